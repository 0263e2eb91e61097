"""The package: CSV files, descriptor, licence, citation and read-me in one zip.

Entries are sorted, dated 1980-01-01, of mode 644, so that the same content gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path, PurePosixPath

from zjledger.export.bundle import SLUG, Bundle, ReadBackError
from zjledger.export.formats.csv import DESCRIPTOR
from zjledger.export.metadata.citation import citation
from zjledger.export.metadata.words import licence, readme

EARLIEST = (1980, 1, 1, 0, 0, 0)
UNIX = 3
PLAIN_FILE = 0o100644 << 16


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


def zip_bytes(content: dict[str, bytes]) -> bytes:
    """A zip of the given files, by path.

    Raises:
        ValueError: a path leads upwards, or two differ only by case.
    """
    if len({path.casefold() for path in content}) < len(content):
        raise ValueError("two files of the zip differ only by case")
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for path in sorted(content):
            if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts:
                raise ValueError(f"{path} leads out of the zip")
            entry = zipfile.ZipInfo(path, EARLIEST)
            entry.create_system, entry.external_attr = UNIX, PLAIN_FILE
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content[path])
    return whole.getvalue()


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
