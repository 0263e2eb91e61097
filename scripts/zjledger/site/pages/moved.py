"""A page at the address of each retired id: it leads on, or says why nothing took its place."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.site.ledger import Book, Record
from zjledger.site.markup import join, tag
from zjledger.site.page import Page, Pen


def pages(book: Book) -> Iterator[Page]:
    """One page for each redirect whose old id had a page: neither a post nor a claim has one."""
    for row in book.tables["redirects"]:
        if not row["old_id"].startswith("post/") and "#" not in row["old_id"]:
            yield _page(book, row)


def _page(book: Book, row: Record) -> Page:
    old, new = row["old_id"], row["new_id"]
    pen = Pen(book, old if "/" in old else f"source/{old}")
    path = book.page_of(new) if new else None
    page = Page(
        pen.path,
        f"{old} is no longer used",
        f"What became of {old}.",
        searchable=False,
        hide=("navigation",),
        moved=pen.address(path) if path else None,
    )
    since = f"Since version {row['since_version']}: {row['reason']}"
    onward = join(("It is now ", pen.record(new), ".")) if path else "Nothing took its place."
    page.add(
        tag("p", onward),
        tag("p", since),
        tag("p", join(("Retired id: ", tag("code", old))), class_="zl-meta"),
    )
    return page
