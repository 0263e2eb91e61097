"""Cells of fact tables as numbers: those that take evidence, and those that evidence speaks of.

The number of a cell is that of its row times the number of columns, plus that of its column, so
that whole columns of numbers tell which cells lack evidence.
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from zjledger.rules.frame import Ledger
from zjledger.schema import Table

ROLES = {"claim": "supports", "derived": "derived"}
"""The role of evidence that a field asks for, by what its schema says of it."""

_KEY = ["table", "row_id"]


@dataclass(frozen=True)
class Cells:
    """What takes evidence in all fact tables, and what all evidence speaks of."""

    keys: pl.DataFrame
    """``table`` and ``row_id`` of every row of them."""
    columns: list[str]
    filled: dict[str, pl.Series]
    """Numbers of the filled cells that take evidence, by the role they ask for."""
    named: pl.Series
    """Number of the cell that each row of evidence names, null if there is none."""

    def told(self, number: int) -> tuple[str, str, str]:
        """Table, row and column of a cell."""
        row, column = divmod(number, len(self.columns))
        table, key = self.keys.row(row)
        return table, key, self.columns[column]


def cells(ledger: Ledger) -> Cells:
    """The cells of a ledger, numbered once for all rules."""
    return ledger.once("cells", lambda: _cells(ledger))


def _cells(ledger: Ledger) -> Cells:
    facts = [table for table in ledger.schemas.values() if table.kind == "fact"]
    taking = {field.name for table in facts for field in table.fields if field.evidence in ROLES}
    columns = sorted(taking)
    keys = pl.concat([_keys(table, ledger.tables[table.name]) for table in facts])
    rows = keys.with_columns(_every(len(columns)).alias("row"))
    firsts = rows
    if any(_repeats(ledger.tables[table.name][table.primary_key[0]]) for table in facts):
        # Rows of a damaged table that share a key share its evidence, so also their number.
        firsts = rows.unique(_KEY, keep="first", maintain_order=True)
        rows = keys.join(firsts, on=_KEY, nulls_equal=True, maintain_order="left")
    filled: dict[str, list[pl.Series]] = {role: [] for role in ROLES.values()}
    start = 0
    for table in facts:
        frame = ledger.tables[table.name]
        numbers = rows["row"].slice(start, frame.height)
        start += frame.height
        for field in table.fields if frame.height else ():
            if field.evidence in ROLES:
                held = numbers.filter(frame[field.name].is_not_null())
                filled[ROLES[field.evidence]].append(held + columns.index(field.name))
    none = pl.Series(dtype=pl.Int64)
    by_role = {role: pl.concat([none, *parts]) for role, parts in filled.items()}
    return Cells(keys, columns, by_role, _named(ledger.tables["evidence"], firsts, columns))


def _keys(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    key = pl.col(table.primary_key[0]).alias("row_id")
    return frame.select(pl.lit(table.name).alias("table"), key)


def _repeats(keys: pl.Series) -> bool:
    """Whether a key stands in two rows; in a sound table each is greater than the one before."""
    rises = (keys.slice(0, max(0, len(keys) - 1)) < keys.slice(1)).fill_null(False).all()
    return not rises and keys.n_unique() < len(keys)


def _every(step: int) -> pl.Expr:
    return pl.int_range(0, pl.len() * step, step)


def _named(evidence: pl.DataFrame, rows: pl.DataFrame, columns: list[str]) -> pl.Series:
    # What speaks of one row stands together, so that most rows are looked up once.
    table, key, place = pl.col("table"), pl.col("row_id"), pl.int_range(pl.len())
    changes = table.ne_missing(table.shift()) | key.ne_missing(key.shift()) | (place == 0)
    starts = evidence.select(changes)["table"]
    heads = evidence[_KEY].filter(starts)
    found = heads.join(rows, on=_KEY, how="left", nulls_equal=True, maintain_order="left")
    row = found["row"].gather(starts.cum_sum() - 1)
    codes = evidence["column"].cast(pl.Enum(columns), strict=False).to_physical()
    return row + codes.cast(pl.Int64)
