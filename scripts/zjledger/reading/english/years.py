"""Which year an English date without one means, by what its clause says."""

from __future__ import annotations

import datetime as dt

from zjledger.reading.clause import Clause, Printed
from zjledger.reading.days import FUTURE, LONG_MONTHS, UNCERTAIN, day_from, in_year, latest_day
from zjledger.reading.english import by_course, by_tense, by_year, untold
from zjledger.reading.english.flashbacks import year_before
from zjledger.reading.english.headed import headed_year
from zjledger.reading.english.instead import AGAINST, year_against
from zjledger.reading.english.times import COMING, UNSURE
from zjledger.reading.year_rules import Asked, Rule, Told, asked, asked_quarter, first_told

_MONTH_NEAR = 190
"""Days at most from publication of a day that only owes its month to a sentence before."""
_SOON_DAYS = 10
"""Days ahead at which a day of no certain time may be."""


def near_day(day: int, published_on: dt.date, clause: Clause) -> str | None:
    """Return the day of a month that a clause means: the latest, or of the future the next."""
    if clause.tense == UNSURE:
        return None
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
    if clause.headed and (day <= before or not headed_year(clause, month, published_on)):
        return ""
    just = latest is not None and int(latest[5:7]) == month
    if day <= before or (just and clause.tense not in (FUTURE, COMING)):
        return None
    year = year_of(month, day, published_on, clause)
    label = (in_year(year, month, day) if year else None) or ""
    if label and before == 0:
        apart = abs((dt.date.fromisoformat(label) - published_on).days)
        if apart > _MONTH_NEAR:
            # In October sales rose. The next fair opens on the 20th, in November.
            return None
    # They agreed in those months to hold it in November, on the 20th: just past, or of next year.
    passed = just and label and label < published_on.isoformat()
    return label + UNCERTAIN if passed else label


def set_against(date: Asked) -> Told | None:
    """It was set against another, which tells its year: on July 17 instead of in March."""
    clause = date.clause
    if clause.tense != AGAINST or not clause.other:
        return None

    def of_other(month: int, day: int | None, clause: Clause) -> int | None:
        return year_of(month, day, date.published_on, clause)

    return Told(year_against(date.month, clause, clause.other, of_other))


def came_before(date: Asked) -> Told | None:
    """It had come before another: closed in July after a crack had been found in November."""
    return year_before(date, RULES)


def next_of_a_list(date: Asked) -> Told | None:
    """It follows one that lies ahead: half is paid in May and half in November."""
    first = date.clause.first
    if not first:
        return None
    clause = date.clause._replace(first=None, deadline=False)
    if clause.tense in (FUTURE, COMING):
        clause = clause._replace(tense=COMING if first.coming else FUTURE)
    year = year_of(first.month, first.day, date.published_on, clause)
    # In a column every day of a month is alike, so that here the month alone may tell.
    if not year or (year, first.month) < (date.year, date.published_on.month):
        return None
    if first.apart:
        # Opens in October, and the fair closes in May; in March, and the other in December.
        earlier = date.following < year and date.month > first.month
        return Told(None if earlier and (date.ahead or not date.day) else date.following)
    rolls = date.month < first.month
    if rolls and (date.month - first.month) % 12 > LONG_MONTHS:
        # Due on September 26, and taken from July 8.
        return None
    return Told(year + rolls)


def year_of(month: int, day: int | None, published_on: dt.date, clause: Clause) -> int | None:
    """Return the year of a day or month printed without one, or None where it is not certain."""
    return first_told(RULES, asked(month, day, published_on, clause))


RULES: tuple[Rule, ...] = (
    by_tense.of_no_year,
    by_tense.years_ago,
    by_year.under_a_year,
    set_against,
    came_before,
    by_course.put_off,
    by_course.after_it_was_said,
    by_course.goes_on_in_order,
    by_year.in_force,
    by_course.placed_as_a_whole,
    next_of_a_list,
    by_course.begins_what_is_over,
    by_course.before_what_followed,
    by_year.since_another_year,
    by_tense.just_begun,
    by_tense.nearly_over,
    by_tense.this_month,
    by_tense.belonging,
    by_tense.to_come,
    by_tense.just_past,
    by_tense.told_of_the_past,
    by_tense.demanded,
    by_tense.planned,
    by_tense.moved,
    by_tense.announced,
    by_tense.missed,
    by_tense.done_then,
    by_tense.lay_ahead,
    by_tense.counted,
    untold.due,
    untold.has_been,
    untold.will_be,
)
"""In the order in which they are asked."""


def year_of_quarter(quarter: int, published_on: dt.date, clause: Clause) -> int | None:
    """The year of a quarter printed without one."""
    return first_told(RULES, asked_quarter(quarter, published_on, clause))
