"""Bars with labels: the simplest chart, from label, number and the number in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from zjledger.site.charts.chart import Chart, Origin
from zjledger.site.markup import Content
from zjledger.site.page import Pen


@dataclass(frozen=True)
class Bar:
    """One bar: label, length (None where no source tells it), the figure in words.

    ``path`` is the page of ours it leads to; ``whole`` marks a bar that others are parts of.
    """

    label: str
    value: Decimal | None
    said: str
    path: str | None = None
    whole: bool = False


def bar_chart(
    pen: Pen,
    name: str,
    title: str,
    unit: str,
    bars: Sequence[Bar],
    head: tuple[str, str],
    origins: Sequence[Origin],
    full: Decimal | None = None,
) -> Chart:
    """A chart of bars.

    Args:
        pen: of the page, for the links of the table.
        name: of the file; see :class:`Chart`.
        head: what the labels and the figures are.
        full: what a bar of full width stands for; the longest bar where it is not given.
    """
    drawn = [
        {
            "label": bar.label,
            "value": float(bar.value or 0),
            "said": bar.said,
            "href": bar.path,
            "whole": bar.whole,
        }
        for bar in bars
    ]
    rows: list[list[Content]] = [
        [pen.page(bar.path, bar.label) if bar.path else bar.label, bar.said] for bar in bars
    ]
    return Chart(
        name=name,
        title=title,
        unit=unit,
        alt=f"Bars, one for each of {len(bars)} rows of the table below: "
        + "; ".join(f"{bar.label}, {bar.said}" for bar in bars),
        kind="bars",
        data={"bars": drawn, "full": float(full) if full is not None else None},
        head=head,
        rows=rows,
        origins=origins,
    )
