"""A strict reading of YAML: mappings, lists and plain text, each with its line and column.

Every scalar stays the text that was written (``2023-05-09`` is not turned into a date, ``no`` not
into false), which is why we compose nodes with PyYAML and never construct objects from them.
Refused: duplicate keys, anchors, aliases, tags, tabs, full-width digits, invisible characters,
spreadsheet formulas, markup, carriage returns, a byte-order mark, text in several documents.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from zjledger.model.claim import Place
from zjledger.model.report import Finding, LedgerError

CHECK = "parser"

# Chinese names come with full-width punctuation, which is content; full-width digits and letters
# are slips of an input method that no search finds again.
_FULL_WIDTH = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000]")
_MARKUP = re.compile(r"</?[A-Za-z!][^>]*>|&[a-z]+;|\]\(|javascript:", re.IGNORECASE)
_FORMULA = re.compile(r"[=+@\-|%]")
_NUMBER = re.compile(r"-[0-9]+(\.[0-9]+)?")


@dataclass(frozen=True)
class Text:
    """A scalar exactly as written."""

    value: str
    place: Place


@dataclass(frozen=True)
class Listing:
    """A sequence of nodes."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True)
class Mapping:
    """A mapping in written order; ``keys`` holds the place of every key."""

    items: dict[str, Node]
    keys: dict[str, Place]
    place: Place


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
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        _refuse_anchors(text, file)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        where = str(Place(file, line, column))
        mend = "compare with a neighbouring line: quotes, brackets and commas must pair up"
        raise LedgerError(
            [Finding(CHECK, where, f"malformed YAML: {error.problem}", mend)]
        ) from None
    if root is None:
        raise LedgerError([Finding(CHECK, f"{file}:1:1", "the file is empty", "delete or fill it")])
    found: list[Finding] = []
    tree = _convert(root, file, found)
    if found:
        raise LedgerError(found)
    return tree


def _characters(text: str, file: str) -> Iterator[Finding]:
    for number, line in enumerate(text.split("\n"), start=1):
        for column, character in enumerate(line, start=1):
            problem = _bad_character(character)
            if problem:
                reason, mend = problem
                code = f"U+{ord(character):04X}"
                yield Finding(CHECK, f"{file}:{number}:{column}", f"{reason} ({code})", mend)


def _bad_character(character: str) -> tuple[str, str] | None:
    if " " <= character <= "~":
        return None
    if character == "\t":
        return "tab", "indent with two spaces"
    if character == "\r":
        return "carriage return", "save the file with Unix line ends"
    if character == "\ufeff":
        return "byte-order mark", "save the file as UTF-8 without a signature"
    if _FULL_WIDTH.match(character):
        half = unicodedata.normalize("NFKC", character)
        return f"full-width character {character!r}", f"write {half!r}"
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}:
        return "invisible character", "delete it"
    if unicodedata.category(character) == "Zs":
        return "unusual space", "write an ordinary space"
    if unicodedata.category(character) == "Nd":
        return f"digit {character!r} of another script", "write ASCII digits"
    return None


def _refuse_anchors(text: str, file: str) -> None:
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        mark = event.start_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1, 1)
        if getattr(event, "anchor", None):
            mend = "write the value out each time"
            raise LedgerError([Finding(CHECK, str(place), "anchor or alias", mend)])
        if getattr(event, "tag", None):
            raise LedgerError([Finding(CHECK, str(place), "tag", "delete it: all values are text")])


def _convert(node: yaml.Node, file: str, found: list[Finding]) -> Node:
    place = Place(file, node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.ScalarNode):
        found.extend(_scalar_findings(node.value, place))
        return Text(node.value, place)
    if isinstance(node, yaml.SequenceNode):
        return Listing(tuple(_convert(item, file, found) for item in node.value), place)
    items: dict[str, Node] = {}
    keys: dict[str, Place] = {}
    for key_node, value_node in node.value:
        key_place = Place(file, key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
        if key is None:
            found.append(Finding(CHECK, str(key_place), "a key must be a word", "write one word"))
        elif key in items:
            reason = f"duplicate key {key!r}, first on line {keys[key].line}"
            found.append(Finding(CHECK, str(key_place), reason, "keep one of the two"))
        else:
            items[key] = _convert(value_node, file, found)
            keys[key] = key_place
    return Mapping(items, keys, place)


def _scalar_findings(value: str, place: Place) -> Iterator[Finding]:
    if value != value.strip():
        yield Finding(CHECK, str(place), "space at the edge of a value", "delete it")
    if "\n" in value:
        yield Finding(CHECK, str(place), "value over several lines", "write it on one line")
    if _FORMULA.match(value) and not _NUMBER.fullmatch(value):
        reason = f"value begins with {value[0]!r}, which a spreadsheet reads as a formula"
        yield Finding(CHECK, str(place), reason, "begin with a letter, a digit or a quotation mark")
    if match := _MARKUP.search(value):
        reason = f"markup {match[0]!r} in a value"
        yield Finding(CHECK, str(place), reason, "write plain text without tags")
