"""Rules on the year of a Chinese date by the time of which its clause speaks."""

from __future__ import annotations

from zjledger.reading.chinese.times import DUE, LONE, RATED, SCENE, STARTS, STATED, YEAR_AGO
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
)
from zjledger.reading.year_rules import Asked, Told

_HALF = 6
"""Months back at which a meeting may have been that planned what lies ahead."""


def planned_at_meeting(date: Asked) -> Told | None:
    """What a meeting planned follows it: 11月的会议要求次批3月开工; but not if its paragraph speaks
    of this year."""
    met, month = date.clause.planned_in, date.published_on.month
    if date.clause.held == date.year:
        return None
    if not met or (month - met) % 12 > _HALF or (date.just_past and date.month < met):
        return None
    # 11月28日的会议要求，3月开工，11月竣工
    steps = date.clause.steps
    turned = any(step.tense == FUTURE and step.month < met for step in steps)
    return Told(date.year - (met > month) + (turned or date.month < met))


def a_year_ago(date: Asked) -> Told | None:
    """Since a date at which others began a year has gone by, or nearly so: 1月11日上岗的84名干部，
    一年来办事1030件, on January 20. Of one half a year ago it is told in no certain year."""
    if date.clause.tense != YEAR_AGO:
        return None
    since = 12 * (date.year - date.last) + date.published_on.month - date.month
    if since <= RECENT:
        return Told(date.last - 1)
    return Told(date.last if since >= LONG_MONTHS else None)


def of_this_month(date: Asked) -> Told | None:
    """A date of the month of publication is of this year."""
    return Told(date.year) if not date.back else None


def just_now(date: Asked) -> Told | None:
    """So is one of the months just past, and a day of the last weeks of the year before; a month
    of these may be told of in January only by a verb. A deadline may lie ahead."""
    near = date.last == date.year or (date.day and date.clause.tense != FUTURE)
    if date.back >= RECENT or not near or date.clause.deadline:
        return None
    return Told(date.last)


def was(date: Asked) -> Told | None:
    """What has been is of the last such date: 4月已开工. One almost a year back is uncertain, but
    in January and February most that is told is of the year that ended; and a deadline, set in
    April, lies ahead: 6月底前完成一半."""
    if date.clause.tense not in (PAST, RATED):
        return None
    back = date.last == date.year or date.back <= LONG_MONTHS
    if back or date.published_on.month < RECENT:
        return Told(date.last)
    return Told(date.following if date.clause.deadline else None)


def will_be(date: Asked) -> Told | None:
    """What will be is of the next such date, unless that is so far off that a report would say
    so."""
    if date.clause.tense != FUTURE:
        return None
    near = date.following == date.year or date.ahead < LONG_MONTHS
    return Told(date.following if near else None)


def was_to_be(date: Asked) -> Told | None:
    """What was to be is of the last such date, or of one still to come within a few months."""
    if date.clause.tense != WOULD:
        return None
    year_begun = date.published_on.month >= RECENT
    if date.ahead <= RECENT and date.following == date.year and year_begun:
        return Told(date.following)
    return Told(date.last if date.last == date.year or date.back <= _HALF else None)


def begins_soon(date: Asked) -> Told | None:
    """What begins on a day within two months does so on the next one, and a day alone among months
    within one; unless its paragraph speaks of this year, of which that may be too."""
    soon = {STARTS: RECENT, LONE: 2}.get(date.clause.tense, 0)
    if date.ahead >= soon:
        return None
    this = date.clause.tense == LONE and date.clause.held == date.year and date.past
    return Told(None if this else date.following)


def came_about(date: Asked) -> Told | None:
    """What came about did so on the last such date, unless that is months ago."""
    if date.clause.tense != CAME:
        return None
    most = LONG_MONTHS if date.published_on.month < RECENT else SOON_MONTHS
    return Told(date.last if date.last == date.year or date.back <= most else None)


def told_of(date: Asked) -> Told | None:
    """What is told is of the last such date, unless that is months ago."""
    if date.clause.tense != TOLD:
        return None
    most = LONG_MONTHS if date.day else RECENT
    return Told(date.last if date.last == date.year or date.back <= most else None)


def due_by(date: Asked) -> Told | None:
    """A deadline is one of the rest of the year; one just passed is told of: 一季度末完成28%. Else
    it is the next one, if near; without a verb none five months past is sure: 6月底前完成整改, in
    November."""
    clause = date.clause
    if not clause.deadline:
        return None
    done = clause.tense == DONE and date.ahead >= RECENT
    open_still = clause.tense == PLAIN and date.ahead <= _HALF + 1
    if not date.past or done or (date.ahead > _HALF and not open_still):
        return Told(date.year)
    soon = {PLAIN: RECENT - 1, DUE: _HALF}.get(clause.tense, RECENT)
    return Told(date.following if date.ahead <= soon else None)


def over_this_year(date: Asked) -> Told | None:
    """A date that is over in this year is of it; in the last months of a year one of the first may
    as well be of the next, above all one that sets a scene: 4月，樱花季开启, in December."""
    if date.to_come:
        return None
    most = LONG_MONTHS - {STATED: 0, SCENE: 2}.get(date.clause.tense, 1)
    return Told(date.year if date.back <= most else None)


def plainly_to_come(date: Asked) -> Told | None:
    """One to come of which no verb tells is of this year, but may have been just before it; in
    January and February a report is as likely to look back on the year that ended."""
    if date.back <= RECENT:
        return Told(date.last if date.clause.tense == STATED else None)
    begins = date.clause.tense == STARTS and date.day
    ahead = date.published_on.month >= RECENT or date.ahead < RECENT or begins
    return Told(date.year if ahead else None)
