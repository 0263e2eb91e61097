"""A difference between two versions, said in text, in Markdown, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict

from zjledger.export.diff import Difference, Row, TableDifference


def as_text(difference: Difference) -> str:
    """For a terminal: one line for each row and cell."""
    lines = [_headline(difference)]
    for table in _telling(difference):
        lines.append(f"{table.name}: {_counts(table)}")
        lines += [f"  schema: {change}" for change in table.schema]
        lines += [f"  + {_brief(row)}" for row in table.added]
        lines += [f"  - {_brief(row)}" for row in table.removed]
        lines += [
            f"  ~ {' | '.join(cell.key)} {cell.column}: {_cell(cell.old)} -> {_cell(cell.new)}"
            for cell in table.changed
        ]
    return "\n".join(lines)


def as_markdown(difference: Difference) -> str:
    """For a page: one section for each table, changed cells as a table."""
    lines = [f"# {difference.old_version} to {difference.new_version}", "", _headline(difference)]
    for table in _telling(difference):
        lines += ["", f"## {table.name}", "", f"{_counts(table)}.", ""]
        lines += [f"- schema: {change}" for change in table.schema]
        lines += [f"- added: {_escaped(_brief(row))}" for row in table.added]
        lines += [f"- removed: {_escaped(_brief(row))}" for row in table.removed]
        if table.changed:
            lines += ["", "| row | column | was | is |", "| --- | --- | --- | --- |"]
            for cell in table.changed:
                shown = [" | ".join(cell.key), cell.column, _cell(cell.old), _cell(cell.new)]
                lines.append(f"| {' | '.join(_escaped(text) for text in shown)} |")
    return "\n".join(lines)


def as_json(difference: Difference) -> str:
    """For programs: everything, with the verdicts."""
    content = {
        "equal": difference.equal,
        "bump": difference.bump.name.lower(),
        "least_version": difference.least_version,
        **asdict(difference),
        "tables": [
            {"equal": table.equal, "bump": table.bump.name.lower(), **asdict(table)}
            for table in difference.tables
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


FORMS: dict[str, Callable[[Difference], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
}


def _headline(difference: Difference) -> str:
    compared = [table for table in difference.tables if not table.not_compared]
    equal = sum(table.equal for table in difference.tables)
    cells = sum(table.cells_compared for table in compared)
    said = (
        f"{len(difference.tables)} tables: {len(compared)} compared ({cells} cells), "
        f"{equal} of them equal, {len(difference.tables) - len(compared)} not compared."
    )
    if difference.described_anew:
        said += " The descriptor has other words."
    if difference.equal:
        return f"{said} The data are equal."
    return (
        f"{said} Least bump after {difference.old_version}: {difference.bump.name.lower()} "
        f"({difference.least_version})."
    )


def _telling(difference: Difference) -> Iterable[TableDifference]:
    return (table for table in difference.tables if not table.equal)


def _counts(table: TableDifference) -> str:
    counts = (
        f"{len(table.added)} rows added, {len(table.removed)} removed, "
        f"{len(table.changed)} cells changed"
    )
    return f"{counts}; not compared: {table.not_compared}" if table.not_compared else counts


def _brief(row: Row) -> str:
    return ", ".join(f"{column}={value}" for column, value in row.items() if value is not None)


def _cell(value: str | None) -> str:
    return "(empty)" if value is None else value


def _escaped(text: str) -> str:
    """No cell of the data becomes markup."""
    for sign in "\\`*_[]<>|#":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", " ")
