"""Phrases that differ in their digits alone: read once for all, their numbers compared in columns.

"总投资1342亿元" and "总投资6117亿元" print their numbers in one way, so one reading says by how
many places the point of either moves. The reader is asked of a phrase with other digits in place of
its own, twice, and must find the same. Only claims that surely say what they print are told from
the rest, which go to the reader as they are; a wrong value is never found here.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

import polars as pl

from zjledger.model.claim import NUMERIC_KINDS
from zjledger.reading.phrase import candidates
from zjledger.reading.units import LARGEST

_NUMBER = r"[1-9][0-9]{0,11}(?:\.[0-9]{0,2}[1-9])?"
_ONE_NUMBER = f"^[^0-9]*({_NUMBER})[^0-9]*$"
_APART = "^(?:19|20)[0-9]{2}$|^(?:1|315|415)$"
"""Numbers that may read otherwise than others of as many digits: years, names of days and drives,
and what is one.
"""
_SAMPLES = ("7", "3")
_PLACES = len(str(LARGEST)) - 1
"""Digits before the point that a figure may have."""
_WHOLE = ("money", "count")
"""Kinds whose values are whole numbers."""


def surely_printed(claims: pl.DataFrame) -> pl.Series:
    """Which claims surely have the number that their phrase prints; of others nothing is known.

    Args:
        claims: ``kind`` of the value, ``value``, ``unit``, ``qualifier``, ``printed``, ``reading``.
    """
    number = pl.col("printed").str.extract(_ONE_NUMBER)
    told = claims.with_columns(
        number=pl.when(pl.col("kind").is_in(NUMERIC_KINDS), reading="printed").then(number),
        shape=pl.col("printed").str.replace_all("[0-9]", _SAMPLES[0]),
    )
    numbered = pl.col("number").is_not_null() & ~pl.col("number").str.contains(_APART)
    alike = ["kind", "unit", "qualifier", "shape"]
    shapes = told.filter(numbered).select(alike).unique()
    shifts = pl.Series("shift", [_shift(*row) for row in shapes.rows()], pl.Int64)
    told = told.join(shapes.with_columns(shifts), on=alike, how="left", maintain_order="left")
    fraction = pl.col("number").str.extract(r"\.(.*)").str.len_chars().fill_null(0).cast(pl.Int64)
    digits, zeros = pl.col("number").str.replace(".", "", literal=True), pl.col("shift") - fraction
    moved = digits + pl.lit("0" * _PLACES).str.head(pl.when(zeros >= 0).then(zeros))
    value = pl.when(pl.col("shift") == 0).then("number").otherwise(moved)
    places = digits.str.len_chars() + zeros
    fit = (places <= _PLACES) & (~pl.col("kind").is_in(_WHOLE) | (zeros >= 0))
    sure = numbered & fit & (pl.col("value") == value)
    return told.select(sure=sure.fill_null(False)).to_series()


@lru_cache(maxsize=1 << 14)
def _shift(kind: str, unit: str, qualifier: str, shape: str) -> int | None:
    """By how many places the number of a phrase is multiplied; None if that is not certain.

    Args:
        shape: the phrase with every digit the first of the samples.
    """
    first, second = (_read(kind, unit, qualifier, shape, digit) for digit in _SAMPLES)
    return first if first == second else None


def _read(kind: str, unit: str, qualifier: str, shape: str, digit: str) -> int | None:
    phrase = shape.replace(_SAMPLES[0], digit)
    found, number = candidates(phrase, kind, unit), re.search(_NUMBER, phrase)
    if number is None or len(found) != 1 or found[0].qualifier != qualifier:
        return None
    shifts = (n for n in range(_PLACES) if found[0].value == Decimal(number[0]).scaleb(n))
    return next(shifts, None)
