"""The provincial commencements since 2016: projects, total investment, yuan per project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from zjledger.answers.ceremonies import Ceremony, ceremonies
from zjledger.site import words
from zjledger.site.charts.chart import Chart
from zjledger.site.charts.origins import of_facts
from zjledger.site.computed import billions
from zjledger.site.markup import Content
from zjledger.site.page import Pen

Value = Callable[[Ceremony], Decimal | None]
NONE = "no source"


def _projects(row: Ceremony) -> Decimal | None:
    return row.projects.value if row.projects else None


def _total(row: Ceremony) -> Decimal | None:
    return row.total.value if row.total else None


def _mean(row: Ceremony) -> Decimal | None:
    return row.per_project


PANELS: tuple[tuple[str, Value, Callable[[Decimal], str]], ...] = (
    ("Projects", _projects, words.grouped),
    ("Total investment, billion yuan", _total, billions),
    ("Per project, billion yuan, computed", _mean, billions),
)


def charts(pen: Pen) -> list[Chart]:
    """The series in three panels; none where no ceremony has both its figures."""
    tables = pen.book.answering
    rows = ceremonies(tables)
    told = [row for row in rows if row.per_project is not None]
    if not told:
        return []
    table: list[list[Content]] = [
        [
            pen.page(row.meeting_id, words.day(row.held)),
            *((say(v) if (v := value(row)) is not None else NONE) for _, value, say in PANELS),
        ]
        for row in rows
    ]
    dark = [row for row in rows if row.projects is None and row.total is None]
    unknown = f"; {words.counted(len(dark), 'ceremony', 'ceremonies')} without figures" * bool(dark)
    return [
        Chart(
            name="ceremonies",
            title=_title(told),
            unit="As announced on the day; a question mark where no source tells",
            alt=f"Columns at the days of {len(rows)} ceremonies from {words.day(rows[0].held)} to "
            f"{words.day(rows[-1].held)} in three panels: projects, total investment, investment "
            f"for each project{unknown}. {_title(told)}.",
            kind="timeline",
            data={
                "panels": [_panel(rows, *panel) for panel in PANELS],
                "from": rows[0].held.isoformat(),
                "to": rows[-1].held.isoformat(),
            },
            head=("Ceremony", *(heading for heading, _, _ in PANELS)),
            rows=table,
            origins=of_facts(pen.book, (f for row in rows for f in (row.projects, row.total))),
        )
    ]


def _title(told: Sequence[Ceremony]) -> str:
    """First against last ceremony: how many projects, and of what size each."""
    first, last = told[0], told[-1]
    before, after = _projects(first) or Decimal(0), _projects(last) or Decimal(0)
    small, large = _mean(first) or Decimal(0), _mean(last) or Decimal(0)
    fewer = "Fewer" if after < before else "More"
    larger = "larger" if large > small else "smaller"
    return (
        f"{fewer} and {larger} projects: {words.grouped(before)} of {billions(small)} billion yuan "
        f"each in {first.held.year}, {words.grouped(after)} of {billions(large)} billion each in "
        f"{last.held.year}"
    )


def _panel(
    rows: Sequence[Ceremony], heading: str, value: Value, say: Callable[[Decimal], str]
) -> dict[str, Any]:
    known = [(number, row) for row in rows if (number := value(row)) is not None]
    most = max(known, key=lambda pair: pair[0], default=(None, None))[1]
    named = {row.meeting_id for _, row in (*known[:1], *known[-1:])} | (
        {most.meeting_id} if most else set()
    )
    points = []
    for row in rows:
        number = value(row)
        said = say(number) if number is not None else NONE
        points.append(
            {
                "day": row.held.isoformat(),
                "value": float(number) if number is not None else None,
                "said": said,
                "title": f"{words.day(row.held)}: {said}",
                "href": row.meeting_id,
                "told": row.meeting_id in named,
            }
        )
    return {"heading": heading, "points": points}
