"""Tables read back into what a curator must have written to get them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from zjledger.assemble.rows import Row
from zjledger.curated.claims import Claims
from zjledger.curated.dictionary import field_of
from zjledger.curated.load import Curated, SourceFile, complete, read_source, together
from zjledger.curated.plain import plain_cells, plain_headers, plain_register
from zjledger.curated.reader import Reader
from zjledger.curated.registers import LISTS, REGISTERS, TABLES, Register, register_entries
from zjledger.curated.sources import CLAIM_KEYS, SOURCE_KEYS, read_header
from zjledger.curated.strict_yaml import Listing, Node, Text
from zjledger.curated.strict_yaml import Mapping as Tree
from zjledger.model.claim import Position
from zjledger.model.period import parse_period
from zjledger.schema import Table

_SECTOR_OF_PLACE = "place_sectors"
"""The one register without a table of its own: its entries stand among the subjects."""

_LISTED = {
    "claims": ("discrepancy_claims", "discrepancy_id", "claim_id"),
    "said": ("discrepancy_claims", "discrepancy_id", "said"),
    "variants": ("name_variants", "subject_id", "variant"),
}
"""Where the items of a list are published: table, column of the entry's id, column of the item."""

INPUTS = {"sources", "claims", *TABLES.values(), *(table for table, _, _ in _LISTED.values())}
"""Tables that are read back; all others follow from them."""

Texts = Mapping[str, pl.DataFrame]
Line = tuple[str | None, ...]
Typed = Mapping[tuple[Line, ...], SourceFile]
"""Sources as typed, by their cells and those of their claims that are not plain."""


def read_back(
    texts: Texts, schemas: Mapping[str, Table], reader: Reader, before: Typed
) -> tuple[Curated, Typed]:
    """What a curator must have written to get these tables; refusals are kept by the reader.

    Args:
        before: sources that were typed earlier; one with the same cells is not typed again.
    """
    noted = texts["name_variants"].filter(pl.col("claim_id").is_null())["subject_id"].to_list()
    registers = {name: _entries(name, texts, noted, schemas, reader) for name in REGISTERS}
    plain = plain_cells(texts["claims"], texts["sources"], reader.vocabulary)
    stems = set(plain["source_id"])
    headers = plain_headers(texts["sources"], schemas["sources"]) or {}
    ready = stems & headers.keys()
    others = _by_source(texts["claims"], stems)
    typed: dict[tuple[Line, ...], SourceFile] = {}
    files = []
    for number, row in enumerate(texts["sources"].iter_rows(named=True), start=2):
        if row["source_id"] in ready:
            files.append(SourceFile(headers[row["source_id"]], []))
            continue
        said = others.get(row["source_id"], [])
        cells = (tuple(row.values()), *(tuple(claim.values()) for _, claim in said))
        found = len(reader.findings)
        file = before.get(cells) or _typed(number, row, said, stems, reader)
        files.append(file)
        if len(reader.findings) == found:
            typed[cells] = file
    sources, claims = together(files, reader)
    claims = Claims.joined(plain, claims.values(), sources)
    return complete(registers, sources, claims, reader), typed


def _by_source(claims: pl.DataFrame, plain: set[str]) -> dict[str | None, list[tuple[int, Row]]]:
    """Line and cells of each claim of the sources that are not plain."""
    by_source: dict[str | None, list[tuple[int, Row]]] = {}
    numbered = claims.with_row_index("line", offset=2)
    odd = ~pl.col("source_id").is_in(list(plain)).fill_null(False)
    for row in numbered.filter(odd).iter_rows(named=True):
        by_source.setdefault(row["source_id"], []).append((row.pop("line"), row))
    return by_source


def _typed(
    number: int, row: Row, said: Iterable[tuple[int, Row]], plain: set[str], reader: Reader
) -> SourceFile:
    """One source, with its claims unless they are plain; refusals are kept by the reader."""
    stem = row["source_id"] or ""
    if stem in plain:
        return SourceFile(read_header(_header_tree(number, row), stem, reader), [])
    return read_source(_source_tree(number, row, said), stem, reader)


def _entries(
    name: str,
    texts: Texts,
    noted: list[str | None],
    schemas: Mapping[str, Table],
    reader: Reader,
) -> Register:
    """The entries of one register; ``noted`` has the ids of those with variants of a name."""
    frame, table = texts[TABLES[name]], schemas[TABLES[name]]
    if name == _SECTOR_OF_PLACE:
        frame = frame.filter(pl.col("subject_id").str.contains("^place/[0-9]+/"))
    plain = plain_register(name, frame, table, noted)
    if plain is not None:
        return plain
    return register_entries(_register(name, frame, texts, schemas), name, reader)


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
