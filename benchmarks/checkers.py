"""One checker on one package, in a process of its own: called by checking.py.

Takes the name of a checker and the folder of a package, and writes as JSON what was found and what
it took from the files to the findings, without the imports.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.metadata
import json
import sys
import time
import warnings
from pathlib import Path
from typing import Any

OWN = ("zjledger_full", "zjledger_layers", "zjledger_same", "frictionless", "pandera")
"""Checkers that run in the project's own environment."""

IMPORTED = {
    "zjledger_full": ("zjledger", ("pandera.polars", "zjledger.checking.package")),
    "zjledger_layers": ("zjledger", ("pandera.polars", "zjledger.checking.layers")),
    "zjledger_same": ("zjledger", ("pandera.polars", "zjledger.checking.known")),
    "frictionless": ("frictionless", ("frictionless", "frictionless.formats.csv")),
    "pandera": ("pandera", ("pandera.polars",)),
    "dataframely": ("dataframely", ("dataframely", "polars")),
    "pointblank": ("pointblank", ("pointblank", "polars")),
    "duckdb": ("duckdb", ("duckdb",)),
}
"""By name: its package, and what is imported before the clock starts."""


def run(name: str, folder: Path) -> dict[str, Any]:
    """What a checker finds and what it takes.

    Returns:
        ``found`` as [table, column, row from 0], seconds by the clock and of processors, and the
        greatest memory of the process in MB.
    """
    package, modules = IMPORTED[name]
    for module in modules:
        importlib.import_module(module)
    checker = getattr(
        importlib.import_module("checker_own" if name in OWN else "checker_peers"), name
    )
    clock, processor = time.perf_counter(), time.process_time()
    found = checker(folder)
    return {
        "version": importlib.metadata.version(package),
        "wall_s": time.perf_counter() - clock,
        "cpu_s": time.process_time() - processor,
        "peak_mb": peak_mb(),
        "found": found,
    }


def peak_mb() -> float:
    """Greatest resident memory of this process; unlike that of its resources, without its parent's.

    Linux counts in KiB.
    """
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    # Some of them greet on standard output.
    with contextlib.redirect_stdout(sys.stderr):
        answer = run(sys.argv[1], Path(sys.argv[2]))
    json.dump(answer, sys.stdout)
