"""Benchmarks in their quickest form: what they report is right; how fast it was is not asked."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def run(script: str, *arguments: str) -> str:
    command = [sys.executable, str(ROOT / "benchmarks" / script), *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "scripts")}
    ended = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def test_ledgers_of_two_sizes_are_measured_and_sound(tmp_path: Path) -> None:
    out = tmp_path / "at_size.json"
    run("at_size.py", "--sizes", "60", "240", "--processes", "1", "--out", str(out))
    report = json.loads(out.read_text("utf-8"))
    small, large = report["runs"]
    assert small["claims"] >= 60 and large["claims"] >= 240
    assert small["errors"] == large["errors"] == 0
    assert large["rows"] > small["rows"] > small["claims"]
    assert small["wall_s"] > 0 and small["peak_mb"] > 50
    assert report["slope"] is not None and report["machine"]["cores"] >= 1
