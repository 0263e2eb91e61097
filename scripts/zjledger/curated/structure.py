"""What must not run in a circle, and which cohorts belong to a series."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import polars as pl

from zjledger.curated.reader import Reader
from zjledger.curated.registers import Entry, Register, Registers
from zjledger.model.claim import Position, Source


def check_structure(registers: Registers, sources: Mapping[str, Source], reader: Reader) -> None:
    """Refuse copies and parts that run in a circle, and cohorts without their series."""
    copies = {s.source_id: s.republishes for s in sources.values() if s.republishes}
    _refuse_circles(copies, "republishes", lambda key: sources[key].position, reader)
    for name in ("cohorts", "programmes"):
        register = registers[name]
        parts = _endless(register.texts.select(register.ids.name, "parent").drop_nulls())
        _refuse_circles(dict(parts.iter_rows()), "is a part of", _places(register), reader)
    cohorts = registers["cohorts"]
    both_or_none = pl.col("parent").is_null() == pl.col("series").is_null()
    for key in cohorts.texts.filter(both_or_none)["id"]:
        _check_series(cohorts[key], reader)


def _endless(parts: pl.DataFrame) -> pl.DataFrame:
    """Parts above which there is always another: those that lead into a circle.

    Args:
        parts: an id and that of the whole, of each that is a part.
    """
    while True:
        leading_on = parts.filter(pl.nth(1).is_in(parts.to_series(0).implode()))
        if leading_on.height == parts.height:
            return parts
        parts = leading_on


def _places(register: Register) -> Callable[[str], Position]:
    return lambda key: register[key].position


def _refuse_circles(
    edges: Mapping[str, str], verb: str, place: Callable[[str], Position], reader: Reader
) -> None:
    """One finding for each circle, at the position of its first id in the order of ids.

    Args:
        edges: what each id points up to, of those that do.
    """
    done: set[str] = set()
    for start in sorted(edges):
        path: list[str] = []
        here: str | None = start
        while here is not None and here in edges and here not in done:
            done.add(here)
            path.append(here)
            here = edges[here]
        if here in path:
            circle = sorted(path[path.index(here) :])
            reason = f"{circle[0]!r} {verb} itself, by way of {', '.join(circle)}"
            reader.refuse(place(circle[0]), reason, "delete the link that is wrong")


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
