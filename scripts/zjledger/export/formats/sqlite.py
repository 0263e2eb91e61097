"""SQLite: all tables in one file, with keys, checks and foreign keys."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

from zjledger.export.bundle import Bundle, ReadBackError
from zjledger.schema import load_order, sql_tables

FILE = "zhejiang-investment-ledger.sqlite"


def write(bundle: Bundle, folder: Path) -> None:
    """Write ``folder/sqlite``; ``VACUUM INTO`` gives the same bytes whatever came before."""
    (folder / "sqlite").mkdir()
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        # Self references may point forward within a table, so keys are checked at the end.
        connection.execute("BEGIN")
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for statement in sql_tables(bundle.schemas):
            connection.execute(statement)
        for name in load_order(bundle.schemas):
            rows = [tuple(_plain(v) for v in row) for row in bundle.tables[name].iter_rows()]
            marks = ", ".join("?" * len(bundle.schemas[name].fields))
            connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)
            for key in bundle.schemas[name].foreign_keys:
                index = f'CREATE INDEX "{name}_{key.column}" ON "{name}" ("{key.column}")'
                connection.execute(index)
        connection.execute("COMMIT")
        connection.execute("VACUUM INTO ?", (str(folder / "sqlite" / FILE),))


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def read_back(bundle: Bundle, folder: Path) -> None:
    """Open the file, check integrity and foreign keys, and compare every row.

    Raises:
        ReadBackError: a key dangles or a table differs.
    """
    uri = f"file:{folder / 'sqlite' / FILE}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            raise ReadBackError("the SQLite file has dangling keys")
        for name, frame in bundle.tables.items():
            wanted = sorted(repr(tuple(_plain(v) for v in row)) for row in frame.iter_rows())
            columns = ", ".join(f'"{column}"' for column in frame.columns)
            rows = connection.execute(f'SELECT {columns} FROM "{name}"').fetchall()
            booleans = [i for i, f in enumerate(bundle.schemas[name].fields) if f.type == "boolean"]
            found = sorted(repr(_with_booleans(row, booleans)) for row in rows)
            if found != wanted:
                raise ReadBackError(f"the SQLite table {name} differs")


def _with_booleans(row: tuple[Any, ...], booleans: list[int]) -> tuple[Any, ...]:
    return tuple(bool(v) if i in booleans and v is not None else v for i, v in enumerate(row))
