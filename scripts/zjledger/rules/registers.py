"""Our own decisions: verdicts that fit their claims, and rows that nothing refers to."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zjledger.model.quantity import Bounds, Quantity, parse_decimal
from zjledger.rules.cases import judged, last_of_each, picked
from zjledger.rules.corrected import corrected_claims
from zjledger.rules.frame import Judgement, Ledger, Record, cell, sound

_DISCREPANCIES = "data/curated/registers/discrepancies.yaml"
_NUMBERLESS_UNITS = frozenset({"text", "date", "id"})


def verdict_still_fits(ledger: Ledger) -> Iterator[Judgement]:
    """``said`` against what the claim says: value and unit, or the words."""
    rows = ledger.rows("discrepancy_claims")
    claims = picked(ledger.tables["claims"], "claim_id", (row["claim_id"] for row in rows))
    for row in rows:
        claim = claims.get(row["claim_id"])
        if claim is not None:
            words = claim["unit"] in _NUMBERLESS_UNITS
            now = claim["value"] if words else f"{claim['value']} {claim['unit']}"
            where = cell("discrepancy_claims", f"{row['discrepancy_id']} {row['claim_id']}", "said")
            fault = f"the claim says {now!r}, not {row['said']!r}" if now != row["said"] else None
            yield Judgement(where, fault, f"judge again in {_DISCREPANCIES}")


def verdict_chooses_its_own(ledger: Ledger) -> Iterator[Judgement]:
    """The chosen claim is one of the discrepancy; a verdict for a claim has one."""
    named = _named(ledger)
    for row in ledger.rows("discrepancies"):
        chosen = row["chosen_claim_id"]
        fault = None
        if chosen is None and row["verdict"] == "claim":
            fault = "the verdict is for a claim, but none is chosen"
        elif chosen is not None and chosen not in named.get(row["discrepancy_id"], ()):
            fault = f"{chosen} is not among its claims"
        where = cell("discrepancies", row["discrepancy_id"], "chosen_claim_id")
        yield Judgement(where, fault, f"mend {_DISCREPANCIES}")


def rivals_have_a_verdict(ledger: Ledger) -> Iterator[Judgement]:
    """Each rival claim of a cell stands in a discrepancy that chose a claim the cell rests on."""
    of_cell = ["table", "row_id", "column"]
    evidence = ledger.tables["evidence"][[*of_cell, "claim_id", "role"]]
    rivals = evidence.filter(pl.col("role") == "rival").unique()
    verdicts = last_of_each(ledger.tables["discrepancies"], "discrepancy_id")
    choices = ledger.tables["discrepancy_claims"][["discrepancy_id", "claim_id"]].join(
        verdicts[["discrepancy_id", "chosen_claim_id"]].drop_nulls(), on="discrepancy_id"
    )
    chosen = pl.col("claim_id").is_in(choices["chosen_claim_id"].unique().implode())
    rests = evidence.filter(chosen, pl.col("role") == "supports")
    settled = rivals.join(choices, on="claim_id").join(
        rests.rename({"claim_id": "chosen_claim_id"}), on=[*of_cell, "chosen_claim_id"], how="semi"
    )
    open_ = rivals.join(settled, on=[*of_cell, "claim_id"], how="anti")
    yield sound(rivals.height - open_.height)
    for *key, rival, _ in open_.sort(*of_cell, "claim_id").iter_rows():
        fault = f"{rival} rivals the cell, and no verdict chooses against it"
        yield Judgement(cell(*key), fault, f"add one to {_DISCREPANCIES}")


def correction_carries_out_verdict(ledger: Ledger) -> Iterator[Judgement]:
    """Corrections and verdicts of the code ``value`` belong together, over one claim."""
    verdicts, named = ledger.by_key("discrepancies"), _named(ledger)
    carried_out = set()
    for row in ledger.rows("corrections"):
        key = row["discrepancy_id"]
        carried_out.add(key)
        fault = None
        if verdicts.get(key, {}).get("verdict") != "value":
            fault = f"the verdict of {key} is not `value`"
        elif row["claim_id"] not in named.get(key, ()):
            fault = f"{key} does not name {row['claim_id']}"
        yield Judgement(cell("corrections", row["correction_id"], "discrepancy_id"), fault)
    for key, row in verdicts.items():
        if row["verdict"] == "value":
            fault = None if key in carried_out else "no correction carries the value"
            yield Judgement(cell("discrepancies", key, "verdict"), fault)


_NEEDS_RIVALS = frozenset({"rival_figure", "unit_slip", "rounding", "date"})


def verdict_still_needed(ledger: Ledger) -> Iterator[Judgement]:
    """A verdict that chooses between claims which say one thing after all is stale.

    Judged where all claims speak of one subject and property; a verdict of rounding is needed as
    long as the values differ, though both may be true.
    """
    named = _named(ledger)
    claims = corrected_claims(ledger, (name for names in named.values() for name in names))
    corrected = {row["discrepancy_id"] for row in ledger.rows("corrections")}
    for row in ledger.rows("discrepancies"):
        key = row["discrepancy_id"]
        told = [claims[name] for name in named.get(key, ()) if name in claims]
        if row["kind"] not in _NEEDS_RIVALS or row["chosen_claim_id"] is None or key in corrected:
            continue
        if len({(c["subject_id"], c["property"]) for c in told}) != 1:
            continue
        try:
            stale = _one_value(told) if row["kind"] == "rounding" else _can_all_be_true(told)
        except ValueError:
            stale = False
        fault = "stale verdict: its claims do not contradict each other" if stale else None
        mend = f"delete the entry from {_DISCREPANCIES}, or name the claim that differs"
        yield Judgement(cell("discrepancies", key, "verdict"), fault, mend)


def _named(ledger: Ledger) -> dict[str, list[str]]:
    named: dict[str, list[str]] = {}
    for row in ledger.rows("discrepancy_claims"):
        named.setdefault(row["discrepancy_id"], []).append(row["claim_id"])
    return named


def _one_value(claims: list[Record]) -> bool:
    return len({(c["value"], c["unit"], c["qualifier"]) for c in claims}) == 1


def _can_all_be_true(claims: list[Record]) -> bool:
    if claims[0]["unit"] in _NUMBERLESS_UNITS or len({c["unit"] for c in claims}) > 1:
        return _one_value(claims)
    common: Bounds | None = Bounds(None, False, None, False)
    for claim in claims:
        value = parse_decimal(claim["value"])
        common = common and common.meet(Quantity(value, "", claim["qualifier"]).bounds())
    return common is not None


def subject_is_used(ledger: Ledger) -> Iterator[Judgement]:
    """Rows of the registers that no claim, no other row and no discrepancy refers to."""
    claims = ledger.tables["claims"]
    used = [claims["subject_id"], claims["value"].filter(claims["unit"] == "id")]
    for table in ledger.schemas.values():
        for key in table.foreign_keys:
            # A subject's own row and its twin in the table of its kind prove nothing.
            if key.column not in table.primary_key and table.name != "evidence":
                values = ledger.tables[table.name][key.column]
                used.append("place/" + values if key.table == "places" else values)
    known = pl.col("subject_id").is_in(pl.concat(used).implode())
    idle = ~known & pl.col("subject_id").is_not_null() & (pl.col("kind") != "place")

    def finding(row: Record) -> Judgement:
        where = cell("subjects", row["subject_id"], "subject_id")
        mend = "curate a claim about it, or park it with a reason"
        return Judgement(where, "nothing refers to it", mend)

    subjects = ledger.tables["subjects"][["subject_id", "kind"]]
    return judged(subjects, idle, finding)


def source_is_used(ledger: Ledger) -> Iterator[Judgement]:
    """Sources without a claim that are no root of a copy either."""
    sources = ledger.tables["sources"][["source_id", "republishes"]]
    used = pl.concat([ledger.tables["claims"]["source_id"], sources["republishes"]])

    def finding(row: Record) -> Judgement:
        where = cell("sources", row["source_id"], "source_id")
        return Judgement(
            where, "no claim is taken from it", "curate its claims, or delete the file"
        )

    return judged(sources, ~pl.col("source_id").is_in(used.implode()), finding)


def redirect_leads_on(ledger: Ledger) -> Iterator[Judgement]:
    """Old ids against all keys in use, and new ids likewise; a tombstone leads nowhere."""
    redirects = ledger.rows("redirects")
    asked = [name for row in redirects for name in (row["old_id"], row["new_id"]) if name]
    used: set[str] = set()
    for table in ledger.schemas.values():
        if len(table.primary_key) == 1 and table.name != "redirects" and asked:
            keys = ledger.tables[table.name][table.primary_key[0]]
            used |= set(keys.filter(keys.is_in(asked)))
    for row in redirects:
        old, new = row["old_id"], row["new_id"]
        fault = None
        if old in used:
            fault = "the old id is still in use"
        elif new is not None and new not in used:
            fault = f"it leads to {new}, which is not there"
        yield Judgement(cell("redirects", old, "new_id"), fault, "delete it, or lead it elsewhere")


def left_out_document_is_no_source(ledger: Ledger) -> Iterator[Judgement]:
    """No document that was read and left out has the id or the address of a source.

    Nothing points at these rows, so the least number of them is all that tells of a lost part.
    """
    sources = ledger.by_key("sources")
    addresses = {row["url"] for row in sources.values() if row["url"]}
    for row in ledger.rows("reviewed_documents"):
        kept = row["document_id"] in sources or row["url"] in addresses
        fault = "it is a source, so it was not left out" if kept else None
        where = cell("reviewed_documents", row["document_id"], "url")
        yield Judgement(where, fault, "delete it from the register of reviewed documents")
