"""Histories that an English paragraph tells in order, after a date of the past that it prints in
full.

"The first fair was held on May 8, 2019. Others followed in July and on October 21, and in March it
moved." What is told after such a date is of the first such month after the one before it, until the
paragraph turns to now or prints another year.
"""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.clause import Course
from zjledger.reading.english import times
from zjledger.reading.english.course import is_told
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS
from zjledger.reading.english.tenses import tense_of
from zjledger.reading.lazily import lazily

_YEAR = "(?:19[5-9]|20[0-4])[0-9]"
_DATE = rf"(?P<month>{MONTH_NAMES})(?: [0-9]{{1,2}},?)?,? (?P<year>{_YEAR})"
_PRINTED = rf"(?:{MONTH_NAMES})(?: [0-9]{{1,2}},?)?,? {_YEAR}"
CUES = (
    _PRINTED,
    rf"In {_YEAR},? ",
    rf"(?:in|In) {_YEAR}[.;] (?:[Ii]t|[Tt]hey) ",
    rf" in {_YEAR}[.] [A-Z0-9]",
    rf" dated? (?:back )?(?:from|to) {_YEAR}[.] ",
    rf" dates (?:back )?(?:from|to) {_YEAR}[.] ",
    rf" go(?:es)? back to (?:an? [a-z]{{3,12}} (?:of|from) )?{_YEAR}[.,] ",
    rf" in {_YEAR}, when ",
    rf"(?:[Bb]ut|[Aa]nd|[Tt]hen|So|;),? in {_YEAR},? ",
    rf"(?:Of|Among) (?:the|all) [^,;.:]{{3,60}} (?:in|for|of) {_YEAR}, ",
)
"""One of them is found in every line that may tell of one; for the engine of a column."""
_COMPARED = (
    "(?P<beside>(?P<compared>(?:than|since|from|against|(?<!ed )(?<!en )(?<!ok )(?<!held )over|"
    "below|above|for|with|of) "
    "(?:in |at |that of |the end of ){0,2})|(?:%|per ?cent|points) in )?"
)
_FULL = lazily(rf"{_COMPARED}(?<![A-Za-z]){_DATE}(?![0-9]|[,.][0-9]| ?[-–—] ?[0-9])")
_MONTH = (
    rf"(?<![A-Za-z])(?P<month>{MONTH_NAMES})(?![A-Za-z])"
    rf"(?:(?: [0-9]{{1,2}})? (?:to|until|through|till) (?P<until>{MONTH_NAMES})(?![A-Za-z]))?"
)
_LATER = lazily(_COMPARED + _MONTH)
_COUNTED = lazily(_COMPARED.replace("with|of", "with|(?<! the end )of") + _MONTH)
"""The same, and the ends of months, up to which parts of something were done one after another."""
_OPENS = lazily(
    "(?:(?:And|But|Then|Only|Finally|At last|Already|Back),? )?(?:[Oo]n|[Ii]n)"
    "(?: (?:early|late|mid))?[ -]$"
)
"""Before a date that opens its sentence."""
_EVENT = (
    "(?:ceremony|meeting|fair|conference|event|round|session|exhibition|auction|opening|festival|"
    "congress|forum|signing|competition|hearing|inspection|visit|vote|talks|tender|typhoon|flood|"
    "storm|fire|accident|quake|outbreak|day|call|first|second|third|fourth|fifth|last|one)"
)
_SUBJECT = lazily(
    r"(?:(?:^|, and |, but )[Tt]he|(?:After|Following) the) (?:[a-z-]{2,14} ){0,2}"
    rf"{_EVENT} of $"
)
"""Before one of which the subject is named: the fair of May 8, 2019 was called off."""
_ASIDE = lazily(rf"The (?:[a-z-]{{2,14}} ){{0,2}}{_EVENT},? (?:[a-z]{{2,10}} )?(?:on|in) $")
"""The same of one beside its subject: the first fair, on May 8, 2019, drew nobody."""
_SPAN = lazily(
    rf"(?:from|between) (?:{MONTH_NAMES})(?: [0-9]{{1,2}},?)?(?:,? {_YEAR})? (?:to|and|until) $"
)
"""Before the last of two dates between which something was done."""
_DATED = lazily("(?<![A-Za-z])(?:bears?|bore|carries|carried) the date of $")
"""Before the date of a paper, with which its history begins."""
_FOUNDED = lazily("(?<![A-Za-z])(was|were) (?:founded|established|set up|registered)(?= )")
_BESIDE = lazily(
    "(?<![A-Za-z])having (?:been )?[^,;]{1,60}$|"
    "[0-9] ?(?:%|per ?cent|percentage points?) (?:in|on) $"
)
"""Before one beside the story, or of a figure that begins none."""
_UNTIL = lazily(r"(?:Up )?(?:[Uu]ntil|[Tt]ill|[Bb]efore) (?:the end of )?$")
_WAS = lazily(
    r",? (?:[a-z0-9]{1,12} ){0,6}?(?:was|were|had|did|[a-z]{3,12}ed|took|came|held|fell|drew|saw|"
    "brought|set|met|began|went|made|gave|sent|cut|put|bought|sold|paid|won|lost)(?![a-z])"
)
_SPELL = (
    "(?:week|month|quarter|year|spring|summer|autumn|winter|morning|afternoon|evening|"
    rf"{MONTH_NAMES})"
)
_NOW = lazily(
    "(?<![A-Za-z-])(?:is|are|has|(?<!should )(?<!to )have|will|shall|must|can|may|"
    "should(?! have)|does|do|am|plans? to|remains?|covers?|costs?|needs?|[Nn]ow|[Tt]oday|"
    "[Yy]esterday|[Tt]omorrow|"
    rf"(?:[Tt]his|[Ll]ast|[Nn]ext) {_SPELL}|[Rr]ecently|[Ll]ately|[Cc]urrently|[Ss]ince then|"
    "[Ss]o far|[Tt]o date|[Rr]eporters?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![A-Za-z-])|"
    "(?<![A-Za-z])(?:[Ii]t|[Ss]?[Hh]e|[Tt]hat|[Tt]here|[Ww]e|[Tt]hey|I)[’'](?:s|re|ve|ll|m) |"
    "(?<![A-Za-z])[Ww]e (?:[a-z]{1,10} ){1,6}(?:again|once more)(?![a-z])"
)
"""What turns a history to now, or to what lies ahead."""
_OF_THOSE = "(?:Of|Among) (?:the|all) [^,;.:]{3,60} (?:in|for|of)"
_OF_THOSE_HEAD = lazily(rf"{_OF_THOSE} (?P<year>{_YEAR}), ")
"""The beginning of a passage about a part of what is of a year: of the 80 kilns planned in 2017."""
_YEAR_HEAD = lazily(
    rf"(?:(?:^(?:(?:But|And|Then|So),? )?|[a-z], (?:and|but|then) |; )[Ii]n|^{_OF_THOSE}) "
    rf"(?P<year>{_YEAR}),? "
)
_FIGURE = lazily(r"[0-9] ?(?:%|percent|per cent)|yuan|[$¥€]")
_SUM = lazily(
    "(?<![A-Za-z])[Aa]n? (?:[a-z]{2,14} ){1,3}of (?:about |over )?[^,;%]{1,24} "
    "(?=was (?:set up|founded|established|created|formed|launched|opened)(?![a-z]))"
)
"""A thing of such a sum, of which is told what was done once: a fund of 3 million yuan was set up;
what was spent in a year is a figure of it as a whole."""
_WHEN = "(?:, when [a-z ]{6,70})?"
"""After a year, what things were like in it."""
_ENDED = lazily(
    " (?:in|(?:dates?|dated) (?:back )?(?:from|to)|go(?:es)? back to"
    "(?: an? [a-z]{3,12} (?:of|from))?)"
    rf" (?P<year>{_YEAR}){_WHEN}[.;] ?$"
)
"""The end of a passage that ends with the year in which something was done."""
_COMPARES = lazily("(?<![a-z])(?:than|that|those|as|since|from|like|what it was)$")
"""Before one that something is compared with."""
_BACK = lazily(
    "(?:(?:And|But|Then) |(?:On|In|By) [^,;.]{3,24},? )?(?:(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Ii]ts|"
    "[Tt]heir|[Oo]thers?|[Aa]nother|[Bb]oth|[Nn]one)(?![A-Za-z])|[Tt]he (?:first|second|third|last|"
    "others?|rest|remaining|two|three|four)(?![A-Za-z])|"
    "(?:[A-Za-z]{3,8}|[0-9]{1,4}) (?:of them|more|others)(?![A-Za-z]))"
)
"""The beginning of a passage about what the one before it was about."""
_DATE_FIRST = lazily(rf"(?:And |But |Then )?(?:On|In) (?:{MONTH_NAMES})(?: [0-9]{{1,2}})?,? ")
_DATE_LAST = lazily(
    "(?:The|An?) (?:[a-z-]{2,14} ){1,3}(?:(?:was|were) )?[a-z]{3,14}(?:ed|en|wn|ld|de|nt|id|t) "
    rf"[^,;:]{{0,40}}(?:in|on) (?:{MONTH_NAMES})(?: [0-9]{{1,2}})?[.;]? ?"
)
"""The whole of a passage of what was done on a date that ends it: the mayor visited on June 30."""
_OF_OLD = lazily(
    "(?<![A-Za-z])(?:founded|built|born|established|set up|registered|created|completed|bought)"
    rf"(?![a-z])[^,;.]{{0,40}} in {_YEAR}{_WHEN}[.] $|go(?:es)? back to {_YEAR}{_WHEN}[.] $"
)
"""The beginning of a passage that a date opens, and the end of one before it of how old a thing is:
the bridge was built in 1998. On June 30, a lorry broke its rail."""
_WAS_FOUNDED = lazily("(?<![A-Za-z])was (?:founded|established|born|registered)(?![a-z])")
_ANY_YEAR = lazily(rf"(?<![0-9.,$¥-]){_YEAR}(?![0-9]|[.,][0-9])")
_LED_YEAR = lazily(rf"(?:[Ii]n|[Uu]ntil|[Bb]efore|of|late) (?P<year>{_YEAR})(?![0-9]|[.,][0-9])")
_THAT_YEAR = lazily(
    "(?<![A-Za-z])(?:[Tt]hat year|(?:[Tt]hat|[Tt]he same) (?:spring|summer|autumn)|"
    "(?:[Oo]ver|[Dd]uring|[Tt]hroughout|in the course of) the year|"
    "The year had (?:begun|started|opened))(?![A-Za-z])"
)
_NUMBERED = lazily("(?:19|20)[0-9]{2}(?:[^.]{0,80}[a-z0-9%)])?[.;] [0-9][^.]{1,90}$")
"""Before a date, the beginning of a sentence with a number, which ends no passage."""
_HEADED = lazily(rf"(?:[Oo]n|[Ii]n) {_PRINTED},? (?!and |to |until )")
"""The beginning of a passage that a date in full opens."""
_PLANNED = lazily(
    "(?<![A-Za-z])(?:should have|(?:was|were) (?:to|set (?=for|to))|due|planned|expected|"
    "scheduled|promised|had)"
    "(?![A-Za-z])[^,;.]{0,40}$"
)
"""Before a month that was but planned, or had passed, and to which the story has not come."""
_PLAN = 60
"""Code points of it at most."""
_PAST = frozenset({days.PAST, days.DONE, days.OVER})
_AHEAD = frozenset({days.FUTURE, times.COMING, times.SOON, times.PRESENT})


def begun(passage: str, *, loosely: bool = False) -> Course | None:
    """The last month of which a passage tells that begins a history or goes on with one, after the
    last date that it prints in full; ``loosely`` if that may be none of the story."""
    found = [*_FULL.finditer(passage)]
    if not found or _NOW.search(passage):
        return None
    left, right = passage[: found[-1].start("month")], passage[found[-1].end() :]
    if _ANY_YEAR.search(right):
        return None
    if found[-1]["compared"] if loosely else not _tells(left, right):
        return None
    return gone_on(Course(int(found[-1]["year"]), MONTH_NUMBERS[found[-1]["month"]]), right)


def of_year(passage: str) -> Course | None:
    """The beginning of a history that a passage tells of a year at its head, or that of its last
    clause: in 2019 the county chose ten villages."""
    heads = [*_YEAR_HEAD.finditer(passage)]
    if not heads or _NOW.search(passage) or _ANY_YEAR.search(passage, heads[-1].end()):
        return None
    right = passage[heads[-1].end() :]
    ahead = tense_of("", right) in _AHEAD
    return None if ahead else gone_on(Course(int(heads[-1]["year"]), 0), right)


def may_end(passage: str) -> bool:
    """Whether the year at the head of a passage may be that of no more than it tells itself: it has
    a figure of the year as a whole, 30% in 2019, or begins with something else, or tells a plan."""
    head = _YEAR_HEAD.match(passage)
    if not head or _OF_THOSE_HEAD.match(passage) or _FIGURE.search(_SUM.sub("", passage)):
        return True
    return tense_of("", passage[head.end() :]) not in _PAST


def of_those(passage: str) -> Course | None:
    """The beginning of one about a part of what is of a year, which tells of that year itself."""
    head = _OF_THOSE_HEAD.match(passage)
    return Course(int(head["year"]), 0) if head and of_year(passage) else None


def moved_on(passage: str, year: int) -> Course | None:
    """The year to which a passage takes a history from another: nothing came until late 2014."""
    printed = [*_LED_YEAR.finditer(passage)]
    if not printed or int(printed[-1]["year"]) < year or _NOW.search(passage):
        return None
    if _ANY_YEAR.search(passage, printed[-1].end()):
        return None
    return gone_on(Course(int(printed[-1]["year"]), 0), passage[printed[-1].end() :])


def tells_of_that_year(passage: str) -> bool:
    """Whether a passage tells of the year named last: of the projects begun that year, two."""
    return bool(_THAT_YEAR.search(passage)) and not (_ANY_YEAR.search(passage) or turns(passage))


def refers_back(passage: str) -> bool:
    """Whether a passage is about what the one before it was about."""
    return _BACK.match(passage) is not None


def is_of_old(words: str) -> bool:
    """Whether some words tell or end with how old a thing is."""
    return bool(_OF_OLD.search(words) or _WAS_FOUNDED.search(words))


def may_go_on(left: str, passage: str) -> bool:
    """Whether a passage that a date opens may be of the year with which the one before it ends."""
    dated = _DATE_FIRST.match(passage) or _DATE_LAST.fullmatch(passage)
    return bool(dated) and not _OF_OLD.search(left)


def turns(words: str) -> bool:
    """Whether some words turn a history to now."""
    return _NOW.search(words) is not None


def tells_before_turning(passage: str) -> bool:
    """Whether a passage names a month before it turns to now: it had six in May and now has ten."""
    month, now = _LATER.search(passage), _NOW.search(passage)
    return bool(month and now and not month["beside"] and month.start() < now.start())


def prints_year(passage: str) -> bool:
    """Whether a passage prints a year, so that what follows may be of that."""
    return _ANY_YEAR.search(passage) is not None


def gone_on(course: Course, words: str, *, counted: bool = False, apart: bool = False) -> Course:
    """The last month of a history after some words of it; ``counted`` if what these tell was done
    up to the end of months in turn, of which others are no steps of a history; ``apart`` if a span
    that reaches over the month told last is of the next year, and else of that."""
    for match in (_COUNTED if counted else _LATER).finditer(words):
        near = max(0, match.start() - _PLAN)
        if _PLANNED.search(words, near, match.start()):
            continue
        month, until = MONTH_NUMBERS[match["month"]], MONTH_NUMBERS.get(match["until"], 0)
        beside = match["beside"] and not (until and match["beside"].startswith("from"))
        if not beside and (apart or not month < course.month <= until):
            course = Course(course.year_after(month, None), month)
        if until:
            course = Course(course.year_after(until, None), until)
    return course


def by_its_end(passage: str) -> Course | None:
    """The beginning of one that may go on in a year with which a passage ends, or in a later one:
    the rules were drawn up in 2019; they were adopted on June 3."""
    end = _ENDED.search(passage)
    if not end or _NOW.search(passage) or _FIGURE.search(passage) or _LATER.search(passage):
        return None
    words = passage[: end.start()]
    if _COMPARES.search(words):
        return None
    past = not end[0].startswith(" in") or tense_of(words, "") in _PAST
    told = past and not _ANY_YEAR.search(words)
    return Course(int(end["year"]), 0) if told else None


def _tells(left: str, right: str) -> bool:
    """Whether the date between some words of a passage is that of what was done then."""
    words = _FOUNDED.sub(r"\1 opened", _SPAN.sub("in ", left))
    if _DATED.search(words):
        return True
    if is_told(words):
        return not _BESIDE.search(words)
    if _OPENS.fullmatch(left) or _UNTIL.fullmatch(left):
        return tense_of(left, right) in _PAST or bool(_WAS.match(right))
    named = _SUBJECT.search(left) or _ASIDE.fullmatch(left)
    return bool(named and _WAS.match(right))


def told_before(left: str) -> Course | None:
    """The last month of a history that some words of a passage tell before a date of it."""
    course = begun(left) if _HEADED.match(left) or _NUMBERED.search(left) else None
    return course if course and course.month else None
