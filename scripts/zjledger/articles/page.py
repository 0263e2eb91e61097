"""The main text of a page of the web: its title and its article, not its menus."""

from __future__ import annotations

import copy
import html
import logging
import re
from importlib.metadata import version

LARGEST = 5_000_000
"""Largest page in characters that is searched for its main text."""

EXTRACTOR = f"trafilatura {version('trafilatura')}"

_SHORTEST = "50"
"""Characters below which a main text is doubted and menus are taken in. The library's own bound is
250, but a Chinese report says in 60 signs what takes English 250 letters."""

_TURNED = re.compile("[\u202a-\u202e\u2066-\u2069]|<bdo[\\s>]|bidi-override", re.IGNORECASE)
_REFERENCE = re.compile(r"&#[xX]?[0-9a-fA-F]{1,7};")


class NoMainText(ValueError):
    """The page holds no article that can be told from its menus; the message says why."""


def main_text(markup: str) -> str:
    """Title and main text, a paragraph a line.

    Raises:
        NoMainText: there is none, the page is too large, or it turns the direction of writing.
    """
    if len(markup) > LARGEST:
        reason = f"the page has {len(markup)} characters, more than {LARGEST}"
        raise NoMainText(f"{reason} (mend: save the article alone)")
    shown = _REFERENCE.sub(lambda match: html.unescape(match[0]), markup)
    if match := _TURNED.search(shown):
        said = match[0] if match[0].isascii() else f"U+{ord(match[0]):04X}"
        reason = f"the page turns the direction of writing ({said.strip(' >')})"
        raise NoMainText(f"{reason}, so what is seen is not what stands there (mend: remove it)")
    title, body = _extracted(markup)
    if not body.strip():
        mend = "copy the article into a plain text file"
        raise NoMainText(f"there is no text in it: no article on the page (mend: {mend})")
    return body if not title or body.startswith(title) else f"{title}\n{body}"


def whole_text(markup: str) -> str:
    """All that the page shows, menus included; empty where it is no markup."""
    from trafilatura import html2txt

    return str(html2txt(markup)) if markup.strip() else ""


def _extracted(markup: str) -> tuple[str, str]:
    from trafilatura import bare_extraction
    from trafilatura.settings import DEFAULT_CONFIG

    # It tells its log of every page it finds thin; a refusal says so once.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    config = copy.deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["min_extracted_size"] = _SHORTEST
    found = bare_extraction(markup, config=config, include_comments=False, with_metadata=True)
    if found is None:
        return "", ""
    return (found.title or "").strip(), found.text or ""
