"""Chinese dates of a column that are of these months, and yet owe their year to words after them:
1月11日上岗的专员，一年来办事; 2月缺钱，3月放款，12月还清."""

from __future__ import annotations

import numpy as np
import polars as pl

from zjledger.reading.beside import REACH
from zjledger.reading.chinese.ever_since import A_YEAR_AFTER
from zjledger.reading.chinese.retells import FAR_MONTH
from zjledger.reading.columns.cutting import Cut, in_cluster, words_after
from zjledger.reading.columns.slices import Array, Mask
from zjledger.reading.days import RECENT

_ONE = "一$"
"""The cluster of 一年."""
_NEXT = 3
"""Clusters after a date of which one may be that."""


def looks_on(cut: Cut, at: Array, days: Array) -> Mask:
    """Whether words after each of some dates may tell of another year than that of publication."""
    one = np.append(in_cluster(cut, _ONE), np.zeros(_NEXT, dtype=bool))
    soon = np.any([one[at + n] for n in range(1, _NEXT + 1)], axis=0)
    found = _after(cut, at, soon, A_YEAR_AFTER)
    month = pl.Series(days).cast(pl.Int32).cast(pl.Date).dt.month().to_numpy()
    return found | _after(cut, at, month < RECENT, FAR_MONTH)


def _after(cut: Cut, at: Array, some: Mask, pattern: str) -> Mask:
    """Whether a pattern is found after some of the clusters."""
    found = some.copy()
    found[some] = words_after(cut, at[some], REACH).str.contains(pattern).to_numpy()
    return found
