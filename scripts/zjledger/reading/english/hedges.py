"""English words beside a number that hedge it: more than, up to, about, or so."""

from __future__ import annotations

import re

from zjledger.reading.beside import at_end
from zjledger.reading.lazily import lazily

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
HEDGED = lazily(rf"(?<![A-Za-z])(?P<hedge>{HEDGES}) ?[($]?$", re.IGNORECASE)
_LONGEST = max(map(len, _HEDGE_BEFORE)) + len(" $")
NO_HEDGE = (
    "(?:^|[^A-Za-z])(?i:(?:asked|ask|asks|talked|talk|spoke|speak|speaks|complained|complain|"
    "questions|complaints) about|(?:dispute|disputes|quarrel|negotiations|talks) over) $"
)
"""What is asked about two yards, or a quarrel over two: neither word hedges the number."""
OVER_YEARS = (
    "(?:^|[^A-Za-z])(?:for|of|after|than|in|within|is|was|are|were|last|lasted|took) over $"
)
"""Before years that are more than so many; 20 million yuan over five years is within these."""
UNDER = "[Uu]nder $"
PAPERS = (
    "^(?: [a-z-]{1,20}){0,4} (?:agreements|contracts|deals|plans|programmes|programs|schemes|laws|"
    "treaties|policies|leases)(?:[^A-Za-z]|$)"
)
"""Under two contracts 30 ships are built: by their terms; a firm with under two is another."""
_FEWER = lazily(
    r"(?<![A-Za-z])(?:with|of|for|ha[ds]|have|to|from|only|just|still|signed|won) under $"
)
_UNDER, _PAPERS = lazily(UNDER), lazily(PAPERS)
_NO_HEDGE, _OVER_YEARS = lazily(NO_HEDGE), lazily(OVER_YEARS)
_HEDGES_AFTER = {
    "at_least": "or above|and above|or more|and more",
    "at_most": "or below|or less",
    "approximately": "or so",
}
_HEDGE_AFTER = {word: code for code, words in _HEDGES_AFTER.items() for word in words.split("|")}
HEDGED_AFTER = lazily(rf" ?(?P<hedge>{'|'.join(_HEDGE_AFTER)})(?![a-z]| than)")


def hedges(before: str, after: str, unit: str = "") -> set[str]:
    """The qualifiers that the words right before and right after a number of a unit give it."""
    found = set()
    match = at_end(HEDGED, before, _LONGEST)
    word = match["hedge"].lower() if match else ""
    within = word == "over" and unit == "year" and not _OVER_YEARS.search(before)
    if match and not within and not (word in ("about", "over") and _NO_HEDGE.search(before)):
        found.add(_HEDGE_BEFORE[word])
    if match := HEDGED_AFTER.match(after):
        found.add(_HEDGE_AFTER[match["hedge"]])
    return found


def by_papers(before: str, noun: str) -> bool:
    """Whether "under" before a number of papers tells by whose terms something is done."""
    return bool(_UNDER.search(before) and _PAPERS.match(noun) and not _FEWER.search(before))


def hedge_around(before: str, after: str) -> str | None:
    """The qualifier that the words right before or right after a figure give it, or None."""
    found = hedges(before, after)
    return found.pop() if len(found) == 1 else None
