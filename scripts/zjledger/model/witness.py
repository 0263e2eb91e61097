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


def count_witnesses(source_ids: Iterable[str], origins: Mapping[str, Origin]) -> int:
    """Number of independent witnesses among sources that say one thing; 0 of none.

    Raises:
        KeyError: a source is unknown.
    """
    saying = set(source_ids)
    upright = {source for source in saying if origins[source].reliability != SPUN}
    if not upright:
        return min(len(saying), 1)
    return len({_dispatch(root_source(source, origins), origins) for source in upright})


def root_source(source_id: str, origins: Mapping[str, Origin]) -> str:
    """The source that a copy goes back to, through any number of copies.

    Raises:
        KeyError: a source is unknown.
        ValueError: the copies run in a circle.
    """
    seen = {source_id}
    while parent := origins[source_id].republishes:
        if parent in seen:
            raise ValueError(f"{parent!r} republishes itself")
        seen.add(parent)
        source_id = parent
    return source_id


def _dispatch(root: str, origins: Mapping[str, Origin]) -> tuple[str, ...]:
    origin = origins[root]
    if origin.published_on is None:
        return (root,)
    return (origin.publisher, str(origin.published_on))
