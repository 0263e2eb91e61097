"""Making faults: every class of the catalogue, each many times, from one seed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from zjledger.faults import (
    damage,
    forms,
    hand,
    handforms,
    links,
    proofs,
    rows,
    together,
    values,
)
from zjledger.faults.world import BEYOND, CLASSES, FORM, MEANING, Fault, FaultClass, World

MODULES = (values, links, proofs, rows, together, forms, damage, hand, handforms)
"""Importing them registers their classes."""


@dataclass(frozen=True)
class Injected:
    """One fault of a class, and its number in that class."""

    kind: FaultClass
    number: int
    fault: Fault


def inject(world: World, kind: FaultClass, count: int, seed: int) -> Iterator[Injected]:
    """Make faults of one class, all different, none of them a change that changes nothing.

    Each class has a stream of random numbers of its own, so that a new class does not move the
    faults of the others. Fewer come where the data has fewer places for the class.
    """
    random = Random(seed ^ zlib.crc32(kind.id.encode()))
    seen: set[tuple[str, str]] = set()
    for _ in range(count * 4):
        fault = kind.make(world, random)
        if fault is None or not _changes(world, kind, fault):
            continue
        if (fault.where, fault.now) in seen:
            continue
        seen.add((fault.where, fault.now))
        yield Injected(kind, len(seen), fault)
        if len(seen) == count:
            return


def _changes(world: World, kind: FaultClass, fault: Fault) -> bool:
    """Whether any file has other bytes than before."""
    if kind.level == "curated":
        return any(
            content is None or content != world.files[path].encode("utf-8")
            for path, content in fault.files.items()
        )
    return any(content != world.contents[name] for name, content in fault.files.items())


def classes() -> list[FaultClass]:
    """Every class, those of meaning first, by group and id."""
    groups = [*MEANING, *FORM, BEYOND]
    return sorted(CLASSES.values(), key=lambda kind: (groups.index(kind.group), kind.id))
