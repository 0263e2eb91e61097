"""The files of a release as every catalogue lists them: path, type, size, digest."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from zjledger.export.bundle import Bundle
from zjledger.export.checksums import digest, files_below

MEDIA_TYPES = {
    ".bib": "application/x-bibtex",
    ".csv": "text/csv",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".parquet": "application/vnd.apache.parquet",
    ".sqlite": "application/vnd.sqlite3",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}


@dataclass(frozen=True)
class File:
    """One file of a release that holds data; its table where it holds one alone."""

    path: str
    media_type: str
    bytes: int
    sha256: str
    table: str | None


def files_of(bundle: Bundle, folder: Path) -> list[File]:
    """Every file of a known type below ``folder``, sorted by path."""
    return [
        File(
            path=path.as_posix(),
            media_type=MEDIA_TYPES[path.suffix],
            bytes=(folder / path).stat().st_size,
            sha256=digest(folder / path),
            table=path.stem if path.stem in bundle.schemas else None,
        )
        for path in files_below(folder)
        if path.suffix in MEDIA_TYPES
    ]
