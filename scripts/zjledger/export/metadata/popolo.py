"""Popolo JSON: people, organisations, posts, memberships and events, as civic data tools read it.

A post of ours is one person's, seen in sources over some days; Popolo calls that a membership with
a post. Days of a membership are the days of the reports, not those of taking office.
"""

from __future__ import annotations

from typing import Any

from zjledger.export.bundle import Bundle
from zjledger.export.metadata.files import File

FILE = "popolo.json"
Row = dict[str, Any]


def document(bundle: Bundle, _: list[File]) -> dict[str, Any]:
    """All five collections; a collection is left out where this ledger has no table for it."""
    rows = {name: frame.to_dicts() for name, frame in bundle.tables.items()}
    found: dict[str, list[Row]] = {
        "persons": [_named(row, "person_id") for row in rows.get("people", [])],
        "organizations": [
            _named(row, "organization_id") | {"classification": row["kind"]}
            for row in rows.get("organizations", [])
        ],
        "posts": [_post(row) for row in rows.get("posts", [])],
        "memberships": [_membership(row) for row in rows.get("posts", [])],
        "events": [_event(row) for row in rows.get("meetings", [])],
    }
    takers: dict[str, list[Row]] = {}
    for row in rows.get("participations", []):
        attendee = {"role": row["role"], "id": row["participant_id"], "post_id": row["post_id"]}
        takers.setdefault(row["meeting_id"], []).append(_known(attendee))
    for event in found["events"]:
        event |= {"attendees": takers[event["id"]]} if event["id"] in takers else {}
    return {name: items for name, items in found.items() if items}


def _named(row: Row, key: str) -> Row:
    """Id, name, and the Chinese name as another name with how sure it is."""
    item: Row = {"id": row[key], "name": row["name_en"]}
    if row["name_zh"]:
        item["other_names"] = [
            _known({"name": row["name_zh"], "lang": "zh-Hans", "note": row["name_zh_status"]})
        ]
    return item


def _post(row: Row) -> Row:
    post = {
        "id": row["post_id"],
        "label": row["title_en"],
        "organization_id": row["organization_id"],
    }
    return _known(post | ({"other_label": [row["title_zh"]]} if row["title_zh"] else {}))


def _membership(row: Row) -> Row:
    return _known(
        {
            "id": f"membership/{row['post_id']}",
            "person_id": row["person_id"],
            "organization_id": row["organization_id"],
            "post_id": row["post_id"],
            "role": row["title_en"],
            "start_date": _day(row["observed_from"]),
            "end_date": _day(row["observed_to"]),
        }
    )


def _event(row: Row) -> Row:
    event = _named(row, "meeting_id")
    return event | _known(
        {
            "classification": "meeting",
            "start_date": _day(row["held_from"]),
            "end_date": _day(row["held_to"]),
            "location": row["venue"],
            "parent_id": row["parent_id"],
        }
    )


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None


def _known(item: Row) -> Row:
    return {key: value for key, value in item.items() if value is not None}
