"""Which day a date without a year or month means, seen from the day of publication."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

ISO_DAY = re.compile(
    r"(?<![0-9-])(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9-])"
)
"""A day as both languages print it."""

BACK = 120
"""Code points before a date in which words may say of what year it is."""
FORTH = 100
"""Code points after it in which they may."""

PAST, FUTURE, WOULD, TOLD, PLAIN, NOW = "past", "future", "would", "told", "plain", "now"
CAME, OVER, DONE, MOVED, SOON = "came", "over", "done", "moved", "soon"
LISTED, UNSURE = "listed", "unsure"
"""Of what time a clause speaks: would is what lay ahead in the past, told is past unless words
speak of a plan, came is an event that may yet lie ahead if the last such day is months ago, plain
has verbs without a tense, and now is of no day. Over is past for certain; done a participle that
may be of a demand; moved what has another date now; soon what begins then, or is announced for it;
listed a month and a number of things, no day; and unsure what has no year."""

AHEAD = dt.timedelta(days=60)
"""A date without a year that is further ahead than this lies in the year before publication."""


RECENT = 3
"""A month that is not over for so many months is the last one, whatever the tense."""
_SOON = 5
"""Months ahead of one that no verb tells of the past."""
_LONG = 9
"""Months back or ahead at which a report would print the year, or last or next."""


class Clause(NamedTuple):
    """What the words around a date without a year say of its year.

    Attributes:
        tense: past, future, would, or nothing for certain.
        year: the year in force, printed before.
        month: the month of that year, where it was printed; without a year, one of a plan.
        topic: whether that year is what the sentence is about, or a part of it was printed.
        deadline: whether something is to be done by the date.
        compared: whether something is compared with it.
    """

    tense: str = ""
    year: int | None = None
    month: int | None = None
    topic: bool = True
    deadline: bool = False
    compared: bool = False

    @property
    def spelt(self) -> str:
        """All of it in one line, for :func:`clause_from`."""
        return ",".join(str(part or "") for part in self)


def clause_from(spelt: str) -> Clause:
    """The clause that was spelt."""
    tense, year, month, topic, deadline, compared = spelt.split(",")
    return Clause(
        tense,
        int(year) if year else None,
        int(month) if month else None,
        topic=bool(topic),
        deadline=bool(deadline),
        compared=bool(compared),
    )


def in_year(year: int, month: int, day: int) -> str | None:
    """Return the day as ISO text, or None if there is no such day."""
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def latest_day(day: int, published_on: dt.date) -> str | None:
    """Return the latest such day of a month that is not after publication."""
    return _day_from(day, published_on, -1)


def in_month(day: int, shift: int, published_on: dt.date) -> str | None:
    """Return the day of the month of publication, or of so many months after it."""
    year, month = divmod(12 * published_on.year + published_on.month - 1 + shift, 12)
    return in_year(year, month + 1, day)


def beside(unit: str, shift: int, published_on: dt.date) -> str:
    """Return the month or quarter (``unit``) of publication, or the one so many after it."""
    if unit == "month":
        year, month = divmod(12 * published_on.year + published_on.month - 1 + shift, 12)
        return f"{year:04}-{month + 1:02}"
    year, quarter = divmod(4 * published_on.year + (published_on.month - 1) // 3 + shift, 4)
    return f"{year:04}-Q{quarter + 1}"


def near_day(day: int, published_on: dt.date, clause: Clause) -> str | None:
    """Return the day of a month that a clause means: the latest, or of the future the next."""
    latest = latest_day(day, published_on)
    recent = latest and (published_on - dt.date.fromisoformat(latest)).days <= 7
    if clause.tense == FUTURE and not recent:
        return _day_from(day, published_on, 1)
    return latest


def _day_from(day: int, published_on: dt.date, step: int) -> str | None:
    month = 12 * published_on.year + published_on.month - 1
    for index in range(3):
        year, of_year = divmod(month + step * index, 12)
        found = in_year(year, of_year + 1, day)
        if found and step * (dt.date.fromisoformat(found) - published_on).days >= 0:
            return found
    return None


def year_near(which: str, month: int, published_on: dt.date) -> int | None:
    """Return the year of "last May" or "next May" where it can be no other, and of "this May"."""
    year, reached = published_on.year, month <= published_on.month
    if which == "this":
        return year
    if which == "last":
        return year - 1 if month >= published_on.month else None
    return year + 1 if reached else None


def year_of(month: int, day: int | None, published_on: dt.date, clause: Clause) -> int | None:
    """Return the year of a day or month printed without one, or None where it is not certain.

    The year in force is that of the date if its clause speaks of no other time. Else a clause of
    the past means the last such date, one of the future the next, unless that is so far off that a
    report would say so. Where no verb tells, a deadline is one of the rest of the year, another
    date one of the months just past or of the next :data:`AHEAD` days.
    """
    if clause.tense == UNSURE or (clause.tense == LISTED and day):
        return None
    year, of_month = published_on.year, day is None
    that, today = (month, day or 0), (published_on.month, 0 if of_month else published_on.day)
    last, following = year - (that > today), year + (that < today)
    if clause.tense == FUTURE and clause.year is None and clause.month:
        return _after(month, published_on, clause)
    if clause.year is not None and (fits := _in_force(clause, month, last, following)):
        return fits
    back, ahead = (published_on.month - month) % 12, (month - published_on.month) % 12
    if clause.year not in (None, year):
        # After 6 percent in 2025, it rose 7 percent in January.
        since = clause.tense in (PAST, OVER) and not clause.topic and clause.year == year - 1
        return year if since and last == year and back < RECENT else None
    if not back:
        return year
    # The last days of a year may be told of in January; its last months, only by a verb.
    near = last == year or (not of_month and clause.tense != FUTURE)
    if back < RECENT and near and not clause.deadline:
        return last
    if clause.tense in (OVER, PAST, LISTED, DONE):
        return _year_past(year, last, back, clause)
    if clause.tense == FUTURE:
        return following if following == year or ahead < _LONG + clause.deadline else None
    if clause.tense == MOVED:
        if last == year:
            return year if back <= _SOON + 1 else following
        return year if ahead < _LONG else None
    if clause.tense == SOON and back > _LONG:
        return following
    if clause.tense == WOULD:
        # They should have spent half of it by a month still to come.
        if clause.deadline and ahead <= RECENT:
            return following
        return last if back <= _LONG // 2 else None
    if clause.tense == CAME:
        return last if last == year or back <= (_SOON if day else RECENT) else None
    if clause.tense == TOLD:
        return last if last == year or back <= (3 if of_month else _LONG) else None
    return _year_untold(that, today, year, clause)


def _after(month: int, published_on: dt.date, clause: Clause) -> int | None:
    """The year of a month of a plan after another: begin in January and end in October."""
    first = year_of(clause.month or 0, None, published_on, Clause(FUTURE))
    rolled = first + (month < (clause.month or 0)) if first else None
    year = published_on.year
    return rolled if rolled == year or (rolled and month <= published_on.month) else None


def _year_past(year: int, last: int, back: int, clause: Clause) -> int | None:
    """The year of a date of the past so many months back, or of a demand."""
    if last == year:
        return year
    if clause.tense == DONE:
        # Set in July: half of it done by the end of October.
        return year if back > RECENT and 12 - back <= _SOON + 1 else None
    if clause.tense == OVER or back <= _LONG:
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
        return year if back <= _LONG else None
    if clause.tense == PLAIN:
        return year if not 1 <= back <= 3 else None
    # A verb of the past would have told of one that is over.
    if ahead <= _SOON:
        return year if following == year else None
    return year - 1 if back <= 3 else None


def _in_force(clause: Clause, month: int, last: int, following: int) -> int | None:
    """The year in force, if the clause does not speak of another time."""
    year = clause.year or 0
    past = clause.tense in (PAST, OVER, DONE)
    if past and clause.month and month < clause.month and year + 1 == last and not clause.compared:
        # Signed in December 2023 and begun in May.
        return last
    if clause.tense == WOULD and not clause.topic:
        return None
    if past and not clause.topic and not clause.compared and year != last:
        return None
    if clause.month and month < clause.month and not clause.compared:
        # From October 2024 to the next March, or back to the March before.
        return year if past and last == year else None
    if past or clause.tense in (TOLD, CAME):
        return year if year <= last else None
    return year if clause.tense != FUTURE or year >= following else None


def year_alone(month: int, day: int | None, published_on: dt.date, *, deadline: bool) -> int | None:
    """Return the year that a phrase by itself means, of whose clause nothing is known."""
    year = published_on.year
    if deadline:
        return year if month >= published_on.month else None
    soon = published_on + AHEAD
    return year if (year, month, day or 1) <= (soon.year, soon.month, soon.day) else year - 1


def year_of_quarter(quarter: int, published_on: dt.date, clause: Clause) -> int | None:
    """Return the year of a quarter printed without one.

    One to come is of this year where its clause speaks of the future; else it is the last one if it
    is more than a quarter off or its clause is of the past. The next quarter, of no certain time,
    and one that has passed but is spoken of in the future are not certain.
    """
    ahead = quarter - (published_on.month + 2) // 3
    year = published_on.year
    last, following = year - (ahead > 0), year + (ahead < 0)
    if clause.year is not None and (fits := _in_force(clause, 3 * quarter, last, following)):
        return fits
    if clause.year not in (None, year):
        return None
    if ahead < -1 and clause.tense == FUTURE:
        # In the last quarter of a year, plans for the first are for the next.
        return following if ahead % 4 == 1 else None
    if ahead <= 0 or clause.tense == FUTURE or clause.deadline:
        return year
    if clause.tense == PLAIN:
        return year if ahead < 3 else None
    return year - 1 if ahead > 1 or clause.tense in (PAST, OVER) else None
