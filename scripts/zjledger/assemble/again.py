"""Tables read back into what a curator wrote, so that they can be built a second time.

A package holds all it was made from: claims, sources and registers are tables of it. Read back,
they must pass every check that hand-written files pass, and give the package's own tables again,
cell by cell. So a cell changed after the build contradicts the rest of its package, whatever hash
is written beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from zjledger.assemble.rows import Row
from zjledger.assemble.tables import build_tables
from zjledger.curated.dictionary import field_of
from zjledger.curated.load import Curated, SourceFile, complete, read_source
from zjledger.curated.plain import plain_claims, plain_entries, plain_sources, typed_claims
from zjledger.curated.reader import Reader
from zjledger.curated.registers import LISTS, REGISTERS, TABLES, Entry, register_entries
from zjledger.curated.sources import CLAIM_KEYS, SOURCE_KEYS, read_header
from zjledger.curated.strict_yaml import Listing, Node, Text
from zjledger.curated.strict_yaml import Mapping as Tree
from zjledger.model.claim import Position
from zjledger.model.period import parse_period
from zjledger.model.report import Check, Finding, LedgerError
from zjledger.schema import Table
from zjledger.vocabulary import Vocabulary

LAYER, READ, BUILT = "rebuild", "read-again", "built-again"

_MEND = "correct data/curated and build again; a table is never edited by hand"
_SECTOR_OF_PLACE = "place_sectors"
"""The one register without a table of its own: its entries stand among the subjects."""

_LISTED = {
    "claims": ("discrepancy_claims", "discrepancy_id", "claim_id"),
    "said": ("discrepancy_claims", "discrepancy_id", "said"),
    "variants": ("name_variants", "subject_id", "variant"),
}
"""Where the items of a list are published: table, column of the entry's id, column of the item."""

_INPUTS = {"sources", "claims", *TABLES.values(), *(table for table, _, _ in _LISTED.values())}
"""Tables that are read back; all others follow from them."""

Texts = Mapping[str, pl.DataFrame]
Line = tuple[str | None, ...]
Cells = tuple[Line, ...]
Typed = Mapping[Cells, SourceFile]
Rows = tuple[tuple[int, Row], list[tuple[int, Row]]]
"""A source and its claims: line and cells of each."""


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
    inputs = {name: texts[name] for name in sorted(_INPUTS & texts.keys())}
    if before and all(before.inputs.get(name) is frame for name, frame in inputs.items()):
        return before
    reader = Reader(vocabulary, dict(schemas))
    typed = before.typed if before else {}
    curated, typed = curated_again(texts, schemas, reader, typed)
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


def curated_again(
    texts: Texts, schemas: Mapping[str, Table], reader: Reader, before: Typed
) -> tuple[Curated, Typed]:
    """What a curator must have written to get these tables; refusals are kept by the reader.

    Args:
        before: sources that were typed earlier; one with the same cells is not typed again.
    """
    registers = {name: _entries(name, texts, schemas, reader) for name in REGISTERS}
    typed: dict[Cells, SourceFile] = {}
    files = []
    plain = plain_sources(texts["claims"], plain_claims(texts["claims"], reader.vocabulary))
    for cells, stem, rows in _sources(texts):
        found = len(reader.findings)
        file = before.get(cells) or _typed(rows, stem, stem in plain, reader)
        files.append(file)
        if len(reader.findings) == found:
            typed[cells] = file
    return complete(registers, files, reader), typed


def _entries(
    name: str, texts: Texts, schemas: Mapping[str, Table], reader: Reader
) -> dict[str, Entry]:
    frame = texts[TABLES[name]]
    if name == _SECTOR_OF_PLACE:
        frame = frame.filter(pl.col("subject_id").str.contains("^place/[0-9]+/"))
    entries = plain_entries(name, frame, schemas[TABLES[name]])
    if entries is None:
        entries = register_entries(_register(name, frame, texts, schemas), name, reader)
    return entries


def _register(name: str, frame: pl.DataFrame, texts: Texts, schemas: Mapping[str, Table]) -> Tree:
    keys, table = REGISTERS[name], schemas[TABLES[name]]
    columns = {
        key: field.name for key in keys if (field := field_of(table, key, is_key=key == keys[0]))
    }
    lists = {key: _listed(key, texts) for key in keys if key in LISTS}
    entries = []
    for number, row in enumerate(frame.iter_rows(named=True), start=2):
        position = Position(f"{table.name}.csv", number, 1)
        values = {key: row[column] for key, column in columns.items()}
        values |= {key: found.get(row[table.primary_key[0]]) for key, found in lists.items()}
        if name == "posts":
            values |= _seen(row)
        entries.append(_tree({key: values.get(key) for key in keys}, position))
    top = Position(f"{table.name}.csv", 1, 1)
    return Tree({name: Listing(tuple(entries), top)}, {name: top}, top)


def _listed(key: str, texts: Texts) -> dict[str, list[str]]:
    """The lists under one key, by the id of their entry."""
    table, entry, item = _LISTED[key]
    listed: dict[str, list[str]] = {}
    for row in texts[table].iter_rows(named=True):
        # A variant that a claim prints is in the claim; the register has those noted only.
        if key != "variants" or row["claim_id"] is None:
            listed.setdefault(row[entry], []).append(row[item])
    return listed


def _seen(row: Mapping[str, str | None]) -> dict[str, str | None]:
    """First and last day of a post as the labels they were written by."""
    first, last = row["observed_from"], row["observed_to"]
    precision = row["observed_precision"]
    labels = {"seen_from": first, "seen_to": last}
    for key, day, is_end in (("seen_from", first, False), ("seen_to", last, True)):
        for length in {"year": (4, 7), "month": (7,)}.get(precision or "", ()):
            label = (day or "")[:length]
            try:
                period = parse_period(label)
            except ValueError:
                continue
            edge = period.end if is_end else period.start
            if edge and edge.isoformat() == day:
                labels[key] = label
                break
    return labels


def _sources(texts: Texts) -> Iterator[tuple[Cells, str, Rows]]:
    """Per source its cells, its row first and then those of its claims, its id, and its rows."""
    header, columns = texts["sources"].columns, texts["claims"].columns
    claims: dict[str | None, list[tuple[int, Line]]] = {}
    place = columns.index("source_id")
    for number, line in enumerate(texts["claims"].rows(), start=2):
        claims.setdefault(line[place], []).append((number, line))
    place = header.index("source_id")
    for number, line in enumerate(texts["sources"].rows(), start=2):
        said = claims.get(line[place], [])
        source = (number, dict(zip(header, line, strict=True)))
        rows = [(n, dict(zip(columns, cells, strict=True))) for n, cells in said]
        yield (line, *(cells for _, cells in said)), line[place] or "", (source, rows)


def _typed(rows: Rows, stem: str, plain: bool, reader: Reader) -> SourceFile:
    """One source and its claims, typed; refusals are kept by the reader."""
    (number, header), said = rows
    if plain:
        source = read_header(_header_tree(number, header), stem, reader)
        claims = typed_claims(said, source, reader.vocabulary) if source else []
        if claims is not None:
            return SourceFile(source, claims)
        # The tree is read as a hand-written file, which says what is wrong and where.
    return read_source(_source_tree(number, header, said), stem, reader)


def _header_tree(number: int, source: Row) -> Tree:
    position = Position("sources.csv", number, 1)
    values = {key: source.get(key) for key in SOURCE_KEYS} | {"id": source["source_id"]}
    return _tree(values, position)


def _source_tree(number: int, source: Row, claims: Iterable[tuple[int, Row]]) -> Tree:
    position = Position("sources.csv", number, 1)
    subjects: dict[str, list[Tree]] = {}
    for line, row in claims:
        values: dict[str, Any] = {key: row.get(key) for key in CLAIM_KEYS}
        values["id"] = (row["claim_id"] or "").rpartition("#")[2]
        values["period"] = row["period_label"]
        values["at"] = [e for e in (row["at_start"], row["at_end"]) if e is not None] or None
        tree = _tree(values, Position("claims.csv", line, 1))
        subjects.setdefault(row["subject_id"] or "", []).append(tree)
    body = Tree(
        {subject: Listing(tuple(found), position) for subject, found in subjects.items()},
        dict.fromkeys(subjects, position),
        position,
    )
    return Tree(
        {"source": _header_tree(number, source), "claims": body},
        dict.fromkeys(("source", "claims"), position),
        position,
    )


def _tree(values: Mapping[str, Any], position: Position) -> Tree:
    items: dict[str, Node] = {}
    for key, value in values.items():
        if isinstance(value, list):
            items[key] = Listing(tuple(Text(item or "", position) for item in value), position)
        elif value is not None:
            items[key] = Text(value, position)
    return Tree(items, dict.fromkeys(items, position), position)


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
    for key in wanted.keys() - seen:
        yield Finding(BUILT, f"{table.name}, {' '.join(key)}", "the row is missing", _MEND)


def _short(value: str | None) -> str:
    return "nothing" if not value else repr(value if len(value) <= 120 else value[:119] + "…")
