"""Dates in an English phrase.

A phrase that prints two different dates, or a span of days or months, is not read.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from zjledger.reading import days
from zjledger.reading.beside import blank, certain, in_turn
from zjledger.reading.clause import Clause
from zjledger.reading.days import FORTH, ISO_DAY
from zjledger.reading.english import times, years
from zjledger.reading.english.clauses import BACK, clause_of
from zjledger.reading.english.forms import (
    BARE_MONTH,
    BOTH,
    FORMS,
    MAY_SPAN,
    MONTHS,
    MORE_DAYS,
    PLAIN_MONTH,
    SPAN,
    SPANNED,
)
from zjledger.reading.english.headed import lead_far
from zjledger.reading.english.in_force import SHIFT
from zjledger.reading.english.in_history import doubted
from zjledger.reading.english.named import SAME_YEAR, VERBS
from zjledger.reading.english.putting_off import moves
from zjledger.reading.english.quarters import NUMBERS, shift
from zjledger.reading.lazily import lazily
from zjledger.reading.script import has_full_width_digit

_RELATIVE = {
    "the day before yesterday": 2,
    "yesterday": 1,
    "last": 1,
    "today": 0,
    "tonight": 0,
    "this": 0,
    "tomorrow": -1,
    "the day after tomorrow": -2,
}
"""Days since a day, by the words for it or the first of them."""
_TOLD = lazily(rf"$|[^A-Za-z ]|['’]s | (?:{VERBS})(?![a-z])")
_SAME_YEAR = lazily(SAME_YEAR)
_COUNTED_BESIDE = lazily(rf"({PLAIN_MONTH}) [0-9]{{1,2}}")
_DAY_LAST = lazily(rf"{PLAIN_MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?$")
_MORE_DAY = lazily("(?:the )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?")
_AND_DAY = lazily(" and [0-9]{1,2}")
_TWO_DAYS = lazily(
    rf"(?<![A-Za-z]){PLAIN_MONTH}[.]? (?P<day>[0-9]{{1,2}}) and (?P<next>[0-9]{{1,2}})"
    rf"(?=[:;)\n]|,(?! ?[0-9])|[.](?![0-9])|$| (?:at|for|with|as|it|they|we|he|she|the)(?![a-z]))"
)
_OFTEN = {"that": (), "the same": (), "the": ("", days.NOW, times.PRESENT)}
"""Tenses of what is done on such a day of every month: banks report on the 5th of the month."""
_LONGEST_MONTH = 31
_LAST = 4
_QUARTERS = {
    name: 1 + index % 4 for index, name in enumerate("first second third fourth 1 2 3 4".split())
} | {"opening": 1, "last": 4, "final": 4, "closing": 4}


def read_date(printed: str, published_on: dt.date | None) -> str | None:
    """Return the one day, month (2023-08), quarter (2023-Q4) or year a phrase prints, or None.

    Args:
        printed: at most 60 characters of text.
        published_on: what yesterday, "on the 9th" and days without a year are counted from;
            without it they are not read.
    """
    if has_full_width_digit(printed):
        return None
    if SPAN.search(printed) or BOTH.search(ISO_DAY.sub("", printed)):
        return None
    resolve = functools.partial(_resolve, _Text(printed, published_on, None, "", alone=True))
    found = {label for _, _, label in in_turn(printed, FORMS, resolve)}
    return found.pop() if len(found) == 1 else None


def located_dates(
    printed: str, published_on: dt.date | None, clause: Clause | None = None, lead: str = ""
) -> list[tuple[int, int, str]]:
    """Return start, end and label of each date in a text that is certain and no part of a span.

    ``clause`` is what the words around say of the year of a date without one, where that is known
    beforehand; ``lead`` the sign of what the passages before tell, as in ``leads``.
    """
    if has_full_width_digit(printed):
        return []
    resolve = functools.partial(_resolve, _Text(printed, published_on, clause, lead, alone=False))
    dates = [_its_own(printed, *d) for d in in_turn(printed, FORMS, resolve) if d[2]]
    if not dates:
        return []
    pairs = _pairs(printed) if " and " in printed else []
    spans = [match.span() for match in SPAN.finditer(printed)]
    if MAY_SPAN.search(printed):
        found = SPANNED.finditer(ISO_DAY.sub(blank, printed))
        spans += [match.span() for match in found if not moves(printed, match.start())]
    spans = [span for span in spans if not any(span[0] < end <= span[1] for end in pairs)]
    return [*_with_more(printed, certain(dates, spans), pairs)]


def _pairs(printed: str) -> list[int]:
    """Where the first of two days in a row ends, which are no span: on February 24 and 25."""
    found = _TWO_DAYS.finditer(printed)
    return [match.end("day") for match in found if int(match["next"]) == int(match["day"]) + 1]


def _with_more(
    printed: str, dates: list[tuple[int, int, str]], pairs: list[int]
) -> Iterator[tuple[int, int, str]]:
    """Dates, and after each the days that share its month: October 18, the 25th and the 27th."""
    for start, end, label in dates:
        yield start, end, label
        form = _AND_DAY if end in pairs else MORE_DAYS
        more = form.match(printed, end) if _DAY_LAST.search(printed, start, end) else None
        last = int(label[8:10]) if more else 0
        for day in _MORE_DAY.finditer(printed, *more.span()) if more else ():
            number = int(day["day"])
            if last < number <= _LONGEST_MONTH:
                yield *day.span(), f"{label[:8]}{number:02}{label[10:]}"
                last = number


def _its_own(printed: str, start: int, end: int, label: str | None) -> tuple[int, int, str | None]:
    """A date without a number beside it that is no day: the month of "July 31 and November 28"."""
    of_month = len((label or "").rstrip(days.UNCERTAIN)) == len("2023-08")
    counted = _COUNTED_BESIDE.fullmatch(printed, start, end) if of_month else None
    return start, counted.end(1) if counted else end, label


def read_years(printed: str) -> tuple[str, str] | None:
    """Return the first and last year of the one span such as ``2023-2027``, or None."""
    spans = SPAN.findall(printed)
    return spans[0] if len(spans) == 1 else None


class _Text(NamedTuple):
    """What a date stands in; with ``alone`` a phrase that says all there is."""

    printed: str
    published_on: dt.date | None
    clause: Clause | None
    lead: str
    alone: bool

    def clause_of(self, start: int, end: int) -> Clause:
        """What the words around a date say of its year."""
        return self.clause or clause_at(self.printed, start, end, self.published_on, self.lead)


def clause_at(text: str, start: int, end: int, published_on: dt.date | None, lead: str) -> Clause:
    """What the words around a date without a year say of its year, and ``lead``, the sign of what
    the passages before tell."""
    left = (lead if start < BACK else lead_far(lead)) + text[max(0, start - BACK) : start]
    return clause_of(left, text[end : end + FORTH], published_on.year if published_on else None)


def _resolve(text: _Text, _: str, match: re.Match[str]) -> str | None:
    """The label of a date; of "before August" none if alone, for it is not that month."""
    parts = match.groupdict()
    if parts.get("q"):
        parts["quarter"] = parts["q"]
    if parts.get("list_year"):
        last = MONTHS[parts["until"].lower()]
        return _label(parts, int(parts["list_year"]) - (_month(parts) > last))
    if told := parts.get("year") or parts.get("last_year") or parts.get("noun_year"):
        return _label(parts, int(told))
    day = text.published_on
    unsure = text.alone and match.re.pattern == BARE_MONTH.pattern
    if not day or (unsure and not _TOLD.match(match.string, match.end())):
        return None
    if text.alone and _SAME_YEAR.match(match.string, match.end()):
        return None
    if parts.get("last"):
        return f"{day.year - 1:04}"
    if parts.get("which"):
        return _label(parts, day.year + SHIFT[parts["which"]])
    if parts.get("month_of"):
        return days.in_month(int(parts["day"]), SHIFT[parts["month_of"]], day)
    if parts.get("near"):
        return _label(parts, days.year_near(parts["near"].lower(), _month(parts), day))
    names = [n for n in ("month", "day", "quarter", "relative", "elided") if parts.get(n)]
    clause = text.clause_of(min(map(match.start, names)), max(map(match.end, names)))
    if parts.get("elided"):
        return _elided(NUMBERS[parts["elided"]], day, clause)
    if parts.get("relative"):
        which, _, unit = parts["relative"].lower().partition(" ")
        if unit in ("month", "quarter"):
            return days.beside(unit, SHIFT[which], day)
        words = parts["relative"].lower()
        word = words if words in _RELATIVE else words.split()[0]
        if word == "today" and clause.tense == days.NOW and not text.alone:
            return None
        return (day - dt.timedelta(days=_RELATIVE[word])).isoformat()
    if parts.get("quarter"):
        quarter = _QUARTERS[parts["quarter"].lower()]
        told = years.year_of_quarter(quarter, day, clause)
        return _told(parts, told, 3 * quarter, day, clause)
    if (of_it := parts.get("of_it")) and (not clause.near or clause.tense in _OFTEN[of_it]):
        return None
    if not parts.get("month"):
        if text.alone and not clause.tense:
            clause = clause._replace(tense=days.PLAIN)
        return years.near_day(int(parts["day"]), day, clause)
    month, number = _month(parts), int(parts["day"]) if parts.get("day") else None
    if parts.get("edge"):
        number = 28
    if clause.tense == times.LISTED:
        number = parts["day"] = None
    if not text.alone:
        told = years.year_of(month, number, day, clause)
        return _told(parts, told, month, day, clause)
    if (parts.get("cue") or "").lower() == "before":
        return None
    return _label(parts, days.year_alone(month, number, day, deadline=clause.deadline))


def _month(parts: dict[str, str]) -> int:
    return MONTHS.get(parts["month"].lower()) or int(parts["month"])


def _elided(quarter: int, published_on: dt.date, clause: Clause) -> str | None:
    """The label of a quarter that leaves out the word, by the one before it."""
    if not clause.quarter:
        return None
    before, year, compared = clause.quarter
    apart = shift(before, quarter, compared=compared)
    if not compared and (clause.listed or quarter == before + 1):
        # What is told to this quarter began in that one.
        clause = clause._replace(listed=max(clause.listed or 0, 3 * quarter))
    if not year:
        year = years.year_of_quarter(before, published_on, clause)
    doubt = ""
    if not year and clause.tense not in (times.UNSURE, days.WOULD):
        year = days.nearest_year((3 * before - 2, 3 * before), None, published_on, clause.year)
        doubt = days.UNCERTAIN
    if not year:
        return None
    if apart is None and before == 1 and quarter == _LAST and year < published_on.year:
        # Of a year that is over both are: 4.7 percent in the first quarter, 4.9 in the fourth.
        apart = 0
    return f"{year + apart}-Q{quarter}{doubt}" if apart is not None else None


def _told(
    parts: dict[str, str], year: int | None, month: int, published_on: dt.date, clause: Clause
) -> str | None:
    """The label of a date by the year that a rule tells, if one does, which may be doubted."""
    if not year:
        return _uncertain(parts, published_on, clause)
    label = _label(parts, year)
    return label and label + days.UNCERTAIN * doubted(clause, month, year, published_on)


def _uncertain(parts: dict[str, str], published_on: dt.date, clause: Clause) -> str | None:
    """The label of the nearest such date, where no word tells of which year it is."""
    if clause.tense in (times.UNSURE, days.WOULD) or clause.course or clause.headed:
        return None
    quarter, number = parts.get("quarter"), parts.get("day")
    last = 3 * _QUARTERS[quarter.lower()] if quarter else _month(parts)
    months = (last - 2 if quarter else last), last
    day = int(number) if number else None
    label = _label(parts, days.nearest_year(months, day, published_on, clause.year))
    return label and label + days.UNCERTAIN


def _label(parts: dict[str, str], year: int | None) -> str | None:
    if year is None:
        return None
    if parts.get("edge"):
        return f"{year:04}-{_month(parts):02}-{calendar.monthrange(year, _month(parts))[1]}"
    if parts.get("month") and parts.get("day"):
        return days.in_year(year, _month(parts), int(parts["day"]))
    if parts.get("month"):
        return f"{year:04}-{_month(parts):02}"
    if parts.get("quarter"):
        return f"{year}-Q{_QUARTERS[parts['quarter'].lower()]}"
    return f"{year:04}"
