"""Table Schema, the one dictionary: from it polars types and the descriptor.

A schema file may say ``"codelist": "qualifiers"`` where Table Schema has ``enum``; the codes are
filled in here, so that a code is written once, in its codelist.
"""

from __future__ import annotations

import graphlib
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import polars as pl

from zjledger.vocabulary import Vocabulary, load_vocabulary

POLARS_TYPES: dict[str, Any] = {
    "string": pl.String,
    "integer": pl.Int64,
    "number": pl.Decimal(20, 4),
    "boolean": pl.Boolean,
    "date": pl.Date,
}
NAME = re.compile(r"[a-z][a-z0-9_]*")
# pandera and Frictionless accept more than a ledger should (9.5E+10, 95594000000.0), so text is
# held against these before anything is converted.
STRICT_TEXT = {
    "integer": r"^-?(0|[1-9][0-9]*)$",
    "number": r"^-?(0|[1-9][0-9]*)(\.[0-9]{1,4})?$",
    "boolean": r"^(true|false)$",
    "date": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
}


@dataclass(frozen=True, eq=False)
class Field:
    """One column: its words, its type and its constraints."""

    name: str
    type: str
    title: str
    title_zh: str
    description: str
    example: Any
    evidence: str
    unit: str | None
    codelist: str | None
    constraints: dict[str, Any]

    @property
    def required(self) -> bool:
        """Whether the cell may not be empty."""
        return bool(self.constraints.get("required"))


@dataclass(frozen=True)
class ForeignKey:
    """A column that must be found among the values of a column elsewhere."""

    column: str
    table: str
    target: str


@dataclass(frozen=True, eq=False)
class Table:
    """One table: kind is record, register or fact. Two are equal only when they are the same."""

    name: str
    title: str
    title_zh: str
    description: str
    kind: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    may_be_empty: str | None

    @cached_property
    def columns(self) -> list[str]:
        """Column names in order."""
        return [field.name for field in self.fields]

    @cached_property
    def _by_name(self) -> dict[str, Field]:
        return {field.name: field for field in self.fields}

    def field(self, name: str) -> Field:
        """The field of that name.

        Raises:
            KeyError: there is none.
        """
        return self._by_name[name]


def load_schemas(
    root: Path, vocabulary: Vocabulary | None = None, folder: str = "tables"
) -> dict[str, Table]:
    """Read ``schemas/tables/*.json`` in their declared order, enums filled in from codelists.

    Args:
        folder: another folder of ``schemas``; ``corpus`` has the tables of a corpus that was read.

    Raises:
        KeyError: a codelist or a field attribute is missing.
        ValueError: a name is no plain word, or a foreign key has several columns.
    """
    vocabulary = vocabulary or load_vocabulary(root)
    raw = [json.loads(p.read_text("utf-8")) for p in (root / "schemas" / folder).glob("*.json")]
    raw.sort(key=lambda item: (item["order"], item["name"]))
    return {item["name"]: _table(item, vocabulary) for item in raw}


def published_table(name: str, resource: Mapping[str, Any]) -> Table:
    """The table that a resource of a published descriptor describes; words may be missing.

    Raises:
        KeyError, TypeError, AttributeError: it has not the form of a Table Schema.
        ValueError: see :func:`load_schemas`.
    """
    # The first descriptors did not say the kind.
    words = dict.fromkeys(("title", "title_zh", "description", "kind"), "")
    schema = resource["schema"]
    fields = [words | {"example": None, "evidence": "none"} | field for field in schema["fields"]]
    return _table(words | dict(resource) | schema | {"name": name, "fields": fields}, None)


def _table(item: dict[str, Any], vocabulary: Vocabulary | None) -> Table:
    for name in [item["name"], *(field["name"] for field in item["fields"])]:
        # Names become names of files, of sheets and of SQL columns.
        if not NAME.fullmatch(name):
            raise ValueError(f"{name!r} is no name for a table or a column: a-z, 0-9, _")
    if any(len(key["fields"]) != 1 for key in item.get("foreignKeys", [])):
        raise ValueError(f"{item['name']}: a foreign key of several columns is not supported")
    keys = tuple(
        ForeignKey(
            k["fields"][0], k["reference"]["resource"] or item["name"], k["reference"]["fields"][0]
        )
        for k in item.get("foreignKeys", [])
    )
    return Table(
        name=item["name"],
        title=item["title"],
        title_zh=item["title_zh"],
        description=item["description"],
        kind=item["kind"],
        fields=tuple(_field(field, vocabulary) for field in item["fields"]),
        primary_key=tuple(item["primaryKey"]),
        foreign_keys=keys,
        may_be_empty=item.get("mayBeEmpty"),
    )


def _field(item: dict[str, Any], vocabulary: Vocabulary | None) -> Field:
    constraints = dict(item.get("constraints", {}))
    # In a published schema the codes are filled in already.
    if vocabulary and "codelist" in item:
        constraints["enum"] = list(vocabulary.codes(item["codelist"]))
    return Field(
        name=item["name"],
        type=item["type"],
        title=item["title"],
        title_zh=item["title_zh"],
        description=item["description"],
        example=item["example"],
        evidence=item["evidence"],
        unit=item.get("unit"),
        codelist=item.get("codelist"),
        constraints=constraints,
    )


def load_order(tables: dict[str, Table]) -> list[str]:
    """Table names so that a table comes after those its foreign keys point to."""
    graph = {
        name: {key.table for key in table.foreign_keys if key.table != name}
        for name, table in tables.items()
    }
    return list(graphlib.TopologicalSorter(graph).static_order())


def read_text_table(path: Path | bytes) -> pl.DataFrame:
    """Read a CSV with every column as text; an empty cell is null."""
    return pl.read_csv(path, infer_schema=False)


def cast(table: Table, text: pl.DataFrame) -> tuple[pl.DataFrame, list[tuple[int, str, str]]]:
    """Convert text columns to their types.

    Returns:
        The typed table, null where a cell could not be converted, and those cells as
        (row from 0, column, text).
    """
    # A file is read in many pieces, at which whatever looks at neighbouring rows stumbles.
    held = text.rechunk().select(_typed(field) for field in table.fields)
    others = [field.name for field in table.fields if field.type != "string"]
    # Most tables have no such cell, which counting what is empty before and after shows.
    lost = [name for name in others if held[name].null_count() > text[name].null_count()]
    failures = [
        (row, name, text[name][row])
        for name in lost
        for row in (text[name].is_not_null() & held[name].is_null()).arg_true()
    ]
    return held, failures


def _typed(field: Field) -> pl.Expr:
    """A column of text in the type of its field, null where it is not written strictly so."""
    cell = pl.col(field.name)
    if field.type == "string":
        return cell
    strictly = pl.when(cell.str.contains(STRICT_TEXT[field.type]))
    if field.type == "boolean":
        return strictly.then(cell == "true").alias(field.name)
    strict = strictly.then(cell)
    if field.type == "date":
        return strict.str.to_date("%Y-%m-%d", strict=False)
    return strict.cast(POLARS_TYPES[field.type], strict=False)


def read_table(table: Table, path: Path) -> pl.DataFrame:
    """Read a published CSV, typed.

    Raises:
        FileNotFoundError: it has not been built.
        ValueError: a cell does not have the type its schema says.
    """
    if not path.is_file():
        raise FileNotFoundError(f"{path} is missing; run `make dataset`")
    typed, failures = cast(table, read_text_table(path))
    if failures:
        row, column, text = failures[0]
        raise ValueError(f"{table.name}, row {row + 1}, {column}: {text!r} is not of its type")
    return typed


def table_schema(table: Table) -> dict[str, Any]:
    """The published Table Schema: standard keys first, then our own."""
    fields = []
    for field in table.fields:
        item: dict[str, Any] = {
            "name": field.name,
            "type": field.type,
            "title": field.title,
            "description": field.description,
            "example": _text(field.example),
        }
        if field.constraints:
            item["constraints"] = field.constraints
        item["title_zh"] = field.title_zh
        item |= {k: v for k, v in (("unit", field.unit), ("codelist", field.codelist)) if v}
        fields.append(item | {"evidence": field.evidence})
    schema: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": fields,
        "missingValues": [""],
        "primaryKey": list(table.primary_key),
    }
    if table.foreign_keys:
        schema["foreignKeys"] = [
            {
                "fields": [key.column],
                "reference": {
                    "resource": "" if key.table == table.name else key.table,
                    "fields": [key.target],
                },
            }
            for key in table.foreign_keys
        ]
    return schema


def _text(example: object) -> str:
    """The official profile wants an example as text, whatever the type of the field."""
    return example if isinstance(example, str) else json.dumps(example)


def seal(content: bytes) -> dict[str, Any]:
    """What a descriptor says of the content of a file, by which any change of it shows."""
    return {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}


def descriptor(
    root: Path, tables: dict[str, Table], folder: Path, prefix: str, version: str, created: str
) -> dict[str, Any]:
    """Data Package v2 descriptor of the CSV files in ``folder``, with bytes and hashes.

    Args:
        prefix: path of the folder as the descriptor sees it, such as ``data/tables``.
        created: ISO date of the build.
    """
    package = json.loads((root / "schemas" / "package.json").read_text("utf-8"))
    resources = []
    for table in tables.values():
        content = (folder / f"{table.name}.csv").read_bytes()
        resources.append(
            {
                "name": table.name,
                "title": table.title,
                "title_zh": table.title_zh,
                "description": table.description,
                "kind": table.kind,
                "type": "table",
                "path": f"{prefix}/{table.name}.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "licenses": package["licenses"],
                **seal(content),
                "schema": table_schema(table),
            }
        )
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        **package,
        "version": version,
        "created": f"{created}T00:00:00Z",
        "resources": resources,
    }
