"""Figures of a whole column of texts at once, the same as the reader of articles gives for each.

Stage one, in compiled code, cuts every text at its clusters and takes the closed context of each.
Clusters that differ in their digits alone have one shape; stage two lets the exact grammar read
each shape once, and what it finds is filled in for all clusters of that shape by moving the decimal
point. Dates, ranges and odd numbers are shapes of their own. A text in which two findings meet, or
that holds full-width digits, goes to the reader of articles as it is.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import polars as pl
import pyarrow as pa

from zjledger.reading.article import Language, read_article
from zjledger.reading.clusters import CHINESE, ENGLISH, Clusters
from zjledger.reading.cutting import CUT, PART, Array, cut_up
from zjledger.reading.english_falls import GAPPED
from zjledger.reading.moments import AFTER_A_DAY, NEXT_DAYS
from zjledger.reading.shapes import UNSURE, Shapes, filled, readings
from zjledger.reading.shaping import shaped

FIGURES = ("money", "rate", "quantity", "count", "date", "period")
SCHEMA = pa.schema(
    [
        ("text", pa.int64()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("kind", pa.string()),
        ("value", pa.string()),
        ("unit", pa.string()),
        ("currency", pa.string()),
        ("qualifier", pa.string()),
        ("rule", pa.string()),
        ("confidence", pa.string()),
    ]
)
"""One row a figure: which text, where in it (code points), and what, as in ``Proposal``."""

BATCH = 8_000_000
"""Bytes cut at a time, at most, on each core; patterns are made ready for every batch anew."""

_FULL_WIDTH = "[\uff10-\uff19]"
_LEANING = r"[Bb]etween RMB|by the end of [A-Z][a-z]{2,8}, or "
"""English forms that lean on more than stands beside a number; the reader of one text has them."""
_DAY_LENGTH = len("2024-05-06")
_SAME_DAY = r"^(?:当[日天]|那天|[次翌同]日|(?i-u:that day))$"
_EMPTY = pl.DataFrame(
    schema={field.name: pl.Int64 if field.type == pa.int64() else pl.String for field in SCHEMA}
)


def read_column(
    texts: Iterable[str | None],
    published_on: dt.date | Sequence[dt.date | None] | None = None,
    language: Language = "auto",
) -> pa.Table:
    """Return the figures and dates of many texts as an Arrow table of :data:`SCHEMA`.

    Args:
        texts: any sequence of texts; an Arrow or polars column is taken as it is.
        published_on: one day for all texts, or one for each.
        language: as in :func:`zjledger.reading.article.read_article`.

    The same figures with the same values and places as the reader of articles proposes without
    names; rows are in order of text and place.
    """
    column = texts if isinstance(texts, pl.Series) else pl.Series("text", texts, pl.String)
    column = column.fill_null("").rename("text")
    if isinstance(published_on, dt.date) or published_on is None:
        published_on = [published_on] * len(column)
    days = pl.Series("day", published_on, pl.Date)
    sheet = pl.DataFrame({"text": column, "day": days}).with_row_index("row")
    shapes: tuple[Shapes, Shapes] = {}, {}
    threads = pl.thread_pool_size()
    until = np.cumsum(column.str.len_bytes().to_numpy().astype(np.int64))
    batches = threads * math.ceil((int(until.max(initial=0)) + 1) / (threads * BATCH))
    part = pl.Series(until * batches // (until.max(initial=0) + 1))
    sheets = sheet.with_columns(part=part).partition_by("part", maintain_order=True)
    with ThreadPoolExecutor(threads) as pool:
        parts = list(pool.map(lambda sheet: _batch(sheet, shapes, language), sheets))
    found = pl.concat([_EMPTY, *parts])
    return found.to_arrow().cast(SCHEMA)


def _is_chinese(texts: pl.Series, language: Language) -> pl.Series:
    """Whether each text is read by the Chinese grammar, as the reader of articles chooses."""
    if language != "auto":
        return pl.Series([language == "zh"]).new_from_index(0, len(texts))
    # In UTF-8 the characters from U+4000 on begin with E4 to E9, all others of the East with E3 or
    # EA to EF; where neither decides, characters and letters are counted.
    chinese = 6 * _beginning(texts, 0xE4, 0xE9) > texts.str.len_bytes().to_numpy()
    at = np.flatnonzero(~chinese)
    at = at[_beginning(texts.gather(at), 0xE3, 0xEF) > 0]
    signs, letters = (
        texts.gather(at).str.count_matches(pattern).to_numpy().astype(np.int64)
        for pattern in ("[\u3007\u3400-\u9fff\uf900-\ufaff]", "[A-Za-z]")
    )
    chinese[at] = 3 * signs > letters
    return pl.Series(chinese)


def _beginning(texts: pl.Series, low: int, high: int) -> Array:
    """How many characters of each text begin with a byte between two, in UTF-8."""
    arrow = texts.to_arrow().cast(pa.large_string())
    ends = np.frombuffer(arrow.buffers()[1], np.int64)[arrow.offset :][: len(texts) + 1]
    signs = np.frombuffer(arrow.buffers()[2] or b"", np.uint8)[: ends[-1]]
    # Below ``low`` the difference wraps round to a large one.
    inside = np.packbits(signs - np.uint8(low) <= high - low, bitorder="little")
    words = np.concatenate([inside, np.zeros(16 - len(inside) % 8, np.uint8)]).view("<u8")
    before = np.cumsum(np.bitwise_count(words), dtype=np.int64) - np.bitwise_count(words)
    word, part = ends >> 6, (ends & 63).astype(np.uint64)
    rest = words[word] & ((np.uint64(1) << part) - np.uint64(1))
    counts: Array = np.diff(before[word] + np.bitwise_count(rest))
    return counts


def _batch(sheet: pl.DataFrame, shapes: tuple[Shapes, Shapes], language: Language) -> pl.DataFrame:
    sheet = sheet.with_columns(zh=_is_chinese(sheet["text"], language))
    # Words of an English phrase may take in the letter that stands for a full-width digit.
    wide = pl.col("text").str.contains(_FULL_WIDTH)
    gapped = pl.col("text").str.contains(GAPPED) | pl.col("text").str.contains(_LEANING)
    odd = ((wide | gapped) & ~pl.col("zh")) | pl.col("text").str.contains(f"[{CUT}{PART}]")
    narrow = pl.when(wide).then(pl.col("text").str.replace_all(_FULL_WIDTH, "x")).otherwise("text")
    frames = [
        _figures(part, CHINESE if zh else ENGLISH, shapes[zh], zh=zh)
        for zh in (False, True)
        if (part := sheet.filter(~odd & (pl.col("zh") == zh)).with_columns(text=narrow)).height
    ]
    found = _in_order(pl.concat([_EMPTY, *frames]))
    meets = pl.col("start") < pl.col("end").shift(1)
    meets &= pl.col("text") == pl.col("text").shift(1)
    again = [
        *sheet.filter(odd)["row"].to_list(),
        *found.filter(meets | (pl.col("kind") == UNSURE))["text"].unique().to_list(),
    ]
    if again:
        whole = sheet.filter(pl.col("row").is_in(again))
        found = found.filter(~pl.col("text").is_in(again))
        found = _in_order(pl.concat([found, _exactly(whole)]))
    return found


def _figures(sheet: pl.DataFrame, clusters: Clusters, shapes: Shapes, *, zh: bool) -> pl.DataFrame:
    cut = cut_up(sheet, clusters)
    shape = shaped(cut, sheet["text"], clusters, zh=zh)
    places, said = filled(cut, shape, readings(shape.keys, shapes, clusters, zh=zh))
    same = shape.forms["cluster"].str.contains(_SAME_DAY).to_numpy()[shape.form]
    if same.any():
        a_day = (said["kind"] == "date") & (said["value"].str.len_chars() == _DAY_LENGTH)
        days = places.filter(pl.Series(a_day.to_numpy()[places["said"].to_numpy()]))
        days = days.with_columns(printed=said["value"].gather(days["said"]))
        found = _same_days(cut.rows.filter(same), days)
        number = pl.int_range(said.height, said.height + pl.len(), dtype=pl.Int64)
        places = pl.concat([places, found.select("text", "start", "end", said=number)])
        said = pl.concat([said, found.drop("text", "start", "end")])
    places = _in_order(places)
    return pl.concat([places.drop("said"), said[places["said"].to_numpy()]], how="horizontal")


def _exactly(sheet: pl.DataFrame) -> pl.DataFrame:
    rows = [
        (
            *(row, p.start, p.end, p.kind, p.value),
            *(p.unit, p.currency, p.qualifier, p.rule, p.confidence),
        )
        for row, text, day, zh in sheet.select("row", "text", "day", "zh").iter_rows()
        for p in read_article(text, day, "zh" if zh else "en")
        if p.kind in FIGURES
    ]
    return pl.DataFrame(rows, schema=_EMPTY.schema, orient="row")


def _in_order(found: pl.DataFrame) -> pl.DataFrame:
    place = found["text"].to_numpy() * 2**40 + found["start"].to_numpy()
    ordered = bool((place[1:] >= place[:-1]).all())
    return found if ordered else found[np.argsort(place, kind="stable")]


def _same_days(cut: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    """当日, "that day" and the like, as in :func:`zjledger.reading.moments.same_days`."""
    on = pl.col("left").str.contains(r"(?:^|[^A-Za-z])[Oo][Nn] $")
    on &= pl.col("cluster").str.contains("^[A-Za-z]")
    word, right = pl.col("cluster"), pl.col("right")
    other = (right.str.starts_with("地") & word.str.contains("^当")) | (
        word.str.contains("^[次翌同]日")
        & (right.str.starts_with("均") | pl.col("left").str.contains("^$|[每多初再本此]$"))
    )
    same = cut.filter(~other).select(
        "cluster",
        text="row",
        start=pl.col("start") - pl.when(on).then(3).otherwise(0),
        end="end",
        day=pl.col("day").dt.to_string("%Y-%m-%d"),
    )
    if not same.height:
        return _EMPTY
    before = same.join_asof(
        days.select("text", "printed", before="end").sort("before"),
        left_on="start",
        right_on="before",
        by="text",
        check_sortedness=False,
    )
    null = pl.lit(None, pl.String)
    return (
        before.with_columns(
            value=pl.when(word.is_in(list(NEXT_DAYS)))
            .then(pl.col("printed").str.to_date().dt.offset_by("1d").dt.to_string("%Y-%m-%d"))
            .when(word.is_in(list(AFTER_A_DAY)))
            .then("printed")
            .otherwise(pl.coalesce("printed", "day"))
        )
        .filter(pl.col("value").is_not_null())
        .select(
            "text",
            "start",
            "end",
            kind=pl.lit("date"),
            value="value",
            unit=null,
            currency=null,
            qualifier=null,
            rule=pl.lit("same-day"),
            confidence=pl.lit("low"),
        )
    )
