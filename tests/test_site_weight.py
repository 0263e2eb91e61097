"""How heavy the first view is, and what is loaded only where a reader asks for it."""

import gzip
from pathlib import Path
from urllib.parse import unquote, urlsplit

from site_browser import opened, served

HOME_LIMIT = 250_000
"""Bytes of the first view of the home page, each file compressed as a server would."""


def loaded(site: Path, chromium: str, path: str) -> dict[str, int]:
    """Compressed size of every file a first view asks for, by its path."""
    asked = []
    with served(site) as address, opened(chromium) as browser:
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
    sizes = {}
    for url in asked:
        if not url.startswith("data:"):
            name = unquote(urlsplit(url).path).lstrip("/")
            file = site / name
            file = file / "index.html" if file.is_dir() else file
            sizes[str(file.relative_to(site))] = len(gzip.compress(file.read_bytes(), 9))
    return sizes


def test_the_first_view_of_home_is_light(built_site: Path, chromium: str) -> None:
    for path in ("", "zh/"):
        sizes = loaded(built_site, chromium, path)
        assert "index.html" in " ".join(sizes) and len(sizes) > 3
        assert sum(sizes.values()) <= HOME_LIMIT, sizes


def test_what_few_need_waits_until_it_is_asked_for(built_site: Path, chromium: str) -> None:
    for path in ("", "person/wang-hao-trm4/"):
        names = " ".join(loaded(built_site, chromium, path))
        for heavy in (".wasm", ".sqlite", ".parquet", "search_index.json"):
            assert heavy not in names, names
