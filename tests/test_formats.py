"""Every download holds what the tables hold, as read by readers we did not write."""

import csv
import dataclasses
import datetime as dt
import sqlite3
import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import openpyxl
import pandas
import polars as pl
import pyarrow.parquet
import pytest
from exporting import FEW, ROOT, copy_inputs, python, sums_of

from zjledger.export.archive import zip_bytes
from zjledger.export.bundle import Bundle, load_bundle
from zjledger.export.formats import FORMATS, package, sqlite, xlsx
from zjledger.schema import load_schemas

TABLES = sorted(load_schemas(ROOT))
HOSTILE = ["=1+1", "@SUM(A1)", "http://example.org/", "mailto:a@example.org", "<b>x</b>", "1e5"]


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return load_bundle(ROOT)


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    return load_bundle(copy_inputs(tmp_path_factory.mktemp("few"), FEW))


@pytest.fixture(scope="module")
def book(downloads: Path) -> Any:
    return openpyxl.load_workbook(downloads / "xlsx" / xlsx.FILE)


def text_rows(name: str) -> list[list[str]]:
    """The committed table, cell by cell as text, read by the standard library."""
    with (ROOT / "data/tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def as_text(value: Any) -> str:
    """How a typed cell is written in CSV."""
    if value is None or value is pandas.NaT or value != value:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, float | Decimal):
        return f"{Decimal(repr(value) if isinstance(value, float) else value).normalize():f}"
    return str(value)


@pytest.mark.parametrize("name", TABLES)
def test_parquet_in_pyarrow_and_duckdb(downloads: Path, name: str) -> None:
    path = downloads / "parquet" / f"{name}.parquet"
    rows = pyarrow.parquet.read_table(path).to_pylist()
    assert [[as_text(v) for v in row.values()] for row in rows] == text_rows(name)
    found = duckdb.sql(f"SELECT * FROM read_parquet('{path}')").fetchall()
    assert [[as_text(v) for v in row] for row in found] == text_rows(name)


@pytest.mark.parametrize("name", TABLES)
def test_xlsx_in_openpyxl(book: Any, bundle: Bundle, name: str) -> None:
    sheet = book[name]
    kinds = [field.type for field in bundle.schemas[name].fields]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert [[as_text(v) for v in row] for row in rows] == text_rows(name)
    types = {"string": str, "integer": int, "number": int | float, "boolean": bool}
    for row in rows:
        for value, kind in zip(row, kinds, strict=True):
            assert value is None or isinstance(value, types.get(kind, dt.datetime))
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref


def test_xlsx_carries_read_me_and_dictionary_and_nothing_hidden(
    downloads: Path, book: Any, bundle: Bundle
) -> None:
    assert book.sheetnames[:4] == ["Read me", "Tables", "Dictionary", "Codes"]
    assert {sheet.sheet_state for sheet in book} == {"visible"}
    said = {row[0]: row[1] for row in book["Read me"].iter_rows(values_only=True)}
    assert said["version"] == bundle.parameters.version and "CC-BY-4.0" in said["licence"]
    listed = {row[:2] for row in book["Dictionary"].iter_rows(min_row=2, values_only=True)}
    assert listed == {(t.name, c) for t in bundle.schemas.values() for c in t.columns}
    assert_no_live_cell(downloads / "xlsx" / xlsx.FILE, book)


def assert_no_live_cell(path: Path, book: Any) -> None:
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f" and cell.hyperlink is None, cell
    with zipfile.ZipFile(path) as archive:
        parts = archive.namelist()
        assert not [p for p in parts if "vba" in p.lower() or "externalLink" in p]
        assert not any(b"hyperlink" in archive.read(p) for p in parts if "_rels" in p)


def with_cells(bundle: Bundle, table: str, column: str, cells: list[Any]) -> Bundle:
    """The same bundle with the last cells of a column replaced, past the parser."""
    frame = bundle.tables[table]
    kept = frame[column].to_list()[: frame.height - len(cells)]
    series = pl.Series(column, kept + cells, dtype=frame.schema[column])
    tables = bundle.tables | {table: frame.with_columns(series)}
    return dataclasses.replace(bundle, tables=tables)


def test_hostile_text_stays_text(few: Bundle, tmp_path: Path) -> None:
    attacked = with_cells(few, "sources", "note", HOSTILE)
    for name in ("xlsx", "sqlite", "jsonl", "parquet"):
        FORMATS[name].write(attacked, tmp_path)
        FORMATS[name].read_back(attacked, tmp_path)
    book = openpyxl.load_workbook(tmp_path / "xlsx" / xlsx.FILE)
    assert_no_live_cell(tmp_path / "xlsx" / xlsx.FILE, book)
    sheet = book["sources"]
    column = attacked.schemas["sources"].columns.index("note") + 1
    cells = [row[0] for row in sheet.iter_rows(min_col=column, max_col=column)]
    assert [(c.value, c.data_type) for c in cells[-len(HOSTILE) :]] == [(h, "s") for h in HOSTILE]


def test_a_cell_too_long_for_a_sheet_is_refused(few: Bundle, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="do not fit in a cell"):
        xlsx.write(with_cells(few, "sources", "note", ["x" * 32_768]), tmp_path)


@pytest.mark.parametrize("name", FORMATS)
def test_reading_back_notices_another_value(few: Bundle, tmp_path: Path, name: str) -> None:
    for module in FORMATS.values():
        module.write(few, tmp_path)
    FORMATS[name].read_back(few, tmp_path)
    other = with_cells(few, "sources", "text_length", [1])
    if name == "package":
        (tmp_path / "csv/sources.csv").write_text("source_id\n1\n", "utf-8")
    with pytest.raises(Exception, match=r"differs"):
        FORMATS[name].read_back(other, tmp_path)


@pytest.mark.parametrize("name", TABLES)
def test_json_lines_in_duckdb(downloads: Path, bundle: Bundle, name: str) -> None:
    path = downloads / "jsonl" / f"{name}.jsonl"
    if rows := bundle.tables[name].height:
        count = duckdb.sql(f"SELECT count(*) FROM read_json('{path}')").fetchall()
        assert count == [(rows,)]


@pytest.mark.parametrize("name", TABLES)
def test_sqlite_in_pandas(downloads: Path, bundle: Bundle, name: str) -> None:
    path = downloads / "sqlite" / sqlite.FILE
    query = f'SELECT * FROM "{name}"'
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        found = pandas.read_sql(query, connection, dtype=object)
    kinds = [field.type for field in bundle.schemas[name].fields]
    rows = [
        [as_text(bool(v)) if k == "boolean" else as_text(v) for v, k in zip(r, kinds, strict=True)]
        for r in found.itertuples(index=False)
    ]
    assert sorted(rows) == sorted(text_rows(name))


def database(downloads: Path) -> sqlite3.Connection:
    """A copy in memory, to try writes on."""
    connection = sqlite3.connect(":memory:")
    with sqlite3.connect(f"file:{downloads / 'sqlite' / sqlite.FILE}?mode=ro", uri=True) as file:
        file.backup(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("UPDATE amounts SET amount = NULL", "NOT NULL"),
        ("UPDATE amounts SET amount = -1", "CHECK"),
        ("UPDATE amounts SET amount = 'much'", "CHECK"),
        ("UPDATE amounts SET amount = 1.5", "CHECK"),
        ("UPDATE amounts SET qualifier = 'about'", "CHECK"),
        ("UPDATE amounts SET period_start = '2023-02-30'", "CHECK"),
        ("UPDATE amounts SET period_start = '1900-01-01'", "CHECK"),
        ("UPDATE amounts SET counts_in_totals = 2", "CHECK"),
        ("UPDATE amounts SET subject_id = 'cohort/none'", "FOREIGN KEY"),
        ("UPDATE amounts SET amount_id = 'one'", "UNIQUE"),
        ("UPDATE people SET name_en = printf('%401c', 'x')", "CHECK"),
    ],
)
def test_sqlite_refuses_what_the_schema_refuses(downloads: Path, change: str, reason: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=reason):
        database(downloads).execute(change)


def test_sqlite_views_show_names_beside_keys_and_codes(downloads: Path) -> None:
    connection = database(downloads)
    found = connection.execute(
        "SELECT subject_name_en, measure_name_zh FROM amounts_readable ORDER BY amount_id"
    ).fetchall()
    wanted = connection.execute(
        "SELECT s.name_en, c.name_zh FROM amounts a JOIN subjects s USING (subject_id) "
        "JOIN codes c ON c.codelist = 'properties' AND c.code = a.measure ORDER BY amount_id"
    ).fetchall()
    assert found == wanted and len(found) > 0 and all(en and zh for en, zh in found)


def test_sqlite_finds_names_in_both_languages(downloads: Path, bundle: Bundle) -> None:
    connection = database(downloads)
    people = bundle.tables["people"].filter(pl.col("name_zh").is_not_null())
    assert people.height > 0
    for key, english, chinese in people.select("person_id", "name_en", "name_zh").rows():
        by_match = (
            "SELECT row_id FROM names WHERE name_id IN "
            "(SELECT rowid FROM names_search WHERE names_search MATCH ?)"
        )
        assert (key,) in connection.execute(by_match, (f'"{english}"',)).fetchall()
        by_like = "SELECT row_id FROM names WHERE name LIKE '%' || ? || '%'"
        assert (key,) in connection.execute(by_like, (chinese,)).fetchall()


def test_sqlite_carries_its_dictionary(downloads: Path, bundle: Bundle) -> None:
    connection = database(downloads)
    columns = connection.execute('SELECT "table", "column" FROM dictionary_columns').fetchall()
    assert columns == [(t.name, c) for t in bundle.schemas.values() for c in t.columns]
    version = connection.execute("SELECT value FROM about WHERE key = 'version'").fetchone()
    assert version == (bundle.parameters.version,)


def test_numbers_are_kept_exact_or_refused() -> None:
    for text in ("22.4", "0.0001", "95594000000", "123456789.0625"):
        assert Decimal(repr(sqlite.exact(Decimal(text)))) == Decimal(text)
    with pytest.raises(ValueError, match="more digits"):
        sqlite.exact(Decimal("9999999999999999.4321"))


def test_the_zip_is_a_data_package_and_plain(
    downloads: Path, bundle: Bundle, tmp_path: Path
) -> None:
    path = downloads / package.file_name(bundle)
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
        assert [e.filename for e in entries] == sorted(e.filename for e in entries)
        assert {(e.date_time, e.create_system, e.external_attr >> 16) for e in entries} == {
            ((1980, 1, 1, 0, 0, 0), 3, 0o100644)
        }
        names = {e.filename for e in entries}
        assert {"datapackage.json", "README.md", "LICENSE.md", "CITATION.cff"} < names
        archive.extractall(tmp_path)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid and len(report.tasks) == len(TABLES), report.to_summary()


def test_a_zip_never_leads_out_or_mixes_cases() -> None:
    for content in ({"../x": b""}, {"/x": b""}, {"a": b"", "A": b""}):
        with pytest.raises(ValueError, match=r"leads out|only by case"):
            zip_bytes(content)


def test_exports_are_the_same_bytes_anywhere(downloads: Path, tmp_path: Path) -> None:
    root = copy_inputs(tmp_path)
    code = "import sys; from pathlib import Path; from zjledger.export.stage import export; "
    odd = {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
        "PYTHONHASHSEED": "4711",
        "POLARS_MAX_THREADS": "1",
    }
    start = python(code + "export(Path(sys.argv[1]))", str(root), environment=odd, umask=0o077)
    assert start.communicate()[1] == "" and start.returncode == 0
    assert sums_of(root / "build/downloads") == sums_of(downloads)
    subprocess.run(
        ["sha256sum", "--quiet", "--strict", "-c", "SHA256SUMS"], cwd=downloads, check=True
    )
