"""Finding one version of the data: the present, a published, a built, or a tagged one."""

from __future__ import annotations

from pathlib import Path

from zjledger.model.report import Refused
from zjledger.package.snapshot import Package, open_package

PUBLISHED = Path("data") / "releases"
BUILT = Path("dist") / "releases"


def open_version(root: Path, source: str | Path | None, version: str | None) -> Package:
    """Open what is asked for: a source, a version, both, or by default what lies in ``root``.

    Args:
        root: the repository, or what an installed wheel carries.
        source: a folder, a zip, or a git revision of the repository.
        version: what the package must say of itself. Without a source it is looked for in
            ``root``, among what was published or built there, and under the tag ``v<version>``.

    Raises:
        Refused: there is no such package, it says another version, or it is malformed.
    """
    repository = root if (root / ".git").exists() else None
    if source is not None or version is None:
        package = open_package(root if source is None else source, repository)
        if version not in {None, package.version}:
            raise Refused(
                f"{package.name} is version {package.version}, not {version} "
                "(mend: name its own version, or another source)"
            )
        return package
    present = open_package(root)
    if present.version == version:
        return present
    published = root / PUBLISHED / f"{version}.zip"
    if published.is_file():
        return open_package(published)
    # Several builds of one version lie side by side only before it is published; the last counts.
    built = sorted(root.glob(f"{BUILT}/{version}+*/downloads"), key=lambda p: p.stat().st_mtime)
    if built:
        return open_package(built[-1])
    try:
        return open_package(f"v{version}", repository)
    except Refused:
        raise Refused(
            f"there is no version {version} here, only {present.version} "
            "(mend: name the folder or zip of that version as source)"
        ) from None
