"""People and the meetings they took part in, and who did most often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from zjledger.answers.network import Link, links, meetings_of
from zjledger.answers.people import people
from zjledger.site import words
from zjledger.site.charts.bars import Bar, bar_chart
from zjledger.site.charts.chart import Chart
from zjledger.site.charts.origins import of_table
from zjledger.site.computed import listed
from zjledger.site.markup import Content
from zjledger.site.page import Pen

LABELLED = 3
"""Meetings from which a person is named in the picture."""


def charts(pen: Pen) -> list[Chart]:
    """The network and the bars; none where no person is named."""
    found = links(pen.book.answering)
    return [_network(pen, found), *_parts(pen)] if found else []


def _network(pen: Pen, found: Sequence[Link]) -> Chart:
    book = pen.book
    counts = meetings_of(found)
    sizes = Counter(link.meeting_id for link in found)
    most = max(counts.values())
    names = [book.name(person) for person in sorted(counts) if counts[person] == most]
    several = sum(number > 1 for number in counts.values())
    title = (
        f"{several} of {len(counts)} people took part in more than one meeting, "
        f"{listed(names)} in {most}"
    )
    return Chart(
        name="network",
        title=title,
        unit="Squares are meetings, named by their day; dots are people, named from "
        f"{LABELLED} meetings on; lines are any part taken, presence included. Distance means "
        "nothing",
        alt=f"A network of {len(counts)} people and {len(sizes)} meetings with {len(found)} lines. "
        f"{title}.",
        kind="network",
        data={
            "nodes": [
                *(_person(pen, person, counts[person]) for person in sorted(counts)),
                *(_meeting(pen, meeting, sizes[meeting]) for meeting in sorted(sizes)),
            ],
            "links": [{"source": link.person_id, "target": link.meeting_id} for link in found],
        },
        head=("Person", "Meeting", "Roles"),
        rows=[_row(pen, link) for link in found],
        origins=of_table(book, "participations"),
    )


def _person(pen: Pen, person_id: str, number: int) -> dict[str, Any]:
    name = pen.book.name(person_id)
    name_zh = pen.book.name_zh(person_id)
    said = f"{name} {name_zh}" if name_zh else name
    return {
        "id": person_id,
        "person": True,
        "label": name if number >= LABELLED else "",
        "value": number,
        "title": f"{said}: {words.counted(number, 'meeting')}",
        "href": person_id,
    }


def _meeting(pen: Pen, meeting_id: str, number: int) -> dict[str, Any]:
    row = pen.book.row("meetings", meeting_id)
    held = row["held_from"]
    return {
        "id": meeting_id,
        "person": False,
        "label": held.isoformat() if held else "",
        "value": number,
        "title": f"{row['name_en']}: {words.counted(number, 'person', 'people')} named",
        "href": meeting_id,
    }


def _row(pen: Pen, link: Link) -> list[Content]:
    roles = ", ".join(
        words.lower_first(pen.book.label("participation_roles", role)) for role in link.roles
    )
    return [pen.record(link.person_id), pen.record(link.meeting_id), roles]


def _parts(pen: Pen) -> list[Chart]:
    """People with a part, not only present, in more than one meeting."""
    found = people(pen.book.answering)
    often = [person for person in found if person.meetings > 1]
    if not often:
        return []
    return [
        bar_chart(
            pen,
            "people",
            f"{len(often)} of {len(found)} people with a part have one in more than one meeting",
            "Number of meetings with a part (speech, chair, announcement or report), of people "
            "with more than one",
            [
                Bar(pen.book.name(p.person_id), Decimal(p.meetings), str(p.meetings), p.person_id)
                for p in often
            ],
            ("Person", "Meetings"),
            of_table(pen.book, "participations"),
        )
    ]
