"""The pages that tell of a made-up ceremony, and the register rows behind them.

The parts add up, shares follow from amounts, and every phrase prints its value, as in an honest
report; then, at the rates of a real ledger, a page reposts another or contradicts it, and a verdict
says which to believe.
"""

from __future__ import annotations

import random
from datetime import timedelta

from zjledger.synthetic.ceremony import CITIES, SIZES, YI, Ceremony, share
from zjledger.synthetic.phrases import ABOUT, EXACT, OVER, percentage, phrase
from zjledger.synthetic.rates import Rates
from zjledger.synthetic.rows import Rows, Source

FIGURES = 3 + 3 * len(SIZES) + len(CITIES)
"""Figures of a ceremony; a second page prints those of ``_head`` and a count for each size."""

SECOND = 3 + len(SIZES)


class Telling:
    """Writes the register rows of one ceremony and the pages about it."""

    def __init__(self, rows: Rows, told: Ceremony, rates: Rates, dice: random.Random) -> None:
        self._rows, self._told, self._rates, self._dice = rows, told, rates, dice
        self._meeting, self._cohort = f"meeting/{told.key}", f"cohort/{told.key}"
        self._first: dict[tuple[str, str], tuple[str, int, str]] = {}
        self._verdicts = 0

    def register(self, programme: str) -> None:
        """Meeting, cohort and parts."""
        rows, told = self._rows, self._told
        name = f"Synthetic ceremony {told.number} of {told.day.isoformat()}"
        shared = {"programme_id": programme}
        rows.subject(
            "meetings", "meeting_id", self._meeting, name, territory_code="330000", **shared
        )
        shared["meeting_id"] = self._meeting
        rows.subject(
            "cohorts",
            "cohort_id",
            self._cohort,
            f"{name}, projects",
            series="provincial_commencement",
            place_code="330000",
            **shared,
        )
        parts = [(key, english, "by-size", "330000") for key, english, *_ in SIZES]
        parts += [(key, english, "by-city", code) for code, key, english, _ in CITIES]
        for key, english, partition, code in parts:
            rows.subject(
                "cohorts",
                "cohort_id",
                f"{self._cohort}/{key}",
                f"{name}, {english}",
                parent_id=self._cohort,
                partition=partition,
                place_code=code,
                **shared,
            )

    def tell(self) -> None:
        """The first page in full, and perhaps a second that agrees or not, and a repost."""
        told, rates = self._told, self._rates
        first = self._page("a", "state_media")
        self._in_full(first)
        second = rates.witnessed_twice * FIGURES / SECOND
        if self._dice.random() < second:
            self._again(self._page("b", "trade_press"))
        if self._dice.random() < rates.reposted * (1 + second) / (1 - rates.reposted):
            repost = self._page("c", "aggregator", first)
            for subject, measure in list(self._first)[:3]:
                self._figure(repost, subject, measure, *self._first[subject, measure][1:])
        assert told.whole.count == sum(told.cities)

    def _page(self, letter: str, kind: str, copied: Source | None = None) -> Source:
        english = self._dice.random() < self._rates.english
        day = self._told.day
        return Source(
            self._rows,
            f"synthetic-{self._told.number:07}-{letter}",
            day,
            copied.language if copied else "en" if english else "zh",
            kind,
            published=day + timedelta(days=1) if copied else day,
            republishes=copied.id if copied else "",
        )

    def _in_full(self, page: Source) -> None:
        told, whole = self._told, self._told.whole
        held = (
            f"{told.day.day}日上午" if page.language == "zh" else f"on {told.day:%B} {told.day.day}"
        )
        page.claim(self._meeting, "held_on", told.day.isoformat(), held, "date")
        figures = [
            (self._cohort, "project_count", whole.count, ""),
            (self._cohort, "total_investment", whole.yi, ""),
            (self._cohort, "period_investment", told.year_yi, ""),
        ]
        for (key, english, chinese, *_), size in zip(SIZES, told.sizes, strict=True):
            name = chinese if page.language == "zh" else english
            part = f"{self._cohort}/{key}"
            figures.append((part, "project_count", size.count, name))
            figures.append((part, "total_investment", size.yi, name))
        for (_, key, english, chinese), count in zip(CITIES, told.cities, strict=True):
            name = f"{chinese}市" if page.language == "zh" else f"in {english}"
            figures.append((f"{self._cohort}/{key}", "project_count", count, name))
        for subject, measure, value, name in figures:
            qualifier = self._qualifier()
            claim = self._figure(page, subject, measure, value, qualifier, name)
            self._first[subject, measure] = (claim, value, qualifier)
        for (key, *_), size in zip(SIZES, told.sizes, strict=True):
            percent = share(size.yi, whole.yi)
            printed = percentage(page.language, percent)
            part = f"{self._cohort}/{key}"
            page.claim(part, "investment_share", percent, printed, "percent", "plan")

    def _qualifier(self) -> str:
        return (
            self._dice.choice((ABOUT, OVER))
            if self._dice.random() < self._rates.approximate
            else EXACT
        )

    def _figure(
        self, page: Source, subject: str, measure: str, value: int, qualifier: str, of: str = ""
    ) -> str:
        printed = phrase(page.language, measure, value, qualifier, of)
        if measure == "project_count":
            return page.claim(subject, measure, str(value), printed, "count", "actual", qualifier)
        year = str(self._told.day.year) if measure == "period_investment" else ""
        amount = str(value * YI)
        return page.claim(subject, measure, amount, printed, "CNY", "plan", qualifier, year)

    def _again(self, page: Source) -> None:
        """A second page: as the first, but for a figure here and there."""
        wanted = [self._cohort, *(f"{self._cohort}/{key}" for key, *_ in SIZES)]
        rival = self._rates.rival / self._rates.witnessed_twice
        for (subject, measure), (first, value, qualifier) in list(self._first.items()):
            if subject not in wanted or (subject != self._cohort and measure != "project_count"):
                continue
            if self._dice.random() >= rival:
                self._figure(page, subject, measure, value, qualifier)
                continue
            slips = self._dice.random() < self._rates.slipped
            wrong = value * 10 if slips else value + 1 + value // 50
            second = self._figure(page, subject, measure, wrong, EXACT)
            self._verdict(measure, slips, {first: value, second: wrong}, first)

    def _verdict(self, measure: str, slips: bool, said: dict[str, int], right: str) -> None:
        self._verdicts += 1
        verdict = f"dis-{self._told.number:06}{self._verdicts:02}"
        count = measure == "project_count"
        self._rows.add(
            "discrepancies",
            discrepancy_id=verdict,
            kind="unit_slip" if slips else "rival_figure",
            severity="A" if slips else "B",
            chosen_claim_id=right,
            verdict="claim",
            statement=f"{said[right]} {'projects' if count else 'hundred million yuan'}",
            reason="Synthetic: the second page is wrong by construction.",
            claim_count="2",
        )
        for claim, value in said.items():
            text = f"{value} count" if count else f"{value * YI} CNY"
            self._rows.add("discrepancy_claims", discrepancy_id=verdict, claim_id=claim, said=text)
