"""One made-up commencement ceremony: its cohort in parts, and the pages that tell of it.

The parts add up, shares follow from amounts, and every phrase prints its value, as in an honest
report; then, at the rates of the real tables, a page reposts another, rounds, or slips by a factor
of ten, and a verdict says so.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from zjledger.synthetic.rates import Rates
from zjledger.synthetic.rows import Rows, Source

YI = 10**8
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
    counts = [dice.randint(8, 20), dice.randint(10, 30), dice.randint(30, 60), dice.randint(90, 300)]
    sizes = tuple(
        Figure(count, count * dice.randint(low, high))
        for count, (*_, low, high) in zip(counts, SIZES, strict=True)
    )
    whole = Figure(sum(counts), sum(size.yi for size in sizes))
    return Ceremony(
        number,
        FIRST_DAY + timedelta(days=number * 37 % DAYS),
        whole,
        sizes,
        _split(whole.count, len(CITIES), dice),
        whole.yi * dice.randint(12, 24) // 100,
    )


def _split(total: int, parts: int, dice: random.Random) -> tuple[int, ...]:
    """Positive numbers that add up to the total."""
    cuts = sorted(dice.sample(range(1, total), parts - 1))
    return tuple(b - a for a, b in zip([0, *cuts], [*cuts, total], strict=True))


def share(part: int, whole: int) -> str:
    """Per cent with one decimal, half away from zero, as officials round; no trailing zero."""
    tenths = (part * 2000 + whole) // (2 * whole)
    return f"{tenths // 10}.{tenths % 10}".removesuffix(".0")


def bn(yi: int) -> str:
    """亿 yuan in billions, as an English page prints them."""
    return f"{yi // 10}.{yi % 10}".removesuffix(".0")


class Telling:
    """Writes the register rows of a ceremony and the pages about it."""

    def __init__(self, rows: Rows, told: Ceremony, rates: Rates, dice: random.Random) -> None:
        self._rows, self._told, self._rates, self._dice = rows, told, rates, dice
        self.meeting, self.cohort = f"meeting/{told.key}", f"cohort/{told.key}"
        self._name = f"Synthetic ceremony {told.number} of {told.day.isoformat()}"

    def register(self, programme: str) -> None:
        """Meeting, cohort and parts."""
        rows, place = self._rows, {"place_code": "330000"}
        rows.subject("meetings", "meeting_id", self.meeting, self._name, programme_id=programme)
        rows.tables["meetings"][-1]["territory_code"] = "330000"
        shared = {"meeting_id": self.meeting, "programme_id": programme}
        rows.subject(
            "cohorts", "cohort_id", self.cohort, f"{self._name}, projects", **shared, **place
        )
        rows.tables["cohorts"][-1]["series"] = "provincial_commencement"
        parts = [(f"{self.cohort}/{key}", name, "by-size", "330000") for key, name, *_ in SIZES]
        parts += [(f"{self.cohort}/{key}", name, "by-city", code) for code, key, name, _ in CITIES]
        for part, name, partition, code in parts:
            rows.subject(
                "cohorts",
                "cohort_id",
                part,
                f"{self._name}, {name}",
                **shared,
                parent_id=self.cohort,
                partition=partition,
                place_code=code,
            )

    def tell(self) -> None:
        """The first page in full, and perhaps a second witness, a repost, an English page."""
        told, dice = self._told, self._dice
        first = Source(self._rows, f"synthetic-{told.number:07}-a", told.day, "zh", "state_media")
        total = self._chinese(first)
        if dice.random() < self._rates.reposted * 4:
            repost = Source(
                self._rows,
                f"synthetic-{told.number:07}-b",
                told.day,
                "zh",
                "aggregator",
                published=told.day + timedelta(days=1),
                republishes=first.id,
            )
            self._head(repost)
        if dice.random() < self._rates.witnessed_twice * 8:
            self._english(total)

    def _chinese(self, page: Source) -> str:
        told = self._told
        page.claim(
            self.meeting, "held_on", told.day.isoformat(), f"{told.day.day}日上午", unit="date"
        )
        total = self._head(page)
        for (key, _, name, *_), size in zip(SIZES, told.sizes, strict=True):
            part = f"{self.cohort}/{key}"
            page.claim(part, "project_count", str(size.count), f"{name}{size.count}个", "count")
            page.claim(
                part, "total_investment", str(size.yi * YI), f"总投资{size.yi}亿元", "CNY", "plan"
            )
            percent = share(size.yi, told.whole.yi)
            page.claim(part, "investment_share", percent, f"占{percent}%", "percent", "plan")
        for (_, key, _, name), count in zip(CITIES, told.cities, strict=True):
            page.claim(
                f"{self.cohort}/{key}", "project_count", str(count), f"{name}市有{count}个", "count"
            )
        return total

    def _head(self, page: Source) -> str:
        """The three figures every page prints; the id of the claim of the total."""
        told, whole = self._told, self._told.whole
        page.claim(self.cohort, "project_count", str(whole.count), f"项目{whole.count}个", "count")
        total = page.claim(
            self.cohort,
            "total_investment",
            str(whole.yi * YI),
            f"总投资{whole.yi}亿元",
            "CNY",
            "plan",
        )
        page.claim(
            self.cohort,
            "period_investment",
            str(told.year_yi * YI),
            f"年度计划投资{told.year_yi}亿元",
            "CNY",
            "plan",
            period=str(told.day.year),
        )
        return total

    def _english(self, total: str) -> None:
        """An English page; it may slip by ten, and then a verdict keeps the first."""
        told, whole = self._told, self._told.whole
        page = Source(
            self._rows, f"synthetic-{told.number:07}-c", told.day, "en", "state_media"
        )
        page.claim(
            self.cohort, "project_count", str(whole.count), f"{whole.count} projects", "count"
        )
        slips = self._dice.random() < min(1.0, self._rates.rival * 4)
        yi = whole.yi * 10 if slips else whole.yi
        claim = page.claim(
            self.cohort,
            "total_investment",
            str(yi * YI),
            f"total investment of {bn(yi)} billion yuan",
            "CNY",
            "plan",
        )
        if slips:
            self._verdict(claim, total, yi)

    def _verdict(self, wrong: str, right: str, yi: int) -> None:
        verdict = f"dis-{self._told.number + 1:03}"
        self._rows.add(
            "discrepancies",
            discrepancy_id=verdict,
            kind="unit_slip",
            severity="A",
            chosen_claim_id=right,
            verdict="claim",
            statement=f"{bn(self._told.whole.yi)} billion yuan",
            reason="The English page moved the point: its figure is ten times the sum of the parts.",
            claim_count="2",
        )
        for claim, value in ((wrong, yi), (right, self._told.whole.yi)):
            self._rows.add(
                "discrepancy_claims",
                discrepancy_id=verdict,
                claim_id=claim,
                said=f"{value * YI} CNY",
            )
