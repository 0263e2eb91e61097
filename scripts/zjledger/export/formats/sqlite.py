"""SQLite: all tables in one file, with keys, checks, readable views, a dictionary and a search.

Beside the tables the file holds ``about``, ``dictionary_tables``, ``dictionary_columns``,
``codes``, all ``names`` in both languages, and ``names_search``, an index over them for any part
of three letters or more::

    SELECT * FROM names
    WHERE name_id IN (SELECT rowid FROM names_search WHERE names_search MATCH 'Wang')

It misses shorter parts, as most Chinese names of people are: ``WHERE name LIKE '%…%'`` on
``names`` finds those.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

from zjledger.export import dictionary
from zjledger.export.bundle import SLUG, Bundle, ReadBackError
from zjledger.export.sql import CODES, create_indexes, create_statements, quoted, readable
from zjledger.schema import load_order

FILE = f"{SLUG}.sqlite"
BESIDE = {
    "about": (("key", "value"), dictionary.about),
    "dictionary_tables": (dictionary.TABLE_HEADER, dictionary.dictionary_tables),
    "dictionary_columns": (dictionary.COLUMN_HEADER, dictionary.dictionary_columns),
    CODES: (dictionary.CODE_HEADER, dictionary.codes),
}
NAMES, SEARCH = "names", "names_search"


def write(bundle: Bundle, folder: Path) -> None:
    """Write ``folder/sqlite``; ``VACUUM INTO`` gives the same bytes whatever came before.

    Raises:
        ValueError: a table of the data bears a name this file needs for itself, or a number
            cannot be held exactly.
        sqlite3.IntegrityError: a row breaks a constraint of its schema.
    """
    if clash := {*BESIDE, NAMES, SEARCH} & {*bundle.schemas}:
        raise ValueError(f"rename the tables {sorted(clash)}; the SQLite file needs these names")
    (folder / "sqlite").mkdir()
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN")
        # Self references may point forward within a table, so keys are checked at the end.
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for statement in create_statements(bundle.schemas):
            connection.execute(statement)
        for name in load_order(bundle.schemas):
            _insert(connection, name, bundle.tables[name].columns, bundle.tables[name].iter_rows())
            for statement in create_indexes(bundle.schemas[name]):
                connection.execute(statement)
        for name, (header, rows) in BESIDE.items():
            connection.execute(f"CREATE TABLE {quoted(name)} ({_listed(header)})")
            _insert(connection, name, header, rows(bundle))
        connection.execute(f"CREATE INDEX {CODES}_key ON {CODES} (codelist, code)")
        _index_names(connection, bundle)
        connection.execute("COMMIT")
        connection.execute("VACUUM INTO ?", (str(folder / "sqlite" / FILE),))


def _index_names(connection: sqlite3.Connection, bundle: Bundle) -> None:
    header = _listed(dictionary.NAME_HEADER)
    connection.execute(f"CREATE TABLE {NAMES} (name_id INTEGER PRIMARY KEY, {header})")
    _insert(connection, NAMES, dictionary.NAME_HEADER, dictionary.names(bundle))
    connection.execute(
        f"CREATE VIRTUAL TABLE {SEARCH} USING "
        f"fts5(name, content = {NAMES}, content_rowid = name_id, tokenize = 'trigram')"
    )
    for order in ("rebuild", "optimize"):
        connection.execute(f"INSERT INTO {SEARCH} ({SEARCH}) VALUES (?)", (order,))


def _insert(
    connection: sqlite3.Connection,
    table: str,
    columns: Iterable[str],
    rows: Iterable[tuple[Any, ...]],
) -> None:
    names = list(columns)
    marks = ", ".join("?" * len(names))
    statement = f"INSERT INTO {quoted(table)} ({_listed(names)}) VALUES ({marks})"
    connection.executemany(statement, (tuple(_plain(value) for value in row) for row in rows))


def _listed(columns: Iterable[str]) -> str:
    return ", ".join(quoted(column) for column in columns)


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return exact(value)
    return value


def exact(value: Decimal) -> int | float:
    """A number that reads back as the same decimal: whole, or a float of the same digits.

    Raises:
        ValueError: a float of double precision does not hold all the digits.
    """
    if value == value.to_integral_value():
        return int(value)
    if Decimal(repr(float(value))) != value:
        raise ValueError(f"{value} has more digits than SQLite and spreadsheets can hold")
    return float(value)


def read_back(bundle: Bundle, folder: Path) -> None:
    """Open the file, check integrity and foreign keys, and compare every row and every view.

    Raises:
        ReadBackError: the file is damaged, a key dangles, or a table or a view differs.
    """
    uri = f"file:{folder / 'sqlite' / FILE}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise ReadBackError(f"sqlite/{FILE}", "fails its integrity check")
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            raise ReadBackError(f"sqlite/{FILE}", "has dangling keys")
        views = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        for name, frame in bundle.tables.items():
            wanted = sorted(repr(tuple(_plain(v) for v in row)) for row in frame.iter_rows())
            kinds = [field.type for field in bundle.schemas[name].fields]
            for source in {name, readable(bundle.schemas[name])} & views:
                rows = connection.execute(f"SELECT {_listed(frame.columns)} FROM {quoted(source)}")
                if sorted(repr(_typed(row, kinds)) for row in rows) != wanted:
                    raise ReadBackError(f"sqlite/{FILE}", f"{source} differs from its table")


def _typed(row: tuple[Any, ...], kinds: list[str]) -> tuple[Any, ...]:
    """SQLite keeps truth as 0 and 1."""
    return tuple(
        bool(value) if kind == "boolean" and value is not None else value
        for value, kind in zip(row, kinds, strict=True)
    )
