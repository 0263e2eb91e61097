"""Of which year the dates of a list are that no word tells, by where the list as a whole lies."""

from __future__ import annotations

import datetime as dt

from zjledger.reading.clause import Clause
from zjledger.reading.days import PAST, SOON_MONTHS

_CLEARLY = 4
"""Months by which the middle of a list must be nearer in one year than in the next."""


def placed(month: int, published_on: dt.date, clause: Clause) -> int | None:
    """The year of a month of a list in order, if all of it is clearly nearest in one: permit in
    November, groundbreaking in February, shell in May, published in June."""
    before, this = clause.first, published_on.month
    first, end = before.month if before else month, clause.listed or month
    if first == end:
        return None
    back, span = (this - first) % 12, (end - first) % 12
    over, ahead = abs(span / 2 - back), 12 - back + span / 2
    if abs(ahead - over) < _CLEARLY:
        return None
    begun = 12 * published_on.year + this - 1 - back + (0 if over < ahead else 12)
    return (begun + (month - first) % 12) // 12


def all_over(month: int, published_on: dt.date, clause: Clause) -> bool:
    """Whether a list in order that a month begins is over, by its last month: 4.4 percent in
    January and 3.9 in October, published in December."""
    this, end = published_on.month, clause.listed or 0
    if clause.tense == PAST:
        # Both of this year, or both of the last.
        return end <= this or month > this
    return 0 <= this - end <= SOON_MONTHS
