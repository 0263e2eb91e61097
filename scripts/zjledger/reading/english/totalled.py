"""English counts in thousands and millions that the number of something has come to: the number of
guests in May was 5.6 million."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.model.quantity import plain
from zjledger.reading.beside import REACH
from zjledger.reading.english.hedges import HEDGES, hedge_around
from zjledger.reading.english.lone_forms import MONTH, WORD, YEAR
from zjledger.reading.english.nouns import MEASURES, NOUNS, PEOPLE
from zjledger.reading.english.numbers import MAGNITUDES, decimal_of
from zjledger.reading.lazily import lazily
from zjledger.reading.proposal import Proposal

_VERB = (
    "(?:was|is|reached|hit|totaled|totalled|exceeded|surpassed|topped|"
    "(?:came|comes|rose|fell|grew|climbed|dropped) to|(?:stands|stood) at)"
)
_HEDGE = rf"(?:(?i:{HEDGES}) )?"
_NUMBER = "[1-9][0-9]{0,3}(?:[.][0-9]{1,2})?"
_IN = (
    rf"(?: (?:in|on|at|for|from|to|by|of|and|between|during|over|the|last|this|first|second|third|"
    rf"fourth|half|quarter|year|month|week|holiday|festival|(?:{MONTH})|{YEAR}|[0-9]{{1,2}}|"
    r"[A-Z][a-z]{2,14}),?){0,9}?"
)
_SCALE = " (?:million|thousand)"
_ENDS = r"(?:[.,;:!?)](?:[^0-9]|$)|$|\n| (?:in|on|last|this|at|and|from|by|while|but)[^A-Za-z])"
_TOTALLED = lazily(
    rf"(?<![A-Za-z])(?:[Nn]umber|[Cc]ount) of(?: {WORD}){{0,3}}? (?P<noun>{NOUNS})"
    rf"(?: [a-z]{{3,12}}ed| sold)?(?![A-Za-z]){_IN} {_VERB} {_HEDGE}"
    rf"(?P<number>{_NUMBER})(?P<scale>{_SCALE})(?={_ENDS})"
)
TOTAL_LAST = rf"(?:^|[^A-Za-z]){_VERB} {_HEDGE}{_NUMBER}$"
"""The last words and the number of such a total."""
TOTAL_ENDS = f"^{_SCALE}{_ENDS}"
"""What stands right after them."""

_SENT = (
    "parcels|pieces|packages|letters|deliveries|passengers|trips|journeys|visits|visitors|tourists|"
    "users|people|messages|orders|views"
)
"""What there may be a billion of."""
_BILLIONS = lazily(
    rf"(?<![A-Za-z0-9.,$¥+/%-])(?P<number>{_NUMBER}) billion(?: [a-z]{{2,12}})?? (?P<noun>{_SENT})"
    "(?![A-Za-z-])"
)
BILLIONS_END = f"^ billion(?: [a-z]{{2,12}})? (?:{_SENT})(?:[^A-Za-z-]|$)"
"""What stands right after the number of them."""


def billions(text: str) -> Iterator[Proposal]:
    """Propose the counts in billions of a passage."""
    for match in _BILLIONS.finditer(text) if " billion " in text else ():
        left = text[max(0, match.start() - REACH) : match.start()]
        noun = match["noun"]
        yield Proposal(
            "count",
            match.start(),
            match.end(),
            match[0],
            "count-billions",
            value=plain(decimal_of(match["number"]) * MAGNITUDES["billion"]),
            unit="people" if noun in PEOPLE else "count",
            qualifier=hedge_around(left, "") or "exact",
            counted=noun,
        )


def totalled(text: str) -> Iterator[Proposal]:
    """Propose the totals of a passage that are told in thousands or millions without a noun."""
    for match in _TOTALLED.finditer(text) if " of " in text else ():
        noun = match["noun"]
        if noun in MEASURES:
            continue
        start, end = match.start("number"), match.end("scale")
        yield Proposal(
            "count",
            start,
            end,
            text[start:end],
            "count-totalled",
            value=plain(decimal_of(match["number"]) * MAGNITUDES[match["scale"].strip()]),
            unit="people" if noun in PEOPLE else "count",
            qualifier=hedge_around(text[:start], "") or "exact",
            confidence="low",
            reason="the noun is that whose number it is",
        )
