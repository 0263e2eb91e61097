"""The year in force where an English date without one stands: In 2024 ... and in May.

It is the last printed before, but not one that something is compared with, counted since or
promised by, nor one that has passed when a clause speaks of a plan.
"""

from __future__ import annotations

import re

from zjledger.reading import days
from zjledger.reading.english.named import MONTH_BY_START
from zjledger.reading.lazily import lazily

_PERFECT = lazily(r"(?<![A-Za-z-])(?:had|has|have)(?![A-Za-z-]| to )")
_PLANNED = lazily(
    r"(?<![A-Za-z-])(?:will|shall|should|must|(?:be (?:able|ready|about|going)|has|have) to|"
    r"(?:is|are) (?:now |still )?(?:to|due|expected|planned|scheduled)|"
    r"(?:re)?opens|starts|begins|closes|ends|expires?|lapses?|runs out|meets|matures|falls due)"
    r"(?![A-Za-z-])"
)
"""What shows, after a year that has passed, that it is in force no more."""
_PRESENT = lazily(
    " (?:returns|comes|goes|takes|follows|resumes|gets|moves|receives|delivers|enters|joins|"
    "leaves) "
)
_GOES_ON = lazily("[^,;.]{0,40}, (?:then [^,;.]{1,30}, )?[a-z]{3,12}s (?![a-z]{2,12}ed )")
"""After one in an aside: sold in December 2017, launches its first hull."""
_YEARS = lazily(
    r"(?:(?<![A-Za-z0-9.,$¥-])|(?<=[Ii]n mid-))(?:(?P<month>[A-Z][a-z]{2,8})"
    r"(?:(?:(?<![a-z]{3})(?<!May)|(?<=Sept))\.)?(?:,| of)?(?: [0-9]{1,2},?)? )?"
    r"(?:(?P<year>(?:19|20)[0-9]{2})(?![0-9A-Za-z]|[,.][0-9]| ?[-–—] ?[0-9]| (?:to|and|through) 20|"
    r" (?:[a-z-]{1,15} ){0,2}(?:projects|yuan|percent|mu|people|enterprises))|"
    r"(?<![Tt]he )(?P<shift>(?i:last|this|next)) year(?![’'A-Za-z]))"
)
_NOT_IN_FORCE = lazily(
    r"(?<![A-Za-z])(?:(?!months|quarters|weeks|days|years|halves)[a-z]{3,12}s of|"
    r"data of|than|with|since|by|to|before|until|till|against|over|below|above|from|"
    r"under|as|on|about)"
    r"(?: (?:in|that|those|of|for|the|at|on|early|late|end|level|figure|whole|first|second|third|"
    r"fourth|quarter|months?)){0,5} $",
    re.IGNORECASE,
)
"""What stands before a year that something is compared with, counted since or promised by."""
_PLANNED_FOR = lazily(
    r"(?i:(?:list|plan|budget|programme|program|schedule|calendar|target|quota|goal|catalogue|"
    r"draft|outline|application|bid|nomination|proposal|registration|order|ticket|fund|"
    r"arrangement|timetable|guideline|measure|polic(?:y|ie))s? for (?:the year )?|"
    r"(?:list|plan|budget|programme|program|schedule|calendar|timetable)s? of )$"
)
_LAST_QUARTER_OF = lazily("(?i:fourth|last|final) quarter of $")
_END_OF = lazily("(?i:(?:end|close) of )$")
_ONE_OF = lazily(
    "(?<![A-Za-z])(?:first|second|third|fourth|fifth|last|final|only|largest|biggest|smallest|best|"
    "worst|longest|heaviest)(?: [a-z-]{3,14}){0,2} (?:commencement|start|ceremon(?:y|ie)|meeting|"
    "conference|congres|fair|forum|signing|auction|inspection|review|round|batche?|session|event|"
    "exhibition|festival|loan|grant|typhoon|flood|fire|strike|snowfall|storm)s? of $"
)
_TOOK_PLACE = lazily(
    " (?:(?:was|were) (?:held|given|granted|signed|opened|launched|carried out|made)|"
    "took place|broke out|came|began|fell|followed|struck|hit|ended)(?: [a-zA-Z]{1,14}){0,4}"
    "(?: [0-9]{1,2})?(?:, [A-Z][a-z]{2,8}(?: [0-9]{1,2})?){0,4}(?:,|,? and|"
    ",(?: and)? the (?:second|third|fourth|last|other)(?: [a-z]{3,12})? (?:in|on))? "
)
"""Before and after the year of what took place in it: the last conference of 2019 was held in
June."""
_AND_BY = lazily(
    "(?:,|,? and|, but) (?:another |a further |only )?[0-9][^;.:A-Z]{0,30}(?<![A-Za-z])by "
    "(?:the end of )?"
    "(?:[A-Z][a-z]{2,8}(?: [0-9]{1,2})?(?:,|,? and) [^;.:A-Z]{0,30}(?<![A-Za-z])by "
    "(?:the end of )?){0,3}$"
)
"""After the end of a year by which so many were done, others of the next: 47 had been started by
the end of 2023, 61 by March 31 and 74 by the end of July."""
_HAS_SINCE = lazily("(?<![A-Za-z])(?:has|have) been [a-z]{2,14} since ")
"""Before such a list, what goes on to this day."""
_OF_THAT_YEAR = lazily(f"(?<![A-Za-z])by the end of (?:that|the same) year{_AND_BY.pattern}")
_HAD = lazily("(?<![A-Za-z])had(?![A-Za-z])")
_LAST_MONTH = 12
"""Before a year of which the end or the last quarter is printed, and its month: what is told after
it of an earlier one is of the next year."""
_AFTER_LAST = 13
"""The month of a year after the end of which all that follows in its list comes."""
_SECOND_HALF = lazily("(?i:second half of )$")
_HALF_MONTH = 7
"""The same of one of which the second half is printed."""
_FOR_ANOTHER = lazily(
    " (?:plan|list|budget|programme|program|schedule|calendar|target|quota|goal|report)s?(?![a-z])"
)
"""A year that is what a plan is for, and not when it is drawn up."""
_FOR_PROJECTS = lazily(
    r"(?<![A-Za-z])(?!(?:planned|set|due|expected|scheduled|foreseen|fixed|slated|booked|ready)(?![a-z]))"
    r"[A-Za-z]{3,14} for (?:the year )?$"
)
_IS = lazily(
    " (?:is|are|will|can|may|must|have|has|goes?|comes?|should|shall|appears?|follows?)(?![a-z])"
)
"""Before and after such a year: projects for 2026 are collected in October."""
_IS_OUT = lazily(
    " (?:(?:is|are|will be|must be) (?:[a-z]{4,12}ed|paid|sent|given|drawn up|due|out)|appears?|"
    "follows?|comes? out)(?![a-z])"
)
"""After a year that has ended: the accounts for 2023 are published in September."""
_HEADS = lazily("(?: in (?:short|brief|review|figures|numbers|retrospect))?: (?!(?:US)?[$¥]?[0-9])")
_HEADED = lazily(
    r"(?:^|[a-z%)], |[;:] )(?:[A-Za-z’'-]{1,14} ){0,5}?"
    r"(?:was|is|were|remains|went|ended|comes|"
    r"[Ll]ook(?:ing)? back (?:on|at|to)|(?:[Rr]eview|[Cc]hronicle|[Dd]iary|[Cc]alendar|[Tt]imeline|"
    r"[Cc]ourse|[Hh]istory|[Ss]tory|[Rr]ecord|[Dd]ates|[Ee]vents|[Pp]rogramme|[Ss]chedule|"
    r"[Tt]imetable|[Bb]alance) (?:of|for)) $|^$"
)
"""After and before a year that a list of what was in it follows: the hardest year was 2023: in
March the works stood idle."""
_THE_YEAR = lazily(
    r"(?:^|[a-z][:;] |(?:[a-z0-9%)][a-z0-9%)”’\"]| [0-9])[.] )(?:And |But |Then )?"
    "(?:(?:[Tt]he year|[Aa]ll of) )?$"
)
_WAS = lazily(" (?:was|brought|began|saw|had|ended|went|became|turned|proved)(?![a-z])")
"""Before and after one that a sentence is about: the year 2023 was lean."""
_PARALLEL = lazily(
    r"(?<![A-Za-z])(?:in|for|during) (?:19|20)[0-9]{2}"
    r"(?:(?:,| and|, and| but|, but|;) (?:by |only |just |another |a further )?"
    r"(?:US)?[$¥]?[0-9][0-9.,]{0,12}"
    r"(?: ?%| [a-z]{2,12}){0,4} (?:in|on|during) (?:the )?(?:(?:first|second|third|fourth) quarter"
    r"(?=[,; ])|[A-Z][a-z]{2,8}(?: [0-9]{1,2})?|$)){1,5}$"
)
"""A figure of a whole year and that of a month beside it: 6 percent in 2023 and 7 in January."""
_NEW_CLAUSE = lazily(", (?:and|but|while|though) ")
_OWN_SUBJECT = lazily(
    ",(?: and| but| while| though)?(?: to [^,;]{2,40},)? (?:the|its|their|this) "
    "(?:[a-z-]{2,14} ){1,6}(?:in|of|for|by|on) (?:the )?$"
)
_DEMANDED = lazily(
    "(?P<quarter> quarter)?(?: [0-9]{1,2})? "
    "(?:(?P<demand>should|must|shall|(?:has|have|needs?) to)|will|(?:is|are) to)(?![a-z])"
)
"""Between a year to come and a date, and after this: a clause that asks for something else."""
_TOPIC = lazily(
    r"(?:^|[,;:] |(?:and|but|while) )(?i:in|during|for|throughout)"
    r"(?: the (?:whole|(?:first|second) half|spring|summer|autumn) of)? $"
)
"""What stands before a year that a sentence is about."""
_NEXT, _LAST = frozenset({"next", "Next"}), frozenset({"last", "Last"})
_ON = lazily("(?<![A-Za-z])[Oo]n $")
SHIFT = {"last": -1, "this": 0, "next": 1}


def elsewhere(told: tuple[int | None, int | None, bool], left: str, published: int | None) -> bool:
    """Whether a plan is one of another clause than that of a year to come: it will open in 2027,
    and staff will be hired in October."""
    year, _, topic = told
    if topic or not year or not published or year <= published:
        return False
    after = left[left.rfind(str(year)) :]
    return bool(_NEW_CLAUSE.search(after) and _PLANNED.search(after))


def beside_a_plan(
    told: tuple[int | None, int | None, bool], left: str, right: str, published: int | None
) -> re.Match[str] | None:
    """The demand or plan after a date that is another than that of a year to come: it strives for
    40 billion in 2025, and the growth in the first quarter should be 7%."""
    year, _, topic = told
    if topic or not year or not published or year <= published:
        return None
    own = _OWN_SUBJECT.search(left[left.rfind(str(year)) :])
    return _DEMANDED.match(right) if own else None


def passed(
    told: tuple[int | None, int | None, bool],
    tense: str,
    left: str,
    published: int | None,
    *,
    deadline: bool,
) -> bool:
    """Whether a year in force is not that of a date.

    It has passed when a clause speaks of a plan, or of what had been done by a date (of those
    signed in 2025, half will be built by June, or had been by February), or when a figure of it
    stands beside one of a month since.
    """
    year, _, topic = told
    if not year or not published or year >= published:
        return False
    since = max(0, left.rfind(str(year)))
    if tense == days.FUTURE:
        told_by = _PLANNED.search(left, since) or _PRESENT.search(left, since)
        return bool(told_by or _GOES_ON.match(left, since + len(str(year))))
    done = tense in (days.PAST, days.DONE) and deadline
    if year + 1 != published or (topic and not (done and "; " in left[since:])):
        return False
    if tense in (days.PAST, days.OVER) and not deadline:
        return bool(_PARALLEL.search(left))
    return done and bool(_PERFECT.search(left, since))


def year_in_force(left: str, published: int | None) -> tuple[int | None, int | None, bool]:
    """The last year printed before that what follows may be of, and its month if it has one."""
    told: tuple[int | None, int | None, bool] = None, None, True
    for match in _YEARS.finditer(left):
        month = MONTH_BY_START.get((match["month"] or "")[:3].lower())
        start = match.start() if month or not match["month"] else match.end("month") + 1
        if match["year"] and heads(left, start, match.end()):
            told = int(match["year"]), None, True
            continue
        # Topped out on May 28 last year and opened on December 18; to open on May 8, 2027 and close
        # in December.
        ahead = published is not None and int(match["year"] or 0) > published
        stands = month and (ahead or match["shift"] in _LAST) and _ON.search(left, 0, start)
        if _TOOK_PLACE.fullmatch(left, match.end()) and _ONE_OF.search(left, 0, start):
            told = _year_of(match, published), None, True
            continue
        if not stands and _NOT_IN_FORCE.search(left, 0, start):
            listed = _END_OF.search(left, 0, start) and _AND_BY.match(left, match.end())
            if listed and not _HAS_SINCE.search(left, 0, start):
                told = _year_of(match, published), month or _AFTER_LAST, False
            continue
        if match["year"]:
            year = int(match["year"])
            if published and year > published and _planned_for(left, start, match.end()):
                continue
            ended = published and year <= published and _IS_OUT.match(left, match.end())
            if ended and _FOR_PROJECTS.search(left, 0, start):
                continue
            topic = not match["month"] and bool(
                _TOPIC.search(left, 0, start) or _HEADS.match(left, match.end())
            )
            ends = not month and _END_OF.search(left, 0, start)
            if ends and not _HAD.search(left, match.end()):
                # Of 61% at the end of 2023 and 74% at the end of March the second is of 2024.
                month = _LAST_MONTH
            if not month and _SECOND_HALF.search(left, 0, start):
                month = _HALF_MONTH
            told = year, month, topic
        elif published:
            if match["shift"] in _NEXT and _planned_for(left, start, match.end()):
                continue
            if not month and _LAST_QUARTER_OF.search(left, 0, start):
                month = _LAST_MONTH
            if not month and _SECOND_HALF.search(left, 0, start):
                month = _HALF_MONTH
            told = published + SHIFT[match["shift"].lower()], month, not month
    if told[0] and " year, " in left and _OF_THAT_YEAR.search(left):
        return told[0], _AFTER_LAST, False
    return told


def _year_of(printed: re.Match[str], published: int | None) -> int:
    """The year that is printed in words or figures."""
    return int(printed["year"] or 0) or (published or 0) + SHIFT[printed["shift"].lower()]


def _planned_for(left: str, start: int, end: int) -> bool:
    """Whether a year to come is what a plan is for, or stands in a clause before."""
    if "; " in left[end:]:
        return True
    if left[:start].endswith(("the ", "The ", "a ", "A ", "its ", "their ")):
        return bool(_FOR_ANOTHER.match(left, end))
    if _FOR_PROJECTS.search(left, 0, start) and _IS.match(left, end):
        return True
    return bool(_PLANNED_FOR.search(left, 0, start))


def heads(text: str, start: int, end: int) -> bool:
    """Whether a year that stands there heads a list of what was in it."""
    if _HEADS.match(text, end) and _HEADED.search(text, 0, start):
        return True
    return bool(_WAS.match(text, end) and _THE_YEAR.search(text, 0, start))
