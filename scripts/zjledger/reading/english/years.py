"""Which year an English date without one means, by what its clause says."""

from __future__ import annotations

import datetime as dt

from zjledger.reading import days
from zjledger.reading.clause import Clause, First, Printed
from zjledger.reading.days import (
    BEGUN,
    CAME,
    DONE,
    FUTURE,
    LONG_MONTHS,
    NOW,
    OVER,
    PAST,
    PLAIN,
    RECENT,
    SOON_MONTHS,
    TOLD,
    WOULD,
    day_from,
    in_year,
    latest_day,
)
from zjledger.reading.english.headed import headed_year
from zjledger.reading.english.instead import AGAINST, year_against
from zjledger.reading.english.placing import all_over, placed
from zjledger.reading.english.putting_off import FAR_AHEAD, PUT_OFF, year_put_off

MOVED, SOON, LISTED, UNSURE = "moved", "soon", "listed", "unsure"
MISSED, SINCE, BEHIND, PRESENT, COMING = "missed", "since", "behind", "present", "coming"
"""Of what time an English clause may speak besides: moved what has another date now; soon what
begins then, or is announced for it; listed a month and a number of things, no day; and unsure what
has no year; present what is done then, and coming what will be for certain."""


_SOON_DAYS = 10
"""Days ahead at which a day of no certain time may be."""
_TOLD = frozenset({PAST, OVER, BEHIND, LISTED})


def near_day(day: int, published_on: dt.date, clause: Clause) -> str | None:
    """Return the day of a month that a clause means: the latest, or of the future the next."""
    latest = latest_day(day, published_on)
    if clause.headed and not clause.near:
        return None
    if clause.near and (told := _near(day, clause.near, published_on, clause, latest)) is not None:
        return told or None
    recent = latest and (published_on - dt.date.fromisoformat(latest)).days <= 7
    following = day_from(day, published_on, 1)
    if clause.tense in (FUTURE, COMING) and not recent:
        return following
    if not (recent or clause.tense) and following:
        soon = (dt.date.fromisoformat(following) - published_on).days
        return latest if soon > _SOON_DAYS else None
    return latest


def _near(
    day: int, near: Printed, published_on: dt.date, clause: Clause, latest: str | None
) -> str | None:
    """The day of the month of the day before it, nothing if that is not certain, and None if the
    day of publication decides."""
    month, before = near.month or 0, near.day or 0
    if clause.headed and (day <= before or not headed_year(clause, month, None, published_on)):
        return ""
    if day <= before or (latest and int(latest[5:7]) == month):
        return None
    year = year_of(month, day, published_on, clause)
    return (in_year(year, month, day) if year else None) or ""


def year_of(month: int, day: int | None, published_on: dt.date, clause: Clause) -> int | None:
    """Return the year of a day or month printed without one, or None where it is not certain.

    The year in force is that of the date if its clause speaks of no other time. Else a clause of
    the past means the last such date, one of the future the next, unless that is so far off that a
    report would say so. Where no verb tells, a deadline is one of the rest of the year, another
    date one of the months just past or of the next :data:`AHEAD` days.
    """
    if clause.tense == UNSURE or (clause.tense == LISTED and day):
        return None
    if over := headed_year(clause, month, day, published_on):
        return over
    if clause.other and clause.tense == AGAINST:
        return year_against(
            month,
            clause,
            clause.other,
            lambda month, day, clause: year_of(month, day, published_on, clause),
        )
    if clause.tense in (PUT_OFF, SINCE) and 0 <= published_on.month - month < RECENT:
        return published_on.year
    if clause.tense == PUT_OFF:
        return year_put_off(month, day, published_on, clause)
    if clause.tense == SINCE and clause.other:
        said = 12 * published_on.year + published_on.month - 1
        said -= (published_on.month - clause.other.month) % 12
        return (said + (month - clause.other.month) % 12) // 12
    year, of_month = published_on.year, day is None
    that, today = (month, day or 0), (published_on.month, 0 if of_month else published_on.day)
    last, following = year - (that > today), year + (that < today)
    if clause.tense == COMING:
        if clause.year is None and month != published_on.month:
            return following
        clause = clause._replace(tense=FUTURE)
    if clause.tense == FUTURE and clause.year is None and clause.first:
        return _after(month, published_on, clause.first.month)
    untold = clause.tense == "" and clause.year is None
    if untold and (of_list := placed(month, published_on, clause)):
        return of_list
    first = clause.first if clause.tense in ("", PRESENT) and clause.year is None else None
    if first and (after := _in_turn(month, published_on, clause, first)) is not None:
        return after
    if clause.year is not None and (fits := in_force(clause, month, last, following)):
        return fits
    back, ahead = (published_on.month - month) % 12, (month - published_on.month) % 12
    if clause.listed and month < clause.listed and all_over(month, published_on, clause):
        return last
    if (
        clause.tense in (WOULD, MISSED)
        and (clause.year or year) < last - 1
        and back < RECENT
        and that <= today
    ):
        # Signed in November 2021, it was to open on May 1, in the May of 2024.
        return last
    if clause.year not in (None, year):
        # After 6 percent in 2025, it rose 7 percent in January.
        since = clause.tense in (PAST, OVER) and not clause.topic
        since &= clause.year == year - 1 or month < (clause.month or 0)
        return year if since and last == year and back < RECENT else None
    if not back:
        begun = of_month and clause.tense in _TOLD and not clause.deadline
        begun &= month == 1 and published_on.day <= BEGUN and clause.year is None
        # In the first days of a year, January saw 71 billion yuan: that of the year before.
        return year - 1 if begun else last if clause.tense == OVER else year
    # The last days of a year may be told of in January; its last months, only by a verb.
    near = last == year or (not of_month and clause.tense != FUTURE)
    if back < RECENT and near and not clause.deadline:
        return last
    if clause.tense in (OVER, PAST, LISTED, DONE, BEHIND):
        return _year_past(published_on, last, back, clause)
    if clause.tense == FUTURE:
        return following if following == year or ahead < LONG_MONTHS + clause.deadline else None
    if clause.tense == MOVED:
        if last == year:
            return year if back <= SOON_MONTHS + 1 else following
        if ahead >= FAR_AHEAD:
            return last
        return year if ahead < LONG_MONTHS else None
    if clause.tense == SOON and back >= LONG_MONTHS:
        return following
    if clause.tense == MISSED:
        return last
    if clause.tense == PRESENT and (following == year or ahead <= SOON_MONTHS):
        return following
    if clause.tense == WOULD:
        # They should have spent half of it by a month still to come.
        if clause.deadline and ahead <= RECENT:
            return following
        limit = SOON_MONTHS if clause.deadline else LONG_MONTHS - (not day)
        return last if back <= limit else None
    if clause.tense == CAME:
        return last if last == year or back <= (SOON_MONTHS if day else RECENT) else None
    if clause.tense == TOLD:
        return last if last == year or back <= (3 if of_month else LONG_MONTHS) else None
    if first and not clause.tense:
        # Test run in October, opening in January.
        began = _year_untold((first.month, 0), (published_on.month, 0), year, Clause())
        if began == year and first.month >= published_on.month > month:
            return year + 1
    return _year_untold(that, today, year, clause)


def year_of_quarter(quarter: int, published_on: dt.date, clause: Clause) -> int | None:
    """The year of a quarter printed without one: in the last of a year also of plans for the second
    of the next."""
    if over := headed_year(clause, 3 * quarter, None, published_on):
        return over
    if clause.tense == AGAINST:
        return year_of(3 * quarter, None, published_on, clause)
    ahead = quarter - (published_on.month + 2) // 3
    if clause.tense == COMING:
        if (
            not ahead
            and clause.year is None
            and published_on.month % 3 == 0
            and published_on.day > 24
        ):
            return published_on.year + 1
        clause = clause._replace(tense=FUTURE)
    if clause.tense == FUTURE and clause.year is None and quarter == 2 and published_on.month > 9:
        return published_on.year + 1
    if clause.tense == PUT_OFF:
        return year_put_off(3 * quarter, None, published_on, clause)
    if clause.tense == FUTURE and clause.year is None and clause.first:
        began = year_of(clause.first.month, None, published_on, Clause(FUTURE))
        return began + (3 * quarter < clause.first.month) if began else None
    if clause.tense == MOVED:
        clause = clause._replace(tense=FUTURE)
    if clause.tense == MISSED:
        return published_on.year - (ahead >= 0)
    begins = published_on.month % 3 == 1 and published_on.day <= _SOON_DAYS
    if clause.tense in (PAST, OVER) and not ahead and begins and clause.year is None:
        # In the first days of a quarter what is told of one is told of the last such.
        return published_on.year - 1
    if clause.tense == PRESENT:
        if clause.year is None and (ahead > 0 or ahead == -3):
            # In the last quarter of a year what is done in the first is done in the next.
            return published_on.year + (ahead < 0)
        clause = clause._replace(tense="")
    if clause.tense in ("", NOW) and clause.year is None:
        if (after := _quarter_after(quarter, published_on, clause)) is not None:
            return after
        if ahead > 1:
            return None
    return days.year_of_quarter(quarter, published_on, clause, in_force)


def _quarter_after(quarter: int, published_on: dt.date, clause: Clause) -> int | None:
    """The year of a quarter after a month that lies ahead: 60% by the end of April and 40% in the
    third quarter."""
    if not clause.first:
        return None
    month = clause.first.month
    began = _in_turn(month, published_on, clause, clause.first)
    began = began or year_of(month, None, published_on, Clause())
    if not began or (began, month) < (published_on.year, published_on.month):
        return None
    return began + (3 * quarter < month)


def _after(month: int, published_on: dt.date, first: int) -> int | None:
    """The year of a month of a plan after another: begin in January and end in October."""
    began = year_of(first, None, published_on, Clause(FUTURE))
    rolled = began + (month < first) if began else None
    year = published_on.year
    return rolled if rolled == year or (rolled and month <= published_on.month) else None


def _in_turn(month: int, published_on: dt.date, clause: Clause, first: First) -> int | None:
    """The year of a month after another of a list, the first of which lies ahead: half is paid in
    May and half in November; None if that is not certain."""
    this = published_on.month
    ahead, that = (first.month - this) % 12, (month - this) % 12 or 12
    # Of one in the next year a day must be printed: "February, and then August" may be over.
    near = first.day or first.in_order
    soon = SOON_MONTHS if first.month > this or clause.tense else RECENT if near else 0
    that += 12 if that < ahead and first.in_order else 0
    if not 0 < ahead <= soon or that < ahead:
        return None
    return (12 * published_on.year + published_on.month - 1 + that) // 12


def _year_past(published_on: dt.date, last: int, back: int, clause: Clause) -> int | None:
    """The year of a date of the past so many months back, or of a demand."""
    year = published_on.year
    if last == year:
        return year
    if clause.tense == DONE:
        # Set in July: half of it done by the end of October.
        return year if back > RECENT and 12 - back <= SOON_MONTHS + 1 else None
    # In January most that is told is of the year that ended.
    told = published_on.month == 1 and not clause.deadline
    if clause.tense == OVER or back <= LONG_MONTHS or told:
        return last
    # Set in April: half of them completed by the end of June.
    return year if clause.deadline else None


def _year_untold(
    that: tuple[int, int], today: tuple[int, int], year: int, clause: Clause
) -> int | None:
    """The year of a date of which no verb tells."""
    back, ahead = (today[0] - that[0]) % 12, (that[0] - today[0]) % 12
    following = year + (that < today)
    if clause.deadline:
        # In Chinese one that has passed is of this year, else a report would say 明年6月底前; one
        # just passed is in English too: 28 percent of the plan by the end of March.
        if that >= today or clause.tense == PLAIN or back < RECENT:
            return year
        return following if ahead <= RECENT else None
    if that <= today:
        if back <= LONG_MONTHS:
            return year
        return following if clause.tense == "" and that[1] and ahead <= RECENT else None
    if clause.tense == PLAIN:
        return year if not 1 <= back <= 3 else None
    # A verb of the past would have told of one that is over.
    if ahead <= SOON_MONTHS:
        return year if following == year else None
    return year - 1 if back <= 3 else None


def in_force(clause: Clause, month: int, last: int, following: int) -> int | None:
    """The year in force, if the clause does not speak of another time."""
    year = clause.year or 0
    past = clause.tense in (PAST, OVER, DONE)
    if past and clause.month and month < clause.month and year + 1 == last and not clause.compared:
        # Signed in December 2023 and begun in May.
        return last
    if clause.tense in (WOULD, MISSED) and not clause.topic:
        # Begun in April 2023, it was to take until November.
        near = clause.month and last - year < 2
        return year + (month < (clause.month or 0)) if near else None
    if past and not clause.topic and not clause.compared and year != last:
        return None
    if clause.month and month < clause.month and not clause.compared:
        # From October 2024 to the next March, or back to the March before.
        return year if past and last == year else None
    if past or clause.tense in (TOLD, CAME):
        return year if year <= last else None
    return year if clause.tense != FUTURE or year >= following else None
