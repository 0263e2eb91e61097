"""Stage one of a column: every text cut at its clusters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import polars as pl
import pyarrow as pa

from zjledger.reading.columns.clusters import Clusters
from zjledger.reading.columns.slices import LONGEST_SIGN, Array, Mask, slices

CUT, PART = "\x1f", "\x1e"
"""Signs that no text has: between the parts of a key, and in the place of its number."""

WORDS = "w"
"""A note in a key: the words before and after its cluster, :data:`PART` between, that the
grammar reads as they stand."""

Part = tuple[Array, pl.Series]
"""What many rows say, told once: the place of each among the distinct ones, and these."""


_BREAK = r"(?:\n|[a-z0-9%)”\"’][.!?] [A-Z“\"‘(]|[！？；]|[^0-9]。|。[^0-9]|[a-z0-9)”]; [a-z])"
_PASSED = f"(?s)^.*{_BREAK}"
"""All of a text before its last passage, and the first sign of this where that shows it."""
_THROUGH = f"(?s)^.*?{_BREAK}"
"""The first passage of a text, and the first sign of the next where that shows its end."""
_END = "^[\n！？；。]"
_FOUR = "(?:[03-9][0-9]|1[0-8]|2[1-9])[0-9]{2}"
_MANY = 8
"""One text of so many found is worth a copy of the others."""
WHOLE = f"(?:[0-9]{{1,3}}|{_FOUR}|[0-9]{{5,}})"
"""A whole number that is no year."""
_PARTS = "(?:[.,][0-9]+)*"
_NO_YEAR = rf"(?-u:\b){WHOLE}{_PARTS}(?-u:\b)"
"""A number that is no year. Every pass over the words takes time, so that this is one pattern."""
_OF_DAY = r"(?-u:\b)(?:0?[1-9]|[12][0-9]|3[01])(?-u:\b)"
GREATER = rf"(?-u:\b)(?:3[2-9]|[4-9][0-9]|[1-9][0-9]{{2}}|{_FOUR}|[1-9][0-9]{{4,}})(?-u:\b)"
_AMOUNT = "[0-9]{1,12}( [mb]illion|%| percent|[亿万个家])"
"""A number that is no part of a date, by what follows it."""


class Cut(NamedTuple):
    """Texts cut at their clusters.

    Attributes:
        data: the bytes of all texts, one after another; every text ends with one more line end.
        rows: one for each cluster: ``row`` of the sheet, ``day``, ``of`` (the place in the sheet),
            ``start`` and ``end`` in its text, in code points, ``cluster`` itself, and ``left`` and
            ``right`` of it; of the bytes where its text begins and ends (``low``, ``high``) and
            where it does itself (``first``, ``last``).
        form: for each row the place of its cluster among the distinct ones.
        distinct: these.
    """

    data: pa.Buffer
    rows: pl.DataFrame
    form: Array
    distinct: pl.Series


def cut_up(sheet: pl.DataFrame, clusters: Clusters) -> Cut:
    """The texts of a sheet cut at their clusters."""
    lists = _marked(sheet["text"] + "\n", clusters).str.split(CUT)
    lengths = lists.list.len().to_numpy().astype(np.int64)
    pieces = lists.explode()
    lasts = np.cumsum(lengths)
    firsts = lasts - lengths
    of = np.repeat(np.arange(len(lengths)), lengths)
    at = np.flatnonzero((np.arange(len(pieces)) - firsts[of]) % 2)
    of = of[at]
    ends = np.cumsum(pieces.str.len_chars().to_numpy().astype(np.int64))
    begin = np.concatenate([[0], ends])[firsts[of]]
    joined = pieces.to_arrow().cast(pa.large_string())
    _, places, data = joined.buffers()
    bounds = np.frombuffer(places, np.int64)[joined.offset :]
    rows = pl.DataFrame(
        {
            "row": sheet["row"].cast(pl.Int64).gather(of),
            "day": sheet["day"].gather(of),
            "of": of,
            "cluster": pieces.gather(at),
            "left": pieces.gather(at - 1),
            "right": pieces.gather(at + 1),
            "start": ends[at - 1] - begin,
            "end": ends[at] - begin,
            "low": bounds[firsts[of]],
            "first": bounds[at],
            "last": bounds[at + 1],
            "high": bounds[lasts[of]],
        }
    )
    return Cut(data, rows, *coded(rows["cluster"]))


def _marked(texts: pl.Series, clusters: Clusters) -> pl.Series:
    """Some texts with a sign before and after each of their clusters."""
    sign = f"{CUT}$0{CUT}"
    marked = texts.str.replace_all(clusters.cluster, sign)
    if not clusters.foreign:
        return marked
    at = np.flatnonzero(texts.str.contains(clusters.foreign).to_numpy())
    both = f"{clusters.foreign}|{clusters.cluster}"
    return marked.scatter(at, texts.gather(at).str.replace_all(both, sign))


def in_cluster(cut: Cut, pattern: str) -> Mask:
    """Whether a pattern is found in each cluster; many are equal."""
    found: Mask = cut.distinct.str.contains(pattern).to_numpy()[cut.form]
    return found


def in_next_cluster(cut: Cut, pattern: str) -> Mask:
    """Whether a pattern is found in the cluster after each; after the last one none is."""
    return np.append(in_cluster(cut, pattern)[1:], False)[: cut.rows.height]


def words_before(cut: Cut, at: Array, length: int) -> pl.Series:
    """What stands before some clusters, for so many code points."""
    low, first = (cut.rows[name].to_numpy()[at] for name in ("low", "first"))
    return slices(cut.data, np.maximum(first - LONGEST_SIGN * length, low), first).str.tail(length)


def words_after(cut: Cut, at: Array, length: int) -> pl.Series:
    """What stands after some clusters, for so many code points."""
    last, high = (cut.rows[name].to_numpy()[at] for name in ("last", "high"))
    return slices(cut.data, last, np.minimum(last + LONGEST_SIGN * length, high)).str.head(length)


def found_any(words: pl.Series, patterns: Iterable[str]) -> Mask:
    """Whether one of some patterns is found in each of some texts.

    Several with a beginning of their own are found many times as fast as one of all.
    """
    found = np.zeros(len(words), dtype=bool)
    at, left = np.arange(len(words)), words
    for pattern in patterns:
        here = left.str.contains(pattern).to_numpy()
        found[at[here]] = True
        # To copy what is left takes as long as to look for a word in it.
        if _MANY * np.count_nonzero(here) > len(here):
            at = at[~here]
            left = left.filter(pl.Series(~here))
    return found


def cued(sheet: pl.DataFrame, cues: Iterable[Iterable[str]]) -> pl.DataFrame:
    """The texts of a sheet in which all patterns of one of some groups are found."""
    parts = []
    for patterns in cues:
        found = sheet
        for pattern in patterns:
            found = found.filter(pl.col("text").str.contains(pattern))
        parts.append(found)
    return pl.concat(parts).unique("row").sort("row")


def last_passage(words: pl.Series) -> pl.Series:
    """What belongs to the last passage of each of some texts."""
    rest = words.str.replace(_PASSED, "").str.len_chars().rename("rest")
    found = pl.DataFrame({"words": words, "rest": rest})
    # The sign before the rest is the end of a passage, or the first of the next.
    last = pl.col("words").str.tail(pl.col("rest") + 1)
    passed = pl.col("rest") < pl.col("words").str.len_chars()
    return found.select(
        pl.when(passed).then(last.str.replace(_END, "")).otherwise("words")
    ).to_series()


def first_passage(words: pl.Series) -> pl.Series:
    """What belongs to the first passage of each of some texts, and a sign more where one ends."""
    first = words.str.extract_all(_THROUGH).list.first()
    return pl.select(pl.coalesce(first, words)).to_series()


def same_digits(words: pl.Series) -> pl.Series:
    """Chinese words whose numbers other than years and months are written alike."""
    # A sign that is of a word keeps a month from being a number by itself.
    words = words.str.replace_all("月", "_月", literal=True)
    words = words.str.replace_all(_NO_YEAR, "7")
    return words.str.replace_all("_月", "月", literal=True)


_THOUSANDS = "(^|[^0-9.,])[1-9][0-9]{0,2}(?:,[0-9]{3}){1,2}($|[^0-9.,]|[.,](?:$|[^0-9]))"


def same_numbers(words: pl.Series) -> pl.Series:
    """English words whose numbers other than years are written alike, but those that may be days
    of a month otherwise than greater ones."""
    at = np.flatnonzero(words.str.contains("[0-9]"))
    some = words.gather(at).str.replace_all(_THOUSANDS, "${1}77${2}")
    some = some.str.replace_all("[0-9]+[.,][0-9][0-9.,]*", "7.7")
    some = some.str.replace_all(_OF_DAY, "7").str.replace_all(GREATER, "77")
    return words.clone().scatter(at, some)


def same_amounts(words: pl.Series) -> pl.Series:
    """Words whose numbers that are neither days, months nor years are written alike."""
    words = words.str.replace_all("[0-9]+[.,][0-9][0-9.,]*", "7.7")
    return words.str.replace_all(rf"(?-u:\b){_AMOUNT}", "7$1")


def coded(values: pl.Series | Array) -> Part:
    """What each row says, told once."""
    found = values.to_arrow() if isinstance(values, pl.Series) else pa.array(values)
    found = found.dictionary_encode()
    return found.indices.to_numpy().astype(np.int64), pl.Series(found.dictionary)
