"""Differences are named row by row and cell by cell, and say how far the version must rise."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from exporting import FEW, ROOT, copy_inputs
from packages import commit_all, copy_package, reseal

from zjledger import cli
from zjledger.export.bundle import SLUG
from zjledger.export.changelog import FORMS, as_markdown
from zjledger.export.diff import Bump, compare, raised, release_problems, vanished_ids
from zjledger.export.stage import export
from zjledger.model.report import Refused
from zjledger.package.files import open_files
from zjledger.package.snapshot import open_package

Rows = list[list[str]]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_inputs(tmp_path_factory.mktemp("compared"), (*FEW, "redirects"))
    export(root)
    return root / "build/downloads"


@pytest.fixture
def old(built: Path) -> Path:
    return built


@pytest.fixture
def new(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built / "csv", tmp_path / "new/csv")
    shutil.copy(built / "datapackage.json", tmp_path / "new")
    return tmp_path / "new"


def edit(package: Path, table: str, change: Callable[[Rows], Any]) -> None:
    """Change the rows of a table (header first) and state its new digest."""
    path = package / "csv" / f"{table}.csv"
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8"), newline="")))
    change(rows)
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    path.write_text(text.getvalue(), "utf-8")
    reseal(package)


def describe(package: Path, change: Callable[[Any], Any]) -> None:
    path = package / "datapackage.json"
    descriptor = json.loads(path.read_text("utf-8"))
    change(descriptor)
    path.write_text(json.dumps(descriptor, ensure_ascii=False), "utf-8")


def resource(descriptor: Any, table: str) -> Any:
    return next(r for r in descriptor["resources"] if r["name"] == table)


def set_cell(rows: Rows) -> None:
    rows[2][1] = "Another name"


def add_row(rows: Rows) -> None:
    rows.append(["999999", *rows[1][1:]])


def drop_row(rows: Rows) -> None:
    rows.pop()


def test_equal_data_are_compared_and_equal(old: Path, new: Path) -> None:
    difference = compare(open_package(old), open_package(new))
    assert difference.equal and difference.bump is Bump.NONE
    filled = [t for t in difference.tables if t.name != "redirects"]
    assert all(t.not_compared is None and t.cells_compared > 0 for t in filled)
    assert "The data are equal" in FORMS["text"](difference)


def test_an_edited_cell_is_named_and_asks_for_a_patch(old: Path, new: Path) -> None:
    edit(new, "places", set_cell)
    difference = compare(open_package(old), open_package(new))
    (table,) = [t for t in difference.tables if not t.equal]
    (cell,) = table.changed
    assert (table.name, cell.key, cell.column, cell.new) == (
        "places",
        ("110000",),
        "name_en",
        "Another name",
    )
    assert difference.bump is Bump.PATCH


def test_rows_added_ask_for_minor_and_rows_removed_for_major(old: Path, new: Path) -> None:
    edit(new, "places", add_row)
    more = compare(open_package(old), open_package(new))
    assert [r["place_code"] for t in more.tables for r in t.added] == ["999999"]
    assert more.bump is Bump.MINOR
    less = compare(open_package(new), open_package(old))
    assert [r["place_code"] for t in less.tables for r in t.removed] == ["999999"]
    assert less.bump is Bump.MAJOR


def retype(descriptor: Any) -> None:
    fields = resource(descriptor, "sources")["schema"]["fields"]
    next(f for f in fields if f["name"] == "text_length")["type"] = "number"


def unconstrain(descriptor: Any) -> None:
    for field in resource(descriptor, "sources")["schema"]["fields"]:
        field.pop("constraints", None)


def rekey(descriptor: Any) -> None:
    resource(descriptor, "sources")["schema"]["primaryKey"] = ["url"]


def drop_table(descriptor: Any) -> None:
    descriptor["resources"].remove(resource(descriptor, "sources"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (retype, "column text_length was integer, is number"),
        (unconstrain, "column source_id is constrained otherwise"),
        (rekey, "not compared: another primary key"),
        (drop_table, "the table is gone"),
    ],
)
def test_a_changed_schema_asks_for_major(
    old: Path, new: Path, change: Callable[[Any], None], said: str
) -> None:
    describe(new, change)
    difference = compare(open_package(old), open_package(new))
    assert difference.bump is Bump.MAJOR and not difference.equal
    assert said in FORMS["text"](difference)


def test_other_words_are_a_patch_though_every_cell_is_equal(old: Path, new: Path) -> None:
    describe(new, lambda d: d.update(rights="Other terms"))
    difference = compare(open_package(old), open_package(new))
    assert all(t.equal for t in difference.tables)
    assert not difference.equal and difference.bump is Bump.PATCH


@pytest.mark.parametrize(
    ("version", "bump", "least"),
    [
        ("1.2.3", Bump.NONE, "1.2.3"),
        ("1.2.3", Bump.PATCH, "1.2.4"),
        ("1.2.3", Bump.MINOR, "1.3.0"),
        ("1.2.3", Bump.MAJOR, "2.0.0"),
        ("0.2.3", Bump.MAJOR, "0.3.0"),
        ("0.9.9", Bump.PATCH, "0.9.10"),
    ],
)
def test_the_least_version(version: str, bump: Bump, least: str) -> None:
    assert raised(version, bump) == least


def test_a_release_needs_its_bump_and_every_id(old: Path, new: Path) -> None:
    edit(new, "places", drop_row)
    old_package, new_package = open_package(old), open_package(new)
    (gone,) = vanished_ids(old_package, new_package)
    problems = release_problems(old_package, new_package, compare(old_package, new_package))
    assert len(problems) == 2 and "too low: the change is major" in problems[0]
    assert gone in problems[1]
    describe(new, lambda d: d.update(version="9.0.0"))
    edit(new, "redirects", lambda rows: rows.append([gone, *[""] * (len(rows[0]) - 1)]))
    new_package = open_package(new)
    assert release_problems(old_package, new_package, compare(old_package, new_package)) == []


def test_markdown_escapes_what_cells_hold(old: Path, new: Path) -> None:
    edit(new, "places", lambda rows: rows[2].__setitem__(1, "<b>[x](y)|*z*</b>"))
    said = as_markdown(compare(open_package(old), open_package(new)))
    assert r"\<b\>\[x\](y)\|\*z\*\</b\>" in said


def test_json_says_all_of_it(old: Path, new: Path) -> None:
    edit(new, "places", set_cell)
    content = json.loads(FORMS["json"](compare(open_package(old), open_package(new))))
    assert (content["equal"], content["bump"]) == (False, "patch")
    table = next(t for t in content["tables"] if t["name"] == "places")
    assert table["changed"][0]["new"] == "Another name" and not table["equal"]


@pytest.mark.parametrize("form", FORMS)
def test_exit_codes(old: Path, new: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    def ends_with(*arguments: str) -> int:
        try:
            return cli.main(["diff", *arguments, "--format", form])
        except SystemExit as end:
            return int(end.code or 0)

    archive = next(old.glob(f"{SLUG}-*.zip"))
    assert ends_with(str(old), str(new)) == ends_with(str(archive), str(old)) == 0
    edit(new, "places", set_cell)
    assert ends_with(str(old), str(new)) == 1
    assert ends_with(str(old), str(new), "--release") == 1
    describe(new, lambda d: d.update(version="9.0.0"))
    assert ends_with(str(old), str(new), "--release") == 0
    assert ends_with(str(old), "no-such-revision") == 2
    assert ends_with(str(old), "--output=/tmp/x") == 2
    assert ends_with(str(old)) == 2
    capsys.readouterr()


def test_git_revisions_are_compared(tmp_path: Path) -> None:
    repository = copy_package(tmp_path / "repository")
    commit_all(repository)
    first = open_package("HEAD", repository)
    difference = compare(first, open_package(repository))
    assert difference.equal and sum(t.cells_compared for t in difference.tables) > 0
    assert first.files.names("data/tables") == open_files(repository).names("data/tables")


def test_a_revision_is_read_as_strictly_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").symlink_to(ROOT / "datapackage.json")
    commit_all(tmp_path)
    with pytest.raises(Refused, match="is a link"):
        open_package("HEAD", tmp_path)
    with pytest.raises(Refused, match="the file is missing"):
        open_files("HEAD", tmp_path).read("data/tables/places.csv")
