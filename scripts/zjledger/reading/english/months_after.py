"""English months and days that only the date before them tells of: opening in October two years
later, and in the following June; the March after; on May 11 of the following year; that December;
in that month, in the following month.

Each is counted from the last date before it, however that was told, and so none is certain.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from zjledger.reading import days
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS
from zjledger.reading.lazily import lazily

REASON = "counted from the last date printed before"
_DAY = "(?: (?P<day>3[01]|[12][0-9]|[1-9])(?![0-9]))?"
_MONTH = f"(?P<month>{MONTH_NAMES})"
_YEARS = {
    "a year": 1,
    "one year": 1,
    "two years": 2,
    "three years": 3,
    "four years": 4,
    "five years": 5,
    "six years": 6,
    "seven years": 7,
    "eight years": 8,
    "nine years": 9,
    "ten years": 10,
}
_FOLLOWS = rf"(?<![A-Za-z])[Tt]he following {_MONTH}{_DAY}(?![A-Za-z])"
_AFTER = rf"(?<![A-Za-z])[Tt]he {_MONTH} (?P<side>after|before)(?=[.,;:)])"
_LATER = rf"(?<![A-Za-z]){_MONTH}{_DAY},? (?P<years>{'|'.join(_YEARS)}) later(?![a-z])"
_NEXT = rf"(?<![A-Za-z]){_MONTH}{_DAY} of the (?:following|next) year(?![a-z])"
_SAME = rf"(?<![A-Za-z]){_MONTH}{_DAY} of (?:that|the same) year(?![a-z])"
_THAT = (
    rf"(?<![A-Za-z])(?:(?<=[Ii]n )|(?<=[Bb]y )|(?<=until )|(?<=and )|(?<=[,;] )|(?<=end of ))that "
    rf"{_MONTH}(?=[.,;:)])"
)
_IN_IT = (
    "(?<![A-Za-z])[Ii]n (?:that|the (?:same|(?P<following>following))) month"
    "(?![A-Za-z-]| (?:of|last|a year|in|as|or) )"
)
_ENDS = f"(?:{MONTH_NAMES})(?: [0-9]{{1,2}})? "
CUES = (
    ("he following ", f"he following (?:{MONTH_NAMES})"),
    ("(?:after|before)[.,;:)]", f"(?:{MONTH_NAMES}) (?:after|before)[.,;:)]"),
    ("years? later", f"(?:{'|'.join(_YEARS)}) later"),
    ("of the (?:following|next) year", rf"{_ENDS}of the (?:following|next) year"),
    (" of (?:that|the same) year", rf"{_ENDS}of (?:that|the same) year"),
    (f" that (?:{MONTH_NAMES})[.,;:)]",),
    ("n (?:that|the same|the following) month",),
)
"""For each form what is found, in turn, in every text that has such a month; for the engine of a
column."""
_ENDS_CLAUSE, _NAMES = frozenset(".,;:)"), frozenset("JFMASOND")
_ANCHORED = (
    (lazily(_FOLLOWS), ("he following ",), _NAMES),
    (lazily(_AFTER), (" after", " before"), _ENDS_CLAUSE),
    (lazily(_LATER), (" later",), None),
    (lazily(_NEXT), (" of the following year", " of the next year"), None),
    (lazily(_SAME), (" of that year", " of the same year"), None),
    (lazily(_THAT), (" that ",), _NAMES),
    (lazily(_IN_IT), ("n that month", "n the same month", "n the following month"), None),
)
"""The forms of such months, each with words of which one stands in it, and the signs of which one
follows these; months begin with eight letters."""
_AROUND = 60
"""Code points before and after these words that hold the whole of a form."""
_INSTEAD = frozenset({_LATER, _THAT})
"""What is read as well without the words that tell of its year."""
_BESIDE = 3
"""Dates that can overlap a span or one another, so that a text of any length is read in linear
time."""
_NEAR = 250
"""Code points from the date before to such a month."""
_MONTH_LENGTH = len("2024-05")
_YEAR_LENGTH = len("2024")


class Dated(NamedTuple):
    """A date of a text: where it stands, and which it is."""

    start: int
    end: int
    value: str

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a character with a span."""
        return self.start < end and start < self.end


def months_after(
    text: str, dated: Sequence[Dated], forms: Iterable[int] = range(len(CUES))
) -> list[Dated]:
    """Such months and days of a text that nothing else reads, given its dates in order, and which
    of the :data:`CUES` it has, if that is known; some are told instead of one of these dates that
    they overlap."""
    found: list[Dated] = []
    matches = sorted(_matches(text, forms), key=lambda match: match.start())
    for match in matches:
        start, end = match.span()
        instead = match.re.pattern in _INSTEAD
        if not instead and (overlapped(dated, start, end) or overlapped(found, start, end)):
            continue
        before = _last_before(dated, found, start)
        value = _told(match, before) if before and start - before.end <= _NEAR else None
        if value:
            found.append(Dated(start, end, value))
    return found


def _matches(text: str, forms: Iterable[int]) -> Iterator[re.Match[str]]:
    """What has some of the forms of such months in a text."""
    for form, anchors, signs in map(_ANCHORED.__getitem__, forms):
        for anchor in anchors:
            at = text.find(anchor)
            while at >= 0:
                end = at + len(anchor)
                if signs is None or text[end : end + 1] in signs:
                    near = form.finditer(text, max(0, at - _AROUND), end + _AROUND)
                    inside = (m for m in near if m.start() <= end and at < m.end())
                    yield from itertools.islice(inside, 1)
                at = text.find(anchor, end)


def overlapped(dated: Sequence[Dated], start: int, end: int) -> list[Dated]:
    """Those of some dates in order that share a character with a span."""
    at = bisect.bisect_left(dated, end, key=lambda one: one.start)
    return [one for one in dated[max(0, at - _BESIDE) : at] if one.overlaps(start, end)]


def _last_before(dated: Sequence[Dated], found: Sequence[Dated], start: int) -> Dated | None:
    """The last date before a place, of those that no other was told instead of."""
    at = bisect.bisect_left(dated, start, key=lambda one: one.start)
    own = [one for one in dated[max(0, at - _BESIDE) : at] if not overlapped(found, *one[:2])]
    return max((one for one in (*own, *found[-_BESIDE:]) if one.end <= start), default=None)


def _told(match: re.Match[str], before: Dated) -> str | None:
    """The day or month of which some words tell after a date."""
    label = before.value
    if not label[:_YEAR_LENGTH].isdigit():
        return None
    if match.re.pattern == _IN_IT:
        return _of_it(label, following=bool(match["following"]))
    year, month = int(label[:_YEAR_LENGTH]), MONTH_NUMBERS[match["month"]]
    last = _last_month(label[5:_MONTH_LENGTH])
    parts = match.groupdict()
    if match.re.pattern == _THAT and last > month:
        return None
    if match.re.pattern == _NEXT:
        year += 1
    elif parts.get("years"):
        year += _YEARS[parts["years"]]
    elif parts.get("side") == "before":
        year -= not month < last
    elif match.re.pattern in (_FOLLOWS, _AFTER):
        year += not month > last > 0
    if parts.get("day"):
        return days.in_year(year, month, int(parts["day"]))
    return f"{year}-{month:02}"


def _of_it(label: str, *, following: bool) -> str | None:
    """The month of a day or month, or the one after it; of a year or quarter there is none."""
    if not label[5:_MONTH_LENGTH].isdigit():
        return None
    months = 12 * int(label[:_YEAR_LENGTH]) + int(label[5:_MONTH_LENGTH]) - 1 + following
    return f"{months // 12}-{months % 12 + 1:02}"


def _last_month(label: str) -> int:
    """The month of a label without its year, of a quarter the last one, or 0."""
    if label.startswith("Q"):
        return 3 * int(label[1])
    return int(label) if label.isdigit() else 0
