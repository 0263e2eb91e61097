"""Where the time of the largest stage goes, and why its dearest parts cost what they do."""

from __future__ import annotations

from decimal import Decimal

from zjledger.site.charts.bars import Bar, bar_chart
from zjledger.site.charts.chart import Chart
from zjledger.site.charts.figure import draw
from zjledger.site.markup import bullets, table
from zjledger.site.measured.common import Report, machine, origin
from zjledger.site.page import Page, Pen

EXPLAINED, SHOWN, FUNCTIONS = 3, 12, 12
WHY = {
    "building": "asks of every claim and entry what is asked of a hand-written line, brings claims "
    "of one thing together, counts witnesses, and writes a row of evidence for every cell, a dozen "
    "to a claim. Nearly all of it goes over whole columns; sources, meetings and the groups whose "
    "claims differ are objects of Python, and phrases that differ in digits alone are read once.",
    "reading": "takes registers and claims from Parquet as text.",
    "writing": "compresses every table into Parquet and settles the files on disk.",
    "types": "holds the text of every cell against the one way of writing its type, then converts "
    "it; both go over whole columns.",
    "pandera": "holds every table against its schema in one query, which matches patterns with "
    "the distinct values of a column and goes through keys once; pandera itself is asked only of a "
    "table that this query does not vouch for, to say what is wrong.",
    "records": "makes a Python dictionary of every row that a rule wants to see one by one; the "
    "rules share them, and each rule that is judged in columns leaves less to make.",
    "shared by rules": "is what several rules need and the first of them works out for all: every "
    "cell of every fact beside its evidence, parts beside their wholes, figures with their bounds, "
    "claims with their corrections. The rules themselves then have little left to do.",
    "everything else": "hands tables from one step to the next.",
    "rules: evidence": "look at every row of evidence from both sides: every cell has its claim, "
    "every claim its cell, and the two agree on the exact value, unit and period. They see more "
    "cases than all other rules together.",
    "rules: sums": "add parts and hold them against wholes in exact fractions, since a bound such "
    "as more than 95 billion must neither gain nor lose by rounding; exact arithmetic is Python's "
    "own and runs case by case.",
    "rules: shares": "multiply and divide figures with their bounds in exact fractions, case by "
    "case.",
    "rules: totals": "follow each cohort to its wholes, so that nothing is added twice.",
    "rules: rates": "hold rates against their range and their time.",
    "rules: times": "compare the days of meetings, posts and periods.",
    "rules: identity": "look up every foreign key and every kind of subject.",
    "rules: identities": "do the arithmetic that is registered between single claims.",
    "rules: peers": "compare each figure with others of its measure, and names with each other.",
    "rules: registers": "bring claims of one thing together once more and ask of each group that "
    "disagrees for a verdict; every group is looked at, though few disagree.",
    "rules: facts": "hold ids, days and words of facts against the claims they rest on.",
    "rules: names": "compare each way in which an id, a name or a title says the same thing.",
    "rules: phrases": "read names and places in the phrase each claim was printed in.",
    "rules: lineage": "read what an id says of its row, part by part, and follow wholes upwards.",
    "rules: dating": "hold the days in the id and the address of a source against its own days.",
    "rules: told": "hold status and period of figures against their words and peers.",
    "rules: belonging": "look for places and kinds in the names of bodies.",
    "rules: setting": "look for what a claim is about among all that its source says.",
    "rules: naming": "look in each source for the names of what it tells of.",
    "rules: agreement": "bring figures together that are told more than once.",
    "rules: programmes": "follow programmes and meetings to their wholes.",
    "rules: publishers": "hold publisher, address, kind and script of a source against each other.",
    "rules: cohorts": "read places and sectors in the ids of cohorts.",
}
"""By part: what it does and why that costs; it follows the name of the part in a sentence."""


def add(page: Page, pen: Pen, report: Report) -> None:
    """Add the section."""
    page.heading("Where the time goes", "profile")
    page.text(
        "The largest stage builds and checks one partition. Of "
        f"{report['claims']:,} claims it makes {report['rows']:,} rows in "
        f"{report['cpu_s']:.1f} processor seconds; each part is counted without what it calls of "
        "another part."
    )
    page.add(draw(pen, _chart(pen, report)))
    page.add(bullets(f"{_name(p)}, {p['share']:.0%}: {_why(p)}" for p in top(report)))
    rows = [
        [f["function"], f"{f['calls']:,}", f"{f['own_s']:.2f}", f"{f['share']:.1%}"]
        for f in report["functions"][:FUNCTIONS]
    ]
    page.text(
        "By function, under Python's profiler, which makes small functions dearer than they are:"
    )
    head = ("Function", "Calls", "Seconds of its own", "Share")
    page.add(table(head, rows, "Functions with the most time of their own"))
    page.text(machine(report))


def top(report: Report) -> list[Report]:
    """The dearest parts, which are explained."""
    parts: list[Report] = report["parts"][:EXPLAINED]
    return parts


def _name(part: Report) -> str:
    name: str = part["part"].replace("rules: ", "rules of ")
    return name[:1].upper() + name[1:]


def _why(part: Report) -> str:
    return WHY[part["part"]]


def _chart(pen: Pen, report: Report) -> Chart:
    parts = report["parts"]
    share = sum(part["share"] for part in top(report))
    return bar_chart(
        pen,
        "performance-profile",
        f"Three of {len(parts)} parts take {share:.0%} of the time",
        "Processor seconds of one partition",
        [
            Bar(_name(part), Decimal(str(part["cpu_s"])), f"{part['cpu_s']:.2f} s")
            for part in parts[:SHOWN]
        ],
        ("Part", "Processor seconds"),
        [origin("profiling.py")],
    )
