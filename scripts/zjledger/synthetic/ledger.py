"""A made-up ledger of any size, as the tables from which all others are built."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping

import polars as pl

from zjledger.schema import Table
from zjledger.synthetic.ceremony import ceremony
from zjledger.synthetic.rates import Rates
from zjledger.synthetic.rows import Rows
from zjledger.synthetic.telling import FIGURES, Telling

CLAIMS_EACH = 1 + FIGURES
"""Claims of a ceremony when no other page tells of it."""


def partitions_of(claims: int, size: int) -> Iterator[tuple[int, int]]:
    """First ceremony and number of ceremonies of each partition.

    Args:
        claims: how many the ledger should have, at least.
        size: how many one partition should have, about.
    """
    ceremonies, each = -(-claims // CLAIMS_EACH), max(1, size // CLAIMS_EACH)
    for first in range(0, ceremonies, each):
        yield first, min(each, ceremonies - first)


def inputs(
    first: int,
    ceremonies: int,
    seed: int,
    rates: Rates,
    schemas: Mapping[str, Table],
    places: pl.DataFrame,
) -> dict[str, pl.DataFrame]:
    """Tables of text, registers and claims, of some ceremonies in a row.

    Args:
        first: number of the first ceremony, from 0. What a ceremony is depends on its number and
            the seed alone, so that parts made apart are those of the whole.
        places: the gazetteer, which is the real one.

    Returns:
        Every table of ``schemas`` with all its columns; those that follow from others are empty.
    """
    rows = Rows()
    for number in range(first, first + ceremonies):
        dice = random.Random(f"{seed} {number}")
        programme = f"programme/synthetic-{number:07}"
        rows.subject(
            "programmes",
            "programme_id",
            programme,
            f"Synthetic drive {number}",
            place_code="330000",
        )
        telling = Telling(rows, ceremony(number, dice), rates, dice)
        telling.register(programme)
        telling.tell()
    frames = {name: _frame(table, rows.tables.get(name, [])) for name, table in schemas.items()}
    return frames | {"places": places}


def _frame(table: Table, rows: list[dict[str, str]]) -> pl.DataFrame:
    columns = {column: [row.get(column) for row in rows] for column in table.columns}
    frame = pl.DataFrame(columns, schema=dict.fromkeys(table.columns, pl.String))
    return frame.sort(table.primary_key)
