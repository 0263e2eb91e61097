"""Periods: a first day, a last day, and the short label they are written by.

A label is one of ``2023-05-09`` (a day), ``2023-04`` (a month), ``2023`` (a year),
``2023..2027`` (years), ``2023-Q1`` (a quarter) or ``2023-Q1..Q3`` (quarters of one year).
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEARS = re.compile(r"([0-9]{4})(?:\.\.([0-9]{4}))?")
_QUARTERS = re.compile(r"([0-9]{4})-Q([1-4])(?:\.\.Q([1-4]))?")


@dataclass(frozen=True)
class Period:
    """Two days, both included, and the label they were written as."""

    start: dt.date
    end: dt.date
    label: str

    @property
    def precision(self) -> str:
        """Codelist ``date_precisions``: day, month, quarter or year, as the label has it."""
        if _DAY.fullmatch(self.label):
            return "day"
        if "Q" in self.label:
            return "quarter"
        return "month" if _MONTH.fullmatch(self.label) else "year"


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def parse_day(text: str) -> dt.date:
    """Return the day of an ISO date such as ``2023-05-09``.

    Raises:
        ValueError: another form (``20230509`` too), or a day that does not exist.
    """
    if not _DAY.fullmatch(text):
        raise ValueError(f"{text[:40]!r} is not a day")
    return dt.date.fromisoformat(text)


def parse_period(label: str) -> Period:
    """Return the period a label names.

    Raises:
        ValueError: the label has none of the known forms, names a day that does not exist,
            or ends before it begins.
    """
    if match := _DAY.fullmatch(label):
        day = dt.date(int(match[1]), int(match[2]), int(match[3]))
        return Period(day, day, label)
    if match := _QUARTERS.fullmatch(label):
        year, first, last = int(match[1]), int(match[2]), int(match[3] or match[2])
        start, end = dt.date(year, 3 * first - 2, 1), _month_end(year, 3 * last)
    elif match := _MONTH.fullmatch(label):
        start = dt.date(int(match[1]), int(match[2]), 1)
        end = _month_end(start.year, start.month)
    elif match := _YEARS.fullmatch(label):
        start, end = dt.date(int(match[1]), 1, 1), dt.date(int(match[2] or match[1]), 12, 31)
    else:
        raise ValueError(f"{label[:40]!r} is not a period")
    if end < start:
        raise ValueError(f"the period {label!r} ends before it begins")
    return Period(start, end, label)
