"""Status and period of figures against their words, their peers, their cohort and their source."""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl

from zjledger.rules.cases import beside, judged, odd_ones_out, told_again
from zjledger.rules.claims import dated, numbers
from zjledger.rules.frame import Judgement, Ledger, Record, cell, sound

PEERS = 6
"""Other figures of a kind that must all have one status before a different one is refused."""

MEND = "correct the claim, or say in a note why it is so"

_COHORT_YEAR = "^cohort/(?:[a-z0-9-]*-)?(20[0-9]{2})(?:[^0-9]|$)"
_COHORT_DAY = "^cohort/[0-9]{4}-[0-9]{2}-[0-9]{2}"
_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})(?![0-9])")


def _length() -> pl.Expr:
    """Whether a period is a day, a month, a part of a year, a year or several."""
    label = pl.col("period_label").fill_null("")
    years_apart = label.str.contains("[0-9]{4}$") & (label.str.head(4) != label.str.tail(4))
    lengths = label.str.len_chars().replace_strict({10: "day", 7: "month", 4: "year"}, default=None)
    span = pl.when(years_apart).then(pl.lit("span")).otherwise(pl.lit("part"))
    return pl.when(label.str.contains(r"\.\.|-Q|-H")).then(span).otherwise(lengths)


def status_differs(row: Record) -> Judgement:
    """The finding of a claim that has another status than all its peers."""
    fault = f"{row['status']}, but all {row['others']} others like it are {row['usual']}"
    return Judgement(cell("claims", row["claim_id"], "status"), fault, MEND)


def status_as_its_peers(ledger: Ledger) -> Iterator[Judgement]:
    """Where all other figures of a property, kind of subject and length of period share a status.

    A note says why one differs, and so does a phrase that speaks of a plan.
    """
    said = pl.col("planned") & pl.col("status").ne_missing("actual")
    figures = numbers(ledger).filter(~pl.col("excused") & ~said)
    lengths = figures[["period_label"]].unique().with_columns(_length().alias("length"))
    kept = beside(
        figures[["claim_id", "property", "kind", "status", "period_label"]], lengths, "period_label"
    )
    same, odd = odd_ones_out(kept, ("property", "kind", "length"), "status", PEERS)
    yield sound(same)
    yield from map(status_differs, odd.iter_rows(named=True))


def status_fits_its_words(ledger: Ledger) -> Iterator[Judgement]:
    """Investment of a period that is printed as planned is no actual; as done, it is one."""
    planned, done = pl.col("planned"), pl.col("done")
    actual = pl.col("status").eq_missing("actual")

    def finding(row: Record) -> Judgement:
        fault = f"{row['status']}, but the phrase reads {row['printed']!r}"
        return Judgement(cell("claims", row["claim_id"], "status"), fault, MEND)

    figures = numbers(ledger).filter(
        pl.col("property") == "period_investment", ~pl.col("excused"), planned | done
    )
    return judged(figures, pl.when(planned).then(actual).otherwise(~actual), finding)


def period_holds_the_year_of_its_cohort(ledger: Ledger) -> Iterator[Judgement]:
    """Figures of a cohort whose id begins or ends with a year are about a period that holds it."""
    cohorts = numbers(ledger).filter(
        pl.col("id_year").is_not_null(),
        pl.col("kind") == "cohort",
        pl.col("period_start").is_not_null(),
    )
    year = pl.col("subject_id").str.extract(_COHORT_YEAR)
    figures = cohorts.with_columns(year.alias("year")).filter(pl.col("year").is_not_null())

    def finding(row: Record) -> Judgement:
        fault = f"{row['period_label']} does not hold {row['year']}, the year of the cohort"
        return Judgement(cell("claims", row["claim_id"], "period_label"), fault)

    wrong = ~pl.col("year").cast(pl.Int32).is_between("first_year", "last_year")
    return judged(figures, wrong, finding)


def period_meets_the_years_of_its_subject(ledger: Ledger) -> Iterator[Judgement]:
    """Figures of a subject with years in its id are about a period that meets them.

    Periods that hold the first year of the id do; the others are looked at one by one.
    """
    figures = numbers(ledger).filter(
        pl.col("id_year").is_not_null(), pl.col("period_start").is_not_null()
    )
    doubtful = figures.filter(~pl.col("id_year").is_between("first_year", "last_year"))
    yield sound(figures.height - doubtful.height)
    for row in doubtful.iter_rows(named=True):
        years = [int(year) for year in _YEAR.findall(row["subject_id"])]
        apart = row["period_end"].year < min(years) or row["period_start"].year > max(years)
        fault = f"{row['period_label']} lies outside the years of {row['subject_id']}"
        where = cell("claims", row["claim_id"], "period_label")
        yield Judgement(where, fault if apart else None)


def period_fits_its_source(ledger: Ledger) -> Iterator[Judgement]:
    """What is actual ends in the year of its source or the year before; a plan not before it.

    A note says why not.
    """
    years = pl.col("last_year") - pl.coalesce("published_year", "observed_year")
    actual = pl.col("status").eq_missing("actual")

    def finding(row: Record) -> Judgement:
        fault = f"{row['status']} in {row['period_label']}, told on {row['appeared']}"
        return Judgement(cell("claims", row["claim_id"], "period_label"), fault, MEND)

    figures = dated(ledger).filter("number", ~pl.col("excused"), pl.col("period_end").is_not_null())
    wrong = pl.when(actual).then(~years.is_between(-1, 0)).otherwise(years < 0)
    return judged(figures, wrong, finding)


def cohort_told_within_a_year(ledger: Ledger) -> Iterator[Judgement]:
    """A source tells of a dated cohort from its day on and within a year."""
    day = pl.col("subject_id").str.slice(len("cohort/"), 10).str.to_date("%Y-%m-%d", strict=False)
    after = (pl.col("appeared") - pl.col("day")).dt.total_days()

    def finding(row: Record) -> Judgement:
        away = (row["appeared"] - row["day"]).days
        fault = f"{row['source_id']} of {row['appeared']} is {away} days away from {row['day']}"
        return Judgement(cell("claims", row["claim_id"], "subject_id"), fault, MEND)

    claims = dated(ledger).filter(pl.col("subject_id").str.contains(_COHORT_DAY))
    cases = claims.with_columns(day.alias("day")).filter(pl.col("day").is_not_null())
    return judged(cases, ~after.is_between(-1, 366), finding)


def cohort_has_one_total(ledger: Ledger) -> Iterator[Judgement]:
    """A cohort has one total investment in a currency, whatever days its sources speak of."""
    amounts = ledger.tables["amounts"][["amount_id", "subject_id", "currency", "measure"]]
    totals = amounts.filter(
        pl.col("measure") == "total_investment", pl.col("subject_id").str.starts_with("cohort/")
    )
    again = told_again(totals, ("subject_id", "currency"))
    again = again.filter(pl.col("amount_id").ne_missing(pl.col("amount_id_of_first")))
    yield sound(totals.height - again.height)
    for row in again.iter_rows(named=True):
        fault = f"a second total beside {row['amount_id_of_first']}"
        yield Judgement(cell("amounts", row["amount_id"], "subject_id"), fault)
