"""Clusters whose digits may differ and that yet read alike, each in one form for all.

The grammar looks at digits in few ways: whether a number is a year, a day, a month or a scheme
(415), whole or not, how long it is (a ticket costs no six digits), and, of the two ends of a range,
which is greater. What agrees in these has the same form; years, and all that may be part of a date,
stay as they are.
"""

from __future__ import annotations

import numpy as np
import polars as pl

from zjledger.reading.columns.clusters import Clusters
from zjledger.reading.columns.cutting import PART
from zjledger.reading.columns.slices import Array, Mask

DIGITS = "[0-9]+(?:[.,][0-9]+)*"
_APART = "^(?:19|20)[0-9]{2}$|^(?:415|315)$"
FRACTION = "7.5"
"""What stands for all numbers with a decimal point."""
_ALIKE = (
    (_APART, None),
    (r"^[1-9][0-9]{5,11}$", "777777"),
    (r"^[1-9][0-9]{3,11}$", "7777"),
    (r"^[1-9][0-9]{0,2}$", "7"),
    (r"^(?:[1-9][0-9]{0,11}|0)\.[0-9]{0,2}[1-9]$", FRACTION),
    (r"^[1-9][0-9]{0,2}(?:,[0-9]{3}){2,4}$|^[1-9][0-9]{2},[0-9]{3}$", "777,777"),
    (r"^[1-9][0-9]?,[0-9]{3}$", "7,777"),
)
"""Numbers that read alike, each with one that stands for all; years stand for none."""

MANY = "2"
"""Marks a form that has digits of its own: one for each digit of its clusters."""
AFTER_DATE = "1"
"""Marks such a form whose first number is of a date, and as it is printed."""
BEFORE_DATE = "3"
"""Marks such a form of which all numbers but the first are so."""

_SCALED_ZH = "[0-9][万亿]"
"""A number before a scale is no year."""
_FRACTION = r"\.[0-9]{0,2}[1-9]"
_PLAIN = (
    rf"(?:(?:[1-9][0-9]{{0,2}}(?:,[0-9]{{3}}){{1,4}}|[1-9][0-9]{{0,11}})(?:{_FRACTION})?"
    rf"|0{_FRACTION})"
)
_BETWEEN = "(?:[^0-9.,][^0-9]*|[.,][^0-9]+)"
"""What holds two numbers apart."""
_SEVERAL = rf"^[^0-9]*{_PLAIN}(?:{_BETWEEN}{_PLAIN}){{1,3}}[^0-9]*$"
_NONE_ALIKE = (
    " in | of (?:[^t]|t[^h])|(?:^|[^0-9.,])(?:(?:19|20)[0-9]{2}|[34]15)"
    "(?:[.,]?$|[^0-9.,万亿]|[.,][^0-9])|(?:^|[^0-9])1 of "
)
"""In a cluster of several numbers: one in so many, a year, a scheme."""
_RANGE = "[-−–—~～－至到]|(?i-u:to|through|until|till|between| of )"
"""Between numbers of which the grammar may ask which is greater."""
_PAIR = rf"^([^0-9]*)({DIGITS})([^0-9]+)({DIGITS})([^0-9]*)$"
_MONTH = "(?i-u:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_NO_DAY = (
    r"(?:[1-9][0-9]{2}|[1-9][0-9]{3,11}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4})(?:\.[0-9]{0,2}[1-9])?"
    r"|(?:[1-9][0-9]?|0)\.[0-9]{0,2}[1-9]"
)
"""A number that is no day and no month, and longer than two digits or with a point."""
_WITH_MONTH = (
    rf"^(?:(?:[a-z -]*|[A-Za-z]+-){_MONTH}[a-z]*[.]?(?:,|,? (?:and|or)| to)? (?:{_NO_DAY})"
    rf"|(?:{_NO_DAY})(?: percent| [mb]illion|%)?(?:,|,? (?:and|or)| until) {_MONTH}[a-z]*)$"
)
_DAY_AND = (
    rf"^([a-z -]*{_MONTH}[a-z]*[.]? )([0-9]{{1,2}})((?:,? (?:and|or)(?: the)?)? )({_NO_DAY})()$"
)
"""A day, and a number that is none."""
_YEAR_AND = (
    r"^([^0-9]*)((?:19|20)[0-9]{2})([^0-9]+)"
    r"([3-9][0-9]{3}|[1-9][0-9]{4,11}|[1-9][0-9]{2}|3[2-9]|[4-9][0-9]|[3-9],[0-9]{3}|"
    r"[1-9][0-9]{1,2},[0-9]{3}|(?:[1-9]|3[2-9]|[4-9][0-9]|[1-9][0-9]{2})\.[0-9]{0,2}[1-9])([^0-9]*)$"
)
"""A year, and a number that is no part of a date and greater or less than every year."""
_YEAR_APART = (
    rf"^([^0-9]*)((?:19|20)[0-9]{{2}})({_BETWEEN})"
    r"([12][0-9]{3}|[12],[0-9]{3}|(?:[12][0-9]|3[01])\.[0-9]{0,2}[1-9])([^0-9]*)$"
)
"""A year, and a number that is no part of a date where no month is named, but may be compared."""
_NUMERAL = r"(?:[1-9][0-9]{0,2}|0)(?:\.[0-9]{0,2}[1-9])?"
_WORD = (
    "(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Yy]esterday|[Tt]oday|"
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_JOINT = "(?:[.:;]|,? (?:and|or)|,)(?: the)? |, to "
LED_BY_DATE = (
    rf"^((?:(?:[a-z -]*|[A-Za-z]+-){_MONTH}[a-z]*[.]?(?: [0-9]{{1,2}})?|{_WORD}|"
    rf"[^0-9]*(?:19|20)[0-9]{{2}})(?:{_JOINT})|[a-z -]*{_MONTH}[a-z]*[.]? [0-9]{{1,2}} |"
    rf"(?:[a-z]+ )?{_WORD} )({_NUMERAL})$"
)
"""A date or word for one, and a number after it that is no part of it where a unit follows."""
UNIT = "^(?: ?%| per ?cent| (?:[mb]|tr)illion)"
"""After such a number."""
_SHARE_BY_DAY = (
    rf"^((?:[1-9][0-9]?|0|100)(?:\.[0-9]{{0,2}}[1-9])?)((?:%| percent),?(?: and)? (?:by|until|on) "
    rf"{_MONTH}[a-z]* [0-9]{{1,2}})$"
)
"""A share and the day on which it was reached: 85.6%, by April 10."""
_AMOUNT_ZH = rf"(?:{_NO_DAY}|(?:[1-9][0-9]{{0,11}}|0)(?:\.[0-9]{{0,2}}[1-9])?[万亿萬億])"
"""A number that is no day and no month, by its digits or by its scale."""
_MONTH_AND_ZH = rf"^(?:1[0-2]|[1-9])月的?{_AMOUNT_ZH}$"
"""A month and what was reached in it: 3月8747亿."""
_WORD_AND_ZH = (
    rf"^(?:[上下本][个個]?月|[昨今明]天|[上下]?周[一二三四五六日]|[一二三]年)[，,]?{_AMOUNT_ZH}$"
)
"""A word for a day or some time, and a number: 上个月，9.55; 三年567亿."""


def forms(distinct: pl.Series, counted: Mask, clusters: Clusters) -> pl.DataFrame:
    """Of each cluster its numbers, whether it may hold a date (``dated``), its form (``norm``) with
    the number's place for its digits, and the ``sample`` to stand there; ``counted`` are those
    led by a date whose last number a unit follows."""
    cluster, number = pl.col("cluster"), pl.col("numbers").list.first()
    sample = pl.lit("")
    for pattern, one in reversed(_ALIKE):
        like = number.str.contains(pattern)
        like = like if one else like & ~cluster.str.contains(_SCALED_ZH)
        sample = pl.when(like).then(pl.lit(one or "")).otherwise(sample)
    found = pl.DataFrame({"cluster": distinct}).with_columns(
        numbers=cluster.str.extract_all(DIGITS), dated=cluster.str.contains(clusters.dated)
    )
    found = found.with_columns(runs=pl.col("numbers").list.len())
    # Whether five of 69 are counted or a share hangs on the second number.
    of_some = cluster.str.contains("[a-z] of (?:[a-z]{2,9} ){0,2}[0-9]")
    alike = (pl.col("runs") == 1) & ~pl.col("dated") & ~of_some
    found = found.with_columns(sample=pl.when(alike).then(sample).otherwise(pl.lit("")))
    norm = pl.when(pl.col("sample") != "").then(cluster.str.replace(DIGITS, PART))
    found = found.with_columns(norm=norm.otherwise(cluster))
    return _with_amounts(_with_dates(_several(found)), np.flatnonzero(counted))


def _several(found: pl.DataFrame) -> pl.DataFrame:
    """Clusters of some numbers and no date: alike where lengths agree, and, of two that may be the
    ends of a range, which has the greater digits."""
    some = _where(found, pl.col("runs").is_between(2, 4) & ~pl.col("dated"))
    own = found["cluster"].gather(some)
    plain = own.str.contains(_SEVERAL) & ~own.str.contains(_NONE_ALIKE)
    ranged = own.str.contains(_RANGE)
    two = found["runs"].gather(some) == 2
    lists, pairs = some[(plain & ~ranged).to_numpy()], some[(plain & ranged & two).to_numpy()]
    found = _formed(found, lists, _sevens(found["cluster"].gather(lists)))
    return _formed(found, *_paired(found, pairs))


def _paired(found: pl.DataFrame, at: Array) -> tuple[Array, pl.Series]:
    """Pairs whose first digits are 3, 5 or 7, as they are the less, the same or the greater; a
    fraction below one keeps its 0."""
    parts = found["cluster"].gather(at).str.extract_groups(_PAIR).struct.unnest()
    whole = [pl.col(name).str.replace_all(",", "", literal=True) for name in ("2", "4")]
    sizes = [
        digits.cast(pl.Float64)
        / pl.lit(10.0).pow(digits.str.extract("^([0-9]+)").str.len_chars().cast(pl.Int64))
        for digits in whole
    ]
    order = (sizes[0] - sizes[1]).sign().cast(pl.Int64)
    digits = [order.replace_strict({-1: low, 0: "5", 1: high}) for low, high in ("37", "73")]
    alike = [
        pl.col(name)
        .str.replace_all("[0-9]", pl.lit("3"))
        .str.replace_all("3", digit, literal=True)
        .str.replace(
            r"^[0-9]\.",
            pl.when(pl.col(name).str.starts_with("0.")).then(pl.lit("0.")).otherwise(digit + "."),
        )
        for name, digit in zip(("2", "4"), digits, strict=True)
    ]
    return at, parts.select(pl.concat_str("1", alike[0], "3", alike[1], "5")).to_series()


def _with_dates(found: pl.DataFrame) -> pl.DataFrame:
    """Clusters of a year, month or day, and one number more: alike where its length agrees."""
    cluster = pl.col("cluster")
    apart = cluster.str.contains(_YEAR_APART) & ~cluster.str.contains(f"{_RANGE}|{_MONTH}")
    other = cluster.str.contains(_YEAR_AND) | apart
    other |= cluster.str.contains(f"{_DAY_AND}|{_MONTH_AND_ZH}")
    at = _where(found, pl.col("dated") & other & (pl.col("runs") == 2))
    parts = found["cluster"].gather(at).str.extract_groups(_PAIR).struct.unnest()
    own = ~parts["4"].str.contains(_APART)
    alike = pl.col("4").str.replace_all("[0-9]", "7")
    norm = parts.select(pl.concat_str("1", "2", "3", alike, "5")).to_series()
    found = _formed(found, at[own.to_numpy()], norm.filter(own), AFTER_DATE)
    month = (pl.col("runs") == 1) & cluster.str.contains(f"{_WITH_MONTH}|{_WORD_AND_ZH}")
    month &= ~cluster.str.contains(_NONE_ALIKE) & ~cluster.str.contains(r"(?:19|20)[0-9]{2}\.")
    at = _where(found, pl.col("dated") & month)
    return _formed(found, at, _sevens(found["cluster"].gather(at)))


def _with_amounts(found: pl.DataFrame, counted: Array) -> pl.DataFrame:
    """Clusters of a date and an amount after or before it: alike where its length agrees."""
    led = found["cluster"].gather(counted)
    parts = led.str.extract_groups(LED_BY_DATE).struct.unnest()
    norm = parts["1"] + _sevens(parts["2"])
    marks = pl.Series([MANY, AFTER_DATE]).gather(parts["1"].str.contains("[0-9]").cast(pl.UInt32))
    found = _formed(found, counted, norm, marks)
    at = _where(
        found,
        pl.col("dated") & (pl.col("runs") == 2) & pl.col("cluster").str.contains(_SHARE_BY_DAY),
    )
    parts = found["cluster"].gather(at).str.extract_groups(_SHARE_BY_DAY).struct.unnest()
    return _formed(found, at, _sevens(parts["1"]) + parts["2"], BEFORE_DATE)


def _sevens(clusters: pl.Series) -> pl.Series:
    """Clusters with a 7 for each digit but the first 0 of a fraction."""
    kept = clusters.str.replace_all(r"(^|[^0-9.,])0\.", "${1}\x1d.")
    return kept.str.replace_all("[0-9]", "7").str.replace_all("\x1d", "0", literal=True)


def _where(found: pl.DataFrame, some: pl.Expr) -> Array:
    return np.flatnonzero(found.select(some.fill_null(False)).to_series().to_numpy())


def _formed(
    found: pl.DataFrame, at: Array, norm: pl.Series, mark: str | pl.Series = MANY
) -> pl.DataFrame:
    """Some clusters with a form that has digits of its own."""
    return found.with_columns(
        norm=found["norm"].scatter(at, norm), sample=found["sample"].scatter(at, mark)
    )
