"""Passages of a column that the reader of one text reads again, for what no shape can carry.

They are those in which two findings meet, or a reading hangs on all the digits of a cluster;
English ones with full-width digits, which a phrase may take in as a letter; and those with a fall
whose verb stands further off than the context of a cluster.
"""

from __future__ import annotations

import re
from collections import defaultdict

import numpy as np
import polars as pl

from zjledger.reading.article import passage_figures
from zjledger.reading.english_falls import GAPPED
from zjledger.reading.scan import passages_at
from zjledger.reading.shapes import UNSURE

FULL_WIDTH = "[\uff10-\uff19]"

_LONGEST = 2**40
"""More code points than a text has."""
_ENGLISH = re.compile(f"{FULL_WIDTH}|{GAPPED}")

Places = dict[int, set[int]]
"""Rows of a sheet, each with code points of its text."""


def doubtful(sheet: pl.DataFrame, found: pl.DataFrame) -> Places:
    """Where the texts of a sheet must be read again, given what was found in order of place."""
    places: Places = defaultdict(set)
    met = (pl.col("start") < pl.col("end").shift(1)) & (pl.col("text") == pl.col("text").shift(1))
    meets = found.select(met.fill_null(False)).to_series()
    unsure = meets | meets.shift(-1, fill_value=False) | (found["kind"] == UNSURE)
    for row, start in found.filter(unsure).select("text", "start").iter_rows():
        places[row].add(start)
    text = pl.col("text")
    odd = ~pl.col("zh") & (text.str.contains(FULL_WIDTH) | text.str.contains(GAPPED))
    for row, text in sheet.filter(odd).select("row", "text").iter_rows():
        places[row].update(match.start() for match in _ENGLISH.finditer(text))
    return places


def read_again(sheet: pl.DataFrame, found: pl.DataFrame, places: Places) -> pl.DataFrame:
    """What was found, but in the passages about some places what the exact grammar finds there."""
    if not places:
        return found
    place = found["text"].to_numpy() * _LONGEST + found["start"].to_numpy()
    kept = np.ones(len(place), dtype=bool)
    rows = []
    some = sheet.filter(pl.col("row").is_in(list(places)))
    for row, text, day, zh in some.select("row", "text", "day", "zh").iter_rows():
        for start, end in passages_at(text, places[row]):
            first, last = np.searchsorted(place, row * _LONGEST + np.array([start, end]))
            kept[first:last] = False
            rows += [
                (
                    *(row, start + p.start, start + p.end, p.kind, p.value),
                    *(p.unit, p.currency, p.qualifier, p.rule, p.confidence),
                )
                for p in passage_figures(text[start:end], day, zh=zh)
            ]
    anew = pl.DataFrame(rows, schema=found.schema, orient="row")
    return pl.concat([found.filter(pl.Series(kept)), anew])
