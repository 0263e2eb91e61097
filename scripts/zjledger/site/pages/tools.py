"""What scripts of ours need in a page: a place to work in, and what they must know in its data."""

from __future__ import annotations

import json

from zjledger.schema import Table
from zjledger.site import api, words
from zjledger.site.markup import Content, Html, join, tag
from zjledger.site.page import Pen

ASKED_FIRST = 1_500_000
"""Bytes from which a reader is told the size and asked before rows are fetched."""


def script(pen: Pen, name: str) -> Html:
    """A module of ours that the page loads; ``name`` is relative to the folder of assets."""
    return tag("script", type="module", src=pen.address("assets") + name)


def json_link(pen: Pen, path: str, content: Content = "JSON") -> Html:
    """Link to a file of the interface; ``path`` is relative to its root."""
    return tag("a", content, href=pen.address(api.ROOT) + path, type="application/json")


def permanent_id(pen: Pen, shown: str) -> Html:
    """The line on the page of a record that names its id, with the record as JSON."""
    path = pen.path.removeprefix(pen.language.folder)
    record = json_link(pen, api.record_path(path))
    said = join((pen.say("Permanent id: "), tag("code", shown), " · ", record))
    return tag("p", said, class_="zl-meta")


def explorer(pen: Pen, schema: Table) -> Html:
    """The place of a table that can be sorted and filtered, and the script that fills it."""
    book = pen.book
    size = len(api.table_text(book, schema).encode())
    rows = words.counted(len(book.tables[schema.name]), "row")
    ask = f"Load all {rows} to sort and filter them ({words.size(size)})"
    known = {"name": schema.name, "columns": columns(pen, schema)}
    place = tag(
        "div",
        class_="zl-explore",
        hidden="",
        data_rows=pen.address(api.ROOT) + api.table_path(schema.name),
        data_caption=f"Rows of {schema.title}",
        data_explore=json.dumps(known, ensure_ascii=False),
        data_ask=ask if size > ASKED_FIRST else None,
    )
    return join((place, script(pen, "tools/explore.mjs")), "\n")


def columns(pen: Pen, schema: Table) -> list[dict[str, object]]:
    """What the script must know of each column: name, kind, and the page its keys lead to."""
    prefixes = pen.book.record_columns(schema)
    claims = {key.column for key in schema.foreign_keys if key.table == "claims"}
    if schema.name == "claims":
        claims.add(schema.primary_key[0])
    known = []
    for field in schema.fields:
        column: dict[str, object] = {
            "name": field.name,
            "type": "num" if field.type in {"integer", "number"} else "string",
        }
        if field.codelist or field.type == "boolean":
            column["coded"] = True
        if field.name in prefixes:
            column["link"] = pen.address(f"{prefixes[field.name]}{{}}")
        elif field.name in claims:
            column["link"] = pen.address("source/{}")
        known.append(column)
    return known
