"""What stands right before and right after a match, and the forms of dates tried in turn.

Both grammars look no further than :data:`REACH`, so that reading a text takes time in proportion
to its length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

REACH = 60
"""Code points before and after a number that may change how it is read."""


Cued = tuple[re.Pattern[str], re.Pattern[str]]
"""A cue and a form of dates, which is looked for only where the cue is found."""


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


def cued(forms: Iterable[re.Pattern[str]], cues: Mapping[str, str]) -> tuple[Cued, ...]:
    """Each form with what it never lacks and what is found fast: the first of some cues, given for
    a part of the form as it is written; a form that has none of these parts is always looked for.
    """
    return tuple(
        (re.compile(next((cue for part, cue in cues.items() if part in form.pattern), "")), form)
        for form in forms
    )


def in_turn(
    text: str, forms: Sequence[Cued], resolve: Callable[[str, re.Match[str]], str | None]
) -> Iterator[tuple[int, int, str | None]]:
    """Start, end and label of each date, every form looked for in what those before it left."""
    cues: dict[re.Pattern[str], bool] = {}
    for cue, form in forms:
        if cue not in cues:
            cues[cue] = cue.search(text) is not None
        if not cues[cue]:
            continue
        found = list(form.finditer(text))
        for match in found:
            yield *match.span(), resolve(text, match)
        if found:
            text = form.sub(blank, text)


def certain(
    dates: Iterable[tuple[int, int, str | None]], spans: Sequence[tuple[int, int]]
) -> list[tuple[int, int, str]]:
    """The dates that have a label and share no character with a span of days, in order."""
    return sorted(
        (start, end, label)
        for start, end, label in dates
        if label and not any(start < last and first < end for first, last in spans)
    )
