"""What is said on the terminal: plain text, never a control sequence out of the data."""

from __future__ import annotations

import sys
import unicodedata

_UNPRINTABLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def printable(text: str) -> str:
    r"""Return the text with control, format and unassigned characters written as escapes.

    Line feeds stay; an escape character becomes the four characters ``\x1b``. Titles and file
    names come from others, and a terminal obeys what it is sent.
    """
    return "".join(
        c if c == "\n" or unicodedata.category(c) not in _UNPRINTABLE else _escaped(c) for c in text
    )


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def say(text: str = "") -> None:
    """Print one message on standard output at once, so that progress is seen through a pipe."""
    print(printable(text), flush=True)


def complain(text: str) -> None:
    """Print one message on standard error."""
    print(printable(text), file=sys.stderr, flush=True)
