"""Dates of a reportage: a text that opens with a part of a weekday, as no notice does.

周一凌晨，工地的灯亮了: what is said that day of 今天 and 明天 is counted from it. A paragraph that
has told of a past year goes on with months of it until it names this year, or words of now turn it.
"""

from __future__ import annotations

import bisect
import datetime as dt
from collections.abc import Mapping, Sequence

from zjledger.reading.chinese.told_dates import (
    BARE,
    COUNTED,
    FIRST,
    NOW,
    RELATIVE,
    Placed,
    Point,
    Told,
    told_dates,
    year_from,
)
from zjledger.reading.lazily import lazily

_PART = "凌晨|清晨|一早|一大早|早[上晨]|上午|中午|午后|下午|傍晚|晚上|夜里|深夜"
SIGN = f"(?:^|[\n，。])(?:周|星期|礼拜)[一二三四五六日天](?:{_PART})"
"""Found at the beginning of every reportage; for the engine of a column too."""
_SIGN = lazily(SIGN)
OPENING = 150
"""Code points from the beginning in which such a day opens a text."""
_DAY = lazily("[一二三四五六日天]")
_HOUR = lazily(
    "\n(?:清晨|凌晨|早上|上午|中午|正午|午后|下午|傍晚|天[黑亮]|入夜|夜里|晚上|深夜)"
    "[^，。\n]{0,8}[，。]"
)
"""A paragraph that opens with a time of the day on which the text has opened."""
_LEFT = lazily("\n(?:[昨今][天日]|(?:1[0-2]|[1-9])月[0-9]{1,2}[日号])[^，。\n]{0,4}[，。]")
"""A paragraph that leaves that day."""
_FEWEST = 2
"""Such paragraphs of a scene, at least."""
_LINE_END, _QUOTES = lazily("\n"), lazily("[“”]")


def is_reportage(text: str) -> bool:
    """Whether a text opens with a part of a weekday."""
    return bool(_SIGN.search(text, 0, OPENING))


def of_scene(text: str, published_on: dt.date) -> dict[Told, Placed]:
    """The days of such words as 今天 that are counted from the one of which a text tells hour by
    hour."""
    opened = _SIGN.search(text, 0, OPENING)
    hours = [match.start() for match in _HOUR.finditer(text)]
    if not opened or len(hours) < _FEWEST:
        return {}
    day = _DAY.search(text, opened.start() + 2)
    number = "一二三四五六日".index((day[0] if day else "一").replace("天", "日"))
    scene = published_on - dt.timedelta(days=(published_on.weekday() - number) % 7)
    left = _LEFT.search(text, opened.end())
    begun = {opened.start(), *hours}
    lines = [-1, *(match.start() for match in _LINE_END.finditer(text))]
    marks = [match.start() for match in _QUOTES.finditer(text)]
    found = {}
    for told in told_dates(text, opened.start(), left.start() if left else len(text)):
        line = lines[bisect.bisect_left(lines, told.start) - 1]
        mark = marks[bisect.bisect_left(marks, told.start) - 1] if marks else -1
        quoted = line < mark < told.start and text[mark] == "“"
        if told.kind == RELATIVE and (quoted or line in begun):
            near = scene + dt.timedelta(days=told.shift)
            found[told] = Placed(None, sure=False, day=near)
    return found


def of_paragraph(
    text: str, dates: Sequence[Told], known: Mapping[Told, int], published_on: dt.date
) -> dict[Told, Placed]:
    """The years of the dates of a paragraph by what it has told before them, where that is another
    than the one known so far, or none is; and where it is not certain.

    Args:
        text: that in which the paragraph stands.
        dates: those of the paragraph, in order.
        known: the years that their own words tell.
        published_on: the day of publication.
    """
    story, now, named = None, None, None
    found: dict[Told, Placed] = {}
    this = published_on.year
    following = _following_printed(dates, this)
    for place, told in enumerate(dates):
        own = known.get(told)
        if told.kind in (NOW, RELATIVE):
            story, now = None, (this, 0, 0)
            continue
        if told.compared and told.kind != BARE:
            continue
        if told.kind == FIRST:
            year = told.year or this + told.shift
            named = year
        elif told.kind == COUNTED and named:
            year = named = named + told.shift
            if own != year:
                found[told] = Placed(year, sure=False)
        elif told.kind == BARE and story:
            until = following[place]
            goes_on = _goes_on_in(told, story, until)
            apart = "。" in text[dates[place - 1].end : told.start]
            bound = until or not (own or apart)
            year = goes_on if bound else _nearer(told, goes_on, own, published_on)
            if not own == goes_on == year:
                found[told] = Placed(year, sure=False)
        elif told.kind == BARE and now and own and own < this:
            # 2013年动工，上月23日西段开通，东段9月通到机场
            found[told] = Placed(year_from(now, told), sure=False)
            continue
        else:
            continue
        point = (year, *told.place)
        if told.kind != BARE or point > (story or point):
            story, now = (point, None) if year < this else (None, point if year == this else None)
    return found


def _goes_on_in(told: Told, story: Point, until: Point | None) -> int:
    """The year in which a story goes on with a date, up to the next that prints its year, if there
    is one: 2022年9月调来，前任8月辞职，今年1月放假."""
    year = year_from(story, told)
    return story[0] if until and story < until < (year, *told.place) else year


def _nearer(told: Told, goes_on: int, own: int | None, published_on: dt.date) -> int:
    """Which of the year of a story and that of its own words is nearer."""
    years = (goes_on, own or published_on.year)
    return min(years, key=lambda one: abs(_days(told, one) - published_on.toordinal()))


def _days(told: Told, year: int) -> int:
    return dt.date(year, told.month or 1, min(told.day or 15, 28)).toordinal()


def _following_printed(dates: Sequence[Told], this: int) -> list[Point | None]:
    """For each of some dates the next that prints its year, and its month, before words of now."""
    found: list[Point | None] = []
    following: Point | None = None
    for told in reversed(dates):
        found.append(following)
        if told.kind in (NOW, RELATIVE):
            following = None
        elif told.kind == FIRST and not told.compared:
            year = told.year or this + told.shift
            following = (year, *told.place) if told.month else None
    return found[::-1]
