"""The versions there are, newest first: each with its words and what it changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from zjledger.export.diff import Difference, compare
from zjledger.export.history import Entry, read_history
from zjledger.export.record import open_recorded, recorded
from zjledger.package.snapshot import Package, open_package


@dataclass(frozen=True)
class Version:
    """One version: its data, what the changelog says of it, and the step from the one before.

    The first version has no ``before`` and no ``difference``.
    """

    package: Package
    entry: Entry | None
    before: Package | None
    difference: Difference | None


def versions(root: Path, downloads: Path) -> list[Version]:
    """Every version on record and the one in ``downloads``, newest first.

    Raises:
        Refused: a package is malformed.
    """
    history, now = read_history(root), open_package(downloads)
    packages = [open_recorded(path) for path in recorded(root)]
    # The present version may be on record already; then it is one, not two.
    packages = [*(package for package in packages if package.version != now.version), now]
    return [
        Version(new, history.get(new.version), old, compare(old, new) if old else None)
        for old, new in reversed(list(zip([None, *packages], packages, strict=False)))
    ]
