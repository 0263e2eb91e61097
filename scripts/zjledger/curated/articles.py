"""Texts of articles from files: plain UTF-8, or a reason why not."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

LARGEST = 20_000_000
"""Largest file in bytes."""

LONGEST_LINE = 1_000_000
"""Longest line in code points; no article has one, but a dump without line ends does."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_TURNED = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MARKUP = re.compile(r"\s{0,100}<(?:!doctype html|html|\?xml)", re.IGNORECASE)


class Unreadable(ValueError):
    """The file is no text that can be read; the message says why and what to do."""


@dataclass(frozen=True)
class Article:
    """A text as decoded, and what identifies it."""

    text: str
    sha256: str

    @property
    def length(self) -> int:
        """Code points."""
        return len(self.text)


def article_from(path: Path) -> Article:
    """Read one file.

    Raises:
        Unreadable: it is missing, empty, too large, binary, not UTF-8, markup, holds a line of
            more than :data:`LONGEST_LINE`, or characters that turn the direction of writing.
    """
    if not path.is_file():
        raise Unreadable(f"{path}: there is no such file")
    if (size := path.stat().st_size) > LARGEST:
        raise Unreadable(f"{path}: {size} bytes, more than {LARGEST} (mend: split it)")
    content = path.read_bytes()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        reason = f"not UTF-8 at byte {error.start} (mend: save the text as UTF-8)"
        raise Unreadable(f"{path}: {reason}") from None
    if problem := _problem(text):
        raise Unreadable(f"{path}: {problem}")
    return Article(text, hashlib.sha256(content).hexdigest())


def _problem(text: str) -> str | None:
    if not text.strip():
        return "there is no text in it"
    if match := _CONTROL.search(text):
        where = f"character {match.start()} is the control character {ord(match[0]):#04x}"
        return f"{where}, so this is no text (mend: save the article as plain text)"
    if match := _TURNED.search(text):
        where = f"character {match.start()} (U+{ord(match[0]):04X}) turns the direction of writing"
        return f"{where}, so what is seen is not what stands there (mend: remove it)"
    if _MARKUP.match(text):
        return "this is a page, not a text (mend: save the article as plain text)"
    if (longest := max(map(len, text.split("\n")))) > LONGEST_LINE:
        return f"a line of {longest} characters, more than {LONGEST_LINE} (mend: break it)"
    return None
