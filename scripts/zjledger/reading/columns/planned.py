"""Plans in which the dates of a column stand, told passages before: 【下步】2月17日：报清单。

The sign of one is put before the words of a date's own passage, as the reader of one text does.
"""

from __future__ import annotations

import numpy as np
import polars as pl

from zjledger.reading.chinese.plans import ITEM, LEAD, LED, OPENING, sign_after
from zjledger.reading.columns.cutting import Array, Cut, coded, same_digits, words_before
from zjledger.reading.days import BACK

_HEAD = 60
"""Code points at the beginning of a passage that show whether it is a heading."""


def with_plans(cut: Cut, at: Array, lefts: pl.Series) -> pl.Series:
    """The words before some dates in their passages, and before them the sign of their plan."""
    sizes = lefts.str.len_chars()
    words = words_before(cut, at, BACK + LEAD)
    lead = words.str.head(words.str.len_chars() - sizes).str.tail(LEAD)
    passage = lefts + cut.rows["cluster"].gather(at) + cut.rows["right"].gather(at).str.head(_HEAD)
    opens = passage.str.contains(OPENING)
    # The sign of a passage that begins further back is out of reach.
    some = np.flatnonzero((sizes < BACK) & (opens | lead.str.contains(LED)))
    item = passage.gather(some).str.contains(ITEM)
    begins = item.cast(pl.Int8).cast(pl.String) + opens.gather(some).cast(pl.Int8).cast(pl.String)
    codes, distinct = coded(begins + same_digits(lead.gather(some)))
    found = [
        sign_after(said[2:], item=said[0] == "1", opens=said[1] == "1")
        for said in distinct.to_list()
    ]
    signs = pl.Series(found, dtype=pl.String).gather(codes)
    return pl.Series([""]).new_from_index(0, len(at)).scatter(some, signs) + lefts
