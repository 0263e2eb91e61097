"""Editing curated files as a hand would, in their canonical form."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from zjledger.curated.canonical import format_file
from zjledger.curated.registers import REGISTERS
from zjledger.curated.sources import CLAIM_KEYS
from zjledger.curated.strict_yaml import Listing, Mapping, Node, Text, parse_yaml
from zjledger.faults.world import TRIES, Fault, World
from zjledger.model.claim import Position

Record = dict[str, Any]
Edit = Callable[[Record, Random], Record | None]

_NOWHERE = Position("", 1, 1)
SOURCES = "data/curated/sources/"


def plain_tree(node: Node) -> Any:
    """A tree as dicts, lists and texts."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Listing):
        return [plain_tree(item) for item in node.items]
    return {key: plain_tree(item) for key, item in node.items.items()}


def tree(content: Record) -> Mapping:
    """Dicts, lists and texts as a tree that can be written."""
    items = {key: _node(item) for key, item in content.items()}
    return Mapping(items, dict.fromkeys(items, _NOWHERE), _NOWHERE)


def _node(value: Any) -> Node:
    if isinstance(value, str):
        return Text(value, _NOWHERE)
    if isinstance(value, list):
        return Listing(tuple(_node(item) for item in value), _NOWHERE)
    return tree(value)


def read(world: World, path: str) -> Record:
    """A curated file as dicts, lists and texts."""
    content: Record = plain_tree(parse_yaml(world.files[path], path))
    return content


def written(path: str, content: Record, where: str, was: str, now: str) -> Fault:
    """One curated file with new content."""
    return Fault(f"{path} {where}", was, now, {path: format_file(tree(content)).encode("utf-8")})


def ordered(record: Record, keys: tuple[str, ...] | list[str]) -> Record:
    """The record with its keys in canonical order."""
    return {key: record[key] for key in keys if key in record}


def source_path(world: World, random: Random) -> str:
    """The path of some source file."""
    return random.choice([path for path in sorted(world.files) if path.startswith(SOURCES)])


def edit_claim(world: World, random: Random, edit: Edit) -> Fault | None:
    """One claim changed by ``edit``, which is given its subject and kind of value too."""
    for _ in range(TRIES):
        path = source_path(world, random)
        content = read(world, path)
        subject = random.choice(sorted(content["claims"]))
        number = random.randrange(len(content["claims"][subject]))
        old = content["claims"][subject][number]
        kind = world.units[old["property"]]
        new = edit({**old, "subject": subject, "kind": kind}, random)
        if new is None or (ordered(new, CLAIM_KEYS) == old and new["subject"] == subject):
            continue
        moved = new["subject"]
        content["claims"][subject].pop(number)
        content["claims"].setdefault(moved, []).insert(
            number if moved == subject else len(content["claims"].get(moved, [])),
            ordered(new, CLAIM_KEYS),
        )
        if not content["claims"][subject]:
            del content["claims"][subject]
        changed = sorted(k for k in {*old, *new} if old.get(k) != new.get(k) and k != "kind")
        was = ", ".join(f"{k}: {old.get(k, subject if k == 'subject' else '')}" for k in changed)
        now = ", ".join(f"{k}: {new.get(k, '')}" for k in changed)
        return written(path, content, f"#{old['id']}", was, now)
    return None


def edit_entry(world: World, random: Random, register: str, edit: Edit) -> Fault | None:
    """One entry of a register changed by ``edit``."""
    path = f"data/curated/registers/{register}.yaml"
    content = read(world, path)
    entries = content[register]
    for _ in range(TRIES if entries else 0):
        number = random.randrange(len(entries))
        old = entries[number]
        new = edit(dict(old), random)
        if new is None or new == old:
            continue
        entries[number] = ordered(new, REGISTERS[register])
        changed = sorted(k for k in {*old, *new} if old.get(k) != new.get(k))
        was = ", ".join(f"{k}: {old.get(k, '')}" for k in changed)
        now = ", ".join(f"{k}: {new.get(k, '')}" for k in changed)
        where = str(old[REGISTERS[register][0]])
        return written(path, content, where, was, now)
    return None


def values_of(world: World, register: str, key: str) -> list[str]:
    """Every value that the entries of a register have under a key."""
    entries = read(world, f"data/curated/registers/{register}.yaml")[register]
    return sorted({entry[key] for entry in entries if entry.get(key)})
