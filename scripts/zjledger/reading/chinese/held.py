"""The year that sentences before a passage speak of: 去年3月开工。8月结顶.

It holds for its paragraph, until another is printed. That of a look back (回望2025年) holds for the
paragraphs that follow, and that of a question (明年怎么排？) for its answer.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from zjledger.reading.chinese.ahead import (
    AHEAD_SIGNS,
    MARK,
    STEP_SIGNS,
    ahead_sign,
    marked,
    month_of,
    unmarked,
)
from zjledger.reading.chinese.held_days import DAY_SIGNS
from zjledger.reading.chinese.looks_back import LOOKING_BACK, NOW, NTH, OWN, QUESTION
from zjledger.reading.chinese.months import MONTH, months_of, turns
from zjledger.reading.chinese.named_years import COUNTED, NTH_YEARS, UNTOLD, WORDS, last_named
from zjledger.reading.chinese.year_names import FIRST_PART
from zjledger.reading.chinese.years_alone import stands_alone
from zjledger.reading.clause import Story
from zjledger.reading.lazily import lazily

JOINTS = "；", ";"
"""What ends a passage with which the next goes on; for the engine of a column too."""
YEAR_SIGNS = "".join(map(chr, (*range(0xE100, 0xE169), *range(0xE400, 0xE40A))))
"""What stands for 2000 to 2099, 去年, 明年, 全年, 今年 and a month of 前年; for a year that is not
known (翌年4月); and for one to nine years ago."""
_UNKNOWN = 105
"""The place of the first of the last."""
_STORY_SIGNS = "".join(map(chr, range(0xE170, 0xE17D)))
"""After such a sign: what it names was told in order up to January, and so on; or is a story."""
_TOPIC_SIGNS = "".join(map(chr, range(0xE180, 0xE18C)))
"""The same where the year was printed without a month, and its first day stands for none told."""
_COMING_SIGNS = "".join(map(chr, range(0xE1A0, 0xE1AC)))
"""The same where nothing but its months were told, in order, which tells of a coming year alone."""
JOINED = "\ue190"
"""After these: the passage goes on with a sentence that told of a month of the year."""
_ALONE = "\ue191"
"""After a year's: it stood alone in the sentence before, as what that tells of; after that of the
coming one: a month of it was told."""
_TOLD_SIGNS = _STORY_SIGNS + _TOPIC_SIGNS + _COMING_SIGNS
SIGNS = YEAR_SIGNS + _TOLD_SIGNS + JOINED + _ALONE + DAY_SIGNS + AHEAD_SIGNS + STEP_SIGNS
_PLANNED = (
    "安排|计划|目标|预|拟|任务|力争|确保|要|将|"
    "[^，,。；;：:0-9]{0,6}(?:这样|分[季解到成两三四五六]|排[定好法出]|铺开|节奏|怎么)|"
    "(?:完成)?(?:数据?|报表|总结|账单)(?:[，。；、0-9]|$)|投资的[0-9]"
)
_BEGAN = (
    "(?:20[0-9]{2} ?|[去今])年(?:(?:1[0-2]|[1-9])月(?:[0-9]{1,2}[日号])?)?"
    "(?:开始|启动|动手|起步|[说讲谈]起)[，。；]"
)
"""After 从, when something began of which more is told: 征地从2014年2月18日开始."""
_SINCE = "(?<=[始源立起建步生办启动成设签批]于)"
"""Right before that year after another word: 制度始于2019年4月."""
_AT_LAST = "(?<=[拖推延改迟期直]到|截至)(?=(?:20[0-9]{2} ?|去)年(?:1[0-2]|[1-9])月)|(?<=回到)"
"""Right before the year in which a thing put off was done, as of which one is told, or to which a
story goes back: 拖到2020年10月；12月试运行; 截至去年9月85%；12月98%; 时间回到2019年。4月来了."""
_NO_CAUSE = (
    "(?!(?<=因为)20[0-9]{2} ?年(?:[一二三四]季度|(?:1[0-2]|[1-9])月份?)(?:同比)?"
    "(?:基数|下降|增长|偏))"
)
"""Nor is told of a year because of whose base one of this rose: 因为2020年一季度下降12%."""
_YEARS = lazily(
    rf"(?:(?<![比较与和同起从自到至超由以对于—–~～-])(?<!先排在)(?<!先定在)(?<!原定在)(?<!原排在)(?<!本排在){_NO_CAUSE}|(?<=[从自])(?={_BEGAN})|{_SINCE}|{_AT_LAST})(?<![0-9])"
    rf"(?:(20[0-9]{{2}}) ?|"
    rf"([去今本明]|(?<![之目提以])前(?=年[0-9])|全(?!年(?:{_PLANNED}))|[{COUNTED}](?=年(?:1[0-2]|[1-9])月)|"
    f"(?:(?<=[。；;])|(?<=[，,](?=第二年[1-9开动竣完投签交复建结封达]))|^)(?={NTH}(?!.{{0,6}}[补奖免减返贴租息]))..))年"
    rf"(?! ?(?!{FIRST_PART})"
    r"(?:同期|以来|[以之]?前|底前|[-–—~～至]|到(?![位账])|[末底](?![，,])|度))"
    r"(?!(?:的|(?:1[0-2]|[1-9])月(?:的|[0-9]{1,2}[日号]的?)?)那[批次场轮][只仅才是为有])|"
    r"(?<=[0-9一二两三四五六七八九十])(年前)的?(?=(?:1[0-2]|[1-9])月)"
)
NAMED = "年", "回[顾头首望看]", "月度曲线", "[翻从自开到]1月"
"""One of these is found in words before a passage if they may name its year or look back on it."""
LED = (
    "(?:(?:20[0-9]{2}|[去明全])年|[前次翌同当那]年[0-9]|年前的?[0-9]|"
    rf"{NTH}|今年的?(?:(?:1[0-2]|[1-9])月|[一二三四]季度))[^\n]*$"
)
"""Found in words before a passage if they may name its year; for the engine of a column."""
_TURNED = "目前|眼下|如今|现在|昨[天日]|今[天日]|[上本]周"
YEAR = (
    f"(?:20[0-9]{{2}} ?|[去今本明全])年|[前{COUNTED}]年[0-9]|年前的?[0-9]|{_TURNED}|"
    f"(?:^|[。；;]){NTH}|[，,]第二年[1-9开动竣完投签交复建结封达]"
)
"""What such words name it with, if one sign before and some after do not tell otherwise; or that
they have turned to now."""
NAMES = lazily(YEAR)
_NTH_LINE, _PRINTED = lazily(NTH), lazily("(20[0-9]{2}) ?年")
"""A paragraph that goes on with a year of the one before: 那一年签约不少。3月签了18个."""
REACH = 12
"""Code points of such a name and what stands after it that tell."""
TOLD = f"(?:{MONTH}){MARK}?|。"
"""The months and quarters told after such a name, some of them marked as ahead, and ends of
sentences; for the engine of a column too."""
_TOLD = lazily(TOLD)
_TOPIC = lazily(f"[，,…]|[：:](?={MONTH})|[说讲谈]起[。；]|(?<=回到.{{5}})。|(?<=回到.{{6}})。")
"""After a year of which a story tells: 2022年，厂房租下。3月装修."""
SUBJECT = (
    "((?:20[0-9]{2} ?|去)年)[^，,。；;：:月季年的同以前底之末度至到\n…–—~～-]"
    "[^，,。；;：:月季年的\n…]{0,15}"
    f"([，,](?:{MONTH})|[；;]$)"
)
"""What a sentence tells of a year before a month of it, of which the next may go on: 2016年停工一
次，9月复工。10月赶工; for the engine of a column too."""
OF_SUBJECT = "…"
"""What stands for it."""
_SUBJECT = lazily(SUBJECT)
_OF_MONTH = lazily(f"的?(?:{MONTH})(?:[0-9]{{1,2}}[日号])?(?![起至到—–~～-]|以来|[以之]?后)")
_PARTS = {"初": 1, "底": 12, "末": 12}
"""Parts of a year that are told as its first or last month."""
_TO_THIS = lazily("[至到—–~～-]今年[0-9]")
_NEWS = lazily(rf"{YEAR}|[昨今明][天日]|[昨今]晚|日前|近日|[上本下]个?[月周]")
_WHOLE = lazily(f"全年(?!{_PLANNED})|过去的?一年(?=[里中来，,])|{OWN}")
_LEANS = lazily("月|季度|[0-9] ?[日号]")


class Held(NamedTuple):
    """The year of which sentences before speak, or the one that ends or has ended, unnamed (全年);
    and how far they have told of it, or ``turned`` if they have gone on to it from one before;
    ``topic`` is the month up to which they may have told of the last year; ``unknown`` if the year
    that they name is (翌年4月)."""

    year: int | None = None
    ended: bool = False
    story: Story | None = None
    turned: bool = False
    topic: int | None = None
    unknown: bool = False


_LOOKED_BACK = Story(None, whole=True)


def held_sign(lead: str) -> str:
    """The signs to put before a passage for the year that its paragraph speaks of, given the words
    before it; nothing if these name none, or that of publication."""
    before, _, line = lead.rpartition("\n")
    if before and _NTH_LINE.match(line) and (years := _PRINTED.findall(before)):
        line = f"{years[-1]}年。{line}"
    return _further(lead) or _joined(year_sign(line, months_told(line)), lead)


def _joined(sign: str, lead: str) -> str:
    """The sign of a year that was told up to a month, with that of a passage which goes on with a
    sentence: 2015年2月5日，码头建成；6月30日，泊位建成."""
    return sign + JOINED if len(sign) > 1 and lead.endswith(JOINTS) else sign


def months_told(line: str) -> str:
    """The months printed after the last name of a year, and in it; what lay ahead is marked."""
    named = [match.start() for match in NAMES.finditer(line)]
    return "".join(_TOLD.findall(marked(line[named[-1] :]))) if named else ""


def year_sign(words: str, months: str) -> str:
    """The sign of the last year that words of one paragraph name, and where they told of it in
    order the sign of the last month of that.

    Args:
        words: the words beside each name of a year.
        months: the months printed after the last of these, and in it.
    """
    words = _SUBJECT.sub(rf"\1{OF_SUBJECT}\2", words)
    found = list(_YEARS.finditer(words))
    if not found:
        return ""
    last = found[-1]
    year, word = last_named(found)
    if not year and not word:
        return ""
    if word == UNTOLD:
        return YEAR_SIGNS[_UNKNOWN]
    named = [match.start() for match in NAMES.finditer(words)]
    if _TO_THIS.match(words, max(0, named[-1] - 1)):
        # 去年11月至今年1月，查处7个。 has turned to this year too.
        return ""
    own = last.start() in (named[-1], named[-1] + 1)
    part = _PARTS.get(words[last.end() : last.end() + 1])
    story = own and word != "全" and (part or _OF_MONTH.match(words, last.end()))
    told = [*([part] if part else []), *months_of(unmarked(months))] if story else []
    about = (year or word == "去") and _TOPIC.match(words, last.end())
    topic = own and bool(about or (year and last[2] in NTH_YEARS))
    told = (months_of(unmarked(months)) or [1]) if topic else told
    falls = turns(told)
    if word == "去" and falls == 1:
        # 去年8月停工。2月判了，3月付六成。 has turned to this year.
        return ""
    if word == "前" and falls == 1:
        word, falls = "去", 0
    if year and falls == 1:
        # 2021年8月开工，2月完成桩基。11月竣工。
        year, falls = year + 1, 0
    ordered = bool(told) and not falls
    if word == "今" and not ordered:
        return ""
    sign = YEAR_SIGNS[year - 2000 if year else place_of(word)]
    course = months_of(unmarked(months)) if own and "。" not in months else []
    coming = word == "明" or (year and not ordered and not story)
    if coming and course and not turns(course):
        return sign + _COMING_SIGNS[course[-1] - 1]
    if year and story and falls:  # A story that has come to another year twice may be anywhere.
        return YEAR_SIGNS[_UNKNOWN]
    if not ordered:
        return sign + _ALONE * (stands_alone(words) or (word == "明" and bool(story or not own)))
    return (
        sign
        + (_TOPIC_SIGNS if topic and about else _STORY_SIGNS)[told[-1] - 1]
        + ahead_sign(months)
    )


def place_of(word: str) -> int:
    """The place of the sign of a word for a year, or of the years since it."""
    return _UNKNOWN + int(word) if word.isdigit() else 100 + WORDS.index(word)


def _further(lead: str) -> str:
    """The signs of a year of which all is told that follows it, or that a question names."""
    asked = QUESTION.search(lead)
    looking = None if asked else next(iter([*LOOKING_BACK.finditer(lead)][-1:]), None)
    found = asked or looking
    if not found or _NEWS.search(lead, found.end(1) if asked else found.end()):
        return ""
    told = found[1] if asked else found[0]
    if told[0] == "去" and NOW.search(told):
        return ""
    if re.match(OWN, told):
        return YEAR_SIGNS[100 + WORDS.index("全")] + _STORY_SIGNS[-1]
    if number := re.search("20([0-9]{2})年", told):
        return YEAR_SIGNS[int(number[1])] + _STORY_SIGNS[-1]
    return YEAR_SIGNS[100 + WORDS.index("去" if told[0] == "去" else "明")] + _STORY_SIGNS[-1]


def of_ended_year(words: str) -> bool:
    """Whether words speak of a whole year, of which they plan nothing."""
    return bool(_WHOLE.search(words))


def may_lean(passage: str) -> bool:
    """Whether a passage may print a date that leans on such a year."""
    return bool(_LEANS.search(passage))


def of_coming_month(signs: str) -> bool:
    """Whether the signs before a passage stand for what a sentence told of a month of the coming
    year, with which the passage does not go on."""
    told = len(signs) > 1 and signs[1] in _COMING_SIGNS + _STORY_SIGNS[:-1] + _ALONE
    return told and signs[0] == YEAR_SIGNS[place_of("明")] and JOINED not in signs


def held_year(signs: str, published: int | None) -> Held:
    """What the signs before a passage stand for, for a text published in some year."""
    place = YEAR_SIGNS.find(signs[0]) if signs else -1
    if place < 0 or published is None:
        return Held()
    if place == _UNKNOWN:
        return Held(unknown=True)
    named = published - 1, published + 1, None, published, published - 2
    year = 2000 + place if place < 100 else [*named, published][min(place, _UNKNOWN) - 100]
    if place > _UNKNOWN:
        year = published - (place - _UNKNOWN)
    if year and year > published + 1:
        # 2030年突破1600亿元。安排项目135个，6月底完成53%.
        return Held(published)
    coming = _COMING_SIGNS.find(signs[1]) + 1 if len(signs) > 1 else 0
    if coming:
        joined = year == published + 1 and JOINED in signs
        return Held(
            year, year is None, Story(coming, joined=True, ahead=coming) if joined else None
        )
    month = _STORY_SIGNS.find(signs[1]) + 1 if len(signs) > 1 else 0
    topic = _TOPIC_SIGNS.find(signs[1]) + 1 if len(signs) > 1 else 0
    if topic and year == published - 1 and JOINED not in signs:
        # 2025年，快递12亿件。1月下降17%。 may tell of this January.
        return Held(year, topic=topic)
    if _ALONE in signs and year and year < published:
        return Held(year, story=Story(None, loose=True, alone=True))
    month = month or topic
    ahead = month_of(signs, AHEAD_SIGNS) if (year or 0) <= published else None
    story = Story(month, joined=JOINED in signs, ahead=ahead) if month else None
    return Held(year, year is None, _LOOKED_BACK if month == len(_STORY_SIGNS) else story)
