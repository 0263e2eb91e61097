"""Provenance: every cell has evidence, all evidence has a cell, and the two agree."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from zjledger.model.quantity import Bounds, Quantity, parse_decimal
from zjledger.model.witness import SPUN, contested, count_witnesses
from zjledger.rules.frame import SOUND, Judgement, Ledger, Record, cell, corrected_claims

_MEND = "build the tables again; never edit data/tables by hand"


def _facts(ledger: Ledger) -> Iterator[tuple[str, str, str, str, object]]:
    """Table, row key, column, kind of evidence wanted, value: every cell of every fact table."""
    for table in ledger.schemas.values():
        if table.kind == "fact":
            for row in ledger.rows(table.name):
                for field in table.fields:
                    key = row[table.primary_key[0]]
                    yield table.name, key, field.name, field.evidence, row[field.name]


_NEEDED = {"claim": "supports", "derived": "derived"}
"""The role of evidence that a field asks for, by what its schema says of it."""


def cell_has_evidence(ledger: Ledger) -> Iterator[Judgement]:
    """Cells whose field says ``claim`` or ``derived`` need a row of evidence of that kind."""
    marks = {(r["table"], r["row_id"], r["column"], r["role"]) for r in ledger.rows("evidence")}
    for table, key, column, wanted, value in _facts(ledger):
        if value is None or wanted not in _NEEDED:
            continue
        if (table, key, column, _NEEDED[wanted]) in marks:
            yield SOUND
            continue
        yield Judgement(cell(table, key, column), f"no {_NEEDED[wanted]} evidence", _MEND)


def evidence_has_cell(ledger: Ledger) -> Iterator[Judgement]:
    """Each row of evidence points at a cell that is filled and takes evidence."""
    filled = {
        (table, key, column)
        for table, key, column, wanted, value in _facts(ledger)
        if value is not None and wanted in _NEEDED
    }
    for row in ledger.rows("evidence"):
        if (row["table"], row["row_id"], row["column"]) in filled:
            yield SOUND
            continue
        where = cell("evidence", f"{row['table']} {row['row_id']}", row["column"])
        yield Judgement(where, "there is no such filled cell", _MEND)


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
            try:
                fault = _disagreement(row, roles.get("supports", []), roles.get("rival", []))
            except ValueError as error:
                fault = f"a claim behind it cannot be read: {error}"
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
        claim = claims.get(row["claim_id"], {})
        held = claim.get("period_label" if row["field"] == "period" else row["field"])
        fault = f"the claim says {held!r}, not {row['from_value']!r}"
        where = cell("corrections", row["correction_id"], "from_value")
        yield Judgement(where, None if held == row["from_value"] else fault)


class _Origin(NamedTuple):
    publisher: str
    published_on: object | None
    reliability: str
    republishes: str | None


def witnesses_recounted(ledger: Ledger) -> Iterator[Judgement]:
    """Witnesses and confidence against the evidence (:mod:`zjledger.model.witness`)."""
    origins = {
        row["source_id"]: _Origin(*(row[name] for name in _Origin._fields))
        for row in ledger.rows("sources")
    }
    source_of = {r["claim_id"]: r["source_id"] for r in ledger.rows("claims")}
    source_of = {claim: source for claim, source in source_of.items() if source in origins}
    spun = {claim for claim, source in source_of.items() if origins[source].reliability == SPUN}
    corrected = {row["claim_id"] for row in ledger.rows("corrections")}
    for (table, key), row, supports, rivals in _evidenced(ledger, set(source_of)):
        plain = {source_of[claim] for claim in supports - corrected}
        mended = {source_of[claim] for claim in supports & corrected}
        right = count_witnesses(plain, mended, origins)
        yield _counted(table, key, "witnesses", row["witnesses"], right)
        if "confidence" in row:
            doubt = contested(supports, rivals, spun & (supports | rivals))
            sure = "contested" if doubt else "corroborated" if right > 1 else "single"
            yield _counted(table, key, "confidence", row["confidence"], sure)


def _evidenced(
    ledger: Ledger, claims: set[str]
) -> Iterator[tuple[tuple[str, str], Record, set[str], set[str]]]:
    """Rows with witnesses: table and key, the row, the claims that support it and that rival it."""
    behind: dict[tuple[str, str, str], set[str]] = {}
    for row in ledger.rows("evidence"):
        if row["column"] in {"subject_id", "meeting_id"} and row["claim_id"] in claims:
            of = (row["table"], row["row_id"], row["role"])
            behind.setdefault(of, set()).add(row["claim_id"])
    for table in ("amounts", "indicators", "participations"):
        column = ledger.schemas[table].primary_key[0]
        for row in ledger.rows(table):
            key = row[column]
            supports = behind.get((table, key, "supports"), set())
            yield (table, key), row, supports, behind.get((table, key, "rival"), set())


def _counted(table: str, key: str, column: str, held: object, right: object) -> Judgement:
    fault = None if held == right else f"says {held}, the evidence makes it {right}"
    return Judgement(cell(table, key, column), fault, _MEND)


def single_witness(ledger: Ledger) -> Iterator[Judgement]:
    """Amounts that rest on one source."""
    for row in ledger.rows("amounts"):
        alone = row["witnesses"] < 2
        where = cell("amounts", row["amount_id"], "witnesses")
        mend = "curate a second, independent source"
        yield Judgement(where, "one witness only" if alone else None, mend)
