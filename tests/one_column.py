"""The texts of many tests as one column, read at once.

For every column the patterns are made ready anew, which takes longer than to read a sentence.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any

import pytest

import zjledger
from zjledger.reading.article import read_article
from zjledger.reading.columns.reader import FIGURES
from zjledger.reading.days import NEAREST

_GROUPS: dict[tuple[str, dt.date | None], set[tuple[str, dt.date | None]]] = {}
"""Of each text, and its day of publication if its test names one, all those of the same module."""
_ROWS: dict[tuple[str, dt.date], list[dict[str, Any]]] = {}


def expect(items: Iterable[pytest.Item]) -> None:
    """Note the texts of some tests, given as ``text`` and ``day``, that may be asked for."""
    modules: dict[str, set[tuple[str, dt.date | None]]] = {}
    for item in items:
        given = item.callspec.params if hasattr(item, "callspec") else {}
        text, day = given.get("text"), given.get("day")
        if isinstance(text, str):
            asked = text, dt.date.fromisoformat(day) if isinstance(day, str) else None
            _GROUPS[asked] = modules.setdefault(str(item.path), set())
            _GROUPS[asked].add(asked)


def column(text: str, on: dt.date) -> list[dict[str, Any]]:
    """The rows of a text, as :func:`zjledger.read_column` gives them."""
    if (text, on) not in _ROWS:
        group = _GROUPS.get((text, on)) or _GROUPS.get((text, None)) or set()
        asked = {(other, day or on) for other, day in group} | {(text, on)}
        pairs = sorted(asked - _ROWS.keys())
        _ROWS.update((pair, []) for pair in pairs)
        for row in zjledger.read_column(*zip(*pairs, strict=True)).to_pylist():
            _ROWS[pairs[row["text"]]].append(row)
    return _ROWS[text, on]


def read(text: str, kind: str, day: dt.date) -> list[str | None]:
    """The values of a kind, the same from both readers; no dates of whose year no word tells."""
    found = [p for p in read_article(text, day) if p.kind in FIGURES]
    keys = ("start", "end", "kind", "value", "unit", "qualifier", "confidence")
    assert [tuple(getattr(p, key) for key in keys) for p in found] == [
        tuple(row[key] for key in keys) for row in column(text, day)
    ]
    told = [p for p in found if p.reason != NEAREST]
    return [p.value for p in told if p.kind == kind and p.unit != "ordinal"]


def every(text: str, day: dt.date) -> list[str]:
    """The kind and the value of each figure and date, those of a kind together."""
    return [f"{kind} {value}" for kind in FIGURES for value in read(text, kind, day)]


def dates(text: str, day: str) -> list[str]:
    """The dates of which the year is told, but no years."""
    return _within_years(read(text, "date", dt.date.fromisoformat(day)))


def dates_and_spans(text: str, day: str) -> list[str]:
    """The same, and after them the spans of days."""
    on = dt.date.fromisoformat(day)
    return _within_years([*read(text, "date", on), *read(text, "period", on)])


def _within_years(values: Iterable[str | None]) -> list[str]:
    return [value for value in values if value and "-" in value]
