"""Amounts and indicators: one row for every figure, resolved, and the evidence of each cell.

A ledger is mostly figures, so they are made column by column.
"""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from zjledger.assemble.resolve import Resolution
from zjledger.assemble.rows import EVIDENCE
from zjledger.curated.load import Curated
from zjledger.model.totals import counted
from zjledger.vocabulary import Vocabulary

_SHARED = "subject_id measure status value unit period_start period_end period_label".split()
"""Columns that rest on every claim of the group, rivals too."""

_COUNTED_FROM = ("witnesses", "confidence")
"""Columns computed from the claims that agree."""

_KEY = "subject_id property status period_label unit".split()
"""What the id of a figure is made of, in order."""

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
    evidence = _evidence(found, _support(found, resolution))
    tables = {"evidence": evidence}
    for table, names in _NAMES.items():
        mine = found.filter(pl.col("table") == table)
        tables[table] = mine.drop("table", "chosen", "chosen_rule").rename(names)
    return tables


def _figures(resolution: Resolution, curated: Curated, vocabulary: Vocabulary) -> pl.DataFrame:
    """One row for each resolved group, with the table it belongs to."""
    standing = _standing(resolution)
    properties = vocabulary.properties.items()
    money = [name for name, prop in properties if prop.value_kind == "money"]
    table = pl.when(pl.col("property").is_in(money)).then(pl.lit("amounts"))
    rule = pl.col("claim_id").replace_strict(resolution.corrections, default=None)
    trimmed = pl.col("value").str.strip_chars_end("0").str.strip_chars_end(".")
    fraction = pl.col("value").str.contains(".", literal=True)
    found = standing.select(
        table=table.otherwise(pl.lit("indicators")),
        row_id=pl.concat_str(_KEY, separator=":"),
        subject_id="subject_id",
        measure="property",
        status="status",
        value=pl.when(fraction).then(trimmed).otherwise("value"),
        unit="unit",
        qualifier="qualifier",
        period_start="period_start",
        period_end="period_end",
        period_label="period_label",
        witnesses="witnesses",
        confidence="confidence",
        chosen="claim_id",
        chosen_rule=rule.cast(pl.String),
    )
    whole = curated.registers["cohorts"].texts.filter(pl.col("parent").is_null())
    counts = counted(found, dict(whole.select("id", "series").iter_rows()))
    word = pl.when(pl.col("row_id").is_in(counts.implode())).then(pl.lit("true"))
    return found.with_columns(counts_in_totals=word.otherwise(pl.lit("false")))


def _standing(resolution: Resolution) -> pl.DataFrame:
    """Cells of the claim that stands in each group of numbers, with witnesses and confidence."""
    judged = resolution.figures
    several = pl.DataFrame(
        {
            "claim_id": [figure.chosen.claim_id for figure in judged],
            "witnesses": [str(figure.witnesses) for figure in judged],
            "confidence": [figure.confidence for figure in judged],
        },
        schema=dict.fromkeys(("claim_id", "witnesses", "confidence"), pl.String),
    )
    alone = resolution.alone.with_columns(witnesses=pl.lit("1"), confidence=pl.lit("single"))
    cells = resolution.claims.cells.join(several, on="claim_id", maintain_order="left")
    return pl.concat([alone, cells])


def _support(found: pl.DataFrame, resolution: Resolution) -> pl.DataFrame:
    """One row for each claim of a group: its row, the claim, its role, its correction."""
    lines = [
        (figure.chosen.claim_id, claim.claim_id, role, figure.rule(claim))
        for figure in resolution.figures
        for role, claims in (("supports", figure.supports), ("rival", figure.rivals))
        for claim in claims
    ]
    schema = dict.fromkeys(("chosen", "claim_id", "role", "rule"), pl.String)
    several = pl.DataFrame(lines, schema=schema, orient="row")
    rows = found.select("table", "row_id", "chosen", dated=pl.col("period_start").is_not_null())
    judged = rows.join(several, on="chosen", maintain_order="left")
    lone = rows.join(judged.select("chosen").unique(), on="chosen", how="anti")
    lone = lone.join(found.select("chosen", rule="chosen_rule"), on="chosen").with_columns(
        claim_id="chosen", role=pl.lit("supports")
    )
    return pl.concat([judged, lone.select(judged.columns)])


def _evidence(found: pl.DataFrame, behind: pl.DataFrame) -> pl.DataFrame:
    """Cell by cell the claims behind it; an empty cell rests on nothing."""
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
