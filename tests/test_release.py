"""A release is whole, never changes, and survives kills, a full disk and a second build."""

import hashlib
import json
import os
import random
import re
import resource
import shutil
import stat
import subprocess
import time
from pathlib import Path

import pytest
from exporting import FEW, copy_inputs, python, sums_of

from zjledger.export.release import release
from zjledger.export.stage import export
from zjledger.lock import LockedError, exclusive
from zjledger.model.report import Refused

BUILD = """
import sys
from pathlib import Path
from zjledger.export.release import release
from zjledger.export.stage import export
root = Path(sys.argv[1])
"""
# Two builds in turn, of other bytes each time, without a rest, saying when each begins. What is in
# the files does not matter for the swap, so the slower formats are left out.
BUILD_FOR_EVER = (
    BUILD
    + """
import itertools, json, re
from zjledger.export.formats import FORMATS
for name in set(FORMATS) - {"csv", "sqlite"}:
    del FORMATS[name]
parameters = root / "params.yaml"
for turn in itertools.count():
    print(turn, flush=True)
    part = root / "params.part"
    text = parameters.read_text("utf-8")
    part.write_text(re.sub('"20..-', '"2027-' if '"2028-' in text else '"2028-', text), "utf-8")
    part.replace(parameters)
    export(root)
    created = json.loads((root / "build/downloads/datapackage.json").read_text("utf-8"))["created"]
    (root / "build/site/index.html").write_text(created, "utf-8")
    release(root)
"""
)
KILLS = int(os.environ.get("ZJLEDGER_KILLS", "20"))
"""Builds that are killed; a longer run is asked for by the environment."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_inputs(tmp_path_factory.mktemp("built"), FEW)
    export(root)
    stand_in(root)
    release(root)
    return root


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path / "root", symlinks=True)
    return tmp_path / "root"


def stand_in(root: Path) -> None:
    """What the stages ``site`` and ``wheel`` would leave; a release is made of all."""
    for part, name in (("site", "index.html"), ("wheel", "a.whl")):
        (root / "build" / part).mkdir()
        (root / "build" / part / name).write_text(f"the {part}", "utf-8")


def change(root: Path) -> None:
    """Make the next build one of other bytes."""
    path = root / "params.yaml"
    path.write_text(re.sub(r'build_date: "\d+', 'build_date: "2031', path.read_text("utf-8")))


def contents(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def assert_whole(downloads: Path) -> str:
    """Every file is listed with its digest and nothing else lies there; returns the digest."""
    listed = sums_of(downloads)
    found = {
        name: hashlib.sha256(content).hexdigest()
        for name, content in contents(downloads).items()
        if name != "SHA256SUMS"
    }
    assert found == listed
    return hashlib.sha256((downloads / "SHA256SUMS").read_bytes()).hexdigest()


def test_a_build_killed_at_random_never_leaves_a_torn_release(root: Path) -> None:
    chance = random.Random(20261124)
    start = time.monotonic()
    kill_after(root, turns=2, rest=0)
    lasts = (time.monotonic() - start) / 2
    seen = set()
    for _ in range(KILLS):
        kill_after(root, turns=0, rest=chance.uniform(0, lasts * 1.5))
        seen.add(assert_whole(root / "dist/current/downloads"))
        page = (root / "dist/current/site/index.html").read_text("utf-8")
        descriptor = (root / "dist/current/downloads/datapackage.json").read_text("utf-8")
        assert page in ("the site", json.loads(descriptor)["created"]), "site of another build"
        if (root / "build/downloads").is_dir():
            assert_whole(root / "build/downloads")
    # The kills hit a writer at work: it got to replace the release in between.
    assert len(seen) > 1
    print(f"{KILLS} builds killed, {len(seen)} releases seen, each of them whole")
    release_after_export(root)
    # What the killed builds left behind is cleared by the next one.
    left = [*(root / "build").glob(".downloads*"), *(root / "dist/releases").glob(".*")]
    assert left == []


def kill_after(root: Path, turns: int, rest: float) -> None:
    """Kill a builder some seconds after it began to build for the nth time, counted from 0."""
    builder = python(BUILD_FOR_EVER, str(root))
    assert builder.stdout is not None
    for turn in range(turns + 1):
        assert builder.stdout.readline() == f"{turn}\n"
    time.sleep(rest)
    assert builder.poll() is None, builder.communicate()
    builder.kill()
    builder.communicate()


def release_after_export(root: Path) -> Path:
    export(root)
    return release(root)


def test_releases_are_named_by_version_and_never_change(root: Path) -> None:
    first = release(root)
    before = contents(first)
    assert re.fullmatch(r"0\.\d+\.\d+\+[0-9a-f]{8}", first.name)
    change(root)
    second = release_after_export(root)
    assert second != first and contents(first) == before
    assert (root / "dist/current").resolve() == second.resolve()


def test_what_did_not_change_is_stored_once(root: Path) -> None:
    first = release(root)
    change(root)
    second = release_after_export(root)
    name = "downloads/csv/sources.csv"
    assert (first / name).stat().st_ino == (second / name).stat().st_ino
    name = "downloads/datapackage.json"
    assert (first / name).stat().st_ino != (second / name).stat().st_ino
    assert (first / name).stat().st_ino != (root / "build" / name).stat().st_ino


def test_a_release_altered_afterwards_is_not_taken_for_the_build(root: Path) -> None:
    path = release(root) / "downloads" / "datapackage.json"
    path.write_text(path.read_text("utf-8") + " ", "utf-8")
    with pytest.raises(Refused, match="never changes"):
        release(root)


def test_nothing_is_released_from_half_a_build(root: Path) -> None:
    before = contents(root / "dist/current/downloads")
    shutil.rmtree(root / "build/downloads")
    with pytest.raises(Refused, match="make dataset"):
        release(root)
    assert contents(root / "dist/current/downloads") == before


def test_a_full_disk_leaves_the_last_release(root: Path, tmp_path: Path) -> None:
    """A small disk where one can be mounted, else a limit on the size of files."""
    change(root)
    disk = tmp_path / "disk"
    disk.mkdir()
    size = sum(p.stat().st_size // 4096 + 1 for p in root.rglob("*")) * 4096
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size + 400_000}", "tmpfs", str(disk)]
    mounted = shutil.which("mount") and subprocess.run(mount, capture_output=True).returncode == 0
    try:
        if mounted:
            root = shutil.copytree(root, disk / "root", symlinks=True)
        before = contents(root / "dist/current/downloads")
        builder = python(
            BUILD + "export(root)\nrelease(root)",
            str(root),
            preexec_fn=None if mounted else limit_file_size,
        )
        _, errors = builder.communicate()
        assert builder.returncode != 0
        assert re.search(r"No space left|too large|disk is full|disk I/O|os error", errors), errors
        assert contents(root / "dist/current/downloads") == before
        assert_whole(root / "dist/current/downloads")
    finally:
        if mounted:
            subprocess.run(["umount", str(disk)], check=True)


def limit_file_size() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))


def test_two_builds_at_once_come_out_as_one(root: Path) -> None:
    change(root)
    builders = [python(BUILD + "export(root)\nprint(release(root).name)", str(root)) for _ in "123"]
    ended = [builder.communicate() for builder in builders]
    assert [b.returncode for b in builders] == [0, 0, 0], ended
    assert len({output for output, _ in ended}) == 1
    alone = copy_inputs(root / "alone", FEW)
    for part in ("site", "wheel"):
        shutil.copytree(root / "build" / part, alone / "build" / part)
    shutil.copy(root / "params.yaml", alone / "params.yaml")
    assert release_after_export(alone).name + "\n" == ended[0][0]
    assert_whole(root / "dist/current/downloads")


def test_the_lock_names_a_living_owner_and_forgives_a_dead_one(tmp_path: Path) -> None:
    hold = (
        "import sys, time\nfrom pathlib import Path\nfrom zjledger.lock import exclusive\n"
        "with exclusive(Path(sys.argv[1]), 'export'):\n"
        "    print('held', flush=True)\n    time.sleep(600)\n"
    )
    owner = python(hold, str(tmp_path))
    assert owner.stdout is not None and owner.stdout.readline() == "held\n"
    waiting = rf"export \(process {owner.pid} on .*, \d+ s ago\)"
    with pytest.raises(LockedError, match=waiting), exclusive(tmp_path, "release", patience=0):
        pass
    owner.kill()
    owner.communicate()
    with exclusive(tmp_path, "release", patience=10) as dead:
        assert dead is not None and dead.pid == owner.pid
    with exclusive(tmp_path, "release", patience=0) as dead:
        assert dead is None


@pytest.mark.parametrize("umask", [0o000, 0o077])
def test_modes_are_public_whatever_the_umask(root: Path, umask: int) -> None:
    change(root)
    builder = python(BUILD + "export(root)\nrelease(root)", str(root), umask=umask)
    assert builder.communicate()[1] == "" and builder.returncode == 0
    released = (root / "dist/current").resolve()
    paths = [released, *released.rglob("*")]
    modes = {(p.is_dir(), stat.S_IMODE(p.stat().st_mode)) for p in paths}
    assert modes == {(True, 0o755), (False, 0o644)}


def test_files_are_on_disk_before_the_rename_that_shows_them(root: Path, tmp_path: Path) -> None:
    if not shutil.which("strace"):
        pytest.skip("strace is not installed: the order of system calls cannot be seen")
    change(root)
    log = tmp_path / "calls"
    calls = "trace=fsync,rename,renameat,renameat2"
    tracer = ["strace", "-f", "-y", "-o", str(log), "-e", calls]
    builder = python(BUILD + "export(root)\nrelease(root)", str(root), before=tracer)
    assert builder.communicate()[1] == "" and builder.returncode == 0
    lines = log.read_text("utf-8", errors="replace").splitlines()
    moved = next(i for i, x in enumerate(lines) if "rename" in x and ".release-" in x)
    shown = next(i for i, x in enumerate(lines) if "rename" in x and '/current"' in x)
    synced = {m[1] for x in lines[:moved] if (m := re.search(r"fsync\(\d+<([^>]+)>", x))}
    released = (root / "dist/current").resolve()
    for path in [p for p in released.rglob("*") if p.is_file()]:
        inner = path.relative_to(released).as_posix()
        assert any(".release-" in s and s.endswith(inner) for s in synced), inner
    assert any("fsync" in x and "dist/releases>" in x for x in lines[moved:shown])


@pytest.mark.parametrize("where", ["build", "dist", "dist/releases"])
def test_nothing_is_written_through_a_link(root: Path, tmp_path: Path, where: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "theirs").write_text("untouched", "utf-8")
    shutil.rmtree(root / where)
    (root / where).symlink_to(outside)
    with pytest.raises(Refused, match="is a link"):
        release_after_export(root)
    assert contents(outside) == {"theirs": b"untouched"}


def test_a_folder_in_the_place_of_the_link_is_not_replaced(root: Path) -> None:
    (root / "dist/current").unlink()
    (root / "dist/current").mkdir()
    (root / "dist/current/theirs").write_text("untouched", "utf-8")
    with pytest.raises(Refused, match="not a link made by a build"):
        release(root)
    assert (root / "dist/current/theirs").read_text("utf-8") == "untouched"


def test_only_tables_of_the_schemas_are_published(root: Path) -> None:
    (root / "data/tables/.sources.csv.part").write_text("left over", "utf-8")
    (root / "data/tables/notes.csv").write_text("a,b\n", "utf-8")
    files = {path.name for path in export(root)}
    assert "sources.csv" in files and not files & {"notes.csv", ".sources.csv.part"}
