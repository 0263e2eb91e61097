"""Verbs of the present that with a date tell what is agreed: they return on Friday, and the yard
launches its first hull on December 3.

No list holds all such verbs. A word after "they" or "we" is one if it is no form of the past; one
in -s is if an article or the like follows it, or if it goes on after an aside with a year.
"""

from __future__ import annotations

import re

from zjledger.reading.english.named import MONTH_NAMES
from zjledger.reading.lazily import lazily

_PAST = frozenset(
    "arose ate awoke bade beat became began bent bet bid bit bled blew bought bound bred broke "
    "brought built burst came cast caught chose clung cost crept cut dealt did drank drew drove "
    "dug dwelt fed fell felt fled flew flung forbade forecast forgave forgot fought found froze "
    "gave got grew had heard held hid hit hung hurt kept knew laid lay leant learnt led left "
    "lent let lit lost made meant met overcame overtook paid put quit ran rang read rid rode "
    "rose said sang sank sat saw sent set shed shone shook shot showed shrank shut slept slid "
    "sold sought spent spilt split spoke sprang spread stood stole struck stuck swam swept "
    "swore swung taught thought threw thrust told took tore undertook understood upheld upset "
    "was were went wept withdrew woke won wore wound wove wrote".split()
)
_STATES = frozenset(
    "are be do have own owe know think say tell believe mean need want like see hear hope fear "
    "wish call remember recall regret expect seem look feel ask note claim argue admit never "
    "not only all both each who that which also then there and or but in on at to for from may "
    "might must will can could should would shall until till through during with without from "
    "into after before since than under near over along across around behind beyond".split()
)
"""Of no plan, or no verbs."""
_SAYS = frozenset(
    "is was has does says tells means needs wants knows thinks believes shows remembers recalls "
    "regrets contains names lists gives cites puts dates records counts describes covers "
    "includes proves explains suggests indicates confirms notes adds reads quotes mentions "
    "reports states claims argues denies warns fears hopes expects seems looks sees hears owes "
    "owns remains equals marks matches exceeds tops beats hides reflects dwarfs blames praises "
    "thanks mourns honours follows this its thus plus as perhaps across towards besides unless "
    "versus always sometimes days weeks months years hours minutes times quarters yes us news "
    "series business press".split()
)
"""In -s the same, and what tells of reports and figures."""
_OFTEN = "(?:(?:then|also|again|still|only|all|both|now|[a-z]{2,9}ly) )?"
_OBJECT = " (?:the|an?|its|their|his|her|our|back|again) "
_PHRASAL = "|".join(
    f"(?<={verb})"
    for verb in "takes hands brings carries puts sets opens closes gives pays sends lays draws "
    "fills breaks winds picks makes rolls lifts pulls switches phases wraps turns".split()
)
_PARTICLE = f"(?:{_PHRASAL}) (?:up|over|in|out|off|on|down|away)"
"""What belongs to such a verb before its object: takes up its work."""
_VERB = lazily(
    rf"(?<![A-Za-z])(?:(?:we|they|We|They) {_OFTEN}(?P<many>[a-z]{{2,12}})|"
    rf"(?:he|she|it|He|She|It) {_OFTEN}(?P<one>[a-z]{{2,12}}s)|"
    rf"(?P<does>[a-z]{{2,12}}s)(?=(?:{_PARTICLE})?{_OBJECT})|"
    rf"[a-z]{{2,12}}s (?P<do>[a-z]{{3,12}})(?={_OBJECT}))"
    "(?![A-Za-z’'-])"
)
_CHOSEN = lazily(
    "(?:(?:The|All|These|Those|Any|Newly|Each of the) )?(?:[A-Z]|(?<= )[a-z])[a-z]{3,12}ed "
    "(?:[a-z-]{3,14} )?[a-z-]{2,14}s (?:then |also |each )?(?P<do>[a-z]{3,12}) "
    "(?:(?!(?:was|were|had|has|have|who|which|that|[a-z]{2,12}ed) )[A-Za-z0-9-]{1,14},? ){0,9}"
    "(?:on|in|by|from|until|before) (?:the end of )?"
)
"""Selected firms report their progress on."""
_GOES_ON = lazily(r"(?P<does>[a-z]{3,12}s) ")
_ASIDE = lazily(
    f"(?:[a-z]{{3,14}}(?:ed|en|wn)|built|set up|held|sold|bought|made|begun|founded|cut|shut) "
    rf"[^,;]{{0,60}}(?<![A-Za-z])(?:{MONTH_NAMES})(?: [0-9]{{1,2}})?$"
)
"""An aside of what was done on a date: approved on December 5."""
_YEAR = lazily("(?<![0-9])20[0-4][0-9](?![0-9])")
_BEFORE_A_DATE = lazily(
    "(?<![A-Za-z])(?:on|in|from|until|till|by|at|before|next|this) "
    "(?:(?:the|early|late|mid|end|start|of)[ -]){0,3}$"
)
_QUOTE = lazily('[“”"]')
_NO_VERB = lazily("(?:ed|ing|ly|s)$")
_STEP = (
    "(?:drawn up|set|fixed|handed (?:in|out|over)|"
    "filed|submitted|paid|repaid|refunded|transferred|published|"
    "posted|checked|inspected|audited|assessed|reviewed|evaluated|decided|selected|chosen|announced|"
    "awarded|signed|held|opened|closed|issued|released|delivered|settled|counted|collected|accepted|"
    "discussed|debated|adopted|granted|allotted|allocated|distributed|split|ranked|judged|adjusted|"
    "revised|updated|printed|sifted|named|renewed|sent(?: (?:in|out|round|back))?|"
    "heard|read|made|given|taken|laid|tested|built|paid out|prepared|carried out|conducted)"
)
"""What is done step by step, as rules and schedules have it."""
_IS_DONE = lazily(
    rf"(?<![A-Za-z])(?:is|are) (?:[a-z]{{2,12}}ly )?{_STEP}"
    rf"(?: (?:in|on|by) [A-Za-z0-9 ]{{3,14}},? and (?:(?:then )?{_STEP}|(?:the )?(?:other )?"
    r"(?:half|rest|remainder|balance|second half)))?"
    r"(?: (?:in|on|by|from|until|at))?(?: (?:early|late|the(?: (?:end|start) of)?))? $"
)
"""Right before the date of such a step."""
_SCHEDULE = lazily(
    rf"(?<![A-Za-z])(?:is|are) (?:[a-z]{{2,12}}ly )?{_STEP} (?:in|on|by) "
    r"(?:[A-Za-z0-9]{1,12} ?){1,4}$"
)
"""A clause that ends with such a date."""
_IN_PARTS = lazily(
    rf"(?<![A-Za-z])(?:is|are) (?:[a-z]{{2,12}}ly )?{_STEP}(?: in [a-z]{{2,6}} [a-z]{{3,14}})?$"
)
"""A clause of which the dates follow: the loan is repaid in four parts."""
_OF_EVENT = lazily(
    "^(?:(?:The|All|Both|Those|Most)(?: of the)?|Of the) (?:[0-9a-z-]{1,12} ){0,2}"
    "(?:projects|firms|companies|enterprises|contracts|agreements|deals|plants|factories) "
    "(?:of|from|in) [^,;:]{2,60} (?:on|of|in|from) $"
)
_UNDER_WAY = lazily(
    " are (?:(?:now|all|already|still|nearly|almost|basically) ){0,2}(?:under ?way|"
    "under construction|complete|finished|in (?:operation|production|use|place|service|business|"
    "full swing))(?![a-z])"
)
"""Before and after the date of an event whose projects are now at work: the 45 projects of the
start on February 18 are all under way. What is prepared for one that is to come may be so too."""


def is_agreed(before: list[str], right: str) -> bool:
    """Whether the last of some clauses before a date has a verb of the present that tells what is
    to be done then."""
    words = before[-1]
    if _QUOTE.search(words) or not _BEFORE_A_DATE.search(words) or _has_past(right):
        # Of what is quoted "we hire in March" may be said of every year.
        return False
    if (
        len(before) > 1
        and (on := _GOES_ON.match(words))
        and (any(map(_YEAR.search, before[:-1])) or _ASIDE.match(before[-2]))
        and on["does"] not in _SAYS
    ):
        return True
    if words.endswith(" in "):
        # They blame the flood in July: a month is more often that of what stands before it.
        return False
    verbs = list(_VERB.finditer(words))
    return bool(verbs) and _tells(verbs[-1]) and not _has_past(words[verbs[-1].end() :])


def do_what(words: str) -> bool:
    """Whether some words tell of those chosen, and in the present of what these do."""
    chosen = _CHOSEN.fullmatch(words)
    return bool(chosen and _is_plain(chosen["do"]) and not _has_past(words))


def _tells(verb: re.Match[str]) -> bool:
    if does := verb["one"] or verb["does"]:
        return does not in _SAYS and not does.endswith(("ss", "us"))
    return _is_plain(verb["many"] or verb["do"])


def _is_plain(word: str) -> bool:
    return word not in _PAST and word not in _STATES and not _NO_VERB.search(word)


def _has_past(words: str) -> bool:
    """Whether a clause has a word of the past."""
    return any(word in _PAST for word in re.split("[^A-Za-z]+", re.split("[,;.]", words)[0]))


def are_at_work(own: str, right: str) -> bool:
    """Whether a date is that of an event whose projects are at work, by the words before it in its
    clause and after it."""
    state = right.startswith(" are ") and _UNDER_WAY.match(right)
    return bool(state and _OF_EVENT.match(own))


def is_step(own: str) -> bool:
    """Whether some words before a date are of a step of rules or a schedule that is done on it."""
    return _IS_DONE.search(own) is not None


def is_schedule(words: str) -> bool:
    """Whether a clause ends with such a step, of which others follow."""
    return bool(_SCHEDULE.search(words) or _IN_PARTS.search(words))
