"""A strict reading of YAML: mappings, lists and plain text, each with its line and column.

Every scalar stays the text that was written (``2023-05-09`` is not turned into a date, ``no`` not
into false), which is why the tree is built from PyYAML's events and no object is ever constructed.
Refused: duplicate keys, anchors, aliases, tags, deep nesting, several documents, and every
character and value that :mod:`zjledger.model.characters` refuses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from zjledger.model.characters import character_problem, decomposed_at, value_problems
from zjledger.model.claim import Position
from zjledger.model.report import Finding, LedgerError

CHECK = "parser"

DEEPEST = 8
"""Deepest nesting; a source file needs six."""

# The C parser where PyYAML has it: the same events, ten times as fast.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Text:
    """A scalar exactly as written."""

    value: str
    position: Position


@dataclass(frozen=True)
class Listing:
    """A sequence of nodes."""

    items: tuple[Node, ...]
    position: Position


@dataclass(frozen=True)
class Mapping:
    """A mapping in written order; ``keys`` holds the position of every key."""

    items: dict[str, Node]
    keys: dict[str, Position]
    position: Position


Node = Text | Listing | Mapping


def parse_yaml(text: str, file: str) -> Node:
    """Return the tree of one document.

    Args:
        text: content of the file, newlines untouched.
        file: name to put into messages.

    Raises:
        LedgerError: with every character-level finding, or the first structural one.
    """
    findings = list(_characters(text, file))
    if findings:
        raise LedgerError(findings)
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        at_end = "end of stream" in (error.problem or "")
        # A quote or bracket that never closes is found missing at the end of the file only.
        mark = (error.context_mark if at_end else None) or error.problem_mark or error.context_mark
        position = Position(file, mark.line + 1, mark.column + 1) if mark else Position(file, 1, 1)
        mend = "compare with a neighbouring line: quotes, brackets and commas must pair up"
        raise _refusal(position, f"malformed YAML: {error.problem}", mend) from None
    if builder.root is None:
        raise _refusal(Position(file, 1, 1), "the file is empty", "delete or fill it")
    if builder.findings:
        raise LedgerError(builder.findings)
    return builder.root


def _refusal(position: Position, reason: str, mend: str) -> LedgerError:
    return LedgerError([Finding(CHECK, str(position), reason, mend)])


def _characters(text: str, file: str) -> Iterator[Finding]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.isascii() and line.isprintable():
            continue
        refused = False
        for column, character in enumerate(line, start=1):
            if problem := character_problem(character):
                refused = True
                position = Position(file, number, column)
                reason = f"{problem[0]} (U+{ord(character):04X})"
                yield Finding(CHECK, str(position), reason, problem[1])
        index = None if refused else decomposed_at(line)
        if index is not None:
            position = Position(file, number, index + 1)
            mend = "save the file in Unicode normalization form C"
            yield Finding(CHECK, str(position), "text is not in NFC", mend)


@dataclass
class _Open:
    """A list or a mapping whose end has not come yet."""

    position: Position
    is_mapping: bool
    listed: list[Node] = field(default_factory=list)
    items: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Position] = field(default_factory=dict)
    key: Text | None = None

    def closed(self) -> Node:
        if self.is_mapping:
            return Mapping(self.items, self.keys, self.position)
        return Listing(tuple(self.listed), self.position)


class _Builder:
    """Builds the tree event by event; without recursion, so depth is ours to limit."""

    def __init__(self, file: str) -> None:
        self.root: Node | None = None
        self.findings: list[Finding] = []
        self._file = file
        self._start = Position(file, 1, 1)
        self._stack: list[_Open] = []

    def take(self, event: yaml.Event) -> None:
        mark = event.start_mark
        position = Position(self._file, mark.line + 1, mark.column + 1) if mark else self._start
        if getattr(event, "anchor", None):
            raise _refusal(position, "anchor or alias", "write the value out each time")
        if getattr(event, "tag", None):
            raise _refusal(position, "tag", "delete it: all values are text")
        match event:
            case yaml.DocumentStartEvent() if self.root is not None:
                raise _refusal(
                    position, "a second document", "one document a file: delete the `---`"
                )
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._open(position, isinstance(event, yaml.MappingStartEvent))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._put(self._stack.pop().closed())
            case yaml.ScalarEvent():
                text = Text(event.value, position)
                for reason, mend in value_problems(text.value):
                    self.findings.append(Finding(CHECK, str(position), reason, mend))
                self._put(text)

    def _open(self, position: Position, is_mapping: bool) -> None:
        if len(self._stack) == DEEPEST:
            raise _refusal(position, "nested too deeply", f"at most {DEEPEST} levels")
        if self._stack and self._stack[-1].is_mapping and self._stack[-1].key is None:
            raise _refusal(position, "a key must be a word", "write one word")
        self._stack.append(_Open(position, is_mapping))

    def _put(self, node: Node) -> None:
        if not self._stack:
            self.root = node
            return
        top = self._stack[-1]
        if not top.is_mapping:
            top.listed.append(node)
        elif top.key is None:
            assert isinstance(node, Text)
            top.key = node
        else:
            key, top.key = top.key, None
            if key.value in top.items:
                first = top.keys[key.value].line
                reason = f"duplicate key {key.value!r}, first on line {first}"
                self.findings.append(
                    Finding(CHECK, str(key.position), reason, "keep one of the two")
                )
            else:
                top.items[key.value] = node
                top.keys[key.value] = key.position
