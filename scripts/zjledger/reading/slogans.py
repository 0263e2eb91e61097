"""Names of programmes and mistranslated slogans that look like figures and are none."""

from __future__ import annotations

import re

_PHRASES = (
    # 千项万亿, "thousand projects, trillion yuan", is a programme however it is translated.
    r"千项万亿|千項萬億",
    r"1,?000 trillion|(?i:thousands?(?: of)?(?: projects,?)?(?: and)? trillions?(?:[ -]yuan)?)",
    r"(?i:trillion-(?:yuan|dollar))",
    # 百千万, "hundred-thousand-trillion", is the programme of the service industry.
    r"百千万亿?|百千萬億?",
    r"[三四五]位一[体體]",
    r"(?i:hundred thousands|hundreds of millions|millions of millions)",
    # Schemes of industry and transport, named by the number of their parts.
    r"(?<![0-9,.])(?:415X?|315)(?![0-9,.万亿])(?=[”\"]? ?(?:[a-z]|工程|产业|先进|科技|体系))"
    r"(?! ?(?:projects|enterprises|companies|firms|contracts|jobs|workers|"
    r"million|billion|bn|m|mu|people|percent|yuan)"
    r"(?![a-z]))",
    r"(?<![0-9+])(?:8 ?[+＋] ?4|4 ?[+＋] ?1)(?![0-9+])",
)
_SLOGAN = re.compile(f"(?=[千百三四五1348hmtHMT])(?:{'|'.join(_PHRASES)})")
"""Any of them, after a look at its first sign, which most others fail."""


def slogans(text: str) -> list[tuple[int, int]]:
    """Start and end of every phrase in which no number is a figure."""
    return [match.span() for match in _SLOGAN.finditer(text)]
