"""Benchmarks in their quickest form: what they report is right; how fast it was is not asked."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]


def run(script: str, out: Path, *arguments: str) -> dict[str, Any]:
    """The report of a benchmark."""
    command = [sys.executable, str(ROOT / "benchmarks" / script), *arguments, "--out", str(out)]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "scripts")}
    ended = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    report: dict[str, Any] = json.loads(out.read_text("utf-8"))
    assert report["machine"]["cores"] >= 1
    return report


def test_ledgers_of_two_sizes_are_measured_and_sound(tmp_path: Path) -> None:
    report = run("at_size.py", tmp_path / "x.json", "--sizes", "60", "240", "--processes", "1")
    small, large = report["runs"]
    assert small["claims"] >= 60 and large["claims"] >= 240
    assert small["errors"] == large["errors"] == 0
    assert large["rows"] > small["rows"] > small["claims"]
    assert small["wall_s"] > 0 and small["peak_mb"] > 50
    (grown,) = report["slopes"]
    assert grown["time"] < grown["n_log_n"] and 1 < grown["n_log_n"] < 1.5


OWN = ("zjledger_full", "zjledger_same", "frictionless", "pandera")
PEERS = ("dataframely", "pointblank", "duckdb")


def assert_all_found(report: dict[str, Any], names: tuple[str, ...]) -> None:
    checkers = {row["name"]: row for row in report["checkers"]}
    assert tuple(checkers) == names
    for row in checkers.values():
        assert (row["missed"], row["found_planted"]) == ([], len(report["planted"])), row["name"]
        assert len(row["wall_s"]) == 1 and row["rows_per_s"] > 0 and row["peak_mb"] > 20
    assert len(report["planted"]) >= 20 and report["rows"] > report["claims"] >= 300


def test_our_checks_and_the_standard_ones_find_every_planted_error(tmp_path: Path) -> None:
    small = ("--claims", "300", "--rounds", "1", "--turns", "0")
    report = run("checking.py", tmp_path / "x.json", *small, "--only", *OWN)
    assert_all_found(report, OWN)
    assert {n: len(r) for n, r in report["frictionless_times_as_long"].items()} == {
        "zjledger_full": 1,
        "zjledger_same": 1,
    }
    assert report["asked"]["schema"] > 400 < report["asked"]["rules"] * 10


def test_the_peers_find_every_planted_error(tmp_path: Path) -> None:
    if not (ROOT / "build" / "peers" / "peers.lock").is_file():
        pytest.skip("the peers are not installed; `make bench` does so")
    small = ("--claims", "300", "--rounds", "1", "--turns", "0")
    assert_all_found(run("checking.py", tmp_path / "x.json", *small, "--only", *PEERS), PEERS)


def test_whatever_is_killed_a_corpus_gives_the_same_bytes(tmp_path: Path) -> None:
    small = ("--articles", "120", "--batch", "10", "--rounds", "1", "--tasks", "20")
    report = run("corpus.py", tmp_path / "x.json", *small, "--workers", "2")
    assert report["same_bytes"] is True
    assert (report["documents"], report["batches"], report["files_out"]) == (120, 12, 36)
    assert [(r["engine"], r["workers"]) for r in report["runs"]] == [("local", 2), ("dask", 2)]
    assert {one["what"] for one in report["killed"]} == {
        "pool process",
        "Dask worker",
        "whole job",
    }
    assert report["proposals"] > report["documents"] and report["bytes_out"] > 12_000
    assert report["handed_out"]["tasks"] == 20 and report["gone_over_ms_a_batch"] > 0


def test_a_second_build_runs_no_stage(tmp_path: Path) -> None:
    report = run("building.py", tmp_path / "x.json", "--stages", "assemble", "--times")
    assert report["stages"] == ["assemble"] and report["sites"] == []
    assert report["full_s"] > 0 and report["again_s"] > 0


def test_every_part_of_the_largest_stage_is_timed(tmp_path: Path) -> None:
    report = run("profiling.py", tmp_path / "x.json", "--claims", "300")
    shares = {part["part"]: part["share"] for part in report["parts"]}
    assert abs(sum(shares.values()) - 1) < 0.01
    assert {"reading", "building", "types", "pandera", "writing"} <= shares.keys()
    assert sum(name.startswith("rules: ") for name in shares) > 15
    own = [function["own_s"] for function in report["functions"]]
    assert own == sorted(own, reverse=True) and len(own) == 20
    assert not any(function["function"][0] == "/" for function in report["functions"])
