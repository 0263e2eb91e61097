"""The command ``partitions``: every partition built and checked, then what only all can show."""

from __future__ import annotations

import json
import multiprocessing
import os
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from zjledger.model.report import Refused
from zjledger.partitions.files import OUTCOME, digest_of, read_partition, write_partition
from zjledger.paths import write_atomically
from zjledger.schema import Table, load_schemas

# What reads and judges takes time to import, and is for the processes of the pool alone.
if TYPE_CHECKING:
    from zjledger.checking.known import Known

REPORT = "report.json"
SHARED = "place/"
"""Beginning of the ids of subjects that all parts hold: all know the same places."""

_SHOWN = 20
"""Findings kept of a partition, whose number is kept in any case, and keys kept of a table."""

_known: Known | None = None


def partitions(
    root: Path, source: Path, target: Path, processes: int, tell: Callable[[str], None]
) -> dict[str, Any]:
    """Build and check every partition below ``source`` and write them below ``target``.

    A partition that was finished earlier from the same bytes is kept.

    Args:
        root: the folder of the schemas and rules.
        processes: how many work side by side; the result is the same.
        tell: is given each line of progress.

    Returns:
        The report, which is also written: rows, cells seen by each check, findings.

    Raises:
        Refused: there is no partition, or one cannot be read.
    """
    names = sorted(path.name for path in source.iterdir() if path.is_dir())
    if not names:
        raise Refused(f"{source} holds no partition (mend: a folder each, with Parquet files)")
    began = time.perf_counter()
    context = multiprocessing.get_context("spawn")
    outcomes: dict[str, dict[str, Any]] = {}
    with (
        _surroundings(processes),
        ProcessPoolExecutor(processes, context, _prepare, (root,)) as pool,
    ):
        waiting = {pool.submit(_one, source / name, target / name): name for name in names}
        for number, done in enumerate(as_completed(waiting), start=1):
            outcomes[waiting[done]] = done.result()
            spent = time.perf_counter() - began
            left = spent / number * (len(names) - number)
            tell(f"{number} of {len(names)} partitions, {spent:.0f} s, {left:.0f} s to go")
    report = _together([outcomes[name] for name in names], target, load_schemas(root))
    text = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    write_atomically(target / REPORT, text.encode())
    return report


@contextmanager
def _surroundings(processes: int) -> Iterator[None]:
    """What the processes of the pool find set; how many threads each may have, unless that is.

    They share the processors, so each gets threads for its part of them alone; and each works on
    one partition after the other, so it keeps what memory it had for the last.
    """
    threads = max(1, (os.cpu_count() or 1) // processes)
    wanted = {
        "POLARS_MAX_THREADS": os.environ.get("POLARS_MAX_THREADS", str(threads)),
        # polars sets this in every process, and gives way to what it finds.
        "_RJEM_MALLOC_CONF": "dirty_decay_ms:-1,muzzy_decay_ms:-1",
    }
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _prepare(root: Path) -> None:
    from zjledger.checking.known import load_known
    from zjledger.partitions.work import known_for_parts

    global _known
    _known = known_for_parts(load_known(root))


def _one(source: Path, target: Path) -> dict[str, Any]:
    """Work on one partition, unless it was done before from the same bytes."""
    from zjledger.checking.memory import without_collecting
    from zjledger.partitions.work import assemble_partition

    assert _known is not None
    digest = digest_of(source)
    if (target / OUTCOME).is_file():
        before: dict[str, Any] = json.loads((target / OUTCOME).read_text("utf-8"))
        if before["digest"] == digest:
            return before
    with without_collecting():
        done = assemble_partition(read_partition(source, _known.schemas), _known)
    findings = done.findings
    outcome = {
        "partition": source.name,
        "digest": digest,
        "rows": {name: frame.height for name, frame in done.texts.items()},
        "seen": {check.check_id: check.seen for check in done.checks},
        "errors": len(findings),
        "findings": [str(finding) for finding in findings[:_SHOWN]],
    }
    write_partition(target, done.texts, outcome)
    return outcome


def _together(
    outcomes: list[dict[str, Any]], target: Path, schemas: Mapping[str, Table]
) -> dict[str, Any]:
    repeated = list(_repeated(target, schemas))
    return {
        "partitions": len(outcomes),
        "rows": _sums(outcome["rows"] for outcome in outcomes),
        "seen": _sums(outcome["seen"] for outcome in outcomes),
        "errors": sum(outcome["errors"] for outcome in outcomes) + len(repeated),
        "findings": {o["partition"]: o["findings"] for o in outcomes if o["errors"]},
        "keys_in_several_partitions": repeated,
    }


def _sums(counts: Iterator[Mapping[str, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for part in counts:
        for name, count in part.items():
            total[name] = total.get(name, 0) + count
    return total


def _repeated(target: Path, schemas: Mapping[str, Table]) -> Iterator[str]:
    """Keys that two partitions hold, table by table: each part alone cannot see them.

    A key that names a row of another table cannot be in two partitions unless that row's is; of
    evidence, by far the longest table, the claims are looked at instead.
    """
    for name, table in schemas.items():
        if name == "places" or _follows(table) or not any(target.glob(f"*/{name}.parquet")):
            continue
        keys = pl.scan_parquet(target / "*" / f"{name}.parquet").select(table.primary_key)
        if name == "subjects":
            keys = keys.filter(~pl.col("subject_id").str.starts_with(SHARED))
        twice = keys.group_by(table.primary_key).len().filter(pl.col("len") > 1)
        first = twice.sort(table.primary_key).head(_SHOWN)
        for row in first.collect(engine="streaming").rows():
            yield f"{name}, {' '.join(str(cell) for cell in row[:-1])}: in {row[-1]} partitions"


def _follows(table: Table) -> bool:
    """Whether the key of a table holds that of another whose rows no two partitions share."""
    shared = {"places", "subjects", table.name}
    return any(
        key.column in table.primary_key and key.table not in shared for key in table.foreign_keys
    )
