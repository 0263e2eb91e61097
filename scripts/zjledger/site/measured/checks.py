"""Our checks beside others on one made-up package: speed, and what each finds."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from zjledger.site import words
from zjledger.site.charts.bars import Bar, bar_chart
from zjledger.site.charts.chart import Chart
from zjledger.site.charts.figure import draw
from zjledger.site.markup import Content, table
from zjledger.site.measured.common import Report, machine, origin, times
from zjledger.site.page import Page, Pen

FULL, LAYERS, SAME, OTHER = "zjledger_full", "zjledger_layers", "zjledger_same", "frictionless"
NAMES = {
    FULL: "Ours, everything",
    LAYERS: "Ours, tables as they are read",
    SAME: "Ours, the schemas alone",
    OTHER: "Frictionless",
    "pandera": "pandera on polars",
    "dataframely": "dataframely",
    "pointblank": "pointblank",
    "duckdb": "DuckDB",
}
_ORIGIN = origin("checking.py")


def add(page: Page, pen: Pen, report: Report) -> None:
    """Add the section."""
    checkers = {row["name"]: row for row in report["checkers"]}
    page.heading("The checks beside others", "checks")
    page.text(
        f"One made-up package of {report['claims']:,} claims, {report['rows']:,} rows in all, "
        f"{report['megabytes']:,.0f} MB of CSV, was checked by all in turn, in "
        f"{words.counted(report['rounds'], 'round')}, each time in a new process: from the "
        "files to the findings, without imports. "
        "Everything is what `zjledger check --package` asks: hashes, canonical form, the schemas, "
        f"{report['asked']['rules']} rules across tables, and that the tables can be built again "
        "from their claims. The second bar leaves out form, hashes and building again. "
        "`frictionless validate` asks for the schemas and hashes alone."
    )
    page.add(draw(pen, _everything(pen, checkers, report)))
    page.text(
        f"Turn by turn Frictionless took {times(_ratio(report, FULL), 1)} times as long as our "
        f"whole check, {times(_ratio(report, LAYERS), 1)} times as long as all rules over the "
        f"tables as they are read, and {times(_ratio(report, SAME), 1)} times as long as we take "
        "for the schemas alone."
    )
    page.heading("The same rules for all", "same-rules", 3)
    page.text(
        f"What the Table Schemas ask, {report['asked']['schema']} constraints of a column or a "
        "key: types, required cells, codes, patterns, bounds, lengths, primary and foreign keys. "
        "Each was written in the tool's own way. pandera, dataframely and pointblank were given "
        "the columns as polars converts them, and a cell that was lost in converting counts as "
        "found; DuckDB read text and was asked in SQL; Frictionless read the descriptor. Only "
        "Frictionless and we need no more than the schemas."
    )
    page.add(draw(pen, _same(pen, checkers)))
    head = (
        *("Checker", "Version", "Asks", "Rows a second", "Seconds", "CPU seconds", "MB"),
        "Planted errors found",
    )
    page.add(table(head, list(_rows(report)), "Checkers on the same package"))
    page.text(_planted(report))
    page.text(_today(report["today"]))
    page.text(machine(report))


def _ratio(report: Report, name: str) -> float:
    """How many times as long Frictionless took as one of ours, in the middle of the rounds."""
    rounds: list[float] = report["frictionless_times_as_long"][name]
    return statistics.median(rounds)


def _everything(pen: Pen, checkers: dict[str, Any], report: Report) -> Chart:
    ratio = _ratio(report, FULL)
    ours, theirs = checkers[FULL]["rows_per_s"], checkers[OTHER]["rows_per_s"]
    return bar_chart(
        pen,
        "performance-checks",
        f"Asking everything, we check {ours:,} rows a second; Frictionless, asking for the "
        f"schemas, {theirs:,}, and takes {times(ratio, 1)} times as long",
        "Rows for each second by the clock",
        [_bar(checkers[name], name == OTHER) for name in (FULL, LAYERS, OTHER)],
        ("Checker", "Rows a second"),
        [_ORIGIN],
    )


def _same(pen: Pen, checkers: dict[str, Any]) -> Chart:
    rows = [row for row in checkers.values() if row["asks"] == "schema"]
    rows.sort(key=lambda row: (-row["rows_per_s"], row["name"]))
    ours, fastest = checkers[SAME]["rows_per_s"], rows[0]
    said = (
        "ours, the schemas alone"
        if fastest["name"] == SAME
        else f"{NAMES[fastest['name']]}, {times(fastest['rows_per_s'], ours)} times as fast as ours"
    )
    return bar_chart(
        pen,
        "performance-same-rules",
        f"On the same rules the fastest is {said}",
        "Rows for each second by the clock",
        [_bar(row, row["name"] != SAME) for row in rows],
        ("Checker", "Rows a second"),
        [_ORIGIN],
    )


def _bar(row: dict[str, Any], other: bool) -> Bar:
    speed = row["rows_per_s"]
    return Bar(NAMES[row["name"]], Decimal(speed), f"{speed:,}", whole=other)


def _rows(report: Report) -> Iterator[list[Content]]:
    for row in report["checkers"]:
        yield [
            NAMES[row["name"]],
            row["version"] if not row["name"].startswith("zjledger") else "",
            row["asks"],
            f"{row['rows_per_s']:,}",
            f"{statistics.median(row['wall_s']):,.1f}",
            f"{statistics.median(row['cpu_s']):,.1f}",
            f"{row['peak_mb']:,}",
            f"{row['found_planted']}/{len(report['planted'])}",
        ]


def _planted(report: Report) -> str:
    count = len(report["planted"])
    start = (
        f"None found fault with that package. In a smaller one {count} errors were planted, one "
        "for each thing a schema can ask, each in a row of its own; an error is found where a "
        "finding names its table, column and row."
    )
    missed = [
        f"{NAMES[row['name']]} missed {', '.join(report['planted'][n] for n in row['missed'])}"
        for row in report["checkers"]
        if row["missed"]
    ]
    return f"{start} {'; '.join(missed) if missed else 'All found them all'}."


def _today(today: Report) -> str:
    seconds = today["cpu_s"]
    ratio = statistics.median(today["frictionless_times_as_long"])
    return (
        f"On the ledger as it is, {today['rows']:,} rows, processor seconds are "
        f"{seconds['tree']:.1f} for the working tree, {seconds['package']:.1f} for the package "
        f"alone, and {seconds['after_a_change']:.1f} for the layers after a change of claims; "
        f"Frictionless takes {times(ratio, 1)} times as long as the package alone."
    )
