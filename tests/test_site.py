"""The built site: every address resolves, nothing is foreign, every figure has its evidence."""

import csv
import hashlib
import itertools
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from site_html import Element, elements, target

ROOT = Path(__file__).resolve().parents[1]
Pages = dict[Path, list[Element]]


@pytest.fixture(scope="module")
def pages(built_site: Path) -> Pages:
    return {path: elements(path) for path in sorted(built_site.rglob("*.html"))}


def table(name: str) -> list[dict[str, str]]:
    with (ROOT / "data" / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def text_of(page: list[Element]) -> str:
    return next(element.text for element in page if element.tag == "body")


def test_every_subject_and_source_has_its_page(built_site: Path) -> None:
    for row in table("subjects"):
        assert (built_site / row["subject_id"] / "index.html").is_file(), row["subject_id"]
    for row in table("sources"):
        assert (built_site / "source" / row["source_id"] / "index.html").is_file()


def test_every_internal_address_and_anchor_resolves(built_site: Path, pages: Pages) -> None:
    anchors = {
        path.resolve(): {e.attributes["id"] for e in page if "id" in e.attributes}
        for path, page in pages.items()
    }
    broken, seen = [], 0
    for path, page in pages.items():
        for element in page:
            for key in ("href", "src"):
                address = element.attributes.get(key)
                if address is None or re.match(r"(https?|data|mailto):", address):
                    continue
                seen += 1
                file, anchor = target(built_site, path, address)
                known = anchors.get(file.resolve(), set())
                if not file.is_file() or (anchor and anchor not in known | {"__skip"}):
                    broken.append(f"{path.relative_to(built_site)}: {address}")
    assert seen > 1000
    assert broken == []


def test_nothing_is_loaded_from_another_host(built_site: Path, pages: Pages) -> None:
    for path, page in pages.items():
        for element in page:
            loaded = [element.attributes.get("src"), element.attributes.get("srcset")]
            if element.tag in {"link", "use", "image"}:
                loaded.append(element.attributes.get("href"))
            for address in filter(None, loaded):
                assert not re.match(r"(\w+:)?//", address), f"{path}: {address}"
    for sheet in built_site.rglob("*.css"):
        addresses = re.findall(r"url\(\s*['\"]?([^)'\"]+)", sheet.read_text("utf-8"))
        assert [a for a in addresses if re.match(r"(https?:)?//", a)] == [], sheet.name


def test_links_that_leave_are_marked(pages: Pages) -> None:
    seen = 0
    for path, page in pages.items():
        for element in page:
            if element.tag == "a" and re.match(r"https?:", element.attributes.get("href", "")):
                seen += 1
                assert element.attributes.get("rel") == "noopener noreferrer nofollow", path
                assert "zl-out" in element.attributes.get("class", ""), path
                assert re.search(r"\((leaves this site|highlights the phrase)", element.text), path
    assert seen > len(table("sources"))


def test_no_inline_style_and_no_script_of_ours(pages: Pages) -> None:
    kinds = set()
    for path, page in pages.items():
        for element in page:
            assert element.tag != "style", path
            assert "style" not in element.attributes, path
            assert not [name for name in element.attributes if name.startswith("on")], path
            inline = element.tag == "script" and "src" not in element.attributes
            if inline and element.attributes.get("type") != "application/json":
                assert "zl" not in element.inside, path
                kinds.add(re.sub(r'new URL\("[^"]*"', "new URL(", element.text))
    assert len(kinds) == 3, "the theme writes three, one of them with the path to the root"


def test_headings_are_in_order_and_tables_have_scopes(pages: Pages) -> None:
    for path, page in pages.items():
        levels = [int(e.tag[1]) for e in page if re.fullmatch("h[1-6]", e.tag)]
        if path.name == "404.html":
            continue
        assert levels.count(1) == 1 and levels[0] == 1, path
        for before, after in itertools.pairwise(levels):
            assert after <= before + 1, f"{path}: h{before} is followed by h{after}"
        for element in page:
            if element.tag == "th" and "zl" in element.inside:
                assert element.attributes.get("scope") in {"col", "row"}, path


def test_home_shows_the_numbers_of_the_tables(built_site: Path, pages: Pages) -> None:
    home = pages[built_site / "index.html"]
    shown = [e.text for e in home if e.tag == "strong" and "zl-key-figures" in e.inside]
    for name in ("sources", "claims", "meetings", "cohorts", "amounts", "discrepancies"):
        assert f"{len(table(name)):,}" in shown, name
    checks = json.loads((ROOT / "reports" / "validation.json").read_text("utf-8"))["checks"]
    assert f"{len(checks)} of {len(checks)}" in shown


@pytest.mark.parametrize("name", ["amounts", "indicators"])
def test_every_figure_stands_on_its_page_with_its_evidence(
    built_site: Path, pages: Pages, name: str
) -> None:
    claims = {row["claim_id"]: row for row in table("claims")}
    column = {"amounts": "amount", "indicators": "value"}[name]
    wanted = [row for row in table("evidence") if (row["table"], row["column"]) == (name, column)]
    figures = {row[f"{name[:-1]}_id"]: row for row in table(name)}
    assert wanted
    for row in wanted:
        figure, claim = figures[row["row_id"]], claims[row["claim_id"]]
        page = pages[built_site / figure["subject_id"] / "index.html"]
        links = [e for e in page if e.attributes.get("href") == claim["link"]]
        assert any(claim["printed"] in link.text for link in links), row["row_id"]
        exact = f"{int(figure[column]):,}" if figure[column].isdigit() else figure[column]
        titles = [
            e.attributes["title"] for e in page if "zl-number" in e.attributes.get("class", "")
        ]
        assert any(exact in title for title in titles), row["row_id"]


def test_a_meeting_shows_people_money_and_targets(built_site: Path, pages: Pages) -> None:
    may = text_of(pages[built_site / "meeting/2023-05-09-service-scheduling/index.html"])
    for said in ("9 May 2023", "95.594 billion yuan", "955.94亿元", "34.394 billion yuan"):
        assert said in may, said
    july = text_of(pages[built_site / "meeting/2023-07-04-qianxiang-commencement/index.html"])
    for said in ("王浩", "Governor of Zhejiang Province", "at least 75%", "at least 85%", "65%"):
        assert said in july, said
    october = text_of(
        pages[built_site / "meeting/2022-10-14-jiaxing-service-conference/index.html"]
    )
    assert "Jiaxing top ten service towns" in october


def test_chinese_names_say_how_sure_we_are(built_site: Path, pages: Pages) -> None:
    said = {
        "seen": "Chinese name. Seen: the Chinese name was seen in a Chinese source.",
        "standard_unverified": "Chinese name. Standard, unverified: the usual Chinese form",
        "reconstructed": "Chinese name. Reconstructed: our back-translation; do not quote.",
        "": "No Chinese name is recorded.",
    }
    for row in table("subjects"):
        text = text_of(pages[built_site / row["subject_id"] / "index.html"])
        assert row["name_zh"] in text
        assert said[row["name_zh_status"]] in text, row["subject_id"]


def test_the_dictionary_names_every_column_with_both_titles(built_site: Path, pages: Pages) -> None:
    for path in (ROOT / "schemas" / "tables").glob("*.json"):
        schema = json.loads(path.read_text("utf-8"))
        text = text_of(pages[built_site / "dictionary" / schema["name"] / "index.html"])
        for column in schema["fields"]:
            for key in ("name", "title", "title_zh", "description"):
                assert column[key] in text, f"{schema['name']}.{column['name']} {key}"


def test_discrepancies_and_terms_stand_with_their_verdicts(built_site: Path) -> None:
    listed = "".join(
        text_of(elements(path))
        for path in (built_site / "quality" / "discrepancies").rglob("index.html")
    )
    for row in table("discrepancies"):
        assert row["verdict"] in listed and row["reason"] in listed, row["discrepancy_id"]
    terms = "".join(
        text_of(elements(path)) for path in (built_site / "quality" / "terms").rglob("index.html")
    )
    for row in table("terms"):
        assert row["printed"] in terms and row["correct_zh"] in terms, row["term_id"]


def test_quality_lists_every_check_and_rule(built_site: Path, pages: Pages) -> None:
    text = text_of(pages[built_site / "quality" / "index.html"])
    report = json.loads((ROOT / "reports" / "validation.json").read_text("utf-8"))
    for check in report["checks"]:
        assert check["id"] in text and check["statement"] in text
    rules = text_of(pages[built_site / "quality" / "rules" / "index.html"])
    for check in report["checks"]:
        assert check["layer"] != "rules" or check["statement"] in rules


def test_downloads_are_there_with_their_hashes(built_site: Path, pages: Pages) -> None:
    folder = built_site / "downloads"
    text = text_of(pages[folder / "index.html"])
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
