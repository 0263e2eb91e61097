"""Rates: their range, whether they can be actual yet, and figures that only grow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

import polars as pl

from zjledger.rules.cases import beside, judged
from zjledger.rules.figures import Figure, exceeds, figures
from zjledger.rules.frame import Judgement, Ledger, Record, cell

RANGES = {"completion_rate": (0, 200), "growth_contribution": (-200, 200)}
"""Ranges of single measures in per cent: plans are overfulfilled, other sectors may shrink."""


def _range(measure: str) -> tuple[int, int]:
    return (-100, 100) if measure.endswith("_growth") else RANGES.get(measure, (0, 100))


def rate_in_range(ledger: Ledger) -> Iterator[Judgement]:
    """Percentages within what their measure allows."""
    for figure in figures(ledger):
        if figure.unit == "percent":
            low, high = _range(figure.measure)
            inside = low <= figure.value <= high
            fault = None if inside else f"{figure.value:f}% lies outside {low} to {high}%"
            yield Judgement(figure.where, fault, figures=(figure.id,))


CUMULATED = ("completion_rate", "start_rate", "started_count", "period_investment")
"""Measures that are cumulated from the first day of their period and never fall within it."""


def target_is_no_actual(ledger: Ledger) -> Iterator[Judgement]:
    """Cumulated claims of a period that ends after the day the source speaks of."""
    columns = ["claim_id", "source_id", "property", "status", "period_end"]
    claims = ledger.tables["claims"][columns].filter(pl.col("property").is_in(CUMULATED))
    days = ledger.tables["sources"][["source_id", "observed_on"]]
    cases = beside(claims, days, "source_id", "left")
    # A source of December may speak of its whole year; one of November may not.
    early = pl.col("period_end").dt.month_start() > pl.col("observed_on")

    def finding(row: Record) -> Judgement:
        day, last = row["observed_on"], row["period_end"]
        fault = f"actual on {day}, though the period ends on {last}"
        where = cell("claims", row["claim_id"], "status")
        return Judgement(where, fault, claims=(row["claim_id"],))

    return judged(cases, (pl.col("status") == "actual") & early, finding)


def cumulated_does_not_fall(ledger: Ledger) -> Iterator[Judgement]:
    """Actual figures of one subject, measure and first day, by growing last day."""
    series: dict[tuple[object, ...], list[tuple[dt.date, Figure]]] = {}
    for figure in figures(ledger, *CUMULATED):
        first, last = figure.days
        # A figure as of a day has that day at both ends and starts no series.
        if figure.status == "actual" and last is not None and first != last:
            key = (figure.subject, figure.measure, figure.unit, first)
            series.setdefault(key, []).append((last, figure))
    for found in series.values():
        found.sort(key=lambda pair: pair[0])
        for (day, earlier), (_, later) in pairwise(found):
            wrong = exceeds(earlier.bounds, later.bounds)
            fault = f"{later}, after {earlier} by {day}" if wrong else None
            yield Judgement(later.where, fault, figures=(earlier.id, later.id))
