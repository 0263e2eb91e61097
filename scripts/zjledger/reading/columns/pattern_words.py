"""The words and characters that patterns name: what a context of a cluster can be made of."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zjledger.reading.script import traditional

NUMERALS = "零〇一二两三四五六七八九十百千万亿萬億兩"
"""Characters of numbers, which are clusters themselves."""


def words_of(*patterns: re.Pattern[str] | str) -> set[str]:
    """The words that patterns name, in small letters; escapes and classes name none."""
    found: set[str] = set()
    for pattern in patterns:
        source = pattern if isinstance(pattern, str) else pattern.pattern
        source = re.sub(
            r"\\.|\[[^\]]*\]|\(\?(?:P<[a-z0-9_]+>|<?[=!]|[a-z-]*:)|\{[0-9,]*\}", " ", source
        )
        source = re.sub(r"([A-Za-z]+)([A-Za-z])\?", r"\1\2 \1", source)
        found |= {word.lower() for word in re.findall(r"[A-Za-z]+", source)}
    return found


def characters_of(*patterns: re.Pattern[str]) -> str:
    """The Chinese characters that patterns name, traditional forms too, as the inside of a class.

    Characters of numbers are left out: they are clusters themselves.
    """
    signs = set(re.findall("[\u3400-\u9fff]", "".join(pattern.pattern for pattern in patterns)))
    signs |= set(traditional("".join(signs)))
    return "".join(sorted(signs - set(NUMERALS)))


def either(words: Iterable[str]) -> str:
    """One pattern of all words, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
