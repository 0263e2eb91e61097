"""One page, and the pen it is written with: links from where the page lies."""

from __future__ import annotations

import html
import json
import posixpath
from dataclasses import dataclass, field
from decimal import Decimal

from zjledger.site import words
from zjledger.site.ledger import Book, Figure, Record
from zjledger.site.markup import (
    Content,
    Html,
    chinese,
    esc,
    join,
    out_link,
    tag,
    text_in_markdown,
)


@dataclass
class Page:
    """A Markdown page below ``build/pages``: path without ``.md``, title, parts of its body.

    ``boost`` raises the page in the results of a search.
    """

    path: str
    title: str
    description: str
    title_zh: str | None = None
    searchable: bool = True
    boost: int = 1
    hide: tuple[str, ...] = ()
    parts: list[str] = field(default_factory=list)

    def heading(self, text: str, anchor: str, level: int = 2) -> None:
        """Add a heading; levels must not be skipped."""
        self.parts.append(f"{'#' * level} {text_in_markdown(text)} {{ #{anchor} }}\n")

    def text(self, markdown: str) -> None:
        """Add a paragraph of our own Markdown; no data in it."""
        self.parts.append(f"{markdown}\n")

    def add(self, *content: Content) -> None:
        """Add a block of HTML."""
        self.parts.append(f'<div class="zl">\n{join(content, chr(10))}\n</div>\n')

    def markdown(self) -> str:
        """The whole file; title and description come escaped: the theme prints them bare."""
        head = [
            "---",
            f"title: {json.dumps(html.escape(self.title), ensure_ascii=False)}",
            f"description: {json.dumps(html.escape(self.description), ensure_ascii=False)}",
        ]
        if self.hide:
            head.append(f"hide: [{', '.join(self.hide)}]")
        if not self.searchable:
            head += ["search:", "  exclude: true"]
        elif self.boost > 1:
            head += ["search:", f"  boost: {self.boost}"]
        heading = text_in_markdown(self.title)
        if self.title_zh:
            words_zh = text_in_markdown(self.title_zh)
            heading += f' <span lang="zh-Hans" class="zl-zh">{words_zh}</span>'
        return "\n".join([*head, "---", "", f"# {heading}\n", *self.parts])


@dataclass(frozen=True)
class Pen:
    """Writes links and figures for the page at ``path``."""

    book: Book
    path: str

    def address(self, path: str, anchor: str = "") -> str:
        """Relative address of another page of ours."""
        target = posixpath.relpath("/" + _folder(path), "/" + _folder(self.path))
        return f"{target}/{'#' + anchor if anchor else ''}"

    def asset(self, path: str) -> str:
        """Relative address of a file beside the pages, such as ``assets/ledger.css``."""
        return posixpath.relpath("/" + path, "/" + _folder(self.path))

    def page(self, path: str, content: Content, anchor: str = "") -> Html:
        """Link to another page of ours."""
        return tag("a", content, href=self.address(path, anchor))

    def file(self, name: str, content: Content, media: str | None = None) -> Html:
        """Link that saves a download; ``name`` is relative to the folder of downloads."""
        address = self.address("downloads") + name
        return tag("a", content, href=address, download="", type=media)

    def record(self, record_id: str, content: Content | None = None) -> Html:
        """Link to the page of a record under its English name, its Chinese name beside it."""
        name: Content = self.book.name(record_id) if content is None else content
        path = self.book.page_of(record_id)
        link = self.page(path, name) if path else Html(esc(name))
        name_zh = self.book.name_zh(record_id)
        return join((link, " ", chinese(name_zh))) if name_zh and content is None else link

    def phrase(self, claim: Record) -> Html:
        """The printed phrase, linked to its source with the phrase highlighted there."""
        language = self.book.row("sources", claim["source_id"])["language"]
        quoted = tag("q", claim["printed"], lang={"zh": "zh-Hans"}.get(language, language))
        if not claim["link"]:
            return join((quoted, " (the address is not known)"))
        return out_link(claim["link"], quoted, "highlights the phrase at its source")

    def figure(self, figure: Figure) -> Html:
        """A figure in words with its hedge, 亿 beside money, the exact number as its title."""
        return self.number(figure.value, figure.unit, figure.qualifier)

    def number(self, value: Decimal, unit: str, qualifier: str) -> Html:
        """A number of a unit in words, as :meth:`figure` writes it."""
        said = words.quantity(value, unit, self.book.label("units", unit))
        hedge = self.book.label("qualifiers", qualifier)
        english = tag(
            "span",
            words.qualified(said, qualifier, hedge),
            class_="zl-number",
            title=f"exactly as stated: {words.grouped(value)} {unit}",
        )
        if not self.is_money(unit):
            return english
        hedge_zh = "" if qualifier == "exact" else self.book.label_zh("qualifiers", qualifier)
        name_zh = self.book.label_zh("units", unit)
        return join((english, " ", chinese(f"{hedge_zh}{words.scaled_zh(value)}{name_zh}")))

    def is_money(self, unit: str) -> bool:
        """Whether a unit is a currency."""
        return unit in self.book.vocabulary.codelists["currencies"]

    def measure(self, code: str) -> str:
        """Display name of a measure or property."""
        return self.book.vocabulary.properties[code].title

    def value(self, claim: Record) -> Html:
        """What a claim says, by the kind of its property."""
        kind = self.book.vocabulary.properties[claim["property"]].value_kind
        number = self.book.claim_quantity(claim)
        if number is not None:
            return self.number(number, claim["unit"], claim["qualifier"])
        if kind == "id":
            return self.record(claim["value"])
        if kind == "date":
            hedge = self.book.label("qualifiers", claim["qualifier"])
            said = words.period(claim["value"])
            return Html(esc(words.qualified(said, claim["qualifier"], hedge)))
        return Html(esc(claim["value"]))


def _folder(path: str) -> str:
    """The folder a page is served from: ``a/index`` and ``a`` both lie at ``a/``."""
    return path.removesuffix("index").rstrip("/")
