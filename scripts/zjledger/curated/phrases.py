"""What a claim says against what its printed phrase prints."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.model.claim import Claim, Source
from zjledger.model.period import parse_period
from zjledger.reading.phrase import date_reads_as, reads_as

LETTER_BY_LETTER = ("printed_as", "name_en")
"""Properties whose value is the phrase itself."""

_SPANS = {"period_start": 0, "period_end": 1}
"""Properties that may take their value from a span of years, and which end of it."""

_READ_ANEW = "correct the claim, or mark it reading: interpreted with a note"


def contradictions(claim: Claim, source: Source, value_kind: str) -> Iterator[tuple[str, str]]:
    """Reasons and mends where the value is ill-formed or is not what the phrase prints."""
    if value_kind in {"money", "count", "rate", "quantity"}:
        yield from _number_contradictions(claim, value_kind)
    elif value_kind == "date":
        yield from _date_contradictions(claim, source)
    elif _is_copied_wrong(claim):
        yield f"the phrase prints {claim.printed!r}, letter by letter", "copy the phrase"
    if claim.reading != "printed" and not claim.note:
        yield f"a value that is {claim.reading} needs a note", "say in the note how it was read"


def _is_copied_wrong(claim: Claim) -> bool:
    copied = claim.property in LETTER_BY_LETTER and claim.reading == "printed"
    return copied and claim.at is not None and claim.value != claim.printed


def _number_contradictions(claim: Claim, value_kind: str) -> Iterator[tuple[str, str]]:
    try:
        value = claim.quantity()
    except ValueError as error:
        yield f"wrong value: {error}", "write plain ASCII digits, no separators, no exponent"
        return
    if value_kind in {"money", "count"} and value.value != int(value.value):
        yield f"{value_kind} must be a whole number", "multiply out the magnitude"
    if claim.reading != "printed":
        return
    reason = reads_as(claim.printed, value_kind, claim.unit, value.value, claim.qualifier)
    if reason:
        yield reason, f"{_READ_ANEW} ({claim.printed!r})"


def _date_contradictions(claim: Claim, source: Source) -> Iterator[tuple[str, str]]:
    try:
        dated = parse_period(claim.value).start is not None
    except ValueError as error:
        yield f"wrong value: {error}", "write an ISO day, month or year"
        return
    if not dated:
        yield "wrong value: a date needs a day", "write an ISO day, month or year"
        return
    if claim.reading != "printed":
        return
    reason = date_reads_as(
        claim.printed,
        claim.value,
        claim.qualifier,
        source.published_on,
        end_of_span=_SPANS.get(claim.property),
    )
    if reason:
        yield reason, f"{_READ_ANEW} ({claim.printed!r})"
