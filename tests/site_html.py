"""Reading built pages: whole, as a tree, and fast, for what every page must satisfy."""

import html
import os
import re
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
_TAG = re.compile(r"<([a-z][a-z0-9]*)\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"([a-zA-Z_:@.-]+)(?:=\"([^\"]*)\"|='([^']*)'|=([^\s\"'>]+))?")


@dataclass
class Element:
    """One element: tag, attributes, classes of the elements around it, and all text inside it."""

    tag: str
    attributes: dict[str, str]
    inside: tuple[str, ...]
    pieces: list[str]
    start: int
    end: int = 0

    @property
    def text(self) -> str:
        """The text, that of elements inside it included."""
        return "".join(self.pieces[self.start : self.end])


@dataclass
class _Reader(HTMLParser):
    elements: list[Element] = field(default_factory=list)
    stack: list[Element] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        around = tuple(c for e in self.stack for c in e.attributes.get("class", "").split())
        attributes = {key: value or "" for key, value in attrs}
        element = Element(tag, attributes, around, self.pieces, len(self.pieces), len(self.pieces))
        self.elements.append(element)
        if tag not in VOID:
            self.stack.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.stack.pop().end = len(self.pieces)

    def handle_endtag(self, tag: str) -> None:
        while self.stack:
            element = self.stack.pop()
            element.end = len(self.pieces)
            if element.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def elements(path: Path) -> list[Element]:
    """Every element of a page in order."""
    reader = _Reader()
    reader.feed(path.read_text("utf-8"))
    return reader.elements


def text_of(path: Path) -> str:
    """All text of a page."""
    return next(element.text for element in elements(path) if element.tag == "body")


@dataclass
class Scan:
    """The tags of a page with their attributes, and its scripts, found without building a tree."""

    path: Path
    content: str

    @cached_property
    def scripts(self) -> list[tuple[dict[str, str], str]]:
        """Attributes and content of each script."""
        return [(_attributes(found[1]), found[2]) for found in _SCRIPT.finditer(self.content)]

    @cached_property
    def tags(self) -> list[tuple[str, dict[str, str]]]:
        """Name and attributes of each element outside scripts, in order."""
        plain = _SCRIPT.sub("", self.content)
        return [(found[1], _attributes(found[2])) for found in _TAG.finditer(plain)]


def _attributes(text: str) -> dict[str, str]:
    return {
        found[1]: html.unescape(found[2] or found[3] or found[4] or "")
        for found in _ATTRIBUTE.finditer(text)
    }


def scan(path: Path) -> Scan:
    """A page to look over."""
    return Scan(path, path.read_text("utf-8"))


def target(site: Path, page: Path, address: str, files: set[str]) -> tuple[str, str]:
    """File and anchor an address on a page leads to; a folder stands for its index."""
    path, _, anchor = address.partition("#")
    path = path.partition("?")[0]
    if not path:
        return str(page), anchor
    base = site if path.startswith("/") else page.parent
    found = os.path.normpath(f"{base}/{path.lstrip('/')}")
    return (found if found in files else f"{found}/index.html"), anchor
