"""Findings that a registered discrepancy explains: the sources are inconsistent, not the data.

A discrepancy names with ``explains`` the rule whose finding it explains. It does so where it names
every claim, and a claim behind every figure, that the finding is about; naming only some of them
explains nothing. The finding stays in the report. An explanation that nothing needs any more fails.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import polars as pl

from zjledger.model.report import EXPLAINED, Check, Finding
from zjledger.rules.frame import Judgement, Ledger, cell

CHECK = "explanation-is-needed"
STATEMENT = "Every discrepancy that claims to explain a finding of a rule does explain one."


class Explanations:
    """The claims that discrepancies name, and the claims that figures rest on."""

    def __init__(self, ledger: Ledger) -> None:
        rows = ledger.rows("discrepancies")
        self._rules = {r["discrepancy_id"]: r["explains"] for r in rows if r["explains"]}
        self._seen = len(rows)
        self._named: defaultdict[str, set[str]] = defaultdict(set)
        for row in ledger.rows("discrepancy_claims"):
            if row["discrepancy_id"] in self._rules:
                self._named[row["claim_id"]].add(row["discrepancy_id"])
        self._behind: defaultdict[str, set[str]] = defaultdict(set)
        # Claims that no discrepancy names explain nothing, whatever rests on them.
        behind = ledger.tables["evidence"].filter(pl.col("claim_id").is_in(list(self._named)))
        figures = behind.filter(
            pl.col("role") == "supports", pl.col("column").is_in(["amount", "value"])
        )
        for figure, claim in figures.select("row_id", "claim_id").iter_rows():
            self._behind[figure].add(claim)

    def of(self, rule: str, judgement: Judgement) -> str | None:
        """The first discrepancy that explains the finding of a rule, if any does."""
        naming = [self._named[claim] for claim in judgement.claims]
        for figure in judgement.figures:
            naming.append(set().union(*(self._named[c] for c in self._behind[figure])))
        common = set.intersection(*naming) if naming else set[str]()
        return min((key for key in common if self._rules[key] == rule), default=None)

    def needed(self, checks: Iterable[Check]) -> Check:
        """The check that every explanation is needed by a finding of these checks."""
        used = {f.explained_by for c in checks for f in c.findings if f.severity == EXPLAINED}
        findings = [
            Finding(
                CHECK,
                cell("discrepancies", name, "explains"),
                f"no finding of {self._rules[name]} about its claims is left to explain",
                "delete `explains`, or name every claim of the finding "
                "(data/curated/registers/discrepancies.yaml)",
            )
            for name in sorted(self._rules.keys() - used)
        ]
        return Check(CHECK, "rules", STATEMENT, self._seen, tuple(findings))
