"""Rates: their range, whether they can be actual yet, and figures that only grow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

import polars as pl

from zjledger.rules.cases import beside, judged, maybe_alike
from zjledger.rules.columns import figure_columns
from zjledger.rules.figures import Figure, exceeds, figure_of, figures_of
from zjledger.rules.frame import Judgement, Ledger, Record, cell

RANGES = {"completion_rate": (0, 200), "growth_contribution": (-200, 200)}
"""Ranges of single measures in per cent: plans are overfulfilled, other sectors may shrink."""

_GROWTH, _SHARE = (-100, 100), (0, 100)


def _edge(end: int) -> pl.Expr:
    measure = pl.col("measure")
    other = pl.when(measure.str.ends_with("_growth")).then(_GROWTH[end]).otherwise(_SHARE[end])
    known = {name: edges[end] for name, edges in RANGES.items()}
    return measure.replace_strict(known, default=other, return_dtype=pl.Int32)


def rate_in_range(ledger: Ledger) -> Iterator[Judgement]:
    """Percentages within what their measure allows."""

    def finding(row: Record) -> Judgement:
        figure = figure_of(row)
        fault = f"{figure.value:f}% lies outside {row['lowest']} to {row['highest']}%"
        return Judgement(figure.where, fault, figures=(figure.id,))

    rates = figure_columns(ledger).filter(pl.col("unit") == "percent")
    cases = rates.with_columns(_edge(0).alias("lowest"), _edge(1).alias("highest"))
    return judged(cases, ~pl.col("value").is_between("lowest", "highest"), finding)


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
    cumulated = figure_columns(ledger).filter(
        pl.col("measure").is_in(CUMULATED),
        pl.col("status") == "actual",
        # A figure as of a day has that day at both ends and starts no series.
        pl.col("period_start").ne_missing(pl.col("period_end")),
    )
    again = maybe_alike(cumulated, ["subject_id", "measure", "unit", "period_start"])
    series: dict[tuple[object, ...], list[tuple[dt.date, Figure]]] = {}
    for figure in figures_of(again):
        start, end = figure.days
        if end is not None:
            key = (figure.subject, figure.measure, figure.unit, start)
            series.setdefault(key, []).append((end, figure))
    for found in series.values():
        found.sort(key=lambda pair: pair[0])
        for (day, earlier), (_, later) in pairwise(found):
            wrong = exceeds(earlier.bounds, later.bounds)
            fault = f"{later}, after {earlier} by {day}" if wrong else None
            yield Judgement(later.where, fault, figures=(earlier.id, later.id))
