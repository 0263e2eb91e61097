"""Verbs of the present that with a date tell what is agreed: they return on Friday, and the yard
launches its first hull on December 3.

No list holds all such verbs. A word after "they" or "we" is one if it is no form of the past; one
in -s is if an article or the like follows it, or if it goes on after an aside with a year.
"""

from __future__ import annotations

import re

from zjledger.reading.english.named import MONTH_NAMES

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
_VERB = re.compile(
    rf"(?<![A-Za-z])(?:(?:we|they|We|They) {_OFTEN}(?P<many>[a-z]{{2,12}})|"
    rf"(?:he|she|it|He|She|It) {_OFTEN}(?P<one>[a-z]{{2,12}}s)|"
    rf"(?P<does>[a-z]{{2,12}}s)(?=(?:{_PARTICLE})?{_OBJECT})|"
    rf"[a-z]{{2,12}}s (?P<do>[a-z]{{3,12}})(?={_OBJECT}))"
    "(?![A-Za-z’'-])"
)
_CHOSEN = re.compile(
    "(?:(?:The|All|These|Those|Any|Newly|Each of the) )?(?:[A-Z]|(?<= )[a-z])[a-z]{3,12}ed "
    "(?:[a-z-]{3,14} )?[a-z-]{2,14}s (?:then |also |each )?(?P<do>[a-z]{3,12}) "
    "(?:(?!(?:was|were|had|has|have|who|which|that|[a-z]{2,12}ed) )[A-Za-z0-9-]{1,14},? ){0,9}"
    "(?:on|in|by|from|until|before) (?:the end of )?"
)
"""Selected firms report their progress on."""
_GOES_ON = re.compile(r"(?P<does>[a-z]{3,12}s) ")
_ASIDE = re.compile(
    f"(?:[a-z]{{3,14}}(?:ed|en|wn)|built|set up|held|sold|bought|made|begun|founded|cut|shut) "
    rf"[^,;]{{0,60}}(?<![A-Za-z])(?:{MONTH_NAMES})(?: [0-9]{{1,2}})?$"
)
"""An aside of what was done on a date: approved on December 5."""
_YEAR = re.compile("(?<![0-9])20[0-4][0-9](?![0-9])")
_BEFORE_A_DATE = re.compile(
    "(?<![A-Za-z])(?:on|in|from|until|till|by|at|before|next|this) "
    "(?:(?:the|early|late|mid|end|start|of)[ -]){0,3}$"
)
_QUOTE = re.compile('[“”"]')
_NO_VERB = re.compile("(?:ed|ing|ly|s)$")


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
