"""How the provincial ceremonies divide: by city, by kind and by size."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from zjledger.answers.ceremonies import ceremonies
from zjledger.answers.cities import city_codes
from zjledger.answers.splits import Part, Split, industrial, splits
from zjledger.site import words
from zjledger.site.charts.chart import Chart
from zjledger.site.charts.names import last_part, short_names
from zjledger.site.charts.origins import of_facts
from zjledger.site.computed import per_cent
from zjledger.site.markup import Content
from zjledger.site.page import Pen

REST = "not told"


def charts(pen: Pen) -> list[Chart]:
    """One chart for each way of dividing that any ceremony is told in."""
    tables = pen.book.answering
    found = splits(tables, ceremonies(tables))
    told = {
        name: [s for s in found if s.partition == name and any(p.projects for p in s.parts)]
        for name in ("by-city", "by-kind", "by-size")
    }
    made = [_cities(pen, found)] if told["by-city"] else []
    if told["by-kind"]:
        made.append(_kinds(pen, told["by-kind"]))
    if told["by-size"]:
        made.append(_sizes(pen, told["by-size"]))
    return made


def _cities(pen: Pen, found: Sequence[Split]) -> Chart:
    own = [split for split in found if split.partition == "by-city"]
    codes = city_codes(pen.book.answering)
    whole = [s for s in own if sum(p.projects is not None for p in s.parts) == len(codes)]
    named = [(code, pen.book.name(f"place/{code}")) for code in codes]
    cells = [
        {
            "city": name,
            "day": split.ceremony.held.isoformat(),
            "value": float(part.projects.value),
            "said": words.grouped(part.projects.value),
            "title": f"{name}, {words.day(split.ceremony.held)}: "
            f"{words.grouped(part.projects.value)} projects",
            "href": part.cohort_id,
        }
        for split in own
        for code, name in named
        if (part := _of_city(split, code)) and part.projects
    ]
    days = " and ".join(words.day(split.ceremony.held) for split in whole[:2])
    title = f"All {len(codes)} cities are told for {len(whole)} of {len(own)} ceremonies"
    if whole:
        title += f": that of {days}"
    head: list[Content] = [
        "City",
        *(pen.page(s.ceremony.meeting_id, s.ceremony.held.isoformat()) for s in own),
    ]
    rows: list[list[Content]] = []
    for code, _ in named:
        row: list[Content] = [pen.record(f"place/{code}")]
        for split in own:
            part = _of_city(split, code)
            row.append(words.grouped(part.projects.value) if part and part.projects else "–")
        rows.append(row)
    return Chart(
        name="splits-by-city",
        title=title,
        unit="Number of projects; an empty cell: no source tells",
        alt=f"A grid of {len(codes)} cities and {len(own)} ceremonies; {len(cells)} of "
        f"{len(codes) * len(own)} cells hold a number of projects.",
        kind="matrix",
        data={
            "cities": [name for _, name in named],
            "days": [split.ceremony.held.isoformat() for split in own],
            "cells": cells,
        },
        head=head,
        rows=rows,
        origins=of_facts(pen.book, (p.projects for s in own for p in s.parts)),
    )


def _of_city(split: Split, code: str) -> Part | None:
    return next((part for part in split.parts if part.place_code == code), None)


def _kinds(pen: Pen, told: Sequence[Split]) -> Chart:
    series = industrial(told)
    title = f"Kinds of projects are told for {words.counted(len(told), 'ceremony', 'ceremonies')}"
    if len(series) > 1:
        (first, _, early), (last, _, late) = series[0], series[-1]
        title = (
            f"Industrial projects were {per_cent(early)} of all in {first.held.year}, "
            f"{per_cent(late)} in {last.held.year}"
        )
    return _stacked(
        pen,
        "splits-by-kind",
        title,
        told,
        lambda name: "strong" if name == "industrial" else "pale",
    )


def _sizes(pen: Pen, told: Sequence[Split]) -> Chart:
    largest = [
        (split, share)
        for split in told
        for part in split.parts
        if last_part(part.cohort_id) == "over-10bn" and (share := _share(split, part)) is not None
    ]
    title = f"Sizes are told for {words.counted(len(told), 'ceremony', 'ceremonies')}"
    if len(largest) > 1:
        (first, early), (last, late) = largest[0], largest[-1]
        title = (
            f"Projects of 10 billion yuan and more were {per_cent(early)} of all in "
            f"{first.ceremony.held.year}, {per_cent(late)} in {last.ceremony.held.year}"
        )
    return _stacked(
        pen,
        "splits-by-size",
        title,
        told,
        lambda name: "strong" if name == "over-10bn" else "pale",
    )


def _stacked(
    pen: Pen, name: str, title: str, told: Sequence[Split], tone: Callable[[str], str]
) -> Chart:
    told = [split for split in told if split.ceremony.projects]
    names = short_names(
        pen.book, ((p.cohort_id, s.ceremony.cohort_id) for s in told for p in s.parts)
    )
    bars, rows = [], []
    for split in told:
        parts = sorted((p for p in split.parts if p.projects), key=lambda p: _order(p, tone))
        bars.append(_bar(names, split, parts, tone))
        rows += [_row(pen, names, split, part) for part in parts]
    facts = [f for s in told for f in (s.ceremony.projects, *(p.projects for p in s.parts))]
    return Chart(
        name=name,
        title=title,
        unit="Share of the projects of the ceremony, computed; dotted: not told",
        alt=f"Bars of {len(told)} ceremonies, each divided by its projects. {title}.",
        kind="shares",
        data={"rows": bars},
        head=("Ceremony", "Part", "Projects", "Of all", "Share"),
        rows=rows,
        origins=of_facts(pen.book, facts),
    )


def _bar(
    names: dict[str, str], split: Split, parts: Sequence[Part], tone: Callable[[str], str]
) -> dict[str, Any]:
    day = words.day(split.ceremony.held)
    segments = []
    for part in parts:
        share = _share(split, part) or Decimal(0)
        label = names[last_part(part.cohort_id)]
        number = words.grouped(part.projects.value) if part.projects else ""
        segments.append(
            {
                "label": label,
                "said": number,
                "share": float(share),
                "tone": tone(last_part(part.cohort_id)),
                "title": f"{day}: {label}, {number} projects, {per_cent(share)}",
                "href": part.cohort_id,
            }
        )
    known = split.projects_known or Decimal(0)
    if known < 1:
        rest = (1 - known) * (split.ceremony.projects.value if split.ceremony.projects else 0)
        title = f"{day}: {words.grouped(rest)} projects {REST}, {per_cent(1 - known)}"
        segments.append(
            {"label": REST, "said": "", "share": float(1 - known), "tone": "none", "title": title}
        )
    return {"label": day, "href": split.ceremony.meeting_id, "segments": segments}


def _row(pen: Pen, names: dict[str, str], split: Split, part: Part) -> list[Content]:
    whole = split.ceremony.projects
    share = _share(split, part)
    return [
        pen.page(split.ceremony.meeting_id, words.day(split.ceremony.held)),
        pen.page(part.cohort_id, names[last_part(part.cohort_id)]),
        words.grouped(part.projects.value) if part.projects else "",
        words.grouped(whole.value) if whole else "",
        per_cent(share) if share is not None else "",
    ]


def _share(split: Split, part: Part) -> Decimal | None:
    whole = split.ceremony.projects
    return part.projects.value / whole.value if part.projects and whole and whole.value else None


def _order(part: Part, tone: Callable[[str], str]) -> tuple[int, Decimal]:
    """Size classes from the largest down; of kinds the strong tone first, then by number."""
    name = last_part(part.cohort_id)
    number = part.projects.value if part.projects else Decimal(0)
    bound = re.match(r"(?:over-)?([0-9]+)bn", name)
    if bound:
        return -int(bound[1]), -number
    return (-1 if tone(name) == "strong" else 0), -number
