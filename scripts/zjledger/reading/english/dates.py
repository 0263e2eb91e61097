"""Dates in an English phrase.

A phrase that prints two different dates, or a span of days or months, is not read.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
from typing import NamedTuple

from zjledger.reading import days
from zjledger.reading.beside import blank, certain, cued, in_turn
from zjledger.reading.days import BACK, FORTH, ISO_DAY, Clause
from zjledger.reading.english import years
from zjledger.reading.english.clauses import SHIFT, clause_of
from zjledger.reading.english.named import (
    AMOUNT,
    NO_MONTH,
    OF_A_YEAR,
    OF_OTHER,
    OPENING,
    YEAR_IS,
)
from zjledger.reading.script import has_full_width_digit

MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if number
} | {"sept": 9}
_MONTH = rf"(?P<month>{'|'.join(sorted((m.title() for m in MONTHS), key=len, reverse=True))})"
_PLAIN_MONTH = _MONTH.replace("(?P<month>", "(?:")
_FULL_MONTH = rf"(?P<month>{'|'.join(name for name in calendar.month_name if name)})"
_ANY_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_TH = "(?:st|nd|rd|th)?"
_YEAR = "(?P<year>(?:19|20)[0-9]{2})"
RELATIVE = (
    "yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening)|"
    "(?:last|this|next) month|(?:this|next) quarter"
)
_RELATIVE = {"yesterday": 1, "last": 1, "today": 0, "tonight": 0, "this": 0, "tomorrow": -1}
_NO_DAY = r"(?! (?:(?:3[01]|[0-2]?[0-9])(?![0-9]|[.,][0-9])|(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9])))"
"""What follows a month is no day or year of it: in March 20.5 billion yuan was spent."""
_PLACE = "Square|Road|Street|Avenue|Park|Hall|Lane|Bridge|Stadium|Movement|School|Plaza|Memorial"
"""What a day of history names: August 1 Square."""
_FORMS = (
    ISO_DAY,
    re.compile(
        rf"(?<![A-Za-z]){_MONTH}\.?(?: (?P<day>3[01]|[12][0-9]|0?[1-9]){_TH})?"
        rf"(?=(?:, {_PLAIN_MONTH}(?: [0-9]{{1,2}}{_TH})?){{0,8}},? (?:and|or) "
        rf"(?P<until>{_PLAIN_MONTH})\.?"
        r"(?: [0-9]{1,2}(?:st|nd|rd|th)?)?,? (?P<list_year>20[0-9]{2})(?![0-9]))"
    ),
    re.compile(
        rf"(?<![A-Za-z]){_MONTH}"
        rf"(?:\.? (?P<day>3[01]|[12][0-9]|0?[1-9]){_TH}(?![0-9A-Za-z]|[.,][0-9]),?)?"
        r"(?: of)? (?P<which>last|this|next) year(?!['’A-Za-z])"
    ),
    re.compile(rf"(?<![A-Za-z])(?i:(?P<near>last|this|next)) {_MONTH}(?![A-Za-z]){_NO_DAY}"),
    re.compile(rf"(?=[JFMASOND]){OPENING}|(?i:(?<=while ))){_FULL_MONTH}(?= {AMOUNT})"),
    re.compile(
        rf"(?i:(?<![a-z])in) {_MONTH}(?= [0-9]{{1,2}}(?!{_TH}[0-9]|[.,][0-9]|{_TH},? 20[0-9]{{2}}))"
    ),
    re.compile(
        rf"(?<![A-Za-z]){_MONTH}\.? (?P<day>3[01]|[12][0-9]|0?[1-9]){_TH}(?![0-9A-Za-z]|[.,][0-9])"
        rf"(?:,? {_YEAR}(?![0-9]))?"
        rf"(?! (?:(?:major |key |investment |industrial )?projects|{_PLACE})(?![a-z]))"
        rf"{OF_OTHER}"
    ),
    re.compile(
        rf"(?<![A-Za-z0-9.])(?P<day>[0-9]{{1,2}})(?:{_TH}|(?:st|nd|rd|th) of) {_MONTH}(?![A-Za-z])"
        rf"(?:,? {_YEAR}(?![0-9]))?"
    ),
    re.compile(
        r"(?i:(?<![a-z])(?P<quarter>first|second|third))"
        r"(?= (?:and|or) (?:second|third|fourth) quarters"
        rf"(?: of {_YEAR}(?![0-9])| of (?P<which>last|this|next)"
        r" year|(?! of (?!the year(?![a-z])))))"
    ),
    re.compile(
        r"(?i:(?<![a-z])(?P<quarter>last|final|closing|opening) quarter) of "
        rf"{_YEAR}(?![0-9])"
    ),
    re.compile(
        r"(?<![A-Za-z0-9])(?:(?i:(?P<quarter>first|second|third|fourth) quarters?)|Q(?P<q>[1-4]))"
        r"(?: of)? (?P<which>last|this|next) year(?!['’A-Za-z])"
    ),
    re.compile(
        r"(?i:(?<![a-z])(?P<quarter>first|second|third|fourth) quarter(?:s(?![a-z])|(?![a-z])))"
        r"(?! running| in a row)"
        rf"(?: of {_YEAR}(?![0-9])|(?! of (?:the [a-z]{{1,12}}|that|each|every|a) year| of both))"
    ),
    re.compile(
        rf"(?<![A-Za-z0-9])Q(?P<quarter>[1-4])(?:,? (?:of )?{_YEAR}(?![0-9])|"
        r"(?![0-9A-Za-z]| of (?:the |last |this )))"
    ),
    re.compile(rf"(?<![A-Za-z]){_MONTH}(?:\.?,?| of) {_YEAR}(?![0-9])"),
    re.compile(
        r"(?i:(?<![a-z])(?<!day )(?P<cue>in|during|since|of|by|before|for|from|until|till|after|"
        r"than|over|"
        r"with|against|at|early|late|end|mid|(?:up|down) on|throughout|as (?:early|late) as|"
        r"(?:year|months|up|compared|relative|back|forward|off) to))"
        rf"(?:[ -](?:the )?(?:early|late|mid|end))?[ -]{_MONTH}(?![A-Za-z]){_NO_DAY}{OF_OTHER}"
    ),
    re.compile(rf"(?<![A-Za-z]){_FULL_MONTH}['’]s(?![A-Za-z])"),
    re.compile(
        rf"(?<![A-Za-z])(?<![Ee]very )(?<![Ee]ach )(?<!That )(?<!llowing )(?<!revious ){NO_MONTH}{_FULL_MONTH}"
        rf"(?![A-Za-z]){_NO_DAY}{OF_OTHER}(?! [A-Z][a-z])"
    ),
    re.compile(
        rf"(?:(?<=20[0-9]{{2}}, ){_YEAR}(?=, 20[0-9]{{2}}(?![0-9])|,? and 20[0-9]{{2}}(?![0-9]))|"
        rf"(?<=20[0-9]{{2}} and )(?P<last_year>20[0-9]{{2}})(?![0-9])"
        r"(?=[.,;)]|$| (?:and|the|we|they|it|were|was|had|in|at|both|combined|together)(?![a-z])))"
    ),
    re.compile(
        rf"(?i:(?<![a-z])(?:in|since|by|from|of|years?|during|until|"
        r"as early as|years to|back to|(?<=20[0-9]{2} )or|"
        r"(?:carried|put|held|moved|pushed|brought) (?:over|off|back|forward) to|"
        r"(?:postponed|deferred|delayed|rescheduled) to))(?: (?:early|late|mid|end)(?=[ -]))?[ -]"
        rf"{_YEAR}"
        r"(?![0-9]|-[0-9])"
    ),
    re.compile(
        rf"(?i:(?<![a-z])(?:for|than|with|against|before|back as)(?: early| late| mid)? ){_YEAR}"
        r"(?=[.,;:)?]|$| (?:the|its|our|we|they|it|as|and|at|was|"
        r"open|opens|close|closes|start|starts|begin|begins|come|comes|must|should|can|need|"
        r"is|are|were|had|has|will|would|asks|calls|names|holds|covers|"
        r"contains|includes|comprises|lists|lays|sets|provides|foresees|aims|shows|gives|puts|"
        r"numbers|stands|reads)(?![a-z]))"
    ),
    re.compile(
        r"(?i:(?<![a-z])(?:finish(?:ed|es)?|end(?:ed|s)?|close[ds]?|beg[aiu]ns?|start(?:ed|s)?|"
        rf"enter(?:ed|s)?|into|throughout|beyond|compared to|relative to) ){_YEAR}"
        r"(?=[.,;)](?![0-9])|$| (?:the|ahead|behind|with|on|at|in|as|early|late|by|without|and|"
        r"well|up|down)(?![a-z]))"
    ),
    re.compile(
        rf"(?=20){OPENING}|(?<=what )|(?<=What )|(?<=how )|(?<=that ))(?P<noun_year>20[0-9]{{2}})"
        rf"(?= (?:{YEAR_IS})(?![a-z]))"
    ),
    re.compile(rf"(?<![0-9A-Za-z.,$¥+/-])(?<![0-9][-–— ]){_YEAR}(?=['’]s )"),
    re.compile(
        r"(?<=[Tt]he )(?P<noun_year>20[0-9]{2})"
        rf"(?= {OF_A_YEAR}(?![a-z-]))"
    ),
    re.compile(
        r"(?i:(?<![a-z])(?:on|of|by|until|from|before|since|(?:(?<=on the [0-9](?:st|nd|rd|th) )|"
        r"(?<=on the [0-9]{2}(?:st|nd|rd|th) ))and) the )"
        r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)"
        r"(?=[.,;:)\n]|$| in (?:the(?![a-z])|[A-Z])| (?!of )(?:and|at|it|the|to|with|was|"
        r"were|by|when|that|after|before|but|for|from|this|as|a|an|he|she|they|we|saw|had|has|is|are|"
        r"[A-Z][A-Za-z]{0,9})(?![a-z]))"
    ),
    re.compile(
        r"(?<![0-9])(?P<day>[0-9]{1,2})(?:st|nd|rd|th) of (?P<month_of>this|last|next) month"
    ),
    re.compile(
        rf"(?i:(?<![a-z])(?<!day before )(?<!day after )(?<!the )(?P<relative>{RELATIVE}))"
        "(?!['’A-Za-z]| of )"
    ),
    re.compile(r"(?<![A-Za-z])(?P<last>Last year)(?=,)"),
)
"""What a date looks like, the fuller forms first: each is looked for in what the others left."""
_FORMS_CUED = cued(
    _FORMS,
    {
        _MONTH: _ANY_MONTH,
        _FULL_MONTH: _ANY_MONTH,
        "P<quarter>": "[Qq](?:[1-4]|(?i:uarter))",
        "P<year>": "[0-9]{4}",
        "(?:st|nd|rd|th)(?=": "[0-9](?:st|nd|rd|th)",
        "P<relative>": "[YyTtLlNn](?i:esterday|o(?:day|morrow|night)|ast |his |ext )",
        "P<last>": "Last year",
    },
)

_COUNTED_BESIDE = re.compile(rf"({_PLAIN_MONTH}) [0-9]{{1,2}}")
_QUARTERS = {
    name: 1 + index % 4 for index, name in enumerate("first second third fourth 1 2 3 4".split())
} | {"opening": 1, "last": 4, "final": 4, "closing": 4}
_MONTH_WORDS = "|".join(sorted(MONTHS, key=len, reverse=True))
_BOTH = re.compile(
    rf"(?i:(?=[0-9jfmasond])(?:(?:(?<![0-9]{{3}})(?<!q)[0-9]{_TH}|{_MONTH_WORDS})[.]? ?"
    rf"(?:to|through|until|-|–|—) ?(?:the )?(?:[0-9]{{1,2}}(?![0-9-]|[.,][0-9])|{_MONTH_WORDS})|"
    rf"(?:(?<!q)[0-9]|{_MONTH_WORDS}) ?and ?[0-9]{{1,2}}(?![0-9-]|[.,][0-9]|%| per ?cent)|"
    rf"(?:{_MONTH_WORDS}) ?and ?(?:{_MONTH_WORDS})))"
)
"""Two dates, or a span of days or months."""
_SPANNED = re.compile(
    rf"(?i:(?=[0-9jfmasond])(?:(?:(?<![0-9]{{3}})(?<!q)[0-9]{_TH}|{_MONTH_WORDS})[.]? ?"
    rf"(?:to|through|until|-|–|—) ?(?:the )?(?:[0-9]{{1,2}}(?![0-9-]|[.,][0-9])|{_MONTH_WORDS})|"
    r"(?<!q)[0-9] ?and ?[0-9]{1,2}(?![0-9-]|[.,][0-9]|%| per ?cent)"
    r"(?! (?:worth|valued|more|others|of them|of which|on|in)(?![a-z]))))"
)
"""The same, but not two dates that are told apart, nor a date and a count."""
_MAY_SPAN = re.compile(
    r"(?i:[0-9](?:st|nd|rd|th)?[.]? ?(?:to|through|until|and|-|–|—)|"
    r"(?=[jfmasond])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
"""Part of every such span."""
LEFT = (
    "in during since of by before from year until on the early late mid end first for "
    "carried put held moved pushed brought over off back forward to postponed deferred delayed "
    "rescheduled till after day quarter last final closing opening than with against back as over "
    "at of finish finished finishes end ended ends close closed closes begin began begins begun "
    "start started starts enter entered enters into throughout beyond compared relative what how "
    "that but while up down months years early",
)
RIGHT = (
    "quarter major key investment industrial projects st nd rd th of last this next year "
    "and at in it the to with was were by when that after before but for from as a an he she we "
    "it they saw brought stood had was were reached came and is has will would asks calls names "
    "holds covers its our "
    "contains includes comprises lists lays sets provides foresees aims shows gives puts numbers "
    "stands reads running row week month we they both combined together ahead behind early late "
    "without well up down be bring brought s open opens close closes start starts begin begins "
    "come comes must should can need contracts starts signings firms deals agreements companies "
    f"enterprises are our quarters or if on this worth valued more others {_PLACE}",
)
LEANING = re.compile(
    rf"(?<![A-Za-z])(?:{_PLAIN_MONTH}\.? (?:3[01]|[12][0-9]|0?[1-9])"
    rf"(?={_TH}(?![0-9A-Za-z]|[.,][0-9]))"
    r"(?!,? (?:19|20)[0-9]{2})|"
    rf"{_PLAIN_MONTH}(?![A-Za-z]){_NO_DAY}"
    r"(?!\.?(?:,| of)? (?:(?:19|20)[0-9]{2}(?![0-9])|(?:last|this|next) year))|"
    r"(?i:first|second|third|fourth)(?= quarter(?! of (?:19|20))|[a-z, ]{1,30} quarters)|"
    rf"(?i:{RELATIVE})|(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![A-Za-z]))|"
    rf"(?<![A-Za-z0-9.])[0-9]{{1,2}}(?:{_TH}|(?:st|nd|rd|th) of) {_PLAIN_MONTH}(?![A-Za-z]|,? "
    rf"(?:19|20)[0-9]{{2}})|"
    r"(?<![0-9])[0-9]{1,2}(?=(?:st|nd|rd|th)(?![A-Za-z]))|(?<=Q)[1-4](?!,? (?:of )?20)"
)
"""Where a date stands that may leave its year to its clause."""
_SPAN = re.compile(
    r"(?<![0-9-])((?:19|20)[0-9]{2}) ?(?:-|–|—|to|through) ?((?:19|20)[0-9]{2})(?![0-9-])"
)


def read_date(printed: str, published_on: dt.date | None) -> str | None:
    """Return the one day, month (2023-08), quarter (2023-Q4) or year a phrase prints, or None.

    Args:
        printed: at most 60 characters of text.
        published_on: what yesterday, "on the 9th" and days without a year are counted from;
            without it they are not read.
    """
    if has_full_width_digit(printed):
        return None
    if _SPAN.search(printed) or _BOTH.search(ISO_DAY.sub("", printed)):
        return None
    resolve = functools.partial(_resolve, _Text(printed, published_on, None, alone=True))
    found = {label for _, _, label in in_turn(printed, _FORMS_CUED, resolve)}
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
    resolve = functools.partial(_resolve, _Text(printed, published_on, clause, alone=False))
    dates = [_its_own(printed, *d) for d in in_turn(printed, _FORMS_CUED, resolve) if d[2]]
    if not dates:
        return []
    spans = [match.span() for match in _SPAN.finditer(printed)]
    if _MAY_SPAN.search(printed):
        spans += [match.span() for match in _SPANNED.finditer(ISO_DAY.sub(blank, printed))]
    return certain(dates, spans)


def _its_own(printed: str, start: int, end: int, label: str | None) -> tuple[int, int, str | None]:
    """A date without a number beside it that is no day: the month of "July 31 and November 28"."""
    counted = _COUNTED_BESIDE.fullmatch(printed, start, end) if len(label or "") == 7 else None
    return start, counted.end(1) if counted else end, label


def read_years(printed: str) -> tuple[str, str] | None:
    """Return the first and last year of the one span such as ``2023-2027``, or None."""
    spans = _SPAN.findall(printed)
    return spans[0] if len(spans) == 1 else None


class _Text(NamedTuple):
    """What a date stands in; with ``alone`` a phrase that says all there is."""

    printed: str
    published_on: dt.date | None
    clause: Clause | None
    alone: bool

    def clause_of(self, start: int, end: int) -> Clause:
        """What the words around a date say of its year."""
        left = self.printed[max(0, start - BACK) : start]
        year = self.published_on.year if self.published_on else None
        return self.clause or clause_of(left, self.printed[end : end + FORTH], year)


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
    if not day:
        return None
    if parts.get("last"):
        return f"{day.year - 1:04}"
    if parts.get("which"):
        return _label(parts, day.year + SHIFT[parts["which"]])
    if parts.get("month_of"):
        return days.in_month(int(parts["day"]), SHIFT[parts["month_of"]], day)
    if parts.get("near"):
        return _label(parts, days.year_near(parts["near"].lower(), _month(parts), day))
    names = [name for name in ("month", "day", "quarter", "relative") if parts.get(name)]
    clause = text.clause_of(min(map(match.start, names)), max(map(match.end, names)))
    if parts.get("relative"):
        which, _, unit = parts["relative"].lower().partition(" ")
        if unit in ("month", "quarter"):
            return days.beside(unit, SHIFT[which], day)
        word = parts["relative"].lower().split()[0]
        if word == "today" and clause.tense == days.NOW and not text.alone:
            return None
        return (day - dt.timedelta(days=_RELATIVE[word])).isoformat()
    if parts.get("quarter"):
        return _label(
            parts,
            days.year_of_quarter(_QUARTERS[parts["quarter"].lower()], day, clause, years.in_force),
        )
    if not parts.get("month"):
        return years.near_day(int(parts["day"]), day, clause)
    month, number = _month(parts), int(parts["day"]) if parts.get("day") else None
    if clause.tense == years.LISTED:
        number = parts["day"] = None
    if not text.alone:
        return _label(parts, years.year_of(month, number, day, clause))
    if (parts.get("cue") or "").lower() == "before":
        return None
    return _label(parts, days.year_alone(month, number, day, deadline=clause.deadline))


def _month(parts: dict[str, str]) -> int:
    return MONTHS.get(parts["month"].lower()) or int(parts["month"])


def _label(parts: dict[str, str], year: int | None) -> str | None:
    if year is None:
        return None
    if parts.get("month") and parts.get("day"):
        return days.in_year(year, _month(parts), int(parts["day"]))
    if parts.get("month"):
        return f"{year:04}-{_month(parts):02}"
    if parts.get("quarter"):
        return f"{year}-Q{_QUARTERS[parts['quarter'].lower()]}"
    return f"{year:04}"
