"""Partitions on disk: a folder each, a Parquet file for each table that has rows.

A folder is written under another name and renamed when it is whole, so that a partition is there
or not there, whatever happens to the process that writes it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polars as pl

from zjledger.model.report import Refused
from zjledger.paths import replace_folder, scratch_folder
from zjledger.schema import Table

OUTCOME = "outcome.json"


def write_partition(folder: Path, tables: Mapping[str, pl.DataFrame], outcome: Any = None) -> None:
    """Write the tables that have rows, and beside them what was found in them."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with scratch_folder(folder.parent, folder.name) as scratch:
        part = scratch / folder.name
        part.mkdir()
        for name, frame in tables.items():
            if frame.height:
                frame.write_parquet(
                    part / f"{name}.parquet", compression="zstd", compression_level=1
                )
        if outcome is not None:
            (part / OUTCOME).write_text(json.dumps(outcome, indent=2) + "\n", "utf-8")
        replace_folder(part, folder)


def read_partition(folder: Path, schemas: Mapping[str, Table]) -> dict[str, pl.DataFrame]:
    """Every table as text with all its columns; those without a file are empty.

    Raises:
        Refused: a file is no Parquet, has other columns, or is no table of the ledger.
    """
    files = {path.stem: path for path in folder.glob("*.parquet")}
    for stranger in sorted(files.keys() - schemas.keys()):
        raise Refused(f"{files[stranger]}: the ledger has no such table (mend: delete the file)")
    return {name: _table(files.get(name), table) for name, table in schemas.items()}


def _table(path: Path | None, table: Table) -> pl.DataFrame:
    wanted = dict.fromkeys(table.columns, pl.String)
    if path is None:
        return pl.DataFrame(schema=wanted)
    try:
        frame = pl.read_parquet(path, hive_partitioning=False)
    except (pl.exceptions.PolarsError, OSError) as error:
        raise Refused(f"{path} cannot be read ({error}); mend: write it again") from None
    if frame.schema != wanted:
        raise Refused(
            f"{path} needs the columns {', '.join(wanted)}, in this order and as text"
            " (mend: write it again)"
        )
    return frame


def digest_of(folder: Path) -> str:
    """SHA-256 over names and bytes of the files of a partition."""
    seen = hashlib.sha256()
    for path in sorted(folder.glob("*.parquet")):
        seen.update(path.name.encode())
        seen.update(hashlib.sha256(path.read_bytes()).digest())
    return seen.hexdigest()
