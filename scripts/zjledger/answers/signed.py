"""What was signed on 9 May 2023, and what the data tells of it afterwards."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from zjledger.answers.facts import YUAN, Fact, Row, Tables

MEETING = "meeting/2023-05-09-service-scheduling"
DAY = dt.date(2023, 5, 9)
SERIES = "scheduling_signing"

ANNOUNCED, CREDIT_THAT_DAY = "announced_at", "credit_that_day"

QUERY = """\
SELECT p.project_id,
       CASE WHEN r.relation_id IS NOT NULL THEN 'announced_at' ELSE 'credit_that_day' END AS tie,
       c.amount AS credit_yuan
FROM projects AS p
LEFT JOIN relations AS r ON r.subject_id = p.project_id AND r.relation = 'announced_at'
  AND r.object_id = 'meeting/2023-05-09-service-scheduling'
LEFT JOIN amounts AS c ON c.subject_id = p.project_id AND c.measure = 'credit_amount'
  AND c.currency = 'CNY' AND c.period_label = '2023-05-09'
WHERE r.relation_id IS NOT NULL OR c.amount_id IS NOT NULL
ORDER BY p.project_id;
"""


@dataclass(frozen=True)
class Deal:
    """A project known by name: announced at the meeting, or with credit dated that day.

    ``claims`` are the ids of the claims that tie it to the meeting.
    """

    project_id: str
    tie: str
    credit: Fact | None
    claims: tuple[str, ...]

    def plain(self) -> tuple[object, ...]:
        """The row of :data:`QUERY`."""
        return (self.project_id, self.tie, int(self.credit.value) if self.credit else None)


@dataclass(frozen=True)
class Signing:
    """The deals together, those known by name, and the later claims about any of them."""

    cohort_id: str
    deals: Fact | None
    total: Fact | None
    credit: Fact | None
    named: tuple[Deal, ...]
    later: tuple[Row, ...]

    @property
    def credit_share(self) -> Decimal | None:
        """Contracted credit over total investment."""
        if self.credit is None or self.total is None or not self.total.value:
            return None
        return self.credit.value / self.total.value

    @property
    def unnamed(self) -> int | None:
        """Deals that no source names, if every named project is one of them."""
        return int(self.deals.value) - len(self.named) if self.deals else None


def signing(tables: Tables) -> Signing | None:
    """The signing of the meeting; None where the tables do not hold it."""
    cohorts = tables.where("cohorts", "meeting_id", MEETING)
    cohort = next((row for row in cohorts if row["series"] == SERIES), None)
    if cohort is None:
        return None
    key = cohort["cohort_id"]
    named = tuple(_deals(tables))
    subjects = [key, *(deal.project_id for deal in named)]
    return Signing(
        cohort_id=key,
        deals=tables.fact(key, measure="project_count", unit="count"),
        total=tables.fact(key, measure="total_investment", unit=YUAN, status="plan", counts=True),
        credit=tables.fact(key, measure="credit_amount", unit=YUAN),
        named=named,
        later=tuple(_later(tables, subjects)),
    )


def _deals(tables: Tables) -> list[Deal]:
    found = []
    for project in tables.rows("projects"):
        key = project["project_id"]
        ties = [
            row["relation_id"]
            for row in tables.where("relations", "subject_id", key)
            if row["relation"] == ANNOUNCED and row["object_id"] == MEETING
        ]
        day = DAY.isoformat()
        credit = tables.fact(key, measure="credit_amount", unit=YUAN, period=day)
        if not ties and credit is None:
            continue
        claims = tables.claim_ids(credit) if credit else []
        for tie in ties:
            rows = tables.where("evidence", "row_id", tie)
            claims += [row["claim_id"] for row in rows if row["column"] == "object_id"]
        tie = ANNOUNCED if ties else CREDIT_THAT_DAY
        found.append(Deal(key, tie, credit, tuple(dict.fromkeys(claims))))
    return sorted(found, key=lambda deal: deal.project_id)


def _later(tables: Tables, subjects: list[str]) -> list[Row]:
    """Claims about the subjects said for a time that begins after the day of the signing."""
    claims = [
        claim
        for subject in subjects
        for claim in tables.where("claims", "subject_id", subject)
        if claim["period_start"] is not None and claim["period_start"] > DAY
    ]
    return sorted(claims, key=lambda claim: (claim["period_start"], claim["claim_id"]))
