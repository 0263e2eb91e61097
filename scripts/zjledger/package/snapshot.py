"""Reading a published package: a folder, a zip or a git revision, with nothing else at hand.

What is read was made elsewhere and is not trusted: nothing outside the package is opened, sizes
are limited, and every file is held against its digest before it is parsed.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import polars as pl

from zjledger.model.report import Refused
from zjledger.schema import Table, cast, published_table, read_text_table

DESCRIPTOR = "datapackage.json"
MOST_BYTES = 1 << 30
"""Of one file, unpacked."""

Read = Callable[[str], bytes]
"""The bytes of a file of the package, by its path with forward slashes."""


@dataclass(frozen=True)
class Package:
    """One version of the data, unparsed until a table is asked for."""

    name: str
    descriptor: dict[str, Any]
    schemas: dict[str, Table]
    read: Read

    @property
    def version(self) -> str:
        """What the descriptor says."""
        return str(self.descriptor["version"])

    def text(self, table: str) -> pl.DataFrame:
        """A table with every cell as text, null where empty; verified before it is parsed.

        Raises:
            KeyError: there is no such table; the message lists the names.
            Refused: the file is missing, altered, or leads out of the package.
        """
        if table not in self.schemas:
            raise KeyError(f"no table {table!r}; there are {', '.join(self.schemas)}")
        resource = next(r for r in self.descriptor["resources"] if r["name"] == table)
        content = self.read(_inside(resource["path"]))
        wanted = resource["hash"]
        found = f"sha256:{hashlib.sha256(content).hexdigest()}"
        if found != wanted:
            raise Refused(
                f"{self.name}: {resource['path']} was altered: its digest is {found}, the "
                f"descriptor says {wanted} (mend: get the package again, or run `make dataset`)"
            )
        text = read_text_table(content)
        if text.columns != self.schemas[table].columns:
            raise Refused(f"{self.name}: {resource['path']} has other columns than its schema")
        return text

    def table(self, table: str) -> pl.DataFrame:
        """A table typed by its schema (rows by columns, sorted by key).

        Raises:
            KeyError, Refused: see :meth:`text`; Refused also where a cell has not its type.
        """
        text = self.text(table)
        typed, failures = cast(self.schemas[table], text)
        if failures:
            row, column, cell = failures[0]
            raise Refused(
                f"{self.name}: {table}, row {row + 1}, {column}: {cell!r} has a wrong type"
            )
        return typed


def open_package(source: str | Path, repository: Path | None = None) -> Package:
    """Open a folder, a zip, or, where a repository is given, one of its git revisions.

    Raises:
        Refused: there is no package, it is too large, or its descriptor is malformed.
    """
    path, read = Path(source), None
    if path.is_dir():
        read = _folder_reader(path)
    elif path.is_file():
        read = _zip_reader(path)
    elif repository:
        read = _git_reader(repository, str(source))
    if read is None:
        raise Refused(f"{source} is no folder, zip or git revision with a {DESCRIPTOR}")
    try:
        descriptor = json.loads(read(DESCRIPTOR))
        schemas = {r["name"]: published_table(r) for r in descriptor["resources"]}
    except (ValueError, KeyError, TypeError) as error:
        raise Refused(f"{source}: {DESCRIPTOR} is malformed: {error!r}") from error
    return Package(str(source), descriptor, schemas, read)


def _inside(path: str) -> str:
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or "://" in path or "\\" in path:
        raise Refused(f"{path!r} leads out of the package")
    return str(pure)


def _folder_reader(folder: Path) -> Read:
    root = folder.resolve()

    def read(path: str) -> bytes:
        file = (root / path).resolve()
        if not file.is_relative_to(root):
            raise Refused(f"{folder}: {path} is a link that leads out of the package")
        if not file.is_file():
            raise Refused(f"{folder}: {path} is missing (in a clone, run `make dataset`)")
        _limit(path, file.stat().st_size)
        return file.read_bytes()

    return read


def _zip_reader(path: Path) -> Read:
    def read(name: str) -> bytes:
        try:
            with zipfile.ZipFile(path) as archive, archive.open(name) as entry:
                # The size an archive states may be a lie, so one byte more is asked for.
                content = entry.read(MOST_BYTES + 1)
        except (zipfile.BadZipFile, KeyError) as error:
            raise Refused(f"{path}: {name} cannot be read: {error}") from error
        _limit(name, len(content))
        return content

    return read


def _git_reader(repository: Path, revision: str) -> Read | None:
    # The end of options: a revision is never taken for one.
    known = ["rev-parse", "--quiet", "--verify", "--end-of-options", f"{revision}^{{commit}}"]
    found = _git(repository, *known)
    if found is None:
        return None
    commit = found.decode().strip()

    def read(path: str) -> bytes:
        content = _git(repository, "cat-file", "blob", f"{commit}:{path}")
        if content is None:
            raise Refused(f"{revision}: there is no {path} in this revision")
        return content

    return read


def _git(repository: Path, *arguments: str) -> bytes | None:
    ended = subprocess.run(["git", "-C", str(repository), *arguments], capture_output=True)
    return ended.stdout if ended.returncode == 0 else None


def _limit(path: str, size: int) -> None:
    if size > MOST_BYTES:
        raise Refused(f"{path} is larger than {MOST_BYTES} bytes")
