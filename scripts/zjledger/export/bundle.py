"""What every format is written from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from zjledger.model.report import Refused
from zjledger.parameters import Parameters, load_parameters
from zjledger.schema import Table, load_schemas, read_table
from zjledger.vocabulary import Vocabulary, load_vocabulary

SLUG = "zhejiang-investment-ledger"


@dataclass(frozen=True)
class Bundle:
    """The checked tables, typed, with their schemas and where their CSV files lie."""

    root: Path
    vocabulary: Vocabulary
    schemas: dict[str, Table]
    tables: dict[str, pl.DataFrame]
    parameters: Parameters
    package: dict[str, Any]
    """``schemas/package.json``: name, title, description, licences, contributors."""


def load_bundle(root: Path) -> Bundle:
    """Read the tables of ``root/data/tables`` and everything that describes them.

    Raises:
        FileNotFoundError: a table has not been built.
        ValueError: a cell does not have its type.
    """
    vocabulary = load_vocabulary(root)
    schemas = load_schemas(root, vocabulary)
    return Bundle(
        root=root,
        vocabulary=vocabulary,
        schemas=schemas,
        tables={n: read_table(t, root / "data/tables" / f"{n}.csv") for n, t in schemas.items()},
        parameters=load_parameters(root),
        package=json.loads((root / "schemas" / "package.json").read_text("utf-8")),
    )


class ReadBackError(Refused):
    """A written download does not hold what it was written from."""

    def __init__(self, where: str, reason: str) -> None:
        mend = "the last downloads stand; mend the writer of this format"
        super().__init__(f"{where} {reason} ({mend})")
