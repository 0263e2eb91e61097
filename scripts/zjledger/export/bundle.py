"""What every format is written from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import polars as pl

from zjledger.model.report import Refused
from zjledger.parameters import Parameters
from zjledger.schema import Table


@dataclass(frozen=True)
class Bundle:
    """The checked tables, typed, with their schemas and where their CSV files lie."""

    root: Path
    schemas: dict[str, Table]
    tables: dict[str, pl.DataFrame]
    parameters: Parameters


class ReadBackError(Refused):
    """A written download does not hold what it was written from."""
