"""Which claims speak of one thing, whether they agree, and which one stands.

Claims are rivals when they belong to one group, the property takes one value, and the values cannot
all be true with their qualifiers. A group is: one subject, property, status, period and unit for
numbers; one subject, property and status for dates, ids and words, which speak of no period.
Language is no part of it, since a misprint in a translation is a rival; the unit is, so that a sum
in dollars never rivals its yuan. Rivals need a verdict in the register of discrepancies; without
one the build stops. Nothing is averaged.

Witnesses are the independent sources that agree with what stands (:mod:`zjledger.model.witness`).
A claim that agrees only since we corrected it is no witness beside one that needed no correction.
Confidence is ``contested`` when a rival comes from a source that is not respun (or all are): a
respun page is listed as a rival, but it cannot throw doubt on a sound figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from zjledger.assemble.agreed import GROUP, Agreed, agreed
from zjledger.assemble.corrections import corrected_claims
from zjledger.assemble.verdicts import Verdicts, read_verdicts, rivalry
from zjledger.curated.claims import Claims
from zjledger.curated.load import Curated
from zjledger.model.claim import Claim
from zjledger.model.reading import Reading, meet, reading, width
from zjledger.model.report import Finding, LedgerError
from zjledger.model.witness import RELIABILITY, SPUN, contested, count_witnesses
from zjledger.vocabulary import Vocabulary

CHECK = "resolve"

CELLS = frozenset(
    {
        ("meeting", "located_in"),
        ("cohort", "announced_at"),
        ("award", "announced_at"),
        ("award", "awarded_by"),
    }
)
"""Kinds of subject and properties that may take many values, of which a table shows one."""

Key = tuple[str, ...]


@dataclass(frozen=True)
class Figure:
    """One resolved group: the claim that stands, those that agree with it, those that do not."""

    chosen: Claim
    supports: tuple[Claim, ...]
    rivals: tuple[Claim, ...]
    witnesses: int
    confidence: str
    """Codelist ``confidences``."""
    corrections: Mapping[str, str]
    """Correction by id of the claim it was applied to."""

    def rule(self, claim: Claim) -> str | None:
        """The correction applied to a claim, if any."""
        return self.corrections.get(claim.claim_id)


@dataclass(frozen=True)
class Resolution:
    """Every group resolved, and the claims as the tables read them."""

    claims: Claims
    corrections: dict[str, str]
    """Correction by id of the claim it was applied to."""
    agreed: Agreed
    """Numbers that nobody disputes."""
    figures: list[Figure]
    """Numbers that were judged, in order of their groups."""
    facts: dict[tuple[str, str], list[Figure]] = field(default_factory=dict)
    """Dates, ids and words of which a subject has one, by subject and property."""


def resolve(curated: Curated, vocabulary: Vocabulary) -> Resolution:
    """Correct the claims, group them and let one stand in each group.

    Raises:
        LedgerError: corrections or verdicts that no longer fit, rivals without a verdict.
    """
    claims, applied = corrected_claims(curated, vocabulary)
    verdicts = read_verdicts(curated, vocabulary)
    court = _Court(curated, applied, verdicts, vocabulary)
    grouped = _grouped(claims.cells, vocabulary)
    undisputed, others = agreed(grouped, {*verdicts.by_claim, *applied}, curated.sources)
    resolution, findings = Resolution(claims, applied, undisputed, []), list[Finding]()
    for key, group in _groups(others, claims):
        try:
            figure = court.judge(group)
        except LedgerError as error:
            findings.extend(error.findings)
            continue
        if vocabulary.properties[figure.chosen.property].is_numeric:
            resolution.figures.append(figure)
        else:
            resolution.facts.setdefault((key[0], key[1]), []).append(figure)
    if findings:
        raise LedgerError(findings)
    return resolution


def _grouped(cells: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """Claims with the group each belongs to, without those that speak of one thing of many.

    Those are words and ids of which a subject may have many.
    """
    properties = vocabulary.properties.items()
    takes_one = pl.col("property").is_in([name for name, prop in properties if prop.takes_one])
    subject = pl.col("subject_id")
    of_a_cell = [
        (pl.col("property") == name) & subject.str.starts_with(f"{of}/") for of, name in CELLS
    ]
    numeric = [name for name, prop in properties if prop.is_numeric]
    told = cells.with_columns(numeric=pl.col("property").is_in(numeric))
    return told.filter(pl.col("numeric") | takes_one | pl.any_horizontal(of_a_cell)).with_columns(
        group_period=pl.when("numeric").then("period_label"),
        group_unit=pl.when("numeric").then("unit"),
        group_value=pl.when(pl.col("numeric") & ~takes_one).then("value"),
    )


def _groups(grouped: pl.DataFrame, claims: Claims) -> Iterator[tuple[Key, list[Claim]]]:
    """Each group in order of its key, its claims in theirs."""
    made = claims.among(grouped)
    groups: dict[Key, list[Claim]] = {}
    for parts, claim in zip(grouped.select(GROUP).rows(), made, strict=True):
        key = tuple(part for part in parts if part is not None)
        groups.setdefault(key, []).append(claim)
    for key in sorted(groups):
        yield key, groups[key]


def independent(claims: Iterable[Claim], corrections: Mapping[str, str], curated: Curated) -> int:
    """Number of independent witnesses behind claims that agree."""
    sources: dict[bool, list[str]] = {False: [], True: []}
    for claim in claims:
        sources[claim.claim_id in corrections].append(claim.source_id)
    return count_witnesses(sources[False], sources[True], curated.sources)


@dataclass(frozen=True)
class _Court:
    """What is needed to judge a group."""

    curated: Curated
    applied: dict[str, str]
    verdicts: Verdicts
    vocabulary: Vocabulary

    def judge(self, group: list[Claim]) -> Figure:
        """Let one claim of a group stand; linear in the group but for sorting it."""
        if len(group) == 1:
            return self._alone(group[0])
        kind = self.vocabulary.properties[group[0].property].value_kind
        readings = {claim.claim_id: reading(claim, kind) for claim in group}
        group = sorted(group, key=lambda claim: self._preference(claim, readings))
        verdicts = self.verdicts.choosing_among(group)
        chosen = {verdict.chosen for verdict in verdicts}
        if len(chosen) > 1:
            raise LedgerError([self._split(group, [v.id for v in verdicts])])
        group.sort(key=lambda claim: claim.claim_id not in chosen)
        supports, rivals = _part(group, readings)
        named = {claim_id for verdict in verdicts for claim_id in verdict.claims}
        if any(claim.claim_id not in named for claim in rivals):
            raise LedgerError([self._refusal(supports, rivals)])
        witnesses = independent(supports, self.applied, self.curated)
        return Figure(
            chosen=group[0],
            supports=tuple(supports),
            rivals=tuple(rivals),
            witnesses=witnesses,
            confidence=self._confidence(supports, rivals, witnesses),
            corrections={c.claim_id: self.applied[c.claim_id] for c in self._corrected(group)},
        )

    def _alone(self, claim: Claim) -> Figure:
        """What most groups are: one claim, which agrees with itself and is one witness."""
        rule = self.applied.get(claim.claim_id)
        corrections = {claim.claim_id: rule} if rule else {}
        return Figure(claim, (claim,), (), 1, "single", corrections)

    def _preference(self, claim: Claim, readings: Mapping[str, Reading]) -> tuple[Any, ...]:
        """Not respun, exact, the finest date or place, uncorrected, reliable; then the id."""
        reliability = self.curated.sources[claim.source_id].reliability
        numeric = self.vocabulary.properties[claim.property].is_numeric
        return (
            reliability == SPUN,
            claim.qualifier != "exact",
            0 if numeric else width(readings[claim.claim_id]),
            claim.claim_id in self.applied,
            RELIABILITY.index(reliability),
            claim.claim_id,
        )

    def _corrected(self, claims: Iterable[Claim]) -> list[Claim]:
        return [claim for claim in claims if claim.claim_id in self.applied]

    def _confidence(self, supports: list[Claim], rivals: list[Claim], witnesses: int) -> str:
        of = self.curated.sources
        spun = [c for c in supports + rivals if of[c.source_id].reliability == SPUN]
        told = ([c.claim_id for c in part] for part in (supports, rivals, spun))
        if contested(*told):
            return "contested"
        return "corroborated" if witnesses > 1 else "single"

    def _refusal(self, supports: list[Claim], rivals: list[Claim]) -> Finding:
        # The register's guard repeats what the sources say, not what we read instead.
        said, unsaid = ([self.curated.claims[c.claim_id] for c in p] for p in (supports, rivals))
        return rivalry(said, unsaid, self.verdicts, self.vocabulary)

    def _split(self, group: list[Claim], verdicts: list[str]) -> Finding:
        first = group[0]
        reason = f"{', '.join(verdicts)} choose different claims about {first.subject_id} "
        mend = (
            "let them choose one claim, or merge them (data/curated/registers/discrepancies.yaml)"
        )
        return Finding(CHECK, str(first.position), reason + first.property, mend)


def _part(group: list[Claim], readings: Mapping[str, Reading]) -> tuple[list[Claim], list[Claim]]:
    """Those that can all be true with the first, and the rest, in the order given."""
    common, supports, rivals = readings[group[0].claim_id], list[Claim](), list[Claim]()
    for claim in group:
        met = meet(common, readings[claim.claim_id])
        if met is None:
            rivals.append(claim)
        else:
            common = met
            supports.append(claim)
    return supports, rivals
