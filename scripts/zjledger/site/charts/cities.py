"""The eleven cities: maps of tiles that stand roughly as the cities lie, and targets of 2023."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from zjledger.answers import cities
from zjledger.answers.ceremonies import ceremonies
from zjledger.answers.cities import City, city_codes
from zjledger.answers.facts import Fact
from zjledger.answers.splits import Split, splits
from zjledger.site import words
from zjledger.site.charts.chart import Chart, Origin
from zjledger.site.charts.origins import of_facts
from zjledger.site.computed import listed
from zjledger.site.page import Pen

NONE = "no source"
NO_MAP = "Tiles stand roughly as the cities lie; size, distance and border mean nothing"

TILES = {
    "330500": (1, 0),
    "330400": (2, 0),
    "330100": (1, 1),
    "330600": (2, 1),
    "330200": (3, 1),
    "330900": (4, 1),
    "330800": (0, 2),
    "330700": (1, 2),
    "331000": (3, 2),
    "331100": (1, 3),
    "330300": (2, 3),
}
"""Column (from the west) and row (from the north) of each city: neighbours stay neighbours."""


def charts(pen: Pen) -> list[Chart]:
    """Targets as a map and against outcomes; the one ceremony told in full; how much is told."""
    tables = pen.book.answering
    rows = cities.cities(tables)
    aimed = [row for row in rows if row.figures["fai_target"]]
    own = [s for s in splits(tables, ceremonies(tables)) if s.partition == "by-city"]
    number = len(city_codes(tables))
    whole = [s for s in own if sum(p.projects is not None for p in s.parts) == number]
    made = [_aims(pen, aimed), _outcomes(pen, rows)] if aimed else []
    if whole:
        made.append(_shares(pen, whole[-1]))
    if any(split.parts for split in own):
        made.append(_told(pen, own))
    return made


def _map(
    pen: Pen,
    name: str,
    title: str,
    unit: str,
    values: dict[str, tuple[Decimal, str]],
    head: str,
    origins: Sequence[Origin],
) -> Chart:
    """Tiles shaded by a value for each city code, which is said in words on the tile."""
    tiles: list[dict[str, Any]] = []
    for code in city_codes(pen.book.answering):
        path = f"place/{code}"
        value, said = values.get(code, (None, NONE))
        column, row = TILES[code]
        tiles.append(
            {
                "label": pen.book.name(path),
                "zh": pen.book.name_zh(path) or "",
                "column": column,
                "row": row,
                "value": float(value) if value is not None else None,
                "said": said,
                "href": path,
            }
        )
    shown = "; ".join(f"{tile['label']}, {tile['said']}" for tile in tiles)
    return Chart(
        name=name,
        title=title,
        unit=f"{unit}. {NO_MAP}",
        alt=f"A map of {len(tiles)} tiles, one for each city: {shown}.",
        kind="tiles",
        data={"tiles": tiles},
        head=("City", head),
        rows=[
            [pen.record(f"place/{code}"), values.get(code, (None, NONE))[1]]
            for code in city_codes(pen.book.answering)
        ],
        origins=origins,
    )


def _aims(pen: Pen, aimed: Sequence[City]) -> Chart:
    targets = {row.place_code: fact for row in aimed if (fact := row.figures["fai_target"])}
    most, least = max(f.value for f in targets.values()), min(f.value for f in targets.values())
    high = [_name(pen, code) for code, fact in targets.items() if fact.value == most]
    low = [_name(pen, code) for code, fact in targets.items() if fact.value == least]
    return _map(
        pen,
        "cities-targets-2023",
        f"{listed(high)} aimed highest for 2023, at {words.grouped(most)}% more investment; "
        f"{listed(low)} lowest, at {words.grouped(least)}%",
        "Target for the growth of fixed-asset investment in 2023, per cent",
        {code: (fact.value, f"{words.grouped(fact.value)}%") for code, fact in targets.items()},
        "Target",
        of_facts(pen.book, targets.values()),
    )


def _outcomes(pen: Pen, rows: Sequence[City]) -> Chart:
    judged = [
        (aim, done)
        for row in rows
        if (aim := row.figures["fai_target"])
        and (done := row.figures["fai_growth"])
        and done.end == cities.YEAR_END
    ]
    reached = sum(done.value >= aim.value for aim, done in judged)
    title = (
        f"Of the {len(judged)} cities whose growth is printed for all of {cities.YEAR}, {reached} "
        f"reached the target; for {len(rows) - len(judged)} it is not printed"
    )
    facts = [row.figures[key] for row in rows for key in ("fai_target", "fai_growth")]
    return Chart(
        name="cities-outcomes-2023",
        title=title,
        unit="Growth of fixed-asset investment in 2023, per cent. Rings are targets, dots "
        "outcomes; * for a part of the year",
        alt=f"A row for each of {len(rows)} cities with target and outcome. {title}.",
        kind="dumbbells",
        data={
            "rows": [
                {
                    "label": _name(pen, row.place_code),
                    "href": f"place/{row.place_code}",
                    "target": _point(row.figures["fai_target"]),
                    "outcome": _point(row.figures["fai_growth"]),
                }
                for row in rows
            ]
        },
        head=("City", "Target", "Outcome", "Outcome for"),
        rows=[
            [
                pen.record(f"place/{row.place_code}"),
                _said(row.figures["fai_target"]),
                _said(done := row.figures["fai_growth"]),
                words.period(done.period) if done else "",
            ]
            for row in rows
        ],
        origins=of_facts(pen.book, facts),
    )


def _shares(pen: Pen, split: Split) -> Chart:
    counts = {p.place_code: p.projects for p in split.parts if p.place_code and p.projects}
    code, most = max(counts.items(), key=lambda item: (item[1].value, item[0]))
    day = words.day(split.ceremony.held)
    whole = split.ceremony.projects
    of_all = f" of {words.grouped(whole.value)}" if whole else ""
    return _map(
        pen,
        "cities-of-one-ceremony",
        f"{_name(pen, code)} began most projects on {day}: {words.grouped(most.value)}{of_all}",
        f"Projects by city at the ceremony of {day}, the latest that is told for every city",
        {code: (fact.value, words.grouped(fact.value)) for code, fact in counts.items()},
        "Projects",
        of_facts(pen.book, counts.values()),
    )


def _told(pen: Pen, own: Sequence[Split]) -> Chart:
    facts = [(p.place_code, p.projects or p.total) for s in own for p in s.parts]
    numbers = {
        code: sum(c == code and fact is not None for c, fact in facts)
        for code in city_codes(pen.book.answering)
    }
    most = max(numbers.values())
    names = [_name(pen, code) for code, number in numbers.items() if number == most]
    return _map(
        pen,
        "cities-told",
        f"The share of {listed(names)} is told most often: for {most} of {len(own)} ceremonies",
        "Number of provincial ceremonies for which projects or investment of the city are told",
        {code: (Decimal(n), f"{n} of {len(own)}") for code, n in numbers.items()},
        "Ceremonies",
        of_facts(pen.book, (fact for _, fact in facts)),
    )


def _name(pen: Pen, code: str) -> str:
    return pen.book.name(f"place/{code}")


def _point(fact: Fact | None) -> dict[str, Any] | None:
    if fact is None:
        return None
    whole = fact.end == cities.YEAR_END
    return {
        "value": float(fact.value),
        "said": f"{_said(fact)}{'' if whole else '*'}",
        "note": "" if whole else f"({words.period(fact.period)})",
    }


def _said(fact: Fact | None) -> str:
    return f"{words.grouped(fact.value)}%" if fact else NONE
