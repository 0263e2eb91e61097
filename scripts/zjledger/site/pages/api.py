"""How to read tables and records as JSON, with the address of each table."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.site import api
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, chinese, join, table, tag
from zjledger.site.page import Page, Pen
from zjledger.site.pages.tools import json_link

EXAMPLE = "cohort/2023-05-09-service-scheduling/bank-project-deals"


def pages(book: Book) -> Iterator[Page]:
    """The page about the interface, above the folder that holds its files."""
    page = Page("api/index", "JSON", "Every table and record as JSON at an address that stays.")
    pen = Pen(book, page.path)
    page.text(
        "Each table and each record lies at an address of its own as JSON. The files are plain "
        "and static: no key, no limit, no query. A later release keeps what lies below `v1` and "
        "may add to what they hold; anything else will be called `v2`."
    )
    _add_addresses(page, pen)
    _add_shapes(page, pen)
    page.heading("Tables", "tables")
    rows: list[list[Content]] = [
        [
            _json(pen, api.table_path(schema.name)),
            join((pen.page(f"tables/{schema.name}", schema.title), " ", chinese(schema.title_zh))),
            f"{len(book.tables[schema.name]):,}",
            pen.page(f"dictionary/{schema.name}", "columns"),
        ]
        for schema in book.schemas.values()
    ]
    page.add(table(("Address", "Table", "Rows", "Meaning"), rows, "Tables as JSON"))
    yield page


def _add_addresses(page: Page, pen: Pen) -> None:
    page.heading("Addresses", "addresses")
    rows: list[list[Content]] = [
        [_json(pen, "index.json"), "version, tables with their number of rows, kinds of records"],
        [tag("code", f"{api.ROOT}/{api.table_path('<table>')}"), "one table, all rows"],
        [
            tag("code", f"{api.ROOT}/{api.record_path('<id>')}"),
            "one record; the permanent id is also the path of its page: "
            "take the page's address and put this before and after it",
        ],
    ]
    page.add(table(("Address", "What it holds"), rows, "Addresses"))
    page.text(
        "The ids are in the tables `subjects` and `sources`; a source goes by `source/` and its "
        "id. An id that was retired answers with the one it moved to."
    )


def _add_shapes(page: Page, pen: Pen) -> None:
    page.heading("What a table looks like", "table")
    page.text(
        "`columns` names the columns and `rows` holds a list of cells for each row, in that order "
        "and sorted by `key`, with the same content as the CSV file. A number keeps its digits, a "
        "date is text such as 2023-05-09, truth is true or false, and an empty cell is null. Money "
        "is whole yuan, or whole units of the currency beside it.\n\n"
        "```python\nimport json\nimport urllib.request\n\n"
        f'with urllib.request.urlopen(site + "{api.ROOT}/{api.table_path("amounts")}") as answer:\n'
        "    table = json.load(answer)\n"
        'amounts = [dict(zip(table["columns"], row)) for row in table["rows"]]\n```\n\n'
        "`site` is the address of this site, with a slash at its end."
    )
    page.heading("What a record looks like", "record")
    example = _json(pen, api.record_path(EXAMPLE))
    page.add(tag("p", join(("Example: ", example, ", which is ", pen.record(EXAMPLE), "."))))
    parts: tuple[tuple[str, str], ...] = (
        ("rows", "its own row in each table that has one, by table"),
        ("linked", "the rows that point to it, by table and by the column that does"),
        ("evidence", "what each cell of those rows rests on, by table, key of the row and column"),
        ("claims", "the claims named there and those about it, with printed phrase and link"),
        ("discrepancies", "where claims disagree: verdict, reason, and all claims that take part"),
        ("corrections", "what we read otherwise than it was printed, and why"),
        ("redirects", "claims of a source that were given up, and the claims they moved to"),
    )
    page.add(table(("Part", "What it holds"), [(tag("code", a), b) for a, b in parts], "Parts"))


def _json(pen: Pen, path: str) -> Content:
    return json_link(pen, path, tag("code", f"{api.ROOT}/{path}"))
