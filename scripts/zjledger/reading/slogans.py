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

_QUOTE = '["“][^"”\\n]{3,60}["”]'
_MOTTO = re.compile(
    rf"{_QUOTE}(?= (?:is|was|became|remains) [^\"“\n]{{0,60}}?(?:motto|slogan)(?![a-z]))|"
    rf"(?:(?<=motto)|(?<=slogan))(?: (?:is|was|of|reads|read))?[:,]? {_QUOTE}|"
    r"(?<=口号)[是为]?[:：]?“[^”\n]{2,30}”|“[^”\n]{2,30}”(?=的?(?:口号|座右铭))"
)
"""A motto or slogan in quotation marks, whatever it says."""
_FEW = "(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)"
_SCHEMES = (
    "(?:programme|program|campaign|action|initiative|strategy|idea|concept|theory|mechanism|model|"
    "movement|drive|platform)"
)
_SCHEMES_ZH = "(?:工程|行动|计划|战略|机制|体系|理念|专项|改革|活动|模式|攻坚)"
NAMED = (
    rf'["“](?:{_FEW} [^"”\n,.;:!?]{{2,30}}["”]|[0-9]{{1,4}} [^"”\n]{{2,30}}["”] {_SCHEMES})|'
    r"“[一二两兩三四五六七八九十]{1,2}[^”\n0-9，。；：！？]{1,11}”|"
    rf"“[^”\n0-9，。；：！？]{{1,12}}[三四五六七八九十]{{1,2}}大{_SCHEMES_ZH}”|"
    rf"“[0-9]{{1,4}}[个個项項大条][^”\n，。；：！？]{{1,12}}”{_SCHEMES_ZH}|"
    "两个(?:确立|维护|毫不动摇)|四个(?:意识|自信|全面)|三个(?:代表|务必|区分开来)"
)
"""What names a scheme or an idea: “十项重大工程”, “两个先行”, “10个100亿元”工程, "five ones", the
"50 projects" campaign; but what somebody says ends with a comma or a stop."""
_NAMED = re.compile(
    rf"(?:{NAMED})(?!,? (?:he|she|they|said|says|added|told)(?![a-z])|，?[他她说称])"
)
MOTTO = "motto|slogan|口号|座右铭"
"""What stands beside one."""


def slogans(text: str) -> list[tuple[int, int]]:
    """Start and end of every phrase in which no number is a figure."""
    found = [match.span() for match in _SLOGAN.finditer(text)]
    if "“" in text or '"' in text or "个" in text:
        found += [match.span() for match in _NAMED.finditer(text)]
    if re.search(MOTTO, text):
        found += [match.span() for match in _MOTTO.finditer(text)]
    return found
