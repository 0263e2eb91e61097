"""All provincial commencement ceremonies since 2016 in one series."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from zjledger.answers import ceremonies
from zjledger.answers.ceremonies import Ceremony, Summary
from zjledger.answers.facts import Tables
from zjledger.site import words
from zjledger.site.charts.ceremonies import charts
from zjledger.site.charts.figure import draw
from zjledger.site.computed import money
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, Html, join, table
from zjledger.site.page import Page, Pen
from zjledger.site.pages.questions.layout import (
    NO_SOURCE,
    Question,
    figure_cell,
    method,
    silence,
    start,
)

QUESTION = Question(
    "ceremonies",
    "How many projects, and how much investment, did each provincial commencement announce?",
    "Every provincial commencement ceremony since 2016: projects, investment, yuan per project.",
)


def answer(tables: Tables) -> str:
    """Number of ceremonies, known totals, and the span of yuan per project."""
    rows = ceremonies.ceremonies(tables)
    if not rows:
        return "No ceremony is known."
    total = sum((row.total.value for row in rows if row.total), Decimal(0))
    known = sum(row.total is not None for row in rows)
    said = (
        f"{len(rows)} ceremonies from {words.day(rows[0].held)} to {words.day(rows[-1].held)} are "
        f"known by their day; for {known} of them a total is printed, together "
        f"{money(total)}."
    )
    told = [(mean, row) for row in rows if (mean := row.per_project) is not None]
    if told:
        first, most = told[0], max(told, key=lambda pair: pair[0])
        said += (
            f" A project averaged {money(first[0])} at the first and {money(most[0])} on "
            f"{words.day(most[1].held)}, the most of all."
        )
    return said


def pages(book: Book) -> Iterator[Page]:
    """The page of this question."""
    tables = book.answering
    page, pen = start(book, QUESTION, answer(tables))
    rows = ceremonies.ceremonies(tables)
    page.add(*(draw(pen, chart) for chart in charts(pen)))
    page.heading("The series", "table")
    head = (
        "Ceremony",
        "Projects",
        "Total investment",
        "Plan of the year",
        "Per project (computed)",
    )
    page.add(table(head, (_row(pen, tables, row) for row in rows), QUESTION.title))
    told = ceremonies.summary(tables, rows)
    if told:
        _add_summary(page, pen, tables, told)
    silence(page, _silent(pen, rows, told), "Every ceremony has all its figures.")
    method(
        page,
        pen,
        "Each ceremony gives its one number of projects, its total investment in yuan and its plan "
        "of the year, those that count in totals, so that no part is added to its whole. Yuan per "
        "project is total investment over projects, rounded to a whole yuan.",
        ceremonies.QUERY,
    )
    yield page


def _row(pen: Pen, tables: Tables, row: Ceremony) -> list[Content]:
    mean = row.per_project
    computed: Content = NO_SOURCE
    if mean is not None:
        computed = join((money(mean), Html("<br>"), f"to the yuan: {words.grouped(mean)}"))
    return [
        pen.record(row.meeting_id),
        figure_cell(pen, tables, row.projects),
        figure_cell(pen, tables, row.total),
        figure_cell(pen, tables, row.year_plan),
        computed,
    ]


def _add_summary(page: Page, pen: Pen, tables: Tables, told: Summary) -> None:
    page.heading("Held against the printed count", "count")
    until = words.day(told.ceremonies.end)
    rows: list[list[Content]] = [
        [
            f"Ceremonies before {until}",
            figure_cell(pen, tables, told.ceremonies),
            str(told.found),
            f"{told.missing} not found",
        ]
    ]
    if told.projects:
        left = told.projects.value - told.known_projects
        rows.append(
            [
                "Their projects",
                figure_cell(pen, tables, told.projects),
                words.grouped(told.known_projects),
                f"{words.grouped(left)} fall to ceremonies with unknown numbers",
            ]
        )
    if told.total:
        left = told.total.value - told.known_total
        rows.append(
            [
                "Their total investment",
                figure_cell(pen, tables, told.total),
                money(told.known_total),
                f"{money(left)} fall to ceremonies with unknown totals",
            ]
        )
    head = ("What", "Printed", "Found in the series", "Remainder")
    page.add(table(head, rows, "The printed count of ceremonies and the series"))


def _silent(pen: Pen, rows: list[Ceremony], told: Summary | None) -> Iterator[Content]:
    if told and told.missing:
        number = words.counted(told.missing, "ceremony", "ceremonies")
        printed = words.grouped(told.ceremonies.value)
        yield (
            f"{number} of the {printed} that a source counts before "
            f"{words.day(told.ceremonies.end)} could not be found: no day, no figure."
        )
    names = {"projects": "number of projects", "total": "total", "year_plan": "plan of the year"}
    for row in rows:
        missing = [name for key, name in names.items() if getattr(row, key) is None]
        if missing:
            yield join(
                (pen.page(row.meeting_id, words.day(row.held)), f": no {', no '.join(missing)}")
            )
