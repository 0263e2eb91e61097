"""Corrections: what we read instead of what a claim says, each guarded by what it expects."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.curated.claims import Claims
from zjledger.curated.load import Curated
from zjledger.curated.registers import Entry
from zjledger.model.claim import Claim
from zjledger.model.reading import reading
from zjledger.model.report import Finding, LedgerError
from zjledger.vocabulary import Vocabulary

CHECK = "resolve"


def corrected_claims(curated: Curated, vocabulary: Vocabulary) -> tuple[Claims, dict[str, str]]:
    """Apply the register of corrections.

    Returns:
        Claims by id as the tables read them, and the first correction by claim id.

    Raises:
        LedgerError: a claim does not say ``from`` any more, the corrected claim is malformed, or
            corrections and verdicts of the code ``value`` do not belong together.
    """
    changed, applied = dict[str, Claim](), dict[str, str]()
    findings = list(_unpaired(curated))
    for entry in curated.registers["corrections"].values():
        claim = changed.get(entry["claim"]) or curated.claims[entry["claim"]]
        found = list(_misfits(entry, claim, vocabulary))
        findings += found
        if not found:
            changed[claim.claim_id] = claim.with_field(entry["field"], entry["to"])
            applied.setdefault(claim.claim_id, entry["id"])
    if findings:
        raise LedgerError(findings)
    return curated.claims.with_changed(changed), applied


def _misfits(entry: Entry, claim: Claim, vocabulary: Vocabulary) -> Iterator[Finding]:
    name, where = entry["field"], str(entry.position)
    if (found := claim.field(name)) != entry["from"]:
        reason = f"{entry['id']} expects {name} {entry['from']!r}, the claim has {found!r}"
        mend = f"read {claim.claim_id} ({claim.position}) again and renew or delete the correction"
        yield Finding(CHECK, where, reason, mend)
        return
    prop = vocabulary.properties[claim.property]
    allowed = {
        "unit": prop.units,
        "qualifier": vocabulary.codes("qualifiers"),
        "status": vocabulary.codes("claim_statuses"),
    }.get(name)
    if allowed is not None and entry["to"] not in allowed:
        reason = f"{entry['id']} makes {name} {entry['to']!r}"
        yield Finding(CHECK, where, reason, f"use one of {', '.join(allowed)}")
        return
    try:
        reading(claim.with_field(name, entry["to"]), prop.value_kind)
    except ValueError as error:
        reason = f"{entry['id']} makes a claim that cannot be read: {error}"
        yield Finding(CHECK, where, reason, "write the value as claims write it")


def _unpaired(curated: Curated) -> Iterator[Finding]:
    """A correction carries out a verdict ``value``; each such verdict has its correction."""
    verdicts = curated.registers["discrepancies"]
    carried_out = set()
    for entry in curated.registers["corrections"].values():
        verdict = verdicts[entry["discrepancy"]]
        carried_out.add(verdict["id"])
        if verdict.get("verdict") != "value":
            reason = f"{entry['id']} carries out {verdict['id']}, whose verdict is not `value`"
            mend = f"make the verdict `value` ({verdict.position}), or name another discrepancy"
            yield Finding(CHECK, str(entry.position), reason, mend)
        if entry["claim"] not in verdict.lists.get("claims", ()):
            reason = f"{entry['id']} corrects a claim that {verdict['id']} does not name"
            mend = f"name {entry['claim']} in the claims of {verdict['id']} ({verdict.position})"
            yield Finding(CHECK, str(entry.position), reason, mend)
    for verdict in verdicts.values():
        if verdict.get("verdict") == "value" and verdict["id"] not in carried_out:
            reason = f"{verdict['id']} gives a value, but no correction carries it out"
            mend = "add the correction to data/curated/registers/corrections.yaml"
            yield Finding(CHECK, str(verdict.position), reason, mend)
