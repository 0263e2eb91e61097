"""How many sources say a thing independently of one another.

A source that republishes another is no witness of its own: it is followed to its root. Two roots
of one publisher on one day are one dispatch, in whatever language, because one newsroom wrote them.
A respun page (words swapped by a machine) is a copy of something unknown: it is no witness beside a
source that is not respun, and any number of respun pages alone count as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

SPUN = "spun"

RELIABILITY = ("sound", "machine_translated", "uncertain", SPUN)
"""Codelist ``source_reliability``, the best first."""


class Origin(Protocol):
    """What decides whether two sources are one witness."""

    @property
    def publisher(self) -> str: ...
    @property
    def published_on(self) -> object | None: ...
    @property
    def reliability(self) -> str: ...
    @property
    def republishes(self) -> str | None: ...


def count_witnesses(
    saying: Iterable[str], corrected: Iterable[str], origins: Mapping[str, Origin]
) -> int:
    """Number of independent witnesses of one thing.

    Args:
        saying: ids of the sources that say it.
        corrected: those that say it only since we corrected them; they are one witness where no
            other says it, for we did the agreeing.
        origins: every source by id.
    """
    sources = set(saying)
    upright = {source for source in sources if origins[source].reliability != SPUN}
    if not upright:
        return min(len(sources | set(corrected)), 1)
    return len({dispatch(source, origins) for source in upright})


def root_source(source_id: str, origins: Mapping[str, Origin]) -> str:
    """The source that a copy goes back to, through any number of copies.

    Where they run in a circle, which the loader refuses, the first id of the circle stands for it.
    """
    path = [source_id]
    while (parent := origins[path[-1]].republishes) and parent in origins:
        if parent in path:
            return min(path[path.index(parent) :])
        path.append(parent)
    return path[-1]


def contested(supporting: Iterable[str], rivalling: Iterable[str], spun: Iterable[str]) -> bool:
    """Whether a rival throws doubt on what stands: a respun one only where all are respun.

    Args:
        supporting, rivalling: ids of claims.
        spun: ids of those that stand in respun pages.
    """
    rivals, respun = set(rivalling), set(spun)
    return not rivals <= respun or (bool(rivals) and respun >= rivals | set(supporting))


def dispatch(source_id: str, origins: Mapping[str, Origin]) -> tuple[str, ...]:
    """What a source passes on: two sources with one dispatch are one witness."""
    root = root_source(source_id, origins)
    origin = origins[root]
    if origin.published_on is None:
        return (root,)
    return (origin.publisher, str(origin.published_on))
