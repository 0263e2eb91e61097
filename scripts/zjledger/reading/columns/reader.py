"""Figures of a whole column of texts at once, the same as the reader of articles gives for each.

Stage one, in compiled code, cuts every text at its clusters and takes the closed context of each.
Clusters that differ in their digits alone have one shape; stage two lets the exact grammar read
each shape once, and what it finds is filled in for all clusters of that shape by moving the decimal
point. Dates, ranges and odd numbers are shapes of their own. A passage that no shape can carry goes
to the reader of articles as it is.
"""

from __future__ import annotations

import datetime as dt
import gc
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np
import polars as pl
import pyarrow as pa

from zjledger.reading.article import Language
from zjledger.reading.columns.again import FULL_WIDTH, doubtful, read_again
from zjledger.reading.columns.clusters import CHINESE, ENGLISH, Clusters
from zjledger.reading.columns.cutting import CUT, PART, cut_up
from zjledger.reading.columns.filling import Found, filled, together
from zjledger.reading.columns.leaning import Clauses, clauses_of
from zjledger.reading.columns.months_after import with_months_after
from zjledger.reading.columns.once import Once, Turns
from zjledger.reading.columns.quoted import as_said
from zjledger.reading.columns.retold import as_told
from zjledger.reading.columns.same_days import COLUMNS, is_same_day, same_days
from zjledger.reading.columns.shapes import Reading, readings, shape_readings
from zjledger.reading.columns.shaping import shaped
from zjledger.reading.columns.slices import Array
from zjledger.reading.columns.summed import summed
from zjledger.reading.columns.told_on import doubted, told_elsewhen, with_days

FIGURES = ("money", "rate", "quantity", "count", "date", "period")
"""Kinds of what is found, all that a passage has."""
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

BATCH = 128_000_000
"""Bytes cut at a time, about, by each worker; patterns are made ready for every batch anew."""
_EARLY = 5
"""Of so many parts of a column one is cut first: its shapes are read while the others are cut."""
_TURN = 0.001
"""Seconds for which a thread may keep the interpreter from others."""
_AT_HAND = 2**18
"""Bytes of texts looked at together, a multiple of eight."""
_KEYS = f"[{CUT}{PART}]"
"""Signs of keys."""
_ODD = f"[{CUT}{PART}\ue000-\uf8ff\U000f0000-\U0010fffd]"
"""These, and those of private use, with which the grammars mark a passage."""


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
    threads = pl.thread_pool_size()
    turns = Turns(threads)
    grammars = _grammar(ENGLISH, turns, zh=False), _grammar(CHINESE, turns, zh=True)
    until = np.cumsum(column.str.len_bytes().to_numpy().astype(np.int64))
    size = int(until.max(initial=0)) + 1
    # Twice as many as there are cores, as one at a time reads shapes while others wait for it; in
    # waves of as many parts as have a turn, so that none is left to work alone at the end.
    workers = 2 * threads
    batches = max(threads, threads * math.ceil(size / (threads * BATCH)) - 1)
    early = size // _EARLY
    part = pl.Series(np.where(until < early, 0, 1 + (until - early) * batches // (size - early)))
    sheets = sheet.with_columns(part=part).partition_by("part", maintain_order=True)

    def in_turn(sheet: pl.DataFrame) -> pa.Table:
        with turns:
            return _batch(sheet, grammars, language)

    with _uncollected(), _handing_over(), ThreadPoolExecutor(workers) as pool:
        return pa.concat_tables([SCHEMA.empty_table(), *pool.map(in_turn, sheets)])


@contextmanager
def _handing_over() -> Iterator[None]:
    """Let the threads of a column take turns more often than Python has it, as each needs the
    interpreter for moments only, between passes of compiled code; and then as before."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(min(before, _TURN))
    try:
        yield
    finally:
        sys.setswitchinterval(before)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no cycles among what is kept of a column, since it makes none; and then as before.

    Python would look through all of it again and again while it grows.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


class _Grammar(NamedTuple):
    """The patterns of a language, and what its shapes and clauses were found to say."""

    zh: bool
    clusters: Clusters
    shapes: Once[list[Reading]]
    clauses: Clauses


def _grammar(clusters: Clusters, turns: Turns, *, zh: bool) -> _Grammar:
    shapes = shape_readings(clusters, turns, zh=zh)
    return _Grammar(zh, clusters, shapes, clauses_of(clusters, turns))


def _is_chinese(texts: pl.Series, language: Language) -> pl.Series:
    """Whether each text is read by the Chinese grammar, as the reader of articles chooses."""
    if language != "auto":
        return pl.Series([language == "zh"]).new_from_index(0, len(texts))
    # In UTF-8 the characters from U+4000 on begin with E4 to E9, all others of the East with E3 or
    # EA to EF, and two more bytes follow; where that does not decide, all are counted.
    size = texts.str.len_bytes().to_numpy().astype(np.int64)
    most = (size - texts.str.len_chars().to_numpy().astype(np.int64)) // 2
    chinese = 6 * most > size
    at = np.flatnonzero(chinese)
    chinese[at] = 6 * _beginning(texts.gather(at), 0xE4, 0xE9) > size[at]
    at = np.flatnonzero(~chinese & (most > 0))
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
    inside = np.zeros(len(signs) // 64 * 8 + 16, np.uint8)
    # As much at a time as the processor keeps at hand, of which each eighth byte begins another.
    for begin in range(0, len(signs), _AT_HAND):
        part = signs[begin : begin + _AT_HAND]
        # Below ``low`` the difference wraps round to a large one.
        told = np.packbits(part - np.uint8(low) <= high - low, bitorder="little")
        inside[begin // 8 : begin // 8 + len(told)] = told
    words = inside.view("<u8")
    before = np.cumsum(np.bitwise_count(words), dtype=np.int64) - np.bitwise_count(words)
    word, part = ends >> 6, (ends & 63).astype(np.uint64)
    rest = words[word] & ((np.uint64(1) << part) - np.uint64(1))
    counts: Array = np.diff(before[word] + np.bitwise_count(rest))
    return counts


def _batch(
    sheet: pl.DataFrame, grammars: tuple[_Grammar, _Grammar], language: Language
) -> pa.Table:
    sheet = sheet.with_columns(zh=_is_chinese(sheet["text"], language))
    parts, words = [], []
    elsewhen = told_elsewhen(sheet.filter(~pl.col("zh")))
    for zh in (False, True):
        own = sheet.filter(pl.col("zh") == zh)
        if own.height:
            own = own.with_columns(text=_plain(own["text"]))
            found, same = _figures(own, elsewhen, grammars[zh])
            parts.append(found)
            words.append(same)
    found = together(parts).in_order()
    found = together([found, summed(sheet, found)]).in_order()
    found = as_said(sheet, read_again(sheet, found, doubtful(sheet, found)).in_order())
    found = with_months_after(sheet, doubted(elsewhen, found))
    found = as_told(sheet, found)
    found = together([found, *(same_days(same, found, sheet) for same in words)]).in_order()
    return found.table().cast(SCHEMA)


def _plain(texts: pl.Series) -> pl.Series:
    """Texts with other signs for full-width digits, which are never read, and for those of keys."""
    # Most English texts are of ASCII alone, in which a few signs are found many times as fast.
    at = np.flatnonzero(
        ((texts.str.len_bytes() > texts.str.len_chars()) | texts.str.contains(_KEYS)).to_numpy()
    )
    at = at[texts.gather(at).str.contains(f"{FULL_WIDTH}|{_ODD}").to_numpy()]
    some = texts.gather(at).str.replace_all(FULL_WIDTH, "x")
    return texts.scatter(at, some.str.replace_all(_ODD, "\x1d"))


def _figures(
    sheet: pl.DataFrame, told: pl.DataFrame, grammar: _Grammar
) -> tuple[Found, pl.DataFrame]:
    """The figures of texts of one language, of which some count from days of their own, and the
    words that stand for a day printed before."""
    cut = with_days(cut_up(sheet, grammar.clusters), told)
    shape = shaped(cut, sheet["text"], grammar.clusters, grammar.clauses, zh=grammar.zh)
    found = filled(cut, shape, readings(shape.keys, grammar.shapes))
    same = is_same_day(shape.forms["cluster"]).to_numpy()[shape.form]
    return found, cut.rows.select(COLUMNS).filter(pl.Series(same))
