"""A page for every table: what it holds, its files, and its rows to sort and filter.

The first rows stand in the page itself; its script puts all of them in their place.
"""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.schema import Table
from zjledger.site import api, words
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, Html, chinese, join, table, tag
from zjledger.site.page import Page, Pen
from zjledger.site.pages.tools import explorer, json_link

ALL_ROWS, FIRST_ROWS = 200, 50
"""A table of at most this many rows is shown whole; of a longer one, this many."""


def pages(book: Book) -> Iterator[Page]:
    """The list of tables and a page for each."""
    yield _overview(book)
    for schema in book.schemas.values():
        yield _table(book, schema)


def _overview(book: Book) -> Page:
    page = Page("tables/index", "Tables", "Every table of the ledger with its number of rows.")
    pen = Pen(book, page.path)
    page.text(
        "Records are what exists, facts are what sources say of it, and registers are our own "
        "decisions. Every cell of a fact table that a claim or a computation gives has evidence."
    )
    page.text(
        "On the page of a table, press the sign beside a column to sort by it, write below it to "
        "filter, and choose the columns to see. What you see can be saved as CSV, and the address "
        "keeps it: send it to show another the same rows."
    )
    rows: list[list[Content]] = [
        [
            join((pen.page(f"tables/{schema.name}", schema.title), " ", chinese(schema.title_zh))),
            schema.description,
            schema.kind,
            f"{len(book.tables[schema.name]):,}",
            files(pen, schema),
        ]
        for schema in book.schemas.values()
    ]
    page.add(table(("Table", "What it holds", "Kind", "Rows", "Files"), rows, "Tables"))
    return page


def files(pen: Pen, schema: Table) -> Html:
    """Links to the files of a table, as far as the release holds them."""
    links = [
        pen.file(str(path.relative_to(pen.book.downloads)), path.suffix[1:].upper())
        for path in sorted(pen.book.downloads.glob(f"*/{schema.name}.*"))
    ]
    return join(links, " · ")


def _table(book: Book, schema: Table) -> Page:
    rows = book.tables[schema.name]
    title = f"Table: {schema.title}"
    page = Page(
        f"tables/{schema.name}",
        title,
        schema.description,
        schema.title_zh,
        searchable=False,
        hide=("navigation", "toc"),
    )
    pen = Pen(book, page.path)
    shown = rows if len(rows) <= ALL_ROWS else rows[:FIRST_ROWS]
    database = [
        pen.file(str(path.relative_to(book.downloads)), "SQLite (all tables)")
        for path in sorted(book.downloads.glob("sqlite/*.sqlite"))
    ]
    as_json = json_link(pen, api.table_path(schema.name))
    links = [files(pen, schema), as_json, *database]
    meaning = pen.page(f"dictionary/{schema.name}", "What each column means")
    page.add(
        tag("p", schema.description),
        tag("p", join((words.counted(len(rows), "row"), join(links, " · "), meaning), " · ")),
    )
    if not rows:
        page.add(tag("p", f"Empty for now. {schema.may_be_empty or ''}", class_="zl-note"))
        return page
    page.add(explorer(pen, schema))
    head = [tag("code", name) for name in schema.columns]
    cells = ([_cell(pen, schema, name, row[name]) for name in schema.columns] for row in shown)
    static: list[Content] = [table(head, cells, f"Rows of {schema.title}", raw=True)]
    if len(shown) < len(rows):
        first = f"The first {len(shown)} rows; the files hold all."
        static.insert(0, tag("p", first, class_="zl-meta"))
    page.add(tag("div", join(static, "\n"), class_="zl-static"))
    return page


def _cell(pen: Pen, schema: Table, column: str, value: object) -> Content:
    """A cell as the files have it; keys lead to the page of their record."""
    text = "" if value is None else str(value)
    if isinstance(value, bool):
        text = str(value).lower()
    key = next((k for k in schema.foreign_keys if k.column == column), None)
    if key and value is not None:
        record_id = f"place/{text}" if key.table == "places" else text
        if path := pen.book.page_of(record_id):
            return pen.page(path, text)
    if (column,) == schema.primary_key and (path := pen.book.page_of(text)):
        return pen.page(path, text)
    return text
