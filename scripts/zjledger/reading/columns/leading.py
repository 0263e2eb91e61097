"""What the passages before English dates of a column tell of them.

The sign of it is put before the words of a date's own passage, as ``english.leads`` spells it.
"""

from __future__ import annotations

import numpy as np
import polars as pl

from zjledger.reading.columns.cutting import Array, Cut, coded, same_digits, words_before
from zjledger.reading.english.clauses import BACK
from zjledger.reading.english.leads import LEAD, LISTED, sign_after

_HEAD = 20
"""Code points at the beginning of a passage that show whether it is a point of a list."""
_BARE = "[0-9](?:st|nd|rd|th)"
"""Found in a cluster and what follows, if a day may leave its month to the day before it."""


def with_leads(cut: Cut, at: Array, lefts: pl.Series) -> pl.Series:
    """The words before some dates in their passages, and before them the sign of what the passages
    before tell."""
    sizes = lefts.str.len_chars()
    # The sign of a passage that begins further back is out of reach.
    some = np.flatnonzero(sizes < BACK)
    rows, lefts_near = at[some], lefts.gather(some)
    words = words_before(cut, rows, BACK + LEAD)
    lead = words.str.head(words.str.len_chars() - lefts_near.str.len_chars()).str.tail(LEAD)
    own = cut.rows["cluster"].gather(rows) + cut.rows["right"].gather(rows).str.head(_HEAD)
    # Only a day that names no month asks for the very day before it.
    bare = own.str.contains(_BARE)
    lead = pl.select(pl.when(bare).then(lead).otherwise(same_digits(lead))).to_series()
    listed = (lefts_near + own).str.contains(LISTED).cast(pl.Int8).cast(pl.String)
    codes, distinct = coded(listed + lead)
    found = [sign_after(said[1:], listed=said[0] == "1") for said in distinct.to_list()]
    signs = pl.Series(found, dtype=pl.String).gather(codes)
    return pl.Series([""]).new_from_index(0, len(at)).scatter(some, signs) + lefts
