"""Broken and hostile input ends in a clear refusal: no traceback, no hang, no network, no bloat."""

from __future__ import annotations

import http.server
import json
import os
import resource
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from packages import ROOT, copy_package, reseal, table_path

from zjledger.checking.known import Known, load_known
from zjledger.checking.package import check_package
from zjledger.curated.files import mapping_of
from zjledger.curated.reader import Reader
from zjledger.model.report import Finding, LedgerError, Refused
from zjledger.package.canonical import parse_csv
from zjledger.package.files import open_files
from zjledger.package.limits import DEEPEST_JSON, LARGEST_FILE
from zjledger.package.strict_json import parse_json
from zjledger.paths import repository_root

SEED = 20261124
SOURCE = ROOT / "data/curated/sources/seetao-2023-07-04-99-projects.yaml"
MEMORY = 3 << 30
"""Bytes of address space a check of a hostile package may take; polars reserves most of it."""


@pytest.fixture(scope="module")
def known() -> Known:
    return load_known(repository_root())


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return copy_package(tmp_path / "package")


@pytest.fixture
def requests() -> Iterator[tuple[str, list[str]]]:
    """Address of a server on this machine, and the paths that were asked of it."""
    seen: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", seen
    server.shutdown()
    server.server_close()


def findings(path: Path, known: Known) -> list[Finding]:
    """What a check says against a package; anything raised but a refusal fails the test."""
    report = check_package(path, known)
    assert not report.passed
    found = [finding for finding in report.findings() if finding.severity == "error"]
    assert all(finding.where and finding.reason and finding.mend for finding in found)
    return found


def mutated(content: bytes, random: Random) -> bytes:
    """Bytes changed, cut, doubled or filled at random places."""
    data = bytearray(content)
    for _ in range(random.randrange(1, 6)):
        at = random.randrange(len(data))
        match random.randrange(5):
            case 0:
                data[at] = random.randrange(256)
            case 1:
                del data[at:]
            case 2:
                data[at:at] = data[at : at + random.randrange(1, 200)]
            case 3:
                data[at:at] = bytes(random.randrange(256) for _ in range(20))
            case _:
                del data[at : at + random.randrange(1, 50)]
        if not data:
            break
    return bytes(data)


def test_mutated_yaml_is_read_or_refused_with_its_line(known: Known) -> None:
    random, content = Random(SEED), SOURCE.read_bytes()
    refused = 0
    for _ in range(150):
        reader = Reader(known.vocabulary, known.schemas)
        data = mutated(content, random)
        tree = mapping_of(data, "a.yaml", reader)
        assert (tree is None) <= bool(reader.findings)
        assert all(finding.where.startswith("a.yaml:") for finding in reader.findings)
        refused += bool(reader.findings)
        assert data == content or reader.findings or tree is not None
    assert refused > 140


@pytest.mark.parametrize("table", ["amounts", "claims", "people"])
def test_mutated_tables_are_read_or_refused_with_their_line(known: Known, table: str) -> None:
    random = Random(SEED)
    content = (ROOT / f"data/tables/{table}.csv").read_bytes()
    refused = 0
    for _ in range(40):
        data = mutated(content, random)
        frame, found = parse_csv(data, known.schemas[table], f"{table}.csv")
        assert frame is not None or found
        assert all(finding.where.startswith(f"{table}.csv:") for finding in found)
        refused += bool(found)
    assert refused > 20


def test_random_bytes_are_refused_everywhere(known: Known) -> None:
    random = Random(SEED)
    for _ in range(60):
        data = random.randbytes(random.randrange(0, 2000))
        reader = Reader(known.vocabulary, known.schemas)
        assert mapping_of(data, "a.yaml", reader) is None and reader.findings
        frame, found = parse_csv(data, known.schemas["people"], "people.csv")
        assert frame is None and found
        with pytest.raises(LedgerError):
            parse_json(data, "datapackage.json")


def test_mutated_descriptors_are_read_or_refused(known: Known, package: Path) -> None:
    random, path = Random(SEED), package / "datapackage.json"
    content = path.read_bytes()
    for table in (package / "data/tables").iterdir():
        table.write_bytes(b"")
    for _ in range(60):
        path.write_bytes(mutated(content, random))
        assert findings(package, known)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{"a": ' * 10_000, "nest"),
        (b"[" * (DEEPEST_JSON + 1) + b"]" * (DEEPEST_JSON + 1), "nest"),
        (b'{"resources": ' + b"9" * 1_000_000 + b"}", "1000000 characters"),
        (b'{"resources": 1e' + b"9" * 100 + b"}", "characters"),
        (b'{"resources": NaN}', "NaN"),
        (b'{"resources": [], "resources": []}', "twice"),
        (b"\xef\xbb\xbf{}", "byte-order mark"),
        (b"{'resources': []}", "malformed JSON"),
        (b"[]", "object"),
        (b'{"resources": {}}', "no resources"),
        (b'{"resources": [1]}', "without a name"),
    ],
)
def test_hostile_descriptors(known: Known, package: Path, content: bytes, reason: str) -> None:
    (package / "datapackage.json").write_bytes(content)
    (finding,) = findings(package, known)
    assert reason in finding.reason and finding.where.startswith("datapackage.json")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a: &x [1, 2]\nb: *x\n", "anchor"),
        ("a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*a, *a]\n" for i in range(30)), "anchor"),
        ("[" * 5_000, ""),
        ("a: " + "{b: " * 3_000, ""),
        ("a: " + "9" * 100_000 + "\n", ""),
        ("a: !!python/object/apply:os.system [id]\n", "tag"),
        ("a: b\na: c\n", "duplicate key"),
    ],
)
def test_hostile_yaml(known: Known, text: str, reason: str) -> None:
    reader = Reader(known.vocabulary, known.schemas)
    mapping_of(text.encode(), "a.yaml", reader)
    assert any(reason in finding.reason for finding in reader.findings)


def described(package: Path, change: Callable[[dict[str, object]], None], index: int = 0) -> None:
    path = package / "datapackage.json"
    descriptor = json.loads(path.read_text("utf-8"))
    change(descriptor["resources"][index])
    path.write_text(json.dumps(descriptor, ensure_ascii=False, indent=2), "utf-8")


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("path", "{url}/claims.csv", "remote path"),
        ("path", "//127.0.0.1/claims.csv", "remote path"),
        ("path", "file:///etc/passwd", "remote path"),
        ("path", ["{url}/a.csv", "b.csv"], "one text"),
        ("path", "/etc/passwd", "leads out"),
        ("path", "../secret.csv", "leads out"),
        ("path", "data\\tables\\claims.csv", "leads out"),
        ("path", "data/tables/ claims.csv", "odd path"),
        ("path", "data/tables/claims.csv\u0000", "odd path"),
        ("path", 7, "one text"),
        ("schema", "{url}/schema.json", "not in the descriptor"),
        ("profile", "{url}/profile.json", "not read"),
        ("dialect", "{url}/dialect.json", "not read"),
        ("compression", "gz", "not read"),
        ("format", "xlsx", "only CSV"),
        ("encoding", "utf-16", "only CSV"),
    ],
)
def test_nothing_is_fetched_and_nothing_outside_is_read(
    known: Known,
    package: Path,
    requests: tuple[str, list[str]],
    key: str,
    value: object,
    reason: str,
) -> None:
    url, seen = requests
    given = json.loads(json.dumps(value).replace("{url}", url))
    described(package, lambda resource: resource.update({key: given}))
    (package.parent / "secret.csv").write_text("secret\n", "utf-8")
    found = findings(package, known)
    assert any(reason in finding.reason for finding in found)
    assert seen == [] and not any("secret\n" in str(finding) for finding in found)


def test_a_foreign_profile_is_never_fetched(
    known: Known, package: Path, requests: tuple[str, list[str]]
) -> None:
    url, seen = requests
    path = package / "datapackage.json"
    descriptor = json.loads(path.read_text("utf-8"))
    descriptor["$schema"] = descriptor["profile"] = f"{url}/profile.json"
    for resource_ in descriptor["resources"]:
        resource_["schema"]["$schema"] = f"{url}/schema.json"
    path.write_text(json.dumps(descriptor), "utf-8")
    table_path(package, "people").write_bytes(b"")
    findings(package, known)
    assert seen == []


@pytest.mark.parametrize("kind", ["link", "folder link", "pipe", "folder"])
def test_links_and_odd_files_are_not_followed(known: Known, package: Path, kind: str) -> None:
    path = table_path(package, "people")
    outside = package.parent / "outside"
    outside.mkdir()
    (outside / "people.csv").write_bytes(path.read_bytes())
    path.unlink()
    match kind:
        case "link":
            path.symlink_to(outside / "people.csv")
        case "folder link":
            tables = path.parent
            for other in tables.iterdir():
                other.rename(outside / other.name)
            tables.rmdir()
            tables.symlink_to(outside)
        case "pipe":
            os.mkfifo(path)
        case _:
            path.mkdir()
    assert findings(package, known)


def zipped(folder: Path, path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.write(file, str(file.relative_to(folder)))
    return path


def test_a_zip_is_read_like_a_folder(known: Known, package: Path, tmp_path: Path) -> None:
    for table in ("claims", "people"):
        table_path(package, table).write_bytes(b"")
    reseal(package)
    in_folder = {str(finding) for finding in findings(package, known)}
    assert {str(f) for f in findings(zipped(package, tmp_path / "p.zip"), known)} == in_folder


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("datapackage.json", bytes(LARGEST_FILE + 1))


def outside(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../datapackage.json", "{}")


def linked(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("datapackage.json")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")


def crowded(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(3_000):
            archive.writestr(f"f{number}", "")


def twice(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("DataPackage.json", "{}")


def broken(path: Path) -> None:
    zipped(ROOT / "schemas/codes", path)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


@pytest.mark.parametrize("make", [bomb, outside, linked, crowded, twice, broken])
def test_hostile_zips(known: Known, tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "hostile.zip"
    make(path)
    before = sorted(tmp_path.iterdir())
    assert findings(path, known)
    assert sorted(tmp_path.iterdir()) == before


def test_what_is_no_package_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(b"PK")
    for name in (path, tmp_path / "nowhere"):
        with pytest.raises(Refused):
            open_files(name)


@pytest.mark.parametrize("size", ["wide", "long cell", "quote"])
def test_tables_out_of_measure(known: Known, size: str) -> None:
    head = ",".join(known.schemas["people"].columns)
    content = {
        "wide": ",".join(f"c{i}" for i in range(200_000)) + "\n",
        "long cell": f"{head}\nperson/a,{'x' * 2_000_000},,,\n",
        "quote": f'{head}\nperson/a,"never closed,,,\n',
    }[size]
    _, found = parse_csv(content.encode(), known.schemas["people"], "people.csv")
    assert found and all(len(finding.reason) < 400 for finding in found)


def test_memory_is_capped_and_no_traceback_is_shown(package: Path) -> None:
    path = package / "datapackage.json"
    path.write_bytes(b'{"a": ' + b"[" * 2_000_000)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    ended = subprocess.run(
        [sys.executable, "-m", "zjledger", "check", "--package", str(package)],
        env=os.environ | {"PYTHONPATH": str(ROOT / "scripts"), "POLARS_MAX_THREADS": "1"},
        preexec_fn=limit,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1, ended.stderr
    assert "nest" in ended.stdout and "Traceback" not in ended.stdout + ended.stderr
