"""Words beside an English date that make it one of a plan: it will be cut from November, the target
is 310 billion yuan, with 70 billion in the first quarter."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zjledger.reading import days
from zjledger.reading.beside import at_end
from zjledger.reading.english.tenses import tense_of
from zjledger.reading.lazily import lazily

_VERB = (
    "(?:re)?open|start|begin|end|close|go on|come|follow|resume|finish|move in|arrive|return|run|"
    "leave|meet|expire|appear|take (?:effect|place)|be (?:[a-z]{2,14}(?:ed|en)|built|held|paid|"
    "sold|sent|cut|shut|put|made|laid|set|begun|brought|bought|found|done|let|read|heard|won|ready|open|free|complete|available|valid|"
    "in (?:use|force|place))"
)
_ACT = (
    "(?:move|enter|join|receive|get|pay|hold|launch|introduce|deliver|hire|issue|publish|sign|build|"
    "add|visit|take over|return|go|come)"
)
_OBJECT = (
    "(?:(?![a-z]{1,12}ed |(?:of|that|which|who|what|was|were|had|has|have) )[a-z0-9.,%’'-]{1,14} )"
)
_PART = "(?: (?:again|back|down|in|off|only|out|over|up))?(?: to (?:the )?[a-z]{3,14})?"
_TO_COME = lazily(
    r"(?<![A-Za-z-])(?:will|shall|won[’']t|(?:is|are) (?:now |still )?"
    r"(?:(?:due|expected|scheduled|planned|set) )?to)"
    r"(?: (?:not|only|again|also|then|first|finally))? "
    rf"(?:(?:{_VERB}){_PART} (?:only )?(?:in|on|from|until)|{_ACT} {_OBJECT}{{1,4}}(?:in|on|until)|"
    "be (?:only )?[0-9][0-9.,]{0,8}(?: ?%)?(?: [a-z]{2,12}){0,3} from|(?!be(?![a-z]))"
    r"(?:(?!(?:was|were|had|has|have|that|which|who|what) )[a-z]{2,14} ){1,5}?from) "
    r"(?:early |late |mid-|the end of )?(?:the )?$"
)
"""Right before a date on which something is to be done, and no other: will be cut from November."""
_COMING_STEP = lazily(
    r"(?<![A-Za-z])(?:next (?:week|month|[A-Z][a-z]{2,5}day)|tomorrow), [^.;:]{0,50}"
    r"(?:in|on|by) (?:the )?$"
)
"""Before one after a step to come: foundation stone next Thursday, opening in February."""
_QUOTA = lazily(
    r"(?<![A-Za-z])(?i:(?:quota|target|aim|goal|task)s?(?: for [a-z0-9 ]{1,20})?"
    r"(?: (?:of|is|stands at|at) [^.;]{0,60}(?:, | and |with )|: )|"
    r"(?:plan|budget)s? (?:asks? for|provides? for|foresees?|of) [^.;]{1,60}, )"
    r"[^.;]{0,60}(?:in|by|before|for) (?:the (?:end of )?)?$"
)
_UNDONE = lazily(
    "(?<![A-Za-z])(?:[Tt]hose|[Ww]hatever|[Ww]hat|money|land|[A-Za-z][a-z]{2,12}s)"
    "(?: (?:that|which|who))? (?:(?:has|have|is|are) )?not (?:been )?(?:[a-z]{2,12} ){1,3}"
    "(?:by|before) (?:the end of )?$"
)
_LOST = lazily(
    " (?:is|are|go(?:es)?|falls?|lapses?|returns?|expires?|will|must|shall|may|can|cannot|loses?|"
    "moves?)(?![a-z])"
)
"""Before and after a deadline of what is lost by then: places not taken up by June 30 are given to
others."""
_BINDS = lazily(
    "(?<![A-Za-z])(?:and|but) (?:(?:is|are|will be) (?:valid|in force|binding)|binds?|apply|"
    "applies|holds?|counts?|governs?|covers?|concerns?|takes? effect)(?: [a-z]{2,14}){0,4} from $"
)
"""Before the day from which something holds that was done before."""
TOLD = (
    r"(?i-u:\b(?:will|shall|won|(?:is|are)(?: [a-z]{3,9}){0,2} to|tomorrow|"
    r"next (?:week|month|[a-z]{3,6}day))\b)"
)
"""Part of all words before a date that is to come, for the engine of a column."""
_NEW_FROM = lazily("[a-z0-9], (?!(?:and|but|or|which|who) )(?:[a-z-]{2,14} ){1,4}from $")
"""Before a day on which something begins, in words without a verb: closed since May, guests from
November 18."""
_APPLIED = lazily(
    "(?<![A-Za-z])(?i:applications?|bids?|nominations?|entr(?:y|ies)|registrations?|proposals?|"
    "papers|orders|calls?|quotas?|requests?|claims?|submissions?|tickets?|bookings?|enrolments?|"
    "tenders?|subscriptions?|candidates?|declarations?|solicitation|collection|appl(?:y|ies|ied)|"
    "register(?:s|ed)?|sign(?:s|ed)? up|enrol(?:s|led)?)"
    "(?: of (?:[a-z-]{2,14} ){0,2}[a-z]{2,14})? for (?:[A-Za-z’'-]{1,14} ){0,6}"
    "(?P<year>20[0-4][0-9])(?![0-9])[^;.]{0,120}$"
)
"""What is handed in before the year of what it is for: applications for the prizes of 2026."""
_PREPARED = lazily(
    "(?:(?<![A-Za-z])(?P<of>[a-z]{3,14}) of (?:the year )?"
    "(?:[A-Z][a-z]{2,8}(?: [0-9]{1,2},)? )?(?P<year>20[0-4][0-9])|"
    "(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir) (?P<next>20[0-4][0-9])(?: [a-z-]{3,14}){1,4})"
    "(?: in [A-Z][a-z]{2,14})? (?:"
    "(?:is|are|(?:will|shall|must|may|can|should|(?:has|have|is|are) to) be) (?:[a-z]{3,9} )?"
    "(?:proposed|nominated|recommended|collected|gathered|solicited|drawn up|compiled|put together|"
    "prepared|selected|chosen|screened|registered|enrolled|applied for|submitted|decided|discussed|"
    "approved|adopted|fixed|set|determined|worked out|laid down|debated|finali[sz]ed|handed down|"
    "handed in|allotted|allocated|assigned|arranged|broken down|reported|tabled)|"
    "(?:goes|go|comes|come|will go|will come) (?:to|before))(?![a-z])[^;:]{0,90}$"
)
"""What is done before the year of the thing that it is done for: the cohort of 2023 will be
proposed from December 1, the budget of 2018 goes to the congress in December."""
_PLAN = (
    "(?:target|quota|goal|task|budget|plan|programme|program|list|calendar|schedule|timetable|"
    "guideline|arrangement|priorit(?:y|ie)|polic(?:y|ie)|theme|topic|date)s?"
)
_OF_YEAR = "(?:of|for) (?:the year )?(?P<year>20[0-4][0-9])"
_NEXT = "(?P<next>20[0-4][0-9])(?: [a-z-]{3,14}){0,3}"
_SHALL = (
    "(?:will|shall|must|may|can|should|(?:is|are|has|have) (?:(?:due|expected|planned|set) )?to)"
)
_MADE_KNOWN = (
    lazily(
        rf"(?<![A-Za-z])(?:{_PLAN} {_OF_YEAR}|[Tt]he {_NEXT} {_PLAN}) (?:is|are|{_SHALL} be) "
        "(?:[a-z]{3,9} )?(?:announced|published|released|issued|made known|made public|revealed|"
        "unveiled)(?![a-z])[^;:]{0,90}$"
    ),
    lazily(
        rf"(?<![A-Za-z]){_SHALL} (?:[a-z]{{3,9}}ly )?(?:set|fix|decide|determine|draw up|work out|"
        "finali[sz]e|approve|adopt|discuss|submit|propose|arrange|assign|announce|publish|release|"
        f"issue)(?: on)? (?:[a-z-]{{2,14}} ){{1,4}}{_OF_YEAR} (?:in|on|from|by) (?:the )?$"
    ),
    lazily(
        rf"(?<![A-Za-z]){_PLAN} {_OF_YEAR}, (?:which (?:is|are|{_SHALL} be)|(?:due )?to be) "
        "(?:[a-z]{3,9} )?(?:set|fixed|decided|determined|drawn up|worked out|approved|adopted|"
        "announced|published|released|issued|discussed|submitted) (?:[a-z]{2,12} ){0,4}$"
    ),
)
"""The same of what is set or made known before the year that it is for: the list for 2019 will be
published in October; they will set the target of 2019 in October."""
_TASK = (
    "(?:project|plan|programme|program|campaign|scheme|round|batch|work|task|list|target|quota|"
    "goal)(?:e?s)?"
)
_STARTED = (
    lazily(
        rf"(?<![A-Za-z]){_TASK} {_OF_YEAR} {_SHALL} (?:all )?"
        "(?:start|begin|open|commence|get under way|be (?:[a-z]{3,9} )?(?:begun|started|launched|"
        "opened|implemented|carried out|rolled out|finished|completed|fulfilled|met|reached|"
        "achieved))(?![a-z])[^;:,]{0,60}$"
    ),
    lazily(
        rf"(?<![A-Za-z]){_SHALL} (?:[a-z]{{3,9}}ly )?(?:start|begin|open|launch|complete|finish|"
        f"fulfil|meet|reach|implement|carry out) (?:[a-z-]{{2,14}} ){{0,3}}{_TASK} {_OF_YEAR} "
        "(?:in|on|from|by) (?:the )?$"
    ),
)
"""What may be of the year of some projects, or of one before: the projects of 2018 will start in
November."""
_AIM = "(?:plan|target|budget|quota|goal|task)s?"
_SET_FOR = lazily(
    rf"(?<![A-Za-z])(?:{_AIM} {_OF_YEAR}|(?:[Tt]he|[Ii]ts|[Tt]heir) {_NEXT} {_AIM}) "
    "(?:was|were|has been|have been) "
    "(?:[a-z]{3,9} )?(?:set|fixed|determined|drawn up|worked out|approved|adopted|passed|decided|"
    "finali[sz]ed|handed down|broken down|announced|published|released|issued)"
    "(?![a-z])[^;:,]{0,60}$"
)
"""What was set for a year, most likely in the last months before it: the plan for 2019 was approved
in November."""
_BEGUN = lazily(
    "(?<![A-Za-z])(?:[Tt]he|[Ii]ts|[Tt]heir)(?: (?P<next>20[0-4][0-9]))? "
    "(?:plan|programme|program|budget|list|campaign|project|scheme|round)s?"
    "(?: (?:of|for) (?P<year>20[0-4][0-9]))? (?:is|are) "
    "(?:begun|started|launched|carried out|implemented|opened)(?: [a-z]{2,14}){0,2} $"
)
"""What may be of the year of a plan or of one before: the 2026 plan is begun in May."""
_PARTS_OF_YEARS = frozenset(
    "end start beginning middle close half quarter spring summer autumn fall winter course rest "
    "remainder months weeks days part".split()
)
"""Before "of 2023": the words are of when, not of what."""
_YEARS_AHEAD = 6
"""Years ahead of which something may be planned, and one more."""
_FAR = 120
"""Code points before a date that such words take at most."""


def is_coming(left: str, tense: str) -> bool:
    """Whether a date after these words, of such a tense, is still to come for certain."""
    if tense == days.FUTURE:
        return at_end(_TO_COME, left, _FAR) is not None
    return tense in ("", days.NOW) and at_end(_COMING_STEP, left, _FAR) is not None


def applied_for(left: str, published: int | None) -> bool:
    """Whether a date after these words is one on which people apply for what is of a later year, or
    it is prepared, set or made known."""
    if not published:
        return False
    applied = _APPLIED.search(left) if " for " in left else None
    if applied and int(applied["year"]) > published:
        return True
    if _later_year(_MADE_KNOWN, left, published):
        return True
    prepared = _PREPARED.search(left) if " 20" in left else None
    if not prepared or prepared["of"] in _PARTS_OF_YEARS:
        return False
    return int(prepared["year"] or prepared["next"]) > published


def started_for(left: str, published: int | None) -> int | None:
    """The later year of projects that start or end on a date after these words, in that or
    before."""
    return _later_year(_STARTED, left, published) if published else None


def _later_year(patterns: Iterable[re.Pattern[str]], left: str, published: int) -> int | None:
    """The later year that one of some patterns finds at the end of some words."""
    if not any(str(published + ahead) in left for ahead in range(1, _YEARS_AHEAD)):
        return None
    for pattern in patterns:
        if found := pattern.search(left):
            told = found.groupdict()
            year = int(told["year"] or told.get("next") or 0)
            if year > published:
                return year
    return None


def set_for(left: str) -> int | None:
    """The year for which a target or plan was set on a date after these words."""
    found = at_end(_SET_FOR, left, _FAR) if " 20" in left else None
    return int(found["year"] or found["next"]) if found else None


def is_begun(left: str, published: int | None) -> bool:
    """Whether a plan for a later year is begun on a date after these words, in whatever year."""
    begun = at_end(_BEGUN, left, _FAR) if published and " 20" in left else None
    return bool(begun and published and int(begun["next"] or begun["year"] or 0) > published)


def of_quota(left: str) -> bool:
    """Whether a date after these words, of no verb, is one by which a part of a sum is due."""
    return _QUOTA.search(left) is not None


def is_lost_by(left: str, right: str) -> bool:
    """Whether what is not done by a date between these words is lost."""
    return bool(_LOST.match(right) and at_end(_UNDONE, left, _FAR))


def binds_from(left: str) -> bool:
    """Whether what was done holds from the date after these words on."""
    return left.endswith("from ") and at_end(_BINDS, left, _FAR) is not None


def starts_from(left: str) -> bool:
    """Whether a date is one on which something begins, in words after a comma without a verb."""
    new = at_end(_NEW_FROM, left, _FAR) if left.endswith(" from ") else None
    return bool(new and not tense_of(new[0][3:-5], ""))
