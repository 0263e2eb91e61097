"""Stage two for dates: the forms of phrases, and those that lean on the text or on its day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from zjledger.reading import chinese_dates, days, english, english_dates
from zjledger.reading.numerals import value_of
from zjledger.reading.proposal import Proposal

_MONTHS = english_dates.MONTHS
_MONTH = "|".join(sorted((name.title() for name in _MONTHS), key=len, reverse=True))
_SPAN_OF_MONTHS = re.compile(
    rf"(?<![A-Za-z])(?P<first>{_MONTH})\.? ?(?:to|through|-|–) ?(?P<last>{_MONTH})(?![a-z])\.?"
    r"(?:(?:,?| of) (?P<year>20[0-9]{2}))?(?![A-Za-z0-9]| [0-9])"
)
_SPAN_OF_MONTHS_ZH = re.compile(
    r"(?:(?P<year>20[0-9]{2})年)?(?<![0-9.])(?P<first>1[0-2]|[1-9])月?(?:[-–—~～至到])"
    r"(?P<last>1[0-2]|[1-9])月(?!份?[0-9]{1,2}[日号])"
)
_SPAN_OF_DAYS = re.compile(
    rf"(?<![A-Za-z])(?P<month>{_MONTH})\.? (?P<first>[1-9][0-9]?)(?: to |-|–)"
    r"(?P<last>[1-9][0-9]?)(?![0-9])(?:,? (?P<year>20[0-9]{2})(?![0-9]))?"
    r"(?![.,:][0-9]|,? [0-9]| ?%| (?!(?:in|at|by|with|and|this|on|was|were)(?![a-z]))[a-z])"
)
_SPAN_OF_DAYS_ZH = re.compile(
    r"(?:(?P<year>20[0-9]{2})年)?(?<![0-9.])(?P<month>1[0-2]|[1-9])月(?P<first>[1-9][0-9]?)日?"
    r"[-–—~～至到](?P<last>[1-9][0-9]?)日"
)
_SPAN_ACROSS = re.compile(
    rf"(?<![A-Za-z])(?P<month>{_MONTH})\.? (?P<first>[1-9][0-9]?)(?: to | ?- ?| ?– ?)"
    rf"(?P<until>{_MONTH})\.? (?P<last>[1-9][0-9]?)(?![0-9])(?:,? (?P<year>20[0-9]{{2}})(?![0-9]))?"
)
_SPAN_ACROSS_ZH = re.compile(
    r"(?:(?P<year>20[0-9]{2})年)?(?<![0-9.])(?P<month>1[0-2]|[1-9])月(?P<first>[1-9][0-9]?)日?"
    r"[-–—~～至到](?P<until>1[0-2]|[1-9])月(?P<last>[1-9][0-9]?)日"
)
_PART_OF_YEAR = re.compile(
    r"(?i:(?:the )?(?P<part>first half|second half|first three quarters|"
    r"first (?:two|three|four|five|six|seven|eight|nine|ten|eleven|[2-9]|1[01]) months)) of "
    r"(?P<year>20[0-9]{2})(?![0-9])"
)
_PART_OF_YEAR_ZH = re.compile(
    r"(?P<year>20[0-9]{2}) ?年 ?(?P<part>上半年|下半年|前三季度|前3季度|"
    r"前(?:[二两三四五六七八九十]|十一|[2-9]|1[01])个月)"
)
_PARTS = {"first half": (1, 6), "second half": (7, 12), "first three quarters": (1, 9)} | {
    "上半年": (1, 6),
    "下半年": (7, 12),
    "前三季度": (1, 9),
    "前3季度": (1, 9),
}
_UP_TO = re.compile("(?:first |前)([a-z0-9一二三四五六七八九十两]{1,6})")
_SPAN_OF_YEARS = re.compile(
    r"(?<![0-9-])(?P<first>(?:19|20)[0-9]{2})年? ?(?:-|–|—|~|～|至|到|to|through) ?"
    r"(?P<last>(?:19|20)[0-9]{2})年?(?![0-9-])"
)
_END_OF_MONTH = re.compile(
    rf"(?i:(?:the )?end of )(?P<month>{_MONTH})(?:,? (?P<year>20[0-9]{{2}}))?(?![A-Za-z0-9])"
)
_WEEKDAY = re.compile(
    r"(?i:(?<![a-z])on )(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![A-Za-z])"
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_YEAR_WORDS = frozenset({"今年", "本年", "去年", "明年", "前年"})
"""Alone they date nothing: 今年 stands in every other sentence of a report; but 去年 before a comma
is what a sentence is about."""
LEFT_EN = ("on the end of from",)
_SAME_DAY = re.compile(r"当[日天](?!地)|(?i:(?<![a-z])(?:on )?that day(?![a-z]))")


def moments(text: str, published_on: dt.date | None, *, zh: bool) -> Iterator[Proposal]:
    """Propose the dates and periods that a passage prints.

    Arguments as in :func:`zjledger.reading.figures.figures`. Without a day of publication only
    dates with a year are read.
    """
    grammar = chinese_dates if zh else english_dates
    for start, end, label in grammar.located_dates(text, published_on):
        word = text[start:end]
        if word in _YEAR_WORDS and (word != "去年" or text[end : end + 1] not in ("，", ",")):
            continue
        rule = f"{'zh' if zh else 'en'}-date"
        yield Proposal("date", start, end, text[start:end], rule, value=label)
    yield from _periods(text, published_on, zh=zh)
    if published_on and not zh:
        yield from _leaning(text, published_on)


def same_days(text: str, dated: list[Proposal], published_on: dt.date | None) -> Iterator[Proposal]:
    """Propose 当日 and "that day": the last day printed before, else the day of publication."""
    for match in _SAME_DAY.finditer(text):
        before = [p.value for p in dated if p.end <= match.start() and len(p.value or "") == 10]
        day = before[-1] if before else published_on.isoformat() if published_on else None
        if day:
            yield Proposal(
                "date",
                *match.span(),
                match[0],
                "same-day",
                value=day,
                confidence="low",
                reason="the last day printed before, else that of publication",
            )


def _periods(text: str, published_on: dt.date | None, *, zh: bool) -> Iterator[Proposal]:
    for match in _SPAN_OF_YEARS.finditer(text):
        if match["first"] < match["last"]:
            yield _period(match, "years", f"{match['first']}/{match['last']}")
    for match in (_SPAN_OF_DAYS_ZH if zh else _SPAN_OF_DAYS).finditer(text):
        if span := _span_of_days(match, published_on, zh=zh):
            yield _period(match, "days", "/".join(span))
    for match in (_SPAN_ACROSS_ZH if zh else _SPAN_ACROSS).finditer(text):
        if span := _span_of_days(match, published_on, zh=zh):
            yield _period(match, "days", "/".join(span))
    for match in (_PART_OF_YEAR_ZH if zh else _PART_OF_YEAR).finditer(text):
        part = match["part"].lower()
        first, last = _PARTS.get(part) or (1, _months(part))
        yield _period(match, "months", f"{match['year']}-{first:02}/{match['year']}-{last:02}")
    for match in (_SPAN_OF_MONTHS_ZH if zh else _SPAN_OF_MONTHS).finditer(text):
        first, last = (
            int(match[key]) if zh else _MONTHS[match[key].lower()] for key in ("first", "last")
        )
        year = int(match["year"]) if match["year"] else None
        if year is None and published_on:
            year = days.year_of(last, 1, published_on, deadline=False)
        if year and first < last:
            yield _period(match, "months", f"{year}-{first:02}/{year}-{last:02}")


def _months(part: str) -> int:
    """How many months "first nine months" and 前9个月 name."""
    words = _UP_TO.search(part)
    number = words[1] if words else ""
    return english.whole_number(number) if number.isascii() else int(value_of(number) or 0)


def _span_of_days(
    match: re.Match[str], published_on: dt.date | None, *, zh: bool
) -> tuple[str, str] | None:
    until = match.groupdict().get("until") or match["month"]
    months = [int(name) if zh else _MONTHS[name.lower()] for name in (match["month"], until)]
    first, last = int(match["first"]), int(match["last"])
    year = int(match["year"]) if match["year"] else None
    if year is None and published_on:
        year = days.year_of(months[0], first, published_on, deadline=False)
    if not year:
        return None
    begin, end = (days.in_year(year, *day) for day in zip(months, (first, last), strict=True))
    return (begin, end) if begin and end and begin < end else None


def _period(match: re.Match[str], rule: str, value: str) -> Proposal:
    return Proposal("period", *match.span(), match[0], f"span-of-{rule}", value=value)


def _leaning(text: str, published_on: dt.date) -> Iterator[Proposal]:
    for match in _END_OF_MONTH.finditer(text):
        month = _MONTHS[match["month"].lower()]
        year = int(match["year"]) if match["year"] else None
        if year is None:
            year = days.year_of(month, 1, published_on, deadline=True)
        if year:
            yield Proposal(
                "date", *match.span(), match[0], "end-of-month", value=f"{year}-{month:02}"
            )
    for match in _WEEKDAY.finditer(text):
        back = (published_on.weekday() - _WEEKDAYS.index(match["day"].lower())) % 7
        day = published_on - dt.timedelta(days=back)
        yield Proposal(
            "date",
            *match.span(),
            match[0],
            "weekday",
            value=day.isoformat(),
            confidence="low",
            reason="the latest such day not after publication",
        )
