"""Tables read back into what a curator wrote, so that they can be built a second time.

A package holds all it was made from: claims, sources and registers are tables of it. Read back,
they must pass every check that hand-written files pass, and give the package's own tables again,
cell by cell. So a cell changed after the build contradicts the rest of its package, whatever hash
is written beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import polars as pl

from zjledger.assemble.readback import INPUTS, Texts, Typed, read_back
from zjledger.assemble.tables import build_tables
from zjledger.curated.reader import Reader
from zjledger.model.report import Check, Finding, LedgerError
from zjledger.schema import Table
from zjledger.vocabulary import Vocabulary

LAYER, READ, BUILT = "rebuild", "read-again", "built-again"

_MEND = "correct data/curated and build again; a table is never edited by hand"


@dataclass(frozen=True)
class Again:
    """Tables built again: what they were read from, what came out, and what was refused."""

    inputs: Mapping[str, pl.DataFrame]
    tables: Mapping[str, pl.DataFrame]
    refused: tuple[Finding, ...]
    typed: Typed
    compared: dict[str, tuple[pl.DataFrame, list[Finding]]] = field(default_factory=dict)
    """Tables that were compared with these, and what was found."""


def build_again(
    texts: Texts,
    schemas: Mapping[str, Table],
    vocabulary: Vocabulary,
    before: Again | None = None,
) -> Again:
    """Read all tables back into curated files and build them again.

    Args:
        texts: every table with every column as text.
        before: an earlier result, which stands when it was read from the very same objects.
    """
    inputs = {name: texts[name] for name in sorted(INPUTS & texts.keys())}
    if before and all(before.inputs.get(name) is frame for name, frame in inputs.items()):
        return before
    reader = Reader(vocabulary, dict(schemas))
    typed = before.typed if before else {}
    curated, typed = read_back(texts, schemas, reader, typed)
    tables: dict[str, pl.DataFrame] = {}
    if not reader.findings:
        try:
            tables = build_tables(curated, vocabulary, schemas)
        except LedgerError as error:
            reader.findings.extend(error.findings)
    found = tuple(Finding(READ, f.where, f.reason, f.mend) for f in reader.findings)
    return Again(inputs, tables, found, typed)


def again_checks(again: Again, texts: Texts, schemas: Mapping[str, Table]) -> tuple[Check, Check]:
    """What a curator's reader says of the content, and where the tables built again differ."""
    differences: list[Finding] = []
    for name, table in schemas.items():
        if name in again.tables:
            frame, found = again.compared.get(name, (None, []))
            if frame is not texts[name]:
                found = list(differing_cells(table, texts[name], again.tables[name]))
                again.compared[name] = (texts[name], found)
            differences += found
    read = sum(frame.height for frame in again.inputs.values())
    built = sum(texts[name].height * texts[name].width for name in schemas)
    statement = "What the tables say passes every check of hand-written files."
    return (
        Check(READ, LAYER, statement, read, again.refused),
        Check(
            BUILT,
            LAYER,
            "The tables are those that their own claims and registers give.",
            built if again.tables else 0,
            tuple(differences),
            "the content was refused before" if again.refused else None,
        ),
    )


def differing_cells(table: Table, held: pl.DataFrame, again: pl.DataFrame) -> Iterator[Finding]:
    """Rows and cells of a table that are not those it should have."""
    if held.equals(again):
        return
    rows, built = held.rows(), again.rows()
    if len(rows) == len(built) and set(rows) == set(built):
        return
    places = [table.columns.index(key) for key in table.primary_key]
    wanted = {tuple(row[place] or "" for place in places): row for row in built}
    seen = set()
    for row in rows:
        key = tuple(row[place] or "" for place in places)
        where = f"{table.name}, {' '.join(key)}"
        other = wanted.get(key)
        if other is None or key in seen:
            yield Finding(BUILT, where, "nothing in the package gives this row", _MEND)
            continue
        seen.add(key)
        for column, one, two in zip(table.columns, row, other, strict=True):
            if one != two:
                reason = f"the cell says {_short(one)}, the claims and registers give {_short(two)}"
                yield Finding(BUILT, f"{where}, {column}", reason, _MEND)
    for key in wanted:
        if key not in seen:
            yield Finding(BUILT, f"{table.name}, {' '.join(key)}", "the row is missing", _MEND)


def _short(value: str | None) -> str:
    return "nothing" if not value else repr(value if len(value) <= 120 else value[:119] + "…")
