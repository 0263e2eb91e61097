"""What stands around an English number that borrows the noun it counts from another number.

"Of which 11 were ...", "shoe firms five", "services for 78 and 2 billion yuan". The patterns serve
the reader of one text and that of a column alike, so none looks around. A number borrows where one
of :data:`RULES` holds: what stands before it, what stands after, and whether a counted noun must
have been printed before.
"""

from __future__ import annotations

from zjledger.reading.english.borrowers import GOT, HOLDERS, SECTORS, SORTS, VERBS
from zjledger.reading.english.lone_forms import (
    ACTED,
    AFTER_DAY,
    AFTER_LISTED_DAY,
    COUNTED,
    ENDS,
    GROWN,
    HEDGE,
    JOINED,
    MONTH,
    NEAR,
    OF_THEM,
    ON_A_DAY,
    OTHER,
    PAIR_AFTER,
    STARTS,
    WORD,
)
from zjledger.reading.english.lone_numbers import (
    AND_ANOTHER,
    ANOTHER,
    AT_A_TIME,
    BY_THEN,
    DATED,
    GREW,
    LONE_RULES,
    NEXT_BATCH,
    NOUN_OUT_OF,
    OF_OTHERS,
    RECOMMENDED,
    STARTED,
    THOSE_ABOVE,
    Rule,
)
from zjledger.reading.english.nouns import KNOWN
from zjledger.reading.english.numbers import IN_WORDS, NUMERAL
from zjledger.reading.lazily import lazily

_POINT = (
    rf"(?:(?:^|[^0-9]|[^0-9](?:19|20)[0-9]{{2}}|(?:{MONTH})[.]? [0-9]{{1,2}}(?:th|st|nd|rd)?)"
    "[,;:] |[^0-9 ] [—–] )"
)
"""A sign that ends a clause, no part of a number; or a date and a comma."""

_PLURAL_VERBS = "are|were|have|had|will|would|remain|remained|belong|belonged|should|must"
FOLLOWS = (
    r"^(?:, (?:valued|worth|costing)| (?:for want of|because|due to|owing to|thanks to|"
    r"valued|worth|being|under|in|from|since|with|without|"
    r"for|to (?:the|be)|on (?:the|[A-Z])|"
    r"at (?:the|an?|home|less|more)|by (?:[A-Z]|[a-z]{3,20})|between|so far|"
    r"outside|abroad|elsewhere|"
    rf"the [a-z]{{3,20}} (?:of|for|in|to)|"
    r"of (?:[a-df-z][a-z]{3,20}|e[a-uw-z][a-z]{2,20})|"
    rf"of (?:more|over|at|above|which|whom|them|RMB|CNY|USD)|already|still|newly|now|also|each|"
    r"only|not|never|"
    r"an? (?:red|yellow|green|black|second|third|higher|lower|better|full|final|new)|"
    rf"{VERBS})){ENDS}|"
    r"^ (?:to|on) [a-z]{3,20}[^A-Za-z]|^ of (?:US)?[$¥￥]|"
    r"^(?: more)? on $|^ more (?:in|from|by|to) |^ (?:before|after|until) $|"
    r"^ (?:over|above|below|exceeding|more than|less than|at least) (?:RMB |CNY |(?:US)?[$¥])?$"
)
"""What stands right after a number that borrows its noun: a verb, or where or how they are."""
_HALF = rf"^ (?:{SORTS}|[a-z]{{4,12}}-(?:level|class|grade)),? and $"
"""What kind some are of a noun that follows another number: 14 key and 22 general projects."""
_FARE = (
    "(?:promise|pledge|hope|plan|expect|intend|want) to|"
    "run (?:to|ahead|behind|late|on|smoothly|well|without)|lag|keep (?:to|up|pace)|need|lack|await|"
    "stand (?:idle|still|empty|ready)|lie (?:idle|fallow)|wait (?:for|on)|"
    "cost (?:over|more|less|about|nearly|almost)"
)
FIRM = rf"^ (?:more )?(?:{_PLURAL_VERBS}|{_FARE}|on (?:the|this|that|its) list){ENDS}"
"""A verb in the plural: the number is that of things, whatever they are."""
_SHARE = r"^,? or $|^ [(](?:(?:about|nearly|almost|some|around) )?$"
"""Before the share that a number is of all: 39, or 68 percent; 19 (21 percent)."""
STOPS = (
    r"^(?:[.,;:] ?(?:[^0-9 ]|$)|[)]| [(]|\n| (?:and|in|from|by|last|this|at|each|worth|valued|"
    "since|with|for)[^A-Za-z])"
)
_SPLIT = rf"^ (?:{SECTORS}|{SORTS})(?: (?:ones|and (?:{SECTORS}|{SORTS})))?(?:[,;.\n]| and )"
"""What they are, and no more: eight tourism, and 12 new."""

_STATES = (
    "^ (?:(?:ahead|behind|below|above)(?: (?:of )?(?:it|them|par|that))?|early|late|level|"
    "down|up|underway|under way|half[ -][a-z]{4,9}|"
    "on (?:schedule|time|track|course|hold|target|plan|duty|leave|strike|site)|"
    "at (?:sea|work|rest|risk|anchor|(?:full )?capacity|a standstill)|in port)"
    "(?:[,;.\n]|$| and )|^ yet to [a-z]"
)
"""The state that some of the things of the clause before are in, whose verb is left to it."""
_OTHERS_ARE = (
    rf"{STARTS}(?:{KNOWN})(?: (?:of|in|on) [a-z-]{{2,12}})? (?:are|were|run|ran|stand|stood|"
    rf"lie|lay|remain|remained)"
    rf"(?: [a-z-]{{2,15}}){{1,4}}(?:, {NUMERAL}(?: [a-z-]{{2,15}}){{1,4}})?(?:,|,? and) {HEDGE}$"
)

LEADS = (
    rf"(?:{_POINT}|[^A-Za-z][(]|{STARTS}(?i:and|with|including|include|includes|namely|which|"
    rf"whom|them|these|those|"
    rf"while|but|plus|another|only|remaining|other|of all|further|comprise|comprises|comprising)"
    rf"(?: are| were)?,? (?:all )?){HEDGE}$"
)
"""What stands right before a number that borrows its noun."""
_REST = (
    rf"{STARTS}(?:[Tt]he|[Ii]ts|[Tt]heir) (?:remaining|other) {HEDGE}$|{OF_THEM}{HEDGE}$|"
    rf"{STARTS}(?:[Ii]n all|[Ii]n total|[Aa]ltogether), {HEDGE}$|"
    rf"^(?:and|but|while|plus|with) {HEDGE}$|^in [A-Z][a-z]{{1,15}},? {HEDGE}$"
)
"""What stands right before one whose noun may be that of the sentence before."""
_OTHERS = rf"{STARTS}(?:[Tt]he|[Ii]ts|[Tt]heir) (?:remaining|other|rest,) {HEDGE}$"
_SET = (
    rf"(?:^|[.!?][”\"’)]? |{_POINT}|{STARTS}(?:[Tt]he(?: first)?|[Aa]ll|[Tt]hese|[Tt]hose|"
    rf"and|but|while|when|where|because|although|though|"
    rf"[Aa]nother|[Aa] further|[Oo]nly|[Jj]ust|[Aa]ltogether|[Aa] total of|[Aa]s many as) |"
    rf"(?:^|[,;] |{STARTS}and )[Ii]n [A-Z][a-z]{{1,15}} |"
    rf"{STARTS}(?:[Bb]y (?:noon|now|then|midnight)|[Ss]ince then|[Ss]o far|[Tt]o date),? )"
    rf"{HEDGE}$"
)
"""Where a number may be the subject of a verb in the plural."""
_HALVES = rf"(?:^|{STARTS}(?:[Tt]he|[Ii]ts|[Tt]heir|and|with|of|are|were|{GOT}) ){HEDGE}$"
_HEADED = (
    rf"{STARTS}(?i:projects|enterprises|firms|companies|contracts|agreements|deals|jobs|schools|"
    rf"households|hospitals|exhibitors|villages|counties|banks|towns|sites|beds|seats|loans|parks|"
    rf"plants|tasks|cases|workers|visitors|doctors|nurses|teachers|guests|participants|applicants|"
    rf"applications|permits|patents|complaints)"
    rf"(?: [a-z]{{2,12}}ed| (?:on|in|under|at) [a-z]{{2,12}})?: {HEDGE}$"
)
"""A heading that names what is counted: Projects signed: 58."""
_TALLIED = rf"[^A-Za-z]count(?:s|ed|ing)? (?:the|all|their|its|our)(?: {WORD}){{1,3}}: {HEDGE}$"
"""I counted the cranes: nineteen."""
_COUNTED_HERE = (
    rf"{STARTS}(?i:projects|enterprises|firms|companies|contracts|agreements|schools|hospitals|"
    rf"villages|counties|banks|towns|sites|plants|tasks|cases|zones|parks|clinics|hotels) "
    rf"[(]{HEDGE}$"
)
"""New projects (34) and continued projects (54)."""
_THAT = rf"{STARTS}(?:[Tt]he|[Aa]ll) {HEDGE}$"
_WE = "^ (?:the [a-z]{3,15} (?:will|would|had|has|have|did)|we|they|he|she) "
"""After the rest of what was counted, of which something is told: on the other two they agreed."""
_CLOSES = "^[.;](?: ?[^0-9 ]|$)|^, [A-Z][a-z]{2,15} $"
_THAT_DID = (
    "^ (?:that|who|which) (?:have|had|are|were|will|would|did|do|can|could|should|must)[^A-Za-z]"
)
"""The four that have received nothing."""
_MORE_DID = (
    "^ more (?:follow|followed|came|come|join|joined|open|opened|start|started|are|were|will|"
    "would|have|had)[^A-Za-z]"
)
"""Six more followed in May: as many more of what was counted before."""
_BATCH = (
    rf"{STARTS}(?:batch|list|round|edition|phase|cohort|catalogue|first|second|other|latter|former)"
    rf"(?:, [^.;]{{3,40}},)? (?:included|includes|comprised|comprises) {HEDGE}$"
)
"""Another list of what was counted: the first batch, of May 3, included 49."""
_LAST_FEW = rf"{STARTS}[Tt]he last {HEDGE}$"
"""The last two have no roof: no span of time, where a verb in the plural follows."""
_LAST_DID = rf"{FIRM}|^ (?:follow|followed|came|come|joined|opened|started|closed)[^A-Za-z]"
_HAS_BOTH = (
    rf"^(?:and |while )?(?:{WORD} ){{0,2}}(?:{SECTORS}) (?:has|have|had|takes?|took|gets?|got|for|"
    rf"accounts? for) {HEDGE}$"
)
"""A field that has a number of things and their cost: transport has 17 and 48 billion yuan."""
_ZONE_EACH = (
    rf"(?:[,;] |{STARTS}and )(?:an?|each|every) (?:{WORD} ){{0,2}}?(?:zone|county|district|town|"
    rf"city|village|park|bank|firm|company) {HEDGE}$"
)
"""A county may propose no more than 15 projects, a zone up to six."""
_ALL_OF = "[Oo]f (?:the|these|those|all)(?: other| remaining| last)?"
OF_ALL = rf"(?:^|[.!?;][”\"’)]? ){_ALL_OF} {HEDGE}$"
_SOME_OF = rf"(?:^|[.!?][”\"’)]? ){_ALL_OF} [0-9]{{1,5}}(?: {WORD}){{0,3}}?, {HEDGE}$"
"""Of the 66, 52 had fences."""
_DONE = "^ (?:[a-z]{3,14}ed|new|built|sold|sent|begun)(?:,| in| on| by| at| last| this)[^A-Za-z]"
"""What was done with all of a number of things: of the 94 inspected, 88 met the standard."""
_THERE = rf"{STARTS}[Tt]here (?:are|were|will be|have been) (?:now |only |already )?{HEDGE}$"
_THERE_ONLY = (
    rf"{STARTS}[Tt]here (?:are|were|will be|have been|had been) (?:only |just |already )?$"
)
"""There were only 27: as many of what was counted before."""
_THERE_FIRST = rf"(?:^|[.!?:][”\"’)]? )There (?:are|were|have been|had been) {HEDGE}$"
"""The same of the sentence before: it named 40 firms. There were four."""
_OUT_OF = rf"[^A-Za-z]out of (?:the |its |a total of )?{HEDGE}$"
_ACCOUNTED = rf"[^A-Za-z]account(?:s|ed|ing)? for {HEDGE}$"
_GAP = (
    rf"(?:[,;:] |{STARTS}(?:and|while|with) )(?:the )?(?:{WORD} ){{0,3}}?"
    rf"(?:{HOLDERS}) (?:the (?:other|remaining) |(?:{GOT}) )?{HEDGE}$|"
    rf"{STARTS}(?:{GOT}|takes?|gets?) {HEDGE}$|[a-z%], or {HEDGE}$|"
    rf"[A-Z][a-z]{{1,15}}[’']s {HEDGE}$|"
    rf"(?:[,;] |{STARTS}and )[Ii]n [A-Z][a-z]{{1,15}} {HEDGE}$|{_ZONE_EACH}|"
    rf"; [A-Z][a-z]{{1,15}}, {HEDGE}$"
)
"""A clause without its verb, or a number as its whole object."""
_TOTAL = (
    rf"{STARTS}(?:total|tally|figure|number|count)(?: (?:now|then))? (?:to|at|is|was|being|"
    rf"reached|hit|came to|comes to|stood at|stands at|rose to|fell to|grew to) {HEDGE}$"
)
_TOOK = rf"[^A-Za-z](?:{HOLDERS}) (?:{GOT}) {HEDGE}$"
_FIRST = rf"(?:^|[.!?;][”\"’)]? ){HEDGE}$"
"""The beginning of a sentence, or of a part of it."""
_FIELD = rf"^(?:and |while )?(?:{WORD} ){{0,2}}(?:{SECTORS}), {HEDGE}$"
"""A field, of which a number of things and their cost follow: infrastructure, 46 and 8 billion."""
_BRACKET = rf"[a-z] [(]{HEDGE}$"
_CLOSED = "^[)]"

LAST_WORDS = (
    rf"(?:^ ?|\n|[—–] |[.!?,;:][”\"’)]? |[(]|{STARTS}(?:(?i:and|or|with|including|include|includes|"
    rf"included|comprised|namely|which|whom|them|these|those|"
    r"while|but|plus|another|only|remaining|other|first|last|batch|round|phase|group|when|where|because|although|though|all|further|were|are|the|its|of|to|at|is|was|being|as|"
    r"produced|makes|start|launch|sign|open|approve|complete|add|select|finish|"
    r"(?:enlarged|lengthened|shortened|extended|expanded|trimmed|cut|reduced) by|"
    r"comprise|comprises|comprising|be|been|now|already|noon|then|midnight|far|date|"
    rf"reached|hit|for|numbers?|numbered|totals?|totall?ed|exceeded|surpassed|topped)|{HOLDERS}|"
    rf"altogether|Altogether|just|Just|takes?|gets?|zone|county|district|town|city|village|park|bank|firm|"
    rf"company|{GOT}|managed|counted|done|seen|laid|made),? |[’']s |"
    rf"[Ii]n [A-Z][a-z]{{1,15}} (?:20[0-9]{{2}} )?|[Oo]n [A-Z][a-z]{{2,8}} [0-9]{{1,2}} ){HEDGE}$"
)
"""The last words of all that may stand before a number that borrows its noun."""

RULES = (
    Rule(LEADS, f"{FOLLOWS}|{_SPLIT}|{_SHARE}", counted=True),
    Rule(DATED, "^ by (?:the end of )?$", counted=True),
    Rule(_BATCH, STOPS, counted=True),
    Rule(GREW, STOPS + "|^ on $", counted=True),
    Rule(NOUN_OUT_OF, FIRM, counted=True),
    Rule(_LAST_FEW, "^ (?:by|in|on|before) (?:the end of )?$", counted=True),
    Rule(_OTHERS_ARE, _STATES, counted=True),
    Rule(f"{_GAP}|{_OUT_OF}|{_TOTAL}|{_THERE_ONLY}", STOPS, counted=True),
    Rule(_BRACKET, _CLOSED, counted=True),
    Rule(_REST, FOLLOWS, counted=False),
    Rule(f"{_OTHERS}|{_ACCOUNTED}|{_TOOK}", STOPS, counted=False),
    Rule(OF_ALL, f"{_DONE}|^, {HEDGE}$|^ (?:of|in|from) $", counted=False),
    Rule(_SOME_OF, ACTED, counted=False),
    Rule(_HALVES, _HALF, counted=False),
    Rule(f"{_HEADED}|{_TALLIED}", STOPS, counted=False),
    Rule(_THERE, "^ (?:in|at|on|under|across|so far)[^A-Za-z]", counted=False),
    Rule(_SET, FIRM, counted=False),
    Rule(_FIRST, f"{ACTED}|^, or $", counted=False),
    Rule(_COUNTED_HERE, _CLOSED, counted=False),
    Rule(_THERE_FIRST, r"^[.,;](?: ?[^0-9 ]|$)", counted=False),
    Rule(f"{_THAT}|{_FIRST}", _THAT_DID, counted=False),
    Rule(f"{_FIRST}|{DATED}", _MORE_DID, counted=False),
    Rule(_LAST_FEW, _LAST_DID, counted=False),
    Rule(_OTHERS, _WE, counted=False),
    Rule(STARTED, f"{ON_A_DAY}|{BY_THEN}|{_CLOSES}", counted=False),
    Rule(AT_A_TIME, ACTED, counted=False),
    Rule(NEXT_BATCH, STOPS, counted=True),
    Rule(ANOTHER, STOPS, counted=False),
    Rule(AND_ANOTHER, "^ (?:in|on|by|before) (?:the end of )?$", counted=True),
    Rule(RECOMMENDED, "^ (?:in|on|by) (?:the end of )?$", counted=False),
    Rule(THOSE_ABOVE, "^, (?:are|were|will|have|had)[^A-Za-z]", counted=False),
    Rule(OF_OTHERS, rf"{ACTED}|^ follow(?:ed)?[^A-Za-z]", counted=False),
    Rule(f"{_FIELD}|{_HAS_BOTH}", "^,? and $", counted=False),
    *LONE_RULES,
)

_RULES = [(lazily(r.left), lazily(r.right), r.counted) for r in RULES]
AFTER = "|".join(dict.fromkeys([*(rule.right for rule in RULES), STOPS]))
"""Something of which stands right after every number that borrows its noun."""
_ANY = lazily(AFTER)
_COUNTED, _JOINED, _GROWN, _STOPS = map(lazily, (COUNTED, JOINED, GROWN, STOPS))
_AFTER_DAY, _FIRM = lazily(AFTER_DAY), lazily(FIRM)
_AFTER_LISTED_DAY, _ON_A_DAY = lazily(AFTER_LISTED_DAY), lazily(ON_A_DAY)
_NEXT = lazily(rf",? (?:and|or|to) [$¥]?(?:[0-9]|(?i:{IN_WORDS})(?![A-Za-z]))")
_LISTED, _OF_ALL = lazily(", [0-9]"), lazily(OF_ALL)
_PAIR = lazily(rf",? (?:and|or) [$¥]?[0-9][0-9,.]{{0,12}}(?:{PAIR_AFTER[1:]})")


def borrows(left: str, right: str) -> bool:
    """Whether a number borrows its noun: what stands before it for :data:`BACK` code points, and
    what stands after it."""
    if _NEXT.match(right) and not _PAIR.match(right):
        return False
    if _LISTED.match(right) and not _OF_ALL.search(left[-NEAR:]):
        return False
    right = OTHER.split(f"{right}\n", maxsplit=1)[0]
    if not _ANY.match(right):
        return False
    if _STOPS.match(right) and _GROWN.search(left):
        return True
    apart = _AFTER_DAY.search(left) and (right == ", or " or _FIRM.match(right))
    apart = apart or (_AFTER_LISTED_DAY.search(left) and _ON_A_DAY.match(right))
    if _JOINED.search(left) and not apart:
        return False
    near = left[-NEAR:]
    return any(
        after.match(right) and before.search(near) and (not counted or _COUNTED.search(left))
        for before, after, counted in _RULES
    )
