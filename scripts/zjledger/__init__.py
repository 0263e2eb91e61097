"""The Zhejiang Investment Ledger: claims, evidence and checked tables of announced investment.

Example:
    >>> import zjledger
    >>> amounts = zjledger.load("amounts")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjledger.paths import repository_root

if TYPE_CHECKING:
    import polars as pl

__all__ = ["load"]


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
