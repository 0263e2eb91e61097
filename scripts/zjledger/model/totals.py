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

from collections.abc import Mapping

import polars as pl

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


def counted(candidates: pl.DataFrame, series_of: Mapping[str, str | None]) -> pl.Series:
    """Row ids of the figures that count in totals.

    Args:
        candidates: figures by row_id, subject_id, measure, status, unit, period_start and
            period_end; the days as dates or in ISO form, null where undated.
        series_of: series by id of each cohort that is part of no other.
    """
    adding = [cohort for cohort, series in series_of.items() if series in ADDING_SERIES]
    dated = candidates.filter(
        pl.col("measure").is_in(ADDING_MEASURES),
        pl.col("unit").is_in(ADDING_UNITS),
        pl.col("subject_id").is_in(adding),
    ).drop_nulls(["period_start", "period_end"])
    newest = dated.sort(
        "period_end", "period_start", "row_id", descending=[True, False, False]
    ).unique(["subject_id", "measure", "status", "unit"], keep="first", maintain_order=True)
    return newest["row_id"]
