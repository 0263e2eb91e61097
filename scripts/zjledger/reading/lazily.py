"""Patterns that are made ready when they are first asked.

The grammars hold more than a thousand. To make all ready takes longer than to read a short text,
which asks some of them only, and hardly those of the other language.
"""

from __future__ import annotations

import re
from typing import Any, cast

_ASKED = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class Lazy:
    """A pattern as it is written, which has all that a compiled one has as soon as it is asked."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Asked only for what is not there yet: from now on its own attributes answer.
        made = re.compile(self.pattern, self._flags)
        self.__dict__.update({asked: getattr(made, asked) for asked in _ASKED})
        return getattr(made, name)


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern as :func:`re.compile` gives it, made ready when it is first asked.

    A mistake in it, raised as :class:`re.error`, shows only then.
    """
    return cast("re.Pattern[str]", Lazy(pattern, flags))
