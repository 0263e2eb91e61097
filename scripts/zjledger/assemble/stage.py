"""The stage ``assemble``: curated files in, ``data/tables`` and ``datapackage.json`` out."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from zjledger.assemble.tables import build_tables
from zjledger.curated.load import load_curated
from zjledger.package.canonical import csv_bytes
from zjledger.parameters import load_parameters
from zjledger.paths import replace_folder, write_atomically
from zjledger.schema import descriptor, load_schemas
from zjledger.vocabulary import load_vocabulary


def assemble(root: Path) -> dict[str, int]:
    """Build every table below ``root/data/tables`` and the descriptor; all or nothing.

    Returns:
        Number of rows by table.

    Raises:
        LedgerError: the curated files are refused; nothing has been written.
    """
    vocabulary = load_vocabulary(root)
    schemas = load_schemas(root, vocabulary)
    tables = build_tables(load_curated(root, vocabulary), vocabulary, schemas)
    parameters = load_parameters(root)
    with tempfile.TemporaryDirectory(dir=root / "data", prefix=".tables-") as temporary:
        folder = Path(temporary) / "tables"
        folder.mkdir()
        for name, table in schemas.items():
            (folder / f"{name}.csv").write_bytes(
                csv_bytes(table, tables[name].iter_rows(named=True))
            )
        package = descriptor(
            root, schemas, folder, "data/tables", parameters.version, parameters.build_date
        )
        replace_folder(folder, root / "data" / "tables")
    content = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    write_atomically(root / "datapackage.json", content.encode())
    return {name: frame.height for name, frame in tables.items()}
