"""Ids never disappear: what was published once exists, redirects, or has a tombstone.

``data/curated/published_ids.txt`` holds every id of a subject, a post, a source or a judgement
(discrepancy, correction, identity) that was ever published, one a line, sorted. ``zjledger
record-ids`` adds new ones; nothing takes one away.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from zjledger.curated.reader import Reader
from zjledger.curated.registers import Entry, subject_ids
from zjledger.model.claim import Position, Source
from zjledger.paths import write_atomically

FILE = "data/curated/published_ids.txt"


def ids_of(registers: dict[str, dict[str, Entry]], sources: dict[str, Source]) -> set[str]:
    """Every id that must not disappear once it is published."""
    kept = ("posts", "discrepancies", "corrections", "identities")
    return subject_ids(registers).union(sources, *(registers[name] for name in kept))


def check_published(
    root: Path,
    registers: dict[str, dict[str, Entry]],
    sources: dict[str, Source],
    claims: Iterable[str],
    reader: Reader,
) -> None:
    """Refuse vanished ids, and redirects whose old id is still there or whose new one is not.

    Claims are not in the file: they are held against the last recorded release, by the stage
    ``release``. But a redirect may tell where one went.
    """
    known, redirects = ids_of(registers, sources).union(claims), registers["redirects"]
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
        if name not in known and name not in redirects:
            mend = "restore it, or say in registers/redirects.yaml where it went and why"
            reader.refuse(Position(FILE, number, 1), f"{name!r} was published and is gone", mend)


def record_published(root: Path, ids: Iterable[str]) -> list[str]:
    """Add ids to the file; returns those that were new, sorted."""
    path = root / FILE
    recorded = set(path.read_text("utf-8").splitlines()) if path.is_file() else set()
    new = sorted(set(ids) - recorded)
    content = "".join(f"{name}\n" for name in sorted(recorded.union(new)))
    write_atomically(path, content.encode("utf-8"))
    return new
