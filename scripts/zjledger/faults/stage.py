"""The command ``faults``: inject, check, score; writes ``reports/faults.json`` and its metrics."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Any

from zjledger.checking.known import load_known
from zjledger.faults.baselines import frictionless_notices, pandera_notices
from zjledger.faults.bench import Bench
from zjledger.faults.harmless import harmless
from zjledger.faults.inject import classes, inject
from zjledger.faults.scorecard import Outcome, scorecard
from zjledger.faults.world import CLASSES, Fault
from zjledger.model.report import Refused
from zjledger.paths import write_atomically

REPORT, METRICS = "reports/faults.json", "reports/detection.json"

SEED = 20261124
ASKED = 2
"""Faults of each class that plain Frictionless is given; it reads whole tables anew each time."""

_bench: Bench | None = None


def faults(
    root: Path, per_class: int, processes: int, tell: Callable[[str], None]
) -> dict[str, Any]:
    """Measure every class and every harmless change, and write the report.

    Args:
        per_class: faults of each class.
        processes: how many to work with; the result is the same.
        tell: is given each line of progress.

    Returns:
        The scorecard.

    Raises:
        Refused: the ledger has errors before any fault is injected.
    """
    _prepare(root)
    names = [kind.id for kind in classes()]
    outcomes: dict[str, list[Outcome]] = {}
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context, _prepare, (root,)) as pool:
        waiting = {pool.submit(_measure, name, per_class): name for name in names}
        alarms = pool.submit(_alarms, per_class)
        for number, done in enumerate(as_completed(waiting), start=1):
            name = waiting[done]
            if done.exception():
                pool.shutdown(wait=False, cancel_futures=True)
            outcomes[name] = [Outcome(CLASSES[name], *what) for what in done.result()]
            found = sum(outcome.found for outcome in outcomes[name])
            tell(f"{_bar(number, len(names))} {name}: {found} of {len(outcomes[name])}")
        card = scorecard([o for name in names for o in outcomes[name]], alarms.result())
    card = {"seed": SEED, "faults_of_each_class": per_class, **card}
    _write(root / REPORT, card)
    _write(root / METRICS, metrics(card))
    return card


def _prepare(root: Path) -> None:
    global _bench
    _bench = Bench(load_known(root))
    failed = [check.check_id for check in _bench.clean.checks.values() if not check.passed]
    if failed:
        raise Refused(f"the ledger has errors of its own ({', '.join(failed)}); mend them first")


Became = tuple[str, str, str, tuple[str, ...], bool | None, bool | None]
"""What became of a fault: an outcome without its class, whose maker no process can send."""


def _measure(name: str, count: int) -> list[Became]:
    """Inject and check the faults of one class, in the process's own bench."""
    assert _bench is not None
    kind = CLASSES[name]
    became: list[Became] = []
    for injected in inject(_bench.world, kind, count, SEED):
        fault = injected.fault
        layers = tuple(_bench.spoken(fault, kind.level))
        plain = _plain(_bench, fault, injected.number) if kind.level == "package" else (None, None)
        became.append((fault.where, fault.was, fault.now, layers, *plain))
    return became


def _plain(bench: Bench, fault: Fault, number: int) -> tuple[bool | None, bool]:
    """Whether plain Frictionless and plain pandera notice a fault of the published tables."""
    schemas, contents = bench.known.schemas, bench.world.contents
    pandera = any(pandera_notices(schemas[name], new) for name, new in fault.files.items())
    if number > ASKED:
        return None, pandera
    return frictionless_notices(schemas, contents, fault.files), pandera


def _alarms(count: int) -> dict[str, list[str]]:
    """Layers that speak at harmless changes."""
    assert _bench is not None
    return {
        name: _bench.spoken(change, level)
        for name, level, change in harmless(_bench.world, count, SEED)
    }


def metrics(card: Mapping[str, Any]) -> dict[str, Any]:
    """The numbers that ``dvc metrics show`` prints."""
    return {
        "injected": card["all"]["injected"],
        "classes": card["classes_measured"],
        "detected_percent": {
            name: card[name]["detected_percent"] for name in ("all", "meaning", "form")
        },
        "worst_class_percent": card["worst_class"]["detected_percent"],
        "frictionless_percent": card["all"]["frictionless"]["detected_percent"],
        "pandera_percent": card["all"]["pandera"]["detected_percent"],
        "false_alarms": card["harmless"]["false_alarms"],
    }


def _bar(done: int, of: int, width: int = 24) -> str:
    filled = width * done // of
    return f"[{'#' * filled}{'.' * (width - filled)}] {done:>3}/{of}"


def _write(path: Path, content: Mapping[str, Any]) -> None:
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    write_atomically(path, text.encode("utf-8"))
