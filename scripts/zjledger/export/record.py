"""Published versions, kept whole: ``data/releases/<version>.zip``, descriptor and tables.

A version counts as published once it lies there. What follows it is held against it, in any clone,
however little of the history came along. A record is never changed or taken away.
"""

from __future__ import annotations

from pathlib import Path

from zjledger.export.archive import zip_bytes
from zjledger.export.diff import parse_version
from zjledger.model.report import Refused
from zjledger.package.descriptor import DESCRIPTOR
from zjledger.package.snapshot import Package, open_package
from zjledger.package.versions import PUBLISHED
from zjledger.paths import own_folder, write_atomically

FOLDER = PUBLISHED.as_posix()


def recorded(root: Path) -> list[Path]:
    """The zips of all published versions, the oldest first.

    Raises:
        Refused: a file there is named after no version.
    """
    return sorted((root / FOLDER).glob("*.zip"), key=lambda path: parse_version(path.stem))


def open_recorded(path: Path) -> Package:
    """One published version.

    Raises:
        Refused: it is malformed, or named after another version than it holds.
    """
    package = open_package(path)
    if package.version != path.stem:
        raise Refused(f"{path} holds version {package.version} (mend: restore it from git)")
    return package


def record(root: Path, package: Package) -> Path:
    """Keep a version as published; its files are held against their digests first.

    Returns:
        The zip it lies in; what was recorded before is left as it is.

    Raises:
        Refused: the version is recorded already, with other content.
        LedgerError: a file of the package is missing or altered.
    """
    path = own_folder(root, *FOLDER.split("/")) / f"{package.version}.zip"
    names = [DESCRIPTOR, *(resource.path for resource in package.resources.values())]
    for table in package.resources:
        package.text(table)
    content = {name: package.files.read(name) for name in names}
    if path.is_file() and _holds(path, content):
        return path
    if path.is_file():
        raise Refused(
            f"{package.version} is published already, with other content, and a version never "
            "changes (mend: raise the version in params.yaml)"
        )
    write_atomically(path, zip_bytes(content))
    return path


def _holds(path: Path, content: dict[str, bytes]) -> bool:
    """Whether a record has this very content, whichever library packed it."""
    old = open_recorded(path)
    names = {DESCRIPTOR, *(resource.path for resource in old.resources.values())}
    return names == set(content) and all(old.files.read(n) == content[n] for n in names)
