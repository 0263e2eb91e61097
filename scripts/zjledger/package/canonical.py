"""The one canonical form of a table's CSV file: same rows, same bytes.

UTF-8 without a signature, Unix line ends, a header that is exactly the columns of the schema,
quotes only where CSV needs them, rows sorted by primary key, nothing after the last line feed.
"""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import polars as pl

from zjledger.model.characters import value_problems
from zjledger.model.report import Finding, LedgerError
from zjledger.package.limits import LARGEST_BY_CELLS, LONGEST_CELL, MOST_COLUMNS
from zjledger.package.proven import is_ordered, proven_rows, proven_table
from zjledger.schema import Table

CHECK = "canonical"

_MEND = "take the file as it was built; a spreadsheet or an editor has rewritten it"


def csv_bytes(table: Table, rows: Iterable[Mapping[str, str | None]]) -> bytes:
    """Write rows of text in the canonical form; None is an empty cell."""
    ordered = sorted(rows, key=lambda row: [row[key] or "" for key in table.primary_key])
    lines = ([row.get(column) or "" for column in table.columns] for row in ordered)
    return _written(table, lines)


def _written(table: Table, lines: Iterable[list[str]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(lines)
    return text.getvalue().encode("utf-8")


def text_frame(table: Table, rows: Iterable[Mapping[str, str | None]]) -> pl.DataFrame:
    """The table that reading the canonical form of these rows gives, without writing it."""
    held = list(rows)
    cells = {column: [row.get(column) or None for row in held] for column in table.columns}
    return ordered(table, pl.DataFrame(cells, schema=dict.fromkeys(table.columns, pl.String)))


def ordered(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    """The columns of a table, its rows by key: by code points, an empty cell before any other."""
    if is_ordered(frame, table):
        return frame.select(table.columns)
    return frame.select(table.columns).sort(
        table.primary_key, nulls_last=False, maintain_order=True
    )


def parse_csv(content: bytes, table: Table, file: str) -> tuple[pl.DataFrame | None, list[Finding]]:
    """Read a table strictly.

    Returns:
        Every column as text, null where a cell is empty, and what is wrong with the form. Without
        a table to speak of (wrong header, ragged rows, broken text) the first is None.
    """
    frame = proven_table(content, table)
    return (frame, []) if frame is not None else parse_by_cells(content, table, file)


def parse_by_cells(
    content: bytes, table: Table, file: str
) -> tuple[pl.DataFrame | None, list[Finding]]:
    """As :func:`parse_csv`, line by line and cell by cell, whether it has a fault or not."""
    lines, findings = _lines(content, table, file)
    if lines is None:
        return None, findings
    findings = list(_form_findings(content, table, lines, file))
    findings += _cell_findings(table, lines, file)
    return _frame(table, lines), findings


def read_csv(content: bytes, table: Table, file: str) -> pl.DataFrame:
    """Read a table whose bytes are known to be those published: as :func:`parse_csv`, first half.

    Raises:
        LedgerError: it has another header, ragged rows, or broken text.
    """
    frame = proven_rows(content, table)
    if frame is not None:
        return frame
    lines, findings = _lines(content, table, file)
    if lines is None:
        raise LedgerError(findings)
    return _frame(table, lines)


def _frame(table: Table, lines: list[list[str]]) -> pl.DataFrame:
    columns = zip(*lines, strict=True) if lines else iter(() for _ in table.columns)
    return pl.DataFrame(
        [
            pl.Series(name, [value or None for value in values], dtype=pl.String)
            for name, values in zip(table.columns, columns, strict=True)
        ]
    )


def _text(content: bytes, file: str) -> tuple[str | None, list[Finding]]:
    problems = {
        "the file is empty": not content,
        "byte-order mark": content.startswith(b"\xef\xbb\xbf"),
        "NUL byte": b"\0" in content,
        "carriage return": b"\r" in content,
        "the last line does not end": bool(content) and not content.endswith(b"\n"),
    }
    findings = [
        Finding(CHECK, f"{file}:1", reason, _MEND) for reason, is_so in problems.items() if is_so
    ]
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        findings.append(Finding(CHECK, f"{file}:{line}", "not UTF-8", _MEND))
        return None, findings
    return (None if findings else text), findings


def _lines(content: bytes, table: Table, file: str) -> tuple[list[list[str]] | None, list[Finding]]:
    if len(content) > LARGEST_BY_CELLS:
        reason = f"not in the canonical form; {len(content):,} bytes are too many to say where"
        return None, [Finding(CHECK, file, reason, _MEND)]
    text, findings = _text(content, file)
    if text is None:
        return None, findings
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[list[str]] = []
    try:
        header = next(reader)
        if header != table.columns:
            reason = f"the header is {', '.join(header)[:200]}; wanted {', '.join(table.columns)}"
            if len(header) > MOST_COLUMNS:
                reason = f"{len(header)} columns, wanted {len(table.columns)}"
            return None, [Finding(CHECK, f"{file}:1", reason, _MEND)]
        for row in reader:
            if len(row) != len(header):
                reason = f"{len(row)} cells, wanted {len(header)}"
                return None, [Finding(CHECK, f"{file}:{reader.line_num}", reason, _MEND)]
            if max(map(len, row)) > LONGEST_CELL:
                # The limit of the csv module is one of the process, and other libraries lift it.
                reason = f"a cell of more than {LONGEST_CELL:,} characters"
                return None, [Finding(CHECK, f"{file}:{reader.line_num}", reason, _MEND)]
            rows.append(row)
    except csv.Error as error:
        return None, [Finding(CHECK, f"{file}:{reader.line_num}", f"malformed CSV: {error}", _MEND)]
    return rows, []


def _form_findings(
    content: bytes, table: Table, lines: list[list[str]], file: str
) -> Iterator[Finding]:
    places = [table.columns.index(key) for key in table.primary_key]
    keys = [[line[place] for place in places] for line in lines]
    for number, (key, after) in enumerate(itertools.pairwise(keys), start=3):
        if after < key:
            reason = f"rows are not sorted by key: {after[0][:80]!r} after {key[0][:80]!r}"
            yield Finding(CHECK, f"{file}:{number}", reason, _MEND)
            return
    wanted = _written(table, lines)
    if wanted != content:
        pairs = enumerate(zip(content.split(b"\n"), wanted.split(b"\n"), strict=False), start=1)
        line = next((number for number, (one, other) in pairs if one != other), 1)
        reason = "not in the canonical form: quotes that are not needed, or lines that are"
        yield Finding(CHECK, f"{file}:{line}", reason, _MEND)


def _cell_findings(table: Table, lines: list[list[str]], file: str) -> Iterator[Finding]:
    for number, line in enumerate(lines, start=2):
        for column, value in zip(table.columns, line, strict=True):
            if not value or _plain(value):
                continue
            for reason, mend in _problems(value):
                yield Finding(CHECK, f"{file}:{number}, {column}", reason, mend)


@lru_cache(maxsize=1 << 17)
def _problems(value: str) -> tuple[tuple[str, str], ...]:
    """What is wrong with a value; the same ids and phrases stand in many tables."""
    return tuple(value_problems(value, LONGEST_CELL))


def _plain(value: str) -> bool:
    """Whether a value is one of the many short words and numbers that cannot be wrong."""
    return value.isascii() and value.isalnum()
