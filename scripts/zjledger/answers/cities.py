"""How the eleven cities of Zhejiang compare in 2023, as far as the tables tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from zjledger.answers.ceremonies import Ceremony, ceremonies
from zjledger.answers.facts import YUAN, Fact, Tables
from zjledger.answers.splits import splits

PROVINCE = "330000"
CITY = "prefecture_level_city"
YEAR = 2023
YEAR_START, YEAR_END = dt.date(2023, 1, 1), dt.date(2023, 12, 31)


@dataclass(frozen=True)
class Column:
    """A figure asked of each city: of the place or of a sector of it, in a status."""

    code: str
    sector: str
    measure: str
    status: str
    unit: str


COLUMNS = (
    Column("fai_target", "", "fixed_asset_investment_growth", "target", "percent"),
    Column("fai_growth", "", "fixed_asset_investment_growth", "actual", "percent"),
    Column("services_growth", "/services", "value_added_growth", "actual", "percent"),
    Column("services_value", "/services", "value_added", "actual", YUAN),
)
"""The longest period of 2023 from January on is taken, and shown with the figure."""

QUERY = """\
WITH figure AS (
  SELECT indicator_id AS id, subject_id, measure, status, value, unit, period_start, period_end
  FROM indicators
  UNION ALL
  SELECT amount_id, subject_id, measure, status, amount, currency, period_start, period_end
  FROM amounts
), asked AS (
  SELECT * FROM figure WHERE period_start = '2023-01-01' AND period_end <= '2023-12-31'
), longest AS (
  SELECT *, row_number() OVER (PARTITION BY subject_id, measure, status, unit
                               ORDER BY period_end DESC, id) AS place
  FROM asked
)
SELECT c.place_code, target.value AS fai_target, grew.value AS fai_growth,
       services.value AS services_growth, worth.value AS services_value
FROM places AS c
LEFT JOIN longest AS target ON target.subject_id = 'place/' || c.place_code AND target.place = 1
  AND target.measure = 'fixed_asset_investment_growth' AND target.status = 'target'
  AND target.unit = 'percent'
LEFT JOIN longest AS grew ON grew.subject_id = 'place/' || c.place_code AND grew.place = 1
  AND grew.measure = 'fixed_asset_investment_growth' AND grew.status = 'actual'
  AND grew.unit = 'percent'
LEFT JOIN longest AS services ON services.subject_id = 'place/' || c.place_code || '/services'
  AND services.place = 1 AND services.measure = 'value_added_growth'
  AND services.status = 'actual' AND services.unit = 'percent'
LEFT JOIN longest AS worth ON worth.subject_id = 'place/' || c.place_code || '/services'
  AND worth.place = 1 AND worth.measure = 'value_added' AND worth.status = 'actual'
  AND worth.unit = 'CNY'
WHERE c.parent_code = '330000' AND c.level = 'prefecture_level_city'
ORDER BY c.place_code;
"""


@dataclass(frozen=True)
class Share:
    """What a city had at one ceremony of the year; None is what no source tells."""

    ceremony: Ceremony
    projects: Fact | None
    total: Fact | None


@dataclass(frozen=True)
class City:
    """One city with a figure for each column, and its share in each ceremony of the year."""

    place_code: str
    figures: Mapping[str, Fact | None]
    shares: tuple[Share, ...]

    @property
    def gaps(self) -> int:
        """Figures and ceremonies without a source."""
        silent = [f for f in self.figures.values() if f is None]
        return len(silent) + sum(s.projects is None and s.total is None for s in self.shares)

    def plain(self) -> tuple[object, ...]:
        """The row of :data:`QUERY`."""
        found = (self.figures[column.code] for column in COLUMNS)
        return (self.place_code, *(float(fact.value) if fact else None for fact in found))


def city_codes(tables: Tables) -> list[str]:
    """Codes of the cities of the province, in order."""
    rows = tables.where("places", "parent_code", PROVINCE)
    return sorted(row["place_code"] for row in rows if row["level"] == CITY)


def cities(tables: Tables) -> list[City]:
    """All cities of the province, in order of their codes."""
    held = [row for row in ceremonies(tables) if row.held.year == YEAR]
    by_city = {
        (split.ceremony.meeting_id, part.place_code): part
        for split in splits(tables, held)
        if split.partition == "by-city"
        for part in split.parts
    }
    found = []
    for code in city_codes(tables):
        shares = []
        for ceremony in held:
            part = by_city.get((ceremony.meeting_id, code))
            shares.append(
                Share(ceremony, part.projects if part else None, part.total if part else None)
            )
        figures = {column.code: _longest(tables, code, column) for column in COLUMNS}
        found.append(City(code, figures, tuple(shares)))
    return found


def _longest(tables: Tables, code: str, column: Column) -> Fact | None:
    facts = tables.facts(
        f"place/{code}{column.sector}",
        measure=column.measure,
        status=column.status,
        unit=column.unit,
        start=YEAR_START,
    )
    within = [fact for fact in facts if fact.end <= YEAR_END]
    return max(within, key=lambda fact: fact.end, default=None)
