"""Months and days of a column that only the date before them tells of: the following June."""

from __future__ import annotations

from collections import defaultdict

import polars as pl

from zjledger.reading.columns.cutting import cued
from zjledger.reading.columns.filling import SCHEMA, Found, found_from, own_of, together
from zjledger.reading.english.months_after import CUES, Dated, months_after, overlapped


def with_months_after(sheet: pl.DataFrame, found: Found) -> Found:
    """What was found in order of place, and what
    :func:`zjledger.reading.english.months_after.months_after` adds to it."""
    english = sheet.filter(~pl.col("zh") & pl.col("day").is_not_null())
    forms: dict[int, list[int]] = defaultdict(list)
    for number, cues in enumerate(CUES):
        for row in cued(english, (cues,))["row"]:
            forms[row].append(number)
    if not forms:
        return found
    some = english.filter(pl.col("row").is_in(list(forms))).sort("row")
    own = own_of(found, some["row"], ("date",))
    dates = [*map(Dated._make, own.rows.select("start", "end", "value").iter_rows())]
    periods = own_of(found, some["row"], ("period",))
    spans = [*map(Dated._make, periods.rows.select("start", "end", "value").iter_rows())]
    rows, told = [], []
    texts = zip(some.select("row", "text").iter_rows(), own.bounds, periods.bounds, strict=True)
    for (row, text), (first, last), within in texts:
        after = months_after(text, dates[first:last], forms[row])
        after = [a for a in after if not overlapped(spans[slice(*within)], *a[:2])]
        rows += [
            (row, start, end, "date", value, None, None, None, "month-after", "low")
            for start, end, value in after
        ]
        if after:
            told += [n for n in range(first, last) if overlapped(after, *dates[n][:2])]
    anew = found_from(pl.DataFrame(rows, schema=SCHEMA, orient="row"))
    return together([own.without(found, told), anew]).in_order()
