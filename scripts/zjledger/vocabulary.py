"""The closed vocabularies: codelists in ``schemas/codes`` and claim properties."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from pathlib import Path

from zjledger.model.claim import Property
from zjledger.model.report import Finding, LedgerError

LARGEST = 1_048_576
"""Largest vocabulary file in bytes."""

LONGEST_CELL = 4_000
"""Code points of one cell; a definition needs a few hundred."""

PROPERTY_COLUMNS = tuple(
    "property value_kind allowed_units subject_kinds cardinality definition title_en "
    "title_zh".split()
)
_FORBIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


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
    _listed: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    def codes(self, reference: str) -> tuple[str, ...]:
        """Codes a schema's ``codelist`` stands for.

        ``properties:money,rate`` means the properties of those value kinds.

        Raises:
            KeyError: there is no such codelist.
        """
        if reference not in self._listed:
            self._listed[reference] = tuple(self._codes(reference))
        return self._listed[reference]

    def _codes(self, reference: str) -> Iterable[str]:
        name, _, kinds = reference.partition(":")
        if name == "properties":
            wanted = kinds.split(",") if kinds else None
            return (
                p.code for p in self.properties.values() if not wanted or p.value_kind in wanted
            )
        return self.codelists[name]

    def label(self, codelist: str, code: str) -> str:
        """English display name of a code, or the code itself where the list does not have it."""
        entry = self.codelists.get(codelist, {}).get(code)
        return entry.name_en if entry else code


def load_vocabulary(root: Path) -> Vocabulary:
    """Read ``schemas/codes/*.csv`` and ``schemas/properties.csv`` below ``root``.

    Raises:
        LedgerError: a file is malformed, with file and line.
    """
    codelists = {}
    for path in sorted((root / "schemas" / "codes").glob("*.csv")):
        columns = tuple(column.name for column in fields(Code))
        codelists[path.stem] = {row["code"]: Code(**row) for row in _rows(root, path, columns)}
    rows = _rows(root, root / "schemas" / "properties.csv", PROPERTY_COLUMNS)
    return Vocabulary(codelists, {row["property"]: _property(row) for row in rows})


def _rows(root: Path, path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """Rows of a hand-written CSV file, strictly: exactly these columns, each key once."""
    name = str(path.relative_to(root))
    if path.stat().st_size > LARGEST:
        raise _refusal(name, 1, f"the file is larger than {LARGEST} bytes", "split the list")
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise _refusal(name, 1, "not UTF-8", "save the file as UTF-8") from None
    if found := _FORBIDDEN.search(text):
        line = text.count("\n", 0, found.start()) + 1
        reason = f"forbidden character U+{ord(found[0]):04X}"
        raise _refusal(name, line, reason, "plain UTF-8, Unix line ends, no signature")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: dict[str, dict[str, str]] = {}
    try:
        header = next(reader, [])
        if tuple(header) != columns:
            raise _refusal(name, 1, f"columns {', '.join(header)}", f"write {', '.join(columns)}")
        for row in reader:
            if len(row) != len(columns):
                reason = f"{len(row)} cells, not {len(columns)}"
                raise _refusal(name, reader.line_num, reason, "quote cells that hold a comma")
            if max(map(len, row)) > LONGEST_CELL:
                # The limit of the csv module is one of the process, and other libraries lift it.
                reason = f"a cell of more than {LONGEST_CELL} characters"
                raise _refusal(name, reader.line_num, reason, "shorten it; quotes must pair up")
            if not row[0] or row[0] in rows:
                reason = f"code {row[0]!r} is empty or there already"
                raise _refusal(name, reader.line_num, reason, "each code once")
            rows[row[0]] = dict(zip(columns, row, strict=True))
    except csv.Error as error:
        mend = "quotes must pair up"
        raise _refusal(name, reader.line_num, f"malformed CSV: {error}", mend) from None
    return list(rows.values())


def _refusal(name: str, line: int, reason: str, mend: str) -> LedgerError:
    return LedgerError([Finding("vocabulary", f"{name}:{line}:1", reason, mend)])


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
