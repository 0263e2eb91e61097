"""Provenance: every cell has evidence, all evidence has a cell, and the two agree."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zjledger.model.quantity import Bounds, Quantity, parse_decimal
from zjledger.rules.cases import judged, last_of_each, picked
from zjledger.rules.cells import cells
from zjledger.rules.columns import EXACT, bounds_of, figure_columns, surely_below
from zjledger.rules.corrected import corrected_claims
from zjledger.rules.figures import value_of
from zjledger.rules.frame import Judgement, Ledger, Record, cell, sound
from zjledger.rules.witnesses import counted_at_once, recounted, speaking, witnessed

_MEND = "build the tables again; never edit data/tables by hand"


def cell_has_evidence(ledger: Ledger) -> Iterator[Judgement]:
    """Cells whose field says ``claim`` or ``derived`` need a row of evidence of that kind."""
    known, roles = cells(ledger), ledger.tables["evidence"]["role"]
    for role, filled in known.filled.items():
        proven = known.named.filter(roles == role)
        bare = filled.filter(~filled.is_in(proven.implode()))
        yield sound(len(filled) - len(bare))
        for number in bare:
            yield Judgement(cell(*known.told(number)), f"no {role} evidence", _MEND)


def evidence_has_cell(ledger: Ledger) -> Iterator[Judgement]:
    """Each row of evidence points at a cell that is filled and takes evidence."""
    known, evidence = cells(ledger), ledger.tables["evidence"]
    filled = pl.concat(list(known.filled.values()))
    idle = evidence.filter(~known.named.is_in(filled.implode()).fill_null(False))
    yield sound(evidence.height - idle.height)
    for row in idle.iter_rows(named=True):
        where = cell("evidence", f"{row['table']} {row['row_id']}", row["column"])
        yield Judgement(where, "there is no such filled cell", _MEND)


_PLAIN = r"^(0|[1-9][0-9]*)(\.[0-9]{1,4})?$"
"""Numbers of claims that can be compared as a column."""


def evidence_agrees(ledger: Ledger) -> Iterator[Judgement]:
    """Figures against the claims behind them, corrections applied.

    What stands must be the value of a supporting claim; all supporting claims must be able to be
    true together, and no rival together with them; status and period must be the claims' own.
    That is so where the supporting claims say just what the figure says and rivals lie clearly
    apart from it; other figures are looked at one by one.
    """
    held = figure_columns(ledger)
    behind = _behind(ledger, held)
    place = pl.col("place")
    told = behind.filter(pl.col("role") == "supports", "fits")["place"]
    other = behind.filter(~pl.col("fits"))["place"]
    open_ = held.filter(~place.is_in(told.implode()) | place.is_in(other.implode()))
    yield sound(held.height - open_.height)
    behind = behind.filter(place.is_in(open_["place"].implode()))
    claims = corrected_claims(ledger, behind["claim_id"])
    by_role: dict[tuple[int, str], list[Record]] = {}
    for at, claim, role in behind.select("place", "claim_id", "role").iter_rows():
        by_role.setdefault((at, role), []).append(claims[claim])
    for row in open_.iter_rows(named=True):
        supports, rivals = (by_role.get((row["place"], r), []) for r in ("supports", "rival"))
        try:
            fault = _disagreement(row, supports, rivals)
        except ValueError as error:
            fault = f"a claim behind it cannot be read: {error}"
        where = cell(row["table"], row["id"], "amount" if row["table"] == "amounts" else "value")
        yield Judgement(where, fault, _MEND)


def _behind(ledger: Ledger, held: pl.DataFrame) -> pl.DataFrame:
    """Claims that support or rival figures: ``place`` of the figure, ``claim_id``, ``role``.

    ``fits`` says that the claim is of the same thing, is not corrected, and says just the same if
    it supports the figure, and clearly something else if it is a rival.
    """
    names = ["value", "unit", "qualifier", *(theirs for _, theirs in _SHARED)]
    claims = last_of_each(ledger.tables["claims"][["claim_id", *names]], "claim_id")
    said = claims.select("claim_id", pl.col(names).name.prefix("said_"))
    of_value = (pl.col("column") == "amount") | (pl.col("column") == "value")
    supports = pl.col("role") == "supports"
    rows = ledger.tables["evidence"].filter(of_value, supports | (pl.col("role") == "rival"))
    behind = (
        rows.select("table", pl.col("row_id").alias("id"), "claim_id", "role")
        .join(held, on=("table", "id"), maintain_order="left")
        .join(said, on="claim_id", maintain_order="left")
    )
    plain = pl.col("said_value").str.contains(_PLAIN)
    number = pl.when(plain).then("said_value").cast(EXACT, strict=False)
    low, high = bounds_of(pl.col("value"), pl.col("qualifier"))
    said_low, said_high = bounds_of(number, pl.col("said_qualifier"))
    alike = (pl.col(name) == pl.col(f"said_{name}") for name in ("unit", "qualifier"))
    same = pl.all_horizontal(pl.col("value") == number, *alike)
    apart = pl.any_horizontal(surely_below(high, said_low), surely_below(said_high, low))
    fits = pl.all_horizontal(
        pl.when(supports).then(same).otherwise(apart),
        *(pl.col(mine).eq_missing(pl.col(f"said_{theirs}")) for mine, theirs in _SHARED),
        ~pl.col("claim_id").is_in(ledger.tables["corrections"]["claim_id"].implode()),
    )
    return behind.select("place", "claim_id", "role", fits.fill_null(False).alias("fits"))


def _disagreement(figure: Record, supports: list[Record], rivals: list[Record]) -> str | None:
    held = Quantity(value_of(figure), figure["unit"], figure["qualifier"])
    if held not in [_said(claim) for claim in supports]:
        return f"no supporting claim says {held.qualifier} {held.value:f} {held.unit}"
    common: Bounds | None = held.bounds()
    for claim in supports:
        common = common and common.meet(_said(claim).bounds())
        if common is None:
            return f"{_told(claim)} cannot be true with the other supporting claims"
    for claim in rivals:
        if common and common.meet(_said(claim).bounds()):
            return f"{_told(claim)} is no rival"
    for claim in supports + rivals:
        for mine, theirs in _SHARED:
            if figure[mine] != claim[theirs]:
                return f"{mine} is {figure[mine]}, {claim['claim_id']} has {claim[theirs]}"
    return None


_SHARED = (
    ("subject_id", "subject_id"),
    ("measure", "property"),
    ("status", "status"),
    ("period_start", "period_start"),
    ("period_end", "period_end"),
)


def _said(claim: Record) -> Quantity:
    return Quantity(parse_decimal(claim["value"]), claim["unit"], claim["qualifier"])


def _told(claim: Record) -> str:
    return f"{claim['claim_id']}, {claim['qualifier']} {claim['value']} {claim['unit']},"


def correction_still_fits(ledger: Ledger) -> Iterator[Judgement]:
    """``from_value`` against the claim's field."""
    corrections = ledger.rows("corrections")
    corrected = [row["claim_id"] for row in corrections]
    claims = picked(ledger.tables["claims"], "claim_id", corrected)
    for row in corrections:
        claim = claims.get(row["claim_id"], {})
        held = claim.get("period_label" if row["field"] == "period" else row["field"])
        fault = f"the claim says {held!r}, not {row['from_value']!r}"
        where = cell("corrections", row["correction_id"], "from_value")
        yield Judgement(where, None if held == row["from_value"] else fault)


def witnesses_recounted(ledger: Ledger) -> Iterator[Judgement]:
    """Witnesses and confidence against the evidence (:mod:`zjledger.model.witness`).

    Where sources are plain they are counted in columns, the rest one by one.
    """
    held = witnessed(ledger)
    behind = speaking(ledger, held)
    counted = held.join(counted_at_once(ledger, behind), on="place", how="left")
    right = pl.col("right").fill_null(0)
    sure = pl.when(right > 1).then(pl.lit("corroborated")).otherwise(pl.lit("single"))
    plain = pl.all_horizontal(
        ~pl.col("hard").fill_null(False),
        pl.col("witnesses").eq_missing(right),
        (pl.col("table") == "participations") | pl.col("confidence").eq_missing(sure),
    )
    open_ = counted.filter(~plain)
    yield sound(_cells_of(held) - _cells_of(open_))
    for row, right_number, right_word in recounted(ledger, open_, behind):
        yield _counted(row, "witnesses", right_number)
        if row["table"] != "participations":
            yield _counted(row, "confidence", right_word)


def _cells_of(rows: pl.DataFrame) -> int:
    return 2 * rows.height - int((rows["table"] == "participations").sum())


def _counted(row: Record, column: str, right: object) -> Judgement:
    held = row[column]
    fault = None if held == right else f"says {held}, the evidence makes it {right}"
    return Judgement(cell(row["table"], row["row_id"], column), fault, _MEND)


def single_witness(ledger: Ledger) -> Iterator[Judgement]:
    """Amounts that rest on one source."""

    def finding(row: Record) -> Judgement:
        where = cell("amounts", row["amount_id"], "witnesses")
        return Judgement(where, "one witness only", "curate a second, independent source")

    amounts = ledger.tables["amounts"][["amount_id", "witnesses"]]
    return judged(amounts, pl.col("witnesses") < 2, finding)
