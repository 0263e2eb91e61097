"""The files of a package, from a folder, a zip or a git revision, and never from anywhere else.

No link is followed, no address fetched, no name may lead out of the package, and nothing is
unpacked to disk. A file is read whole, but only after its size is known to be within the limits.
"""

from __future__ import annotations

import os
import re
import stat
import subprocess
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import Protocol

from zjledger.model.report import Finding, LedgerError, Refused
from zjledger.package.limits import LARGEST_FILE, LARGEST_PACKAGE, MOST_ENTRIES

CHECK = "package"

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*")
_MEND = "take the package as it was published"


class Files(Protocol):
    """Where the files of one package lie."""

    def names(self, folder: str) -> list[str]:
        """Every file and link right in a folder of the package, by its path in it, sorted.

        Raises:
            LedgerError: there are too many.
        """

    def read(self, name: str) -> bytes:
        """Content of one file.

        Raises:
            LedgerError: it is missing, too large, a link, or lies outside.
        """


def open_files(source: str | Path, repository: Path | None = None) -> Files:
    """The files below a folder, inside a zip, or of a git revision.

    Args:
        repository: where a source that is no path is looked up as a revision.

    Raises:
        Refused: there is nothing there, or something that is none of these.
        LedgerError: the zip is broken, or holds what no package needs.
    """
    path = Path(source)
    if path.is_dir():
        return _Folder(path)
    if path.is_file() and path.suffix == ".zip":
        return _Zip(path)
    if repository and not path.exists() and (commit := _commit(repository, str(source))):
        return _Revision(repository, commit)
    what = "folder, zip or git revision" if repository else "folder or zip"
    raise Refused(f"{source} is no {what}\n    mend: name one that holds datapackage.json")


def refused(where: str, reason: str, mend: str = _MEND) -> LedgerError:
    """One refusal of a file of the package."""
    return LedgerError([Finding(CHECK, where, reason, mend)])


def check_name(name: object) -> str:
    """Return a path that stays inside the package.

    Raises:
        LedgerError: it is an address, absolute, leads upwards, or has odd characters.
    """
    if not isinstance(name, str):
        raise refused("datapackage.json", f"a path must be one text, not {str(name)[:60]!r}")
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", name) or name.startswith("//"):
        mend = "put the file into the package; nothing is fetched"
        raise refused("datapackage.json", f"remote path {name[:80]!r}", mend)
    parts = name.split("/")
    if name.startswith("/") or "\\" in name or ".." in parts:
        raise refused("datapackage.json", f"the path {name[:80]!r} leads out of the package")
    if len(name) > 200 or not _NAME.fullmatch(name):
        raise refused("datapackage.json", f"odd path {name[:80]!r}")
    return name


class _Folder:
    """A folder on disk, read without following links."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()
        self._read = 0

    def names(self, folder: str) -> list[str]:
        entries = [*self._root.joinpath(folder).iterdir()] if folder else [*self._root.iterdir()]
        if len(entries) > MOST_ENTRIES:
            raise refused(folder or ".", f"a folder of more than {MOST_ENTRIES} entries")
        prefix = f"{folder}/" if folder else ""
        return sorted(prefix + entry.name for entry in entries if not entry.is_dir())

    def read(self, name: str) -> bytes:
        path = self._root
        for part in PurePosixPath(check_name(name)).parts:
            path = path / part
            if path.is_symlink():
                raise refused(name, "is a link, and links are not followed")
        try:
            handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except FileNotFoundError:
            raise refused(name, "the file is missing") from None
        except OSError as error:
            raise refused(name, f"cannot be read ({error.strerror})") from None
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            os.close(handle)
            raise refused(name, "is not a regular file")
        with os.fdopen(handle, "rb") as file:
            self._read += _within(name, status.st_size, self._read)
            return file.read(status.st_size + 1)


class _Zip:
    """A zip, read in memory; sizes are taken from what unpacks, not from what is declared."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise refused(path.name, f"not a zip that can be read ({error})") from None
        self._entries: dict[str, zipfile.ZipInfo] = {}
        self._folded: set[str] = set()
        self._read = 0
        infos = self._zip.infolist()
        if len(infos) > MOST_ENTRIES:
            raise refused(path.name, f"{len(infos)} entries, more than {MOST_ENTRIES}")
        for info in infos:
            if not info.is_dir():
                self._add(info)

    def _add(self, info: zipfile.ZipInfo) -> None:
        name = info.filename
        if not _NAME.fullmatch(name) or ".." in name.split("/"):
            raise refused(name[:80], "odd name in the zip")
        if stat.S_ISLNK(info.external_attr >> 16):
            raise refused(name, "is a link, and links are not followed")
        if name.casefold() in self._folded:
            raise refused(name, "is in the zip twice")
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise refused(name, "is packed in a way that is not read")
        self._folded.add(name.casefold())
        self._entries[name] = info

    def names(self, folder: str) -> list[str]:
        return sorted(name for name in self._entries if name.rpartition("/")[0] == folder)

    def read(self, name: str) -> bytes:
        info = self._entries.get(check_name(name))
        if info is None:
            raise refused(name, "the file is missing")
        _within(name, info.file_size, self._read)
        try:
            with self._zip.open(info) as file:
                content = file.read(LARGEST_FILE + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            ValueError,
            EOFError,
            RuntimeError,
        ) as error:
            raise refused(name, f"cannot be unpacked ({error})") from None
        self._read += _within(name, len(content), self._read)
        return content


class _Revision:
    """A commit of a repository, read from its objects; the working copy is not looked at."""

    def __init__(self, repository: Path, commit: str) -> None:
        self._repository = repository
        self._commit = commit
        self._read = 0

    def names(self, folder: str) -> list[str]:
        entries = self._listed(f"{folder}/" if folder else ".")
        if len(entries) > MOST_ENTRIES:
            raise refused(folder or ".", f"a folder of more than {MOST_ENTRIES} entries")
        return sorted(name for name, (_, kind, _, _) in entries.items() if kind != "tree")

    def read(self, name: str) -> bytes:
        entry = self._listed(check_name(name)).get(name)
        if entry is None:
            raise refused(name, "the file is missing")
        mode, kind, digest, size = entry
        if mode == "120000":
            raise refused(name, "is a link, and links are not followed")
        if kind != "blob":
            raise refused(name, "is not a regular file")
        self._read += _within(name, int(size), self._read)
        content = _git(self._repository, "cat-file", "blob", digest)
        if content is None:
            raise refused(name, "cannot be read from the repository")
        return content

    def _listed(self, path: str) -> dict[str, list[str]]:
        """Mode, kind, digest and size of what lies at a path, by path."""
        options = ["--full-tree", "-lz", self._commit, "--", path]
        listing = (_git(self._repository, "ls-tree", *options) or b"").decode("utf-8", "replace")
        entries = (entry.partition("\t") for entry in listing.split("\0") if entry)
        return {name: said.split() for said, _, name in entries}


def _commit(repository: Path, revision: str) -> str | None:
    """Digest of the commit a revision names, or None where it names none."""
    # After the end of options a revision is never taken for one.
    known = ["--quiet", "--verify", "--end-of-options", f"{revision}^{{commit}}"]
    found = _git(repository, "rev-parse", *known)
    return found.decode("ascii").strip() if found else None


def _git(repository: Path, *arguments: str) -> bytes | None:
    ended = subprocess.run(["git", "-C", str(repository), *arguments], capture_output=True)
    return ended.stdout if ended.returncode == 0 else None


def _within(name: str, size: int, before: int) -> int:
    """The size, when it fits the limits together with what was read before.

    Raises:
        LedgerError: it does not.
    """
    if size > LARGEST_FILE:
        raise refused(name, f"{size:,} bytes, more than {LARGEST_FILE:,}")
    if before + size > LARGEST_PACKAGE:
        raise refused(name, f"the package unpacks to more than {LARGEST_PACKAGE:,} bytes")
    return size
