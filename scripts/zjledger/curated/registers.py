"""The registers: which there are, the keys of an entry, and reading one."""

from __future__ import annotations

from collections.abc import Iterator, ValuesView
from collections.abc import Mapping as Lookup
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import polars as pl

from zjledger.curated.dictionary import check_values
from zjledger.curated.files import read_mapping
from zjledger.curated.reader import Reader
from zjledger.curated.strict_yaml import Listing, Mapping
from zjledger.model.claim import Position
from zjledger.model.period import parse_period

REGISTERS: dict[str, tuple[str, ...]] = {
    name: tuple(keys.split())
    for name, keys in {
        "places": "code name_en name_zh level parent_code gb2260_vintage code_since note",
        "place_sectors": "id place_code sector name_en name_zh name_zh_status",
        "people": "id name_en name_zh name_zh_status variants note",
        "posts": "id person title_en title_zh organization seen_from seen_to",
        "organizations": "id name_en name_zh name_zh_status kind place_code variants note",
        "programmes": "id name_en name_zh name_zh_status parent partition period_start "
        "period_end place_code variants note",
        "meetings": "id name_en name_zh name_zh_status programme parent territory note",
        "cohorts": "id name_en name_zh name_zh_status programme meeting parent partition "
        "series sector place_code note",
        "projects": "id name_en name_zh name_zh_status parent sector place_code note",
        "awards": "id name_en name_zh name_zh_status parent place_code note",
        "terms": "id printed language correct_en correct_zh correct_zh_status source note",
        "discrepancies": "id kind severity claims said chosen verdict statement reason explains",
        "corrections": "id claim field from to discrepancy reason",
        "identities": "id kind left relation right tolerance note",
        "not_same": "id one other reason",
        "redirects": "old new since reason",
        "reviewed_documents": "id title url publisher published_on language kind reliability "
        "reason",
    }.items()
}
"""Registers and the keys an entry may have, in canonical order; the first is the entry's id."""

KINDS = {
    "people": "person",
    "organizations": "org",
    "programmes": "programme",
    "meetings": "meeting",
    "cohorts": "cohort",
    "projects": "project",
    "awards": "award",
    "place_sectors": "place",
}
"""Registers of subjects and the kind their ids begin with."""

TABLES = {name: name for name in REGISTERS} | {"place_sectors": "subjects"}
"""The table whose columns the entries of a register fill."""

LISTS = ("claims", "said", "variants")
"""Keys that hold a list; all others hold one text."""

PERIODS = ("seen_from", "seen_to")
"""Keys that must hold the label of a period: a day, a month, a year."""


@dataclass(frozen=True)
class Entry:
    """One entry of a register: text by key (a list for ``claims``), and where it stands."""

    values: dict[str, str]
    lists: dict[str, tuple[str, ...]]
    position: Position

    def get(self, key: str) -> str | None:
        """The text under a key, or None."""
        return self.values.get(key)

    def __getitem__(self, key: str) -> str:
        return self.values[key]


class Register(Lookup[str, Entry]):
    """The entries of one register by id, and a table of their texts: a row each, lists left out."""

    def __init__(
        self, texts: pl.DataFrame, file: str, entries: dict[str, Entry] | None = None
    ) -> None:
        """Take a register from its table.

        Args:
            texts: a column for each key that holds one text, the id first; null where none.
            file: that the table stands in; the line of an entry is its place in it.
            entries: the same as objects, if they exist already.
        """
        self.texts = texts
        self._file = file
        self._made = entries

    @classmethod
    def of(cls, name: str, entries: dict[str, Entry]) -> Register:
        """A register as it was typed from a hand-written file."""
        keys = [key for key in REGISTERS[name] if key not in LISTS]
        columns = {key: [e.values.get(key) or None for e in entries.values()] for key in keys}
        return cls(pl.DataFrame(columns, schema=dict.fromkeys(keys, pl.String)), name, entries)

    @property
    def entries(self) -> dict[str, Entry]:
        """Each entry as an object."""
        if self._made is None:
            self._made = {}
            keys = self.texts.columns
            for line, row in enumerate(self.texts.iter_rows(), start=2):
                texts = {key: text for key, text in zip(keys, row, strict=True) if text is not None}
                self._made[row[0]] = Entry(texts, {}, Position(self._file, line, 1))
        return self._made

    @property
    def ids(self) -> pl.Series:
        """The id of each entry."""
        return self.texts.to_series(0)

    def __getitem__(self, key: str) -> Entry:
        return self.entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def __len__(self) -> int:
        return self.texts.height

    def __contains__(self, key: object) -> bool:
        return key in self._known

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.ids)

    def values(self) -> ValuesView[Entry]:
        """Every entry, in the order of the register."""
        return self.entries.values()


Registers = Lookup[str, Register]


def read_register(root: Path, name: str, reader: Reader) -> Register:
    """Return the entries of one register file by id; refusals are kept by the reader."""
    tree = read_mapping(root, root / "data" / "curated" / "registers" / f"{name}.yaml", reader)
    return Register.of(name, {}) if tree is None else register_entries(tree, name, reader)


def register_entries(tree: Mapping, name: str, reader: Reader) -> Register:
    """Return the entries of the tree of one register; refusals are kept by the reader."""
    reader.known_keys(tree, [name])
    listing = tree.items.get(name)
    entries: dict[str, Entry] = {}
    if not isinstance(listing, Listing):
        reader.refuse(tree.position, f"{name!r} must hold a list", f"write `{name}: []` or entries")
        return Register.of(name, entries)
    keys = REGISTERS[name]
    for node in listing.items:
        if not isinstance(node, Mapping):
            reader.refuse(node.position, "an entry must be a mapping", "write {id: …, …}")
            continue
        reader.known_keys(node, keys)
        reader.key_order(node, keys)
        check_values(node, keys, reader.schemas[TABLES[name]], reader)
        for period in (key for key in keys if key in PERIODS):
            reader.required(node, period)
            reader.parsed(node, period, parse_period)
        lists = {k: reader.listed(node, k) for k in node.items if k in LISTS}
        values = {k: reader.text(node, k) or "" for k in node.items if k not in LISTS}
        key = values.get(keys[0], "")
        if key in entries:
            position = node.items[keys[0]].position
            reader.refuse(position, f"{key!r} is registered twice", "merge the two entries")
        if name in KINDS and not key.startswith(f"{KINDS[name]}/"):
            mend = f"begin with {KINDS[name]}/"
            reader.refuse(node.position, f"id {key!r} is not a {KINDS[name]}", mend)
        entries[key] = Entry(values, lists, node.position)
    return Register.of(name, entries)


def subject_ids(registers: Registers) -> set[str]:
    """Every id a claim may be about."""
    ids = {f"place/{code}" for code in registers["places"]}
    for name in KINDS:
        ids |= set(registers[name])
    return ids
