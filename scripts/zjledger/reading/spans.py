"""Spans of days, months and years: one period with a first and a last end.

A span is what "to", "through", "until", a dash or "between … and" joins: 至, 到 or a dash in
Chinese. An end may leave its year or month to the other.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from zjledger.reading import days
from zjledger.reading.chinese.dates import NO_UNIT as NO_UNIT_ZH
from zjledger.reading.clause import Clause
from zjledger.reading.english import in_history
from zjledger.reading.english.dates import clause_at
from zjledger.reading.english.forms import LEANING, MONTHS
from zjledger.reading.english.named import NO_UNIT
from zjledger.reading.english.numbers import whole_number
from zjledger.reading.english.putting_off import moved_from
from zjledger.reading.english.times import COMING, NAMED, PRESENT, SOON
from zjledger.reading.english.years import year_of
from zjledger.reading.numerals import value_of
from zjledger.reading.proposal import Proposal

_MONTH = "|".join(sorted((name.title() for name in MONTHS), key=len, reverse=True))
_TO = r"(?:(?P<comma>,)? (?:to|through|until|till|(?P<and>and)) (?:the )?| ?[-–—] ?)"
_BETWEEN = r"(?P<between>[Bb]etween )?"
_DAY = "[1-9][0-9]?(?:st|nd|rd|th)?"
_ENDS_HERE = (
    r"(?![0-9A-Za-z]|[.,:][0-9]|,? [0-9]| ?%"
    r"| (?!(?:in|at|by|with|and|this|on|was|were|is|are|for|of|to|when|during)(?![a-z]))[a-z])"
)
_YEAR = "(?:,? (?P<{}>20[0-9]{{2}})(?![0-9]))?"
_DAYS = (
    re.compile(
        rf"{_BETWEEN}(?<![A-Za-z])(?P<month>{_MONTH})\.? (?P<first>{_DAY})(?![0-9])"
        rf"{_YEAR.format('since')}{_TO}(?P<until>{_MONTH})\.? (?P<last>{_DAY})(?![0-9])"
        rf"{_YEAR.format('year')}"
    ),
    re.compile(
        rf"{_BETWEEN}(?<![A-Za-z])(?P<month>{_MONTH})\.? (?P<first>{_DAY}){_TO}(?P<last>{_DAY})"
        rf"(?![0-9]){_YEAR.format('year')}{_ENDS_HERE}"
    ),
    re.compile(
        rf"(?<=[Ff]rom )(?P<month>{_MONTH})\.? (?P<first>{_DAY}) to (?P<last>{_DAY})"
        rf"(?![0-9A-Za-z]|[.,:][0-9]| ?%){_YEAR.format('year')}"
        r"(?! (?:percent|per cent|[mbtr]{1,2}illion|yuan))"
    ),
    re.compile(
        rf"{_BETWEEN}(?<![A-Za-z0-9.,$¥-])(?P<first>{_DAY})"
        rf"(?: (?P<month>{_MONTH})(?![a-z]){_YEAR.format('since')})?{_TO}"
        rf"(?P<last>{_DAY}) (?P<until>{_MONTH})(?![a-z]){_YEAR.format('year')}"
    ),
)
_OF_MONTHS = re.compile(
    rf"{_BETWEEN}(?<![A-Za-z])(?P<month>{_MONTH})(?![a-z])\.?"
    rf"(?:(?:,| of)? (?P<since>20[0-9]{{2}}))?{_TO}(?P<until>{_MONTH})(?![a-z])"
    r"(?:\.?(?:,?| of) (?P<year>20[0-9]{2}))?"
    r"(?![A-Za-z0-9]| (?:[0-9]{1,2}(?![0-9])|[0-9]{4}))"
)
_OF_YEARS = re.compile(
    r"(?<![0-9-])(?P<month>(?:19|20)[0-9]{2})年?起? ?(?:-|–|—|~|～|至|到|to|through|until) ?"
    rf"(?P<until>(?:19|20)[0-9]{{2}})(?:年(?![0-9-])|(?![0-9-]){NO_UNIT}{NO_UNIT_ZH})"
)
_BETWEEN_YEARS = re.compile(
    r"(?<![A-Za-z])[Bb]etween (?P<month>(?:19|20)[0-9]{2}) and (?P<until>(?:19|20)[0-9]{2})"
    rf"(?![0-9.,]?[0-9-]| [a-z]{{1,5}}ion| projects){NO_UNIT}"
)
_PART = re.compile(
    r"(?i:(?:the )?(?P<part>first half|second half|first three quarters|"
    r"first (?:two|three|four|five|six|seven|eight|nine|ten|eleven|[2-9]|1[01]) months) of |"
    r"(?<![a-z0-9])(?P<half>h[12]) (?:of )?)(?P<year>20[0-9]{2})(?![0-9])"
)
_PART_ZH = re.compile(
    r"(?P<year>20[0-9]{2}) ?年 ?(?P<half>)(?P<part>上半年|下半年|前三季度|前3季度|"
    r"前(?:[二两三四五六七八九十]|十一|[2-9]|1[01])个月)"
)
_PARTS = {
    "first half": (1, 6),
    "second half": (7, 12),
    "h1": (1, 6),
    "h2": (7, 12),
    "first three quarters": (1, 9),
} | {
    "上半年": (1, 6),
    "下半年": (7, 12),
    "前三季度": (1, 9),
    "前3季度": (1, 9),
}
_SHORT_YEARS = re.compile(
    r"(?<![0-9-])(?P<month>20(?P<first>[0-9]{2}))[-–](?P<until>[0-9]{2})(?![0-9-])"
)
"""A span of years of which the last leaves its century to the first: 2027-28."""
_TELL = frozenset({days.FUTURE, days.PAST, days.OVER, COMING, NAMED, PRESENT})
"""Of these a span is of the year that a day of it is of."""
_BY_TOPIC = _TELL | {"", SOON}
"""The same where its sentence is on a year: in 2025, a fair from May 3 to May 9."""
_AHEAD = frozenset({days.FUTURE, COMING, PRESENT})
"""Of these a span of months is of the year that its first is of."""
_OVER, _AGAIN = 75, 275
"""Days since the end of a span that is over, and since the start of one that may start again."""
_JOINT = re.compile(
    "[-–—~～至到半前]|H[12] | (?:to|through|until|till|half|months|quarters) |[Bb]etween "
)
"""What holds every span and part of a year together."""
_ANY_MONTH = re.compile(_MONTH)
_UP_TO = re.compile("(?:first |前)([a-z0-9一二三四五六七八九十两]{1,6})")


def periods(
    text: str,
    published_on: dt.date | None,
    clause: Clause | None = None,
    lead: str = "",
    *,
    zh: bool,
) -> Iterator[Proposal]:
    """Propose the spans and the parts of a year that a passage prints.

    Arguments as in :func:`zjledger.reading.moments.moments`.
    """
    if not _JOINT.search(text):
        return
    for form in (_OF_YEARS,) if zh else (_OF_YEARS, _BETWEEN_YEARS):
        for match in form.finditer(text):
            if match["month"] < match["until"]:
                yield _period(match, "years", f"{match['month']}/{match['until']}")
    for match in _SHORT_YEARS.finditer(text) if not zh else ():
        if int(match["until"]) > max(12, int(match["first"])):
            yield _period(match, "years", f"{match['month']}/20{match['until']}")
    for match in (_PART_ZH if zh else _PART).finditer(text):
        part = (match["part"] or match["half"]).lower()
        first, last = _PARTS.get(part) or (1, _months_of(part))
        yield _period(match, "months", f"{match['year']}-{first:02}/{match['year']}-{last:02}")
    if zh or not _ANY_MONTH.search(text):
        return
    for form in _DAYS:
        for match in form.finditer(text):
            said = clause or (_clause(match, published_on, lead) if published_on else Clause())
            if _joins(match, text) and (span := _days(match, published_on, said)):
                yield _period(match, "days", "/".join(span))
    for match in _OF_MONTHS.finditer(text):
        if _joins(match, text) and (value := _of_months(match, published_on, clause, lead)):
            yield _period(match, "months", value)


def _period(match: re.Match[str], rule: str, value: str) -> Proposal:
    start = match.end("between") if match.groupdict().get("between") else match.start()
    printed = match[0][start - match.start() :]
    return doubted(Proposal("period", start, match.end(), printed, f"span-of-{rule}", value))


def doubted(found: Proposal) -> Proposal:
    """A date or period with low confidence if no word tells of which year it is."""
    value = found.value or ""
    if not value.endswith(days.UNCERTAIN):
        return found
    value = value.rstrip(days.UNCERTAIN)
    return replace(found, value=value, confidence="low", reason=days.NEAREST)


def _joins(match: re.Match[str], text: str) -> bool:
    """Whether the ends are those of one span: "and" joins them only after "between", and what was
    moved from one to the other has none."""
    parts = match.groupdict()
    joined = bool(parts.get("between")) == bool(parts.get("and"))
    return joined and not moved_from(text[: match.start()])


def _month(name: str) -> int:
    return int(name) if name.isdigit() else MONTHS[name.lower()]


def _months(match: re.Match[str]) -> tuple[int, int]:
    """The months of the two ends of a span, one of which may print none."""
    parts = match.groupdict()
    until = parts.get("until") or parts["month"]
    return _month(parts["month"] or until), _month(until)


def _months_of(part: str) -> int:
    """How many months "first nine months" and 前9个月 name."""
    words = _UP_TO.search(part)
    number = words[1] if words else ""
    return whole_number(number) if number.isascii() else int(value_of(number) or 0)


def _number(day: str) -> int:
    return int(day.rstrip("stndrh"))


def _years(match: re.Match[str], published_on: dt.date | None) -> tuple[int, int] | None:
    """The years of the two months of a span, each of which may leave its year to the other."""
    parts = match.groupdict()
    since, year = (int(parts[key]) if parts.get(key) else None for key in ("since", "year"))
    first, last = _months(match)
    if since is None and year is None and published_on:
        # Days are counted from the first, which a report may announce; months from the last.
        if parts.get("first"):
            since = days.year_alone(first, _number(parts["first"]), published_on, deadline=False)
        else:
            year = days.year_alone(last, 1, published_on, deadline=False)
    if year is None:
        return (since, since + (last < first)) if since else None
    return (since if since is not None else year - (last < first)), year


def _of_months(
    match: re.Match[str], published_on: dt.date | None, clause: Clause | None, lead: str
) -> str | None:
    """The first and last month of a span, the last marked if no word tells of which year it is; a
    plan may tell, or a year over it or before it: in 2019 the yard was dug up from March to May."""
    first, last = months = _months(match)
    years = _years(match, published_on)
    doubt = ""
    if not match["since"] and not match["year"]:
        if first > last:
            return None
        if published_on:
            said = in_history.of_span(
                clause or _clause(match, published_on, lead), months, published_on
            )
            year = years[0] if years else None
            printed = said.tense in _TELL and (said.year or said.course)
            told = year_of(first, None, published_on, said) if printed else None
            if said.headed or said.tense in _AHEAD:
                year = year_of(first, None, published_on, said)
            elif printed and (said.topic or said.course):
                year = told
            elif printed and told != year:
                doubt = days.UNCERTAIN
            elif year and said.tense not in _TELL and not _just_told(months, year, published_on):
                year = days.nearest_year(months, None, published_on, said.year)
                doubt = days.UNCERTAIN
            if year and in_history.doubted(said, first, year, published_on):
                doubt = days.UNCERTAIN
            years = (year, year) if year else None
    if not years or (years[0], first) >= (years[1], last):
        return None
    return f"{years[0]}-{first:02}/{years[1]}-{last:02}{doubt}"


def _just_told(months: tuple[int, int], year: int, published_on: dt.date) -> bool:
    """Whether a span of months of a year is one that is told when it is over, or from the year's
    beginning on."""
    first, last = months
    since = 12 * (published_on.year - year) + published_on.month - first
    over = since - (last - first)
    return 0 <= over <= days.RECENT or (first == 1 and over > 0 and since <= days.LONG_MONTHS)


def _may_be_next(begin: str, end: str, published_on: dt.date, *, soon: bool) -> bool:
    """Whether a span that printed no year may be one to come: in December, one of January; or any
    that has long been over, if something begins ``soon``: open from August 9 to September 1."""
    since, over = (published_on - dt.date.fromisoformat(day) for day in (begin, end))
    return over.days > _OVER and (soon or since.days > _AGAIN)


def _clause(match: re.Match[str], published_on: dt.date, lead: str) -> Clause:
    """What the words around a span of days say of its year."""
    dates = list(LEANING.finditer(match.string, *match.span())) or [match]
    return clause_at(match.string, dates[0].start(), dates[-1].end(), published_on, lead)


def _days(
    match: re.Match[str], published_on: dt.date | None, clause: Clause
) -> tuple[str, str] | None:
    """The first and last day of a span, the last marked if no word tells of which year it is."""
    years = _years(match, published_on)
    if not years:
        return None
    months = _months(match)
    printed = match.groupdict().get("since") or match["year"]
    if printed or not published_on:
        return _span(match, months, years)
    clause = in_history.of_span(clause, months, published_on)
    told = clause.headed or clause.tense in (_BY_TOPIC if clause.topic and clause.year else _TELL)
    if told:
        first = year_of(months[0], _number(match["first"]), published_on, clause)
        years = (first, first + (months[1] < months[0])) if first else None
    span = _span(match, months, years) if years else None
    soon = clause.tense == SOON
    if span and (told or not _may_be_next(*span, published_on, soon=soon)):
        doubt = in_history.doubted(clause, months[0], int(span[0][:4]), published_on)
        return span[0], span[1] + days.UNCERTAIN * doubt
    day = _number(match["first"])
    near = days.nearest_year((months[0], months[0]), day, published_on, clause.year)
    if near is None or clause.tense == days.WOULD:
        return None
    span = _span(match, months, (near, near + (months[1] < months[0])))
    return (span[0], span[1] + days.UNCERTAIN) if span else None


def _span(
    match: re.Match[str], months: tuple[int, int], years: tuple[int, int]
) -> tuple[str, str] | None:
    """The first and last day of a span of some months of some years."""
    numbers = _number(match["first"]), _number(match["last"])
    begin, end = (days.in_year(*day) for day in zip(years, months, numbers, strict=True))
    return (begin, end) if begin and end and begin < end else None
