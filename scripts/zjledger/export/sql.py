"""Table Schema to SQL: tables with keys and checks, and views with names beside the keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from zjledger.schema import Field, Table, load_order

TYPES = {
    "string": "TEXT",
    "integer": "INTEGER",
    "number": "NUMERIC",
    "boolean": "INTEGER",
    "date": "TEXT",
}
# What each type may look like once stored; SQLite columns hold anything unless told otherwise.
STORED = {
    "string": "typeof({0}) = 'text'",
    "integer": "typeof({0}) = 'integer'",
    "number": "typeof({0}) IN ('integer', 'real')",
    "boolean": "{0} IN (0, 1)",
    # A modifier, even of no days, makes SQLite count: 30 February comes out as 2 March.
    "date": "{0} IS date({0}, '+0 days')",
}
BOUNDS = {"minimum": ">=", "maximum": "<=", "exclusiveMinimum": ">", "exclusiveMaximum": "<"}
LENGTHS = {"minLength": ">=", "maxLength": "<="}
CODES, CODE_LABELS = "codes", ("name_en", "name_zh")
LABEL = re.compile(r"(name|title)(_en|_zh)?")
KEY_ENDING = re.compile(r"_(id|code)$")


def quoted(name: str) -> str:
    """An identifier, safe in a statement."""
    return '"' + name.replace('"', '""') + '"'


def literal(value: object) -> str:
    """A number, or a text in single quotes."""
    if isinstance(value, int | float):
        return str(value)
    return "'" + str(value).replace("'", "''") + "'"


def create_table(table: Table) -> str:
    """``CREATE TABLE`` with types, NOT NULL, CHECK, UNIQUE, primary and foreign keys.

    Every constraint of the schema is said again except ``pattern``, for which SQLite has no word.
    """
    lines = [_column(table, field) for field in table.fields]
    lines.append(f"PRIMARY KEY ({_listed(table.primary_key)})")
    lines += [
        f"FOREIGN KEY ({quoted(k.column)}) REFERENCES {quoted(k.table)} ({quoted(k.target)})"
        for k in table.foreign_keys
    ]
    return f"CREATE TABLE {quoted(table.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def _column(table: Table, field: Field) -> str:
    name = quoted(field.name)
    parts = [name, TYPES[field.type]]
    # SQLite lets a primary key be null unless told not to.
    if field.required or field.name in table.primary_key:
        parts.append("NOT NULL")
    if field.constraints.get("unique"):
        parts.append("UNIQUE")
    # A check that comes out null passes, but typeof(null) is the text 'null'.
    checks = [f"{name} IS NULL OR {STORED[field.type].format(name)}"]
    for key, value in field.constraints.items():
        if key == "enum":
            checks.append(f"{name} IN ({', '.join(literal(code) for code in value)})")
        elif key in BOUNDS:
            checks.append(f"{name} {BOUNDS[key]} {literal(value)}")
        elif key in LENGTHS:
            checks.append(f"length({name}) {LENGTHS[key]} {literal(value)}")
    return " ".join([*parts, *(f"CHECK ({check})" for check in checks)])


def create_indexes(table: Table) -> list[str]:
    """An index on every foreign key that the primary key does not already lead with."""
    columns = {k.column for k in table.foreign_keys} - {table.primary_key[0]}
    return [
        f"CREATE INDEX {quoted(f'{table.name}_{column}')} ON {quoted(table.name)} "
        f"({quoted(column)})"
        for column in sorted(columns)
    ]


def create_readable_view(table: Table, tables: Mapping[str, Table]) -> str | None:
    """A view ``<table>_readable``: after each key and each code, the names it goes by.

    Returns:
        The statement, or None where the table holds no key of a named row and no code.
    """
    own = quoted(table.name)
    columns, joins = [], []
    taken = set(table.columns)
    targets = {key.column: key for key in table.foreign_keys}
    for field in table.fields:
        column = f"{own}.{quoted(field.name)}"
        columns.append(column)
        # A name no column can have, so that it never hides one.
        alias = quoted(f"{field.name} ->")
        key = targets.get(field.name)
        if field.codelist:
            labels = list(CODE_LABELS)
            codelist = literal(field.codelist.partition(":")[0])
            source, match = CODES, f"{alias}.codelist = {codelist} AND {alias}.code = {column}"
        elif key:
            labels = label_columns(tables[key.table])
            source, match = key.table, f"{alias}.{quoted(key.target)} = {column}"
        else:
            continue
        if labels:
            joins.append(f"LEFT JOIN {quoted(source)} AS {alias} ON {match}")
        for label in labels:
            shown = f"{KEY_ENDING.sub('', field.name)}_{label}"
            shown = f"{field.name}_{label}" if shown in taken else shown
            taken.add(shown)
            columns.append(f"{alias}.{quoted(label)} AS {quoted(shown)}")
    if not joins:
        return None
    listed = ",\n  ".join(columns)
    return "\n".join(
        [f"CREATE VIEW {quoted(readable(table))} AS", f"SELECT\n  {listed}", f"FROM {own}", *joins]
    )


def readable(table: Table) -> str:
    """Name of the readable view of a table."""
    return f"{table.name}_readable"


def label_columns(table: Table) -> list[str]:
    """Columns that name a row for people: name or title, plain or in a language."""
    return [column for column in table.columns if LABEL.fullmatch(column)]


def create_statements(tables: Mapping[str, Table]) -> list[str]:
    """All tables, each after those it points to, then views over them."""
    ordered = [tables[name] for name in load_order(dict(tables))]
    views = (create_readable_view(table, tables) for table in ordered)
    return [*(create_table(table) for table in ordered), *(view for view in views if view)]


def _listed(names: Iterable[str]) -> str:
    return ", ".join(quoted(name) for name in names)
