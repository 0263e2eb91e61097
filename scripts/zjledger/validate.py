"""The stage ``validate``: Frictionless, pandera and our rules over the tables, one report."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import polars as pl

from zjledger.constraints import pandera_schema, surely_sound
from zjledger.model.report import Check, Finding, LedgerError, Report
from zjledger.parameters import load_parameters
from zjledger.paths import write_atomically
from zjledger.rules.frame import Ledger
from zjledger.rules.register import load_rules, run_rules
from zjledger.schema import Table, cast, load_schemas, read_text_table
from zjledger.vocabulary import load_vocabulary

MEND_TABLE = "correct the curated file the cell comes from, then `make dataset`"


def validate(root: Path) -> Report:
    """Check the tables below ``root`` and write ``reports/validation.json`` and metrics.

    Raises:
        LedgerError: a check failed; the report has been written all the same.
    """
    report = check_tables(root)
    rows = {name: len(frame) for name, frame in _read(root)[1].items()}
    _write_json(root / "reports" / "validation.json", report_json(report))
    _write_json(root / "reports" / "metrics.json", metrics_json(report, rows))
    if not report.passed:
        raise LedgerError(f for f in report.findings() if f.severity == "error")
    return report


def check_tables(root: Path) -> Report:
    """Run every layer over ``root/data/tables`` without writing anything.

    Rules are run where every cell is of its type and within its schema; on anything else their
    arithmetic would be about nothing.
    """
    schemas, tables, types = _read(root)
    checks = [types, frictionless_check(root / "datapackage.json")]
    checks += [pandera_check(schemas[name], frame) for name, frame in tables.items()]
    if all(check.passed for check in checks if check.layer in {"types", "pandera"}):
        ledger = Ledger(tables, schemas, load_parameters(root))
        checks += run_rules(load_rules(root), ledger)
    return Report(tuple(checks))


def _read(root: Path) -> tuple[dict[str, Table], dict[str, pl.DataFrame], Check]:
    schemas = load_schemas(root, load_vocabulary(root))
    tables, misfits = {}, {}
    for name, table in schemas.items():
        text = read_text_table(root / "data" / "tables" / f"{name}.csv")
        if text.columns != table.columns:
            raise LedgerError(
                [Finding("types", name, "columns differ from the Table Schema", "build again")]
            )
        tables[name], misfits[name] = cast(table, text)
    return schemas, tables, types_check(schemas, tables, misfits)


def types_check(
    schemas: Mapping[str, Table],
    tables: Mapping[str, pl.DataFrame],
    misfits: Mapping[str, list[tuple[int, str, str]]],
) -> Check:
    """The check of types, from what :func:`zjledger.schema.cast` gave for each table."""
    findings = [
        Finding(
            "types",
            f"{name}, row {row + 1}, {column}",
            f"{value!r} is not of type {schemas[name].field(column).type}",
            MEND_TABLE,
        )
        for name in schemas
        for row, column, value in misfits[name]
    ]
    seen = sum(tables[name].height * tables[name].width for name in schemas)
    statement = "Every cell is written exactly as its type demands."
    return Check("types", "types", statement, seen, tuple(findings))


def frictionless_check(package: Path) -> Check:
    """Frictionless on the descriptor: types, constraints, keys, foreign keys, bytes and hashes."""
    from frictionless import Package, system

    with system.use_context(trusted=False):
        result = Package(str(package)).validate()
    findings = [
        Finding(
            "frictionless",
            f"{task.name}, row {error.get('rowNumber', '-')}",
            _error(error),
            MEND_TABLE,
        )
        for task in result.tasks
        for error in (e.to_descriptor() for e in task.errors)
    ]
    findings += [
        Finding("frictionless", package.name, e.message, "build again") for e in result.errors
    ]
    seen = sum(int(task.stats.get("rows") or 0) for task in result.tasks)
    statement = "The package conforms to its descriptor."
    return Check("frictionless", "frictionless", statement, seen, tuple(findings))


def _error(error: dict[str, Any]) -> str:
    return f"{error.get('fieldName', '')} {error['message']}".strip()


def pandera_check(table: Table, frame: pl.DataFrame) -> Check:
    """What the derived pandera schema says of one typed table.

    It is asked only of a table that :func:`zjledger.constraints.surely_sound` does not vouch for.
    """
    findings = [] if surely_sound(table, frame) else list(_pandera_findings(table, frame))
    statement = f"The table {table.name} satisfies its Table Schema."
    seen = frame.height * frame.width
    name = f"pandera-{table.name}"
    return Check(name, "pandera", statement, seen, tuple(findings), table.may_be_empty)


def _pandera_findings(table: Table, frame: pl.DataFrame) -> Iterator[Finding]:
    import pandera.errors

    try:
        pandera_schema(table).validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        for case in errors.failure_cases.iter_rows(named=True):
            index = case["index"]
            where = f"{table.name}, row {index + 1 if index is not None else '-'}, {case['column']}"
            reason = f"{case['failure_case']!r} fails {case['check']}"
            yield Finding(f"pandera-{table.name}", where, reason, MEND_TABLE)


def report_json(report: Report) -> dict[str, Any]:
    """The report for machines: every check with what it saw, every finding."""
    return {
        "passed": report.passed,
        "checks": [
            {
                "id": check.check_id,
                "layer": check.layer,
                "statement": check.statement,
                "cells_seen": check.seen,
                "passed": check.passed,
                "errors": check.errors,
                "warnings": check.warnings,
                "explained": check.explained,
                **({"may_see_none": check.may_see_none} if check.may_see_none else {}),
            }
            for check in report.checks
        ],
        "findings": [
            {
                "check": finding.check,
                "severity": finding.severity,
                "where": finding.where,
                "reason": finding.reason,
                "mend": finding.mend,
                **({"explained_by": finding.explained_by} if finding.explained_by else {}),
            }
            for finding in report.findings()
        ],
    }


def metrics_json(report: Report, rows: dict[str, int]) -> dict[str, Any]:
    """The numbers ``dvc metrics show`` prints."""
    layers = Counter(check.layer for check in report.checks)
    return {
        "rows": rows,
        "checks": {
            "run": len(report.checks),
            "passed": sum(check.passed for check in report.checks),
            "warnings": sum(check.warnings for check in report.checks),
            "explained": sum(check.explained for check in report.checks),
            "cells_seen": sum(check.seen for check in report.checks),
            **{f"layer_{re.sub('[^a-z]', '_', layer)}": n for layer, n in sorted(layers.items())},
        },
    }


def _write_json(path: Path, content: dict[str, Any]) -> None:
    write_atomically(path, (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode())
