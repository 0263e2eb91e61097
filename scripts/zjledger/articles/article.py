"""The text of an article, from a plain text, a page or a PDF file, or a reason why not.

Offsets of a reading point into this text. It is known by the SHA-256 of its UTF-8 bytes, which for
a plain text in UTF-8 is the hash of the file itself.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from zjledger.articles import page, pdf
from zjledger.articles.decoding import Undecodable, decode_page, looks_like

LARGEST = 20_000_000
"""Largest file in bytes."""

LONGEST_LINE = 1_000_000
"""Longest line in code points; no article has one, but a dump without line ends does."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_TURNED = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,1000}(?:<!--.{0,2000}?-->\s{0,1000}){0,9}"
    rb"<(?:!doctype html|html|head|body|meta|\?xml)",
    re.IGNORECASE | re.DOTALL,
)
_WEB_ARCHIVE = re.compile(rb"(?:From: <Saved by|MIME-Version: 1\.0|\S+: .{0,200}multipart/related)")

Form = Literal["text", "page", "pdf"]


class Unreadable(ValueError):
    """There is no text that can be read; the message says why and what to do."""


@dataclass(frozen=True)
class Article:
    """A text, what identifies it, and what it was taken out of."""

    text: str
    sha256: str
    form: Form = "text"
    encoding: str = "utf-8"
    extractor: str | None = None
    """Name and version of the library that took the text out of a page or a PDF file."""

    @property
    def length(self) -> int:
        """Code points."""
        return len(self.text)


def article_from(path: Path) -> tuple[bytes, Article]:
    """The bytes of one file and the text in them.

    Raises:
        Unreadable: it is missing or too large, or :func:`article_of` refuses what it holds.
    """
    if not path.is_file():
        raise Unreadable(f"{path}: there is no such file")
    if (size := path.stat().st_size) > LARGEST:
        raise Unreadable(f"{path}: {size} bytes, more than {LARGEST} (mend: split it)")
    try:
        content = path.read_bytes()
        return content, article_of(content)
    except Unreadable as error:
        raise Unreadable(f"{path}: {error}") from None


def form_of(content: bytes) -> Form:
    """What the bytes are: a PDF file, a page, or else a plain text."""
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    head = content[:4096]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "replace").encode("utf-8", "replace")
    return "page" if _PAGE.match(head) else "text"


def article_of(content: bytes, form: Form | None = None, charset: str | None = None) -> Article:
    """The text that a file or a fetched document holds.

    Args:
        form: what a server said it is; without it the bytes tell.
        charset: what a server said its encoding is.

    Raises:
        Unreadable: it is empty, binary, of an encoding that is neither UTF-8 nor declared, a page
            without a main text, a broken PDF file, or holds a line of more than
            :data:`LONGEST_LINE` or characters that turn the direction of writing.
    """
    if not content.strip():
        raise Unreadable("there is no text in it")
    if _WEB_ARCHIVE.match(content):
        mend = "save the page as HTML only, or as plain text"
        raise Unreadable(f"this is a web archive of several parts (mend: {mend})")
    try:
        article = _READERS[form or form_of(content)](content, charset)
    except (Undecodable, page.NoMainText, pdf.NotRead) as error:
        raise Unreadable(str(error)) from None
    if problem := text_problem(article.text):
        raise Unreadable(problem)
    return article


def _plain(content: bytes, charset: str | None) -> Article:
    if charset:
        text, encoding = decode_page(content, charset)
        return Article(text, _sha256(text), "text", encoding)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        if control := _CONTROL.search(content[:4096].decode("latin-1")):
            raise Unreadable(_control(control)) from None
        hint = f"; it looks like {known}" if (known := looks_like(content)) else ""
        reason = f"not UTF-8 at byte {error.start}{hint} (mend: save the text as UTF-8)"
        raise Unreadable(reason) from None
    return Article(text, _sha256(text))


def _page(content: bytes, charset: str | None) -> Article:
    markup, encoding = decode_page(content, charset)
    text = page.main_text(markup)
    if "\ufffd" in text:
        reason = f"the page says it is {encoding}, and its main text is not"
        raise Unreadable(f"{reason} (mend: save the text of the article as UTF-8)")
    return Article(text, _sha256(text), "page", encoding, page.EXTRACTOR)


def _pdf(content: bytes, charset: str | None) -> Article:
    text = pdf.text_of(content)
    return Article(text, _sha256(text), "pdf", extractor=pdf.EXTRACTOR)


_READERS: dict[Form, Callable[[bytes, str | None], Article]] = {
    "text": _plain,
    "page": _page,
    "pdf": _pdf,
}


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _control(match: re.Match[str]) -> str:
    where = f"character {match.start()} is the control character {ord(match[0]):#04x}"
    return f"{where}, so this is no text (mend: save the article as plain text)"


def text_problem(text: str) -> str | None:
    """Why a text is none that can be read, or None where it can be."""
    if not text.strip():
        return "there is no text in it"
    if match := _CONTROL.search(text):
        return _control(match)
    if match := _TURNED.search(text):
        where = f"character {match.start()} (U+{ord(match[0]):04X}) turns the direction of writing"
        return f"{where}, so what is seen is not what stands there (mend: remove it)"
    if (longest := max(map(len, text.split("\n")))) > LONGEST_LINE:
        return f"a line of {longest} characters, more than {LONGEST_LINE} (mend: break it)"
    return None
