"""How each provincial ceremony was split by city, by kind and by size.

Parts of one partition have no project in common (overlapping groups carry no partition), so the
known parts may be added up and held against the whole. Figures are those of the day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from zjledger.answers.ceremonies import Ceremony
from zjledger.answers.facts import YUAN, Fact, Row, Tables

PARTITIONS = ("by-city", "by-kind", "by-size")

QUERY = """\
SELECT m.held_from, c.partition, c.cohort_id, p.value AS projects, t.amount AS total_yuan
FROM cohorts AS whole
JOIN meetings AS m ON m.meeting_id = whole.meeting_id
JOIN cohorts AS c ON c.parent_id = whole.cohort_id
LEFT JOIN indicators AS p ON p.subject_id = c.cohort_id AND p.measure = 'project_count'
  AND p.status = 'actual' AND p.unit = 'count' AND p.period_label = m.held_from
LEFT JOIN amounts AS t ON t.subject_id = c.cohort_id AND t.measure = 'total_investment'
  AND t.status = 'plan' AND t.currency = 'CNY' AND t.period_label = m.held_from
WHERE whole.series = 'provincial_commencement' AND whole.parent_id IS NULL
  AND c.partition IN ('by-city', 'by-kind', 'by-size')
ORDER BY m.held_from, c.partition, c.cohort_id;
"""


@dataclass(frozen=True)
class Part:
    """One part of a ceremony with its printed shares in per cent."""

    ceremony: Ceremony
    partition: str
    cohort_id: str
    place_code: str | None
    projects: Fact | None
    total: Fact | None
    count_share: Fact | None
    investment_share: Fact | None

    def plain(self) -> tuple[object, ...]:
        """The row of :data:`QUERY`."""
        return (
            self.ceremony.held.isoformat(),
            self.partition,
            self.cohort_id,
            int(self.projects.value) if self.projects else None,
            int(self.total.value) if self.total else None,
        )


@dataclass(frozen=True)
class Split:
    """A partition of a ceremony: parts, and what share of the whole the known ones make."""

    ceremony: Ceremony
    partition: str
    parts: tuple[Part, ...]

    @property
    def projects_known(self) -> Decimal | None:
        """Projects of the known parts over all projects; None where the whole is unknown."""
        return _share((part.projects for part in self.parts), self.ceremony.projects)

    @property
    def total_known(self) -> Decimal | None:
        """The same for total investment."""
        return _share((part.total for part in self.parts), self.ceremony.total)


def splits(tables: Tables, rows: Iterable[Ceremony]) -> list[Split]:
    """For each ceremony and partition its parts; an empty split is one that no source tells."""
    found = []
    for ceremony in rows:
        cohorts = tables.where("cohorts", "parent_id", ceremony.cohort_id)
        for name in PARTITIONS:
            own = sorted((r for r in cohorts if r["partition"] == name), key=_key)
            parts = tuple(_part(tables, ceremony, row) for row in own)
            found.append(Split(ceremony, name, parts))
    return found


def industrial(found: Iterable[Split]) -> list[tuple[Ceremony, Part, Decimal]]:
    """Ceremonies that tell their industrial projects: the part, and its share of all projects.

    The one kind that sources name in the same word year after year.
    """
    return [
        (split.ceremony, part, part.projects.value / whole.value)
        for split in found
        for part in split.parts
        if split.partition == "by-kind" and part.cohort_id.endswith("/industrial")
        if part.projects and (whole := split.ceremony.projects) and whole.value
    ]


def _key(row: Row) -> str:
    return str(row["cohort_id"])


def _part(tables: Tables, ceremony: Ceremony, row: Row) -> Part:
    key, day = row["cohort_id"], ceremony.held.isoformat()

    def fact(measure: str, **wanted: object) -> Fact | None:
        return tables.fact(key, measure=measure, period=day, **wanted)

    return Part(
        ceremony=ceremony,
        partition=row["partition"],
        cohort_id=key,
        place_code=row["place_code"],
        projects=fact("project_count", status="actual", unit="count"),
        total=fact("total_investment", status="plan", unit=YUAN),
        count_share=fact("count_share"),
        investment_share=fact("investment_share"),
    )


def _share(parts: Iterable[Fact | None], whole: Fact | None) -> Decimal | None:
    if whole is None or not whole.value:
        return None
    return sum((part.value for part in parts if part), Decimal(0)) / whole.value
