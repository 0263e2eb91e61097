"""From bytes on disk to the tree of one curated file in its canonical form."""

from __future__ import annotations

from pathlib import Path

from zjledger.curated.canonical import format_file
from zjledger.curated.reader import Reader
from zjledger.curated.strict_yaml import Mapping, parse_yaml
from zjledger.model.claim import Place
from zjledger.model.report import LedgerError


def read_mapping(root: Path, path: Path, reader: Reader) -> Mapping | None:
    """Return the tree of one file, or None when it was refused (the reader knows why)."""
    name = str(path.relative_to(root))
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        reader.refuse(Place(name, 1, error.start + 1), "not UTF-8", "save the file as UTF-8")
        return None
    except FileNotFoundError:
        reader.refuse(
            Place(name, 1, 1), "the file is missing", "restore it, even with an empty list"
        )
        return None
    try:
        tree = parse_yaml(text, name)
    except LedgerError as error:
        reader.findings.extend(error.findings)
        return None
    if not isinstance(tree, Mapping):
        reader.refuse(tree.place, "the file must be a mapping", "begin with `source:` or a name")
        return None
    _refuse_other_form(text, format_file(tree), name, reader)
    return tree


def _refuse_other_form(text: str, canonical: str, name: str, reader: Reader) -> None:
    written, wanted = text.split("\n"), canonical.split("\n")
    for number, (line, want) in enumerate(zip(written, wanted, strict=False), start=1):
        if line != want:
            column = next(
                (i for i, (a, b) in enumerate(zip(line, want, strict=False)) if a != b), 0
            )
            reason = f"not in the canonical form, which is: {want.strip()[:120]}"
            reader.refuse(Place(name, number, column + 1), reason, "run `make format`")
            return
    if len(written) != len(wanted):
        place = Place(name, min(len(written), len(wanted)), 1)
        reader.refuse(place, "not in the canonical form", "run `make format`")
