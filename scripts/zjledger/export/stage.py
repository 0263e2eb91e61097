"""The stage ``export``: all downloads into ``build/downloads``, checked by reading them back."""

from __future__ import annotations

import shutil
from pathlib import Path

from zjledger.export.bundle import load_bundle
from zjledger.export.checksums import SUMS, checksums, files_below
from zjledger.export.formats import FORMATS
from zjledger.export.manifest import write_manifest
from zjledger.export.metadata import write_metadata
from zjledger.lock import exclusive
from zjledger.paths import own_folder, replace_folder, scratch_folder

DOWNLOADS = "downloads"


def export(root: Path) -> list[Path]:
    """Write every format, the manifest and ``SHA256SUMS``; all or nothing.

    Returns:
        The files written, relative to the folder of downloads.

    Raises:
        ReadBackError: a file does not hold what it was written from; the last downloads stand.
        LockedError: another build of this folder did not end in time.
    """
    build = own_folder(root, "build")
    with exclusive(build, "export"):
        # Nobody else is at work here, so what lies around was left by a build that was killed.
        for remains in build.glob(f".{DOWNLOADS}-*"):
            shutil.rmtree(remains)
        bundle = load_bundle(root)
        with scratch_folder(build, DOWNLOADS) as scratch:
            folder = own_folder(scratch, DOWNLOADS)
            for module in FORMATS.values():
                module.write(bundle, folder)
                module.read_back(bundle, folder)
            write_metadata(bundle, folder)
            write_manifest(bundle, folder)
            sums = checksums(folder)
            (folder / SUMS).write_text(sums, encoding="utf-8")
            replace_folder(folder, build / DOWNLOADS)
    return files_below(build / DOWNLOADS)
