"""Whether the build of the site stays near-linear: today's pages against ten times as many.

Run with ``PYTHONPATH=scripts .venv/bin/python benchmarks/site_pages.py``; it needs a built
``build/downloads`` and works in a copy. CPU seconds are counted, not the clock, so that a busy
machine distorts little; MkDocs runs as a child and is counted apart.
"""

from __future__ import annotations

import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from zjledger.paths import repository_root
from zjledger.schema import Table
from zjledger.site import stage
from zjledger.site.ledger import Book, load_book

TIMES = (1, 10)
KEPT = {"places", "redirects"}
"""Tables that are not multiplied: places have codes of a standard, not ids of ours."""


def multiplied(book: Book, times: int) -> Book:
    """The same book with every record ``times`` over, each copy under ids of its own."""
    for name, rows in book.tables.items():
        if name not in KEPT:
            table = book.schemas[name]
            copies = [_copy(table, row, n) for n in range(1, times) for row in rows]
            book.tables[name] = rows + [row for row in copies if row]
    return book


def _copy(table: Table, row: dict[str, Any], number: int) -> dict[str, Any] | None:
    if table.name == "subjects" and row["kind"] == "place":
        return None
    keys = {key.column for key in table.foreign_keys if key.table != "places"}
    keys |= {*table.primary_key, "row_id"} - {"table", "column", "role"}
    return {
        column: f"{value}-x{number}"
        if column in keys and value is not None and not str(value).startswith("place/")
        else value
        for column, value in row.items()
    }


def build(root: Path, times: int) -> tuple[int, float, float]:
    """Pages of a site of ``times`` the records; CPU seconds of writing them and of MkDocs."""
    stage.load_book = lambda folder: multiplied(load_book(folder), times)
    start, children = time.process_time(), _children()
    pages = stage.write_pages(root, root / "build" / "pages")
    written, drawn = time.process_time() - start, _children() - children
    stage.build_html(root, root / "build" / "site")
    return pages, written + drawn, _children() - children - drawn


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(root: Path) -> None:
    """Build once as it is and once with ten times the records, and print the ratios."""
    ignored = shutil.ignore_patterns(
        ".git", ".venv", "node_modules", "dist", ".*_cache", "site", "pages"
    )
    rows = []
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary) / "copy"
        shutil.copytree(root, copy, ignore=ignored, symlinks=True)
        for times in TIMES:
            rows.append(build(copy, times))
            pages, writing, mkdocs = rows[-1]
            print(f"{times:3} x {pages:7,} pages: writing {writing:7.1f} s, MkDocs {mkdocs:7.1f} s")
    (few, *small), (many, *large) = rows
    grown = sum(large) / sum(small)
    print(f"{many / few:.1f} times the pages took {grown:.1f} times the CPU seconds")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else repository_root())
