"""Building and checking made-up ledgers of growing size, partition by partition.

Run with ``PYTHONPATH=scripts python benchmarks/at_size.py`` (``--sizes 10000 100000`` for less).
Writes ``reports/at_size.json``, which the site shows: seconds, memory of the largest process, time
per claim, and the slope of time against size on logarithmic scales, 1 being a straight line.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from machine import Spent, facts, spent_by

from zjledger.partitions.stage import REPORT as OUTCOME
from zjledger.paths import repository_root, write_atomically

REPORT = "reports/at_size.json"
SIZES = (10_000, 100_000, 1_000_000)
PARTITION = 50_000
"""Claims of a partition: large enough that what each check costs by itself does not show."""


def measured(root: Path, claims: int, processes: int) -> dict[str, Any]:
    """Make up a ledger, build and check it, and say what that took."""
    with tempfile.TemporaryDirectory(prefix="zjledger-bench-") as folder:
        made, checked = f"{folder}/made", f"{folder}/checked"
        size, part = str(claims), str(min(PARTITION, claims))
        making = _zjledger(root, "synthetic", made, "--claims", size, "--partition", part)
        spent = _zjledger(root, "partitions", made, checked, "--processes", str(processes))
        outcome = json.loads((Path(checked) / OUTCOME).read_text("utf-8"))
    rows = sum(outcome["rows"].values())
    return {
        "claims": outcome["rows"]["claims"],
        "rows": rows,
        "partitions": outcome["partitions"],
        "cells_seen": sum(outcome["seen"].values()),
        "errors": outcome["errors"],
        "making_s": round(making.wall_s, 2),
        **spent.rounded(),
        "us_per_claim": round(spent.wall_s / outcome["rows"]["claims"] * 1e6, 1),
        "rows_per_s": round(rows / spent.wall_s),
    }


def slope(runs: list[dict[str, Any]]) -> float | None:
    """Exponent of time over claims between the two largest runs; None where there is one.

    The smallest run is mostly the start of the processes and would flatter the slope.
    """
    if len(runs) < 2:
        return None
    first, last = runs[-2:]
    times = math.log(last["wall_s"] / first["wall_s"])
    return round(times / math.log(last["claims"] / first["claims"]), 3)


def _zjledger(root: Path, *arguments: str) -> Spent:
    command = [sys.executable, "-m", "zjledger", *arguments]
    return spent_by(command, PYTHONPATH=str(root / "scripts"))


def main(arguments: list[str] | None = None) -> dict[str, Any]:
    """Measure every size and write the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--out", type=Path, default=repository_root() / REPORT)
    options = parser.parse_args(arguments)
    root, runs = repository_root(), []
    for claims in sorted(options.sizes):
        runs.append(measured(root, claims, options.processes))
        print(json.dumps(runs[-1]), flush=True)
    report = {
        "machine": facts("polars", "pandera"),
        "processes": options.processes,
        "claims_of_a_partition": PARTITION,
        "runs": runs,
        "slope": slope(runs),
    }
    write_atomically(options.out, (json.dumps(report, indent=2) + "\n").encode())
    print(f"time grows as the number of claims to the power of {report['slope']}")
    return report


if __name__ == "__main__":
    main()
