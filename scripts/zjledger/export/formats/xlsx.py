"""XLSX: one workbook with a read-me sheet, the dictionary, and one sheet for each table.

A text stays a text: never a formula, never a link. Dates and numbers are typed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter
from python_calamine import CalamineWorkbook

from zjledger.export import dictionary
from zjledger.export.bundle import SLUG, Bundle, ReadBackError
from zjledger.export.formats.sqlite import exact
from zjledger.schema import Table

FILE = f"{SLUG}.xlsx"
README, TABLES, COLUMNS, CODES = "Read me", "Tables", "Dictionary", "Codes"
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
# What the format itself can hold.
MOST_ROWS, MOST_CHARACTERS, LONGEST_NAME = 1_048_576, 32_767, 31
NUMBER_FORMATS = {"integer": "0", "number": "General", "date": "yyyy-mm-dd"}
WIDTHS = {"integer": 16, "number": 12, "boolean": 10, "date": 12, "string": 28}


def write(bundle: Bundle, folder: Path) -> None:
    """Write ``folder/xlsx``; its dates are the build date, so that its bytes are stable.

    Raises:
        ValueError: a table or a cell is larger than the format allows, or a number cannot be held
            exactly.
    """
    (folder / "xlsx").mkdir()
    with xlsxwriter.Workbook(str(folder / "xlsx" / FILE), OPTIONS) as book:
        day = dt.datetime.fromisoformat(bundle.parameters.build_date)
        book.set_properties(
            {
                "title": bundle.package["title"],
                "comments": dictionary.attribution(bundle),
                "created": day,
            }
        )
        bold = book.add_format({"bold": True, "text_wrap": False})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        readme = book.add_worksheet(README)
        readme.set_column(0, 0, 20, wrapped)
        readme.set_column(1, 1, 100, wrapped)
        _rows(readme, 0, [*dictionary.about(bundle), *_sheets(bundle)], wrapped)
        for title, header, rows in _dictionary(bundle):
            sheet = book.add_worksheet(title)
            _header(sheet, header, len(rows), bold)
            _rows(sheet, 1, rows, None)
        for table in bundle.schemas.values():
            _table(book, table, bundle.tables[table.name].rows(), bold)


def _sheets(bundle: Bundle) -> dictionary.Rows:
    """What the sheets are, for the read-me."""
    return [
        (TABLES, "The tables, one on each line"),
        (COLUMNS, "Every column: its type, its unit, what it means"),
        (CODES, "Every code a column may hold, in English and Chinese"),
        *((table.name, table.description) for table in bundle.schemas.values()),
    ]


def _dictionary(bundle: Bundle) -> list[tuple[str, Sequence[str], dictionary.Rows]]:
    return [
        (TABLES, dictionary.TABLE_HEADER, dictionary.dictionary_tables(bundle)),
        (COLUMNS, dictionary.COLUMN_HEADER, dictionary.dictionary_columns(bundle)),
        (CODES, dictionary.CODE_HEADER, dictionary.codes(bundle)),
    ]


def _table(book: Any, table: Table, rows: Sequence[tuple[Any, ...]], bold: Any) -> None:
    if len(table.name) > LONGEST_NAME or len(rows) >= MOST_ROWS:
        raise ValueError(f"the table {table.name} does not fit on a sheet: name or rows")
    sheet = book.add_worksheet(table.name)
    formats = {kind: book.add_format({"num_format": f}) for kind, f in NUMBER_FORMATS.items()}
    for position, field in enumerate(table.fields):
        sheet.set_column(position, position, WIDTHS[field.type], formats.get(field.type))
    _header(sheet, table.columns, len(rows), bold)
    _rows(sheet, 1, rows, formats["date"])


def _header(sheet: Any, header: Sequence[str], rows: int, bold: Any) -> None:
    """Bold names that stay in view and filter the rows below."""
    for position, name in enumerate(header):
        sheet.write_string(0, position, name, bold)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, rows, len(header) - 1)


def _rows(sheet: Any, first: int, rows: Iterable[tuple[Any, ...]], date_format: Any) -> None:
    for line, row in enumerate(rows, start=first):
        for column, value in enumerate(row):
            _cell(sheet, line, column, value, date_format)


def _cell(sheet: Any, line: int, column: int, value: Any, date_format: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(line, column, value)
    elif isinstance(value, int | Decimal):
        sheet.write_number(line, column, exact(Decimal(value)))
    elif isinstance(value, dt.date):
        sheet.write_datetime(line, column, value, date_format)
    elif len(value) > MOST_CHARACTERS:
        raise ValueError(f"{sheet.name}, row {line}: {len(value)} characters do not fit in a cell")
    else:
        sheet.write_string(line, column, value)


def read_back(bundle: Bundle, folder: Path) -> None:
    """Read the workbook with calamine, which did not write it, and compare every cell.

    Raises:
        ReadBackError: a sheet is missing or differs.
    """
    book = CalamineWorkbook.from_path(folder / "xlsx" / FILE)
    wanted = [README, TABLES, COLUMNS, CODES, *bundle.schemas]
    if book.sheet_names != wanted:
        raise ReadBackError(f"xlsx/{FILE}", f"has the sheets {book.sheet_names}")
    for name, table in bundle.schemas.items():
        header, *rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        width = len(table.columns)
        expected = [[_shown(value) for value in row] for row in bundle.tables[name].iter_rows()]
        # Trailing columns without any value are cut off by the reader.
        found = [[*row, *[""] * (width - len(row))] for row in rows]
        if header != table.columns or found != expected:
            raise ReadBackError(f"xlsx/{FILE}", f"sheet {name} differs from its table")


def _shown(value: Any) -> Any:
    """As the reader gives it back: an empty cell is an empty text, numbers are floats."""
    if value is None:
        return ""
    return (
        float(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else value
    )
