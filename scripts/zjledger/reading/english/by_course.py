"""Rules on the year of an English date by another date that is printed beside it."""

from __future__ import annotations

from zjledger.reading.days import PAST, RECENT
from zjledger.reading.english.followed import APART, year_before
from zjledger.reading.english.placing import all_over, placed
from zjledger.reading.english.putting_off import PUT_OFF, year_put_off
from zjledger.reading.english.times import SINCE
from zjledger.reading.year_rules import Asked, Told

_SOON_AFTER = 6
"""Months after the one before it at which a date of a story is of no later year."""


def put_off(date: Asked) -> Told | None:
    """Another has taken its place, and tells its year: moved from November to January."""
    if date.clause.tense != PUT_OFF:
        return None
    return Told(year_put_off(date))


def after_it_was_said(date: Asked) -> Told | None:
    """It follows the day on which it was spoken of: in March he said it would open in June."""
    other = date.clause.other
    if date.clause.tense != SINCE or not other:
        return None
    said = date.year - (other.month > date.published_on.month)
    return Told(said + (date.month < other.month))


def goes_on_in_order(date: Asked) -> Told | None:
    """A story told in order has come to it: stopped on May 4, 2020 and was resumed on June 2.

    One of the last months before publication may as well be of those, and what was planned may
    have come in any year since.
    """
    course = date.clause.course
    if not course:
        return None
    year = course.year_after(date.month, date.day)
    if year > date.last:
        # A list that no verb tells may lie ahead.
        listed = date.clause.tense != PAST
        return Told(year if year == course.year else None) if listed else None
    if date.of_quarter and not date.back and year == course.year < date.year:
        # Grew 4% in the first quarter of 2024 and 6% in the second: not in the one just begun.
        return Told(year)
    # Begun in March 2024 and opened on November 18: of the last November or of that before it.
    apart = 12 * (year - course.year) + date.month - course.month
    soon = apart <= _SOON_AFTER or year < date.last - 1
    # Of what is told of years ago in one breath the second is of the same time.
    both = course.gapped or (date.day and course.day)
    long_ago = both and apart <= _SOON_AFTER and year < date.last - 1
    far = bool(date.back > RECENT or long_ago)
    sure = year == date.last or (far and not course.planned and soon)
    return Told(year if sure else None)


def placed_as_a_whole(date: Asked) -> Told | None:
    """A list that no word tells lies where it is nearest: permit in November, shell in May."""
    if date.clause.tense or date.of_quarter:
        return None
    year = placed(date.month, date.published_on, date.clause)
    return Told(year) if year else None


def begins_what_is_over(date: Asked) -> Told | None:
    """It begins a list that is over by its last: 4.4 percent in January and 3.9 in October."""
    last = date.clause.listed
    if date.of_quarter:
        # Of quarters told to the fourth by April the first is of the last year too.
        told = date.clause.tense == PAST and last and date.month < last
        ends = 3 * ((date.published_on.month + 2) // 3)
        return Told(date.year - (last > ends)) if told and last else None
    over = last and date.month < last and all_over(date.month, date.published_on, date.clause)
    return Told(date.last) if over else None


def before_what_followed(date: Asked) -> Told | None:
    """What followed it has passed: closed in July and reopened in December, told in September."""
    later = date.clause.later
    if not later or date.of_quarter:
        return None
    if later.known == APART:
        # Signed in November, and the money was paid in January, told in December: in order, or
        # each in the last such month.
        this, then = date.published_on.month, later.first or 0
        turned = (date.month <= this, date.month) > (then <= this, then)
        return Told(None) if turned and (then - date.month) % 12 <= _SOON_AFTER else None
    year = year_before(date.month, later, (date.year, date.published_on.month))
    return Told(year) if year else None
