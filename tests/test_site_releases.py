"""Pages of releases: what each version changed, and how to cite what is on a page."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from site_html import Element, elements, text_of

ROOT = Path(__file__).resolve().parents[1]
OLD = ROOT / "data/releases/0.1.0.zip"
CITE = "Cite this figure"


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def old_table(name: str) -> list[dict[str, str]]:
    with zipfile.ZipFile(OLD) as archive:
        return rows_of(archive.read(f"data/tables/{name}.csv").decode())


def table(name: str) -> list[dict[str, str]]:
    return rows_of((ROOT / f"data/tables/{name}.csv").read_text("utf-8"))


@pytest.fixture(scope="module")
def changes(built_site: Path) -> list[Element]:
    return elements(built_site / "changes/index.html")


@pytest.mark.parametrize(
    ("name", "title"), [("amounts", "Amounts"), ("claims", "Claims"), ("people", "People")]
)
def test_changes_count_rows_as_a_reader_would(
    changes: list[Element], name: str, title: str
) -> None:
    """Counted by key with the standard library, from the record and from the table."""
    key = next(iter(table(name)[0]))
    before = {row[key] for row in old_table(name)}
    now = {row[key] for row in table(name)}
    shown = [e.text.split() for e in changes if e.tag == "tr" and e.text.split()[:1] == [title]]
    counts = [int(cell.replace(",", "")) for cell in shown[0][1:3]]
    assert counts == [len(now - before), len(before - now)] and counts[0] > 0
    listed = next(e.text for e in changes if e.tag == "li" and e.text.startswith(f"{name}: "))
    assert listed == f"{name}: {len(before):,} before, {len(now):,} now"


def test_changes_tell_the_words_of_the_changelog_and_the_edited_facts(
    changes: list[Element],
) -> None:
    page = " ".join(next(e.text for e in changes if e.tag == "body").split())
    assert [e.text for e in changes if e.tag == "h2"][-1].startswith("Version 0.1.0")
    assert "three English articles of 2022 and 2023 read completely" in page
    edited = next(e for e in changes if e.tag == "caption" and e.text.startswith("Facts edited"))
    assert edited.text.startswith("Facts edited from 0.1.0 to ")
    assert "witnesses 1 3" in page and "zjledger diff data/releases/0.1.0.zip ." in page
    given_up = next(e.text for e in changes if e.tag == "summary" and "given up" in e.text)
    assert given_up.startswith(f"{len(table('redirects'))} ids")


def test_changes_and_citing_are_in_the_navigation(built_site: Path) -> None:
    for page in ("index.html", "about/index.html"):
        links = [e.attributes.get("href", "") for e in elements(built_site / page) if e.tag == "a"]
        found = {re.sub(r"^(\.\./|\./)+", "", link) for link in links}
        assert {"changes/", "cite/"} <= found


def test_each_figure_of_a_page_says_how_it_is_cited(built_site: Path) -> None:
    subject = "cohort/2023-05-09-service-scheduling/bank-project-deals"
    figures = [row["amount_id"] for row in table("amounts") if row["subject_id"] == subject]
    figures += [row["indicator_id"] for row in table("indicators") if row["subject_id"] == subject]
    page = elements(built_site / subject / "index.html")
    assert len([e for e in page if e.tag == "summary" and e.text == CITE]) == len(figures) > 1
    entries = [e.text for e in page if e.tag == "code" and e.text.startswith("@misc{")]
    keys = [entry.removeprefix("@misc{").partition(",")[0] for entry in entries]
    assert sorted(keys) == sorted(figures)
    released = (built_site / "downloads/citations.bib").read_text("utf-8")
    assert all(entry.strip() in released for entry in entries)


def test_citations_do_not_crowd_the_search(built_site: Path) -> None:
    index = json.loads((built_site / "search/search_index.json").read_text("utf-8"))
    found = [d["location"] for d in index["docs"] if "howpublished" in d["text"]]
    assert found and all(location.startswith("cite/") for location in found)


def test_the_page_of_citing_shows_all_kinds_in_all_forms(built_site: Path) -> None:
    page = elements(built_site / "cite/index.html")
    blocks = [e.text for e in page if e.tag == "code"]
    items = [json.loads(block) for block in blocks if block.startswith("[")]
    assert [item[0]["type"] for item in items] == ["dataset"] * 3
    assert len([block for block in blocks if block.startswith("@misc{")]) == len(items)
    assert items[0][0]["version"] in text_of(built_site / "cite/index.html")
    assert "; claim " in items[2][0]["note"] and items[2][0]["URL"].startswith("http")


def test_a_claim_given_up_keeps_its_anchor(built_site: Path) -> None:
    claims = [row for row in table("redirects") if "#" in row["old_id"]]
    assert claims
    for row in claims:
        source, _, number = row["old_id"].partition("#")
        page = elements(built_site / "source" / source / "index.html")
        ids = [e.attributes["id"] for e in page if "id" in e.attributes]
        for anchor in (f"claim-{number}", f"claim-{row['new_id'].partition('#')[2]}"):
            assert ids.count(anchor) == 1
