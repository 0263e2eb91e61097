"""Projects in the Open Contracting for Infrastructure Data Standard (OC4IDS) 0.9.

Amounts and other figures are forecasts where they are planned or aimed at and metrics where they
are reported, each with the period it was said for. None is a ``budget``: what a ceremony announces
is an investment, mostly of firms, not money that an authority has set aside. Days are written as
the midnight of UTC, since the standard knows moments only.

Two things go beyond its words: the field ``title_zh``, and codes of its open codelists (party roles
owner, partner and signatory; the gazetteer GB/T 2260).
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from decimal import Decimal
from typing import Any

from zjledger.export.bundle import SLUG, Bundle
from zjledger.export.citing import FIGURES
from zjledger.export.metadata.files import File

FILE = "oc4ids.json"
VERSION = "0.9"
EXTENSIONS = ("title_zh",)
"""Fields of a project that the standard does not know."""
STATUSES = {
    "agreement": "preparation",
    "under_construction": "implementation",
    "completed": "completion",
}
ROLES = {
    "owned_by": "owner",
    "financed_by": "funder",
    "partner": "partner",
    "signed_by": "signatory",
}
GROUPS = {"cohort_id": "cohorts", "programme_id": "programmes", "meeting_id": "meetings"}
ACTUAL, SAME_DAY = "actual", "day"
Row = dict[str, Any]


def document(bundle: Bundle, _: list[File]) -> dict[str, Any]:
    """A project package with every project of the ledger."""
    package, parameters = bundle.package, bundle.parameters
    projects = _Projects(bundle)
    return {
        # The dataset has no address of its own, but the package must have a name like none other.
        "uri": uuid.uuid5(uuid.NAMESPACE_OID, f"{SLUG} {parameters.version}").urn,
        "version": VERSION,
        "publishedDate": _moment(dt.date.fromisoformat(parameters.build_date)),
        "publisher": {"name": package["contributors"][0]["title"]},
        "license": package["licenses"][0]["path"],
        "projects": [projects.one(row) for row in projects.rows("projects")],
    }


class _Projects:
    """The tables, indexed by what projects point to and what points to projects."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._updated = _moment(dt.date.fromisoformat(bundle.parameters.build_date))
        self._about: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for name in ("claims", "relations", "milestones", *FIGURES):
            for row in self.rows(name):
                self._about[name, row["subject_id"]].append(row)
        self._names: dict[str, str] = {
            row["subject_id"]: row["name_en"] for row in self.rows("subjects")
        }
        self._places = {row["place_code"]: row for row in self.rows("places")}
        self._sources = {row["source_id"]: row for row in self.rows("sources")}

    def rows(self, table: str) -> list[Row]:
        """All rows of a table; none where the ledger has no such table."""
        frame = self._bundle.tables.get(table)
        return [] if frame is None else frame.to_dicts()

    def one(self, project: Row) -> Row:
        """One project; fields of which nothing is known are left out."""
        project_id = project["project_id"]
        found = {
            "id": project_id,
            "updated": self._updated,
            "title": project["name_en"],
            "title_zh": project["name_zh"],
            "description": project["note"],
            "status": STATUSES.get(project["stage"]),
            "locations": self._locations(project["place_code"]),
            "additionalClassifications": self._groups(project),
            "parties": self._parties(project_id),
            "milestones": [self._milestone(row) for row in self._about["milestones", project_id]],
            "forecasts": self._figures(project_id, actual=False),
            "metrics": self._figures(project_id, actual=True),
            "relatedProjects": self._whole(project["parent_id"]),
            "documents": self._documents(project_id),
        }
        return _known(found)

    def _locations(self, code: str | None) -> list[Row]:
        if code is None:
            return []
        gazetteer = {"scheme": "GB/T 2260", "identifiers": [code]}
        place = {"id": code, "description": self._places[code]["name_en"], "gazetteer": gazetteer}
        return [place | {"address": {"countryName": "China"}}]

    def _groups(self, project: Row) -> list[Row]:
        return [
            {"scheme": f"{SLUG}/{table}", "id": group, "description": self._names[group]}
            for key, table in GROUPS.items()
            if (group := project[key])
        ]

    def _parties(self, project_id: str) -> list[Row]:
        roles: dict[str, list[str]] = {}
        for row in self._about["relations", project_id]:
            if row["relation"] in ROLES:
                roles.setdefault(row["object_id"], []).append(ROLES[row["relation"]])
        return [
            {"id": key, "name": self._names[key], "roles": sorted(set(held))}
            for key, held in sorted(roles.items())
        ]

    def _milestone(self, row: Row) -> Row:
        title = self._bundle.vocabulary.properties[row["milestone"]].title
        met = row["status"] == ACTUAL
        date = _moment(row["date_to"])
        exact = row["date_precision"] == SAME_DAY
        between = f"Between {row['date_from']} and {row['date_to']}, as printed."
        return _known(
            {
                "id": row["milestone_id"],
                "title": title,
                "description": None if exact else between,
                "status": "met" if met else "scheduled",
                "dateMet": date if met and exact else None,
                "dueDate": None if met else date,
            }
        )

    def _figures(self, project_id: str, actual: bool) -> list[Row]:
        metrics: dict[str, list[Row]] = {}
        for table, (value, unit) in FIGURES.items():
            for row in self._about[table, project_id]:
                if (row["status"] == ACTUAL) is actual:
                    key = f"{table.removesuffix('s')}_id"
                    observed = {
                        "id": row[key],
                        "period": _period(row),
                        "notes": _hedges(row),
                    } | self._measured(table, row[value], row[unit])
                    metrics.setdefault(row["measure"], []).append(_known(observed))
        properties = self._bundle.vocabulary.properties
        return [
            {"id": measure, "title": properties[measure].title, "observations": observed}
            for measure, observed in metrics.items()
        ]

    def _measured(self, table: str, value: Any, unit: str) -> Row:
        if table == "amounts":
            return {"value": {"amount": value, "currency": unit}}
        name = self._bundle.vocabulary.label("units", unit)
        return {"measure": _number(value), "unit": {"name": name, "scheme": SLUG, "id": unit}}

    def _whole(self, parent_id: str | None) -> list[Row]:
        if parent_id is None:
            return []
        whole = {"id": "1", "scheme": SLUG, "identifier": parent_id, "relationship": "partOf"}
        return [whole | {"title": self._names[parent_id]}]

    def _documents(self, project_id: str) -> list[Row]:
        told = sorted({row["source_id"] for row in self._about["claims", project_id]})
        return [self._document(self._sources[key]) for key in told]

    def _document(self, source: Row) -> Row:
        day = source["published_on"]
        return _known(
            {
                "id": source["source_id"],
                "title": source["title"],
                "url": source["url"],
                "datePublished": _moment(day) if day else None,
                "language": source["language"],
                "author": source["publisher"],
            }
        )


def _hedges(row: Row) -> str:
    witnesses = row["witnesses"]
    counted = f"{witnesses} independent source{'' if witnesses == 1 else 's'}"
    hedge = row["qualifier"].replace("_", " ")
    return f"{row['status']}; {hedge}; {row['confidence']}, {counted}"


def _period(row: Row) -> Row | None:
    if row["period_start"] is None:
        return None
    return {"startDate": _moment(row["period_start"]), "endDate": _moment(row["period_end"])}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _moment(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _known(item: Row) -> Row:
    return {key: value for key, value in item.items() if value not in (None, [])}
