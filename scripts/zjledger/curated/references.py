"""Ids that point somewhere: each must find what it names."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

import polars as pl

from zjledger.curated.claims import Claims
from zjledger.curated.reader import Reader, nearest
from zjledger.curated.registers import KINDS, REGISTERS, Entry, Register, Registers
from zjledger.model.claim import Claim, Source


class Ids(Collection[str]):
    """Ids as a column, and as a set where somebody asks for one of them."""

    def __init__(self, column: pl.Series, known: Collection[str] | None = None) -> None:
        """Take a column of text, and the same ids as they can be found, if they can already."""
        self.column = column
        self._given = known

    def __contains__(self, value: object) -> bool:
        return value in self._known

    def __iter__(self) -> Iterator[str]:
        return iter(self.column)

    def __len__(self) -> int:
        return len(self.column)

    @cached_property
    def _known(self) -> Collection[str]:
        return frozenset(self.column) if self._given is None else self._given


Targets = Mapping[str, Ids]
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
    subjects = _subjects(registers)
    targets = {name: Ids(register.ids, register) for name, register in registers.items()} | {
        "subject": subjects,
        "claim": Ids(claims.cells["claim_id"], claims),
        "source": Ids(pl.Series(list(sources), dtype=pl.String), sources),
    }
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


def _subjects(registers: Registers) -> Ids:
    """Every id a claim may be about."""
    places = "place/" + registers["places"].ids
    return Ids(pl.concat([places, *(registers[name].ids for name in KINDS)]))


def _pointing_nowhere(register: Register, targets: Targets) -> list[Entry]:
    """Entries one of whose texts should name something and names nothing."""
    texts = register.texts
    keys = [key for key in texts.columns if key in _POINTERS]
    lost = [
        _unknown(pl.col(key), targets[_POINTERS[key]])
        for key in keys
        if texts[key].null_count() < texts.height
    ]
    if not lost:
        return []
    return [register[key] for key in texts.filter(pl.any_horizontal(lost)).to_series(0)]


def _unknown(cell: pl.Expr, known: Ids) -> pl.Expr:
    """Whether a cell names something that is not known; null where it names nothing."""
    return ~cell.is_in(known.column.implode())


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


def _pointing_astray(claims: Claims, subjects: Ids, posts: Register, reader: Reader) -> list[Claim]:
    """Claims that name an unknown subject, an unknown id, or a post of somebody else."""
    properties = reader.vocabulary.properties.items()
    ids = [name for name, prop in properties if prop.value_kind == "id"]
    value, about = pl.col("value"), pl.col("subject_id")
    known = Ids(pl.concat([subjects.column, posts.ids]))
    astray = _unknown(about, subjects) | (pl.col("property").is_in(ids) & _unknown(value, known))
    if len(posts):
        holder = value.replace_strict(posts.ids, posts.texts["person"], default=None)
        astray |= (holder != about).fill_null(False)
    return claims.among(claims.cells.filter(astray))


def _check_claim(claim: Claim, subjects: Ids, posts: Register, reader: Reader) -> None:
    if claim.subject_id not in subjects:
        mend = f"add it to a register{nearest(claim.subject_id, subjects)}"
        reader.refuse(claim.position, f"unknown subject {claim.subject_id!r}", mend)
    is_id = reader.vocabulary.properties[claim.property].value_kind == "id"
    if is_id and claim.value not in subjects and claim.value not in posts:
        mend = f"add it to a register{nearest(claim.value, [*subjects, *posts])}"
        reader.refuse(claim.position, f"dangling id {claim.value!r}", mend)
    post = posts.get(claim.value)
    if post and post["person"] != claim.subject_id:
        reason = f"{claim.value} is a post of {post['person']}, not of {claim.subject_id}"
        reader.refuse(claim.position, reason, "name a post of this person")
