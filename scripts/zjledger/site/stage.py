"""The stage ``site``: pages from the tables, then MkDocs, then downloads and JSON beside them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from zjledger.model.report import Finding, LedgerError
from zjledger.parameters import load_parameters
from zjledger.paths import replace_folder
from zjledger.site.api import write_api
from zjledger.site.charts.figure import FOLDER as PICTURES
from zjledger.site.database import write_packed
from zjledger.site.ledger import load_book
from zjledger.site.libraries import copy_libraries
from zjledger.site.pages import all_pages

_SEARCH_MENDS = {
    "workers/search.*.js": (
        ("o<t.length;o++)t.slice(s,o)in e", "o<=t.length;o++)t.slice(s,o)in e"),
        (
            's=>[...fe(s,this.index.invertedIndex)].join("* ")',
            's=>" "+[...fe(s,this.index.invertedIndex)].join("* ")',
        ),
    ),
    "bundle.*.js": (
        (
            'document.forms.namedItem("search")?ks():',
            'document.forms.namedItem("search")?h(document.forms.namedItem("search"),"focusin",'
            "{once:!0}).pipe(b(()=>ks())):",
        ),
    ),
}
"""What is written in the search of the theme (9.8.1), and what it should be."""


def site(root: Path) -> int:
    """Write ``build/pages``, build them with MkDocs and put the site into ``build/site``.

    Returns:
        Number of pages written, hand-written ones included.

    Raises:
        LedgerError: MkDocs refused a page; the last site stands.
        Refused: a JavaScript library is not installed as the lock file says.
        FileNotFoundError: an earlier stage has not run.
    """
    build = root / "build"
    number = write_pages(root, build / "pages")
    with tempfile.TemporaryDirectory(dir=build, prefix=".site-") as temporary:
        folder = Path(temporary) / "site"
        build_html(root, folder)
        mend_search(folder)
        copy_libraries(root, folder)
        write_packed(build / "downloads", folder)
        write_api(load_book(root), folder)
        shutil.copytree(build / "downloads", folder / "downloads", dirs_exist_ok=True)
        replace_folder(folder, build / "site")
    return number


def write_pages(root: Path, folder: Path) -> int:
    """Copy ``docs`` to a fresh folder and write every generated page beside; returns their number.

    Raises:
        LedgerError: a generated page would overwrite a hand-written one; a chart was not drawn.
    """
    book = load_book(root)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(root / "docs", folder)
    with book.artist:
        for page in all_pages(book):
            path = folder / f"{page.path}.md"
            if path.exists():
                mend = "give one of the two another name"
                where = str(path.relative_to(folder))
                raise LedgerError([Finding("site", where, "two pages of one address", mend)])
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.markdown(), encoding="utf-8")
    book.artist.write_files(folder / PICTURES)
    return sum(1 for _ in folder.rglob("*.md"))


def mend_search(folder: Path) -> None:
    """Let the search of the theme see the last sign of a Chinese query, and a number before it.

    It cuts a query into words of its index, but never looks at a word that ends the query: 王浩 was
    searched as 王. And 955.94亿 was looked up as one word, while the index holds two. The index,
    six times as heavy as a page, was loaded with every page; now it is when the search is entered.

    Raises:
        LedgerError: the theme has changed; it may have been mended there.
    """
    for pattern, mends in _SEARCH_MENDS.items():
        for path in sorted((folder / "assets" / "javascripts").glob(pattern)):
            script = path.read_text("utf-8")
            for was, becomes in mends:
                if script.count(was) != 1:
                    mend = "see whether the theme still needs this, and mend it or drop it"
                    raise LedgerError([Finding("site", path.name, f"{was!r} is not there", mend)])
                script = script.replace(was, becomes)
            path.write_text(script, encoding="utf-8")


def build_html(root: Path, folder: Path) -> None:
    """Run MkDocs strictly, with the build date for a clock.

    Raises:
        LedgerError: it warned or failed; its words are the reason.
    """
    environment = os.environ | {
        "SOURCE_DATE_EPOCH": str(load_parameters(root).epoch),
        "NO_MKDOCS_2_WARNING": "1",
    }
    config = str(root / "mkdocs.yml")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", config]
    run = subprocess.run(
        [*command, "-d", str(folder)],
        cwd=root,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if run.returncode:
        reason = (run.stderr or run.stdout).strip()
        raise LedgerError([Finding("site", "mkdocs.yml", reason, "mend the page it names")])
