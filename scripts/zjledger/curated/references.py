"""Ids that point somewhere: each must find what it names."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import polars as pl

from zjledger.curated.claims import Claims
from zjledger.curated.reader import Reader, nearest
from zjledger.curated.registers import REGISTERS, Entry, Register, Registers, subject_ids
from zjledger.model.claim import Claim, Source

Targets = Mapping[str, Collection[str]]
"""What may be named, by the register or the word of :data:`_POINTERS`."""

_POINTERS = {
    "parent": "subject",
    "programme": "programmes",
    "person": "people",
    "organization": "organizations",
    "meeting": "meetings",
    "place_code": "places",
    "territory": "places",
    "parent_code": "places",
    "claim": "claim",
    "chosen": "claim",
    "discrepancy": "discrepancies",
    "source": "source",
    "one": "subject",
    "other": "subject",
}


def check_references(
    registers: Registers, sources: Mapping[str, Source], claims: Claims, reader: Reader
) -> None:
    """Refuse every id in an entry, a source or a claim that names nothing."""
    subjects = subject_ids(registers)
    targets: dict[str, Collection[str]] = dict(registers)
    targets |= {"subject": subjects, "claim": claims, "source": sources}
    for name, register in registers.items():
        # Lists of claims are looked at entry by entry.
        listing = "claims" in REGISTERS[name]
        for entry in register.values() if listing else _pointing_nowhere(register, targets):
            _check_entry(entry, targets, reader)
    for source in sources.values():
        if source.republishes and source.republishes not in sources:
            reader.refuse(
                source.position, f"dangling id {source.republishes!r}", "name a known source"
            )
    for claim in _pointing_astray(claims, subjects, registers["posts"], reader):
        _check_claim(claim, subjects, registers["posts"], reader)


def _pointing_nowhere(register: Register, targets: Targets) -> list[Entry]:
    """Entries one of whose texts should name something and names nothing."""
    lost = pl.lit(False)
    for key in set(_POINTERS) & set(register.texts.columns):
        named = register.texts[key].drop_nulls().unique()
        unknown = [value for value in named if value not in targets[_POINTERS[key]]]
        lost |= pl.col(key).is_in(unknown)
    return [register[key] for key in register.texts.filter(lost).to_series(0)]


def _check_entry(entry: Entry, targets: Targets, reader: Reader) -> None:
    pointed = [(k, v) for k, v in entry.values.items() if k in _POINTERS]
    pointed += [("claim", claim) for claim in entry.lists.get("claims", ())]
    for key, value in pointed:
        if value not in targets[_POINTERS[key]]:
            reader.refuse(
                entry.position,
                f"dangling id {value!r} in {key!r}",
                f"register it, or correct it{nearest(value, targets[_POINTERS[key]])}",
            )


def _pointing_astray(
    claims: Claims, subjects: set[str], posts: Register, reader: Reader
) -> list[Claim]:
    """Claims that name an unknown subject, an unknown id, or a post of somebody else."""
    cells = claims.cells
    properties = reader.vocabulary.properties.items()
    ids = [name for name, prop in properties if prop.value_kind == "id"]
    about = cells["subject_id"].unique()
    strangers = about.filter(~about.is_in(list(subjects)))
    named = cells.filter(pl.col("property").is_in(ids))["value"].unique()
    unknown = [name for name in named if name not in subjects and name not in posts]
    holders = cells.join(posts.texts.select(value="id", holder="person"), on="value")
    others = holders.filter(pl.col("holder") != pl.col("subject_id"))["claim_id"]
    astray = (
        pl.col("subject_id").is_in(strangers.implode())
        | (pl.col("property").is_in(ids) & pl.col("value").is_in(unknown))
        | pl.col("claim_id").is_in(others.implode())
    )
    return claims.among(cells.filter(astray))


def _check_claim(claim: Claim, subjects: set[str], posts: Register, reader: Reader) -> None:
    if claim.subject_id not in subjects:
        mend = f"add it to a register{nearest(claim.subject_id, subjects)}"
        reader.refuse(claim.position, f"unknown subject {claim.subject_id!r}", mend)
    is_id = reader.vocabulary.properties[claim.property].value_kind == "id"
    if is_id and claim.value not in subjects and claim.value not in posts:
        mend = f"add it to a register{nearest(claim.value, subjects.union(posts))}"
        reader.refuse(claim.position, f"dangling id {claim.value!r}", mend)
    post = posts.get(claim.value)
    if post and post["person"] != claim.subject_id:
        reason = f"{claim.value} is a post of {post['person']}, not of {claim.subject_id}"
        reader.refuse(claim.position, reason, "name a post of this person")
