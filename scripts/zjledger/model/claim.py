"""Claims, the atoms of the ledger, and the sources that make them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import quote

from zjledger.model.period import Period, parse_period
from zjledger.model.quantity import Quantity, parse_decimal

PRINTED_LIMIT = 60
"""Longest printed phrase we keep, in code points: enough to find a figure, never an article."""

NUMERIC_KINDS = ("money", "count", "rate", "quantity")


@dataclass(frozen=True)
class Position:
    """Where something stands in a hand-written file: path as given, line and column from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Property:
    """One row of ``schemas/properties.csv``: a word that claims may use, and how."""

    code: str
    value_kind: str
    units: tuple[str, ...]
    subject_kinds: tuple[str, ...]
    takes_one: bool
    title: str
    title_zh: str
    definition: str

    @property
    def is_numeric(self) -> bool:
        """Whether the value is a number with a unit (money, count, rate, quantity)."""
        return self.value_kind in NUMERIC_KINDS


@dataclass(frozen=True)
class Source:
    """One published document. Its text is not ours; only its hash and length are kept."""

    source_id: str
    title: str
    url: str | None
    publisher: str
    published_on: dt.date | None
    observed_on: dt.date | None
    language: str
    kind: str
    access: str
    reliability: str
    republishes: str | None
    text_sha256: str | None
    text_length: int | None
    note: str | None
    position: Position


@dataclass(frozen=True)
class Claim:
    """One thing one source says about one subject.

    ``value`` is text as curated: a plain decimal for numbers, an ISO date, an id, or words.
    ``at`` are code-point offsets of ``printed`` in the source's text, end excluded.
    """

    claim_id: str
    source_id: str
    subject_id: str
    property: str
    status: str
    value: str
    unit: str
    qualifier: str
    period: Period
    printed: str
    at: tuple[int, int] | None
    reading: str
    note: str | None
    position: Position

    def quantity(self) -> Quantity:
        """The value as an exact number with its unit and qualifier.

        Raises:
            ValueError: the value is not a number.
        """
        return Quantity(parse_decimal(self.value), self.unit, self.qualifier)

    def field(self, name: str) -> str:
        """The text of a field that can be corrected; of the period its label."""
        return self.period.label if name == "period" else str(getattr(self, name))

    def with_field(self, field: str, value: str) -> Claim:
        """A copy with one of value, unit, qualifier, status or period (its label) replaced.

        Raises:
            ValueError: another field was named, or the label is not that of a period.
        """
        match field:
            case "value":
                return replace(self, value=value)
            case "unit":
                return replace(self, unit=value)
            case "qualifier":
                return replace(self, qualifier=value)
            case "status":
                return replace(self, status=value)
            case "period":
                return replace(self, period=parse_period(value))
        raise ValueError(f"{field!r} cannot be corrected")


@lru_cache(maxsize=1 << 14)
def text_fragment(phrase: str) -> str:
    """What an address ends with to open its page with a phrase highlighted.

    Text fragments are the convention of the WICG "URL Fragment Text Directives" report: hyphen,
    comma and ampersand must be percent-encoded inside the directive.
    """
    return f"#:~:text={quote(phrase, safe='').replace('-', '%2D')}"
