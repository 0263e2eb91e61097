"""The stage ``wheel``: the code and the tables as one Python package that needs no network.

The code is packed as it stands, with the tables, the published versions, the dictionary and the
registers beside it, in a folder that :func:`zjledger.paths.repository_root` looks for first. The
pinned builder writes sorted entries of a fixed date, so the same input gives the same bytes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from zjledger.export.bundle import ReadBackError
from zjledger.export.checksums import SUMS, checksums, files_below
from zjledger.lock import exclusive
from zjledger.paths import CARRIED, own_folder, replace_folder, scratch_folder, settle

WHEEL = "wheel"
PACKAGE = Path("scripts") / "zjledger"
PACKED = ("pyproject.toml", "LICENSE", "LICENSE-DATA")
CARRIES = (
    "datapackage.json",
    "params.yaml",
    "data/curated/registers",
    "data/releases",
    "data/tables",
    "schemas",
)


def wheel(root: Path) -> Path:
    """Write ``build/wheel/zjledger-<version>-py3-none-any.whl`` and its ``SHA256SUMS``.

    Returns:
        The wheel.

    Raises:
        RuntimeError: the builder failed; the last wheel stands.
        ReadBackError: the wheel does not hold every file that it was made from.
        LockedError: another build of this folder did not end in time.
    """
    build = own_folder(root, "build")
    with exclusive(build, WHEEL):
        for remains in build.glob(f".{WHEEL}-*"):
            shutil.rmtree(remains)
        with scratch_folder(build, WHEEL) as scratch:
            tree, folder = own_folder(scratch, "tree"), own_folder(scratch, WHEEL)
            _lay_out(root, tree)
            _pack(tree, folder)
            _read_back(tree / PACKAGE.parent, folder)
            (folder / SUMS).write_text(checksums(folder), encoding="utf-8")
            replace_folder(folder, build / WHEEL)
    return next((build / WHEEL).glob("*.whl"))


def _lay_out(root: Path, tree: Path) -> None:
    """A source tree as the builder wants it: the code, and below it what it carries."""
    for name in PACKED:
        shutil.copyfile(root / name, tree / name)
    ignored = shutil.ignore_patterns("__pycache__", ".*")
    shutil.copytree(root / PACKAGE, tree / PACKAGE, ignore=ignored)
    for name in CARRIES:
        source, target = root / name, tree / PACKAGE / CARRIED / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=ignored)
        else:
            shutil.copyfile(source, target)
    # The archive keeps the modes of the files, which are the caller's.
    settle(tree)


def _pack(tree: Path, folder: Path) -> None:
    uv = str(Path(sys.executable).with_name("uv"))
    command = [uv, "build", "--wheel", "--offline", "--no-config", "--quiet"]
    command += ["--python", sys.executable, "--out-dir", str(folder), str(tree)]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if ended.returncode != 0:
        raise RuntimeError(f"uv build failed:\n{ended.stderr.strip()}")
    # The builder leaves this behind, and it is no part of a release.
    (folder / ".gitignore").unlink(missing_ok=True)


def _read_back(code: Path, folder: Path) -> None:
    [path] = folder.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        if archive.testzip() is not None:
            raise ReadBackError(path.name, "is damaged")
        for name in files_below(code):
            packed = name.as_posix()
            if packed not in archive.namelist():
                raise ReadBackError(path.name, f"lacks {packed}")
            if archive.read(packed) != (code / name).read_bytes():
                raise ReadBackError(path.name, f"differs in {packed}")
