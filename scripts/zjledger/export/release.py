"""The stage ``release``: downloads, site and wheel together in ``dist``, swapped in by one rename.

The pipeline tool removes the outputs of a stage before it runs, so stages write into ``build``;
only a whole build is copied here, and ``dist/current`` moves once the copy stands. A release is
never changed or removed afterwards: other bytes make another folder beside it. Files that did not
change since the current release are not stored twice but linked to it.
"""

from __future__ import annotations

import filecmp
import hashlib
import json
import os
import shutil
from pathlib import Path

from zjledger.export.checksums import checksums
from zjledger.export.gate import problems_of_release
from zjledger.export.verify import verify
from zjledger.lock import exclusive
from zjledger.model.report import Refused
from zjledger.parameters import load_parameters
from zjledger.paths import (
    own_folder,
    replace_link,
    scratch_folder,
    settle,
    sync,
    write_atomically,
)

PARTS = ("downloads", "site", "wheel")


def release(root: Path) -> Path:
    """Copy the finished build into ``dist/releases/<version>+<hash>`` and point ``current`` at it.

    Returns:
        The folder of the release.

    Raises:
        Refused: a part of the build is missing or was changed, it may not follow the last
            published version, or the release of that name was altered since it was made; the last
            release stands.
        LockedError: another build of this folder did not end in time.
    """
    build, version = own_folder(root, "build"), load_parameters(root).version
    releases = own_folder(root, "dist", "releases")
    with exclusive(build, "release"):
        sums = _sums(build)
        if problems := verify(build / "downloads"):
            raise Refused("\n".join([*problems, "build/ was changed by hand; run `make dataset`"]))
        if problems := problems_of_release(root, build / "downloads"):
            raise Refused("\n".join([*problems, "nothing was released; the last release stands"]))
        name = f"{version}+{hashlib.sha256(sums.encode()).hexdigest()[:8]}"
        target = releases / name
        if target.is_dir():
            _refuse_altered(target, sums)
        else:
            _copy(build, target, sums)
        replace_link(root / "dist" / "current", Path("releases") / name)
        content = {"version": version, "release": name}
        write_atomically(build / "release.json", (json.dumps(content) + "\n").encode())
    return target


def _sums(folder: Path) -> str:
    for part in PARTS:
        if not (folder / part).is_dir():
            raise Refused(f"{folder / part} is missing (mend: run `make dataset`)")
    return "".join(f"{part}\n{checksums(folder / part)}" for part in PARTS)


def _refuse_altered(target: Path, sums: str) -> None:
    if _sums(target) != sums:
        raise Refused(
            f"{target} differs from the build it is named after, though a release never changes "
            "(mend: move it away and run again)"
        )


def _copy(build: Path, target: Path, sums: str) -> None:
    releases = target.parent
    for remains in releases.glob(".release-*"):
        shutil.rmtree(remains)
    last = (releases.parent / "current").resolve()
    with scratch_folder(releases, "release") as scratch:
        whole = own_folder(scratch, target.name)

        def place(source: str, copy: str) -> None:
            twin = last / Path(source).relative_to(build)
            if twin.is_file() and filecmp.cmp(source, twin, shallow=False):
                os.link(twin, copy)
            else:
                shutil.copyfile(source, copy, follow_symlinks=False)

        for part in PARTS:
            shutil.copytree(build / part, whole / part, symlinks=True, copy_function=place)
        _refuse_altered(whole, sums)
        settle(whole)
        whole.rename(target)
        sync(releases)
