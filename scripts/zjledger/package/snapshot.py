"""One version of the published data: a folder, a zip or a git revision, nothing else at hand.

What is read was made elsewhere and is not trusted: every file is held against its digest before
it is parsed. The form of the files is the business of ``zjledger check``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from zjledger.model.report import LedgerError, Refused
from zjledger.package.canonical import read_csv
from zjledger.package.descriptor import Resource, read_descriptor, read_resources, seal_findings
from zjledger.package.files import Files, open_files
from zjledger.schema import Table, cast


@dataclass(frozen=True)
class Package:
    """One version of the data, unparsed until a table is asked for."""

    name: str
    descriptor: Mapping[str, Any]
    resources: Mapping[str, Resource]
    files: Files

    @property
    def version(self) -> str:
        """What the descriptor says.

        Raises:
            Refused: it says none.
        """
        version = self.descriptor.get("version")
        if not isinstance(version, str):
            raise Refused(f"{self.name}: the descriptor says no version")
        return version

    @property
    def schemas(self) -> dict[str, Table]:
        """Tables by name."""
        return {name: resource.table for name, resource in self.resources.items()}

    def text(self, table: str) -> pl.DataFrame:
        """A table with every cell as text, null where empty; verified before it is parsed.

        Raises:
            KeyError: there is no such table; the message lists the names.
            LedgerError: the file is missing, altered, or no table of these columns.
        """
        if table not in self.resources:
            raise KeyError(f"no table {table!r}; there are {', '.join(self.resources)}")
        resource = self.resources[table]
        content = self.files.read(resource.path)
        if altered := list(seal_findings(resource, content)):
            raise LedgerError(altered)
        return read_csv(content, resource.table, resource.path)

    def table(self, table: str) -> pl.DataFrame:
        """A table typed by its schema (rows by columns, sorted by key).

        Raises:
            KeyError, LedgerError: see :meth:`text`.
            Refused: a cell has not its type.
        """
        text = self.text(table)
        typed, failures = cast(self.resources[table].table, text)
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
    files = open_files(source, repository)
    descriptor = read_descriptor(files)
    resources = {resource.name: resource for resource in read_resources(descriptor, {})}
    return Package(str(source), descriptor, resources, files)
