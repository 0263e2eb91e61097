"""The one canonical form of a hand-written file: same data, same bytes.

Block style for the outer levels, one line per record, two spaces of indentation, quotes only
where YAML needs them.
"""

from __future__ import annotations

import json
import re

from zjledger.curated.strict_yaml import Listing, Mapping, Node, Text

# Letters, digits and CJK first; nothing inside that YAML could take for syntax.
_PLAIN = re.compile(
    r"[A-Za-z0-9\u2018-\u201d\u3400-\u9fff]"
    r"(?:[^,\[\]{}#:\"'\\\n&*!|>%@`]|:(?=[^\s,\[\]{}]))*",
)


def format_file(tree: Mapping) -> str:
    """Return the canonical text of a parsed file."""
    return "".join(f"{line}\n" for key, node in tree.items.items() for line in _block(key, node, 0))


def _block(key: str, node: Node, depth: int) -> list[str]:
    indent = "  " * depth
    if isinstance(node, Text):
        return [f"{indent}{scalar(key)}: {scalar(node.value)}"]
    if not node.items:
        return [f"{indent}{scalar(key)}: {flow(node)}"]
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
