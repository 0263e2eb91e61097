"""What a curator waits for: checking the ledger of today, whole and after one change.

Our check and Frictionless take turns on the same package: the ratio of two neighbouring runs does
not depend on what else the machine does.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandera.polars  # noqa: F401  # imported here so that its time is not counted
import polars as pl

from zjledger.checking.known import load_known
from zjledger.checking.layers import run_layers
from zjledger.checking.memory import without_collecting
from zjledger.checking.package import check_package
from zjledger.checking.tree import check_tree
from zjledger.schema import read_text_table
from zjledger.validate import frictionless_check


def fastest(run: Callable[[], object], times: int = 3) -> float:
    """Processor seconds of the fastest of some runs."""
    spent = []
    for _ in range(times):
        began = time.process_time()
        run()
        spent.append(time.process_time() - began)
    return round(min(spent), 3)


def paired(
    one: Callable[[], object],
    other: Callable[[], object],
    times: int,
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


def measured(root: Path, turns: int) -> dict[str, Any]:
    """The seconds of each way to check the ledger of today, and Frictionless in so many turns."""
    known = load_known(root)
    texts = {name: read_text_table(root / f"data/tables/{name}.csv") for name in known.schemas}
    clean = run_layers(known, known.schemas, texts)
    changed = texts | {"claims": texts["claims"].with_columns(pl.col("note").fill_null("seen"))}
    ways: dict[str, Callable[[], object]] = {
        "tree": lambda: check_tree(known),
        "package": lambda: check_package(root, known),
        "layers": lambda: run_layers(known, known.schemas, texts),
        "after_a_change": lambda: run_layers(known, known.schemas, changed, clean),
    }
    with without_collecting():
        seconds = {name: fastest(run) for name, run in ways.items()}
        other = root / "datapackage.json"
        ratios = paired(ways["package"], lambda: frictionless_check(other), turns)
    return {
        "rows": sum(frame.height for frame in texts.values()),
        "cpu_s": seconds,
        "frictionless_times_as_long": [round(ratio, 2) for ratio in ratios],
    }
