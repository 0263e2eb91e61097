"""The text of a PDF file, with the line breaks of its layout taken out again.

A line of a layout ends in the middle of a phrase, and half a phrase reads as another figure:
"总投资6808" and "亿元以上". Lines are joined where the first does not end a sentence.
"""

from __future__ import annotations

import re
from importlib.metadata import version

MOST_PAGES = 300
MOST_CHARACTERS = 3_000_000

EXTRACTOR = f"pypdfium2 {version('pypdfium2')}"

_ENDS = re.compile(r"[.!?。！？；;:：]['\"”’)）]?$")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”]")


class NotRead(ValueError):
    """The file has no text that can be taken out; the message says why."""


def text_of(content: bytes) -> str:
    """The text of all pages, a paragraph a line.

    Raises:
        NotRead: it is broken, locked, too long, or holds pictures of text only.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise NotRead(f"this PDF file cannot be opened ({error}) (mend: save its text)") from None
    try:
        if len(document) > MOST_PAGES:
            raise NotRead(f"{len(document)} pages, more than {MOST_PAGES} (mend: save the article)")
        pages: list[str] = []
        for number in range(len(document)):
            pages.append(document[number].get_textpage().get_text_bounded())
            if sum(map(len, pages)) > MOST_CHARACTERS:
                raise NotRead(f"more than {MOST_CHARACTERS} characters (mend: save the article)")
    except pypdfium2.PdfiumError as error:
        raise NotRead(f"this PDF file is broken ({error}) (mend: save its text)") from None
    finally:
        document.close()
    text = unwrapped("\n".join(pages))
    if not text.strip():
        raise NotRead("there is no text in it, only pictures (mend: save the article as text)")
    return text


def unwrapped(layout: str) -> str:
    """Paragraphs of a layout, one a line: Chinese lines joined as they are, others by a space.

    A number that ends a line is never joined with one that begins the next: they are two.
    A hyphen that the layout put in (U+FFFE or U+00AD at the end of a line) is taken out.
    """
    layout = layout.replace("\r\n", "\n").replace("\r", "\n")
    layout = re.sub("[\ufffe\u00ad\x02]\n?", "", layout)
    text = ""
    for line in (line.strip() for line in layout.split("\n")):
        if not line:
            text = text.rstrip("\n") + "\n" if text else ""
        elif not text or text.endswith("\n"):
            text += line
        elif _ENDS.search(text[-2:]) or (text[-1].isdigit() and line[0].isdigit()):
            text += f"\n{line}"
        elif _WIDE.match(text[-1]) or _WIDE.match(line):
            text += line
        else:
            text += f" {line}"
    return text.strip()
