"""Who spoke, chaired, announced and reported at which meetings, in what post."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from zjledger.answers.ceremonies import Ceremony
from zjledger.answers.facts import Row, Tables

ROLES = ("speech", "chair", "announcement", "report", "exchange_speech")
"""Roles asked for; being present, signing or hosting is not among them."""

QUERY = """\
SELECT COALESCE(m.held_from, above.held_from) AS held, m.meeting_id, p.role, p.participant_id,
       p.post_id, p.witnesses
FROM participations AS p
JOIN meetings AS m ON m.meeting_id = p.meeting_id
LEFT JOIN meetings AS above ON above.meeting_id = m.parent_id
WHERE p.role IN ('speech', 'chair', 'announcement', 'report', 'exchange_speech')
ORDER BY held, m.meeting_id, p.role, p.participant_id;
"""


@dataclass(frozen=True)
class Appearance:
    """One person or body in one role at one meeting; ``key`` is its row of participations."""

    key: str
    held: dt.date | None
    meeting_id: str
    role: str
    participant_id: str
    post_id: str | None
    witnesses: int

    @property
    def is_person(self) -> bool:
        """Whether a person is named, and not only a body or a place."""
        return self.participant_id.startswith("person/")

    def plain(self) -> tuple[object, ...]:
        """The row of :data:`QUERY`."""
        return (
            self.held.isoformat() if self.held else None,
            self.meeting_id,
            self.role,
            self.participant_id,
            self.post_id,
            self.witnesses,
        )


@dataclass(frozen=True)
class Person:
    """One person with all appearances and, apart from them, meetings where only present."""

    person_id: str
    appearances: tuple[Appearance, ...]
    attended: int
    namesakes: tuple[str, ...]

    @property
    def meetings(self) -> int:
        """Meetings at which the person had a role."""
        return len({row.meeting_id for row in self.appearances})


def appearances(tables: Tables) -> list[Appearance]:
    """All rows of the roles asked for; a branch venue has the day of its meeting."""
    rows = [
        Appearance(
            key=row["participation_id"],
            held=_day(tables, row["meeting_id"]),
            meeting_id=row["meeting_id"],
            role=row["role"],
            participant_id=row["participant_id"],
            post_id=row["post_id"],
            witnesses=row["witnesses"],
        )
        for row in tables.rows("participations")
        if row["role"] in ROLES
    ]
    rows.sort(key=lambda r: (str(r.held or ""), r.meeting_id, r.role, r.participant_id))
    return rows


def people(tables: Tables) -> list[Person]:
    """People with a role, those of most meetings first; namesakes are separate people."""
    by_person: dict[str, list[Appearance]] = {}
    for row in appearances(tables):
        if row.is_person:
            by_person.setdefault(row.participant_id, []).append(row)
    found = []
    for person_id, rows in by_person.items():
        busy = {row.meeting_id for row in rows}
        attended = {
            row["meeting_id"]
            for row in tables.where("participations", "participant_id", person_id)
            if row["role"] == "attendance" and row["meeting_id"] not in busy
        }
        found.append(Person(person_id, tuple(rows), len(attended), namesakes(tables, person_id)))
    return sorted(found, key=lambda person: (-person.meetings, person.person_id))


def namesakes(tables: Tables, person_id: str) -> tuple[str, ...]:
    """People judged not to be this one although they go by the same name."""
    pairs = [
        *((row["other_id"]) for row in tables.where("not_same", "one_id", person_id)),
        *((row["one_id"]) for row in tables.where("not_same", "other_id", person_id)),
    ]
    return tuple(sorted(pairs))


def unnamed(tables: Tables, rows: Iterable[Ceremony]) -> list[Ceremony]:
    """Ceremonies of which no source names a person in a role, at the main venue."""
    named = {row.meeting_id for row in appearances(tables) if row.is_person}
    return [row for row in rows if row.meeting_id not in named]


def _day(tables: Tables, meeting_id: str) -> dt.date | None:
    row: Row | None = tables.row("meetings", "meeting_id", meeting_id)
    if row and row["held_from"] is None and row["parent_id"]:
        row = tables.row("meetings", "meeting_id", row["parent_id"])
    day: dt.date | None = row["held_from"] if row else None
    return day
