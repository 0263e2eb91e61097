"""The stage ``release``: downloads and site side by side in ``dist``, swapped in by one rename.

The pipeline tool removes the outputs of a stage before it runs, so stages write into ``build``;
only a whole build is copied here, and ``dist/current`` moves once the copy stands.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

from zjledger.export.stage import checksums
from zjledger.model.report import Refused
from zjledger.parameters import load_parameters
from zjledger.paths import write_atomically

PARTS = ("downloads", "site")


def release(root: Path) -> Path:
    """Copy the finished build into ``dist/releases/<version>+<hash>`` and point ``current`` at it.

    Returns:
        The folder of the release.

    Raises:
        Refused: a part of the build is missing; the last release stands.
    """
    build, dist, version = root / "build", root / "dist", load_parameters(root).version
    if missing := [part for part in PARTS if not (build / part).is_dir()]:
        raise Refused(f"{build} lacks {', '.join(missing)}; run `make dataset`")
    sums = "".join(f"{part}\n{checksums(build / part)}" for part in PARTS)
    name = f"{version}+{hashlib.sha256(sums.encode()).hexdigest()[:8]}"
    target = dist / "releases" / name
    if not target.is_dir():
        part = dist / "releases" / f".{name}.part"
        shutil.rmtree(part, ignore_errors=True)
        for folder in PARTS:
            shutil.copytree(build / folder, part / folder)
        part.rename(target)
    link = dist / ".current.part"
    link.unlink(missing_ok=True)
    link.symlink_to(Path("releases") / name)
    link.replace(dist / "current")
    for old in (dist / "releases").glob(f"{version}+*"):
        if old != target:
            shutil.rmtree(old)
    content = {"version": version, "release": name}
    write_atomically(root / "build" / "release.json", (json.dumps(content) + "\n").encode())
    return target
