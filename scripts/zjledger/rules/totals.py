"""Totals that count nothing twice: what may be added."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.model.totals import Candidate, counted
from zjledger.rules.frame import Judgement, Ledger, Record, cell

_TABLES = (("amounts", "amount_id", "currency"), ("indicators", "indicator_id", "unit"))


def counts_in_totals_follows(ledger: Ledger) -> Iterator[Judgement]:
    """The column against its definition (:mod:`zjledger.model.totals`)."""
    whole = {r["cohort_id"]: r["series"] for r in ledger.rows("cohorts") if r["parent_id"] is None}
    rows = [
        (table, _candidate(row, key, unit), row["counts_in_totals"])
        for table, key, unit in _TABLES
        for row in ledger.rows(table)
    ]
    dated = (c for _, c, _ in rows if c.period_start and c.period_end)
    right = counted(dated, whole)
    for table, candidate, counts in rows:
        wrong = counts != (candidate.row_id in right)
        fault = f"says {str(counts).lower()}, by its definition it is not" if wrong else None
        where = cell(table, candidate.row_id, "counts_in_totals")
        yield Judgement(where, fault, "build the tables again; never edit data/tables by hand")


def _candidate(row: Record, key: str, unit: str) -> Candidate:
    names = (key, "subject_id", "measure", "status", unit, "period_start", "period_end")
    return Candidate(*(row[name] for name in names))


def series_of_whole_cohorts(ledger: Ledger) -> Iterator[Judgement]:
    """A cohort has a series or a parent, never both."""
    for row in ledger.rows("cohorts"):
        both = row["series"] is not None and row["parent_id"] is not None
        none = row["series"] is None and row["parent_id"] is None
        fault = "a part has a series of its own" if both else None
        fault = "part of no other and without a series" if none else fault
        where = cell("cohorts", row["cohort_id"], "series")
        yield Judgement(where, fault, "mend data/curated/registers/cohorts.yaml")
