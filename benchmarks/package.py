"""A made-up data package to measure checks on: tables in CSV with their descriptor, all sound."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from machine import SAY_NOTHING, environment

from zjledger.checking.known import Known
from zjledger.package.canonical import csv_bytes
from zjledger.partitions.files import read_partition
from zjledger.partitions.work import assemble_partition, known_for_parts
from zjledger.schema import descriptor

TABLES = "data/tables"


def made_up_package(known: Known, folder: Path, claims: int) -> dict[str, int]:
    """Make up a ledger in one part and write all its tables below ``folder``.

    Returns:
        The number of rows by table.
    """
    made = folder.with_name(f"{folder.name}-made")
    # Reposts and rivals add to the claims that were asked for.
    size = ("--claims", str(claims), "--partition", str(claims * 2))
    command = [sys.executable, "-m", "zjledger", "synthetic", str(made), *size]
    subprocess.run(command, check=True, env=environment(), **SAY_NOTHING)
    (part,) = (path for path in made.iterdir() if path.is_dir())
    done = assemble_partition(read_partition(part, known.schemas), known_for_parts(known))
    if done.findings:
        raise RuntimeError(f"the made-up ledger is not sound: {done.findings[0]}")
    tables = folder / TABLES
    tables.mkdir(parents=True)
    for name, table in known.schemas.items():
        (tables / f"{name}.csv").write_bytes(csv_bytes(table, done.texts[name].to_dicts()))
    seal_package(known, folder)
    return {name: frame.height for name, frame in done.texts.items()}


def seal_package(known: Known, folder: Path) -> None:
    """Write the descriptor of the tables as they are now."""
    told = known.parameters
    package = descriptor(
        known.root, known.schemas, folder / TABLES, TABLES, told.version, told.build_date
    )
    text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    (folder / "datapackage.json").write_text(text, "utf-8")
