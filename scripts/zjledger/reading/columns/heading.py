"""Years that stand alone over the English dates of a column, or of which a story tells: 2021. The
island hands in its petition on March 11.

The sign of one is put before the words of a date's own passage, as the reader of one text does.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import numpy as np
import polars as pl

from zjledger.reading.columns.cutting import Cut, found_any
from zjledger.reading.columns.slices import LONGEST, Array
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
    cued = np.flatnonzero(headed.to_numpy() | found_any(own, story_heads.CUES))
    own, headed = own.gather(cued), headed.gather(cued)
    some = np.flatnonzero(np.isin(of, dated[cued]))
    number = np.searchsorted(dated[cued], of[some])
    starts = cut.rows["start"].to_numpy()[at[some]]
    found = _told(own, number, starts)
    alone = np.flatnonzero(headed.gather(number).to_numpy())
    years = map(year_over, own.gather(number[alone]), starts[alone].tolist())
    own_signs = [
        heading_sign(year) or sign for year, sign in zip(years, found.gather(alone), strict=True)
    ]
    return signs.scatter(some, found.scatter(alone, pl.Series(own_signs, dtype=pl.String)))


def _told(texts: pl.Series, number: Array, starts: Array) -> pl.Series:
    """The signs of the stories of some texts at places of them; ``number`` is that of the text."""
    turns, signs = [0], [""]
    for base, (text, cued) in zip(itertools.count(0, LONGEST), _lines(texts), strict=False):
        changes, told = stories.reaches(text, cued)
        turns += [base, *(base + change for change in changes)]
        signs += ["", *told]
    where = np.searchsorted(turns, number * LONGEST + starts, side="right") - 1
    return pl.Series(signs, dtype=pl.String).gather(where)


def _lines(texts: pl.Series) -> Iterator[tuple[str, tuple[bool, ...]]]:
    """Some texts, and of each line of them whether the cue of a story is found in it."""
    lists = texts.str.split("\n")
    ends = np.cumsum(lists.list.len().to_numpy().astype(np.int64)).tolist()
    lines = lists.explode()
    told = found_any(lines, story_heads.CUES)
    for text, start, end in zip(texts, [0, *ends], ends, strict=False):
        yield text, tuple(told[start:end].tolist())
