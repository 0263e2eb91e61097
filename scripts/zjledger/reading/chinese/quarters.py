"""Rules on the year of a Chinese quarter printed without one."""

from __future__ import annotations

from zjledger.reading.chinese.by_story import aims_in_order, tells_of_ended
from zjledger.reading.chinese.in_force import in_force_in, named_by_words
from zjledger.reading.chinese.own_clause import year_alone
from zjledger.reading.chinese.steps import in_course
from zjledger.reading.chinese.times import COHORT, PART, PLAINLY, RATED, STATED
from zjledger.reading.clause import BEFORE_NEXT, Clause
from zjledger.reading.days import FUTURE, PAST, PLAIN, RECENT, TOLD
from zjledger.reading.year_rules import Asked, Told, asked

_TWO = 6
"""Months of two quarters."""
_LATE = 9
"""The last month in which a plan for a quarter that is over need not be one for the next year."""


def of_cohort(date: Asked) -> Told | None:
    """A quarter of whose projects something is asked by a day began before that day: 12月20日前，
    二季度项目开工率达到100%."""
    if date.clause.tense != COHORT or not date.clause.steps:
        return None
    by = date.clause.steps[-1]
    said = Clause(by.tense, deadline=by.deadline)
    year = year_alone(asked(by.month, None, date.published_on, said))
    return Told(year and year - (by.month < date.month - 2))


def of_ended_year(date: Asked) -> Told | None:
    """In the first months of a year a quarter is of the one that has ended, of which its paragraph
    tells: 全年完成52亿元，四季度完成20亿元."""
    clause = date.clause
    named = clause.held == date.year - 1
    if not tells_of_ended(date, named=named):
        return None
    # 去年的大会评出40家。大会签约35个，20个一季度开工 may be what is agreed on.
    open_still = not (clause.ended or clause.story) and clause.tense == PLAIN
    return Told(None if open_still else date.year - 1)


def of_held_next_year(date: Asked) -> Told | None:
    """One that is over in this year is of the next, of which its paragraph speaks, if no verb tells
    of it: 2017年首场定于2月21日；二季度的一场安排在5月25日. The last one may be of either."""
    clause = date.clause
    held = clause.year is None and clause.held == date.following == date.year + 1
    aims = clause.tense == TOLD and aims_in_order(date)
    if not held or not (aims or clause.tense in PLAINLY):
        return None
    return Told(date.following if date.back >= _TWO else None)


def not_begun(date: Asked) -> Told | None:
    """Of a quarter that has just begun, or has not, no rise is told: it was one of the last
    year."""
    begun = date.past or (not date.back and date.published_on.month > 1)
    rated = date.clause.tense == RATED and date.clause.year is None
    return Told(date.year - 1) if rated and not begun else None


def before_not_begun(date: Asked) -> Told | None:
    """Nor is one before such a quarter of its list of this year: 一季度增长6.1%，四季度增长6%."""
    later = (date.clause.later.month if date.clause.later else None) or 0
    to_come = later >= date.published_on.month + 3
    return Told(date.year - 1) if date.clause.tense == RATED and to_come else None


def of_part(date: Asked) -> Told | None:
    """Of those that were counted some of a quarter that has not begun, and those before them in
    their list, are of the last year; of a quarter that is running the count may be as well: 其中
    一季度的26个进展顺利，四季度的24个较慢, in March."""
    if date.clause.tense != PART or date.clause.year is not None:
        return None
    last = max(date.month, (date.clause.later.month if date.clause.later else None) or 0)
    if last >= date.published_on.month + 3:
        return Told(date.year - 1)
    return None if date.back or date.to_come else Told(None)


def before_next_year(date: Asked) -> Told | None:
    """One to come before a part of a plan for the next year is of this: 四季度试产，明年3月投产."""
    later = date.clause.later
    before = later is not None and later.known == BEFORE_NEXT
    return Told(date.year) if before and date.to_come else None


def of_this_year(date: Asked) -> Told | None:
    """One to come of which no verb tells is of this year, if its paragraph speaks of that: 今年安排
    150个。全年新开工70个，四季度开工10个, in January."""
    clause = date.clause
    held = clause.held == date.year and clause.year is None and date.to_come
    if not held or clause.tense not in (*PLAINLY, TOLD):
        return None
    # 三季度完成40亿元 may be told of the last one.
    return Told(None if clause.tense == TOLD else date.year)


def begins_year(date: Asked) -> Told | None:
    """In January and February one two quarters ahead may be of the year that ended, unless it
    follows another: 一季度看开局，二季度看过半，三季度看攻坚."""
    early = date.ahead >= _TWO and date.published_on.month < RECENT
    # 2018年新开工94个，一季度37个，三季度18个
    last = date.clause.year == date.year - 1 and date.clause.month is None
    named = last or date.clause.year == date.year
    if not early or named or date.clause.tense not in PLAINLY:
        return None
    follows = [step.month for step in date.clause.steps] == [date.month - 3]
    if date.clause.tense == PLAIN and follows:
        return Told(date.year)
    return Told(date.year - 1 if date.clause.tense == STATED else None)


def in_force(date: Asked) -> Told | None:
    """The year in force is that of a quarter whose clause speaks of no other time; one that is not
    of publication leaves it uncertain."""
    if date.clause.year is None:
        return None
    fits = in_force_in(date.clause, date.month, date.last, date.following)
    since = date.clause.year == date.year - 1 and date.month < (date.clause.month or 0)
    if not fits and since and date.clause.tense == FUTURE:
        # 去年四季度签约的16个，9个约定一季度开工
        return None
    return Told(fits) if fits or date.clause.year != date.year else None


def planned(date: Asked) -> Told | None:
    """One that is planned is of this year, or in the last quarter, if two or three are over since,
    of the next; else such a one is uncertain."""
    if date.clause.tense != FUTURE:
        return None
    if date.past and date.back >= _TWO:
        late = date.published_on.month > _LATE and date.clause.year is None
        late = late and date.clause.held != date.year
        return Told(date.following if late else None)
    return Told(date.year)


def follows_dates(date: Asked) -> Told | None:
    """One after dates that lie ahead follows them: 二批1月下达，三批二季度下达, in December."""
    found = in_course(date) if date.past and date.clause.tense in PLAINLY else None
    return Told(found[0]) if found and found[1] > 0 else None


def over_or_due(date: Asked) -> Told | None:
    """One that is running or over is of this year, and so is a deadline."""
    return Told(date.year) if not date.to_come or date.clause.deadline else None


def plainly_to_come(date: Asked) -> Told | None:
    """So is one to come of which no verb tells, if near."""
    if date.clause.tense not in PLAINLY:
        return None
    return Told(date.year if date.ahead <= _TWO else None)


def was(date: Asked) -> Told | None:
    """Else one to come was in the last year; the next is uncertain but for what was."""
    was = date.ahead >= _TWO or date.clause.tense == PAST
    return Told(date.year - 1 if was else None)


RULES = (
    named_by_words,
    of_cohort,
    of_part,
    of_ended_year,
    of_held_next_year,
    not_begun,
    before_not_begun,
    before_next_year,
    of_this_year,
    begins_year,
    in_force,
    planned,
    follows_dates,
    over_or_due,
    plainly_to_come,
    was,
)
"""In the order in which they are asked, after those on the story in which a quarter stands."""
