"""The package: CSV files, descriptor, licence, citation and read-me in one zip."""

from __future__ import annotations

import zipfile
from pathlib import Path

from zjledger.export.archive import zip_bytes
from zjledger.export.bundle import SLUG, Bundle, ReadBackError
from zjledger.export.formats.csv import DESCRIPTOR
from zjledger.export.metadata.citation import citation
from zjledger.export.metadata.words import licence, readme


def file_name(bundle: Bundle) -> str:
    """Name of the zip, with the version in it."""
    return f"{SLUG}-{bundle.parameters.version}.zip"


def write(bundle: Bundle, folder: Path) -> None:
    """Write ``folder/<name>-<version>.zip`` and, beside it, the words that it holds."""
    for name, text in _words(bundle).items():
        (folder / name).write_text(text, encoding="utf-8")
    content = {path: (folder / path).read_bytes() for path in _paths(bundle)}
    (folder / file_name(bundle)).write_bytes(zip_bytes(content))


def _words(bundle: Bundle) -> dict[str, str]:
    return {
        "README.md": readme(bundle),
        "LICENSE.md": licence(bundle),
        "CITATION.cff": citation(bundle),
    }


def _paths(bundle: Bundle) -> list[str]:
    return [DESCRIPTOR, *_words(bundle), *(f"csv/{name}.csv" for name in bundle.schemas)]


def read_back(bundle: Bundle, folder: Path) -> None:
    """Open the zip, check its sums, and compare every entry with the file it was made from.

    Raises:
        ReadBackError: an entry is damaged, missing, or differs.
    """
    name = file_name(bundle)
    with zipfile.ZipFile(folder / name) as archive:
        if archive.testzip() is not None or archive.namelist() != sorted(_paths(bundle)):
            raise ReadBackError(name, "is damaged or not complete")
        for path in archive.namelist():
            if archive.read(path) != (folder / path).read_bytes():
                raise ReadBackError(name, f"differs in {path}")
