"""A page to ask the released database in SQL: a place to write, examples, and the schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zjledger.answers import (
    ceremonies,
    cities,
    coverage,
    misprints,
    people,
    signed,
    splits,
    targets,
)
from zjledger.schema import Table
from zjledger.site import database, words
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, Html, bullets, chinese, details, join, tag
from zjledger.site.page import Page, Pen
from zjledger.site.pages import questions
from zjledger.site.pages.tools import script

PATH = "query"
HELP = "Ctrl and Enter runs it. The database is read only."


@dataclass(frozen=True)
class Example:
    """A query that answers something; ``name`` is its anchor, ``page`` where the answer stands."""

    name: str
    title: str
    sql: str
    page: str | None = None


_QUERIES = (
    (questions.targets, targets.QUERY),
    (questions.ceremonies, ceremonies.QUERY),
    (questions.splits, splits.QUERY),
    (questions.people, people.QUERY),
    (questions.signed, signed.QUERY),
    (questions.cities, cities.QUERY),
    (questions.misprints, misprints.QUERY),
)

EXAMPLES = (
    *(
        Example(page.QUESTION.name, page.QUESTION.title, sql, page.QUESTION.path)
        for page, sql in _QUERIES
    ),
    Example("coverage", "What is known, and what is missing?", coverage.QUERY, "coverage"),
    Example(
        "evidence",
        "Where was a figure printed?",
        """\
SELECT e.role, c.printed, s.publisher, s.published_on, c.link
FROM evidence AS e
JOIN claims AS c ON c.claim_id = e.claim_id
JOIN sources AS s ON s.source_id = c.source_id
JOIN amounts AS a ON a.amount_id = e.row_id
WHERE e."table" = 'amounts' AND e."column" = 'amount'
  AND a.subject_id = 'cohort/2023-05-09-service-scheduling/bank-project-deals'
ORDER BY a.amount_id, e.role, s.published_on, c.claim_id;
""",
    ),
    Example(
        "search-english",
        "Names with a part of three letters or more, in English",
        """\
SELECT "table", row_id, "column", name
FROM names
WHERE name_id IN (SELECT rowid FROM names_search WHERE names_search MATCH '"commencement"')
ORDER BY "table", row_id, "column";
""",
    ),
    Example(
        "search-chinese",
        "Names with a part of three signs or more, in Chinese",
        """\
SELECT "table", row_id, "column", name
FROM names
WHERE name_id IN (SELECT rowid FROM names_search WHERE names_search MATCH '"千项万亿"')
ORDER BY "table", row_id, "column";
""",
    ),
    Example(
        "search-short",
        "Names with a part of one or two signs",
        """\
SELECT "table", row_id, "column", name
FROM names
WHERE name LIKE '%王浩%'
ORDER BY "table", row_id, "column";
""",
    ),
)


def pages(book: Book) -> Iterator[Page]:
    """The page; examples and schema can be read without script."""
    page = Page(f"{PATH}/index", "Query", "SQL over the released database, in your browser.")
    page.hide = ("navigation", "toc")
    pen = Pen(book, page.path)
    file = next(iter(sorted(book.downloads.glob("sqlite/*.sqlite"))), None)
    if file is None:
        page.text("This release holds no database.")
        yield page
        return
    packed = len(database.packed(file))
    link = pen.file(file.relative_to(book.downloads).as_posix(), "the released database")
    sizes = f"{words.size(packed)}, unpacked {words.size(file.stat().st_size)}"
    page.add(
        tag(
            "p",
            join(
                (
                    "Ask ",
                    link,
                    f" in SQL. It is fetched when you first run a query ({sizes}); the query runs "
                    "in your browser, and nothing you write leaves it.",
                )
            ),
        ),
        tag("noscript", tag("p", "Without script: save the database and ask it with SQLite.")),
        tag(
            "div",
            hidden="",
            data_database=pen.address("assets") + database.NAME,
            data_size=str(packed),
            data_help=HELP,
        ),
        script(pen, "tools/query.mjs"),
    )
    page.heading("Examples", "examples")
    for example in EXAMPLES:
        _add_example(page, pen, example)
    page.heading("Tables and columns", "schema")
    page.text(
        "Beside each table, `<table>_readable` shows it with the names of what its keys and codes "
        "stand for; `codes` holds every codelist, `names` every name in both languages, "
        "`names_search` an index over them, and `dictionary_columns` what each column means."
    )
    page.add(tag("div", join(map(_schema, book.schemas.values()), "\n"), id="schema-list"))
    yield page


def _add_example(page: Page, pen: Pen, example: Example) -> None:
    page.heading(example.title, example.name, level=3)
    content: list[Content] = [tag("pre", tag("code", example.sql.strip()))]
    if example.page:
        content.append(tag("p", pen.page(example.page, "The answer with its evidence")))
    block = details("SQL", join(content))
    page.parts.append(f"{tag('div', block, class_='zl zl-example', data_name=example.title)}\n")


def _schema(schema: Table) -> Html:
    columns = (
        join((tag("code", field.name), f" {field.type} · {field.title} ", chinese(field.title_zh)))
        for field in schema.fields
    )
    summary = join((tag("code", schema.name), f" {schema.title} ", chinese(schema.title_zh)))
    return details(summary, bullets(columns))
