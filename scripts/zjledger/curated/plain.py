"""Rows of published tables that are plainly sound, typed without taking each one apart.

Read back, a table holds far more rows than kinds of row: what a code demands is asked
once for each combination of codes, a period is parsed once for each label, and lengths and offsets
are compared column by column. Only what a phrase prints is still asked claim by claim. A source
with any claim that is not plain goes to :mod:`zjledger.curated.sources`, a register with any such
entry to :mod:`zjledger.curated.registers`; they say what is wrong.
"""

from __future__ import annotations

from functools import lru_cache

import polars as pl

from zjledger.curated.dictionary import field_of, value_problem
from zjledger.curated.phrases import contradictions
from zjledger.curated.registers import KINDS, LISTS, PERIODS, REGISTERS, Entry
from zjledger.model.claim import PRINTED_LIMIT, Claim, Position, Source
from zjledger.model.period import Period, parse_period
from zjledger.schema import Field, Table
from zjledger.vocabulary import Vocabulary

FILE = "claims.csv"

_CODES = ["property", "status", "unit", "qualifier", "reading", "subject_kind"]
_NUMBER = "^(?:0|[1-9][0-9]*)$"


def plain_claims(claims: pl.DataFrame, vocabulary: Vocabulary) -> pl.Series:
    """Which rows are plain by themselves: codes, period, texts, offsets.

    Args:
        claims: the published table, every column as text.

    Returns:
        A column of truth values; what a row's source and its phrase say is not looked at.
    """
    kinds = claims.with_columns(subject_kind=pl.col("subject_id").str.extract("^([^/]*)"))
    codes = kinds.select(_CODES).unique()
    fits = pl.Series("fits", [_codes_fit(row, vocabulary) for row in codes.rows()], pl.Boolean)
    labels = claims.select("period_label").unique()
    dated = [_period(label) is not None for (label,) in labels.rows()]
    known = (
        kinds.with_row_index("row")
        .join(codes.with_columns(fits), on=_CODES, how="left", nulls_equal=True)
        .join(
            labels.with_columns(dated=pl.Series(dated, dtype=pl.Boolean)),
            on="period_label",
            how="left",
            nulls_equal=True,
        )
        .sort("row")
    )
    numeric = [name for name, prop in vocabulary.properties.items() if prop.is_numeric]
    length = pl.col("printed").str.len_chars()
    start, end = (pl.col(name).cast(pl.Int64, strict=False) for name in ("at_start", "at_end"))
    placed = pl.col("at_start").str.contains(_NUMBER) & pl.col("at_end").str.contains(_NUMBER)
    nowhere = pl.col("at_start").is_null() & pl.col("at_end").is_null()
    number = pl.col("claim_id").str.extract("#([0-9]{2,3})$")
    plain = (
        pl.col("fits")
        & pl.col("dated")
        & (pl.col("claim_id") == pl.concat_str("source_id", pl.lit("#"), number))
        & (pl.col("value").str.len_bytes() > 0)
        & (pl.col("property").is_in(numeric) | ~pl.col("value").str.starts_with("-"))
        & length.is_between(1, PRINTED_LIMIT)
        & ~pl.col("printed").str.starts_with("-")
        & ~(
            pl.col("note").fill_null("n").str.starts_with("-")
            | (pl.col("note") == "").fill_null(False)
        )
        & (nowhere | (placed & (end - start == length)))
    )
    return known.select(plain=plain.fill_null(False)).to_series()


def plain_sources(claims: pl.DataFrame, plain: pl.Series) -> set[str]:
    """Ids of sources all of whose claims are plain, no id and no statement of them repeated."""
    said = ["source_id", "subject_id", "property", "status", "period_label", "at_start", "at_end"]
    value = pl.when(pl.col("unit") != "text").then("value")
    again = claims.select(*said, value=value).is_duplicated() & claims["at_start"].is_not_null()
    twice = claims["claim_id"].is_duplicated()
    odd = claims.filter(~plain | again | twice)["source_id"]
    return set(claims["source_id"]) - set(odd) - {None}


def typed_claims(
    lines: list[tuple[int, dict[str, str | None]]], source: Source, vocabulary: Vocabulary
) -> list[Claim] | None:
    """Plain rows of one source as claims; None where one is not what its phrase prints.

    Args:
        lines: line of the table, and cells, of each.
    """
    claims = []
    # A file of claims has those of one subject together, the subjects in order of mention.
    order: dict[str | None, int] = {}
    for _, row in lines:
        order.setdefault(row["subject_id"], len(order))
    for line, row in sorted(lines, key=lambda line: order[line[1]["subject_id"]]):
        start, end = row["at_start"], row["at_end"]
        at = (int(start), int(end)) if start is not None and end is not None else None
        if not _lies_in(at, source):
            return None
        period = _period(row["period_label"])
        assert period is not None
        claim = Claim(
            claim_id=row["claim_id"] or "",
            source_id=source.source_id,
            subject_id=row["subject_id"] or "",
            property=row["property"] or "",
            status=row["status"] or "",
            value=row["value"] or "",
            unit=row["unit"] or "",
            qualifier=row["qualifier"] or "",
            period=period,
            printed=row["printed"] or "",
            at=at,
            reading=row["reading"] or "",
            note=row["note"],
            position=Position(FILE, line, 1),
        )
        kind = vocabulary.properties[claim.property].value_kind
        if next(contradictions(claim, source, kind), None):
            return None
        claims.append(claim)
    return claims


def plain_entries(name: str, frame: pl.DataFrame, table: Table) -> dict[str, Entry] | None:
    """Entries of a register whose keys hold one text each; None where any might be refused.

    Args:
        name: of the register.
        frame: the published table, every column as text; the line of a row is its place in it.
    """
    keys = REGISTERS[name]
    fields = {key: field_of(table, key, is_key=key == keys[0]) for key in keys}
    held = {key: frame[field.name] for key, field in fields.items() if field}
    if {*LISTS, *PERIODS} & set(keys) or not all(
        _fits(fields[key], column) for key, column in held.items()
    ):
        return None
    ids = held[keys[0]]
    if ids.is_duplicated().any() or not (
        name not in KINDS or ids.str.starts_with(f"{KINDS[name]}/").all()
    ):
        return None
    columns = [column.to_list() for column in held.values()]
    entries = {}
    for line, row in enumerate(zip(*columns, strict=True), start=2):
        values = {key: text for key, text in zip(held, row, strict=True) if text is not None}
        entries[row[0]] = Entry(values, {}, Position(f"{table.name}.csv", line, 1))
    return entries


def _fits(field: Field | None, column: pl.Series) -> bool:
    """Whether no cell of a column would be refused, asked once for each value."""
    assert field is not None
    if field.required and column.has_nulls():
        return False
    values = column.drop_nulls().unique().to_list()
    return not any(
        not value or value.startswith("-") or value_problem(field, value) for value in values
    )


def _lies_in(at: tuple[int, int] | None, source: Source) -> bool:
    if at is None:
        return source.text_sha256 is None
    return source.text_length is None or at[1] <= source.text_length


def _codes_fit(codes: tuple[str | None, ...], vocabulary: Vocabulary) -> bool:
    """Whether a claim may have these codes together; :data:`_CODES` in order."""
    name, status, unit, qualifier, read, kind = codes
    prop = vocabulary.properties.get(name or "")
    return (
        prop is not None
        and status in vocabulary.codes("claim_statuses")
        and unit in prop.units
        and qualifier in vocabulary.codes("qualifiers")
        and read in vocabulary.codes("readings")
        and kind in prop.subject_kinds
    )


@lru_cache(maxsize=1 << 14)
def _period(label: str | None) -> Period | None:
    try:
        return parse_period(label) if label else None
    except ValueError:
        return None
