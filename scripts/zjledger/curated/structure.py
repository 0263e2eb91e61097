"""What must not run in a circle, and which cohorts belong to a series."""

from __future__ import annotations

from collections.abc import Mapping

from zjledger.curated.reader import Reader
from zjledger.curated.registers import Entry
from zjledger.model.claim import Position, Source

Edges = Mapping[str, tuple[str | None, Position]]
"""What each id points up to, and where that is written."""


def check_structure(
    registers: dict[str, dict[str, Entry]], sources: dict[str, Source], reader: Reader
) -> None:
    """Refuse copies and parts that run in a circle, and cohorts without their series."""
    copies = {s.source_id: (s.republishes, s.position) for s in sources.values()}
    _refuse_circles(copies, "republishes", reader)
    for register in ("cohorts", "programmes"):
        parts = {key: (e.get("parent"), e.position) for key, e in registers[register].items()}
        _refuse_circles(parts, "is a part of", reader)
    for entry in registers["cohorts"].values():
        _check_series(entry, reader)


def _refuse_circles(edges: Edges, verb: str, reader: Reader) -> None:
    """One finding for each circle, at the position of its first id in the order of ids."""
    done: set[str] = set()
    for start in sorted(edges):
        path: list[str] = []
        here: str | None = start
        while here is not None and here in edges and here not in done:
            done.add(here)
            path.append(here)
            here = edges[here][0]
        if here in path:
            circle = sorted(path[path.index(here) :])
            reason = f"{circle[0]!r} {verb} itself, by way of {', '.join(circle)}"
            reader.refuse(edges[circle[0]][1], reason, "delete the link that is wrong")


def _check_series(entry: Entry, reader: Reader) -> None:
    """A cohort that is part of no other belongs to a series; a part is reached through it."""
    series, parent = entry.get("series"), entry.get("parent")
    if parent and series:
        reader.refuse(
            entry.position, f"{entry['id']} is a part and has a series", "delete `series`"
        )
    elif not parent and not series:
        codes = ", ".join(reader.vocabulary.codes("series"))
        reason = f"{entry['id']} is part of no other and has no series"
        reader.refuse(entry.position, reason, f"use one of {codes} (schemas/codes/series.csv)")
