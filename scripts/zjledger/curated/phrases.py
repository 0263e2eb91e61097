"""What a claim says against what its printed phrase prints."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.model.claim import Claim, Source
from zjledger.model.period import parse_period
from zjledger.reading.english import read_date, read_quantity, read_years


def contradictions(claim: Claim, source: Source, value_kind: str) -> Iterator[tuple[str, str]]:
    """Reasons and mends where the value is ill-formed or is not what the phrase prints."""
    if value_kind in {"money", "count", "rate", "quantity"}:
        yield from _number_contradictions(claim, value_kind)
    elif value_kind == "date":
        yield from _date_contradictions(claim, source)
    if claim.reading != "printed" and not claim.note:
        yield f"a value that is {claim.reading} needs a note", "say in the note how it was read"


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
    read = read_quantity(claim.printed, value_kind)
    mend = f"correct the value, or mark it reading: interpreted with a note ({claim.printed!r})"
    if read is None:
        yield "the printed phrase does not print one number of this kind", mend
        return
    if read.value != value.value:
        yield f"the phrase prints {read.value:f} {read.unit}, the value is {value.value:f}", mend
    elif value_kind == "money" and read.unit != claim.unit:
        yield f"the phrase prints {read.unit}, the unit is {claim.unit}", "correct the unit"
    if value_kind in {"money", "rate"} and read.qualifier != claim.qualifier:
        yield f"the phrase reads {read.qualifier}, not {claim.qualifier}", "correct the qualifier"


def _date_contradictions(claim: Claim, source: Source) -> Iterator[tuple[str, str]]:
    try:
        parse_period(claim.value)
    except ValueError as error:
        yield f"wrong value: {error}", "write an ISO day, month or year"
        return
    if claim.reading != "printed":
        return
    if years := read_years(claim.printed):
        read: str | None = years[0] if claim.property == "period_start" else years[1]
    else:
        read = read_date(claim.printed, source.published_on)
    if read != claim.value:
        mend = "correct the value, or mark it reading: interpreted with a note"
        yield f"the phrase prints {read or 'no date'}, the value is {claim.value}", mend
