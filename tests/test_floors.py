"""The rooms of the code: a module imports only from lower floors, and no two import each other."""

import ast
import graphlib
from collections.abc import Iterator
from pathlib import Path

CODE = Path(__file__).resolve().parents[1] / "scripts" / "zjledger"
# Rooms from the ground up; those on one floor may build on each other, but never in a circle.
FLOORS = (
    {"model", "terminal"},
    {"paths", "parameters", "lock", "frames", "cache"},
    {"vocabulary", "schema", "constraints", "rules", "reading", "answers", "package"},
    {"curated", "validate", "export", "site", "articles"},
    {"assemble", "checking", "corpus", "faults", "partitions", "synthetic", "pipeline", "summary"}
    | {"acquire"},
    {"cli"},
    {"__init__", "__main__"},
)
FLOOR = {room: height for height, rooms in enumerate(FLOORS) for room in rooms}


def room(path: Path) -> str:
    return path.relative_to(CODE).parts[0].removesuffix(".py")


def imports() -> Iterator[tuple[str, str, str]]:
    """File, its room, and each room it imports from, functions included."""
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.ImportFrom) and node.module == "zjledger":
                names = [f"zjledger.{alias.name}" for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            for name in names:
                if name.startswith("zjledger."):
                    yield str(path.relative_to(CODE)), room(path), name.split(".")[1]


def test_every_room_has_a_floor() -> None:
    assert {room(path) for path in CODE.rglob("*.py")} <= set(FLOOR)


def test_nothing_imports_from_above() -> None:
    found = list(imports())
    assert len(found) > 50
    assert [f"{file} imports {to}" for file, at, to in found if FLOOR[to] > FLOOR[at]] == []


def test_no_two_rooms_import_each_other() -> None:
    graph: dict[str, set[str]] = {}
    for _, at, to in imports():
        if at != to:
            graph.setdefault(at, set()).add(to)
    assert list(graphlib.TopologicalSorter(graph).static_order())
