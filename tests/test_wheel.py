"""The wheel carries code and data: in an empty environment, without a network, it loads them."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from conftest import copy_of_repository
from packages import ROOT, copy_package

import zjledger
from zjledger.export import wheel as module
from zjledger.export.bundle import ReadBackError
from zjledger.export.checksums import SUMS
from zjledger.export.wheel import wheel

# Run before what a test asks for: whoever wants a connection breaks.
OFFLINE = """
import sys

def refuse(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo"}:
        raise RuntimeError(f"asked the network: {event}")

sys.addaudithook(refuse)
import zjledger
assert zjledger.__file__.startswith(sys.prefix), zjledger.__file__
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_repository(tmp_path_factory.mktemp("packed"))


@pytest.fixture(scope="module")
def built(source: Path) -> Path:
    return wheel(source)


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment far from the repository: the wheel, and the libraries of the tests by path."""
    folder = tmp_path_factory.mktemp("installed") / "venv"
    venv.create(folder)
    uv = Path(sys.executable).with_name("uv")
    install = [uv, "pip", "install", "--quiet", "--no-index", "--no-deps", "--python", folder]
    subprocess.run([*install, built], check=True)
    [libraries] = (folder / "lib").glob("python*/site-packages")
    [ours] = (Path(sys.prefix) / "lib").glob("python*/site-packages")
    (libraries / "libraries.pth").write_text(f"{ours}\n", "utf-8")
    return folder


def run(installed: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a program of the environment, with nothing of ours to be found but the wheel."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    return subprocess.run(
        [installed / "bin" / command[0], *command[1:]],
        cwd=installed.parent,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def said(installed: Path, code: str) -> str:
    ended = run(installed, "python", "-c", OFFLINE + code)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def test_every_table_is_loaded_without_repository_and_network(installed: Path) -> None:
    tables = sorted(path.stem for path in (ROOT / "schemas/tables").glob("*.json"))
    code = f"for name in {tables}: print(name, zjledger.load(name).hash_rows().sum())"
    wanted = [f"{name} {zjledger.load(name).hash_rows().sum()}" for name in tables]
    assert said(installed, code).splitlines() == wanted


def test_load_refuses_nothing_it_takes_elsewhere(
    installed: Path, downloads: Path, tmp_path: Path
) -> None:
    package = copy_package(tmp_path / "package")
    [archive] = downloads.glob("*.zip")
    code = f"""
from pathlib import Path
own = zjledger.load("amounts")
for source in ({str(package)!r}, Path({str(archive)!r}), {str(downloads)!r}):
    assert zjledger.load("amounts", source).equals(own), source
assert zjledger.load("amounts", as_="arrow").num_rows == own.height
"""
    said(installed, code)


def test_present_and_published_versions_are_carried(installed: Path) -> None:
    version = json.loads((ROOT / "datapackage.json").read_text("utf-8"))["version"]
    assert said(installed, f"print(zjledger.load('places', version={version!r}).height > 0)")
    for published in (ROOT / "data/releases").glob("*.zip"):
        code = f"print(zjledger.load('sources', version={published.stem!r}).hash_rows().sum())"
        wanted = zjledger.load("sources", published).hash_rows().sum()
        assert said(installed, code) == str(wanted)
    ended = run(installed, "python", "-c", "import zjledger; zjledger.load('places', version='9')")
    assert f"there is no version 9 here, only {version}" in ended.stderr


def test_the_verbs_find_what_they_need_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    package = copy_package(tmp_path / "package")
    assert said(installed, f"print(zjledger.check({str(package)!r}).passed)") == "True"
    text = "Ningbo signed 16 projects worth 95.594 billion yuan."
    code = f"print([(p.start, p.end) for p in zjledger.read({text!r})])"
    assert said(installed, code) == str([(p.start, p.end) for p in zjledger.read(text)])
    ended = run(installed, "zjledger", "check", "--package", str(package))
    assert ended.returncode == 0, ended.stderr


def test_the_same_input_gives_the_same_bytes(source: Path, built: Path) -> None:
    first = built.read_bytes()
    uncommon = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "4711"}
    command = [sys.executable, "-m", "zjledger", "wheel"]
    environment = os.environ | {"PYTHONPATH": str(source / "scripts")} | uncommon
    subprocess.run(command, cwd=source, env=environment, umask=0o077, check=True)
    assert built.read_bytes() == first
    subprocess.run(["sha256sum", "--quiet", "--strict", "-c", SUMS], cwd=built.parent, check=True)


def test_the_wheel_holds_no_source_file_text_or_compiled_code(built: Path) -> None:
    with zipfile.ZipFile(built) as archive:
        names = archive.namelist()
        metadata = archive.read(next(n for n in names if n.endswith("/METADATA"))).decode()
    assert not [n for n in names if n.endswith(".pyc") or "data/curated/sources" in n or "/." in n]
    wanted = [line for line in metadata.splitlines() if line.startswith("Requires-Dist: ")]
    without_extras = " ".join(line for line in wanted if "extra ==" not in line)
    assert "polars" in without_extras
    assert "dvc" not in without_extras and "mkdocs" not in without_extras


def test_a_wheel_that_lacks_a_file_is_not_published(
    source: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, pack = built.read_bytes(), module._pack

    def forgetful(tree: Path, folder: Path) -> None:
        (tree / "scripts/zjledger/terminal.py").rename(tree / "terminal.py")
        pack(tree, folder)
        (tree / "terminal.py").rename(tree / "scripts/zjledger/terminal.py")

    monkeypatch.setattr(module, "_pack", forgetful)
    with pytest.raises(ReadBackError, match=r"lacks zjledger/terminal\.py"):
        wheel(source)
    assert built.read_bytes() == first
