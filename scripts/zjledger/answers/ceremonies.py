"""The provincial commencement ceremonies since 2016 in one series.

Only figures that count in totals are taken: one number of projects, one total and one plan of the
year for each ceremony, never a part beside its whole.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from zjledger.answers.facts import YUAN, Fact, Tables

SERIES = "provincial_commencement"
PROGRAMME = "programme/commencement-series"
CEREMONIES = f"{PROGRAMME}/ceremonies"

QUERY = """\
SELECT m.meeting_id, m.held_from, p.value AS projects, t.amount AS total_yuan,
       y.amount AS plan_of_the_year_yuan,
       CAST(round(t.amount * 1.0 / p.value) AS INTEGER) AS yuan_per_project
FROM cohorts AS c
JOIN meetings AS m ON m.meeting_id = c.meeting_id
LEFT JOIN indicators AS p ON p.subject_id = c.cohort_id AND p.measure = 'project_count'
  AND p.status = 'actual' AND p.unit = 'count' AND p.counts_in_totals
LEFT JOIN amounts AS t ON t.subject_id = c.cohort_id AND t.measure = 'total_investment'
  AND t.status = 'plan' AND t.currency = 'CNY' AND t.counts_in_totals
LEFT JOIN amounts AS y ON y.subject_id = c.cohort_id AND y.measure = 'period_investment'
  AND y.status = 'plan' AND y.currency = 'CNY' AND y.counts_in_totals
WHERE c.series = 'provincial_commencement' AND c.parent_id IS NULL
ORDER BY m.held_from, m.meeting_id;
"""


@dataclass(frozen=True)
class Ceremony:
    """One ceremony with what was announced at it; None is what no source tells."""

    meeting_id: str
    cohort_id: str
    held: dt.date
    projects: Fact | None
    total: Fact | None
    year_plan: Fact | None

    @property
    def per_project(self) -> Decimal | None:
        """Yuan of total investment for each project, rounded to a whole yuan."""
        if self.projects is None or self.total is None or not self.projects.value:
            return None
        return (self.total.value / self.projects.value).quantize(Decimal(1))

    def plain(self) -> tuple[object, ...]:
        """The row of :data:`QUERY`."""
        mean = self.per_project
        return (
            self.meeting_id,
            self.held.isoformat(),
            int(self.projects.value) if self.projects else None,
            int(self.total.value) if self.total else None,
            int(self.year_plan.value) if self.year_plan else None,
            int(mean) if mean is not None else None,
        )


@dataclass(frozen=True)
class Summary:
    """What a source printed of all ceremonies before a day, and how much of it is accounted for.

    ``missing`` ceremonies were counted but not found; the others are remainders that fall to them
    and to ceremonies with unknown figures.
    """

    ceremonies: Fact
    found: int
    projects: Fact | None
    known_projects: Decimal
    total: Fact | None
    known_total: Decimal

    @property
    def missing(self) -> int:
        """Ceremonies counted in print and not found."""
        return int(self.ceremonies.value) - self.found


def ceremonies(tables: Tables) -> list[Ceremony]:
    """All ceremonies whose cohort is of the series, in order of their day."""
    rows = []
    for cohort in tables.where("cohorts", "series", SERIES):
        meeting = tables.row("meetings", "meeting_id", cohort["meeting_id"])
        if cohort["parent_id"] is not None or meeting is None:
            continue
        key = cohort["cohort_id"]
        rows.append(
            Ceremony(
                meeting_id=meeting["meeting_id"],
                cohort_id=key,
                held=meeting["held_from"],
                projects=_counting(tables, key, "project_count", "actual", "count"),
                total=_counting(tables, key, "total_investment", "plan", YUAN),
                year_plan=_counting(tables, key, "period_investment", "plan", YUAN),
            )
        )
    return sorted(rows, key=lambda row: (row.held, row.meeting_id))


def _counting(tables: Tables, key: str, measure: str, status: str, unit: str) -> Fact | None:
    return tables.fact(key, measure=measure, status=status, unit=unit, counts=True)


def summary(tables: Tables, rows: Iterable[Ceremony]) -> Summary | None:
    """The newest printed count of ceremonies against those found before its last day."""
    printed = tables.facts(CEREMONIES, measure="component_count", status="actual")
    if not printed:
        return None
    count = max(printed, key=lambda fact: fact.end)
    before = [row for row in rows if row.held < count.end]
    return Summary(
        ceremonies=count,
        found=len(before),
        projects=tables.fact(PROGRAMME, measure="project_count", period=count.period),
        known_projects=sum((r.projects.value for r in before if r.projects), Decimal(0)),
        total=tables.fact(PROGRAMME, measure="total_investment", period=count.period, unit=YUAN),
        known_total=sum((r.total.value for r in before if r.total), Decimal(0)),
    )
