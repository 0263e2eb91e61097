"""The Zhejiang Investment Ledger: claims, evidence and checked tables of announced investment.

Example:
    >>> import zjledger
    >>> amounts = zjledger.load("amounts")
    >>> zjledger.check("downloads").passed
    True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjledger.paths import repository_root

if TYPE_CHECKING:
    from pathlib import Path

    import polars as pl

    from zjledger.model.report import Report

__all__ = ["check", "load"]


def check(path: str | Path | None = None) -> Report:
    """Check a published package (a folder or zip), or without a path the working tree.

    Returns:
        Every check that ran with the cells it saw and its findings; ``report.passed`` says
        whether none of them is an error.

    Raises:
        zjledger.model.report.Refused: there is no package at that path.
    """
    from pathlib import Path

    from zjledger.checking import check

    return check(repository_root() if path is None else Path(path))


def load(table: str) -> pl.DataFrame:
    """Return one published table, typed by its Table Schema (rows by columns, sorted by key).

    Raises:
        KeyError: there is no such table; the message lists the names.
        FileNotFoundError: the tables have not been built (run ``make dataset``).
    """
    from zjledger.schema import load_schemas, read_table

    root = repository_root()
    schemas = load_schemas(root)
    if table not in schemas:
        raise KeyError(f"no table {table!r}; there are {', '.join(schemas)}")
    return read_table(schemas[table], root / "data" / "tables" / f"{table}.csv")
