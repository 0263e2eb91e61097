"""What is known of each meeting and each city, from how many witnesses, and what is missing.

What is expected is said once, in :data:`OF_A_CEREMONY` and :data:`OF_A_CITY`; what is missing is
whatever of it the tables do not hold.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from zjledger.answers.ceremonies import Ceremony, ceremonies
from zjledger.answers.cities import COLUMNS, Column, city_codes
from zjledger.answers.facts import Fact, Tables
from zjledger.answers.people import appearances
from zjledger.answers.splits import Split, splits

YEARS = (2022, 2023, 2024, 2025)
"""Years for which a figure of each city is expected."""


@dataclass(frozen=True)
class Expected:
    """One thing that a well-told event or year has, and where it might be found."""

    code: str
    what: str
    where: str
    item: str = ""
    """What is counted where several of it may be known."""


_AGENCY = "a dispatch of the national agencies of that day"
_DAILY = "the provincial daily of the next day"

OF_A_CEREMONY = (
    Expected("projects", "number of projects", _AGENCY),
    Expected("total", "total investment", _AGENCY),
    Expected("year_plan", "plan of the year", f"{_AGENCY}, or {_DAILY}"),
    Expected("by-kind", "split by kind", _DAILY, "kind"),
    Expected("by-size", "split by size", _DAILY, "class"),
    Expected("by-city", "share of each city", "the daily of each city of the next day"),
    Expected("speaker", "who spoke or declared the start", _DAILY, "person"),
    Expected("chair", "who presided", _DAILY, "person"),
)

OF_A_CITY = (
    Expected("ceremonies", "share in each ceremony", "the daily of the city of the next day"),
    Expected(
        "fai_target",
        "fixed-asset investment: target",
        "the work report of the city government of January or February",
    ),
    Expected(
        "fai_growth",
        "fixed-asset investment: growth",
        "the statistical communique of the city of the next spring",
    ),
    Expected(
        "services_growth",
        "services: growth",
        "the statistical communique of the city of the next spring",
    ),
    Expected(
        "services_value",
        "services: value added",
        "the statistical communique of the city of the next spring",
    ),
)

QUERY = """\
SELECT m.held_from,
  (SELECT max(i.witnesses) FROM indicators AS i WHERE i.subject_id = c.cohort_id
     AND i.measure = 'project_count' AND i.status = 'actual' AND i.counts_in_totals) AS projects,
  (SELECT max(a.witnesses) FROM amounts AS a WHERE a.subject_id = c.cohort_id
     AND a.measure = 'total_investment' AND a.status = 'plan' AND a.currency = 'CNY'
     AND a.counts_in_totals) AS total,
  (SELECT max(a.witnesses) FROM amounts AS a WHERE a.subject_id = c.cohort_id
     AND a.measure = 'period_investment' AND a.status = 'plan' AND a.currency = 'CNY'
     AND a.counts_in_totals) AS year_plan,
  (SELECT count(*) FROM cohorts AS p WHERE p.parent_id = c.cohort_id
     AND p.partition = 'by-kind') AS kinds,
  (SELECT count(*) FROM cohorts AS p WHERE p.parent_id = c.cohort_id
     AND p.partition = 'by-size') AS sizes,
  (SELECT count(*) FROM cohorts AS p WHERE p.parent_id = c.cohort_id
     AND p.partition = 'by-city') AS cities,
  (SELECT count(*) FROM participations AS w WHERE w.meeting_id = m.meeting_id
     AND w.role IN ('speech', 'announcement') AND w.participant_id LIKE 'person/%') AS speakers,
  (SELECT count(*) FROM participations AS w WHERE w.meeting_id = m.meeting_id
     AND w.role = 'chair' AND w.participant_id LIKE 'person/%') AS chairs
FROM cohorts AS c
JOIN meetings AS m ON m.meeting_id = c.meeting_id
WHERE c.series = 'provincial_commencement' AND c.parent_id IS NULL
ORDER BY m.held_from, m.meeting_id;
"""


@dataclass(frozen=True)
class Cell:
    """How much of one expected thing is known: ``known`` of ``of`` items, None where open-ended.

    ``witnesses`` is the most independent witnesses that any of it has, 0 where unknown.
    """

    known: int
    of: int | None
    witnesses: int

    @property
    def missing(self) -> bool:
        """Whether nothing of it is known."""
        return self.known == 0

    @property
    def partial(self) -> bool:
        """Whether some of it is known and some is not."""
        return self.of is not None and 0 < self.known < self.of


@dataclass(frozen=True)
class CeremonyCoverage:
    """Cells of one ceremony by the codes of :data:`OF_A_CEREMONY`."""

    ceremony: Ceremony
    cells: Mapping[str, Cell]

    def plain(self) -> tuple[object, ...]:
        """The row of :data:`QUERY`."""
        cells = self.cells
        figures = (cells[code].witnesses or None for code in ("projects", "total", "year_plan"))
        counts = ("by-kind", "by-size", "by-city", "speaker", "chair")
        return (
            self.ceremony.held.isoformat(),
            *figures,
            *(cells[code].known for code in counts),
        )


@dataclass(frozen=True)
class CityCoverage:
    """Cells of one city by the codes of :data:`OF_A_CITY`, and the years that are missing."""

    place_code: str
    cells: Mapping[str, Cell]
    missing_years: Mapping[str, tuple[int, ...]]
    missing_ceremonies: tuple[Ceremony, ...]


@dataclass(frozen=True)
class MeetingCoverage:
    """What any meeting has: sources, people in a role, groups of projects, figures of these."""

    meeting_id: str
    held: dt.date | None
    sources: int
    people: int
    cohorts: int
    figures: int
    witnesses: int


def of_ceremonies(tables: Tables) -> list[CeremonyCoverage]:
    """Coverage of the provincial ceremonies, in order of their day."""
    rows = ceremonies(tables)
    number = len(city_codes(tables))
    found: dict[str, dict[str, Cell]] = {row.meeting_id: {} for row in rows}
    for row in rows:
        cells = found[row.meeting_id]
        for code, fact in zip(
            ("projects", "total", "year_plan"),
            (row.projects, row.total, row.year_plan),
            strict=True,
        ):
            cells[code] = _figure(fact)
        cells["speaker"] = _people(tables, row.meeting_id, ("speech", "announcement"))
        cells["chair"] = _people(tables, row.meeting_id, ("chair",))
    for split in splits(tables, rows):
        of = number if split.partition == "by-city" else None
        found[split.ceremony.meeting_id][split.partition] = _split(split, of)
    return [CeremonyCoverage(row, found[row.meeting_id]) for row in rows]


def of_cities(tables: Tables) -> list[CityCoverage]:
    """Coverage of the cities, in order of their codes."""
    held = ceremonies(tables)
    shares: dict[str, dict[str, int]] = {}
    for split in splits(tables, held):
        if split.partition == "by-city":
            for part in split.parts:
                witnesses = max((f.witnesses for f in (part.projects, part.total) if f), default=0)
                if witnesses and part.place_code:
                    shares.setdefault(part.place_code, {})[split.ceremony.meeting_id] = witnesses
    found = []
    for code in city_codes(tables):
        own = shares.get(code, {})
        cells = {"ceremonies": Cell(len(own), len(held), max(own.values(), default=0))}
        missing = {}
        for column in COLUMNS:
            years = {year: _of_year(tables, code, column, year) for year in YEARS}
            known = [fact.witnesses for fact in years.values() if fact]
            cells[column.code] = Cell(len(known), len(YEARS), max(known, default=0))
            missing[column.code] = tuple(year for year, fact in years.items() if fact is None)
        absent = tuple(row for row in held if row.meeting_id not in own)
        found.append(CityCoverage(code, cells, missing, absent))
    return found


def of_meetings(tables: Tables) -> list[MeetingCoverage]:
    """Every meeting that is no branch venue and no provincial ceremony, in order of its day."""
    ceremonial = {row.meeting_id for row in ceremonies(tables)}
    named: dict[str, set[str]] = {}
    for row in appearances(tables):
        if row.is_person:
            named.setdefault(row.meeting_id, set()).add(row.participant_id)
    found = []
    for meeting in tables.rows("meetings"):
        key = meeting["meeting_id"]
        if key in ceremonial or meeting["parent_id"]:
            continue
        groups = [row["cohort_id"] for row in tables.where("cohorts", "meeting_id", key)]
        facts = [fact for group in groups for fact in tables.facts(group)]
        claims = [c for s in (key, *groups) for c in tables.where("claims", "subject_id", s)]
        found.append(
            MeetingCoverage(
                meeting_id=key,
                held=meeting["held_from"],
                sources=len({claim["source_id"] for claim in claims}),
                people=len(named.get(key, ())),
                cohorts=len(groups),
                figures=len(facts),
                witnesses=max((fact.witnesses for fact in facts), default=0),
            )
        )
    return sorted(found, key=lambda row: (str(row.held or ""), row.meeting_id))


def _figure(fact: Fact | None) -> Cell:
    return Cell(1 if fact else 0, 1, fact.witnesses if fact else 0)


def _people(tables: Tables, meeting_id: str, roles: tuple[str, ...]) -> Cell:
    rows = [
        row
        for row in tables.where("participations", "meeting_id", meeting_id)
        if row["role"] in roles and row["participant_id"].startswith("person/")
    ]
    return Cell(len(rows), None, max((row["witnesses"] for row in rows), default=0))


def _split(split: Split, of: int | None) -> Cell:
    facts = [fact for part in split.parts for fact in (part.projects, part.total) if fact]
    return Cell(len(split.parts), of, max((fact.witnesses for fact in facts), default=0))


def _of_year(tables: Tables, code: str, column: Column, year: int) -> Fact | None:
    return tables.fact(
        f"place/{code}{column.sector}",
        measure=column.measure,
        status=column.status,
        unit=column.unit,
        period=str(year),
    )
