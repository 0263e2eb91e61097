"""Rules on the year of an English date by what its verb tells."""

from __future__ import annotations

from zjledger.reading.clause import HOPED, LAST_TIME
from zjledger.reading.days import (
    BEGUN,
    CAME,
    DONE,
    FUTURE,
    LONG_MONTHS,
    OVER,
    PAST,
    RECENT,
    SOON_MONTHS,
    WOULD,
)
from zjledger.reading.english.putting_off import has_passed
from zjledger.reading.english.times import (
    AGO,
    BEHIND,
    COMING,
    HELD,
    LISTED,
    MISSED,
    MOVED,
    PART,
    PRESENT,
    SOON,
    UNSURE,
)
from zjledger.reading.year_rules import Asked, Told

_LAST_WEEK = 25
_ABOUT = 3
"""Months from that of publication at which what was some years ago is told."""
_PAST = frozenset({PAST, OVER, LISTED, BEHIND, HELD})


def of_no_year(date: Asked) -> Told | None:
    """It is of every year, or of one that is not certain: "we hire in March"."""
    return Told(None) if date.clause.tense == UNSURE else None


def years_ago(date: Asked) -> Told | None:
    """It is of about that time some years ago: a year ago, on February 28."""
    if date.clause.tense != AGO or date.clause.year is None:
        return None
    later = date.ahead <= _ABOUT
    if not later and date.back > _ABOUT:
        return Told(None)
    this = date.published_on.month
    turned = date.month < this if later and date.ahead else date.month > this
    shift = (1 if later and date.ahead else -1) if turned else 0
    return Told(date.clause.year + shift)


def just_begun(date: Asked) -> Told | None:
    """In the first days of January or of a quarter a verb of the past tells of the last one.

    January saw 71 billion yuan, in a report of January 5.
    """
    begun = not date.back and date.published_on.day <= BEGUN and date.clause.tense in _PAST - {HELD}
    first_days = date.published_on.month % 3 == 1 if date.of_quarter else date.month == 1
    if date.of_quarter and date.clause.tense in _PAST and not date.back:
        # In January: the first quarter brought 8 billion, the second 10.
        later = date.clause.listed or 0
        begun = begun or later > date.month
    return Told(date.year - 1) if begun and first_days and not date.day else None


def nearly_over(date: Asked) -> Told | None:
    """In the last week of a quarter what is to come for certain comes in the next such."""
    last_week = date.published_on.month == date.month and date.published_on.day >= _LAST_WEEK
    told = date.of_quarter and last_week and date.clause.tense == COMING
    return Told(date.year + 1) if told else None


def this_month(date: Asked) -> Told | None:
    """In the month of publication it is of this year, unless it is over for certain."""
    if date.back:
        return None
    turn = date.clause.turn
    if turn and turn.kind == LAST_TIME and not date.day:
        # Last held in November: not in the one that has begun.
        return Told(date.year - 1)
    return Told(date.last if date.clause.tense == OVER else date.year)


def belonging(date: Asked) -> Told | None:
    """An amount is a part of it, which is counted once it is over: 3 billion belongs to May."""
    if date.clause.tense != PART:
        return None
    return Told(date.last if not date.to_come or date.back <= RECENT else None)


def to_come(date: Asked) -> Told | None:
    """It is to come for certain: will be cut from November."""
    return Told(date.following) if date.clause.tense == COMING else None


def just_past(date: Asked) -> Told | None:
    """It is of the last months of this year, whatever the verb, unless something is due by it."""
    return Told(date.year) if date.just_past and not date.clause.deadline else None


def told_of_the_past(date: Asked) -> Told | None:
    """A verb of the past: the last such date, if it is not far back."""
    if date.clause.tense not in _PAST:
        return None
    # In January most that is told is of the year that ended.
    near = not date.to_come or date.back <= LONG_MONTHS or date.published_on.month == 1
    return Told(date.last if near or date.clause.tense == OVER else None)


def demanded(date: Asked) -> Told | None:
    """A participle without its verb: half of it done by the end of October, set in July."""
    if date.clause.tense != DONE:
        return None
    return Told(date.year if not date.to_come or date.ahead <= SOON_MONTHS else None)


def planned(date: Asked) -> Told | None:
    """A verb of the future: the next such date, if it is not far off."""
    if date.clause.tense != FUTURE:
        return None
    if date.of_quarter:
        # In the last quarter of a year plans for the first two are for the next.
        near = date.published_on.month > LONG_MONTHS
    else:
        near = date.ahead < LONG_MONTHS + date.clause.deadline
    return Told(date.following if near or not date.past else None)


def moved(date: Asked) -> Told | None:
    """It has another date now, which may have passed: was put off to May."""
    if date.clause.tense != MOVED:
        return None
    return Told(date.last if has_passed(date) else date.following)


def announced(date: Asked) -> Told | None:
    """Something begins then, soon: from January 1."""
    if date.clause.tense != SOON or date.back <= SOON_MONTHS:
        return None
    return Told(date.following if date.back >= LONG_MONTHS else None)


def missed(date: Asked) -> Told | None:
    """It was planned and has passed: had been due in May."""
    if date.clause.tense != MISSED:
        return None
    turn = date.clause.turn
    hoped = turn and turn.kind == HOPED and date.to_come
    # They had planned to open in May: in April that may be the next.
    return Told(None if hoped and date.ahead <= SOON_MONTHS else date.last)


def done_then(date: Asked) -> Told | None:
    """Something is done then: the list is drawn up in October."""
    near = not date.past or date.ahead <= SOON_MONTHS
    return Told(date.following) if date.clause.tense == PRESENT and near else None


def lay_ahead(date: Asked) -> Told | None:
    """It lay ahead in the past: was to open in May."""
    clause = date.clause
    if clause.tense != WOULD:
        return None
    # They should have spent half of it by a month still to come.
    if clause.deadline and date.ahead <= RECENT:
        return Told(date.following)
    limit = SOON_MONTHS if clause.deadline else LONG_MONTHS
    return Told(date.last if date.back <= limit else None)


def counted(date: Asked) -> Told | None:
    """Something is counted or paid for it afterwards: the figure for December is due."""
    if date.clause.tense != CAME:
        return None
    return Told(date.last if date.back <= RECENT else None)
