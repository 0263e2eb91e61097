"""Amounts and indicators: one row for every figure, resolved."""

from __future__ import annotations

from zjledger.assemble.resolve import Figure, Resolution
from zjledger.assemble.rows import FactRow, Support, iso
from zjledger.assemble.said import derived, supports
from zjledger.curated.load import Curated
from zjledger.model.claim import Claim
from zjledger.model.quantity import plain
from zjledger.model.totals import Candidate, counted
from zjledger.vocabulary import Vocabulary


def figures(
    resolution: Resolution, curated: Curated, vocabulary: Vocabulary
) -> tuple[list[FactRow], list[FactRow]]:
    """Rows of amounts and of indicators."""
    whole = [entry for entry in curated.registers["cohorts"].values() if not entry.get("parent")]
    candidates = [c for figure in resolution.figures if (c := _candidate(figure.chosen))]
    counts = counted(candidates, {entry["id"]: entry.get("series") for entry in whole})
    money, numbers = [], []
    for figure in resolution.figures:
        if vocabulary.properties[figure.chosen.property].value_kind == "money":
            row = _figure_row("amount", "amount", "currency", figure)
            money.append(row)
        else:
            row = _figure_row("indicator", "value", "unit", figure)
            numbers.append(row)
        support = derived([figure.chosen], "counts-in-totals")
        row.put("counts_in_totals", str(row.key in counts).lower(), support)
    return money, numbers


def _candidate(claim: Claim) -> Candidate | None:
    period = claim.period
    if period.start is None or period.end is None:
        return None
    about = (claim.subject_id, claim.property, claim.status, claim.unit)
    return Candidate(_figure_id(claim), *about, period.start, period.end)


def _figure_id(claim: Claim) -> str:
    parts = (claim.subject_id, claim.property, claim.status, claim.period.label, claim.unit)
    return ":".join(parts)


def _figure_row(kind: str, value_column: str, unit_column: str, figure: Figure) -> FactRow:
    claim = figure.chosen
    key = _figure_id(claim)
    support = supports(figure)
    chosen = [Support(claim.claim_id, "supports", figure.rule(claim))]
    row = FactRow(key, {f"{kind}_id": key})
    row.put("subject_id", claim.subject_id, support)
    row.put("measure", claim.property, support)
    row.put("status", claim.status, support)
    row.put(value_column, plain(claim.quantity().value), support)
    row.put(unit_column, claim.unit, support)
    row.put("qualifier", claim.qualifier, chosen)
    row.put("period_start", iso(claim.period.start), support)
    row.put("period_end", iso(claim.period.end), support)
    row.put("period_label", claim.period.label, support)
    counted_from = derived(figure.supports, "count-witnesses")
    row.put("witnesses", str(figure.witnesses), counted_from)
    row.put("confidence", figure.confidence, counted_from)
    return row
