"""From the ceremonies through kinds of projects to industries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from zjledger.answers.ceremonies import Ceremony, ceremonies
from zjledger.answers.flow import Flow, flows, left_over
from zjledger.site import words
from zjledger.site.charts.chart import Chart
from zjledger.site.charts.names import last_part, short_names
from zjledger.site.charts.origins import of_facts
from zjledger.site.markup import Content
from zjledger.site.page import Pen

REST = "Kind not told"


def charts(pen: Pen) -> list[Chart]:
    """The flow of the ceremonies whose kinds are told; none where there is no such."""
    tables = pen.book.answering
    every = ceremonies(tables)
    found = flows(tables, every)
    cohorts = {flow.whole_id for flow in found}
    told = [row for row in every if row.cohort_id in cohorts and row.projects]
    ids = {row.cohort_id for row in told}
    found = [flow for flow in found if flow.ceremony.cohort_id in ids]
    if not found:
        return []
    names = short_names(pen.book, ((flow.part_id, flow.whole_id) for flow in found))
    kinds: Counter[str] = Counter()
    links = []
    for flow in found:
        key = last_part(flow.part_id)
        name = names[key]
        first = flow.whole_id in ids
        number = flow.projects.value
        if first:
            kinds[key] += int(number)
        links.append(
            {
                "source": flow.whole_id if first else last_part(flow.whole_id),
                "target": key if first else flow.part_id,
                "value": float(number),
                "title": f"{words.day(flow.ceremony.held)}, {name}: {words.grouped(number)}",
                "href": flow.part_id,
            }
        )
    rest = {row.cohort_id: left_over(row, found) for row in told}
    links += [
        {
            "source": row.cohort_id,
            "target": "rest",
            "value": float(rest[row.cohort_id]),
            "title": f"{words.day(row.held)}: kind of {words.grouped(rest[row.cohort_id])} "
            "projects not told",
            "href": row.meeting_id,
        }
        for row in told
        if rest[row.cohort_id]
    ]
    whole = sum((row.projects.value for row in told if row.projects), Decimal(0))
    title = _title(names, kinds, whole, told, sum(rest.values(), Decimal(0)))
    return [
        Chart(
            name="flow",
            title=title,
            unit="Number of projects, as announced on the day",
            alt=f"Bands from {len(told)} ceremonies to {len(kinds)} kinds of projects and on to "
            f"industries, as wide as the number of projects. {title}.",
            kind="flow",
            data={"nodes": _nodes(names, told, found, kinds, rest), "links": links},
            head=("Ceremony", "From", "To", "Projects"),
            rows=_rows(pen, names, told, found, rest),
            origins=of_facts(
                pen.book, [*(row.projects for row in told), *(flow.projects for flow in found)]
            ),
        )
    ]


def _title(
    names: dict[str, str],
    kinds: Counter[str],
    whole: Decimal,
    told: Sequence[Ceremony],
    rest: Decimal,
) -> str:
    key, most = max(kinds.items(), key=lambda item: (item[1], item[0]))
    title = (
        f"{names[key]} projects are {most:,} of {words.grouped(whole)} at the {len(told)} "
        "ceremonies that tell kinds"
    )
    return f"{title}; the kind of {words.grouped(rest)} is not told" if rest else title


def _nodes(
    names: dict[str, str],
    told: Sequence[Ceremony],
    found: Sequence[Flow],
    kinds: Counter[str],
    rest: dict[str, Decimal],
) -> list[dict[str, object]]:
    """Ceremonies in the first column by day, kinds in the second by size, industries last."""
    nodes: list[dict[str, object]] = [
        {
            "id": row.cohort_id,
            "column": 0,
            "label": words.day(row.held),
            "short": f"{words.period(f'{row.held:%Y-%m}')[:3]} {row.held.year}",
            "said": words.grouped(row.projects.value if row.projects else 0),
            "value": float(row.projects.value if row.projects else 0),
            "tone": "pale",
            "href": row.meeting_id,
        }
        for row in told
    ]
    largest = max(kinds.values())
    nodes += [
        {
            "id": key,
            "column": 1,
            "label": names[key],
            "said": words.grouped(number),
            "value": float(number),
            "tone": "strong" if number == largest else "pale",
        }
        for key, number in sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    ]
    if remaining := sum(rest.values(), Decimal(0)):
        said = words.grouped(remaining)
        value = float(remaining)
        nodes.append(
            {"id": "rest", "column": 1, "label": REST, "said": said, "value": value, "tone": "none"}
        )
    ids = {row.cohort_id for row in told}
    industries = [flow for flow in found if flow.whole_id not in ids]
    industries.sort(key=lambda flow: (-flow.projects.value, flow.part_id))
    nodes += [
        {
            "id": flow.part_id,
            "column": 2,
            "label": names[last_part(flow.part_id)],
            "said": words.grouped(flow.projects.value),
            "value": float(flow.projects.value),
            "tone": "strong",
            "href": flow.part_id,
        }
        for flow in industries
    ]
    return nodes


def _rows(
    pen: Pen,
    names: dict[str, str],
    told: Sequence[Ceremony],
    found: Sequence[Flow],
    rest: dict[str, Decimal],
) -> list[list[Content]]:
    rows: list[list[Content]] = []
    for row in told:
        day = pen.page(row.meeting_id, words.day(row.held))
        for flow in (f for f in found if f.ceremony.cohort_id == row.cohort_id):
            first = flow.whole_id == row.cohort_id
            whole = "all" if first else names[last_part(flow.whole_id)]
            part = pen.page(flow.part_id, names[last_part(flow.part_id)])
            rows.append([day, whole, part, words.grouped(flow.projects.value)])
        if rest[row.cohort_id]:
            rows.append([day, "all", REST, words.grouped(rest[row.cohort_id])])
    return rows
