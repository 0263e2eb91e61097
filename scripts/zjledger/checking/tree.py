"""The working tree: curated files, the tables they make, and the tables that are committed."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl

from zjledger.assemble.again import differing_cells
from zjledger.assemble.tables import build_tables
from zjledger.checking.known import Known
from zjledger.checking.layers import run_layers
from zjledger.curated.load import load_curated
from zjledger.model.report import Check, Finding, LedgerError, Report
from zjledger.package.canonical import csv_bytes, parse_csv
from zjledger.schema import descriptor
from zjledger.validate import frictionless_check

_BUILD = "run `make dataset`; never edit what it makes by hand"
_CURATED = "The hand-written files are strict, canonical and free of contradictions."


def check_tree(known: Known, frictionless: bool = False) -> Report:
    """Check the working tree below ``known.root`` in every layer; nothing is written.

    Args:
        frictionless: whether Frictionless is asked about the committed package too.
    """
    root = known.root
    try:
        curated = load_curated(root, known.vocabulary)
        texts = build_tables(curated, known.vocabulary, known.schemas)
    except LedgerError as error:
        return Report((Check("curated", "parser", _CURATED, 1, error.findings),))
    checks = [Check("curated", "parser", _CURATED, len(curated.claims))]
    checks += run_layers(known, known.schemas, texts, rebuild=False).checks.values()
    committed = _committed(known, texts)
    checks.append(committed)
    if frictionless and committed.passed:
        checks.append(frictionless_check(root / "datapackage.json"))
    return Report(tuple(checks))


def _committed(known: Known, texts: dict[str, pl.DataFrame]) -> Check:
    """The committed tables and descriptor against those built in memory, byte by byte."""
    folder, findings = known.root / "data" / "tables", list[Finding]()
    for name, table in known.schemas.items():
        path, wanted = folder / f"{name}.csv", csv_bytes(table, texts[name].iter_rows(named=True))
        held = path.read_bytes() if path.is_file() else None
        if held != wanted:
            findings += _stale(known.root, path, held, known, texts[name])
    for path in sorted(folder.iterdir()):
        if path.stem not in known.schemas or path.suffix != ".csv":
            where = str(path.relative_to(known.root))
            findings.append(Finding("committed", where, "not one of the tables", "delete it"))
    if not findings:
        findings += _stale_descriptor(known)
    statement = "The committed tables and descriptor are those that the curated files make."
    return Check("committed", "release", statement, len(known.schemas) + 1, tuple(findings))


def _stale(
    root: Path, path: Path, held: bytes | None, known: Known, built: pl.DataFrame
) -> list[Finding]:
    where, table = str(path.relative_to(root)), known.schemas[path.stem]
    if held is None:
        return [Finding("committed", where, "the file is missing", _BUILD)]
    frame, form = parse_csv(held, table, where)
    if frame is None:
        return form
    cells = [
        Finding("committed", f.where, f.reason, _BUILD)
        for f in differing_cells(table, frame, built)
    ]
    return cells or [Finding("committed", where, "other bytes than the build gives", _BUILD)]


def _stale_descriptor(known: Known) -> list[Finding]:
    path, parameters = known.root / "datapackage.json", known.parameters
    folder = known.root / "data" / "tables"
    package = descriptor(
        known.root, known.schemas, folder, "data/tables", parameters.version, parameters.build_date
    )
    wanted = (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()
    if path.is_file() and path.read_bytes() == wanted:
        return []
    return [Finding("committed", path.name, "differs from what the build gives", _BUILD)]
