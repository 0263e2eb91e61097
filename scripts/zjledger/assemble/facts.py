"""Posts, meetings, participations, cohorts, projects, awards: what claims say of named things."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zjledger.assemble.records import named
from zjledger.assemble.rows import FactRow, Support, iso
from zjledger.assemble.said import Said, derived, supports
from zjledger.curated.registers import Entry
from zjledger.model.claim import Claim
from zjledger.model.period import parse_period
from zjledger.model.report import Finding, LedgerError
from zjledger.model.roles import ROLES

_PRECISIONS = ("day", "month", "quarter", "year")


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
        row = FactRow(key, named(entry, "meeting_id", ("note",)))
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
    for meeting_id in said.curated.registers["meetings"]:
        for property, role in ROLES.items():
            by_participant: dict[str, list[Claim]] = {}
            fact = said.fact(meeting_id, property)
            for claim in fact.supports if fact else said(meeting_id, property):
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


def _cohorts(said: Said) -> Iterator[FactRow]:
    for entry in said.curated.registers["cohorts"].values():
        rest = ("partition", "series", "sector", "place_code", "note")
        row = FactRow(entry["id"], named(entry, "cohort_id", rest))
        row.cells |= {"programme_id": entry.get("programme"), "parent_id": entry.get("parent")}
        row.put("meeting_id", *_meeting_of(entry, said))
        yield row


def _meeting_of(entry: Entry, said: Said) -> tuple[str | None, list[Support]]:
    """The meeting of a cohort: what the register says, which no claim may contradict."""
    meeting, (printed, support) = entry.get("meeting"), said.one(entry["id"], "announced_at")
    if printed and printed != meeting:
        reason = f"{entry['id']} has the meeting {meeting}, its claims say {printed}"
        mend = "correct the register of cohorts, or the claim"
        raise LedgerError([Finding("resolve", str(entry.position), reason, mend)])
    printed_by = {item.claim_id for item in support}
    others = [c for c in said.of_cohort(entry["id"]) if c.claim_id not in printed_by]
    return meeting, support + derived(others, "meeting-of-cohort")


def _projects(said: Said) -> Iterator[FactRow]:
    for entry in said.curated.registers["projects"].values():
        key = entry["id"]
        row = FactRow(key, named(entry, "project_id", ("sector", "place_code", "note")))
        row.cells["parent_id"] = entry.get("parent")
        row.put("cohort_id", *said.only(key, "part_of", "cohort/"))
        row.put("programme_id", *said.only(key, "part_of", "programme/"))
        row.put("meeting_id", *said.only(key, "announced_at"))
        row.put("stage", *said.only(key, "stage"))
        yield row


def _awards(said: Said) -> Iterator[FactRow]:
    for entry in said.curated.registers["awards"].values():
        row = FactRow(entry["id"], named(entry, "award_id"))
        row.cells["parent_id"] = entry.get("parent")
        row.put("meeting_id", *said.one(entry["id"], "announced_at"))
        row.put("awarded_by_id", *said.one(entry["id"], "awarded_by"))
        yield row


FACTS: dict[str, Callable[[Said], Iterator[FactRow]]] = {
    "posts": _posts,
    "meetings": _meetings,
    "participations": _participations,
    "cohorts": _cohorts,
    "projects": _projects,
    "awards": _awards,
}
"""Tables of named things and what makes their rows."""
