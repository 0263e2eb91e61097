"""Claims that are not what their phrases print, each asked once of all that are alike."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

import polars as pl

from zjledger.curated.digits import surely_printed
from zjledger.curated.phrases import Told, contradictions
from zjledger.vocabulary import Vocabulary

_MARK = "\0"


def misread(told: pl.DataFrame, vocabulary: Vocabulary) -> set[str]:
    """Ids of sources a claim of which is not what its phrase prints.

    Args:
        told: plain claims as text, with the day of their source as ``published_on``.
    """
    kinds = {name: prop.value_kind for name, prop in vocabulary.properties.items()}
    kind = pl.col("property").replace_strict(kinds, return_dtype=pl.String)
    asked = told.with_columns(kind=kind).with_columns(asked=_asked())
    distinct = asked.unique("asked")
    open_ = distinct.filter(~surely_printed(distinct))
    wrong = [text for text in open_["asked"] if _contradicted(text)]
    return set(asked.filter(pl.col("asked").is_in(wrong))["source_id"]) if wrong else set()


def _asked() -> pl.Expr:
    """All that a claim is held against its phrase by, as one text, which is quickly looked up.

    Only the last two of its parts may hold any character: the first of them has its length before
    it.
    """
    return pl.concat_str(
        "kind",
        "property",
        "unit",
        "qualifier",
        "reading",
        pl.col("at_start").is_not_null(),
        pl.col("note").is_not_null(),
        # No other kind is read against the day of its source.
        pl.when(pl.col("kind") == "date").then("published_on").cast(pl.String).fill_null(""),
        pl.col("value").str.len_chars(),
        "value",
        "printed",
        separator=_MARK,
    )


@lru_cache(maxsize=1 << 16)
def _contradicted(asked: str) -> bool:
    """Whether a claim is not what its phrase prints; parts of a ledger repeat many phrases."""
    *parts, length, texts = asked.split(_MARK, 9)
    kind, name, unit, qualifier, reading, placed, noted, day = parts
    value, printed = texts[: int(length)], texts[int(length) + len(_MARK) :]
    told = Told(name, value, unit, qualifier, printed, reading, placed == "true", noted == "true")
    published_on = dt.date.fromisoformat(day) if day else None
    return next(contradictions(told, kind, published_on), None) is not None
