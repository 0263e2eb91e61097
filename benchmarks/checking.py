"""Our checks beside others on one made-up package: how fast each is, and what each finds.

Run with ``PYTHONPATH=scripts .venv/bin/python benchmarks/checking.py`` (``--claims 10000`` for
less). All take turns on the same files, each in a process of its own. ``zjledger_full`` asks
everything we ask, ``frictionless`` and those after it what the Table Schemas ask: types, required
cells, codes, patterns, bounds, lengths, keys and foreign keys. dataframely, pointblank and DuckDB
live in an environment of their own, ``build/peers``, which the first run makes from ``peers.lock``.
In the sound package none may find anything; in a smaller one with planted errors each is to find
all of them. Writes ``reports/checking.json``, which the site shows, and prints the ratios.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from checker_rules import Found, asked_of, rules_in
from checkers import IMPORTED, OWN
from environment import peers_python
from machine import environment, facts
from package import TABLES, made_up_package, seal_package
from planted import ERRORS, plant
from today import measured as measured_today

from zjledger.checking.known import Known, load_known
from zjledger.paths import repository_root, write_atomically

REPORT = "reports/checking.json"
CLAIMS = 33_000
"""Some 90 MB; with more than about a hundred thousand, the files are larger than our check takes a
package to be."""
CLAIMS_WITH_ERRORS = 400
OTHER = "frictionless"


def run(root: Path, name: str, folder: Path) -> dict[str, Any]:
    """What one checker says of one package.

    Raises:
        RuntimeError: it broke.
    """
    python = sys.executable if name in OWN else str(peers_python(root))
    command = [python, str(root / "benchmarks" / "checkers.py"), name, str(folder)]
    ended = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    if ended.returncode:
        raise RuntimeError(f"{name} failed:\n{ended.stderr[-2000:]}")
    answer: dict[str, Any] = json.loads(ended.stdout)
    return answer


def with_errors(known: Known, folder: Path) -> list[set[Found]]:
    """Make a small package with the planted errors in it, and say what proves each was found."""
    made_up_package(known, folder, CLAIMS_WITH_ERRORS)
    proofs = plant(folder, {name: table.primary_key for name, table in known.schemas.items()})
    seal_package(known, folder)
    return proofs


def measured(
    root: Path, names: list[str], sound: Path, wrong: Path, proofs: list[set[Found]], rounds: int
) -> list[dict[str, Any]]:
    """A row for each checker, from so many rounds in which all take their turn.

    Raises:
        RuntimeError: one broke, or found fault with the sound package.
    """
    turns: dict[str, list[dict[str, Any]]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            turn = run(root, name, sound)
            if turn["found"]:
                raise RuntimeError(f"{name} finds fault with a sound package: {turn['found'][0]}")
            turns[name].append(turn)
            print(f"{name:16}{turn['wall_s']:9.2f} s", flush=True)
    rows = []
    for name in names:
        found = {tuple(place) for place in run(root, name, wrong)["found"]}
        missed = [n for n, proof in enumerate(proofs) if not proof & found]
        rows.append(
            {
                "name": name,
                "version": turns[name][0]["version"],
                "asks": "everything" if name in ("zjledger_full", "zjledger_layers") else "schema",
                "wall_s": [round(turn["wall_s"], 3) for turn in turns[name]],
                "cpu_s": [round(turn["cpu_s"], 3) for turn in turns[name]],
                "peak_mb": round(max(turn["peak_mb"] for turn in turns[name])),
                "found_planted": len(proofs) - len(missed),
                "missed": missed,
            }
        )
    return rows


def ratios(rows: list[dict[str, Any]]) -> dict[str, list[float]]:
    """How many times as long Frictionless took as each of ours, round by round, sorted."""
    seconds = {row["name"]: row["wall_s"] for row in rows}
    return {
        name: sorted(round(more / less, 2) for more, less in zip(seconds[OTHER], ours, strict=True))
        for name, ours in seconds.items()
        if name.startswith("zjledger") and OTHER in seconds
    }


def main(arguments: list[str] | None = None) -> None:
    """Make the packages, let every checker take its turns, and write the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=CLAIMS)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=list(IMPORTED), default=list(IMPORTED))
    parser.add_argument("--turns", type=int, default=5, help="on the ledger of today; 0 for none")
    parser.add_argument("--out", type=Path, default=repository_root() / REPORT)
    options = parser.parse_args(arguments)
    root = repository_root()
    known = load_known(root)
    with tempfile.TemporaryDirectory(prefix="zjledger-bench-") as folder:
        sound, wrong = Path(folder) / "sound", Path(folder) / "wrong"
        rows = made_up_package(known, sound, options.claims)
        proofs = with_errors(known, wrong)
        checkers = measured(root, options.only, sound, wrong, proofs, options.rounds)
        asked = asked_of(sound)
        size = sum(path.stat().st_size for path in (sound / TABLES).iterdir())
    count = sum(rows.values())
    for row in checkers:
        row["rows_per_s"] = round(count / statistics.median(row["wall_s"]))
    report = {
        "machine": facts("polars"),
        "claims": rows["claims"],
        "rows": count,
        "megabytes": round(size / 1e6, 1),
        "asked": {"schema": rules_in(asked), "rules": len(known.rules)},
        "rounds": options.rounds,
        "checkers": checkers,
        "frictionless_times_as_long": ratios(checkers),
        "planted": [f"{e.kind}: {e.table}, {e.column}" for e in ERRORS],
        "today": measured_today(root, options.turns) if options.turns else None,
    }
    text = json.dumps(report, ensure_ascii=False, indent=1) + "\n"
    write_atomically(options.out, text.encode())
    for row in checkers:
        print(f"{row['name']:16}{row['rows_per_s']:>12,} rows a second")
    for name, found in report["frictionless_times_as_long"].items():
        print(f"Frictionless takes {statistics.median(found):.2f} times as long as {name}")


if __name__ == "__main__":
    main()
