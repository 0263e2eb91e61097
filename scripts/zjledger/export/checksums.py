"""Digests of a folder, in the form ``sha256sum -c`` reads."""

from __future__ import annotations

import hashlib
from pathlib import Path

SUMS = "SHA256SUMS"


def files_below(folder: Path) -> list[Path]:
    """All files below a folder, relative to it, sorted."""
    return sorted(p.relative_to(folder) for p in folder.rglob("*") if p.is_file())


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def checksums(folder: Path) -> str:
    """One line for each file below a folder."""
    return "".join(f"{digest(folder / p)}  {p.as_posix()}\n" for p in files_below(folder))
