"""Dates as a story tells them: which of them print their year, and what the others lean on."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from zjledger.reading.chinese.dates import YEAR_WORDS
from zjledger.reading.lazily import lazily

FIRST, COUNTED, BARE, NOW, RELATIVE = "first", "counted", "bare", "now", "relative"
"""Kinds of dates: one that prints its year or a word for it, one whose year is counted from that
in force (当年, 次年), one without any year, one of these weeks, and 昨天, 今天 or 明天."""
_MONTH = "(?P<month>1[0-2]|[1-9]) ?月(?:份)?(?: ?(?P<day>3[01]|[12][0-9]|[1-9]) ?[日号])?"
_QUARTER = "第?(?P<quarter>[一二三四])季度"
_PART = f"(?:{_MONTH}|{_QUARTER}|(?P<end>[底末]))"
_FORMS = {
    FIRST: lazily(
        rf"(?:(?<![0-9])(?P<year>20[0-9]{{2}}|19[0-9]{{2}}) ?|(?P<word>[今去明前]))年{_PART}?"
    ),
    COUNTED: lazily(rf"(?P<word>[次翌当那同])年{_PART}"),
    BARE: lazily(rf"(?<![0-9.年第历曆每逢满近])(?:{_MONTH}|{_QUARTER})"),
    NOW: lazily("[上本这下]个?(?:月|周|星期)[一二三四五六日天]?|[昨今]晚|目前|眼下|如今|现在"),
}
_RELATIVE = lazily("(?<!□)(?P<word>[昨今明])[天日](?!期)")
_COMPARED = lazily("[比较与同和]$")
"""Right before a date with which something is compared: that is not what is told."""
_JOINED = lazily("[—–~～、/]$|[0-9月日][至到]$")
_JOINS = lazily("[—–~～、/]|[至到] ?[0-9]{1,2} ?[月日]")
"""Around the end of a span or list, which is not read alone."""
_SHIFTS = {"次": 1, "翌": 1, "当": 0, "那": 0, "同": 0}
_DAYS = {"昨": -1, "今": 0, "明": 1}


Point = tuple[int, int, int]
"""A year, month and day; of what is not printed 0."""


class Placed(NamedTuple):
    """The year of a date, or for such words as 今天 its day, and whether that is certain."""

    year: int | None
    sure: bool
    day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A date in a text: where it stands, its kind, and what it prints.

    Attributes:
        start: where it begins.
        end: where it ends.
        kind: one of the kinds above.
        year: what it prints of a year.
        shift: of a year that is named by a word, or of 昨天 and 明天, how many after the one it is
            counted from.
        month: its month, and of a quarter the first.
        day: its day of the month.
        quarter: its quarter.
        compared: whether something is compared with it.
        joined: whether it is a part of a span or a list.
    """

    start: int
    end: int
    kind: str
    year: int | None = None
    shift: int = 0
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    compared: bool = False
    joined: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """Its month and day, 0 for what is not printed."""
        return self.month or 0, self.day or 0

    def in_year(self, year: int) -> str | None:
        """Its value in a year, or None if there is no such day."""
        if self.quarter:
            return f"{year}-Q{self.quarter}"
        if not self.month:
            return f"{year}"
        if not self.day:
            return f"{year}-{self.month:02}"
        try:
            return dt.date(year, self.month, self.day).isoformat()
        except ValueError:
            return None


def told_dates(text: str, start: int = 0, end: int | None = None) -> list[Told]:
    """The dates between two places of a text, in order."""
    end = len(text) if end is None else end
    found = [*_matched(text, start, end)]
    taken: list[Told] = []
    for told in sorted(found, key=lambda told: (told.start, -told.end)):
        if not taken or told.start >= taken[-1].end:
            taken.append(told)
    return taken


def _matched(text: str, start: int, end: int) -> Iterator[Told]:
    for kind, form in (*_FORMS.items(), (RELATIVE, _RELATIVE)):
        for match in form.finditer(text, start, end):
            yield _told(text, kind, match)


def _told(text: str, kind: str, match: re.Match[str]) -> Told:
    parts = match.groupdict()
    word, quarter = parts.get("word"), parts.get("quarter")
    of_quarter = 1 + "一二三四".index(quarter) if quarter else None
    month = 12 if parts.get("end") else int(parts.get("month") or 0) or None
    shifts = {FIRST: YEAR_WORDS, COUNTED: _SHIFTS, RELATIVE: _DAYS}.get(kind, {})
    before, after = text[max(0, match.start() - 2) : match.start()], text[match.end() :][:5]
    return Told(
        *match.span(),
        kind,
        int(parts["year"]) if parts.get("year") else None,
        shifts.get(word or "", 0),
        3 * of_quarter - 2 if of_quarter else month,
        int(parts.get("day") or 0) or None,
        of_quarter,
        bool(_COMPARED.search(before)),
        bool(_JOINED.search(before) or _JOINS.match(after)),
    )


def year_from(point: Point, told: Told) -> int:
    """The year of the first such date that is not before a point; of a month alone none is before
    a day of it."""
    month, day = told.place
    earlier = month < point[1] or (month == point[1] and 0 < day < point[2])
    return point[0] + earlier
