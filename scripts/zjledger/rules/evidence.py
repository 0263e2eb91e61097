"""Provenance: every cell has evidence, all evidence has a cell, and the two agree."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from zjledger.model.quantity import Quantity, agree, parse_decimal
from zjledger.rules.frame import Judgement, Ledger, Record, cell

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
    """Cells against the claims behind them.

    A figure must agree with its supporting claims once corrections are applied, and must not agree
    with its rivals; status and period must be the claims' own.
    """
    corrections = {r["correction_id"]: r for r in ledger.rows("corrections")}
    claims = ledger.by_key("claims")
    figures = {"amounts": ledger.by_key("amounts"), "indicators": ledger.by_key("indicators")}
    for row in ledger.rows("evidence"):
        figure = figures.get(row["table"], {}).get(row["row_id"])
        if figure is None or row["column"] not in {"amount", "value"}:
            continue
        claim = dict(claims[row["claim_id"]])
        if correction := corrections.get(row["rule"] or ""):
            claim[correction["field"]] = correction["to_value"]
        fault = _disagreement(figure, claim, row["role"])
        yield Judgement(cell(row["table"], row["row_id"], row["column"]), fault, _MEND)


def _disagreement(figure: Record, claim: Record, role: str) -> str | None:
    value = Decimal(figure["amount"]) if "amount" in figure else figure["value"]
    held = Quantity(value, figure.get("currency") or figure["unit"], figure["qualifier"])
    said = Quantity(parse_decimal(claim["value"]), claim["unit"], claim["qualifier"])
    told = f"{claim['claim_id']} says {said.qualifier} {said.value:f} {said.unit}"
    if agree(held, said) != (role == "supports"):
        return f"the cell says {held.value:f} {held.unit}, {told}"
    for mine, theirs in (
        ("subject_id", "subject_id"),
        ("measure", "property"),
        ("status", "status"),
        ("period_start", "period_start"),
        ("period_end", "period_end"),
        ("period_label", "period_label"),
    ):
        if figure[mine] != claim[theirs]:
            return f"{mine} is {figure[mine]}, {claim['claim_id']} has {claim[theirs]}"
    return None


def correction_still_fits(ledger: Ledger) -> Iterator[Judgement]:
    """``from_value`` against the claim's field."""
    claims = ledger.by_key("claims")
    for row in ledger.rows("corrections"):
        held = claims[row["claim_id"]][row["field"]]
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
