"""Milestones and relations: the days and the links that sources print, one row each."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.assemble.rows import FactRow, Support
from zjledger.assemble.said import Said, derived, supports
from zjledger.model.claim import Claim
from zjledger.model.period import iso, parse_period
from zjledger.model.roles import ROLES
from zjledger.vocabulary import Vocabulary

_OWN_TABLES = frozenset({"held_post", "held_on"})
"""Properties whose values have tables of their own: posts and meetings."""


def milestones(said: Said, vocabulary: Vocabulary) -> Iterator[FactRow]:
    """One row for every day of a subject, resolved; days of meetings stand with the meetings."""
    for (subject_id, property), figures in said.facts.items():
        if vocabulary.properties[property].value_kind != "date" or property in _OWN_TABLES:
            continue
        for figure in figures:
            claim, support = figure.chosen, supports(figure)
            period = parse_period(claim.value)
            counted_from = derived(figure.supports, "count-witnesses")
            key = f"{subject_id}:{property}:{claim.status}"
            row = FactRow(key, {"milestone_id": key})
            row.put("subject_id", subject_id, support)
            row.put("milestone", property, support)
            row.put("status", claim.status, support)
            row.put("date_from", iso(period.start), support)
            row.put("date_to", iso(period.end), support)
            row.put("date_precision", period.precision, support)
            row.put("qualifier", claim.qualifier, [Support(claim.claim_id)])
            row.put("witnesses", str(figure.witnesses), counted_from)
            row.put("confidence", figure.confidence, counted_from)
            yield row


def relations(said: Said, vocabulary: Vocabulary) -> Iterator[FactRow]:
    """One row for every link between two subjects, roles at meetings and posts left out."""
    links: dict[tuple[str, str, str, str], list[Claim]] = {}
    for name, property in vocabulary.properties.items():
        if property.value_kind == "id" and name not in _OWN_TABLES:
            for claim in said.all(name):
                if name not in ROLES or not claim.subject_id.startswith("meeting/"):
                    link = (claim.subject_id, name, claim.value, claim.status)
                    links.setdefault(link, []).append(claim)
    for (subject_id, name, object_id, status), claims in links.items():
        key = f"{subject_id}:{name}:{object_id}:{status}"
        support = [Support(claim.claim_id) for claim in claims]
        row = FactRow(key, {"relation_id": key})
        row.put("subject_id", subject_id, support)
        row.put("relation", name, support)
        row.put("object_id", object_id, support)
        row.put("status", status, support)
        row.put("witnesses", said.witnesses(claims), derived(claims, "count-witnesses"))
        yield row
