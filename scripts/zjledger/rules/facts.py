"""Dates, ids and words of fact tables against the claims they rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import polars as pl

from zjledger.model.period import Period, parse_period
from zjledger.model.roles import ROLES
from zjledger.rules.cases import last_of_each, picked
from zjledger.rules.corrected import corrected_claims
from zjledger.rules.frame import Judgement, Ledger, Record, cell, sound

_IS_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


@dataclass(frozen=True, eq=False)
class Said:
    """What a claim puts into a cell."""

    read: Callable[[Record], object]
    """Of a claim.

    Raises:
        ValueError: the claim's value is not a date where the cell holds one.
    """
    text: pl.Expr
    """The same of a table of claims, as text; null or something else where only reading tells."""


@cache
def _of(field: str) -> Said:
    return Said(lambda claim: claim[field], pl.col(field))


@cache
def _of_date(attribute: str) -> Said:
    def said(claim: Record) -> object:
        period: Period = parse_period(claim["value"])
        return getattr(period, attribute)

    value = pl.col("value")
    is_day = value.str.contains(_IS_DAY) & value.str.to_date("%Y-%m-%d", strict=False).is_not_null()
    precise = pl.when(is_day).then(pl.lit("day"))
    return Said(said, precise if attribute == "precision" else value)


_VALUE = _of("value")
_PLACE = Said(
    lambda claim: str(claim["value"]).removeprefix("place/"),
    pl.col("value").str.strip_prefix("place/"),
)
_ROLE = Said(
    lambda claim: ROLES.get(claim["property"]),
    pl.col("property").replace_strict(ROLES, default=None, return_dtype=pl.String),
)

CELLS: dict[tuple[str, str], Said] = {
    ("posts", "person_id"): _of("subject_id"),
    ("meetings", "held_from"): _of_date("start"),
    ("meetings", "held_to"): _of_date("end"),
    ("meetings", "held_precision"): _of_date("precision"),
    ("meetings", "time_of_day"): _VALUE,
    ("meetings", "venue"): _VALUE,
    ("meetings", "place_code"): _PLACE,
    ("participations", "meeting_id"): _of("subject_id"),
    ("participations", "participant_id"): _VALUE,
    ("participations", "role"): _ROLE,
    ("participations", "post_id"): _VALUE,
    ("cohorts", "meeting_id"): _VALUE,
    ("projects", "cohort_id"): _VALUE,
    ("projects", "programme_id"): _VALUE,
    ("projects", "meeting_id"): _VALUE,
    ("projects", "stage"): _VALUE,
    ("milestones", "subject_id"): _of("subject_id"),
    ("milestones", "milestone"): _of("property"),
    ("milestones", "status"): _of("status"),
    ("milestones", "date_from"): _of_date("start"),
    ("milestones", "date_to"): _of_date("end"),
    ("milestones", "date_precision"): _of_date("precision"),
    ("milestones", "qualifier"): _of("qualifier"),
    ("relations", "subject_id"): _of("subject_id"),
    ("relations", "relation"): _of("property"),
    ("relations", "object_id"): _VALUE,
    ("relations", "status"): _of("status"),
    ("awards", "meeting_id"): _VALUE,
    ("awards", "awarded_by_id"): _VALUE,
}
"""Cells that repeat a claim, and how; those of posts beyond the person are our own register's."""


_CELL = ["table", "row_id", "column"]


def fact_repeats_a_claim(ledger: Ledger) -> Iterator[Judgement]:
    """Each cell against what its supporting claims put there: one of them must say just that.

    Others may say less (a month, a city); that they agree is seen to when claims are resolved.
    """
    pairs = _held_and_said(ledger)
    places = pairs[_CELL].unique(maintain_order=True)
    open_ = places.join(pairs.filter("same"), on=_CELL, how="anti", maintain_order="left")
    yield sound(places.height - open_.height)
    behind: dict[tuple[str, ...], list[str]] = {}
    for *place, claim, _ in pairs.join(open_, on=_CELL, how="semi").iter_rows():
        behind.setdefault(tuple(place), []).append(claim)
    claims = corrected_claims(ledger, (claim for found in behind.values() for claim in found))
    rows = {}
    for table in open_["table"].unique():
        key = ledger.schemas[table].primary_key[0]
        rows[table] = picked(ledger.tables[table], key, open_["row_id"])
    for table, row_id, column in open_.iter_rows():
        held = rows[table][row_id][column]
        supports = behind[table, row_id, column]
        said = [_said(claims[claim], CELLS[table, column]) for claim in supports]
        told = ", ".join(sorted({str(value) for value in said}))
        fault = None if held in said else f"holds {held}, its claims say {told}"
        mend = "build the tables again; never edit data/tables by hand"
        yield Judgement(cell(table, row_id, column), fault, mend)


def _held_and_said(ledger: Ledger) -> pl.DataFrame:
    """Filled cells and claims that support them: ``table``, ``row_id``, ``column``, ``claim_id``.

    ``same`` says that the claim is not corrected and clearly says what the cell holds.
    """
    kinds = list(dict.fromkeys(CELLS.values()))
    known = [(*place, kinds.index(said)) for place, said in CELLS.items()]
    evidence = ledger.tables["evidence"][[*_CELL, "claim_id", "role"]].filter(
        # Nearly all evidence is of figures, which other rules look at.
        pl.col("table") != "amounts",
        pl.col("table") != "indicators",
        pl.col("role") == "supports",
    )
    asked = evidence.drop("role").join(
        pl.DataFrame(known, schema=["table", "column", "kind"], orient="row"),
        on=["table", "column"],
        maintain_order="left",
    )
    claims = ledger.tables["claims"][_KEPT].join(asked[["claim_id"]], on="claim_id", how="semi")
    pairs = asked.join(_held(ledger), on=_CELL).join(
        last_of_each(claims, "claim_id"), on="claim_id"
    )
    said = pl.coalesce(pl.when(pl.col("kind") == i).then(k.text) for i, k in enumerate(kinds))
    mended = pl.col("claim_id").is_in(ledger.tables["corrections"]["claim_id"].implode())
    same = ((said == pl.col("held")) & ~mended).fill_null(False)
    return pairs.select(*_CELL, "claim_id", same.alias("same"))


def _held(ledger: Ledger) -> pl.DataFrame:
    """What the filled ones of the cells hold, as text."""
    parts = []
    for table in dict.fromkeys(table for table, _ in CELLS):
        key = ledger.schemas[table].primary_key[0]
        columns = [column for of, column in CELLS if of == table]
        rows = last_of_each(ledger.tables[table], key).select(
            pl.lit(table).alias("table"),
            pl.col(key).alias("row_id"),
            pl.col(columns).cast(pl.String),
        )
        parts.append(
            rows.unpivot(
                columns, index=["table", "row_id"], variable_name="column", value_name="held"
            )
        )
    return pl.concat(parts).drop_nulls("held")


_KEPT = ["claim_id", "subject_id", "property", "status", "value", "qualifier"]


def _said(claim: Record, said: Said) -> object:
    try:
        return said.read(claim)
    except ValueError as error:
        return f"nothing that can be read ({error})"
