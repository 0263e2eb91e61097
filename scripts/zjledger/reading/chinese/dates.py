"""Dates in a Chinese phrase.

A phrase that prints two different dates, a span of days or months, a lunar date, or a date whose
year hangs on words elsewhere (当年, 同年) is not read.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import NamedTuple

from zjledger.reading import days
from zjledger.reading.beside import REACH, certain, cued, in_turn
from zjledger.reading.chinese import times, years
from zjledger.reading.chinese.by_story import ended_year
from zjledger.reading.chinese.clauses import clause_of
from zjledger.reading.chinese.doubted import is_doubted
from zjledger.reading.clause import Clause
from zjledger.reading.days import BACK, ISO_DAY
from zjledger.reading.lazily import lazily
from zjledger.reading.numerals import from_numerals
from zjledger.reading.script import has_full_width_digit, simplified

_ONES = "一二三四五六七八九"
_YEAR = (
    rf"(?:(?<![0-9])(?P<year>(?:19|20)[0-9]{{2}}|二[〇零][〇零{_ONES}]{{2}}) ?年"
    r"|(?P<word>[今本去明前]年))"
)
NUMBERED = r"(?<=(?<![0-9.])[1-9]\.)(?=(?:1[0-2]|[1-9])月(?:[0-9]{1,2}[日号]|[底末初上中下]))"
"""After the number of a point of a list: 2.12月10日前."""
_FIRST = "(?<![余多几数百千万亿美欧日港公])元"
"""January as 元月, and no amount by the month."""
_SO_MANY = "(?<!(?<![此之日])前)"
"""Not after 前, by which it is so many months of a year: 前4月出口增长. 此前4月 is April."""
_MONTH = (
    rf"{_SO_MANY}(?:(?<![0-9.{_ONES}十])(?<![0-9],)|{NUMBERED})"
    rf"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[{_ONES}]|{_FIRST}) ?月(?:份)?"
)
_OF_THING = "[线院楼馆炉泊坞井塔]|机(?=[组出投并点发试完停通满，。、])|厂(?!家)"
"""After 号, a thing that has a number: 12月一号机并网."""
_DAY = rf"(?P<day>[12][0-9]|3[01]|0?[1-9]|[二三]?十[{_ONES}]?|[{_ONES}]) ?(?:日|号(?!{_OF_THING}))"
RELATIVE = "[昨今明][天日]|[昨今][晚晨早夜]|大?[前后後]天"
MONTH_WORD = "(?:[上下本][个個]?|元)月"
"""A word for a month, which a day or any other number may follow, as a pattern."""
_FORMS = (
    ISO_DAY,
    lazily(
        rf"(?:{_YEAR} ?的? ?|(?<!年)(?<!年的)|(?<=[次翌同当那]年)){_MONTH}"
        rf"(?: ?{_DAY}|(?! ?[0-9]{{1,3}} ?[日号]))"
        r"(?P<before> ?(?:以|之)?前)?"
    ),
    lazily(
        rf"(?:{_YEAR} ?的? ?|(?<!年)(?<!年的)|(?<=[次翌同当那]年))"
        "(?<![至前0-9])(?<!(?<![要等拖排推迟延])到)第?(?P<quarter>[一二三四1-4])季度"
    ),
    lazily(rf"{_YEAR}"),
    lazily(r"(?P<of>[本这這上下])个?月(?P<this>[12][0-9]|3[01]|[1-9]) ?日(?![内均游元报本间])"),
    lazily(r"(?<![比较与和同于从至的对由较])(?P<last>去年)(?=[,，])"),
    lazily(
        r"(?<![0-9A-Za-z.月第近每满])(?<![0-9],)(?<!月 )(?P<day>[12][0-9]|3[01]|[1-9]) ?日"
        r"(?![内均游元报本间后後])"
    ),
    # No 写明日期.
    # 没有它，就没有今天。 speaks of these times, not of a day.
    # 去年今日 is no day of now; a year was read before, and blotted out.
    lazily(rf"(?<!□)(?<!□的)(?P<relative>{RELATIVE})(?!期|(?<=有今天)(?:[，。；”]|$))"),
    # No 比上月, whose month a report does not count; nor 个以上月, 日本月, 成本月.
    lazily(
        r"(?<![以日成比较])(?P<near>[上下本])个?月"
        r"(?! ?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?[日号]|[均度球亮租薪活饼光票息供嫂])"
    ),
)
"""What a date looks like, the fuller forms first: each is looked for in what the others left."""
_FORMS_CUED = cued(
    _FORMS,
    {
        "P<relative>": "[昨今明前后]",
        "P<near>": "[上下本]个?月",
        "P<month>1": "月",
        "季度": "季度",
        "去年)": "去年",
        "年": "年",
        "日": "日",
        "P<month>[": "-",
    },
)

_RELATIVE = {"前": 2, "昨": 1, "今": 0, "明": -1, "后": -2}
MONTHS_AHEAD = {"上": -1, "本": 0, "下": 1}
_QUARTERS = {sign: 1 + index % 4 for index, sign in enumerate("一二三四1234")}
YEAR_WORDS = {"今": 0, "本": 0, "去": -1, "明": 1, "前": -2}
_UNCERTAIN = lazily(
    r"农历|正月|腊月|[次同翌历每]年|当年(?!1?[0-9]月|[一二三四]季度)|"
    r"[0-9年月日号] ?(?:至|到|[-–—~～]) ?[0-9]{1,4} ?[年月日号]|"
    r"[0-9] ?[、和] ?[0-9]{1,4} ?[年月日号]|[年月] ?[、和] ?[0-9]{1,4} ?[日号]|"
    r"[0-9] ?[-–—~～] ?[0-9]{1,4} ?月"
)
LEFT = (
    lazily(
        "逢上一两三几今本这此之个去明前年月第近每满到至农历正腊当次同翌的以成比较余多几数美欧日港公要等拖排推迟延有"
    ),
)
RIGHT = (
    lazily("年月日号季度份以之前底初内均游元报本间线院楼上下早晚凌傍均度球亮租薪活饼光票台息供嫂"),
)
_PLAIN_MONTH = rf"(?:1[0-2]|0?[1-9]|十[一二]?|[{_ONES}]|{_FIRST})"
_PLAIN_DAY = rf"(?:[12][0-9]|3[01]|0?[1-9]|[二三]?十[{_ONES}]?|[{_ONES}])"
LEANING = lazily(
    rf"{_SO_MANY}(?:(?<![0-9.{_ONES}十])|{NUMBERED})(?<!(?<![次翌同当那])年)(?<!年 )(?<!年的)"
    rf"(?:{_PLAIN_MONTH} ?月(?:份)? ?{_PLAIN_DAY}(?= ?[日号號])|"
    rf"{_PLAIN_MONTH}(?= ?月)|[一二三四1-4](?=季度)|[0-9]{{1,2}}(?= ?[日号號]))|{RELATIVE}|"
    "(?<![每逢一两三几0-9（(上本下这])(?<![上本这下]个)(?:周|星期|礼拜)[一二三四五六日天]"
)
"""Where a date stands that may leave its year to its clause."""
_TWO_DAYS = lazily(
    "(?<![日号][、和])(?<![0-9])(?:1[0-2]|[1-9])月([1-9][0-9]?) ?[日号] ?、 ?([1-9][0-9]?) ?[日号]"
    "(?! ?[、和] ?[0-9])"
)
NO_UNIT = "(?! ?(?:[万亿萬億元个個名户戶家亩畝吨噸米%％倍人]|公里|平方|千瓦|兆瓦))"
"""After four digits that may be a year: that they count nothing: 1950至2010户."""
_SPAN = lazily(
    r"(?<![0-9])((?:19|20)[0-9]{2}) ?年? ?(?:至|到|[-–—~～]) ?((?:19|20)[0-9]{2})"
    rf"(?![0-9-]|[.][0-9]){NO_UNIT}"
)


def read_date(printed: str, published_on: dt.date | None) -> str | None:
    """Return the one day, month (2023-08), quarter (2023-Q4) or year a phrase prints, or None.

    Args:
        printed: at most 60 characters of text.
        published_on: what 昨天, 14日 and 3月 are counted from; without it they are not read.

    "By the end of August" (8月底前) is the month: a value "at most" may be its last day.
    """
    text = simplified(printed)
    if has_full_width_digit(text):
        return None
    if _UNCERTAIN.search(text) or "当年" in text:
        return None
    resolve = functools.partial(_resolve, _Text(text, published_on, None, alone=True))
    found = {label for _, _, label in in_turn(text, _FORMS_CUED, resolve)}
    return found.pop() if len(found) == 1 else None


def located_dates(
    printed: str, published_on: dt.date | None, clause: Clause | None = None
) -> list[tuple[int, int, str]]:
    """Return start, end and label of each date in a text that is certain and no part of a span.

    ``clause`` is what the words around say of the year of a date without one, where that is known
    beforehand.
    """
    if has_full_width_digit(printed):
        return []
    text = simplified(printed)
    resolve = functools.partial(_resolve, _Text(text, published_on, clause, alone=False))
    dates = [date for date in in_turn(text, _FORMS_CUED, resolve) if date[2]]
    if not dates:
        return []
    spans = [match.span() for match in (*_SPAN.finditer(text), *_UNCERTAIN.finditer(text))]
    # 9月3日、4日 is one event of two days.
    pairs = (match for match in _TWO_DAYS.finditer(text) if int(match[2]) - int(match[1]) == 1)
    return certain(dates, [*spans, *(match.span() for match in pairs)])


def read_years(printed: str) -> tuple[str, str] | None:
    """Return the first and last year of the one span such as 2021-2025年, or None."""
    spans = _SPAN.findall(printed)
    return spans[0] if len(spans) == 1 else None


def clause_at(text: str, start: int, end: int, published_on: dt.date) -> Clause:
    """What the words around a date say of its year."""
    left = text[max(0, start - BACK) : start]
    return clause_of(left, text[end : end + REACH], published_on.year)


class _Text(NamedTuple):
    """What a date stands in; with ``alone`` a phrase that says all there is."""

    text: str
    published_on: dt.date | None
    clause: Clause | None
    alone: bool

    def clause_of(self, start: int, end: int) -> Clause:
        """What the words around a date say of its year."""
        left = self.text[max(0, start - BACK) : start]
        year = self.published_on.year if self.published_on else None
        return self.clause or clause_of(left, self.text[end : end + REACH], year)


def _resolve(text: _Text, _: str, match: re.Match[str]) -> str | None:
    """The label of a date; of "before August" none if alone, for it is not that month."""
    parts = match.groupdict()
    day, year = text.published_on, _year(parts, text.published_on)
    if text.alone and parts.get("before") and not parts.get("day"):
        return None
    if year is not None:
        return _label(parts, year)
    if not day or parts.get("word"):
        return None
    if parts.get("last"):
        return f"{day.year - 1:04}"
    if parts.get("this"):
        return days.in_month(int(parts["this"]), MONTHS_AHEAD.get(parts["of"], 0), day)
    if parts.get("near"):
        first = days.in_month(1, MONTHS_AHEAD[parts["near"]], day)
        return first and first[:7]
    names = [name for name in ("month", "day", "quarter", "relative") if parts.get(name)]
    clause = text.clause_of(min(map(match.start, names)), max(map(match.end, names)))
    if word := parts.get("relative"):
        back = _RELATIVE[word.lstrip("大")[0]]
        back += (back > 0) - (back < 0) if word.startswith("大") else 0
        if abs(back) > 1 and not _tells(text, match.end(), clause, back):
            return None
        return (day - dt.timedelta(days=back)).isoformat()
    if parts.get("quarter"):
        told = years.of_quarter(_QUARTERS[parts["quarter"]], day, clause)
        return _label(parts, told) if told else _uncertain(parts, day, clause)
    if not parts.get("month"):
        return years.near_day(int(parts["day"]), day, clause)
    month, number = _number(parts["month"]), _number(parts["day"]) if parts["day"] else None
    if text.alone:
        return _label(parts, days.year_alone(month, number, day, deadline=clause.deadline))
    told = years.year_of(month, number, day, clause)
    if not told:
        return _uncertain(parts, day, clause)
    label = _label(parts, told)
    return label and label + days.UNCERTAIN * is_doubted(clause, month, number, told, day)


def _uncertain(parts: dict[str, str], published_on: dt.date, clause: Clause) -> str | None:
    """The label of the nearest such date, where no word tells of which year it is."""
    if clause.tense in (days.WOULD, times.NAMED):
        return None
    quarter, number = parts.get("quarter"), parts.get("day")
    last = 3 * _QUARTERS[quarter] if quarter else _number(parts["month"])
    months = (last - 2 if quarter else last), last
    held = clause.held if clause.held != published_on.year else None
    named = clause.year or (ended_year(published_on) if clause.ended else held)
    day = _number(number) if number else None
    long_over = (clause.year or published_on.year) < published_on.year - 1
    if day and long_over and last <= (clause.month or 0):
        # 2023年10月动工，6月5日贯通, a week before publication in 2026.
        named = None
    label = _label(parts, days.nearest_year(months, day, published_on, named))
    return label and label + days.UNCERTAIN


def _tells(text: _Text, end: int, clause: Clause, back: int) -> bool:
    """Whether 前天 or 后天 is a day: its clause may not speak of another time."""
    apart = text.text[end : end + 1] in ("，", ",", "上", "下", "早", "晚")
    told = days.FUTURE if back < 0 else days.PAST
    return apart or clause.tense in (told, days.PLAIN)


def _label(parts: dict[str, str], year: int | None) -> str | None:
    if year is None:
        return None
    if parts.get("month") and parts.get("day"):
        return days.in_year(year, _number(parts["month"]), _number(parts["day"]))
    if parts.get("month"):
        return f"{year:04}-{_number(parts['month']):02}"
    if parts.get("quarter"):
        return f"{year}-Q{_QUARTERS[parts['quarter']]}"
    return f"{year:04}"


def _year(parts: dict[str, str], published_on: dt.date | None) -> int | None:
    if word := parts.get("word"):
        return published_on.year + YEAR_WORDS[word[0]] if published_on else None
    digits = parts.get("year")
    if not digits:
        return None
    return int(digits.translate(str.maketrans("〇零" + _ONES, "00123456789")))


def _number(text: str) -> int:
    if text == "元":
        return 1
    return int(text) if text.isdigit() and text.isascii() else int(from_numerals(text) or 0)
