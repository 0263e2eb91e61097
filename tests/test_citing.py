"""Citations are read by libraries we did not write, and say where a figure was printed."""

import json
from pathlib import Path
from typing import Any

import bibtexparser
import polars as pl
import pytest
from bibtexparser.model import Entry
from citeproc import Citation as Cited
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from exporting import ROOT

from zjledger.export.citing import Citation, bibtex, bibtex_key, csl, in_words
from zjledger.schema import load_schemas

STYLE = "harvard-cite-them-right"
HOSTILE = r"100 % of {this} & that_#1 $x^2~ \end{document}"
DATASET = "zhejiang-investment-ledger"


def table(name: str) -> pl.DataFrame:
    return pl.read_csv(ROOT / f"data/tables/{name}.csv", infer_schema=False)


def made_up(**more: Any) -> Citation:
    given = {"key": "k", "title": "T", "authors": ("A and B",), "version": "1.2.3"}
    return Citation(**(given | {"date": "2026-11-24", "licence": "CC-BY-4.0"} | more))


@pytest.fixture(scope="module")
def entries(downloads: Path) -> dict[str, Entry]:
    """Every entry of the BibTeX file, by key."""
    library = bibtexparser.parse_string((downloads / "citations.bib").read_text("utf-8"))
    assert library.failed_blocks == []
    found = {entry.key: entry for entry in library.entries}
    assert len(found) == len(library.entries)
    return found


@pytest.fixture(scope="module")
def items(downloads: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((downloads / "citations.csl.json").read_text("utf-8"))
    return found


def test_dataset_tables_and_figures_are_all_cited(
    entries: dict[str, Entry], items: list[dict[str, Any]]
) -> None:
    figures = [*table("amounts")["amount_id"], *table("indicators")["indicator_id"]]
    wanted = {DATASET, *(f"{DATASET}:{name}" for name in load_schemas(ROOT))}
    wanted |= {bibtex_key(name) for name in figures}
    assert len(figures) > 1000 and len(wanted) == 1 + len(load_schemas(ROOT)) + len(figures)
    assert set(entries) == {item["id"] for item in items} == wanted


def test_both_forms_say_the_same(entries: dict[str, Entry], items: list[dict[str, Any]]) -> None:
    for item in items:
        entry = entries[item["id"]]
        assert entry.entry_type == "misc" and entry["year"] == str(
            item["issued"]["date-parts"][0][0]
        )
        assert entry.get("url") is None or entry["url"] == item["URL"]
        assert entry["version"] == item["version"]


def test_a_figure_names_its_claim_and_its_source(items: list[dict[str, Any]]) -> None:
    subject = "cohort/2023-05-09-service-scheduling/bank-project-deals"
    key = f"{subject}:total_investment:plan:2023-05-09:CNY"
    item = next(item for item in items if item["id"] == key)
    assert "95594000000 CNY (plan, 2023-05-09)" in item["title"]
    claims = table("claims").filter(pl.col("value") == "95594000000")
    sources = table("sources").filter(pl.col("url") == item["URL"])
    (claim,) = claims.filter(pl.col("source_id") == sources["source_id"][0])["claim_id"]
    assert f"claim {claim}, printed by {sources['publisher'][0]}" in item["note"]


def test_every_figure_has_a_claim(items: list[dict[str, Any]]) -> None:
    figures = [item for item in items if item["note"].startswith("figure ")]
    assert [item["id"] for item in figures if "; claim " not in item["note"]] == []


def test_citeproc_writes_every_item_out(items: list[dict[str, Any]]) -> None:
    """A processor of CSL takes each item and writes author, year and title in a style."""
    style = CitationStylesStyle(STYLE, validate=False)
    source = CiteProcJSON(items)
    for item in items:
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        bibliography.register(Cited([CitationItem(item["id"])]))
        (written,) = map(str, bibliography.bibliography())
        assert "Zhejiang Investment Ledger contributors" in written and "2026" in written
        assert item["title"].split()[0] in written


def test_no_value_breaks_out_of_its_field() -> None:
    citation = made_up(title=HOSTILE, within=HOSTILE, note=HOSTILE, url="https://x.org/{a}%7B")
    library = bibtexparser.parse_string(bibtex(citation) + bibtex(made_up(key="next")))
    assert library.failed_blocks == [] and [e.key for e in library.entries] == ["k", "next"]
    entry = library.entries[0]
    assert entry["url"] == "https://x.org/%7Ba%7D%7B"
    unescaped = entry["title"].strip("{}").replace(r"\textbackslash{}", "").replace("\\", "")
    assert unescaped.startswith("100 % of {this} & that_#1 $x")
    assert csl(citation)["title"] == HOSTILE
    assert bibtex_key("a,b {c}=d#e") == "a-b--c--d-e"


def test_words_for_a_list_of_references() -> None:
    assert in_words(made_up()) == "A and B (2026). T, version 1.2.3."
    part = made_up(within="W", note="figure f", url="https://example.org/")
    said = "A and B (2026). T. In W, version 1.2.3. Figure f. https://example.org/"
    assert in_words(part) == said
