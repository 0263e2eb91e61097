"""昨天 and 今天 in words that the texts of a column quote from a talk on another day."""

from __future__ import annotations

import numpy as np
import polars as pl

from zjledger.reading.chinese.quoted import OPENS, QUOTED, Day, days_said
from zjledger.reading.columns.filling import SAID, Found, found_from, own_of, together
from zjledger.reading.days import DAY_LENGTH

_TEXT = pl.col("text").str


def as_said(sheet: pl.DataFrame, found: Found) -> Found:
    """What was found in order of place, with the days of such words as
    :func:`zjledger.reading.chinese.quoted.days_said` tells them."""
    some = sheet.filter(pl.col("zh") & pl.col("day").is_not_null())
    some = some.filter(_TEXT.contains(OPENS, literal=True)).filter(_TEXT.contains(QUOTED))
    if not some.height:
        return found
    own = own_of(found, some["row"], ("date",))
    of_day = (own.rows["value"].str.len_chars() == DAY_LENGTH).to_numpy()
    printed = [*map(Day._make, own.rows.select("start", "end", "value").iter_rows())]
    told: dict[int, str] = {}
    texts = some.select("text", "day").iter_rows()
    for (text, published_on), (first, last) in zip(texts, own.bounds, strict=True):
        at = first + np.flatnonzero(of_day[first:last])
        days = days_said(text, [printed[n] for n in at], published_on)
        told |= {int(own.at[at[n]]): day for n, day in days.items()}
    return _with_days(found, told)


def _with_days(found: Found, told: dict[int, str]) -> Found:
    """What was found, with other days at some of its places, which are not certain."""
    if not told:
        return found
    at = list(told)
    values = pl.Series(list(told.values()), dtype=pl.String)
    places = found.places[at]
    said = found.said[places["said"]].with_columns(value=values, confidence=pl.lit("low"))
    anew = found_from(pl.concat([places.drop("said"), said.select(SAID)], how="horizontal"))
    kept = np.ones(found.places.height, dtype=bool)
    kept[at] = False
    rest = Found(found.places.filter(pl.Series(kept)), found.said)
    return together([rest, anew]).in_order()
