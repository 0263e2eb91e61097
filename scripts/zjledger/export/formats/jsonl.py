"""JSON Lines: one object for each row, every column named, null where a cell is empty.

Numbers are written with all their digits; a reader that keeps decimals gets them back exact.
"""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from zjledger.export.bundle import Bundle, ReadBackError

FOLDER = "jsonl"


def write(bundle: Bundle, folder: Path) -> None:
    """Write ``folder/jsonl/<table>.jsonl``, UTF-8, Unix line ends."""
    (folder / FOLDER).mkdir()
    for name, frame in bundle.tables.items():
        text = "".join(_line(row) for row in frame.iter_rows(named=True))
        (folder / FOLDER / f"{name}.jsonl").write_bytes(text.encode())


def _line(row: dict[str, Any]) -> str:
    return "{" + ", ".join(f"{_json(k)}: {_json(v)}" for k, v in row.items()) + "}\n"


def _json(value: Any) -> str:
    if isinstance(value, Decimal):
        return plain_decimal(value)
    if isinstance(value, dt.date):
        value = value.isoformat()
    return json.dumps(value, ensure_ascii=False)


def plain_decimal(value: Decimal) -> str:
    """Digits without an exponent and without zeros that say nothing: 4, 22.4."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def read_back(bundle: Bundle, folder: Path) -> None:
    """Parse every line with the standard library and compare every cell.

    Raises:
        ReadBackError: a table differs.
    """
    for name, frame in bundle.tables.items():
        text = (folder / FOLDER / f"{name}.jsonl").read_text("utf-8")
        # Only LF ends a line here; a text may hold other line separators of Unicode.
        rows = [json.loads(line, parse_float=Decimal) for line in text.split("\n")[:-1]]
        wanted = [
            {k: v.isoformat() if isinstance(v, dt.date) else v for k, v in row.items()}
            for row in frame.iter_rows(named=True)
        ]
        if rows != wanted:
            raise ReadBackError(f"{FOLDER}/{name}.jsonl", "differs from its table")
