"""A release that may not follow the last published version is refused, and the last one stands."""

import csv
import io
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from exporting import FEW, ROOT, copy_inputs

from zjledger.export.diff import compare, release_problems
from zjledger.export.gate import problems_of_release
from zjledger.export.history import read_history
from zjledger.export.record import open_recorded, record, recorded
from zjledger.export.release import release
from zjledger.export.stage import export
from zjledger.model.report import Refused
from zjledger.package.snapshot import open_package

Rows = list[list[str]]
TOLD = "### Data\n\n- Something.\n"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of three tables whose version 1.0.0 is released and on record."""
    root = copy_inputs(tmp_path_factory.mktemp("published"), (*FEW, "redirects"))
    set_version(root, "1.0.0")
    export(root)
    (root / "build/wheel").mkdir()
    (root / "build/site").mkdir()
    (root / "build/site/index.html").write_text("the site", "utf-8")
    release(root)
    record(root, open_package(root / "build/downloads"))
    return root


@pytest.fixture
def root(published: Path, tmp_path: Path) -> Path:
    shutil.copytree(published, tmp_path / "root", symlinks=True)
    return tmp_path / "root"


def set_version(root: Path, version: str, told: str | None = TOLD) -> None:
    """Raise the version; ``told`` is what the changelog says of it, None where nothing."""
    path = root / "params.yaml"
    path.write_text(re.sub(r"version: .*", f"version: {version}", path.read_text("utf-8")), "utf-8")
    if told is not None:
        entry = f"# Changelog\n\n## [{version}] - 2026-12-01\n\n{told}\n"
        (root / "CHANGELOG.md").write_text(entry, "utf-8")


def edit(root: Path, table: str, change: Callable[[Rows], Any]) -> Any:
    """Change the rows of a table (header first); gives back what ``change`` does."""
    path = root / "data/tables" / f"{table}.csv"
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8"), newline="")))
    changed = change(rows)
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    path.write_text(text.getvalue(), "utf-8")
    return changed


def rename_a_place(rows: Rows) -> None:
    rows[2][1] = "Another name"


def drop_a_source(rows: Rows) -> str:
    """Take the last source away that no other row leads to, and say its id."""
    referred = {cell for row in rows for cell in row[1:]}
    found = next(row for row in reversed(rows) if row[0] not in referred)
    rows.remove(found)
    return found[0]


def test_what_may_follow_is_released(root: Path) -> None:
    edit(root, "places", rename_a_place)
    set_version(root, "1.0.1")
    export(root)
    assert release(root).name.startswith("1.0.1+")


@pytest.mark.parametrize(
    ("change", "version", "told", "said"),
    [
        (rename_a_place, "1.0.0", TOLD, "the change is patch, so at least 1.0.1"),
        (drop_a_source, "1.1.0", TOLD, "the change is major, so at least 2.0.0"),
        (drop_a_source, "2.0.0", TOLD, "is gone without a redirect"),
        (rename_a_place, "1.0.1", None, "CHANGELOG.md has no entry for 1.0.1"),
        (rename_a_place, "1.0.1", "### Code\n\n- More.\n", "says nothing of the data of 1.0.1"),
    ],
)
def test_what_may_not_follow_is_refused_and_the_last_release_stands(
    root: Path, change: Callable[[Rows], Any], version: str, told: str | None, said: str
) -> None:
    before = (root / "dist/current").resolve()
    edit(root, "places" if change is rename_a_place else "sources", change)
    set_version(root, version, told)
    export(root)
    with pytest.raises(Refused, match=re.escape(said)) as refused:
        release(root)
    assert "the last release stands" in str(refused.value)
    assert (root / "dist/current").resolve() == before
    assert [path.name for path in (root / "dist/releases").iterdir()] == [before.name]


def test_a_vanished_id_with_a_tombstone_may_go(root: Path) -> None:
    gone = edit(root, "sources", drop_a_source)
    edit(root, "redirects", lambda rows: rows.append([gone, "", "2.0.0", "made up"]))
    set_version(root, "2.0.0")
    export(root)
    assert release(root).name.startswith("2.0.0+")


def test_without_a_published_version_only_the_changelog_is_asked(root: Path) -> None:
    shutil.rmtree(root / "data/releases")
    edit(root, "sources", drop_a_source)
    export(root)
    assert problems_of_release(root, root / "build/downloads") == []
    set_version(root, "1.0.0", told="")
    assert "says nothing" in problems_of_release(root, root / "build/downloads")[0]
    (root / "CHANGELOG.md").write_text("# Changelog\n", "utf-8")
    assert "no entry" in problems_of_release(root, root / "build/downloads")[0]


def test_a_record_never_changes(root: Path) -> None:
    (path,) = recorded(root)
    before = path.read_bytes()
    assert record(root, open_package(path)) == path
    edit(root, "places", rename_a_place)
    export(root)
    with pytest.raises(Refused, match="never changes"):
        record(root, open_package(root / "build/downloads"))
    assert path.read_bytes() == before
    path.rename(path.with_name("1.2.0.zip"))
    with pytest.raises(Refused, match=r"holds version 1\.0\.0"):
        problems_of_release(root, root / "build/downloads")


def test_the_newest_record_counts_by_number(root: Path) -> None:
    for version in ("1.10.0", "1.9.0"):
        shutil.copy(root / "data/releases/1.0.0.zip", root / f"data/releases/{version}.zip")
    assert [path.stem for path in recorded(root)] == ["1.0.0", "1.9.0", "1.10.0"]


def test_the_versions_on_record_are_whole_and_the_present_one_may_follow() -> None:
    paths = recorded(ROOT)
    assert paths[0].stem == "0.1.0"
    for path in paths:
        package = open_recorded(path)
        assert sum(package.table(name).height for name in package.schemas) > 0
    now = open_package(ROOT)
    assert release_problems(package, now, compare(package, now)) == []
    assert set(read_history(ROOT)) >= {now.version, *(path.stem for path in paths)}
    assert "three English articles" in read_history(ROOT)["0.1.0"].parts["Data"]
    assert open_recorded(paths[0]).table("sources").height == 3
