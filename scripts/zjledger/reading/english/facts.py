"""Words right beside an English date that tell by themselves of what time it is: the contract of
June 8, he has until May 15, in February it said that the hall would open.

Each looks no further than it must, for these are asked of every date.
"""

from __future__ import annotations

import re

from zjledger.reading import days
from zjledger.reading.beside import at_end
from zjledger.reading.clause import Clause, Other
from zjledger.reading.english import times
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS

_SAID_WOULD = re.compile(
    rf"(?<![A-Za-z])(?:In|On|in|on) (?P<month>{MONTH_NAMES})(?: [0-9]{{1,2}})?,? "
    "(?:[A-Za-z0-9’'-]{1,14} ){1,4}"
    "(?:said|announced|promised|told|declared|reported|wrote|decided|agreed)(?![a-z])"
    f"(?!.{{0,150}}(?:{MONTH_NAMES}))[^;]{{0,90}} (?:would|was to|were to)(?![a-z])[^,;]{{0,60}}"
    "(?:in|on|by|from|until) $"
)
"""What was said in a month of one after it: in February it said that the hall would open."""
_OF_A_FACT = re.compile(
    "(?<![A-Za-z])(?:(?:projects|winners|contracts|loans|promises|results|owners) of the|"
    "(?:projects|starts|completions|loans|wages|sales|figures|results|orders|losses|promises|"
    "contracts?|agreements?|snow|storm|landslide|flood|fire|typhoon|rain|"
    "frost|rates?|prices?|quotation|accident|explosion|earthquake|ceremony of the|decision|letter|"
    "order|notice|vote|ruling|verdict|strike|blaze|announcement|statement|rules|minutes|circular|"
    "decree|directive|memo|complaint) of|"
    "(?:is|are|was|were) of|dated|(?:dates?|dating|dated|stems?) (?:back to|from)) $"
)
"""Before a date of what has happened: the contract of June 8."""
_SUCH = re.compile(
    "(?<![A-Za-z])(?:such as|like|for example,?) (?:one|those|the one|an? [a-z]{3,14})"
    "(?: (?:for|of|over) [^ ;]{1,14}(?: (?:million|billion|yuan)){0,2})? from $"
)
"""Before the date of what there is already: invoices, such as one from November."""
_FORMER_POINT = re.compile(
    r"(?:^|[.;] |\n)(?:(?:Last|Previous|Latest|Old|Former|Earlier) (?:[a-z-]{3,14} ){0,2}"
    "[a-z]{3,14}|"
    "(?:Best|Worst|Strongest|Weakest|Busiest|Slowest|Highest|Lowest|Peak)(?: [a-z]{3,14})?): $"
)
_SAID_AFTER = re.compile(
    ",? (?:[A-Za-z’'-]{1,14} ){1,4}(?:said|told [a-z]{2,12}|promised|announced|wrote|declared|"
    "reported|estimated|reckoned|thought|hoped|believed) (?:in|on) "
    f"(?P<month>{MONTH_NAMES})(?![a-z])"
)
"""After what was said of a date before it: it would be ready in July, he said in March."""
_REMEMBERED = re.compile(
    "(?<![A-Za-z])(?:remember(?:s|ed)?|recall(?:s|ed)?|forget|forgets|forgot|"
    "look(?:s|ed|ing)? back (?:at|on|to))"
    "(?: (?:is|was|best|most|well|only|even|also))? $"
)
_OF_THOSE = re.compile(
    "(?:^|[;:.] |, | that )[Oo]f (?:the|those|all|these) (?:[a-z0-9.,-]{1,14} ){0,4}"
    "(?:promised|announced|signed|pledged|opened|started|approved|agreed|launched|registered|"
    "awarded) (?:in|on|at) (?:the )?$"
)
"""Before a date of what has happened: of the loans promised on July 10, most have been paid."""
_SAID_THAT = re.compile(
    "(?<![A-Za-z])(?:said|announced|promised|told [a-z]{2,12}|declared|reported|wrote|decided|"
    rf"agreed|swore|vowed|pledged|thought|hoped) (?:in|on) (?P<month>{MONTH_NAMES})"
    f"(?: [0-9]{{1,2}})? that (?!.{{0,90}}(?:{MONTH_NAMES}))[^;:]{{2,90}} "
    "(?:would|was to|were to)(?![a-z])[^,;:]{0,60}"
    "(?:in|on|by|from|until|before) (?:the end of )?$"
)
"""What was said in a month of one after it: swore in March that money would flow from April."""
_ONCE_PLANNED = re.compile(
    "(?:First |Originally |Once )?(?i:promised|planned|scheduled|expected|due|announced|foreseen|"
    "slated|meant) (?:first |originally )?(?:for|in|on|by) (?:the end of )?$"
)
_CAME = re.compile(
    ", (?:the|an?|it|its|they|he|she|this|that) (?:[a-z-]{2,14} ){0,4}?(?:was|were|had|came|took|"
    "began|opened|started|arrived|went|got|did|never|has|have|is still)(?![a-z])"
)
"""Before and after what was planned first: promised for April, the lift came in October."""
_GIVEN = re.compile(
    "(?<![A-Za-z])(?:(?:has|have|got|gets?|given|had) (?:[a-z]{1,10} ){0,3}until|"
    "(?:respite|extension|grace|adjourned|prolonged|extended) (?:until|to)) (?:the end of )?$"
)
"""Before the end of a time that somebody has or was given."""
_ANNOUNCED = re.compile(
    "(?:promised|announced|decided|agreed|proposed|demanded|asked|vowed|pledged|ordered|undertook|"
    "told|offered|instructed|swore|chose|urged|obliged|required|resolved|warned) (?:in|on) $"
)
_WHAT = re.compile(" (?:to|that) ")
"""Before and after a date on which something was promised: promised in March that it would open."""
_SAID_TO = re.compile(
    "(?<![A-Za-z])(?:promised|decided|agreed|proposed|vowed|pledged|undertook|told|offered|instructed|"
    rf"swore|obliged|required|resolved|ordered|asked) (?:in|on) (?P<month>{MONTH_NAMES})"
    rf"(?: [0-9]{{1,2}})? to (?!.{{0,90}}(?:{MONTH_NAMES}))[^;:]{{2,90}} "
    "(?:in|on|by|before|until) (?:the end of )?$"
)
"""What was promised in a month for one after it: undertook in October to pay by December 15."""
_PROMISED = re.compile(
    "[a-z] (?:promised|planned|announced|scheduled|slated|meant) (?:for|in) (?:early |late |mid-)?$"
)
_AS_IT_IS = re.compile(
    " (?:is|are|has|have|was|were|never|did|does|stands?|lies?|remains?|came|opened)"
    "(?! (?:to|be|been|expected|planned|due|likely|now|on|going|still to)(?![a-z]))(?![a-z])"
)
"""Before and after one that was promised, as things are: the road promised for May is not begun."""
_ASKED_IN = re.compile(
    "[a-z] (?:promised|proposed|demanded|requested|urged|asked|announced|agreed) (?:in|on) $"
)
_HAS_BEEN = re.compile(" (?:has|have) (?:now |since |already |all |not |never )?been (?!put|postp)")
"""Before and after a date on which it was promised: what was promised in May has been kept."""
_YEAR_AGO = re.compile("(?<![A-Za-z])[Aa] year (?:ago|before|earlier),? (?:in|on) $")
_FORMER = re.compile(r"(?:previous|preceding|former|earlier) (?:[a-z]{3,12} ){1,3}\($")
_WHO_HAVE = re.compile(
    "(?:(?:that|which|who|whoever) (?:has|have) [^,;]{2,90}|(?:^|[.;] )[A-Z][a-z]{3,14}s "
    "[a-z]{3,12}ed(?: in)?) (?:by|before|until) (?:the end of )?$"
)
_MAY = re.compile(
    " (?:counts?|receives?|may|will|must|shall|can|cannot|should|lose|loses|get|gets)(?![a-z])"
)
"""Before and after a deadline that some must have met: those that have paid by May may go on."""
_IS_A_DAY = re.compile(
    " (?:is|are|will be|remains?) (?:(?:the |a )?(?:new |last |final |first |closing |next )?"
    "(?:day|deadline|date|term|cut-off|opening day)|(?:now )?(?:thought |considered )?(?:more )?"
    "(?:likely|realistic|possible|certain)(?![a-z]))"
)
"""After one that lies ahead: March 31 is the day on which."""
_AS_ITS_DATE = re.compile(
    " as (?:its|their|the) (?:new |next |last |final )?(?:opening |closing )?"
    "(?:date|day|deadline|term)(?![a-z])"
)
"""After one that has taken the place of another: it now has June 3 as its date."""
_HAS = re.compile("(?<![A-Za-z])(?:has|have|gets?|got)(?: (?:now|instead))? $")
OPENS = re.compile("(?:[(]?[0-9A-Za-z]{1,4}[.)] |[-–—•·*]{1,2} )?")
"""What may stand before a date that heads a point."""
_NEAR, _FAR = 50, 120
"""Code points before a date that such words take at most."""


def told_beside(left: str, right: str) -> Clause | None:
    """What the words beside a date say of its year, if they are such."""
    since = _SAID_WOULD.search(left) if " would" in left or " to " in left else None
    if since:
        return Clause(times.SINCE, other=Other(MONTH_NUMBERS[since["month"]]))
    if at_end(_REMEMBERED, left, _NEAR) or at_end(_OF_THOSE, left, _FAR):
        return Clause(days.OVER)
    if " that " in left and (told := _SAID_THAT.search(left)):
        return Clause(times.SINCE, other=Other(MONTH_NUMBERS[told["month"]]))
    if " to " in left and (told := _SAID_TO.search(left)):
        return Clause(times.SINCE, other=Other(MONTH_NUMBERS[told["month"]]))
    if " would " in left and (told := _SAID_AFTER.match(right)):
        return Clause(times.SINCE, other=Other(MONTH_NUMBERS[told["month"]]))
    if right[:1] == " " and _AS_IT_IS.match(right) and at_end(_PROMISED, left, _NEAR):
        return Clause(days.WOULD)
    if right[:1] == " " and _HAS_BEEN.match(right) and at_end(_ASKED_IN, left, _NEAR):
        return Clause(days.OVER)
    if right.startswith(", ") and _ONCE_PLANNED.fullmatch(left) and _CAME.match(right):
        return Clause(times.MISSED)
    if at_end(_YEAR_AGO, left, _NEAR):
        return Clause(times.UNSURE)
    if _WHAT.match(right) and at_end(_ANNOUNCED, left, _NEAR):
        return Clause(days.OVER)
    if left.endswith(": ") and at_end(_FORMER_POINT, left, 2 * _NEAR):
        return Clause(days.OVER)
    if left.endswith((" until ", " to ", " end of ")) and at_end(_GIVEN, left, 2 * _NEAR):
        return Clause(times.MOVED)
    if right.startswith(" as ") and _AS_ITS_DATE.match(right) and at_end(_HAS, left, _NEAR):
        return Clause(days.FUTURE)
    if _MAY.match(right) and at_end(_WHO_HAVE, left, _FAR):
        return Clause(days.FUTURE, deadline=True)
    if _IS_A_DAY.match(right) and OPENS.fullmatch(left.rpartition("; ")[2]):
        return Clause(days.FUTURE)
    return None


def is_fact(left: str, right: str) -> bool:
    """Whether a date is that of what has happened."""
    if left.endswith((" of ", " of the ", " from ", " to ", " dated ")) and at_end(
        _OF_A_FACT, left, _NEAR
    ):
        return True
    if left.endswith(" from ") and at_end(_SUCH, left, _NEAR):
        return True
    return right.startswith(")") and at_end(_FORMER, left, 2 * _NEAR) is not None
