"""Signs of the year that stands alone over English dates or of which a story tells, and the year of
a date under it.

How far such a year reaches is told by ``headings`` and ``stories``; the sign of it stands before
the words of every passage that it reaches. What these say of it is told by ``under_heading`` and
``in_story``.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from zjledger.reading.clause import BY_HEAD, IN_YEAR, PLAN, TO_LAST, TO_OTHER, Clause
from zjledger.reading.days import RECENT

_FIRST, _SINCE, _YEARS = 0xFF400, 1950, 100
_STORIES, _MONTHS, _UNNUMBERED = _FIRST + _YEARS, 13, 4
LAST_YEAR, WITH_LAST_YEAR, BEFOREHAND, AFTER_LAST_YEAR = (
    _SINCE + _YEARS + shift for shift in range(_UNNUMBERED)
)
"""Years of a story that no number tells: the last, what may as well be of this one, that of what
had happened before the month that the sentence before tells of, and what came after something of
the last, in that or in this one."""
_HISTORIES = _STORIES + (_YEARS + _UNNUMBERED) * _MONTHS
_LAST = _HISTORIES + 8 * _YEARS * _MONTHS - 1
SIGNS = f"{chr(_FIRST)}-{chr(_LAST)}"
"""The signs of the years from 1950 on, alone or of a story or history and its last month, as the
inside of a class."""


class Over(NamedTuple):
    """The year over some words; if a story tells of it, the last month it has told of, or 0;
    ``in_order`` if it is a history, which goes on into the next year, ``loose`` if that may be
    none, ``by_head`` if a sentence began it that tells of a year, ``unsure`` if it may have come
    further."""

    year: int | None
    month: int | None = None
    in_order: bool = False
    loose: bool = False
    by_head: bool = False
    unsure: bool = False


def heading_sign(year: int) -> str:
    """The sign of a year that heads a passage, or nothing."""
    return chr(_FIRST + year - _SINCE) if 0 <= year - _SINCE < _YEARS else ""


def story_sign(year: int, month: int) -> str:
    """The sign of a year of which a story has told up to a month, or nothing."""
    told = _MONTHS * (year - _SINCE) + month
    return chr(_STORIES + told) if 0 <= year - _SINCE < _YEARS + _UNNUMBERED else ""


def history_sign(
    year: int, month: int, *, loose: bool, by_head: bool = False, unsure: bool = False
) -> str:
    """The sign of a year of which a history has told up to a month, or nothing."""
    kind = loose + 2 * by_head + 4 * unsure
    told = _MONTHS * (year - _SINCE + kind * _YEARS) + month
    return chr(_HISTORIES + told) if 0 <= year - _SINCE < _YEARS else ""


def headed(words: str) -> tuple[Over, str]:
    """The year whose sign begins some words, and the words without it."""
    place = ord(words[0]) - _FIRST if words else -1
    if not 0 <= place <= _LAST - _FIRST:
        return Over(None), words
    if place < _YEARS:
        return Over(_SINCE + place), words[1:]
    years, month = divmod(place - _YEARS, _MONTHS)
    if years < _YEARS + _UNNUMBERED:
        return Over(_SINCE + years, month), words[1:]
    kind, years = divmod(years - _YEARS - _UNNUMBERED, _YEARS)
    loose, by_head, unsure = (bool(kind & one) for one in (1, 2, 4))
    return Over(_SINCE + years, month, True, loose, by_head, unsure), words[1:]


def lead_far(lead: str) -> str:
    """Of the signs before a passage those that tell of all its dates, however far."""
    return lead[: headed(lead)[0].year is not None]


def headed_year(clause: Clause, month: int, published_on: dt.date) -> int | None:
    """The year of a date that stands under one, or None if it is that of a plan since then."""
    year, turn = clause.headed, clause.turn
    if year is None:
        return None
    if not turn or turn.kind == TO_OTHER:
        return year
    if turn.kind == PLAN:
        today = published_on.year, published_on.month
        return year if (year, month) >= today else None
    if turn.kind == TO_LAST:
        return year - (month > (turn.month or 0))
    just_past = 0 <= published_on.month - month < RECENT
    if turn.kind == BY_HEAD and not turn.month and just_past and year == published_on.year - 1:
        # In 2023, it completed 3 billion yuan. January was weak, in March.
        return None
    turned = month < (turn.month or 0)
    if turn.kind in (BY_HEAD, IN_YEAR) and year == published_on.year - 1:
        # What is told has passed: after November, in May, a July is still of the same year.
        turned = turned and month <= published_on.month
    return year + turned
