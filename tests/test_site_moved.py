"""Retired ids keep their addresses: made-up redirects lead on, and a tombstone says why."""

from pathlib import Path

import pytest
from conftest import copy_of_repository
from site_html import elements, scan, target, text_of

from zjledger.site.ledger import load_book
from zjledger.site.pages import moved
from zjledger.site.stage import build_html

ROWS = """old_id,new_id,since_version,reason
org/old-name,org/zj-provincial-government,0.2.0,the same body under two ids
old-source,seetao-2023-07-04-99-projects,0.2.0,recorded twice
person/nobody-aaaa,,0.2.0,"no such <b>person</b>: a slip of the page"
post/nobody-aaaa/1,,0.2.0,went with its holder
seetao-2023-07-04-99-projects#99,seetao-2023-07-04-99-projects#01,0.2.0,said twice
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, downloads: Path) -> Path:
    root = copy_of_repository(tmp_path_factory.mktemp("moved"))
    book = load_book(downloads.parents[1])
    head, *lines = ROWS.splitlines()
    names = head.split(",")
    values = [[cell.strip('"') or None for cell in line.split(",", 3)] for line in lines]
    book.tables["redirects"] = [dict(zip(names, row, strict=True)) for row in values]
    pages = root / "build" / "pages"
    found = list(moved.pages(book))
    assert len(found) == 3
    for page in found:
        path = pages / f"{page.path}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.markdown(), encoding="utf-8")
    config = root / "mkdocs.yml"
    text = config.read_text("utf-8").partition("\nnav:")[0]
    # Only these pages are built, so the navigation and what they lead to are not there.
    config.write_text(text.replace("strict: true", "strict: false"), encoding="utf-8")
    (pages / "zh").mkdir()
    (pages / "index.md").write_text("# Home\n", encoding="utf-8")
    build_html(root, root / "build" / "site")
    return root / "build" / "site"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("org/old-name", "org/zj-provincial-government"),
        ("source/old-source", "source/seetao-2023-07-04-99-projects"),
    ],
)
def test_a_retired_id_leads_to_what_took_its_place(site: Path, old: str, new: str) -> None:
    path = site / old / "index.html"
    tags = scan(path).tags
    (refresh,) = [a["content"] for _, a in tags if a.get("http-equiv") == "refresh"]
    (canonical,) = [a["href"] for _, a in tags if a.get("rel") == "canonical"]
    wanted = str(site / new / "index.html")
    assert target(site, path, refresh.removeprefix("0; url="), set())[0] == wanted
    assert target(site, path, canonical, set())[0] == wanted
    links = {
        target(site, path, a["href"], set())[0] for tag, a in tags if tag == "a" and "href" in a
    }
    assert wanted in links


def test_a_tombstone_says_why_and_leads_nowhere(site: Path) -> None:
    path = site / "person/nobody-aaaa/index.html"
    assert not [e for e in elements(path) if e.attributes.get("http-equiv") == "refresh"]
    said = text_of(path)
    assert "Nothing took its place." in said and "no such <b>person</b>: a slip" in said
