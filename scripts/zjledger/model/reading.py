"""What a claim lets be true, whatever its kind: a span of numbers, of days, of places, or words."""

from __future__ import annotations

from fractions import Fraction

from zjledger.model.claim import NUMERIC_KINDS, Claim
from zjledger.model.period import parse_period
from zjledger.model.quantity import Bounds, hedged

COUNTRY = "100000"

Reading = Bounds | str
"""Bounds where values can contain one another, else the words or the id itself."""


def reading(claim: Claim, value_kind: str) -> Reading:
    """What the claim says, in a form that can be met with others of its group.

    Numbers are read with their qualifier. A date is the span of its days, as ordinals, so that
    May 2023 agrees with 9 May 2023. A place is the span of the codes below it (GB/T 2260 nests by
    two digits), so that Hangzhou agrees with Xiaoshan. Words and other ids agree when equal.

    Raises:
        ValueError: the value is not of its kind.
    """
    if value_kind in NUMERIC_KINDS:
        return claim.quantity().bounds()
    if value_kind == "date":
        period = parse_period(claim.value)
        if period.start is None or period.end is None:
            raise ValueError("a date needs a day")
        first, last = Fraction(period.start.toordinal()), Fraction(period.end.toordinal())
        return hedged(first, last, claim.qualifier)
    code = claim.value.removeprefix("place/")
    if value_kind == "id" and code.isdigit() and len(code) == len(COUNTRY):
        stem = "" if code == COUNTRY else code.rstrip("0")
        stem += "0" * (len(stem) % 2)
        width = len(COUNTRY) - len(stem)
        return Bounds(
            Fraction(int(stem + "0" * width)), True, Fraction(int(stem + "9" * width)), True
        )
    return claim.value


def meet(a: Reading, b: Reading) -> Reading | None:
    """What may be true by both, or None when nothing can."""
    if isinstance(a, Bounds) and isinstance(b, Bounds):
        return a.meet(b)
    return a if a == b else None


def width(said: Reading) -> Fraction:
    """How much a bounded reading leaves open; nothing for words, and for an open side."""
    if isinstance(said, Bounds) and said.low is not None and said.high is not None:
        return said.high - said.low
    return Fraction(0)
