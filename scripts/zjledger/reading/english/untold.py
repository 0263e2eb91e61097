"""Rules on the year of an English date of which no verb tells."""

from __future__ import annotations

from zjledger.reading.days import LONG_MONTHS, RECENT, SOON_MONTHS
from zjledger.reading.year_rules import Asked, Told

_MONTHS_BACK = 7
"""Months back at which what no verb tells is no more of this year for certain."""


def due(date: Asked) -> Told | None:
    """Something is to be done by it: of this year, or of the first months of the next.

    One just passed is of this year too: 28 percent of the plan by the end of March.
    """
    if not date.clause.deadline:
        return None
    if not date.past or date.back < RECENT:
        return Told(date.year)
    return Told(date.following if date.ahead <= RECENT else None)


def has_been(date: Asked) -> Told | None:
    """This year it has passed; one long past may as well be the next, which a day rather is."""
    if date.to_come:
        return None
    if date.back <= _MONTHS_BACK:
        return Told(date.year)
    return Told(date.following if date.day and date.back > LONG_MONTHS else None)


def will_be(date: Asked) -> Told | None:
    """This year it is still to come: a verb of the past would have told of one that is over."""
    if date.of_quarter:
        return None
    if date.ahead <= SOON_MONTHS:
        return Told(date.year)
    return Told(date.year - 1 if date.back <= RECENT else None)
