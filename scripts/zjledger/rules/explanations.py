"""Findings that a registered discrepancy explains: the sources are inconsistent, not the data.

A discrepancy says with ``explains`` which rule it explains. A finding of that rule about a cell
that rests on one of its claims is listed as explained and does not fail the build; an explanation
that nothing needs any more does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from zjledger.model.report import ERROR, EXPLAINED, Check, Finding
from zjledger.rules.frame import Ledger, cell

_CHECK = "explanation-is-needed"
_STATEMENT = "Every discrepancy that claims to explain a finding of a rule does explain one."


def explain(checks: Iterable[Check], ledger: Ledger) -> list[Check]:
    """The checks with explained findings marked, and one more that every explanation is needed."""
    explanations = _explanations(ledger)
    needed: set[str] = set()
    marked = []
    for check in checks:
        findings = []
        for finding in check.findings:
            by = explanations.get((check.check_id, _row(finding.where)))
            if finding.severity == ERROR and by:
                needed.add(by)
                reason = f"{finding.reason}; {by} explains it"
                finding = replace(finding, severity=EXPLAINED, reason=reason)
            findings.append(finding)
        marked.append(replace(check, findings=tuple(findings)))
    return [*marked, _idle(set(explanations.values()), needed, ledger)]


def _explanations(ledger: Ledger) -> dict[tuple[str, str], str]:
    """Discrepancy by rule and row, a row being its table and key."""
    rows: dict[str, set[str]] = {}
    for row in ledger.rows("evidence"):
        rows.setdefault(row["claim_id"], set()).add(f"{row['table']}, {row['row_id']}")
    claims: dict[str, list[str]] = {}
    for row in ledger.rows("discrepancy_claims"):
        claims.setdefault(row["discrepancy_id"], []).append(row["claim_id"])
    return {
        (row["explains"], place): row["discrepancy_id"]
        for row in ledger.rows("discrepancies")
        if row["explains"]
        for claim_id in claims[row["discrepancy_id"]]
        for place in rows.get(claim_id, set()) | {f"claims, {claim_id}"}
    }


def _row(where: str) -> str:
    return where.rpartition(", ")[0]


def _idle(given: set[str], needed: set[str], ledger: Ledger) -> Check:
    findings = [
        Finding(
            _CHECK,
            cell("discrepancies", name, "explains"),
            "no finding of that rule is left to explain",
            "delete `explains` in data/curated/registers/discrepancies.yaml",
        )
        for name in sorted(given - needed)
    ]
    return Check(_CHECK, "rules", _STATEMENT, len(list(ledger.rows("discrepancies"))), (*findings,))
