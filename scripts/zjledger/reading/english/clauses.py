"""What an English clause says of the year of a date without one: its tense, and the year in force.

What stands before the date in its clause decides, else what follows up to the end of the clause,
else the clauses before it. A year is in force after it was printed ("In 2024 ... and in May"), but
not one that something is compared with, counted since or promised by.
"""

from __future__ import annotations

import re

from zjledger.reading import days
from zjledger.reading.days import Clause

_NUMBERS = {
    name: number
    for number, name in enumerate(
        "jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1
    )
}
_IRREGULAR = (
    "was|were|had(?: to be [a-z]{2,14})?|did|done|rose|fell|grew|came|stood|began|met|went|took|"
    "made|saw|spent|sold|bought|paid|"
    "won|lost|led|gave|got|held|kept|left|brought|drew|shrank|slid|sank|ran|hit|broke|built|sent|"
    "sat|shut|cut|put|set|became|found|lay|wrote|flew|drove|bore|won|known|begun|grown|risen|"
    "fallen|"
    "taken|given|drawn|shown|written|(?:have|has) (?:[a-z]{1,12} )?(?:been|gone|come|become)|"
    "(?:said|told|pointed out|stressed|noted|explained|reported|announced|asked)"
    "(?=[a-z ]{0,24} (?:on|in|at|late|early) $)"
)
_NO_TENSE = (
    "need|exceed|proceed|succeed|speed|feed|seed|bed|hundred|limited|united|red|combined|fixed|"
    "added|"
    "related|rated|so-called|designated|skilled|listed|unlisted|centralized|concentrated|based|"
    "pointed|stressed|noted|explained|learned|understood|reported|emphasized|announced|added|"
    "stated|demanded|asked|urged|called|"
    "according|indeed|shed|sped|advanced|integrated|aged|cited|estimated|mixed|named"
)
"""Words that end like a verb of the past and are none, or speak of who says something."""
_PARTICIPLE = "(?:(?: [a-z]{2,12}){0,3}? be(?: [a-z]{2,12}ly)?(?: [a-z]{2,14})?)?"
"""What belongs to a modal verb, so that its participle is no verb of the past."""
_EVENTS = (
    "open|start|begin|finish|complete|end|close|invest|build|hold|move|launch|deliver|produce|go|"
    "come|"
    "enter|sign|hand|raise|cut|join|publish|submit|expand|resume|take|bring|put|set|run|pay|sell|"
    "buy|"
    "leave|return|visit|announce|decide|break|lay|send|double|create|hire|file|report|follow|pass"
)
"""Verbs of what a report announces."""
_SCHEDULED = (
    "(?:(?:is|are|be|been) )?(?:planned|expected|scheduled|due|slated|earmarked|promised|"
    "proposed|foreseen|pencill?ed in|"
    "booked|hoped|meant|intended|urged|demanded|required|requested|instructed|asked|postponed|"
    "deferred|delayed|rescheduled|put off|put back|pushed back|lined up|queued|invited)"
    "(?= (?:to|for|in|by|on|at|from|that|before|until|no|within) |$)"
)
_FUTURE = (
    r"(?:will|shall|should|must|would|might|could|won[’']t|can|cannot|ought to|(?-i:may)|"
    r"(?:is|are|has|have|needs?) (?:still )?to(?! the)|to have|going to|about to|"
    rf"to (?:{_EVENTS})(?! of)){_PARTICIPLE}|{_SCHEDULED}|"
    r"(?:to )?be(?: [a-z]{2,12}ly)? [a-z]{2,14}|(?:is|are|be) set (?:to|for)|"
    r"(?:(?<!first )(?<!originally )(?<!once )set for|"
    r"(?:moved|shifted|extended|brought forward) (?:to|until))(?= (?:the end of )?$)|"
    r"being (?:prepared|planned|drawn up|readied|considered)|"
    r"(?:plan|aim|hope|intend|strive)s?(?= (?:to|for|at) )|expects?|promises?|intends|"
    r"(?<!the )(?<!an )(?<!its )(?:opens?|starts?|begins?|closes?|resumes?)(?! (?:of|on a|-))|"
    r"(?:remains?|stays?|runs?|lasts?|applies|apply|continues?|is|are) (?:[a-z]{1,12} ){0,4}"
    r"(?:until|till|through)(?= (?:the end of )?$)|(?:arrives?|comes|meets|returns)(?= (?:in|on) )|"
    r"ends|follows|expires?|takes? (?:place|effect)|falls? due|goes (?:on|into|live)|comes into|"
    r"kicks off|gets under way|runs out|moves in|coming|upcoming|forthcoming|the next|submit|"
    r"ensure|"
    r"strive|from now"
)
_WOULD = (
    r"(?:was|were|had been) (?:(?:once|first|originally|still|all) )?(?:to(?! the)|due|expected|"
    r"planned|scheduled|supposed|meant|set (?:to|for)|slated|promised|intended|needed)"
    rf"(?: to)?(?: [a-z]{{2,12}})?{_PARTICIPLE}|"
    r"should have(?! (?:an?|the|its|their|no|at|more|all)(?![a-z]))(?: (?:been|already))?"
    r"(?: [a-z]{2,14}(?:[nt]e?|ed|id|ld|de|un))?"
)
"""Verbs of what lay ahead in the past, and may have been put off since."""
_TENSES = re.compile(
    rf"(?<![A-Za-z-])(?i:(?P<would>{_WOULD})|(?P<future>{_FUTURE})|(?P<now>(?:is|are) "
    rf"[a-z]{{2,14}}ed)|"
    rf"(?P<past>{_IRREGULAR}|already|ago)|(?P<ed>(?!(?:{_NO_TENSE})(?![a-z]))[a-z]{{2,14}}ed))"
    r"(?![A-Za-z-])"
)
_HELPED = re.compile(r"(?<![A-Za-z-])(?:had|has|have|was|were)(?![A-Za-z-])")
"""A verb that makes a participle after it one of the past: had been completed by June."""
_PERFECT = re.compile(r"(?<![A-Za-z-])(?:had|has|have)(?![A-Za-z-]| to )")
_PLANNED = re.compile(
    r"(?<![A-Za-z-])(?:will|shall|should|must|(?:is|are) (?:to|due|expected|planned|scheduled))"
    r"(?![A-Za-z-])"
)
"""What shows, after a year that has passed, that it is in force no more."""
_SET = re.compile(r"(?<![A-Za-z])(?i:deadline|target|goal)s?: ")
"""What a list of deadlines begins with; its participles are of no past."""
_LISTED = re.compile(
    r"(?<![A-Za-z])(?:(?:deadline|target|goal|task)s?|schedule|timetable|"
    r"by (?:the end of )?[A-Z][a-z]{2,8}(?: [0-9]{1,2})?,)(?![a-z])"
)
"""What stands before another deadline of a list: under way by the end of May, completed by June."""
_GAPPED = re.compile(r"^(?:and )?(?:the|another|one|a) (?:[a-z]{1,15} ){1,2}(?:in|on|by) $")
"""A clause that has left its verb to the one before it: the first went to market in March, the
second in June."""
_NO_MORE = re.compile(r"[,.;)]|$| and ")
_MODAL = re.compile(r"(?<![A-Za-z-])(?:will|shall|should|must)(?![A-Za-z])")
_CLAUSE = re.compile(
    r"[;:] |, (?!(?:in|by|on|at|from|until|of|or) )| (?:while|but|whereas|although|which|after "
    r"which) "
)
_OWN = re.compile(r"[;:] |, | (?:while|but|whereas|although) | (?=(?:which|that|who) )")
_RELATIVE = re.compile("which |that |who ")
_LED = re.compile(
    r"(?<![A-Za-z])(?i:(?P<deadline>by|before|until|till|no later than|ahead of|prior to)|"
    r"(?P<past>since|as of|as at|than(?: (?:in|at|on|by|that|those|the level)(?: of)?)?|"
    r"compared (?:with|to)(?: [^,;]{0,40}?)?(?: (?:in|at|of))?|"
    r"(?:up|down|rise|fall|drop|increase|decrease|growth|change|rose|fell|unchanged) from|"
    r"(?:up|down) on|"
    r"below(?: that)?(?: of)?|above(?: that)?(?: of)?))"
    r"(?: (?:the|in|of|at|on|end|close|start|beginning|middle|early|late|mid|first|second|last|"
    r"month|"
    r"level|figure|half|days?|weeks?|morning|afternoon|evening|midnight|noon)){0,8}[ -]?$"
)
"""Words right before a date that make it a deadline, or something past that is compared."""
_YEARS = re.compile(
    r"(?<![A-Za-z0-9.,$¥-])(?:(?P<month>[A-Z][a-z]{2,8})\.?(?:,| of)?(?: [0-9]{1,2},)? )?"
    r"(?:(?P<year>(?:19|20)[0-9]{2})(?![0-9A-Za-z]|[,.][0-9]| ?[-–—] ?[0-9]| (?:to|and|through) 20|"
    r" (?:[a-z-]{1,15} ){0,2}(?:projects|yuan|percent|mu|people|enterprises))|"
    r"(?P<shift>(?i:last|this|next)) year(?![’'A-Za-z]))"
)
_NOT_IN_FORCE = re.compile(
    r"(?<![A-Za-z])(?:than|with|since|by|to|before|until|till|against|over|below|above|from|"
    r"under|as)"
    r"(?: (?:in|that|those|of|the|at|on|early|late|end|level|figure|whole)){0,4} $",
    re.IGNORECASE,
)
"""What stands before a year that something is compared with, counted since or promised by."""
_TOPIC = re.compile(
    r"(?:^|[,;:] |(?:and|but|while) )(?i:in|during|for|throughout)(?: the whole of)? $"
)
"""What stands before a year that a sentence is about."""
SHIFT = {"last": -1, "this": 0, "next": 1}


def clause_of(left: str, right: str, published: int | None) -> Clause:
    """What the words before and after a date without a year say of its year, for a text published
    in some year."""
    if left.endswith(("“", '"', "‘")):
        return Clause(days.NOW)
    led = _LED.search(left)
    told = _year_in_force(left, published)
    if led and led["past"]:
        if led["past"].lower().startswith(("since", "as ")):
            return Clause(days.PAST)
        return Clause(days.PAST, *told, compared=True)
    tense = _tense(left, right) or ("" if left else days.NOW)
    if _over(told, tense, left, published, deadline=bool(led)):
        told = None, None, True
    helped = _HELPED.search(_CLAUSE.split(left)[-1] + right)
    if led and tense == days.PAST and not helped and _SET.search(left):
        tense = days.FUTURE
    ahead = tense != days.PAST or (_LISTED.search(left) and not helped)
    return Clause(tense, *told, deadline=bool(led and ahead))


def _over(
    told: tuple[int | None, int | None, bool],
    tense: str,
    left: str,
    published: int | None,
    *,
    deadline: bool,
) -> bool:
    """Whether the year in force has passed when a clause speaks of a plan, or of what had been done
    by a date: of those signed in 2025, half will be built by June, or had been by February."""
    year, _, topic = told
    if not year or not published or year >= published:
        return False
    since = max(0, left.rfind(str(year)))
    if tense == days.FUTURE:
        return bool(_PLANNED.search(left, since))
    done = tense == days.PAST and deadline and not topic and year + 1 == published
    return done and bool(_PERFECT.search(left, since))


def _tense(left: str, right: str) -> str:
    before = _CLAUSE.split(left)
    if found := _last(before[-1]):
        return found
    if _GAPPED.search(before[-1]) and _NO_MORE.match(right):
        return next((found for words in reversed(before[:-1]) if (found := _last(words))), "")
    for words in _OWN.split(right.removeprefix(","))[:3]:
        first = _TENSES.search(words)
        if first and _RELATIVE.match(words) and (own := _TENSES.search(words, first.end())):
            # The last of those that the province put on its list are to start.
            first = own
        if first and first["ed"] and _MODAL.search(words):
            # In October, the projects signed this week will be started.
            return days.FUTURE
        if first:
            return _time_of(first)
    return next((found for words in reversed(before[:-1]) if (found := _last(words))), "")


def _last(words: str) -> str:
    found = list(_TENSES.finditer(words))
    return _time_of(found[-1]) if found else ""


def _time_of(verb: re.Match[str]) -> str:
    if verb["would"]:
        return days.WOULD
    if verb["now"]:
        return ""
    return days.FUTURE if verb["future"] else days.PAST


def _year_in_force(left: str, published: int | None) -> tuple[int | None, int | None, bool]:
    """The last year printed before that what follows may be of, and its month if it has one."""
    told: tuple[int | None, int | None, bool] = None, None, True
    for match in _YEARS.finditer(left):
        month = _NUMBERS.get((match["month"] or "")[:3].lower())
        start = match.start() if month or not match["month"] else match.end("month") + 1
        if _NOT_IN_FORCE.search(left, 0, start):
            continue
        if match["year"]:
            topic = not match["month"] and bool(_TOPIC.search(left, 0, start))
            told = int(match["year"]), month, topic
        elif published:
            told = published + SHIFT[match["shift"].lower()], month, not month
    return told
