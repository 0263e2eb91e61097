"""Provenance: every cell has evidence, all evidence has a cell, and the two agree."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from zjledger.model.quantity import Bounds, Quantity, parse_decimal
from zjledger.rules.frame import (
    Judgement,
    Ledger,
    Record,
    cell,
    corrected_claims,
    corrected_field,
)

_MEND = "build the tables again; never edit data/tables by hand"


def _facts(ledger: Ledger) -> Iterator[tuple[str, str, str, str, object]]:
    """Table, row key, column, kind of evidence wanted, value: every cell of every fact table."""
    for table in ledger.schemas.values():
        if table.kind == "fact":
            for row in ledger.rows(table.name):
                for field in table.fields:
                    key = row[table.primary_key[0]]
                    yield table.name, key, field.name, field.evidence, row[field.name]


def cell_has_evidence(ledger: Ledger) -> Iterator[Judgement]:
    """Cells whose field says ``claim`` or ``derived`` need a row of evidence of that kind."""
    roles: dict[tuple[str, str, str], set[str]] = {}
    for row in ledger.rows("evidence"):
        roles.setdefault((row["table"], row["row_id"], row["column"]), set()).add(row["role"])
    for table, key, column, wanted, value in _facts(ledger):
        if value is None or wanted not in {"claim", "derived"}:
            continue
        needed = "supports" if wanted == "claim" else "derived"
        has = needed in roles.get((table, key, column), set())
        yield Judgement(cell(table, key, column), None if has else f"no {needed} evidence", _MEND)


def evidence_has_cell(ledger: Ledger) -> Iterator[Judgement]:
    """Each row of evidence points at a cell that is filled and takes evidence."""
    filled = {
        (table, key, column)
        for table, key, column, wanted, value in _facts(ledger)
        if value is not None and wanted in {"claim", "derived"}
    }
    for row in ledger.rows("evidence"):
        there = (row["table"], row["row_id"], row["column"]) in filled
        where = cell("evidence", f"{row['table']} {row['row_id']}", row["column"])
        yield Judgement(where, None if there else "there is no such filled cell", _MEND)


def evidence_agrees(ledger: Ledger) -> Iterator[Judgement]:
    """Figures against the claims behind them, corrections applied.

    What stands must be the value of a supporting claim; all supporting claims must be able to be
    true together, and no rival together with them; status and period must be the claims' own.
    """
    claims = corrected_claims(ledger)
    behind: dict[tuple[str, str], dict[str, list[Record]]] = {}
    for row in ledger.rows("evidence"):
        if row["column"] in {"amount", "value"} and row["claim_id"] in claims:
            roles = behind.setdefault((row["table"], row["row_id"]), {})
            roles.setdefault(row["role"], []).append(claims[row["claim_id"]])
    for table, column in (("amounts", "amount"), ("indicators", "value")):
        key = ledger.schemas[table].primary_key[0]
        for row in ledger.rows(table):
            roles = behind.get((table, row[key]), {})
            fault = _disagreement(row, roles.get("supports", []), roles.get("rival", []))
            yield Judgement(cell(table, row[key], column), fault, _MEND)


def _disagreement(figure: Record, supports: list[Record], rivals: list[Record]) -> str | None:
    value = Decimal(figure["amount"]) if "amount" in figure else figure["value"]
    held = Quantity(value, figure.get("currency") or figure["unit"], figure["qualifier"])
    if held not in [_said(claim) for claim in supports]:
        return f"no supporting claim says {held.qualifier} {held.value:f} {held.unit}"
    common: Bounds | None = held.bounds()
    for claim in supports:
        common = common and common.meet(_said(claim).bounds())
        if common is None:
            return f"{_told(claim)} cannot be true with the other supporting claims"
    for claim in rivals:
        if common and common.meet(_said(claim).bounds()):
            return f"{_told(claim)} is no rival"
    for claim in supports + rivals:
        for mine, theirs in _SHARED:
            if figure[mine] != claim[theirs]:
                return f"{mine} is {figure[mine]}, {claim['claim_id']} has {claim[theirs]}"
    return None


_SHARED = (
    ("subject_id", "subject_id"),
    ("measure", "property"),
    ("status", "status"),
    ("period_start", "period_start"),
    ("period_end", "period_end"),
)


def _said(claim: Record) -> Quantity:
    return Quantity(parse_decimal(claim["value"]), claim["unit"], claim["qualifier"])


def _told(claim: Record) -> str:
    return f"{claim['claim_id']}, {claim['qualifier']} {claim['value']} {claim['unit']},"


def correction_still_fits(ledger: Ledger) -> Iterator[Judgement]:
    """``from_value`` against the claim's field."""
    claims = ledger.by_key("claims")
    for row in ledger.rows("corrections"):
        held = corrected_field(claims[row["claim_id"]], row["field"])
        fault = f"the claim says {held!r}, not {row['from_value']!r}"
        where = cell("corrections", row["correction_id"], "from_value")
        yield Judgement(where, None if held == row["from_value"] else fault)


def single_witness(ledger: Ledger) -> Iterator[Judgement]:
    """Amounts that rest on one source."""
    for row in ledger.rows("amounts"):
        alone = row["witnesses"] < 2
        where = cell("amounts", row["amount_id"], "witnesses")
        mend = "curate a second, independent source"
        yield Judgement(where, "one witness only" if alone else None, mend)
