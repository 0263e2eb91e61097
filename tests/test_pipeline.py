"""Each stage of dvc.yaml names exactly the code it runs, and stages pass data one way."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "scripts" / "zjledger"
STAGES = yaml.safe_load((ROOT / "dvc.yaml").read_text("utf-8"))["stages"]
# The front door says what a stage returned; it decides nothing, so a build does not depend on it.
FRONT_DOOR = {CODE / name for name in ("__init__.py", "__main__.py", "terminal.py")}
FRONT_DOOR |= set((CODE / "cli").glob("*.py"))


def file_of(module: str) -> Path | None:
    """The file of a module of ours, or None for what is no module (a function, a class)."""
    path = ROOT / "scripts" / Path(*module.split("."))
    candidates = (path.with_suffix(".py"), path / "__init__.py")
    return next((candidate for candidate in candidates if candidate.is_file()), None)


def imported(path: Path) -> Iterator[Path]:
    """Files of ours that a file imports anywhere, functions included, and their packages."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            parts = name.split(".")
            if parts[0] == "zjledger":
                for length in range(1, len(parts) + 1):
                    if found := file_of(".".join(parts[:length])):
                        yield found


def closure(start: Path) -> set[Path]:
    """Every file of ours a file needs, itself included, the front door and its verbs apart."""
    seen: set[Path] = set()
    waiting = [start]
    while waiting:
        path = waiting.pop()
        if path not in seen | FRONT_DOOR:
            seen.add(path)
            waiting += imported(path)
    return seen


def stage_module(stage: str) -> Path:
    """The module a command's function imports: stage, module and command carry one name."""
    tree = ast.parse((CODE / "cli" / "building.py").read_text("utf-8"))
    functions = {n.name: n for n in tree.body if isinstance(n, ast.FunctionDef)}
    function = functions[f"_{stage.replace('-', '_')}"]
    modules = [n.module for n in ast.walk(function) if isinstance(n, ast.ImportFrom) and n.module]
    paths = [path for module in modules if (path := file_of(module))]
    assert len(paths) == 1, f"the command {stage} calls one module"
    return paths[0]


def listed(stage: str, key: str) -> list[str]:
    """Paths under a key of a stage, with or without options."""
    entries = STAGES[stage].get(key, [])
    return [next(iter(entry)) if isinstance(entry, dict) else entry for entry in entries]


def outputs(stage: str) -> list[str]:
    return listed(stage, "outs") + listed(stage, "metrics")


def code_dependencies(stage: str) -> list[Path]:
    return [ROOT / path for path in listed(stage, "deps") if path.startswith("scripts/zjledger")]


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_names_all_code_it_runs_and_no_other(stage: str) -> None:
    needed, named = closure(stage_module(stage)), code_dependencies(stage)
    unnamed = {p for p in needed if not any(p == d or d in p.parents for d in named)}
    assert sorted(str(p.relative_to(ROOT)) for p in unnamed) == []
    idle = [d for d in named if not any(p == d or d in p.parents for p in needed)]
    assert [str(d.relative_to(ROOT)) for d in idle] == []


def modules(path: Path) -> Iterator[str]:
    """Full names of what a file imports anywhere, of others too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


# The lock asks for the name of this machine; test_reproducible.py watches what a build really asks.
NETWORK = re.compile(
    r"(?:urllib3|requests|httpx|aiohttp|trafilatura|ftplib|smtplib|ssl|asyncio|webbrowser|certifi"
    r"|http\.client|http\.server|urllib\.request|socketserver|zjledger\.acquire)(?:\.|$)"
)


@pytest.mark.parametrize("stage", STAGES)
def test_no_stage_imports_what_fetches(stage: str) -> None:
    files = closure(stage_module(stage))
    found = [f"{p.name}: {name}" for p in files for name in modules(p) if NETWORK.match(name)]
    assert found == []
    sockets = {p.name for p in files if "socket" in modules(p)}
    assert sockets <= {"lock.py"}


def test_what_fetches_would_be_seen() -> None:
    for name in ("acquire/pages.py", "acquire/fetch.py", "site/serve.py"):
        assert [m for p in closure(CODE / name) for m in modules(p) if NETWORK.match(m)], name


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_names_things_that_exist_and_the_pinned_libraries(stage: str) -> None:
    dependencies = listed(stage, "deps")
    assert "requirements.lock" in dependencies
    made = {out for other in STAGES for out in outputs(other)}
    for path in dependencies:
        assert (ROOT / path).exists() or path in made, path


def test_the_stage_that_draws_names_the_pinned_javascript() -> None:
    drawers = set(CODE.rglob("*.mjs"))
    assert drawers
    for stage in STAGES:
        # The wheel packs all the code and runs none of it.
        rooms = [room for room in code_dependencies(stage) if room != CODE]
        runs = any(room in path.parents for path in drawers for room in rooms)
        assert ("package-lock.json" in listed(stage, "deps")) == runs, stage


def test_no_stage_reads_what_a_later_one_wrote() -> None:
    written_by = {out: position for position, s in enumerate(STAGES) for out in outputs(s)}
    for position, stage in enumerate(STAGES):
        for path in listed(stage, "deps"):
            assert written_by.get(path, -1) < position, f"{stage} reads {path}"


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_names_the_parameters_its_code_reads(stage: str) -> None:
    """Attributes of Parameters are the only way to params.yaml."""
    keys = {"version": "version", "build_date": "build_date", "epoch": "build_date"}
    keys["share_tolerance"] = "tolerances"
    used = set()
    for path in closure(stage_module(stage)) - {CODE / "parameters.py"}:
        text = path.read_text("utf-8")
        used |= {
            keys[name] for name in keys if re.search(rf"\bparameters(\(\w+\))?\.{name}\b", text)
        }
    assert used <= set(STAGES[stage].get("params", []))


def test_the_files_of_a_release_are_cached_and_nothing_else() -> None:
    cached = set()
    for content in STAGES.values():
        for entry in content.get("outs", []) + content.get("metrics", []):
            if isinstance(entry, str):
                cached.add(entry)
            else:
                assert next(iter(entry.values()))["cache"] is False
    assert cached == {"build/downloads", "build/wheel"}
