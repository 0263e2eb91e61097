"""CSV: the tables as they are, the canonical form whose hash counts, and their descriptor.

``datapackage.json`` and the folder ``csv`` are a Data Package: any Frictionless reader opens it.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from zjledger.export.bundle import Bundle, ReadBackError
from zjledger.schema import descriptor, read_table

DESCRIPTOR = "datapackage.json"


def write(bundle: Bundle, folder: Path) -> None:
    """Copy each table of ``data/tables`` to ``folder/csv`` and write the descriptor."""
    (folder / "csv").mkdir()
    for name in bundle.schemas:
        shutil.copyfile(
            bundle.root / "data" / "tables" / f"{name}.csv", folder / "csv" / f"{name}.csv"
        )
    version, date = bundle.parameters.version, bundle.parameters.build_date
    package = descriptor(bundle.root, bundle.schemas, folder / "csv", "csv", version, date)
    text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    (folder / DESCRIPTOR).write_text(text, encoding="utf-8")


def read_back(bundle: Bundle, folder: Path) -> None:
    """Read every file typed and compare.

    Raises:
        ReadBackError: a table differs.
    """
    for name, table in bundle.schemas.items():
        if not read_table(table, folder / "csv" / f"{name}.csv").equals(bundle.tables[name]):
            raise ReadBackError(f"csv/{name}.csv", "differs from its table")
