"""Look: every finding as a picture, one page for each subject."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from zjledger.site.charts import (
    ceremonies,
    cities,
    flow,
    misprints,
    months,
    network,
    shares,
    targets,
)
from zjledger.site.charts.chart import Chart
from zjledger.site.charts.figure import draw, thumbnail
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, join, tag
from zjledger.site.page import Page, Pen

FOLDER = "look"


@dataclass(frozen=True)
class Subject:
    """A page of pictures; ``beyond`` is the page that tells the same in words, and its name."""

    name: str
    title: str
    description: str
    charts: Callable[[Pen], list[Chart]]
    beyond: tuple[str, str]

    @property
    def path(self) -> str:
        """Path of its page."""
        return f"{FOLDER}/{self.name}"


SUBJECTS = (
    Subject(
        "ceremonies",
        "Ceremonies since 2016",
        "Projects, total investment and yuan for each project at every provincial commencement.",
        ceremonies.charts,
        ("questions/ceremonies", "The series with its evidence"),
    ),
    Subject(
        "targets",
        "Targets and outcomes",
        "What the thousand-projects programme was to reach in 2023, and what it reached.",
        targets.charts,
        ("questions/targets-2023", "Targets and outcomes with their evidence"),
    ),
    Subject(
        "splits",
        "By city, kind and size",
        "How each ceremony divides, as far as sources tell.",
        shares.charts,
        ("questions/splits", "The parts of each ceremony with their evidence"),
    ),
    Subject(
        "flow",
        "From ceremony to parts",
        "Projects of the ceremonies as they flow into kinds, and kinds into industries.",
        flow.charts,
        ("method/double-counting", "How double counting is avoided"),
    ),
    Subject(
        "people",
        "People and meetings",
        "Who took part in which meetings.",
        network.charts,
        ("questions/people", "Who spoke where, with evidence"),
    ),
    Subject(
        "cities",
        "Map of the eleven cities",
        "The cities of Zhejiang as tiles: targets of 2023, projects, and what is told of each.",
        cities.charts,
        ("questions/cities-2023", "The comparison with its evidence"),
    ),
    Subject(
        "sources",
        "Sources month by month",
        "When the sources of the ledger were published.",
        months.charts,
        ("source/index", "All sources"),
    ),
    Subject(
        "misprints",
        "Misprints by factor",
        "How many times too large or too small misprinted figures are.",
        misprints.charts,
        ("questions/misprints", "Every misprint with its evidence"),
    ),
)


def pages(book: Book) -> Iterator[Page]:
    """The overview of findings, and a page for each subject."""
    overview = Page(f"{FOLDER}/index", "Look", "Every finding as a picture.", hide=("toc",))
    overview.text(
        "Each picture is drawn from the released tables when the site is built, and so is its "
        "title, which says the finding. The numbers stand below each picture."
    )
    for subject in SUBJECTS:
        page, charts = _subject(book, subject)
        pen = Pen(book, overview.path)
        overview.add(
            tag("h2", pen.page(subject.path, subject.title), id=subject.name),
            tag(
                "div",
                join((thumbnail(pen, chart, subject.path) for chart in charts), "\n"),
                class_="zl-gallery",
            ),
        )
        yield page
    yield overview


def _subject(book: Book, subject: Subject) -> tuple[Page, list[Chart]]:
    page = Page(subject.path, subject.title, subject.description, boost=2, hide=("toc",))
    pen = Pen(book, page.path)
    charts = subject.charts(pen)
    path, name = subject.beyond
    drawn: list[Content] = [draw(pen, chart) for chart in charts]
    page.add(tag("p", subject.description, class_="zl-lead"))
    page.add(*(drawn or [tag("p", "The tables do not hold what this picture needs.")]))
    page.add(tag("p", pen.page(path, name)))
    return page, charts
