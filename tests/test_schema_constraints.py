"""Every constraint of every field of every Table Schema refuses something.

For each table one row of the schema's own examples, which passes, and below it one row for each
constraint with a single cell that breaks it. Our layers (types, pandera, foreign keys) must refuse
that cell for that reason, and Frictionless too where it knows the constraint. The one query that is
asked before pandera must not vouch for any such row. Frictionless is imported inside the functions
because it lifts the limit of csv fields for the whole process.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import polars as pl
import pytest
from fixture import SCHEMAS, ledger, pandera_accepts

from zjledger.constraints import pandera_schema, surely_sound
from zjledger.rules.identity import foreign_keys
from zjledger.schema import Field, ForeignKey, Table, cast, table_schema


class Broken(NamedTuple):
    """A cell that breaks one constraint: its text, and which of the two must refuse it."""

    field: str
    constraint: str
    text: str | None
    frictionless: bool = True


PANDERA = {
    "required": "not_nullable",
    "enum": "isin",
    "pattern": "str_matches",
    "minimum": "greater_than_or_equal_to",
    "maximum": "less_than_or_equal_to",
    "maxLength": "str_length",
    "minLength": "str_length",
}
"""What pandera calls a constraint of Table Schema; every other one is unknown to this test."""

WRONG_TYPES = {
    "string": [],
    # Frictionless reads 1e3 as a number and 1.0 as an integer's text; we take neither.
    "integer": [("1.5", True), ("1e3", True), ("1,000", True), ("１", False), ("007", False)],
    "number": [("1,000", True), ("1e3", False), ("1.23456", False), (".5", False)],
    "boolean": [("yes", True), ("True", False), ("1", False)],
    "date": [("2023/05/09", True), ("2023-02-30", True), ("2023-5-9", False)],
}


def example(field: Field) -> str:
    if isinstance(field.example, bool):
        return str(field.example).lower()
    return str(field.example)


def broken_cells(table: Table) -> Iterator[Broken]:
    for field in table.fields:
        for text, known in WRONG_TYPES[field.type]:
            yield Broken(field.name, "type", text, known)
        for name, limit in field.constraints.items():
            if name != "unique":
                yield Broken(field.name, name, broken(field, name, limit))


def broken(field: Field, name: str, limit: Any) -> str | None:
    """A value of the right type that breaks one constraint."""
    step = {"minimum": -1, "maximum": 1}.get(name)
    if step is not None and field.type == "date":
        return str(dt.date.fromisoformat(limit) + dt.timedelta(step))
    if step is not None:
        return str(limit + step)
    match name:
        case "required":
            return None
        case "enum":
            return f"{limit[0]}x"
        case "pattern":
            return next(text for text in ("?", "x y", "") if not re.fullmatch(limit, text))
        case "maxLength":
            return "x" * (limit + 1)
        case "minLength":
            return "x" * (limit - 1)
    raise AssertionError(f"{field.name} has the constraint {name!r}, which is not tried here")


def rows(table: Table, cells: list[Broken]) -> pl.DataFrame:
    """The examples, then one row for each broken cell."""
    base = {field.name: example(field) for field in table.fields}
    text = [base, *(base | {cell.field: cell.text} for cell in cells)]
    return pl.DataFrame(text, schema=dict.fromkeys(table.columns, pl.String))


def refused_by_us(table: Table, text: pl.DataFrame) -> set[tuple[int, str, str]]:
    """Row, column and constraint of every refusal of types and pandera."""
    import pandera.errors

    typed, failures = cast(table, text)
    refused = {(row, column, "type") for row, column, _ in failures}
    # Rows repeat the examples, so keys are tried by themselves, below.
    schema = pandera_schema(dataclasses.replace(table, primary_key=()))
    try:
        schema.validate(typed, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        for case in errors.failure_cases.iter_rows(named=True):
            refused.add((case["index"], case["column"], case["check"].split("(")[0]))
    return refused


def refused_by_frictionless(table: Table, text: pl.DataFrame) -> set[tuple[int, str]]:
    """Row and column of every refusal."""
    from frictionless import Resource, Schema

    schema = table_schema(table)
    schema = {key: schema[key] for key in ("fields", "missingValues")}
    data = [text.columns, *([cell or "" for cell in row] for row in text.iter_rows())]
    report = Resource(data=data, schema=Schema.from_descriptor(schema)).validate(limit_errors=5000)
    return {(e.row_number - 2, e.field_name) for e in report.tasks[0].errors}


@pytest.mark.parametrize("table", SCHEMAS.values(), ids=SCHEMAS)
def test_each_constraint_refuses_what_breaks_it(table: Table) -> None:
    cells = list(broken_cells(table))
    text = rows(table, cells)
    ours, theirs = refused_by_us(table, text), refused_by_frictionless(table, text)
    assert not [where for where in ours if where[0] == 0], "the examples break the schema"
    assert not [where for where in theirs if where[0] == 0], "the examples break the schema"
    missed = [
        cell
        for row, cell in enumerate(cells, start=1)
        if (row, cell.field, PANDERA.get(cell.constraint, cell.constraint)) not in ours
    ]
    assert missed == [], "not refused by types and pandera"
    missed = [
        cell
        for row, cell in enumerate(cells, start=1)
        if cell.frictionless and (row, cell.field) not in theirs
    ]
    assert missed == [], "not refused by Frictionless"


@pytest.mark.parametrize("table", SCHEMAS.values(), ids=SCHEMAS)
def test_no_row_with_a_broken_cell_is_vouched_for(table: Table) -> None:
    cells = [cell for cell in broken_cells(table) if cell.constraint != "type"]
    typed, _ = cast(table, rows(table, cells))
    vouched = [surely_sound(table, typed[row]) for row in range(typed.height)]
    assert vouched == [True, *(False for _ in cells)]


@pytest.mark.parametrize("table", SCHEMAS.values(), ids=SCHEMAS)
def test_a_key_is_vouched_for_in_any_order_and_never_twice(table: Table) -> None:
    base, _ = cast(table, rows(table, []))
    key, value = next(
        (key, value) for key in reversed(table.primary_key) for value in others(table.field(key))
    )
    near = base.with_columns(pl.lit(value).alias(key))
    for sound in (base, pl.concat([base, near]), pl.concat([near, base])):
        assert surely_sound(table, sound) and pandera_accepts(table, sound)
    for twice in ([base, base], [base, near, base], [near, base, near]):
        assert not surely_sound(table, pl.concat(twice))
        assert not pandera_accepts(table, pl.concat(twice))


def others(field: Field) -> list[str]:
    """Texts like the example of a field that it might hold as well."""
    text, pattern = example(field), field.constraints.get("pattern", ".*")
    near = [] if field.codelist else [f"{text[:-1]}{last}" for last in "01ab"]
    return [other for other in near if other != text and re.fullmatch(pattern, other)]


@pytest.mark.parametrize("table", SCHEMAS.values(), ids=SCHEMAS)
def test_each_key_refuses_a_second_row(table: Table) -> None:
    import pandera.errors
    from frictionless import Resource, Schema

    text = rows(table, [])
    typed, _ = cast(table, pl.concat([text, text]))
    with pytest.raises(pandera.errors.SchemaErrors, match="unique"):
        pandera_schema(table).validate(typed, lazy=True)
    schema = {key: value for key, value in table_schema(table).items() if key != "foreignKeys"}
    data = [text.columns, text.row(0), text.row(0)]
    report = Resource(data=data, schema=Schema.from_descriptor(schema)).validate()
    assert [error.type for error in report.tasks[0].errors] == ["primary-key"]


KEYS = [(table, key) for table in SCHEMAS.values() for key in table.foreign_keys]


@pytest.mark.parametrize(
    ("table", "key"), KEYS, ids=[f"{table.name}.{key.column}" for table, key in KEYS]
)
def test_each_foreign_key_refuses_a_dangling_id(table: Table, key: ForeignKey) -> None:
    found, lost = example(SCHEMAS[key.table].field(key.target)), "lost"
    own = key.table == table.name
    near, dangling = ({key.column: value} for value in (found, lost))
    for row, faults in ((near, 0), (dangling, 1)):
        row = {column: f"own {column}" for column in table.primary_key} | row
        targets = [{key.target: found}]
        tables = {table.name: [*targets, row]} if own else {table.name: [row], key.table: targets}
        judged = list(foreign_keys(ledger(**tables)))
        at_fault = [j.where for j in judged if j.fault and j.where.endswith(f", {key.column}")]
        assert judged and len([w for w in at_fault if w.startswith(f"{table.name},")]) == faults
    assert frictionless_finds(table, key, found, lost)


def frictionless_finds(table: Table, key: ForeignKey, found: str, lost: str) -> bool:
    """Whether Frictionless lets the found id pass and refuses the lost one, with this key alone."""
    from frictionless import Package, Resource, Schema

    own = key.table == table.name
    reference = {"resource": "" if own else key.table, "fields": [key.target]}
    columns = [key.target, key.column] if own else [key.column]
    schema = {
        "fields": [{"name": name, "type": "string"} for name in columns],
        "foreignKeys": [{"fields": [key.column], "reference": reference}],
    }
    body = [[found, ""], ["near", found], ["far", lost]] if own else [[found], [lost]]
    tables = [(table.name, [columns, *body], schema)]
    if not own:
        target = {"fields": [{"name": key.target, "type": "string"}]}
        tables.append((key.table, [[key.target], [found]], target))
    resources = [
        Resource(name=name, data=data, schema=Schema.from_descriptor(of))
        for name, data, of in tables
    ]
    report = Package(resources=resources).validate()
    errors = [e for task in report.tasks for e in task.errors]
    return [(e.type, e.row_number) for e in errors] == [("foreign-key", len(body) + 1)]


def test_every_kind_of_constraint_is_tried() -> None:
    declared = {name for t in SCHEMAS.values() for f in t.fields for name in f.constraints}
    assert declared <= set(PANDERA) | {"unique"} and len(KEYS) > 0
