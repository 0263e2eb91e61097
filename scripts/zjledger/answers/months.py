"""How many of the sources were published in each month, and by what kind of publisher."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from zjledger.answers.facts import Tables

OFFICIAL = ("official", "state_media")
"""Kinds of sources that speak for an authority."""

QUERY = """\
SELECT substr(published_on, 1, 7) AS month, sum(kind IN ('official', 'state_media')) AS official,
       count(*) AS sources
FROM sources
WHERE published_on IS NOT NULL
GROUP BY 1
ORDER BY 1;
"""


@dataclass(frozen=True)
class Month:
    """Sources of one month (``2023-07``): all, and those of authorities and state media."""

    month: str
    official: int
    sources: int

    def plain(self) -> tuple[object, ...]:
        """The row of :data:`QUERY`."""
        return (self.month, self.official, self.sources)


def months(tables: Tables) -> list[Month]:
    """Months in which a source was published, in order."""
    dated = [row for row in tables.rows("sources") if row["published_on"] is not None]
    everything = Counter(row["published_on"].isoformat()[:7] for row in dated)
    official = Counter(
        row["published_on"].isoformat()[:7] for row in dated if row["kind"] in OFFICIAL
    )
    return [Month(month, official[month], number) for month, number in sorted(everything.items())]


def undated(tables: Tables) -> int:
    """Sources whose day of publication is not known."""
    return len(tables.where("sources", "published_on", None))


def by_year(rows: Iterable[Month]) -> Counter[int]:
    """Number of sources of each year."""
    counts: Counter[int] = Counter()
    for row in rows:
        counts[int(row.month[:4])] += row.sources
    return counts
