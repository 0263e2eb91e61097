"""The whole build, the build with nothing changed, and the site with more records."""

from __future__ import annotations

from decimal import Decimal

from zjledger.site.charts.bars import Bar, bar_chart
from zjledger.site.charts.chart import Chart
from zjledger.site.charts.figure import draw
from zjledger.site.markup import table
from zjledger.site.measured.common import Report, machine, origin, times
from zjledger.site.page import Page, Pen


def add(page: Page, pen: Pen, report: Report) -> None:
    """Add the section."""
    page.heading("Building", "building")
    page.text(
        f"All {len(report['stages'])} stages were built in a clone in which nothing had been "
        "built, and then once more with nothing changed, when DVC compares the hashes of what "
        "each stage reads and runs none."
    )
    page.add(draw(pen, _chart(pen, report)))
    sites = report["sites"]
    if sites:
        few, many = sites[0], sites[-1]
        costs = [site["writing_cpu_s"] + site["mkdocs_cpu_s"] for site in (few, many)]
        page.text(
            "The site was also built with every record several times over, under ids of its own. "
            f"{times(many['pages'], few['pages'])} times the pages took "
            f"{times(costs[1], costs[0])} times the processor time."
        )
        rows = [
            [
                f"{site['times']} ×",
                f"{site['pages']:,}",
                f"{site['writing_cpu_s']:,.1f}",
                f"{site['mkdocs_cpu_s']:,.1f}",
                f"{site['ms_a_page']:.1f}",
            ]
            for site in sites
        ]
        head = ("Records", "Pages", "Writing, CPU s", "MkDocs, CPU s", "CPU ms a page")
        page.add(table(head, rows, "The site, by number of records"))
    page.text(machine(report))


def _chart(pen: Pen, report: Report) -> Chart:
    full, again = report["full_s"], report["again_s"]
    return bar_chart(
        pen,
        "performance-building",
        f"With nothing changed the build takes {again:.1f} s; everything takes "
        f"{times(full, again)} times as long",
        "Seconds by the clock",
        [
            Bar("Everything", Decimal(str(full)), f"{full:.1f} s"),
            Bar("Nothing changed", Decimal(str(again)), f"{again:.1f} s"),
        ],
        ("Build", "Seconds"),
        [origin("building.py")],
    )
