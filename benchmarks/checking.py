"""How long checking today's package takes, beyond imports; prints CPU and wall seconds.

Run with ``PYTHONPATH=scripts python benchmarks/checking.py``. The first run reads and types
everything; the second is what a curator waits for after saving one file of claims. At the end our
check and Frictionless take turns on the same package: the ratio of two neighbouring runs does not
depend on what else the machine does.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pandera.polars  # noqa: F401  # imported here so that its time is not counted
import polars as pl

from zjledger.checking.known import load_known
from zjledger.checking.layers import run_layers
from zjledger.checking.package import check_package
from zjledger.checking.tree import check_tree
from zjledger.paths import repository_root
from zjledger.schema import read_text_table
from zjledger.validate import frictionless_check


def timed(name: str, run: Callable[[], object]) -> None:
    """Run something three times and print the fastest."""
    spent = []
    for _ in range(3):
        cpu, wall = time.process_time(), time.perf_counter()
        run()
        spent.append((time.process_time() - cpu, time.perf_counter() - wall))
    cpu, wall = min(spent)
    print(f"{name:44}{cpu:8.2f} s CPU{wall:8.2f} s wall")


def paired(
    one: Callable[[], object],
    other: Callable[[], object],
    times: int = 5,
    clock: Callable[[], float] = time.process_time,
) -> list[float]:
    """How many times as long the second takes as the first, turn by turn, sorted."""
    ratios = []
    for _ in range(times):
        start = clock()
        one()
        between = clock()
        other()
        ratios.append((clock() - between) / (between - start))
    return sorted(ratios)


def main(root: Path) -> None:
    """Time the working tree, the package alone, and the layers after one change."""
    known = load_known(root)
    texts = {name: read_text_table(root / f"data/tables/{name}.csv") for name in known.schemas}
    rows = sum(frame.height for frame in texts.values())
    print(f"{rows:,} rows in {len(texts)} tables")
    clean = run_layers(known, known.schemas, texts)
    changed = texts | {"claims": texts["claims"].with_columns(pl.col("note").fill_null("seen"))}
    timed("zjledger check (the working tree)", lambda: check_tree(known))
    timed("zjledger check --package (the package alone)", lambda: check_package(root, known))
    timed("all layers in memory", lambda: run_layers(known, known.schemas, texts))
    timed(
        "all layers after a change of claims",
        lambda: run_layers(known, known.schemas, changed, clean),
    )
    ratios = paired(
        lambda: check_package(root, known), lambda: frictionless_check(root / "datapackage.json")
    )
    middle, least, most = statistics.median(ratios), ratios[0], ratios[-1]
    print(f"Frictionless takes {middle:.2f} times as long as we ({least:.2f} to {most:.2f})")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else repository_root())
