"""Which figures were misprinted, by how much, by whom?"""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.answers import misprints
from zjledger.answers.facts import Tables
from zjledger.answers.misprints import Misprint
from zjledger.site import words
from zjledger.site.charts.figure import draw
from zjledger.site.charts.misprints import charts, factor, factor_words
from zjledger.site.evidence import correction, discrepancy_link, source_link
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, join, table, tag
from zjledger.site.page import Page, Pen
from zjledger.site.pages.questions.layout import Question, method, silence, start

QUESTION = Question(
    "misprints",
    "Which figures were misprinted, by how much, by whom?",
    "Tenfold slips, 万 for 亿 and other wrong figures: printed, right, factor and publisher.",
)


def answer(tables: Tables) -> str:
    """Number of misprints, the commonest factor, and the publisher with most of them."""
    rows = misprints.misprints(tables)
    if not rows:
        return "No misprinted figure is registered."
    factors = misprints.by_factor(rows)
    power, number = max(factors, key=lambda item: (item[1], item[0] or 0))
    publisher, most = misprints.by_publisher(tables, rows)[0]
    claims = len(tables.rows("claims"))
    return (
        f"{len(rows)} misprinted figures are registered among {claims:,} claims; {number} of them "
        f"are {factor_words(power)}. {most} were printed by {publisher}."
    )


def pages(book: Book) -> Iterator[Page]:
    """The page of this question."""
    tables = book.answering
    page, pen = start(book, QUESTION, answer(tables))
    rows = misprints.misprints(tables)
    page.add(*(draw(pen, chart) for chart in charts(pen)))
    page.heading("Printed and right", "table")
    head = ("Printed", "Read as", "Right", "Factor", "Of what", "Publisher", "Kind", "Judged in")
    page.add(table(head, (_row(pen, row) for row in rows), QUESTION.title))
    others = misprints.other_corrections(tables)
    page.heading("Wrong units, periods and names", "other")
    page.add(tag("p", "Corrections of what is no number have no factor."))
    cells = [
        [
            pen.phrase(claim := book.row("claims", row["claim_id"])),
            correction(dict(row)),
            source_link(pen, claim["source_id"]),
            discrepancy_link(pen, row["discrepancy_id"]) if row["discrepancy_id"] else "",
        ]
        for row in others
    ]
    page.add(table(("Printed", "Correction", "Publisher", "Judged in"), cells, "Other corrections"))
    silence(page, _silent(book, tables), "Every registered disagreement is settled.")
    method(
        page,
        pen,
        "A figure is listed where a correction carries the right value, or where the register "
        "judges a unit slip or a respun text and chooses another claim about the same thing. The "
        "factor is the printed value over the right one; one within half a per cent of a power of "
        "ten is told as that.",
        misprints.QUERY,
    )
    yield page


def _row(pen: Pen, row: Misprint) -> list[Content]:
    claim = pen.book.row("claims", row.claim_id)
    return [
        pen.phrase(claim),
        pen.number(row.printed, row.unit, "exact"),
        pen.number(row.right, row.unit, "exact"),
        factor(row),
        join((pen.measure(claim["property"]), ": ", pen.record(claim["subject_id"]))),
        source_link(pen, row.source_id),
        pen.book.label("discrepancy_kinds", row.kind),
        discrepancy_link(pen, row.discrepancy_id),
    ]


def _silent(book: Book, tables: Tables) -> Iterator[str]:
    undecided = [r for r in tables.rows("discrepancies") if r["verdict"] == "open"]
    for row in undecided:
        kind = words.lower_first(book.label("discrepancy_kinds", row["kind"]))
        yield f"Not settled ({kind}): {row['statement']}. {row['reason']}"
