"""The days from which the English texts of a column count what they say, where that is not the day
of publication: see :mod:`zjledger.reading.english.told_on`."""

from __future__ import annotations

import datetime as dt

import numpy as np
import polars as pl

from zjledger.reading.columns.cutting import Cut, cued
from zjledger.reading.columns.filling import Found, found_from, own_of, together
from zjledger.reading.columns.slices import LONGEST
from zjledger.reading.english.told_on import CUES, is_doubted, words_told


def told_elsewhen(sheet: pl.DataFrame) -> pl.DataFrame:
    """The texts of a sheet that count what they say from another day than their own."""
    some = cued(sheet.filter(pl.col("day").is_not_null()), CUES)
    pairs = some.select("text", "day").iter_rows()
    return some.filter(pl.Series([bool(words_told(*pair)) for pair in pairs], dtype=pl.Boolean))


def with_days(cut: Cut, told: pl.DataFrame) -> Cut:
    """Cut texts whose clusters have the days from which they are counted."""
    if not told.height:
        return cut
    row, start = (cut.rows[name].to_numpy() for name in ("row", "start"))
    place = row * LONGEST + start
    at: list[int] = []
    counted: list[dt.date] = []
    for of, text, day in told.select("row", "text", "day").iter_rows():
        for words in words_told(text, day):
            first, last = np.searchsorted(place, of * LONGEST + np.array([words.start, words.end]))
            if words.day:
                at += range(first, last)
                counted += [words.day] * (last - first)
    own = cut.rows["day"].clone().scatter(at, pl.Series(counted, dtype=pl.Date))
    return cut._replace(rows=cut.rows.with_columns(day=own))


def doubted(told: pl.DataFrame, found: Found) -> Found:
    """What was found in order of place, with low confidence where it is counted so."""
    if not told.height:
        return found
    own = own_of(found, told["row"], ("date", "period"))
    spans = own.rows.select("start", "end").rows()
    at = [
        n
        for (text, day), span in zip(
            told.select("text", "day").iter_rows(), own.bounds, strict=True
        )
        for n, (start, end) in enumerate(spans[slice(*span)], span[0])
        if is_doubted(text, start, end, day)
    ]
    anew = found_from(own.rows[at].with_columns(confidence=pl.lit("low")))
    return together([own.without(found, at), anew]).in_order()
