"""What faults are injected into, what a fault is, and picking the place for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from random import Random

from zjledger.package.canonical import csv_bytes
from zjledger.schema import Table

Row = dict[str, str | None]
Test = Callable[[Row], bool]
Target = tuple[str, str]
"""A table and one of its columns."""

MEANING = ("value", "arithmetic", "identity", "evidence")
FORM = ("text", "format", "structure", "bytes", "release")
BEYOND = "beyond"
"""Group of faults that only the text of the source could show; counted apart."""

TRIES = 60
"""Places that are tried before a class is said to have none."""


@dataclass(frozen=True)
class World:
    """A sound package and the curated files it was made from; nothing in it is ever changed."""

    schemas: Mapping[str, Table]
    rows: Mapping[str, list[Row]]
    """Published tables as rows of text."""
    files: Mapping[str, str]
    """Curated files by path below the repository."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Value kind by property."""

    @cached_property
    def contents(self) -> dict[str, bytes]:
        """Published tables as their canonical bytes."""
        return {name: csv_bytes(table, self.rows[name]) for name, table in self.schemas.items()}

    def key(self, table: str, row: Row) -> str:
        """The primary key of a row as one text."""
        return " ".join(row[name] or "" for name in self.schemas[table].primary_key)

    def column(self, target: Target) -> list[str]:
        """Every value a column holds, sorted, each once."""
        table, column = target
        return sorted({row[column] or "" for row in self.rows[table]} - {""})


@dataclass(frozen=True)
class Fault:
    """One change: what it was, what it is now, and every file it changes.

    ``files`` holds the new content by table (level ``package``) or by path (level ``curated``);
    None is a file that is gone.
    """

    where: str
    was: str
    now: str
    files: Mapping[str, bytes | None]
    descriptor: bool = False
    """Whether ``files`` holds schemas of the descriptor instead of tables."""


Make = Callable[[World, Random], Fault | None]


@dataclass(frozen=True)
class FaultClass:
    """A kind of fault and how one of it is made; None where no place for it is found."""

    id: str
    group: str
    level: str
    statement: str
    make: Make


CLASSES: dict[str, FaultClass] = {}
"""Every class by id, in the order in which modules define them."""


def fault_class(
    id: str, group: str, statement: str, level: str = "package"
) -> Callable[[Make], Make]:
    """Register a function as the maker of a class.

    Raises:
        ValueError: there is a class of that id, or no such group.
    """
    if id in CLASSES or group not in (*MEANING, *FORM, BEYOND):
        raise ValueError(f"{id} is taken, or {group} is no group")

    def register(make: Make) -> Make:
        CLASSES[id] = FaultClass(id, group, level, statement, make)
        return make

    return register


def places(
    world: World, targets: Iterable[Target], test: Test | None = None
) -> Iterator[tuple[str, str, list[int]]]:
    """Per target that has any, the numbers of the rows whose cell is filled and passes a test."""
    for table, column in targets:
        if table in world.schemas and column in world.schemas[table].columns:
            found = [
                number
                for number, row in enumerate(world.rows[table])
                if row[column] and (test is None or test(row))
            ]
            if found:
                yield table, column, found


def change_cell(
    world: World,
    random: Random,
    targets: Iterable[Target],
    mutate: Callable[[str, Random, Row], str | None],
    test: Test | None = None,
) -> Fault | None:
    """Change one cell to what ``mutate`` makes of it; a change that is none is tried elsewhere."""
    possible = list(places(world, targets, test))
    for _ in range(TRIES if possible else 0):
        table, column, numbers = random.choice(possible)
        number = random.choice(numbers)
        row = world.rows[table][number]
        was = row[column] or ""
        now = mutate(was, random, row)
        if now is not None and now != was:
            return replaced(world, table, {number: {column: now}}, column)
    return None


def replaced(
    world: World, table: str, changes: Mapping[int, Mapping[str, str | None]], column: str
) -> Fault:
    """Rows of one table changed in some cells."""
    old = world.rows[table]
    rows = [{**row, **changes.get(number, {})} for number, row in enumerate(old)]
    first = min(changes)
    return Fault(
        where=f"{table}, {world.key(table, old[first])}, {column}",
        was="; ".join(str(old[n][c]) for n, cells in changes.items() for c in cells),
        now="; ".join(str(v) for cells in changes.values() for v in cells.values()),
        files={table: csv_bytes(world.schemas[table], rows)},
    )


def another(world: World, target: Target) -> Callable[[str, Random, Row], str | None]:
    """Mutate to another value that the column holds."""
    values = world.column(target)

    def mutate(was: str, random: Random, _: Row) -> str | None:
        return random.choice(values) if len(values) > 1 else None

    return mutate


def swapped(world: World, random: Random, target: Target, test: Test | None = None) -> Fault | None:
    """Two rows exchange one cell."""
    table, column = target
    for _, _, numbers in places(world, [target], test):
        for _ in range(TRIES):
            one, other = random.choice(numbers), random.choice(numbers)
            a, b = world.rows[table][one][column], world.rows[table][other][column]
            if a != b:
                return replaced(world, table, {one: {column: b}, other: {column: a}}, column)
    return None
