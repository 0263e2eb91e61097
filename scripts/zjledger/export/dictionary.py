"""The dictionary of the tables as rows, for every format that carries one."""

from __future__ import annotations

import json

from zjledger.export.bundle import Bundle
from zjledger.export.sql import label_columns

Rows = list[tuple[str | int | None, ...]]

TABLE_HEADER = ("table", "title", "title_zh", "kind", "rows", "primary_key", "description")
COLUMN_HEADER = (
    "table",
    "column",
    "position",
    "type",
    "title",
    "title_zh",
    "description",
    "unit",
    "codelist",
    "refers_to",
    "constraints",
    "evidence",
    "example",
)
CODE_HEADER = ("codelist", "code", "name_en", "name_zh", "definition", "source")
NAME_HEADER = ("table", "row_id", "column", "name")


def about(bundle: Bundle) -> Rows:
    """What this is, its version and its terms, as pairs of key and value."""
    package, parameters = bundle.package, bundle.parameters
    licences = "; ".join(f"{item['name']} {item['path']}" for item in package["licenses"])
    return [
        ("name", package["name"]),
        ("title", package["title"]),
        ("description", package["description"]),
        ("version", parameters.version),
        ("build_date", parameters.build_date),
        ("licence", licences),
        ("attribution", attribution(bundle)),
        ("rights_in_sources", package["rights"]),
    ]


def attribution(bundle: Bundle) -> str:
    """The line that names the dataset where it is reused."""
    package, parameters = bundle.package, bundle.parameters
    makers = ", ".join(item["title"] for item in package["contributors"])
    return f"{makers}: {package['title']}, version {parameters.version}, {parameters.build_date}"


def dictionary_tables(bundle: Bundle) -> Rows:
    """One row for each table, under ``TABLE_HEADER``."""
    return [
        (
            table.name,
            table.title,
            table.title_zh,
            table.kind,
            bundle.tables[table.name].height,
            ", ".join(table.primary_key),
            table.description,
        )
        for table in bundle.schemas.values()
    ]


def dictionary_columns(bundle: Bundle) -> Rows:
    """One row for each column, under ``COLUMN_HEADER``."""
    rows: Rows = []
    for table in bundle.schemas.values():
        targets = {k.column: f"{k.table}.{k.target}" for k in table.foreign_keys}
        for position, field in enumerate(table.fields, start=1):
            # Codes have a table of their own.
            said = {k: v for k, v in field.constraints.items() if k != "enum" or not field.codelist}
            rows.append(
                (
                    table.name,
                    field.name,
                    position,
                    field.type,
                    field.title,
                    field.title_zh,
                    field.description,
                    field.unit,
                    field.codelist,
                    targets.get(field.name),
                    json.dumps(said, ensure_ascii=False) if said else None,
                    field.evidence,
                    _text(field.example),
                )
            )
    return rows


def _text(example: object) -> str:
    return example if isinstance(example, str) else json.dumps(example, ensure_ascii=False)


def codes(bundle: Bundle) -> Rows:
    """One row for each code a column may hold, under ``CODE_HEADER``."""
    rows: Rows = [
        (name, code.code, code.name_en, code.name_zh, code.definition, code.source)
        for name, entries in bundle.vocabulary.codelists.items()
        for code in entries.values()
    ]
    rows += [
        ("properties", item.code, item.title, item.title_zh, item.definition, "this project")
        for item in bundle.vocabulary.properties.values()
    ]
    return rows


def names(bundle: Bundle) -> Rows:
    """Every name of every row with a key of one column, under ``NAME_HEADER``."""
    rows: Rows = []
    for table in bundle.schemas.values():
        if len(table.primary_key) == 1:
            for column in label_columns(table):
                pairs = bundle.tables[table.name].select(table.primary_key[0], column).rows()
                rows += [(table.name, key, column, name) for key, name in pairs if name]
    return rows
