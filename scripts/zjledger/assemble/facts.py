"""Posts, meetings, participations, projects, awards: what claims say of named things."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from zjledger.assemble.records import NAMES
from zjledger.assemble.rows import FactRow, Row, Support
from zjledger.assemble.said import Said, derived, supports
from zjledger.curated.registers import Entry
from zjledger.model.claim import Claim
from zjledger.model.period import iso, parse_period
from zjledger.model.roles import ROLES

_PRECISIONS = ("day", "month", "quarter", "year")


def _named(entry: Entry, key: str, rest: Iterable[str] = ("place_code", "note")) -> Row:
    """The id of an entry under the name of a table's key, its names, and other texts."""
    row: Row = {key: entry["id"]}
    return row | {name: entry.get(name) for name in (*NAMES, *rest)}


def _posts(said: Said) -> Iterator[FactRow]:
    holders: dict[str, list[Claim]] = {}
    for claim in said.all("held_post"):
        holders.setdefault(claim.value, []).append(claim)
    for post in said.curated.registers["posts"].values():
        support = [Support(claim.claim_id) for claim in holders.get(post["id"], [])]
        first, last = parse_period(post["seen_from"]), parse_period(post["seen_to"])
        precision = max(first.precision, last.precision, key=_PRECISIONS.index)
        row = FactRow(post["id"], {"post_id": post["id"], "title_zh": post.get("title_zh")})
        row.put("person_id", post["person"], support)
        row.put("title_en", post["title_en"], support)
        row.put("organization_id", post.get("organization"), support)
        row.put("observed_from", iso(first.start), support)
        row.put("observed_to", iso(last.end), support)
        row.put("observed_precision", precision, support)
        yield row


def _meetings(said: Said) -> Iterator[FactRow]:
    for entry in said.curated.registers["meetings"].values():
        key = entry["id"]
        row = FactRow(key, _named(entry, "meeting_id", ("note",)))
        row.cells |= {
            "programme_id": entry.get("programme"),
            "parent_id": entry.get("parent"),
            "territory_code": entry.get("territory"),
        }
        held, support = said.one(key, "held_on")
        period = parse_period(held) if held else None
        row.put("held_from", iso(period.start) if period else None, support)
        row.put("held_to", iso(period.end) if period else None, support)
        row.put("held_precision", period.precision if period else None, support)
        row.put("time_of_day", *said.one(key, "time_of_day"))
        row.put("venue", *said.wording(key, "venue"))
        place, support = said.one(key, "located_in")
        row.put("place_code", place.removeprefix("place/") if place else None, support)
        yield row


def _participations(said: Said) -> Iterator[FactRow]:
    meetings = said.curated.registers["meetings"]
    for property, role in ROLES.items():
        for meeting_id, told in said.about(property).items():
            if meeting_id not in meetings:
                continue
            by_participant: dict[str, list[Claim]] = {}
            fact = said.fact(meeting_id, property)
            for claim in fact.supports if fact else told:
                by_participant.setdefault(claim.value, []).append(claim)
            for participant, claims in by_participant.items():
                key = f"{meeting_id}:{role}:{participant}"
                support = supports(fact) if fact else [Support(c.claim_id) for c in claims]
                row = FactRow(key, {"participation_id": key})
                row.put("meeting_id", meeting_id, support)
                row.put("participant_id", participant, support)
                row.put("role", role, support)
                row.put("post_id", *_post_held(participant, claims, said))
                row.put("witnesses", said.witnesses(claims), derived(claims, "count-witnesses"))
                yield row


def _post_held(
    participant: str, claims: list[Claim], said: Said
) -> tuple[str | None, list[Support]]:
    """The first post printed for the participant by the same source for the same days."""
    told = {(claim.source_id, claim.period.label) for claim in claims}
    held = [c for c in said(participant, "held_post") if (c.source_id, c.period.label) in told]
    if not held:
        return None, []
    first = min(held, key=lambda claim: (claim.at or (0, 0), claim.claim_id))
    return first.value, [Support(first.claim_id)]


def _projects(said: Said) -> Iterator[FactRow]:
    for entry in said.curated.registers["projects"].values():
        key = entry["id"]
        row = FactRow(key, _named(entry, "project_id", ("sector", "place_code", "note")))
        row.cells["parent_id"] = entry.get("parent")
        row.put("cohort_id", *said.only(key, "part_of", "cohort/"))
        row.put("programme_id", *said.only(key, "part_of", "programme/"))
        row.put("meeting_id", *said.only(key, "announced_at"))
        row.put("stage", *said.only(key, "stage"))
        yield row


def _awards(said: Said) -> Iterator[FactRow]:
    for entry in said.curated.registers["awards"].values():
        row = FactRow(entry["id"], _named(entry, "award_id"))
        row.cells["parent_id"] = entry.get("parent")
        row.put("meeting_id", *said.one(entry["id"], "announced_at"))
        row.put("awarded_by_id", *said.one(entry["id"], "awarded_by"))
        yield row


FACTS: dict[str, Callable[[Said], Iterator[FactRow]]] = {
    "posts": _posts,
    "meetings": _meetings,
    "participations": _participations,
    "projects": _projects,
    "awards": _awards,
}
"""Tables of named things and what makes their rows."""
