"""Years that stand alone at the head of English paragraphs or in lines of their own, and how far
each reaches.

"2021. The island hands in its petition on March 11." is a chronicle: the year at the head of a
paragraph is that of the dates in it, and one in a line of its own that of the lines under it. Every
reach begins and ends where a passage does.
"""

from __future__ import annotations

import bisect
import functools
import itertools
from collections.abc import Iterator
from typing import NamedTuple

from zjledger.reading.english.named import MONTH_NAMES
from zjledger.reading.lazily import lazily
from zjledger.reading.scan import SENTENCE_END

_MARKS = (
    r"[ \t#>*_•·–—|(\[-]{0,12}(?:[0-9]{1,2}[.)] )?(?:(?:[Ii]n(?: the year)?|(?:[Tt]he )?[Yy]ear) )?"
)
_YEAR = "(?:19[5-9]|20[0-4])[0-9]"
CUE = rf"{_MARKS}{_YEAR}(?:[^0-9A-Za-z,]|$)"
"""Found at the beginning of a line in every text that has such a year; for the engine of a column.
"""
_HEAD = lazily(
    rf"{_MARKS}(?P<year>{_YEAR})(?![0-9A-Za-z,/])(?P<close>[*_)\]]{{0,4}})"
    r"(?: \([a-z][a-z ’'-]{1,40}\))?"
    r"(?:(?P<own>[.:]?[*_]{0,4}[ \t\r|–—-]{0,4}$)|"
    r"(?P<row>[ \t]{0,3}[|\t][ \t]{0,3})|"
    rf"(?:[.:][*_]{{0,4}}[ \t]{{1,3}}| ?[–—](?! ?{_YEAR}| ?[0-9]{{2}}(?![0-9]))|"
    rf" - (?!{_YEAR})|(?<=[)\]]) ))"
)
_LED = lazily(rf"{_MARKS}(?:(?:By|Since|From|During|Until|At the end of) )?{_YEAR}(?![0-9])")
"""A line that begins with a year, of which no heading before it tells."""
_BROKEN = lazily(
    r"(?:,|(?<![A-Za-z])(?:in|of|by|since|until|till|and|or|to|from|for|than|with|the|year|during|"
    r"throughout|through|before|after|between|about|some|over|a|on|at|is|are|was|were|had|has))$"
)
"""The end of a line that goes on in the next."""
_DATED = f"(?:{MONTH_NAMES}|quarter)(?![a-z])"
_LABEL = lazily(rf"(?!.{{0,50}}(?:[.!?;]$|[0-9]|{_DATED})).{{1,50}}$")
"""The rest of a line that is a title: 2021: the petition."""
_TITLE = lazily(
    rf"(?!.{{0,60}}(?:[.!?;,]$|[0-9]|{_DATED}))(?:#{{1,6}} |[A-Z“\"*_]).{{1,60}}$|"
    "[-*_=—–]{3,40}$|#{1,6} "
)
"""A line that begins what no year before it tells."""
_NUMBER = lazily(r"[ \t|]{0,9}[0-9][0-9.,%]{0,20}[ \t|\r]{0,9}$")
_INSIDE = lazily(rf"[a-z0-9%)”\"’][.!?;] (?P<year>{_YEAR})(?:[.:]| [–—]) ")
"""Within a paragraph that a year heads, the next of such years."""
_SENTENCE_LAST = (".", "!", "?", ":", ";", "|", "”", '"')


class _Line(NamedTuple):
    """A line: where it begins, what it says, and if a year heads it, which and how."""

    start: int
    words: str
    year: int
    how: str


def year_over(text: str, place: int) -> int:
    """The year that heads the passage which begins at a place of a text, or 0."""
    starts, years = _reaches(text)
    return years[bisect.bisect_right(starts, place) - 1] if starts else 0


@functools.lru_cache(maxsize=16)
def _reaches(text: str) -> tuple[list[int], list[int]]:
    """Where in a text a year begins to reach, in order, and which; 0 where none does."""
    lines = _settled(_lines(text))
    if not any(line.year for line in lines):
        return [], []
    changes = [(0, 0), *_changes(lines)]
    return [start for start, _ in changes], [year for _, year in changes]


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    start, before = 0, ""
    for words in text.split("\n"):
        head = _HEAD.match(words)
        if head and not _BROKEN.search(before.rstrip()):
            how = "own" if head["own"] is not None else "row" if head["row"] else "inline"
            if how == "inline" and _LABEL.match(words, head.end()):
                how = "label"
            lines.append(_Line(start, words, int(head["year"]), how))
        else:
            lines.append(_Line(start, words, 0, ""))
        start, before = start + len(words) + 1, words
    return lines


def _settled(lines: list[_Line]) -> list[_Line]:
    """Lines without the headings that are none: rows of numbers, lists of years, a single title."""
    said = [line for line in lines if line.words.strip()]
    heads = [line for line in said if line.how in ("own", "label")]
    pairs = list(itertools.pairwise(said))
    listed = any(one.how in ("own", "label") and two.how in ("own", "label") for one, two in pairs)
    numbers = {
        place.start
        for one, two in pairs
        for place, beside in ((one, two), (two, one))
        if place.how == "own" and _NUMBER.fullmatch(beside.words)
    }
    rows = {line.year for line in lines if line.how == "row"}
    found = []
    for line in lines:
        if line.how == "own" and (listed or line.start in numbers):
            line = line._replace(year=0, how="")
        if line.how == "label" and (listed or len(heads) < 2):
            line = line._replace(how="inline")
        if line.how == "row" and len(rows) < 2:
            line = line._replace(year=0, how="")
        found.append(line)
    return found


def _changes(lines: list[_Line]) -> Iterator[tuple[int, int]]:
    """Where the year that reaches changes, and to which."""
    owners = [line.start for line in lines if line.how in ("own", "label")]
    last = owners[-1] if owners else -1
    reaching, goes_on, begun, final = 0, False, False, False
    for line, following in itertools.zip_longest(lines, lines[1:]):
        if line.how in ("own", "label"):
            reaching, goes_on, begun, final = line.year, False, False, line.start == last
            yield line.start, line.year
        elif line.year:
            reaching, goes_on = 0, _runs_on(line.words, following)
            yield line.start, line.year
            yield from _inside(line)
            if not goes_on:
                yield line.start + len(line.words) + 1, 0
        elif goes_on:
            goes_on = _runs_on(line.words, following)
            if not goes_on:
                yield line.start + len(line.words) + 1, 0
        elif reaching:
            said = line.words.strip()
            begun |= bool(said)
            if (not said and begun and final) or _LED.match(line.words) or _TITLE.match(said):
                reaching = 0
                yield line.start, 0


def _runs_on(words: str, following: _Line | None) -> bool:
    """Whether a line goes on in the next."""
    if not following or not following.words or words.endswith(_SENTENCE_LAST):
        return False
    return following.words[0].islower() or bool(_BROKEN.search(words.rstrip()))


def _inside(line: _Line) -> Iterator[tuple[int, int]]:
    for match in _INSIDE.finditer(line.words):
        if stop := SENTENCE_END.search(line.words, match.start("year")):
            yield line.start + stop.end(), int(match["year"])
