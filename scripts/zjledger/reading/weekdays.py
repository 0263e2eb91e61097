"""Which day a day of the week means, seen from the day of publication."""

from __future__ import annotations

import datetime as dt

from zjledger.reading.clause import Printed
from zjledger.reading.days import FUTURE, OVER, PAST, in_year
from zjledger.reading.english.times import COMING, MOVED

_SATURDAY = 5
_DAYS_NEAR = 14


def weekday(number: int, which: str, published_on: dt.date, tense: str = "") -> dt.date | None:
    """Return the day of the week that is meant: the latest, or of the future the next.

    ``which`` names another: "last" before publication, "coming" after it, or of this week ("this")
    or a week before or after it ("last week", "next").
    """
    tense = FUTURE if tense in (MOVED, COMING) else tense
    monday = published_on - dt.timedelta(days=published_on.weekday())
    back = (published_on.weekday() - number) % 7
    if which == "this":
        return _this_week(monday + dt.timedelta(days=number), published_on, tense)
    weeks = {"last week": -1, "next": 1, "next week": 1}.get(which)
    if weeks is not None:
        return monday + dt.timedelta(days=7 * weeks + number)
    if which == "last":
        return published_on - dt.timedelta(days=back or 7)
    if which == "coming" or (tense == FUTURE and back):
        return published_on + dt.timedelta(days=7 - back)
    return published_on - dt.timedelta(days=back) if tense != FUTURE else None


def weekday_after(number: int, near: Printed, published_on: dt.date) -> dt.date | None:
    """The first such day of the week after a day printed before it, of the days before and after
    publication; None if that is further off."""
    month, day = near.month or 0, near.day or 0
    for year in (published_on.year, published_on.year - 1, published_on.year + 1):
        told = in_year(year, month, day)
        before = dt.date.fromisoformat(told) if told else None
        if before and abs((before - published_on).days) <= _DAYS_NEAR:
            return before + dt.timedelta(days=(number - before.weekday() - 1) % 7 + 1)
    return None


def weekday_next(number: int, anchor: int, published_on: dt.date) -> dt.date | None:
    """The first such day of the week after one of next week: next Tuesday they sign, and on
    Thursday they go."""
    before = weekday(anchor, "next", published_on)
    return before and before + dt.timedelta(days=(number - anchor - 1) % 7 + 1)


def _this_week(day: dt.date, published_on: dt.date, tense: str) -> dt.date | None:
    """The day of this week that a text of its end may mean: of the future, one of the next."""
    if day >= published_on or published_on.weekday() < _SATURDAY or tense in (PAST, OVER):
        return day
    return day + dt.timedelta(days=7) if tense == FUTURE else None
