"""Spans of days and months in a Chinese passage: 9月20日至22日, 1—6月, 本月5日至8日."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from zjledger.reading import days
from zjledger.reading.chinese import times, years
from zjledger.reading.chinese.dates import MONTHS_AHEAD, YEAR_WORDS, clause_at
from zjledger.reading.clause import Clause
from zjledger.reading.lazily import lazily
from zjledger.reading.proposal import Proposal
from zjledger.reading.spans import doubted

_YEAR = "(?:(?P<{0}>20[0-9]{{2}})年|(?P<{0}_word>[今本去明前]年))?"
_TO = "[日号]?起?[-–—~～至到]"
_DAYS = lazily(
    rf"{_YEAR.format('since')}(?<![0-9.])(?P<month>1[0-2]|[1-9])月(?P<first>[1-9][0-9]?){_TO}"
    rf"{_YEAR.format('year')}(?:(?P<until>1[0-2]|[1-9])月)?(?P<last>[1-9][0-9]?)[日号]"
)
_DAYS_ALONE = lazily(
    r"(?:(?P<of>[本这上下])个?月|(?<![0-9月年第.]))(?P<first>[1-9][0-9]?)[日号][-–—~～至到]"
    r"(?P<last>[1-9][0-9]?)[日号]"
)
_MONTHS = lazily(
    rf"{_YEAR.format('since')}(?<![0-9.])(?P<month>1[0-2]|[1-9])月?起?[-–—~～至到]"
    rf"{_YEAR.format('year')}(?P<until>1[0-2]|[1-9])月(?!份?[0-9]{{1,2}}[日号])"
)


def spans(
    text: str, published_on: dt.date | None, told: Clause | None = None
) -> Iterator[Proposal]:
    """Propose the spans of days and months that a passage prints; arguments as in
    :func:`zjledger.reading.moments.moments`."""
    for match in _DAYS.finditer(text):
        if found := _days(match, published_on, told):
            yield _period(match, "days", found)
    for match in _DAYS_ALONE.finditer(text) if published_on else ():
        if published_on and (found := _days_alone(match, published_on, told)):
            yield _period(match, "days", found)
    for match in _MONTHS.finditer(text):
        if found := _months(match, published_on, told):
            yield _period(match, "months", found)


def _period(match: re.Match[str], rule: str, value: str) -> Proposal:
    return doubted(Proposal("period", *match.span(), match[0], f"span-of-{rule}", value))


def _year(match: re.Match[str], end: str, published_on: dt.date | None) -> int | None:
    """The year that an end of a span names, or None."""
    if match[end]:
        return int(match[end])
    word = match[f"{end}_word"]
    return published_on.year + YEAR_WORDS[word[0]] if word and published_on else None


def _clause(match: re.Match[str], day: dt.date, told: Clause | None) -> Clause:
    return told or clause_at(match.string, match.start(), match.end() - 1, day)


def _days(match: re.Match[str], published_on: dt.date | None, told: Clause | None) -> str | None:
    since, year = (_year(match, end, published_on) for end in ("since", "year"))
    first, last = int(match["month"]), int(match["until"] or match["month"])
    unsure = ""
    if since is None and year is None and published_on:
        clause = _clause(match, published_on, told)
        day = int(match["first"])
        since = years.year_of(first, day, published_on, clause)
        if since is None and clause.tense == days.PLAIN and clause.year is None:
            since, unsure = _year_untold(first, day, published_on)
        elif since is None and clause.tense != days.WOULD:
            since = days.nearest_year((first, first), day, published_on, clause.year)
            unsure = days.UNCERTAIN
    if since is None and year is None:
        return None
    since = since if since is not None else (year or 0) - (last < first)
    year = year if year is not None else since + (last < first)
    begin = days.in_year(since, first, int(match["first"]))
    end = days.in_year(year, last, int(match["last"]))
    return f"{begin}/{end}{unsure}" if begin and end and begin < end else None


def _year_untold(month: int, day: int, published_on: dt.date) -> tuple[int | None, str]:
    """The year of a span of days of which no word tells, and the sign of one that is not certain:
    in December 1月1日至3日 is of the next days, in January 6月10日至12日 of either year."""
    told = days.year_alone(month, day, published_on, deadline=False)
    if days.nearest_year((month, month), day, published_on, None) == told:
        return told, ""
    soon = days.in_year(published_on.year + 1, month, day)
    near = soon and dt.date.fromisoformat(soon) <= published_on + days.AHEAD
    return published_on.year + 1 if near else told, days.UNCERTAIN


def _days_alone(match: re.Match[str], published_on: dt.date, told: Clause | None) -> str | None:
    first, last = int(match["first"]), int(match["last"])
    if match["of"]:
        shift = MONTHS_AHEAD[match["of"].replace("这", "本")]
        begin = days.in_month(first, shift, published_on)
    else:
        begin = years.near_day(first, published_on, _clause(match, published_on, told))
    end = days.in_year(int(begin[:4]), int(begin[5:7]), last) if begin else None
    return f"{begin}/{end}" if begin and end and begin < end else None


def _months(match: re.Match[str], published_on: dt.date | None, told: Clause | None) -> str | None:
    """The months of a span, counted from the last one."""
    since, year = (_year(match, end, published_on) for end in ("since", "year"))
    first, last, unsure = int(match["month"]), int(match["until"]), ""
    if since is None and year is None and published_on and first < last:
        year, unsure = _year_of_months(
            (first, last), published_on, _clause(match, published_on, told)
        )
    if since is None and year is None:
        return None
    since = since if since is not None else (year or 0) - (last < first)
    year = year if year is not None else since + (last < first)
    found = f"{since}-{first:02}/{year}-{last:02}{unsure}"
    return found if (since, first) < (year, last) else None


def _year_of_months(
    months: tuple[int, int], published_on: dt.date, clause: Clause
) -> tuple[int | None, str]:
    """The year of a span of months that prints none, and the sign of one that is not certain: that
    of its last month, on which a report looks back for a few months where no word tells."""
    (first, last), story = months, clause.story
    if story and story.month and first < story.month:
        # 去年三季度增长8.2%。1—9月下降1.3% goes on with no story.
        clause = clause._replace(story=None, held=None)
    if told := years.year_of(last, None, published_on, clause):
        running = first <= published_on.month <= last and clause.tense in times.PLAINLY
        alone = clause.year is None and clause.held is None and not clause.ended
        return published_on.year if running and alone else told, ""
    if clause.tense == days.WOULD:
        return None, ""
    back = (published_on.month - last) % 12
    if back < days.RECENT and clause.year is None and clause.tense != days.FUTURE:
        return published_on.year - (last > published_on.month), ""
    named = clause.year or clause.held
    named = named if named != published_on.year else None
    return days.nearest_year(months, None, published_on, named), days.UNCERTAIN
