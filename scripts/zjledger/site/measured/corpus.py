"""The corpus job: its speed by engine and workers, and what the death of a process cost."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from zjledger.site.charts.bars import Bar, bar_chart
from zjledger.site.charts.chart import Chart
from zjledger.site.charts.figure import draw
from zjledger.site.markup import Content, table
from zjledger.site.measured.common import Report, machine, origin, times
from zjledger.site.page import Page, Pen

ENGINES = {"local": "Pool of processes", "dask": "Dask"}
KILLED = {
    "pool process": "One process of the pool",
    "Dask worker": "One of two Dask workers",
    "whole job": "The whole job, started again",
}
_ORIGIN = origin("corpus.py")


def add(page: Page, pen: Pen, report: Report) -> None:
    """Add the section."""
    each = report["megabytes"] * 1e6 / report["documents"]
    page.heading("A corpus of articles", "corpus")
    page.text(
        f"`zjledger read --corpus` read {report['documents']:,} made-up articles of {each:,.0f} "
        f"bytes on average in {report['batches']:,} batches, from the start of the command to its "
        "end, in a pool of processes and through a real Dask scheduler on the same machine. "
        f"Each article gave {report['proposals'] / report['documents']:.0f} proposals and "
        f"{report['bytes_out'] / report['documents']:,.0f} bytes of results."
    )
    page.add(draw(pen, _speed_chart(pen, report)))
    head = (
        *("Engine", "Workers", "Seconds", "Articles a second", "MB a second"),
        "CPU ms an article",
    )
    page.add(table(head, [_row(run) for run in report["runs"]], "Runs of the corpus job"))
    page.heading("What a death costs", "killed", 3)
    same = (
        "Every run left the same bytes"
        if report["same_bytes"]
        else "The runs did not all leave the same bytes, which is a fault"
    )
    page.text(
        "With two workers, a process was killed (SIGKILL) once a third of the batches were "
        "finished. The cost is the time beyond that of the undisturbed run of the same round; "
        "below zero is noise. A killed Dask worker is not replaced, so its share falls to the "
        f"other one. {same}."
    )
    page.add(draw(pen, _killed_chart(pen, report["killed"])))
    page.text(machine(report))


def _row(run: dict[str, Any]) -> list[Content]:
    return [
        ENGINES[run["engine"]],
        str(run["workers"]),
        f"{run['wall_s']:,.1f}",
        f"{run['documents_per_s']:,.0f}",
        f"{run['mb_per_s']:.3f}",
        f"{run['cpu_ms_a_document']:.1f}",
    ]


def _speed_chart(pen: Pen, report: Report) -> Chart:
    speeds = {(r["engine"], r["workers"]): r["documents_per_s"] for r in report["runs"]}
    gain = times(speeds["local", 2], speeds["local", 1])
    return bar_chart(
        pen,
        "performance-corpus",
        f"Two processes read {speeds['local', 2]:,.0f} articles a second, {gain} times as many as "
        "one",
        "Articles for each second by the clock",
        [
            Bar(
                f"{ENGINES[engine]}, {workers} {'worker' if workers == 1 else 'workers'}",
                Decimal(str(speed)),
                f"{speed:,.0f}",
                whole=engine != "local",
            )
            for (engine, workers), speed in speeds.items()
        ],
        ("Engine", "Articles a second"),
        [_ORIGIN],
    )


def _killed_chart(pen: Pen, killed: list[dict[str, Any]]) -> Chart:
    dearest = max(killed, key=lambda one: one["more_s"])
    return bar_chart(
        pen,
        "performance-killed",
        f"The dearest death costs {dearest['more_s']:.1f} s: "
        f"{KILLED[dearest['what']][0].lower()}{KILLED[dearest['what']][1:]}",
        "Seconds beyond an undisturbed run",
        [
            Bar(KILLED[one["what"]], Decimal(str(max(one["more_s"], 0))), f"{one['more_s']:.1f} s")
            for one in killed
        ],
        ("What was killed", "Seconds more"),
        [_ORIGIN],
    )
