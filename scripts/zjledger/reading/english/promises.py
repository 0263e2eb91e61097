"""Words right beside an English date that tell of what was said, promised or given for it: in
February it said that the hall would open, he has until May 15.

Each looks no further than it must, for these are asked of every date.
"""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.beside import at_end
from zjledger.reading.clause import Clause, Other
from zjledger.reading.english import times
from zjledger.reading.english.around import Around
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS
from zjledger.reading.lazily import lazily

_SAID_WOULD = lazily(
    rf"(?<![A-Za-z])(?:In|On|in|on) (?P<month>{MONTH_NAMES})(?: [0-9]{{1,2}})?,? "
    "(?:[A-Za-z0-9’'-]{1,14} ){1,4}"
    "(?:said|announced|promised|told|declared|reported|wrote|decided|agreed)(?![a-z])"
    f"(?!.{{0,150}}(?:{MONTH_NAMES}))[^;]{{0,90}} (?:would|was to|were to)(?![a-z])[^,;]{{0,60}}"
    "(?:in|on|by|from|until) $"
)
"""What was said in a month of one after it: in February it said that the hall would open."""
_SAID_THAT = lazily(
    "(?<![A-Za-z])(?:said|announced|promised|told [a-z]{2,12}|declared|reported|wrote|decided|"
    rf"agreed|swore|vowed|pledged|thought|hoped) (?:in|on) (?P<month>{MONTH_NAMES})"
    f"(?: [0-9]{{1,2}})? that (?!.{{0,90}}(?:{MONTH_NAMES}))[^;:]{{2,90}} "
    "(?:would|was to|were to)(?![a-z])[^,;:]{0,60}"
    "(?:in|on|by|from|until|before) (?:the end of )?$"
)
"""What was said in a month of one after it: swore in March that money would flow from April."""
_AGREED_THAT = lazily(
    "(?<![A-Za-z])(?:agreed|decided|ordered|ruled|resolved|stipulated|settled) "
    rf"(?:in|on) (?P<month>{MONTH_NAMES})(?: [0-9]{{1,2}})? that (?!.{{0,90}}(?:{MONTH_NAMES}))"
    "(?!.{0,90}(?<![A-Za-z])(?:had|has|have|was|were|did|[a-z]{2,12}ed)(?![a-z]))[^,;:]{2,90} "
    "(?:in|on|by|from|until|before) (?:the end of )?$"
)
"""What was agreed in a month for one after it: it was agreed in April that they move by June."""
_SAID_TO = lazily(
    "(?<![A-Za-z])(?:promised|decided|agreed|proposed|vowed|pledged|undertook|told|offered|instructed|"
    rf"swore|obliged|required|resolved|ordered|asked) (?:in|on) (?P<month>{MONTH_NAMES})"
    rf"(?: [0-9]{{1,2}})? to (?!.{{0,90}}(?:{MONTH_NAMES}))[^;:]{{2,90}} "
    "(?:in|on|by|before|until) (?:the end of )?$"
)
"""What was promised in a month for one after it: undertook in October to pay by December 15."""
_SAID_AFTER = lazily(
    ",? (?:[A-Za-z’'-]{1,14} ){1,4}(?:said|told [a-z]{2,12}|promised|announced|wrote|declared|"
    "reported|estimated|reckoned|thought|hoped|believed) (?:in|on) "
    f"(?P<month>{MONTH_NAMES})(?![a-z])"
)
"""After what was said of a date before it: it would be ready in July, he said in March."""
_PROMISED = lazily(
    "[a-z] (?:promised|planned|announced|scheduled|slated|meant) (?:to (?:[a-z-]{1,14} ){1,3})?"
    "(?:for|in) (?:early |late |mid-|the )?$"
)
_AS_IT_IS = lazily(
    " (?:is|are|has|have|was|were|never|did|does|stands?|lies?|remains?|came|opened)"
    "(?! (?:to|be|been|expected|planned|due|likely|now|on|going|still to)(?![a-z]))(?![a-z])"
)
"""Before and after one that was promised, as things are: the road promised for May is not begun."""
_DONE_SINCE = lazily(
    "(?:, (?:(?:only|all|some) )?[a-z0-9%]{1,6}(?: of them)?)? (?:has|have|had|was|were)"
    "(?: (?:now|all|already|since|meanwhile))? (?:been )?(?:begun|started|completed|finished|"
    "opened|signed|built|held|paid|met|fulfilled|launched|delivered|handed over)(?![a-z])"
)
"""The same after one of which is told what was done: those planned for May have been begun."""
_ONCE_PLANNED = lazily(
    "(?:First |Originally |Once )?(?i:promised|planned|scheduled|expected|due|announced|foreseen|"
    "slated|meant) (?:first |originally )?(?:for|in|on|by) (?:the end of )?$"
)
_CAME = lazily(
    ", (?:the|an?|it|its|they|he|she|this|that) (?:[a-z-]{2,14} ){0,4}?(?:was|were|had|came|took|"
    "began|opened|started|arrived|went|got|did|never|has|have|is still)(?![a-z])"
)
"""Before and after what was planned first: promised for April, the lift came in October."""
YEAR_AGO = (
    "(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive) years? (?:ago|before|earlier),? "
    "(?:when (?:[a-z]{1,12} ){1,9}|(?:the |an? |its )?(?:[a-z]{1,12} ){1,4})?(?:in|on)(?: the)? $"
)
YEARS_AFTER = "years (?:(?:after|before) [^,;.]{2,40}|later,) (?:in|on) $"
_YEAR_AGO = lazily(f"(?<![A-Za-z]){YEAR_AGO}")
_YEARS_AFTER = lazily(f"(?<![A-Za-z]){YEARS_AFTER}")
_YEARS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_AND = lazily("(?:ago|before|earlier) [a-z ]{0,70}(?<![a-z])(?:and|but|that|which|who|to)(?![a-z])")
"""In such words, what tells of another date: opened a year ago and closed in May."""
_GIVEN = lazily(
    "(?<![A-Za-z])(?:(?:has|have|got|gets?|given|had(?! (?:been (?!given|granted|allowed|allotted)|"
    "gone |run |stood |[a-z]{2,10}ed ))) (?:[a-z]{1,10} ){0,3}until|"
    "(?:respite|reprieve|extension|deferment|delay|grace|adjourned|prolonged|extended) "
    "(?:until|to)) (?:the end of )?$"
)
"""Before the end of a time that somebody has or was given."""
_DEADLINE = lazily(
    "(?<![A-Za-z])(?:given|granted|set|allowed|assigned|gets?|got|received?|receives|sets|gave|"
    "gives?) (?:[a-z]{1,10} ){0,4}(?:deadline|term|time limit|target date|closing date) of "
    "(?:the end of )?$"
)
"""Before the day that somebody was given for what is not done yet: were given a new deadline of
March."""
_THAT_IS = lazily(
    "(?<![A-Za-z])(?:gave|gives?|given|granted|grants?|allowed|allows?|left|leaves?|has|have) "
    "[^,;.]{1,60} (?:days|weeks|months)(?: to [a-z ]{2,20})?, that is,? (?:by|until|till) "
    "(?:the end of )?$"
)
"""The same after the time that it is from now: gave it ten weeks, that is until May 3."""
_AS_ITS_DATE = lazily(
    " as (?:its|their|the) (?:new |next |last |final )?(?:opening |closing )?"
    "(?:date|day|deadline|term)(?![a-z])"
)
"""After one that has taken the place of another: it now has June 3 as its date."""
_HAS = lazily("(?<![A-Za-z])(?:has|have|gets?|got)(?: (?:now|instead))? $")
_WHO_HAVE = lazily(
    "(?:(?:that|which|who|whoever) (?:has|have) [^,;]{2,90}|(?:^|[.;] )[A-Z][a-z]{3,14}s "
    "[a-z]{3,12}ed(?: in)?) (?:by|before|until) (?:the end of )?$"
)
_MAY = lazily(
    " (?:counts?|receives?|may|will|must|shall|can|cannot|should|lose|loses|get|gets)(?![a-z])"
)
"""Before and after a deadline that some must have met: those that have paid by May may go on."""
_LET_PASS = lazily(
    "(?<![A-Za-z])missed (?:(?:the (?:end|deadline|date)s? of )?"
    rf"(?:{MONTH_NAMES})(?: [0-9]{{1,2}})?(?:, then|,? and| and then|,) ){{0,4}}"
    "(?:the (?:end|deadline|date)s? of )?$"
)
"""Before one by which something was not done: missed July, then October."""
PREPARED_FOR = (
    "(?i:preparation|ticket|registration|application|invitation|booking|rehearsal|enrolment|stand|"
    "seat|place|land|site|venue|material|document|agenda|arrangement|funding)s? "
    "(?:for|to) (?:the|an?|its|their)(?:(?: [A-Za-z-]{2,14}){1,4} (?:in|on|from|of))? $"
)
_PREPARED_FOR = lazily(f"(?<![A-Za-z]){PREPARED_FOR}")
_BEGAN = lazily(
    "(?: [0-9]{1,2})? (?:[a-z-]{2,14} ){0,2}"
    "(?:began|started|opened|closed|ended|went|were|was|had) [^.;,0-9]{0,50}"
    f"(?:in|on|since) (?P<month>{MONTH_NAMES})(?![a-z])"
)
_UNDER_WAY = lazily(
    "(?: [0-9]{1,2})? (?:[a-z-]{2,14} ){0,2}(?:(?:has|have) (?:now |already |all )?"
    "(?:begun|started|opened|been (?:(?:basically|largely|fully|nearly|almost) )?(?:let|sold|"
    "booked|taken|sent|handed in|received|secured|found|prepared|completed|implemented|finished|"
    "arranged|determined|confirmed|settled|chosen|printed|drawn up))|"
    "(?:is|are) (?:now |already )?(?:under ?way|open|being|on sale))(?![a-z])"
)
"""Before and after the date of what is prepared: preparations for the fair in April began in
October."""
_FOR_AN_EARLIER = lazily(
    "(?<![A-Za-z])(?:[Tt](?:hat|hose|he ones?) for (?:the year )?(?P<year>20[0-4][0-9]) "
    "(?:had|was|were)|(?:list|plan|budget|programme|program|schedule|calendar|catalogue|quota)s? "
    "for (?:the year )?(?P<of>20[0-4][0-9]) (?:had been|(?:was|were) (?:(?:only|finally|not) )?"
    "(?:adopted|approved|drawn up|passed|fixed))) (?:[^.;,]{1,40} )?(?:in|on) (?:the )?$"
)
"""Before a date of what was for a year that has passed: that for 2023 had been adopted on May 9."""
_NEAR, _FAR = 50, 120
"""Code points before a date that such words take at most."""


def said_to_come(around: Around) -> Clause | None:
    """It was said of it in another month: swore in March that money would flow from April."""
    left = around.left
    would = " would" in left
    told = (
        (_SAID_WOULD.search(left) if would or " to " in left else None)
        or (_SAID_THAT.search(left) if " that " in left else None)
        or (_AGREED_THAT.search(left) if " that " in left else None)
        or (_SAID_TO.search(left) if " to " in left else None)
        or (_SAID_AFTER.match(around.right) if would else None)
    )
    return Clause(times.SINCE, other=Other(MONTH_NUMBERS[told["month"]])) if told else None


def prepared_for(around: Around) -> Clause | None:
    """It is that of what was prepared on another: tickets for the concert in May went on sale in
    March."""
    left, right = around.left, around.right
    near = left[-_FAR:]
    if not (" for " in near or " to " in near) or not at_end(_PREPARED_FOR, left, _FAR):
        return None
    if began := _BEGAN.match(right):
        return Clause(times.SINCE, other=Other(MONTH_NUMBERS[began["month"]]))
    if not (under_way := _UNDER_WAY.match(right)):
        return None
    # Nobody sells tickets for the fair of last month.
    on_sale = under_way[0].endswith("are on sale")
    return Clause(times.COMING if on_sale else days.FUTURE)


def not_kept(around: Around) -> Clause | None:
    """It was promised, and things are otherwise: the road promised for May is not begun."""
    left, right = around.left, around.right.removeprefix(" quarter")
    told = right.startswith((" ", ", ")) and (_AS_IT_IS.match(right) or _DONE_SINCE.match(right))
    told = told and at_end(_PROMISED, left, _NEAR)
    return Clause(days.WOULD) if told else None


def once_planned(around: Around) -> Clause | None:
    """It was planned first: promised for April, the lift came in October."""
    left, right = around.left, around.right
    told = right.startswith(", ") and _ONCE_PLANNED.fullmatch(left) and _CAME.match(right)
    return Clause(times.MISSED) if told else None


def a_year_before(around: Around) -> Clause | None:
    """It is years before another: a year earlier, in May; seven years after its start in May."""
    if "years " in around.left and at_end(_YEARS_AFTER, around.left, _FAR):
        return Clause(times.UNSURE)
    ago = at_end(_YEAR_AGO, around.left, _FAR) if " year" in around.left else None
    if not ago or _AND.search(ago[0]):
        return None
    number, _, words = ago[0].lower().partition(" ")
    if not around.published or not words.partition(" ")[2].startswith(
        ("ago, ", "ago in", "ago on")
    ):
        return Clause(times.UNSURE)
    return Clause(times.AGO, around.published - _YEARS[number])


def for_an_earlier(around: Around) -> Clause | None:
    """What was for a year that has passed was done in any year about it: that for 2023 had been
    adopted on May 9."""
    told = at_end(_FOR_AN_EARLIER, around.left, _FAR) if " for " in around.left else None
    past = told and around.published and int(told["year"] or told["of"]) < around.published
    return Clause(times.UNSURE) if past else None


def given_until(around: Around) -> Clause | None:
    """Somebody has or was given until then: he has until May 15, was given a deadline of June."""
    left = around.left
    told = left.endswith((" until ", " to ", " end of ")) and at_end(_GIVEN, left, 2 * _NEAR)
    due = left.endswith(" of ") and at_end(_DEADLINE, left, 2 * _NEAR)
    due = due or (" that is" in left[-_NEAR:] and at_end(_THAT_IS, left, _FAR))
    return Clause(times.MOVED) if told or due else None


def let_pass(around: Around) -> Clause | None:
    """It passed without what was due by then: the clinic missed July, then October."""
    missed = "missed " in around.left[-_FAR:] and at_end(_LET_PASS, around.left, _FAR)
    return Clause(days.OVER) if missed else None


def as_its_date(around: Around) -> Clause | None:
    """It is now the date of something: it now has June 3 as its date."""
    left, right = around.left, around.right
    told = right.startswith(" as ") and _AS_ITS_DATE.match(right) and at_end(_HAS, left, _NEAR)
    return Clause(days.FUTURE) if told else None


def to_have_met(around: Around) -> Clause | None:
    """Some must have met it: those that have paid by May may go on."""
    told = _MAY.match(around.right) and at_end(_WHO_HAVE, around.left, _FAR)
    return Clause(days.FUTURE, deadline=True) if told else None
