"""The site of a ledger with every record several times over, to see how its build grows."""

from __future__ import annotations

import resource
import time
from pathlib import Path
from typing import Any

from zjledger.schema import Table
from zjledger.site import stage
from zjledger.site.ledger import Book, load_book

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
    """Pages of a site of ``times`` the records; CPU seconds of writing them and of MkDocs.

    CPU seconds are counted, not the clock, so that a busy machine distorts little; MkDocs runs as a
    child and is counted apart.

    Args:
        root: a copy of the repository with a built ``build/downloads``; its site is written over.
    """
    stage.load_book = lambda folder: multiplied(load_book(folder), times)
    start, children = time.process_time(), _children()
    pages = stage.write_pages(root, root / "build" / "pages")
    written, drawn = time.process_time() - start, _children() - children
    stage.build_html(root, root / "build" / "site")
    return pages, written + drawn, _children() - children - drawn


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
