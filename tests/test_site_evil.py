"""Text that tries to be markup, script or a template, in every free column, stays text."""

import csv
import hashlib
import io
import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import copy_of_repository
from site_html import elements

from zjledger.schema import Field, Table, load_schemas
from zjledger.site.stage import build_html, write_pages

EVIL = (
    "<img src=x onerror=alert(1)> </script><script>alert(2)</script> {{7*7}} {% raw %} "
    '[a](javascript:alert(3)) | `b` \\c *d* _e_ " onclick="alert(4)" \' <!-- f --> &lt;g&gt;'
)

KEPT = {
    "wang-hao-trm4",
    "2023-07-04-qianxiang-commencement",
    "seetao-2023-07-04-99-projects",
    "zh",
    *"tables dictionary quality discrepancies terms method decisions questions look index".split(),
}
"""Pages and folders built with evil text, beside each twentieth of all others."""


def is_free(table: Table, column: Field) -> bool:
    """Whether a column holds words of ours or of a source, and nothing else limits it."""
    keys = {key.column for key in table.foreign_keys} | set(table.primary_key)
    return (
        column.type == "string"
        and column.codelist is None
        and column.name not in keys
        and not {"pattern", "enum"} & set(column.constraints)
    )


def poison(path: Path, table: Table) -> int:
    """Put evil text into every free cell of a table, and a script where an address should be."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    free = [column.name for column in table.fields if is_free(table, column)]
    for row in rows:
        # A value of a claim is a number, a date or an id where its property says so.
        chosen = [
            c for c in free if (table.name, c) != ("claims", "value") or row["unit"] == "text"
        ]
        row.update({column: EVIL for column in chosen if row[column]})
        row.update({c: "javascript:alert(5)" for c in ("url", "link") if c in row})
    text = io.StringIO()
    writer = csv.DictWriter(text, table.columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")
    return len(free)


def redescribe(folder: Path) -> None:
    """Let the descriptor name the files as they now are; the page of changes reads them by it."""
    path = folder / "datapackage.json"
    package = json.loads(path.read_text("utf-8"))
    for resource in package["resources"]:
        data = (folder / resource["path"]).read_bytes()
        resource["bytes"] = len(data)
        resource["hash"] = f"sha256:{hashlib.sha256(data).hexdigest()}"
    path.write_text(json.dumps(package), encoding="utf-8")


@pytest.fixture(scope="module")
def evil_site(tmp_path_factory: pytest.TempPathFactory, built_site: Path) -> Path:
    root = copy_of_repository(tmp_path_factory.mktemp("evil"))
    shutil.copytree(built_site.parent / "downloads", root / "build" / "downloads")
    schemas = load_schemas(root)
    released = root / "build" / "downloads" / "csv"
    poisoned = sum(poison(released / f"{n}.csv", t) for n, t in schemas.items())
    assert poisoned > 40
    redescribe(root / "build" / "downloads")
    report_path = root / "reports" / "validation.json"
    report = json.loads(report_path.read_text("utf-8"))
    for finding in report["findings"]:
        finding["reason"] = EVIL
    report_path.write_text(json.dumps(report), encoding="utf-8")
    written = root / "build" / "pages"
    write_pages(root, written)
    pictures = list((written / "pictures").glob("*.svg"))
    assert pictures
    for picture in pictures:
        names = {element.tag for element in ElementTree.parse(picture).iter()}
        assert not [name for name in names if name.endswith(("}script", "}img"))], picture.name
    for number, path in enumerate(sorted(written.rglob("*.md"))):
        spared = path.parent.name in KEPT or path.stem in KEPT or number % 20 == 0
        if not spared and path.parent != written:
            path.unlink()
    build_html(root, root / "build" / "site")
    return root / "build" / "site"


def test_evil_text_makes_no_element_no_handler_and_no_address(evil_site: Path) -> None:
    shown = 0
    for path in evil_site.rglob("*.html"):
        for element in elements(path):
            where = f"{path.relative_to(evil_site)}: {element.tag} {element.attributes}"
            assert element.attributes.get("src") != "x", where
            assert not [name for name in element.attributes if name.startswith("on")], where
            for key in ("href", "src", "action"):
                assert not re.match(r"\s*javascript:", element.attributes.get(key, "")), where
            if element.attributes.get("type") == "application/ld+json":
                assert json.loads(element.text), where
            else:
                assert not (element.tag == "script" and "alert(" in element.text), where
            shown += element.tag in {"td", "dd", "h1", "h2", "th"} and EVIL in element.text
    assert shown > 300


def test_evil_titles_show_as_typed(evil_site: Path) -> None:
    page = elements(evil_site / "person" / "wang-hao-trm4" / "index.html")
    title, first = (next(e.text for e in page if e.tag == tag) for tag in ("title", "h1"))
    assert EVIL in title and EVIL in first
    (data,) = [e.text for e in page if e.attributes.get("type") == "application/ld+json"]
    assert {"@language": "en", "@value": EVIL} in json.loads(data)["name"]


def test_evil_text_in_the_browser_runs_nothing(evil_site: Path, chromium: str) -> None:
    from site_browser import opened, served

    pages = [
        "",
        "person/wang-hao-trm4/",
        "quality/discrepancies/",
        "quality/terms/",
        "meeting/2023-07-04-qianxiang-commencement/",
        "tables/claims/",
    ]
    with served(evil_site) as address, opened(chromium) as browser:
        page = browser.new_page()
        dialogs: list[str] = []
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        for path in pages:
            page.goto(address + path)
            assert page.locator('img[src="x"]').count() == 0
        page.goto(address)
        page.locator(".md-search__input").fill("onerror")
        page.locator(".md-search-result__item").first.wait_for()
        assert page.locator('.md-search img[src="x"], .md-search script').count() == 0
        assert dialogs == []
