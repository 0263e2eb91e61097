"""Totals that count nothing twice: what may be added, and the sums that pages show."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from zjledger.model.totals import Candidate, counted
from zjledger.rules.frame import Judgement, Ledger, Record, cell

_TABLES = (
    ("amounts", "amount_id", "amount", "currency"),
    ("indicators", "indicator_id", "value", "unit"),
)


class SeriesTotal(NamedTuple):
    """A sum over one series, year, measure, status and unit; the only kind the site may show."""

    series: str
    year: int
    """Year of the last day of the period."""
    measure: str
    status: str
    unit: str
    total: Decimal
    figures: tuple[str, ...]
    """Keys of the rows added up."""
    hedged: bool
    """Whether a source hedged one of them, so that the sum is a bound or near it."""


def series_totals(ledger: Ledger) -> list[SeriesTotal]:
    """Every total there is, by series, year, measure, status and unit.

    Years of one series, measure, status and unit may be added up too: no row is in two of them.
    """
    series = {row["cohort_id"]: row["series"] for row in ledger.rows("cohorts")}
    groups: dict[tuple[str, int, str, str, str], list[tuple[Decimal, str, bool]]] = {}
    for table, key, value, unit in _TABLES:
        for row in ledger.rows(table):
            if row["counts_in_totals"]:
                of = (series[row["subject_id"]], row["period_end"].year)
                group = (*of, row["measure"], row["status"], row[unit])
                hedged = row["qualifier"] != "exact"
                groups.setdefault(group, []).append((Decimal(row[value]), row[key], hedged))
    return [
        SeriesTotal(
            *group,
            sum((value for value, _, _ in rows), Decimal(0)),
            tuple(sorted(key for _, key, _ in rows)),
            any(hedged for _, _, hedged in rows),
        )
        for group, rows in sorted(groups.items())
    ]


def counts_in_totals_follows(ledger: Ledger) -> Iterator[Judgement]:
    """The column against its definition (:mod:`zjledger.model.totals`)."""
    whole = {r["cohort_id"]: r["series"] for r in ledger.rows("cohorts") if r["parent_id"] is None}
    rows = [
        (table, _candidate(row, key, unit), row["counts_in_totals"])
        for table, key, _, unit in _TABLES
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
