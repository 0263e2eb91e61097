"""Stage one of a column: every text cut at its clusters, and the shape that each cluster has.

The key of a shape holds all that the grammar may look at: the cluster, its digits put aside where
others would read alike, the context on both sides, and what words further off may add.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import polars as pl

from zjledger.reading.beside import REACH
from zjledger.reading.clusters import Clusters
from zjledger.reading.elided import BARRING, QUOTE, QUOTED, WORD
from zjledger.reading.figures import OF, OF_SOME, PRONOUNS
from zjledger.reading.notes import CUT, PART, SHARED, Array, borrowed, funded, may_borrow, on_day
from zjledger.reading.nouns import NOUNS, PEOPLE

DIGITS = "[0-9]+(?:[.,][0-9]+)*"
_APART = "^(?:19|20)[0-9]{2}$|^(?:415|315)$"
_ALIKE = (
    (_APART, None),
    (r"^[1-9][0-9]{0,11}$", "7"),
    (r"^(?:[1-9][0-9]{0,11}|0)\.[0-9]{0,2}[1-9]$", "7.5"),
    (r"^[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}$", "7,777"),
)
"""Numbers that read alike, each with one that stands for all; years stand for none."""

TWO = "2"
"""Marks the key of a cluster of two numbers."""

_PLAIN = r"^[1-9][0-9]{0,11}(?:\.[0-9]{0,2}[1-9])?$"
_PAIR = rf"^([^0-9]*)({DIGITS})([^0-9]+)({DIGITS})([^0-9]*)$"
NOUN = (
    rf"^((?: (?:thousand|million))?(?:{OF_SOME})?{QUOTED}(?:[ -]{WORD}){{0,6}}?"
    rf"[ -]{QUOTE}?(?:{NOUNS}|{PRONOUNS}))(?:[^A-Za-z]|$)"
)
"""The words after a number up to the noun it counts, as group 1."""

_ONLY_WORDS = rf"^(?:[ -]{WORD}){{0,6}}[ -]$"
_PHASE = r"^ in the [a-z-]{1,20} [a-z -]{0,20}phase(?:[^a-z]|$)"
_SCALED = r"[0-9] (?:trillion|billion|million)(?: ?[.;),\n]| (?:in|from|for) )"
_SHARE = (
    r"(?:^|[^签節节續续预預製制合契約条條附最臨临靠通經经履公租違违特])"
    r"[约約]占[^0-9,，;；。]{1,20}$"
)
_PEOPLE = rf"[ -](?:{'|'.join(sorted(PEOPLE))})$"
_OF = f"^{OF}$"


def cut_up(sheet: pl.DataFrame, clusters: Clusters) -> pl.DataFrame:
    """One row a cluster: its text, where it starts and ends, and what stands on either side."""
    marked = (sheet["text"] + "\n").str.replace_all(clusters.cluster, f"{CUT}$0{CUT}")
    lists = marked.str.split(CUT)
    lengths = lists.list.len().to_numpy().astype(np.int64)
    pieces = lists.explode()
    ends = np.cumsum(pieces.str.len_chars().to_numpy().astype(np.int64))
    begins = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    rows = np.repeat(np.arange(len(lengths)), lengths)
    place = np.arange(len(pieces)) - begins[rows]
    at = np.flatnonzero(place % 2 == 1)
    offset = np.where(begins > 0, ends[begins - 1], 0)[rows[at]]
    return pl.DataFrame(
        {
            "row": sheet["row"].cast(pl.Int64).gather(rows[at]),
            "day": sheet["day"].gather(rows[at]),
            "place": place[at],
            "cluster": pieces.gather(at),
            "left": pieces.gather(at - 1),
            "right": pieces.gather(at + 1),
            "start": ends[at - 1] - offset,
            "end": ends[at] - offset,
        }
    )


def shaped(cut: pl.DataFrame, clusters: Clusters, *, zh: bool) -> pl.DataFrame:
    digits = DIGITS
    left, right, cluster = pl.col("left"), pl.col("right"), pl.col("cluster")
    number = pl.col("number")
    shape = pl.lit("")
    for pattern, sample in reversed(_ALIKE):
        shape = pl.when(number.str.contains(pattern)).then(pl.lit(sample or "")).otherwise(shape)
    cut = cut.with_columns(
        before=_first(left.str.tail(REACH), clusters.before),
        after=_first(right, clusters.after),
        numbers=cluster.str.extract_all(digits),
        noun=pl.lit(None, pl.String) if zh else right.str.extract(NOUN),
    )
    cut = cut.with_columns(number=pl.col("numbers").list.first(), runs=pl.col("numbers").list.len())
    context = pl.concat_str(cluster, "after", separator=PART)
    quarter = pl.col("before").str.ends_with("Q")
    cut = cut.with_columns(
        dated=context.str.contains(clusters.dated).fill_null(False) | quarter.fill_null(False)
    )
    alike = (pl.col("runs") == 1) & ~pl.col("dated")
    cut = cut.with_columns(sample=pl.when(alike).then(shape).otherwise(pl.lit("")))
    whole = (pl.col("sample") != "") & (cluster == number)
    cut = cut.with_columns(
        number2=pl.lit(None, pl.String),
        norm=pl.when(whole).then(pl.lit(PART)).otherwise(cluster),
    )
    at = np.flatnonzero(cut.select((pl.col("sample") != "") & (cluster != number)).to_series())
    norm = cut["cluster"].gather(at).str.replace(digits, PART)
    cut = cut.with_columns(norm=cut["norm"].scatter(at, norm))
    cut = cut if zh else _over_words(cut)
    cut = cut.with_columns(
        noun_length=pl.col("noun").str.len_chars().cast(pl.Int64),
        beside=_beside(right),
    )
    cut = _paired(cut)
    key = pl.concat_str(
        pl.col("before", "norm", "sample", "after").fill_null(""), "beside", separator=CUT
    )
    cut = cut.with_columns(key=key)
    if zh:
        share = left.str.contains(_SHARE) & ~pl.col("before").str.contains("约占|約占")
        cut = _noted(cut, share, lambda at: pl.Series([CUT + SHARED]).new_from_index(0, len(at)))
    cut = _noted(cut, pl.col("dated"), lambda at: on_day(cut, at, clusters))
    if not zh:
        scaled = pl.concat_str(cluster, "after").str.contains(_SCALED)
        cut = _noted(cut, scaled, lambda at: funded(cut, at))
        cut = _noted_at(cut, may_borrow(cut), lambda at: borrowed(cut, at))
    return cut


def _beside(right: pl.Expr) -> pl.Expr:
    """How the noun of a number is counted, as a sign: 1 a thing, 4 people, 5 and 6 those of a
    greater number, 2 none for a word between, 3 of a phase."""
    noun = pl.col("noun")
    people = noun.str.contains(_PEOPLE)
    return (
        pl.when(noun.is_null())
        .then(pl.lit(""))
        .when(right.str.contains(_PHASE))
        .then(pl.lit("3"))
        .when(noun.str.replace(f"^{OF_SOME}", "").str.contains(BARRING))
        .then(pl.lit("2"))
        .when(noun.str.contains(f"^{OF_SOME}"))
        .then(pl.when(people).then(pl.lit("6")).otherwise(pl.lit("5")))
        .when(people)
        .then(pl.lit("4"))
        .otherwise(pl.lit("1"))
    )


def _over_words(cut: pl.DataFrame) -> pl.DataFrame:
    """Nouns counted beyond a number in words: 3 key one-stop platforms."""
    after = cut["cluster"].shift(-1)
    near = cut["noun"].is_null() & cut["right"].str.contains(_ONLY_WORDS)
    greater = cut["right"].str.contains(_OF) & after.str.contains("^[1-9][0-9,]{0,6}$")
    near &= after.str.contains("^[A-Za-z]") | greater
    near &= cut["place"].shift(-1) > cut["place"]
    at = np.flatnonzero(near.fill_null(False).to_numpy())
    if not len(at):
        return cut
    longer = cut["right"].gather(at) + after.gather(at) + cut["right"].gather(at + 1)
    noun = cut["noun"].scatter(at, longer.str.extract(NOUN))
    return cut.with_columns(noun=noun)


def _paired(cut: pl.DataFrame) -> pl.DataFrame:
    """Clusters of two numbers: alike where lengths, and which has the greater digits, agree."""
    apart = pl.col("dated") | pl.col("cluster").str.contains(" in | of ")
    at = np.flatnonzero(cut.select((pl.col("runs") == 2) & ~apart).to_series().to_numpy())
    if not len(at):
        return cut
    parts = cut["cluster"].gather(at).str.extract_groups(_PAIR).struct.unnest()
    plain = (
        parts.select(
            pl.all_horizontal(pl.col("2", "4").str.contains(_PLAIN).fill_null(False))
            & ~pl.any_horizontal(pl.col("2", "4").str.contains(_APART).fill_null(True))
        )
        .to_series()
        .to_numpy()
    )
    at, parts = at[plain], parts.filter(pl.Series(plain))
    sizes = [
        pl.col(name).cast(pl.Float64)
        / pl.lit(10.0).pow(pl.col(name).str.extract("^([0-9]+)").str.len_chars().cast(pl.Int64))
        for name in ("2", "4")
    ]
    order = (sizes[0] - sizes[1]).sign().cast(pl.Int64)
    digits = [order.replace_strict({-1: low, 0: "5", 1: high}) for low, high in ("37", "73")]
    alike = [
        pl.col(name).str.replace_all("[0-9]", pl.lit("3")).str.replace_all("3", digit, literal=True)
        for name, digit in zip(("2", "4"), digits, strict=True)
    ]
    norm = parts.select(pl.concat_str("1", alike[0], "3", alike[1], "5")).to_series()
    return cut.with_columns(
        norm=cut["norm"].scatter(at, norm),
        number=cut["number"].scatter(at, parts["2"]),
        number2=cut["number2"].scatter(at, parts["4"]),
        sample=cut["sample"].scatter(at, TWO),
    )


def _first(text: pl.Expr, pattern: str) -> pl.Expr:
    """What a pattern finds first; many times as fast as a group of it."""
    return text.str.extract_all(pattern).list.first()


def _noted(cut: pl.DataFrame, where: pl.Expr, notes: Callable[[Array], pl.Series]) -> pl.DataFrame:
    """The rows with notes added to the keys of those where something holds."""
    return _noted_at(cut, np.flatnonzero(cut.select(where.fill_null(False)).to_series()), notes)


def _noted_at(cut: pl.DataFrame, at: Array, notes: Callable[[Array], pl.Series]) -> pl.DataFrame:
    if not len(at):
        return cut
    return cut.with_columns(key=cut["key"].scatter(at, cut["key"].gather(at) + notes(at)))
