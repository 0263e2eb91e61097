"""Totals that count nothing twice: what may be added."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zjledger.model.totals import counted
from zjledger.rules.cases import judged, last_of_each
from zjledger.rules.columns import figure_columns
from zjledger.rules.frame import Judgement, Ledger, Record, cell


def counts_in_totals_follows(ledger: Ledger) -> Iterator[Judgement]:
    """The column against its definition (:mod:`zjledger.model.totals`)."""
    figures = figure_columns(ledger)
    wholes = ledger.tables["cohorts"].filter(pl.col("parent_id").is_null())
    series = last_of_each(wholes, "cohort_id").select("cohort_id", "series")
    right = counted(figures.rename({"id": "row_id"}), dict(series.iter_rows()))

    def finding(row: Record) -> Judgement:
        fault = f"says {str(row['counts_in_totals']).lower()}, by its definition it is not"
        where = cell(row["table"], row["id"], "counts_in_totals")
        return Judgement(where, fault, "build the tables again; never edit data/tables by hand")

    counts = pl.col("id").is_in(right.implode()).fill_null(False)
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
