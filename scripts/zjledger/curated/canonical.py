"""The one canonical form of a hand-written file: same data, same bytes.

Block style for the outer levels, one line per record, two spaces of indentation, quotes only
where YAML needs them.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from zjledger.curated.strict_yaml import Listing, Mapping, Node, Text, parse_yaml
from zjledger.paths import write_atomically

# Letters, digits and CJK first; nothing inside that YAML could take for syntax.
_PLAIN = re.compile(
    r"[A-Za-z0-9\u2018-\u201d\u3400-\u9fff]"
    r"(?:[^,\[\]{}#:\"'\\\n&*!|>%@`]|:(?=[^\s,\[\]{}]))*",
)


def format_file(tree: Node) -> str:
    """Return the canonical text of a parsed file.

    Raises:
        TypeError: the outer level is not a mapping.
    """
    if not isinstance(tree, Mapping):
        raise TypeError("a curated file is a mapping at its outer level")
    return "".join(f"{line}\n" for key, node in tree.items.items() for line in _block(key, node, 0))


def _block(key: str, node: Node, depth: int) -> list[str]:
    indent = "  " * depth
    if isinstance(node, Text):
        return [f"{indent}{scalar(key)}: {scalar(node.value)}"]
    if not (node.items):
        return [f"{indent}{scalar(key)}: []"]
    head = f"{indent}{scalar(key)}:"
    if isinstance(node, Listing):
        return [head, *(f"{indent}  - {flow(item)}" for item in node.items)]
    return [head, *(line for k, v in node.items.items() for line in _block(k, v, depth + 1))]


def flow(node: Node) -> str:
    """Write a node on one line."""
    if isinstance(node, Text):
        return scalar(node.value)
    if isinstance(node, Listing):
        return "[" + ", ".join(flow(item) for item in node.items) + "]"
    return "{" + ", ".join(f"{scalar(k)}: {flow(v)}" for k, v in node.items.items()) + "}"


def scalar(value: str) -> str:
    """Write text plain where that is safe in a flow mapping, else in double quotes."""
    if _PLAIN.fullmatch(value) and not value.endswith(":"):
        return value
    return json.dumps(value, ensure_ascii=False)


def format_folder(root: Path, write: bool = True) -> list[str]:
    """Rewrite every curated file below ``root`` that is not in canonical form.

    Args:
        write: False only looks.

    Returns:
        The names of the files that were not.

    Raises:
        LedgerError: a file is refused; those before it are rewritten, the rest is untouched.
    """
    names = []
    for path in sorted((root / "data" / "curated").rglob("*.yaml")):
        name, content = str(path.relative_to(root)), path.read_bytes()
        wanted = format_file(parse_yaml(content.decode("utf-8"), name)).encode("utf-8")
        if content != wanted:
            names.append(name)
            if write:
                write_atomically(path, wanted)
    return names
