"""Entries of a diary: English sentences that are a date alone, of which the first prints its year.

"May 14, 2014. Signed at last. July 22. 46 families remain. January 9. Five are left." They follow
one another in order, so that a date that is earlier than the one before is of the next year; and
what an entry says is counted from its own day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from zjledger.reading import days
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS
from zjledger.reading.lazily import lazily

_YEAR = "(?:19[5-9]|20[0-4])[0-9]"
_NUMBER = "(?:3[01]|[12][0-9]|[1-9])"
_WEEKDAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_ALONE = rf"{_WEEKDAY}(?:{MONTH_NAMES}) {_NUMBER}[.:\n]"
_BEGINS = ("^", "\n", '[.!?”"] ')
"""What stands before a sentence."""
_HEADED = f"(?:{'|'.join(_BEGINS)})"
_ANY = rf"{_HEADED}{_WEEKDAY}(?:{MONTH_NAMES}) {_NUMBER}(?:,? {_YEAR})?[.:\n]"
CUES = tuple((f"{begin}{_ALONE}", f"(?s){_ANY}.*{_ANY}") for begin in _BEGINS)
"""All of one of them are found in every text of such entries; for the engine of a column, which
finds the first of each many times as fast as that of all."""
_DATE = (
    rf"(?P<month>{MONTH_NAMES}) (?P<day>{_NUMBER})(?:,? (?P<year>{_YEAR}))?"
    r"(?:[.:](?=[ \n]|$)|(?=\n))"
)
_HEAD = lazily(rf"(?:(?<![^\n])|(?<=[a-z0-9%)”\"’][.!?] )){_WEEKDAY}{_DATE}")
_BEGUN = lazily(_DATE)
"""The date of a head, found many times as fast as the whole, which may begin anywhere."""
_DAY_LAST, _LONGEST_DAY = lazily(f"{_WEEKDAY[:-1]}$"), len("Wednesday, ")
_ASKED = lazily(r"(?<![A-Za-z])(?:[Ww]hen|[Dd]ay|[Dd]ate|[Ss]oon)(?![a-z])[^.?!\n]{0,80}\? $")
"""The end of a question that a day by itself answers: when do they come?"""
_FAR = 100
"""Code points before a day in which such a question begins."""


class Entry(NamedTuple):
    """An entry: where it begins, where its head and where it ends, and its day, if that is sure."""

    start: int
    head: int
    end: int
    day: dt.date | None


def entries(text: str, published_on: dt.date) -> list[Entry]:
    """The entries of a diary that a text prints, in order, or nothing."""
    heads = [head for head in _heads(text) if not _is_asked(text, head.start())]
    if len(heads) < 2 or all(head["year"] for head in heads):
        return []
    told = _in_order(heads, published_on)
    if not told:
        return [Entry(*h.span(), h.end(), None) for h in heads] if _turns(heads) else []
    following = [*(head.start() for head in heads[1:]), None]
    spans = zip(heads, following, told, strict=True)
    return [Entry(*h.span(), _end(text, h.end(), then), day) for h, then, day in spans]


def _heads(text: str) -> Iterator[re.Match[str]]:
    """The heads of entries in a text."""
    for date in _BEGUN.finditer(text):
        place = date.start()
        week = _DAY_LAST.search(text, max(0, place - _LONGEST_DAY), place)
        if head := _HEAD.match(text, week.start() if week else place):
            yield head


def _is_asked(text: str, place: int) -> bool:
    """Whether the sentence before a place is a question that a day by itself answers."""
    asked = text.startswith("? ", max(0, place - 2))
    return asked and _ASKED.search(text, max(0, place - _FAR), place) is not None


def _in_order(heads: list[re.Match[str]], published_on: dt.date) -> list[dt.date]:
    """The days of some heads, each the first such day after the one before, or nothing where they
    are of no certain year."""
    told: list[dt.date] = []
    for head in heads:
        day = _day(head, told[-1] if told else None)
        if not day:
            return []
        told.append(day)
    past = told[0] < published_on
    return [] if past and told[-1] > published_on else told


def _day(head: re.Match[str], before: dt.date | None) -> dt.date | None:
    """The day of a head, after the one before, if that is certain."""
    if not head["year"] and not before:
        return None
    printed = MONTH_NUMBERS[head["month"]], int(head["day"])
    year = int(head["year"] or 0)
    if not year and before:
        year = before.year + (printed < (before.month, before.day))
    label = days.in_year(year, *printed)
    return dt.date.fromisoformat(label) if label else None


def _turns(heads: list[re.Match[str]]) -> bool:
    """Whether some heads go on into another year, or may."""
    printed = [(MONTH_NUMBERS[head["month"]], int(head["day"])) for head in heads]
    return any(head["year"] for head in heads) or printed != sorted(printed)


def _end(text: str, head: int, following: int | None) -> int:
    """Where an entry ends before the next: with its line, or where that has but its head, with
    what stands between the two."""
    alone = text[head : head + 1] == "\n"
    if alone and following is not None:
        return following
    line_end = text.find("\n", head + alone)
    ends = (place for place in (line_end + 1, following, len(text)) if place)
    return min(ends)
