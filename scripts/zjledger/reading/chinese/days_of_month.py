"""Rules on the month of a Chinese day printed without one: 25日开工."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from zjledger.reading.chinese.times import PLAINLY, STARTS
from zjledger.reading.clause import OF_SENTENCE, Clause, Printed
from zjledger.reading.days import FUTURE, TOLD, day_from, in_year, latest_day

_WEEK = 7
"""Days in which a report names a day alone."""
_FAR = dt.timedelta(days=90)
"""Ahead of which a day alone is hardly planned."""
_LONG_AGO = dt.timedelta(days=150)
"""Before which one of the last year may as well lie ahead: 12月20日签约，25日停工, in June."""
_JUST_NOW = 2
"""Days in which one that heads a report is."""
YearOf = Callable[[int, int | None, dt.date, Clause], int | None]
"""What tells the year of a month and day."""


@dataclass(frozen=True, slots=True)
class AskedDay:
    """A day of a month, seen from the day of publication.

    Attributes:
        day: its number.
        published_on: the day of publication.
        clause: what its clause says.
        latest: the last such day that is not after publication, if one is near.
        following: the next one that is not before it.
        year_of: what tells the year of a month and day.
    """

    day: int
    published_on: dt.date
    clause: Clause
    latest: dt.date | None
    following: dt.date | None
    year_of: YearOf

    @property
    def back(self) -> int:
        """Days since the last such day."""
        return (self.published_on - self.latest).days if self.latest else 99

    @property
    def ahead(self) -> int:
        """Days until the next one."""
        return (self.following - self.published_on).days if self.following else 99


@dataclass(frozen=True, slots=True)
class ToldDay:
    """What a rule tells: a day, or None that it is not certain."""

    day: str | None


def asked_day(day: int, published_on: dt.date, clause: Clause, year_of: YearOf) -> AskedDay:
    """A day of a month as rules are asked of it."""
    latest, following = latest_day(day, published_on), day_from(day, published_on, 1)
    return AskedDay(
        day,
        published_on,
        clause,
        dt.date.fromisoformat(latest) if latest else None,
        dt.date.fromisoformat(following) if following else None,
        year_of,
    )


def of_no_month(date: AskedDay) -> ToldDay | None:
    """What is told of another time leaves its month open: 10月那次定在19日."""
    return ToldDay(None) if date.clause.near == Printed(None, OF_SENTENCE) else None


def of_past_year(date: AskedDay) -> ToldDay | None:
    """After a day or month that printed a year which is over it is of that month, but not for sure
    if it may be of the last days, or of the next month or a later one: 去年9月台风来，14日停了一天;
    去年12月31日停工，15日复工. Nor is a plan: 去年7月签约，计划28日开工."""
    clause, (month, before) = date.clause, date.clause.near or (None, None)
    over = clause.year is not None and clause.year < date.published_on.year
    if not month or not over or clause.month != month:
        return None
    if clause.tense == FUTURE:
        return ToldDay(None)
    if date.day <= (before or 0):
        following = in_year((clause.year or 0) + month // 12, month % 12 + 1, date.day)
        latest = date.latest and date.latest.isoformat()
        return ToldDay(following if following == latest else None)
    sure = before or date.back > _WEEK
    return ToldDay(in_year(clause.year or 0, month, date.day) if sure else None)


def of_month_before(date: AskedDay) -> ToldDay | None:
    """After a day of another month it is of that one, if it follows that day and was not a few days
    ago: 8月20日签约，25日开工. One far ahead of which no plan is told may be of the last year."""
    month, before = date.clause.near or (None, None)
    if not month or not date.latest:
        return None
    if month == date.latest.month:
        # 10月的会推迟到28日, in November
        of_that = not before and month != date.published_on.month
        return _told(date.latest) if of_that else None
    recent = date.back <= _WEEK
    if date.day <= (before or 0) or recent:
        # 12月28日停工，8日复工, on the 12th of March.
        apart = before and date.back > 1 and date.latest.month != month % 12 + 1
        planned = not before and date.clause.tense == FUTURE
        sure = recent and date.day <= (before or 99) and not apart and not planned
        return ToldDay(date.latest.isoformat() if sure else None)
    year = date.year_of(month, date.day, date.published_on, date.clause)
    told = in_year(year, month, date.day) if year else None
    away = dt.date.fromisoformat(told) - date.published_on if told else None
    named = date.clause.year or date.clause.held
    last_year = year and year < date.published_on.year and not named
    far = away and (away > _FAR or (last_year and away < -_LONG_AGO))
    return ToldDay(None if far and date.clause.tense != FUTURE else told)


def after_story(date: AskedDay) -> ToldDay | None:
    """One that may go on with the story of a year that is over is not sure, unless it was a few
    days ago: 去年6月30日签约。8日开工."""
    clause = date.clause
    over = clause.held is not None and clause.held < date.published_on.year
    told = over and clause.story and clause.story.month and clause.tense != FUTURE
    return ToldDay(None) if told and not clause.near and date.back > _WEEK else None


def will_be(date: AskedDay) -> ToldDay | None:
    """What will be is of the next such day, but not for sure if the last was a few days ago: 企业
    计划28日开工, on the 6th. One or two days ago was what heads a report of it: 15日，方案公布，拟
    引资6亿元."""
    if date.clause.tense != FUTURE or date.back <= _JUST_NOW:
        return None
    return _told(date.following if date.back > _WEEK else None)


def starts(date: AskedDay) -> ToldDay | None:
    """What starts on a day is of the next one if that is nearer: 20日起施行, on the 8th."""
    near = date.clause.near is None and date.ahead < date.back
    return _told(date.following) if near and date.clause.tense == STARTS else None


def after_deadline(date: AskedDay) -> ToldDay | None:
    """A day that follows one of the next days is of this month too: 15日前上报，20日评审."""
    month, before = date.clause.near or (None, None)
    soon = min(date.day, date.published_on.day + _WEEK + 1)
    follows = not month and date.published_on.day < (before or 0) < soon
    return _told(date.following) if follows and date.clause.tense in PLAINLY else None


def of_these_days(date: AskedDay) -> ToldDay | None:
    """In a text of the 6th of May, 7日开会 is of tomorrow; what is told is uncertain."""
    near = date.ahead <= _WEEK < date.back
    if not near or date.clause.tense not in (*PLAINLY, TOLD):
        return None
    return _told(date.following if date.clause.tense != TOLD else None)


def last_such(date: AskedDay) -> ToldDay | None:
    """A report tells of the last such day."""
    return _told(date.latest)


def _told(day: dt.date | None) -> ToldDay:
    return ToldDay(day.isoformat() if day else None)


RULES = (
    of_no_month,
    of_past_year,
    of_month_before,
    after_story,
    will_be,
    starts,
    after_deadline,
    of_these_days,
    last_such,
)
"""In the order in which they are asked."""
