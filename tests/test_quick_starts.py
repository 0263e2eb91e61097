"""The quick starts: each script runs as it stands on the page, and all give the same answer."""

import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import polars as pl
import pytest
from site_html import elements

ROOT = Path(__file__).resolve().parents[1]
SNIPPETS = ROOT / "docs" / "snippets"
NODE = ROOT / ".venv" / "bin" / "node"


@pytest.fixture(scope="module")
def folder(downloads: Path) -> Path:
    """Where a reader would stand: the folder that holds the downloads."""
    return downloads.parent


@pytest.fixture(scope="module")
def answer(downloads: Path) -> tuple[int, int]:
    """Number and sum, from the committed tables by another way than any snippet."""
    tables = ROOT / "data" / "tables"
    series = dict(pl.read_csv(tables / "cohorts.csv").select("cohort_id", "series").iter_rows())
    kept = [
        row["amount"]
        for row in pl.read_csv(tables / "amounts.csv").iter_rows(named=True)
        if (row["counts_in_totals"], row["measure"], row["status"], row["currency"])
        == (True, "total_investment", "plan", "CNY")
        and series.get(row["subject_id"]) == "provincial_commencement"
    ]
    assert len(kept) > 10
    return len(kept), sum(kept)


def run(command: list[str], folder: Path) -> tuple[int, int]:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    number, total = done.stdout.split()
    return int(number), int(total)


@pytest.mark.parametrize("name", ["polars.py", "pandas.py"])
def test_python(name: str, folder: Path, answer: tuple[int, int]) -> None:
    assert run([sys.executable, "-P", str(SNIPPETS / name)], folder) == answer


def test_javascript(folder: Path, answer: tuple[int, int]) -> None:
    assert run([str(NODE), str(SNIPPETS / "lines.mjs")], folder) == answer


def test_r(folder: Path, answer: tuple[int, int]) -> None:
    if not shutil.which("Rscript"):
        pytest.skip("R is not installed, so its quick start was not run")
    assert run(["Rscript", str(SNIPPETS / "base.R")], folder) == answer


def test_duckdb(folder: Path, answer: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    import duckdb

    monkeypatch.chdir(folder)
    assert duckdb.sql((SNIPPETS / "duckdb.sql").read_text("utf-8")).fetchall() == [answer]


def test_sqlite(folder: Path, answer: tuple[int, int]) -> None:
    import sqlite3

    (file,) = (folder / "downloads" / "sqlite").glob("*.sqlite")
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
        query = (SNIPPETS / "sqlite.sql").read_text("utf-8")
        assert connection.execute(query).fetchall() == [answer]


def test_the_spreadsheet_has_what_the_steps_name(folder: Path, answer: tuple[int, int]) -> None:
    (file,) = (folder / "downloads" / "xlsx").glob("*.xlsx")
    book = openpyxl.load_workbook(file, read_only=True)

    def rows(name: str) -> list[dict[object, object]]:
        head, *body = book[name].iter_rows(values_only=True)
        return [dict(zip(head, row, strict=False)) for row in body]

    series = {row["cohort_id"]: row["series"] for row in rows("cohorts")}
    kept = [
        int(str(row["amount"]))
        for row in rows("amounts")
        if str(row["counts_in_totals"]).lower() == "true"
        and (row["measure"], row["status"], row["currency"]) == ("total_investment", "plan", "CNY")
        and series.get(row["subject_id"]) == "provincial_commencement"
    ]
    assert (len(kept), sum(kept)) == answer


def test_the_page_shows_the_scripts_as_they_are(built_site: Path) -> None:
    page = elements(built_site / "use" / "index.html")
    shown = [e.text.strip() for e in page if e.tag == "code" and "highlight" in e.inside]
    for path in sorted(SNIPPETS.iterdir()):
        assert path.read_text("utf-8").strip() in shown, path.name
