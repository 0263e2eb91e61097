"""The house is in order: files agree, locks name no host, workflows can do no harm."""

import json
import os
import re
import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PACKAGE = json.loads((ROOT / "datapackage.json").read_text("utf-8"))
JAVASCRIPT = json.loads((ROOT / "package.json").read_text("utf-8"))
PARAMETERS = yaml.safe_load((ROOT / "params.yaml").read_text("utf-8"))
CITATION = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
LOCKS = sorted([*ROOT.glob("requirements*.lock"), *ROOT.glob("benchmarks/*.lock")])
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.y*ml"))
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
# Names that stand on an index at version 999.9.9 so that nobody installs something worse: models
# of spaCy, which are not distributed there.
PLACEHOLDER = re.compile(r"[a-z]{2}[-_.](core|dep|ent|lex)[-_.](web|news|wiki)[-_.](sm|md|lg|trf)")


def tracked() -> list[Path]:
    names = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    listed = subprocess.run(names, cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file() and not path.is_symlink()]


TRACKED = tracked()
DOCUMENTS = [path for path in TRACKED if path.suffix == ".md"]


def named(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


def call(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(BIN / command[0]), *command[1:]],
        cwd=ROOT,
        env=os.environ | {"NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "command", [("ruff", "check"), ("ruff", "format", "--check"), ("mypy",)], ids=" ".join
)
def test_the_code_has_no_slips(command: tuple[str, ...]) -> None:
    ended = call(*command)
    assert ended.returncode == 0, ended.stdout + ended.stderr


# Locks


def pins(lock: Path) -> dict[str, str]:
    """Version by name of every package a lock file pins."""
    found = re.findall(r"^([a-z0-9._-]+)==([^ ;\\]+)", lock.read_text("utf-8"), re.MULTILINE)
    return dict(found)


def normalized(requirement: str) -> str:
    """Name of a requirement as package indexes compare it (PEP 503)."""
    name = re.split(r"[\[<>=!~; ]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("lock", LOCKS, ids=named(LOCKS))
def test_locks_hold_names_versions_and_hashes_only(lock: Path) -> None:
    allowed = re.compile(
        r"[a-z0-9._-]+==[0-9a-z.+!]+( ; [a-z_]+ .*)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?"
    )
    lines = lock.read_text("utf-8").splitlines()
    assert lines
    assert [line for line in lines if not allowed.fullmatch(line)] == []
    assert not re.search("://|--(extra-)?index|--find-links", lock.read_text("utf-8"))


@pytest.mark.parametrize("lock", LOCKS, ids=named(LOCKS))
def test_locks_name_no_placeholder(lock: Path) -> None:
    assert [name for name in pins(lock) if PLACEHOLDER.fullmatch(name)] == []
    assert [name for name, version in pins(lock).items() if version.startswith("999")] == []


def test_the_deny_list_knows_the_placeholders() -> None:
    for name in ("zh-core-web-sm", "en-core-web-trf", "de_core_news_lg"):
        assert PLACEHOLDER.fullmatch(name)
    for name in ("pandera", "mypy-extensions", "mkdocs-get-deps"):
        assert not PLACEHOLDER.fullmatch(name)


def test_locks_cover_what_the_project_asks_for() -> None:
    build, test = pins(ROOT / "requirements.lock"), pins(ROOT / "requirements-dev.lock")
    extras = [item for group in PROJECT["optional-dependencies"].values() for item in group]
    groups = [PROJECT["optional-dependencies"][name] for name in ("build", "acquire")]
    for requirement in [*PROJECT["dependencies"], *groups[0], *groups[1]]:
        assert normalized(requirement) in build
    for requirement in [*PROJECT["dependencies"], *extras]:
        assert normalized(requirement) in test
        if match := re.fullmatch(r"[^=<>]+==(.+)", requirement):
            assert test[normalized(requirement)] == match[1], requirement
    assert build.items() <= test.items(), "the tests would run with other versions than the build"


def test_every_direct_dependency_earns_its_place() -> None:
    extras = [item for group in PROJECT["optional-dependencies"].values() for item in group]
    wanted = {normalized(item) for item in [*PROJECT["dependencies"], *extras]}
    wanted |= {*JAVASCRIPT["dependencies"], *JAVASCRIPT["devDependencies"]}
    text = (ROOT / "docs/dependencies.md").read_text("utf-8")
    listed = re.findall(r"^\| (@?[a-z][a-z0-9-./]*) \| (.+) \|$", text, re.MULTILINE)
    names = [name for name, _ in listed if name != "package"]
    assert sorted(names) == sorted(wanted)


def test_the_javascript_lock_holds_versions_and_hashes_and_names_no_host() -> None:
    text = (ROOT / "package-lock.json").read_text("utf-8")
    assert "://" not in text
    packages = json.loads(text)["packages"]
    asked = {**JAVASCRIPT["dependencies"], **JAVASCRIPT["devDependencies"]}
    assert {name: packages[f"node_modules/{name}"]["version"] for name in asked} == asked
    for path, entry in packages.items():
        if path:
            assert re.fullmatch(r"sha512-[A-Za-z0-9+/]{86}==", entry["integrity"]), path
            assert "resolved" not in entry and not entry.get("hasInstallScript"), path


# Files


TABS_ARE_SYNTAX = {"Makefile"}
# The tables grow with the ledger; a hand-written file of this size is a mistake.
LARGEST, LARGEST_TABLE = 2_000_000, 20_000_000
BINARY = tuple(
    re.findall(r"^\*(\.\w+) binary$", (ROOT / ".gitattributes").read_text("utf-8"), re.MULTILINE)
)


def blemishes(path: Path) -> list[str]:
    """What is wrong with the bytes of a text file."""
    content = path.read_bytes()
    largest = LARGEST_TABLE if ROOT / "data/tables" in path.parents else LARGEST
    faults = {
        "NUL (a binary file needs a line in .gitattributes)": b"\0" in content,
        "byte-order mark": content.startswith(b"\xef\xbb\xbf"),
        "carriage return": b"\r" in content,
        "tab": b"\t" in content and path.name not in TABS_ARE_SYNTAX,
        "no newline at the end": bool(content) and not content.endswith(b"\n"),
        "too large: such files are built, not committed": len(content) > largest,
    }
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        faults["not UTF-8"] = True
    return [f"{path}: {fault}" for fault, found in faults.items() if found]


def test_text_files_are_clean() -> None:
    texts = [path for path in TRACKED if path.suffix not in BINARY]
    assert len(texts) > 100
    assert [fault for path in texts for fault in blemishes(path)] == []


def test_blemishes_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"\xef\xbb\xbfa\tb\r\n\xff\0")
    assert len(blemishes(path)) == 6
    path.write_bytes(b"a,b\n")
    assert blemishes(path) == []


def test_no_file_names_a_place_on_somebodys_own_computer() -> None:
    # Not within an address: a site may well have a folder called home.
    private = re.compile(rb"(?<![\w./-])/(home|Users|root)/\w|[A-Z]:\\Users")
    these = [path for path in TRACKED if path != Path(__file__)]
    assert named([path for path in these if private.search(path.read_bytes())]) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=named(DOCUMENTS))
def test_commands_in_documents_exist(document: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    text = document.read_text("utf-8")
    used = set(re.findall(r"(?:^    |`)make ([a-z]+)", text, re.MULTILINE))
    assert used <= targets
    if document == ROOT / "README.md":
        assert {"dataset", "test"} <= used


def test_every_shown_target_is_phony_and_explained() -> None:
    shown = re.findall(r"^([a-z]+):.*  ## \S", MAKEFILE, re.MULTILINE)
    phony = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    assert phony and sorted(phony[1].split()) == sorted(shown)
    help_text = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert re.findall(r"^  make (\S+) +\S", help_text.stdout, re.MULTILINE) == shown


OUTSIDE_THE_SITE = [path for path in DOCUMENTS if ROOT / "docs" not in path.parents]


@pytest.mark.parametrize("document", OUTSIDE_THE_SITE, ids=named(OUTSIDE_THE_SITE))
def test_links_lead_somewhere(document: Path) -> None:
    """Pages below docs also link to generated ones; the strict build of the site checks those."""
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", document.read_text("utf-8"))
    lost = [t for t in targets if "://" not in t and not (document.parent / t).exists()]
    assert lost == []


def test_the_readme_names_every_room_of_data_and_schemas() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    quoted = set(re.findall(r"`([^`]+)`", text))
    for folder in ("data", "data/curated", "schemas"):
        for child in sorted((ROOT / folder).glob("[!.]*")):
            name = child.name + ("/" if child.is_dir() else "")
            assert quoted & {name, name.rstrip("/"), f"{folder}/{child.name}"}, f"{folder}/{name}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=named(DOCUMENTS))
def test_paths_named_in_documents_exist(document: Path) -> None:
    quoted = re.findall(r"`([\w.-]+(?:/[\w.-]+)+)/?`", document.read_text("utf-8"))
    rooms = [ROOT, *(ROOT / room for room in ("data/curated", "schemas", "scripts"))]
    built = ("dist/", "build/", ".venv/", ".dvc/cache")
    unknown = [p for p in quoted if not any((room / p).exists() for room in rooms)]
    assert [path for path in unknown if not path.startswith(built)] == []


def test_examples_of_claims_are_lines_of_the_data() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    shown = [line.strip() for block in blocks for line in block.splitlines()]
    assert shown
    curated = "\n".join(p.read_text("utf-8") for p in (ROOT / "data/curated").rglob("*.yaml"))
    assert [line for line in shown if line and line not in curated] == []


def test_rows_named_in_documents_and_forms_exist() -> None:
    claims = (ROOT / "data/tables/claims.csv").read_text("utf-8")
    text = "".join(p.read_text("utf-8") for p in [*FORMS, ROOT / "CONTRIBUTING.md"])
    assert (ids := re.findall(r"\b(?:person|org|meeting)/[a-z0-9-]+", text))
    assert [name for name in ids if name not in claims] == []


# Versions and licences


def test_the_version_is_the_same_everywhere() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    newest = re.search(r"^## \[(\d+\.\d+\.\d+)\] - (\S+)$", changelog, re.MULTILINE)
    assert newest
    assert {
        "pyproject.toml": PROJECT["version"],
        "params.yaml": PARAMETERS["version"],
        "datapackage.json": PACKAGE["version"],
        "CITATION.cff": CITATION["version"],
    } == dict.fromkeys(
        ("pyproject.toml", "params.yaml", "datapackage.json", "CITATION.cff"), newest[1]
    )
    assert newest[2] == CITATION["date-released"] == PARAMETERS["build_date"]


def test_licences_agree() -> None:
    assert PROJECT["license"] == "MIT"
    assert (ROOT / "LICENSE").read_text("utf-8").startswith("MIT License\n")
    [licence] = PACKAGE["licenses"]
    assert licence["name"] == CITATION["license"] == "CC-BY-4.0"
    data = (ROOT / "LICENSE-DATA").read_text("utf-8")
    assert licence["name"] in data and licence["path"] in data
    owner = CITATION["authors"][0]["name"]
    assert owner in (ROOT / "LICENSE").read_text("utf-8")
    assert PACKAGE["contributors"][0]["title"] == owner
    readme = (ROOT / "README.md").read_text("utf-8")
    for file in ("LICENSE", "LICENSE-DATA", "CITATION.cff", "SECURITY.md", "CONTRIBUTING.md"):
        assert f"]({file})" in readme


# Descriptions against the schemas their standards publish


def test_the_citation_is_valid_and_a_slip_would_be_seen(tmp_path: Path) -> None:
    check = ("check-jsonschema", "--builtin-schema", "vendor.citation-file-format")
    ended = call(*check, "CITATION.cff")
    assert ended.returncode == 0, ended.stdout
    wrong = tmp_path / "CITATION.cff"
    wrong.write_text(
        (ROOT / "CITATION.cff").read_text("utf-8").replace("title:", "titel:"), "utf-8"
    )
    assert call(*check, str(wrong)).returncode == 1


def test_the_descriptor_satisfies_the_official_profile(tmp_path: Path) -> None:
    profile = files("dplib") / "profiles/2.0/datapackage.json"
    check = ("check-jsonschema", "--schemafile", str(profile))
    ended = call(*check, "datapackage.json")
    assert ended.returncode == 0, ended.stdout
    wrong = tmp_path / "datapackage.json"
    wrong.write_text(json.dumps(PACKAGE | {"resources": []}), "utf-8")
    assert call(*check, str(wrong)).returncode == 1


@pytest.mark.parametrize(
    ("schema", "names"),
    [
        ("github-workflows", named(WORKFLOWS)),
        ("github-issue-forms", [n for n in named(FORMS) if not n.endswith("config.yml")]),
        ("github-issue-config", [n for n in named(FORMS) if n.endswith("config.yml")]),
    ],
)
def test_hosted_forms_and_workflows_are_well_formed(schema: str, names: list[str]) -> None:
    assert names
    ended = call("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *names)
    assert ended.returncode == 0, ended.stdout


# Continuous integration


def uses(node: Any) -> list[str]:
    """Every ``uses`` anywhere in a workflow."""
    if isinstance(node, dict):
        here = [node["uses"]] if "uses" in node else []
        return here + [found for value in node.values() for found in uses(value)]
    return [found for item in node for found in uses(item)] if isinstance(node, list) else []


@pytest.mark.parametrize("path", WORKFLOWS, ids=named(WORKFLOWS))
def test_workflows_can_do_no_harm(path: Path) -> None:
    text = path.read_text("utf-8")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        assert set(job.get("permissions", {}).values()) <= {"read", "none"}
    for action in uses(workflow):
        assert re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", action), action
    assert "pull_request_target" not in text and "secrets." not in text


def test_hosted_and_own_ci_run_the_commands_of_the_readme() -> None:
    steps = [
        step.get("run", "")
        for path in WORKFLOWS
        for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values()
        for step in job["steps"]
    ]
    assert {"make dataset", "make test"} <= set(steps)
    assert re.search(r"^make test$", (ROOT / ".ci/run").read_text("utf-8"), re.MULTILINE)


def test_hooks_fetch_nothing() -> None:
    content = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert [entry["repo"] for entry in content["repos"]] == ["local"]
    for hook in content["repos"][0]["hooks"]:
        program = Path(hook["entry"].split()[0])
        assert hook["language"] == "system"
        assert program.parent == Path(".venv/bin") and (BIN / program.name).is_file()


def test_decisions_are_listed_and_have_their_parts() -> None:
    folder = ROOT / "docs/decisions"
    index = (folder / "README.md").read_text("utf-8")
    records = sorted(folder.glob("[0-9]*.md"))
    assert [r.name for r in records] == re.findall(r"\((\d{4}-[a-z0-9-]+\.md)\)", index)
    for record in records:
        text = record.read_text("utf-8")
        assert re.match(rf"# {record.name[:4]} \S", text)
        for part in ("Context", "Decision", "Consequences", "Alternatives"):
            assert f"\n**{part}.** " in text, f"{record.name}: {part}"


def test_the_lines_of_the_readme_read_the_data() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    lines = dict(re.findall(r"^\| (\w+) \| `(.+)` \|$", text, re.MULTILINE))
    programs = {
        "Python": f"import polars; print(len({lines['Python']}))",
        "DuckDB": f'import duckdb; print(len(duckdb.sql("""{lines["DuckDB"]}""").fetchall()))',
    }
    rows = len((ROOT / "data/tables/amounts.csv").read_text("utf-8").splitlines()) - 1
    for name, program in programs.items():
        ended = call("python", "-c", program)
        assert ended.stdout.strip() == str(rows), f"{name}: {ended.stderr}"
