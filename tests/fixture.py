"""Small made-up ledgers: a curated folder with a few claims, or tables of a few rows."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import polars as pl

from zjledger.assemble.tables import build_tables
from zjledger.constraints import pandera_schema
from zjledger.curated.canonical import format_file
from zjledger.curated.load import Curated, load_curated
from zjledger.curated.registers import REGISTERS
from zjledger.curated.sources import CLAIM_KEYS, SOURCE_KEYS
from zjledger.curated.strict_yaml import Listing, Mapping, Node, Text
from zjledger.model.claim import Position
from zjledger.parameters import load_parameters
from zjledger.rules.frame import Ledger
from zjledger.schema import POLARS_TYPES, Table, load_schemas
from zjledger.vocabulary import load_vocabulary

ROOT = Path(__file__).resolve().parents[1]
VOCABULARY = load_vocabulary(ROOT)
SCHEMAS = load_schemas(ROOT, VOCABULARY)

_HERE = Position("made up", 1, 1)
_COHORT = {"id": "cohort/a", "name_en": "cohort a", "series": "provincial_commencement"}
_MEETING = {"id": "meeting/2023-05-09-a", "name_en": "meeting a"}
_PLACE = {"name_zh": "甲", "gb2260_vintage": "2023"}
DEFAULT_REGISTERS: dict[str, list[dict[str, Any]]] = {
    "cohorts": [_COHORT],
    "meetings": [_MEETING],
    "places": [
        {"code": "330000", "name_en": "Zhejiang", "level": "province", **_PLACE},
        {
            "code": "330100",
            "name_en": "Hangzhou",
            "level": "prefecture_level_city",
            "parent_code": "330000",
            **_PLACE,
        },
        {
            "code": "330200",
            "name_en": "Ningbo",
            "level": "prefecture_level_city",
            "parent_code": "330000",
            **_PLACE,
        },
    ],
    "people": [{"id": "person/a-1111", "name_en": "A"}, {"id": "person/b-2222", "name_en": "B"}],
}


def claim(number: str, property: str, value: str, **more: str) -> dict[str, str]:
    """One claim in curated form; what it prints is not the point here, so it is interpreted."""
    given = {"id": number, "property": property, "value": value, **more}
    given |= {"printed": f"prints {value}"[:60], "reading": "interpreted", "note": "made up"}
    return given


def source(claims: dict[str, list[dict[str, str]]], **header: str) -> dict[str, Any]:
    """One source file in curated form; its id is filled in by :func:`repository`."""
    default = {
        "title": "made up",
        "url": "https://example.org/",
        "observed_on": "2023-05-10",
        "language": "en",
        "kind": "state_media",
        "access": "full_text",
        "reliability": "sound",
    }
    return {"source": default | header, "claims": claims}


def repository(
    folder: Path, sources: dict[str, dict[str, Any]], **registers: list[dict[str, Any]]
) -> Path:
    """A repository with these sources and registers, the rest empty or as defaulted above."""
    shutil.copytree(ROOT / "schemas", folder / "schemas")
    shutil.copy(ROOT / "params.yaml", folder / "params.yaml")
    curated = folder / "data" / "curated"
    (curated / "sources").mkdir(parents=True)
    (curated / "registers").mkdir()
    for name, keys in REGISTERS.items():
        entries = registers.get(name, DEFAULT_REGISTERS.get(name, []))
        ordered = [{key: entry[key] for key in keys if key in entry} for entry in entries]
        assert [e.keys() for e in ordered] == [e.keys() for e in entries], "unknown key"
        _write(curated / "registers" / f"{name}.yaml", {name: ordered})
    (curated / "published_ids.txt").touch()
    for source_id, content in sources.items():
        header = {"id": source_id, "publisher": f"publisher of {source_id}", **content["source"]}
        _write(
            curated / "sources" / f"{source_id}.yaml",
            {"source": _in_order(header, SOURCE_KEYS), "claims": _claims(content["claims"])},
        )
    return folder


def curated(folder: Path, sources: dict[str, dict[str, Any]], **registers: Any) -> Curated:
    """The same, loaded."""
    return load_curated(repository(folder, sources, **registers), VOCABULARY)


def _claims(subjects: dict[str, list[dict[str, str]]]) -> dict[str, list[dict[str, str]]]:
    return {key: [_in_order(c, CLAIM_KEYS) for c in claims] for key, claims in subjects.items()}


def _in_order(mapping: dict[str, str], order: list[str]) -> dict[str, str]:
    return {key: mapping[key] for key in order if key in mapping}


def _write(path: Path, content: Any) -> None:
    path.write_text(format_file(_node(content)), "utf-8")


def _node(value: Any) -> Node:
    if isinstance(value, dict):
        return Mapping({key: _node(item) for key, item in value.items()}, {}, _HERE)
    if isinstance(value, list):
        return Listing(tuple(_node(item) for item in value), _HERE)
    return Text(value, _HERE)


def ledger(**tables: list[dict[str, Any]]) -> Ledger:
    """Typed tables of these rows; columns not given are null, tables not given have no rows."""
    frames = {}
    for name, table in SCHEMAS.items():
        rows = tables.pop(name, [])
        types = {field.name: POLARS_TYPES[field.type] for field in table.fields}
        unknown = {key for row in rows for key in row} - types.keys()
        assert not unknown, f"{name} has no column {unknown}"
        frames[name] = pl.DataFrame(
            [{column: row.get(column) for column in types} for row in rows], schema=types
        )
    assert not tables, f"no such table: {', '.join(tables)}"
    return Ledger(frames, SCHEMAS, load_parameters(ROOT))


def built(it: Curated) -> dict[str, list[dict[str, str | None]]]:
    """Every table made of it, as rows of text."""
    return {n: frame.rows(named=True) for n, frame in build_tables(it, VOCABULARY, SCHEMAS).items()}


def pandera_accepts(table: Table, frame: pl.DataFrame) -> bool:
    """Whether the pandera schema of a table has nothing to say against a typed frame."""
    import pandera.errors

    try:
        pandera_schema(table).validate(frame, lazy=True)
    except pandera.errors.SchemaErrors:
        return False
    return True
