"""Verdicts: the register of discrepancies, checked against what its claims say today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Lookup
from dataclasses import dataclass
from decimal import Decimal

from zjledger.curated.canonical import flow
from zjledger.curated.load import Curated
from zjledger.curated.registers import Entry
from zjledger.curated.strict_yaml import Listing, Mapping, Node, Text
from zjledger.model.claim import Claim, Position
from zjledger.model.report import Finding, LedgerError
from zjledger.vocabulary import Vocabulary

CHECK = "resolve"
REGISTER = "data/curated/registers/discrepancies.yaml"
BLANK = "…"
"""Stands in a proposed entry where a person has to write; refused when it is left."""


@dataclass(frozen=True)
class Verdict:
    """One entry of the register: the claims it is about, and the one that stands, if any."""

    id: str
    code: str
    claims: tuple[str, ...]
    chosen: str | None
    position: Position


@dataclass(frozen=True)
class Verdicts:
    """All verdicts, found by the claims they name."""

    by_claim: dict[str, list[Verdict]]
    next_id: str

    def choosing_among(self, group: Iterable[Claim]) -> list[Verdict]:
        """Verdicts that choose one claim of a group, each once, in order of id."""
        ids = {claim.claim_id for claim in group}
        found = {v.id: v for i in ids for v in self.by_claim.get(i, ()) if v.chosen in ids}
        return [found[key] for key in sorted(found)]


def said(claim: Claim, vocabulary: Vocabulary) -> str:
    """What a claim says, as ``said`` in the register repeats it: value and unit, or the words."""
    numeric = vocabulary.properties[claim.property].is_numeric
    return f"{claim.value} {claim.unit}" if numeric else claim.value


def read_verdicts(curated: Curated, vocabulary: Vocabulary) -> Verdicts:
    """Read the register of discrepancies.

    Raises:
        LedgerError: an entry is incomplete, or a claim no longer says what its verdict rests on.
    """
    by_claim: dict[str, list[Verdict]] = {}
    findings: list[Finding] = []
    entries = curated.registers["discrepancies"].values()
    named = curated.claims.picked({name for entry in entries for name in entry.lists["claims"]})
    for entry in entries:
        findings += _incomplete(entry)
        findings += _outlived(entry, named, vocabulary)
        claims = entry.lists["claims"]
        chosen = entry.get("chosen")
        verdict = Verdict(entry["id"], entry["verdict"], claims, chosen, entry.position)
        for claim_id in claims:
            by_claim.setdefault(claim_id, []).append(verdict)
    if findings:
        raise LedgerError(findings)
    numbers = [int(key.removeprefix("dis-")) for key in curated.registers["discrepancies"]]
    return Verdicts(by_claim, f"dis-{max(numbers, default=0) + 1:03d}")


def _incomplete(entry: Entry) -> Iterator[Finding]:
    where, key = str(entry.position), entry["id"]
    for name in ("statement", "reason"):
        if entry[name] == BLANK:
            yield Finding(CHECK, where, f"{key} has no {name}", "say it in a sentence")
    claims, chosen = entry.lists["claims"], entry.get("chosen")
    if len(set(claims)) != len(claims):
        yield Finding(CHECK, where, f"{key} names a claim twice", "name it once")
    if chosen is not None and chosen not in claims:
        reason, mend = f"{key} chooses a claim that is not among its claims", "name it in `claims`"
        yield Finding(CHECK, where, reason, f"{mend}, or choose another")
    if entry["verdict"] == "claim" and chosen is None:
        yield Finding(CHECK, where, f"{key} says `claim` but chooses none", "add `chosen`")


def _outlived(
    entry: Entry, claims: Lookup[str, Claim], vocabulary: Vocabulary
) -> Iterator[Finding]:
    """The guard: ``said`` repeats, claim by claim, what the verdict was given about."""
    named, told = entry.lists.get("claims", ()), entry.lists.get("said", ())
    if len(named) != len(told):
        reason = f"{entry['id']} names {len(named)} claims and says {len(told)}"
        today = [said(claims[name], vocabulary) for name in named]
        mend = f"write said: {flow(_listing(today, entry.position))}, parallel to `claims`"
        yield Finding(CHECK, str(entry.position), reason, mend)
        return
    for name, was in zip(named, told, strict=True):
        claim = claims[name]
        now = said(claim, vocabulary)
        if now != was:
            reason = (
                f"{entry['id']} rests on {name} saying {was!r}; it says {now!r} ({claim.position})"
            )
            mend = "judge again: renew `said` and the verdict, mend the claim, or delete the entry"
            yield Finding(CHECK, str(entry.position), reason, mend)


def rivalry(
    supports: list[Claim], rivals: list[Claim], verdicts: Verdicts, vocabulary: Vocabulary
) -> Finding:
    """The refusal of rivals without a verdict, with the entry to paste.

    Args:
        supports: the claim to propose, then those that agree with it; as their sources say them.
        rivals: those that do not.
    """
    group = supports + rivals
    told = "; ".join(
        f"{c.claim_id} ({c.position}) prints {c.printed!r}, that is {c.qualifier} "
        f"{said(c, vocabulary)}"
        for c in group
    )
    first = group[0]
    period = first.period.label if vocabulary.properties[first.property].is_numeric else ""
    about = " ".join(filter(None, (first.subject_id, first.property, first.status, period)))
    given = sorted({v.id for c in group for v in verdicts.by_claim.get(c.claim_id, ())})
    known = f" ({', '.join(given)} names some of them, but does not settle it)" if given else ""
    entry = _proposal([first, *rivals], verdicts.next_id, vocabulary)
    mend = (
        f"judge, and add to {REGISTER} (choose another claim if it is right; write for {BLANK}):"
        f"\n  - {entry}"
    )
    return Finding(CHECK, str(first.position), f"rival claims about {about}{known}: {told}", mend)


def _proposal(claims: list[Claim], next_id: str, vocabulary: Vocabulary) -> str:
    position = claims[0].position
    values: dict[str, Node] = {
        "id": Text(next_id, position),
        "kind": Text(_kind(claims, vocabulary), position),
        "severity": Text("B", position),
        "claims": _listing([c.claim_id for c in claims], position),
        "said": _listing([said(c, vocabulary) for c in claims], position),
        "chosen": Text(claims[0].claim_id, position),
        "verdict": Text("claim", position),
        "statement": Text(BLANK, position),
        "reason": Text(BLANK, position),
    }
    return flow(Mapping(values, {}, position))


def _listing(values: Iterable[str], position: Position) -> Listing:
    return Listing(tuple(Text(value, position) for value in values), position)


def _kind(claims: list[Claim], vocabulary: Vocabulary) -> str:
    """The kind to propose: a guess from the values, for a person to change."""
    prop = vocabulary.properties[claims[0].property]
    if prop.value_kind == "date":
        return "date"
    if prop.is_numeric:
        low, *_, high = sorted(abs(c.quantity().value) for c in claims)
        if low and _power_of_ten(high / low):
            return "unit_slip"
    return "rival_figure"


def _power_of_ten(ratio: Decimal) -> bool:
    return ratio >= 10 and ratio == Decimal(1).scaleb(ratio.adjusted())
