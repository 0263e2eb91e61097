"""The checkers of the peers' environment: dataframely, pointblank and DuckDB."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from checker_rules import KEY, Asked, Column, Found, asked_of, parents_in, read_typed

ROW = "row_number"


def dataframely(folder: Path) -> list[Found]:
    """A schema class for each table; foreign keys are checks of a column."""
    import dataframely as dy
    import polars as pl

    tables, frames, found = asked_of(folder), dict[str, Any](), list[Found]()
    for table in tables:
        frames[table.name], lost = read_typed(table)
        found += lost
    known = {(t.name, c.name): values for t, c, values in parents_in(tables, frames)}
    for table in tables:
        members = {
            c.name: _dataframely_column(dy, c, c.name in table.key, known.get((table.name, c.name)))
            for c in table.columns
        }
        schema: Any = type(table.name.title(), (dy.Schema,), {ROW: dy.UInt32(), **members})
        _, failed = schema.filter(frames[table.name].with_row_index(ROW))
        if failed.counts():
            found += _failed(table, failed.details(), pl)
    return found


def _dataframely_column(dy: Any, column: Column, key: bool, parents: Any) -> Any:
    checks: dict[str, Callable[[Any], Any]] = {}
    if column.enum:
        checks["enum"] = lambda cell: cell.is_in(column.enum)
    if parents is not None:
        checks["parent"] = lambda cell: cell.is_in(parents.implode())
    common = {"nullable": not column.required and not key, "primary_key": key, "check": checks}
    if column.type == "string":
        return dy.String(regex=column.pattern, max_length=column.longest, **common)
    if column.type == "boolean":
        return dy.Bool(**common)
    bounds = {"min": column.minimum, "max": column.maximum}
    if column.type == "date":
        return dy.Date(**bounds, **common)
    if column.type == "number":
        return dy.Decimal(20, 4, **bounds, **common)
    return dy.Int64(**bounds, **common)


def _failed(table: Asked, details: Any, pl: Any) -> Iterator[Found]:
    for rule in set(details.columns) - {ROW} - {c.name for c in table.columns}:
        column = KEY if rule == "primary_key" else rule.partition("|")[0]
        for row in details.filter(pl.col(rule) == "invalid")[ROW]:
            yield table.name, column, row


def pointblank(folder: Path) -> list[Found]:
    """A plan of steps for each table; what fails is taken from the extracts of its step."""
    import pointblank as pb
    import polars as pl

    tables, frames, found = asked_of(folder), dict[str, Any](), list[Found]()
    for table in tables:
        # It asks each number whether it is none, which a decimal does not answer.
        frames[table.name], lost = read_typed(table, number=pl.Float64)
        found += lost
    for table in tables:
        if frames[table.name].height == 0:
            continue
        plan, columns = pb.Validate(frames[table.name]), list[str]()
        for column in table.columns:
            before = len(plan.validation_info)
            plan = _pointblank_steps(plan, column, frames)
            columns += [column.name] * (len(plan.validation_info) - before)
        plan = plan.rows_distinct(columns_subset=list(table.key)).interrogate()
        for number, column in enumerate([*columns, KEY], start=1):
            if plan.n_failed(i=number, scalar=True):
                rows = plan.get_data_extracts(i=number, frame=True)["_row_num_"]
                found += [(table.name, column, row - 1) for row in rows]
    return found


def _pointblank_steps(plan: Any, column: Column, frames: dict[str, Any]) -> Any:
    name = column.name
    if column.required:
        plan = plan.col_vals_not_null(name)
    if column.enum:
        plan = plan.col_vals_in_set(name, [*column.enum, None])
    if column.pattern:
        plan = plan.col_vals_regex(name, column.pattern, na_pass=True)
    if column.longest:
        plan = plan.col_vals_str_len(name, max_val=column.longest, na_pass=True)
    if column.minimum is not None:
        plan = plan.col_vals_ge(name, _bound(column, column.minimum), na_pass=True)
    if column.maximum is not None:
        plan = plan.col_vals_le(name, _bound(column, column.maximum), na_pass=True)
    if column.parent:
        table, target = column.parent
        plan = plan.col_vals_in_table(name, frames[table], target, na_pass=True)
    return plan


def _bound(column: Column, value: Any) -> Any:
    # It takes no Decimal, and those here are whole.
    return float(value) if column.type == "number" else value


def duckdb(folder: Path) -> list[Found]:
    """Tables read as text by DuckDB; one pass counts what fails each constraint, in SQL."""
    import duckdb as engine

    found, tables = list[Found](), asked_of(folder)
    with engine.connect(":memory:") as database:
        for table in tables:
            # Rows are numbered as they are read; the option keeps their order.
            database.execute(
                f'CREATE TABLE "{table.name}" AS SELECT row_number() OVER () - 1 AS {ROW}, * '
                f"FROM read_csv('{table.path}', all_varchar = true, header = true, delim = ',', "
                "quote = '\"', escape = '\"', nullstr = '')"
            )
        for table in tables:
            wrong = list(_conditions(table))
            counts = ", ".join(f"count(*) FILTER ({condition})" for _, condition in wrong)
            told = database.execute(f'SELECT {counts} FROM "{table.name}"').fetchone()
            assert told is not None
            for (column, condition), number in zip(wrong, told, strict=True):
                if number:
                    rows = database.execute(
                        f'SELECT {ROW} FROM "{table.name}" WHERE {condition}'
                    ).fetchall()
                    found += [(table.name, column, row) for (row,) in rows]
            found += [(table.name, KEY, row) for row in _repeated(database, table)]
            found += _orphans(database, table)
    return found


def _conditions(table: Asked) -> Iterator[tuple[str, str]]:
    """Column and what is true of a row whose cell is wrong."""
    kinds = {"integer": "BIGINT", "number": "DECIMAL(20, 4)", "date": "DATE"}
    for c in table.columns:
        name, value = f'"{c.name}"', f'"{c.name}"'
        if c.required:
            yield c.name, f"{name} IS NULL"
        if c.type == "boolean":
            yield c.name, f"{name} NOT IN ('true', 'false')"
        elif c.type != "string":
            value = f"TRY_CAST({name} AS {kinds[c.type]})"
            yield c.name, f"{name} IS NOT NULL AND {value} IS NULL"
        if c.type == "integer":
            # The cast alone rounds 3.5 to a whole number.
            yield c.name, f"NOT regexp_matches({name}, '^-?[0-9]+$')"
        if c.enum:
            yield c.name, f"{name} NOT IN ({', '.join(_quoted(code) for code in c.enum)})"
        if c.pattern:
            yield c.name, f"NOT regexp_matches({name}, {_quoted(c.pattern)})"
        if c.longest:
            yield c.name, f"length({name}) > {c.longest}"
        if c.minimum is not None:
            yield c.name, f"{value} < {_literal(c, c.minimum)}"
        if c.maximum is not None:
            yield c.name, f"{value} > {_literal(c, c.maximum)}"


def _literal(column: Column, value: Any) -> str:
    return f"DATE '{value}'" if column.type == "date" else str(value)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _repeated(database: Any, table: Asked) -> list[int]:
    keys = ", ".join(f'"{name}"' for name in table.key)
    twice = f'SELECT {keys} FROM "{table.name}" GROUP BY ALL HAVING count(*) > 1'
    rows = database.execute(
        f'SELECT {ROW} FROM "{table.name}" JOIN ({twice}) USING ({keys})'
    ).fetchall()
    return [row for (row,) in rows]


def _orphans(database: Any, table: Asked) -> Iterator[Found]:
    for column in table.columns:
        if column.parent:
            name, target = column.parent
            rows = database.execute(
                f'SELECT {ROW} FROM "{table.name}" AS child WHERE "{column.name}" IS NOT NULL '
                f'AND NOT EXISTS (FROM "{name}" AS parent '
                f'WHERE parent."{target}" = child."{column.name}")'
            ).fetchall()
            for (row,) in rows:
                yield table.name, column.name, row
