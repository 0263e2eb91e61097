"""Ids never disappear: what was published once exists, redirects, or has a tombstone.

``data/curated/published_ids.txt`` holds every id of a subject, a post, a source, a claim or a
judgement (discrepancy, correction, identity) that was ever published, one a line, sorted.
``zjledger record-ids`` adds new ones; nothing takes one away. A claim that was withdrawn has its
tombstone in the note of its source.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from zjledger.curated.claims import Claims
from zjledger.curated.reader import Reader
from zjledger.curated.registers import Registers, subject_ids
from zjledger.model.claim import Position, Source
from zjledger.paths import write_atomically

FILE = "data/curated/published_ids.txt"


def ids_of(
    registers: Registers,
    sources: Mapping[str, Source],
    claims: Claims,
) -> set[str]:
    """Every id that must not disappear once it is published."""
    kept = ("posts", "discrepancies", "corrections", "identities")
    return subject_ids(registers).union(sources, claims, *(registers[name] for name in kept))


def _is_withdrawn(claim_id: str, sources: Mapping[str, Source], redirects: Collection[str]) -> bool:
    """Whether a claim's source says that claims were withdrawn, or went itself."""
    source_id = claim_id.partition("#")[0]
    source = sources.get(source_id)
    return source_id in redirects if source is None else "withdrawn" in (source.note or "")


def check_published(
    root: Path,
    registers: Registers,
    sources: Mapping[str, Source],
    claims: Claims,
    reader: Reader,
) -> None:
    """Refuse vanished ids, and redirects whose old id is still there or whose new one is not."""
    known, redirects = ids_of(registers, sources, claims), registers["redirects"]
    for old, entry in redirects.items():
        if old in known:
            reader.refuse(entry.position, f"{old!r} is still there", "delete it, or the redirect")
        new = entry.get("new")
        if new is not None and new not in known:
            mend = "name an id that exists, or leave `new` out for a tombstone"
            reader.refuse(
                entry.position, f"the redirect leads to {new!r}, which is not there", mend
            )
    path = root / FILE
    if not path.is_file():
        reader.refuse(
            Position(FILE, 1, 1), "the file is missing", "restore it, even if it is empty"
        )
        return
    for number, name in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if name in known or name in redirects:
            continue
        mend = "restore it, or say in registers/redirects.yaml where it went and why"
        if "#" in name:
            mend = "restore it, or say in the note of its source that it was withdrawn and why"
        if "#" not in name or not _is_withdrawn(name, sources, redirects):
            reader.refuse(Position(FILE, number, 1), f"{name!r} was published and is gone", mend)


def record_published(root: Path, ids: Iterable[str]) -> list[str]:
    """Add ids to the file; returns those that were new, sorted."""
    path = root / FILE
    recorded = set(path.read_text("utf-8").splitlines()) if path.is_file() else set()
    new = sorted(set(ids) - recorded)
    content = "".join(f"{name}\n" for name in sorted(recorded.union(new)))
    write_atomically(path, content.encode("utf-8"))
    return new
