"""Indexes: one for each kind of record, and one over the kinds."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.site import words
from zjledger.site.language import BOTH, ENGLISH, LANGUAGES, Language
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
        for language in LANGUAGES if BOTH.fullmatch(f"{kind}/index") else (ENGLISH,):
            yield from _kind(book, kind, language)
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


def _kind(book: Book, kind: str, language: Language) -> Iterator[Page]:
    entry = book.vocabulary.codelists["subject_kinds"][kind]
    subjects = book.where("subjects", "kind", kind)
    pen = Pen(book, language.path(f"{kind}/index"), language)
    title = _plural(entry.name_en) if language.is_english else entry.name_zh
    meaning = language.words.get(entry.definition, entry.definition)
    about = pen.say("{title} in the ledger. {meaning}.", title=title, meaning=meaning)
    first = Page(pen.path, title, about, language=language)
    first.text(
        pen.say("{meaning}: {number:,} in the ledger.", meaning=meaning, number=len(subjects))
    )
    head: list[Content] = [pen.say("Name"), pen.say("Name in the other language")]
    if language.is_english:
        head[1] = "Chinese name"
    schema = None
    for subject in subjects[:1]:
        own = book.own_rows.get(subject["subject_id"])
        schema = book.schemas[own[0]] if own else None
    columns = [c for c in _COLUMNS.get(kind, ()) if schema and c in schema.columns]
    head += [pen.column(schema.field(c)) for c in columns] if schema else []
    ordered = sorted(subjects, key=lambda s: _order(book, s))
    for page, own_pen, part in paginated(pen, first, ordered, ROWS_PER_PAGE):
        if part:
            rows = [_row(own_pen, subject, columns) for subject in part]
            page.add(table(head, rows, page.title))
        else:
            page.add(tag("p", pen.say("None yet.")))
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
    first, second = pen.names(subject["name_en"], subject["name_zh"])
    row: list[Content] = [pen.page(subject_id, first), second]
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
