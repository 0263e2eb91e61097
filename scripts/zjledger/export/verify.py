"""Is a downloaded release whole and unaltered? Needs nothing but the standard library.

This file runs by itself, without the rest of the package: ``python -I -S verify.py FOLDER``.
Nothing in the folder is parsed before its digest was found right, except the list of digests.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

Manifest = dict[str, Any]
SUMS, MANIFEST, DESCRIPTOR = "SHA256SUMS", "manifest.json", "datapackage.json"
LINE = re.compile(r"([0-9a-f]{64})  ([^/\\\x00-\x1f][^\\\x00-\x1f]*)")
GOOD, BAD, MISUSE = 0, 1, 2


def verify(folder: Path) -> list[str]:
    """Everything wrong with the files of a release, one sentence each; none when all is well.

    A folder without a list of digests is a problem too.
    """
    if not (folder / SUMS).is_file():
        return [f"{folder} holds no {SUMS}, so there is nothing to hold its files against"]
    wanted, problems = _listed(folder)
    links = [p for p in folder.rglob("*") if p.is_symlink()]
    problems += [f"{_name(p, folder)} is a link; a release holds plain files" for p in links]
    found = {
        _name(path, folder): _digest(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path not in links and path != folder / SUMS
    }
    manifest = _manifest(folder, wanted, found)
    sizes = {item["path"]: item["bytes"] for item in manifest["files"]} if manifest else {}
    owners = {digest: name for name, digest in wanted.items()}
    for name, digest in wanted.items():
        if name not in found:
            problems.append(f"{name} was removed")
        elif found[name] != digest:
            size = (folder / name).stat().st_size
            problems.append(_differs(name, digest, found[name], owners, size, sizes.get(name)))
    problems += [f"{name} was added" for name in found if name not in wanted]
    if manifest:
        problems += _mixed(folder, manifest, wanted, found)
    elif MANIFEST in found:
        problems.append(f"{MANIFEST} and {SUMS} are not of one release")
    return problems


def _listed(folder: Path) -> tuple[dict[str, str], list[str]]:
    wanted: dict[str, str] = {}
    problems = []
    text = (folder / SUMS).read_text("utf-8", errors="replace")
    for number, line in enumerate(text.splitlines(), start=1):
        match = LINE.fullmatch(line)
        if not match or ".." in match[2].split("/") or match[2] in wanted:
            problems.append(f"{SUMS}, line {number}, is malformed")
        else:
            wanted[match[2]] = match[1]
    if not wanted:
        problems.append(f"{SUMS} lists no file")
    elif MANIFEST not in wanted:
        problems.append(f"{SUMS} does not list {MANIFEST}")
    return wanted, problems


def _manifest(folder: Path, wanted: dict[str, str], found: dict[str, str]) -> Manifest | None:
    """The manifest, once its digest was found right."""
    if MANIFEST not in wanted or found.get(MANIFEST) != wanted[MANIFEST]:
        return None
    manifest: Manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    return manifest


def _differs(
    name: str, wanted: str, found: str, owners: dict[str, str], size: int, right: int | None
) -> str:
    what = "was altered"
    if found in owners:
        what = f"was swapped: it holds what {owners[found]} should"
    elif right is not None and size < right:
        what = f"was cut or altered: {size} of {right} bytes"
    return f"{name} {what} (expected {wanted}, found {found})"


def _mixed(
    folder: Path,
    manifest: Manifest,
    wanted: dict[str, str],
    found: dict[str, str],
) -> list[str]:
    """Disagreement between lists that are each whole: files of two releases in one folder."""
    problems = []
    files = {item["path"]: item["sha256"] for item in manifest["files"]}
    listed = {name: digest for name, digest in wanted.items() if name != MANIFEST}
    for name in sorted({*files, *listed}):
        if files.get(name) != listed.get(name):
            problems.append(f"{name} is of another release than {MANIFEST}: releases are mixed")
    lines = "".join(f"{files[name]}  {name}\n" for name in sorted(files, key=_parts))
    release = f"{manifest['version']}+data.{hashlib.sha256(lines.encode()).hexdigest()[:8]}"
    if manifest["release"] != release:
        problems.append(f"{MANIFEST} says release {manifest['release']}, its files are {release}")
    if DESCRIPTOR in wanted and found.get(DESCRIPTOR) == wanted[DESCRIPTOR]:
        said = json.loads((folder / DESCRIPTOR).read_text("utf-8"))["version"]
        if said != manifest["version"]:
            problems.append(
                f"{DESCRIPTOR} says version {said}, {MANIFEST} says {manifest['version']}: "
                "releases are mixed"
            )
    return problems


def _parts(name: str) -> tuple[str, ...]:
    """The order of paths, part by part."""
    return tuple(name.split("/"))


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def main(arguments: list[str]) -> int:
    """Verify the one folder named; 0 when whole, 1 when not, 2 on misuse."""
    if len(arguments) != 1 or not (Path(arguments[0]) / SUMS).is_file():
        print(f"usage: verify.py FOLDER (a folder of downloads, with {SUMS} in it)")
        return MISUSE
    problems = verify(Path(arguments[0]))
    for problem in problems:
        # No control character of a file name reaches the terminal.
        print("".join(c if c.isprintable() else "?" for c in problem))
    print(f"{len(problems)} problems" if problems else "every file is as it was released")
    return BAD if problems else GOOD


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
