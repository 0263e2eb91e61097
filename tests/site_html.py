"""Reading built pages as a browser would: elements, their text, addresses and anchors."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


@dataclass
class Element:
    """One element: tag, attributes, and all text inside it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    inside: tuple[str, ...] = ()
    """Classes of the elements around it."""


@dataclass
class _Reader(HTMLParser):
    elements: list[Element] = field(default_factory=list)
    stack: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        around = tuple(c for e in self.stack for c in e.attributes.get("class", "").split())
        element = Element(tag, {k: v or "" for k, v in attrs}, inside=around)
        self.elements.append(element)
        if tag not in VOID:
            self.stack.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.stack.pop()

    def handle_endtag(self, tag: str) -> None:
        while self.stack and self.stack.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        for element in self.stack:
            element.text += data


def elements(path: Path) -> list[Element]:
    """Every element of a page in order."""
    reader = _Reader()
    reader.feed(path.read_text("utf-8"))
    return reader.elements


def target(site: Path, page: Path, address: str) -> tuple[Path, str]:
    """File and anchor an address on a page leads to."""
    path, _, anchor = address.partition("#")
    path = path.partition("?")[0]
    base = site if path.startswith("/") else page.parent
    found = (base / path.lstrip("/")).resolve() if path else page
    return (found / "index.html" if found.is_dir() else found), anchor
