"""Arithmetic: parts against wholes, shares against amounts, years against totals."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from zjledger.rules.frame import Judgement, Ledger, Record, cell

_SUMMABLE = {"total_investment", "period_investment", "credit_amount", "project_count"}


def _figures(ledger: Ledger) -> list[tuple[str, str, Decimal, Record]]:
    """Amounts and counts alike: table, key, value, row."""
    money = [("amounts", r["amount_id"], Decimal(r["amount"]), r) for r in ledger.rows("amounts")]
    counts = [("indicators", r["indicator_id"], r["value"], r) for r in ledger.rows("indicators")]
    return money + counts


def _series(row: Record) -> tuple[str, str, str, str]:
    return (row["measure"], row["status"], row["period_label"], row.get("currency") or row["unit"])


def share_matches_amounts(ledger: Ledger) -> Iterator[Judgement]:
    """Share in per cent against 100 × part ÷ whole, within the tolerance for rounding."""
    totals = {
        (r["subject_id"], r["currency"], r["status"]): Decimal(r["amount"])
        for r in ledger.rows("amounts")
        if r["measure"] == "total_investment"
    }
    parents = {r["cohort_id"]: r["parent_id"] for r in ledger.rows("cohorts")}
    tolerance = ledger.parameters.share_tolerance
    for row in ledger.rows("indicators"):
        key = (row["subject_id"], "CNY", row["status"])
        whole = totals.get((parents.get(row["subject_id"]) or "", *key[1:]))
        if row["measure"] != "investment_share" or not whole or key not in totals:
            continue
        expected = 100 * totals[key] / whole
        wrong = abs(expected - row["value"]) > tolerance
        fault = f"{row['value']:f}% is printed, the amounts give {expected:.1f}%" if wrong else None
        yield Judgement(cell("indicators", row["indicator_id"], "value"), fault)


def part_within_whole(ledger: Ledger) -> Iterator[Judgement]:
    """Each part against its parent, figure by figure."""
    parents = {r["cohort_id"]: r["parent_id"] for r in ledger.rows("cohorts")}
    figures = _figures(ledger)
    wholes = {(r["subject_id"], _series(r)): value for _, _, value, r in figures}
    for table, key, value, row in figures:
        whole = wholes.get((parents.get(row["subject_id"]) or "", _series(row)))
        if whole is None or row["measure"] not in _SUMMABLE:
            continue
        fault = f"{value:f} exceeds the whole, {whole:f}" if value > whole else None
        yield Judgement(cell(table, key, "amount" if table == "amounts" else "value"), fault)


def partition_within_whole(ledger: Ledger) -> Iterator[Judgement]:
    """The parts of each partition added up, against the parent."""
    cohorts = ledger.by_key("cohorts")
    figures = _figures(ledger)
    wholes = {(r["subject_id"], _series(r)): value for _, _, value, r in figures}
    sums: dict[tuple[str, str, tuple[str, str, str, str]], Decimal] = {}
    for _, _, value, row in figures:
        cohort = cohorts.get(row["subject_id"])
        if cohort and cohort["parent_id"] and cohort["partition"] and row["measure"] in _SUMMABLE:
            key = (cohort["parent_id"], cohort["partition"], _series(row))
            sums[key] = sums.get(key, Decimal(0)) + value
    for (parent, partition, series), total in sums.items():
        whole = wholes.get((parent, series))
        if whole is not None:
            fault = f"parts {partition} add up to {total:f}, the whole is {whole:f}"
            where = cell("cohorts", parent, series[0])
            yield Judgement(where, fault if total > whole else None)


def _within_total(ledger: Ledger, measure: str) -> Iterator[Judgement]:
    totals = {
        (r["subject_id"], r["currency"]): r["amount"]
        for r in ledger.rows("amounts")
        if r["measure"] == "total_investment"
    }
    for row in ledger.rows("amounts"):
        total = totals.get((row["subject_id"], row["currency"]))
        if row["measure"] != measure or total is None:
            continue
        fault = (
            f"{row['amount']} exceeds total investment, {total}" if row["amount"] > total else None
        )
        yield Judgement(cell("amounts", row["amount_id"], "amount"), fault)


def annual_within_total(ledger: Ledger) -> Iterator[Judgement]:
    """Investment of a period against total investment of the same subject."""
    return _within_total(ledger, "period_investment")


def credit_within_total(ledger: Ledger) -> Iterator[Judgement]:
    """Contracted credit against total investment of the same subject."""
    return _within_total(ledger, "credit_amount")


def count_times_threshold(ledger: Ledger) -> Iterator[Judgement]:
    """Number of projects × lower bound of their class ≤ their total investment."""
    amounts = {(r["subject_id"], r["measure"]): r for r in ledger.rows("amounts")}
    for row in ledger.rows("indicators"):
        threshold = amounts.get((row["subject_id"], "size_threshold"))
        total = amounts.get((row["subject_id"], "total_investment"))
        if row["measure"] != "project_count" or threshold is None or total is None:
            continue
        least = row["value"] * threshold["amount"]
        fault = f"{row['value']:f} projects make at least {least:f}, the total is {total['amount']}"
        where = cell("amounts", total["amount_id"], "amount")
        yield Judgement(where, fault if least > total["amount"] else None)
