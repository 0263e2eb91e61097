"""Coverage: meeting by meeting and city by city what is known, from how many witnesses."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from zjledger.answers import coverage
from zjledger.answers.coverage import Cell, CeremonyCoverage, CityCoverage, MeetingCoverage
from zjledger.answers.facts import Tables
from zjledger.site import words
from zjledger.site.charts.bars import Bar, bar_chart
from zjledger.site.charts.chart import Chart, Origin
from zjledger.site.charts.figure import draw
from zjledger.site.computed import per_cent
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, join, table, tag
from zjledger.site.page import Page, Pen
from zjledger.site.pages.questions.layout import NO_SOURCE, Question, method, silence

QUESTION = Question(
    "coverage", "Coverage", "What is known of each meeting and city, and what is missing."
)

NONE = "none"


def answer(tables: Tables) -> str:
    """Share of what is expected that is known, of ceremonies and of cities."""
    known, asked = _sum([c for row in coverage.of_ceremonies(tables) for c in row.cells.values()])
    city_known, city_asked = _items(
        [c for row in coverage.of_cities(tables) for c in row.cells.values()]
    )
    return (
        f"Of {asked} things one would expect to know of the provincial ceremonies something is "
        f"known for {known} ({per_cent(Decimal(known) / asked) if asked else NONE}); of "
        f"{city_asked} figures and shares of the cities {city_known} are known "
        f"({per_cent(Decimal(city_known) / city_asked) if city_asked else NONE})."
    )


def pages(book: Book) -> Iterator[Page]:
    """The page of coverage."""
    tables = book.answering
    page = Page(
        "coverage", QUESTION.title, QUESTION.description, boost=2, hide=("navigation", "toc")
    )
    pen = Pen(book, page.path)
    page.add(tag("p", answer(tables), class_="zl-lead"))
    rows = coverage.of_ceremonies(tables)
    page.add(draw(pen, _chart(pen, rows)))
    page.heading("The provincial ceremonies", "ceremonies")
    page.add(tag("p", "A cell tells what is known and from how many independent witnesses."))
    head: list[Content] = ["Ceremony", *(_capital(e.what) for e in coverage.OF_A_CEREMONY)]
    page.add(table(head, (_ceremony(pen, row) for row in rows), "Coverage of the ceremonies"))
    page.heading("The cities", "cities")
    years = f"{coverage.YEARS[0]} to {coverage.YEARS[-1]}"
    page.add(tag("p", f"Figures of whole years, {years}, and the share in each ceremony."))
    head = ["City", *(_capital(e.what) for e in coverage.OF_A_CITY)]
    cities = coverage.of_cities(tables)
    page.add(table(head, (_city(pen, row) for row in cities), "Coverage of the cities"))
    page.heading("Other meetings", "meetings")
    head = [
        "Meeting",
        "Day",
        "Sources",
        "People with a part",
        "Groups of projects",
        "Figures of these",
        "Most witnesses of one",
    ]
    meetings = coverage.of_meetings(tables)
    page.add(table(head, (_meeting(pen, row) for row in meetings), "Coverage of other meetings"))
    page.heading("Where the missing might be found", "where")
    expected = [*coverage.OF_A_CEREMONY, *coverage.OF_A_CITY]
    wanted = _missing(rows, cities)
    cells = [[_capital(e.what), f"{wanted[e.code]}", _capital(e.where)] for e in expected]
    page.add(table(("What", "Times missing", "Where it might stand"), cells, "Where to look"))
    silence(page, _silent(pen, rows, cities, meetings), "Nothing expected is missing.")
    method(
        page,
        pen,
        "What is expected of a ceremony and of a city is written down once, in the code; whatever "
        "of it the tables do not hold is missing. Witnesses are independent sources, so reposts "
        "of one dispatch count once.",
        coverage.QUERY,
    )
    yield page


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sum(cells: list[Cell]) -> tuple[int, int]:
    return sum(not cell.missing for cell in cells), len(cells)


def _items(cells: list[Cell]) -> tuple[int, int]:
    return sum(cell.known for cell in cells), sum(cell.of or 0 for cell in cells)


PLURALS = {"class": "classes", "person": "people"}


def _cell(cell: Cell, item: str) -> Content:
    if cell.missing:
        return tag("span", "missing", class_="zl-none")
    said = [words.counted(cell.known, item, PLURALS.get(item))] if item else []
    if cell.of is not None and cell.of > 1:
        said = [f"{cell.known} of {cell.of}"]
    if cell.witnesses:
        said.append(words.counted(cell.witnesses, "witness", "witnesses"))
    kind = "zl-partial" if cell.partial else "zl-known"
    return tag("span", ", ".join(said), class_=kind)


def _ceremony(pen: Pen, row: CeremonyCoverage) -> list[Content]:
    link = pen.page(row.ceremony.meeting_id, words.day(row.ceremony.held))
    return [link, *(_cell(row.cells[e.code], e.item) for e in coverage.OF_A_CEREMONY)]


def _city(pen: Pen, row: CityCoverage) -> list[Content]:
    cells: list[Content] = [pen.record(f"place/{row.place_code}")]
    for expected in coverage.OF_A_CITY:
        shown = _cell(row.cells[expected.code], expected.item)
        years = row.missing_years.get(expected.code, ())
        if years and len(years) < len(coverage.YEARS):
            gaps = tag("span", f" without {', '.join(map(str, years))}", class_="zl-meta")
            shown = join((shown, gaps))
        cells.append(shown)
    return cells


def _meeting(pen: Pen, row: MeetingCoverage) -> list[Content]:
    numbers = (row.sources, row.people, row.cohorts, row.figures, row.witnesses)
    missing = tag("span", "none", class_="zl-none")
    return [
        pen.record(row.meeting_id),
        words.day(row.held) if row.held else NO_SOURCE,
        *(str(number) if number else missing for number in numbers),
    ]


def _chart(pen: Pen, rows: list[CeremonyCoverage]) -> Chart:
    known = [
        (e, sum(not row.cells[e.code].missing for row in rows)) for e in coverage.OF_A_CEREMONY
    ]
    least = min(known, key=lambda pair: pair[1])
    return bar_chart(
        pen,
        "coverage",
        f"Least is known of {least[0].what}: {least[1]} of {len(rows)} ceremonies",
        "Number of provincial ceremonies for which something of it is known",
        [Bar(_capital(e.what), Decimal(number), f"{number} of {len(rows)}") for e, number in known],
        ("What", "Ceremonies"),
        [Origin("tables/index", "The tables of the ledger")],
        full=Decimal(len(rows)),
    )


def _missing(rows: list[CeremonyCoverage], cities: list[CityCoverage]) -> dict[str, int]:
    wanted = {e.code: sum(r.cells[e.code].missing for r in rows) for e in coverage.OF_A_CEREMONY}
    for e in coverage.OF_A_CITY:
        cells = [row.cells[e.code] for row in cities]
        wanted[e.code] = sum((cell.of or 0) - cell.known for cell in cells)
    return wanted


def _silent(
    pen: Pen,
    rows: list[CeremonyCoverage],
    cities: list[CityCoverage],
    meetings: list[MeetingCoverage],
) -> Iterator[Content]:
    for row in rows:
        gaps = [e.what for e in coverage.OF_A_CEREMONY if row.cells[e.code].missing]
        if gaps:
            link = pen.page(row.ceremony.meeting_id, words.day(row.ceremony.held))
            yield join((link, ": ", ", ".join(gaps)))
    for city in cities:
        if city.missing_ceremonies:
            number = len(city.missing_ceremonies)
            link = pen.record(f"place/{city.place_code}")
            yield join((link, f": share in {words.counted(number, 'ceremony', 'ceremonies')}"))
    bare = [row for row in meetings if not row.people]
    if bare:
        yield f"{len(bare)} of {len(meetings)} other meetings: nobody named with a part"
    single = [row for row in meetings if row.sources == 1]
    if single:
        yield f"{len(single)} of {len(meetings)} other meetings rest on one source"
