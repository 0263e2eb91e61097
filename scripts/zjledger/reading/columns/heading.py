"""Years that stand alone over the English dates of a column, or of which a story tells: 2021. The
island hands in its petition on March 11.

The sign of one is put before the words of a date's own passage, as the reader of one text does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import polars as pl

from zjledger.reading.columns.cutting import Cut, found_any
from zjledger.reading.columns.slices import Array
from zjledger.reading.english import headings, stories, story_heads
from zjledger.reading.english.headed import heading_sign
from zjledger.reading.english.headings import year_over


def year_signs(cut: Cut, at: Array, texts: pl.Series) -> pl.Series:
    """The sign of the year over each of some dates, in order of text, or nothing; ``texts`` are
    those that were cut."""
    signs = pl.Series([""], dtype=pl.String).new_from_index(0, len(at))
    of = cut.rows["of"].to_numpy()[at]
    dated = np.unique(of)
    own = texts.gather(dated)
    headed = own.str.contains(f"\n{headings.CUE}") | own.str.contains(f"^{headings.CUE}")
    cued = np.flatnonzero(headed.to_numpy() | found_any(own, story_heads.HINTS))
    starts = cut.rows["start"].to_numpy()[at]
    firsts = np.searchsorted(of, dated[cued]).tolist()
    lasts = np.searchsorted(of, dated[cued], side="right").tolist()
    own, headed = own.gather(cued), headed.gather(cued)
    some, found = [np.arange(0)], []
    for first, last, alone, (text, told) in zip(firsts, lasts, headed, _lines(own), strict=True):
        some.append(np.arange(first, last))
        found += _over(text, told, starts[first:last], alone=alone)
    return signs.scatter(np.concatenate(some), pl.Series(found, dtype=pl.String))


def _over(text: str, told: Sequence[bool], places: Array, *, alone: bool) -> list[str]:
    """The signs of the year over some places of a text; ``alone`` if one may stand by itself."""
    changes, signs = stories.reaches(text, told)
    where = np.searchsorted(changes, places, side="right") - 1
    found = [signs[index] for index in where.tolist()] if changes else [""] * len(places)
    if not alone:
        return found
    years = (year_over(text, place) for place in places.tolist())
    return [heading_sign(year) or sign for year, sign in zip(years, found, strict=True)]


def _lines(texts: pl.Series) -> Iterator[tuple[str, tuple[bool, ...]]]:
    """Some texts, and of each line of them whether the cue of a story is found in it."""
    lists = texts.str.split("\n")
    ends = np.cumsum(lists.list.len().to_numpy().astype(np.int64)).tolist()
    lines = lists.explode()
    told = found_any(lines, story_heads.HINTS)
    told[told] = lines.filter(told).str.contains(story_heads.CUE).to_numpy()
    for text, start, end in zip(texts, [0, *ends], ends, strict=False):
        yield text, tuple(told[start:end].tolist())
