"""Where things lie in the repository, and writing them whole or not at all.

Files are synced to disk before the rename that makes them visible, and folders after it, so that
neither a killed process nor a lost power supply leaves a half-written one in place. Modes are set
outright, because temporary files are private and the umask is the caller's.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zjledger.model.report import Refused

FILE_MODE, FOLDER_MODE = 0o644, 0o755

CARRIED = "carried"
"""Folder beside the code in which an installed wheel has ``schemas`` and ``data``."""


def repository_root() -> Path:
    """The folder that holds ``schemas`` and ``data``.

    In an installed wheel it lies beside the code, otherwise the code was checked out in it.
    """
    code = Path(__file__).resolve().parent
    return code / CARRIED if (code / CARRIED).is_dir() else code.parents[1]


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file by renaming a finished neighbour over it; unchanged bytes are left alone."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), FILE_MODE)
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync(path.parent)


def replace_folder(finished: Path, target: Path) -> None:
    """Put a finished folder in the place of another, settled first.

    Two renames: a process killed between them leaves no target, never a mixed one. What readers
    see goes through a link instead; see :mod:`zjledger.export.release`. Both must lie on one file
    system.
    """
    settle(finished)
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    finished.rename(target)
    sync(target.parent)
    shutil.rmtree(old, ignore_errors=True)


def replace_link(link: Path, target: Path) -> None:
    """Point a link at a target by one rename.

    Args:
        target: relative to the folder of the link.

    Raises:
        Refused: something that is not a link stands there; it is not ours to replace.
    """
    if link.exists() and not link.is_symlink():
        raise Refused(f"{link} is not a link made by a build (mend: move it away and run again)")
    part = link.with_name(f".{link.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    part.symlink_to(target)
    part.replace(link)
    sync(link.parent)


def settle(folder: Path) -> None:
    """Give everything below a folder its public mode and sync it to disk, deepest first.

    Raises:
        Refused: there is a link among it.
    """
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_symlink():
            raise Refused(f"{path} is a link; only plain files are published (mend: remove it)")
        path.chmod(FOLDER_MODE if path.is_dir() else FILE_MODE)
        sync(path)
    folder.chmod(FOLDER_MODE)
    sync(folder)


def sync(path: Path) -> None:
    """Have the system put a file, or the entries of a folder, on the disk."""
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def own_folder(root: Path, *parts: str) -> Path:
    """A folder below ``root`` to write into, made where it is missing.

    Raises:
        Refused: a step of the way is a link, which could lead out of the repository.
    """
    folder = root
    for part in parts:
        folder = folder / part
        if folder.is_symlink():
            raise Refused(f"{folder} is a link; nothing is written through it (mend: remove it)")
        if not folder.is_dir():
            folder.mkdir(exist_ok=True)
            folder.chmod(FOLDER_MODE)
    return folder


@contextmanager
def scratch_folder(folder: Path, purpose: str) -> Iterator[Path]:
    """A private folder beside the target, gone afterwards whatever happened."""
    with tempfile.TemporaryDirectory(dir=folder, prefix=f".{purpose}-") as name:
        yield Path(name)
