"""Rows of published tables that are plainly sound, typed without taking each one apart.

Read back, a table holds far more rows than kinds of row: what a code demands is asked
once for each combination of codes, a period is parsed once for each label, and lengths and offsets
are compared column by column. What a phrase prints is asked once for all that differ in their
digits alone (:mod:`zjledger.curated.misread`), else claim by claim. A source with any claim that is
not plain goes to :mod:`zjledger.curated.sources`, a register with any such entry to
:mod:`zjledger.curated.registers`; they say what is wrong.
"""

from __future__ import annotations

from collections.abc import Collection

import polars as pl

from zjledger.curated.addresses import LONGEST_ADDRESS, PRINTABLE, address_problem
from zjledger.curated.claims import CELLS, LINE, period_of
from zjledger.curated.dictionary import field_of, value_problem
from zjledger.curated.misread import misread
from zjledger.curated.registers import KINDS, LISTS, PERIODS, REGISTERS, Register
from zjledger.curated.sources import SOURCE_KEYS, source_of
from zjledger.model.claim import PRINTED_LIMIT, Position, Source
from zjledger.model.period import iso
from zjledger.schema import STRICT_TEXT, Field, Table
from zjledger.vocabulary import Vocabulary

_CODES = ("property", "status", "unit", "qualifier", "reading")
_VARIANTS = "variants"
_MARK = "\0"
"""Stands between codes; no code has it."""
_NUMBER = "^(?:0|[1-9][0-9]*)$"


def plain_claims(claims: pl.DataFrame, vocabulary: Vocabulary) -> pl.Series:
    """Which rows are plain by themselves: codes, period, texts, offsets.

    Args:
        claims: the published table, every column as text.

    Returns:
        A column of truth values; what a row's source and its phrase say is not looked at.
    """
    kind = pl.col("subject_id").str.splitn("/", 2).struct[0]
    codes = pl.concat_str(*_CODES, kind, separator=_MARK)
    told = claims.with_columns(codes=codes)
    fitting = [text for text in told["codes"].unique() if _codes_fit(text, vocabulary)]
    dated = [label for label in claims["period_label"].unique() if period_of(label)]
    numeric = [name for name, prop in vocabulary.properties.items() if prop.is_numeric]
    length = pl.col("printed").str.len_chars()
    start, end = (pl.col(name).cast(pl.Int64, strict=False) for name in ("at_start", "at_end"))
    placed = pl.col("at_start").str.contains(_NUMBER) & pl.col("at_end").str.contains(_NUMBER)
    nowhere = pl.col("at_start").is_null() & pl.col("at_end").is_null()
    number = pl.col("claim_id").str.extract("#([0-9]{2,3})$")
    plain = (
        pl.col("codes").is_in(fitting)
        & pl.col("period_label").is_in(dated)
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
    return told.select(plain=plain.fill_null(False)).to_series()


def plain_cells(
    claims: pl.DataFrame, sources: pl.DataFrame, vocabulary: Vocabulary
) -> pl.DataFrame:
    """The claims of sources all of whose claims are plain and print what they say.

    Args:
        claims, sources: the published tables, every column as text.

    Returns:
        A row for each claim, as :class:`~zjledger.curated.claims.Claims` holds them, in the order
        of a curator's files: those of one subject together, the subjects in order of mention.
    """
    plain = plain_sources(claims, plain_claims(claims, vocabulary))
    headers = sources.with_row_index("place").filter(~pl.col("source_id").is_duplicated())
    headers = headers.select(
        "place",
        "source_id",
        "text_sha256",
        pl.col("text_length").cast(pl.Int64, strict=False),
        pl.col("published_on").str.to_date("%Y-%m-%d", strict=False),
    )
    told = claims.with_row_index(LINE, offset=2).filter(pl.col("source_id").is_in(list(plain)))
    told = told.join(headers, on="source_id", maintain_order="left")
    odd = {*told.filter(~_lies_in_its_text())["source_id"], *misread(told, vocabulary)}
    told = told.filter(~pl.col("source_id").is_in(list(odd)))
    mention = pl.col(LINE).min().over("source_id", "subject_id")
    told = told.with_columns(mention=mention).sort("place", "mention", LINE)
    return told.drop("period_start", "period_end").join(
        _days(told["period_label"].unique()), on="period_label", maintain_order="left"
    )[[*CELLS, LINE]]


def plain_sources(claims: pl.DataFrame, plain: pl.Series) -> set[str]:
    """Ids of sources all of whose claims are plain, no id and no statement of them repeated."""
    said = ["source_id", "subject_id", "property", "status", "period_label", "at_start", "at_end"]
    value = pl.when(pl.col("unit") != "text").then("value")
    again = claims.select(*said, value=value).is_duplicated() & claims["at_start"].is_not_null()
    twice = claims["claim_id"].is_duplicated()
    odd = claims.filter(~plain | again | twice)["source_id"]
    return set(claims["source_id"]) - set(odd) - {None}


def _lies_in_its_text() -> pl.Expr:
    """Whether the place of a phrase is given where its source's text is known, and lies in it."""
    ends = pl.col("at_end").cast(pl.Int64) <= pl.col("text_length")
    unplaced = pl.col("at_start").is_null()
    return pl.when(unplaced).then(pl.col("text_sha256").is_null()).otherwise(ends.fill_null(True))


def _days(labels: pl.Series) -> pl.DataFrame:
    """First and last day of the periods of some labels."""
    periods = [period_of(label) for label in labels]
    return pl.DataFrame(
        {
            "period_label": labels,
            "period_start": [iso(period.start) if period else None for period in periods],
            "period_end": [iso(period.end) if period else None for period in periods],
        },
        schema=dict.fromkeys(("period_label", "period_start", "period_end"), pl.String),
    )


def plain_headers(sources: pl.DataFrame, table: Table) -> dict[str, Source] | None:
    """Every source by id; None where any header might be refused.

    Args:
        sources: the published table, every column as text.
    """
    fields = {key: field_of(table, key, is_key=key == SOURCE_KEYS[0]) for key in SOURCE_KEYS}
    held = [field for field in fields.values() if field]
    unpaired = sources["text_sha256"].is_null() != sources["text_length"].is_null()
    if unpaired.any() or not _fit(held, sources):
        return None
    if not _public(sources["url"].drop_nulls()):
        return None
    told = sources.select(**{key: field.name for key, field in fields.items() if field})
    file = f"{table.name}.csv"
    return {
        row["id"]: source_of(row, Position(file, line, 1))
        for line, row in enumerate(told.iter_rows(named=True), start=2)
    }


def _public(addresses: pl.Series) -> bool:
    """Whether no address would be refused: each site is looked at once, the rest for its signs."""
    sites = addresses.str.extract("^([^:/?#]+://[^/?#]*)").unique()
    short = addresses.str.len_bytes() <= LONGEST_ADDRESS
    printable = addresses.str.contains(f"^(?:{PRINTABLE})$")
    return (short & printable).all() and not any(
        site is None or address_problem(site) for site in sites
    )


def plain_register(
    name: str, frame: pl.DataFrame, table: Table, listing: Collection[str | None]
) -> Register | None:
    """A register whose keys hold one text each; None where any entry might be refused.

    Args:
        name: of the register.
        frame: the published table, every column as text; the line of a row is its place in it.
        listing: ids of entries that have a list of variants.
    """
    texts = [key for key in REGISTERS[name] if key != _VARIANTS]
    fields = {key: field_of(table, key, is_key=key == texts[0]) for key in texts}
    held = {key: frame[field.name] for key, field in fields.items() if field}
    if {*LISTS, *PERIODS} & set(texts):
        return None
    if not _fit([field for field in fields.values() if field], frame):
        return None
    ids = held[texts[0]]
    if _VARIANTS in REGISTERS[name] and ids.is_in(list(listing)).any():
        return None
    if ids.is_duplicated().any() or not (
        name not in KINDS or ids.str.starts_with(f"{KINDS[name]}/").all()
    ):
        return None
    nothing = pl.Series(dtype=pl.String).extend_constant(None, frame.height)
    columns = [held.get(key, nothing).alias(key) for key in texts]
    return Register(pl.DataFrame(columns), f"{table.name}.csv")


def _fit(fields: list[Field], frame: pl.DataFrame) -> bool:
    """Whether no cell of some columns would be refused; all are asked at once."""
    if frame.is_empty():
        return True
    if any(frame.select(_unfit(field).any().alias(field.name) for field in fields).row(0)):
        return False
    return not any(
        value_problem(field, value)
        for field in fields
        if _is_coded(field)
        for value in frame[field.name].drop_nulls().unique()
    )


def _is_coded(field: Field) -> bool:
    """Whether a column has few values, each of which is asked by itself."""
    return "enum" in field.constraints or field.type in STRICT_TEXT


def _unfit(field: Field) -> pl.Expr:
    """Whether a cell would be refused; where few values are, only what none of them may be."""
    cell, limits = pl.col(field.name), field.constraints
    unfit = (cell.str.len_bytes() == 0) | cell.str.starts_with("-")
    if field.required:
        unfit |= cell.is_null()
    if _is_coded(field):
        return unfit
    if "pattern" in limits:
        unfit |= ~cell.str.contains(f"^(?:{limits['pattern']})$")
    if "maxLength" in limits:
        unfit |= cell.str.len_chars() > limits["maxLength"]
    return unfit


def _codes_fit(codes: str | None, vocabulary: Vocabulary) -> bool:
    """Whether a claim may have these codes together: :data:`_CODES` and the kind of its subject."""
    if codes is None or codes.count(_MARK) != len(_CODES):
        return False
    name, status, unit, qualifier, read, kind = codes.split(_MARK)
    prop = vocabulary.properties.get(name)
    return (
        prop is not None
        and status in vocabulary.codes("claim_statuses")
        and unit in prop.units
        and qualifier in vocabulary.codes("qualifiers")
        and read in vocabulary.codes("readings")
        and kind in prop.subject_kinds
    )
