"""What several tests need: a browser, and downloads and site built from the committed tables."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import one_column
import pytest
from playwright.sync_api import Browser
from site_browser import opened, served

from zjledger.lock import exclusive

if TYPE_CHECKING:
    from zjledger.site.ledger import Book

ROOT = Path(__file__).resolve().parents[1]
NOT_COPIED = (".git", ".venv", "build", "dist", "node_modules", ".*_cache", "__pycache__")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the texts of tests be read together."""
    one_column.expect(items)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of a Chromium; without one the test is skipped, or fails where CI=true."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    if Path(own).is_file():
        return own
    reason = "no Chromium: install chromium and fonts-noto-cjk, or run `make test`, which does so"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def _not_copied(folder: str, names: list[str]) -> set[str]:
    own = {"cache", "tmp"} if Path(folder).name == ".dvc" else set()
    return own | shutil.ignore_patterns(*NOT_COPIED)(folder, names)


def copy_of_repository(folder: Path) -> Path:
    """The working copy without what is built, ready for stages to run in."""
    shutil.copytree(ROOT, folder, ignore=_not_copied, dirs_exist_ok=True)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run of the tests have in common."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "shared"
    folder.mkdir(exist_ok=True)
    return folder


def _once(folder: Path, name: str, make: Callable[[], object]) -> None:
    """Let the first process that asks make something in the shared folder; the others wait."""
    done = folder / f"{name}.made"
    with exclusive(folder, f"making {name}", patience=600):
        if not done.exists():
            make()
            done.touch()


@pytest.fixture(scope="session")
def downloads(shared_folder: Path) -> Path:
    """Every download of the committed tables, exported afresh; to be read, never changed."""
    from zjledger.export.stage import export

    root = shared_folder / "built"
    _once(shared_folder, "downloads", lambda: export(copy_of_repository(root)))
    return root / "build" / "downloads"


@pytest.fixture(scope="session")
def built_site(downloads: Path, shared_folder: Path) -> Path:
    """The site of the committed tables, built afresh over these downloads."""
    from zjledger.site.stage import site

    _once(shared_folder, "site", lambda: site(downloads.parents[1]))
    return downloads.with_name("site")


@pytest.fixture(scope="module")
def book(downloads: Path) -> Iterator["Book"]:
    """What the pages read, of the committed tables; to be changed by no test that others follow."""
    from zjledger.site.ledger import load_book

    book = load_book(downloads.parents[1])
    with book.artist:
        yield book


@pytest.fixture(scope="session")
def texts() -> Path:
    """The folder of the texts of articles at hand, which the repository never holds."""
    folder = Path(os.environ.get("ZJLEDGER_TEXTS") or ROOT.parent / "shared" / "sources")
    if not any(folder.glob("*.txt")):
        reason = f"no article texts in {folder} (name their folder in ZJLEDGER_TEXTS)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return folder


@pytest.fixture(scope="session")
def article_texts(texts: Path) -> list[str]:
    """The texts themselves."""
    return [path.read_text("utf-8") for path in sorted(texts.glob("*.txt"))]


@pytest.fixture(scope="module")
def address(built_site: Path) -> Iterator[str]:
    """Address of a server of the site that sends the strict policy."""
    with served(built_site) as address:
        yield address


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """A headless Chromium."""
    with opened(chromium) as browser:
        yield browser
