"""What disagrees, and what was mistranslated: the registers of discrepancies and of terms."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.site import words
from zjledger.site.charts.figure import draw
from zjledger.site.charts.records import discrepancy_chart
from zjledger.site.evidence import DISCREPANCIES_PER_PAGE, source_link
from zjledger.site.ledger import Book, Record
from zjledger.site.markup import Content, chinese, facts, join, table, tag
from zjledger.site.page import Page, Pen
from zjledger.site.pages.listing import paginated
from zjledger.site.pages.records import certainty

TERMS_PER_PAGE = 100


def pages(book: Book) -> Iterator[Page]:
    """The register of discrepancies and the glossary of terms."""
    yield from _discrepancies(book)
    yield from _terms(book)


def _discrepancies(book: Book) -> Iterator[Page]:
    first = Page(
        "quality/discrepancies",
        "Discrepancies",
        "Figures and words that disagree, each judged.",
        # Who looks for a figure wants its record first.
        boost=0.5,
    )
    pen = Pen(book, first.path)
    first.text(
        "What a source printed never changes here. Where claims disagree, or a translation changed "
        "the meaning, the register says what we hold to be right, and why."
    )
    if chart := discrepancy_chart(pen):
        first.add(draw(pen, chart))
    rows = book.tables["discrepancies"]
    for page, own, part in paginated(pen, first, rows, DISCREPANCIES_PER_PAGE):
        for row in part:
            _add(page, own, row)
        yield page


def _add(page: Page, pen: Pen, row: Record) -> None:
    book, key = pen.book, row["discrepancy_id"]
    verdict = book.vocabulary.codelists["verdicts"][row["verdict"]]
    kind = book.label("discrepancy_kinds", row["kind"])
    links = book.where("discrepancy_claims", "discrepancy_id", key)
    claims = [book.row("claims", link["claim_id"]) for link in links]
    corrections = book.where("corrections", "discrepancy_id", key)
    corrected = {correction["claim_id"] for correction in corrections}
    # What is wrong makes the better title than what is right.
    blamed = [c for c in claims if c["claim_id"] in corrected]
    blamed += [c for c in claims if c["claim_id"] != row["chosen_claim_id"]]
    title = f"{kind}: “{(blamed or claims)[0]['printed']}”" if claims else f"{kind}: {key}"
    page.heading(title, key)
    rows: list[list[Content]] = [
        [
            pen.phrase(claim),
            pen.value(claim),
            join((pen.measure(claim["property"]), ": ", pen.record(claim["subject_id"]))),
            source_link(pen, claim["source_id"]),
            "chosen" if claim["claim_id"] == row["chosen_claim_id"] else "not chosen",
        ]
        for claim in claims
    ]
    head = ["Printed", "Read as", "Of what", "Source", "Verdict"]
    if not row["chosen_claim_id"]:
        head, rows = head[:-1], [cells[:-1] for cells in rows]
    said: list[tuple[Content, Content]] = [
        ("What is right", row["statement"]),
        ("Reason", row["reason"]),
        ("Verdict", f"{verdict.name_en}: {words.lower_first(verdict.definition)}"),
        ("Id", tag("code", key)),
        ("Severity", book.vocabulary.codelists["severities"][row["severity"]].definition),
    ]
    said += [
        ("Correction", f"{c['field']}: {c['from_value']} is read as {c['to_value']}")
        for c in corrections
    ]
    page.add(facts(said))
    if rows:
        page.add(table(head, rows, f"Claims of {key}"))


def _terms(book: Book) -> Iterator[Page]:
    first = Page("quality/terms", "Terms", "Mistranslated terms with the right ones.", boost=4)
    first.text(
        "Automatic translations turn names of programmes into numbers and money. The left column "
        "is what a source prints; the right one is what the Chinese says."
    )
    head = ("Printed", "Right English", "Right Chinese", "Certainty", "Note", "Source")
    terms = book.tables["terms"]
    for page, pen, part in paginated(Pen(book, first.path), first, terms, TERMS_PER_PAGE):
        page.add(table(head, (_term(pen, term) for term in part), page.title))
        yield page


def _term(pen: Pen, term: Record) -> list[Content]:
    source = term["source_id"]
    return [
        tag("q", term["printed"], id=term["term_id"]),
        term["correct_en"] or "",
        chinese(term["correct_zh"] or ""),
        certainty(pen, term["correct_zh_status"]),
        term["note"] or "",
        source_link(pen, source) if source else "",
    ]
