"""A story that an English sentence tells in order, after a date that prints its year.

Work stopped on January 22, 2020 and was resumed on March 2: of what is told in order the second is
the first such day after the one before it.
"""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.clause import Course
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS
from zjledger.reading.english.verbs import is_bare, time_of, verbs_of
from zjledger.reading.lazily import lazily

_DATE = rf"(?:{MONTH_NAMES})(?: [0-9]{{1,2}})?"
_PRINTED = lazily(
    rf"(?<![A-Za-z])(?P<month>{MONTH_NAMES})(?: (?P<day>[0-9]{{1,2}}),?)?,? "
    r"(?P<year>(?:19|20)[0-9]{2})(?![0-9]|[,.][0-9])"
)
_LATER = lazily(
    rf"(?<![A-Za-z])(?P<led>[a-z]{{2,7}} )?(?:(?:early|late|the end of) )?(?P<month>{MONTH_NAMES})"
    r"(?: (?P<day>[0-9]{1,2})(?![0-9]))?(?![A-Za-z])"
)
_SENTENCE = lazily('[a-z0-9%)”"’][.!?:] |\n')
_GOES_ON = lazily(
    "(?:;|,? and|,? but|,? then|,)(?=,? )(?!, (?:was|were|which|who|has|had|is)(?![a-z]))"
)
"""After the printed date: what follows is told of the same story."""
_ON = lazily(
    rf"(?:in|on|from {_DATE} to)(?: (?:early|late|mid|the (?:end|beginning|middle) of))?[ -]$"
)
_BESIDE = lazily(
    "(?<![A-Za-z])(?:which|who|that|whose|where|when|after|once|as|because|although|though|until|"
    "before|if|had|has|have|since|than|founded|established|set up|born|registered|planned|expected|"
    "due|promised|scheduled|this|last|next|would|will|is|are|says|said|told)(?![A-Za-z])|"
    "(?<![A-Za-z])(?:up|down|more|less) (?:by )?[0-9]"
)
"""What makes the printed date that of a plan, of what was before or beside the story."""
_HEAD = lazily(
    "(?:(?:The reporter|Reporters?|It) (?:(?:has|have|is|was) )?(?:[a-z]{2,12}ly )?"
    "(?:learned|learnt|understood|known|reported|found|saw)(?: [^,;]{1,60})? that |"
    "(?:[a-z][^,;A-Z]{0,60}?)? that (?=(?:the|this) )|"
    "(?:The|This) [^;]{1,120}?, (?=(?:it|they) (?:was|were) ))"
)
"""At the head of a sentence, of which the beginning may be out of reach, who has told the story, or
another clause about the same thing: the reporter learned that it was signed; the project has two
buildings, it was signed."""
_LEAVES = lazily(
    "(?<![A-Za-z])(?:19|20)[0-9]{2}(?![0-9])|(?<![A-Za-z])(?:today|now|since|than|this|last|next|"
    "years?|recently|so far|meanwhile|currently|is|are|will|has|have|had|would|second|other|"
    "another|which|who|where|says|said|told)(?![A-Za-z])"
)
"""Words after the printed date that may leave the story."""
_PASSIVE = lazily(
    rf"(?<![A-Za-z])(?:was|were) [a-z]{{2,14}} [^,;]{{0,40}}{_DATE},? (?:20|19)[0-9]{{2}}"
    rf"(?:, [a-z]{{3,14}}(?: (?!which|who)[a-z]{{1,12}}){{0,3}} (?:in|on) {_DATE}"
    r"(?:,? (?:20|19)[0-9]{2})?){0,4}$"
)
"""A clause whose verb a participle after it shares, and others that share it."""
_OPENED = lazily(
    rf"[A-Z][a-z]{{2,12}}(?:ed|en|un|ld|lt|ut) [^,;]{{0,40}}{_DATE},? (?:20|19)[0-9]{{2}}"
)
"""What a sentence of such participles begins with: opened on May 4, 2019, closed on June 3, 2020,
opened again on July 1."""
_PART = (
    "(?:,|;|,? and|,? but) (?:the|an?|another|one)"
    "(?: (?!(?:was|were|is|are|has|had|will|to) )[a-z-]{2,14}){0,4} (?:in|on) "
)
_GAPPED = lazily(rf"(?:{_PART}{_DATE}){{0,3}}{_PART}")
"""Clauses that leave their verb to the printed date: a hall was opened in May 2016, a gate in."""
_BEHIND = frozenset({days.PAST, days.DONE})
_LED = frozenset({"", "in ", "on ", "and ", "then "})


_LISTED = lazily(
    rf"(?:^|[^A-Za-z])(?:in|on) {_PRINTED.pattern},? (?:and|but|then|and then) "
    "(?:(?:[a-z]{2,12}|[A-Z][a-z]{2,14}) ){0,4}(?:in|on) $"
)
"""The date of a list before another of it: held in Wuyi on May 9, 2022, and in Lanxi on June 3."""
_PLANNED = lazily(
    r"[^;.], (?:(?:first|originally|once) )?(?:due|promised|planned|scheduled|expected) "
    rf"(?:for|in|on|by) {_PRINTED.pattern}, (?!and |but |or )[^,;:]{{3,60}} (?:in|on) $"
)
"""A plan of which what came is told: the rails, due in May 2020, arrived in July."""
_DONE = "(?:[a-z]{2,12}(?:ed|wn|un|en)|built|held|paid|sold|sent|cut|shut|put|set up|made|bought)"
_AND_DONE = lazily(
    rf"(?<![A-Za-z])(?:was|were) (?!planned|expected|scheduled|promised|proposed){_DONE} "
    rf"(?:[a-z]{{2,14}} ){{0,3}}(?:in|on) {_PRINTED.pattern},? (?:and|then|and then) "
    rf"(?:(?:was|were|then) )?(?!planned|expected|postponed|delayed|moved){_DONE} "
    "(?:[a-z]{2,14} ){0,2}(?:in|on) $"
)
"""The date of what was done before what was done next, whatever stands before: which is a hall, was
signed on March 26, 2024 and started on May 30."""
_TURNED_OUT = lazily(
    rf"(?<![A-Za-z]){_DONE} (?:in|on) {_PRINTED.pattern} (?:turned out|proved|(?:was|were) found) "
    rf"[^.;,]{{2,50}},? and (?:was|were) (?!planned|expected|postponed|delayed|moved){_DONE} "
    "(?:in|on) $"
)
"""The date of things of which one tells what became of them: bids opened on March 22, 2018 proved
too dear and were discarded on April 9."""
_BY = rf"by (?:the end of )?{_DATE}"
_BY_THEN = lazily(
    rf"(?<![A-Za-z])(?:had|has|have|was|were)(?![a-z])[^;:]{{2,80}} by (?:the end of )?"
    rf"{_PRINTED.pattern},?(?: and)? (?P<more>[0-9A-Za-z][^;:A-Z]{{0,40}} "
    rf"(?:{_BY},?(?: and)? [0-9a-z][^;:A-Z]{{0,40}} )?)by (?:the end of )?$"
)
"""The date by which the first of several parts of something was done, before those of others: 9
billion had been paid by the end of June 2015, 18 billion by the end of September and 25 by."""


def part_before(left: str) -> Course | None:
    """The date by which the part told before was done, if the first of them prints its year."""
    found = _BY_THEN.search(left) if " by " in left else None
    if not found:
        return None
    course = Course(int(found["year"]), MONTH_NUMBERS[found["month"]])
    for later in _LATER.finditer(found["more"]):
        month = MONTH_NUMBERS[later["month"]]
        course = Course(course.year_after(month, None), month)
    return course


def done_before(left: str) -> Course | None:
    """The date of what was done right before what the same verb goes on with, if it prints its
    year."""
    found = _AND_DONE.search(left) or _TURNED_OUT.search(left)
    if not found:
        return None
    day = int(found["day"]) if found["day"] else None
    return Course(int(found["year"]), MONTH_NUMBERS[found["month"]], day)


def plan_before(left: str) -> Course | None:
    """The date of a plan of which what came is told with another date, by the words before it."""
    found = _PLANNED.search(left)
    if not found:
        return None
    day = int(found["day"]) if found["day"] else None
    return Course(int(found["year"]), MONTH_NUMBERS[found["month"]], day, planned=True)


def list_before(left: str) -> Course | None:
    """The date of a list before another of it, of which no verb tells, if it prints its year."""
    found = _LISTED.search(left)
    if not found:
        return None
    day = int(found["day"]) if found["day"] else None
    return Course(int(found["year"]), MONTH_NUMBERS[found["month"]], day)


def course_of(left: str) -> Course | None:
    """The last date of the story that some words tell before another date of it, if they do."""
    sentence = _SENTENCE.split(left)[-1]
    found = [*_PRINTED.finditer(sentence)]
    if not found or not is_told(sentence[: found[-1].start()]):
        return None
    after = sentence[found[-1].end() :]
    gapped = _GAPPED.fullmatch(after) is not None
    if not gapped and (not _GOES_ON.match(after) or _LEAVES.search(after)):
        return None
    month, day = MONTH_NUMBERS[found[-1]["month"]], found[-1]["day"]
    course = Course(int(found[-1]["year"]), month, int(day) if day else None)
    for later in _LATER.finditer(after):
        if (later["led"] or "") not in _LED:
            return None
        number = int(later["day"]) if later["day"] else None
        month = MONTH_NUMBERS[later["month"]]
        course = Course(course.year_after(month, number), month, number)
    return course._replace(gapped=gapped)


def is_told(words: str) -> bool:
    """Whether words before a printed date tell what was done then, in a clause of its own."""
    led = _ON.search(words)
    if not led:
        return False
    before, _, clause = words[: led.start()].rpartition(", ")
    beside = clause.rpartition("; ")[2]
    verbs = verbs_of(beside)
    if not verbs or time_of(verbs[-1]) not in _BEHIND:
        return False
    if _BESIDE.search(_HEAD.sub("", words.rpartition("; ")[2], count=1)):
        return False
    first = verbs[0]
    reduced = is_bare(first) and not beside[: first.start()].strip()
    return not reduced or bool(_PASSIVE.search(before) or _OPENED.fullmatch(before))
