"""The committed tables are what the curated files say, and every check passes on them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from zjledger.curated.load import load_curated
from zjledger.model.report import LedgerError
from zjledger.validate import check_tables
from zjledger.vocabulary import load_vocabulary

ROOT = Path(__file__).resolve().parents[1]
SOURCE = "data/curated/sources/seetao-2023-07-04-99-projects.yaml"


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


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("value: 678900000000", "value: 6789000000000", "the phrase prints 678900000000"),
        ("property: investment_share", "property: investment_shar", "wrong property"),
        ("unit: CNY", "unit: RMB", "wrong unit"),
        ("value: 99,", "value: ９9,", "full-width"),
        ("value: 59,", 'value: "=59",', "formula"),
        ("at: [18, 30]", "at: [18, 31]", "broken offset"),
        ("value: person/wang-hao-trm4", "value: person/wang-hao-zzzz", "dangling id"),
        ("  programme/415x-clusters:", "  programme/416x-clusters:", "unknown subject"),
        ("source:\n", "source:\nsource:\n", "duplicate key"),
        ("printed: Wang Hao,", "printed: <b>Wang Hao</b>,", "markup"),
        ("claims:\n", "claims: [\n", "malformed YAML"),
    ],
)
def test_bad_input_is_refused_with_its_line(copy: Path, old: str, new: str, reason: str) -> None:
    path = copy / SOURCE
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(LedgerError) as refused:
        load_curated(copy, load_vocabulary(copy))
    finding = next(f for f in refused.value.findings if reason in f.reason)
    file, line, column = finding.where.rsplit(":", 2)
    assert file == SOURCE and int(line) > 0 and int(column) > 0 and finding.mend
