"""Taking values out of nodes; every refusal is kept with its position, none stops the reading."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from zjledger.curated.strict_yaml import CHECK, Listing, Mapping, Text
from zjledger.model.claim import Position
from zjledger.model.report import Finding
from zjledger.schema import Table
from zjledger.vocabulary import Vocabulary


@dataclass
class Reader:
    """Collects findings while values are taken out of nodes."""

    vocabulary: Vocabulary
    schemas: dict[str, Table]
    findings: list[Finding] = field(default_factory=list)

    def refuse(self, position: Position, reason: str, mend: str) -> None:
        """Keep one finding."""
        self.findings.append(Finding(CHECK, str(position), reason, mend))

    def text(self, mapping: Mapping, key: str, signed: bool = False) -> str | None:
        """The text under a key, or None; a list or a mapping there is refused.

        Args:
            signed: whether it may be a number below zero; elsewhere a spreadsheet would take the
                minus for the beginning of a formula.
        """
        node = mapping.items.get(key)
        if isinstance(node, Text) and node.value:
            if node.value.startswith("-") and not signed:
                reason = "value begins with '-', which a spreadsheet reads as a formula"
                self.refuse(
                    node.position, reason, "begin with a letter, a digit or a quotation mark"
                )
            return node.value
        if node is not None:
            self.refuse(
                node.position, f"{key!r} must be a single value", "write text, or leave it out"
            )
        return None

    def required(self, mapping: Mapping, key: str, signed: bool = False) -> str:
        """The text under a key, or an empty text after refusing its absence."""
        if key not in mapping.items:
            self.refuse(mapping.position, f"{key!r} is missing", f"add `{key}: …`")
        return self.text(mapping, key, signed) or ""

    def listed(self, mapping: Mapping, key: str) -> tuple[str, ...]:
        """The texts listed under a key; anything else there is refused."""
        node = mapping.items.get(key)
        if node is None:
            return ()
        if not isinstance(node, Listing) or not node.items:
            self.refuse(node.position, f"{key!r} must be a list", "write [one, two]")
            return ()
        for item in node.items:
            if not isinstance(item, Text) or not item.value:
                self.refuse(item.position, f"{key!r} must list single values", "write text")
        return texts(node)

    def known_keys(self, mapping: Mapping, allowed: Iterable[str]) -> None:
        """Refuse keys that are not allowed."""
        names = tuple(allowed)
        for key, position in mapping.keys.items():
            if key not in names:
                self.refuse(position, f"unknown key {key!r}", f"use one of {', '.join(names)}")

    def key_order(self, mapping: Mapping, keys: Iterable[str]) -> None:
        """Refuse keys in another order than ``keys`` has."""
        wanted = [key for key in keys if key in mapping.items]
        written = [key for key in mapping.items if key in wanted]
        if written != wanted:
            reason = f"keys out of order, wanted {', '.join(wanted)}"
            self.refuse(mapping.position, reason, "reorder them")

    def code(self, mapping: Mapping, key: str, codelist: str, default: str | None = None) -> str:
        """The text under a key, or the default; refused when the codelist does not have it."""
        value = self.text(mapping, key) if key in mapping.items else default
        if value is None:
            return self.required(mapping, key)
        codes = self.vocabulary.codes(codelist)
        if value not in codes:
            position = mapping.items[key].position
            mend = f"use one of {', '.join(codes)} (schemas/codes/{codelist}.csv)"
            if codelist == "properties":
                mend = f"use a property of schemas/properties.csv{nearest(value, codes)}"
            self.refuse(position, f"wrong {key} {value!r}", mend)
        return value

    def parsed(self, mapping: Mapping, key: str, parse: Callable[[str], object]) -> object | None:
        """What ``parse`` makes of the text under a key; its ValueError becomes a finding."""
        value = self.text(mapping, key)
        if value is None:
            return None
        try:
            return parse(value)
        except ValueError as error:
            mend = f"write {key} in the documented form"
            self.refuse(mapping.items[key].position, f"wrong {key}: {error}", mend)
            return None


def nearest(value: str, codes: Iterable[str]) -> str:
    """A hint that names the most similar code, or nothing."""
    close = difflib.get_close_matches(value, list(codes), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def texts(node: Listing) -> tuple[str, ...]:
    """The texts of a list; what is no text is left out."""
    return tuple(item.value for item in node.items if isinstance(item, Text))
