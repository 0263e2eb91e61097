"""What a Table Schema asks, read from a descriptor alone, and tables read for those that ask it.

Nothing here is of the project's own code, so that peers in another environment are given the same.
A finding is a table, a column and a row counted from 0; the column of a repeated key is ``KEY``.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

Found = tuple[str, str, int]
KEY = "(key)"


@dataclass(frozen=True)
class Column:
    """One column and what is asked of it; ``parent`` is the table and column it must occur in."""

    name: str
    type: str
    required: bool
    enum: tuple[str, ...]
    pattern: str | None
    longest: int | None
    minimum: Any
    maximum: Any
    parent: tuple[str, str] | None


@dataclass(frozen=True)
class Asked:
    """One table, its file, its columns and its key."""

    name: str
    path: Path
    columns: tuple[Column, ...]
    key: tuple[str, ...]


def asked_of(folder: Path) -> list[Asked]:
    """Every table of the package in a folder, with what its schema asks."""
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return [_asked(folder, resource) for resource in package["resources"]]


def rules_in(tables: list[Asked]) -> int:
    """How many things are asked: a type, a bound, a list of codes, a key, each of one column."""
    one_each = sum(
        (c.type != "string") + c.required + bool(c.enum) + bool(c.pattern) + bool(c.longest)
        for table in tables
        for c in table.columns
    )
    bounds = sum(
        (c.minimum is not None) + (c.maximum is not None) + bool(c.parent)
        for table in tables
        for c in table.columns
    )
    return one_each + bounds + len(tables)


def _asked(folder: Path, resource: dict[str, Any]) -> Asked:
    schema = resource["schema"]
    parents = {
        key["fields"][0]: (
            key["reference"]["resource"] or resource["name"],
            key["reference"]["fields"][0],
        )
        for key in schema.get("foreignKeys", [])
    }
    columns = tuple(_column(field, parents) for field in schema["fields"])
    path = folder / resource["path"]
    return Asked(resource["name"], path, columns, tuple(schema["primaryKey"]))


def _column(field: dict[str, Any], parents: dict[str, tuple[str, str]]) -> Column:
    said = field.get("constraints", {})
    return Column(
        name=field["name"],
        type=field["type"],
        required=bool(said.get("required")),
        enum=tuple(said.get("enum", ())),
        pattern=said.get("pattern"),
        longest=said.get("maxLength"),
        minimum=_bound(field["type"], said.get("minimum")),
        maximum=_bound(field["type"], said.get("maximum")),
        parent=parents.get(field["name"]),
    )


def _bound(kind: str, value: Any) -> Any:
    if value is None:
        return None
    if kind == "date":
        return dt.date.fromisoformat(value)
    return Decimal(str(value)) if kind == "number" else value


def polars_types() -> dict[str, Any]:
    """The type in polars of each type of a Table Schema."""
    import polars as pl

    return {
        "string": pl.String,
        "integer": pl.Int64,
        "number": pl.Decimal(20, 4),
        "boolean": pl.Boolean,
        "date": pl.Date,
    }


def read_typed(table: Asked, number: Any = None) -> tuple[Any, list[Found]]:
    """A table as polars reads it, typed, and the cells whose text is not of their type.

    Args:
        number: another type than a decimal for numbers.
    """
    import polars as pl

    text = pl.read_csv(table.path, infer_schema=False)
    others = [c for c in table.columns if c.type != "string"]
    typed = text.with_columns(_converted(c, number) for c in others)
    lost = [
        (table.name, c.name, row)
        for c in others
        for row in (text[c.name].is_not_null() & typed[c.name].is_null()).arg_true()
    ]
    return typed, lost


def _converted(column: Column, number: Any) -> Any:
    """The text of a column as its type in polars, null where it is none of that type."""
    import polars as pl

    cell = pl.col(column.name)
    if column.type == "date":
        return cell.str.to_date("%Y-%m-%d", strict=False)
    if column.type == "boolean":
        words = {"true": True, "false": False}
        return cell.replace_strict(words, default=None, return_dtype=pl.Boolean)
    wanted = number if number and column.type == "number" else polars_types()[column.type]
    return cell.cast(wanted, strict=False)


def parents_in(tables: list[Asked], frames: dict[str, Any]) -> Iterator[tuple[Asked, Column, Any]]:
    """Every foreign key: table, column, and the values it may take as a polars series."""
    for table in tables:
        for column in table.columns:
            if column.parent:
                name, target = column.parent
                yield table, column, frames[name][target].drop_nulls().unique()
