"""People of one name: merged, or kept apart by a judgement, never left to chance."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from zjledger.curated.reader import Reader
from zjledger.curated.registers import Entry, Register, Registers


def check_namesakes(registers: Registers, reader: Reader) -> None:
    """Refuse two people of one Chinese name that ``not_same`` does not keep apart."""
    apart = {frozenset((e["one"], e["other"])) for e in registers["not_same"].values()}
    for name, first, second in _namesakes(registers["people"]):
        if frozenset((first["id"], second["id"])) not in apart:
            reason = f"two people are called {name}: {first['id']} and {second['id']}"
            mend = "merge them with a redirect, or keep them apart in registers/not_same.yaml"
            reader.refuse(second.position, reason, mend)


def _namesakes(people: Register) -> Iterator[tuple[str, Entry, Entry]]:
    by_name: dict[str, list[Entry]] = {}
    for entry in people.values():
        if name := entry.get("name_zh"):
            by_name.setdefault(name, []).append(entry)
    for name, entries in by_name.items():
        for first, second in combinations(entries, 2):
            yield name, first, second
