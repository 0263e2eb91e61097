"""Dates in an English phrase.

A phrase that prints two different dates, or a span of days or months, is not read.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re

from zjledger.reading import days
from zjledger.reading.beside import REACH, blank, certain, cued, in_turn, left_of, right_of
from zjledger.reading.days import ISO_DAY
from zjledger.reading.script import has_full_width_digit

MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if number
} | {"sept": 9}
_MONTH = rf"(?P<month>{'|'.join(sorted((m.title() for m in MONTHS), key=len, reverse=True))})"
_TH = "(?:st|nd|rd|th)?"
_YEAR = "(?P<year>(?:19|20)[0-9]{2})"
_FORMS = (
    ISO_DAY,
    re.compile(
        rf"(?<![A-Za-z]){_MONTH}(?:\.? (?P<day>3[01]|[12][0-9]|0?[1-9]){_TH}(?![0-9A-Za-z]),?)?"
        r"(?: of)? (?P<which>last|this|next) year(?!['’A-Za-z])"
    ),
    re.compile(
        rf"(?<![A-Za-z]){_MONTH}\.? (?P<day>3[01]|[12][0-9]|0?[1-9]){_TH}(?![0-9A-Za-z])"
        rf"(?:,? {_YEAR}(?![0-9]))?"
        r"(?! (?:major |key |investment |industrial )?projects)"
    ),
    re.compile(
        rf"(?<![A-Za-z0-9.])(?P<day>[0-9]{{1,2}}){_TH} {_MONTH}(?![A-Za-z])(?:,? {_YEAR}(?![0-9]))?"
    ),
    re.compile(
        r"(?i:(?<![a-z])(?P<quarter>first|second|third|fourth) quarter)"
        rf"(?: of {_YEAR}(?![0-9]))?"
    ),
    re.compile(
        rf"(?<![A-Za-z0-9])Q(?P<quarter>[1-4])(?:,? (?:of )?{_YEAR}(?![0-9])|(?![0-9A-Za-z]))"
    ),
    re.compile(rf"(?<![A-Za-z]){_MONTH}(?:\.?,?| of) {_YEAR}(?![0-9])"),
    re.compile(
        r"(?i:(?<![a-z])(?P<cue>in|during|since|of|by|before|for|from|until|till|after))"
        rf"(?: early| late| mid)? {_MONTH}(?![A-Za-z])(?! [0-9])"
    ),
    re.compile(
        rf"(?i:(?<![a-z])(?:in|since|by|from|of|year|during|until|"
        r"(?:carried|put|held|moved|pushed|brought) (?:over|off|back|forward) to|"
        r"(?:postponed|deferred|delayed|rescheduled) to))(?: early| late)? "
        rf"{_YEAR}"
        r"(?![0-9]|-[0-9])"
    ),
    re.compile(
        rf"(?i:(?<![a-z])for ){_YEAR}"
        r"(?=[.,;)]|$| (?:and|at|was|is|were|had|has|will|would|asks|calls|names|holds|covers|"
        r"contains|includes|comprises|lists|lays|sets|provides|foresees|aims|shows|gives|puts|"
        r"numbers|stands|reads)(?![a-z]))"
    ),
    re.compile(
        r"(?i:(?<![a-z])on the )(?P<day>[0-9]{1,2})(?:st|nd|rd|th)"
        r"(?=[.,;:)\n]|$| (?!of )(?:and|at|in|it|the|to|with|was|were|by|when|that|after|before|"
        r"but|for|from|this|as|a|an|he|she|they|we|[A-Z][A-Za-z]{0,9})(?![a-z]))"
    ),
    re.compile(r"(?i:(?<![a-z])(?P<relative>yesterday|today))(?!['’A-Za-z])"),
    re.compile(r"(?<![A-Za-z])(?P<last>Last year)(?=,)"),
)
"""What a date looks like, the fuller forms first: each is looked for in what the others left."""
_FORMS_CUED = cued(
    _FORMS,
    {
        _MONTH: "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
        "P<quarter>": "[Qq](?:[1-4]|(?i:uarter))",
        "P<year>": "[0-9]{4}",
        "(?:st|nd|rd|th)(?=": "[0-9](?:st|nd|rd|th)",
        "P<relative>": "[YyTt](?i:esterday|oday)",
        "P<last>": "Last year",
    },
)

_QUARTERS = {
    name: 1 + index % 4 for index, name in enumerate("first second third fourth 1 2 3 4".split())
}
_MONTH_WORDS = "|".join(sorted(MONTHS, key=len, reverse=True))
_SPANNED = re.compile(
    rf"(?i:(?=[0-9jfmasond])(?:(?:(?<![0-9]{{3}})[0-9]{_TH}|{_MONTH_WORDS})[.]? ?"
    rf"(?:to|through|until|-|–|—) ?(?:[0-9]{{1,2}}(?![0-9-]|[.,][0-9])|{_MONTH_WORDS})|"
    rf"(?:[0-9]|{_MONTH_WORDS}) ?and ?[0-9]{{1,2}}(?![0-9-])|"
    rf"(?:{_MONTH_WORDS}) ?and ?(?:{_MONTH_WORDS})))"
)
_MAY_SPAN = re.compile(
    r"(?i:[0-9](?:st|nd|rd|th)?[.]? ?(?:to|through|until|and|-|–|—)|"
    r"(?=[jfmasond])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
"""Part of every such span."""
_DEADLINE = re.compile(r"(?i:(?<![a-z])(?:by|before|until|till)(?: the)?(?: end)?(?: of)? ?$)")
PLANNED = (
    r"(?i:\b(?:will|plans?|planned|expected|scheduled|due|should|must|(?:is|are) to|to be|aims?|"
    r"being (?:prepared|planned|drawn up|readied)|the next) )"
)
_PLANNED = re.compile(PLANNED)
_LAST_DAYS = {"by", "before", "until", "till"}
_PAST = re.compile(r",? (?:it |they )?(?:stood|had|was|were|reached|came)(?![a-z])")
_TENSES = re.compile(
    r"(?<![A-Za-z])(?:"
    r"(?P<future>will|should|must|shall|to be|(?:is|are) to|expected|aims?|strives?)|"
    r"(?P<past>had|was|were|(?:has|have) been|stood|reached|came|completed|started|spent)"
    r")(?![A-Za-z])"
)
_CLAUSE = re.compile("[,;] ")
LEFT = (
    "in during since of by before from year until on the early late mid end first for "
    "carried put held moved pushed brought over off back forward to postponed deferred delayed "
    "rescheduled till after",
)
RIGHT = (
    "quarter major key investment industrial projects st nd rd th of last this next year "
    "and at in it the to with was were by when that after before but for from as a an he she we "
    "it they stood had was were reached came and is has will would asks calls names holds covers "
    "contains includes comprises lists lays sets provides foresees aims shows gives puts numbers "
    "stands reads",
)
_SPAN = re.compile(
    r"(?<![0-9-])((?:19|20)[0-9]{2}) ?(?:-|–|—|to|through) ?((?:19|20)[0-9]{2})(?![0-9-])"
)


def tense(left: str, right: str) -> str:
    """Of what time the clause around a deadline speaks: past, future, or neither for certain.

    What follows decides where the deadline leads ("By June 30, 12 had begun"), else what precedes.
    """
    own = _CLAUSE.split(left)[-1]
    before, after = list(_TENSES.finditer(own)), _TENSES.search(right)
    found = after if right.startswith(",") or not before else before[-1]
    return (days.PAST if found["past"] else days.FUTURE) if found else ""


def read_date(printed: str, published_on: dt.date | None) -> str | None:
    """Return the one day, month (2023-08), quarter (2023-Q4) or year a phrase prints, or None.

    Args:
        printed: at most 60 characters of text.
        published_on: what yesterday, "on the 9th" and days without a year are counted from;
            without it they are not read.
    """
    if has_full_width_digit(printed):
        return None
    if _SPAN.search(printed) or _SPANNED.search(ISO_DAY.sub("", printed)):
        return None
    found = {
        label
        for _, _, label in in_turn(printed, _FORMS_CUED, functools.partial(_resolve, published_on))
    }
    return found.pop() if len(found) == 1 else None


def located_dates(printed: str, published_on: dt.date | None) -> list[tuple[int, int, str]]:
    """Return start, end and label of each date in a text that is certain and no part of a span."""
    if has_full_width_digit(printed):
        return []
    resolve = functools.partial(_resolve, published_on, ahead=True)
    dates = [date for date in in_turn(printed, _FORMS_CUED, resolve) if date[2]]
    if not dates:
        return []
    spans = [match.span() for match in _SPAN.finditer(printed)]
    if _MAY_SPAN.search(printed):
        spans += [match.span() for match in _SPANNED.finditer(ISO_DAY.sub(blank, printed))]
    return certain(dates, spans)


def read_years(printed: str) -> tuple[str, str] | None:
    """Return the first and last year of the one span such as ``2023-2027``, or None."""
    spans = _SPAN.findall(printed)
    return spans[0] if len(spans) == 1 else None


def _resolve(
    published_on: dt.date | None, printed: str, match: re.Match[str], *, ahead: bool = False
) -> str | None:
    """The label of a date; of "before August" only with ``ahead``, for it is not that month."""
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else None
    if parts.get("relative"):
        back = dt.timedelta(days=1 if parts["relative"].lower() == "yesterday" else 0)
        return (published_on - back).isoformat() if published_on else None
    if parts.get("last"):
        return str(published_on.year - 1) if published_on else None
    if parts.get("which"):
        shift = {"last": -1, "this": 0, "next": 1}[parts["which"]]
        year = published_on.year + shift if published_on else None
        if year is None:
            return None
    if parts.get("month"):
        month = MONTHS.get(parts["month"].lower()) or int(parts["month"])
        day = int(parts.get("day") or 1)
        if year is None and published_on:
            before = left_of(printed, match)
            by = _DEADLINE.search(before) or (parts.get("cue") or "").lower() in _LAST_DAYS
            start = min(match.start(part) for part in ("month", "day") if parts.get(part))
            left = printed[max(0, start - REACH) : start]
            deadline = not _PAST.match(right_of(printed, match)) and bool(
                by or _PLANNED.search(left)
            )
            when = tense(left, right_of(printed, match)) if by else ""
            year = days.year_of(month, day, published_on, deadline=deadline, tense=when)
        if year is None:
            return None
        if parts.get("day"):
            return days.in_year(year, month, day)
        if (parts.get("cue") or "").lower() == "before" and not ahead:
            return None
        return f"{year:04}-{month:02}"
    if parts.get("quarter"):
        quarter = _QUARTERS[parts["quarter"].lower()]
        if year is None and published_on:
            left = left_of(printed, match)
            after = match.end("quarter")
            when = tense(left, printed[after : after + REACH])
            planned = bool(_PLANNED.search(left))
            year = days.year_of_quarter(quarter, published_on, planned=planned, tense=when)
        return f"{year}-Q{quarter}" if year else None
    if parts.get("day"):
        return days.latest_day(int(parts["day"]), published_on) if published_on else None
    return str(year) if year else None
