"""The released database, packed for the page that asks it: a seventh of the bytes to fetch."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path

NAME = "ledger.sqlite.gz"


@cache
def packed(database: Path) -> bytes:
    """The file as gzip without a time or a name in it, so that equal files stay equal."""
    return gzip.compress(database.read_bytes(), compresslevel=9, mtime=0)


def write_packed(downloads: Path, site: Path) -> None:
    """Put the packed database beside the scripts of the site, if the release holds one."""
    for file in downloads.glob("sqlite/*.sqlite"):
        (site / "assets" / NAME).write_bytes(packed(file))
