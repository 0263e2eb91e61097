"""The same bytes from the same inputs: in another folder, zone, locale, hash order, umask, by
another user and with another number of processors."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
STAGES = yaml.safe_load((ROOT / "dvc.yaml").read_text("utf-8"))["stages"]


def name_of(entry: str | dict[str, object]) -> str:
    """The path of an output, with or without options."""
    return entry if isinstance(entry, str) else next(iter(entry))


OUTPUTS = [name_of(entry) for s in STAGES.values() for entry in [*s["outs"], *s.get("metrics", [])]]
PLAIN = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", "POLARS_MAX_THREADS": "1"}
ODD = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    # Without these two Python would quietly read and write UTF-8 in any locale.
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
    "PYTHONHASHSEED": "4711",
    "POLARS_MAX_THREADS": "2",
}
# Runs a command under another number of user and group, in a name space of its own.
AS_ANOTHER_USER = ["unshare", "--user", "--map-user=1234", "--map-group=1234"]
# Runs a command on the first of our processors alone.
ON_ONE_PROCESSOR = """
import os, sys
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
os.execvp(sys.argv[1], sys.argv[1:])
"""
# Loaded by every Python that finds it on its path: whoever asks for a connection breaks.
GUARD = """
import sys

def refuse(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname"}:
        raise RuntimeError(f"the build asked the network: {event} {arguments[-1]}")

sys.addaudithook(refuse)
"""


@pytest.fixture(scope="module")
def no_network(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Variables under which a build that asks the network fails."""
    folder = tmp_path_factory.mktemp("guard")
    (folder / "sitecustomize.py").write_text(GUARD, "utf-8")
    return {"PYTHONPATH": f"{folder}{os.pathsep}scripts"}


def run(folder: Path, *command: str, umask: int = 0o022, **variables: str) -> str:
    ended = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": "scripts"} | variables,
        umask=umask,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, f"{' '.join(command)}:\n{ended.stdout}{ended.stderr}"
    return ended.stdout


def copy_of_tracked_files(folder: Path) -> Path:
    """What a clone of the present state would hold, and the JavaScript packages of the lock."""
    names = run(ROOT, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, names.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


def first_difference(one: Path, other: Path) -> str | None:
    """Name the first file, and the first byte in it, in which two files or folders differ."""
    if one.is_dir() and other.is_dir():
        names = sorted({p.relative_to(r) for r in (one, other) for p in r.rglob("*")})
        return next((d for n in names if (d := first_difference(one / n, other / n))), None)
    if not (one.is_file() and other.is_file()):
        return f"only one of {one} and {other} is there"
    a, b = one.read_bytes(), other.read_bytes()
    if a == b:
        return None
    pairs = enumerate(zip(a, b, strict=False))
    byte = next((at for at, (x, y) in pairs if x != y), min(len(a), len(b)))
    found = f"{a[byte : byte + 40]!r} and {b[byte : byte + 40]!r}"
    return f"{one} and {other} differ from byte {byte} on: {found}"


def elsewhere() -> list[str]:
    """What to put before a command to run it as another user, on one processor, if we may."""
    prefix: list[str] = []
    if shutil.which("unshare") and not subprocess.call([*AS_ANOTHER_USER, "true"]):
        prefix += AS_ANOTHER_USER
    if hasattr(os, "sched_setaffinity"):
        prefix += [sys.executable, "-c", ON_ONE_PROCESSOR]
    return prefix


def build_from_nothing(folder: Path) -> Path:
    """Run the command of every stage elsewhere; nothing generated is there before."""
    copy_of_tracked_files(folder)
    for name in OUTPUTS:
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    home = folder.with_name("home")
    home.mkdir()
    somebody = {"HOME": str(home), "USER": "somebody", "LOGNAME": "somebody"}
    for stage in STAGES:
        command = [*elsewhere(), sys.executable, "-m", "zjledger", stage]
        run(folder, *command, **PLAIN, **somebody)
    return folder


def build_in_a_clone(folder: Path, no_network: dict[str, str]) -> Path:
    """Let DVC run every stage of a fresh clone, wanted or not, in odd surroundings."""
    copy_of_tracked_files(folder)
    run(folder, "git", "init", "--quiet")
    run(folder, "git", "add", "--all")
    name = ("-c", "user.name=tests", "-c", "user.email=tests@localhost")
    run(folder, "git", *name, "commit", "--quiet", "--message=As it is")
    (folder / ".venv").symlink_to(sys.prefix)
    committed = [
        stage for stage, s in STAGES.items() if not name_of(s["outs"][0]).startswith("build/")
    ]
    assert committed, "no stage keeps its results in the repository"
    assert "up to date" in run(folder, ".venv/bin/dvc", "status", *committed)
    run(folder, ".venv/bin/dvc", "repro", "--force", umask=0o077, **ODD, **no_network)
    return folder


@pytest.fixture(scope="module")
def builds(
    tmp_path_factory: pytest.TempPathFactory, no_network: dict[str, str]
) -> tuple[Path, Path]:
    """Two builds of the present state in two folders, side by side."""
    folder = tmp_path_factory.mktemp("builds")
    here, there = folder / "省", folder / "far" / "a way"
    for place in (here, there):
        place.mkdir(parents=True)
    with ThreadPoolExecutor() as pool:
        one = pool.submit(build_from_nothing, here)
        other = pool.submit(build_in_a_clone, there, no_network)
        return one.result(), other.result()


@pytest.fixture
def built(builds: tuple[Path, Path]) -> Path:
    """The clone, built."""
    return builds[1]


def test_the_guard_sees_who_asks_the_network(no_network: dict[str, str]) -> None:
    program = "import socket; socket.create_connection(('127.0.0.1', 9))"
    with pytest.raises(AssertionError, match="the build asked the network"):
        run(ROOT, sys.executable, "-c", program, **no_network)


def test_elsewhere_is_another_user_on_one_processor() -> None:
    see = "import os; print(os.getuid(), len(os.sched_getaffinity(0)))"
    seen = run(ROOT, *elsewhere(), sys.executable, "-c", see)
    if AS_ANOTHER_USER[0] not in elsewhere():
        pytest.skip("this system lets nobody act under another number of user")
    assert seen.split() == ["1234", "1"] and os.getuid() != 1234


@pytest.mark.parametrize("output", [*OUTPUTS, "dist/current"])
def test_two_builds_anywhere_give_the_same_bytes(builds: tuple[Path, Path], output: str) -> None:
    here, there = builds
    assert first_difference(here / output, there / output) is None
    if output.split("/")[0] not in {"build", "dist"}:
        assert first_difference(ROOT / output, here / output) is None


def test_the_comparison_itself_finds_a_byte_a_file_and_a_missing_one(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        (folder / "deep").mkdir(parents=True)
        (folder / "deep/file").write_bytes(b"same bytes")
    assert first_difference(one, other) is None
    (other / "deep/file").write_bytes(b"same byteS")
    assert "deep/file differ from byte 9 on" in (first_difference(one, other) or "")
    (other / "deep/file").write_bytes(b"same bytes and more")
    assert "differ from byte 10 on" in (first_difference(one, other) or "")
    (other / "deep/file").unlink()
    assert "only one of" in (first_difference(one, other) or "")


def dataset(folder: Path) -> str:
    return run(folder, ".venv/bin/python", "-m", "zjledger", "dataset")


def test_a_forced_run_in_a_fresh_clone_changes_no_committed_file(built: Path) -> None:
    assert run(built, "git", "status", "--porcelain") == ""
    assert "up to date" in run(built, ".venv/bin/dvc", "status")


def test_the_next_run_says_that_nothing_changed(built: Path) -> None:
    said = dataset(built)
    assert "Nothing has changed since the last build" in said
    for stage in STAGES:
        assert f"{stage}: unchanged" in said


def test_a_lost_release_is_made_again(built: Path) -> None:
    (built / "dist/current").unlink()
    said = dataset(built)
    assert "release ..." in said and "assemble: unchanged" in said
    assert (built / "dist/current/downloads/SHA256SUMS").is_file()


def test_a_damaged_object_of_the_cache_is_named_and_made_again(built: Path) -> None:
    release = (built / "dist/current").resolve()
    [path] = [
        path
        for path in (built / ".dvc/cache/files/md5").glob("*/*")
        if path.read_bytes() == (built / "build/downloads/csv/amounts.csv").read_bytes()
    ]
    good = path.read_bytes()
    path.chmod(0o644)
    path.write_bytes(good[:-2] + bytes([good[-2] ^ 1]) + good[-1:])
    path.chmod(0o444)
    said = dataset(built)
    assert "build/downloads/csv/amounts.csv: its object in the cache is damaged" in said
    assert "export ..." in said and "site: unchanged" in said
    assert path.read_bytes() == good
    assert (built / "dist/current").resolve() == release
    assert "every object" in run(built, ".venv/bin/python", "-m", "zjledger", "cache")


def test_a_refused_input_stops_the_pipeline_and_leaves_the_release(built: Path) -> None:
    register = built / "data/curated/registers/people.yaml"
    good, release = register.read_text("utf-8"), (built / "dist/current").resolve()
    register.write_text(good.replace("people:", "peoples:", 1), "utf-8")
    ended = subprocess.run(
        [".venv/bin/python", "-m", "zjledger", "dataset"],
        cwd=built,
        env=os.environ | {"PYTHONPATH": "scripts"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    register.write_text(good, "utf-8")
    assert ended.returncode == 1
    assert "people.yaml:1:1" in ended.stdout and "assemble said no" in ended.stderr
    assert (built / "dist/current").resolve() == release
    assert first_difference(ROOT / "data/tables", built / "data/tables") is None


def test_the_graph_and_the_metrics_can_be_shown(built: Path) -> None:
    graph = run(built, ".venv/bin/dvc", "dag")
    assert all(stage in graph for stage in STAGES)
    assert "checks.run" in run(built, ".venv/bin/dvc", "metrics", "show")
