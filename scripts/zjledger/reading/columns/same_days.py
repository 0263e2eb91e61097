"""当日, "that day" and the like in a column: a day printed before, or that of the text."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import polars as pl

from zjledger.reading.chinese import same_day
from zjledger.reading.columns.filling import Found, found_from, together
from zjledger.reading.days import DAY_LENGTH
from zjledger.reading.english.same_day import is_near
from zjledger.reading.moments import (
    AFTER_A_DAY,
    APART,
    COUNTED,
    HOLIDAY,
    NEAR,
    SAME_DAY,
    SHIFTS,
)

COLUMNS = ("row", "day", "cluster", "left", "right", "start", "end")
"""What is asked of a word, as in :class:`zjledger.reading.columns.cutting.Cut`."""
_WORD = f"^(?:{SAME_DAY})$"


def is_same_day(clusters: pl.Series) -> pl.Series:
    """Whether each cluster is such a word."""
    return clusters.str.contains(_WORD)


def same_days(words: pl.DataFrame, found: Found, sheet: pl.DataFrame) -> Found:
    """The days that such words mean, as in :func:`zjledger.reading.moments.same_days`.

    ``found`` are all figures and dates of their texts, ``sheet`` has these.
    """
    on = pl.col("left").str.contains(r"(?:^|[^A-Za-z])[Oo][Nn] $")
    word, right = pl.col("cluster").str.strip_chars_end(",.;)"), pl.col("right")
    # "On the same day" and "The same day" are read at the head of a sentence, else near a day.
    same_en = word.str.contains("^(?i:the same)")
    comma = pl.col("cluster").str.ends_with(",")
    head = (
        pl.when(word.str.starts_with("The"))
        .then(~pl.col("left").str.contains("[A-Za-z-]$"))
        .otherwise(pl.col("left").str.contains("(?:^|[^A-Za-z-])On $"))
    ) & comma
    within = same_en & ~head & word.str.starts_with("the")
    on &= word.str.contains("^[Tt]hat") | (same_en & word.str.starts_with("the"))
    other = (
        (right.str.starts_with("地") & word.str.contains("^当"))
        | (same_en & ~head & ~within)
        | (
            word.str.contains("^[次翌同]日")
            & (right.str.starts_with("均") | pl.col("left").str.contains("^$|[每多初再本此]$"))
        )
        | (word.str.contains("^前一") & pl.col("left").str.contains(f"[{HOLIDAY}]$"))
        | (word.is_in(COUNTED) & ~pl.col("left").str.contains(f"[{APART}]$"))
        | (word.is_in(("那天", "当天")) & pl.col("left").str.contains("[日号]$"))
    )
    same = words.filter(~other).select(
        "left",
        cluster=word,
        text="row",
        start=pl.col("start") - pl.when(on).then(3).otherwise(0),
        end=pl.col("end") - pl.col("cluster").str.contains("[,.;)]$").cast(pl.Int64),
        day=pl.col("day").dt.to_string("%Y-%m-%d"),
        within=within,
    )
    if not same.height:
        return together([])
    said = found.said
    a_day = (said["kind"] == "date") & (said["value"].str.len_chars() == DAY_LENGTH)
    days = found.places.filter(pl.Series(a_day.to_numpy()[found.places["said"].to_numpy()]))
    days = days.with_columns(printed=said["value"].gather(days["said"]))
    before = same.join_asof(
        days.select("text", "printed", before="end").sort("before"),
        left_on="start",
        right_on="before",
        by="text",
        check_sortedness=False,
    )
    far = pl.col("cluster").is_in(COUNTED) & (pl.col("start") - pl.col("before") > NEAR)
    before = before.filter(~far.fill_null(value=False))
    before = _done(_near(before, sheet), days, sheet)
    null = pl.lit(None, pl.String)
    word = pl.col("cluster").str.to_lowercase()
    later = pl.duration(days=word.replace_strict(SHIFTS, default=0, return_dtype=pl.Int64))
    return found_from(
        before.with_columns(
            value=pl.when(word.is_in(list(AFTER_A_DAY)))
            .then((pl.col("printed").str.to_date() + later).dt.to_string("%Y-%m-%d"))
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


def _near(same: pl.DataFrame, sheet: pl.DataFrame) -> pl.DataFrame:
    """The words without those within a sentence that are not near their day."""
    at = np.flatnonzero(same["within"])
    if not len(at):
        return same
    rows = same["text"].gather(at).unique().to_list()
    texts = dict(sheet.filter(pl.col("row").is_in(rows)).select("row", "text").iter_rows())
    kept = np.ones(same.height, dtype=bool)
    asked = same[at].select("text", "before", "start", "end").iter_rows()
    for place, (row, day_end, start, end) in zip(at, asked, strict=True):
        kept[place] = day_end is not None and is_near(texts[row], day_end, start, end)
    return same.filter(pl.Series(kept))


def _done(same: pl.DataFrame, days: pl.DataFrame, sheet: pl.DataFrame) -> pl.DataFrame:
    """The words with the day of what was done where the last before is planned, if that is certain,
    as :func:`zjledger.reading.chinese.same_day.done_on` tells."""
    asked = (pl.col("cluster") == same_day.WORD) & (pl.col("printed") > pl.col("day"))
    at = np.flatnonzero(same.select(asked))
    if not len(at):
        return same
    printed = same["printed"].to_list()
    rows = same["text"].gather(at).unique().to_list()
    texts = dict(sheet.filter(pl.col("row").is_in(rows)).select("row", "text").iter_rows())
    told = days.filter(pl.col("text").is_in(rows)).sort("text", "end")
    ends: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for row, end, day in told.select("text", "end", "printed").iter_rows():
        ends[row].append((end, day))
    for place, (row, start, end, day) in zip(
        at, same[at].select("text", "start", "end", "day").iter_rows(), strict=True
    ):
        before = [known for known in ends[row] if known[0] <= start]
        done, last = same_day.done_on(texts[row], start, end, before, day)
        printed[place] = printed[place] if last else done
    return same.with_columns(printed=pl.Series(printed, dtype=pl.String))
