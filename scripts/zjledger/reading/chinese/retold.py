"""Dates that a text as a whole tells otherwise than their own clauses: of a diary, or a reportage.

Each is given with what was read of it, and told anew where the whole leaves no doubt of another
year, or makes it doubtful.
"""

from __future__ import annotations

import bisect
import calendar
import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zjledger.reading.chinese import diaries, reportage
from zjledger.reading.chinese.told_dates import Placed, Told, told_dates
from zjledger.reading.proposal import Confidence
from zjledger.reading.script import simplified

DIARY, REPORTAGE, OPENING = diaries.SIGN, reportage.SIGN, reportage.OPENING
"""Found in a text of which dates may be told anew, one of the two, the second among so many code
points from its beginning; for the engine of a column."""

RULE = "zh-date"
"""What reads a date that its own clause leaves unread."""


class Printed(NamedTuple):
    """A date or period that was read: where it stands, and its value."""

    start: int
    end: int
    value: str


class Retold(NamedTuple):
    """A date or period told anew: its place among those that were read, or None for one that was
    not, where it stands, its value, and whether it is certain."""

    at: int | None
    start: int
    end: int
    value: str
    sure: bool


def confidence_of(told: Retold) -> Confidence:
    """The confidence of a date told anew."""
    return "high" if told.sure else "low"


def retold(text: str, printed: Sequence[Printed], published_on: dt.date) -> list[Retold]:
    """The dates of a text that are told anew, given all that were read, in order."""
    text = simplified(text)
    found = diaries.diary_dates(text, published_on)
    of_day = reportage.is_reportage(text)
    if not found and not of_day:
        return []
    found |= reportage.of_scene(text, published_on) if of_day else {}
    for dates in _paragraphs(text):
        if found.keys().isdisjoint(dates) or of_day:
            rest = [told for told in dates if told not in found]
            read = {told: year for told in rest if (year := _year_read(told, printed))}
            found |= reportage.of_paragraph(text, rest, read, published_on)
    again = [one for told, placed in found.items() for one in _again(told, placed, printed)]
    return sorted(again, key=lambda one: one.start)


def _paragraphs(text: str) -> Iterator[list[Told]]:
    begin = 0
    for line in text.split("\n"):
        yield told_dates(text, begin, begin + len(line))
        begin += len(line) + 1


def _year_read(told: Told, printed: Sequence[Printed]) -> int | None:
    """The year that was read of a date."""
    at = _place(told, printed)
    return None if at is None else int(printed[at].value[:4])


def _place(told: Told, printed: Sequence[Printed]) -> int | None:
    """Which of those read a date is, or the beginning of which period."""
    at = bisect.bisect_left(printed, told.end, key=lambda one: one.start) - 1
    if at < 0 or printed[at].end <= told.start:
        return None
    return at if "/" not in printed[at].value or printed[at].start >= told.start else None


def _again(told: Told, placed: Placed, printed: Sequence[Printed]) -> Iterator[Retold]:
    """A date told anew, if it can be."""
    at = _place(told, printed)
    if at is None:
        value = _value(told, placed)
        # What is joined to others is a part of a period or a list, which is not read alone.
        if value and not told.joined:
            yield Retold(None, told.start, told.end, value, placed.sure)
        return
    one = printed[at]
    value = _shifted(one.value, placed.year) if placed.year else _value(told, placed)
    if value:
        yield Retold(at, one.start, one.end, value, placed.sure)


def _value(told: Told, placed: Placed) -> str | None:
    return placed.day.isoformat() if placed.day else told.in_year(placed.year or 0)


def _shifted(value: str, year: int) -> str | None:
    """The same day or period of another year; None if there is no such day."""
    away = year - int(value[:4])
    ends = [f"{int(end[:4]) + away}{end[4:]}" for end in value.split("/")]
    leap = any(end.endswith("-02-29") and not calendar.isleap(int(end[:4])) for end in ends)
    return None if leap else "/".join(ends)
