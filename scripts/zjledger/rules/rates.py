"""Rates: their range, and whether they can be actual yet."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.rules.frame import Judgement, Ledger, cell


def rate_in_range(ledger: Ledger) -> Iterator[Judgement]:
    """Percentages between 0 and 100."""
    for row in ledger.rows("indicators"):
        if row["unit"] == "percent":
            fault = (
                None if 0 <= row["value"] <= 100 else f"{row['value']:f}% lies outside 0 to 100%"
            )
            yield Judgement(cell("indicators", row["indicator_id"], "value"), fault)


def target_is_no_actual(ledger: Ledger) -> Iterator[Judgement]:
    """Rates of a period that ends after the day the source speaks of."""
    observed = {r["source_id"]: r["observed_on"] for r in ledger.rows("sources")}
    for row in ledger.rows("claims"):
        if row["property"] in {"completion_rate", "start_rate"}:
            day = observed[row["source_id"]]
            early = row["status"] == "actual" and row["period_end"] > day
            fault = (
                f"actual on {day}, though the period ends on {row['period_end']}" if early else None
            )
            yield Judgement(cell("claims", row["claim_id"], "status"), fault)
