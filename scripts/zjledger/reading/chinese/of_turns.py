"""Rules on the year of a Chinese date of a course with the turn of the year in it."""

from __future__ import annotations

import itertools

from zjledger.reading.chinese.times import LONE, PLAINLY, SCENE, STARTS
from zjledger.reading.clause import Later
from zjledger.reading.days import PLAIN, RECENT
from zjledger.reading.year_rules import Asked, Told

_COURSE = 3
"""Dates of a course that tell of which years it is."""
_PAIR = 2
"""Dates of one with a turn of the year that tell of none."""
_NEXT_MONTH = 2
"""Months ahead of a date that is of the next one at most."""
_NO_DATE = Later(None)
"""Where no date follows."""


def in_turn_of_years(date: Asked, _: int | None) -> Told | None:
    """A course with one turn of the year that has come to these months began in the last: 11月
    封顶，1月发电，4月并网, in June; but not for sure if its beginning is as near ahead as in
    August."""
    steps, later = date.clause.steps, date.clause.later or _NO_DATE
    if date.clause.tense not in PLAINLY or any(step.tense not in PLAINLY for step in steps):
        return None
    following = (later.first, later.turned or later.month, later.last)
    months = (*(step.month for step in steps), date.month, *filter(None, following))
    course = [month for month, _ in itertools.groupby(months)]
    this, first, last = date.published_on.month, course[0], course[-1]
    turned = sum(after < before for before, after in itertools.pairwise(course)) == 1
    opens = steps[0].tense if steps else date.clause.tense
    if opens == STARTS and 0 < first - this < _NEXT_MONTH:
        # 10月8日起申报，11月10日截止，明年的开工率6月底不低于70%, in September
        return None
    if not turned or len(course) < _COURSE or not this < first or not 0 <= this - last <= RECENT:
        return None
    if opens == STARTS:
        # 报名10月起，1月笔试，4月面试, in June
        return Told(None)
    began = date.year - 1 if date.month >= first else date.year
    return Told(began if first - this > RECENT else None)


def in_one_turn(date: Asked, _: int | None) -> Told | None:
    """Of two dates of a course with the turn of the year and publication between them none is sure
    where no verb tells whether they are over: 11月封顶，1月投产, in March or June."""
    clause, steps = date.clause, date.clause.steps
    later = {clause.later.month, clause.later.first} if clause.later else set()
    course = [*(step.month for step in steps), date.month, *filter(None, later)]
    tenses = {clause.tense, *(step.tense for step in steps)}
    if clause.held or len(course) != _PAIR or not tenses <= {PLAIN, LONE, SCENE}:
        return None
    first, last = course
    told = date.day or (clause.later or _NO_DATE).known
    if told and date.published_on.month - last <= RECENT:
        # 10月18日拿地，1月开工，明年7月竣工, in March
        return None
    between = last < date.published_on.month < first - RECENT
    return Told(None) if between else None
