"""Home: what this is, its key figures, three doors with pictures, and the data in one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zjledger.site.charts.chart import Chart
from zjledger.site.charts.figure import draw
from zjledger.site.charts.records import credit_chart, discrepancy_chart, split_chart
from zjledger.site.language import LANGUAGES, Language
from zjledger.site.ledger import Book
from zjledger.site.markup import Html, bullets, join, tag
from zjledger.site.page import Page, Pen
from zjledger.site.pages.questions import QUESTIONS
from zjledger.site.structured import about_dataset

SNIPPETS = {
    "Python": (
        "python",
        'import polars; amounts = polars.read_csv("downloads/csv/amounts.csv")',
    ),
    "DuckDB": ("sql", "SELECT * FROM 'downloads/parquet/amounts.parquet' WHERE counts_in_totals;"),
    "R": ("r", 'amounts <- read.csv("downloads/csv/amounts.csv", encoding = "UTF-8")'),
}
"""One line for each tool; paths are relative to the address of the site."""


def pages(book: Book) -> Iterator[Page]:
    """The home page in each language."""
    for language in LANGUAGES:
        yield _home(book, language)


def _home(book: Book, language: Language) -> Page:
    pen = Pen(book, language.path("index"), language)
    about = (
        "What Zhejiang's investment drives announced, each figure with the place it was printed."
    )
    page = Page(
        pen.path,
        pen.say("Zhejiang Investment Ledger"),
        pen.say(about),
        hide=("navigation", "toc"),
        language=language,
        structured=about_dataset(book),
    )
    page.add(
        tag(
            "p",
            pen.say(
                "What Zhejiang’s investment drives announced: meetings, projects, amounts and "
                "people. Every figure leads back to the place in a source where it was printed; "
                "figures that disagree are listed and judged, not hidden."
            ),
            class_="zl-lead",
        ),
    )
    page.add(_key_figures(pen))
    page.heading(pen.say("Questions people come with"), "questions")
    page.add(_questions(pen))
    page.heading(pen.say("Three ways in"), "doors")
    page.add(_doors(pen))
    _add_data(page, pen)
    return page


def _key_figures(pen: Pen) -> Html:
    book = pen.book
    has, needed = book.cells_with_evidence()
    checks = book.report["checks"]
    passed = sum(check["passed"] for check in checks)
    judged = sum(row["verdict"] != "open" for row in book.tables["discrepancies"])
    share = f"{100 * has // needed}%" if needed else pen.say("none")
    shown: list[tuple[str, str, str]] = [
        (f"{len(book.tables['sources']):,}", "sources", "source/index"),
        (f"{len(book.tables['claims']):,}", "claims", "tables/claims"),
        (f"{len(book.tables['meetings']):,}", "meetings", "meeting/index"),
        (f"{len(book.tables['cohorts']):,}", "groups of projects", "cohort/index"),
        (f"{len(book.tables['amounts']):,}", "amounts", "tables/amounts"),
        (share, "of fact cells with evidence", "quality/index"),
        (f"{judged:,}", "discrepancies judged", "quality/discrepancies"),
        (
            pen.say("{good} of {all}", good=passed, all=len(checks)),
            "checks passed",
            "quality/index",
        ),
    ]
    items = (
        tag(
            "li",
            pen.page(path, join((tag("strong", number), " ", tag("span", pen.say(name))))),
        )
        for number, name, path in shown
    )
    return tag("ul", join(items, "\n"), class_="zl-key-figures")


def _questions(pen: Pen) -> Html:
    links = [pen.page(m.QUESTION.path, pen.language.gloss(m.QUESTION.title)) for m in QUESTIONS]
    links.append(
        pen.page(
            "coverage", pen.say("What is known of each meeting and city, and what is missing?")
        )
    )
    return bullets(links)


def _doors(pen: Pen) -> Html:
    doors = [
        (
            "Read a meeting",
            "meeting/index",
            "Who met, and what was announced.",
            _newest(pen, split_chart),
        ),
        (
            "Follow the money",
            "cohort/index",
            "Groups of projects, their investment and credit.",
            _newest(pen, credit_chart),
        ),
        (
            "See what disagrees",
            "quality/discrepancies",
            "Rival figures and mistranslations, judged.",
            discrepancy_chart(pen),
        ),
    ]
    made = (
        tag(
            "section",
            join(
                (
                    tag("h3", pen.page(path, pen.say(title))),
                    tag("p", pen.say(promise)),
                    # Charts speak English.
                    draw(pen, chart) if chart and pen.language.is_english else "",
                )
            ),
            class_="zl-door",
        )
        for title, path, promise, chart in doors
    )
    return tag("div", join(made, "\n"), class_="zl-doors")


def _newest(pen: Pen, chart_of: Callable[[Pen, str], Chart | None]) -> Chart | None:
    """The chart of the latest cohort that has one."""
    book = pen.book
    held = {row["meeting_id"]: str(row["held_from"] or "") for row in book.tables["meetings"]}
    cohorts = [row for row in book.tables["cohorts"] if row["parent_id"] is None]
    cohorts.sort(key=lambda row: (held.get(row["meeting_id"], ""), row["cohort_id"]), reverse=True)
    charts = (chart_of(pen, row["cohort_id"]) for row in cohorts)
    return next((chart for chart in charts if chart), None)


def _add_data(page: Page, pen: Pen) -> None:
    page.heading(pen.say("Get the data in one line"), "data")
    page.text(
        pen.say(
            "Paths are relative to the address of this site: put it in front, or run the line in a "
            "folder that holds a copy of the site."
        )
    )
    for name, (language, code) in SNIPPETS.items():
        page.heading(name, f"data-{name.lower()}", 3)
        page.text(f"```{language}\n{code}\n```")
    page.add(tag("p", pen.page("use", pen.say("More tools, and a whole question"))))
    page.heading(pen.say("Spreadsheet"), "data-spreadsheet", 3)
    csv = pen.file("csv/amounts.csv", "downloads/csv/amounts.csv", "text/csv")
    everything = pen.page("downloads", pen.say("all files with their hashes"))
    page.add(
        tag(
            "p",
            join(
                (
                    pen.say("Open "),
                    csv,
                    pen.say(" with import from text, encoding UTF-8. See "),
                    everything,
                    pen.say("."),
                )
            ),
        )
    )
