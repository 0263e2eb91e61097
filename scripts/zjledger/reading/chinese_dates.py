"""Dates in a Chinese phrase.

A phrase that prints two different dates, a span of days or months, a lunar date, or a date whose
year hangs on words elsewhere (当年, 同年) is not read.
"""

from __future__ import annotations

import datetime as dt
import functools
import re

from zjledger.reading import days
from zjledger.reading.beside import REACH, certain, cued, in_turn, left_of, right_of
from zjledger.reading.days import ISO_DAY
from zjledger.reading.numerals import from_numerals
from zjledger.reading.script import has_full_width_digit, simplified

_ONES = "一二三四五六七八九"
_YEAR = (
    rf"(?:(?<![0-9])(?P<year>(?:19|20)[0-9]{{2}}|二[〇零][〇零{_ONES}]{{2}}) ?年"
    r"|(?P<word>[今本去明前]年))"
)
_MONTH = rf"(?<![0-9.{_ONES}十])(?<![0-9],)(?P<month>1[0-2]|0?[1-9]|十[一二]?|[{_ONES}]) ?月(?:份)?"
_DAY = rf"(?P<day>[12][0-9]|3[01]|0?[1-9]|[二三]?十[{_ONES}]?|[{_ONES}]) ?(?:日|号(?![线院楼]))"
_FORMS = (
    ISO_DAY,
    re.compile(rf"(?:{_YEAR} ?的? ?)?{_MONTH}(?: ?{_DAY})?(?P<before> ?(?:以|之)?前)?"),
    re.compile(rf"(?:{_YEAR} ?的? ?)?(?<![至到前])第?(?P<quarter>[一二三四1-4])季度"),
    re.compile(rf"{_YEAR}"),
    re.compile(r"[本这這]个?月(?P<this>[12][0-9]|3[01]|[1-9]) ?日(?![内均游元报本间])"),
    re.compile(r"(?<![比较与和同于从至的对由较])(?P<last>去年)(?=[,，])"),
    re.compile(
        r"(?<![0-9A-Za-z.月第近每满])(?<![0-9],)(?<!月 )(?P<day>[12][0-9]|3[01]|[1-9]) ?日"
        r"(?![内均游元报本间])"
    ),
    re.compile(r"(?P<relative>[昨今][天日])"),
)
"""What a date looks like, the fuller forms first: each is looked for in what the others left."""
_FORMS_CUED = cued(
    _FORMS,
    {
        "P<relative>": "[昨今]",
        "P<month>1": "月",
        "季度": "季度",
        "去年)": "去年",
        "年": "年",
        "日": "日",
        "P<month>[": "-",
    },
)

_QUARTERS = {sign: 1 + index % 4 for index, sign in enumerate("一二三四1234")}
_YEAR_WORDS = {"今": 0, "本": 0, "去": -1, "明": 1, "前": -2}
_DEADLINE = re.compile(r"^底? ?(?:以|之)?前")
PLANNED = (
    "拟[于在]|擬[於在]|计划|预计|力争|确保|将于|争取|目标|計劃|預計|確保|將於|爭取|目標|"
    "下一?[场場次届屆期批轮輪]"
)
_PLANNED = re.compile(PLANNED)
_TENSES = re.compile(
    r"(?P<future>[将將须須]|力争|确保|争取|预计|力爭|確保|爭取|預計|[拟擬]|"
    r"[再要](?=[再新签簽开開建引完实實投落]))|(?P<past>已|完成了|曾)"
)
_CLAUSE = re.compile("[，,；;。]")
_UNCERTAIN = re.compile(
    r"农历|正月|腊月|[当次同翌历每]年|"
    r"[0-9年月日号] ?(?:至|到|[-–—~～]) ?[0-9]{1,4} ?[年月日号]|"
    r"(?:[0-9年月] ?[、和] ?[0-9]{1,4} ?[年月日号]|[日号] ?[、和] ?[0-9]{1,4} ?[年日号])|"
    r"[0-9] ?[-–—~～] ?[0-9]{1,4} ?月"
)
LEFT = (re.compile("今本这个去明前年月第近每满到至农历正腊当次同翌的"),)
RIGHT = (re.compile("年月日号季度份以之前底初内均游元报本间线院楼"),)
_SPAN = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2}) ?年? ?(?:至|到|[-–—~～]) ?((?:19|20)[0-9]{2})(?![0-9-])"
)


def tense(left: str, right: str) -> str:
    """Of what time the clause around a deadline speaks: past, future, or neither for certain."""
    before, after = list(_TENSES.finditer(_CLAUSE.split(left)[-1])), _TENSES.search(right)
    found = before[-1] if before else after
    return (days.PAST if found["past"] else days.FUTURE) if found else ""


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
    if _UNCERTAIN.search(text):
        return None
    found = {
        label
        for _, _, label in in_turn(text, _FORMS_CUED, functools.partial(_resolve, published_on))
    }
    return found.pop() if len(found) == 1 else None


def located_dates(printed: str, published_on: dt.date | None) -> list[tuple[int, int, str]]:
    """Return start, end and label of each date in a text that is certain and no part of a span."""
    if has_full_width_digit(printed):
        return []
    text = simplified(printed)
    resolve = functools.partial(_resolve, published_on, before=True)
    dates = [date for date in in_turn(text, _FORMS_CUED, resolve) if date[2]]
    if not dates:
        return []
    spans = [match.span() for match in (*_SPAN.finditer(text), *_UNCERTAIN.finditer(text))]
    return certain(dates, spans)


def read_years(printed: str) -> tuple[str, str] | None:
    """Return the first and last year of the one span such as 2021-2025年, or None."""
    spans = _SPAN.findall(printed)
    return spans[0] if len(spans) == 1 else None


def _resolve(
    published_on: dt.date | None, text: str, match: re.Match[str], *, before: bool = False
) -> str | None:
    """The label of a date; of "before August" only with ``before``, for it is not that month."""
    parts = match.groupdict()
    year = _year(parts, published_on)
    if parts.get("relative"):
        back = dt.timedelta(days=1 if parts["relative"][0] == "昨" else 0)
        return (published_on - back).isoformat() if published_on else None
    if parts.get("this"):
        if not published_on:
            return None
        return days.in_year(published_on.year, published_on.month, int(parts["this"]))
    if parts.get("month"):
        month = _number(parts["month"])
        if parts.get("before") and not parts["day"] and not before:
            return None
        left = left_of(text, match)
        by = parts.get("before") or _DEADLINE.search(right_of(text, match))
        deadline = bool(by or _PLANNED.search(left))
        end = match.end("day" if parts["day"] else "month")
        when = tense(left, text[end : end + REACH]) if by else ""
        if by and before and not when and published_on and month < published_on.month:
            # Of the next year a report would say so: 明年6月底前.
            when = days.PAST
        return _month(parts, year, month, published_on, deadline=deadline, when=when)
    if parts.get("quarter"):
        quarter = _QUARTERS[parts["quarter"]]
        if year is None and published_on:
            left = left_of(text, match)
            after = match.end("quarter")
            when = tense(left, text[after : after + REACH])
            planned = bool(_PLANNED.search(left))
            year = days.year_of_quarter(quarter, published_on, planned=planned, tense=when)
        return f"{year}-Q{quarter}" if year else None
    if parts.get("day"):
        return days.latest_day(int(parts["day"]), published_on) if published_on else None
    return str(year) if year else None


def _month(
    parts: dict[str, str],
    year: int | None,
    month: int,
    published_on: dt.date | None,
    *,
    deadline: bool,
    when: str,
) -> str | None:
    day = _number(parts["day"] or "1")
    if year is None and not parts.get("word") and published_on:
        year = days.year_of(month, day, published_on, deadline=deadline, tense=when)
    if year is None:
        return None
    if parts["day"]:
        return days.in_year(year, month, day)
    return f"{year:04}-{month:02}"


def _year(parts: dict[str, str], published_on: dt.date | None) -> int | None:
    if word := parts.get("word"):
        return published_on.year + _YEAR_WORDS[word[0]] if published_on else None
    digits = parts.get("year")
    if not digits:
        return None
    return int(digits.translate(str.maketrans("〇零" + _ONES, "00123456789")))


def _number(text: str) -> int:
    return int(text) if text.isdigit() and text.isascii() else int(from_numerals(text) or 0)
