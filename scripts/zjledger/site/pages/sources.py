"""A page for every source: what it is, what it repeats, and every claim it makes."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.export.citing import cite_source
from zjledger.site import words
from zjledger.site.evidence import cite_block, claim_anchor, reading_notes
from zjledger.site.ledger import Book, Record
from zjledger.site.markup import Content, Html, bullets, facts, join, out_link, table, tag
from zjledger.site.page import Page, Pen
from zjledger.site.pages.passed import passed
from zjledger.site.pages.records import cell
from zjledger.site.pages.tools import permanent_id
from zjledger.site.structured import about_source

_AT_HEAD = {"source_id", "title", "url", "note"}


def pages(book: Book) -> Iterator[Page]:
    """Pages of all sources."""
    for source in book.tables["sources"]:
        yield _page(book, source)


def _page(book: Book, source: Record) -> Page:
    source_id = source["source_id"]
    description = f"What {source['publisher']} printed, claim by claim."
    page = Page(
        f"source/{source_id}",
        source["title"],
        description,
        hide=("navigation",),
        structured=about_source(book, source),
    )
    pen = Pen(book, page.path)
    page.add(
        tag("p", pen.page("source/index", "Source"), class_="zl-trail"),
        tag("p", _address(source)),
        tag("p", source["note"], class_="zl-note") if source["note"] else "",
        permanent_id(pen, source_id),
    )
    page.heading("Facts", "facts")
    schema = book.schemas["sources"]
    page.add(
        facts(
            (field.title, cell(pen, schema, field, source[field.name]))
            for field in schema.fields
            if field.name not in _AT_HEAD and source[field.name] is not None
        )
    )
    copies = book.where("sources", "republishes", source_id)
    if copies:
        page.heading("Copies of it", "copies")
        page.add(bullets(pen.record(row["source_id"]) for row in copies))
    _add_claims(page, pen, source_id)
    page.add(cite_block(pen, "Cite these claims", cite_source(book.citation, source)))
    _add_retired(page, pen, source_id)
    _add_terms(page, pen, source_id)
    page.heading("Checks", "checks")
    page.add(passed(pen, {"sources", "claims", "evidence"}))
    return page


def _address(source: Record) -> Content:
    if not source["url"]:
        return "The address is not known."
    return out_link(source["url"], f"Open the source at {source['publisher']}")


def _add_claims(page: Page, pen: Pen, source_id: str) -> None:
    claims = pen.book.where("claims", "source_id", source_id)
    page.heading("Claims", "claims")
    page.add(tag("p", f"{words.counted(len(claims), 'claim')}, by subject.", class_="zl-meta"))
    by_subject: dict[str, list[Record]] = {}
    for claim in claims:
        by_subject.setdefault(claim["subject_id"], []).append(claim)
    head = ("Claim", "Property", "Value", "Status", "Said for", "Printed", "Notes")
    for number, (subject_id, told) in enumerate(by_subject.items()):
        page.heading(pen.book.name(subject_id), f"about-{number}", 3)
        rows = [_claim_row(pen, claim) for claim in told]
        caption = f"Claims about {pen.book.name(subject_id)}"
        page.add(tag("p", pen.record(subject_id), class_="zl-meta"), table(head, rows, caption))


def _add_retired(page: Page, pen: Pen, source_id: str) -> None:
    """Claims of the source that are no longer there, at the anchors they had."""
    retired = [
        row for row in pen.book.tables["redirects"] if row["old_id"].startswith(f"{source_id}#")
    ]
    if not retired:
        return
    page.heading("Retired claims", "retired")
    items = []
    for row in retired:
        old = tag("code", row["old_id"], id=claim_anchor({"claim_id": row["old_id"]}))
        onward: Content = "nothing took its place"
        if new := row["new_id"]:
            claim = pen.book.row("claims", new)
            onward = join(
                ("now ", pen.page(f"source/{claim['source_id']}", new, claim_anchor(claim)))
            )
        items.append(join((old, ": ", onward, f". {row['reason']}")))
    page.add(bullets(items))


def _claim_row(pen: Pen, claim: Record) -> list[Content]:
    number = f"#{claim['claim_id'].rpartition('#')[2]}"
    notes = [join((name, ": ", said)) for name, said in reading_notes(pen, claim)]
    return [
        tag("span", number, id=claim_anchor(claim)),
        pen.measure(claim["property"]),
        pen.value(claim),
        pen.book.label("claim_statuses", claim["status"]),
        words.period(claim["period_label"]),
        pen.phrase(claim),
        join(notes, "; "),
    ]


def _add_terms(page: Page, pen: Pen, source_id: str) -> None:
    terms = pen.book.where("terms", "source_id", source_id)
    if not terms:
        return
    page.heading("Mistranslated terms in it", "terms")
    items: list[Html] = [
        join(
            (
                tag("q", term["printed"]),
                " is ",
                pen.page("quality/terms", term["correct_en"], term["term_id"]),
            )
        )
        for term in terms
    ]
    page.add(bullets(items))
