"""What plain tools notice, measured on the same faults in the same run.

Plain Frictionless: the published descriptor with types, required, enums, patterns, bounds, keys
and foreign keys, its sizes and hashes written anew as for all layers. Plain pandera: the table read
by polars into the types of its schema, then the derived pandera schema. Curated files are no input
of either; of a fault in one they are given the tables built from it, if any can be built.
"""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polars as pl

from zjledger.constraints import pandera_schema
from zjledger.schema import POLARS_TYPES, Table, table_schema
from zjledger.validate import frictionless_check


def pandera_notices(table: Table, content: bytes | None) -> bool:
    """Whether polars cannot read a file into its types, or the pandera schema refuses it."""
    import pandera.errors

    flags = {field.name for field in table.fields if field.type == "boolean"}
    types: dict[str, Any] = {
        field.name: pl.String if field.name in flags else POLARS_TYPES[field.type]
        for field in table.fields
    }
    spelled = {"true": True, "false": False}
    try:
        frame = pl.read_csv(io.BytesIO(content or b""), schema_overrides=types)
        frame = frame.with_columns(
            pl.col(name).replace_strict(spelled, return_dtype=pl.Boolean)
            for name in flags & set(frame.columns)
        )
        pandera_schema(table).validate(frame, lazy=True)
    except (pl.exceptions.PolarsError, ValueError):
        return True
    except (pandera.errors.SchemaErrors, pandera.errors.SchemaError):
        return True
    return False


def frictionless_notices(
    schemas: Mapping[str, Table],
    contents: Mapping[str, bytes],
    changed: Mapping[str, bytes | None],
) -> bool:
    """Whether Frictionless finds anything in the changed tables and those keys connect them to.

    Tables that keys do not connect to a changed one, or to keys that are as before, would be judged
    as before and are left out.
    """
    moved = {
        name
        for name, content in changed.items()
        if _keys(schemas[name], content or b"") != _keys(schemas[name], contents[name])
    }
    near = set(changed)
    for name, table in schemas.items():
        targets = {key.table for key in table.foreign_keys}
        if name in changed:
            near |= targets
        elif targets & moved:
            near.add(name)
    near |= {key.table for name in near - set(changed) for key in schemas[name].foreign_keys}
    with tempfile.TemporaryDirectory(prefix="zjledger-") as temporary:
        folder, resources = Path(temporary), []
        for name in sorted(near):
            content = changed[name] if name in changed else contents[name]
            if content is not None:
                (folder / f"{name}.csv").write_bytes(content)
            schema = table_schema(schemas[name])
            resources.append(
                {
                    "name": name,
                    "type": "table",
                    "path": f"{name}.csv",
                    "format": "csv",
                    "mediatype": "text/csv",
                    "encoding": "utf-8",
                    "schema": schema,
                }
            )
        descriptor = {"name": "ledger", "resources": resources}
        path = folder / "datapackage.json"
        path.write_text(json.dumps(descriptor, ensure_ascii=False), "utf-8")
        return bool(frictionless_check(path).findings)


def _keys(table: Table, content: bytes) -> set[str] | None:
    """Values of the first key column, or None of a file that cannot be read."""
    try:
        text = pl.read_csv(io.BytesIO(content), infer_schema=False)
        return set(text[table.primary_key[0]])
    except (pl.exceptions.PolarsError, UnicodeDecodeError):
        return None
