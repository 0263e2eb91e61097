"""Which figures were misprinted, by how much, by whom?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from zjledger.answers import misprints
from zjledger.answers.facts import Tables
from zjledger.answers.misprints import Misprint
from zjledger.model.quantity import plain
from zjledger.site import words
from zjledger.site.charts import Bar, Chart, draw
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
        f"are {_factor_words(power)}. {most} were printed by {publisher}."
    )


def pages(book: Book) -> Iterator[Page]:
    """The page of this question."""
    tables = book.answering
    page, pen = start(book, QUESTION, answer(tables))
    rows = misprints.misprints(tables)
    if rows:
        page.add(draw(_factors(pen, rows)), draw(_publishers(pen, tables, rows)))
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
        _factor(row),
        join((pen.measure(claim["property"]), ": ", pen.record(claim["subject_id"]))),
        source_link(pen, row.source_id),
        pen.book.label("discrepancy_kinds", row.kind),
        discrepancy_link(pen, row.discrepancy_id),
    ]


def _factor(row: Misprint) -> str:
    power = row.power_of_ten
    if power is not None:
        exact = row.factor == Decimal(10) ** power
        return _factor_words(power) if exact else f"about {_factor_words(power)}"
    return f"{plain(Decimal(f'{row.factor:.3f}'))} times"


def _factor_words(power: int | None) -> str:
    if power is None:
        return "off by no power of ten"
    size = words.grouped(Decimal(10) ** abs(power))
    return f"{size} times too {'large' if power > 0 else 'small'}"


def _factors(pen: Pen, rows: list[Misprint]) -> Chart:
    factors = misprints.by_factor(rows)
    power, number = max(factors, key=lambda item: (item[1], item[0] or 0))
    return Chart(
        title=f"{number} of {len(rows)} misprints are {_factor_words(power)}",
        unit="Number of misprinted figures",
        source=pen.page("quality/discrepancies", "The register of discrepancies"),
        bars=[Bar(_factor_words(p).capitalize(), Decimal(n), str(n)) for p, n in factors],
        head=("Factor", "Figures"),
    )


def _publishers(pen: Pen, tables: Tables, rows: list[Misprint]) -> Chart:
    publishers = misprints.by_publisher(tables, rows)
    name, most = publishers[0]
    return Chart(
        title=f"{most} of {len(rows)} misprints were printed by {name}",
        unit="Number of misprinted figures",
        source=pen.page("quality/discrepancies", "The register of discrepancies"),
        bars=[Bar(publisher, Decimal(n), str(n)) for publisher, n in publishers],
        head=("Publisher", "Figures"),
    )


def _silent(book: Book, tables: Tables) -> Iterator[str]:
    undecided = [r for r in tables.rows("discrepancies") if r["verdict"] == "open"]
    for row in undecided:
        kind = words.lower_first(book.label("discrepancy_kinds", row["kind"]))
        yield f"Not settled ({kind}): {row['statement']}. {row['reason']}"
