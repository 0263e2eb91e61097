"""Periods: a first day, a last day, and the one label a span is written by.

A label is ``2023-05-09`` (a day), ``2023-04`` (a month), ``2023`` (a year), ``2023-H1`` (a half
year), ``2023-Q1`` (a quarter), a span of one of these, ``2023..2027``, ``2023-Q1..Q3``,
``2023-01..2023-05`` or ``2024-01-01..2024-03-04``, or ``undated``. A span has one label only, so
that claims about the same days meet: ``2023-01..2023-03`` is refused, it is ``2023-Q1``.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_MONTH = r"[0-9]{4}-[0-9]{2}"
_YEAR = r"[0-9]{4}"
_SPAN = re.compile(rf"({_DAY}|{_MONTH}|{_YEAR})(?:\.\.({_DAY}|{_MONTH}|{_YEAR}))?")
_QUARTERS = re.compile(r"([0-9]{4})-Q([1-4])(?:\.\.Q([1-4]))?")
_HALF = re.compile(r"([0-9]{4})-H([12])")


@dataclass(frozen=True)
class Period:
    """Two days, both included, and the label they are written as; undated ones have no days."""

    start: dt.date | None
    end: dt.date | None
    label: str

    @property
    def precision(self) -> str:
        """Codelist ``date_precisions``: day, month, quarter or year, as the label has it.

        Raises:
            ValueError: the period has no days.
        """
        if self.start is None:
            raise ValueError("an undated period has no precision")
        if re.search(_DAY, self.label):
            return "day"
        if "Q" in self.label or "H" in self.label:
            return "quarter"
        return "month" if re.search(_MONTH, self.label) else "year"


UNDATED = Period(None, None, "undated")
"""What a page without any date speaks of."""


@lru_cache(maxsize=1 << 14)
def parse_day(text: str) -> dt.date:
    """Return the day of an ISO date such as ``2023-05-09``.

    Raises:
        ValueError: another form (``20230509`` too), or a day that does not exist.
    """
    if not re.fullmatch(_DAY, text):
        raise ValueError(f"{text[:40]!r} is not a day")
    return dt.date.fromisoformat(text)


@lru_cache(maxsize=1 << 14)
def parse_period(label: str) -> Period:
    """Return the period a label names.

    Raises:
        ValueError: the label has none of the known forms, names a day that does not exist, ends
            before it begins, or has a shorter name.
    """
    if label == UNDATED.label:
        return UNDATED
    start, end = _days(label)
    if end < start:
        raise ValueError(f"the period {label!r} ends before it begins")
    if (name := _label(start, end)) != label:
        raise ValueError(f"the period {label!r} is written {name!r}")
    return Period(start, end, label)


def _days(label: str) -> tuple[dt.date, dt.date]:
    if match := _QUARTERS.fullmatch(label):
        year, first, last = int(match[1]), int(match[2]), int(match[3] or match[2])
        return dt.date(year, 3 * first - 2, 1), _month_end(year, 3 * last)
    if match := _HALF.fullmatch(label):
        year, half = int(match[1]), int(match[2])
        return dt.date(year, 6 * half - 5, 1), _month_end(year, 6 * half)
    if match := _SPAN.fullmatch(label):
        return _edges(match[1])[0], _edges(match[2] or match[1])[1]
    raise ValueError(f"{label[:40]!r} is not a period")


def _edges(label: str) -> tuple[dt.date, dt.date]:
    """First and last day of a day, month or year."""
    year, *rest = (int(part) for part in label.split("-"))
    if not rest:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    if len(rest) == 1:
        return dt.date(year, rest[0], 1), _month_end(year, rest[0])
    day = dt.date(year, rest[0], rest[1])
    return day, day


def _label(start: dt.date, end: dt.date) -> str:
    """The one label of a span."""
    if start == end:
        return start.isoformat()
    if start.day != 1 or end != _month_end(end.year, end.month):
        return f"{start.isoformat()}..{end.isoformat()}"
    if (start.month, end.month) == (1, 12):
        return f"{start.year:04}" + (f"..{end.year:04}" if end.year != start.year else "")
    if start.year == end.year and start.month % 3 == 1 and end.month % 3 == 0:
        first, last = (start.month + 2) // 3, end.month // 3
        if (first, last) in {(1, 2), (3, 4)}:
            return f"{start.year:04}-H{last // 2}"
        return f"{start.year:04}-Q{first}" + (f"..Q{last}" if last != first else "")
    months = f"{start:%Y-%m}", f"{end:%Y-%m}"
    return months[0] if months[0] == months[1] else "..".join(months)


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def iso(day: dt.date | None) -> str | None:
    """A day as a cell of a table; undated periods have none."""
    return day.isoformat() if day else None
