"""Version, build date and tolerances: ``params.yaml``, the only numbers that steer a build."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Parameters:
    """What ``params.yaml`` says."""

    version: str
    build_date: str
    share_tolerance: Decimal
    """How far a printed share may lie from amount over parent, in percentage points."""

    @property
    def epoch(self) -> int:
        """Midnight UTC of the build date in seconds, the form of SOURCE_DATE_EPOCH."""
        day = dt.date.fromisoformat(self.build_date)
        return int(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp())


def load_parameters(root: Path) -> Parameters:
    """Read ``params.yaml`` below ``root``."""
    raw = yaml.safe_load((root / "params.yaml").read_text("utf-8"))
    return Parameters(
        version=str(raw["version"]),
        build_date=str(raw["build_date"]),
        share_tolerance=Decimal(str(raw["tolerances"]["share_percentage_points"])),
    )
