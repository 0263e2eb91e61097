"""Misprinted figures by how many times too large or too small they are, and by publisher."""

from __future__ import annotations

from decimal import Decimal

from zjledger.answers.misprints import Misprint, by_factor, by_publisher, misprints
from zjledger.model.quantity import plain
from zjledger.site import words
from zjledger.site.charts.bars import Bar, bar_chart
from zjledger.site.charts.chart import Chart
from zjledger.site.charts.origins import REGISTER
from zjledger.site.evidence import discrepancy_link, discrepancy_page
from zjledger.site.markup import Content
from zjledger.site.page import Pen


def charts(pen: Pen) -> list[Chart]:
    """Both charts; none where nothing was misprinted."""
    rows = misprints(pen.book.answering)
    return [_factors(pen, rows), _publishers(pen, rows)] if rows else []


def factor(row: Misprint) -> str:
    """How a misprint compares with the right figure, in words."""
    power = row.power_of_ten
    if power is not None:
        exact = row.factor == Decimal(10) ** power
        return factor_words(power) if exact else f"about {factor_words(power)}"
    return f"{plain(Decimal(f'{row.factor:.3f}'))} times"


def factor_words(power: int | None) -> str:
    """A power of ten in words; None where the factor is no such power."""
    if power is None:
        return "off by no power of ten"
    size = words.grouped(Decimal(10) ** abs(power))
    return f"{size} times too {'large' if power > 0 else 'small'}"


def _factors(pen: Pen, rows: list[Misprint]) -> Chart:
    ordered = sorted(by_factor(rows), key=lambda item: (-item[1], -(item[0] or 0)))
    power, number = ordered[0]
    said = [f"{number} of {len(rows)} misprinted figures are {factor_words(power)}"]
    said += [f"{n} are {factor_words(power)}" for power, n in ordered[1:2]]
    points = []
    table: list[list[Content]] = []
    for row in rows:
        claim = pen.book.row("claims", row.claim_id)
        page = discrepancy_page(pen.book.discrepancy_numbers[row.discrepancy_id])
        printed = words.scaled(row.printed)
        right = words.scaled(row.right)
        points.append(
            {
                "factor": float(row.factor),
                "power": row.power_of_ten is not None,
                "title": f"{printed} for {right}: {factor(row)}",
                "href": f"{page}#{row.discrepancy_id}",
            }
        )
        table.append(
            [
                discrepancy_link(pen, row.discrepancy_id),
                claim["printed"],
                printed,
                right,
                pen.book.label("units", row.unit),
                factor(row),
            ]
        )
    return Chart(
        name="misprints",
        title=", ".join(said),
        unit="Printed figure over the right one, on a scale by powers of ten; each dot is a figure",
        alt=f"{len(rows)} dots above a scale by powers of ten: "
        + "; ".join(f"{n} {factor_words(power)}" for power, n in by_factor(rows)),
        kind="factors",
        data={"points": points},
        head=("Judged in", "Printed", "Read as", "Right", "Unit", "Factor"),
        rows=table,
        origins=[REGISTER],
    )


def _publishers(pen: Pen, rows: list[Misprint]) -> Chart:
    publishers = by_publisher(pen.book.answering, rows)
    name, most = publishers[0]
    return bar_chart(
        pen,
        "misprints-by-publisher",
        f"{most} of {len(rows)} misprinted figures were printed by {name}",
        "Number of misprinted figures",
        [Bar(publisher, Decimal(number), str(number)) for publisher, number in publishers],
        ("Publisher", "Figures"),
        [REGISTER],
    )
