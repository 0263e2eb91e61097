"""A drawn chart on a page: title, unit, picture, source line, ways to save it, and its numbers."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from zjledger.site.charts.chart import Chart, Origin
from zjledger.site.markup import Content, Html, details, esc, join, table, tag
from zjledger.site.page import Pen

FOLDER = "pictures"
SCRIPT = "assets/tools/pictures.mjs"
FEW = 6
"""So many sources of a picture are named; more are folded away."""
_LINK = re.compile(r'(<a [^>]*?)href="([^"]*)"')


def draw(pen: Pen, chart: Chart) -> Html:
    """The figure, with its links as seen from the page of the pen.

    Raises:
        LedgerError: see :meth:`zjledger.site.charts.artist.Artist.draw`.
    """
    picture = pen.book.artist.draw(chart, _credit(pen, chart))
    drawings = [
        _placed(pen, drawing, chart.alt, form)
        for drawing, form in ((picture.wide, "wide"), (picture.narrow, "narrow"))
    ]
    address = pen.asset(f"{FOLDER}/{chart.name}.svg")
    save = join(
        (
            "Save: ",
            tag("a", "SVG", href=address, download=f"{chart.name}.svg"),
            tag("button", "PNG", type="button", class_="zl-save", hidden="", data_picture=address),
        ),
        " ",
    )
    numbers = details("The numbers", table(chart.head, chart.rows, chart.title))
    parts = (
        tag("figcaption", chart.title),
        tag("p", chart.unit, class_="zl-unit"),
        *drawings,
        tag("div", _sources(pen, chart), class_="zl-meta"),
        tag("div", save, class_="zl-meta zl-print-none"),
        numbers,
        tag("script", type="module", src=pen.asset(SCRIPT)),
    )
    return tag("figure", join(parts, "\n"), class_="zl-chart", id=f"chart-{chart.name}")


def thumbnail(pen: Pen, chart: Chart, path: str) -> Html:
    """A small picture under its finding, which links to the figure on another page."""
    title = tag("h3", pen.page(path, chart.title, f"chart-{chart.name}"))
    picture = pen.book.artist.draw(chart, _credit(pen, chart))
    small = _placed(pen, picture.narrow, chart.alt, "small")
    return tag("section", join((title, small)), class_="zl-thumbnail")


def _placed(pen: Pen, drawing: str, alt: str, form: str) -> Html:
    def relative(found: re.Match[str]) -> str:
        path, _, anchor = html.unescape(found[2]).partition("#")
        return f'{found[1]}href="{esc(pen.address(path, anchor))}"'

    linked = _LINK.sub(relative, drawing)
    roles = f'<svg role="group" aria-roledescription="chart" aria-label="{esc(alt)}"'
    picture = Html(linked.replace("<svg", roles, 1))
    return tag("div", picture, class_=f"zl-drawn zl-{form}", data_search_exclude="")


def _sources(pen: Pen, chart: Chart) -> Content:
    links = [pen.page(origin.path, origin.name) for origin in chart.origins]
    if len(links) > FEW:
        return details(f"{len(links)} sources", join(links, ", "))
    return join((_source_word(chart.origins), join(links, ", ")))


def _credit(pen: Pen, chart: Chart) -> str:
    names = [origin.name for origin in chart.origins]
    listed = ", ".join(names) if len(names) <= FEW else f"{len(names)} publications"
    ledger = f"Zhejiang Investment Ledger {pen.book.parameters.version}"
    return f"{_source_word(chart.origins)}{listed}. {ledger}"


def _source_word(origins: Sequence[Origin]) -> str:
    return "Source: " if len(origins) == 1 else "Sources: "
