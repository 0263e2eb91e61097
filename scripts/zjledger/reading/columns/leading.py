"""What the passages before English dates of a column tell of them.

The sign of it is put before the words of a date's own passage, as ``english.leads`` spells it.
"""

from __future__ import annotations

import numpy as np
import polars as pl

from zjledger.reading.columns.cutting import GREATER, Cut, coded, same_amounts, same_numbers
from zjledger.reading.columns.once import Once, Turns
from zjledger.reading.columns.slices import LONGEST_SIGN, Array, slices
from zjledger.reading.english.clauses import BACK
from zjledger.reading.english.leads import (
    CUT_AT,
    HEAD,
    LEAD,
    LISTED,
    VERB,
    sign_after,
    time_alone,
)

_HEAD = 20
"""Code points at the beginning of a passage that show whether it is a point of a list."""
_BARE = "[0-9](?:st|nd|rd|th)|day[:.]"
"""Found in a cluster and what follows, if a day may leave its month to a day before."""
_TH = 3
"""Code points after a number that tell whether it is one of a day."""


def lead_signs(turns: Turns) -> Once[str]:
    """The signs of what passages tell, each found once."""
    return Once(_sign, turns)


def with_leads(cut: Cut, at: Array, lefts: pl.Series, signs: Once[str]) -> pl.Series:
    """The words before some dates in their passages, and before them the sign of what the passages
    before tell.

    ``signs`` are those met so far, as :func:`lead_signs` makes them.
    """
    # The sign of a passage that begins further back is out of reach.
    own = cut.rows["cluster"].gather(at) + cut.rows["right"].gather(at).str.head(_TH)
    # Only a day that names no month asks for the very day before it.
    bare = own.str.contains(_BARE)
    sizes = lefts.str.len_chars()
    asks = (bare & (sizes < BACK)) | ((sizes < HEAD) & ~lefts.str.contains(VERB))
    near = np.flatnonzero(asks.to_numpy())
    begin = cut.rows["first"].to_numpy()[at] - lefts.str.len_bytes().to_numpy().astype(np.int64)
    exactly = bare.gather(near).to_numpy()
    begin, one, which = np.unique(2 * begin[near] + exactly, return_index=True, return_inverse=True)
    begin, bare = begin // 2, pl.Series(begin % 2 == 1)
    low, high = (cut.rows[name].to_numpy()[at[near[one]]] for name in ("low", "high"))
    lead = slices(cut.data, np.maximum(begin - LONGEST_SIGN * LEAD, low), begin).str.tail(LEAD)
    head = slices(cut.data, begin, np.minimum(begin + LONGEST_SIGN * _HEAD, high)).str.head(_HEAD)
    paragraph = _paragraphs(lead, head.str.contains(LISTED))
    some = np.flatnonzero((paragraph != "").to_numpy())
    paragraph, bare = paragraph.gather(some), bare.gather(some)
    exact = same_amounts(paragraph.filter(bare)).str.replace_all(GREATER, "77")
    alike = same_numbers(paragraph).scatter(np.flatnonzero(bare.to_numpy()), exact)
    flags = _flags(bare) + _flags(paragraph.str.len_chars() >= CUT_AT)
    codes, distinct = coded(flags + alike)
    found = pl.Series([""]).new_from_index(0, len(begin))
    found = found.scatter(some, pl.Series(signs(distinct.to_list()), dtype=pl.String).gather(codes))
    return pl.Series([""]).new_from_index(0, len(at)).scatter(near, found.gather(which)) + lefts


def _flags(held: pl.Series) -> pl.Series:
    return held.cast(pl.Int8).cast(pl.String)


def _paragraphs(lead: pl.Series, listed: pl.Series) -> pl.Series:
    """Of the words before each passage those that may tell of it, as in ``leads.sign_of``."""
    line_end, words = lead.str.ends_with("\n"), lead.str.strip_chars_end("\n ")
    same = ~line_end | words.str.ends_with(":")
    last = words.str.extract("([^\n]*)$")
    return pl.select(
        pl.when(line_end & listed).then(words).when(same).then(last).otherwise(pl.lit(""))
    ).to_series()


def _sign(said: str) -> str:
    """The sign that some words tell, after two flags: of a day that names no month, and of words
    that may begin within a sentence."""
    sign = sign_after(said[2:], cut=said[1] == "1")
    return sign if said[0] == "1" else time_alone(sign)
