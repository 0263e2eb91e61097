"""Frictionless and the derived pandera schema judge generated rows alike, but for listed spellings.

Both get the same text. Ours holds a cell against one strict spelling before it is converted, so it
may refuse what Frictionless reads; never the other way round. Every difference that occurs must be
one of ``SPELLINGS``, and each of those must still be a difference.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from packages import ROOT

from zjledger.schema import Field, Table, cast, load_schemas, table_schema
from zjledger.validate import pandera_check

DAY = dt.date(2023, 5, 9)
TABLES = load_schemas(ROOT)
SPELLINGS = {
    "a zero in front": ("integer", "007"),
    "a plus": ("integer", "+7"),
    "an underscore": ("integer", "1_000"),
    "full-width digits": ("integer", "７"),
    "an exponent": ("number", "1e3"),
    "no number": ("number", "NaN"),
    "infinity": ("number", "INF"),
    "too many decimals": ("number", "1.00001"),
    "a truth in capitals": ("boolean", "TRUE"),
    "a truth in digits": ("boolean", "1"),
    "a date without zeros": ("date", "2023-5-9"),
}
"""What Frictionless reads as a value of the type and we refuse, by what is odd about it."""

ODD = {
    "integer": ["", "0", "7", "-7", "007", "+7", "1_000", "７", "7.0", "1e3", "x", " 7", "9" * 30],
    "number": ["", "0", "7.5", "-7.5", "1e3", "NaN", "INF", ".5", "7,5", "x", "1.00001", "1" * 30],
    "boolean": ["", "true", "false", "TRUE", "True", "1", "0", "yes", "no"],
    "date": ["", "2023-05-09", "2023-5-9", "2023-02-30", "09.05.2023", "2023-05", "1800-01-01"],
    "string": ["", "x", "x" * 500, "浙江", "a b", "NA"],
}


def cells(field: Field) -> st.SearchStrategy[str]:
    """Mostly what the field allows, sometimes what it should not."""
    allowed = field.constraints.get("enum") or [str(field.example)]
    drawn = st.sampled_from([str(value) for value in allowed] + ODD[field.type])
    if pattern := field.constraints.get("pattern"):
        drawn |= st.from_regex(re.compile(pattern, re.ASCII), fullmatch=True)
    return st.sampled_from([str(allowed[0])]) | drawn


def rows(table: Table) -> st.SearchStrategy[dict[str, str]]:
    values = st.tuples(*(cells(field) for field in table.fields))
    return values.map(lambda row: dict(zip(table.columns, row, strict=True)))


def frictionless_accepts(table: Table, *rows: dict[str, str]) -> bool:
    from frictionless import Resource, Schema

    descriptor = {k: v for k, v in table_schema(table).items() if k not in {"foreignKeys"}}
    schema = Schema.from_descriptor(descriptor)
    data = [table.columns, *([*row.values()] for row in rows)]
    return bool(Resource(data=data, schema=schema).validate().valid)


def ours_accepts(table: Table, *rows: dict[str, str]) -> bool:
    cells = [[value or None for value in row.values()] for row in rows]
    text = pl.DataFrame(cells, schema=dict.fromkeys(table.columns, pl.String), orient="row")
    typed, misfits = cast(table, text)
    return not misfits and pandera_check(table, typed).passed


def known_difference(table: Table, row: dict[str, str]) -> bool:
    """Whether some cell has one of the spellings in which the two differ."""
    odd = {(kind, value) for kind, value in SPELLINGS.values()}
    odd |= {("boolean", "True"), ("boolean", "0"), ("number", ".5"), ("number", "1" * 30)}
    odd |= {("integer", "9" * 30), ("integer", " 7")}
    return any((table.field(name).type, value) in odd for name, value in row.items())


@pytest.mark.parametrize("name", TABLES)
def test_the_two_judge_generated_rows_alike(name: str) -> None:
    table = TABLES[name]

    @settings(
        max_examples=10,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(rows(table))
    def agree(row: dict[str, str]) -> None:
        theirs, ours = frictionless_accepts(table, row), ours_accepts(table, row)
        assert theirs or not ours, row
        assert ours or not theirs or known_difference(table, row), row

    agree()


@pytest.mark.parametrize(("kind", "value"), SPELLINGS.values(), ids=SPELLINGS)
def test_listed_spellings_are_still_a_difference(kind: str, value: str) -> None:
    table = next(t for t in TABLES.values() if t.field(t.columns[0]).type == "string")
    example = {"integer": 1, "number": 1.5, "boolean": True, "date": str(DAY)}[kind]
    plain: dict[str, Any] = {"constraints": {}, "codelist": None, "example": example}
    field = replace(table.fields[0], name="x", type=kind, **plain)
    small = replace(table, fields=(field,), primary_key=("x",), foreign_keys=())
    assert frictionless_accepts(small, {"x": value})
    assert not ours_accepts(small, {"x": value})


@pytest.mark.parametrize("name", [name for name, t in TABLES.items() if len(t.primary_key) == 1])
def test_both_refuse_a_key_twice(name: str) -> None:
    table = TABLES[name]
    row = {
        f.name: str(f.constraints["enum"][0] if "enum" in f.constraints else f.example)
        if f.type != "boolean"
        else "true"
        for f in table.fields
    }
    assert ours_accepts(table, row) and frictionless_accepts(table, row)
    assert not ours_accepts(table, row, row) and not frictionless_accepts(table, row, row)
