"""What the passages before English dates of a column tell of them.

The sign of it is put before the words of a date's own passage, as ``english.leads`` spells it.
"""

from __future__ import annotations

import numpy as np
import polars as pl

from zjledger.reading.columns.cutting import Cut, coded, same_digits
from zjledger.reading.columns.once import Once
from zjledger.reading.columns.slices import LONGEST_SIGN, Array, slices
from zjledger.reading.english.clauses import BACK
from zjledger.reading.english.leads import CUT_AT, LEAD, LISTED, sign_after

_HEAD = 20
"""Code points at the beginning of a passage that show whether it is a point of a list."""
_BARE = "[0-9](?:st|nd|rd|th)"
"""Found in a passage where a day may leave its month to a day before."""
_AMOUNT = "[0-9]+[.,][0-9][0-9.,]*"
_REACH = 300


def lead_signs() -> Once[str]:
    """The signs of what passages tell, each found once."""
    return Once(lambda said: sign_after(said[1:], cut=said[0] == "1"))


def with_leads(cut: Cut, at: Array, lefts: pl.Series, signs: Once[str]) -> pl.Series:
    """The words before some dates in their passages, and before them the sign of what the passages
    before tell.

    ``signs`` are those met so far, as :func:`lead_signs` makes them.
    """
    # The sign of a passage that begins further back is out of reach.
    near = np.flatnonzero((lefts.str.len_chars() < BACK).to_numpy())
    begin = cut.rows["first"].to_numpy()[at] - lefts.str.len_bytes().to_numpy().astype(np.int64)
    begin, one, which = np.unique(begin[near], return_index=True, return_inverse=True)
    low, high = (cut.rows[name].to_numpy()[at[near[one]]] for name in ("low", "high"))
    lead = slices(cut.data, np.maximum(begin - LONGEST_SIGN * LEAD, low), begin).str.tail(LEAD)
    head = slices(cut.data, begin, np.minimum(begin + _REACH, high))
    paragraph = _paragraphs(lead, head.str.head(_HEAD).str.contains(LISTED))
    some = np.flatnonzero((paragraph != "").to_numpy())
    paragraph, bare = paragraph.gather(some), head.gather(some).str.contains(_BARE)
    cut_off = (paragraph.str.len_chars() >= CUT_AT).cast(pl.Int8).cast(pl.String)
    # Only a day that names no month asks for the very day before it.
    exact = paragraph.str.replace_all(_AMOUNT, "7.7")
    alike = pl.select(pl.when(bare).then(exact).otherwise(same_digits(paragraph))).to_series()
    codes, distinct = coded(cut_off + alike)
    found = pl.Series([""]).new_from_index(0, len(begin))
    found = found.scatter(some, pl.Series(signs(distinct.to_list()), dtype=pl.String).gather(codes))
    return pl.Series([""]).new_from_index(0, len(at)).scatter(near, found.gather(which)) + lefts


def _paragraphs(lead: pl.Series, listed: pl.Series) -> pl.Series:
    """Of the words before each passage those that may tell of it, as in ``leads.sign_of``."""
    line_end, words = lead.str.ends_with("\n"), lead.str.strip_chars_end("\n ")
    same = ~line_end | words.str.ends_with(":")
    last = words.str.extract("([^\n]*)$")
    return pl.select(
        pl.when(line_end & listed).then(words).when(same).then(last).otherwise(pl.lit(""))
    ).to_series()
