"""Cohorts: the register column by column, and the claims that their meetings rest on."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zjledger.assemble.records import named
from zjledger.assemble.rows import EVIDENCE
from zjledger.assemble.said import Said, supports
from zjledger.model.report import Finding, LedgerError

_REST = ("partition", "series", "sector", "place_code", "note")
_ANNOUNCED = "announced_at"


def cohorts(said: Said) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The table of cohorts, and the evidence of their meetings.

    Raises:
        LedgerError: a claim says another meeting than the register.
    """
    texts = said.curated.registers["cohorts"].texts
    table = texts.select(
        *named("cohort_id", _REST),
        programme_id="programme",
        parent_id="parent",
        meeting_id="meeting",
    )
    met = texts.filter(pl.col("meeting").is_not_null())["id"]
    printed = _printed(texts, said)
    others = _told(met, texts, said).join(printed, on=["row_id", "claim_id"], how="anti")
    derived = others.with_columns(role=pl.lit("derived"), rule=pl.lit("meeting-of-cohort"))
    behind = pl.concat([printed.filter(pl.col("row_id").is_in(met.implode())), derived])
    evidence = behind.with_columns(table=pl.lit("cohorts"), column=pl.lit("meeting_id"))
    return table, evidence.select(EVIDENCE)


def _printed(texts: pl.DataFrame, said: Said) -> pl.DataFrame:
    """Claims that print the meeting of a cohort, which the register has to agree with."""
    lines = []
    told = {subject for subject, property in said.facts if property == _ANNOUNCED}
    for cohort, meeting in (
        texts.select("id", "meeting").filter(pl.col("id").is_in(told)).iter_rows()
    ):
        figure = said.fact(cohort, _ANNOUNCED)
        if figure and figure.chosen.value != meeting:
            reason = f"{cohort} has the meeting {meeting}, its claims say {figure.chosen.value}"
            mend = "correct the register of cohorts, or the claim"
            position = said.curated.registers["cohorts"][cohort].position
            raise LedgerError([Finding("resolve", str(position), reason, mend)])
        lines += [(cohort, s.claim_id, s.role, s.rule) for s in supports(figure)] if figure else []
    schema = dict.fromkeys(("row_id", "claim_id", "role", "rule"), pl.String)
    return pl.DataFrame(lines, schema=schema, orient="row")


def _told(cohorts: pl.Series, texts: pl.DataFrame, said: Said) -> pl.DataFrame:
    """Every claim about a cohort; about its parts where there is none about itself."""
    claims = said.claims.cells.select("claim_id", row_id="subject_id")
    known = claims["row_id"].unique()
    told = cohorts.is_in(known.implode())
    own = pl.DataFrame({"row_id": cohorts.filter(told)}).join(claims, on="row_id")
    without = cohorts.filter(~told)
    if without.is_empty():
        return own
    about, parts = set(known), dict[str, list[str]]()
    for part, whole in texts.select("id", "parent").drop_nulls().iter_rows():
        parts.setdefault(whole, []).append(part)

    def told_of(cohort: str) -> Iterator[str]:
        if cohort in about:
            yield cohort
        else:
            for part in parts.get(cohort, ()):
                yield from told_of(part)

    pairs = [(cohort, part) for cohort in without for part in told_of(cohort)]
    schema = {"row_id": pl.String, "part": pl.String}
    of_parts = pl.DataFrame(pairs, schema=schema, orient="row").join(
        claims.rename({"row_id": "part"}), on="part"
    )
    return pl.concat([own, of_parts.select(own.columns)])
