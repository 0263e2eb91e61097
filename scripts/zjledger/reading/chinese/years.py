"""Which year or month a Chinese date without one means, by what its clause says."""

from __future__ import annotations

import datetime as dt

from zjledger.reading.chinese import by_course, by_story, quarters
from zjledger.reading.chinese.own_clause import year_alone
from zjledger.reading.chinese.times import PLAINLY, STARTS
from zjledger.reading.clause import Clause
from zjledger.reading.days import FUTURE, TOLD, day_from, in_year, latest_day
from zjledger.reading.year_rules import asked, asked_quarter, first_told

_WEEK = 8


def near_day(day: int, published_on: dt.date, clause: Clause) -> str | None:
    """Return the day of a month that a clause means: the latest, or of the future the next.

    After a day of another month it is of that one, if it follows that day and was not a few days
    ago: 8月20日签约，25日开工.
    """
    latest = latest_day(day, published_on)
    recent = latest and (published_on - dt.date.fromisoformat(latest)).days <= 7
    month, before = clause.near or (None, None)
    before = before or 0
    if month and latest and month != int(latest[5:7]):
        if recent and not before:
            return latest
        if day <= before or recent:
            return latest if recent and day <= before and clause.tense != FUTURE else None
        year = year_of(month, day, published_on, clause)
        return in_year(year, month, day) if year else None
    if latest and month and day < before <= published_on.day:
        # 原定6日开会，4日临时通知推迟
        return latest
    following = day_from(day, published_on, 1)
    if clause.tense == STARTS and latest and following and clause.near is None:
        back = published_on - dt.date.fromisoformat(latest)
        if dt.date.fromisoformat(following) - published_on < back:
            return following if back.days > 14 else None
    if clause.tense == FUTURE and not recent:
        return following
    soon = published_on.day + _WEEK
    if clause.tense in PLAINLY and not month and published_on.day < before < min(day, soon):
        # 15日前上报，20日评审
        return following
    if clause.tense in (*PLAINLY, TOLD) and latest and following:
        # In a text of the 6th of May, 7日开会 is of tomorrow.
        near = (dt.date.fromisoformat(following) - published_on).days <= 7
        if near and (published_on - dt.date.fromisoformat(latest)).days > 20:
            return following if clause.tense in PLAINLY else None
    return latest


def year_of(month: int, day: int | None, published_on: dt.date, clause: Clause) -> int | None:
    """Return the year of a day or month printed without one, or None where it is not certain.

    The story in which it stands outweighs its own clause, and where that leaves it open, the dates
    around tell it.
    """
    date = asked(month, day, published_on, clause)
    for rule in by_story.RULES:
        if told := rule(date):
            return told.year
    alone = year_alone(date)
    for weigh in by_course.RULES:
        if told := weigh(date, alone):
            return told.year
    return alone


def of_quarter(quarter: int, published_on: dt.date, clause: Clause) -> int | None:
    """Return the year of a quarter printed without one, or None where it is not certain."""
    date = asked_quarter(quarter, published_on, clause)
    return first_told((*by_story.STORY_RULES, *quarters.RULES), date)
