"""What the tests of downloads share: a copy of the project to export from, and its exports."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
# Three tables whose keys lead to no other: enough where only the way of the files matters.
FEW = ("places", "sources", "subjects")
INPUTS = ("data", "schemas", "params.yaml", "datapackage.json", "CHANGELOG.md")


def copy_inputs(target: Path, tables: Sequence[str] = ()) -> Path:
    """A folder with everything the stages ``export`` and ``release`` read, code apart.

    Args:
        tables: the tables to keep; all where none is named.
    """
    for name in INPUTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name)
        else:
            shutil.copy(source, target / name)
    for schema in (target / "schemas/tables").glob("*.json"):
        if tables and schema.stem not in tables:
            schema.unlink()
    if tables:
        # Against a published version with all tables the others would count as gone.
        shutil.rmtree(target / "data/releases")
    return target


def python(
    code: str,
    *arguments: str,
    before: Sequence[str] = (),
    environment: Mapping[str, str] | None = None,
    **options: Any,
) -> "subprocess.Popen[str]":
    """Start Python on our code in a process of its own, below the command ``before`` if given."""
    return subprocess.Popen(
        [*before, sys.executable, "-c", code, *arguments],
        env=os.environ | {"PYTHONPATH": str(ROOT / "scripts")} | dict(environment or {}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        **options,
    )


def sums_of(folder: Path) -> dict[str, str]:
    """Digests by file name, as ``SHA256SUMS`` in a folder lists them."""
    lines = (folder / "SHA256SUMS").read_text("utf-8").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
