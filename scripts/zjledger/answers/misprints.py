"""Which figures were misprinted, by how much and by whom.

A figure is a misprint where a correction carries the right value, or where the register of
discrepancies judges a unit slip or a respun text and chooses another claim about the same thing.
Rounding, scope and figures that both stand are no misprints.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from zjledger.answers.facts import Row, Tables

SLIPS = ("unit_slip", "respun_text")
WORDS = frozenset({"text", "id", "date"})
"""Units of claims that are no numbers."""

SLACK = Decimal("0.005")
"""A slip by a power of ten keeps its digits: three of them, as most figures are printed with."""

_SAME = ("subject_id", "property", "status", "unit")

QUERY = """\
SELECT d.discrepancy_id, c.claim_id, CAST(c.value AS REAL) AS printed,
       CAST(k.to_value AS REAL) AS "right"
FROM corrections AS k
JOIN claims AS c ON c.claim_id = k.claim_id
LEFT JOIN discrepancies AS d ON d.discrepancy_id = k.discrepancy_id
WHERE k.field = 'value' AND c.unit NOT IN ('text', 'id', 'date')
UNION
SELECT d.discrepancy_id, c.claim_id, CAST(c.value AS REAL), CAST(g.value AS REAL)
FROM discrepancies AS d
JOIN claims AS g ON g.claim_id = d.chosen_claim_id
JOIN discrepancy_claims AS l ON l.discrepancy_id = d.discrepancy_id
JOIN claims AS c ON c.claim_id = l.claim_id
WHERE d.kind IN ('unit_slip', 'respun_text') AND d.verdict = 'claim'
  AND c.subject_id = g.subject_id AND c.property = g.property
  AND c.status = g.status AND c.unit = g.unit
  AND c.unit NOT IN ('text', 'id', 'date') AND c.value <> g.value
  AND c.claim_id NOT IN (SELECT claim_id FROM corrections WHERE field = 'value')
ORDER BY 1, 2;
"""


@dataclass(frozen=True)
class Misprint:
    """One printed number with the right one, in the unit of the claim."""

    discrepancy_id: str
    kind: str
    claim_id: str
    source_id: str
    printed: Decimal
    right: Decimal
    unit: str

    @property
    def factor(self) -> Decimal:
        """Printed over right: 10 is ten times too large, 0.0001 ten thousand times too small."""
        return self.printed / self.right

    @property
    def power_of_ten(self) -> int | None:
        """The power of ten nearest to the factor, or None where it is off by more than the slack.

        The right figure may be known to more digits than were printed.
        """
        power = self.factor.adjusted()
        nearest = min((power, power + 1), key=lambda p: abs(self.factor / Decimal(10) ** p - 1))
        slack = abs(self.factor / Decimal(10) ** nearest - 1)
        return nearest if nearest and slack <= SLACK else None

    def plain(self) -> tuple[object, ...]:
        """The row of :data:`QUERY`."""
        return (self.discrepancy_id, self.claim_id, float(self.printed), float(self.right))


def misprints(tables: Tables) -> list[Misprint]:
    """All misprinted numbers, in order of discrepancy and claim."""
    rows = [*_corrected(tables), *_outvoted(tables)]
    return sorted(rows, key=lambda row: (row.discrepancy_id, row.claim_id))


def by_factor(rows: Iterable[Misprint]) -> list[tuple[int | None, int]]:
    """Number of misprints for each power of ten; those that are none come last, under None."""
    counts = Counter(row.power_of_ten for row in rows)
    return sorted(counts.items(), key=lambda item: (item[0] is None, -(item[0] or 0)))


def by_publisher(tables: Tables, rows: Iterable[Misprint]) -> list[tuple[str, int]]:
    """Number of misprints for each publisher, most first."""
    counts: Counter[str] = Counter()
    for row in rows:
        source = tables.row("sources", "source_id", row.source_id)
        counts[source["publisher"] if source else row.source_id] += 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def other_corrections(tables: Tables) -> list[Row]:
    """Corrections of what is no number: a unit, a period, a place or a body."""
    numbers = {row.claim_id for row in _corrected(tables)}
    return [
        row
        for row in tables.rows("corrections")
        if row["field"] != "value" or row["claim_id"] not in numbers
    ]


def _corrected(tables: Tables) -> Iterator[Misprint]:
    for row in tables.rows("corrections"):
        claim = tables.row("claims", "claim_id", row["claim_id"])
        if row["field"] == "value" and claim and claim["unit"] not in WORDS:
            made = _misprint(tables, row["discrepancy_id"], claim, row["to_value"])
            if made:
                yield made


def _outvoted(tables: Tables) -> Iterator[Misprint]:
    for row in tables.rows("discrepancies"):
        chosen = tables.row("claims", "claim_id", row["chosen_claim_id"])
        if row["kind"] not in SLIPS or row["verdict"] != "claim" or chosen is None:
            continue
        for link in tables.where("discrepancy_claims", "discrepancy_id", row["discrepancy_id"]):
            claim = tables.row("claims", "claim_id", link["claim_id"])
            if claim is None or claim["unit"] in WORDS or claim["value"] == chosen["value"]:
                continue
            alike = all(claim[key] == chosen[key] for key in _SAME)
            fields = tables.where("corrections", "claim_id", claim["claim_id"])
            if alike and not any(c["field"] == "value" for c in fields):
                made = _misprint(tables, row["discrepancy_id"], claim, chosen["value"])
                if made:
                    yield made


def _misprint(tables: Tables, discrepancy_id: str, claim: Row, right: str) -> Misprint | None:
    discrepancy = tables.row("discrepancies", "discrepancy_id", discrepancy_id)
    try:
        printed, meant = Decimal(claim["value"]), Decimal(right)
    except InvalidOperation:
        return None
    return Misprint(
        discrepancy_id=discrepancy_id,
        kind=discrepancy["kind"] if discrepancy else "",
        claim_id=claim["claim_id"],
        source_id=claim["source_id"],
        printed=printed,
        right=meant,
        unit=claim["unit"],
    )
