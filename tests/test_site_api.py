"""The JSON beside the pages: every cell of the tables, every record, at the addresses it names."""

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from fixture import ROOT, SCHEMAS
from site_html import elements

from zjledger.site import api
from zjledger.site.ledger import load_book
from zjledger.site.pages.api import EXAMPLE

EVIL = '</script><script>alert(1)</script> "q" \\ {{7*7}} \u2028 =1+1 <img src=x onerror=alert(2)>'


def csv_rows(name: str) -> list[dict[str, str]]:
    with (ROOT / "data" / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def typed(text: str, kind: str) -> Any:
    """A cell of a CSV file as JSON should have it."""
    if text == "":
        return None
    if kind == "boolean":
        return {"true": True, "false": False}[text]
    return Decimal(text) if kind in {"integer", "number"} else text


@pytest.fixture(scope="module")
def folder(built_site: Path) -> Path:
    return built_site / api.ROOT


def read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"), parse_float=Decimal)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_table_holds_every_cell_of_its_file(folder: Path, name: str) -> None:
    found = read(folder / "tables" / f"{name}.json")
    schema = SCHEMAS[name]
    assert found["columns"] == schema.columns
    assert found["key"] == list(schema.primary_key)
    kinds = {field.name: field.type for field in schema.fields}
    wanted = [[typed(row[c], kinds[c]) for c in schema.columns] for row in csv_rows(name)]
    assert found["rows"] == wanted


def test_the_index_names_what_is_there(folder: Path) -> None:
    index = read(folder / "index.json")
    assert [table["table"] for table in index["tables"]] == list(SCHEMAS)
    for table in index["tables"]:
        assert len(read(folder / table["address"])["rows"]) == table["rows"]
    ids = {row["subject_id"] for row in csv_rows("subjects")}
    ids |= {f"source/{row['source_id']}" for row in csv_rows("sources")}
    records = index["records"]
    for record_id in ids:
        record = folder / records["address"].replace("{id}", record_id)
        assert read(record)["id"] == record_id
        assert (folder / records["page"].replace("{id}", record_id) / "index.html").is_file()
    assert sum(records["kinds"].values()) == len(ids)
    assert len(list((folder / "records").rglob("*.json"))) == len(ids)
    assert (folder / index["descriptor"]).resolve().is_file()


@pytest.mark.parametrize(("name", "column"), [("amounts", "amount"), ("indicators", "value")])
def test_every_figure_stands_in_its_record_with_its_phrases(
    folder: Path, name: str, column: str
) -> None:
    kinds = {field.name: field.type for field in SCHEMAS[name].fields}
    claims = {row["claim_id"]: row for row in csv_rows("claims")}
    evidence: dict[str, set[str]] = {}
    for row in csv_rows("evidence"):
        if (row["table"], row["column"]) == (name, column):
            evidence.setdefault(row["row_id"], set()).add(row["claim_id"])
    figures = csv_rows(name)
    assert figures
    for figure in figures:
        key = figure[SCHEMAS[name].primary_key[0]]
        record = read(folder / "records" / f"{figure['subject_id']}.json")
        wanted = {c: typed(text, kinds[c]) for c, text in figure.items()}
        assert wanted in record["linked"][name]["subject_id"]
        found = {cell["claim_id"] for cell in record["evidence"][name][key][column]}
        assert found == evidence[key]
        for claim_id in found:
            assert record["claims"][claim_id]["printed"] == claims[claim_id]["printed"]


def test_a_record_tells_of_its_own_row_its_parts_and_its_disputes(folder: Path) -> None:
    deals = read(folder / "records" / f"{EXAMPLE}.json")
    assert set(deals["rows"]) == {"subjects", "cohorts"}
    meeting = read(folder / "records" / "meeting" / "2023-05-09-service-scheduling.json")
    parts = [row["cohort_id"] for row in meeting["linked"]["cohorts"]["meeting_id"]]
    assert EXAMPLE in parts
    amounts = deals["linked"]["amounts"]["subject_id"]
    assert 95594000000 in [row["amount"] for row in amounts]
    disputes = csv_rows("discrepancy_claims")
    wanted = {row["discrepancy_id"] for row in disputes if row["claim_id"] in deals["claims"]}
    assert wanted and set(deals["discrepancies"]) == wanted
    place = read(folder / "records" / "place" / "330000.json")
    assert place["rows"]["places"]["place_code"] == "330000"
    source = csv_rows("sources")[0]["source_id"]
    own = [row["claim_id"] for row in csv_rows("claims") if row["source_id"] == source]
    assert own and set(own) <= set(read(folder / "records/source" / f"{source}.json")["claims"])


def test_evil_text_comes_back_as_it_was(downloads: Path) -> None:
    book = load_book(downloads.parents[1])
    book.tables["subjects"][0]["name_en"] = EVIL
    key = book.tables["subjects"][0]["subject_id"]
    texts = dict(api.files(book))
    table = json.loads(texts["tables/subjects.json"])
    assert table["rows"][0][table["columns"].index("name_en")] == EVIL
    assert json.loads(texts[f"records/{key}.json"])["rows"]["subjects"]["name_en"] == EVIL


def test_a_retired_id_answers_with_where_it_went(downloads: Path) -> None:
    book = load_book(downloads.parents[1])
    source = book.tables["sources"][0]["source_id"]
    book.tables["redirects"] = [
        {"old_id": old, "new_id": new, "since_version": "9", "reason": "why"}
        for old, new in (("org/old-name", "org/new-name"), (f"{source}#98", f"{source}#01"))
    ]
    files = dict(api.files(book))
    moved = json.loads(files["records/org/old-name.json"])
    assert moved == {"id": "org/old-name", "moved_to": "org/new-name", "reason": "why"}
    assert not [path for path in files if "#" in path]
    (claim,) = json.loads(files[f"records/source/{source}.json"])["redirects"]
    assert claim["new_id"] == f"{source}#01"


def test_the_page_of_a_record_leads_to_its_json(built_site: Path) -> None:
    for record_id in (EXAMPLE, f"source/{csv_rows('sources')[0]['source_id']}"):
        page = built_site / record_id / "index.html"
        (link,) = (
            element.attributes["href"]
            for element in elements(page)
            if element.text == "JSON" and "zl-meta" in element.inside
        )
        assert read(page.parent / link)["id"] == record_id
