"""The command line: ``zjledger COMMAND``, or ``python -m zjledger COMMAND``.

A command is a function marked with :func:`command` in one of the modules of this package; its name,
its help and its examples are taken from it. It has no logic of its own: it calls one function and
says what came of it.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence

# Importing a module registers its commands.
from zjledger.cli import building, curating, drafting, judging, scaling, texts
from zjledger.cli.registry import (
    COMMANDS,
    GOOD,
    INTERNAL,
    INTERRUPTED,
    MISUSE,
    REFUSED,
    UNHEARD,
    Command,
    Misused,
)
from zjledger.model.report import Refused
from zjledger.terminal import complain

__all__ = [
    "COMMANDS",
    "GOOD",
    "INTERNAL",
    "INTERRUPTED",
    "MISUSE",
    "REFUSED",
    "UNHEARD",
    "Command",
    "Misused",
    "build_parser",
    "building",
    "curating",
    "drafting",
    "judging",
    "main",
    "scaling",
    "texts",
]

_EXIT_CODES = (
    "Ends with 0 when all is well, 1 when input was refused or a check failed, "
    "2 when the command line is wrong, 3 when the program itself is."
)


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--debug",
        action="store_true",
        default=argparse.SUPPRESS,
        help="show where in the code an internal error arose",
    )
    parser = argparse.ArgumentParser(
        prog="zjledger",
        description="Build and check the Zhejiang Investment Ledger.",
        epilog=f"Example: zjledger validate --help\n\n{_EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[common],
    )
    below = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, entry in COMMANDS.items():
        sub = below.add_parser(
            name,
            help=entry.description,
            description=entry.description,
            epilog="Examples:\n" + "\n".join(f"  {example}" for example in entry.examples),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            parents=[common],
        )
        for item in entry.arguments:
            sub.add_argument(*item.flags, **item.options)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    Raises:
        SystemExit: with 2 on a wrong command line, with 0 after ``--help``; from argparse.
    """
    # A terminal that cannot show Chinese names gets escapes, not a crash.
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")
    try:
        try:
            return _run(build_parser().parse_args(arguments))
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more when it ends, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNHEARD


def _run(options: argparse.Namespace) -> int:
    try:
        COMMANDS[options.command].run(options)
    except Refused as refused:
        complain(f"{options.command} refused:\n{refused}")
        return REFUSED
    except Misused as misused:
        complain(f"{options.command}: {misused}")
        return MISUSE
    except KeyboardInterrupt:
        complain(f"{options.command} interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as error:
        if getattr(options, "debug", False):
            complain(traceback.format_exc())
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        complain(f"{options.command} failed: {reason}")
        complain("This is a fault of the program, not of the data; --debug shows where it arose.")
        return INTERNAL
    return GOOD
