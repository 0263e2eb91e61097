"""Months and days of a column that only the date before them tells of: the following June."""

from __future__ import annotations

import numpy as np
import polars as pl

from zjledger.reading.columns.cutting import cued
from zjledger.reading.columns.filling import SCHEMA, Found, found_from, together
from zjledger.reading.english.months_after import CUES, Dated, months_after, overlapped


def with_months_after(sheet: pl.DataFrame, found: Found) -> Found:
    """What was found in order of place, and what
    :func:`zjledger.reading.english.months_after.months_after` adds to it."""
    some = cued(sheet.filter(~pl.col("zh") & pl.col("day").is_not_null()), CUES)
    if not some.height:
        return found
    dated = (found.said["kind"] == "date").to_numpy()[found.places["said"].to_numpy()]
    at = np.flatnonzero(dated & found.places["text"].is_in(some["row"].implode()).to_numpy())
    own = found.places[at]
    own = own.with_columns(value=found.said["value"].gather(own["said"]))
    dates = [Dated(*date) for date in own.select("start", "end", "value").iter_rows()]
    bounds = np.searchsorted(own["text"].to_numpy(), [some["row"], some["row"] + 1])
    kept = np.ones(found.places.height, dtype=bool)
    rows = []
    for row, text, first, last in zip(some["row"], some["text"], *bounds.tolist(), strict=True):
        told = dates[first:last]
        after = months_after(text, told)
        rows += [
            (row, start, end, "date", value, None, None, None, "month-after", "low")
            for start, end, value in after
        ]
        if after:
            kept[at[first:last]] = [not overlapped(after, *one[:2]) for one in told]
    anew = found_from(pl.DataFrame(rows, schema=SCHEMA, orient="row"))
    rest = Found(found.places.filter(pl.Series(kept)), found.said)
    return together([rest, anew]).in_order()
