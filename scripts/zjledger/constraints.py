"""What a Table Schema asks of a cell, a column and a key: each said once, in two forms.

pandera words what is wrong, at several queries for every column. Nearly every table is sound,
which one query for the whole table shows; the same list of constraints gives both.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import polars as pl

from zjledger.schema import POLARS_TYPES, Field, Table


@dataclass(frozen=True)
class Form:
    """A constraint of Table Schema: the name of pandera's check, and what breaks it."""

    check: str
    argument: str
    breaks: Callable[[pl.Expr, Any], pl.Expr]
    """Whether a cell breaks the constraint, of an expression and a limit; null for null."""


def _other(cell: pl.Expr, codes: Sequence[Any]) -> pl.Expr:
    if isinstance(codes, str):
        raise TypeError("polars would take it for the name of a column")
    return ~cell.is_in(codes)


def _unlike(cell: pl.Expr, pattern: str) -> pl.Expr:
    # As pandera does; Table Schema wants the whole cell, which our patterns say with "$".
    return ~cell.str.contains(pattern if pattern.startswith("^") else f"^{pattern}")


def _too_long(cell: pl.Expr, most: int) -> pl.Expr:
    # Bytes need no counting, and are never fewer than characters.
    return cell.filter(cell.str.len_bytes() > most).str.len_chars() > most


FORMS = {
    "enum": Form("isin", "allowed_values", _other),
    "pattern": Form("str_matches", "pattern", _unlike),
    "minimum": Form("ge", "min_value", lambda cell, least: cell < least),
    "maximum": Form("le", "max_value", lambda cell, most: cell > most),
    "maxLength": Form("str_length", "max_value", _too_long),
    "minLength": Form("str_length", "min_value", lambda cell, least: cell.str.len_chars() < least),
}
"""By their names in Table Schema; ``required`` and ``unique`` are asked of the whole column."""


def limits(field: Field) -> list[tuple[str, Any]]:
    """The constraints of a field that have a form, with limits of the type of its cells.

    Raises:
        ValueError, ArithmeticError: a bound is not of that type.
    """
    return [
        (name, _bound(field, value) if name in ("minimum", "maximum") else value)
        for name, value in field.constraints.items()
        if name in FORMS
    ]


def _bound(field: Field, value: Any) -> Any:
    if field.type == "date":
        return dt.date.fromisoformat(value)
    return Decimal(str(value)) if field.type == "number" else value


def keys(table: Table) -> list[tuple[str, ...]]:
    """Columns whose cells together may not occur twice: the primary key, then unique fields."""
    unique = [(field.name,) for field in table.fields if field.constraints.get("unique")]
    return [key for key in dict.fromkeys([table.primary_key, *unique]) if key]


@functools.lru_cache(maxsize=64)
def pandera_schema(table: Table) -> Any:
    """The pandera schema (polars backend) that a Table Schema says: never to be changed.

    Foreign keys are not pandera's business; see :mod:`zjledger.rules.identity`.
    """
    import pandera.polars as pa

    def check(name: str, limit: Any) -> Any:
        return getattr(pa.Check, FORMS[name].check)(**{FORMS[name].argument: limit})

    columns = {
        field.name: pa.Column(
            POLARS_TYPES[field.type],
            checks=[check(name, limit) for name, limit in limits(field)],
            nullable=not field.required,
            unique=(field.name,) in keys(table),
        )
        for field in table.fields
    }
    unique = list(table.primary_key) if len(table.primary_key) > 1 else None
    return pa.DataFrameSchema(columns, strict=True, ordered=True, unique=unique, name=table.name)


def surely_sound(table: Table, frame: pl.DataFrame) -> bool:
    """Whether one query shows that pandera has nothing to say against a typed table.

    False says nothing: the table may be sound all the same.
    """
    wrong = _wrong(table)
    if wrong is None or frame.schema != _types(table):
        return False
    if frame.is_empty():
        return True
    told = frame.select(wrong + _unordered(table)).row(0)
    if any(told[: len(wrong)]):
        return False
    out_of_order = zip(keys(table), told[len(wrong) :], strict=True)
    return all(frame[list(key)].n_unique() == frame.height for key, wild in out_of_order if wild)


def _types(table: Table) -> dict[str, Any]:
    return {field.name: POLARS_TYPES[field.type] for field in table.fields}


@functools.lru_cache(maxsize=64)
def _wrong(table: Table) -> list[pl.Expr] | None:
    """What is true of a table that breaks a constraint of cells, one expression for each.

    None where some cannot be asked, as in a descriptor that another has written.
    """
    try:
        asked = [
            told.any().alias(f"{field.name} {name}")
            for field in table.fields
            for name, told in _broken(table, field)
        ]
        pl.DataFrame(schema=_types(table)).select(asked)
    except (pl.exceptions.PolarsError, AttributeError, TypeError, ValueError, ArithmeticError):
        return None
    return asked


def _broken(table: Table, field: Field) -> Iterator[tuple[str, pl.Expr]]:
    cell = pl.col(field.name)
    if field.required:
        yield "required", cell.is_null()
    for name, limit in limits(field):
        # Expressions are slow to match, and but for keys most values stand in many rows, and
        # there one below the other.
        often = name == "pattern" and (field.name,) not in keys(table)
        different = cell.filter(cell.ne_missing(cell.shift())).unique()
        yield name, FORMS[name].breaks(different if often else cell, limit)


def _unordered(table: Table) -> list[pl.Expr]:
    """For each key whether rows do not stand in its order, in which none can occur twice."""
    return [(~_rising(key)).any().alias(" ".join(key)) for key in keys(table)]


def _rising(key: tuple[str, ...]) -> pl.Expr:
    """Whether a row comes after the one before it by its key; not so where a cell is empty."""
    before, here = pl.col(key[0]).slice(0, pl.len() - 1), pl.col(key[0]).slice(1)
    after = before < here
    if key[1:]:
        after |= (before == here) & _rising(key[1:])
    return after.fill_null(value=False)
