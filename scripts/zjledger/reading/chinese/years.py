"""Which year or month a Chinese date without one means, by what its clause says."""

from __future__ import annotations

import datetime as dt

from zjledger.reading.chinese import by_course, by_story, days_of_month, quarters
from zjledger.reading.chinese.own_clause import year_alone
from zjledger.reading.clause import Clause
from zjledger.reading.year_rules import asked, asked_quarter, first_told


def near_day(day: int, published_on: dt.date, clause: Clause) -> str | None:
    """Return the day of a month that a clause means, or None where it is not certain."""
    date = days_of_month.asked_day(day, published_on, clause, year_of)
    for rule in days_of_month.RULES:
        if told := rule(date):
            return told.day
    return None


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
