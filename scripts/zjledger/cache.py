"""The cache of DVC: whether each object still holds what it is named after.

DVC names an object by the MD5 of its content and trusts one that is read-only without looking, so
a damaged object would be handed out as good. Here every object that ``dvc.lock`` asks for is read.
"""

from __future__ import annotations

import configparser
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER_SUFFIX = ".dir"
"""Ends the name of an object that lists a folder: MD5 and relative path of each file."""

DAMAGED, MISSING = "damaged", "missing"


@dataclass(frozen=True)
class Flaw:
    """One object that cannot be handed out: what it is of, where it should lie, what is wrong."""

    output: str
    path: Path
    kind: str

    def __str__(self) -> str:
        return f"{self.output}: its object in the cache is {self.kind} ({self.path})"


def flaws(root: Path) -> list[Flaw]:
    """Every damaged or missing object of the outputs that ``dvc.lock`` records, by output.

    Raises:
        OSError: an object cannot be read.
    """
    objects = _objects(root)
    return [flaw for path, oid in _cached_outputs(root) for flaw in _flaws_of(objects, path, oid)]


def drop_damaged(root: Path) -> list[Flaw]:
    """Remove every damaged object, so that DVC misses it and makes it again; return what went."""
    damaged = [flaw for flaw in flaws(root) if flaw.kind == DAMAGED]
    for flaw in damaged:
        flaw.path.unlink(missing_ok=True)
    return damaged


def _objects(root: Path) -> Path:
    """The folder of objects; ``.dvc/config.local`` may have moved it."""
    config = configparser.RawConfigParser(strict=False)
    config.read([root / ".dvc/config", root / ".dvc/config.local"], encoding="utf-8")
    folder = config.get("cache", "dir", fallback="cache")
    return root / ".dvc" / folder / "files" / "md5"


def _cached_outputs(root: Path) -> Iterator[tuple[str, str]]:
    """Path and object of each output that is kept in the cache."""
    lock = root / "dvc.lock"
    if not lock.is_file():
        return
    stages = _yaml(root / "dvc.yaml")["stages"]
    for name, stage in _yaml(lock).get("stages", {}).items():
        # An output without options is a plain path, and cached.
        cached = {entry for entry in stages.get(name, {}).get("outs", []) if isinstance(entry, str)}
        for out in stage.get("outs", []):
            if out["path"] in cached:
                yield out["path"], out["md5"]


def _yaml(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _flaws_of(objects: Path, output: str, oid: str) -> Iterator[Flaw]:
    path = _place(objects, oid)
    if kind := _kind(path, oid):
        yield Flaw(output, path, kind)
    elif oid.endswith(FOLDER_SUFFIX):
        for entry in json.loads(path.read_bytes()):
            yield from _flaws_of(objects, f"{output}/{entry['relpath']}", entry["md5"])


def _place(objects: Path, oid: str) -> Path:
    return objects / oid[:2] / oid[2:]


def _kind(path: Path, oid: str) -> str | None:
    if not path.is_file():
        return MISSING
    with path.open("rb") as file:
        # Nothing is kept secret by it: MD5 is the name DVC gives.
        found = hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
    return None if found == oid.removesuffix(FOLDER_SUFFIX) else DAMAGED
