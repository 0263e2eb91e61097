"""English counts of things that a size stands before: five 300-ton cranes, two 1,000-seat halls."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.reading.beside import REACH
from zjledger.reading.english.counts import RANKED, labelled
from zjledger.reading.english.elided import barred
from zjledger.reading.english.hedges import hedge_around
from zjledger.reading.english.lone_forms import WORD
from zjledger.reading.english.nouns import NOUNS, PEOPLE
from zjledger.reading.english.numbers import IN_WORDS, LONGER, whole_number
from zjledger.reading.lazily import lazily
from zjledger.reading.numerals import DIGITS
from zjledger.reading.proposal import Proposal

_SIZED = lazily(
    rf"(?=[aefhnostAEFHNOST])(?<![A-Za-z0-9.,$¥+/%-])(?<![0-9] )(?P<number>(?i:{IN_WORDS})) "
    rf"(?:{DIGITS})(?P<noun>-[A-Za-z]{{1,12}}(?: {WORD}){{0,3}}? (?P<counted>{NOUNS})(?![A-Za-z]))"
)


def sized(text: str) -> Iterator[Proposal]:
    """Propose the count of each such noun in a passage; the number is in words, for of two numbers
    in digits side by side the first may be a date."""
    for match in _SIZED.finditer(text):
        value = whole_number(match["number"])
        left = text[max(0, match.start() - REACH) : match.start()]
        unsure = LONGER.search(left) or labelled(left) or RANKED.search(left + match["number"][0])
        if value < 2 or unsure or barred(match["noun"]):
            continue
        yield Proposal(
            "count",
            match.start(),
            match.end(),
            match[0],
            "count-sized",
            value=str(value),
            unit="people" if match["counted"] in PEOPLE else "count",
            qualifier=hedge_around(left, "") or "exact",
            counted=match["counted"],
        )
