"""The shell scripts, run with nothing on PATH but what a case puts there."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ("sh", "env", "dirname", "id", "tail", "mktemp", "rm", "cat")


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder with the scripts and a Python that can do nothing.

    ``tools`` holds links to the barest tools of this computer and is never written to afterwards;
    stand-ins go to ``bin``, which comes first on PATH and holds no links.
    """
    (tmp_path / "bin").mkdir()
    (tmp_path / "tools").mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found, tool
        (tmp_path / "tools" / tool).symlink_to(found)
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts", ignore=shutil.ignore_patterns("zj*"))
    (tmp_path / ".venv/bin").mkdir(parents=True)
    program(tmp_path / ".venv/bin/python", "exit 1")
    (tmp_path / ".git").mkdir()
    return tmp_path


def program(path: Path, body: str) -> None:
    """Write a small program; never through a link, which would reach a real one."""
    path.unlink(missing_ok=True)
    with path.open("x", encoding="utf-8") as file:
        file.write(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)


def run(machine: Path, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=machine,
        env={"PATH": f"{machine / 'bin'}:{machine / 'tools'}", "TMPDIR": str(machine)} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome"])
def test_a_browser_on_the_path_is_enough_and_nothing_is_said(machine: Path, name: str) -> None:
    program(machine / "bin" / name, "exit 0")
    program(machine / "bin/apt-get", ": > apt-was-called")
    ended = run(machine, "scripts/browser.sh", CI="true")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert not (machine / "apt-was-called").exists()


def test_root_installs_a_browser_and_is_told(machine: Path) -> None:
    program(machine / "bin/id", "echo 0")
    program(machine / "bin/apt-get", 'echo "$@" >> calls')
    ended = run(machine, "scripts/browser.sh")
    assert ended.returncode == 0
    assert "Installing Chromium" in ended.stdout
    assert (machine / "calls").read_text("utf-8").splitlines() == [
        "update",
        "install -y --no-install-recommends chromium fonts-noto-cjk",
    ]


def test_a_user_without_a_password_free_sudo_installs_nothing(machine: Path) -> None:
    program(machine / "bin/id", "echo 1000")
    program(machine / "bin/sudo", "exit 1")
    program(machine / "bin/apt-get", ": > apt-was-called")
    run(machine, "scripts/browser.sh")
    assert not (machine / "apt-was-called").exists()


def test_sudo_without_a_password_is_used(machine: Path) -> None:
    program(machine / "bin/id", "echo 1000")
    program(machine / "bin/sudo", ': > sudo-was-called; shift; exec "$@"')
    program(machine / "bin/apt-get", "exit 0")
    assert run(machine, "scripts/browser.sh").returncode == 0
    assert (machine / "sudo-was-called").exists()


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("false", 0), ("true", 1)])
def test_no_browser_is_said_plainly_and_not_allowed_in_ci(
    machine: Path, ci: str, code: int
) -> None:
    program(machine / "bin/id", "echo 0")
    program(machine / "bin/apt-get", "echo E: no network; exit 100")
    ended = run(machine, "scripts/browser.sh", CI=ci)
    assert ended.returncode == code
    assert "E: no network" in ended.stderr
    assert "Install chromium" in ended.stderr
    assert ("will be skipped" in ended.stderr) == (code == 0)


def test_readers_that_are_there_are_enough_and_nothing_is_said(machine: Path) -> None:
    for name in ("soffice", "sqlite3"):
        program(machine / "bin" / name, "exit 0")
    ended = run(machine, "scripts/readers.sh", CI="true")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("present", "wanted"),
    [("soffice", "sqlite3"), ("sqlite3", "libreoffice-calc-nogui"), (None, None)],
)
def test_only_missing_readers_are_installed(
    machine: Path, present: str | None, wanted: str | None
) -> None:
    if present:
        program(machine / "bin" / present, "exit 0")
    program(machine / "bin/id", "echo 0")
    program(machine / "bin/apt-get", 'echo "$@" >> calls')
    assert run(machine, "scripts/readers.sh").returncode == 0
    packages = wanted or "libreoffice-calc-nogui sqlite3"
    calls = (machine / "calls").read_text("utf-8").splitlines()
    assert calls == ["update", f"install -y --no-install-recommends {packages}"]


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_no_readers_are_said_plainly_and_not_allowed_in_ci(
    machine: Path, ci: str, code: int
) -> None:
    program(machine / "bin/id", "echo 0")
    program(machine / "bin/apt-get", "echo E: no network; exit 100")
    ended = run(machine, "scripts/readers.sh", CI=ci)
    assert ended.returncode == code
    assert "E: no network" in ended.stderr and "libreoffice-calc-nogui sqlite3" in ended.stderr
    assert ("will be skipped" in ended.stderr) == (code == 0)


def test_what_is_missing_is_named(machine: Path) -> None:
    ended = run(machine, "scripts/environment.sh", "dataset")
    assert ended.returncode == 1 and "git was not found" in ended.stderr
    program(machine / "bin/git", "exit 0")
    ended = run(machine, "scripts/environment.sh", "dataset")
    assert ended.returncode == 1 and "Python 3.11 was not found" in ended.stderr
    # Debian has a Python without the module that makes environments.
    program(machine / "bin/python3.11", 'test "$1" = -c')
    ended = run(machine, "scripts/environment.sh", "dataset")
    assert ended.returncode == 1 and "python3.11-venv" in ended.stderr
    (machine / ".git").rmdir()
    ended = run(machine, "scripts/environment.sh", "dataset")
    assert ended.returncode == 1 and "no git clone" in ended.stderr


def test_another_python_can_be_named(machine: Path) -> None:
    program(machine / "bin/git", "exit 0")
    program(machine / "other-python", 'test "$1" = -c || echo "$@" > called')
    run(machine, "scripts/environment.sh", "dataset", PYTHON=str(machine / "other-python"))
    assert (machine / "called").read_text("utf-8") == "-m venv .venv\n"


@pytest.fixture
def with_python(machine: Path) -> Path:
    """The machine with git, an environment whose tools only write down what they are asked for."""
    program(machine / "bin/git", "exit 0")
    program(machine / "bin/ln", "echo ln $@ >> calls")
    program(machine / ".venv/bin/python", 'test "$2" != "${2#import nodejs}" && echo wheel; exit 0')
    program(machine / ".venv/bin/uv", 'for last; do :; done; echo "uv $last" >> calls')
    program(machine / ".venv/bin/node", "echo bundled node $@ >> calls")
    return machine


def test_the_machines_own_node_serves_if_it_is_new_enough(with_python: Path) -> None:
    program(with_python / "bin/node", "exit 0")
    program(with_python / "bin/npm", "echo npm $@ >> calls")
    assert run(with_python, "scripts/environment.sh", "dataset").returncode == 0
    calls = (with_python / "calls").read_text("utf-8").splitlines()
    assert calls[-2:] == [
        f"ln -sf {with_python}/bin/node .venv/bin/node",
        "npm ci --loglevel=error",
    ]
    assert "uv requirements-node.lock" not in calls


@pytest.mark.parametrize("node", ["old", "none"])
def test_an_old_node_or_none_is_replaced_by_a_pinned_one(with_python: Path, node: str) -> None:
    if node == "old":
        program(with_python / "bin/node", "exit 1")
        program(with_python / "bin/npm", "echo npm $@ >> calls")
    assert run(with_python, "scripts/environment.sh", "dataset").returncode == 0
    calls = (with_python / "calls").read_text("utf-8").splitlines()
    assert calls[-3:] == [
        "uv requirements-node.lock",
        "ln -sf wheel/bin/node .venv/bin/node",
        "bundled node wheel/lib/node_modules/npm/bin/npm-cli.js ci --loglevel=error",
    ]


def test_scripts_are_executable_and_plain_shell() -> None:
    scripts = sorted((ROOT / "scripts").glob("*.sh"))
    assert scripts
    for script in scripts:
        assert os.access(script, os.X_OK)
        assert script.read_text("utf-8").startswith("#!/bin/sh\n")
