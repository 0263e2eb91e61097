"""The days that 昨天 and 今天 mean in words quoted from a talk on a day before publication.

周二，记者见到了他。“昨天到了320个，今天还要来180个。” are Monday and Tuesday, whatever day the
text was published on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from zjledger.reading.chinese.dates import RELATIVE
from zjledger.reading.lazily import lazily

OPENS, CLOSES = "“", "”"
QUOTED = f"{OPENS}[^{CLOSES}]*(?:{RELATIVE})"
"""Found in a text of which such words may be quoted; for the engine of a column."""
_LONGEST = 400
"""Code points of a quotation before such a word."""
_RELATIVE = lazily(RELATIVE)
_TALK = lazily(
    "记者|采访|受访|告诉|见到|遇[见到]|[说讲]|谈|介绍|回忆|坦言|透露|致辞|表示|接受|会上|仪式|召开|举[行办]"
)
"""In the sentence of the day on which something was said."""
_SENTENCE = lazily(f"[。！？；\n{OPENS}]")
_TO_PRESS = lazily("记者|采访|受访|告诉")
"""The same, of a talk that may have been long ago."""
_RECENT = dt.timedelta(days=14)
"""Days before publication on which any other was."""
_NEAR = 200
"""Code points from that day to the word."""
_BEFORE = 4
"""Code points before it in which who asked may stand."""
_AFTER = 25
"""Code points from the end of a quotation to the day on which it was said."""


class Day(NamedTuple):
    """A day printed in a text: where, and which."""

    start: int
    end: int
    value: str


class _Talk(NamedTuple):
    """A day before a quotation, and whether its sentence tells of a talk."""

    day: Day
    told: bool


def days_said(text: str, printed: Sequence[Day], published_on: dt.date) -> dict[int, str]:
    """The days of quoted words that are counted from that of a talk, and of those that may be, by
    their place among the days that a text prints, in order.

    The day of the talk is told right before the quotation or after it. Where it is further off, or
    no talk but only another day is told, the word keeps its day and is not certain.
    """
    found: dict[int, str] = {}
    talk: _Talk | None = None
    last: _Talk | None = None
    for place, day in enumerate(printed):
        opened = _opened(text, day.start)
        if not opened:
            if said := _talk(text, day, published_on):
                last, talk = said, said if said.told else talk
        elif _RELATIVE.fullmatch(text, day.start, day.end):
            near = last if last and day.start - last.day.end <= _NEAR else None
            of = _said_after(text, printed[place + 1 :], day, published_on)
            of = of or (near.day if near and near.told else None)
            other = of or next((said.day for said in (talk, near) if said), None)
            if other and other.value != published_on.isoformat():
                found[place] = _counted(day, of, published_on) if of else day.value
    return found


def _opened(text: str, place: int) -> bool:
    """Whether a quotation that began before a place has not ended there."""
    low = max(0, place - _LONGEST)
    return text.rfind(OPENS, low, place) > text.rfind(CLOSES, low, place)


def _talk(text: str, day: Day, published_on: dt.date) -> _Talk | None:
    """A day of which words said on it may be quoted, and whether the rest of its sentence tells of
    a talk, or a word right before it."""
    ago = published_on - dt.date.fromisoformat(day.value)
    end = _SENTENCE.search(text, day.end)
    start, stop = max(0, day.start - _BEFORE), end.start() if end else len(text)
    talk = bool(_TALK.search(text, start, stop))
    if ago > _RECENT:
        told = bool(_TO_PRESS.search(text, start, stop))
        return _Talk(day, told) if told or talk else None
    return _Talk(day, talk) if ago >= dt.timedelta(0) else None


def _said_after(
    text: str, following: Sequence[Day], word: Day, published_on: dt.date
) -> Day | None:
    """The day on which what was quoted was said, told after it: “昨天到的，”他周二告诉记者."""
    close = text.find(CLOSES, word.end) + 1
    for day in following if close else ():
        if close <= day.start <= close + _AFTER and not _SENTENCE.search(text, close, day.start):
            talk = _talk(text, day, published_on)
            return day if talk and talk.told else None
    return None


def _counted(word: Day, of: Day, published_on: dt.date) -> str:
    """The day of a word that was said on another."""
    away = dt.date.fromisoformat(word.value) - published_on
    return (dt.date.fromisoformat(of.value) + away).isoformat()
