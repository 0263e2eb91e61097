"""Totals that count nothing twice: what may be added."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zjledger.model.totals import ADDING_MEASURES, ADDING_SERIES, ADDING_UNITS, Candidate, counted
from zjledger.rules.cases import judged, last_of_each
from zjledger.rules.columns import DAYS, figure_columns
from zjledger.rules.frame import Judgement, Ledger, Record, cell


def counts_in_totals_follows(ledger: Ledger) -> Iterator[Judgement]:
    """The column against its definition (:mod:`zjledger.model.totals`)."""
    figures = figure_columns(ledger)
    wholes = ledger.tables["cohorts"].filter(pl.col("parent_id").is_null())
    adding = last_of_each(wholes, "cohort_id").filter(pl.col("series").is_in(ADDING_SERIES))
    names = ["id", "subject_id", "measure", "status", "unit", *DAYS]
    candidates = figures[names].filter(
        pl.col("measure").is_in(ADDING_MEASURES),
        pl.col("unit").is_in(ADDING_UNITS),
        pl.col("subject_id").is_in(adding["cohort_id"].implode()),
    )
    series = dict(adding.select("cohort_id", "series").iter_rows())
    right = counted(map(Candidate._make, candidates.drop_nulls(DAYS).iter_rows()), series)

    def finding(row: Record) -> Judgement:
        fault = f"says {str(row['counts_in_totals']).lower()}, by its definition it is not"
        where = cell(row["table"], row["id"], "counts_in_totals")
        return Judgement(where, fault, "build the tables again; never edit data/tables by hand")

    counts = pl.col("id").is_in(list(right)).fill_null(False)
    return judged(figures, pl.col("counts_in_totals").ne_missing(counts), finding)


def series_of_whole_cohorts(ledger: Ledger) -> Iterator[Judgement]:
    """A cohort has a series or a parent, never both."""

    def finding(row: Record) -> Judgement:
        fault = "part of no other and without a series"
        if row["series"] is not None:
            fault = "a part has a series of its own"
        where = cell("cohorts", row["cohort_id"], "series")
        return Judgement(where, fault, "mend data/curated/registers/cohorts.yaml")

    cohorts = ledger.tables["cohorts"][["cohort_id", "series", "parent_id"]]
    both_or_none = pl.col("series").is_null() == pl.col("parent_id").is_null()
    return judged(cohorts, both_or_none, finding)
