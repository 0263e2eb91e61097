"""The dictionary, rendered from the Table Schemas, the codelists and the claim vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.schema import Field, Table
from zjledger.site import words
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
    """Overview, a page for each table, the codelists and the properties."""
    yield _overview(book)
    for schema in book.schemas.values():
        yield _table(book, schema)
    yield _codelists(book)
    yield _properties(book)


def _overview(book: Book) -> Page:
    page = Page("dictionary/index", "Dictionary", "Tables, columns, codes and claim properties.")
    pen = Pen(book, page.path)
    page.text(
        "The dictionary is rendered from the Table Schemas that also make the checks, the database "
        "and the downloads. What stands here is what is enforced."
    )
    page.heading("Tables", "tables")
    rows: list[list[Content]] = [
        [
            join((_dictionary(pen, s.name, s.title), " ", chinese(s.title_zh))),
            s.description,
            f"{len(s.fields)}",
            join((tag("code", key) for key in s.primary_key), ", "),
            join((_dictionary(pen, name, name) for name in _targets(s)), ", "),
        ]
        for s in book.schemas.values()
    ]
    head = ("Table", "What it holds", "Columns", "Key", "Points to")
    page.add(table(head, rows, "Tables of the ledger"))
    page.heading("Codes and properties", "codes")
    codes = sum(len(entries) for entries in book.vocabulary.codelists.values())
    lists = len(book.vocabulary.codelists)
    page.add(
        tag("p", pen.page("dictionary/codelists", f"{lists} codelists with {codes} codes")),
        tag(
            "p",
            pen.page(
                "dictionary/properties",
                f"{len(book.vocabulary.properties)} properties that claims may use",
            ),
        ),
    )
    return page


def _dictionary(pen: Pen, table_name: str, content: Content) -> Html:
    return pen.page(f"dictionary/{table_name}", content)


def _targets(schema: Table) -> list[str]:
    return sorted({key.table for key in schema.foreign_keys})


def _table(book: Book, schema: Table) -> Page:
    title = f"Columns of {schema.title}"
    path = f"dictionary/{schema.name}"
    page = Page(path, title, schema.description, schema.title_zh, hide=("navigation",))
    pen = Pen(book, page.path)
    rows = pen.page(f"tables/{schema.name}", words.counted(len(book.tables[schema.name]), "row"))
    key = join((tag("code", name) for name in schema.primary_key), ", ")
    page.add(
        tag("p", schema.description),
        tag("p", join(("File name: ", tag("code", schema.name), " · ", rows, " · key: ", key))),
    )
    page.heading("Columns", "columns")
    head = ("Column", "Title", "Type", "What it holds", "Rules", "Example", "Rests on")
    page.add(
        table(
            head, (_field_row(pen, schema, f) for f in schema.fields), f"Columns of {schema.title}"
        )
    )
    pointed = [
        (other, k)
        for other in book.schemas.values()
        for k in other.foreign_keys
        if k.table == schema.name
    ]
    if pointed:
        page.heading("Pointed to by", "pointed")
        cells = (
            (
                _dictionary(pen, other.name, other.title),
                tag("code", k.column),
                tag("code", k.target),
            )
            for other, k in pointed
        )
        page.add(table(("Table", "Column", "Points to"), cells, f"What points to {schema.title}"))
    return page


def _field_row(pen: Pen, schema: Table, field: Field) -> list[Content]:
    return [
        tag("code", field.name, id=f"column-{field.name}"),
        join((field.title, " ", chinese(field.title_zh))),
        field.type,
        join((field.description, f" Unit: {field.unit}." if field.unit else "")),
        _rules(pen, schema, field),
        tag("code", str(field.example)) if field.example is not None else "",
        _EVIDENCE.get(field.evidence, field.evidence),
    ]


def _rules(pen: Pen, schema: Table, field: Field) -> Html:
    said: list[Content] = []
    if (field.name,) == schema.primary_key:
        said.append("key")
    elif field.name in schema.primary_key:
        said.append("part of the key")
    said.append("required" if field.required else "may be empty")
    said += [
        join(("points to ", _dictionary(pen, k.table, f"{k.table}.{k.target}")))
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
        said.append(join(("code of ", pen.page(page[0], name, page[1]))))
    for constraint, value in field.constraints.items():
        if constraint not in {"required", "enum"}:
            said.append(join((f"{constraint} ", tag("code", str(value)))))
    return join(said, "; ")


def _codelists(book: Book) -> Page:
    page = Page("dictionary/codelists", "Codelists", "Every code, in English and Chinese.")
    users: dict[str, list[str]] = {}
    for schema in book.schemas.values():
        for field in schema.fields:
            if field.codelist:
                users.setdefault(field.codelist, []).append(f"{schema.name}.{field.name}")
    head = ("Code", "English", "Chinese", "Definition", "From")
    for name, entries in book.vocabulary.codelists.items():
        page.heading(name.replace("_", " ").capitalize(), name)
        used = join((tag("code", user) for user in users.get(name, [])), ", ")
        if users.get(name):
            page.add(tag("p", join(("Used by ", used)), class_="zl-meta"))
        rows = (
            (tag("code", e.code), e.name_en, chinese(e.name_zh), e.definition, e.source)
            for e in entries.values()
        )
        page.add(table(head, rows, f"Codelist {name}"))
    return page


def _properties(book: Book) -> Page:
    title = "Properties of claims"
    page = Page("dictionary/properties", title, "The closed vocabulary that claims use.")
    page.text(
        "A claim says one thing of one subject with one of these words. Another word is refused. "
        "Where a property takes one value, two claims that cannot both be true need a verdict."
    )
    counts = {
        code: len(book.where("claims", "property", code)) for code in book.vocabulary.properties
    }
    head = ("Property", "Title", "Definition", "Value", "Units", "Said of", "Values", "Claims")
    rows = (
        (
            tag("code", p.code),
            join((p.title, " ", chinese(p.title_zh))),
            p.definition,
            p.value_kind,
            ", ".join(p.units),
            ", ".join(p.subject_kinds),
            "one" if p.takes_one else "many",
            f"{counts[p.code]:,}",
        )
        for p in book.vocabulary.properties.values()
    )
    page.add(table(head, rows, title))
    return page
