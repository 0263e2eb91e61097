"""The months that some words tell."""

from __future__ import annotations

import itertools

from zjledger.reading.lazily import lazily

MONTH = "(?:1[0-2]|[1-9])月|[一二三四]季度"
"""The months and quarters told after such a name; for the engine of a column too."""
_MONTH = lazily(MONTH)


def months_of(words: str) -> list[int]:
    """The months of words, and of a quarter the last."""
    quarters = {sign: str(3 * index + 3) for index, sign in enumerate("一二三四")}
    found = _MONTH.findall(words)
    return [int(quarters.get(month[0], month.rstrip("月"))) for month in found]


def turns(months: list[int]) -> int:
    """How often a month of some is earlier than the one before it."""
    return sum(month < last for last, month in itertools.pairwise(months))
