"""Rules on the year of a date without one, and the order in which they are asked.

A rule is a function that is given a date as :class:`Asked` and tells its year, or that its year is
not certain, or nothing; then the next one is asked. It is named for what it knows, and says in its
docstring what makes it sure, with an example.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from zjledger.reading.clause import Clause
from zjledger.reading.days import RECENT


@dataclass(frozen=True, slots=True)
class Asked:
    """A date without a year, seen from the day of publication.

    Attributes:
        month: its month, from 1 to 12.
        day: its day of the month; None for a month as a whole.
        published_on: the day of publication.
        clause: what its clause says.
        last: the year of the last such date that is not after publication.
        following: the year of the next one that is not before it.
        back: the months since the last such month, 0 in that month.
        ahead: the months until the next one, 0 in that month.
        of_quarter: whether it is a quarter, of which ``month`` is the last; ``back`` and ``ahead``
            are counted in whole quarters.
    """

    month: int
    day: int | None
    published_on: dt.date
    clause: Clause
    last: int
    following: int
    back: int
    ahead: int
    of_quarter: bool = False

    @property
    def year(self) -> int:
        """The year of publication."""
        return self.published_on.year

    @property
    def past(self) -> bool:
        """Whether the date of this year is before publication."""
        return self.following > self.year

    @property
    def to_come(self) -> bool:
        """Whether the date of this year is after publication."""
        return self.last < self.year

    @property
    def just_past(self) -> bool:
        """Whether its month is that of publication, or one of that year just before."""
        return 0 <= self.published_on.month - self.month < RECENT


def asked(month: int, day: int | None, published_on: dt.date, clause: Clause) -> Asked:
    """A date as rules are asked of it."""
    that = month, day or 0
    today = published_on.month, published_on.day if day else 0
    year, months = published_on.year, published_on.month - month
    return Asked(
        month,
        day,
        published_on,
        clause,
        last=year - (that > today),
        following=year + (that < today),
        back=months % 12,
        ahead=-months % 12,
    )


def asked_quarter(quarter: int, published_on: dt.date, clause: Clause) -> Asked:
    """A quarter without a year, 1 to 4, as rules are asked of it."""
    year, quarters = published_on.year, (published_on.month + 2) // 3 - quarter
    return Asked(
        3 * quarter,
        None,
        published_on,
        clause,
        last=year - (quarters < 0),
        following=year + (quarters > 0),
        back=3 * (quarters % 4),
        ahead=3 * (-quarters % 4),
        of_quarter=True,
    )


@dataclass(frozen=True, slots=True)
class Told:
    """What a rule tells: a year, or None that it is not certain."""

    year: int | None


Rule = Callable[[Asked], Told | None]


def first_told(rules: Iterable[Rule], date: Asked) -> int | None:
    """The year that the first rule tells which tells something; None if none does."""
    for rule in rules:
        if told := rule(date):
            return told.year
    return None
