"""The dictionary, rendered from the Table Schemas, the codelists and the claim vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.schema import Field, Table
from zjledger.site.language import LANGUAGES, Language
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, Html, chinese, join, table, tag
from zjledger.site.page import Page, Pen

_EVIDENCE = {
    "none": "no evidence: not a cell of a fact table",
    "key": "no evidence: the key of the row",
    "register": "our register, a decision of ours",
    "claim": "claims that print it",
    "derived": "computed from claims",
}


def pages(book: Book) -> Iterator[Page]:
    """Overview, a page for each table, the codelists and the properties, in each language."""
    for language in LANGUAGES:
        yield _overview(book, language)
        for schema in book.schemas.values():
            yield _table(book, schema, language)
        yield _codelists(book, language)
        yield _properties(book, language)


def _start(
    book: Book, language: Language, path: str, title: str, description: str
) -> tuple[Page, Pen]:
    pen = Pen(book, language.path(path), language)
    page = Page(pen.path, language.say(title), language.say(description), language=language)
    return page, pen


def _overview(book: Book, language: Language) -> Page:
    about = "Tables, columns, codes and claim properties."
    page, pen = _start(book, language, "dictionary/index", "Dictionary", about)
    page.text(
        pen.say(
            "The dictionary is rendered from the Table Schemas that also make the checks, the "
            "database and the downloads. What stands here is what is enforced."
        )
    )
    page.heading(pen.say("Tables"), "tables")
    rows: list[list[Content]] = [
        [
            _both_titles(pen, s),
            language.gloss(s.description),
            f"{len(s.fields)}",
            join((tag("code", key) for key in s.primary_key), ", "),
            join((_dictionary(pen, name, name) for name in _targets(s)), ", "),
        ]
        for s in book.schemas.values()
    ]
    head = _said(pen, "Table", "What it holds", "Columns", "Key", "Points to")
    page.add(table(head, rows, pen.say("Tables of the ledger")))
    page.heading(pen.say("Codes and properties"), "codes")
    codes = sum(len(entries) for entries in book.vocabulary.codelists.values())
    lists = len(book.vocabulary.codelists)
    page.add(
        tag(
            "p",
            pen.page(
                "dictionary/codelists",
                pen.say("{lists} codelists with {codes} codes", lists=lists, codes=codes),
            ),
        ),
        tag(
            "p",
            pen.page(
                "dictionary/properties",
                pen.say(
                    "{number} properties that claims may use",
                    number=len(book.vocabulary.properties),
                ),
            ),
        ),
    )
    return page


def _said(pen: Pen, *names: str) -> list[Content]:
    return [pen.say(name) for name in names]


def _both_titles(pen: Pen, schema: Table) -> Html:
    first, second = pen.names(schema.title, schema.title_zh)
    return join((_dictionary(pen, schema.name, first), " ", second))


def _dictionary(pen: Pen, table_name: str, content: Content) -> Html:
    return pen.page(f"dictionary/{table_name}", content)


def _targets(schema: Table) -> list[str]:
    return sorted({key.table for key in schema.foreign_keys})


def _table(book: Book, schema: Table, language: Language) -> Page:
    pen = Pen(book, language.path(f"dictionary/{schema.name}"), language)
    name = pen.column(schema)
    title = pen.say("Columns of {name}", name=name)
    about = language.words.get(schema.description, schema.description)
    second = schema.title_zh if language.is_english else schema.title
    page = Page(pen.path, title, about, second, hide=("navigation",), language=language)
    number = language.counted(len(book.tables[schema.name]), "row")
    rows = pen.page(f"tables/{schema.name}", number)
    key = join((tag("code", name) for name in schema.primary_key), ", ")
    file = join((pen.say("File name: "), tag("code", schema.name)))
    page.add(
        tag("p", language.gloss(schema.description)),
        tag("p", join((file, " · ", rows, " · ", pen.say("key: "), key))),
    )
    page.heading(pen.say("Columns"), "columns")
    head = _said(pen, "Column", "Title", "Type", "What it holds", "Rules", "Example", "Rests on")
    page.add(table(head, (_field_row(pen, schema, f) for f in schema.fields), title))
    pointed = [
        (other, k)
        for other in book.schemas.values()
        for k in other.foreign_keys
        if k.table == schema.name
    ]
    if pointed:
        page.heading(pen.say("Pointed to by"), "pointed")
        cells = (
            (
                _dictionary(pen, other.name, pen.column(other)),
                tag("code", k.column),
                tag("code", k.target),
            )
            for other, k in pointed
        )
        caption = pen.say("What points to {name}", name=name)
        page.add(table(_said(pen, "Table", "Column", "Points to"), cells, caption))
    return page


def _field_row(pen: Pen, schema: Table, field: Field) -> list[Content]:
    gloss = pen.language.gloss
    unit = join((pen.say(" Unit: "), gloss(field.unit), ".")) if field.unit else ""
    return [
        tag("code", field.name, id=f"column-{field.name}"),
        pen.both(field.title, field.title_zh),
        field.type,
        join((gloss(field.description), unit)),
        _rules(pen, schema, field),
        tag("code", str(field.example)) if field.example is not None else "",
        pen.say(_EVIDENCE[field.evidence]),
    ]


def _rules(pen: Pen, schema: Table, field: Field) -> Html:
    said: list[Content] = []
    if (field.name,) == schema.primary_key:
        said.append(pen.say("key"))
    elif field.name in schema.primary_key:
        said.append(pen.say("part of the key"))
    said.append(pen.say("required" if field.required else "may be empty"))
    said += [
        join((pen.say("points to "), _dictionary(pen, k.table, f"{k.table}.{k.target}")))
        for k in schema.foreign_keys
        if k.column == field.name
    ]
    if field.codelist:
        name = field.codelist.partition(":")[0]
        page = (
            ("dictionary/properties", "")
            if name == "properties"
            else ("dictionary/codelists", name)
        )
        said.append(join((pen.say("code of "), pen.page(page[0], name, page[1]))))
    for constraint, value in field.constraints.items():
        if constraint not in {"required", "enum"}:
            said.append(join((f"{constraint} ", tag("code", str(value)))))
    return join(said, "; ")


def _codelists(book: Book, language: Language) -> Page:
    about = "Every code, in English and Chinese."
    page, pen = _start(book, language, "dictionary/codelists", "Codelists", about)
    users: dict[str, list[str]] = {}
    for schema in book.schemas.values():
        for field in schema.fields:
            if field.codelist:
                users.setdefault(field.codelist, []).append(f"{schema.name}.{field.name}")
    head = _said(pen, "Code", "English", "Chinese", "Definition", "From")
    for name, entries in book.vocabulary.codelists.items():
        page.heading(name.replace("_", " ").capitalize(), name)
        used = join((tag("code", user) for user in users.get(name, [])), ", ")
        if users.get(name):
            page.add(tag("p", join((pen.say("Used by "), used)), class_="zl-meta"))
        rows = (
            (
                tag("code", e.code),
                tag("span", e.name_en, lang="en"),
                chinese(e.name_zh),
                language.gloss(e.definition),
                language.gloss(e.source),
            )
            for e in entries.values()
        )
        page.add(table(head, rows, pen.say("Codelist {name}", name=name)))
    return page


def _properties(book: Book, language: Language) -> Page:
    title, about = "Properties of claims", "The closed vocabulary that claims use."
    page, pen = _start(book, language, "dictionary/properties", title, about)
    page.text(
        pen.say(
            "A claim says one thing of one subject with one of these words. Another word is "
            "refused. Where a property takes one value, two claims that cannot both be true need "
            "a verdict."
        )
    )
    counts = {
        code: len(book.where("claims", "property", code)) for code in book.vocabulary.properties
    }
    head = _said(
        pen, "Property", "Title", "Definition", "Value", "Units", "Said of", "Values", "Claims"
    )
    rows = (
        (
            tag("code", p.code),
            pen.both(p.title, p.title_zh),
            language.gloss(p.definition),
            p.value_kind,
            ", ".join(p.units),
            ", ".join(p.subject_kinds),
            pen.say("one" if p.takes_one else "many"),
            f"{counts[p.code]:,}",
        )
        for p in book.vocabulary.properties.values()
    )
    page.add(table(head, rows, page.title))
    return page
