"""Computed amounts, shares and lists in words: rounded, unlike what a source states."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from zjledger.model.quantity import plain


def money(value: Decimal) -> str:
    """Yuan in billions and 亿, or in trillions and 万亿, rounded: for computed amounts only."""
    if abs(value) >= 10**12:
        return f"{_rounded(value / 10**12, 3)} trillion yuan ({_rounded(value / 10**12, 3)}万亿元)"
    return f"{billions(value)} billion yuan ({_rounded(value / 10**8, 1)}亿元)"


def billions(value: Decimal) -> str:
    """The number of billions, with two decimals at most."""
    return f"{Decimal(_rounded(value / 10**9, 2)):,}"


def per_cent(share: Decimal) -> str:
    """A computed share with one decimal at most."""
    return f"{_rounded(100 * share, 1)}%"


def share_of(number: int, whole: int) -> str:
    """``2 of the 5``, ``both``, ``all 5``."""
    if number == whole:
        return "both" if whole == 2 else f"all {whole}"
    return f"{number} of the {whole}"


def listed(items: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(items[:-1]), items[-1]))) if items else ""


def _rounded(value: Decimal, digits: int) -> str:
    return plain(Decimal(f"{value:.{digits}f}"))
