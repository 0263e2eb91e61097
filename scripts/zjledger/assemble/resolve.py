"""Which claims speak of one figure, whether they agree, and which one stands.

Claims are rivals when subject, property, status, period and unit agree, the property takes one
value, and the values cannot both be true with their qualifiers. Rivals need a verdict in the
register of discrepancies; without one the build stops. Nothing is averaged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zjledger.curated.load import Curated
from zjledger.curated.registers import Entry
from zjledger.model.claim import Claim, Source
from zjledger.model.quantity import agree
from zjledger.model.report import Finding, LedgerError
from zjledger.vocabulary import Vocabulary

CHECK = "resolve"


@dataclass(frozen=True)
class Figure:
    """One resolved number: the claim that stands, those that agree, those that do not."""

    chosen: Claim
    supports: tuple[Claim, ...]
    rivals: tuple[Claim, ...]
    witnesses: int
    corrections: dict[str, str]
    """Correction by id of the claim it was applied to."""

    @property
    def confidence(self) -> str:
        """Codelist ``confidences``."""
        if self.rivals:
            return "contested"
        return "corroborated" if self.witnesses > 1 else "single"

    def rule(self, claim: Claim) -> str | None:
        """The correction applied to a claim, if any."""
        return self.corrections.get(claim.claim_id)


def corrected_claims(curated: Curated) -> tuple[dict[str, Claim], dict[str, str]]:
    """Apply the register of corrections.

    Returns:
        Claims by id as the tables read them, and the correction by claim id.

    Raises:
        LedgerError: a correction's guard no longer fits: its claim does not say ``from`` any more.
    """
    claims, applied, findings = dict(curated.claims), {}, []
    for entry in curated.registers["corrections"].values():
        claim, name = claims[entry["claim"]], entry["field"]
        if name not in {"value", "unit", "qualifier", "status"}:
            mend = "correct value, unit, qualifier or status"
            findings.append(Finding(CHECK, str(entry.place), f"no such field {name!r}", mend))
        elif (found := getattr(claim, name)) != entry["from"]:
            reason = f"{entry['id']} expects {name} {entry['from']!r}, the claim has {found!r}"
            mend = "read the claim again and renew or delete the correction"
            findings.append(Finding(CHECK, str(entry.place), reason, mend))
        else:
            claims[claim.claim_id] = claim.with_field(name, entry["to"])
            applied[claim.claim_id] = entry["id"]
    if findings:
        raise LedgerError(findings)
    return claims, applied


def resolve(curated: Curated, vocabulary: Vocabulary) -> list[Figure]:
    """Resolve every numeric claim into figures, in order of subject, property, period.

    Raises:
        LedgerError: rivals without a verdict, a verdict that names no claim of the group.
    """
    claims, applied = corrected_claims(curated)
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims.values():
        prop = vocabulary.properties[claim.property]
        if prop.is_numeric:
            said: tuple[str, ...] = (
                claim.subject_id,
                claim.property,
                claim.status,
                claim.period.label,
                claim.unit,
            )
            key = said if prop.takes_one else (*said, claim.value)
            groups.setdefault(key, []).append(claim)
    verdicts = list(curated.registers["discrepancies"].values())
    figures: list[Figure] = []
    findings: list[Finding] = []
    for key in sorted(groups):
        try:
            figures.append(_figure(groups[key], verdicts, applied, curated.sources))
        except LedgerError as error:
            findings.extend(error.findings)
    findings += list(_stale_verdicts(verdicts))
    if findings:
        raise LedgerError(findings)
    return figures


def _stale_verdicts(verdicts: Iterable[Entry]) -> Iterable[Finding]:
    for entry in verdicts:
        chosen = entry.get("chosen")
        if chosen and chosen not in entry.lists.get("claims", ()):
            reason = f"{entry['id']} chooses a claim that is not among its claims"
            yield Finding(CHECK, str(entry.place), reason, "name it in `claims`, or choose another")


def _figure(
    group: list[Claim], verdicts: list[Entry], applied: dict[str, str], sources: dict[str, Source]
) -> Figure:
    group = sorted(group, key=_preference)
    ids = {claim.claim_id for claim in group}
    chosen = group[0]
    if not _all_agree(group):
        fitting = [
            entry
            for entry in verdicts
            if entry.get("chosen") in ids and ids <= set(entry.lists.get("claims", ()))
        ]
        if len(fitting) != 1:
            said = "; ".join(f"{c.claim_id} says {c.qualifier} {c.value} {c.unit}" for c in group)
            reason = f"rival claims about {chosen.subject_id} {chosen.property}: {said}"
            mend = "give a verdict in data/curated/registers/discrepancies.yaml, all claims named"
            raise LedgerError([Finding(CHECK, str(chosen.place), reason, mend)])
        chosen = next(c for c in group if c.claim_id == fitting[0]["chosen"])
    supports = [c for c in group if agree(c.quantity(), chosen.quantity())]
    return Figure(
        chosen=chosen,
        supports=tuple(supports),
        rivals=tuple(c for c in group if c not in supports),
        witnesses=count_witnesses(supports, sources),
        corrections={c.claim_id: applied[c.claim_id] for c in group if c.claim_id in applied},
    )


def _preference(claim: Claim) -> tuple[bool, str]:
    """An exact figure before a hedged one, then the order of ids."""
    return (claim.qualifier != "exact", claim.claim_id)


def _all_agree(group: list[Claim]) -> bool:
    quantities = [claim.quantity() for claim in group]
    return all(agree(a, b) for i, a in enumerate(quantities) for b in quantities[i + 1 :])


def count_witnesses(claims: Iterable[Claim], sources: dict[str, Source]) -> int:
    """Number of independent sources: copies of one dispatch count once."""
    return len({root_source(claim.source_id, sources) for claim in claims})


def root_source(source_id: str, sources: dict[str, Source]) -> str:
    """The dispatch a source goes back to, through any number of copies."""
    seen = set()
    while (parent := sources[source_id].republishes) and source_id not in seen:
        seen.add(source_id)
        source_id = parent
    return source_id
