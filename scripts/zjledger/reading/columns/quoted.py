"""昨天 and 今天 in words that the texts of a column quote from a talk on another day."""

from __future__ import annotations

import numpy as np
import polars as pl

from zjledger.reading.chinese.quoted import OPENS, QUOTED, Day, days_said
from zjledger.reading.columns.filling import SAID, Found, found_from, together
from zjledger.reading.columns.slices import LONGEST
from zjledger.reading.days import DAY_LENGTH

_TEXT = pl.col("text").str


def as_said(sheet: pl.DataFrame, found: Found) -> Found:
    """What was found in order of place, with the days of such words as
    :func:`zjledger.reading.chinese.quoted.days_said` tells them."""
    some = sheet.filter(pl.col("zh") & pl.col("day").is_not_null())
    some = some.filter(_TEXT.contains(OPENS, literal=True)).filter(_TEXT.contains(QUOTED))
    if not some.height:
        return found
    said = found.said.select("kind", "value")
    dated = (said["kind"] == "date") & (said["value"].str.len_chars() == DAY_LENGTH)
    of_day = dated.fill_null(value=False).to_numpy()[found.places["said"].to_numpy()]
    place = found.places["text"].to_numpy() * LONGEST + found.places["start"].to_numpy()
    told: dict[int, str] = {}
    for row, text, published_on in some.select("row", "text", "day").iter_rows():
        first, last = np.searchsorted(place, np.array([row, row + 1]) * LONGEST)
        at = first + np.flatnonzero(of_day[first:last])
        own = found.places[at].with_columns(value=said["value"].gather(found.places["said"][at]))
        printed = [Day(*day) for day in own.select("start", "end", "value").iter_rows()]
        told |= {int(at[n]): day for n, day in days_said(text, printed, published_on).items()}
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
