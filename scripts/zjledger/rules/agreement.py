"""Figures that are told more than once, and figures told side by side: they speak of one thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator

from zjledger.rules.frame import Judgement, Ledger, Record, cell
from zjledger.rules.told import DONE, MEND, PLANNED, excused, figures

TELLING = 3
"""Digits that count, from which on two sources do not give one number by chance."""

PEERS = 5
"""Other figures that must all have one status before a different one is refused."""

_STAGED = re.compile("complet|production|operation|existing")
"""Parts of ids of what is no longer to be built."""

_PROJECTS = ("cohort/", "project/")


def _is_telling(value: str) -> bool:
    return len(value.replace(".", "").strip("0")) >= TELLING


def _told_again(
    ledger: Ledger, column: str, form: Callable[[Record], Hashable]
) -> Iterator[Judgement]:
    """A number with enough digits, told again of one subject and property, in one column alike."""
    first: dict[tuple[str, ...], Record] = {}
    for row in figures(ledger):
        if not _is_telling(row["value"]) or row["period_start"] is None:
            continue
        said = tuple(row[name] for name in ("subject_id", "property", "value", "unit"))
        other = first.setdefault(said, row)
        if other is not row:
            same = form(other) == form(row)
            fault = f"{row[column]}, but {other['claim_id']} tells it as {other[column]}"
            yield Judgement(cell("claims", row["claim_id"], column), None if same else fault, MEND)


def one_figure_one_period(ledger: Ledger) -> Iterator[Judgement]:
    """The years of a figure's period wherever the very number is told again of its subject."""
    return _told_again(
        ledger, "period_label", lambda row: (row["period_start"].year, row["period_end"].year)
    )


def one_figure_one_status(ledger: Ledger) -> Iterator[Judgement]:
    """The status of a figure wherever the very number is told again of its subject."""
    return _told_again(ledger, "status", lambda row: row["status"])


def _depth(subject: str) -> int:
    return subject.count("/")


def one_source_one_status(ledger: Ledger) -> Iterator[Judgement]:
    """Figures of a property and period that a source tells of like subjects have one status.

    A phrase that speaks of a plan or of what is done, or a note, says why one differs. Total
    investment has a rule of its own.
    """
    groups: dict[tuple[object, ...], Counter[str]] = {}
    keys = []
    for row in figures(ledger):
        words = PLANNED.search(row["printed"]) or DONE.search(row["printed"])
        if words or excused(row) or row["property"] == "total_investment":
            continue
        kind = (row["subject_id"].split("/")[0], _depth(row["subject_id"]))
        key = (row["source_id"], row["property"], row["period_label"], *kind)
        keys.append((row, key))
        groups.setdefault(key, Counter())[row["status"]] += 1
    for row, key in keys:
        others = groups[key] - Counter([row["status"]])
        if others.total() and len(others) == 1:
            usual = next(iter(others))
            fault = f"{row['status']}, but the source tells {others.total()} others as {usual}"
            where = cell("claims", row["claim_id"], "status")
            yield Judgement(where, fault if row["status"] != usual else None, MEND)


def total_is_a_plan_until_built(ledger: Ledger) -> Iterator[Judgement]:
    """Total investment of a cohort or project is planned, unless its id says that it is built."""
    for row in figures(ledger):
        if row["property"] == "total_investment" and row["subject_id"].startswith(_PROJECTS):
            wanted = "actual" if _STAGED.search(row["subject_id"]) else "plan"
            fault = f"{row['status']}, but total investment of {row['subject_id']} is {wanted}"
            where = cell("claims", row["claim_id"], "status")
            yield Judgement(where, None if row["status"] == wanted else fault, MEND)


def goals_of_a_property_share_a_status(ledger: Ledger) -> Iterator[Judgement]:
    """What is not actual is a plan throughout a property and kind of subject, or all are targets.

    Asked where all other figures of the property agree; a phrase that speaks of a plan or a note
    says why one differs.
    """
    rows = [
        row
        for row in figures(ledger)
        if row["status"] != "actual" and not PLANNED.search(row["printed"]) and not excused(row)
    ]
    groups: dict[tuple[str, str], Counter[str]] = {}
    keys = [(row, (row["property"], row["subject_id"].split("/")[0])) for row in rows]
    for row, key in keys:
        groups.setdefault(key, Counter())[row["status"]] += 1
    for row, key in keys:
        others = groups[key] - Counter([row["status"]])
        if others.total() >= PEERS and len(others) == 1:
            usual = next(iter(others))
            fault = f"{row['status']}, but all {others.total()} others like it are {usual}"
            where = cell("claims", row["claim_id"], "status")
            yield Judgement(where, fault if row["status"] != usual else None, MEND)


def target_of_projects_is_hedged(ledger: Ledger) -> Iterator[Judgement]:
    """A target for a sum or count of projects is hedged ("at least"); an exact one is a plan.

    A phrase that speaks of a plan or a goal says so itself.
    """
    for row in figures(ledger):
        if row["unit"] == "percent" or not row["subject_id"].startswith(_PROJECTS):
            continue
        if row["status"] == "target":
            held = row["qualifier"] != "exact" or PLANNED.search(row["printed"])
            fault = None if held else "an exact target of projects is a plan"
            yield Judgement(cell("claims", row["claim_id"], "status"), fault, MEND)
