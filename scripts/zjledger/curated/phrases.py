"""What a claim says against what its printed phrase prints."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from zjledger.model.claim import Claim
from zjledger.model.period import parse_period
from zjledger.model.quantity import parse_decimal
from zjledger.reading.phrase import date_reads_as, reads_as

LETTER_BY_LETTER = ("printed_as", "name_en")
"""Properties whose value is the phrase itself."""

_SPANS = {"period_start": 0, "period_end": 1}
"""Properties that may take their value from a span of years, and which end of it."""

_READ_ANEW = "correct the claim, or mark it reading: interpreted with a note"


class Told(NamedTuple):
    """What of a claim is held against its phrase; many claims of a ledger are alike in it."""

    property: str
    value: str
    unit: str
    qualifier: str
    printed: str
    reading: str
    placed: bool
    """Whether its source's text is known, and the place of the phrase in it."""
    noted: bool


def told_by(claim: Claim) -> Told:
    """What of a claim is held against its phrase."""
    return Told(
        claim.property,
        claim.value,
        claim.unit,
        claim.qualifier,
        claim.printed,
        claim.reading,
        claim.at is not None,
        bool(claim.note),
    )


def contradictions(
    told: Told, value_kind: str, published_on: dt.date | None
) -> Iterator[tuple[str, str]]:
    """Reasons and mends where the value is ill-formed or is not what the phrase prints.

    Args:
        published_on: day of the source, which "yesterday" is counted from.
    """
    if value_kind in {"money", "count", "rate", "quantity"}:
        yield from _number_contradictions(told, value_kind)
    elif value_kind == "date":
        yield from _date_contradictions(told, published_on)
    elif _is_copied_wrong(told):
        yield f"the phrase prints {told.printed!r}, letter by letter", "copy the phrase"
    if told.reading != "printed" and not told.noted:
        yield f"a value that is {told.reading} needs a note", "say in the note how it was read"


def _is_copied_wrong(told: Told) -> bool:
    copied = told.property in LETTER_BY_LETTER and told.reading == "printed"
    return copied and told.placed and told.value != told.printed


def _number_contradictions(told: Told, value_kind: str) -> Iterator[tuple[str, str]]:
    try:
        value = parse_decimal(told.value)
    except ValueError as error:
        yield f"wrong value: {error}", "write plain ASCII digits, no separators, no exponent"
        return
    if value_kind in {"money", "count"} and value != int(value):
        yield f"{value_kind} must be a whole number", "multiply out the magnitude"
    if told.reading != "printed":
        return
    reason = reads_as(told.printed, value_kind, told.unit, value, told.qualifier)
    if reason:
        yield reason, f"{_READ_ANEW} ({told.printed!r})"


def _date_contradictions(told: Told, published_on: dt.date | None) -> Iterator[tuple[str, str]]:
    try:
        dated = parse_period(told.value).start is not None
    except ValueError as error:
        yield f"wrong value: {error}", "write an ISO day, month or year"
        return
    if not dated:
        yield "wrong value: a date needs a day", "write an ISO day, month or year"
        return
    if told.reading != "printed":
        return
    reason = date_reads_as(
        told.printed,
        told.value,
        told.qualifier,
        published_on,
        end_of_span=_SPANS.get(told.property),
    )
    if reason:
        yield reason, f"{_READ_ANEW} ({told.printed!r})"
