"""How the projects of the ceremonies flow into kinds, and the kinds into industries.

Only partitions are followed, so no project is counted twice at one level; what a whole has beyond
its known parts is left over, and said to be so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from zjledger.answers.ceremonies import Ceremony
from zjledger.answers.facts import Fact, Tables

KIND, INDUSTRY = "by-kind", "by-industry"

QUERY = """\
SELECT m.held_from, c.parent_id, c.cohort_id, p.value AS projects
FROM cohorts AS whole
JOIN meetings AS m ON m.meeting_id = whole.meeting_id
JOIN cohorts AS c ON (c.parent_id = whole.cohort_id AND c.partition = 'by-kind')
  OR (c.partition = 'by-industry' AND c.parent_id IN (
    SELECT cohort_id FROM cohorts
    WHERE parent_id = whole.cohort_id AND partition = 'by-kind'))
JOIN indicators AS p ON p.subject_id = c.cohort_id AND p.measure = 'project_count'
  AND p.status = 'actual' AND p.unit = 'count' AND p.period_label = m.held_from
WHERE whole.series = 'provincial_commencement' AND whole.parent_id IS NULL
ORDER BY m.held_from, c.parent_id, c.cohort_id;
"""


@dataclass(frozen=True)
class Flow:
    """Projects that a part takes from its whole on the day of a ceremony."""

    ceremony: Ceremony
    whole_id: str
    part_id: str
    projects: Fact

    def plain(self) -> tuple[object, ...]:
        """The row of :data:`QUERY`."""
        day = self.ceremony.held.isoformat()
        return (day, self.whole_id, self.part_id, float(self.projects.value))


def flows(tables: Tables, rows: Iterable[Ceremony]) -> list[Flow]:
    """The known parts of each ceremony by kind, and of each kind by industry."""
    found = []
    for ceremony in rows:
        kinds = _parts(tables, ceremony, ceremony.cohort_id, KIND)
        industries = [
            flow
            for row in tables.where("cohorts", "parent_id", ceremony.cohort_id)
            if row["partition"] == KIND
            for flow in _parts(tables, ceremony, row["cohort_id"], INDUSTRY)
        ]
        found += sorted((*kinds, *industries), key=lambda flow: (flow.whole_id, flow.part_id))
    return found


def left_over(ceremony: Ceremony, found: Iterable[Flow]) -> Decimal:
    """Projects of a ceremony whose kind no source tells; nothing where the whole is unknown."""
    if ceremony.projects is None:
        return Decimal(0)
    told = (f.projects.value for f in found if f.whole_id == ceremony.cohort_id)
    return max(ceremony.projects.value - sum(told, Decimal(0)), Decimal(0))


def _parts(tables: Tables, ceremony: Ceremony, whole_id: str, partition: str) -> list[Flow]:
    wanted = {"status": "actual", "unit": "count", "period": ceremony.held.isoformat()}
    return [
        Flow(ceremony, whole_id, row["cohort_id"], fact)
        for row in tables.where("cohorts", "parent_id", whole_id)
        if row["partition"] == partition
        and (fact := tables.fact(row["cohort_id"], measure="project_count", **wanted))
    ]
