"""Rows of the tables that a curator's work is published in, with the cells most rows share."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

Row = dict[str, str]


@dataclass
class Rows:
    """Rows of text by table; cells left out are empty."""

    tables: dict[str, list[Row]] = field(default_factory=dict)

    def add(self, table: str, **cells: str) -> None:
        """Append one row."""
        self.tables.setdefault(table, []).append(cells)

    def subject(self, table: str, key: str, subject: str, name: str, **cells: str) -> None:
        """Append a row of a register of subjects and its row among the subjects."""
        self.add(table, **{key: subject}, name_en=name, **cells)
        shared = ("parent_id", "partition", "place_code")
        kept = {column: cells[column] for column in shared if column in cells}
        self.add(
            "subjects", subject_id=subject, kind=subject.partition("/")[0], name_en=name, **kept
        )


class Source:
    """One made-up source and the claims it prints."""

    def __init__(
        self,
        rows: Rows,
        name: str,
        day: date,
        language: str,
        kind: str,
        published: date | None = None,
        republishes: str = "",
    ) -> None:
        self.id, self._rows, self._day, self._number = name, rows, day, 0
        self.language = language
        cells = {"republishes": republishes} if republishes else {}
        rows.add(
            "sources",
            source_id=name,
            title="Synthetic report of a commencement",
            url=f"https://example.org/synthetic/{name}",
            publisher=f"Synthetic publisher of {name}",
            published_on=(published or day).isoformat(),
            observed_on=day.isoformat(),
            language=language,
            kind=kind,
            access="archived_excerpt",
            reliability="sound",
            **cells,
        )

    def claim(
        self,
        subject: str,
        property_: str,
        value: str,
        printed: str,
        unit: str = "none",
        status: str = "actual",
        qualifier: str = "exact",
        period: str = "",
    ) -> str:
        """Append a claim and return its id."""
        self._number += 1
        claim_id = f"{self.id}#{self._number:02}"
        label = period or self._day.isoformat()
        first, last = (f"{label}-01-01", f"{label}-12-31") if len(label) == 4 else (label, label)
        self._rows.add(
            "claims",
            claim_id=claim_id,
            source_id=self.id,
            subject_id=subject,
            property=property_,
            status=status,
            value=value,
            unit=unit,
            qualifier=qualifier,
            period_start=first,
            period_end=last,
            period_label=label,
            printed=printed,
            reading="printed",
        )
        return claim_id
