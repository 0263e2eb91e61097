"""Every table and every record as JSON at an address that stays.

Below ``api/v1`` lie ``index.json``, ``tables/<table>.json`` and ``records/<id>.json``. A table is
its columns and its rows, cell by cell as in the CSV file. A record is everything that points to it
by a foreign key, with the evidence of each of those cells, the claims that the evidence names, and
what is disputed or corrected in them; so it follows from the Table Schemas alone.

Cells are JSON values: a number keeps its digits, a date is its ISO text, an empty cell is null.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from zjledger.schema import Table
from zjledger.site.ledger import Book, Record

ROOT = "api/v1"


def write_api(book: Book, site: Path) -> int:
    """Write all files of the interface below the folder of the site.

    Returns:
        Number of files written.
    """
    number = 0
    for path, text in files(book):
        target = site / ROOT / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        number += 1
    return number


def files(book: Book) -> Iterator[tuple[str, str]]:
    """Path below :data:`ROOT` and text of every file."""
    yield "index.json", _text(index(book), indent=1)
    for schema in book.schemas.values():
        yield table_path(schema.name), table_text(book, schema)
    for record_id, kind in records(book):
        yield record_path(record_id), _text(record(book, record_id, kind))
    for row in book.tables["redirects"]:
        # A claim has no file of its own: its source tells that it was given up.
        if "#" not in row["old_id"]:
            moved = {"id": row["old_id"], "moved_to": row["new_id"], "reason": row["reason"]}
            yield record_path(row["old_id"]), _text(moved)


def table_path(name: str) -> str:
    """Path of a table below :data:`ROOT`."""
    return f"tables/{name}.json"


def record_path(record_id: str) -> str:
    """Path of a record below :data:`ROOT`; the id is also the path of its page."""
    return f"records/{record_id}.json"


def records(book: Book) -> Iterator[tuple[str, str]]:
    """Id and kind of every record with a page; a source goes by ``source/<source_id>``."""
    for row in book.tables["subjects"]:
        yield row["subject_id"], row["kind"]
    for row in book.tables["sources"]:
        yield f"source/{row['source_id']}", "source"


def index(book: Book) -> dict[str, Any]:
    """What there is and where; addresses are relative to the index."""
    kinds: dict[str, int] = {}
    for _, kind in records(book):
        kinds[kind] = kinds.get(kind, 0) + 1
    return {
        "version": book.parameters.version,
        "built": book.parameters.build_date,
        "descriptor": "../../downloads/datapackage.json",
        "tables": [
            {
                "table": schema.name,
                "title": schema.title,
                "title_zh": schema.title_zh,
                "kind": schema.kind,
                "rows": len(book.tables[schema.name]),
                "address": table_path(schema.name),
            }
            for schema in book.schemas.values()
        ],
        "records": {
            "address": record_path("{id}"),
            "page": "../../{id}/",
            "ids": [table_path("subjects"), table_path("sources")],
            "kinds": kinds,
        },
    }


def table_text(book: Book, schema: Table) -> str:
    """One table: key, columns, and rows as lists of cells in the order of the columns."""
    rows = [[_cell(row[column]) for column in schema.columns] for row in book.tables[schema.name]]
    return _text(
        {
            "table": schema.name,
            "version": book.parameters.version,
            "key": list(schema.primary_key),
            "columns": schema.columns,
            "rows": rows,
        }
    )


def record(book: Book, record_id: str, kind: str) -> dict[str, Any]:
    """One record.

    ``rows`` holds its own row of each table that has one; ``linked`` the rows that point to it, by
    table and column; ``evidence`` what each of their cells rests on, by table, key and column;
    ``claims`` the claims named there, those the record makes and those about it; ``discrepancies``
    and ``corrections`` what we decided about these claims; ``redirects`` claims given up.
    """
    rows: dict[str, Any] = {}
    linked: dict[str, dict[str, list[Any]]] = {}
    evidence: dict[str, dict[str, Any]] = {}
    claims: set[str] = set()
    for schema, column, row in book.pointing.get(record_id, ()):
        key = row[schema.primary_key[0]]
        if schema.name == "claims":
            claims.add(key)
            continue
        if (column,) == schema.primary_key:
            rows[schema.name] = _object(row)
        else:
            linked.setdefault(schema.name, {}).setdefault(column, []).append(_object(row))
        if cells := _evidence(book, schema, row):
            evidence.setdefault(schema.name, {})[key] = cells
            claims |= {cell["claim_id"] for many in cells.values() for cell in many}
    return {
        "id": record_id,
        "kind": kind,
        "version": book.parameters.version,
        "rows": rows,
        "linked": linked,
        "evidence": evidence,
        "claims": {claim: _object(book.row("claims", claim)) for claim in sorted(claims)},
        "discrepancies": _discrepancies(book, claims),
        "corrections": [
            _object(row)
            for claim in sorted(claims)
            for row in book.where("corrections", "claim_id", claim)
        ],
        "redirects": [
            _object(row)
            for row in book.tables["redirects"]
            if f"source/{row['old_id'].rpartition('#')[0]}" == record_id
        ],
    }


def _discrepancies(book: Book, claims: set[str]) -> dict[str, Any]:
    """Discrepancies that any of the claims takes part in, each with all claims that do."""
    links = (r for claim in claims for r in book.where("discrepancy_claims", "claim_id", claim))
    return {
        key: _object(book.row("discrepancies", key))
        | {
            "claim_ids": [
                row["claim_id"] for row in book.where("discrepancy_claims", "discrepancy_id", key)
            ]
        }
        for key in sorted({row["discrepancy_id"] for row in links})
    }


def _evidence(book: Book, schema: Table, row: Record) -> dict[str, list[Record]]:
    """What each cell of a row rests on, by column."""
    found = {
        column: [
            {key: each[key] for key in ("claim_id", "role", "rule")}
            for each in book.evidence(schema.name, row[schema.primary_key[0]], column)
        ]
        for column in schema.columns
    }
    return {column: cells for column, cells in found.items() if cells}


def _object(row: Record) -> dict[str, Any]:
    return {column: _cell(value) for column, value in row.items()}


def _cell(value: object) -> object:
    """A cell as JSON has it; :func:`zjledger.schema.read_table` holds numbers as decimals."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, dt.date) else value


def _text(content: Any, indent: int | None = None) -> str:
    separators = (",", ": ") if indent else (",", ":")
    return json.dumps(content, ensure_ascii=False, indent=indent, separators=separators) + "\n"
