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

_DAYS = ("period_start", "period_end")
"""Those of them that are empty where a figure speaks of no time."""

_COUNTED_FROM = ("witnesses", "confidence")
"""Columns computed from the claims that agree."""

_BEHIND = ("chosen", "claim_id", "role", "rule")
"""Columns of the frame of what is behind the figures."""

_KEY = "subject_id property status period_label unit".split()
"""What the id of a figure is made of, in order."""

_NAMES: Mapping[str, Mapping[str, str]] = {
    "amounts": {"row_id": "amount_id", "value": "amount", "unit": "currency"},
    "indicators": {"row_id": "indicator_id"},
}
"""Tables of figures, and what they call the columns of the frame of all figures."""


def figures(
    resolution: Resolution, curated: Curated, vocabulary: Vocabulary
) -> tuple[dict[str, pl.DataFrame], dict[str, pl.DataFrame]]:
    """Amounts and indicators as tables of text, and the evidence of each, in order of its key."""
    found = _figures(resolution, curated, vocabulary)
    support = _support(resolution)
    tables, evidence = {}, {}
    for table, names in _NAMES.items():
        mine = found.filter(pl.col("table") == table).sort("row_id").drop("table")
        evidence[table] = _evidence(table, mine, support)
        tables[table] = mine.drop("chosen").rename(names)
    return tables, evidence


def _figures(resolution: Resolution, curated: Curated, vocabulary: Vocabulary) -> pl.DataFrame:
    """One row for each resolved group, with the table it belongs to."""
    standing = _standing(resolution)
    properties = vocabulary.properties.items()
    money = [name for name, prop in properties if prop.value_kind == "money"]
    table = pl.when(pl.col("property").is_in(money)).then(pl.lit("amounts"))
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
    cells = resolution.claims.cells.join(several, on="claim_id", maintain_order="left")
    return pl.concat([resolution.agreed.standing.select(cells.columns), cells])


def _support(resolution: Resolution) -> pl.DataFrame:
    """Each claim of a group with the one that stands, its role, and its correction."""
    lines = [
        (figure.chosen.claim_id, claim.claim_id, role, figure.rule(claim))
        for figure in resolution.figures
        for role, claims in (("supports", figure.supports), ("rival", figure.rivals))
        for claim in claims
    ]
    judged = pl.DataFrame(lines, schema=dict.fromkeys(_BEHIND, pl.String), orient="row")
    agreed = resolution.agreed.support.with_columns(
        role=pl.lit("supports"), rule=_correction(resolution)
    )
    return pl.concat([agreed.select(_BEHIND), judged])


def _correction(resolution: Resolution) -> pl.Expr:
    """The correction that was applied to a claim, if any."""
    rules = resolution.corrections
    return pl.col("claim_id").replace_strict(rules, default=None, return_dtype=pl.String)


def _evidence(table: str, found: pl.DataFrame, support: pl.DataFrame) -> pl.DataFrame:
    """Cell by cell the claims behind it; an empty cell rests on nothing.

    Args:
        found: the figures of the table, in order of their ids.
        support: claims behind figures, as :func:`_support` gives them.
    """
    named = found.select(
        "chosen",
        "row_id",
        place=pl.col("row_id").rle_id(),
        dated=pl.col("period_start").is_not_null(),
    )
    behind = named.join(support, on="chosen").sort("place", "claim_id")
    agreeing = behind.filter(pl.col("role") == "supports")
    standing = behind.filter(pl.col("claim_id") == pl.col("chosen"))
    of = dict.fromkeys(_SHARED, behind)
    of |= dict.fromkeys(_DAYS, behind.filter("dated"))
    of |= dict.fromkeys(_COUNTED_FROM, _derived(agreeing, "count-witnesses"))
    of |= {"qualifier": standing, "counts_in_totals": _derived(standing, "counts-in-totals")}
    names = {column: _NAMES[table].get(column, column) for column in of}
    parts = [
        of[column].select("place", "row_id", "claim_id", "role", "rule", column=pl.lit(name))
        for column, name in sorted(names.items(), key=lambda item: item[1])
    ]
    # Each part is in order of row and claim, and the parts are in order of their columns.
    ordered = pl.concat(parts).sort("place", maintain_order=True)
    return ordered.with_columns(table=pl.lit(table)).select(EVIDENCE)


def _derived(behind: pl.DataFrame, rule: str) -> pl.DataFrame:
    return behind.with_columns(role=pl.lit("derived"), rule=pl.lit(rule))
