"""Rules on the year of a Chinese date by the year in force, which was printed before it."""

from __future__ import annotations

from zjledger.reading.chinese.times import (
    DRAWN_UP,
    DUE,
    NAMED,
    PLAINLY,
    RATED,
    STARTS,
    STATED,
    UNKNOWN,
)
from zjledger.reading.clause import (
    AFTER_COMING,
    AHEAD,
    BEFORE_EVENT,
    BESIDES,
    JOINED,
    OF_COURSE,
    TO_NEXT,
    TO_THIS,
    TURNED,
    UP_TO,
    Clause,
)
from zjledger.reading.days import CAME, FUTURE, LONG_MONTHS, PAST, PLAIN, RECENT, TOLD, WOULD
from zjledger.reading.year_rules import Asked, Told


def made_ready(date: Asked) -> Told | None:
    """What is made ready for a year is so in the year before: 2026年的盘子12月编完. Of a time of
    this year that is over it is so in that year itself."""
    if date.clause.tense != DRAWN_UP:
        return None
    return Told(date.clause.year if date.past else date.year)


def named_by_words(date: Asked) -> Told | None:
    """A year that words name is that of the date, or the one before if the month after which it
    stands is later: 去年11月动工，同年12月停工."""
    clause = date.clause
    if clause.tense not in (NAMED, UNKNOWN):
        return None
    earlier = date.month < (clause.month or 0)
    over = clause.year == date.year and (clause.month or 0) <= date.published_on.month
    if earlier and over and clause.turn and clause.turn.kind == JOINED:
        # 今年4月和1月各办一场 in May lists them out of order.
        return Told(clause.year)
    return Told(clause.year and clause.year + earlier)


def after_ordered_course(date: Asked) -> Told | None:
    """After the months in order of a year that is over an earlier one is of the next: 2022年5月
    开工，11月完成桩基，5月结顶."""
    clause, turn = date.clause, date.clause.turn
    if not turn or turn.kind != TO_NEXT:
        return None
    year, earlier = (clause.year or 0) + 1, (clause.month or 0) <= date.month < (turn.month or 0)
    # 去年3月开工，10月结顶，6月启用 in March lies ahead in this year.
    return Told(year if year <= date.year else None) if earlier else None


def applied_for(date: Asked) -> Told | None:
    """One applies for an event of the coming year before it, so that what is to come this year is
    of it: 下次签约定于明年2月，11月14日开放报名."""
    clause, turn = date.clause, date.clause.turn
    if not turn or turn.kind != BEFORE_EVENT or not date.to_come:
        return None
    if date.month <= (clause.month or 0):
        return None
    return Told(date.year if turn.month else None)


def after_turn(date: Asked) -> Told | None:
    """Dates in order no longer follow the year in force after its last month, and before an earlier
    one of the next year they are of this: 2020年7月开工，3月停工，11月试产，2023年3月投产, in 2022.
    What was done does not lie ahead."""
    turn = date.clause.turn
    if (
        not turn
        or turn.kind
        in (TO_NEXT, TURNED, BEFORE_EVENT, UP_TO, BESIDES, AHEAD, AFTER_COMING, *OF_COURSE)
        or (date.to_come and date.clause.tense in (PAST, TOLD))
        or (date.to_come and date.clause.tense == CAME and date.ahead >= RECENT)
    ):
        return None
    left = date.month >= turn.month if turn.month else date.month < (date.clause.month or 0)
    return Told(date.year if turn.kind == TO_THIS else None) if left else None


def after_end_of_last_year(date: Asked) -> Told | None:
    """What is told of one of the next months after one of the last year is of this, if what follows
    it does not lie ahead: 去年12月签约36个，1月签约8个."""
    clause, this = date.clause, date.published_on.month
    if clause.tense != TOLD or clause.year != date.year - 1 or date.to_come:
        return None
    month = clause.month or 0
    follows = date.month < month and date.month + 12 - month <= RECENT
    later = (clause.later.month if clause.later else None) or 0
    return Told(date.year) if follows and later <= this else None


def _may_lie_ahead(date: Asked) -> bool:
    """Whether a month of which no verb tells may still lie ahead after a year long over:
    2018年12月开工，首台机组6月发电, in March 2023."""
    long_over = (date.clause.year or date.year) < date.year - 1
    return long_over and date.to_come and not date.day and date.clause.tense == PLAIN


def after_month_long_over(date: Asked) -> Told | None:
    """After a month of a year long over an earlier one is of the next, if it follows soon:
    2021年8月开工，2月完成桩基."""
    clause, year = date.clause, date.clause.year or date.year
    last = (clause.turn and clause.turn.month) or clause.month or 0
    after = year < date.year - 1 and date.month < (clause.month or 0) and not clause.deadline
    if not after or clause.tense not in (CAME, RATED, TOLD, PAST, *PLAINLY):
        return None
    near = date.month + 12 - last <= LONG_MONTHS
    open_still = date.just_past or clause.compared or _may_lie_ahead(date)
    return Told(year + 1 if near and not open_still else None)


def may_be_of_now(date: Asked) -> Told | None:
    """A date of about now may be of this year after a course that has come to the year after one
    long over: 2023年10月动工，6月5日贯通，6月30日通车, in June 2026."""
    turn = date.clause.turn
    about_now = date.just_past or (date.day and min(date.back, date.ahead) < RECENT)
    about_now = about_now or _may_lie_ahead(date)
    return Told(None) if turn and turn.kind == TURNED and about_now else None


def besides(date: Asked) -> Told | None:
    """What came besides what is told of a year that is over may have come in the next: 2013年用外资
    5亿美元，另有2亿港元4月到账, in March."""
    turn = date.clause.turn
    if not turn or turn.kind != BESIDES:
        return None
    return Told(date.year if date.to_come and date.ahead < RECENT else None)


def up_to(date: Asked) -> Told | None:
    """What was reached by a date after a month of a year is of it, if that is not about now: 2021年
    1月改为每月一次，到12月开工九成; after one of the last year it is of this if it is over."""
    clause, turn = date.clause, date.clause.turn
    if not turn or turn.kind != UP_TO or not clause.year:
        return None
    year, goes_on = clause.year, turn.month and date.month >= turn.month
    if date.last == date.year and (date.back < 2 or year == date.year - 1):
        return Told(date.year)
    return Told(year if goes_on and not date.just_past else None)


def in_force_still(date: Asked) -> Told | None:
    """The year printed before is that of the date if its clause speaks of no other time:
    2023年计划52亿元，1月完成3亿元."""
    clause = date.clause
    fits = in_force_in(clause, date.month, date.last, date.following) if clause.year else None
    return Told(fits) if fits else None


def after_one_to_come(date: Asked) -> Told | None:
    """After a month of this year that is still to come a later day is of it too: 今年5月完成装修，
    9月9日开业, in January."""
    clause = date.clause
    ahead = clause.year == date.year and date.published_on.month < (clause.month or 0) <= date.month
    return Told(date.year) if ahead and date.day and clause.tense == CAME else None


def after_later_month(date: Asked) -> Told | None:
    """After a month of this year that is over an earlier one is of the next: 今年7月选址，1月征地,
    in December."""
    clause, this = date.clause, date.published_on.month
    over = clause.year == date.year and date.month < (clause.month or 0) <= this
    plainly = clause.tense in PLAINLY and clause.tense != STATED and not clause.deadline
    return Told(date.following) if over and plainly and date.ahead <= RECENT else None


def rest_of_last_year(date: Asked) -> Told | None:
    """What remained of a month of the last year is done next: 去年12月已放3000万元，余款5月放完."""
    clause = date.clause
    after = clause.year == date.year - 1 and date.month < (clause.month or 0)
    if not after or clause.tense not in (*PLAINLY, DUE):
        return None
    # 原定去年12月18日开业，11月消防没过关, in January.
    return Told(date.last if date.ahead > LONG_MONTHS else date.following)


def after_month_of_this_year(date: Asked) -> Told | None:
    """What follows a month of this year and is over is of it too, whatever is planned after that:
    今年3月中断，4月27日恢复，年底要完成一半."""
    clause = date.clause
    after = clause.year == date.year and 0 < (clause.month or 0) <= date.month
    return Told(date.year) if after and date.past and clause.tense == FUTURE else None


def of_another_year(date: Asked) -> Told | None:
    """A year that is not in force leaves the date uncertain, but for a plan after a month of the
    last year, and for what was done just now: 去年12月退出，投资人4月6日刚来看过; 去年11月进场，
    4月1日完成桩基, in April."""
    clause = date.clause
    if clause.year in (None, date.year):
        return None
    if clause.tense == PAST and clause.year == date.year + 1 and not clause.compared:
        # 3个明年2月动工，1个已在10月19日退出
        return None
    since = clause.year == date.year - 1 and date.month < (clause.month or 0)
    if since and clause.tense == FUTURE:
        return None
    past = clause.tense == PAST and not (since and clause.topic)
    event = past or (date.day and clause.tense in (*PLAINLY, TOLD, CAME))
    lately = event and since and date.just_past
    return Told(date.year if lately else None)


def in_force_in(clause: Clause, month: int, last: int, following: int) -> int | None:
    """The year in force, if the clause does not speak of another time."""
    year = clause.year or 0
    if clause.tense == PAST and not clause.topic and not clause.compared and year != last:
        return None
    if clause.month and month < clause.month:
        if clause.tense in (CAME, RATED, WOULD, *PLAINLY) and last == year + 1:
            # 去年9月28日开工的和2月14日开工的
            return last
        if clause.tense in (FUTURE, STARTS) and last < year == following:
            # 定在明年3月，1月15日开始报名
            return year
        # From October 2024 to the next March, or back to the March before: if both are over, which
        # of them is not told.
        back = clause.tense == PAST and (clause.compared or last != year + 1)
        return year if back else None
    fits = dict.fromkeys((PAST, TOLD, RATED, WOULD, CAME), year <= last)
    fits[FUTURE] = year >= following
    # Of 2022年计划投资394亿元，其中四季度完成284亿元 the year is the one still running.
    fits[TOLD] = fits[TOLD] or year == following
    return year if fits.get(clause.tense, True) else None
