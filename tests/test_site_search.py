"""Search in a browser, in both languages: what is looked for stands first, or nearly so."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page
from site_browser import opened, served

LARGEST_INDEX = 700_000
"""Bytes of the index, compressed; it is loaded when a reader first turns to the search."""

QUERIES = [
    ("王浩", 1, "person/wang-hao-trm4/"),
    ("Wang Hao", 1, "person/wang-hao-trm4/"),
    ("95.594", 3, "cohort/2023-05-09-service-scheduling/bank-project-deals/"),
    ("955.94亿", 3, "cohort/2023-05-09-service-scheduling/bank-project-deals/"),
    ("955.94", 3, "cohort/2023-05-09-service-scheduling/bank-project-deals/"),
    ("千项万亿", 1, "programme/qianxiang-wanyi/"),
    ("百千万", 1, "programme/service-baiqianwan/"),
    ("415X", 3, "programme/415x-clusters/"),
    ("silver", 3, "quality/terms/"),
    ("double counting", 1, "method/double-counting/"),
    ("认识工程计划", 1, "zh/programmes/"),
]
"""What is typed, among how many results it must stand, and the page that is meant."""


@pytest.fixture(scope="module")
def page(built_site: Path, chromium: str) -> Iterator[Page]:
    with served(built_site) as address, opened(chromium) as browser:
        page = browser.new_page(base_url=address)
        yield page


def found(page: Page, query: str) -> list[str]:
    """Paths of the pages of the results, in order; a fresh page, so none is of another query."""
    page.goto("/about/")
    page.locator(".md-search__input").fill(query)
    page.locator(".md-search-result__item").first.wait_for()
    links = page.locator(".md-search-result__item > a").evaluate_all("all => all.map(a => a.href)")
    return [urlsplit(link).path.lstrip("/") for link in links]


@pytest.mark.parametrize(("query", "among", "meant"), QUERIES)
def test_what_is_looked_for_stands_first(page: Page, query: str, among: int, meant: str) -> None:
    paths = found(page, query)
    assert meant in paths[:among], paths[:8]


def test_the_index_is_of_reasonable_size(built_site: Path) -> None:
    index = (built_site / "search" / "search_index.json").read_bytes()
    assert len(gzip.compress(index, mtime=0)) < LARGEST_INDEX
