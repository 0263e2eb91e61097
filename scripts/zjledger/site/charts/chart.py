"""What a chart is before it is drawn: the finding, units, sources, numbers and words for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zjledger.site.markup import Content


@dataclass(frozen=True)
class Origin:
    """Where the numbers of a chart stand: path of a page of ours, and its name."""

    path: str
    name: str


@dataclass(frozen=True)
class Chart:
    """One picture with everything around it.

    ``data`` is what the drawing module ``charts/js/<kind>.mjs`` takes; it says itself in which
    shape. In it ``href`` is the path of a page of ours, as everywhere before a link is written.
    """

    name: str
    """Name of its file, and of its figure on a page; one picture has one name everywhere."""
    title: str
    """The finding, with its numbers."""
    unit: str
    alt: str
    """What is to be seen, for who cannot see it."""
    kind: str
    data: Mapping[str, Any]
    head: Sequence[Content]
    rows: Sequence[Sequence[Content]]
    """The same numbers as a table."""
    origins: Sequence[Origin]
