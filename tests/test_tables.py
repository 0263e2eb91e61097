"""The committed tables are what the curated files say, and every check passes on them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from zjledger.validate import check_tables

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in ("data", "schemas", "scripts"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("params.yaml", "datapackage.json"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def test_committed_tables_are_those_of_the_curated_files(copy: Path) -> None:
    shutil.rmtree(copy / "data/tables")
    command = [sys.executable, "-m", "zjledger", "assemble"]
    subprocess.run(command, check=True, env={"PYTHONPATH": str(copy / "scripts"), "LC_ALL": "C"})
    for path in [*sorted((ROOT / "data/tables").glob("*.csv")), ROOT / "datapackage.json"]:
        assert (copy / path.relative_to(ROOT)).read_bytes() == path.read_bytes(), path.name


def test_every_check_passes_and_sees_something() -> None:
    report = check_tables(ROOT)
    assert [str(f) for f in report.findings() if f.severity == "error"] == []
    assert len(report.checks) > 40
