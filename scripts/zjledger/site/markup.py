"""HTML from data: everything is escaped here, once, and nowhere else.

Words that meet without a space between their elements would be one word to the search, so cells
and terms are set apart by a newline.

Pages are Markdown files. Headings and sentences are Markdown; whatever holds data is a block of
HTML inside ``<div class="zl">``, which Markdown passes through untouched.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]")
_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>#|!&~^=+:$@\"'-]|^[0-9]+(?=[.)])")
_NUMBER = re.compile(r"-?[0-9][0-9,.]*%?")
_TALL = 30
"""Rows from which a table scrolls under its own header."""


@dataclass(frozen=True)
class Html:
    """Finished HTML; plain ``str`` is text and gets escaped wherever HTML is wanted."""

    text: str

    def __str__(self) -> str:
        return self.text


Content = str | Html


def esc(content: Content) -> str:
    """HTML of a piece of content: text is escaped, quotes included; HTML stays."""
    if isinstance(content, Html):
        return content.text
    return html.escape(_CONTROL.sub(" ", content), quote=True)


def text_in_markdown(text: str) -> str:
    """Text for a Markdown heading or sentence: signs with a meaning become numeric entities."""
    flat = " ".join(_CONTROL.sub(" ", text).split())
    return _MARKDOWN.sub(lambda match: "".join(f"&#{ord(c)};" for c in match[0]), flat)


def join(parts: Iterable[Content], between: str = "") -> Html:
    """Pieces one after another, with text between them."""
    return Html(esc(between).join(esc(part) for part in parts))


def tag(name: str, content: Content = "", **attributes: str | None) -> Html:
    """One element; a trailing underscore in an attribute's name is dropped (``class_``).

    Attributes that are None are left out; underscores inside a name become hyphens.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{esc(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{written}>{esc(content)}</{name}>")


def chinese(text: str) -> Html:
    """Chinese text, marked as such for fonts and screen readers."""
    return tag("span", text, lang="zh-Hans", class_="zl-zh")


def slug(text: str) -> str:
    """An anchor from an id: lower case, everything but letters and digits a hyphen."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def out_link(url: str, content: Content, label: str = "") -> Html:
    """A link that leaves the site: marked for eye and ear, and telling the other side nothing.

    An address that is not http or https is shown as text.
    """
    if not re.match(r"https?://", url):
        return Html(esc(content))
    aside = tag("span", f" ({label or 'leaves this site'})", class_="zl-sr")
    relation = "noopener noreferrer nofollow"
    return tag("a", join((content, aside)), class_="zl-out", href=url, rel=relation)


def table(
    head: Sequence[Content], rows: Iterable[Sequence[Content]], caption: str, raw: bool = False
) -> Html:
    """A table in a region that scrolls by itself; the first cell of a row is its header.

    Args:
        caption: what the table holds; read out as the name of the region.
        raw: rows as the files have them, with ids in many columns; given more room.

    The class keeps the theme's script from wrapping the table again.
    """
    listed = list(rows)
    header = join((tag("th", cell, scope="col") for cell in head), "\n")
    body = join((_row(row) for row in listed), "\n")
    content = join(
        (
            tag("caption", caption),
            tag("thead", tag("tr", header)),
            tag("tbody", body),
        ),
        "\n",
    )
    kind = "zl-scroll zl-tall" if len(listed) > _TALL else "zl-scroll"
    made = tag("table", content, class_="zl-table zl-raw" if raw else "zl-table")
    return tag("div", made, class_=kind, role="region", aria_label=caption, tabindex="0")


def _row(cells: Sequence[Content]) -> Html:
    first, *rest = cells
    return tag("tr", join((tag("th", first, scope="row"), *(_cell(c) for c in rest)), "\n"))


def _cell(content: Content) -> Html:
    number = isinstance(content, str) and _NUMBER.fullmatch(content)
    return tag("td", content, class_="zl-num" if number else None)


def facts(pairs: Iterable[tuple[Content, Content]]) -> Html:
    """A list of terms and what they are."""
    inner = (
        tag("div", join((tag("dt", term), tag("dd", definition)), "\n"))
        for term, definition in pairs
    )
    return tag("dl", join(inner, "\n"), class_="zl-facts")


def bullets(items: Iterable[Content], class_: str | None = None) -> Html:
    """An unordered list."""
    return tag("ul", join((tag("li", item) for item in items), "\n"), class_=class_)


def unsearched(content: Content) -> Html:
    """Content the search of the site passes over.

    The theme loses count where elements of the same name stand inside or around, so this one is of
    a name that pages do not use there.
    """
    return tag("section", content, data_search_exclude="")


def details(summary: Content, content: Content, class_: str | None = None) -> Html:
    """A part that folds, without script."""
    return tag("details", join((tag("summary", summary), content), "\n"), class_=class_)
