"""The stage ``export``: all downloads into ``build/downloads``, checked by reading them back."""

from __future__ import annotations

import hashlib
import json
import tempfile
from pathlib import Path

from zjledger.export.bundle import Bundle
from zjledger.export.formats import FORMATS
from zjledger.parameters import load_parameters
from zjledger.paths import replace_folder
from zjledger.schema import descriptor, load_schemas, read_table


def export(root: Path) -> list[Path]:
    """Write every format, the descriptor and ``SHA256SUMS``; all or nothing.

    Returns:
        The files written, relative to the folder of downloads.

    Raises:
        ReadBackError: a file does not hold what it was written from; the last downloads stand.
    """
    schemas, parameters = load_schemas(root), load_parameters(root)
    tables = {n: read_table(t, root / "data/tables" / f"{n}.csv") for n, t in schemas.items()}
    bundle = Bundle(root, schemas, tables, parameters)
    build = root / "build"
    build.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=build, prefix=".downloads-") as temporary:
        folder = Path(temporary) / "downloads"
        folder.mkdir()
        for module in FORMATS.values():
            module.write(bundle, folder)
            module.read_back(bundle, folder)
        package = descriptor(
            root, schemas, folder / "csv", "csv", parameters.version, parameters.build_date
        )
        text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
        (folder / "datapackage.json").write_text(text, encoding="utf-8")
        (folder / "SHA256SUMS").write_text(checksums(folder), encoding="utf-8")
        replace_folder(folder, build / "downloads")
    return files_below(build / "downloads")


def files_below(folder: Path) -> list[Path]:
    """All files below a folder, relative to it, sorted."""
    return sorted(p.relative_to(folder) for p in folder.rglob("*") if p.is_file())


def checksums(folder: Path) -> str:
    """Lines for ``sha256sum -c`` over all files below a folder."""
    return "".join(
        f"{hashlib.sha256((folder / path).read_bytes()).hexdigest()}  {path.as_posix()}\n"
        for path in files_below(folder)
    )
