"""Signs of the year that stands alone over English dates, and the year of such a date.

How far such a year reaches is told by ``headings``; the sign of it stands before the words of every
passage that it reaches. What these say of it is told by ``under_heading``.
"""

from __future__ import annotations

import datetime as dt

from zjledger.reading.clause import PLAN, TO_LAST, Clause

_FIRST, _SINCE, _YEARS = 0xFF400, 1950, 100
SIGNS = f"{chr(_FIRST)}-{chr(_FIRST + _YEARS - 1)}"
"""The signs of the years from 1950 on, as the inside of a class."""


def heading_sign(year: int) -> str:
    """The sign of a year that heads a passage, or nothing."""
    return chr(_FIRST + year - _SINCE) if 0 <= year - _SINCE < _YEARS else ""


def headed(words: str) -> tuple[int | None, str]:
    """The year whose sign begins some words, and the words without it."""
    place = ord(words[0]) - _FIRST if words else -1
    return (_SINCE + place, words[1:]) if 0 <= place < _YEARS else (None, words)


def lead_far(lead: str) -> str:
    """Of the signs before a passage those that tell of all its dates, however far."""
    return lead[: headed(lead)[0] is not None]


def headed_year(clause: Clause, month: int, published_on: dt.date) -> int | None:
    """The year of a date that stands under one, or None if it is that of a plan since then."""
    year, turn = clause.headed, clause.turn
    if year is None:
        return None
    if not turn:
        return year
    if turn.kind == PLAN:
        today = published_on.year, published_on.month
        return year if (year, month) >= today else None
    if turn.kind == TO_LAST:
        return year - (month > (turn.month or 0))
    return year + (month < (turn.month or 0))
