"""Which year a Chinese date without one means, by what its clause says."""

from __future__ import annotations

import datetime as dt

from zjledger.reading.chinese.steps import in_course
from zjledger.reading.clause import (
    AFTER_DEADLINE,
    BEFORE_NEXT,
    GOES_ON,
    IN_ORDER,
    SAID,
    THIS_YEAR,
    WHOLE,
    Clause,
    Later,
)
from zjledger.reading.days import (
    CAME,
    DONE,
    FUTURE,
    LONG_MONTHS,
    PAST,
    PLAIN,
    RECENT,
    SOON_MONTHS,
    TOLD,
    WOULD,
    day_from,
    in_year,
    latest_day,
    year_of_quarter,
)

NAMED, STARTS, LONE, DUE, RATED, STATED = "named", "starts", "lone", "due", "rated", "stated"
DRAWN_UP = "drawn up"
"""Of what time a Chinese clause may speak besides: named has a year told by other words; starts is
a day that opens or closes something, lone one that may be next month's, due a deadline beside a
plan, rated is past for certain, by what rose or fell, stated has a figure and no verb, and drawn up
is of what is made ready for the coming year."""
PLAINLY = PLAIN, STARTS, LONE, STATED
OPEN = (*PLAINLY, TOLD, CAME, DUE, DONE)
"""Tenses that leave the year to the dates around."""
_NO_DATE = Later(None)
"""Where no date follows."""
_ENDING = 11
"""The month from which a look back on a year is one on that which ends."""
_WEEK = 8
_AHEAD = PLAIN, STARTS, LONE
_LATE = 9
"""The last month in which a report that names a month without a verb looks back for certain."""
_UNKNOWN = 20
"""Up to this day of a month nobody knows by how much it rose or fell."""
_HALF = 6
"""Months back at which a meeting may have been that planned what lies ahead."""


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

    Where its clause leaves it open, the dates around tell it.
    """
    if told := _in_story(month, day, published_on, clause):
        return told
    if _of_series(month, day, published_on, clause):
        return published_on.year - 1
    if _of_ended(clause, published_on) and (month, day or 99) > (
        published_on.month,
        published_on.day,
    ):
        return published_on.year - 1
    alone = _year_of(month, day, published_on, clause)
    if _of_ending(month, published_on, clause):
        if alone in (None, published_on.year):
            return published_on.year
        if clause.story and clause.story.extent == WHOLE:
            return None
    if clause.tense not in OPEN or clause.year is not None:
        return alone
    if clause.later and clause.later.known == BEFORE_NEXT:
        if _before_coming(month, day, published_on, clause):
            return published_on.year
        later = clause.later.month
        clause = clause._replace(later=Later(later) if later else None)
    if clause.later and _wraps(month, day, published_on, clause):
        return published_on.year - 1
    if _just_past(month, published_on):
        return alone
    if clause.listed:
        year = _year_of(clause.listed, None, published_on, clause)
        return year - (clause.listed < month) if year else alone
    if alone is None and (year := _before_next(month, published_on, clause)):
        return year
    found = in_course(month, published_on, clause, _year_of)
    coming = clause.held == published_on.year + 1 and month < published_on.month
    coming = coming and bool(found and found[1] <= 0)
    if (clause.held or clause.ended) and (coming if found or clause.deadline else True):
        return _as_held(alone, month, day, published_on, clause)
    if not found or found[0] == alone:
        return alone
    year, ahead = found
    months = 12 * (year - published_on.year) + month - published_on.month
    if clause.tense in (TOLD, CAME):
        # 11月20日到账1亿元，12月到账2亿元, in November: a month from now, not eleven ago.
        fits = months <= 0 or ahead > 0 or (ahead == 0 and months < RECENT)
        return year if alone is None and fits else alone
    return year if alone is None or ahead > 0 else alone


def _of_series(month: int, day: int | None, published_on: dt.date, clause: Clause) -> bool:
    """Whether a month is of the last year, which its paragraph names, as what is told of it, or of
    one told after it, cannot be known of this year yet."""
    year = clause.held == published_on.year - 1 and clause.year is None and not clause.deadline
    if not year or day or clause.tense not in (RATED, PAST, *PLAINLY, TOLD):
        return False
    if clause.tense == RATED and month == published_on.month and published_on.day <= _UNKNOWN:
        return True
    later, known = clause.later or _NO_DATE
    if clause.tense != RATED and known != THIS_YEAR:
        rated = any(step.tense == RATED for step in clause.steps)
        return rated and month > published_on.month and clause.tense != PAST
    surely = known in ("", THIS_YEAR, IN_ORDER)
    return surely and month <= published_on.month < (later or 0)


def _of_ended(clause: Clause, published_on: dt.date, held: int | None = None) -> bool:
    """Whether a date is of the year that has ended, of which its paragraph tells."""
    told = clause.ended or (held is not None and clause.held == held)
    told = told and clause.year is None and not clause.deadline
    return told and clause.tense not in (FUTURE, DUE) and published_on.month <= RECENT


def ended(published_on: dt.date) -> int:
    """The year that has ended or is about to."""
    return published_on.year - (published_on.month < _ENDING)


def _of_ending(month: int, published_on: dt.date, clause: Clause) -> bool:
    """Whether a date is of the year that ends, on which a text of its last weeks looks back."""
    told = clause.ended and clause.year is None and not clause.deadline
    if not told or published_on.month < _ENDING or clause.tense in (FUTURE, DUE, STARTS, WOULD):
        return False
    return clause.story is not None or month > RECENT or clause.tense in (STATED, TOLD, RATED, PAST)


def _in_story(
    month: int, day: int | None, published_on: dt.date, clause: Clause, *, quarter: bool = False
) -> int | None:
    """The year of a story that a date goes on with: 去年2月批复。7月，撤资; ``month`` is the last
    of a quarter."""
    held, year, story = clause.held, published_on.year, clause.story
    if not story or clause.year is not None or held is None or held == year:
        return None
    later = story.led or story.extent == GOES_ON
    ahead = month == story.month and (day or 0) > published_on.day
    if later and not quarter and _just_past(month, published_on) and not ahead:
        return None
    if held > year:
        # Of the year that is running too, in which it may lie ahead, a report would say so.
        told = clause.tense in (PAST, TOLD, RATED, CAME, WOULD)
        told |= not quarter and (month, day or 99) >= (published_on.month, published_on.day)
        return held if story.extent == WHOLE and not told else None
    if clause.deadline or clause.tense in (FUTURE, DUE, STARTS):
        return None
    if story.extent == WHOLE:
        return held
    if story.extent == GOES_ON:
        last, known = clause.later or _NO_DATE
        ends = known in ("", IN_ORDER) and month <= published_on.month < (last or 0)
        return held if held == year - 1 and ends else None
    # The last weeks are those of publication.
    back = (published_on.month - month) % 12
    lately = back <= (1 if day else 0)
    # 去年6月的报纸。6月22日那天, in June before that day.
    lately &= month != story.month or (month, day or 0) <= (published_on.month, published_on.day)
    return held if month >= (story.month or 0) and (quarter or not lately) else None


def _before_coming(month: int, day: int | None, published_on: dt.date, clause: Clause) -> bool:
    """Whether a date ahead is of this year, as a plan for the next follows."""
    ahead = (month, day or 0) > (published_on.month, published_on.day)
    until = clause.later.month if clause.later else None
    open_still = clause.tense in (PLAIN, STARTS, LONE, DUE)
    return ahead and open_still and (not until or until >= month)


def _wraps(month: int, day: int | None, published_on: dt.date, clause: Clause) -> bool:
    """Whether a month is of the year before, by the next date: 10月18日破土，2月完成桩基."""
    later, known = clause.later or _NO_DATE
    until = later or 0
    ahead = (month, day or 0) > (published_on.month, published_on.day)
    if known in (SAID, AFTER_DEADLINE) and until <= month and ahead:
        # 49个3月18日开工，还有3个拖到今年2月, in January.
        return known == SAID or until <= published_on.month
    if clause.deadline or not until <= published_on.month < month:
        return False
    near = published_on.month - until <= RECENT and month - published_on.month > RECENT
    return near or known == THIS_YEAR


def _before_next(month: int, published_on: dt.date, clause: Clause) -> int | None:
    """The year of a month before another of about now: 1月开工，预计11月完工, in October."""
    later, known = clause.later or _NO_DATE
    until = later or 0
    back = published_on.month - until
    if clause.deadline or until <= month:
        return None
    if month < published_on.month and abs(back) <= RECENT:
        # In November 1月 may as well lie ahead.
        sure = known == IN_ORDER or (month - published_on.month) % 12 >= RECENT
        return published_on.year if sure else None
    # In January: 10月12个，11月9个.
    return published_on.year - 1 if month > _LATE and 0 <= back + 12 < RECENT + 1 else None


def _as_held(
    alone: int | None, month: int, day: int | None, published_on: dt.date, clause: Clause
) -> int | None:
    """The year of a date in whose paragraph another is named: that one if it fits, and none where
    the date by itself would be of another."""
    year, that = published_on.year, (month, day or 0)
    today = published_on.month, published_on.day if day else 0
    last, following = year - (that > today), year + (that < today)
    held = year - 1 if clause.ended and published_on.month <= RECENT else clause.held
    if held == last == year - 1:
        sure = clause.tense == STARTS or clause.steps
        fits = alone in (None, last) or clause.tense in (TOLD, CAME)
        return last if fits else alone if sure else None
    if held == year == following and alone is None and clause.tense in _AHEAD:
        # 2021年怎么干？4月9日再次调度，7月中期评估, in January.
        follows = bool(clause.steps) and clause.steps[-1].month <= month
        whole = clause.story and clause.story.extent == WHOLE
        return year if follows or whole else None
    if held == following == year + 1 and clause.tense not in (TOLD, CAME):
        later, known = clause.later or _NO_DATE
        run = clause.story is None and (known == IN_ORDER or clause.steps)
        if run and 0 <= published_on.month - (later or 0) < RECENT:
            # 2018年8月将交付。一家企业5月申请的补助，8月没批，11月到账, in November.
            return alone
        far = alone == year and published_on.month - month >= RECENT and clause.tense != STATED
        if far and day and clause.story is None and not clause.steps:
            # 一期明年5月量产。另一座电站7月1日并网 is of this year as well.
            return None
        return following if alone is None or far else None
    return alone


def _just_past(month: int, published_on: dt.date) -> bool:
    """Whether a month is that of publication, or one of its year just before."""
    return 0 <= published_on.month - month < RECENT


def _year_of(month: int, day: int | None, published_on: dt.date, clause: Clause) -> int | None:
    """The same by the clause of the date itself.

    The year in force is that of the date if its clause speaks of no other time. Else a clause of
    the past means the last such date, one of the future the next, unless that is so far off that a
    report would say so. Where no verb tells, a deadline is one of the rest of the year, another
    date one of the months just past or of the next :data:`AHEAD` days.
    """
    year, of_month = published_on.year, day is None
    if clause.tense == DRAWN_UP:
        return year if (month, day or 99) >= (published_on.month, published_on.day) else clause.year
    if clause.tense == NAMED:
        return clause.year and clause.year + (month < (clause.month or 0))
    that, today = (month, day or 0), (published_on.month, 0 if of_month else published_on.day)
    last, following = year - (that > today), year + (that < today)
    if clause.year is not None and (fits := in_force(clause, month, last, following)):
        passed = clause.deadline and clause.tense in (*PLAINLY, DUE) and that < today
        return None if passed and (month - published_on.month) % 12 <= RECENT else fits
    if clause.year and clause.year > year and clause.topic and clause.tense in (TOLD, RATED, CAME):
        return clause.year
    passed = clause.year == year - 1 and month < (clause.month or 0) and clause.tense == FUTURE
    if clause.year == year - 1 and month < (clause.month or 0) and clause.tense in (*PLAINLY, DUE):
        # 去年12月已放3000万元，余款5月放完
        return following
    if clause.year not in (None, year) and not passed:
        # 去年12月退出，新的投资人4月6日刚来看过, in April
        past = clause.tense == PAST and not clause.compared
        if past and clause.year > year:
            return last
        since = past and clause.year == year - 1 and month < (clause.month or 0)
        return year if since and last == year and _just_past(month, published_on) else None
    met = clause.planned_in if clause.year is None else None
    since_met = (published_on.month - (met or 0)) % 12
    most = 1 if met == month else _HALF
    if met and since_met <= most and not _just_past(month, published_on):
        # Planned at a meeting of that month.
        return year - (met > published_on.month) + (month < met)
    back, ahead = (published_on.month - month) % 12, (month - published_on.month) % 12
    if not back:
        return year
    # The last days of a year may be told of in January; its last months, only by a verb.
    near = last == year or (not of_month and clause.tense != FUTURE)
    if back < RECENT and near and not clause.deadline:
        return last
    if clause.tense in (PAST, RATED):
        # In January and February most that is told is of the year that ended.
        if last == year or back <= LONG_MONTHS or published_on.month < RECENT:
            return last
        # Set in April: half of them completed by the end of June.
        return following if clause.deadline else None
    if clause.tense == FUTURE:
        return following if following == year or ahead < LONG_MONTHS else None
    if clause.tense == WOULD:
        # They should have spent half of it by a month still to come.
        of_year = following == year and published_on.month >= RECENT
        if ahead <= RECENT and (clause.deadline or of_year):
            return following
        return last if last == year or back <= _HALF else None
    if ahead < {STARTS: RECENT, LONE: 2}.get(clause.tense, 0):
        return following
    if clause.tense == CAME:
        most = SOON_MONTHS if day else RECENT
        most = LONG_MONTHS if published_on.month < RECENT else most
        return last if last == year or back <= most else None
    if clause.tense == TOLD:
        return last if last == year or back <= (3 if of_month else LONG_MONTHS) else None
    if clause.deadline:
        # One just passed is told of: 28 percent of the plan by the end of March.
        if that >= today or back < RECENT or (clause.tense == DONE and ahead >= RECENT):
            return year
        if clause.tense == PLAIN and ahead > _HALF:
            return year
        soon = {PLAIN: RECENT - 1, DUE: _HALF}.get(clause.tense, RECENT)
        return following if ahead <= soon else None
    if that <= today:
        # In the last months of a year it may as well look ahead to the next.
        late = published_on.month > _LATE and clause.tense != STATED
        return year if back <= LONG_MONTHS - late else None
    if clause.tense in PLAINLY:
        if 1 <= back <= 3:
            return last if clause.tense == STATED else None
        # In January and February a report is as likely to look back on the year that ended.
        begins = clause.tense == STARTS and not of_month
        return year if published_on.month >= RECENT or ahead < RECENT or begins else None
    # A verb of the past would have told of one that is over.
    if ahead <= SOON_MONTHS:
        return year if following == year else None
    return year - 1 if back <= 3 else None


def of_quarter(quarter: int, published_on: dt.date, clause: Clause) -> int | None:
    """Return the year of a quarter printed without one, or None where it is not certain."""
    if told := _in_story(3 * quarter, None, published_on, clause, quarter=True):
        return told
    ahead = quarter - (published_on.month + 2) // 3
    runs = (
        ahead == 0
        and clause.tense in (RATED, PAST, STATED)
        and (published_on.month % 3 or published_on.day <= _UNKNOWN)
    )
    named = published_on.year - 1 if ahead > 0 or runs else None
    if _of_ended(clause, published_on, held=named):
        return published_on.year - 1
    begun = ahead < 0 or (ahead == 0 and published_on.month > 1)
    if not begun and clause.year is None and clause.tense == RATED:
        # Of a quarter that has just begun, or has not, no rise is told.
        return published_on.year - 1 if quarter > 1 or published_on.month == 1 else None
    if clause.tense == FUTURE and clause.year is None and ahead == -2 and published_on.month > 9:
        # In the last quarter of a year plans are for the next.
        return published_on.year + 1
    if ahead > 0 and clause.tense in PLAINLY and clause.later and clause.later.known == BEFORE_NEXT:
        return published_on.year
    if ahead > 1 and clause.tense in PLAINLY and published_on.month < RECENT:
        if clause.tense == PLAIN and [step.month for step in clause.steps] == [3 * quarter - 3]:
            # 一季度看开局，二季度看过半，三季度看攻坚
            return published_on.year
        return published_on.year - 1 if clause.tense == STATED else None
    plain = clause._replace(tense=PLAIN) if clause.tense in PLAINLY else clause
    return year_of_quarter(quarter, published_on, plain, in_force)


def in_force(clause: Clause, month: int, last: int, following: int) -> int | None:
    """The year in force, if the clause does not speak of another time."""
    year = clause.year or 0
    if clause.tense == PAST and not clause.topic and not clause.compared and year != last:
        return None
    if clause.month and month < clause.month and not clause.compared:
        if clause.tense in (CAME, RATED, WOULD, *PLAINLY) and last == year + 1:
            # 去年9月28日开工的和2月14日开工的
            return last
        if clause.tense in (FUTURE, STARTS) and last < year == following:
            # 定在明年3月，1月15日开始报名
            return year
        # From October 2024 to the next March, or back to the March before.
        return year if clause.tense == PAST and last == year else None
    fits = dict.fromkeys((PAST, TOLD, RATED, WOULD, CAME), year <= last)
    fits[FUTURE] = year >= following
    # Of 2022年计划投资394亿元，其中四季度完成284亿元 the year is the one still running.
    fits[TOLD] = fits[TOLD] or year == following
    return year if fits.get(clause.tense, True) else None
