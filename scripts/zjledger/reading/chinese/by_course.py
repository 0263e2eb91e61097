"""Rules on the year of a Chinese date by the dates around it, given what its own clause tells.

10月18日破土，2月完成桩基: a date of which no verb tells is of the year of its neighbours.
"""

from __future__ import annotations

from collections.abc import Callable

from zjledger.reading.chinese.by_story import aims_in_order, tells_of_ending
from zjledger.reading.chinese.of_turns import in_one_turn, in_turn_of_years
from zjledger.reading.chinese.own_clause import year_alone
from zjledger.reading.chinese.own_course import (
    after_fall,
    after_last_year,
    before_turn,
    before_what_is_over,
)
from zjledger.reading.chinese.retells import may_retell
from zjledger.reading.chinese.steps import in_course
from zjledger.reading.chinese.times import LONE, OPEN, PLAINLY, SCENE, STARTS, STATED
from zjledger.reading.clause import (
    AHEAD,
    BEFORE_NEXT,
    OF_OTHERS,
    THIS_YEAR,
    Later,
)
from zjledger.reading.days import CAME, FUTURE, LONG_MONTHS, PLAIN, RECENT, SOON_MONTHS, TOLD
from zjledger.reading.year_rules import Asked, Told, asked

CourseRule = Callable[[Asked, int | None], Told | None]
"""Given a date and the year that its own clause tells, if any."""
_LATE = 9
"""The last month in which a report that names a month without a verb looks back for certain."""
_NEXT_MONTH = 2
"""Months ahead of a date that is of the next one at most."""
_NO_DATE = Later(None)
"""Where no date follows."""


def of_course_ahead(date: Asked, _: int | None) -> Told | None:
    """A month of a course that lies ahead is of the next year after one of that: 10月将结顶，2月
    投产，5月达产, in June."""
    turn = date.clause.turn
    after = turn and turn.kind == AHEAD and date.month >= (turn.month or 0)
    return Told(date.year + 1) if after and date.just_past else None


def ends_now(date: Asked, alone: int | None) -> Told | None:
    """In a look back of the last weeks of a year a date is of that year: 全年开工三次，11月最多;
    but an early day may be one of the weeks to come: 1月1日至3日免费开放."""
    story = date.clause.story
    near = date.day and alone is None and date.ahead < _NEXT_MONTH
    left = near and story and not story.whole
    ends = tells_of_ending(date) and alone in (None, date.year) and not left
    return Told(date.year) if ends else None


def shared_out(date: Asked, _: int | None) -> Told | None:
    """What is shared out may have begun before a month of about now: 资金分三次拨付：10月拨30%，
    1月拨40%, in January."""
    later = date.clause.later if date.clause.tense == FUTURE else None
    after = later.after(date.month) if later else None
    begun = after is not None and 0 <= date.published_on.month - after < RECENT
    return Told(None) if begun and date.to_come else None


def planned_after_others(date: Asked, alone: int | None) -> Told | None:
    """What is planned for a month far ahead is of the year of the plans before it: 按计划，3月完成
    桩基，9月结顶, in December; a near one may be of that, if they lie further ahead."""
    planned = date.clause.tense == FUTURE and date.clause.year is None and date.clause.steps
    found = in_course(date) if planned else None
    if not found or found[1] <= 0:
        return None
    if alone is not None and (alone >= found[0] or date.clause.planned_in):
        return None
    # 要求9月开工，3月结顶，7月交付, in July
    return Told(found[0] if alone is None else None)


def told_by_clause(date: Asked, alone: int | None) -> Told | None:
    """A verb of a certain time, or a year in force, leaves nothing to the dates around."""
    told = date.clause.tense not in OPEN or date.clause.year is not None
    return Told(alone) if told else None


def before_next_year(date: Asked, _: int | None) -> Told | None:
    """What is to come before a part of a plan for the next year is of this: 10月试产，明年投产."""
    later, known = (date.clause.later or _NO_DATE)[:2]
    before = known == BEFORE_NEXT and (later or date.month) >= date.month
    told = date.clause.tense in (STATED, TOLD, CAME)
    return Told(date.year) if before and date.to_come and not told else None


def before_this_year(date: Asked, _: int | None) -> Told | None:
    """What is to come before an earlier month said to be of this year was in the last: 49个3月18日
    开工，还有3个拖到今年2月, in January."""
    later, known = (date.clause.later or _NO_DATE)[:2]
    before = known == THIS_YEAR and (later or 0) <= date.month and date.to_come
    # 会期改到6月18日，5月15日已先行签约, in June.
    before = before and (date.ahead > 0 or date.clause.deadline)
    return Told(date.year - 1) if before else None


def beside_others(date: Asked, _: int | None) -> Told | None:
    """One to come beside such a month of others may as well be of this year: 2个11月开工，2个今年
    4月终止, in October."""
    known = (date.clause.later or _NO_DATE).known
    return Told(None) if known == OF_OTHERS and date.to_come else None


def before_over(date: Asked, _: int | None) -> Told | None:
    """So was what is to come before a month that is over: 10月18日破土，2月完成桩基, in March."""
    later, this = date.clause.later or _NO_DATE, date.published_on.month
    after = later.after(date.month)
    over = after is not None and 0 <= this - after <= RECENT
    return Told(date.year - 1) if over and date.month - this > RECENT else None


def of_these_months(date: Asked, alone: int | None) -> Told | None:
    """One of the months just past needs no dates around."""
    return Told(alone) if date.just_past else None


def begins_list(date: Asked, alone: int | None) -> Told | None:
    """A date that begins a list is of the year of the last of it, or the one before that: 11月、
    12月和1月各签约两次."""
    if not date.clause.listed or date.clause.held == date.following == date.year + 1:
        # 2017年安排项目96个。5月和11月各开工一次
        return None
    last = year_alone(asked(date.clause.listed, None, date.published_on, date.clause))
    return Told(last - (date.clause.listed < date.month) if last else alone)


def before_date_of_now(date: Asked, alone: int | None) -> Told | None:
    """An uncertain date before one of about now is of the same course: 1月开工，预计11月完工, in
    October."""
    later = (date.clause.later or _NO_DATE).month
    month = date.published_on.month
    if alone is not None or date.clause.deadline or not later or later <= date.month:
        return None
    near = date.month < month and abs(month - later) <= RECENT
    return Told(date.year) if near else None


def before_turn_of_year(date: Asked, alone: int | None) -> Told | None:
    """In the first months of a year so are dates of the last months of the one that ended: 10月
    12个，11月9个, in January."""
    later = (date.clause.later or _NO_DATE).month
    if alone is not None or date.clause.deadline or not later or later <= date.month:
        return None
    if (found := in_course(date)) and found[1] > 0:
        # 3月复工，6月铺轨，10月联调，12月通车
        return None
    since = date.published_on.month + 12 - later
    return Told(date.year - 1) if date.month > _LATE and 0 <= since <= RECENT else None


def of_held_last_year(date: Asked, alone: int | None) -> Told | None:
    """A date to come is of the last year that its paragraph names, unless its clause tells of this
    one."""
    if not date.clause.held == date.last == date.year - 1 or not _held(date):
        return None
    story = date.clause.story
    if story and story.month and date.month < story.month and date.clause.tense in PLAINLY:
        # 2024年6月签约。9月进场，12月打桩，5月结顶, in January.
        return Told(date.year if date.month + 12 - story.month <= LONG_MONTHS else None)
    if alone in (None, date.last):
        return Told(date.last)
    return Told(alone if date.clause.tense == STARTS or date.clause.steps else None)


def of_held_this_year(date: Asked, alone: int | None) -> Told | None:
    """An uncertain date to come of a list, or at the beginning of a sentence, is of this year if
    its paragraph names it: 2021年怎么干？4月9日再次调度，7月中期评估, in January. One of which
    something is told may be of the last."""
    clause, story = date.clause, date.clause.story
    held = clause.held == date.year == date.following and alone is None
    begins = story and not story.month and clause.tense in PLAINLY
    whole = story and story.whole
    # After 11月完成桩基 in January 12月结顶 goes on with the last year.
    since = date.published_on.month - clause.steps[0].month if clause.steps else 0
    listed = clause.steps and not 0 < since % 12 < RECENT
    return Told(date.year) if held and (listed or whole or begins) else None


def of_held_next_year(date: Asked, alone: int | None) -> Told | None:
    """A date that is over in this year is of the next if its paragraph names that, and its clause
    tells nothing."""
    clause = date.clause
    held = clause.held == date.following == date.year + 1
    later = (clause.later or _NO_DATE).month
    if not held or clause.tense == CAME or (clause.tense == TOLD and not aims_in_order(date)):
        return None
    near = later and 0 <= date.published_on.month - later < RECENT
    if near and not clause.story:
        # 2018年8月将交付。一家企业5月申请的补助，8月没批，11月到账, in November.
        return Told(alone)
    # 一期明年5月量产。另一座电站7月1日并网 may be of this year as well.
    apart = date.day and clause.story is None and not clause.steps and alone == date.year
    return Told(None if apart else date.following)


def _held(date: Asked) -> bool:
    """Whether the year that its paragraph names tells that of a date: a deadline may be of another,
    and of one before that of publication the dates before tell, unless these lie ahead."""
    found = in_course(date)
    if not found:
        return not date.clause.deadline
    return found[1] <= 0


def after_uncertain(date: Asked, alone: int | None) -> Told | None:
    """A date over in this year is uncertain after others that may as well lie ahead: 材料齐全的1月
    评审，3月公布，5月兑现, in December."""
    months = [step.month for step in date.clause.steps]
    plainly = all(step.tense in PLAINLY for step in date.clause.steps)
    if not months or not plainly or date.clause.tense not in PLAINLY or not date.past:
        return None
    this, later = date.published_on.month, (date.clause.later or _NO_DATE).month
    near = 0 < (months[0] - this) % 12 < RECENT and not in_course(date)
    rising = [*months, date.month] == sorted([*months, date.month])
    long_ago = this - max(date.month, later or 0) > SOON_MONTHS
    return Told(None) if near and rising and long_ago and alone == date.year else None


def follows_others(date: Asked, alone: int | None) -> Told | None:
    """A date follows those before it, if they are sure: 3月开工，10月结顶，1月投产. It is no longer
    that of its clause alone if these lie ahead, or if that leaves it open."""
    found = in_course(date)
    if not found:
        return None
    year, ahead = found
    if date.clause.tense == STARTS and alone is not None and 0 <= date.ahead < RECENT:
        # 10月1日起施行的标准，4月20日截止征求意见, in March.
        return Told(alone)
    if (
        alone == date.year < year
        and date.clause.tense in (PLAIN, LONE, SCENE)
        and _fallen(date, ahead)
    ):
        return Told(None)
    if date.clause.tense in (TOLD, CAME):
        # 11月20日到账1亿元，12月到账2亿元, in November: a month from now, not eleven ago.
        months = 12 * (year - date.year) + date.month - date.published_on.month
        fits = months <= 0 or ahead > 0 or (ahead == 0 and months < RECENT)
        return Told(year if alone is None and fits else alone)
    return Told(year if alone is None or ahead > 0 else alone)


def _fallen(date: Asked, ahead: int) -> bool:
    """Whether a course that has come to about now goes on with an earlier month, which may be of
    the next year: 11月结顶，3月开业, in November; 4月停工，8月复工，9月结顶，3月开业."""
    months = [step.month for step in date.clause.steps]
    ordered = len(months) > 1 and months == sorted(months)
    return ahead == 0 or (ordered and date.month < months[0] and -RECENT < ahead < 0)


RULES: tuple[CourseRule, ...] = (
    of_course_ahead,
    after_fall,
    after_last_year,
    ends_now,
    shared_out,
    planned_after_others,
    told_by_clause,
    before_turn,
    before_what_is_over,
    before_next_year,
    before_this_year,
    beside_others,
    in_one_turn,
    before_over,
    in_turn_of_years,
    may_retell,
    of_these_months,
    begins_list,
    before_date_of_now,
    before_turn_of_year,
    of_held_last_year,
    of_held_this_year,
    of_held_next_year,
    after_uncertain,
    follows_others,
)
"""In the order in which they are asked."""
