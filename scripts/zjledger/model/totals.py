"""Which figures may be added up, so that no sum counts a thing twice.

A total is a sum over one series, measure, status and unit of the figures that count. A figure
counts when all of this holds:

- its subject is a cohort that is part of no other;
- the series of the cohort adds up: its cohorts share no project with one another. Lists do not:
  a project stays on a list for years and may stand on several lists;
- its measure is a number of projects or an investment in whole yuan or dollars;
- it is dated, and of the figures of one cohort, measure, status and unit it has the last period
  end, and of those the earliest start: a plan for the year goes before one for its first quarter,
  and the newest statement about a total before older ones.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import NamedTuple

ADDING_SERIES = frozenset(
    {
        "provincial_commencement",
        "municipal_commencement",
        "county_commencement",
        "scheduling_signing",
    }
)
"""Codes of the codelist ``series`` whose cohorts have no project in common."""

ADDING_MEASURES = frozenset({"total_investment", "period_investment", "project_count"})
ADDING_UNITS = frozenset({"CNY", "USD", "count"})


class Candidate(NamedTuple):
    """One figure that may count."""

    row_id: str
    subject_id: str
    measure: str
    status: str
    unit: str
    period_start: dt.date
    period_end: dt.date


def counted(candidates: Iterable[Candidate], series_of: Mapping[str, str | None]) -> set[str]:
    """Row ids of the figures that count in totals.

    Args:
        series_of: series by id of each cohort that is part of no other.
    """
    best: dict[tuple[str, str, str, str], Candidate] = {}
    for row in candidates:
        adds = row.measure in ADDING_MEASURES and row.unit in ADDING_UNITS
        if not adds or series_of.get(row.subject_id) not in ADDING_SERIES:
            continue
        key = (row.subject_id, row.measure, row.status, row.unit)
        if key not in best or _rank(row) > _rank(best[key]):
            best[key] = row
    return {row.row_id for row in best.values()}


def _rank(row: Candidate) -> tuple[dt.date, int]:
    return row.period_end, -row.period_start.toordinal()
