"""Words right beside an English date that tell that it is over: the contract of June 8.

Each looks no further than it must, for these are asked of every date.
"""

from __future__ import annotations

import re

from zjledger.reading import days
from zjledger.reading.beside import at_end
from zjledger.reading.clause import Clause
from zjledger.reading.english import times
from zjledger.reading.english.ahead import not_known_yet
from zjledger.reading.english.around import Around
from zjledger.reading.english.in_force import year_in_force
from zjledger.reading.english.named import MONTH_NAMES
from zjledger.reading.lazily import lazily

_OF_A_FACT = lazily(
    "(?<![A-Za-z])(?:(?:projects|winners|contracts|loans|promises|results|owners) of the|"
    "(?:projects|starts|completions|loans|wages|sales|figures|results|orders|losses|promises|"
    "contracts?|agreements?|snow|storm|landslide|flood|fire|typhoon|rain|"
    "frost|rates?|prices?|quotation|accident|explosion|earthquake|ceremony of the|decision|letter|"
    "order|notice|vote|ruling|verdict|strike|blaze|announcement|statement|rules|minutes|circular|"
    "decree|directive|memo|complaint|measures|policies|guidelines|instructions|regulations|"
    "permit|licen[cs]e|lease|deed|treaty|pact|approval|petition) of|"
    "(?:is|are|was|were) of|dated|(?:dates?|dating|dated|stems?) (?:back to|from)) $"
)
"""Before a date of what has happened: the contract of June 8."""
_OUTLIVED = lazily(
    " (?:expires?|lapses?|runs? out|(?:will be|is|are|must be|should be) (?:now )?"
    "(?:replaced|revoked|repealed|withdrawn|corrected|superseded|cancelled))(?![a-z])"
)
"""After a date of what is there: the list of March will be replaced."""
_PAPER = lazily("(?<![A-Za-z])(?:list|report|survey|study|register|ranking|balance) of $")
_TELLS = lazily(
    " (?:name[sd]|show(?:s|ed)|list(?:s|ed)|contain(?:s|ed)|says|said|tells|told|count(?:s|ed)|"
    "cover(?:s|ed)|include[sd])(?![a-z])"
)
"""Before and after a date of what has been written: the list of December names 26 dams."""
_ON_A_LIST = lazily(
    "(?<!put )(?<!entered )(?<!placed )(?<!taken )(?<!included )(?<!added )"
    "(?<![A-Za-z])(?:on|in|under) (?:the|its|their|that) (?:[a-z-]{3,14}(?:[’']s)? ){0,2}"
    "(?:list|catalogue|register|inventory|schedule|timetable) of $"
)
"""Before the day of a list on which something stands: those due by June 30 on the list of February
27."""
_SUCH = lazily(
    "(?<![A-Za-z])(?:such as|like|for example,?) (?:one|those|the one|an? [a-z]{3,14})"
    "(?: (?:for|of|over) [^ ;]{1,14}(?: (?:million|billion|yuan)){0,2})? from $"
)
"""Before the date of what there is already: invoices, such as one from November."""
_FORMER = lazily(r"(?:previous|preceding|former|earlier) (?:[a-z]{3,12} ){1,3}\($")
_FORMER_POINT = lazily(
    r"(?:^|[.;] |\n)(?:(?:Last|Previous|Latest|Old|Former|Earlier) (?:[a-z-]{3,14} ){0,2}"
    "[a-z]{3,14}|"
    "(?:Best|Worst|Strongest|Weakest|Busiest|Slowest|Highest|Lowest|Peak)(?: [a-z]{3,14})?): $"
)
_REMEMBERED = lazily(
    "(?<![A-Za-z])(?:remember(?:s|ed)?|recall(?:s|ed)?|forget|forgets|forgot|"
    "look(?:s|ed|ing)? back (?:at|on|to))"
    "(?: (?:is|was|best|most|well|only|even|also))? $"
)
_OF_THOSE = lazily(
    "(?:^|[;:.] |, | that )[Oo]f (?:the|those|all|these) (?:[a-z0-9.,-]{1,14} ){0,4}"
    "(?:promised|announced|signed|pledged|opened|started|approved|agreed|launched|registered|"
    "awarded) (?:in|on|at) (?:the )?$"
)
"""Before a date of what has happened: of the loans promised on July 10, most have been paid."""
_ANNOUNCED = lazily(
    "(?:promised|announced|decided|agreed|proposed|demanded|asked|vowed|pledged|ordered|undertook|"
    "told|offered|instructed|swore|chose|urged|obliged|required|resolved|warned) (?:in|on) $"
)
_WHAT = lazily(" (?:to|that) ")
"""Before and after a date on which something was promised: promised in March that it would open."""
_ASKED_IN = lazily(
    "[a-z] (?:promised|proposed|demanded|requested|urged|asked|announced|agreed) (?:in|on) $"
)
_HAS_BEEN = lazily(" (?:has|have) (?:now |since |already |all |not |never )?been (?!put|postp)")
"""Before and after a date on which it was promised: what was promised in May has been kept."""
_REPLACED = lazily(
    "(?<![A-Za-z])(?:replaces?|supersedes?|succeeds?|takes? the place of|(?:is|are) replacing) "
    "[^,;]{2,70}, (?:which|that|who) (?:had )?(?:expired|lapsed|ran out|ended|fell due|retired|"
    "left|resigned|went out of [a-z]{3,8}|ceased to [a-z]{4,9}) (?:on|in|at) (?:the end of )?$"
)
"""What something takes the place of now, and has just ended."""
_OFFERED = lazily(
    "could (?:[a-z]{2,9} )?be (?:made|submitted|handed in|sent in|filed|lodged|booked|bought|"
    "ordered|registered|seen|visited|viewed|inspected|used|redeemed|spent|collected) "
    "(?:from|between|until|till|during) $"
)
_SPOKEN = lazily(
    "(?<![A-Za-z])(?:[Ii]f|said|says|told|announced|promised|hoped|thought|believed|decided|agreed|"
    "stated|estimated|that)(?![A-Za-z])"
)
"""Before and not before a time in which something was open: applications could be made from May 9;
he said that they could."""
_LATER = lazily("(?<![A-Za-z])(?:next|further|another|more|later|coming|last|final)(?![a-z])", re.I)
"""Of what something follows that may lie ahead as well."""
_DAY = rf"(?:{MONTH_NAMES})(?: [0-9]{{1,2}})?"
_FOLLOWS = lazily(
    "(?<![A-Za-z])(?<!will )(?<!shall )(?<!should )(?<!must )(?<!to )"
    "(?:follows?|continues?|resumes?|repeats?|succeeds?|builds? on|comes? after) "
    f"(?:that|those|the ones?) of (?:{_DAY}(?:,|,? and) ){{0,3}}$"
)
"""Before the date of what something follows: the ceremony follows those of January 8 and April 11.
"""
_NEAR, _FAR = 50, 120
"""Code points before a date that such words take at most."""


def remembered(around: Around) -> Clause | None:
    """One remembers it, or those that were promised on it: of the loans promised on July 10."""
    left = around.left
    told = at_end(_REMEMBERED, left, _NEAR) or at_end(_OF_THOSE, left, _FAR)
    return Clause(days.OVER) if told else None


def promised_on(around: Around) -> Clause | None:
    """On it something was promised: promised in March that it would open."""
    left, right = around.left, around.right
    if not right.startswith(" "):
        return None
    told = _HAS_BEEN.match(right) and at_end(_ASKED_IN, left, _NEAR)
    told = told or (_WHAT.match(right) and at_end(_ANNOUNCED, left, _NEAR))
    return Clause(days.OVER) if told else None


def was_open(around: Around) -> Clause | None:
    """In it something could be done, and was: applications could be made from May 9 to June 3."""
    left = around.left
    told = " could " in left[-_FAR:] and at_end(_OFFERED, left, _NEAR)
    return Clause(days.PAST) if told and not _SPOKEN.search(left[-_FAR:]) else None


def of_what_is_replaced(around: Around) -> Clause | None:
    """What something takes the place of ended then: they replace those which expired in May."""
    told = ", " in around.left and at_end(_REPLACED, around.left, 2 * _FAR)
    return Clause(days.OVER) if told else None


def of_a_former(around: Around) -> Clause | None:
    """It follows a label of what was before, or of a record: Last draw: March 9."""
    left = around.left
    told = left.endswith(": ") and at_end(_FORMER_POINT, left, 2 * _NEAR)
    return Clause(days.OVER) if told else None


def of_what_it_follows(around: Around) -> Clause | None:
    """It is that of what came before: the ceremony follows those of January 8 and April 11."""
    left = around.left
    told = left.endswith((" of ", " and ", ", ")) and at_end(_FOLLOWS, left, _FAR)
    if not told:
        return None
    return Clause(times.UNSURE if _LATER.search(left[-_FAR:]) else days.PAST)


def of_a_fact(around: Around) -> Clause | None:
    """What happened then is named: the contract of June 8."""
    left, right = around.left, around.right
    if not _is_fact(left, right) or not_known_yet(left, right):
        return None
    told = year_in_force(around.left, around.published)
    return Clause(days.OVER, *(told if told[2] else (None, None, True)))


def _is_fact(left: str, right: str) -> bool:
    if left.endswith((" of ", " of the ", " from ", " to ", " dated ")) and at_end(
        _OF_A_FACT, left, _NEAR
    ):
        return True
    outlived = left.endswith(" of ") and _OUTLIVED.match(right)
    if outlived or (_TELLS.match(right) and at_end(_PAPER, left, _NEAR)):
        return True
    if left.endswith(" of ") and at_end(_ON_A_LIST, left, 2 * _NEAR):
        return True
    if left.endswith(" from ") and at_end(_SUCH, left, _NEAR):
        return True
    return right.startswith(")") and at_end(_FORMER, left, 2 * _NEAR) is not None
