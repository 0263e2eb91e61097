"""Parquet: typed columns; the row-group size is fixed because it shows in the bytes."""

from __future__ import annotations

import io
from pathlib import Path

import pyarrow.parquet as pq

from zjledger.export.bundle import Bundle, ReadBackError

ROW_GROUP_SIZE = 65536


def write(bundle: Bundle, folder: Path) -> None:
    """Write ``folder/parquet/<table>.parquet``."""
    (folder / "parquet").mkdir()
    for name, frame in bundle.tables.items():
        # polars hides the reason when a disk is full; Python says it.
        content = io.BytesIO()
        frame.write_parquet(content, compression="zstd", row_group_size=ROW_GROUP_SIZE)
        (folder / "parquet" / f"{name}.parquet").write_bytes(content.getvalue())


def read_back(bundle: Bundle, folder: Path) -> None:
    """Read with pyarrow, which did not write it, and compare.

    Raises:
        ReadBackError: a table differs.
    """
    for name, frame in bundle.tables.items():
        found = pq.read_table(folder / "parquet" / f"{name}.parquet").to_pylist()
        if found != frame.to_dicts():
            raise ReadBackError(f"parquet/{name}.parquet", "differs from its table")
