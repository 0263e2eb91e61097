"""One page, and the pen it is written with: links from where the page lies."""

from __future__ import annotations

import html
import json
import posixpath
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from zjledger.schema import Field, Table
from zjledger.site import words
from zjledger.site.language import BOTH, ENGLISH, LANGUAGES, Language
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

    ``boost`` raises the page in the results of a search, or lowers it below 1; ``moved`` is the
    address that takes its place; ``structured`` is what machines read, as JSON-LD.
    """

    path: str
    title: str
    description: str
    second_title: str | None = None
    searchable: bool = True
    boost: float = 1
    hide: tuple[str, ...] = ()
    language: Language = ENGLISH
    moved: str | None = None
    structured: dict[str, Any] | None = None
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
        head += self._head_of_languages()
        if self.moved:
            head.append(f"moved: {json.dumps(html.escape(self.moved))}")
        if self.structured:
            # No sign of it can end the element that holds it; JSON may write any sign as a code.
            data = json.dumps(self.structured, ensure_ascii=False).replace("<", "\\u003c")
            head.append(f"structured: {json.dumps(data, ensure_ascii=False)}")
        if self.hide:
            head.append(f"hide: [{', '.join(self.hide)}]")
        if not self.searchable:
            head += ["search:", "  exclude: true"]
        elif self.boost != 1:
            head += ["search:", f"  boost: {self.boost}"]
        heading = text_in_markdown(self.title)
        if self.second_title:
            other = "zh-Hans" if self.language.is_english else "en"
            second = text_in_markdown(self.second_title)
            heading += f' <span lang="{other}" class="zl-zh">{second}</span>'
        return "\n".join([*head, "---", "", f"# {heading}\n", *self.parts])

    def _head_of_languages(self) -> list[str]:
        path = self.path.removeprefix(self.language.folder)
        head = [] if self.language.is_english else [f"language: {self.language.code}"]
        if BOTH.fullmatch(path):
            versions = [
                {
                    "lang": language.tag,
                    "path": f"{_folder(language.path(path))}/".lstrip("/") or ".",
                }
                for language in LANGUAGES
            ]
            head.append(f"versions: {json.dumps(versions)}")
        return head


@dataclass(frozen=True)
class Pen:
    """Writes links and figures for the page at ``path``."""

    book: Book
    path: str
    language: Language = ENGLISH

    def say(self, english: str, **values: object) -> str:
        """A sentence of ours in the language of the page."""
        return self.language.say(english, **values)

    def names(self, english: str, name_zh: str | None) -> tuple[Content, Content]:
        """A name in the language of the page, and in the other one, marked as what they are."""
        if self.language.is_english:
            return english, chinese(name_zh) if name_zh else ""
        if not name_zh:
            return tag("span", english, lang="en"), ""
        return name_zh, tag("span", english, lang="en", class_="zl-zh")

    def both(self, english: str, name_zh: str | None) -> Html:
        """A name, with the other language beside it."""
        first, second = self.names(english, name_zh)
        return join((first, " ", second)) if second else Html(esc(first))

    def label(self, codelist: str, code: str) -> str:
        """Display name of a code."""
        book = self.book
        return (
            book.label(codelist, code)
            if self.language.is_english
            else book.label_zh(codelist, code)
        )

    def within(self, label: str) -> str:
        """A display name inside a sentence."""
        return words.lower_first(label) if self.language.is_english else label

    def column(self, column: Field | Table) -> str:
        """Title of a column or a table."""
        return column.title if self.language.is_english else column.title_zh

    def remark(self, text: str) -> Content:
        """Words of the curators, who write English."""
        return text if self.language.is_english else tag("span", text, lang="en")

    def address(self, path: str, anchor: str = "") -> str:
        """Relative address of another page of ours, in the language of this one if it has it."""
        path = self.language.path(path)
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
        """Link to the page of a record under its name, the one in the other language beside it."""
        first, second = self.names(self.book.name(record_id), self.book.name_zh(record_id))
        path = self.book.page_of(record_id)
        name = first if content is None else content
        link = self.page(path, name) if path else Html(esc(name))
        return join((link, " ", second)) if second and content is None else link

    def printed_in(self, claim: Record) -> str:
        """Tag of the language that the source of a claim prints."""
        language: str = self.book.row("sources", claim["source_id"])["language"]
        return {"zh": "zh-Hans"}.get(language, language)

    def phrase(self, claim: Record) -> Html:
        """The printed phrase, linked to its source with the phrase highlighted there."""
        quoted = tag("q", claim["printed"], lang=self.printed_in(claim))
        if not claim["link"]:
            return join((quoted, " ", self.say("(the address is not known)")))
        return out_link(claim["link"], quoted, self.say("highlights the phrase at its source"))

    def figure(self, figure: Figure) -> Html:
        """A figure in words with its hedge, 亿 beside money, the exact number as its title."""
        return self.number(figure.value, figure.unit, figure.qualifier)

    def number(self, value: Decimal, unit: str, qualifier: str) -> Html:
        """A number of a unit in words, as :meth:`figure` writes it."""
        language = self.language
        said = language.quantity(value, unit, self.label("units", unit))
        number = tag(
            "span",
            language.qualified(said, qualifier, self.label("qualifiers", qualifier)),
            class_="zl-number",
            title=self.say(
                "exactly as stated: {number} {unit}", number=words.grouped(value), unit=unit
            ),
        )
        if not self.is_money(unit):
            return number
        return join((number, " ", self._other_money(value, unit, qualifier)))

    def _other_money(self, value: Decimal, unit: str, qualifier: str) -> Html:
        book = self.book
        if self.language.is_english:
            hedge = "" if qualifier == "exact" else book.label_zh("qualifiers", qualifier)
            return chinese(f"{hedge}{words.scaled_zh(value)}{book.label_zh('units', unit)}")
        said = words.quantity(value, unit, book.label("units", unit))
        hedged = words.qualified(said, qualifier, book.label("qualifiers", qualifier))
        return tag("span", hedged, lang="en", class_="zl-zh")

    def is_money(self, unit: str) -> bool:
        """Whether a unit is a currency."""
        return unit in self.book.vocabulary.codelists["currencies"]

    def measure(self, code: str) -> str:
        """Display name of a measure or property."""
        found = self.book.vocabulary.properties[code]
        return found.title if self.language.is_english else found.title_zh

    def value(self, claim: Record) -> Html:
        """What a claim says, by the kind of its property."""
        kind = self.book.vocabulary.properties[claim["property"]].value_kind
        number = self.book.claim_quantity(claim)
        if number is not None:
            return self.number(number, claim["unit"], claim["qualifier"])
        if kind == "id":
            return self.record(claim["value"])
        if kind == "date":
            hedge = self.label("qualifiers", claim["qualifier"])
            said = self.language.period(claim["value"])
            return Html(esc(self.language.qualified(said, claim["qualifier"], hedge)))
        return Html(esc(claim["value"]))


def _folder(path: str) -> str:
    """The folder a page is served from: ``a/index`` and ``a`` both lie at ``a/``."""
    return path.removesuffix("index").rstrip("/")
