"""``CHANGELOG.md`` by version: what people are told about each.

The form is that of Keep a Changelog: ``## [1.2.3] - 2026-11-24`` begins a version, ``### Data`` a
part of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FILE = "CHANGELOG.md"
DATA = "Data"
_VERSION = re.compile(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)
_ANY_VERSION = re.compile(r"^## ", re.MULTILINE)
_PART = re.compile(r"^### (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Entry:
    """What the changelog says of one version: its day, and Markdown by part (``Data``, ``Code``).

    A part without a word is left out.
    """

    version: str
    date: str
    parts: dict[str, str]


def read_history(root: Path) -> dict[str, Entry]:
    """Every version that the changelog below ``root`` speaks of, in its order."""
    text = (root / FILE).read_text("utf-8")
    found = {}
    for match in _VERSION.finditer(text):
        following = _ANY_VERSION.search(text, match.end())
        body = text[match.end() : following.start() if following else len(text)]
        found[match[1]] = Entry(match[1], match[2], _parts(body))
    return found


def _parts(body: str) -> dict[str, str]:
    _, *pieces = _PART.split(body)
    told = zip(pieces[::2], pieces[1::2], strict=True)
    return {name: words.strip() for name, words in told if words.strip()}
