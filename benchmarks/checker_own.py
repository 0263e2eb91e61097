"""The checkers of the project's own environment: ours in full, ours and pandera, Frictionless."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker_rules import KEY, Asked, Column, Found, asked_of, parents_in, polars_types, read_typed

_PLACE = re.compile(r"(?P<table>[a-z_]+), row (?P<row>[0-9]+), (?P<column>.*)")
_LOST = re.compile(r"'(?P<value>.*)' is not in [a-z_]+\.[a-z_]+$")


def zjledger_full(folder: Path) -> list[Found]:
    """Our check of a package as ``zjledger check --package`` runs it: form, types, pandera, rules,
    and the tables built again from their claims.

    A part of a ledger need not hold a case for every rule.
    """
    from zjledger.checking.known import load_known
    from zjledger.checking.memory import without_collecting
    from zjledger.checking.package import check_package
    from zjledger.model.report import ERROR
    from zjledger.partitions.work import known_for_parts
    from zjledger.paths import repository_root

    known = known_for_parts(load_known(repository_root()))
    with without_collecting():
        report = check_package(folder, known)
    # That a check of an empty table saw nothing is no finding of the check.
    findings = [f for c in report.checks for f in c.findings if f.severity == ERROR]
    return list(_places(folder, findings))


def zjledger_layers(folder: Path) -> list[Found]:
    """Types, pandera and every rule over the tables as they are read, and nothing else."""
    from zjledger.checking.known import load_known
    from zjledger.checking.layers import run_layers
    from zjledger.checking.memory import without_collecting
    from zjledger.model.report import ERROR
    from zjledger.partitions.work import known_for_parts
    from zjledger.paths import repository_root
    from zjledger.schema import read_text_table

    known = known_for_parts(load_known(repository_root()))
    with without_collecting():
        texts = {t.name: read_text_table(t.path) for t in asked_of(folder)}
        layered = run_layers(known, known.schemas, texts, rebuild=False)
    findings = [f for c in layered.checks.values() for f in c.findings if f.severity == ERROR]
    return list(_places(folder, findings))


def zjledger_same(folder: Path) -> list[Found]:
    """Our layers of types and pandera and the rule of foreign keys: what a Table Schema asks."""
    from zjledger.checking.known import load_known
    from zjledger.paths import repository_root
    from zjledger.rules.explained import Explanations
    from zjledger.rules.frame import Ledger
    from zjledger.rules.register import run_rule
    from zjledger.schema import cast, read_text_table
    from zjledger.validate import pandera_check, types_check

    known = load_known(repository_root())
    typed, misfits = {}, {}
    for table in asked_of(folder):
        typed[table.name], misfits[table.name] = cast(
            known.schemas[table.name], read_text_table(table.path)
        )
    ledger = Ledger(typed, known.schemas, known.parameters)
    (entry,) = (rule for rule in known.rules if rule.id == "foreign-keys")
    checks = [types_check(known.schemas, typed, misfits)]
    checks += [pandera_check(known.schemas[name], frame) for name, frame in typed.items()]
    checks.append(run_rule(entry, ledger, Explanations(ledger)))
    return list(_places(folder, [finding for check in checks for finding in check.findings]))


def _places(folder: Path, findings: list[Any]) -> Iterator[Found]:
    """Where findings stand; those of a whole table or file stand in no cell and are left out."""
    import polars as pl

    paths = {table.name: table.path for table in asked_of(folder)}
    for finding in findings:
        if place := _PLACE.fullmatch(finding.where):
            name, column = place["table"], place["column"]
            # The finding of a repeated key of several columns names the table.
            yield name, KEY if column == name else column, int(place["row"]) - 1
        elif lost := _LOST.match(finding.reason):
            # The rule names the row by its key, and what it lacks by its value.
            name, _, column = finding.where.split(", ")
            held = pl.read_csv(paths[name], infer_schema=False)[column]
            yield from ((name, column, row) for row in (held == lost["value"]).arg_true())
        else:
            yield finding.where, finding.check, -1


def frictionless(folder: Path) -> list[Found]:
    """``frictionless validate`` on the package, in this process."""
    from frictionless import Package, system

    with system.use_context(trusted=False):
        report = Package(str(folder / "datapackage.json")).validate()
    if report.errors:
        raise RuntimeError(str(report.errors[0]))
    return [_told(task.name, e.to_descriptor()) for task in report.tasks for e in task.errors]


def _told(table: str, error: dict[str, Any]) -> Found:
    named = error.get("fieldName") or ",".join(error.get("fieldNames", [])) or KEY
    return table, KEY if error["type"] == "primary-key" else named, error.get("rowNumber", 1) - 2


def pandera(folder: Path) -> list[Found]:
    """pandera on polars: a schema for each table, foreign keys as lists of what may stand."""
    import pandera.errors

    tables, frames, found = asked_of(folder), {}, list[Found]()
    for table in tables:
        frames[table.name], lost = read_typed(table)
        found += lost
    known = {(t.name, c.name): values for t, c, values in parents_in(tables, frames)}
    for table in tables:
        try:
            _pandera_schema(table, known).validate(frames[table.name], lazy=True)
        except pandera.errors.SchemaErrors as errors:
            found += _cases(table, errors.failure_cases)
    return found


def _pandera_schema(table: Asked, known: dict[tuple[str, str], Any]) -> Any:
    import pandera.polars as pa

    types = polars_types()
    columns = {
        c.name: pa.Column(
            types[c.type],
            list(_pandera_checks(pa, c, known.get((table.name, c.name)))),
            nullable=not c.required,
            unique=table.key == (c.name,),
        )
        for c in table.columns
    }
    unique = list(table.key) if len(table.key) > 1 else None
    return pa.DataFrameSchema(columns, strict=True, unique=unique)


def _pandera_checks(pa: Any, column: Column, parents: Any) -> Iterator[Any]:
    if column.enum:
        yield pa.Check.isin(column.enum)
    if column.pattern:
        yield pa.Check.str_matches(column.pattern)
    if column.longest:
        yield pa.Check.str_length(max_value=column.longest)
    if column.minimum is not None:
        yield pa.Check.ge(column.minimum)
    if column.maximum is not None:
        yield pa.Check.le(column.maximum)
    if parents is not None:
        yield pa.Check.isin(parents.to_list())


def _cases(table: Asked, cases: Any) -> Iterator[Found]:
    for case in cases.iter_rows(named=True):
        row = -1 if case["index"] is None else int(case["index"])
        yield table.name, case["column"] or KEY, row
