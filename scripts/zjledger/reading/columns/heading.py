"""Years that stand alone over the English dates of a column, or of which a story tells: 2021. The
island hands in its petition on March 11.

The sign of one is put before the words of a date's own passage, as the reader of one text does.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import polars as pl

from zjledger.reading.columns.cutting import Cut
from zjledger.reading.columns.slices import Array
from zjledger.reading.english import headings, stories
from zjledger.reading.english.over import sign_over


def year_signs(cut: Cut, at: Array, texts: pl.Series) -> pl.Series:
    """The sign of the year over each of some dates, or nothing; ``texts`` are those that were
    cut."""
    signs = pl.Series([""], dtype=pl.String).new_from_index(0, len(at))
    of = cut.rows["of"].to_numpy()[at]
    dated = np.unique(of)
    own = texts.gather(dated)
    # Two patterns with a beginning of their own are found many times as fast as one of any line.
    cued = own.str.contains(f"\n{headings.CUE}") | own.str.contains(f"^{headings.CUE}")
    cued = dated[(cued | own.str.contains(stories.CUE)).to_numpy()]
    some = np.flatnonzero(np.isin(of, cued))
    if not len(some):
        return signs
    starts = cut.rows["start"].to_numpy()[at[some]]
    said = dict(zip(cued.tolist(), _lines(texts.gather(cued)), strict=True))
    found = [
        sign_over(text, start, told)
        for row, start in zip(of[some].tolist(), starts.tolist(), strict=True)
        for text, told in [said[row]]
    ]
    return signs.scatter(some, pl.Series(found, dtype=pl.String))


def _lines(texts: pl.Series) -> Iterator[tuple[str, tuple[bool, ...]]]:
    """Some texts, and of each line of them whether the cue of a story is found in it."""
    lines = texts.str.split("\n")
    ends = np.cumsum(lines.list.len().to_numpy().astype(np.int64)).tolist()
    told = lines.explode().str.contains(stories.CUE).to_list()
    for text, start, end in zip(texts, [0, *ends], ends, strict=False):
        yield text, tuple(told[start:end])
