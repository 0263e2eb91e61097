"""The names of the registers, with every variant, for the reader of articles."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

from zjledger.curated.reader import Reader
from zjledger.curated.registers import read_register
from zjledger.model.report import LedgerError
from zjledger.reading.names import Gazetteer, Name, gazetteer
from zjledger.schema import load_schemas
from zjledger.vocabulary import load_vocabulary

_KINDS = {
    "people": "person",
    "organizations": "org",
    "places": "place",
    "programmes": "programme",
    "projects": "project",
}

_ADDED = re.compile(r" \([A-Z][^()]*\)$")


@functools.cache
def known_names(root: Path) -> Gazetteer:
    """Every name and variant of the people, bodies, places, programmes and projects, and posts.

    Raises:
        LedgerError: a register is refused.
    """
    vocabulary = load_vocabulary(root)
    reader = Reader(vocabulary, load_schemas(root, vocabulary))
    names = [name for register in _KINDS for name in _names(root, register, reader)]
    posts: dict[str, set[str]] = {}
    for post in read_register(root, "posts", reader).values():
        posts.setdefault(post.get("person") or "", set()).add(post.get("organization") or "")
    if reader.findings:
        raise LedgerError(reader.findings)
    return gazetteer(names, {person: frozenset(bodies) for person, bodies in posts.items()})


def _names(root: Path, register: str, reader: Reader) -> Iterator[Name]:
    kind = _KINDS[register]
    for entry_id, entry in read_register(root, register, reader).items():
        subject = f"place/{entry_id}" if kind == "place" else entry_id
        forms = {entry.get("name_en"), entry.get("name_zh"), *entry.lists.get("variants", ())}
        if kind == "place":
            # Reports drop the class of a well-known place: 杭州 for 杭州市.
            forms |= {form.removesuffix("市").removesuffix("省") for form in forms if form}
        # What brackets add to a name, reports leave out: Huolala for Huolala (Lalamove China).
        forms |= {_ADDED.sub("", form) for form in forms if form}
        yield from (Name(form, kind, subject) for form in sorted(filter(None, forms)))
