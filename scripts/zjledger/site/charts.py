"""Bar charts drawn at build time: a table of the numbers with an SVG bar in each row.

The table is the chart, so its numbers are read, copied and heard as text, and labels wrap on a
narrow screen. Bars are inline SVG, coloured by the style sheet; widths are per cents of the cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from zjledger.site.markup import Content, Html, join, tag


@dataclass(frozen=True)
class Bar:
    """One bar: label, length, the figure in words.

    ``part`` is drawn over the bar in the second colour; ``whole`` marks a bar that the others are
    parts of.
    """

    label: Content
    value: Decimal
    said: Content
    part: Decimal | None = None
    whole: bool = False


@dataclass(frozen=True)
class Chart:
    """Bars with the words around them: title (the finding), unit, and where they come from."""

    title: str
    unit: str
    source: Content
    bars: Sequence[Bar]
    head: tuple[str, str]
    """What the labels and the figures are."""
    full: Decimal | None = None
    """What a bar of full width stands for; the longest bar where it is not given."""


def draw(chart: Chart) -> Html:
    """The figure: title, table with bars, unit and source line."""
    longest = chart.full or max((bar.value for bar in chart.bars), default=Decimal(0))
    longest = longest or Decimal(1)
    label, said = chart.head
    header = join(
        (
            tag("th", label, scope="col"),
            tag("th", tag("span", "Bar", class_="zl-sr"), scope="col"),
            tag("th", said, scope="col"),
        ),
        "\n",
    )
    rows = join((_row(bar, longest) for bar in chart.bars), "\n")
    inner = join(
        (
            tag("caption", chart.title),
            tag("thead", tag("tr", header)),
            tag("tbody", rows),
        ),
        "\n",
    )
    note = tag("figcaption", join((f"{chart.unit}. ", chart.source)), class_="zl-meta")
    return tag("figure", join((tag("table", inner, class_="zl-bars"), note)), class_="zl-chart")


def _row(bar: Bar, longest: Decimal) -> Html:
    shapes = [_rectangle("zl-bar-whole" if bar.whole else "zl-bar", bar.value / longest)]
    if bar.part is not None:
        shapes.append(_rectangle("zl-bar-part", bar.part / longest))
    picture = tag("svg", join(shapes), width="100%", height="16", aria_hidden="true")
    cells = (
        tag("th", bar.label, scope="row"),
        tag("td", picture, class_="zl-bar-cell"),
        tag("td", bar.said, class_="zl-bar-said"),
    )
    return tag("tr", join(cells, "\n"))


def _rectangle(kind: str, share: Decimal) -> Html:
    return tag("rect", class_=kind, width=f"{100 * share:.2f}%", height="16", rx="1")
