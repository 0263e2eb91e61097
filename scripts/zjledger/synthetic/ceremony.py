"""The facts of one made-up commencement ceremony: its projects by size and by city."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

YI = 10**8
"""A hundred million, the unit (亿) in which the pages print money."""

SIZES = (
    ("over-10bn", "projects over 10 bn yuan", "100亿元以上项目", 160, 420),
    ("5bn-10bn", "projects of 5 to 10 bn yuan", "50亿元至100亿元项目", 52, 95),
    ("2bn-5bn", "projects of 2 to 5 bn yuan", "20亿元至50亿元项目", 21, 48),
    ("under-2bn", "projects under 2 bn yuan", "20亿元以下项目", 2, 18),
)
"""Size classes: id, name, Chinese name, least and greatest mean of a project in 亿 yuan."""

CITIES = (
    ("330100", "hangzhou", "Hangzhou", "杭州"),
    ("330200", "ningbo", "Ningbo", "宁波"),
    ("330300", "wenzhou", "Wenzhou", "温州"),
    ("330400", "jiaxing", "Jiaxing", "嘉兴"),
    ("330500", "huzhou", "Huzhou", "湖州"),
    ("330600", "shaoxing", "Shaoxing", "绍兴"),
    ("330700", "jinhua", "Jinhua", "金华"),
    ("330800", "quzhou", "Quzhou", "衢州"),
    ("330900", "zhoushan", "Zhoushan", "舟山"),
    ("331000", "taizhou", "Taizhou", "台州"),
    ("331100", "lishui", "Lishui", "丽水"),
)
FIRST_DAY, DAYS = date(1990, 1, 1), 14_000


@dataclass(frozen=True)
class Figure:
    """A number of projects and their investment in 亿 yuan."""

    count: int
    yi: int


@dataclass(frozen=True)
class Ceremony:
    """What happened, before any page tells of it."""

    number: int
    day: date
    whole: Figure
    sizes: tuple[Figure, ...]
    cities: tuple[int, ...]
    year_yi: int

    @property
    def key(self) -> str:
        """Name of meeting and cohort within their ids."""
        return f"{self.day.isoformat()}-synthetic-{self.number:07}"


def ceremony(number: int, dice: random.Random) -> Ceremony:
    """Draw the facts of a ceremony.

    Args:
        number: from 0; ceremonies of neighbouring numbers lie days apart.
    """
    counts = [
        dice.randint(8, 20),
        dice.randint(10, 30),
        dice.randint(30, 60),
        dice.randint(90, 300),
    ]
    sizes = tuple(
        Figure(count, count * dice.randint(low, high))
        for count, (*_, low, high) in zip(counts, SIZES, strict=True)
    )
    whole = Figure(sum(counts), sum(size.yi for size in sizes))
    return Ceremony(
        number,
        _day(number),
        whole,
        sizes,
        _split(whole.count, len(CITIES), dice),
        whole.yi * dice.randint(12, 24) // 100,
    )


def _day(number: int) -> date:
    """Days apart from those of its neighbours; never the last of a year, whose reposts tell in
    January of a plan that is past."""
    day = FIRST_DAY + timedelta(days=number * 37 % DAYS)
    return day - timedelta(days=1) if (day.month, day.day) == (12, 31) else day


def _split(total: int, parts: int, dice: random.Random) -> tuple[int, ...]:
    """Positive numbers that add up to the total."""
    cuts = sorted(dice.sample(range(1, total), parts - 1))
    return tuple(b - a for a, b in zip([0, *cuts], [*cuts, total], strict=True))


def share(part: int, whole: int) -> str:
    """Per cent with one decimal, half away from zero, as officials round; no trailing zero."""
    tenths = (part * 2000 + whole) // (2 * whole)
    return f"{tenths // 10}.{tenths % 10}".removesuffix(".0")
