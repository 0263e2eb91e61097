"""Which reader this is: results of two are never mixed."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

from zjledger.export.checksums import checksums, digest
from zjledger.paths import repository_root

_READER = ("articles", "corpus", "model", "reading")


@functools.cache
def reader_digest() -> str:
    """SHA-256 over the code of the reader and the registers it looks names up in."""
    root, code = repository_root(), Path(__file__).resolve().parents[1]
    sums = "".join(
        f"{digest(path)} {path.relative_to(code).as_posix()}\n"
        for room in _READER
        for path in sorted((code / room).rglob("*.py"))
    )
    sums += checksums(root / "data/curated/registers") + checksums(root / "schemas/corpus")
    return hashlib.sha256(sums.encode()).hexdigest()
