"""A zip whose bytes follow from its content: entries sorted, dated 1980-01-01, of mode 644."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath

EARLIEST = (1980, 1, 1, 0, 0, 0)
UNIX = 3
PLAIN_FILE = 0o100644 << 16


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
