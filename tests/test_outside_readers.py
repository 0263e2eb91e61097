"""Every cell of the downloads as programs read it that know nothing of Python.

LibreOffice opens the workbook, Node the JSON Lines and the Parquet files, the sqlite3 shell the
database. Without a program its test is skipped, or fails where CI=true; ``make test`` installs it.
"""

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from zjledger.export.formats import sqlite, xlsx
from zjledger.schema import POLARS_TYPES, load_schemas

ROOT = Path(__file__).resolve().parents[1]
SCHEMAS = load_schemas(ROOT)
Rows = list[list[str]]
SCALE = POLARS_TYPES["number"].scale

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
KINDS = {
    "string": "string",
    "integer": "float",
    "number": "float",
    "boolean": "boolean",
    "date": "date",
}

JSON_LINES = """
const fs = require('fs');
const found = {};
for (const path of process.argv.slice(1)) {
  const lines = fs.readFileSync(path, 'utf8').split('\\n').filter(line => line);
  found[path] = lines.map(line => Object.entries(JSON.parse(line)));
}
process.stdout.write(JSON.stringify(found));
"""
PARQUET = """
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
const found = {};
for (const path of process.argv.slice(1)) {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path), compressors });
  found[path] = rows.map(row => Object.entries(row).map(([name, value]) => [name,
    typeof value === 'bigint' ? Number(value)
      : value instanceof Date ? value.toISOString().slice(0, 10) : value]));
}
process.stdout.write(JSON.stringify(found));
"""


def program(name: str, mend: str) -> str:
    """Where a program is; without it the test is skipped, or fails where CI=true."""
    own = str(Path(sys.executable).parent)
    if found := shutil.which(name, path=os.pathsep.join([own, os.environ["PATH"]])):
        return found
    reason = f"no {name}: {mend}"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def text_rows(name: str) -> Rows:
    """The committed table, cell by cell as text, its header first."""
    with (ROOT / "data/tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def as_text(value: Any) -> str:
    """How a cell of JSON is written in CSV."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


# LibreOffice


@pytest.fixture(scope="module")
def sheets(downloads: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    """The workbook as LibreOffice understands it: each cell as its kind and its value."""
    office = program("soffice", "install libreoffice-calc-nogui, or run `make test`")
    folder = tmp_path_factory.mktemp("office")
    command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "fods", "--outdir", str(folder)]
    subprocess.run(
        [*command, str(downloads / "xlsx" / xlsx.FILE)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    [path] = folder.glob("*.fods")
    return {
        sheet.attrib[f"{TABLE}name"]: list(rows_of(sheet))
        for sheet in ElementTree.parse(path).iter(f"{TABLE}table")
    }


def rows_of(sheet: ElementTree.Element) -> Iterator[list[str]]:
    """Rows up to the last that holds something; each cell as ``kind:value``, or empty."""
    for row in sheet.iter(f"{TABLE}table-row"):
        cells: list[str] = []
        for cell in row:
            assert cell.tag == f"{TABLE}table-cell", "cells are merged"
            assert cell.find(f".//{TEXT}a") is None, "a link"
            repeated = int(cell.get(f"{TABLE}number-columns-repeated", "1"))
            said = cell_of(cell)
            # The empty rest of a line is one cell, repeated thousands of times.
            cells += [said] * (repeated if said or repeated < 100 else 0)
        if any(cells):
            yield from [cells] * int(row.get(f"{TABLE}number-rows-repeated", "1"))


def cell_of(cell: ElementTree.Element) -> str:
    if formula := cell.get(f"{TABLE}formula"):
        # LibreOffice has no other form for a boolean cell of a workbook.
        assert formula in {"of:=TRUE()", "of:=FALSE()"}, f"the formula {formula}"
        return f"boolean:{formula.removeprefix('of:=').removesuffix('()').lower()}"
    kind = cell.get(f"{OFFICE}value-type")
    if kind is None:
        return ""
    if kind == "string":
        return "string:" + "\n".join(map(words_of, cell.findall(f"{TEXT}p")))
    attribute = {"float": "value"}.get(kind, f"{kind}-value")
    value = cell.attrib[f"{OFFICE}{attribute}"]
    if kind == "float":
        value = f"{Decimal(value).normalize():f}"
    return f"{kind}:{value}"


def words_of(paragraph: ElementTree.Element) -> str:
    """The text of a paragraph, with the spaces that XML would have lost."""
    said = paragraph.text or ""
    for part in paragraph:
        if part.tag == f"{TEXT}s":
            said += " " * int(part.get(f"{TEXT}c", "1"))
        else:
            said += words_of(part)
        said += part.tail or ""
    return said


@pytest.mark.parametrize("name", SCHEMAS)
def test_xlsx_in_libreoffice(sheets: dict[str, Rows], name: str) -> None:
    header, *rows = text_rows(name)
    kinds = [KINDS[field.type] for field in SCHEMAS[name].fields]
    wanted = [[f"string:{column}" for column in header]]
    for row in rows:
        wanted.append([f"{k}:{v}" if v else "" for k, v in zip(kinds, row, strict=True)])
    found = [row + [""] * (len(header) - len(row)) for row in sheets[name]]
    assert found == wanted


def test_libreoffice_finds_every_sheet_and_no_other(sheets: dict[str, Rows]) -> None:
    words = [xlsx.README, xlsx.TABLES, xlsx.COLUMNS, xlsx.CODES]
    assert sorted(sheets) == sorted([*words, *SCHEMAS])
    assert all(sheets[name] for name in words)


# Node


def in_node(code: str, paths: list[Path], *options: str) -> dict[str, list[list[list[Any]]]]:
    """Rows by table; each cell as its column and its value."""
    node = program("node", "install Node 20 or newer, or run `make dataset`")
    ended = subprocess.run(
        [node, *options, "-e", code, *map(str, paths)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout, parse_float=Decimal)
    return {Path(path).stem: rows for path, rows in found.items()}


@pytest.mark.parametrize("kind", ["jsonl", "parquet"])
def test_json_lines_and_parquet_in_node(downloads: Path, kind: str) -> None:
    paths = [downloads / kind / f"{name}.{kind}" for name in SCHEMAS]
    if kind == "jsonl":
        found = in_node(JSON_LINES, paths)
    else:
        found = in_node(PARQUET, paths, "--input-type=module")
    assert sorted(found) == sorted(SCHEMAS)
    for name, rows in found.items():
        header, *wanted = text_rows(name)
        assert [[as_text(rounded(value)) for _, value in row] for row in rows] == wanted, name
        assert all([column for column, _ in row] == header for row in rows), name


def rounded(value: Any) -> Any:
    """Hyparquet multiplies decimals by a floating power of ten: 3.9999999999999996 for 4."""
    return round(value, SCALE) if isinstance(value, Decimal) else value


# The shell of SQLite


def test_sqlite_in_its_own_shell(downloads: Path) -> None:
    shell = program("sqlite3", "install sqlite3, or run `make test`")
    for name, schema in SCHEMAS.items():
        header, *wanted = text_rows(name)
        columns = ", ".join(
            f"CASE \"{f.name}\" WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"
            if f.type == "boolean"
            else f'"{f.name}"'
            for f in schema.fields
        )
        keys = ", ".join(f'"{key}"' for key in schema.primary_key)
        query = f'SELECT {columns} FROM "{name}" ORDER BY {keys}'
        command = [shell, "-readonly", "-batch", "-csv", str(downloads / "sqlite" / sqlite.FILE)]
        said = subprocess.run(
            [*command, query], check=True, capture_output=True, encoding="utf-8"
        ).stdout
        found = [
            [
                number(v) if f.type == "number" else v
                for v, f in zip(row, schema.fields, strict=True)
            ]
            for row in csv.reader(said.splitlines())
        ]
        assert found == wanted, name
        assert len(header) == len(schema.fields)


def number(value: str) -> str:
    """The shell writes 22.0 where the tables have 22."""
    return f"{Decimal(value).normalize():f}" if value else ""
