"""CSV files whose own bytes prove that they are in the canonical form.

A file that is byte by byte what the canonical writing of some rows gives holds those rows and no
others, however they were found. Columns look for them, whole files at a time; what they cannot
prove is not yet a fault, and is left to the reader of :mod:`zjledger.package.canonical`, which
goes cell by cell and words what is wrong.
"""

from __future__ import annotations

import io

import polars as pl

from zjledger.model.characters import DOUBTFUL, character_problem, value_problems
from zjledger.package.limits import LONGEST_CELL
from zjledger.schema import Table

_ROWS = 50_000
"""Rows that are written at once to be compared."""

_FOREIGN = "[^ -~]"
"""Whatever is not printable ASCII."""


def proven_rows(content: bytes, table: Table) -> pl.DataFrame | None:
    """The rows of a file that is written as the canonical form writes them, in any order.

    Returns:
        Every column as text, null where a cell is empty; None where nothing is proven.
    """
    header = (",".join(table.columns) + "\n").encode("ascii")
    # A row of one empty cell is written in quotes, unlike any other empty cell.
    if len(table.columns) == 1 or not content.startswith(header):
        return None
    # An old line end or a NUL can stand in a cell, and the two writers quote them differently.
    if b"\r" in content or b"\0" in content:
        return None
    # Every cell ends in a sign of its own. Short and blank lines would be filled up with empty
    # cells: a file of nothing but line ends would take many times its size for each column.
    if content.count(b"\n") * len(table.columns) > len(content):
        return None
    try:
        frame = pl.read_csv(content, schema=dict.fromkeys(table.columns, pl.String))
    except pl.exceptions.PolarsError:
        return None
    return frame if _short(frame) and _is_written(frame, content, len(header)) else None


def proven_table(content: bytes, table: Table) -> pl.DataFrame | None:
    """As :func:`proven_rows`, where the rows are sorted by key too and no cell has a problem."""
    frame = proven_rows(content, table)
    return frame if frame is not None and is_ordered(frame, table) and _is_clean(frame) else None


def _short(frame: pl.DataFrame) -> bool:
    """Whether no cell is a pair of quotes with nothing between, or too long.

    Bytes are counted: that is stricter than code points, and the schemas allow far less.
    """
    sizes = frame.select(pl.all().str.len_bytes().is_between(1, LONGEST_CELL).all())
    return all(sizes.row(0))


def _is_written(frame: pl.DataFrame, content: bytes, at: int) -> bool:
    """Whether the rows, written, are what the content has from there to its end."""
    for rows in frame.iter_slices(_ROWS):
        text = io.BytesIO()
        rows.write_csv(text, include_header=False)
        written = text.getvalue()
        if not content.startswith(written, at):
            return False
        at += len(written)
    return at == len(content)


def is_ordered(frame: pl.DataFrame, table: Table) -> bool:
    """Whether rows stand in the order of their keys, an empty cell before any other."""
    falls = pl.lit(False)
    for key in reversed(table.primary_key):
        cell = pl.col(key).fill_null("")
        falls = (cell < cell.shift(1)) | ((cell == cell.shift(1)) & falls)
    return not frame.select(falls.any()).item()


def _is_clean(frame: pl.DataFrame) -> bool:
    """Whether no value has a problem: characters are judged once each, doubtful values whole."""
    columns = frame.select(pl.all().unique().implode())
    values = pl.concat(column.explode() for column in columns).drop_nulls()
    # Nearly all values are neither, and are looked at once.
    odd = values.filter(values.str.contains(f"{_FOREIGN}|{DOUBTFUL}"))
    if any(map(character_problem, set("".join(odd)))):
        return False
    doubtful = odd.filter(odd.str.contains(DOUBTFUL))
    return not any(any(value_problems(value, LONGEST_CELL)) for value in doubtful)
