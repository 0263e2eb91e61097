"""Claims by id: a table of what they say, and each as an object where somebody asks for one.

A ledger holds far more claims than are ever looked at one by one, so what is done to all of them is
done to the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Any

import polars as pl

from zjledger.model.claim import Claim, Position
from zjledger.model.period import Period, iso, parse_period

FILE = "claims.csv"

CELLS = (
    "claim_id source_id subject_id property status value unit qualifier period_start period_end "
    "period_label printed at_start at_end reading note"
).split()
"""Columns of the table: those that are published, without the link."""

LINE = "line"
"""Column of the line in the published table, counted from one; null for a hand-written claim."""


class Claims(Mapping[str, Claim]):
    """Claims by id, in the order in which the curated files tell them."""

    def __init__(self, cells: pl.DataFrame, made: Mapping[str, Claim]) -> None:
        """Take both forms, as :meth:`of` makes them.

        Args:
            cells: a row for each claim, :data:`CELLS` as text and :data:`LINE`, in this order.
            made: claims that exist as objects already.
        """
        self.cells = cells
        self._made = dict(made)

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Claims:
        """Claims as they were typed from hand-written files."""
        made = {claim.claim_id: claim for claim in claims}
        return cls(_cells(list(made.values())), made)

    @classmethod
    def joined(cls, cells: pl.DataFrame, claims: Iterable[Claim], sources: Iterable[str]) -> Claims:
        """Claims of both forms, in the order of their sources."""
        others = cls.of(claims)
        if not others:
            return cls(cells, {})
        places = pl.DataFrame({"source_id": list(sources)}, schema={"source_id": pl.String})
        both = pl.concat([cells, others.cells])
        both = both.join(places.with_row_index("place"), on="source_id", maintain_order="left")
        return cls(both.sort("place", maintain_order=True).drop("place"), others._made)

    def among(self, cells: pl.DataFrame) -> list[Claim]:
        """The claims of some rows of the table, in their order."""
        return [self._claim(row) for row in cells.select(*CELLS, LINE).iter_rows()]

    def picked(self, claim_ids: Iterable[str]) -> dict[str, Claim]:
        """Some of the claims by id, in their order; made at once, not one by one."""
        cells = self.cells.filter(pl.col("claim_id").is_in(list(claim_ids)))
        return {claim.claim_id: claim for claim in self.among(cells)}

    def with_changed(self, changed: Mapping[str, Claim]) -> Claims:
        """The same claims in the same order, some of them changed."""
        if not changed:
            return self
        kept = self.cells.with_row_index("place")
        new = _cells(list(changed.values())).join(kept.select("claim_id", "place"), on="claim_id")
        kept = kept.filter(~pl.col("claim_id").is_in(list(changed)))
        cells = pl.concat([kept, new.select(kept.columns)]).sort("place").drop("place")
        return Claims(cells, {**self._made, **changed})

    def __getitem__(self, claim_id: str) -> Claim:
        if claim_id not in self._made:
            return self._claim(self.cells.row(self._places[claim_id]))
        return self._made[claim_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return self.cells.height

    def __contains__(self, claim_id: object) -> bool:
        return claim_id in self._places

    @cached_property
    def _places(self) -> dict[str, int]:
        return dict(zip(self.cells["claim_id"].to_list(), range(len(self)), strict=True))

    def _claim(self, row: tuple[Any, ...]) -> Claim:
        claim_id = row[0] or ""
        if claim_id not in self._made:
            self._made[claim_id] = _typed(row)
        return self._made[claim_id]


@lru_cache(maxsize=1 << 14)
def period_of(label: str | None) -> Period | None:
    """The period of a label, or None where it is none."""
    try:
        return parse_period(label) if label else None
    except ValueError:
        return None


def _typed(row: tuple[Any, ...]) -> Claim:
    """The claim of a row of the table: :data:`CELLS` and :data:`LINE`, in this order."""
    claim_id, source_id, subject_id, name, status, value, unit, qualifier, *_ = row
    label, printed, start, end, read, note, line = row[10:]
    period = period_of(label)
    assert period is not None and line is not None
    return Claim(
        claim_id=claim_id or "",
        source_id=source_id or "",
        subject_id=subject_id or "",
        property=name or "",
        status=status or "",
        value=value or "",
        unit=unit or "",
        qualifier=qualifier or "",
        period=period,
        printed=printed or "",
        at=(int(start), int(end)) if start is not None and end is not None else None,
        reading=read or "",
        note=note,
        position=Position(FILE, line, 1),
    )


def _cells(claims: list[Claim]) -> pl.DataFrame:
    columns: dict[str, list[str | None]] = {
        "claim_id": [c.claim_id for c in claims],
        "source_id": [c.source_id for c in claims],
        "subject_id": [c.subject_id for c in claims],
        "property": [c.property for c in claims],
        "status": [c.status for c in claims],
        "value": [c.value for c in claims],
        "unit": [c.unit for c in claims],
        "qualifier": [c.qualifier for c in claims],
        "period_start": [iso(c.period.start) for c in claims],
        "period_end": [iso(c.period.end) for c in claims],
        "period_label": [c.period.label for c in claims],
        "printed": [c.printed for c in claims],
        "at_start": [str(c.at[0]) if c.at else None for c in claims],
        "at_end": [str(c.at[1]) if c.at else None for c in claims],
        "reading": [c.reading for c in claims],
        "note": [c.note or None for c in claims],
    }
    cells = pl.DataFrame(columns, schema=dict.fromkeys(CELLS, pl.String))
    return cells.with_columns(pl.lit(None, pl.UInt32).alias(LINE))
