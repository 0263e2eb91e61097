"""Status and period of figures against their words, their peers, their cohort and their source."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from zjledger.rules.frame import Judgement, Ledger, Record, cell

PEERS = 6
"""Other figures of a kind that must all have one status before a different one is refused."""

_WORDS = {"text", "id", "date"}
PLANNED = re.compile("计划|計劃|目标|目標|\\bplan|\\btarget", re.IGNORECASE)
"""Words of a phrase that say a figure is planned."""

DONE = re.compile("完成|\\bdone\\b|\\bcompleted\\b", re.IGNORECASE)
"""Words of a phrase that say it is done."""

_COHORT_YEAR = re.compile(r"cohort/(?:[a-z0-9-]*-)?(20[0-9]{2})(?![0-9])")
_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})(?![0-9])")

REASON = re.compile(
    "goal|expected|whole year|programme for|year before|year that has ended|before its end|"
    "text dates it|recalled|a copy"
)
"""Words of a note that say why a figure is of another time or status than its kind."""

MEND = "correct the claim, or say in a note why it is so"


def excused(claim: Record) -> bool:
    """Whether a note says why a figure is of another time or status than its kind."""
    return bool(claim["note"] and REASON.search(claim["note"]))


def figures(ledger: Ledger) -> Iterator[Record]:
    """Claims of a number."""
    return (row for row in ledger.rows("claims") if row["unit"] not in _WORDS)


def _length(row: Record) -> str:
    """Whether a period is a day, a month, a part of a year, a year or several."""
    label = row["period_label"] or ""
    if ".." in label or "-Q" in label or "-H" in label:
        return "span" if label[:4] != label[-4:] and label[-4:].isdigit() else "part"
    return {10: "day", 7: "month", 4: "year"}.get(len(label), "none")


def status_as_its_peers(ledger: Ledger) -> Iterator[Judgement]:
    """Where all other figures of a property, kind of subject and length of period share a status.

    A note says why one differs, and so does a phrase that speaks of a plan.
    """
    groups: dict[tuple[str, str, str], Counter[str]] = {}
    keys = []
    for row in figures(ledger):
        said = row["status"] != "actual" and PLANNED.search(row["printed"])
        if not excused(row) and not said:
            key = (row["property"], row["subject_id"].split("/")[0], _length(row))
            keys.append((row, key))
            groups.setdefault(key, Counter())[row["status"]] += 1
    for row, key in keys:
        others = groups[key] - Counter([row["status"]])
        if others.total() < PEERS or len(others) != 1:
            continue
        usual = next(iter(others))
        fault = f"{row['status']}, but all {others.total()} others like it are {usual}"
        where = cell("claims", row["claim_id"], "status")
        yield Judgement(where, fault if row["status"] != usual else None, MEND)


def status_fits_its_words(ledger: Ledger) -> Iterator[Judgement]:
    """Investment of a period that is printed as planned is no actual; as done, it is one."""
    for row in figures(ledger):
        if row["property"] != "period_investment" or excused(row):
            continue
        planned, done = PLANNED.search(row["printed"]), DONE.search(row["printed"])
        wrong = row["status"] == "actual" if planned else row["status"] != "actual" and bool(done)
        if planned or done:
            fault = f"{row['status']}, but the phrase reads {row['printed']!r}"
            where = cell("claims", row["claim_id"], "status")
            yield Judgement(where, fault if wrong else None, MEND)


def period_holds_the_year_of_its_cohort(ledger: Ledger) -> Iterator[Judgement]:
    """Figures of a cohort whose id begins or ends with a year are about a period that holds it."""
    for row in figures(ledger):
        match = _COHORT_YEAR.match(row["subject_id"])
        if match and row["period_start"] is not None:
            first, last = str(row["period_start"].year), str(row["period_end"].year)
            fault = f"{row['period_label']} does not hold {match[1]}, the year of the cohort"
            where = cell("claims", row["claim_id"], "period_label")
            yield Judgement(where, None if first <= match[1] <= last else fault)


def period_meets_the_years_of_its_subject(ledger: Ledger) -> Iterator[Judgement]:
    """Figures of a subject with years in its id are about a period that meets them."""
    for row in figures(ledger):
        years = [int(year) for year in _YEAR.findall(row["subject_id"])]
        if years and row["period_start"] is not None:
            apart = row["period_end"].year < min(years) or row["period_start"].year > max(years)
            fault = f"{row['period_label']} lies outside the years of {row['subject_id']}"
            where = cell("claims", row["claim_id"], "period_label")
            yield Judgement(where, fault if apart else None)


def appeared(ledger: Ledger) -> dict[str, dt.date]:
    """Day each source appeared, or the day it speaks of where that is unknown."""
    days = {
        row["source_id"]: row["published_on"] or row["observed_on"]
        for row in ledger.rows("sources")
    }
    return {source: day for source, day in days.items() if day is not None}


def period_fits_its_source(ledger: Ledger) -> Iterator[Judgement]:
    """What is actual ends in the year of its source or the year before; a plan not before it.

    A note says why not.
    """
    days = appeared(ledger)
    for row in figures(ledger):
        day = days.get(row["source_id"])
        if day is None or row["period_end"] is None or excused(row):
            continue
        years = row["period_end"].year - day.year
        wrong = years not in {-1, 0} if row["status"] == "actual" else years < 0
        fault = f"{row['status']} in {row['period_label']}, told on {day}"
        where = cell("claims", row["claim_id"], "period_label")
        yield Judgement(where, fault if wrong else None, MEND)


def cohort_told_within_a_year(ledger: Ledger) -> Iterator[Judgement]:
    """A source tells of a dated cohort from its day on and within a year."""
    days = appeared(ledger)
    for row in ledger.rows("claims"):
        match = re.match(r"cohort/([0-9]{4}-[0-9]{2}-[0-9]{2})", row["subject_id"])
        day = days.get(row["source_id"])
        if match and day:
            after = (day - dt.date.fromisoformat(match[1])).days
            fault = f"{row['source_id']} of {day} is {after} days away from {match[1]}"
            where = cell("claims", row["claim_id"], "subject_id")
            yield Judgement(where, None if -1 <= after <= 366 else fault, MEND)


def cohort_has_one_total(ledger: Ledger) -> Iterator[Judgement]:
    """A cohort has one total investment in a currency, whatever days its sources speak of."""
    seen: dict[tuple[str, str], str] = {}
    for row in ledger.rows("amounts"):
        if row["measure"] == "total_investment" and row["subject_id"].startswith("cohort/"):
            of = (row["subject_id"], row["currency"])
            first = seen.setdefault(of, row["amount_id"])
            fault = None if first == row["amount_id"] else f"a second total beside {first}"
            yield Judgement(cell("amounts", row["amount_id"], "subject_id"), fault)
