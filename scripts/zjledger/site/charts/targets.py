"""Targets of the thousand-projects programme in 2023 against what was reached."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from zjledger.answers import targets
from zjledger.answers.facts import Fact
from zjledger.answers.targets import Checkpoint, PartReport
from zjledger.site import words
from zjledger.site.charts.chart import Chart
from zjledger.site.charts.origins import of_facts
from zjledger.site.computed import share_of
from zjledger.site.markup import Content
from zjledger.site.page import Pen

NONE = "no source"
SIGNS = {"at_least": "≥ ", "more_than": "> ", "at_most": "≤ ", "less_than": "< "}
"""Hedges where words have no room."""


def charts(pen: Pen) -> list[Chart]:
    """Both rates, in a panel each; none where no target is known."""
    tables = pen.book.answering
    rows = targets.checkpoints(tables)
    parts = targets.parts(tables)
    if not any(row.target for row in rows):
        return []
    title = _title(rows)
    panels = [
        _panel(
            pen,
            pen.measure(measure),
            [row for row in rows if row.measure == measure],
            [part for part in parts if part.actual.measure == measure],
        )
        for measure in targets.MEASURES
    ]
    facts = [fact for row in rows for fact in (row.target, row.actual)]
    return [
        Chart(
            name="targets-2023",
            title=title,
            unit="Per cent, from January 2023 to the day. Rings are targets, dots outcomes, "
            "diamonds what parts of the programme reported for themselves",
            alt=f"Two panels over the months of 2023 with targets and outcomes. {title}.",
            kind="rates",
            data={"panels": panels},
            head=("Rate", "January to", "Whose", "Target", "Outcome"),
            rows=[
                *(_row(pen, row) for row in rows if row.target or row.actual),
                *(_part_row(pen, part) for part in parts),
            ],
            origins=of_facts(pen.book, [*facts, *(part.actual for part in parts)]),
        )
    ]


def said(pen: Pen, fact: Fact) -> str:
    """A rate with its hedge in words."""
    hedge = pen.book.label("qualifiers", fact.qualifier)
    return words.qualified(f"{words.grouped(fact.value)}%", fact.qualifier, hedge)


def _title(rows: Sequence[Checkpoint]) -> str:
    year = [row for row in rows if row.end == targets.YEAR_END and row.target]
    met = [row for row in year if row.verdict == targets.MET]
    earlier = [row for row in rows if row.end < targets.YEAR_END and row.target]
    known = sum(row.actual is not None for row in earlier)
    return (
        f"{share_of(len(met), len(year)).capitalize()} targets for 2023 were met; the outcome is "
        f"printed for {known or 'none'} of the {len(earlier)} due before"
    )


def _panel(
    pen: Pen, heading: str, rows: Sequence[Checkpoint], parts: Sequence[PartReport]
) -> dict[str, Any]:
    return {
        "heading": heading,
        "targets": [_point(pen, row.target, "target") for row in rows if row.target],
        "outcomes": [_point(pen, row.actual, "outcome") for row in rows if row.actual],
        "parts": [_point(pen, part.actual, "reported") for part in parts],
    }


def _point(pen: Pen, fact: Fact, what: str) -> dict[str, Any]:
    name = pen.book.name(fact.subject_id)
    return {
        "day": fact.end.isoformat(),
        "value": float(fact.value),
        "said": f"{SIGNS.get(fact.qualifier, '')}{words.grouped(fact.value)}%",
        "title": f"{name}, January to {words.day(fact.end)}: {what} {said(pen, fact)}",
        "href": fact.subject_id,
    }


def _row(pen: Pen, row: Checkpoint) -> list[Content]:
    return [
        pen.measure(row.measure),
        words.day(row.end),
        "the whole programme",
        said(pen, row.target) if row.target else NONE,
        said(pen, row.actual) if row.actual else NONE,
    ]


def _part_row(pen: Pen, part: PartReport) -> list[Content]:
    return [
        pen.measure(part.actual.measure),
        words.day(part.actual.end),
        pen.record(part.actual.subject_id),
        "",
        said(pen, part.actual),
    ]
