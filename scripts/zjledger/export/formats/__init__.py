"""One module for each format; each has ``write(bundle, folder)`` and ``read_back(bundle, folder)``.

A new format is a new module here and its name in ``FORMATS``. They are written in this order: the
zip is made of files that stand by then.
"""

from __future__ import annotations

from types import ModuleType

from zjledger.export.formats import csv, jsonl, package, parquet, sqlite, xlsx

FORMATS: dict[str, ModuleType] = {
    "csv": csv,
    "parquet": parquet,
    "sqlite": sqlite,
    "xlsx": xlsx,
    "jsonl": jsonl,
    "package": package,
}
