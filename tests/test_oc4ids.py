"""The projects meet the published schema of OC4IDS, with unknown fields forbidden.

The schema comes from the source archive of ocdskit, whose tests carry it. It is that of the beta of
version 0.9; fields that later editions of 0.9 added are named here and held against the tables.
"""

import json
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from exporting import ROOT

from zjledger.export.metadata.oc4ids import EXTENSIONS, FILE

ARCHIVE = Path(sys.prefix) / "share/oc4ids/ocdskit-1.7.0.tar.gz"
SCHEMA = "ocdskit-1.7.0/tests/fixtures/project-schema.json"
LATER = {"milestones", "forecasts", "metrics", "relatedProjects"}
Project = dict[str, Any]


@pytest.fixture(scope="module")
def projects(downloads: Path) -> list[Project]:
    found: list[Project] = json.loads((downloads / FILE).read_text("utf-8"))["projects"]
    return found


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """The schema of a list of projects, in which no object takes a field it does not know."""
    assert ARCHIVE.is_file(), "the schema is not here; `make test` brings it"
    with tarfile.open(ARCHIVE) as archive:
        file = archive.extractfile(SCHEMA)
        assert file is not None
        project = json.loads(file.read())
    assert project["title"] == "Open Contracting for Infrastructure Data Standard Schema"
    close(project)
    definitions = project.pop("definitions")
    draft = project.pop("$schema")
    project.pop("id")
    return {"$schema": draft, "type": "array", "items": project, "definitions": definitions}


def close(schema: Any) -> None:
    """Forbid unknown fields, all the way down."""
    if isinstance(schema, dict):
        if "properties" in schema:
            schema["additionalProperties"] = False
        for part in schema.values():
            close(part)
    elif isinstance(schema, list):
        for part in schema:
            close(part)


def problems(projects: list[Project], schema: dict[str, Any], folder: Path) -> str:
    """What check-jsonschema, formats included, says against the projects."""
    known = [{k: v for k, v in p.items() if k not in LATER | {*EXTENSIONS}} for p in projects]
    (folder / "schema.json").write_text(json.dumps(schema), "utf-8")
    (folder / "projects.json").write_text(json.dumps(known), "utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", "schema.json"]
    ended = subprocess.run(
        [*command, "projects.json"], cwd=folder, capture_output=True, encoding="utf-8"
    )
    assert ended.returncode in (0, 1), ended.stderr
    return "" if ended.returncode == 0 else ended.stdout


def test_the_projects_meet_the_schema(
    projects: list[Project], schema: dict[str, Any], tmp_path: Path
) -> None:
    ids = pl.read_csv(ROOT / "data/tables/projects.csv", infer_schema=False)["project_id"]
    assert [project["id"] for project in projects] == ids.to_list() and len(projects) > 50
    assert problems(projects, schema, tmp_path) == ""


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda p: p.update(titel="x"), "titel"),
        (lambda p: p.update(status="done"), "done"),
        (lambda p: p["documents"][0].update(datePublished="July"), "July"),
        (lambda p: p["documents"][0].update(uri="https://example.org/"), "uri"),
        (lambda p: p.pop("id"), "id"),
    ],
)
def test_the_schema_notices_a_wrong_project(
    projects: list[Project],
    schema: dict[str, Any],
    tmp_path: Path,
    change: Callable[[Project], Any],
    said: str,
) -> None:
    wrong = json.loads(json.dumps(projects[:1]))
    change(wrong[0])
    assert said in problems(wrong, schema, tmp_path)


def test_every_figure_of_a_project_is_there_once_with_its_value(projects: list[Project]) -> None:
    found: dict[str, tuple[str, str]] = {}
    for project in projects:
        for field in ("forecasts", "metrics"):
            for metric in project.get(field, []):
                for item in metric["observations"]:
                    assert item["id"] not in found and item["id"].startswith(project["id"])
                    value = item["value"]["amount"] if "value" in item else item["measure"]
                    found[item["id"]] = (field, str(value))
    wanted = {}
    for table, column in (("amounts", "amount"), ("indicators", "value")):
        frame = pl.read_csv(ROOT / f"data/tables/{table}.csv", infer_schema=False)
        for row in frame.filter(pl.col("subject_id").str.starts_with("project/")).to_dicts():
            field = "metrics" if row["status"] == "actual" else "forecasts"
            wanted[row[f"{table.removesuffix('s')}_id"]] = (field, row[column])
    assert found == wanted and len(found) > 100


def test_milestones_and_wholes_are_those_of_the_tables(projects: list[Project]) -> None:
    frame = pl.read_csv(ROOT / "data/tables/milestones.csv", infer_schema=False)
    frame = frame.filter(pl.col("subject_id").str.starts_with("project/"))
    found = {m["id"]: m for project in projects for m in project.get("milestones", [])}
    assert set(found) == set(frame["milestone_id"])
    for row in frame.to_dicts():
        item = found[row["milestone_id"]]
        assert item["status"] == ("met" if row["status"] == "actual" else "scheduled")
        day = item.get("dateMet") or item.get("dueDate")
        assert day == f"{row['date_to']}T00:00:00Z" or row["date_to"] in item["description"]
    ids = {project["id"] for project in projects}
    wholes = [w["identifier"] for p in projects for w in p.get("relatedProjects", [])]
    assert wholes and set(wholes) <= ids


def test_the_package_says_whose_it_is_and_of_which_version(downloads: Path) -> None:
    content = json.loads((downloads / FILE).read_text("utf-8"))
    fields = ("uri", "version", "publishedDate", "publisher", "license", "projects")
    assert tuple(content) == fields
    assert content["version"] == "0.9" and content["uri"].startswith("urn:uuid:")
