"""The words beside a Chinese date, and what ends a clause."""

from __future__ import annotations

from dataclasses import dataclass

from zjledger.reading.lazily import lazily

CLAUSE = lazily("[，,；;。：:]|(?<![于在至到从自与和及年月日号是为 ]) (?=[0-9])")


@dataclass(frozen=True, slots=True)
class Beside:
    """The words beside a date.

    Attributes:
        left: all before it.
        right: all after it, from its 月, 日 or 季度 on.
        own: those before it in its clause.
        after: those after it in its clause.
        following: the clauses after that, up to the next date.
        deadline: whether something is to be done by the date.
    """

    left: str
    right: str
    own: str
    after: str
    following: list[str]
    deadline: bool
