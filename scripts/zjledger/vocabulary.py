"""The closed vocabularies: codelists in ``schemas/codes`` and claim properties."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from zjledger.model.claim import Property


@dataclass(frozen=True)
class Code:
    """One entry of a codelist."""

    code: str
    name_en: str
    name_zh: str
    definition: str
    source: str


@dataclass(frozen=True)
class Vocabulary:
    """All codelists by name, and the claim properties by code."""

    codelists: dict[str, dict[str, Code]]
    properties: dict[str, Property]

    def codes(self, reference: str) -> tuple[str, ...]:
        """Codes a schema's ``codelist`` stands for.

        ``properties:money,rate`` means the properties of those value kinds.

        Raises:
            KeyError: there is no such codelist.
        """
        name, _, kinds = reference.partition(":")
        if name == "properties":
            wanted = kinds.split(",") if kinds else None
            return tuple(
                p.code for p in self.properties.values() if not wanted or p.value_kind in wanted
            )
        return tuple(self.codelists[name])

    def label(self, codelist: str, code: str) -> str:
        """English display name of a code, or the code itself where the list does not have it."""
        entry = self.codelists.get(codelist, {}).get(code)
        return entry.name_en if entry else code


def load_vocabulary(root: Path) -> Vocabulary:
    """Read ``schemas/codes/*.csv`` and ``schemas/properties.csv`` below ``root``."""
    codelists = {}
    for path in sorted((root / "schemas" / "codes").glob("*.csv")):
        codelists[path.stem] = {row["code"]: Code(**row) for row in _rows(path)}
    properties = {row["property"]: _property(row) for row in _rows(root / "schemas/properties.csv")}
    return Vocabulary(codelists, properties)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _property(row: dict[str, str]) -> Property:
    return Property(
        code=row["property"],
        value_kind=row["value_kind"],
        units=tuple(row["allowed_units"].split("|")),
        subject_kinds=tuple(row["subject_kinds"].split("|")),
        takes_one=row["cardinality"] == "one",
        title=row["title_en"],
        title_zh=row["title_zh"],
        definition=row["definition"],
    )
