"""The built site: every address resolves, nothing is foreign, every figure has its evidence."""

import csv
import hashlib
import html
import itertools
import json
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from site_browser import DATA
from site_html import Element, Scan, elements, scan, target, text_of

from zjledger.site import words

ROOT = Path(__file__).resolve().parents[1]
BY_HAND = ("about", "method", "decisions", "dependencies")


@pytest.fixture(scope="module")
def pages(built_site: Path) -> list[Scan]:
    return [scan(path) for path in sorted(built_site.rglob("*.html"))]


def table(name: str) -> list[dict[str, str]]:
    with (ROOT / "data" / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_subject_and_source_has_its_page(built_site: Path) -> None:
    for row in table("subjects"):
        assert (built_site / row["subject_id"] / "index.html").is_file(), row["subject_id"]
    for row in table("sources"):
        assert (built_site / "source" / row["source_id"] / "index.html").is_file()


def test_every_internal_address_and_anchor_resolves(built_site: Path, pages: list[Scan]) -> None:
    files = {str(path) for path in built_site.rglob("*") if path.is_file()}
    anchors = {
        str(page.path): {a["id"] for _, a in page.tags if "id" in a} | {"__skip"} for page in pages
    }
    broken, seen = [], 0
    for page in pages:
        for _, attributes in page.tags:
            for address in (attributes.get("href"), attributes.get("src")):
                if address is None or re.match(r"(https?|data):", address):
                    continue
                seen += 1
                file, anchor = target(built_site, page.path, address, files)
                if file not in files or (anchor and anchor not in anchors.get(file, set())):
                    broken.append(f"{page.path.relative_to(built_site)}: {address}")
    assert seen > 1000
    assert broken == []


def test_nothing_is_loaded_from_another_host(built_site: Path, pages: list[Scan]) -> None:
    for page in pages:
        loaded = [a.get("src") for _, a in page.tags] + [a.get("src") for a, _ in page.scripts]
        loaded += [a.get("href") for tag, a in page.tags if tag in {"link", "use", "image"}]
        loaded += [a.get("srcset") for _, a in page.tags]
        for address in filter(None, loaded):
            assert not re.match(r"(\w+:)?//", address), f"{page.path}: {address}"
    for sheet in built_site.rglob("*.css"):
        addresses = re.findall(r"url\(\s*['\"]?([^)'\"]+)", sheet.read_text("utf-8"))
        assert [a for a in addresses if re.match(r"(https?:)?//", a)] == [], sheet.name


def test_links_that_leave_are_marked(pages: list[Scan]) -> None:
    seen = 0
    for page in pages:
        for attributes in (a for tag, a in page.tags if tag == "a"):
            if re.match(r"https?:", attributes.get("href", "")):
                seen += 1
                assert attributes.get("rel") == "noopener noreferrer nofollow", page.path
                assert "zl-out" in attributes.get("class", ""), page.path
        for link in re.findall(r'<a class="zl-out".*?</a>', page.content):
            assert re.search(
                r'zl-sr"> \((leaves this|highlights the phrase|在来源中高亮原文)', link
            ), link
    assert seen > len(table("sources"))


def test_no_inline_style_and_no_script_of_ours(pages: list[Scan]) -> None:
    kinds = set()
    for page in pages:
        for tag, attributes in page.tags:
            assert tag != "style" and "style" not in attributes, page.path
            assert not [name for name in attributes if name.startswith("on")], page.path
        for attributes, content in page.scripts:
            if "src" not in attributes and attributes.get("type") not in DATA:
                kinds.add(re.sub(r'new URL\("[^"]*"', "new URL(", content))
    assert len(kinds) == 3, "the theme writes three, one of them with the path to the root"


def test_headings_are_in_order_and_tables_have_scopes(built_site: Path, pages: list[Scan]) -> None:
    for page in pages:
        place = page.path.relative_to(built_site).parts
        if place == ("404.html",):
            continue
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
        assert levels.count(1) == 1 and levels[0] == 1, page.path
        for before, after in itertools.pairwise(levels):
            assert after <= before + 1, f"{page.path}: h{before} is followed by h{after}"
        if place[0] not in BY_HAND:
            scopes = {attributes.get("scope") for tag, attributes in page.tags if tag == "th"}
            assert scopes <= {"col", "row"}, page.path


def test_home_shows_the_numbers_of_the_tables(built_site: Path) -> None:
    home = elements(built_site / "index.html")
    shown = [e.text for e in home if e.tag == "strong" and "zl-key-figures" in e.inside]
    for name in ("sources", "claims", "meetings", "cohorts", "amounts"):
        assert f"{len(table(name)):,}" in shown, name
    assert f"{sum(row['verdict'] != 'open' for row in table('discrepancies'))}" in shown
    checks = json.loads((ROOT / "reports" / "validation.json").read_text("utf-8"))["checks"]
    assert f"{len(checks)} of {len(checks)}" in shown


@pytest.mark.parametrize("name", ["amounts", "indicators"])
def test_every_figure_stands_on_its_page_with_its_evidence(built_site: Path, name: str) -> None:
    claims = {row["claim_id"]: row for row in table("claims")}
    column = {"amounts": "amount", "indicators": "value"}[name]
    figures = {row[f"{name[:-1]}_id"]: row for row in table(name)}
    wanted: dict[str, list[tuple[str, dict[str, str]]]] = {}
    for row in table("evidence"):
        if (row["table"], row["column"]) == (name, column):
            figure = figures[row["row_id"]]
            cell = (figure[column], claims[row["claim_id"]])
            wanted.setdefault(figure["subject_id"], []).append(cell)
    assert wanted
    for subject_id, cells in wanted.items():
        page = elements(built_site / subject_id / "index.html")
        phrases = {(e.attributes.get("href", ""), e.text) for e in page if e.tag == "a"}
        quoted = {e.text for e in page if e.tag == "q"}
        titles = " ".join(e.attributes["title"] for e in page if e.attributes.get("title"))
        for value, claim in cells:
            marked = f"{claim['printed']} (highlights the phrase at its source)"
            assert claim["printed"] in quoted, claim["claim_id"]
            assert not claim["link"] or (claim["link"], marked) in phrases, claim["claim_id"]
            assert words.grouped(Decimal(value)) in titles, claim["claim_id"]


def test_a_meeting_shows_people_money_and_targets(built_site: Path) -> None:
    may = text_of(built_site / "meeting/2023-05-09-service-scheduling/index.html")
    for said in ("9 May 2023", "95.594 billion yuan", "955.94亿元", "34.394 billion yuan"):
        assert said in may, said
    july = text_of(built_site / "meeting/2023-07-04-qianxiang-commencement/index.html")
    for said in ("王浩", "Governor of Zhejiang Province", "at least 75%", "at least 85%", "65%"):
        assert said in july, said
    october = text_of(built_site / "meeting/2022-10-14-jiaxing-service-conference/index.html")
    assert "Jiaxing top ten service towns" in october


def test_chinese_names_say_how_sure_we_are(built_site: Path) -> None:
    said = {
        "seen": "Chinese name. Seen: the Chinese name was seen in a Chinese source.",
        "standard_unverified": "Chinese name. Standard, unverified: the usual Chinese form",
        "reconstructed": "Chinese name. Reconstructed: our back-translation; do not quote.",
        "": "No Chinese name is recorded.",
    }
    for row in table("subjects"):
        page = (built_site / row["subject_id"] / "index.html").read_text("utf-8")
        assert row["name_zh"] in html.unescape(page)
        assert said[row["name_zh_status"]] in page, row["subject_id"]


def test_the_dictionary_names_every_column_with_both_titles(built_site: Path) -> None:
    for path in (ROOT / "schemas" / "tables").glob("*.json"):
        schema = json.loads(path.read_text("utf-8"))
        text = text_of(built_site / "dictionary" / schema["name"] / "index.html")
        for column in schema["fields"]:
            for key in ("name", "title", "title_zh", "description"):
                assert column[key] in text, f"{schema['name']}.{column['name']} {key}"


def test_discrepancies_and_terms_stand_with_their_verdicts(built_site: Path) -> None:
    listed = "".join(
        text_of(path) for path in (built_site / "quality" / "discrepancies").rglob("index.html")
    )
    for row in table("discrepancies"):
        assert row["statement"] in listed and row["reason"] in listed, row["discrepancy_id"]
    terms = "".join(
        text_of(path) for path in (built_site / "quality" / "terms").rglob("index.html")
    )
    for row in table("terms"):
        assert row["printed"] in terms and row["correct_zh"] in terms, row["term_id"]


def test_quality_lists_every_check_and_rule(built_site: Path) -> None:
    text = text_of(built_site / "quality" / "index.html")
    report = json.loads((ROOT / "reports" / "validation.json").read_text("utf-8"))
    for check in report["checks"]:
        assert check["id"] in text and check["statement"] in text
    rules = text_of(built_site / "quality" / "rules" / "index.html")
    register = yaml.safe_load((ROOT / "schemas" / "rules.yaml").read_text("utf-8"))["rules"]
    for rule in register:
        assert rule["statement"] in rules and rule["reason"] in rules, rule["id"]


def test_downloads_are_there_with_their_hashes(built_site: Path) -> None:
    folder = built_site / "downloads"
    text = text_of(folder / "index.html")
    files = [p for p in folder.rglob("*") if p.is_file() and p != folder / "index.html"]
    assert len(files) > 40
    for file in files:
        assert hashlib.sha256(file.read_bytes()).hexdigest() in text, file.name
    for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines():
        digest, name = line.split("  ", 1)
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def code_below(page: list[Element], language: str) -> str:
    return next(e.text for e in page if f"language-{language}" in e.attributes.get("class", ""))


def test_the_python_line_of_the_home_page_runs(built_site: Path) -> None:
    code = code_below(elements(built_site / "index.html"), "python")
    command = [sys.executable, "-c", f"{code}\nprint(len(amounts))"]
    ran = subprocess.run(command, cwd=built_site, check=True, capture_output=True, text=True)
    assert int(ran.stdout) == len(table("amounts"))


def test_the_duckdb_line_of_the_home_page_runs(
    built_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import duckdb

    monkeypatch.chdir(built_site)
    rows = duckdb.sql(code_below(elements(built_site / "index.html"), "sql")).fetchall()
    assert len(rows) == sum(row["counts_in_totals"] == "true" for row in table("amounts"))
