"""Passages of a column that the reader of one text reads again, for what no shape can carry.

They are those in which two findings meet, or a reading hangs on all the digits of a cluster,
English ones with full-width digits, which a phrase may take in as a letter, with a year that begins
a sentence or a count that looks like one, those with a motto or a name in quotation marks, and
those with the price of a measure or of a thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import polars as pl

from zjledger.reading.article import figures_at
from zjledger.reading.chinese.prices import COST_OF_ONE, OF_MEASURE, priced_afar
from zjledger.reading.columns.filling import SCHEMA, Found, found_from, row_of, together
from zjledger.reading.columns.shapes import UNSURE
from zjledger.reading.columns.slices import LONGEST
from zjledger.reading.english.counts import OF_RANK
from zjledger.reading.english.named import COUNTING, FAR_YEAR, MONTH_ENDS
from zjledger.reading.english.prices import ANOTHER_CLAUSE, AT_TWO_TIMES, SECOND_PRICE, priced_then
from zjledger.reading.scan import NARROWEST, passages_at
from zjledger.reading.slogans import MOTTO, NAMED

FULL_WIDTH = "[\uff10-\uff19]"
YEAR_BEGINS = rf"{MONTH_ENDS}[.] (?:19|20)[0-9]{{2}}"
"""A month that ends a sentence, and the year with which the next begins, in one cluster: it opens
in September. 2018 was good."""

APART = r"[0-9] square met(?:er|re)s to [0-9]|\bfor [0-9]{1,5}: [0-9]"
"""Two numbers of which the first is told by the second, but in another cluster, or in the same one
and by itself: 526 square meters to 30; planned for 26: 3.1 billion yuan in all."""

DOCUMENT = r"No[.] [0-9]{1,3} [(](?:19|20)[0-9]{2}"
"""The number and year of a document, which may stand in clusters of their own: No. 9 (2014)."""

Places = dict[int, set[int]]
"""Rows of a sheet, each with code points of its text."""


def doubtful(sheet: pl.DataFrame, found: Found) -> Places:
    """Where the texts of a sheet must be read again, given what was found in order of place."""
    places: Places = defaultdict(set)
    text, start, end = (found.places[name].to_numpy() for name in ("text", "start", "end"))
    meets = (start[1:] < end[:-1]) & (text[1:] == text[:-1])
    unsure = (found.said["kind"] == UNSURE).to_numpy()[found.places["said"].to_numpy()]
    unsure[1:] |= meets
    unsure[:-1] |= meets
    spans = (array[unsure].tolist() for array in (text, start, end))
    for row, first, last in zip(*spans, strict=True):
        places[row].update(range(first, last, NARROWEST), (last - 1,))
    english = ~pl.col("zh")
    signs = (
        (FULL_WIDTH, english),
        (f"{YEAR_BEGINS}|{APART}|{DOCUMENT}|{FAR_YEAR}|{COUNTING}|{OF_RANK}", english),
        (MOTTO, pl.lit(True)),
        (NAMED, pl.lit(True)),
        (AT_TWO_TIMES, english),
        (SECOND_PRICE, english),
        (COST_OF_ONE, ~english),
    )
    for sign, of in signs:
        for row, words in _with(sheet.filter(of), sign):
            places[row].update(match.start() for match in re.finditer(sign, words))
    prices = ((OF_MEASURE, ~english, priced_afar), (ANOTHER_CLAUSE, english, priced_then))
    for sign, of, priced in prices:
        for row, words in _with(sheet.filter(of), sign):
            if at := set(priced(words)):
                places[row].update(at)
    return places


def _with(sheet: pl.DataFrame, sign: str) -> Iterator[tuple[int, str]]:
    """The texts of a sheet in which a sign is found, each with its row."""
    return sheet.filter(pl.col("text").str.contains(sign)).select("row", "text").iter_rows()


def read_again(sheet: pl.DataFrame, found: Found, places: Places) -> Found:
    """What was found, but in the passages about some places what the exact grammar finds there."""
    if not places:
        return found
    place = found.places["text"].to_numpy() * LONGEST + found.places["start"].to_numpy()
    kept = np.ones(len(place), dtype=bool)
    rows = []
    some = sheet.filter(pl.col("row").is_in(list(places)))
    for row, text, day, zh in some.select("row", "text", "day", "zh").iter_rows():
        for start, end in passages_at(text, places[row]):
            first, last = np.searchsorted(place, row * LONGEST + np.array([start, end]))
            kept[first:last] = False
            rows += [row_of(row, p) for p in figures_at(text, start, end, day, zh=zh)]
    anew = pl.DataFrame(rows, schema=SCHEMA, orient="row")
    left = Found(found.places.filter(pl.Series(kept)), found.said)
    return together([left, found_from(anew)])
