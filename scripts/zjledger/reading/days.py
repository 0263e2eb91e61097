"""Which day a date without a year or month means, seen from the day of publication."""

from __future__ import annotations

import datetime as dt
import re

ISO_DAY = re.compile(
    r"(?<![0-9-])(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9-])"
)
"""A day as both languages print it."""
DAY_LENGTH = len("2024-05-06")
"""Code points of the value of a date that is a day."""

BACK = 120
"""Code points before a date in which words may say of what year it is."""
FORTH = 100
"""Code points after it in which they may."""

PAST, FUTURE, WOULD, TOLD, PLAIN, NOW = "past", "future", "would", "told", "plain", "now"
CAME, DONE, OVER = "came", "done", "over"
"""Of what time a clause speaks: would is what lay ahead in the past, told is past unless words
speak of a plan, came is an event that may yet lie ahead if the last such day is months ago, plain
has verbs without a tense, and now is of no day; over is past for certain, and done a deadline
beside what was done. Each language has some of its own."""

AHEAD = dt.timedelta(days=60)
"""A date without a year that is further ahead than this lies in the year before publication."""
RECENT = 3
"""A month that is not over for so many months is the last one, whatever the tense."""
SOON_MONTHS = 5
"""Months ahead of one that no verb tells of the past."""
BEGUN = 10
"""Days of a year in which what is told of January is told of the last one."""
LONG_MONTHS = 9
"""Months back or ahead at which a report would print the year, or last or next."""
NEARER = 45
"""Days by which one such date must be nearer than the next to be taken where nothing tells."""
UNCERTAIN = "?"
"""After the label of a date whose year no word tells, as in the Extended Date/Time Format
(ISO 8601-2): 2024-06? is most likely June of 2024."""
NEAREST = "the nearest such date: no word tells of which year it is"
"""Why such a date has low confidence."""


def in_year(year: int, month: int, day: int) -> str | None:
    """Return the day as ISO text, or None if there is no such day."""
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def latest_day(day: int, published_on: dt.date) -> str | None:
    """Return the latest such day of a month that is not after publication."""
    return day_from(day, published_on, -1)


def in_month(day: int, shift: int, published_on: dt.date) -> str | None:
    """Return the day of the month of publication, or of so many months after it."""
    year, month = divmod(12 * published_on.year + published_on.month - 1 + shift, 12)
    return in_year(year, month + 1, day)


def beside(unit: str, shift: int, published_on: dt.date) -> str:
    """Return the month or quarter (``unit``) of publication, or the one so many after it."""
    if unit == "month":
        year, month = divmod(12 * published_on.year + published_on.month - 1 + shift, 12)
        return f"{year:04}-{month + 1:02}"
    year, quarter = divmod(4 * published_on.year + (published_on.month - 1) // 3 + shift, 4)
    return f"{year:04}-Q{quarter + 1}"


def day_from(day: int, published_on: dt.date, step: int) -> str | None:
    month = 12 * published_on.year + published_on.month - 1
    for index in range(3):
        year, of_year = divmod(month + step * index, 12)
        found = in_year(year, of_year + 1, day)
        if found and step * (dt.date.fromisoformat(found) - published_on).days >= 0:
            return found
    return None


def year_near(which: str, month: int, published_on: dt.date) -> int | None:
    """Return the year of "last May" or "next May" where it can be no other, and of "this May"."""
    year, reached = published_on.year, month <= published_on.month
    if which == "this":
        return year
    if which == "last":
        return year - 1 if month >= published_on.month else None
    return year + 1 if reached else None


def year_alone(month: int, day: int | None, published_on: dt.date, *, deadline: bool) -> int | None:
    """Return the year that a phrase by itself means, of whose clause nothing is known."""
    year = published_on.year
    if deadline:
        return year if month >= published_on.month else None
    soon = published_on + AHEAD
    return year if (year, month, day or 1) <= (soon.year, soon.month, soon.day) else year - 1


def nearest_year(
    months: tuple[int, int], day: int | None, published_on: dt.date, named: int | None
) -> int | None:
    """Return the year of which a date without one is nearest to publication, where no word tells.

    Args:
        months: its first and last month, from 1 to 12.
        day: its day of the month, if it is one.
        published_on: the day of publication.
        named: the year that is named near it, if any.

    Returns:
        The year, or None if it is not the one named, or the date of another year is no more than
        :data:`NEARER` days further off.
    """
    this = published_on.year
    years = this - 1, this, this + 1
    away = [(_days_away(year, months, day, published_on), year) for year in years]
    (near, found), (other, _) = sorted(away)[:2]
    return found if other - near > NEARER and named in (None, found) else None


def _days_away(year: int, months: tuple[int, int], day: int | None, published_on: dt.date) -> int:
    """Days from publication to the nearest day of a date in a year whose months all have 28."""
    begin = dt.date(year, months[0], min(day or 1, 28))
    end = dt.date(year, months[1], min(day or 28, 28))
    return max((begin - published_on).days, (published_on - end).days, 0)
