"""``zjledger.load`` reads the repository, a package folder or its zip, into four libraries."""

import importlib
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import duckdb
import pandas
import polars as pl
import pyarrow
import pytest
from exporting import FEW, ROOT, copy_inputs

import zjledger
from zjledger.export.bundle import SLUG
from zjledger.export.stage import export
from zjledger.model.report import Refused


@pytest.fixture(scope="module")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_inputs(tmp_path_factory.mktemp("loaded"), FEW)
    export(root)
    return root / "build/downloads"


@pytest.fixture
def folder(downloads: Path, tmp_path: Path) -> Path:
    """The package unpacked, and nothing else."""
    with zipfile.ZipFile(package_zip(downloads)) as archive:
        archive.extractall(tmp_path / "unpacked")
    return tmp_path / "unpacked"


def package_zip(downloads: Path) -> Path:
    return next(downloads.glob(f"{SLUG}-*.zip"))


@pytest.mark.parametrize("table", FEW)
def test_all_sources_give_the_same_table(downloads: Path, folder: Path, table: str) -> None:
    frame = zjledger.load(table)
    assert isinstance(frame, pl.DataFrame) and frame.height > 0
    for source in (folder, str(folder), package_zip(downloads), downloads):
        assert zjledger.load(table, source).equals(frame)


def test_a_version_is_a_source() -> None:
    assert zjledger.load("sources", "0.1.0").height == 3
    present = json.loads((ROOT / "datapackage.json").read_text("utf-8"))["version"]
    assert zjledger.load("sources", present).height > 3
    with pytest.raises(Refused, match=rf"no version 0\.0\.9; there are 0\.1\.0, .*{present}"):
        zjledger.load("sources", "0.0.9")


def test_an_unpacked_package_needs_nothing_else(folder: Path, tmp_path: Path) -> None:
    code = "import zjledger, sys; print(zjledger.load('sources', sys.argv[1]).schema)"
    library = shutil.copytree(ROOT / "scripts", tmp_path / "library")
    said = subprocess.check_output(
        [sys.executable, "-c", code, str(folder)], cwd=tmp_path, env={"PYTHONPATH": str(library)}
    )
    assert b"('published_on', Date)" in said


def test_each_library_holds_the_same_cells() -> None:
    rows = zjledger.load("sources").rows()
    arrow = zjledger.load("sources", as_="arrow")
    assert isinstance(arrow, pyarrow.Table)
    assert [tuple(row.values()) for row in arrow.to_pylist()] == rows
    relation = zjledger.load("sources", as_="duckdb")
    assert isinstance(relation, duckdb.DuckDBPyRelation) and relation.fetchall() == rows
    frame = zjledger.load("sources", as_="pandas")
    assert isinstance(frame, pandas.DataFrame) and len(frame) == len(rows)
    assert frame["source_id"].tolist() == [row[0] for row in rows]


@pytest.mark.parametrize("library", ["pandas", "duckdb"])
def test_a_missing_library_is_named(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.import_module

    def without(name: str, package: str | None = None) -> object:
        if name == library:
            raise ModuleNotFoundError(name)
        return real(name, package)

    monkeypatch.setattr(importlib, "import_module", without)
    with pytest.raises(ImportError, match=f"needs {library}, which is not installed"):
        zjledger.load("places", as_=library)  # type: ignore[arg-type]


def test_what_is_not_there_is_said() -> None:
    with pytest.raises(KeyError, match=r"no table 'amount'; there are .*amounts"):
        zjledger.load("amount")
    with pytest.raises(ValueError, match="polars, pandas, arrow and duckdb"):
        zjledger.load("places", as_="excel")  # type: ignore[arg-type]
    with pytest.raises(Refused, match="/nowhere is no folder or zip"):
        zjledger.load("places", "/nowhere")


def test_an_altered_file_is_refused_before_it_is_parsed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "csv/places.csv"
    path.write_bytes(path.read_bytes().replace(b"Zhejiang", b"Zhejiank", 1))
    early = "zjledger.package.snapshot.read_csv"
    monkeypatch.setattr(early, lambda *_: pytest.fail("parsed before verified"))
    with pytest.raises(Refused, match=r"csv/places\.csv: error: hash is sha256:[0-9a-f]{64}, the"):
        zjledger.load("places", folder)


@pytest.mark.parametrize("path", ["../x.csv", "/etc/passwd", "http://127.0.0.1/x.csv", "a\\b.csv"])
def test_a_path_out_of_the_package_is_refused(folder: Path, path: str) -> None:
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in descriptor["resources"]:
        resource["path"] = path
    (folder / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    with pytest.raises(Refused, match=r"leads out of the package|remote path"):
        zjledger.load("places", folder)


def test_a_link_out_of_the_package_is_refused(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    shutil.move(folder / "csv/places.csv", outside)
    (folder / "csv/places.csv").symlink_to(outside)
    with pytest.raises(Refused, match="is a link"):
        zjledger.load("places", folder)


def test_a_bomb_is_refused(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zjledger.package.files.LARGEST_FILE", 1_000_000)
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(folder / "datapackage.json", "datapackage.json")
        archive.writestr("csv/places.csv", b"0" * 50_000_000)
    with pytest.raises(Refused, match="bytes, more than 1,000,000"):
        zjledger.load("places", tmp_path / "bomb.zip")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"resources": [{"name": "a"}]}'])
def test_a_malformed_descriptor_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "datapackage.json").write_text(text, "utf-8")
    with pytest.raises(Refused):
        zjledger.load("places", tmp_path)
