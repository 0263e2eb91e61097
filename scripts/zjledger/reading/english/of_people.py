"""English counts of which the words before tell that they are of people: eight working groups with
96 members; 320 people work here, 180 of whom it is told how they came."""

from __future__ import annotations

from zjledger.reading.english.hedges import HEDGES
from zjledger.reading.english.lone_forms import BACK, COUNTED, LONE, MONTH, NEAR, OTHER, WORD
from zjledger.reading.english.lone_numbers import APPOSED
from zjledger.reading.english.numbers import IN_WORDS
from zjledger.reading.english.persons import PERSONS
from zjledger.reading.lazily import lazily

OF_TEAM = (
    "(?:^|[^A-Za-z])(?:teams?|squads?|crews?|task forces?|(?:working|work|inspection|supervision|"
    "expert|advisory|guidance|liaison|study|research|leading|steering|service|task|special|"
    "coordination|visiting) groups?|special class(?:es)?|brigades?|jury|juries|panels?|"
    f"(?:[0-9]|(?i:{IN_WORDS})) groups) "
    rf"(?:with|of|numbering|have|had|has) (?:(?i:{HEDGES}) )?$"
)
"""Before members that are people; those of a chamber may be firms."""
MAY_BE_TEAM = (
    rf"{OF_TEAM}|(?:^|[^A-Za-z])groups (?:with|of|numbering|have|had|has) (?:(?i:{HEDGES}) )?$"
)
"""The same where the number of groups is not in sight; for the engine of a column."""
_PERSONS = "|".join(sorted(PERSONS))
_BE = "(?:are|were|will be|have been|had been|are to be|were to be|should be|must be)"
_DO = (
    "(?:take part|took part|(?:(?:have|had) [a-z]{2,12}ed|(?:(?:now|still|also) )?"
    "[a-z]{2,14}[a-rt-z])(?: up| in| out)?)"
)
OF_PEOPLE = (
    rf"[^A-Za-z](?:{_PERSONS})(?: (?:{_BE}(?: (?:still|now|already|also))?"
    rf"(?: (?:in|on|at|under|off|out of))? [a-z]{{2,14}}[a-rt-z]|{_DO}))?"
    r"(?: (?:here|there|so far|(?:this|last|next|in|at|from|by|since|on)"
    r"(?: [A-Za-z-]{0,14}[A-RT-Za-rt-z]){1,3}))?, (?:all )?$"
)
"""Before some of the people just named: the auditors, five of them; or of whom it is told what they
do, how or where they are, by no other noun in the plural: 52 drivers are in training, 31 of them;
310 people work here, 64 of them."""
MAY_BE_PEOPLE = (
    rf"[^A-Za-z](?:{_PERSONS}) (?:(?:in|at|from|of|on) [^.;,\n]{{1,40}} {_BE} [^.;,\n]{{2,30}}|"
    r"[a-z]{2,14} (?:in|at|from|on|by|for|with) [^.;,0-9\n]{2,40}), (?:all )?$"
)
"""Before some of them or of the things named after them: 90 people in 12 villages were moved; 80
people work on farms."""
ARE_PERSONS = (
    f" (?:(?:{_PERSONS})(?:[.,;)]|$)|"
    "(?:are|were|are to be|were to be|will be|have been|had been|got) (?:promoted|hired|recruited|"
    "dismissed|appointed|elected|trained|married|retired|arrested|"
    "injured|heard|interrogated|infected|vaccinated|rescued|fired|praised|punished)(?:[^A-Za-z]|$))"
)
"""After some of them who are named, or of whom is told what is done to persons alone: three of them
women; two of them were promoted."""
EITHER = "buyers|sellers|customers|clients|investors|suppliers|contractors|exhibitors|applicants"
"""Nouns of those who may be persons or firms."""
EITHER_WHO = rf"^ (?:[a-z-]{{1,20}} ){{0,3}}(?:{EITHER}) who[ ,]"
"""Such a noun with what only persons take: 40 applicants who wait."""
OF_OFFICE = "village|section|department|bureau|township|county|town|office|division|team|branch"
"""Before heads that are people: 65 village heads."""
VISIT = (
    "(?:^|[^A-Za-z])(?:visits?|tours?|trips?|calls|delegations?|part(?:y|ies)|busloads?|crowds?|"
    f"dinner|lunch|reception) (?:by|of|from|for|with) (?:(?i:{HEDGES}) )?$"
)
"""Before those who can only be persons: a visit by 15 buyers."""
RECEIVED = (
    "(?:^|[^A-Za-z])(?:received|welcomed|greeted|receives|welcomes|receive|welcome) "
    rf"(?:(?i:{HEDGES}) )?$"
)
"""Before customers who come in person: on its first day it received 32,000 customers."""
MAY_COME = f"{VISIT}|{RECEIVED}"
"""The same or those on a visit; for the engine of a column."""
_FIRMS = lazily(
    "(?<![a-z])(?:corporate|business|industrial|enterprise|commercial|institutional|key|major|"
    "large|wholesale) "
)
"""Before customers that are firms."""
CAME = (
    "^ (?:came|flocked|poured|turned up|queued|thronged|"
    "(?:are|were|have been|had been|will be) (?:(?:now|still|back|all|already) )?"
    "(?:at work|on duty|on site|at their posts|helping))(?:[^A-Za-z]|$)"
)
"""After buyers who can only be persons: 88,000 buyers came; 700 builders are at work."""
_DAY = lazily(rf"(?:{MONTH})[.]? [0-9]{{1,2}}(?![0-9])")
BROUGHT = (
    "(?:^|[^A-Za-z])(?i:buses|coaches|trains|flights|planes|ferries|boats|ships|a train|a bus) "
    "(?:(?:had|have|has|will) )?(?:brought|bring|took|take|taken|carried|carry|fetched|fetch) $|"
    rf"(?:^|[^A-Za-z])(?:survey|poll|questioning) of (?:(?i:{HEDGES}) )?$"
)
"""Before some of them who may be people that travel or are asked: trains brought 300 of them back,
a survey of 800 of them."""
UNSURE = "they may be people or things"
GROUPS = "team|crew|family|board|faculty|jury|squad"
"""Before members that are people; those of a union or chamber may be firms."""
OF_PERSONS = rf" (?:{WORD} ){{0,2}}(?:{_PERSONS})(?:[^A-Za-z.!?\n][^.!?\n]{{0,45}})?[ (]$"
"""From a number of people up to one that may be of some of them."""
PERSONS_APPOSED = rf"[^A-Za-z](?:{_PERSONS}), {APPOSED}"
"""Before how many the people just named are: the guests, about 60, were welcomed."""
OF_WHOM = (
    rf"(?:^|[.!?;:][”\"’)]? )(?:[Oo]f|[Aa]mong) (?:the|these|those|our|its) (?:{WORD} ){{0,2}}"
    rf"(?:{_PERSONS})(?: who [a-z ]{{2,25}})?, (?:(?i:{HEDGES}) )?$"
)
"""Before those people of whom something is told: of the drivers who left, 31 came back."""
ON_PAYROLL = (
    "^ (?:on the (?:payroll|staff)|(?:came|went|attended|voted|visited) in person)(?:[^A-Za-z]|$)"
)
"""After those who can only be people."""
_APPOSED, _ON_PAYROLL = lazily(f"{PERSONS_APPOSED}|{OF_WHOM}"), lazily(ON_PAYROLL)
_OF_PERSONS = lazily(rf"(?<![A-Za-z0-9.,$¥+/%-]){LONE}(?P<rest>{OF_PERSONS})")
_COUNTED = lazily(COUNTED)
_ARE_PERSONS = lazily(ARE_PERSONS)
_OF_PEOPLE, _MAY_BE_PEOPLE = lazily(OF_PEOPLE), lazily(MAY_BE_PEOPLE)
_EITHER, _VISIT = lazily(rf"[ -](?:{EITHER})$"), lazily(VISIT)
_RECEIVED, _CAME, _BROUGHT = lazily(RECEIVED), lazily(CAME), lazily(BROUGHT)
_HEADS, _WHO = lazily(rf"[ -](?:{OF_OFFICE}) heads$"), (" who ", " who,")
_BUYERS = " buyers", " sellers", " builders", " agents"
_OF_TEAM, _OF_GROUP = lazily(OF_TEAM), lazily(f"[ -](?:{GROUPS}) members$")


def surely_people(left: str, noun: str, right: str) -> bool:
    """Whether some of them, members or buyers are people, as what stands before their number or
    after it tells."""
    if noun == " of them":
        return bool(_OF_PEOPLE.search(left) or _ARE_PERSONS.match(right))
    if noun.endswith(_BUYERS) and _CAME.match(right) and not _FIRMS.search(noun):
        return True
    if noun.endswith(" heads"):
        return _HEADS.search(noun) is not None
    if _EITHER.search(noun):
        if right.startswith(_WHO):
            return True
        received = noun.endswith(" customers") and not _FIRMS.search(noun)
        return bool(_VISIT.search(left) or (received and _RECEIVED.search(left)))
    if not noun.endswith("members"):
        return False
    return bool(_OF_GROUP.search(noun) or _OF_TEAM.search(left))


def may_be_people(left: str, noun: str) -> bool:
    """Whether some of them may be people, who stand before them with things or are brought; or
    buyers, if these are no firms."""
    if noun == " of them":
        return bool(_MAY_BE_PEOPLE.search(left) or _BROUGHT.search(left))
    return noun.endswith(_BUYERS)


def of_persons(left: str, right: str) -> bool:
    """Whether what stands before a number that borrows its noun has counted people right before,
    and nothing else in the passage; or what stands after it can only be told of people."""
    if _APPOSED.search(left[-NEAR:]) or _ON_PAYROLL.match(right):
        return True
    found = _OF_PERSONS.search(left[-BACK // 2 :])
    if not found or len(found["rest"]) > NEAR or OTHER.search(found["rest"]):
        return False
    return not _COUNTED.search(_DAY.sub("", left[: -len(found[0])]) + "\n")
