"""Did the thousand-projects programme meet its targets of 2023, quarter by quarter?

A rate runs from January to the end of its period (see the claim properties ``start_rate`` and
``completion_rate``), so it never falls within a year: a target for December that was passed in
November is met.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zjledger.answers.facts import YUAN, Fact, Tables

PROGRAMME = "programme/qianxiang-wanyi"
LIST = "cohort/qianxiang-2023"
WHOLE = (PROGRAMME, LIST, f"{LIST}/new-build")
"""Subjects whose rates are those of the whole province: new projects start, all are built."""

MEASURES = ("start_rate", "completion_rate")
YEAR_START, YEAR_END = dt.date(2023, 1, 1), dt.date(2023, 12, 31)
QUARTER_ENDS = (dt.date(2023, 3, 31), dt.date(2023, 6, 30), dt.date(2023, 9, 30), YEAR_END)

MET, MISSED, REACHED_LATER = "met", "missed", "reached_later"
NO_ACTUAL, NO_TARGET, NO_SOURCE = "no_actual", "no_target", "no_source"

QUERY = """\
WITH figure AS (
  SELECT * FROM indicators
  WHERE measure IN ('start_rate', 'completion_rate')
    AND period_start = '2023-01-01' AND period_end <= '2023-12-31'
    AND subject_id IN ('programme/qianxiang-wanyi', 'cohort/qianxiang-2023',
                       'cohort/qianxiang-2023/new-build')
), checkpoint AS (
  SELECT measure, period_end FROM figure
  UNION
  SELECT m.column1, q.column1
  FROM (VALUES ('start_rate'), ('completion_rate')) AS m,
       (VALUES ('2023-03-31'), ('2023-06-30'), ('2023-09-30'), ('2023-12-31')) AS q
)
SELECT c.measure, c.period_end, t.value AS target, t.qualifier, a.value AS actual, a.witnesses
FROM checkpoint AS c
LEFT JOIN figure AS t ON t.indicator_id = (
  SELECT min(indicator_id) FROM figure
  WHERE measure = c.measure AND period_end = c.period_end AND status = 'target')
LEFT JOIN figure AS a ON a.indicator_id = (
  SELECT min(indicator_id) FROM figure
  WHERE measure = c.measure AND period_end = c.period_end AND status = 'actual')
ORDER BY c.measure DESC, c.period_end;
"""


@dataclass(frozen=True)
class Checkpoint:
    """Target and outcome of a rate by a day; ``proof`` is the outcome the verdict rests on."""

    measure: str
    end: dt.date
    target: Fact | None
    actual: Fact | None
    proof: Fact | None
    verdict: str

    def plain(self) -> tuple[object, ...]:
        """The row of :data:`QUERY`."""
        target, actual = self.target, self.actual
        return (
            self.measure,
            self.end.isoformat(),
            float(target.value) if target else None,
            target.qualifier if target else None,
            float(actual.value) if actual else None,
            actual.witnesses if actual else None,
        )


@dataclass(frozen=True)
class PartReport:
    """A rate that a part of the programme reached; the target is that of the whole programme."""

    actual: Fact
    target: Fact | None
    reached: bool | None


def checkpoints(tables: Tables) -> list[Checkpoint]:
    """The ends of the four quarters, and each other day that a figure names, for each rate."""
    rows = []
    for measure in MEASURES:
        found = _whole(tables, measure)
        actuals = [fact for fact in found if fact.status == "actual"]
        for end in sorted({fact.end for fact in found} | set(QUARTER_ENDS)):
            target = _first(found, end, "target")
            actual = _first(found, end, "actual")
            proof, verdict = _judge(target, actual, actuals, end)
            rows.append(Checkpoint(measure, end, target, actual, proof, verdict))
    return rows


def parts(tables: Tables) -> list[PartReport]:
    """Rates of 2023 that parts of the programme reported, in order of rate and day."""
    facts = [
        fact
        for subject_id in tables.subjects_with_facts()
        if subject_id not in WHOLE and {PROGRAMME, LIST} & set(tables.above(subject_id))
        for measure in MEASURES
        for fact in tables.facts(subject_id, measure=measure, status="actual", start=YEAR_START)
        if fact.end <= YEAR_END
    ]
    reports = []
    for fact in sorted(facts, key=lambda f: (-len(f.measure), f.measure, f.end, f.key)):
        target = _first(_whole(tables, fact.measure), fact.end, "target")
        reports.append(PartReport(fact, target, satisfies(fact, target) if target else None))
    return reports


def money(tables: Tables) -> list[Fact]:
    """Planned and done investment of the list of 2023 within the year, in yuan."""
    return tables.facts(LIST, measure="period_investment", unit=YUAN, start=YEAR_START)


def satisfies(actual: Fact, target: Fact) -> bool:
    """Whether an outcome reaches a target, "more than" meant strictly."""
    if target.qualifier == "more_than":
        return actual.value > target.value
    return actual.value >= target.value


def _whole(tables: Tables, measure: str) -> list[Fact]:
    found = [f for s in WHOLE for f in tables.facts(s, measure=measure, start=YEAR_START)]
    return sorted((f for f in found if f.end <= YEAR_END), key=lambda fact: fact.key)


def _first(facts: list[Fact], end: dt.date, status: str) -> Fact | None:
    return next((f for f in facts if f.end == end and f.status == status), None)


def _judge(
    target: Fact | None, actual: Fact | None, actuals: list[Fact], end: dt.date
) -> tuple[Fact | None, str]:
    if target is None:
        return actual, NO_TARGET if actual else NO_SOURCE
    if actual:
        return actual, MET if satisfies(actual, target) else MISSED
    reached = [fact for fact in actuals if satisfies(fact, target)]
    if early := [fact for fact in reached if fact.end < end]:
        return early[-1], MET
    if late := [fact for fact in reached if fact.end > end]:
        return late[0], REACHED_LATER
    return None, NO_ACTUAL
