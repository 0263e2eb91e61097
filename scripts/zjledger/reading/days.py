"""Which day a date without a year or month means, seen from the day of publication."""

from __future__ import annotations

import datetime as dt
import re

ISO_DAY = re.compile(
    r"(?<![0-9-])(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9-])"
)
"""A day as both languages print it."""

PAST, FUTURE = "past", "future"
"""Of what time the clause of a deadline speaks."""

AHEAD = dt.timedelta(days=60)
"""A date without a year that is further ahead than this lies in the year before publication."""


def in_year(year: int, month: int, day: int) -> str | None:
    """Return the day as ISO text, or None if there is no such day."""
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def latest_day(day: int, published_on: dt.date) -> str | None:
    """Return the latest such day of a month that is not after publication."""
    year, month = published_on.year, published_on.month
    for _ in range(3):
        found = in_year(year, month, day)
        if found and found <= published_on.isoformat():
            return found
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return None


def year_of(
    month: int, day: int, published_on: dt.date, *, deadline: bool, tense: str = ""
) -> int | None:
    """Return the year of a day printed without one; for a month give its first day.

    A report speaks of the past, or of the next :data:`AHEAD` days. A deadline speaks of the rest
    of the year; one that has passed is the last one where its clause is of the past, the next one
    where it is of the future (:data:`PAST`, :data:`FUTURE`), and else not certain.
    """
    year = published_on.year
    if deadline and tense == PAST:
        return year if month <= published_on.month else year - 1
    if deadline:
        passed = year + 1 if tense == FUTURE else None
        return year if month >= published_on.month else passed
    soon = published_on + AHEAD
    return year if (year, month, day) <= (soon.year, soon.month, soon.day) else year - 1


def year_of_quarter(
    quarter: int, published_on: dt.date, *, planned: bool, tense: str
) -> int | None:
    """Return the year of a quarter printed without one.

    One to come is of this year where the words speak of a plan or of the future; else it is the
    last one if it is more than :data:`AHEAD` off or its clause is of the past. The next quarter,
    of no certain time, and one that has passed but is spoken of in the future are not certain.
    """
    ahead = quarter - (published_on.month + 2) // 3
    if ahead < 0 and tense == FUTURE:
        return None
    if ahead <= 0 or planned or tense == FUTURE:
        return published_on.year
    return published_on.year - 1 if ahead > 1 or tense == PAST else None
