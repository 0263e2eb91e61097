"""Rates: their range, and whether they can be actual yet."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.rules.frame import Judgement, Ledger, cell

_RANGES = {"completion_rate": (0, 200), "growth_contribution": (-200, 200)}
"""Ranges of single measures in per cent: plans are overfulfilled, other sectors may shrink."""


def _range(measure: str) -> tuple[int, int]:
    if measure.endswith("_growth"):
        return -100, 100
    return _RANGES.get(measure, (0, 100))


def rate_in_range(ledger: Ledger) -> Iterator[Judgement]:
    """Percentages within what their measure allows."""
    for row in ledger.rows("indicators"):
        if row["unit"] == "percent":
            low, high = _range(row["measure"])
            inside = low <= row["value"] <= high
            fault = None if inside else f"{row['value']:f}% lies outside {low} to {high}%"
            yield Judgement(cell("indicators", row["indicator_id"], "value"), fault)


def target_is_no_actual(ledger: Ledger) -> Iterator[Judgement]:
    """Rates of a period that ends after the day the source speaks of."""
    observed = {r["source_id"]: r["observed_on"] for r in ledger.rows("sources")}
    for row in ledger.rows("claims"):
        if row["property"] in {"completion_rate", "start_rate"}:
            day = observed[row["source_id"]]
            if day is None or row["period_end"] is None:
                continue
            early = row["status"] == "actual" and row["period_end"] > day
            fault = (
                f"actual on {day}, though the period ends on {row['period_end']}" if early else None
            )
            yield Judgement(cell("claims", row["claim_id"], "status"), fault)
