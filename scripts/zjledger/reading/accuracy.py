"""The report of accuracy: every gold part as the reader reads it now, and as it first did."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from zjledger.reading.gold import SUBJECTS, Score, documents, owners, score
from zjledger.reading.names import Gazetteer

REPORT = "reports/accuracy.json"
FIRST, SLIPS, MANNERS = "first-sight.csv", "slips.csv", "manners.csv"
"""Beside the gold files: what each blind part gave at first sight, where a frozen one is at fault,
and in what manner the later ones are written."""
BESIDE = (FIRST, SLIPS, MANNERS, SUBJECTS)
WORST = 10
"""How many mistakes the report names, of the worst kind first."""

Key = tuple[str, str]
"""A language and a kind."""

_ORDER = (
    *("money", "rate", "date", "count", "quantity", "period"),
    *("person", "org", "role", "subject"),
)
_COUNTED = ("right", "given", "wanted")


def accuracy(
    parts: Mapping[str, str], beside: Mapping[str, str], known: Gazetteer
) -> dict[str, Any]:
    """Return the report of the gold files, for the site to show.

    What differs from a frozen annotation that is at fault counts as wrong, but not as silent.

    Args:
        parts: the content of each file, by its name; what begins with ``blind`` was frozen.
        beside: the content of each of :data:`BESIDE`, by its name.
        known: the names to look for.
    """
    faults = _table(beside[SLIPS])
    told = {_said(row) for row in faults}
    own = owners(beside[SUBJECTS])
    scores = {
        name: _without(score(documents(content), known, own), told)
        for name, content in sorted(parts.items())
    }
    seen = {name: found for name, found in scores.items() if not name.startswith("blind")}
    now = [{"part": "seen", **row} for row in _rows(list(seen.values()))]
    for name in scores.keys() - seen.keys():
        now += [{"part": name, **row} for row in _rows([scores[name]])]
    return {
        "texts": {name: content.count("=== ") for name, content in sorted(parts.items())},
        "now": sorted(now, key=lambda row: (row["part"], row["language"], row["kind"])),
        "first": [row | {key: int(row[key]) for key in _COUNTED} for row in _table(beside[FIRST])],
        "worst": list(_worst(list(scores.values())))[:WORST],
        "slips": faults,
        "manners": _table(beside[MANNERS]),
    }


def _table(content: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content)))


def _without(found: dict[Key, Score], slips: set[str]) -> dict[Key, Score]:
    """Scores in which what differs from an annotation at fault is not silent."""
    return {
        key: replace(row, silent=[said for said in row.silent if said not in slips])
        for key, row in found.items()
    }


def _said(slip: dict[str, str]) -> str:
    """What a score says of a value that differs from an annotation at fault."""
    return f"{slip['document']}: {slip['printed']!r} read {slip['read']}"


def _rows(scores: list[dict[Key, Score]]) -> Iterator[dict[str, Any]]:
    for language, kind in sorted({key for found in scores for key in found}):
        found = [one[language, kind] for one in scores if (language, kind) in one]
        yield {
            "language": language,
            "kind": kind,
            **{key: sum(getattr(one, key) for one in found) for key in (*_COUNTED, "qualified")},
            "silent": sum(len(one.silent) for one in found),
        }


def _worst(scores: list[dict[Key, Score]]) -> Iterator[dict[str, str]]:
    """Wrong values that do not say so, then what was missed; amounts before the rest."""
    for what in ("silent", "missed"):
        for kind in _ORDER:
            for found in scores:
                for (_, its_kind), row in sorted(found.items()):
                    if its_kind == kind:
                        for said in getattr(row, what):
                            where, _, told = said.partition(": ")
                            said_as = "wrong" if what == "silent" else what
                            yield {"kind": kind, "as": said_as, "text": where, "told": told}
