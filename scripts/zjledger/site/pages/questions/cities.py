"""How do the eleven cities compare in 2023?"""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.answers import cities
from zjledger.answers.cities import City
from zjledger.answers.facts import Tables
from zjledger.site import words
from zjledger.site.charts.cities import charts
from zjledger.site.charts.figure import draw
from zjledger.site.computed import listed
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, join, table
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
    "cities-2023",
    "How do the eleven cities compare in 2023?",
    "Shares in the ceremonies, growth of fixed-asset investment and services, city by city.",
)

HEADS = {
    "fai_target": "Fixed-asset investment: target",
    "fai_growth": "Fixed-asset investment: growth",
    "services_growth": "Services: growth",
    "services_value": "Services: value added",
}


def answer(tables: Tables) -> str:
    """Span of the targets, outcomes known for the whole year, and how many cells are empty."""
    rows = cities.cities(tables)
    aims = [(row, fact) for row in rows if (fact := row.figures["fai_target"])]
    said = ""
    if aims:
        low, high = min(f.value for _, f in aims), max(f.value for _, f in aims)
        said = (
            f"For 2023 the cities aimed at {words.grouped(low)}% to {words.grouped(high)}% more "
            "fixed-asset investment"
        )
        judged = [
            (row, aim, done)
            for row, aim in aims
            if (done := row.figures["fai_growth"]) and done.end == cities.YEAR_END
        ]
        told = [
            f"{_name(tables, row)} with {words.grouped(done.value)}% "
            + ("reached its target" if done.value >= aim.value else "missed its target")
            + f" of {words.grouped(aim.value)}%"
            for row, aim, done in judged
        ]
        said += f"; {listed(told)}. " if told else ". "
    cells = len(rows) * (len(cities.COLUMNS) + (len(rows[0].shares) if rows else 0))
    gaps = sum(row.gaps for row in rows)
    return f"{said}{gaps} of the {cells} cells of the comparison have no source."


def pages(book: Book) -> Iterator[Page]:
    """The page of this question."""
    tables = book.answering
    page, pen = start(book, QUESTION, answer(tables))
    rows = cities.cities(tables)
    page.add(*(draw(pen, chart) for chart in charts(pen)))
    page.heading("The comparison", "table")
    shares = [
        pen.page(share.ceremony.meeting_id, words.day(share.ceremony.held))
        for row in rows[:1]
        for share in row.shares
    ]
    head: list[Content] = [
        "City",
        *HEADS.values(),
        *(join(("Ceremony of ", share)) for share in shares),
    ]
    page.add(table(head, (_row(pen, tables, row) for row in rows), QUESTION.title))
    silence(page, _silent(pen, rows), "Every city has every figure.")
    method(
        page,
        pen,
        "For each city the figure of 2023 with the longest period from January on is shown, with "
        "that period, so that figures of different periods stand side by side but are not ranked. "
        "Shares in the two ceremonies are the parts by city, those of the day.",
        cities.QUERY,
    )
    yield page


def _name(tables: Tables, row: City) -> str:
    place = tables.row("places", "place_code", row.place_code)
    return str(place["name_en"]) if place else row.place_code


def _row(pen: Pen, tables: Tables, row: City) -> list[Content]:
    cells: list[Content] = [pen.record(f"place/{row.place_code}")]
    for column in cities.COLUMNS:
        fact = row.figures[column.code]
        cell = figure_cell(pen, tables, fact)
        cells.append(join((words.period(fact.period), ": ", cell)) if fact else cell)
    for share in row.shares:
        known = [figure_cell(pen, tables, f) for f in (share.projects, share.total) if f]
        cells.append(join(known, "\n") if known else NO_SOURCE)
    return cells


def _silent(pen: Pen, rows: list[City]) -> Iterator[Content]:
    for row in rows:
        missing = [HEADS[c.code].lower() for c in cities.COLUMNS if row.figures[c.code] is None]
        missing += [
            f"share in the ceremony of {words.day(s.ceremony.held)}"
            for s in row.shares
            if s.projects is None and s.total is None
        ]
        if missing:
            yield join((pen.record(f"place/{row.place_code}"), ": no ", ", no ".join(missing)))
