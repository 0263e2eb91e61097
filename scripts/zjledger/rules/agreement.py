"""Figures that are told more than once, and figures told side by side: they speak of one thing."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zjledger.rules.cases import judged, maybe_alike, odd_ones_out, told_again
from zjledger.rules.claims import numbers
from zjledger.rules.frame import Judgement, Ledger, Record, cell, sound
from zjledger.rules.told import MEND, status_differs

TELLING = 3
"""Digits that count, from which on two sources do not give one number by chance."""

PEERS = 5
"""Other figures that must all have one status before a different one is refused."""

_STAGED = "complet|production|operation|existing"
"""Parts of ids of what is no longer to be built."""

_OF_PROJECTS = pl.col("subject_id").str.contains("^(?:cohort|project)/")


def _numbers_told_again(ledger: Ledger) -> pl.DataFrame:
    """Figures with enough digits that an earlier claim of their subject and property gives too."""
    said = ("subject_id", "property", "value", "unit")
    compared = ("status", "period_label", "period_start", "period_end")
    figures = maybe_alike(numbers(ledger)[["claim_id", *said, *compared]], said)
    digits = pl.col("value").str.replace_all(".", "", literal=True).str.strip_chars("0")
    telling = digits.str.len_chars() >= TELLING
    return told_again(figures.filter(telling, pl.col("period_start").is_not_null()), said)


def _told_alike(ledger: Ledger, column: str, differs: pl.Expr) -> Iterator[Judgement]:
    def finding(row: Record) -> Judgement:
        other, claim = row[f"{column}_of_first"], row["claim_id_of_first"]
        fault = f"{row[column]}, but {claim} tells it as {other}"
        return Judgement(cell("claims", row["claim_id"], column), fault, MEND)

    again = ledger.once("numbers told again", lambda: _numbers_told_again(ledger))
    return judged(again, differs, finding)


def _another_year(column: str) -> pl.Expr:
    return pl.col(column).dt.year().ne_missing(pl.col(f"{column}_of_first").dt.year())


def one_figure_one_period(ledger: Ledger) -> Iterator[Judgement]:
    """The years of a figure's period wherever the very number is told again of its subject."""
    years_differ = _another_year("period_start") | _another_year("period_end")
    return _told_alike(ledger, "period_label", years_differ)


def one_figure_one_status(ledger: Ledger) -> Iterator[Judgement]:
    """The status of a figure wherever the very number is told again of its subject."""
    return _told_alike(ledger, "status", pl.col("status").ne_missing(pl.col("status_of_first")))


def one_source_one_status(ledger: Ledger) -> Iterator[Judgement]:
    """Figures of a property and period that a source tells of like subjects have one status.

    A phrase that speaks of a plan or of what is done, or a note, says why one differs. Total
    investment has a rule of its own.
    """
    depth = pl.col("subject_id").str.count_matches("/", literal=True).alias("depth")
    figures = numbers(ledger).filter(
        ~(pl.col("planned") | pl.col("done") | pl.col("excused")),
        pl.col("property").ne_missing("total_investment"),
    )
    keys = ("source_id", "property", "period_label", "kind", "depth")
    same, odd = odd_ones_out(figures.with_columns(depth), keys, "status", 1)
    yield sound(same)
    for row in odd.iter_rows(named=True):
        told = f"the source tells {row['others']} others as {row['usual']}"
        where = cell("claims", row["claim_id"], "status")
        yield Judgement(where, f"{row['status']}, but {told}", MEND)


def total_is_a_plan_until_built(ledger: Ledger) -> Iterator[Judgement]:
    """Total investment of a cohort or project is planned, unless its id says that it is built."""
    built = pl.col("subject_id").str.contains(_STAGED)
    wanted = pl.when(built).then(pl.lit("actual")).otherwise(pl.lit("plan"))

    def finding(row: Record) -> Judgement:
        total = f"total investment of {row['subject_id']}"
        fault = f"{row['status']}, but {total} is {row['wanted']}"
        return Judgement(cell("claims", row["claim_id"], "status"), fault, MEND)

    totals = numbers(ledger).filter(pl.col("property") == "total_investment", _OF_PROJECTS)
    cases = totals.select("claim_id", "subject_id", "status", wanted.alias("wanted"))
    return judged(cases, pl.col("status").ne_missing(pl.col("wanted")), finding)


def goals_of_a_property_share_a_status(ledger: Ledger) -> Iterator[Judgement]:
    """What is not actual is a plan throughout a property and kind of subject, or all are targets.

    Asked where all other figures of the property agree; a phrase that speaks of a plan or a note
    says why one differs.
    """
    goals = numbers(ledger).filter(
        pl.col("status").ne_missing("actual"), ~pl.col("planned"), ~pl.col("excused")
    )
    same, odd = odd_ones_out(goals, ("property", "kind"), "status", PEERS)
    yield sound(same)
    yield from map(status_differs, odd.iter_rows(named=True))


def target_of_projects_is_hedged(ledger: Ledger) -> Iterator[Judgement]:
    """A target for a sum or count of projects is hedged ("at least"); an exact one is a plan.

    A phrase that speaks of a plan or a goal says so itself.
    """

    def finding(row: Record) -> Judgement:
        fault = "an exact target of projects is a plan"
        return Judgement(cell("claims", row["claim_id"], "status"), fault, MEND)

    targets = numbers(ledger).filter(
        pl.col("status") == "target", pl.col("unit").ne_missing("percent"), _OF_PROJECTS
    )
    return judged(targets, (pl.col("qualifier") == "exact") & ~pl.col("planned"), finding)
