"""Ledgers of growing size: what building and checking each took."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from zjledger.site.charts.bars import Bar, bar_chart
from zjledger.site.charts.chart import Chart
from zjledger.site.charts.figure import draw
from zjledger.site.markup import Content, table
from zjledger.site.measured.common import Report, machine, origin
from zjledger.site.page import Page, Pen


def add(page: Page, pen: Pen, report: Report) -> None:
    """Add the section."""
    runs = report["runs"]
    page.heading("Ledgers of growing size", "size")
    page.text(
        "Made-up ledgers, with reposts, rivals and slips as often as in ours, were built from "
        "claims and registers in Parquet and held against every rule, in partitions of about "
        f"{report['claims_of_a_partition']:,} claims and with {report['processes']} processes. "
        "Memory is that of the largest process. A row holds everything: claims, facts, evidence."
    )
    page.add(draw(pen, _cost_chart(pen, runs)))
    head = ("Claims", "Rows", "Seconds", "CPU seconds", "MB", "Rows a second", "µs a claim")
    page.add(table(head, list(_rows(runs)), "Building and checking, by size"))
    if report["slopes"]:
        powers = " and ".join(f"{grown['time']:g}" for grown in report["slopes"])
        straight = " and ".join(f"{grown['n_log_n']:g}" for grown in report["slopes"])
        page.text(
            f"From each size to the next the time grows as the number of claims to the power of "
            f"{powers}. A straight line is 1; n log n would be {straight}. What starts once weighs "
            "on the smallest ledger alone."
        )
    page.text(machine(report))


def _rows(runs: list[dict[str, Any]]) -> Iterator[list[Content]]:
    for run in runs:
        yield [
            f"{run['claims']:,}",
            f"{run['rows']:,}",
            f"{run['wall_s']:,.1f}",
            f"{run['cpu_s']:,.1f}",
            f"{run['peak_mb']:,.0f}",
            f"{run['rows_per_s']:,}",
            f"{run['us_per_claim']:,.0f}",
        ]


def _cost_chart(pen: Pen, runs: list[dict[str, Any]]) -> Chart:
    costs = [(run["claims"], run["cpu_s"] / run["claims"] * 1e6) for run in runs]
    (few, first), (many, last) = costs[0], costs[-1]
    return bar_chart(
        pen,
        "performance-size",
        f"A claim costs {last:,.0f} µs among {many:,}, {first:,.0f} µs among {few:,}",
        "Processor time for each claim, in millionths of a second",
        [
            Bar(f"{claims:,} claims", Decimal(f"{cost:.1f}"), f"{cost:,.0f} µs")
            for claims, cost in costs
        ],
        ("Size", "Cost of a claim"),
        [origin("at_size.py")],
    )
