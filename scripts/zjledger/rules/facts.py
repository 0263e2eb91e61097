"""Dates, ids and words of fact tables against the claims they rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import polars as pl

from zjledger.model.period import Period, parse_period
from zjledger.model.roles import ROLES
from zjledger.rules.cases import last_of_each, picked
from zjledger.rules.corrected import corrected_claims
from zjledger.rules.frame import Judgement, Ledger, Record, cell, sound

_IS_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


@dataclass(frozen=True)
class Said:
    """What a claim puts into a cell."""

    read: Callable[[Record], object]
    """Of a claim.

    Raises:
        ValueError: the claim's value is not a date where the cell holds one.
    """
    text: pl.Expr
    """The same of a table of claims, as text; null or something else where only reading tells."""


def _of(field: str) -> Said:
    return Said(lambda claim: claim[field], pl.col(field))


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


def fact_repeats_a_claim(ledger: Ledger) -> Iterator[Judgement]:
    """Each cell against what its supporting claims put there: one of them must say just that.

    Others may say less (a month, a city); that they agree is seen to when claims are resolved.
    """
    tables = list(dict.fromkeys(table for table, _ in CELLS))
    columns = list({column for _, column in CELLS})
    evidence = ledger.tables["evidence"].filter(
        pl.col("table").is_in(tables),
        pl.col("role") == "supports",
        pl.col("column").is_in(columns),
    )
    for table in tables:
        rows = evidence.filter(pl.col("table") == table)
        if rows.height:
            yield from _repeats(ledger, table, rows[["row_id", "column", "claim_id"]])


def _repeats(ledger: Ledger, table: str, evidence: pl.DataFrame) -> Iterator[Judgement]:
    """The cells of one table that rows of evidence support."""
    pairs = _held_and_said(ledger, table, evidence)
    cells = pairs[_CELL].unique(maintain_order=True)
    open_ = cells.join(pairs.filter("same"), on=_CELL, how="anti", maintain_order="left")
    yield sound(cells.height - open_.height)
    if open_.is_empty():
        return
    behind: dict[tuple[str, str], list[str]] = {}
    for row_id, column, claim, _ in pairs.join(open_, on=_CELL, how="semi").iter_rows():
        behind.setdefault((row_id, column), []).append(claim)
    claims = corrected_claims(ledger, pairs["claim_id"])
    key = ledger.schemas[table].primary_key[0]
    rows = picked(ledger.tables[table], key, open_["row_id"])
    for row_id, column in open_.iter_rows():
        held = rows[row_id][column]
        said = [_said(claims[claim], CELLS[table, column]) for claim in behind[row_id, column]]
        told = ", ".join(sorted({str(value) for value in said}))
        fault = None if held in said else f"holds {held}, its claims say {told}"
        mend = "build the tables again; never edit data/tables by hand"
        yield Judgement(cell(table, row_id, column), fault, mend)


_CELL = ["row_id", "column"]


def _held_and_said(ledger: Ledger, table: str, evidence: pl.DataFrame) -> pl.DataFrame:
    """Filled cells and claims that support them: ``row_id``, ``column``, ``claim_id``, ``same``.

    ``same`` says that the claim is not corrected and clearly says what the cell holds.
    """
    key = ledger.schemas[table].primary_key[0]
    columns = {column: said for (of, column), said in CELLS.items() if of == table}
    held = last_of_each(ledger.tables[table], key).select(
        pl.col(key).alias("row_id"), pl.col(columns.keys()).cast(pl.String).name.prefix("held_")
    )
    claims = last_of_each(ledger.tables["claims"][_KEPT], "claim_id").join(
        evidence[["claim_id"]], on="claim_id", how="semi"
    )
    said = claims.select("claim_id", *(s.text.alias(f"said_{c}") for c, s in columns.items()))
    pairs = evidence.join(held, on="row_id").join(said, on="claim_id", maintain_order="left")
    held_here, said_here = (
        pl.coalesce(pl.when(pl.col("column") == c).then(f"{what}_{c}") for c in columns)
        for what in ("held", "said")
    )
    mended = pl.col("claim_id").is_in(ledger.tables["corrections"]["claim_id"].implode())
    same = (held_here == said_here) & ~mended
    return pairs.filter(held_here.is_not_null()).select(
        *_CELL, "claim_id", same.fill_null(False).alias("same")
    )


_KEPT = ["claim_id", "subject_id", "property", "status", "value", "qualifier"]


def _said(claim: Record, said: Said) -> object:
    try:
        return said.read(claim)
    except ValueError as error:
        return f"nothing that can be read ({error})"
