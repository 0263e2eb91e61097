"""Amounts and indicators: one row for every figure, resolved, and the evidence of each cell.

A ledger is mostly figures, so they are made column by column.
"""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from zjledger.assemble.resolve import Figure, Resolution
from zjledger.assemble.rows import EVIDENCE, iso
from zjledger.curated.load import Curated
from zjledger.model.claim import Claim
from zjledger.model.quantity import trimmed
from zjledger.model.totals import Candidate, counted
from zjledger.vocabulary import Vocabulary

_SHARED = "subject_id measure status value unit period_start period_end period_label".split()
"""Columns that rest on every claim of the group, rivals too."""

_COUNTED_FROM = ("witnesses", "confidence")
"""Columns computed from the claims that agree."""

_NAMES: Mapping[str, Mapping[str, str]] = {
    "amounts": {"row_id": "amount_id", "value": "amount", "unit": "currency"},
    "indicators": {"row_id": "indicator_id"},
}
"""Tables of figures, and what they call the columns of the frame of all figures."""


def figures(
    resolution: Resolution, curated: Curated, vocabulary: Vocabulary
) -> dict[str, pl.DataFrame]:
    """Amounts, indicators and the evidence of both, as tables of text."""
    found = _figures(resolution, curated, vocabulary)
    evidence = _evidence(found, _support(resolution.figures))
    tables = {"evidence": evidence}
    for table, names in _NAMES.items():
        mine = found.filter(pl.col("table") == table)
        tables[table] = mine.drop("table", "chosen", "chosen_rule", "row").rename(names)
    return tables


def _figures(resolution: Resolution, curated: Curated, vocabulary: Vocabulary) -> pl.DataFrame:
    """One row for each resolved group, with the table it belongs to."""
    resolved = resolution.figures
    chosen = [figure.chosen for figure in resolved]
    keys = [_figure_id(claim) for claim in chosen]
    counts = _counted(chosen, keys, curated)
    kinds = {name: prop.value_kind for name, prop in vocabulary.properties.items()}
    columns = {
        "table": ["amounts" if kinds[c.property] == "money" else "indicators" for c in chosen],
        "row_id": keys,
        "subject_id": [c.subject_id for c in chosen],
        "measure": [c.property for c in chosen],
        "status": [c.status for c in chosen],
        "value": [trimmed(c.value) for c in chosen],
        "unit": [c.unit for c in chosen],
        "qualifier": [c.qualifier for c in chosen],
        "period_start": [iso(c.period.start) for c in chosen],
        "period_end": [iso(c.period.end) for c in chosen],
        "period_label": [c.period.label for c in chosen],
        "witnesses": [str(figure.witnesses) for figure in resolved],
        "confidence": [figure.confidence for figure in resolved],
        "counts_in_totals": ["true" if key in counts else "false" for key in keys],
        "chosen": [c.claim_id for c in chosen],
        "chosen_rule": [figure.rule(figure.chosen) for figure in resolved],
    }
    return pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String)).with_row_index("row")


def _support(resolved: list[Figure]) -> pl.DataFrame:
    """One row for each claim of a group: the group, the claim, its role, its correction."""
    lines = [
        (row, claim.claim_id, role, figure.rule(claim))
        for row, figure in enumerate(resolved)
        for role, claims in (("supports", figure.supports), ("rival", figure.rivals))
        for claim in claims
    ]
    schema = {"row": pl.UInt32, "claim_id": pl.String, "role": pl.String, "rule": pl.String}
    return pl.DataFrame(lines, schema=schema, orient="row")


def _evidence(found: pl.DataFrame, support: pl.DataFrame) -> pl.DataFrame:
    """Cell by cell the claims behind it; an empty cell rests on nothing."""
    dated = found["period_start"].is_not_null()
    named = found.select("row", "table", "row_id", dated=dated)
    # The value and the unit of an amount have other names.
    behind = support.join(named, on="row", how="left", maintain_order="left")
    agreeing = behind.filter(pl.col("role") == "supports").with_columns(
        role=pl.lit("derived"), rule=pl.lit("count-witnesses")
    )
    chosen = found.select(
        "table", "row_id", claim_id="chosen", role=pl.lit("supports"), rule="chosen_rule"
    )
    counted_from = chosen.with_columns(role=pl.lit("derived"), rule=pl.lit("counts-in-totals"))
    parts = []
    for column in _SHARED:
        of = behind.filter("dated") if column in {"period_start", "period_end"} else behind
        parts.append(_cells(of, column))
    parts += [_cells(agreeing, column) for column in _COUNTED_FROM]
    parts += [_cells(chosen, "qualifier"), _cells(counted_from, "counts_in_totals")]
    return pl.concat(parts)


def _cells(behind: pl.DataFrame, column: str) -> pl.DataFrame:
    """Evidence of one column, under the name that each table has for it."""
    name: pl.Expr = pl.lit(column)
    for table, names in _NAMES.items():
        if column in names:
            name = pl.when(pl.col("table") == table).then(pl.lit(names[column])).otherwise(name)
    return behind.with_columns(column=name).select(EVIDENCE)


def _counted(chosen: list[Claim], keys: list[str], curated: Curated) -> set[str]:
    """Keys of the figures that count in totals."""
    whole = [entry for entry in curated.registers["cohorts"].values() if not entry.get("parent")]
    candidates = (
        Candidate(key, c.subject_id, c.property, c.status, c.unit, c.period.start, c.period.end)
        for key, c in zip(keys, chosen, strict=True)
        if c.period.start is not None and c.period.end is not None
    )
    return counted(candidates, {entry["id"]: entry.get("series") for entry in whole})


def _figure_id(claim: Claim) -> str:
    parts = (claim.subject_id, claim.property, claim.status, claim.period.label, claim.unit)
    return ":".join(parts)
