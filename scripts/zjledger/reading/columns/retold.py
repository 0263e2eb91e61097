"""Dates that the texts of a column tell otherwise as a whole: of a diary, or a reportage."""

from __future__ import annotations

import numpy as np
import polars as pl

from zjledger.reading.chinese.retold import (
    DIARY,
    OPENING,
    REPORTAGE,
    RULE,
    Printed,
    confidence_of,
    retold,
)
from zjledger.reading.columns.filling import SAID, SCHEMA, Found, found_from, row_of, together
from zjledger.reading.columns.slices import LONGEST
from zjledger.reading.proposal import Proposal


def as_told(sheet: pl.DataFrame, found: Found) -> Found:
    """What was found in order of place, with the dates that
    :func:`zjledger.reading.chinese.retold.retold` tells anew."""
    some = sheet.filter(pl.col("zh") & pl.col("day").is_not_null())
    text = pl.col("text").str
    some = some.filter(text.contains(DIARY) | text.head(OPENING).str.contains(REPORTAGE))
    if not some.height:
        return found
    dated = found.said["kind"].is_in(["date", "period"]).fill_null(value=False).to_numpy()
    dated = dated[found.places["said"].to_numpy()]
    place = found.places["text"].to_numpy() * LONGEST + found.places["start"].to_numpy()
    kept = np.ones(len(place), dtype=bool)
    rows = []
    for row, words, published_on in some.select("row", "text", "day").iter_rows():
        first, last = np.searchsorted(place, np.array([row, row + 1]) * LONGEST)
        at = first + np.flatnonzero(dated[first:last])
        own = Found(found.places[at], found.said).rows()
        printed = [Printed(*one) for one in own.select("start", "end", "value").iter_rows()]
        for one in retold(words, printed, published_on):
            sure = confidence_of(one)
            if one.at is None:
                new = Proposal("date", one.start, one.end, "", RULE, one.value, confidence=sure)
                rows.append(row_of(row, new))
            else:
                kept[at[one.at]] = False
                said = own.select(SAID).row(one.at, named=True)
                said |= {"value": one.value, "confidence": sure}
                rows.append((row, one.start, one.end, *said.values()))
    anew = pl.DataFrame(rows, schema=SCHEMA, orient="row")
    left = Found(found.places.filter(pl.Series(kept)), found.said)
    return together([left, found_from(anew)]).in_order()
