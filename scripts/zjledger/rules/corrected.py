"""Claims as the register of corrections has them read."""

from __future__ import annotations

from collections.abc import Iterable

from zjledger.model.period import parse_period
from zjledger.rules.cases import picked
from zjledger.rules.frame import Ledger, Record


def corrected_claims(ledger: Ledger, wanted: Iterable[str | None]) -> dict[str, Record]:
    """Those of some claims that there are, by id, with the fields that corrections change."""
    claims = picked(ledger.tables["claims"], "claim_id", wanted)
    for row in ledger.rows("corrections"):
        if row["claim_id"] in claims:
            read = _read_instead(row["field"], row["to_value"])
            claims[row["claim_id"]] = claims[row["claim_id"]] | read
    return claims


def _read_instead(field: str, value: str) -> Record:
    if field != "period":
        return {field: value}
    try:
        period = parse_period(value)
    except ValueError:
        return {"period_label": value}
    return {
        "period_start": period.start,
        "period_end": period.end,
        "period_label": period.label,
    }
