"""English parts that add up to their whole, in a column: of the 24 mills 15 run, and nine wait."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import polars as pl

from zjledger.reading.columns.cutting import found_any
from zjledger.reading.columns.filling import SCHEMA, Found, found_from, row_of
from zjledger.reading.columns.slices import LONGEST
from zjledger.reading.english.parts import (
    AND_ONE,
    LED,
    LED_AND_PARTS,
    LED_REST,
    ONE_LAST,
    WHOLE_TOLD,
    cues,
    parts,
)
from zjledger.reading.proposal import Proposal
from zjledger.reading.scan import passages_at


def summed(sheet: pl.DataFrame, found: Found) -> Found:
    """The parts in English texts of a sheet that stand where nothing was found."""
    place = found.places["text"].to_numpy() * LONGEST + found.places["start"].to_numpy()
    ends = found.places["text"].to_numpy() * LONGEST + found.places["end"].to_numpy()
    rows = []
    for row, begin, line in _lines(sheet.filter(~pl.col("zh"))):
        for passage, part in _parts(line):
            own = row_of(row, part, begin + passage)
            last = np.searchsorted(place, row * LONGEST + own[2]) - 1
            if last < 0 or ends[last] <= row * LONGEST + own[1]:
                rows.append(own)
    return found_from(pl.DataFrame(rows, schema=SCHEMA, orient="row"))


def _lines(sheet: pl.DataFrame) -> Iterator[tuple[int, int, str]]:
    """The lines of a sheet that may tell of a whole, each with its row and where it begins."""
    text, line = pl.col("text").str, pl.col("line").str
    lines = _told(sheet, "text", LED).select("row", line=text.split("\n")).explode("line")
    size = line.len_chars() + 1
    placed = lines.with_columns(begin=(size.cum_sum() - size).over("row"))
    # The words after it take long, and few lines have what begins them.
    told = _told(_told(placed, "line", LED), "line", (LED_AND_PARTS,))
    return told.select("row", "begin", "line").iter_rows()


def _told(rows: pl.DataFrame, column: str, led: tuple[str, ...]) -> pl.DataFrame:
    """The rows of which a column may tell of a whole, or of some things as ``led`` has it."""
    # One after the other, as the last takes far longer and few words have what it holds.
    words = pl.col(column).str
    found = pl.Series(found_any(rows[column], (*led, LED_REST, WHOLE_TOLD)), dtype=pl.Boolean)
    ones = rows.filter(~found).filter(words.contains(AND_ONE)).filter(words.contains(ONE_LAST))
    return pl.concat([rows.filter(found), ones])


def _parts(line: str) -> Iterator[tuple[int, Proposal]]:
    """The parts of wholes in a line, each with where its passage begins."""
    for start, end in passages_at(line, cues(line)):
        yield from ((start, part) for part in parts(line[start:end]))
