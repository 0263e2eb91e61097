"""Stage two for dates: the forms of phrases, and those that lean on the text or on its day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from zjledger.reading import days
from zjledger.reading.chinese import dates as chinese_dates
from zjledger.reading.chinese import same_day
from zjledger.reading.chinese.spans import spans as spans_zh
from zjledger.reading.clause import Clause
from zjledger.reading.english import dates as english_dates
from zjledger.reading.english import in_history, times, years
from zjledger.reading.english import same_day as same_day_en
from zjledger.reading.english.clauses import HEADED
from zjledger.reading.english.forms import MONTHS
from zjledger.reading.english.in_force import SHIFT
from zjledger.reading.english.named import NO_FAR_YEAR, NO_UNIT, OF_OTHER
from zjledger.reading.numerals import NUMERALS
from zjledger.reading.proposal import Proposal
from zjledger.reading.spans import doubted, periods
from zjledger.reading.weekdays import weekday, weekday_after, weekday_next

_MONTHS = MONTHS
_MONTH = "|".join(sorted((name.title() for name in _MONTHS), key=len, reverse=True))
_END_OF_MONTH = re.compile(
    # The start of February 18 is an event of that day.
    rf"(?i:(?:the )?(?:(?:end|close|beginning|middle) of |start of "
    rf"(?!(?:{_MONTH}) [0-9]{{1,2}}(?![0-9.]))))(?P<month>{_MONTH})(?:,? "
    rf"(?P<year>20[0-9]{{2}}){NO_UNIT}{NO_FAR_YEAR}|"
    rf" (?P<which>last|this|next) year)?(?![A-Za-z0-9]){OF_OTHER}"
)
_DAY = "(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![A-Za-z])"
SAYING = (
    "said held opened signed started began met published announced reported ended closed launched "
    "approved released adopted visited"
)
"""Verbs right before a day of the week without a preposition."""
_SET_FOR = tuple(
    [f"{verb} for" for verb in ("set", "planned", "scheduled", "fixed", "due")]
    + [f"{verb} to" for verb in ("moved", "off", "back", "postponed", "forward")]
)
"""Words right before a day of the week on which something will be."""
_SAYING = "|".join(rf"(?<=(?<![a-z]){words} )" for words in (*SAYING.split(), *_SET_FOR))
_WEEKDAY = re.compile(
    r"(?:(?i:(?<![a-z])(?:on|(?P<near>by|(?<!day )until|till|before|since|after|from)|"
    rf"(?P<which>last|next|this|(?:this|the) coming)) |{_SAYING}|"
    r"(?<=[a-z]day and ))"
    rf"{_DAY}(?P<week> (?:of )?(?:last|next|this) week)?|{_DAY.replace('day>', 'day2>')}"
    rf"(?P<week2> (?:last|next|this) week)|"
    r"(?=[MTWFS])(?<!every )(?<!each )(?<!Every )(?<!Each )(?<!Black )(?<!day to )(?<!day through )"
    rf"(?<!day until )(?<!day[-–—])(?<![A-Za-z]){_DAY.replace('day>', 'day3>')})"
    rf"(?!,? (?:{_MONTH})[.]? [0-9]"
    r"| (?:to|through|until) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[-–—])"
)
_WEEKDAY_ZH = re.compile(
    r"(?<![每逢一两三几0-9（(])(?:(?P<which>[上本这下])个?(?:周|星期|"
    r"礼拜)(?P<day>[一二三四五六日天])|"
    r"(?<![上本这下])(?<![上本这下]个)(?:周|星期|"
    r"礼拜)(?P<day2>[一二三四五六日天]))"
)
_APART = frozenset("，,上下早晚凌傍")
"""After a weekday that is a day by itself; else the words that follow must speak of a time."""
_WHICH = {"上": "last week", "本": "this", "这": "this", "下": "next"}
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_YEAR_WORDS = frozenset({"今年", "本年", "去年", "明年", "前年"})
"""Alone they date nothing: 今年 stands in every other sentence of a report; but 去年 before a comma
is what a sentence is about."""
LEFT_EN = (
    "black on the end of from close start beginning middle last next this coming by until till "
    f"before and since after {SAYING} {' '.join(_SET_FOR)}",
)
_BESIDE = re.compile("(?i:last|this|next) (?i:month|quarter)")
_COUNTED = "counted from the day of publication"
SHIFTS = {
    "次日": 1,
    "翌日": 1,
    "前一天": -1,
    "前一日": -1,
    "两天后": 2,
    "兩天後": 2,
    "三天后": 3,
    "三天後": 3,
    "第二天": 1,
    "第三天": 2,
    "the next day": 1,
    "the following day": 1,
    "the next morning": 1,
    "the following morning": 1,
    "the next afternoon": 1,
    "the next evening": 1,
    "a day later": 1,
    "one day later": 1,
    "two days later": 2,
    "three days later": 3,
    "a day earlier": -1,
    "one day earlier": -1,
    "two days earlier": -2,
    "two days before": -2,
    "the previous day": -1,
    "the day before": -1,
}
"""Words for a day so many after the last one printed before them."""
_DAY_BEFORE = "the day before"
_LATER = "|".join(
    sorted((w for w in SHIFTS if w.isascii() and w != _DAY_BEFORE), key=len, reverse=True)
)
_LATER_ZH = "前一[天日]|[两兩三]天[后後]|第[二三]天"
SAME_DAY_ZH = rf"当[日天晚]|那天|[次翌同]日|{_LATER_ZH}"
SAME_DAY_EN = (
    rf"(?i-u:\b(?:that day|{_LATER})\b)|"
    rf"(?i-u:\bthe same day),|(?i-u:\b{_DAY_BEFORE})[,.;)]|(?i-u:\bthe same day\b)"
)
SAME_DAY = f"{SAME_DAY_ZH}|{SAME_DAY_EN}"
"""All such words, for the engine of a column."""
HOLIDAY = "夕节節假"
"""Right before 前一天 where that is counted from what is no day printed: 除夕前一天."""
APART = "。，；！？：“\\n"
"""Right before 第二天 where that is a day of its own."""
NEAR = 80
"""Code points from a day to 第二天 that is counted from it."""
_SAME_DAY = re.compile(
    rf"(?<![日号])当天(?!地)|当(?:日(?!地)|晚)|(?<![日号])那天|(?<![首每多初再本此0-9{NUMERALS}])[次翌同]日(?!均)|"
    rf"(?<![{HOLIDAY}])前一[天日]|[两兩三]天[后後]|(?<=[{APART}])第[二三]天|"
    rf"(?i:(?<![a-z])(?:(?:on )?that day|{_LATER})(?![a-z]))|"
    rf"(?i:(?<![a-z]){_DAY_BEFORE}(?=[,.;)]))|"
    r"(?<![A-Za-z-])(?:(?P<head>(?:On the|The) same day(?=,))|(?:on )?the same day(?![A-Za-z]))"
)
_OVER = frozenset({days.PAST, days.OVER, days.DONE})
COUNTED = ("第二天", "第三天")
"""Of these only what stands near the day they are counted from."""
AFTER_A_DAY = frozenset({"那天", "同日", "当晚", "the same day", "on the same day", *SHIFTS})
"""Words that mean a day printed before, or one counted from it, and never that of publication."""


def moments(
    text: str,
    published_on: dt.date | None,
    clause: Clause | None = None,
    *,
    lead: str = "",
    zh: bool,
) -> Iterator[Proposal]:
    """Propose the dates and periods that a passage prints.

    Arguments as in :func:`zjledger.reading.figures.figures`. Without a day of publication only
    dates with a year are read. ``clause`` is what the words around say of the year of its dates,
    where that is known beforehand; ``lead`` the sign of what English passages before it tell.
    """
    if zh:
        dated = chinese_dates.located_dates(text, published_on, clause)
    else:
        dated = english_dates.located_dates(text, published_on, clause, lead)
    for start, end, label in dated:
        word = text[start:end]
        if word in _YEAR_WORDS and (word != "去年" or text[end : end + 1] not in ("，", ",")):
            continue
        rule = f"{'zh' if zh else 'en'}-date"
        found = doubted(Proposal("date", start, end, word, rule, value=label))
        yield replace(found, confidence="low", reason=_COUNTED) if _BESIDE.match(word) else found
    yield from periods(text, published_on, clause, lead, zh=zh)
    if zh:
        yield from spans_zh(text, published_on, clause)
    if published_on and zh:
        yield from _leaning_zh(text, published_on, clause)
    elif published_on:
        yield from _leaning(text, published_on, clause, lead)


def same_days(text: str, dated: list[Proposal], published_on: dt.date | None) -> Iterator[Proposal]:
    """Propose 当日, "that day" and the like: the last day printed before, or the one after it.

    Where no day is printed before, 当日 and "that day" are the day of publication.
    """
    for match in _SAME_DAY.finditer(text):
        if match[0].lower().endswith("the same day") and not match["head"]:
            ends = [p.end for p in dated if _is_day_before(p, match)]
            if not ends or not same_day_en.is_near(text, ends[-1], *match.span()):
                continue
        before = [p for p in dated if _is_day_before(p, match)]
        day = before[-1].value if before else None
        word = match[0].lower()
        if word in COUNTED and before and match.start() - before[-1].end > NEAR:
            continue
        if published_on and day and word == same_day.WORD:
            told = [(p.end, p.value or "") for p in dated if _is_day_before(p, match)]
            done, last = same_day.done_on(text, *match.span(), told, published_on.isoformat())
            day = day if last else done
        if day and word in SHIFTS:
            day = (dt.date.fromisoformat(day) + dt.timedelta(days=SHIFTS[word])).isoformat()
        elif published_on and word not in AFTER_A_DAY:
            day = day or published_on.isoformat()
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


def _is_day_before(found: Proposal, match: re.Match[str]) -> bool:
    return found.end <= match.start() and len(found.value or "") == days.DAY_LENGTH


def _leaning(
    text: str, published_on: dt.date, told: Clause | None, lead: str
) -> Iterator[Proposal]:
    for match in _END_OF_MONTH.finditer(text):
        month = _MONTHS[match["month"].lower()]
        year = int(match["year"]) if match["year"] else None
        if match["which"]:
            year = published_on.year + SHIFT[match["which"]]
        unsure = False
        if year is None:
            clause = told or english_dates.clause_at(text, *match.span("month"), published_on, lead)
            year = years.year_of(month, None, published_on, clause)
            unsure = year is not None and in_history.doubted(clause, month, year, published_on)
        if year:
            value = f"{year}-{month:02}" + days.UNCERTAIN * unsure
            yield doubted(Proposal("date", *match.span(), match[0], "end-of-month", value=value))
    for match in _WEEKDAY.finditer(text) if "day" in text else ():
        key = next(key for key in ("day", "day2", "day3") if match[key])
        clause = told or english_dates.clause_at(text, *match.span(key), published_on, lead)
        week = (match["week"] or match["week2"] or "").removeprefix(" of").strip()
        which = (match["which"] or "").lower()
        which = "coming" if which.endswith("coming") else week.replace("this week", "this") or which
        behind = (times.BEHIND,) if match["day3"] else ()
        told_by = (days.PAST, days.OVER, days.FUTURE, times.COMING, *behind)
        number = _WEEKDAYS.index(match[key].lower())
        heads = match["day3"] and text[match.end() : match.end() + 1] in HEADED
        if heads and clause.near and (day := weekday_after(number, clause.near, published_on)):
            yield from _weekday(match, day)
            continue
        if clause.headed and clause.headed != published_on.year:
            continue
        if clause.after and not which and clause.tense not in _OVER:
            yield from _weekday(match, weekday_next(number, clause.after - 1, published_on))
            continue
        if (match["near"] or match["day3"]) and clause.tense not in told_by:
            continue
        if not (clause.tense or which) and (number - published_on.weekday()) % 7 == 1:
            # Of no verb, and tomorrow rather than six days ago.
            which = "coming"
        # A course is held on Monday, as a notice has it.
        tense = days.FUTURE if clause.tense == times.PRESENT else clause.tense
        yield from _weekday(match, weekday(number, which, published_on, tense))


def _leaning_zh(text: str, published_on: dt.date, told: Clause | None) -> Iterator[Proposal]:
    for match in _WEEKDAY_ZH.finditer(text) if "周" in text or "期" in text or "拜" in text else ():
        number = "一二三四五六日".index((match["day"] or match["day2"]).replace("天", "日"))
        tense = ""
        if not match["which"]:
            tense = (told or chinese_dates.clause_at(text, *match.span(), published_on)).tense
            apart = text[match.end() : match.end() + 1] in _APART
            if tense not in (days.PAST, days.FUTURE) and not apart:
                continue
        which = _WHICH.get(match["which"], "")
        yield from _weekday(match, weekday(number, which, published_on, tense))


def _weekday(match: re.Match[str], day: dt.date | None) -> Iterator[Proposal]:
    if day:
        yield Proposal(
            "date",
            *match.span(),
            match[0],
            "weekday",
            value=day.isoformat(),
            confidence="low",
            reason="the latest such day not after publication, or the one that words tell",
        )
