"""Indexes: one for each kind of record, and one over the kinds."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.site import words
from zjledger.site.ledger import Book, Record
from zjledger.site.markup import Content, chinese, join, table, tag
from zjledger.site.page import Page, Pen
from zjledger.site.pages.listing import paginated
from zjledger.site.pages.records import cell

ROWS_PER_PAGE = 200

_COLUMNS = {
    "meeting": ("held_from", "place_code", "programme_id"),
    "cohort": ("meeting_id", "parent_id", "sector", "place_code"),
    "project": ("cohort_id", "stage", "sector", "place_code"),
    "programme": ("parent_id", "period_start", "period_end"),
    "person": (),
    "org": ("kind", "place_code"),
    "place": ("level", "parent_code"),
    "award": ("meeting_id", "awarded_by_id"),
}
"""Columns of the own table shown in the index of a kind; a kind not named here shows none."""


def pages(book: Book) -> Iterator[Page]:
    """The index of each kind, and the page that leads to them."""
    yield _overview(book)
    for kind in book.vocabulary.codelists["subject_kinds"]:
        yield from _kind(book, kind)
    yield from _sources(book)


def _overview(book: Book) -> Page:
    page = Page("records/index", "Records", "Every kind of record in the ledger, with its number.")
    pen = Pen(book, page.path)
    page.text("Each record has a page of its own at a permanent address: its id.")
    rows: list[list[Content]] = []
    for code, kind in book.vocabulary.codelists["subject_kinds"].items():
        number = len(book.where("subjects", "kind", code))
        name = join((pen.page(f"{code}/index", kind.name_en), " ", chinese(kind.name_zh)))
        rows.append([name, kind.definition, f"{number:,}"])
    sources = book.schemas["sources"]
    name = join((pen.page("source/index", "Source"), " ", chinese(sources.title_zh)))
    rows.append([name, "One published document", f"{len(book.tables['sources']):,}"])
    page.add(table(("Kind", "What it is", "Records"), rows, "Kinds of records"))
    return page


def _kind(book: Book, kind: str) -> Iterator[Page]:
    entry = book.vocabulary.codelists["subject_kinds"][kind]
    subjects = book.where("subjects", "kind", kind)
    title = _plural(entry.name_en)
    first = Page(f"{kind}/index", title, f"{title} in the ledger. {entry.definition}.")
    first.text(f"{entry.definition}: {len(subjects):,} in the ledger.")
    head: list[Content] = ["Name", "Chinese name"]
    schema = None
    for subject in subjects[:1]:
        own = book.own_rows.get(subject["subject_id"])
        schema = book.schemas[own[0]] if own else None
    columns = [c for c in _COLUMNS.get(kind, ()) if schema and c in schema.columns]
    head += [schema.field(c).title for c in columns] if schema else []
    ordered = sorted(subjects, key=lambda s: _order(book, s))
    for page, pen, part in paginated(Pen(book, first.path), first, ordered, ROWS_PER_PAGE):
        if part:
            rows = [_row(pen, subject, columns) for subject in part]
            page.add(table(head, rows, page.title))
        else:
            page.add(tag("p", "None yet."))
        yield page


def _plural(name: str) -> str:
    """Plural of the name of a kind, as headings need it."""
    return {"Person": "People"}.get(name, f"{name}s")


def _order(book: Book, subject: Record) -> tuple[str, str]:
    """Meetings by day, newest first; everything else by name."""
    own = book.own_rows.get(subject["subject_id"])
    held = own[1].get("held_from") if own else None
    newest_first = f"{99999999 - int(held.strftime('%Y%m%d')):08}" if held else "99999999"
    return (newest_first, subject["name_en"].lower())


def _row(pen: Pen, subject: Record, columns: list[str]) -> list[Content]:
    subject_id = subject["subject_id"]
    row: list[Content] = [pen.page(subject_id, subject["name_en"])]
    row.append(chinese(subject["name_zh"] or ""))
    own = pen.book.own_rows.get(subject_id)
    for column in columns:
        if own:
            schema = pen.book.schemas[own[0]]
            row.append(cell(pen, schema, schema.field(column), own[1].get(column)))
        else:
            row.append("")
    return row


def _sources(book: Book) -> Iterator[Page]:
    sources = sorted(
        book.tables["sources"],
        key=lambda s: (str(s["observed_on"] or ""), s["source_id"]),
        reverse=True,
    )
    first = Page("source/index", "Sources", "Every document the ledger rests on.")
    first.text("Newest first. The text of a source is not ours; only short printed phrases are.")
    head = ("Source", "Publisher", "Published", "Language", "Kind", "Reliability", "Claims")
    for page, pen, part in paginated(Pen(book, first.path), first, sources, ROWS_PER_PAGE):
        rows = [
            [
                pen.page(f"source/{s['source_id']}", s["title"]),
                s["publisher"],
                words.day(s["published_on"]) if s["published_on"] else "not printed",
                book.label("languages", s["language"]),
                book.label("source_kinds", s["kind"]),
                book.label("source_reliability", s["reliability"]),
                f"{len(book.where('claims', 'source_id', s['source_id'])):,}",
            ]
            for s in part
        ]
        page.add(table(head, rows, page.title))
        yield page
