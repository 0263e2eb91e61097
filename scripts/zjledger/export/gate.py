"""May the build be released? It is held against the last published version and the changelog."""

from __future__ import annotations

from pathlib import Path

from zjledger.export.diff import compare, release_problems
from zjledger.export.history import DATA, FILE, Entry, read_history
from zjledger.export.record import open_recorded, recorded
from zjledger.package.snapshot import open_package


def problems_of_release(root: Path, downloads: Path) -> list[str]:
    """Why the downloads may not be released, one sentence each with its mend; none when they may.

    Refused are a version lower than the changes ask for, an id that vanished without a redirect or
    a tombstone, and a version of which the changelog says nothing. Where no version was published
    yet, only the last can be wrong.
    """
    new = open_package(downloads)
    entry, published = read_history(root).get(new.version), recorded(root)
    if not published:
        return _unsaid(new.version, entry, changed=True)
    old = open_recorded(published[-1])
    difference = compare(old, new)
    where = published[-1].relative_to(root)
    problems = [f"{x} [against {where}]" for x in release_problems(old, new, difference)]
    return problems + _unsaid(new.version, entry, not difference.equal)


def _unsaid(version: str, entry: Entry | None, changed: bool) -> list[str]:
    if entry is None:
        return [f"{FILE} has no entry for {version} (mend: begin one, `## [{version}] - <day>`)"]
    if changed and DATA not in entry.parts:
        return [f"{FILE} says nothing of the data of {version} (mend: add it below `### {DATA}`)"]
    return []
