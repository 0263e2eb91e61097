"""Where the time of the largest stage goes: one partition built and checked, part by part.

Run with ``PYTHONPATH=scripts .venv/bin/python benchmarks/profiling.py`` (``--claims 500`` for
less). The parts are timed by themselves, each without what it calls of another part, in the
fastest of several runs; the functions under Python's profiler in a run of its own, which slows
small functions more than large ones. Writes ``reports/profile.json``, which the site shows.
"""

from __future__ import annotations

import argparse
import cProfile
import functools
import json
import pstats
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from machine import SAY_NOTHING, environment, facts

from zjledger.checking import layers
from zjledger.checking.known import Known, load_known
from zjledger.checking.memory import without_collecting
from zjledger.partitions import work
from zjledger.partitions.files import read_partition, write_partition
from zjledger.paths import repository_root, write_atomically
from zjledger.rules.frame import Ledger

REPORT = "reports/profile.json"
CLAIMS, RUNS, SHOWN = 50_000, 3, 20


class Parts:
    """Processor seconds by part; what a part calls of another is counted there alone."""

    def __init__(self, clock: Callable[[], float] = time.process_time) -> None:
        self.seconds: dict[str, float] = {}
        self._clock = clock
        self._under_way: list[str] = []
        self._since = clock()

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Count what happens within for a part."""
        self._settle()
        self._under_way.append(name)
        try:
            yield
        finally:
            self._settle()
            self._under_way.pop()

    def _settle(self) -> None:
        now = self._clock()
        if self._under_way:
            name = self._under_way[-1]
            self.seconds[name] = self.seconds.get(name, 0.0) + now - self._since
        self._since = now

    def counted(self, function: Callable[..., Any], name: Callable[..., str]) -> Callable[..., Any]:
        """The same function, whose time is counted for the part that its arguments name."""

        @functools.wraps(function)
        def counting(*arguments: Any, **named: Any) -> Any:
            with self.part(name(*arguments)):
                return function(*arguments, **named)

        return counting


WATCHED: tuple[tuple[Any, str, Callable[..., str]], ...] = (
    (work, "build_again", lambda *_: "building"),
    (layers, "cast", lambda *_: "types"),
    (layers, "types_check", lambda *_: "types"),
    (layers, "pandera_check", lambda *_: "pandera"),
    (layers, "run_rule", lambda entry, *_: f"rules: {entry.family}"),
    (Ledger, "rows", lambda *_: "records"),
    (Ledger, "once", lambda *_: "shared by rules"),
)
"""Where each function is looked up, its name there, and the part it belongs to."""


@contextmanager
def watched(parts: Parts) -> Iterator[None]:
    """Count the calls of every watched function."""
    before = [getattr(place, name) for place, name, _ in WATCHED]
    for (place, name, part), function in zip(WATCHED, before, strict=True):
        setattr(place, name, parts.counted(function, part))
    try:
        yield
    finally:
        for (place, name, _), function in zip(WATCHED, before, strict=True):
            setattr(place, name, function)


def one_partition(source: Path, target: Path, known: Known, parts: Parts) -> dict[str, int]:
    """Read, build, check and write a partition as ``zjledger partitions`` does; rows by table.

    Raises:
        RuntimeError: it is not sound, so that its cost would be that of something else.
    """
    with without_collecting(), parts.part("everything else"):
        with parts.part("reading"):
            inputs = read_partition(source, known.schemas)
        done = work.assemble_partition(inputs, known)
        with parts.part("writing"):
            write_partition(target, done.texts, {})
    if done.findings:
        raise RuntimeError(f"the made-up partition is not sound: {done.findings[0]}")
    return {name: frame.height for name, frame in done.texts.items()}


def by_function(run: Callable[[], object]) -> list[dict[str, Any]]:
    """The functions with the most time of their own, under the profiler."""
    profile = cProfile.Profile()
    profile.runcall(run)
    stats: dict[Any, Any] = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    whole = sum(told[2] for told in stats.values())
    largest = sorted(stats.items(), key=lambda item: -item[1][2])[:SHOWN]
    return [
        {
            "function": f"{_short(file)}:{name}" if line else name.strip("<>"),
            "calls": told[0],
            "own_s": round(told[2], 3),
            "share": round(told[2] / whole, 4),
        }
        for (file, line, name), told in largest
    ]


def _short(file: str) -> str:
    """A file as seen from its package; the place of an installation says nothing."""
    for start in ("site-packages/", "scripts/", "lib/python3.11/"):
        _, found, rest = file.rpartition(start)
        if found:
            return rest
    return Path(file).name


def main(arguments: list[str] | None = None) -> None:
    """Make a partition, work on it several times, and write the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=CLAIMS)
    parser.add_argument("--out", type=Path, default=repository_root() / REPORT)
    options = parser.parse_args(arguments)
    known = work.known_for_parts(load_known(repository_root()))
    runs: list[Parts] = []
    with tempfile.TemporaryDirectory(prefix="zjledger-bench-") as temporary:
        made, target = Path(temporary) / "made", Path(temporary) / "done"
        size = ("--claims", str(options.claims), "--partition", str(options.claims * 2))
        command = [sys.executable, "-m", "zjledger", "synthetic", str(made), *size]
        subprocess.run(command, check=True, env=environment(), **SAY_NOTHING)
        (source,) = (path for path in made.iterdir() if path.is_dir())
        # The first makes what later ones find ready, as in the second partition of a process.
        one_partition(source, target, known, Parts())
        for _ in range(RUNS):
            runs.append(Parts())
            with watched(runs[-1]):
                rows = one_partition(source, target, known, runs[-1])
        functions = by_function(lambda: one_partition(source, target, known, Parts()))
    best = min(runs, key=lambda parts: sum(parts.seconds.values()))
    whole = sum(best.seconds.values())
    report = {
        "machine": facts("polars", "pandera"),
        "claims": rows["claims"],
        "rows": sum(rows.values()),
        "cpu_s": round(whole, 3),
        "parts": [
            {"part": name, "cpu_s": round(seconds, 4), "share": round(seconds / whole, 4)}
            for name, seconds in sorted(best.seconds.items(), key=lambda item: -item[1])
        ],
        "functions": functions,
    }
    write_atomically(options.out, (json.dumps(report, indent=1) + "\n").encode())
    for part in report["parts"][:5]:
        print(f"{part['part']:24}{part['cpu_s']:8.3f} s {part['share']:7.1%}")


if __name__ == "__main__":
    main()
