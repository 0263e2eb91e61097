"""The results of one batch on disk: two tables, checked, and a note that says they are whole."""

from __future__ import annotations

import functools
import hashlib
import io
import json
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa

from zjledger.constraints import pandera_schema
from zjledger.corpus.batches import Batch, documents
from zjledger.corpus.mapping import READ, read_batch
from zjledger.curated.gazetteer import known_names
from zjledger.export.checksums import digest
from zjledger.paths import repository_root, write_atomically
from zjledger.reading.names import Gazetteer
from zjledger.schema import POLARS_TYPES, Table, load_schemas

TABLES = ("documents", "proposals")
NOTES = "finished"
SHOWN = 3
"""Skipped documents that a note names; all of them stand in the table of documents."""


@dataclass(frozen=True)
class Done:
    """What came of a batch; ``sha256`` is that of each file by table."""

    number: int
    documents: int
    read: int
    proposals: int
    kinds: dict[str, int]
    skipped: list[str]
    sha256: dict[str, str]


@functools.cache
def schemas(root: Path) -> dict[str, Table]:
    """The tables of a corpus, as ``schemas/corpus`` describes them."""
    return load_schemas(root, folder="corpus")


@functools.cache
def _known() -> Gazetteer:
    return known_names(repository_root())


def work(out: Path, batch: Batch) -> Done:
    """Read a batch, check what came out, and write it; the job of one process for a while.

    Raises:
        pandera.errors.SchemaErrors: the results are not what their schema says.
        OSError: a file of the corpus is gone, or the disk is full.
    """
    tables = flat(read_batch(documents(batch), _known()))
    for name, frame in tables.items():
        pandera_schema(schemas(repository_root())[name]).validate(frame, lazy=True)
    return write_part(out, batch.number, tables, to_disk=batch.only is None)


def flat(results: pa.RecordBatch) -> dict[str, pl.DataFrame]:
    """Documents, a row each, and proposals, a row each, of a batch of results."""
    rows = results.to_pylist()
    told = [
        {"place": row["place"], "number": number, **proposal}
        for row in rows
        for number, proposal in enumerate(row["proposals"], start=1)
    ]
    counted = [row | {"proposals": len(row["proposals"])} for row in rows]
    return {"documents": _frame("documents", counted), "proposals": _frame("proposals", told)}


def _frame(name: str, rows: list[dict[str, Any]]) -> pl.DataFrame:
    types = {f.name: POLARS_TYPES[f.type] for f in schemas(repository_root())[name].fields}
    return pl.DataFrame(rows, schema=types)


def write_part(
    out: Path, number: int, tables: dict[str, pl.DataFrame], *, to_disk: bool = True
) -> Done:
    """Write the tables of a batch, then the note that vouches for them."""
    contents = {name: _parquet(frame) for name, frame in tables.items()}
    papers, told = tables["documents"], tables["proposals"]
    skipped = papers.filter(pl.col("status") != READ)
    done = Done(
        number=number,
        documents=papers.height,
        read=papers.height - skipped.height,
        proposals=told.height,
        kinds=dict(sorted(Counter(told["kind"].to_list()).items())),
        skipped=[f"{r['place']}: {r['reason']}" for r in skipped.head(SHOWN).to_dicts()],
        sha256={name: _sha256(content) for name, content in contents.items()},
    )
    if to_disk:
        for name, content in contents.items():
            write_atomically(_path(out, name, number), content)
        note = json.dumps(asdict(done), ensure_ascii=False, indent=2) + "\n"
        write_atomically(_note(out, number), note.encode())
    return done


def _parquet(frame: pl.DataFrame) -> bytes:
    buffer = io.BytesIO()
    frame.write_parquet(buffer, compression="zstd", row_group_size=1 << 17)
    return buffer.getvalue()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def finished(out: Path, number: int) -> Done | None:
    """What an earlier start noted of a batch, if its files are still what it wrote."""
    try:
        done = Done(**json.loads(_note(out, number).read_text("utf-8")))
        whole = all(digest(_path(out, n, number)) == done.sha256[n] for n in TABLES)
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return done if whole and done.number == number else None


def _path(out: Path, table: str, number: int) -> Path:
    return out / table / f"part-{number:08}.parquet"


def _note(out: Path, number: int) -> Path:
    return out / NOTES / f"part-{number:08}.json"
