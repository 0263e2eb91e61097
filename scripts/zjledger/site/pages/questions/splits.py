"""How was each ceremony split by city, by kind, by size?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from zjledger.answers import ceremonies, cities, splits
from zjledger.answers.facts import Fact, Tables
from zjledger.answers.splits import Part, Split
from zjledger.site import words
from zjledger.site.charts.figure import draw
from zjledger.site.charts.shares import charts
from zjledger.site.computed import per_cent
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, join, table, tag
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
    "splits",
    "How was each ceremony split by city, by kind, by size?",
    "Parts of every provincial commencement, and how much of the whole the known parts make.",
)

NONE = "–"


def answer(tables: Tables) -> str:
    """How many ceremonies are split in each way, and how many are whole by city."""
    found = splits.splits(tables, ceremonies.ceremonies(tables))
    number = len({split.ceremony.meeting_id for split in found})
    told = {
        name: sum(split.partition == name and bool(split.parts) for split in found)
        for name in splits.PARTITIONS
    }
    whole = len(_whole_by_city(tables, found))
    return (
        f"Of {number} ceremonies sources give shares of some cities for {told['by-city']}, a split "
        f"by kind for {told['by-kind']} and size classes for {told['by-size']}; "
        f"all eleven cities are known for {whole}."
    )


def pages(book: Book) -> Iterator[Page]:
    """The page of this question."""
    tables = book.answering
    page, pen = start(book, QUESTION, answer(tables))
    found = splits.splits(tables, ceremonies.ceremonies(tables))
    page.add(*(draw(pen, chart) for chart in charts(pen)))
    page.heading("Projects by city", "cities")
    _add_cities(page, pen, tables, found)
    page.heading("Ceremony by ceremony", "table")
    page.add(
        tag(
            "p",
            "Parts of one split have no project in common, so they may be added; groups that "
            "overlap are left out. Shares are computed; a printed share stands beside them.",
        )
    )
    by_ceremony: dict[str, list[Split]] = {}
    for split in found:
        by_ceremony.setdefault(split.ceremony.meeting_id, []).append(split)
    for own in by_ceremony.values():
        if any(split.parts for split in own):
            _add_ceremony(page, pen, tables, own)
    silence(page, _silent(pen, tables, found), "Every ceremony is split in every way.")
    method(
        page,
        pen,
        "A part is a group of projects whose record names the ceremony’s projects as its whole and "
        "the way it is divided; its figures are those of the day. Coverage is the sum of the known "
        "parts over the figure of the whole, for projects and for investment apart.",
        splits.QUERY,
    )
    yield page


def _whole_by_city(tables: Tables, found: list[Split]) -> list[Split]:
    number = len(cities.city_codes(tables))
    return [s for s in found if s.partition == "by-city" and len(s.parts) == number]


def _known(share: Decimal | None) -> Content:
    return per_cent(share) if share is not None else "whole unknown"


def _add_cities(page: Page, pen: Pen, tables: Tables, found: list[Split]) -> None:
    own = [split for split in found if split.partition == "by-city"]
    head: list[Content] = ["City"]
    head += [pen.page(s.ceremony.meeting_id, s.ceremony.held.isoformat()) for s in own]
    rows: list[list[Content]] = []
    for code in cities.city_codes(tables):
        cells: list[Content] = [pen.record(f"place/{code}")]
        for split in own:
            part = next((p for p in split.parts if p.place_code == code), None)
            cells.append(_count(pen, part))
        rows.append(cells)
    page.add(table(head, rows, "Projects by city and ceremony"))


def _count(pen: Pen, part: Part | None) -> Content:
    if part is None:
        return tag("span", NONE, class_="zl-none", title="no source")
    if part.projects is None:
        return pen.page(part.cohort_id, "named")
    return pen.page(part.cohort_id, words.grouped(part.projects.value))


def _add_ceremony(page: Page, pen: Pen, tables: Tables, own: list[Split]) -> None:
    ceremony = own[0].ceremony
    page.heading(words.day(ceremony.held), f"on-{ceremony.held.isoformat()}", 3)
    whole: list[Content] = [pen.record(ceremony.meeting_id)]
    if count := ceremony.projects:
        whole.append(join((pen.number(count.value, count.unit, count.qualifier), " projects")))
    if total := ceremony.total:
        whole.append(pen.number(total.value, total.unit, total.qualifier))
    page.add(tag("p", join(whole, " · "), class_="zl-meta"))
    rows: list[list[Content]] = []
    for split in own:
        label = pen.book.label("partitions", split.partition)
        rows += [[label, *_part(pen, tables, part)] for part in split.parts]
        if split.parts:
            rows.append(
                [
                    f"{label}: known parts together",
                    "",
                    _known(split.projects_known),
                    _known(split.total_known),
                ]
            )
    head = ("Split", "Part", "Projects", "Total investment")
    page.add(table(head, rows, f"Parts of the ceremony of {words.day(ceremony.held)}"))


def _part(pen: Pen, tables: Tables, part: Part) -> list[Content]:
    return [
        pen.record(part.cohort_id, pen.book.part_name(part.cohort_id, part.ceremony.cohort_id)),
        _share(pen, tables, part.projects, part.ceremony.projects, part.count_share),
        _share(pen, tables, part.total, part.ceremony.total, part.investment_share),
    ]


def _share(
    pen: Pen, tables: Tables, part: Fact | None, whole: Fact | None, printed: Fact | None
) -> Content:
    said: list[Content] = [figure_cell(pen, tables, part)] if part else []
    if part and whole and whole.value:
        said.append(tag("span", f"{per_cent(part.value / whole.value)} of the whole"))
    if printed:
        said.append(join(("printed share: ", figure_cell(pen, tables, printed))))
    return join(said, "\n") if said else NO_SOURCE


def _silent(pen: Pen, tables: Tables, found: list[Split]) -> Iterator[Content]:
    number = len(cities.city_codes(tables))
    for name in splits.PARTITIONS:
        label = words.lower_first(pen.book.label("partitions", name))
        bare = [s.ceremony for s in found if s.partition == name and not s.parts]
        days = join((pen.page(c.meeting_id, words.day(c.held)) for c in bare), ", ")
        if bare:
            yield join((f"No split {label}: ", days))
    for split in found:
        if split.partition == "by-city" and 0 < len(split.parts) < number:
            day = pen.page(split.ceremony.meeting_id, words.day(split.ceremony.held))
            yield join((day, f": {number - len(split.parts)} of {number} cities without a share"))
