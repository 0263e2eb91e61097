"""The files of a release are kept, pushed and pulled by DVC, and damage to them is seen."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import copy_of_repository
from exporting import FEW, sums_of
from moto.server import ThreadedMotoServer
from packages import commit_all

from zjledger.cache import DAMAGED, FOLDER_SUFFIX, MISSING, Flaw, drop_damaged, flaws

DOWNLOADS = Path("build/downloads")
BUCKET = "releases"


@pytest.fixture(scope="module", autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """DVC keeps settings and notes in the folder of the user; here in one of the test."""
    folder = tmp_path_factory.mktemp("settings")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("SYSTEM_CONFIG_DIR", "GLOBAL_CONFIG_DIR", "SITE_CACHE_DIR"):
            patch.setenv(f"DVC_{name}", str(folder / name))
        patch.setenv("DVC_NO_ANALYTICS", "1")
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            patch.setenv(name, "test")
        for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
            (folder / name).touch()
            patch.setenv(name, str(folder / name))
        yield


def dvc(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dvc", *arguments],
        cwd=root,
        env=os.environ | {"PYTHONPATH": "scripts"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def well(root: Path, *arguments: str) -> str:
    ended = dvc(root, *arguments)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of a few tables whose downloads DVC has made and cached."""
    root = copy_of_repository(tmp_path_factory.mktemp("cached"))
    for schema in (root / "schemas/tables").glob("*.json"):
        if schema.stem not in FEW:
            schema.unlink()
    commit_all(root)
    (root / ".venv").symlink_to(sys.prefix)
    well(root, "repro", "--single-item", "export")
    return root


@pytest.fixture
def root(exported: Path, tmp_path: Path) -> Path:
    """A copy to be damaged."""
    return shutil.copytree(exported, tmp_path / "copy", symlinks=True)


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    """An S3-compatible server on this machine, gone with the tests."""
    server = ThreadedMotoServer("127.0.0.1", 0)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


class Remote:
    """Where ``dvc push`` sends objects, and a way to harm them there."""

    def __init__(self, root: Path, **options: str) -> None:
        # DVC believes what a remote sends unless it is told to look.
        lines = [f"    {key} = {value}" for key, value in ({"verify": "true"} | options).items()]
        text = "\n".join(["[core]", "    remote = store", "['remote \"store\"']", *lines, ""])
        (root / ".dvc/config.local").write_text(text, "utf-8")

    def damage(self, oid: str) -> None:
        content = bytearray(self.read(oid))
        content[len(content) // 2] ^= 1
        self.write(oid, bytes(content))

    def read(self, oid: str) -> bytes:
        raise NotImplementedError

    def write(self, oid: str, content: bytes) -> None:
        raise NotImplementedError

    def lose(self, oid: str) -> None:
        raise NotImplementedError


class LocalRemote(Remote):
    def __init__(self, root: Path, folder: Path, verify: str = "true") -> None:
        super().__init__(root, url=str(folder), verify=verify)
        self.folder = folder

    def _path(self, oid: str) -> Path:
        return self.folder / "files/md5" / oid[:2] / oid[2:]

    def read(self, oid: str) -> bytes:
        return self._path(oid).read_bytes()

    def write(self, oid: str, content: bytes) -> None:
        self._path(oid).chmod(0o644)
        self._path(oid).write_bytes(content)

    def lose(self, oid: str) -> None:
        self._path(oid).unlink()


class S3Remote(Remote):
    def __init__(self, root: Path, endpoint: str) -> None:
        import boto3

        self.s3 = boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1")
        self.s3.create_bucket(Bucket=BUCKET)
        self.prefix = root.parent.name
        super().__init__(root, url=f"s3://{BUCKET}/{self.prefix}", endpointurl=endpoint)

    def _key(self, oid: str) -> dict[str, str]:
        return {"Bucket": BUCKET, "Key": f"{self.prefix}/files/md5/{oid[:2]}/{oid[2:]}"}

    def read(self, oid: str) -> bytes:
        content: bytes = self.s3.get_object(**self._key(oid))["Body"].read()
        return content

    def write(self, oid: str, content: bytes) -> None:
        self.s3.put_object(**self._key(oid), Body=content)

    def lose(self, oid: str) -> None:
        self.s3.delete_object(**self._key(oid))


@pytest.fixture
def remote(request: pytest.FixtureRequest, root: Path, tmp_path: Path) -> Remote:
    if request.param == "folder":
        return LocalRemote(root, tmp_path / "remote")
    return S3Remote(root, request.getfixturevalue("endpoint"))


def objects(root: Path) -> dict[str, str]:
    """Object by file of the downloads, the folder itself under the empty name."""
    [listing] = (root / ".dvc/cache/files/md5").glob(f"*/*{FOLDER_SUFFIX}")
    found = {e["relpath"]: e["md5"] for e in json.loads(listing.read_bytes())}
    return found | {"": listing.parent.name + listing.name}


def cached(root: Path, oid: str) -> Path:
    return root / ".dvc/cache/files/md5" / oid[:2] / oid[2:]


def forget(root: Path) -> None:
    """What a fresh clone has: no cache and no build."""
    shutil.rmtree(root / ".dvc/cache")
    shutil.rmtree(root / "build")


def turn_a_bit(path: Path, mode: int = 0o444) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.chmod(0o644)
    path.write_bytes(content)
    path.chmod(mode)


def rebuilt(root: Path) -> None:
    well(root, "repro", "--single-item", "export")
    assert of_downloads(root) == []
    subprocess.run(
        ["sha256sum", "--quiet", "--strict", "-c", "SHA256SUMS"], cwd=root / DOWNLOADS, check=True
    )


def of_downloads(root: Path) -> list[Flaw]:
    """The wheel is not built here, so its object is missing."""
    return [flaw for flaw in flaws(root) if flaw.output.startswith(str(DOWNLOADS))]


def test_what_is_built_is_in_the_cache_object_by_object(exported: Path) -> None:
    assert of_downloads(exported) == []
    files = {p.relative_to(exported / DOWNLOADS).as_posix() for p in downloaded(exported)}
    assert files | {""} == set(objects(exported))


def downloaded(root: Path) -> list[Path]:
    return [path for path in (root / DOWNLOADS).rglob("*") if path.is_file()]


@pytest.mark.parametrize("remote", ["folder", "s3"], indirect=True)
def test_what_is_pushed_is_pulled_into_a_fresh_clone(root: Path, remote: Remote) -> None:
    before, names = sums_of(root / DOWNLOADS), objects(root)
    assert "pushed" in well(root, "push", str(DOWNLOADS))
    assert "up to date" in well(root, "push", str(DOWNLOADS))
    assert remote.read(names["SHA256SUMS"]) == (root / DOWNLOADS / "SHA256SUMS").read_bytes()
    forget(root)
    well(root, "pull", str(DOWNLOADS))
    assert sums_of(root / DOWNLOADS) == before and of_downloads(root) == []
    # Nothing is left to do for the stage.
    assert "up to date" in well(root, "status", "export")


@pytest.mark.parametrize(
    ("remote", "name", "harm"),
    [
        ("folder", "csv/places.csv", "damage"),
        ("folder", "csv/places.csv", "lose"),
        ("folder", "", "damage"),
        ("s3", "csv/places.csv", "damage"),
    ],
    indirect=["remote"],
)
def test_an_object_harmed_in_the_remote_is_reported_and_made_again(
    root: Path, remote: Remote, name: str, harm: str
) -> None:
    before = sums_of(root / DOWNLOADS)
    well(root, "push", str(DOWNLOADS))
    getattr(remote, harm)(oid := objects(root)[name])
    forget(root)
    pulled = dvc(root, "pull", str(DOWNLOADS))
    assert pulled.returncode != 0
    [flaw] = of_downloads(root)
    assert flaw.kind == MISSING
    if harm == "damage":
        # DVC says that something is wrong, and not with what; our look at the cache does.
        assert flaw.output == f"{DOWNLOADS}/{name}".rstrip("/")
    else:
        assert oid in pulled.stderr
    rebuilt(root)
    assert sums_of(root / DOWNLOADS) == before


@pytest.mark.parametrize("remote", ["folder"], indirect=True)
def test_a_remote_is_mended_by_a_push_once_the_damaged_object_and_its_listing_are_gone(
    root: Path, remote: Remote
) -> None:
    """A damaged object bears the name of a good one, and a listing vouches for what it lists."""
    before, names = sums_of(root / DOWNLOADS), objects(root)
    well(root, "push", str(DOWNLOADS))
    remote.lose(names["csv/places.csv"])
    assert "up to date" in well(root, "push", str(DOWNLOADS))
    remote.lose(names[""])
    assert "2 files pushed" in well(root, "push", str(DOWNLOADS))
    forget(root)
    well(root, "pull", str(DOWNLOADS))
    assert sums_of(root / DOWNLOADS) == before


def test_without_verifying_damage_comes_through_and_is_seen_here(
    root: Path, tmp_path: Path
) -> None:
    """Why the cache is read by code of ours: DVC alone calls this up to date."""
    before, oid = sums_of(root / DOWNLOADS), objects(root)["csv/places.csv"]
    remote = LocalRemote(root, tmp_path / "remote", verify="false")
    well(root, "push", str(DOWNLOADS))
    remote.damage(oid)
    forget(root)
    well(root, "pull", str(DOWNLOADS))
    assert "up to date" in well(root, "status", "export")
    [flaw] = of_downloads(root)
    assert (flaw.output, flaw.kind) == (f"{DOWNLOADS}/csv/places.csv", DAMAGED)
    assert drop_damaged(root) == [flaw]
    rebuilt(root)
    assert sums_of(root / DOWNLOADS) == before


@pytest.mark.parametrize(
    ("name", "mode"), [("sqlite/zhejiang-investment-ledger.sqlite", 0o444), ("", 0o644)]
)
def test_one_bit_turned_in_the_cache_is_named_and_made_again(
    root: Path, name: str, mode: int
) -> None:
    path = cached(root, objects(root)[name])
    turn_a_bit(path, mode)
    [flaw] = of_downloads(root)
    assert (flaw.output, flaw.path, flaw.kind) == (f"{DOWNLOADS}/{name}".rstrip("/"), path, DAMAGED)
    assert drop_damaged(root) == [flaw] and not path.exists()
    assert "not in cache" in well(root, "status", "export")
    rebuilt(root)


def test_an_object_lost_from_the_cache_is_named_and_made_again(root: Path) -> None:
    path = cached(root, objects(root)["csv/places.csv"])
    path.unlink()
    [flaw] = of_downloads(root)
    assert str(flaw) == (
        f"build/downloads/csv/places.csv: its object in the cache is missing ({path})"
    )
    assert "not in cache" in well(root, "status", "export")
    rebuilt(root)


def test_the_cache_may_have_been_moved(root: Path, tmp_path: Path) -> None:
    shutil.move(root / ".dvc/cache", tmp_path / "elsewhere")
    assert {flaw.kind for flaw in of_downloads(root)} == {MISSING}
    well(root, "cache", "dir", "--local", str(tmp_path / "elsewhere"))
    assert of_downloads(root) == []


def test_an_edited_download_is_put_back(root: Path) -> None:
    before, path = sums_of(root / DOWNLOADS), root / DOWNLOADS / "csv/places.csv"
    path.write_text("place_id\n", "utf-8")
    assert "modified" in well(root, "status", "export")
    rebuilt(root)
    assert sums_of(root / DOWNLOADS) == before


def test_nothing_is_reported_to_anybody(root: Path) -> None:
    assert well(root, "config", "core.analytics").strip() == "false"
    assert well(root, "config", "core.check_update").strip() == "false"
