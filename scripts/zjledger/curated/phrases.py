"""What a claim says against what its printed phrase prints."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.model.claim import Claim, Source
from zjledger.model.period import parse_period
from zjledger.model.quantity import Quantity
from zjledger.reading.english import read_date, read_quantity, read_years

LETTER_BY_LETTER = ("printed_as", "name_en")
"""Properties whose value is the phrase itself."""

_SPANS = {"period_start": 0, "period_end": 1}
_READ_ANEW = "correct the value, or mark it reading: interpreted with a note"


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
    read = read_quantity(claim.printed, value_kind)
    if read is None:
        mend = f"{_READ_ANEW} ({claim.printed!r})"
        yield "the printed phrase does not print one number of this kind", mend
        return
    if read.value != value.value:
        reason = f"the phrase prints {read.value:f} {read.unit}, the value is {value.value:f}"
        yield reason, f"{_READ_ANEW} ({claim.printed!r})"
    elif not _unit_fits(read, claim.unit):
        yield f"the phrase prints {read.unit}, the unit is {claim.unit}", "correct the unit"
    if read.qualifier != claim.qualifier:
        yield f"the phrase reads {read.qualifier}, not {claim.qualifier}", "correct the qualifier"


def _unit_fits(read: Quantity, unit: str) -> bool:
    """A count of things fits whatever is counted; money, rates, years and ordinals fit alone."""
    if read.unit == "count":
        return unit not in {"CNY", "USD", "percent", "year", "ordinal"}
    return read.unit == unit


def _date_contradictions(claim: Claim, source: Source) -> Iterator[tuple[str, str]]:
    try:
        parse_period(claim.value)
    except ValueError as error:
        yield f"wrong value: {error}", "write an ISO day, month or year"
        return
    if claim.reading != "printed":
        return
    years = read_years(claim.printed) if claim.property in _SPANS else None
    if years:
        read: str | None = years[_SPANS[claim.property]]
    else:
        read = read_date(claim.printed, source.published_on)
    if read != claim.value:
        yield f"the phrase prints {read or 'no date'}, the value is {claim.value}", _READ_ANEW
