"""``manifest.json``: what a release consists of, and from which curated input it was built."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from zjledger.export.bundle import Bundle
from zjledger.export.checksums import checksums, digest, files_below

MANIFEST = "manifest.json"


def write_manifest(bundle: Bundle, folder: Path) -> None:
    """Write the manifest of all files that lie in ``folder`` by now.

    The release id is the version and the head of the digest over all these files, so that equal
    ids mean equal bytes.
    """
    sums = checksums(folder)
    version = bundle.parameters.version
    content = {
        "name": bundle.package["name"],
        "version": version,
        "release": f"{version}+data.{hashlib.sha256(sums.encode()).hexdigest()[:8]}",
        "build_date": bundle.parameters.build_date,
        "curated_sha256": curated_digest(bundle.root),
        "rights_in_sources": bundle.package["rights"],
        "files": [
            {
                "path": path.as_posix(),
                "bytes": (folder / path).stat().st_size,
                "sha256": digest(folder / path),
                "license": bundle.package["licenses"][0]["name"],
            }
            for path in files_below(folder)
        ],
    }
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def curated_digest(root: Path) -> str:
    """SHA-256 over the lines of ``sha256sum`` of every file below ``data/curated``, sorted."""
    return hashlib.sha256(checksums(root / "data" / "curated").encode()).hexdigest()
