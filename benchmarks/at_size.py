"""Building and checking made-up ledgers of growing size, partition by partition.

Run with ``PYTHONPATH=scripts python benchmarks/at_size.py`` (``--sizes 10000 100000`` for less).
Writes ``reports/at_size.json``, which the site shows: seconds, memory of the largest process, time
per claim, and from size to size the slope of time on logarithmic scales, 1 being a straight line.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from machine import Spent, facts, spent_by

from zjledger.partitions.stage import REPORT as OUTCOME
from zjledger.paths import repository_root, write_atomically

REPORT = "reports/at_size.json"
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
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


def slopes(runs: list[dict[str, Any]]) -> list[dict[str, float]]:
    """Exponent of time over claims from each run to the next, and that of n log n between them.

    The first of them is flattered by the start of the processes, which is most of a small run.
    """
    return [
        {"time": _exponent(first, last, _seconds), "n_log_n": _exponent(first, last, _n_log_n)}
        for first, last in itertools.pairwise(runs)
    ]


def _seconds(run: dict[str, Any]) -> float:
    return float(run["wall_s"])


def _n_log_n(run: dict[str, Any]) -> float:
    claims = int(run["claims"])
    return claims * math.log(claims)


def _exponent(
    first: dict[str, Any], last: dict[str, Any], cost: Callable[[dict[str, Any]], float]
) -> float:
    dearer = math.log(cost(last) / cost(first))
    return round(dearer / math.log(last["claims"] / first["claims"]), 3)


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
        "slopes": slopes(runs),
    }
    write_atomically(options.out, (json.dumps(report, indent=2) + "\n").encode())
    for run, grown in zip(runs[1:], report["slopes"], strict=True):
        print(
            f"up to {run['claims']:,} claims the time grows as their number to the power of "
            f"{grown['time']}; n log n would be {grown['n_log_n']}"
        )
    return report


if __name__ == "__main__":
    main()
