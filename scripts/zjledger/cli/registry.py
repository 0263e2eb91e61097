"""What a command is, how a function becomes one, and how commands end."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

GOOD, REFUSED, MISUSE, INTERNAL, INTERRUPTED, UNHEARD = 0, 1, 2, 3, 130, 141
"""Exit codes; argparse itself ends with 2. The last two are what shells give to Ctrl-C and to a
program whose reader, such as ``head``, has gone."""


@dataclass(frozen=True)
class Argument:
    """One argument of a command, as ``argparse.add_argument`` takes it."""

    flags: tuple[str, ...]
    options: dict[str, Any]


@dataclass(frozen=True)
class Command:
    """One command: what runs, what it takes, and how it is called."""

    run: Callable[[argparse.Namespace], None]
    arguments: tuple[Argument, ...]
    examples: tuple[str, ...]

    @property
    def description(self) -> str:
        """The docstring of the function."""
        return (self.run.__doc__ or "").strip()


class Misused(Exception):
    """The command line asks for what cannot be; the message says what."""


COMMANDS: dict[str, Command] = {}
"""Commands by name, those of one module together."""


def argument(*flags: str, **options: Any) -> Argument:
    """An argument for :func:`command`, such as ``argument("--port", type=int, default=8000)``."""
    return Argument(flags, options)


def command(
    *arguments: Argument, examples: Sequence[str] = ()
) -> Callable[[Callable[[argparse.Namespace], None]], Callable[[argparse.Namespace], None]]:
    """Make a function a command named after it (``verify_evidence`` is ``verify-evidence``).

    Args:
        arguments: what it takes; the values are attributes of the function's one parameter.
        examples: command lines for ``--help``; without any, the bare one.
    """

    def register(
        run: Callable[[argparse.Namespace], None],
    ) -> Callable[[argparse.Namespace], None]:
        name = run.__name__.strip("_").replace("_", "-")
        COMMANDS[name] = Command(run, arguments, tuple(examples) or (f"zjledger {name}",))
        return run

    return register
