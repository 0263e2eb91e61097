"""English words beside a number that hedge it: more than, up to, about, or so."""

from __future__ import annotations

import re

from zjledger.reading.beside import at_end

_HEDGES_BEFORE = {
    "at_most": "no more than|not more than|not exceeding|not exceed|not over|not above|at most|"
    "up to|a maximum of",
    "at_least": "no less than|not less than|no fewer than|not fewer than|not below|not under|"
    "at least|a minimum of",
    "less_than": "less than|fewer than|below|under",
    "more_than": "more than|over|above|exceeding|exceeded|exceeds|exceed|surpassing|surpassed|"
    "surpasses|surpass|topped|in excess of|upwards of|upward of|greater than",
    "approximately": "an estimated|about|around|approximately|some|nearly|almost|roughly|close to",
}
_HEDGE_BEFORE = {word: code for code, words in _HEDGES_BEFORE.items() for word in words.split("|")}
HEDGES = "|".join(_HEDGE_BEFORE)
"""Words before a number that hedge it, as a pattern in small letters."""
HEDGED = re.compile(rf"(?<![A-Za-z])(?P<hedge>{HEDGES}) ?[($]?$", re.IGNORECASE)
_LONGEST = max(map(len, _HEDGE_BEFORE)) + len(" $")
_HEDGES_AFTER = {
    "at_least": "or above|and above|or more|and more",
    "at_most": "or below|or less",
    "approximately": "or so",
}
_HEDGE_AFTER = {word: code for code, words in _HEDGES_AFTER.items() for word in words.split("|")}
HEDGED_AFTER = re.compile(rf" ?(?P<hedge>{'|'.join(_HEDGE_AFTER)})(?![a-z]| than)")


def hedges(before: str, after: str) -> set[str]:
    """The qualifiers that the words right before and right after a number give it."""
    found = set()
    if match := at_end(HEDGED, before, _LONGEST):
        found.add(_HEDGE_BEFORE[match["hedge"].lower()])
    if match := HEDGED_AFTER.match(after):
        found.add(_HEDGE_AFTER[match["hedge"]])
    return found


def hedge_around(before: str, after: str) -> str | None:
    """The qualifier that the words right before or right after a figure give it, or None."""
    found = hedges(before, after)
    return found.pop() if len(found) == 1 else None
