"""Ids that point somewhere: each must find what it names."""

from __future__ import annotations

from zjledger.curated.reader import Reader, nearest
from zjledger.curated.registers import Entry, subject_ids
from zjledger.model.claim import Claim, Source

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
    registers: dict[str, dict[str, Entry]],
    sources: dict[str, Source],
    claims: dict[str, Claim],
    reader: Reader,
) -> None:
    """Refuse every id in an entry, a source or a claim that names nothing."""
    subjects = subject_ids(registers)
    targets: dict[str, set[str]] = {name: set(found) for name, found in registers.items()}
    targets |= {
        "subject": subjects,
        "claim": set(claims),
        "source": set(sources),
    }
    for entries in registers.values():
        for entry in entries.values():
            pointed = [(k, v) for k, v in entry.values.items() if k in _POINTERS]
            pointed += [("claim", claim) for claim in entry.lists.get("claims", ())]
            for key, value in pointed:
                if value not in targets[_POINTERS[key]]:
                    reader.refuse(
                        entry.position,
                        f"dangling id {value!r} in {key!r}",
                        f"register it, or correct it{nearest(value, targets[_POINTERS[key]])}",
                    )
    for source in sources.values():
        if source.republishes and source.republishes not in sources:
            reader.refuse(
                source.position, f"dangling id {source.republishes!r}", "name a known source"
            )
    ids = subjects | set(registers["posts"])
    for claim in claims.values():
        if claim.subject_id not in subjects:
            mend = f"add it to a register{nearest(claim.subject_id, subjects)}"
            reader.refuse(claim.position, f"unknown subject {claim.subject_id!r}", mend)
        is_id = reader.vocabulary.properties[claim.property].value_kind == "id"
        if is_id and claim.value not in ids:
            mend = f"add it to a register{nearest(claim.value, ids)}"
            reader.refuse(claim.position, f"dangling id {claim.value!r}", mend)
        post = registers["posts"].get(claim.value)
        if post and post["person"] != claim.subject_id:
            reason = f"{claim.value} is a post of {post['person']}, not of {claim.subject_id}"
            reader.refuse(claim.position, reason, "name a post of this person")
