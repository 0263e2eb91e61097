"""Rules on the year of a Chinese date by the year of which sentences before it speak.

A year that they name (去年3月开工。8月结顶。) is that of a date which goes on with the story; one
that ends or has ended may be unnamed (全年开工三次).
"""

from __future__ import annotations

import datetime as dt

from zjledger.reading import days
from zjledger.reading.chinese.own_course import of_last_before_turn
from zjledger.reading.chinese.times import DUE, PLAINLY, RATED, STARTS, STATED
from zjledger.reading.chinese.years_alone import may_be_of_year_alone
from zjledger.reading.clause import BEFORE_NEXT, Story
from zjledger.reading.days import CAME, FUTURE, LONG_MONTHS, PAST, PLAIN, RECENT, TOLD, WOULD
from zjledger.reading.year_rules import Asked, Told

_ENDING = 11
"""The month from which a look back on a year is one on that which ends."""
_WEEKS = 30
"""Days before publication of which a text tells as of now, whatever year it spoke of."""
FOLLOWS = 6
"""Months after the last of a year that was told in which a story goes on in the next."""
_UNKNOWN = 20
"""Up to this day of a month nobody knows by how much it rose or fell."""


def in_coming_year(date: Asked) -> Told | None:
    """All that follows the question what a coming year brings is of it, but not what is told, or
    may lie ahead in the year that is running: 明年怎么排？3月开工。"""
    clause = date.clause
    story = _story(date)
    if not story or not story.whole or (clause.held or 0) < date.year:
        return None
    told = clause.tense in (PAST, TOLD, RATED, CAME, WOULD)
    told |= not date.of_quarter and not date.past
    return None if told else Told(clause.held)


def looked_back_on(date: Asked) -> Told | None:
    """All that follows a look back on a year is of it: 回望2024年，6月签约。"""
    story = _past_story(date)
    return Told(date.clause.held) if story and story.whole else None


def may_be_before_plan(date: Asked) -> Told | None:
    """A date between what was told and what still lay ahead of a story may stand before that or in
    the year after: 2016年3月签约，有效期到12月。5月开工."""
    clause, story = date.clause, date.clause.story
    between = story and story.ahead and (story.month or 0) <= date.month < story.ahead
    past = (clause.held or date.year) < date.year and clause.year is None
    open_still = past and not clause.deadline and clause.tense != FUTURE
    return Told(None) if between and open_still else None


def goes_on(date: Asked) -> Told | None:
    """A date goes on with a year that was told in order up to its month: 去年2月批复。7月，撤资.
    One of the last weeks is rather of these, unless that year is long over or its sentence tells of
    it: 2015年2月5日，码头建成；6月30日，泊位建成."""
    story = _past_story(date)
    lately = date.back <= (1 if date.day else 0) and not date.to_come
    if not story or not story.month or date.month < story.month:
        return None
    if _may_be_set_against(date, story):
        return Told(None)
    long_over, joined = _long_over(date), story.joined and not story.loose
    if lately and not (joined and (date.back or long_over)):
        return Told(None) if joined or (long_over and not story.loose) else None
    return Told(date.clause.held)


def goes_on_with_coming(date: Asked) -> Told | None:
    """So does one of a sentence that tells of the coming year in order: 明年一季度开工20个；9月办
    峰会，10月办展会."""
    clause, story = date.clause, date.clause.story
    coming = clause.held == date.year + 1 and clause.year is None and clause.tense in PLAINLY
    joined = story and story.joined and story.ahead and date.month >= (story.month or 13)
    return Told(clause.held) if coming and joined else None


def _may_be_set_against(date: Asked, story: Story) -> bool:
    """Whether what is told of the last year as a whole may be set against one of the months just
    past: 2022年，快递增长12%；4月增长2%, in May."""
    whole = story.joined and story.month == 1 and date.clause.held == date.year - 1
    figures = date.clause.tense in (RATED, STATED, TOLD)
    return whole and not date.to_come and date.back <= (RECENT if figures else 1)


def may_go_on(date: Asked) -> Told | None:
    """A date that may go on with such a year, though words of its own stand before it, or it is one
    of the months just past but not of the last weeks, is of no certain year: 2015年6月下了暴雨。水
    漫进基坑，7月9日才抽干."""
    clause, story = date.clause, date.clause.story
    over = clause.held is not None and clause.held < date.year and clause.year is None
    if not over or clause.deadline or clause.tense == FUTURE:
        return None
    if clause.tense == RATED and date.to_come and clause.held == date.year - 1:
        # 一季度下降22%，4月转正, in January
        return None
    if clause.apart and story and not (date.past and date.back > RECENT):
        # 2025年，服务业增长6.1%。1月增长5.5%.
        return None
    loose = story.month if story and story.loose and date.just_past else None
    month = clause.apart or loose
    rolled = date.month < (month or 0)
    if not month or (rolled and not _long_over(date)):
        return None
    others = any(step.month != date.month for step in clause.steps)
    told = date.past or others or clause.tense in (PAST, TOLD, RATED, CAME)
    lately = date.back <= (rolled or not date.day) or (date.day and _days_ago(date) <= _WEEKS)
    return Told(None) if told and (others or not lately) else None


def _days_ago(date: Asked) -> int:
    """The days since that date of the year of publication."""
    told = days.in_year(date.year, date.month, date.day or 1)
    return (date.published_on - dt.date.fromisoformat(told)).days if told else 0


def rolls_on(date: Asked) -> Told | None:
    """A story that is long over goes on in the year after with an earlier month, but not after a
    long time: 2021年6月动工；11月停工，1月复工."""
    story, year = _past_story(date), date.clause.held or 0
    if not story or not story.month or date.month >= story.month or not _long_over(date):
        return None
    if date.clause.tense not in (*PLAINLY, PAST, TOLD, RATED, CAME):
        return None
    near = date.month + 12 - story.month <= LONG_MONTHS
    return Told(year + 1 if near and not date.just_past else None)


def turns_to_this_year(date: Asked) -> Told | None:
    """A story of the last year goes on in this one with an earlier month that is over, if it
    follows soon: 2022年12月停工。2月6日复工，8月载客, in December."""
    clause, year = date.clause, date.clause.held
    if year != date.year - 1 or clause.year is not None or clause.deadline or not date.past:
        return None
    month = clause.apart or (clause.story.month if clause.story else None) or 0
    soon = date.month < month and date.month + 12 - month <= FOLLOWS
    told = clause.tense in (*PLAINLY, PAST, TOLD, RATED, CAME)
    return Told(date.year) if soon and told else None


def goes_on_this_year(date: Asked) -> Told | None:
    """So does one that is over with this year, of which no verb tells: 今年1月22日结顶；2月6日
    放假, in December."""
    clause, story = date.clause, date.clause.story
    this = story and story.month and clause.held == date.year and clause.year is None
    if not this or not story or clause.deadline or clause.tense not in (*PLAINLY, CAME):
        return None
    follows = date.past and date.month >= (story.month or 0)
    return Told(date.year) if follows else None


def goes_on_in_order(date: Asked) -> Told | None:
    """A sentence that tells the months of the coming year in order does so up to its end:
    2020年收官。一季度开工80个，二季度开工90个，9月底建成, in November; and so does one of this year
    that begins in its first months."""
    clause, story = date.clause, date.clause.story
    first = story.ahead if story else None
    held = clause.held in (date.year, date.year + 1) and clause.year is None
    if not held or not story or not first or not first <= (story.month or 0) <= date.month:
        return None
    this = date.published_on.month
    if clause.held == date.year:
        ordered = this < RECENT and this <= first <= RECENT and not date.past
    else:
        ordered = this - first >= RECENT
        later = (clause.later.last if clause.later else None) or date.month
        # 8月完成20亿元，11月完成25亿元, in December, is rather told of this year.
        told = date.of_quarter or this - max(later, date.month) >= RECENT
        aims = (*PLAINLY, FUTURE, TOLD) if told else (*PLAINLY, FUTURE)
        tenses = {clause.tense, *(step.tense for step in clause.steps)}
        ordered = ordered and tenses <= {*aims}
    return Told(clause.held) if ordered and clause.tense in (*PLAINLY, TOLD, FUTURE) else None


def aims_in_order(date: Asked) -> bool:
    """Whether a sentence that begins with a date tells of more after it, none of about now: 2月底
    开工率达到30%，6月底达到75%."""
    clause, this = date.clause, date.published_on.month
    later = (clause.later.last if clause.later else None) or 0
    return bool(clause.story) and later > date.month and not 0 <= this - later < RECENT


def _long_over(date: Asked) -> bool:
    """Whether the year of which sentences before speak ended before the last one began."""
    return (date.clause.held or date.year) < date.year - 1


def _story(date: Asked) -> Story | None:
    """How far the year that sentences before speak of was told, if that may be the year of a date:
    one of the months just past must go on with it at once."""
    clause = date.clause
    if clause.story is None or clause.year is not None or clause.held in (None, date.year):
        return None
    lately = clause.story.loose and date.just_past and not date.of_quarter
    left = lately and not _long_over(date)
    return clause.story if not left else None


def _past_story(date: Asked) -> Story | None:
    """The same of a year that is over, unless the clause plans something."""
    clause = date.clause
    plans = clause.deadline or clause.tense == FUTURE
    return None if plans or (clause.held or 0) > date.year else _story(date)


def not_known_yet(date: Asked) -> Told | None:
    """What rose or fell in a month is not known before its last days: it did so in the last year,
    of which the paragraph speaks, and so did what stands before it in a list: 去年起落分明：2月下降
    79.2%，10月转正, in the first days of February."""
    clause, this = date.clause, date.published_on
    of_last = clause.held == date.year - 1 and clause.year is None and clause.tense == RATED
    later = (clause.later.month if clause.later else None) or 0
    running = not date.back and this.day <= _UNKNOWN
    unknown = (running and not date.day) or date.month <= this.month < later
    return Told(date.year - 1) if of_last and unknown else None


def of_ended_year(date: Asked) -> Told | None:
    """A date not over in the first months of a year is of the one that has ended, of which its
    paragraph tells, unless something is planned: 全年开工三次，11月的最多, in January."""
    to_come = date.to_come or (not date.day and not date.back)
    if not to_come or not tells_of_ended(date):
        return None
    # 3月1日起申报, in January
    soon = date.clause.tense == STARTS and 0 <= date.ahead < RECENT
    return Told(None if soon and date.day else date.year - 1)


def due_in_ended_year(date: Asked) -> Told | None:
    """So may a deadline be of which no verb tells: 全年新开工62个，6月底前开工34个, in January."""
    clause = date.clause
    ended = clause.ended and clause.year is None and clause.deadline and clause.tense == PLAIN
    return Told(None) if ended and date.to_come and date.published_on.month <= RECENT else None


def tells_of_ended(date: Asked, *, named: bool = False) -> bool:
    """Whether a paragraph tells of the year that has ended, in the first months of the next;
    ``named`` if that is named."""
    clause = date.clause
    told = (clause.ended or named) and clause.year is None and not clause.deadline
    # 4月26日举行，3月1日起申报; 10月9日启动谋划，明年1月下达
    after = bool(clause.steps) and clause.steps[-1].tense == FUTURE
    before = clause.later is not None and clause.later.known == BEFORE_NEXT
    told = told and not (after or before) and clause.tense not in (FUTURE, DUE)
    return told and date.published_on.month <= RECENT


def tells_of_ending(date: Asked) -> bool:
    """Whether a date is of the year that ends, on which a text of its last weeks looks back."""
    clause = date.clause
    told = clause.ended and clause.year is None
    return told and date.published_on.month >= _ENDING


def ended_year(published_on: dt.date) -> int:
    """The year that has ended or is about to."""
    return published_on.year - (published_on.month < _ENDING)


STORY_RULES = (
    in_coming_year,
    looked_back_on,
    may_be_before_plan,
    of_last_before_turn,
    goes_on,
    goes_on_with_coming,
    turns_to_this_year,
    may_be_of_year_alone,
    may_go_on,
    rolls_on,
    goes_on_this_year,
    goes_on_in_order,
)
"""In the order in which they are asked, of quarters too."""
RULES = (
    *STORY_RULES,
    not_known_yet,
    of_ended_year,
    due_in_ended_year,
)
"""In the order in which they are asked."""
