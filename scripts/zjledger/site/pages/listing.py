"""Long listings cut into pages, with links between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from zjledger.site.evidence import listing_page
from zjledger.site.markup import Html, join, tag
from zjledger.site.page import Page, Pen

T = TypeVar("T")


def paginated(
    pen: Pen, first: Page, items: Sequence[T], size: int
) -> Iterator[tuple[Page, Pen, Sequence[T]]]:
    """Pages of a listing with their share of the items; the first page is the one given.

    Args:
        pen: the pen of the first page.
        size: most items on one page.
    """
    number = max(1, -(-len(items) // size))
    for index in range(number):
        path = listing_page(first.path, index)
        page = first
        if index:
            title = pen.say("{title}, page {number}", title=first.title, number=index + 1)
            page = Page(path, title, first.description, boost=first.boost, language=pen.language)
        own = Pen(pen.book, path, pen.language)
        if number > 1:
            page.add(_pager(own, first.path, index, number))
        yield page, own, items[index * size : (index + 1) * size]


def _pager(pen: Pen, path: str, current: int, number: int) -> Html:
    links = (
        tag("strong", str(index + 1), aria_current="page")
        if index == current
        else pen.page(listing_page(path, index), str(index + 1))
        for index in range(number)
    )
    return tag(
        "nav",
        join((pen.say("Pages: "), join(links, " "))),
        class_="zl-pager",
        aria_label=pen.say("Pages"),
    )
