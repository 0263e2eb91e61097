"""Figures, periods and days in Chinese; the same as :mod:`zjledger.site.words` for English."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from zjledger.model.quantity import plain
from zjledger.site.words import scaled_zh

_QUARTERS = "一二三四"
_HALVES = "上下"


def quantity(value: Decimal | int, unit: str, unit_name: str) -> str:
    """A number with its unit: ``955.94亿元``."""
    if unit == "percent":
        return f"{plain(Decimal(value))}%"
    if unit in {"ordinal", "ordinal_in_year", "rank"}:
        return f"第{plain(Decimal(value))}"
    if unit == "count":
        return scaled_zh(value)
    return f"{scaled_zh(value)}{unit_name}"


def day(date: dt.date) -> str:
    """``2023年5月9日``."""
    return f"{date.year}年{date.month}月{date.day}日"


def period(label: str) -> str:
    """A period label in words; other text stays as it is."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", label):
        return day(dt.date.fromisoformat(label))
    if match := re.fullmatch(r"([0-9]{4})-([0-9]{2})", label):
        return f"{match[1]}年{int(match[2])}月"
    if match := re.fullmatch(r"([0-9]{4})-Q([1-4])(?:\.\.Q([1-4]))?", label):
        through = f"至{_QUARTERS[int(match[3]) - 1]}" if match[3] else ""
        return f"{match[1]}年第{_QUARTERS[int(match[2]) - 1]}{through}季度"
    if match := re.fullmatch(r"([0-9]{4})-H([12])", label):
        return f"{match[1]}年{_HALVES[int(match[2]) - 1]}半年"
    if re.fullmatch(r"[0-9]{4}", label):
        return f"{label}年"
    if ".." in label:
        first, _, last = label.partition("..")
        return f"{period(first)}至{period(last)}"
    return "未注明时间" if label == "undated" else label


def span(first: dt.date, last: dt.date, precision: str) -> str:
    """Two days, both included, said as precisely as they are known."""
    if precision == "year":
        return f"{first.year}年" if first.year == last.year else f"{first.year}年至{last.year}年"
    if precision == "month" and (first.year, first.month) == (last.year, last.month):
        return f"{first.year}年{first.month}月"
    return day(first) if first == last else f"{day(first)}至{day(last)}"
