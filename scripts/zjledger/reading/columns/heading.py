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
from zjledger.reading.columns.slices import LONGEST, Array, Mask
from zjledger.reading.english import headings, stories, story_heads
from zjledger.reading.english.headed import heading_sign
from zjledger.reading.english.headings import year_over

_YEARS = [str(year) for year in range(1950, 2050)]
_SIGNS = [chr(0xE000 + year) for year in range(len(_YEARS))]
"""Signs of private use, which no text of a column has, for the years while digits are replaced."""


def year_signs(cut: Cut, at: Array, texts: pl.Series) -> pl.Series:
    """The sign of the year over each of some dates, in order of text, or nothing; ``texts`` are
    those that were cut."""
    signs = pl.Series([""], dtype=pl.String).new_from_index(0, len(at))
    of = cut.rows["of"].to_numpy()[at]
    dated = np.unique(of)
    own = texts.gather(dated)
    headed = own.str.contains(f"\n{headings.CUE}") | own.str.contains(f"^{headings.CUE}")
    cued = np.flatnonzero(headed.to_numpy() | _cued(own))
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
    for base, (lines, cued) in zip(itertools.count(0, LONGEST), _lines(texts), strict=False):
        changes, told = stories.reaches(lines, cued)
        turns += [base, *(base + change for change in changes)]
        signs += ["", *told]
    where = np.searchsorted(turns, number * LONGEST + starts, side="right") - 1
    return pl.Series(signs, dtype=pl.String).gather(where)


def _lines(texts: pl.Series) -> Iterator[tuple[list[str], list[bool]]]:
    """The lines of each of some texts, and whether the cue of a story is found in each."""
    lists = texts.str.split("\n")
    ends = np.cumsum(lists.list.len().to_numpy().astype(np.int64)).tolist()
    lines = lists.explode()
    told = _cued(lines)
    at = np.flatnonzero(told)
    alike = lines.scatter(at, _alike(lines.gather(at))).to_list()
    for start, end in itertools.pairwise([0, *ends]):
        yield alike[start:end], told[start:end].tolist()


def _cued(words: pl.Series) -> Mask:
    """Whether the cue of a story is found in each of some texts."""
    found = found_any(words, story_heads.YEARLESS_CUES)
    at = np.flatnonzero(words.str.contains(story_heads.YEAR).to_numpy() & ~found)
    found[at] = found_any(words.gather(at), story_heads.CUES)
    return found


def _alike(words: pl.Series) -> pl.Series:
    """Some words with all digits alike but those of years: many lines differ in amounts alone."""
    alike = words.str.replace_many(_YEARS, _SIGNS).str.replace_all("[0-9]", "7")
    return alike.str.replace_many(_SIGNS, _YEARS)
