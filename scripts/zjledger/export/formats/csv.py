"""CSV: the tables as they are, and the canonical form whose hash counts."""

from __future__ import annotations

import shutil
from pathlib import Path

from zjledger.export.bundle import Bundle, ReadBackError
from zjledger.schema import read_table


def write(bundle: Bundle, folder: Path) -> None:
    """Copy ``data/tables`` to ``folder/csv``."""
    shutil.copytree(bundle.root / "data" / "tables", folder / "csv")


def read_back(bundle: Bundle, folder: Path) -> None:
    """Read every file typed and compare.

    Raises:
        ReadBackError: a table differs.
    """
    for name, table in bundle.schemas.items():
        if not read_table(table, folder / "csv" / f"{name}.csv").equals(bundle.tables[name]):
            raise ReadBackError(f"csv/{name}.csv differs from its table")
