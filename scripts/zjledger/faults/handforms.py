"""Faults of form in curated files: characters, keys, structure and bytes of YAML."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from zjledger.faults.world import Fault, World, fault_class

Change = Callable[[str, Random], str | bytes | None]


def _on_a_line(pattern: str, replacement: str) -> Change:
    """Apply a substitution once, on a random line that it changes."""

    def change(text: str, random: Random) -> str | None:
        lines = text.split("\n")
        places = [
            i for i, line in enumerate(lines) if re.sub(pattern, replacement, line, count=1) != line
        ]
        if not places:
            return None
        place = random.choice(places)
        lines[place] = re.sub(pattern, replacement, lines[place], count=1)
        return "\n".join(lines)

    return change


def _doubled_line(text: str, random: Random) -> str | None:
    lines = text.split("\n")
    places = [i for i, line in enumerate(lines) if re.match(r"  [a-z_]+: ", line)]
    if not places:
        return None
    place = random.choice(places)
    return "\n".join([*lines[: place + 1], lines[place], *lines[place + 1 :]])


def _cut(text: str, random: Random) -> bytes | None:
    content = text.encode("utf-8")
    return content[: random.randrange(len(content) // 3, len(content) - 2)]


_CHANGES: dict[str, tuple[str, str, Change]] = {
    "tab": ("text", "A tab for spaces.", _on_a_line(r"^  ", "\t")),
    "full-width-digit": ("text", "A full-width digit.", _on_a_line(r"(?<=[a-z]: )1", "１")),
    "zero-width-character": ("text", "A zero-width space.", _on_a_line(r"([a-z]{4})", "\\1\u200b")),
    "no-break-space": ("text", "A no-break space.", _on_a_line(r"([a-z]) ([a-z])", "\\1\u00a0\\2")),
    "look-alike-letter": (
        "text",
        "A Cyrillic letter.",
        _on_a_line(r"(printed|title|name_en): \"?([A-Z][a-z]*?)a", r"\1: \2а"),
    ),
    "formula": (
        "text",
        "A value that a spreadsheet runs.",
        _on_a_line(r"(note|title|name_en): \"?[^,}\"]+", r'\1: "=1+1"'),
    ),
    "markup": (
        "text",
        "Markup in a value.",
        _on_a_line(r"(note|title|name_en): \"?[^,}\"]+", r'\1: "<i>x</i>"'),
    ),
    "code-drifted": (
        "text",
        "A code that no list has.",
        _on_a_line(r"(property|kind|status|qualifier|language): ([a-z_]+)", r"\1: \2s"),
    ),
    "unknown-key": (
        "structure",
        "A key that no file has.",
        _on_a_line(r"\b(property|name_en|publisher):", r"\1s:"),
    ),
    "key-twice": ("structure", "A line twice.", _doubled_line),
    "key-out-of-order": (
        "structure",
        "Two keys exchanged.",
        _on_a_line(r"\{id: ([^,]+), property: ([^,]+),", r"{property: \2, id: \1,"),
    ),
    "bracket-lost": ("structure", "A bracket lost.", _on_a_line(r"\}$", "")),
    "anchor": ("structure", "An anchor.", _on_a_line(r"(value|name_en|publisher): ", r"\1: &a ")),
    "tag": ("structure", "A tag.", _on_a_line(r"(value|name_en|publisher): ", r"\1: !!str ")),
    "two-documents": (
        "structure",
        "Two documents in one file.",
        lambda text, _: f"{text}---\n{text}",
    ),
    "conflict-markers": (
        "structure",
        "Marks of a merge left in.",
        lambda text, _: f"<<<<<<< ours\n{text}>>>>>>> theirs\n",
    ),
    "comment": (
        "structure",
        "A comment, which no writer keeps.",
        _on_a_line(r"$", "  # check this"),
    ),
    "quotes-not-needed": (
        "structure",
        "Quotes that are not needed.",
        _on_a_line(r"\bid: ([a-z0-9][a-z0-9/-]*)", r'id: "\1"'),
    ),
    "carriage-returns": ("bytes", "CRLF line ends.", lambda text, _: text.replace("\n", "\r\n")),
    "byte-order-mark": ("bytes", "A byte-order mark.", lambda text, _: f"\ufeff{text}"),
    "empty-file": ("bytes", "An empty file.", lambda *_: ""),
    "cut-off": ("bytes", "The file cut off.", _cut),
    "another-encoding": (
        "bytes",
        "The file in GB18030.",
        lambda text, _: None if text.isascii() else text.encode("gb18030"),
    ),
    "nul-tail": (
        "bytes",
        "The tail overwritten with NUL.",
        lambda text, _: text.encode()[:-30] + bytes(30),
    ),
}
for _id, (_group, _statement, _change) in _CHANGES.items():

    def _edited(
        world: World, random: Random, change: Change = _change, now: str = _statement
    ) -> Fault | None:
        for _ in range(60):
            path = random.choice(sorted(world.files))
            text = world.files[path]
            content = change(text, random)
            data = content.encode("utf-8") if isinstance(content, str) else content
            if data is not None and data != text.encode("utf-8"):
                return Fault(path, "canonical", now, {path: data})
        return None

    fault_class(f"file-{_id}", _group, _statement, level="curated")(_edited)
