"""Bytes of a page as text, by what the server or the page itself says its encoding is.

Labels follow the Encoding Standard of the WHATWG, where gb2312 and gbk mean gb18030, and latin-1
means windows-1252. That one decodes any bytes, and servers name it who never looked, so it is
believed only where nothing else is declared and the bytes are not UTF-8.
"""

from __future__ import annotations

import codecs
import re

_ENCODINGS = {
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8",
    "gb18030": "gb18030 gbk gb2312 gb_2312 gb_2312-80 x-gbk chinese csgb2312 cp936",
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
    "cp1252": "windows-1252 cp1252 iso-8859-1 iso8859-1 latin1 latin-1 l1 us-ascii ascii",
}
_BY_LABEL = {label: codec for codec, labels in _ENCODINGS.items() for label in labels.split()}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_:.-]{1,40})"
    rb"|<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9_:.-]{1,40})",
    re.IGNORECASE,
)
_HEAD = 4096


class Undecodable(ValueError):
    """No encoding fits; the message says what was tried."""


def decode_page(content: bytes, charset: str | None = None) -> tuple[str, str]:
    """The text and the name of its encoding.

    Bytes that the encoding does not know become U+FFFD, for many pages hold a few in a menu; the
    caller refuses them where they matter. Line ends become line feeds.

    Args:
        charset: what the server said.

    Raises:
        Undecodable: nothing is declared and it is not UTF-8, or what is declared is not known.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _lines(content[len(mark) :].decode(encoding, "replace")), encoding
    labels = [label for label in (charset, _declared(content)) if label]
    known = [_BY_LABEL[label.lower()] for label in labels if label.lower() in _BY_LABEL]
    trusted = [encoding for encoding in known if encoding != "cp1252"]
    for encoding in (*trusted, "utf-8"):
        try:
            return _lines(content.decode(encoding)), encoding
        except UnicodeDecodeError:
            continue
    if known:
        encoding = (*trusted, "cp1252")[0]
        return _lines(content.decode(encoding, "replace")), encoding
    if labels:
        raise Undecodable(f"unknown encoding {labels[0]!r} (mend: save the text as UTF-8)")
    hint = f"; it looks like {likely}" if (likely := looks_like(content)) else ""
    mend = "save the text of the article as UTF-8"
    raise Undecodable(f"no encoding is declared and it is not UTF-8{hint} (mend: {mend})")


def looks_like(content: bytes) -> str | None:
    """``GB18030`` where bytes that are not UTF-8 are Chinese by that encoding; a hint, no more."""
    sample = content[:_HEAD].decode("gb18030", "replace")
    chinese = sum("\u4e00" <= sign <= "\u9fff" for sign in sample)
    common = sum(sign in "的一是在不了有和年月日元个项" for sign in sample)
    return "GB18030" if common and chinese > 4 * sample.count("\ufffd") else None


def _declared(content: bytes) -> str | None:
    match = _DECLARED.search(content[:_HEAD])
    return (match[1] or match[2]).decode("ascii") if match else None


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
