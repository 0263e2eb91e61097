"""JavaScript libraries that pages load, copied from where the lock file had them installed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from zjledger.model.report import Refused

FOLDER = "assets/lib"
LIBRARIES = {
    "datatables.net": ("js/dataTables.min.mjs", "License.txt"),
    "@sqlite.org/sqlite-wasm": ("dist/index.mjs", "dist/sqlite3.wasm"),
}
"""Files that the site carries, by package; they go without the folder they come in."""


def copy_libraries(root: Path, site: Path) -> None:
    """Copy every file of :data:`LIBRARIES` to ``assets/lib/<name of the package>``.

    Raises:
        Refused: a package is not installed, or not in the version of ``package-lock.json``.
    """
    lock = json.loads((root / "package-lock.json").read_text("utf-8"))["packages"]
    for name, files in LIBRARIES.items():
        installed = root / "node_modules" / name
        wanted = lock[f"node_modules/{name}"]["version"]
        if _version(installed) != wanted:
            raise Refused(f"{installed} is not version {wanted}; run `make -B .venv/ready`")
        target = site / FOLDER / name.rpartition("/")[2]
        target.mkdir(parents=True)
        for file in files:
            shutil.copyfile(installed / file, target / Path(file).name)


def _version(package: Path) -> str | None:
    description = package / "package.json"
    if not description.is_file():
        return None
    version: str = json.loads(description.read_text("utf-8"))["version"]
    return version
