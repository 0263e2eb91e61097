"""The day from which an English text counts what it says: that of the entry of a diary or of a
scene, and else that of publication.

Of what is counted so no year is certain that is not printed, but that of the days of a diary.
"""

from __future__ import annotations

import bisect
import datetime as dt
import functools
from typing import NamedTuple

from zjledger.reading.english import diaries, scenes
from zjledger.reading.lazily import lazily

CUES = (*diaries.CUES, *((cue,) for cue in scenes.CUES))
"""All of one of them are found in every text that counts so; for the engine of a column."""
REASON = "counted from the day of a diary or of a scene"
_PRINTED = lazily("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_RELATIVE = lazily("(?i:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening))")


class Told(NamedTuple):
    """Some words of a text, where the day ends that heads them, and from which they are counted,
    if that is certain; ``entry`` if they are one of a diary."""

    start: int
    head: int
    end: int
    day: dt.date | None
    entry: bool


@functools.lru_cache(maxsize=16)
def words_told(text: str, published_on: dt.date) -> tuple[Told, ...]:
    """The words of a text that are counted from another day than that of publication, in order."""
    if entries := diaries.entries(text, published_on):
        return tuple(Told(*entry, entry=True) for entry in entries)
    scene = scenes.scene(text, published_on)
    return (Told(scene.start, scene.start, scene.end, scene.day, entry=False),) if scene else ()


def day_at(text: str, place: int, published_on: dt.date | None) -> dt.date | None:
    """The day from which the passage is counted that begins at a place of a text."""
    if not published_on:
        return None
    found = _told_at(text, place, published_on)
    return (found.day if found else None) or published_on


def is_doubted(text: str, start: int, end: int, published_on: dt.date) -> bool:
    """Whether a date or period is counted so, and not certain."""
    found = _told_at(text, start, published_on)
    if not found or found.day == published_on or _PRINTED.search(text, start, end):
        return False
    if found.entry:
        return not found.day or start >= found.head
    return bool(found.day or _RELATIVE.fullmatch(text, start, end))


def _told_at(text: str, place: int, published_on: dt.date) -> Told | None:
    told = words_told(text, published_on)
    at = bisect.bisect_right(told, place, key=lambda words: words.start) - 1
    return told[at] if at >= 0 and place < told[at].end else None
