"""Sources by the month they were published in."""

from __future__ import annotations

from zjledger.answers.months import Month, by_year, months, undated
from zjledger.site import words
from zjledger.site.charts.chart import Chart
from zjledger.site.charts.origins import of_table
from zjledger.site.page import Pen


def charts(pen: Pen) -> list[Chart]:
    """The chart of months; none where no source has a day."""
    tables = pen.book.answering
    rows = months(tables)
    if not rows:
        return []
    bare = undated(tables)
    every = sum(row.sources for row in rows) + bare
    year, most = max(by_year(rows).items(), key=lambda item: (item[1], item[0]))
    title = f"{most} of {every} sources were published in {year}"
    if bare:
        title += f"; the day of {bare} is not known"
    return [
        Chart(
            name="sources-by-month",
            title=title,
            unit="Number of sources by month of publication",
            alt=f"Columns for {len(rows)} months from {words.period(rows[0].month)} to "
            f"{words.period(rows[-1].month)}. {title}.",
            kind="months",
            data={"months": [_column(row) for row in rows]},
            head=("Month", "Authorities and state media", "Others", "Sources"),
            rows=[
                [
                    words.period(row.month),
                    str(row.official),
                    str(row.sources - row.official),
                    str(row.sources),
                ]
                for row in rows
            ],
            origins=of_table(pen.book, "sources"),
        )
    ]


def _column(row: Month) -> dict[str, object]:
    said = words.counted(row.sources, "source")
    return {
        "month": row.month,
        "official": row.official,
        "other": row.sources - row.official,
        "title": f"{words.period(row.month)}: {said}, {row.official} of authorities or state media",
    }
