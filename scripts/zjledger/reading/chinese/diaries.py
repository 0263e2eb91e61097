"""The days of a diary that a text quotes entry by entry.

“2022年11月8日，签约。”“12月15日，停了。”“1月28日，节后第一天。” follow one another, so that a month
earlier than the one before is of the next year; what an entry tells of 明年 is counted from it.
"""

from __future__ import annotations

import bisect
import datetime as dt
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from zjledger.reading.chinese.told_dates import (
    BARE,
    COUNTED,
    FIRST,
    RELATIVE,
    Placed,
    Point,
    Told,
    told_dates,
    year_from,
)
from zjledger.reading.lazily import lazily

SIGN = "日记|日志|手记|札记"
"""Found in every text that quotes one; for the engine of a column too."""
_DATE = "(?:20[0-9]{2} ?年)?(?:1[0-2]|[1-9]) ?月"
_QUOTE = lazily(f"[“「]{_DATE}[^“”「」]{{1,600}}[”」]")
_PAGE = lazily(
    rf"(?:^|(?<=[\n。！？])){_DATE} ?[0-9]{{1,2}} ?[日号]"
    r"(?:[。：]|[，、 ]?(?:晴|阴|多云|[小大]?雨|[小大]?雪))[^\n]{0,999}"
)
"""What a diary printed without quotation marks has from the head of an entry on."""
_BEGINS = lazily("(?:^|[“「\n]) ?$")
_HEAD = lazily("[。！？；] ?$")
"""Right before the date of an entry, or the day of another in it."""
_OVER = 40
"""Code points before the first entry in which its year may be named: 2021年的日记里写着."""
_FEWEST = 3
"""Entries of a diary at least."""
_SET = lazily(
    "(?:改|推迟?|延期?|定|拖|放|挪|说好|约好|讲好|答应|计划|预计|争取)[到在至于]?$|再改[，,]$"
)
"""Right before the day to which an entry puts something off, or for which it plans it."""


def diary_dates(text: str, published_on: dt.date) -> dict[Told, Placed]:
    """Where in time the dates of a diary are that a text quotes, if it does."""
    if not re.search(SIGN, text):
        return {}
    for form in (_QUOTE, _PAGE):
        spans = [match.span() for match in form.finditer(text)]
        if found := _of_entries(text, spans, published_on):
            return found
    return {}


def _of_entries(
    text: str, spans: Sequence[tuple[int, int]], published_on: dt.date
) -> dict[Told, Placed]:
    """The same of a diary that stands in some spans of a text."""
    dates = told_dates(text, spans[0][0], spans[-1][1]) if spans else []
    quoted = {told for told in dates if _is_within(spans, told.start)}
    entries = [told for told in dates if told in quoted and _heads(text, told)]
    if len(entries) < _FEWEST:
        return {}
    over = told_dates(text, max(0, spans[0][0] - _OVER), spans[0][0])
    year = next((told.year for told in reversed(over) if told.year), None)
    first = next((told for told in entries if told.year), None)
    start = first or entries[0]
    year = start.year or year or _first_year(entries, published_on)
    chain = _Chain(text, (year, *start.place), sure=first is not None)
    heads = set(entries)
    for told in dates[dates.index(start) :]:
        if told in heads:
            chain.add_entry(told)
        elif told in quoted:
            chain.add_of_entry(told)
        else:
            chain.add_between(told)
    today = published_on.timetuple()[:3]
    # Entries that would lie ahead were not told in this order.
    ahead = any(chain.point_of(told) > today for told in entries if told in chain.found)
    return _unsure(chain.found) if ahead else chain.found


def _is_within(spans: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether a place is in one of some spans in order."""
    at = bisect.bisect_right(spans, place, key=lambda span: span[0]) - 1
    return at >= 0 and place < spans[at][1]


def _first_year(entries: Sequence[Told], published_on: dt.date) -> int:
    """The year of the first of some entries of which none prints its own, if the last is of the
    days before publication."""
    places = [*(told.place for told in entries), (published_on.month, published_on.day)]
    return published_on.year - sum(later < one for one, later in itertools.pairwise(places))


def _heads(text: str, told: Told) -> bool:
    """Whether a date within a quotation is that of an entry."""
    left = text[max(0, told.start - 2) : told.start]
    heads = _BEGINS.search(left) or (told.day and _HEAD.search(left))
    dated = told.kind == BARE or told.year is not None
    return bool(heads and dated and told.month)


def _unsure(found: dict[Told, Placed]) -> dict[Told, Placed]:
    return {told: placed._replace(sure=False) for told, placed in found.items()}


@dataclass
class _Chain:
    """A diary as it is read.

    Attributes:
        text: that which quotes it.
        entry: the day of the last entry.
        reached: the last day told, in an entry or between two.
        named: the last year named since that entry.
        found: what was placed.
        since: what was placed since the last entry that printed its year.
        sure: whether the year of the last entry is certain.
    """

    text: str
    entry: Point
    reached: Point = (0, 0, 0)
    named: int | None = None
    found: dict[Told, Placed] = field(default_factory=dict)
    since: list[Told] = field(default_factory=list)
    sure: bool = True

    def point_of(self, told: Told) -> Point:
        """The point of an entry that was placed."""
        return (self.found[told].year or 0, *told.place)

    def add_entry(self, told: Told) -> None:
        """The next entry: of its own year, or the first such day after those told before it."""
        year = year_from(max(self.reached, self.entry), told)
        if told.year:
            if told.year != year:
                # The entries before it may have turned the year unseen.
                self.found |= _unsure({one: self.found[one] for one in self.since})
            self.since, self.sure, year = [], True, told.year
        else:
            self.sure &= year == year_from(self.entry, told)
            self._place(told, Placed(year, self.sure))
        self.entry = self.reached = (year, *told.place)
        self.named = None

    def add_of_entry(self, told: Told) -> None:
        """What an entry tells of another day, counted from its own."""
        year, month, day = self.entry
        if told.kind == RELATIVE and day:
            near = dt.date(year, month, day) + dt.timedelta(days=told.shift)
            self._place(told, Placed(None, sure=False, day=near))
        elif told.kind == FIRST and told.month and not told.year:
            self._place(told, Placed(year + told.shift, self.sure))
        elif told.kind == COUNTED:
            self._place(told, Placed(year + told.shift, sure=False))
        elif told.kind == BARE:
            planned = _SET.search(self.text[max(0, told.start - 4) : told.start])
            ahead = year_from(self.entry, told)
            self._place(told, Placed(ahead if planned else year, bool(planned) and self.sure))

    def add_between(self, told: Told) -> None:
        """What is told between two entries, of a year named there, or after the entry before."""
        if told.kind == FIRST and told.year and not told.compared:
            self.named = told.year
            self.reached = max(self.reached, (told.year, *told.place))
        elif told.kind == COUNTED:
            year = (self.named or self.reached[0]) + told.shift
            point = (year, *told.place)
            self._place(told, Placed(year, self.sure and point >= self.reached))
            self.reached = max(self.reached, point)
        elif told.kind == BARE and not told.joined:
            self._place(told, Placed(year_from(self.reached, told), sure=False))

    def _place(self, told: Told, placed: Placed) -> None:
        self.found[told] = placed
        self.since.append(told)
