"""Figures of a column, held as their places and what they say, and how shapes are filled in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import polars as pl
import pyarrow as pa

from zjledger.reading.columns.cutting import Cut, coded
from zjledger.reading.columns.shapes import ALONE, UNSURE
from zjledger.reading.columns.shaping import Shaped
from zjledger.reading.columns.slices import LONGEST, Array
from zjledger.reading.proposal import Proposal
from zjledger.reading.units import LARGEST

_PLACES = len(str(LARGEST)) - 1
"""Digits before the point that a figure may have."""
_FILLED = ("run", "shift", "gap", "negative")
SAID = ("kind", "value", "unit", "currency", "qualifier", "rule", "confidence")
"""What a figure says, as in :class:`zjledger.reading.proposal.Proposal`."""
_ASKED = (*SAID, *_FILLED)
_NOTHING = dict.fromkeys(SAID, pl.String)
_SAID = pa.schema([(name, pa.string()) for name in SAID])
_PLACE = dict.fromkeys(("text", "start", "end"), pl.Int64)
SCHEMA = _PLACE | _NOTHING
"""One row a figure."""


class Found(NamedTuple):
    """Figures of texts, with what many say told once.

    Attributes:
        places: ``text``, ``start`` and ``end``, and ``said``, a row of the other.
        said: :data:`SAID`.
    """

    places: pl.DataFrame
    said: pl.DataFrame

    def in_order(self) -> Found:
        """The same in order of text and place."""
        place = self.places["text"].to_numpy() * LONGEST + self.places["start"].to_numpy()
        ordered = bool((place[1:] >= place[:-1]).all())
        return self if ordered else Found(self.places[np.argsort(place, kind="stable")], self.said)

    def rows(self) -> pl.DataFrame:
        """One row a figure."""
        said = self.said[self.places["said"].to_numpy()]
        return pl.concat([self.places.drop("said"), said], how="horizontal")

    def table(self) -> pa.Table:
        """The same as an Arrow table, which takes strings in a fraction of the time."""
        said = self.said.to_arrow().cast(_SAID).combine_chunks()
        said = said.take(pa.array(self.places["said"].to_numpy()))
        places = self.places.drop("said").to_arrow()
        return pa.table([*places.columns, *said.columns], names=list(SCHEMA))


def found_from(rows: pl.DataFrame) -> Found:
    """Figures of which each has a row of its own."""
    places = rows.select("text", "start", "end", said=pl.int_range(pl.len(), dtype=pl.Int64))
    return Found(places, rows.select(SAID))


def row_of(text: int, p: Proposal, begin: int = 0) -> tuple[int, int, int, *tuple[str | None, ...]]:
    """A row of :data:`SCHEMA`: what is proposed of the words that begin at a place of a text."""
    return text, begin + p.start, begin + p.end, *(getattr(p, name) for name in SAID)


class Own(NamedTuple):
    """What was found in some texts: its places among all that was found, its rows, and for each
    text the first of these and the one after its last."""

    at: Array
    rows: pl.DataFrame
    bounds: list[list[int]]

    def without(self, found: Found, places: Sequence[int]) -> Found:
        """All that was found but some of these."""
        kept = np.ones(found.places.height, dtype=bool)
        kept[self.at[np.array(places, dtype=np.int64)]] = False
        return Found(found.places.filter(pl.Series(kept)), found.said)


def own_of(found: Found, texts: pl.Series, kinds: Sequence[str]) -> Own:
    """What was found of some kinds, in order of place, in some texts, in order."""
    rows = texts.to_numpy().astype(np.int64)
    text = found.places["text"].to_numpy()
    bounds = np.searchsorted(text, np.stack([rows, rows + 1], axis=1))
    at = np.concatenate([np.arange(0), *(np.arange(*span) for span in bounds)])
    of_kind = found.said["kind"].is_in(kinds).fill_null(value=False).to_numpy()
    at = at[of_kind[found.places["said"].to_numpy()[at]]]
    own = Found(found.places[at], found.said).rows()
    ends = np.searchsorted(text[at], np.stack([rows, rows + 1], axis=1))
    return Own(at, own, ends.tolist())


def together(parts: Sequence[Found]) -> Found:
    """The figures of some parts, one after another."""
    places, said, many = (
        [pl.DataFrame(schema=_PLACE | {"said": pl.Int64})],
        [pl.DataFrame(schema=_NOTHING)],
        0,
    )
    for part in parts:
        places.append(part.places.with_columns(pl.col("said") + many))
        said.append(part.said)
        many += part.said.height
    return Found(pl.concat(places), pl.concat(said))


def filled(cut: Cut, shaped: Shaped, readings: pl.DataFrame) -> Found:
    """What each cluster says."""
    many = np.bincount(readings["shape"].to_numpy(), minlength=len(shaped.keys))
    first = np.cumsum(many) - many
    own = many[shaped.shape]
    row = np.repeat(np.arange(len(own)), own)
    read = first[shaped.shape[row]] + np.arange(len(row)) - np.repeat(np.cumsum(own) - own, own)
    # Equal clusters that are read alike have equal values, whatever stands beside them.
    way, ways = _ways(readings)
    value, distinct = coded(shaped.form[row] * ways.height + way[read])
    values = _values(
        pl.concat(
            [
                shaped.forms.select("numbers")[(distinct // ways.height).to_numpy()],
                ways[(distinct % ways.height).to_numpy()],
            ],
            how="horizontal",
        )
    )
    start, end = (cut.rows[name].to_numpy()[row] for name in ("start", "end"))
    ds, de, to_start, from_start, at_noun = (
        readings[name].to_numpy()[read]
        for name in ("ds", "de", "to_start", "from_start", "at_noun")
    )
    places = pl.DataFrame(
        {
            "text": cut.rows["row"].to_numpy()[row],
            "start": np.where(to_start, start, end) + ds,
            "end": np.where(from_start & ~at_noun, start, end)
            + np.where(at_noun, shaped.noun_length[row], de),
            "said": value,
        }
    )
    fits = values["fits"].to_numpy()[value]
    places = places if fits.all() else places.filter(pl.Series(fits))
    return Found(places, values.drop("fits"))


def _ways(readings: pl.DataFrame) -> tuple[Array, pl.DataFrame]:
    """The ways in which readings fill in what they say: which is that of each, and the distinct
    ones."""
    ways = readings.select(_ASKED).unique(maintain_order=True)
    way = readings.join(
        ways.with_row_index("way"), on=_ASKED, how="left", nulls_equal=True, maintain_order="left"
    )["way"]
    return way.to_numpy().astype(np.int64), ways


def _values(found: pl.DataFrame) -> pl.DataFrame:
    """What readings say of the numbers of clusters, and whether it fits the largest."""
    run, joined = pl.col("run"), pl.col("gap") != ALONE
    number, following = (
        pl.col("numbers").list.get(place, null_on_oob=True) for place in (run - 1, run)
    )
    both = pl.concat_str(number, _zeros(pl.col("gap")), following)
    digits = pl.when(joined).then(both).otherwise(number)
    found = found.with_columns(digits=digits.str.replace_all(",", "", literal=True))
    point, length = pl.col("digits").str.find(".", literal=True), pl.col("digits").str.len_chars()
    found = found.with_columns(
        fraction=(length.cast(pl.Int64) - point.cast(pl.Int64) - 1).fill_null(0),
        bare=pl.col("digits").str.replace(".", "", literal=True).str.strip_chars_start("0"),
    )
    zeros = pl.col("shift") - pl.col("fraction")
    moved = (
        pl.when(pl.col("bare") == "").then(pl.lit("0")).otherwise(pl.col("bare") + _zeros(zeros))
    )
    number = pl.when(pl.col("shift") == 0).then("digits").otherwise(moved)
    number = pl.when("negative").then("-" + number).otherwise(number)
    # A value beyond the largest is none: a slogan, or digits run together.
    places = pl.col("bare").str.len_chars().cast(pl.Int64) + zeros
    filled = pl.col("run") > 0
    return found.select(
        # A decimal point that would not move to the end of its number: 1.234百.
        kind=pl.when(filled & (pl.col("shift") > 0) & (zeros < 0))
        .then(pl.lit(UNSURE))
        .otherwise("kind"),
        value=pl.when(filled).then(number).otherwise("value"),
        unit="unit",
        currency="currency",
        qualifier="qualifier",
        rule="rule",
        confidence="confidence",
        fits=(~filled | (places <= _PLACES)).fill_null(False),
    )


def _zeros(many: pl.Expr) -> pl.Expr:
    return pl.lit("0" * 24).str.head(many)
