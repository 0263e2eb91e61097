"""One module for each format; each has ``write(bundle, folder)`` and ``read_back(bundle, folder)``.

A new format is a new module here and its name in ``FORMATS``.
"""

from __future__ import annotations

from types import ModuleType

from zjledger.export.formats import csv, parquet, sqlite

FORMATS: dict[str, ModuleType] = {"csv": csv, "parquet": parquet, "sqlite": sqlite}
