"""Published packages for tests: a copy with its own hashes, and changes made to it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from zjledger.schema import seal

ROOT = Path(__file__).resolve().parents[1]


def copy_package(folder: Path) -> Path:
    """The committed package alone: descriptor and tables."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "datapackage.json", folder)
    shutil.copytree(ROOT / "data/tables", folder / "data/tables")
    return folder


def commit_all(folder: Path) -> None:
    """Make a folder a git repository with everything in it committed."""
    git = ["git", "-C", str(folder), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "first"]):
        subprocess.run([*git, *command], check=True)


def table_path(folder: Path, table: str) -> Path:
    return folder / "data/tables" / f"{table}.csv"


def reseal(folder: Path) -> None:
    """Write sizes and hashes of the files as they are now into the descriptor."""
    path = folder / "datapackage.json"
    package = json.loads(path.read_text("utf-8"))
    for resource in package["resources"]:
        resource |= seal((folder / resource["path"]).read_bytes())
    path.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", "utf-8")
