"""Where things lie in the repository, and writing them whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path


def repository_root() -> Path:
    """The folder that holds ``schemas`` and ``data``: the one this code was checked out in."""
    return Path(__file__).resolve().parents[2]


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file by renaming a finished neighbour over it; unchanged bytes are left alone."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    part.replace(path)


def replace_folder(finished: Path, target: Path) -> None:
    """Put a finished folder in the place of another; the old one is gone only after the new stands.

    Both must lie on one file system.
    """
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    finished.rename(target)
    shutil.rmtree(old, ignore_errors=True)
