"""Which people took part in which meetings, in any role, being present included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from zjledger.answers.facts import Tables

QUERY = """\
SELECT participant_id, meeting_id, count(DISTINCT role) AS roles
FROM participations
WHERE participant_id LIKE 'person/%'
GROUP BY participant_id, meeting_id
ORDER BY participant_id, meeting_id;
"""


@dataclass(frozen=True)
class Link:
    """One person at one meeting, with all roles there."""

    person_id: str
    meeting_id: str
    roles: tuple[str, ...]

    def plain(self) -> tuple[object, ...]:
        """The row of :data:`QUERY`."""
        return (self.person_id, self.meeting_id, len(self.roles))


def links(tables: Tables) -> list[Link]:
    """Every person at every meeting, in order of person and meeting."""
    roles: dict[tuple[str, str], set[str]] = {}
    for row in tables.rows("participations"):
        if row["participant_id"].startswith("person/"):
            key = (row["participant_id"], row["meeting_id"])
            roles.setdefault(key, set()).add(row["role"])
    return [Link(*key, tuple(sorted(found))) for key, found in sorted(roles.items())]


def meetings_of(found: Iterable[Link]) -> Counter[str]:
    """Number of meetings of each person."""
    return Counter(link.person_id for link in found)
