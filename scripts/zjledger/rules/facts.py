"""Dates, ids and words of fact tables against the claims they rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zjledger.model.period import Period, parse_period
from zjledger.model.roles import ROLES
from zjledger.rules.frame import Judgement, Ledger, Record, cell, corrected_claims

Said = Callable[[Record], object]
"""What a claim puts into a cell.

Raises:
    ValueError: the claim's value is not a date where the cell holds one.
"""


def _value(claim: Record) -> object:
    return claim["value"]


def _place(claim: Record) -> object:
    return str(claim["value"]).removeprefix("place/")


def _of(field: str) -> Said:
    return lambda claim: claim[field]


def _of_date(attribute: str) -> Said:
    def said(claim: Record) -> object:
        period: Period = parse_period(claim["value"])
        return getattr(period, attribute)

    return said


CELLS: dict[tuple[str, str], Said] = {
    ("posts", "person_id"): _of("subject_id"),
    ("meetings", "held_from"): _of_date("start"),
    ("meetings", "held_to"): _of_date("end"),
    ("meetings", "held_precision"): _of_date("precision"),
    ("meetings", "time_of_day"): _value,
    ("meetings", "venue"): _value,
    ("meetings", "place_code"): _place,
    ("participations", "meeting_id"): _of("subject_id"),
    ("participations", "participant_id"): _value,
    ("participations", "role"): lambda claim: ROLES.get(claim["property"]),
    ("participations", "post_id"): _value,
    ("cohorts", "meeting_id"): _value,
    ("projects", "cohort_id"): _value,
    ("projects", "programme_id"): _value,
    ("projects", "meeting_id"): _value,
    ("projects", "stage"): _value,
    ("milestones", "subject_id"): _of("subject_id"),
    ("milestones", "milestone"): _of("property"),
    ("milestones", "status"): _of("status"),
    ("milestones", "date_from"): _of_date("start"),
    ("milestones", "date_to"): _of_date("end"),
    ("milestones", "date_precision"): _of_date("precision"),
    ("milestones", "qualifier"): _of("qualifier"),
    ("relations", "subject_id"): _of("subject_id"),
    ("relations", "relation"): _of("property"),
    ("relations", "object_id"): _value,
    ("relations", "status"): _of("status"),
    ("awards", "meeting_id"): _value,
    ("awards", "awarded_by_id"): _value,
}
"""Cells that repeat a claim, and how; those of posts beyond the person are our own register's."""


def fact_repeats_a_claim(ledger: Ledger) -> Iterator[Judgement]:
    """Each cell against what its supporting claims put there: one of them must say just that.

    Others may say less (a month, a city); that they agree is seen to when claims are resolved.
    """
    claims = corrected_claims(ledger)
    behind: dict[tuple[str, str, str], list[Record]] = {}
    for row in ledger.rows("evidence"):
        if row["role"] == "supports" and row["claim_id"] in claims:
            key = (row["table"], row["row_id"], row["column"])
            if key[::2] in CELLS:
                behind.setdefault(key, []).append(claims[row["claim_id"]])
    rows = {table: ledger.by_key(table) for table in {table for table, _ in CELLS}}
    for (table, row_id, column), supports in behind.items():
        held = rows[table].get(row_id, {}).get(column)
        if held is not None:
            said = [_said(claim, CELLS[table, column]) for claim in supports]
            told = ", ".join(sorted({str(value) for value in said}))
            fault = None if held in said else f"holds {held}, its claims say {told}"
            mend = "build the tables again; never edit data/tables by hand"
            yield Judgement(cell(table, row_id, column), fault, mend)


def _said(claim: Record, said: Said) -> object:
    try:
        return said(claim)
    except ValueError as error:
        return f"nothing that can be read ({error})"
