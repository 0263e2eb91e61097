"""What changed between two versions of the data: rows and cells by primary key, and the schema.

From it follows the least version the new one may bear: edited values raise the patch, added rows
the minor, a changed schema or a removed row the major number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import polars as pl

from zjledger.model.report import Refused
from zjledger.package.snapshot import Package
from zjledger.schema import Table

Key = tuple[str, ...]
Row = dict[str, str | None]
REDIRECTS, RECORD = "redirects", "record"


class Bump(IntEnum):
    """Which number of the version has to rise, the greatest first to the right."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3


@dataclass(frozen=True)
class Cell:
    """One cell whose text changed; None is an empty cell."""

    key: Key
    column: str
    old: str | None
    new: str | None


@dataclass(frozen=True)
class TableDifference:
    """One table: what its schema and its rows gained, lost and changed."""

    name: str
    schema: tuple[str, ...]
    """One sentence for each change that readers of the old schema may trip over."""
    added: tuple[Row, ...]
    removed: tuple[Row, ...]
    changed: tuple[Cell, ...]
    cells_compared: int
    not_compared: str | None = None
    """Why rows could not be held against each other, or None where they were."""

    @property
    def equal(self) -> bool:
        """True when rows were compared and nothing differs; what was not compared is not equal."""
        return not (self.not_compared or self.schema or self.added or self.removed or self.changed)

    @property
    def bump(self) -> Bump:
        """The least rise this table asks for."""
        if self.schema or self.removed or self.not_compared:
            return Bump.MAJOR
        if self.added:
            return Bump.MINOR
        return Bump.PATCH if self.changed else Bump.NONE


@dataclass(frozen=True)
class Difference:
    """Two versions of the data."""

    old_version: str
    new_version: str
    tables: tuple[TableDifference, ...]
    described_anew: bool
    """True when the descriptors differ in words: titles, descriptions, terms."""

    @property
    def equal(self) -> bool:
        """True when every table was compared and is equal, and so are the words."""
        return all(table.equal for table in self.tables) and not self.described_anew

    @property
    def bump(self) -> Bump:
        """The least rise all tables ask for together."""
        words = Bump.PATCH if self.described_anew else Bump.NONE
        return max([words, *(table.bump for table in self.tables)])

    @property
    def least_version(self) -> str:
        """The lowest version the new data may bear."""
        return raised(self.old_version, self.bump)


def raised(version: str, bump: Bump) -> str:
    """The next version; before 1.0.0 what breaks raises the minor number, as semver 2.0 allows.

    Raises:
        Refused: the version is not three numbers.
    """
    major, minor, patch = parse_version(version)
    if bump is Bump.NONE:
        return version
    if bump is Bump.PATCH:
        return f"{major}.{minor}.{patch + 1}"
    if bump is Bump.MINOR or major == 0:
        return f"{major}.{minor + 1}.0"
    return f"{major + 1}.0.0"


def parse_version(version: str) -> tuple[int, int, int]:
    """The three numbers of a version.

    Raises:
        Refused: it is not three numbers.
    """
    parts = version.split(".")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
        raise Refused(f"{version!r} is no version of the form 1.2.3")
    return int(parts[0]), int(parts[1]), int(parts[2])


def compare(old: Package, new: Package) -> Difference:
    """Compare every table of two packages.

    Raises:
        Refused: a file of a package is missing or altered.
    """
    names = [*new.schemas, *(name for name in old.schemas if name not in new.schemas)]
    return Difference(
        old_version=old.version,
        new_version=new.version,
        tables=tuple(_compare_table(name, old, new) for name in names),
        described_anew=_words(old.descriptor) != _words(new.descriptor),
    )


def _words(content: Any) -> Any:
    """A descriptor without what every build changes: sizes, digests, dates, paths, versions."""
    if isinstance(content, dict):
        varying = {"bytes", "hash", "created", "version"}
        # The path of a table is its place in the folder; that of a licence is its address.
        varying |= {"path"} if "schema" in content else set()
        return {key: _words(value) for key, value in content.items() if key not in varying}
    return [_words(item) for item in content] if isinstance(content, list) else content


def _compare_table(name: str, old: Package, new: Package) -> TableDifference:
    before, after = old.schemas.get(name), new.schemas.get(name)
    if before is None:
        rows = tuple(_rows(new.text(name)))
        return TableDifference(name, ("the table is new",), rows, (), (), 0, "new table")
    if after is None:
        rows = tuple(_rows(old.text(name)))
        return TableDifference(name, ("the table is gone",), (), rows, (), 0, "removed table")
    schema = tuple(schema_changes(before, after))
    if before.primary_key != after.primary_key:
        return TableDifference(name, schema, (), (), (), 0, "another primary key")
    return _compare_rows(name, schema, before, after, old.text(name), new.text(name))


def _rows(frame: pl.DataFrame) -> list[Row]:
    return frame.to_dicts()


def _compare_rows(
    name: str,
    schema: tuple[str, ...],
    before: Table,
    after: Table,
    old: pl.DataFrame,
    new: pl.DataFrame,
) -> TableDifference:
    olds, news = _by_key(old, before.primary_key), _by_key(new, after.primary_key)
    shared = [c for c in before.columns if c in after.columns and c not in before.primary_key]
    both = [key for key in news if key in olds]
    return TableDifference(
        name=name,
        schema=schema,
        added=tuple(row for key, row in news.items() if key not in olds),
        removed=tuple(row for key, row in olds.items() if key not in news),
        changed=tuple(
            Cell(key, column, olds[key][column], news[key][column])
            for key in both
            for column in shared
            if olds[key][column] != news[key][column]
        ),
        cells_compared=len(both) * len(shared),
    )


def _by_key(frame: pl.DataFrame, key: Sequence[str]) -> dict[Key, Row]:
    return {tuple(str(row[column]) for column in key): row for row in _rows(frame)}


def schema_changes(old: Table, new: Table) -> list[str]:
    """What a reader of the old schema may trip over; words about columns are not among it."""
    changes = [f"column {c} is gone" for c in old.columns if c not in new.columns]
    changes += [f"column {c} is new" for c in new.columns if c not in old.columns]
    for name in (column for column in old.columns if column in new.columns):
        before, after = old.field(name), new.field(name)
        if before.type != after.type:
            changes.append(f"column {name} was {before.type}, is {after.type}")
        if before.constraints != after.constraints:
            changes.append(f"column {name} is constrained otherwise")
    if old.primary_key != new.primary_key:
        changes.append("the primary key is another")
    if set(old.foreign_keys) != set(new.foreign_keys):
        changes.append("the foreign keys are others")
    return changes


def vanished_ids(old: Package, new: Package) -> list[str]:
    """Ids of records that the new version neither holds, nor redirects, nor declares void."""
    redirected: set[str | None] = set()
    if REDIRECTS in new.schemas:
        redirected = set(new.text(REDIRECTS)["old_id"])
    vanished: set[str] = set()
    held: set[str] = set()
    for name, table in new.schemas.items():
        if len(table.primary_key) == 1:
            held |= set(new.text(name)[table.primary_key[0]])
    for name, table in old.schemas.items():
        kind = new.schemas[name].kind if name in new.schemas else table.kind
        if kind == RECORD and len(table.primary_key) == 1:
            vanished |= set(old.text(name)[table.primary_key[0]])
    return sorted(vanished - held - {value for value in redirected if value})


def release_problems(old: Package, new: Package, difference: Difference) -> list[str]:
    """Why the new version may not be released after the old one; nothing when it may."""
    problems = []
    if parse_version(new.version) < parse_version(difference.least_version):
        problems.append(
            f"version {new.version} is too low: the change is {difference.bump.name.lower()}, "
            f"so at least {difference.least_version} (mend: params.yaml)"
        )
    problems += [
        f"{name} is gone without a redirect (mend: data/curated/registers/redirects.yaml)"
        for name in vanished_ids(old, new)
    ]
    return problems
