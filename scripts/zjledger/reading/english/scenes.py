"""Scenes: a day before publication that an English text tells from hour to hour in the present.

"On Tuesday, when it was still dark, ten men stood at the gate. At eight the cranes begin to turn.
At noon the cook comes." What is told from there on is counted from that Tuesday: tomorrow is the
day after it, up to a paragraph that begins on a later day.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from zjledger.reading import days
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS
from zjledger.reading.english.tenses import tense_of
from zjledger.reading.lazily import lazily
from zjledger.reading.scan import SENTENCE_END, sentence_start
from zjledger.reading.weekdays import weekday

_CLOCK = (
    "(?:(?:half past|a quarter (?:past|to)|exactly|about) )?"
    "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    "[0-9]{1,2}(?:[:.][0-9]{2})?)(?: (?:o[’']clock|sharp|[ap][.]?m[.]?)|(?=[ ,]))"
)
_PART = (
    "(?:dawn|daybreak|sunrise|first light|noon|midday|midnight|lunch(?:time)?|dusk|sunset|"
    "nightfall|twilight)"
)
_AT = "(?:At|By|Around|About|Towards?|(?:Shortly|Soon|Just|A little) (?:after|before)|After|Before)"
CUES = (
    rf"(?:^|\n|[.!?”\"] )At (?:{_CLOCK.replace('(?=[ ,])', '[ ,]')}|{_PART})",
    "^[^\n]{0,200}?(?:A|a) (?:[a-z]{3,9} )?(?:day|morning|night|evening|shift) "
    "(?:at|in|with|on|among|aboard) ",
    "^[^\n]{0,200}?(?:F|f)rom (?:dawn|daybreak|morning) (?:to|till|until) (?:dusk|nightfall|night)",
)
"""One of them is found in every text that may be such a scene; for the engine of a column."""
_AT_HOUR = lazily(f"At (?:{_CLOCK}|{_PART})")
_HOUR = lazily(rf"{_AT} (?:{_CLOCK}|{_PART}),? ")
"""The beginning of a sentence that tells what is done at an hour."""
_BEGINS = lazily("[ABTSJ][a-z ]")
"""What every such sentence begins with."""
_TITLE = lazily("|".join(CUES[1:]))
_DAY = lazily(
    r"(?<![A-Za-z])(?:(?:On (?:[a-z]{4,7} )?|It (?:is|was) (?:[a-z]{3,9} )?)"
    r"(?P<week>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    rf"(?:On|It (?:is|was)) (?P<month>{MONTH_NAMES}) (?P<day>3[01]|[12][0-9]|[1-9])"
    r"(?![0-9]|,? (?:19|20)[0-9]{2})|(?P<yesterday>Yesterday))(?![A-Za-z])"
)
"""The day of a scene."""
_LATER = lazily(
    "(?:Yesterday|(?:On|Last|This) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    "This (?:morning|week)|(?:A|One|Two|Three|Four|Some) days? later|"
    "The (?:next|following) (?:day|morning)|The day after|Since then|Meanwhile)(?![A-Za-z])"
)
"""The beginning of a paragraph after the last hour that is told of a later day."""
_PROGRAMME = lazily("(?i:programme|agenda|schedule|timetable|tomorrow)[^.!?\n]{0,80}[.:!] ?$")
"""Before hours that a programme lists."""
_ALL_DAY = 2
"""Hours, or a title and an hour, by which a scene is told for certain."""
_RECENT = dt.timedelta(days=10)
"""Days before publication on which a scene was."""
_BEHIND = frozenset({days.PAST, days.DONE, days.OVER})
_NO_SCENE = lazily(
    "(?<![A-Za-z-])(?:will|shall|would|was|were|had|did|ate|sat|ran|rang|woke|drank|lay|slept|rose|"
    "stood|hung|shook|swam|spoke|wore|threw|blew|drove)(?![A-Za-z-])"
)
"""In a sentence that tells what was done, or will be."""


_WAS = lazily("(?<![A-Za-z-])(?:was|were|had|stood|sat|lay|hung)(?![A-Za-z-])")


class Scene(NamedTuple):
    """Where the words of a scene begin and end, and its day, if the scene is certain."""

    start: int
    end: int
    day: dt.date | None


def scene(text: str, published_on: dt.date) -> Scene | None:
    """The scene that a text tells, if there is one."""
    title = bool(_TITLE.match(text, 0, text.find("\n") if "\n" in text else 0))
    if not title and not any(_may_begin(text, m.start()) for m in _AT_HOUR.finditer(text)):
        return None
    found = _DAY.search(text)
    day = _day_of(found, published_on) if found else None
    if not found or not day:
        return None
    start, begin = sentence_start(text, found.start()), _sentence_end(text, found.end())
    hours = _hours(text)
    signs = title + len(hours)
    first, last = (hours[0], hours[-1]) if hours else (len(text), begin)
    if not signs or start > first or _PROGRAMME.search(text, begin, first):
        return None
    certain = signs >= _ALL_DAY and _was(text[start:begin])
    return Scene(begin, _end(text, last), day if certain else None)


def _may_begin(text: str, place: int) -> bool:
    """Whether a sentence may begin at a place, as the first of :data:`CUES` has it."""
    before = text[max(0, place - 2) : place]
    return not before or before.endswith("\n") or (before[0] in '.!?”"' and before[-1] == " ")


def _hours(text: str) -> list[int]:
    """Where sentences begin that tell what is done at an hour, in the present."""
    return [
        place
        for place in (match.start() for match in _BEGINS.finditer(text))
        if _HOUR.match(text, place) and _begins(text, place) and _is_told(text, place)
    ]


def _begins(text: str, place: int) -> bool:
    """Whether a sentence begins at a place."""
    end = SENTENCE_END.match(text, place - 1) if place else None
    return not place or (end is not None and end.end() == place)


def _sentence_end(text: str, place: int) -> int:
    """Where the sentence ends, with what ends it, that holds a place."""
    end = SENTENCE_END.search(text, place)
    return end.end() if end else len(text)


def _is_told(text: str, start: int) -> bool:
    """Whether a sentence tells what is done at an hour, in the present."""
    end = _sentence_end(text, start)
    hour = _HOUR.match(text, start, end)
    words = text[hour.end() : end].partition(",")[0] if hour else ""
    return bool(words) and not _NO_SCENE.search(words) and tense_of("", words) not in _BEHIND


def _was(words: str) -> bool:
    """Whether the sentence of the day of a scene tells what was then, so that it has passed."""
    return bool(_WAS.search(words)) or tense_of("", words) in _BEHIND


def _day_of(found: re.Match[str], published_on: dt.date) -> dt.date | None:
    """The day of a scene, if it is one shortly before publication."""
    day: dt.date | None = published_on - dt.timedelta(days=1)
    if found["week"]:
        day = weekday(_NUMBERS[found["week"]], "", published_on, days.PAST)
    elif found["month"]:
        month, number = MONTH_NUMBERS[found["month"]], int(found["day"])
        year = published_on.year - ((month, number) > (published_on.month, published_on.day))
        label = days.in_year(year, month, number)
        day = dt.date.fromisoformat(label) if label else None
    return day if day and dt.timedelta(0) < published_on - day <= _RECENT else None


def _end(text: str, last: int) -> int:
    """Where a scene ends, of which the last hour stands at a place: before a later day."""
    place = text.find("\n", last) + 1
    while place:
        if _LATER.match(text, place):
            return place
        place = text.find("\n", place) + 1
    return len(text)


_NUMBERS = {
    name: number for number, name in enumerate("Mon Tues Wednes Thurs Fri Satur Sun".split())
}
