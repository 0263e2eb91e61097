"""``verify`` names every kind of damage, with the standard library alone, before it parses."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from exporting import FEW, ROOT, copy_inputs

from zjledger import cli
from zjledger.export import verify as module
from zjledger.export.checksums import checksums
from zjledger.export.manifest import curated_digest
from zjledger.export.stage import export
from zjledger.export.verify import verify


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_inputs(tmp_path_factory.mktemp("verified"), FEW)
    export(root)
    return root


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built / "build/downloads", tmp_path / "downloads"))


def alter(folder: Path) -> None:
    path = folder / "csv/places.csv"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


def cut(folder: Path) -> None:
    path = folder / "parquet/places.parquet"
    path.write_bytes(path.read_bytes()[:-1])


def swap(folder: Path) -> None:
    one, other = folder / "csv/places.csv", folder / "csv/sources.csv"
    content = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(content)


def link(folder: Path) -> None:
    shutil.move(folder / "README.md", folder.parent / "README.md")
    (folder / "README.md").symlink_to(folder.parent / "README.md")


def relist(folder: Path) -> None:
    """Another file, listed anew as if it belonged."""
    alter(folder)
    (folder / "SHA256SUMS").unlink()
    (folder / "SHA256SUMS").write_text(checksums(folder), "utf-8")


def mix_manifest(folder: Path) -> None:
    """The manifest of another release."""
    path = folder / "manifest.json"
    path.write_text(path.read_text("utf-8").replace('"version": "', '"version": "9'), "utf-8")


def rename_version(folder: Path) -> None:
    mix_manifest(folder)
    (folder / "SHA256SUMS").unlink()
    (folder / "SHA256SUMS").write_text(checksums(folder), "utf-8")


def repeat(folder: Path) -> None:
    path = folder / "SHA256SUMS"
    path.write_text(path.read_text("utf-8") * 2, "utf-8")


DAMAGE: list[tuple[Callable[[Path], object], list[str]]] = [
    (alter, ["csv/places.csv was altered (expected"]),
    (cut, ["parquet/places.parquet was cut or altered"]),
    (lambda f: (f / "README.md").unlink(), ["README.md was removed"]),
    (lambda f: (f / "csv/more.csv").write_text("a\n"), ["csv/more.csv was added"]),
    (swap, ["csv/places.csv was swapped: it holds what csv/sources.csv should"]),
    (link, ["README.md is a link", "README.md was removed"]),
    (relist, ["csv/places.csv is of another release than manifest.json: releases are mixed"]),
    (mix_manifest, ["manifest.json and SHA256SUMS are not of one release"]),
    (rename_version, ["manifest.json says release", "datapackage.json says version"]),
    (lambda f: (f / "SHA256SUMS").write_text(""), ["SHA256SUMS lists no file"]),
    (lambda f: (f / "SHA256SUMS").unlink(), ["holds no SHA256SUMS"]),
    (repeat, ["SHA256SUMS, line", "is malformed"]),
    (lambda f: (f / "manifest.json").unlink(), ["manifest.json was removed"]),
]


def test_a_whole_release_has_no_problem(folder: Path, built: Path) -> None:
    assert verify(folder) == []
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert manifest["curated_sha256"] == curated_digest(built)
    assert manifest["release"].startswith(manifest["version"] + "+data.")
    listed = {item["path"] for item in manifest["files"]} | {"manifest.json", "SHA256SUMS"}
    assert listed == {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize(("damage", "said"), DAMAGE)
def test_damage_is_named(folder: Path, damage: Callable[[Path], object], said: list[str]) -> None:
    damage(folder)
    problems = "\n".join(verify(folder))
    for words in said:
        assert words in problems


def test_the_file_runs_by_itself_with_nothing_but_the_standard_library(folder: Path) -> None:
    command = [sys.executable, "-I", "-S", str(ROOT / "scripts/zjledger/export/verify.py")]
    good = subprocess.run([*command, str(folder)], capture_output=True, encoding="utf-8")
    assert (good.returncode, good.stderr) == (0, "")
    (folder / "csv" / "odd\x1b[2J.csv").write_text("a\n", "utf-8")
    alter(folder)
    bad = subprocess.run([*command, str(folder)], capture_output=True, encoding="utf-8")
    assert bad.returncode == 1 and "csv/places.csv was altered" in bad.stdout
    assert "\x1b" not in bad.stdout
    assert subprocess.run(command, capture_output=True).returncode == 2


def test_nothing_is_parsed_before_its_digest_was_found_right(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mix_manifest(folder)
    monkeypatch.setattr(module.json, "loads", lambda _: pytest.fail("parsed unverified"))
    assert verify(folder)


def test_the_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["verify", str(folder)]) == 0
    cut(folder)
    assert cli.main(["verify", str(folder)]) == 1
    assert "was cut" in capsys.readouterr().err
