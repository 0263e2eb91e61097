"""Dates that the texts of a column tell otherwise as a whole: of a diary, or a reportage."""

from __future__ import annotations

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
from zjledger.reading.columns.filling import (
    SAID,
    SCHEMA,
    Found,
    found_from,
    own_of,
    row_of,
    together,
)
from zjledger.reading.proposal import Proposal


def as_told(sheet: pl.DataFrame, found: Found) -> Found:
    """What was found in order of place, with the dates that
    :func:`zjledger.reading.chinese.retold.retold` tells anew."""
    some = sheet.filter(pl.col("zh") & pl.col("day").is_not_null())
    text = pl.col("text").str
    some = some.filter(text.contains(DIARY) | text.head(OPENING).str.contains(REPORTAGE))
    if not some.height:
        return found
    own = own_of(found, some["row"], ("date", "period"))
    printed = [*map(Printed._make, own.rows.select("start", "end", "value").iter_rows())]
    said = own.rows.select(SAID)
    rows, told = [], []
    texts = some.select("row", "text", "day").iter_rows()
    for (row, words, published_on), (first, last) in zip(texts, own.bounds, strict=True):
        for one in retold(words, printed[first:last], published_on):
            sure = confidence_of(one)
            if one.at is None:
                new = Proposal("date", one.start, one.end, "", RULE, one.value, confidence=sure)
                rows.append(row_of(row, new))
            else:
                told.append(first + one.at)
                anew = {"value": one.value, "confidence": sure}
                same = said.row(first + one.at, named=True)
                rows.append((row, one.start, one.end, *(same | anew).values()))
    others = found_from(pl.DataFrame(rows, schema=SCHEMA, orient="row"))
    return together([own.without(found, told), others]).in_order()
