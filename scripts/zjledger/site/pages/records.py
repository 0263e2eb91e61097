"""A page for every subject but meetings: facts, figures with evidence, what sources say, relations.

Everything follows from the Table Schemas: own columns are the facts, foreign keys that point here
are the relations.
"""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.schema import Field, ForeignKey, Table
from zjledger.site.evidence import evidence, figure_list
from zjledger.site.language import BOTH, ENGLISH, LANGUAGES, Language
from zjledger.site.ledger import Book, Record
from zjledger.site.markup import Content, Html, esc, facts, join, table, tag
from zjledger.site.page import Page, Pen
from zjledger.site.pages.related import (
    add_bonds,
    add_checks,
    add_claims,
    add_dates,
    add_meetings,
    add_names,
    add_posts,
    add_relations,
)
from zjledger.site.pages.tools import permanent_id
from zjledger.site.structured import about

CONCEALED = {"name_en", "name_zh", "name_zh_status", "note"}
"""Columns said at the head of a page and not again among its facts."""

_WEIGHTS = {"programme": 4, "person": 4, "meeting": 2}


def pages(book: Book) -> Iterator[Page]:
    """Pages of all subjects that have no kind of page of their own, in each of their languages."""
    for subject in book.tables["subjects"]:
        if subject["kind"] != "meeting":
            for language in LANGUAGES if BOTH.fullmatch(subject["subject_id"]) else (ENGLISH,):
                yield _page(book, subject, language)


def _page(book: Book, subject: Record, language: Language) -> Page:
    subject_id = subject["subject_id"]
    page, pen = start(book, subject, language)
    add_facts(page, pen, subject_id)
    add_names(page, pen, subject_id)
    add_figures(page, pen, subject_id)
    add_dates(page, pen, subject_id)
    add_parts(page, pen, subject_id)
    add_posts(page, pen, subject_id)
    add_meetings(page, pen, subject_id)
    add_bonds(page, pen, subject_id)
    add_relations(page, pen, subject_id)
    add_claims(page, pen, subject_id)
    add_checks(page, pen, subject_id)
    return page


def start(book: Book, subject: Record, language: Language = ENGLISH) -> tuple[Page, Pen]:
    """Page and pen of a subject, with its names, kind and permanent id already on it."""
    subject_id, name, name_zh = subject["subject_id"], subject["name_en"], subject["name_zh"]
    pen = Pen(book, language.path(subject_id), language)
    kind = pen.label("subject_kinds", subject["kind"])
    names = f"{name} {name_zh}" if name_zh else name
    said = pen.say("Facts, figures and the evidence for each.")
    page = Page(
        pen.path,
        name if language.is_english or not name_zh else name_zh,
        f"{kind}: {names}. {said}",
        name_zh if language.is_english or not name_zh else name,
        boost=_boost(subject, language),
        hide=("navigation",),
        language=language,
        structured=about(book, subject),
    )
    status = certainty(pen, subject["name_zh_status"])
    trail: list[Content] = [pen.page(f"{subject['kind']}/index", kind)]
    if subject["parent_id"]:
        trail.append(join((pen.say("part of "), pen.record(subject["parent_id"]))))
    page.add(
        tag("p", join(trail, " · "), class_="zl-trail"),
        tag(
            "p",
            join((pen.say("Chinese name. "), status, pen.say(".")))
            if name_zh
            else pen.say("No Chinese name is recorded."),
            class_="zl-meta",
        ),
        tag("p", pen.remark(subject["note"]), class_="zl-note") if subject["note"] else "",
        permanent_id(pen, subject_id),
    )
    return page, pen


def _boost(subject: Record, language: Language) -> float:
    """Weight in the search: a whole before its parts, and English before the same in Chinese."""
    whole = _WEIGHTS.get(subject["kind"], 3)
    return (2 if subject["parent_id"] else whole) * (1 if language.is_english else 0.5)


def certainty(pen: Pen, status: str | None) -> Content:
    """How sure we are of a Chinese name, in words."""
    entry = pen.book.vocabulary.codelists["name_statuses"].get(status or "")
    if not entry:
        return ""
    meaning = pen.language.meaning(entry.definition)
    return join((pen.label("name_statuses", entry.code), pen.say(": "), meaning))


def add_facts(page: Page, pen: Pen, subject_id: str) -> None:
    """The row of the subject in the table of its kind, each cell with its evidence."""
    found = pen.book.own_rows.get(subject_id)
    if not found:
        return
    name, row = found
    schema = pen.book.schemas[name]
    rows = [
        (_term(pen, field), fact(pen, schema, field, row))
        for field in schema.fields
        if field.name not in CONCEALED
        and row[field.name] is not None
        and (field.name,) != schema.primary_key
        and not _is_told_with_the_start(field.name)
    ]
    if rows:
        page.heading(pen.say("Facts"), "facts")
        page.add(facts(rows))


def _term(pen: Pen, field: Field) -> Content:
    """Title of a column in both languages; a span is named after what began."""
    if field.name.endswith("_from") and pen.language.is_english:
        return field.title.removesuffix(" from")
    return pen.both(field.title, field.title_zh)


def _is_told_with_the_start(column: str) -> bool:
    """Whether a column is the end or the precision of a span, which its start tells as a whole."""
    return column.endswith(("_precision", "_to"))


def fact(pen: Pen, schema: Table, field: Field, row: Record) -> Html:
    """One cell in words, with its evidence where a claim gave it."""
    shown = cell(pen, schema, field, row[field.name])
    if field.name.endswith("_from"):
        start = field.name.removesuffix("_from")
        last, precision = row[f"{start}_to"], row[f"{start}_precision"]
        shown = Html(esc(pen.language.span(row[field.name], last, precision)))
    if field.evidence != "claim":
        return shown
    rows = pen.book.evidence(schema.name, row[schema.primary_key[0]], field.name)
    return join((shown, evidence(pen, rows)))


def cell(pen: Pen, schema: Table, field: Field, value: object) -> Html:
    """One cell for people: links for keys, names for codes, dates in words."""
    if value is None:
        return Html("")
    key = next((k for k in schema.foreign_keys if k.column == field.name), None)
    if key and (target := _target(key, str(value))):
        return pen.record(target)
    if field.codelist:
        name = field.codelist.partition(":")[0]
        if name == "properties":
            return Html(esc(pen.measure(str(value))))
        return Html(esc(pen.label(name, str(value))))
    if field.type == "date":
        return Html(esc(pen.language.period(str(value))))
    if field.type == "boolean":
        return Html(pen.say("yes" if value else "no"))
    return Html(esc(str(value)))


def _target(key: ForeignKey, value: str) -> str | None:
    """Id of the record a key points to, if it has a page."""
    if key.table == "places":
        return f"place/{value}"
    return value if key.table not in {"claims", "evidence", "discrepancies"} else None


def add_figures(page: Page, pen: Pen, subject_id: str) -> None:
    """Amounts and indicators of the subject."""
    if figures := pen.book.figures.get(subject_id):
        page.heading(pen.say("Figures"), "figures")
        page.add(figure_list(pen, figures))


def add_parts(page: Page, pen: Pen, subject_id: str) -> None:
    """Subjects whose parent this one is, with their first figures."""
    children = pen.book.where("subjects", "parent_id", subject_id)
    if not children:
        return
    page.heading(pen.say("Parts"), "parts")
    rows = [
        (
            _part(pen, child, subject_id),
            pen.label("partitions", child["partition"]) if child["partition"] else "",
            _first_figures(pen, child["subject_id"]),
        )
        for child in children
    ]
    head = (pen.say("Part"), pen.say("Divided"), pen.say("Figures"))
    page.add(table(head, rows, pen.say("Parts of {name}", name=page.title)))
    page.add(
        tag(
            "p",
            pen.say("Parts of one division do not overlap; parts of different divisions may."),
            class_="zl-meta",
        )
    )


def _part(pen: Pen, child: Record, whole_id: str) -> Html:
    part_name = pen.book.part_name(child["subject_id"], whole_id)
    first, second = pen.names(part_name, child["name_zh"])
    link = pen.record(child["subject_id"], first)
    return join((link, " ", second)) if second else link


def _first_figures(pen: Pen, subject_id: str) -> Html:
    figures = pen.book.figures.get(subject_id, [])[:3]
    return join((join((pen.measure(f.measure), ": ", pen.figure(f))) for f in figures), "; ")
