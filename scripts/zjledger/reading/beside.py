"""What stands right before and right after a match, and the forms of dates tried in turn.

Both grammars look no further than :data:`REACH`, so that reading a text takes time in proportion
to its length.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

REACH = 60
"""Code points before and after a number that may change how it is read."""


Cued = tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]
"""A cue and some forms of dates, which are looked for only where the cue is found."""


def left_of(text: str, match: re.Match[str]) -> str:
    """The end of what stands before a match."""
    return text[max(0, match.start() - REACH) : match.start()]


def right_of(text: str, match: re.Match[str]) -> str:
    """The beginning of what stands after a match."""
    return text[match.end() : match.end() + REACH]


def at_end(pattern: re.Pattern[str], text: str, reach: int) -> re.Match[str] | None:
    """What a pattern that stands at the end of a text finds, of no more signs than ``reach``."""
    return pattern.search(text, max(0, len(text) - reach))


def blank(match: re.Match[str]) -> str:
    """As many signs that no form holds as the match has."""
    return "□" * len(match[0])


def _blanked(text: str, found: Iterable[re.Match[str]]) -> Iterator[str]:
    """The parts of a text in which what is found is blank."""
    end = 0
    for match in found:
        yield text[end : match.start()]
        yield blank(match)
        end = match.end()
    yield text[end:]


def cued(forms: Iterable[re.Pattern[str]], cues: Mapping[str, str]) -> tuple[Cued, ...]:
    """Some forms in order, those in a row together that have one cue: what they never lack and
    what is found fast. It is the first of some cues, given for a part of the form as it is written;
    a form that has none of these parts is always looked for.
    """

    def cue_of(form: re.Pattern[str]) -> str:
        return next((cue for part, cue in cues.items() if part in form.pattern), "")

    return tuple((re.compile(cue), tuple(row)) for cue, row in itertools.groupby(forms, cue_of))


def in_turn(
    text: str, forms: Sequence[Cued], resolve: Callable[[str, re.Match[str]], str | None]
) -> Iterator[tuple[int, int, str | None]]:
    """Start, end and label of each date, every form looked for in what those before it left."""
    for cue, row in forms:
        if not cue.search(text):
            continue
        for form in row:
            found = list(form.finditer(text))
            for match in found:
                yield *match.span(), resolve(text, match)
            if found:
                text = "".join(_blanked(text, found))


def certain(
    dates: Iterable[tuple[int, int, str | None]], spans: Sequence[tuple[int, int]]
) -> list[tuple[int, int, str]]:
    """The dates that have a label and share no character with a span of days, in order."""
    return sorted(
        (start, end, label)
        for start, end, label in dates
        if label and not any(start < last and first < end for first, last in spans)
    )
