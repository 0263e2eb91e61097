"""What is said of a subject, and what of it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import polars as pl

from zjledger.assemble.resolve import Figure, Resolution, independent
from zjledger.assemble.rows import Support
from zjledger.curated.load import Curated
from zjledger.model.claim import Claim
from zjledger.model.report import Finding, LedgerError
from zjledger.model.witness import RELIABILITY
from zjledger.vocabulary import Vocabulary


class Said:
    """Claims that are no numbers, by subject and property, and what of them stands."""

    def __init__(self, resolution: Resolution, curated: Curated, vocabulary: Vocabulary) -> None:
        self.curated = curated
        self.facts = resolution.facts
        self.claims = resolution.claims
        self._corrections = resolution.corrections
        words = [name for name, prop in vocabulary.properties.items() if not prop.is_numeric]
        told = self.claims.cells.filter(pl.col("property").is_in(words))
        self._of: dict[str, dict[str, list[Claim]]] = {}
        for claim in self.claims.among(told):
            about = self._of.setdefault(claim.property, {})
            about.setdefault(claim.subject_id, []).append(claim)

    def __call__(self, subject_id: str, property: str) -> list[Claim]:
        return self.about(property).get(subject_id, [])

    def about(self, property: str) -> Mapping[str, list[Claim]]:
        """Claims of one property by their subject."""
        return self._of.get(property, {})

    def all(self, property: str) -> Iterator[Claim]:
        """Claims of one property about any subject."""
        for claims in self.about(property).values():
            yield from claims

    def fact(self, subject_id: str, property: str) -> Figure | None:
        """The resolved group; what is actual goes before plans and targets."""
        figures = self.facts.get((subject_id, property), [])
        return min(figures, key=lambda figure: figure.chosen.status, default=None)

    def one(self, subject_id: str, property: str) -> tuple[str | None, list[Support]]:
        """The value that stands, with what supports and what rivals it."""
        figure = self.fact(subject_id, property)
        return (figure.chosen.value, supports(figure)) if figure else (None, [])

    def only(
        self, subject_id: str, property: str, kind: str = ""
    ) -> tuple[str | None, list[Support]]:
        """The only value, of those that begin with a kind, that claims give.

        Raises:
            LedgerError: they give several, and the column holds one.
        """
        claims = [c for c in self(subject_id, property) if c.value.startswith(kind)]
        values = sorted({claim.value for claim in claims})
        if len(values) > 1:
            reason = f"{subject_id} has several values of {property}: {', '.join(values)}"
            mend = "curate the claim that is wrong, or make one a part of the other"
            raise LedgerError([Finding("resolve", str(claims[0].position), reason, mend)])
        return (values[0] if values else None), [Support(c.claim_id) for c in claims]

    def wording(self, subject_id: str, property: str) -> tuple[str | None, list[Support]]:
        """Of several wordings of one thing, which are no rivals, that of the best source."""
        claims = self(subject_id, property)
        best = min(claims, key=self._reliability, default=None)
        value = best.value if best else None
        return value, [Support(claim.claim_id) for claim in claims if claim.value == value]

    def witnesses(self, claims: Iterable[Claim]) -> str:
        """Number of independent sources of claims, as a cell."""
        return str(independent(claims, self._corrections, self.curated))

    def _reliability(self, claim: Claim) -> int:
        return RELIABILITY.index(self.curated.sources[claim.source_id].reliability)


def supports(figure: Figure) -> list[Support]:
    """The support of a resolved group: what agrees, what rivals, with the corrections applied."""
    agreeing = [Support(c.claim_id, "supports", figure.rule(c)) for c in figure.supports]
    return agreeing + [Support(c.claim_id, "rival", figure.rule(c)) for c in figure.rivals]


def derived(claims: Iterable[Claim], rule: str) -> list[Support]:
    """The support of a cell that was computed from claims."""
    return [Support(claim.claim_id, "derived", rule) for claim in claims]
