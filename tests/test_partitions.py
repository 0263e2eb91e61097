"""Ledgers in partitions: one result however they are worked on, and no clash between parts."""

import json
import os
import shutil
from pathlib import Path

import polars as pl
import pytest

from zjledger.model.report import Refused
from zjledger.partitions.files import OUTCOME, read_partition
from zjledger.partitions.stage import REPORT, _surroundings, partitions
from zjledger.schema import load_schemas
from zjledger.synthetic.stage import synthetic
from zjledger.vocabulary import load_vocabulary

ROOT = Path(__file__).resolve().parents[1]
SCHEMAS = load_schemas(ROOT, load_vocabulary(ROOT))


def quiet(_: str) -> None:
    return


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("synthetic") / "made"
    synthetic(ROOT, folder, 240, 80, 3, quiet)
    return folder


@pytest.fixture(scope="module")
def target(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("partitions") / "done"
    report = partitions(ROOT, source, folder, 2, quiet)
    assert report["errors"] == 0, report["findings"]
    return folder


def content(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_every_partition_is_built_whole(source: Path, target: Path) -> None:
    names = {path.name for path in source.iterdir() if path.is_dir()}
    assert {path.name for path in target.iterdir() if path.is_dir()} == names
    report = json.loads((target / REPORT).read_text("utf-8"))
    assert report["partitions"] == len(names) >= 3
    for table in ("claims", "amounts", "indicators", "evidence"):
        rows = sum(read_partition(target / name, SCHEMAS)[table].height for name in names)
        assert rows == report["rows"][table] > 0
    assert report["seen"]["evidence-agrees"] == (
        report["rows"]["amounts"] + report["rows"]["indicators"]
    )


def test_a_stopped_run_goes_on_and_ends_with_the_same_bytes(
    source: Path, target: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again"
    shutil.copytree(target, again)
    kept = again / "part-00000" / OUTCOME
    (again / REPORT).unlink()
    shutil.rmtree(again / "part-00001")
    before = kept.stat().st_mtime_ns
    partitions(ROOT, source, again, 1, quiet)
    assert kept.stat().st_mtime_ns == before, "a finished partition was worked on again"
    assert content(again) == content(target)


def test_a_changed_partition_is_worked_on_again_and_its_fault_named(
    source: Path, target: Path, tmp_path: Path
) -> None:
    changed, again = tmp_path / "changed", tmp_path / "again"
    shutil.copytree(source, changed)
    shutil.copytree(target, again)
    path = changed / "part-00001/claims.parquet"
    claims = pl.read_parquet(path)
    first = claims.filter(property="total_investment")["claim_id"][0]
    claims.with_columns(
        pl.when(pl.col("claim_id") == first).then(pl.lit("1")).otherwise("value").alias("value")
    ).write_parquet(path)
    report = partitions(ROOT, changed, again, 1, quiet)
    assert report["errors"] > 0
    assert list(report["findings"]) == ["part-00001"]


def test_a_key_in_two_partitions_is_found(source: Path, tmp_path: Path) -> None:
    doubled = tmp_path / "doubled"
    shutil.copytree(source / "part-00000", doubled / "one")
    shutil.copytree(source / "part-00000", doubled / "two")
    report = partitions(ROOT, doubled, tmp_path / "out", 1, quiet)
    assert report["errors"] > 0
    assert any(text.startswith("claims, ") for text in report["keys_in_several_partitions"])
    assert not any(text.startswith("places") for text in report["keys_in_several_partitions"])


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("claims.parquet", b"PAR1 and no more", "cannot be read"),
        ("clams.parquet", b"", "no such table"),
    ],
)
def test_what_cannot_be_read_is_named(
    source: Path, tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(source / "part-00000", broken / "one")
    (broken / "one" / name).write_bytes(content)
    with pytest.raises(Refused, match=says) as refused:
        partitions(ROOT, broken, tmp_path / "out", 1, quiet)
    assert name in str(refused.value)


def test_other_columns_are_refused(source: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(source / "part-00000", broken / "one")
    path = broken / "one/claims.parquet"
    pl.read_parquet(path).drop("printed").write_parquet(path)
    with pytest.raises(Refused, match="needs the columns"):
        partitions(ROOT, broken, tmp_path / "out", 1, quiet)


def test_no_partition_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no partition"):
        partitions(ROOT, tmp_path, tmp_path / "out", 1, quiet)


def test_processes_share_the_processors_and_nothing_stays_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 8)
    monkeypatch.delenv("POLARS_MAX_THREADS", raising=False)
    before = dict(os.environ)
    with _surroundings(3):
        assert os.environ["POLARS_MAX_THREADS"] == "2"
    assert dict(os.environ) == before
    monkeypatch.setenv("POLARS_MAX_THREADS", "5")
    with _surroundings(8):
        assert os.environ["POLARS_MAX_THREADS"] == "5"
    assert os.environ["POLARS_MAX_THREADS"] == "5"
