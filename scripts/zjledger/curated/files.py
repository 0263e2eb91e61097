"""Curated files on disk: read strictly, compared with their canonical form, written in it."""

from __future__ import annotations

from pathlib import Path

from zjledger.curated.canonical import format_file
from zjledger.curated.reader import Reader
from zjledger.curated.strict_yaml import CHECK, Mapping, Node, parse_yaml
from zjledger.model.claim import Position
from zjledger.model.report import Finding, LedgerError
from zjledger.paths import write_atomically

LARGEST = 1_048_576
"""Largest curated file in bytes; a larger one is refused before it is read."""


def read_mapping(root: Path, path: Path, reader: Reader) -> Mapping | None:
    """Return the tree of one file, or None when it was refused (the reader knows why)."""
    name = str(path.relative_to(root))
    try:
        content = _read_content(path, name)
    except LedgerError as error:
        reader.findings.extend(error.findings)
        return None
    return mapping_of(content, name, reader)


def mapping_of(content: bytes, name: str, reader: Reader) -> Mapping | None:
    """Return the tree of a file's content, or None when it was refused (the reader knows why)."""
    try:
        text, tree = _parse(content, name)
    except LedgerError as error:
        reader.findings.extend(error.findings)
        return None
    if not isinstance(tree, Mapping):
        reader.refuse(tree.position, "the file must be a mapping", "begin with `source:` or a name")
        return None
    _refuse_other_form(text, format_file(tree), name, reader)
    return tree


def read_tree(path: Path, name: str) -> tuple[str, Node]:
    """Return the text of one file and its tree.

    Raises:
        LedgerError: the file is missing, a link, too large, not UTF-8, or not strict YAML.
    """
    return _parse(_read_content(path, name), name)


def _read_content(path: Path, name: str) -> bytes:
    if path.is_symlink():
        raise _refusal(Position(name, 1, 1), "the file is a link", "put the file itself here")
    if not path.is_file():
        mend = "restore it, even with an empty list"
        raise _refusal(Position(name, 1, 1), "the file is missing", mend)
    if (size := path.stat().st_size) > LARGEST:
        reason = f"the file has {size} bytes, more than {LARGEST}"
        raise _refusal(Position(name, 1, 1), reason, "split it; a curated file is written by hand")
    return path.read_bytes()


def _parse(content: bytes, name: str) -> tuple[str, Node]:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        raise _refusal(
            Position(name, line, column), "not UTF-8", "save the file as UTF-8"
        ) from None
    return text, parse_yaml(text, name)


def _refusal(position: Position, reason: str, mend: str) -> LedgerError:
    return LedgerError([Finding(CHECK, str(position), reason, mend)])


def _refuse_other_form(text: str, canonical: str, name: str, reader: Reader) -> None:
    written, wanted = text.split("\n"), canonical.split("\n")
    for number, (line, want) in enumerate(zip(written, wanted, strict=False), start=1):
        if line != want:
            pairs = enumerate(zip(line, want, strict=False))
            column = next((i for i, (a, b) in pairs if a != b), min(len(line), len(want)))
            reason = f"not in the canonical form, which is: {want.strip()[:120]}"
            reader.refuse(Position(name, number, column + 1), reason, "run `make format`")
            return
    if len(written) != len(wanted):
        position = Position(name, min(len(written), len(wanted)), 1)
        reader.refuse(position, "not in the canonical form", "run `make format`")


def format_folder(root: Path, write: bool = True) -> list[str]:
    """Rewrite every curated file below ``root`` that is not in canonical form.

    Args:
        write: False only looks.

    Returns:
        The names of the files that were not.

    Raises:
        LedgerError: a file is refused; no file has been rewritten.
    """
    rewritten: dict[Path, bytes] = {}
    for path in sorted((root / "data" / "curated").rglob("*.yaml")):
        text, tree = read_tree(path, str(path.relative_to(root)))
        if not isinstance(tree, Mapping):
            raise _refusal(tree.position, "the file must be a mapping", "begin with a name")
        if text != (wanted := format_file(tree)):
            rewritten[path] = wanted.encode("utf-8")
    for path, content in rewritten.items():
        if write:
            write_atomically(path, content)
    return [str(path.relative_to(root)) for path in rewritten]
