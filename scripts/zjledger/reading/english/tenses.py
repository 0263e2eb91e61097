"""Of what time an English clause speaks that holds a date: of what is over, to come or neither."""

from __future__ import annotations

import re

from zjledger.reading import days
from zjledger.reading.english import times
from zjledger.reading.english.present import is_agreed

_IRREGULAR = (
    "(?:managed|failed|helped|used|began|continued|started|refused|happened|went on|"
    "(?:was|were) able|took(?: [a-z0-9-]{1,12}){1,4}?|"
    "(?:first|last|only|second|third)(?: (?!(?:is|are|due|set|has|have) )[a-z]{2,12})?) "
    "to (?!be(?![a-z]))(?-i:[a-z]{2,14})|"
    "(?:(?<=we )|(?<=he )|(?<=I )|(?<=they )|(?<=you ))"
    "(?:asked|demanded|announced|reported|stated|urged|called|added|noted|stressed|told)(?![a-z])|"
    "could not|couldn[’']t|fell due|was|were|had(?: to be [a-z]{2,14})?|did|done|rose|fell|grew|"
    "came|let(?: (?:the|it|its|their|an?|them))?(?: [a-z]{2,12}){1,2}(?= (?:in|on|by) )|"
    "stood|began|met|went|took|"
    "made|saw|spent|sold|bought|paid|beat|"
    "won|lost|led|gave|got|held|kept|left|brought|drew|shrank|slid|sank|ran|hit|broke|built|sent|"
    "sat|shut|cut|put|set|became|found|lay|wrote|flew|drove|bore|won|known|begun|grown|risen|"
    "fallen|threw|spoke|taught|fought|rang|struck|hung|fed|fled|heard|knew|lent|lit|rode|sought|"
    "shook|shot|slept|swept|thought|tore|understood|caught|dealt|felt|flung|hid|"
    "taken|given|drawn|shown|written|(?:have|has) (?:[a-z]{1,12} )?(?:been|gone|come|become)|"
    "(?:said|told|pointed out|stressed|noted|explained|reported|announced|asked)"
    "(?=(?:[a-z0-9, ¥$]|[.][0-9]){0,40} (?:on|in|at|late|early) $)"
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
_ALIKE = (
    "(?: (?:not |only |also |then |again |soon |first |now )?"
    "(?:cut|put|set|let|shut|hit|run|come|become|cost|quit|split|spread)(?![A-Za-z-]))?"
)
"""A verb after a modal one that looks like one of the past: will cut."""
_EVENTS = (
    "open|start|begin|finish|complete|end|close|invest|build|hold|move|launch|deliver|produce|go|"
    "come|"
    "enter|sign|hand|raise|cut|join|publish|submit|expand|resume|take|bring|put|set|run|pay|sell|"
    "buy|"
    "leave|return|visit|announce|decide|break|lay|send|double|create|hire|file|report|follow|pass"
)
"""Verbs of what a report announces."""
_DECIDED = (
    "(?:decided?|decides|agreed?|agrees|resolved?|resolves|promised|pledged?|pledges|vow(?:s|ed)?|"
    "undertook|undertakes?|undertaken|offers?|offered|wants?|aims|hopes|hoped|intends|proposed?|"
    "proposes|swore|committed(?: itself| themselves)?|obliged?|obliges|told|tells?|ordered|orders|"
    "instructed|instructs|requires?|asks?|urges?|calls on|called on|ready|wishes|chose)"
    "(?: [a-z0-9'’-]{1,15}){0,4}? "
    "to (?!(?:the|an?|its|their|his|her|all|[a-z]{1,12}[a-rt-z]s)(?![a-z]))(?-i:[a-z]{2,14})"
)
"""What somebody decided, promised or was told to do."""
_ACTS = (
    "(?:promised|proposed|booked|urged|demanded|required|requested|instructed|asked|invited|"
    "postponed|deferred|delayed|rescheduled|(?:put|pushed) (?:off|back))"
)
"""Done on a day, they are past: was postponed in April."""
_SCHEDULED = (
    "(?:is|are) (?:planned|expected|scheduled|foreseen|envisaged)(?= ?[.,;]| ?$)|"
    "(?:was|were|been) (?:agreed|decided|ordered|stipulated|resolved|ruled|recommended)(?= that )|"
    f"(?:(?:is|are|be|been(?! {_ACTS} (?:in|on) )) )?"
    f"(?!(?:(?<=was )|(?<=were )|(?<=been )){_ACTS} (?:in|on) )"
    "(?:(?<!we )(?<!he )(?<!I )(?<!they )(?<!you )|(?=due ))"
    "(?:planned|expected|scheduled|due|slated|earmarked|promised|"
    "proposed|foreseen|pencill?ed in|"
    "booked|hoped|meant|intended|urged|demanded|required|requested|instructed|asked(?! for [a-z])|"
    "postponed|deferred|delayed|rescheduled|put off|put back|pushed back|lined up|queued|invited)"
    "(?= (?:to|for|in|by|on|at|from|that|before|until|no|within|this|next|as) |$)"
)
_PRESENT = (
    r"(?=[abcdeghjlmprstw][a-z]{1,8} )"
    r"(?<!\bthe )(?<!\bof )(?<!\bits )(?<!\ban )(?<!\bnew )(?<!\bnot )(?<!\bto )"
    r"(?:(?<![0-9] )|(?<= 20[0-9]{2} ))(?<!\bdid )(?<!\bhad )(?<!\bhas )(?<!\bhave )"
    r"(?-i:(?:gets?|goes|go back|pays?|expires?|belongs?|awaits?|receives?|enters|joins|"
    r"publishes|announces|launches|delivers|"
    r"decides|loses?|becomes?|returns|collects?|hears?|call again|moves? (?:in|out)|come|go|submit|"
    r"leave|hands(?= (?:it|them|over|back) )|retires|withdraws|switches|takes over|steps down)"
    r"(?= (?!of )))|"
    r"(?:is|are) (?:reserved|for (?:us|them|me|you|(?:the )?[a-z]{3,12}s))|"
    r"brings(?= (?:an?|the|its|their) )|"
    r"(?:is|are)(?: out)?(?= (?:on|in|not before) (?:early |late |mid-)?$)|"
    r"(?:valid|open|free|available|in force)(?= (?:until|till|through) (?:the end of )?$)|"
    r"(?<=^[Nn]ow )the [a-z]{3,12} says(?= $)|otherwise|"
    r"(?:(?:has|have) (?:promised|pledged)|promises|pledges|demands|guarantees)"
    r"(?= [a-z0-9.,% ]{2,60} (?:by|before|until) (?:the end of )?$)"
)
"""Verbs of the present that with a date tell of what is agreed."""
_FUTURE = (
    r"(?:will|shall|should|must|would|might|could(?! not)|won[’']t|can|cannot|ought to|(?-i:may)|"
    r"(?:is|are|has|have|needs?) (?:still )?to(?! the)|to have|going to|about to|"
    rf"to (?:{_EVENTS})(?! of)){_PARTICIPLE}{_ALIKE}|{_SCHEDULED}|{_DECIDED}|"
    "(?<=^and )to (?!(?:the|an?|its|their)(?![a-z]))(?-i:[a-z]{2,14})|"
    r"(?:to )?be(?: [a-z]{2,12}ly)? [a-z]{2,14}|(?:is|are|be) set (?:to|for)|"
    r"(?:has|have) been (?:set|fixed|called|scheduled|announced|booked|planned) for|"
    r"(?<!first )(?<!originally )(?<!once )(?<!was )(?<!were )(?<!been )(?:set|fixed) (?:for|on)"
    r"(?= (?:the end of )?$)|"
    r"needs? (?:not|only) [a-z]{2,14}|being (?:prepared|planned|drawn up|readied|considered)|"
    r"now (?:it[’']s|it is|they say|we say|he says|she says)(?= (?:early |late |mid-)?$)|"
    r"(?:plan|aim|hope|intend|strive)s?(?= (?:to|for|at) )|expects?|promises?|intends|"
    r"(?=[robsc][a-z]{3,7}(?![a-z]))"
    r"(?<!\bthe )(?<!\ban )(?<!\bits )(?:(?<![0-9] )|(?<= 20[0-9]{2} ))(?<!\bmass )"
    r"(?<!\bnew )(?<!\bjoint )(?<!\bof )(?<!\bdid )(?<!\ba )(?<!\bfirst )(?-i:"
    r"(?<!was )(?<!were )(?<!been )(?<!stayed )(?<!kept )(?:re)?opens?|"
    r"starts?|begins?|closes?|resumes?)"
    r"(?! (?:of|on a|-|since|in(?= the (?:province|city)))|(?<!begins)(?<!resumes)[,.:])|"
    rf"{_PRESENT}|"
    r"(?:remains?|stays?|runs?|lasts?|applies|apply|continues?|holds?|stands?|costs?|goes|gets|"
    r"offers?|pays?|is|are) (?:(?!and(?![a-z]))[a-z0-9.,%]{1,12} ){0,6}"
    r"(?:until|till|through)(?= (?:the (?:end of )?)?$)|"
    r"(?:arrives?|comes|meets?|returns|votes?|decides?|leaves?|matures?|lapses?|convenes?|gathers?|"
    r"departs?|(?<=(?:yuan|rest|half) )flows?)(?: (?:again|back|next|out))?"
    r"(?= (?:in|on|this|next) )|(?:remaining|further|coming|other) dates|"
    r"comes? out|(?:more|further|other|new) (?:rounds?|meetings?|fairs?|talks|reviews?|"
    r"inspections?|"
    r"visits?|ceremon(?:y|ies)|auctions?|batch(?:es)?|hearings?|sessions?|tours?|events?|payments?)"
    r"(?= (?:on|in|from|at|by) )|"
    r"next (?!to|day|month|year|week|quarter|morning|largest|biggest|came|was|were|is|are)"
    r"[a-z][a-z-]{1,20}(?=,? (?:[a-z-]{1,20} ){0,2}(?:on|in|by|from|at|for|before|until) "
    r"(?:the end of |early |late |mid-)?$|:? $)|"
    r"ends(?! with)|follows?(?= )|expires?|takes? (?:place|effect)|falls? due|"
    r"goes (?:on|into|live|out)|comes into|"
    r"kicks off|gets under way|runs out|moves in|coming|upcoming|forthcoming|the next|submit|"
    r"ensure|"
    r"strive|from now"
)
_WOULD = (
    r"(?:was|were|had(?: [a-z]{4,10})? been) (?:(?:once|first|originally|still|all) )?"
    r"(?:to(?! the)|due|expected|fixed|foreseen|announced for|"
    r"planned|scheduled|supposed|meant|set (?:to|for)|slated|promised|intended|needed)"
    rf"(?: to)?(?: be)?(?: [a-z]{{2,12}})?{_PARTICIPLE}|"
    "(?:once|first|originally|initially|previously) (?:planned|scheduled|expected|due|set|meant|"
    "slated|promised|foreseen)(?: (?:for|to|on|in|by))?|instead of(?: on| in)?(?= $)|"
    r"would have (?:been )?[a-z]{2,14}(?:[nt]|ed|ld|de|un)(?![a-z])|"
    r"should have(?! (?:an?|the|its|their|no|at|more|all)(?![a-z]))(?: (?:been|already))?"
    r"(?: [a-z]{2,14}(?:[nt]e?|ed|id|ld|de|un))?"
)
"""Verbs of what lay ahead in the past, and may have been put off since."""
_MOVED = (
    "(?:moved|shifted|extended|brought forward|postponed|deferred|delayed|rescheduled|put off|"
    "put back|pushed back|advanced|slipped)(?: from [^,;]{3,30})?(?:(?: to| until)[^,;]{3,30},?"
    "(?: and)? (?:then|later|now|again|finally|eventually))? (?:to|until|till)"
    "(?= (?:the (?:end of )?)?$)"
)
"""What has another date now, which may lie before publication or after it."""
_TENSES = re.compile(
    rf"(?<![A-Za-z-])(?=[A-Za-z])(?i:(?P<would>{_WOULD})|(?P<moved>{_MOVED})|(?P<future>{_FUTURE})|"
    rf"(?P<now>(?:is|are) (?:[a-z]{{2,14}}ed|cut|put|paid|held|built|sold|kept|given|taken|made|"
    rf"left|lost|done|drawn|shut|sent|set|shown|told|let|lent|read|heard|laid|met|"
    rf"begun|written|taught|brought|bought|caught|fed|led|lit|fought|sought|flown|thrown|driven|"
    rf"broken|chosen|spent|swept|struck|hung|shot|torn|dealt))|"
    rf"(?P<past>{_IRREGULAR}|already|ago)|(?P<ed>(?!(?:{_NO_TENSE})(?![a-z]))[a-z]{{2,14}}ed))"
    r"(?![A-Za-z-])"
)
_PARTICIPLES = frozenset(
    "done spent sold paid led held kept left brought sent shut cut put set built begun taken given "
    "drawn shown written made found won lost known met laid lit lent taught fed heard caught felt "
    "struck hung sought fought swept told shot dealt bought understood".split()
)
"""Irregular ones of verbs, which with no other verb may be of what is to come."""
_JOINED = re.compile(
    r"(?:(?:^|[^A-Za-z])(?:and|or|then|but)|^|,)(?: (?:then|finally|later|also|[a-z]{2,12}ly))? ?$|"
    r"(?:^|(?:^|[^A-Za-z])(?:and|or|but) )(?:the|its|their|all|every|half)(?: [a-z-]{2,15}){1,3}"
    r"(?: (?:for|of) 20[0-4][0-9])? $"
)
"""Before a participle that shares the verb of the one before it."""
_GOES_ON = re.compile(r",? and (?:[a-z]{2,14}(?:ed|en|n|t)|made|sold|paid|held|laid|sold|told) ")
"""After one that another follows: repaired by January and reopened in April."""
_REDUCED = re.compile(
    "^(?:first |originally |once )?"
    "(?:expected|planned|scheduled|due|slated|promised|proposed|meant|fixed|set|announced) "
)
_FAILED = re.compile(
    "(?<![A-Za-z])(?:missed|failed|skipped|ignored|broke|never|did not)(?![A-Za-z])"
)
"""Before such a clause: missed the second, due on July 21."""
_TOLD_AFTER = re.compile(
    r"[^,;.]{0,20}, (?:has|have|had|was|were|never|did|took|came|opened)(?![a-z])"
)
"""A relative clause without its verb, and what followed: planned for May, was opened in July."""
_GAPPED = re.compile(
    r"^(?:and |but )?(?:(?:the|another|one|a) (?:[a-z]{1,15} ){1,2}|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]{1,4}|another|others|"
    r"more|some|most|many|half|none) (?:[a-z]{1,15} ){0,2})(?:in|on|by) $"
)
"""A clause that has left its verb to the one before it: the first went to market in March, the
second in June."""
_NO_MORE = re.compile(r"[,.;)]|$| and ")
_BE = re.compile(r"(?<![A-Za-z])be(?![A-Za-z])")
_MADE_KNOWN = frozenset(("announced", "reported", "explained", "told", "said"))
"""Verbs of who says something, and participles of what is made known."""
_MODAL = re.compile(r"(?<![A-Za-z-])(?:will|shall|should|must)(?![A-Za-z])")
CLAUSE = re.compile(
    r"[;:] |, (?!(?:in|by|on|at|from|until|of|or) )| (?:while|but|whereas|although|which|after "
    r"which) "
)
_NUMBERED = re.compile("(?<=[a-z]{4})[.] (?=[0-9$¥])")
"""The end of a sentence before one that begins with a number, which ends no passage."""
_APART = re.compile(r"[a-z0-9%)], (?:in|by|on|from|until) (?:the (?:end|start|close) of |the )?$")
"""Before a date that may open a clause: it shut on Monday, on Friday it will reopen."""
_STEP = (
    "(?:drawn up|set|fixed|handed (?:in|out|over)|"
    "filed|submitted|paid|repaid|refunded|transferred|published|"
    "posted|checked|inspected|audited|assessed|reviewed|evaluated|decided|selected|chosen|announced|"
    "awarded|signed|held|opened|closed|issued|released|delivered|settled|counted|collected|accepted|"
    "discussed|debated|adopted|granted|allotted|allocated|distributed|split|ranked|judged|adjusted|"
    "revised|updated|printed|sifted|named|renewed|sent(?: (?:in|out|round|back))?|"
    "heard|read|made|given|taken|laid|tested|built|paid out)"
)
"""What is done step by step, as rules and schedules have it."""
_IS_DONE = re.compile(
    rf"(?<![A-Za-z])(?:is|are) (?:[a-z]{{2,12}}ly )?{_STEP}"
    r"(?: (?:in|on|by|from|until|at))?(?: (?:early|late|the(?: (?:end|start) of)?))? $"
)
"""Right before the date of such a step."""
_SCHEDULE = re.compile(
    rf"(?<![A-Za-z])(?:is|are) (?:[a-z]{{2,12}}ly )?{_STEP} (?:in|on|by) "
    r"(?:[A-Za-z0-9]{1,12} ?){1,4}$"
)
"""A clause that ends with such a date."""
_IN_PARTS = re.compile(
    rf"(?<![A-Za-z])(?:is|are) (?:[a-z]{{2,12}}ly )?{_STEP}(?: in [a-z]{{2,6}} [a-z]{{3,14}})?$"
)
"""A clause of which the dates follow: the loan is repaid in four parts."""
_ALONE = re.compile(
    "(?:(?:and|but|then) )?(?:[Ii]n|[Oo]n|[Aa]t|[Dd]uring)? ?"
    "(?:early |late |the (?:end|start) of |the )?"
)
"""Before a date that opens its clause."""
_SAID = re.compile(
    "(?:st|nd|rd|th)?,? (?:[A-Za-z0-9]['’A-Za-z0-9-]{0,14} ){1,5}?(?:said|told|announced|promised|"
    "asked|reported|declared|wrote|decided|agreed|ordered|demanded|stated|vowed|pledged|undertook|"
    "offered|proposed|swore|chose|urged|requested|instructed|warned|resolved)(?![a-z,])"
)
"""After one on which somebody said something: in February it said that the hall would open."""
_THING = re.compile("^ (?:start|opening|close|closing|signing|round|list)s?(?= )")
"""A noun that a date names: of the projects of the December start, 12 have not moved."""
_OWN = re.compile(r"[;:] |, | (?:while|but|whereas|although) | (?=(?:which|that|who) )")
_THEN_FOR = re.compile(
    "(?:and |but )?(?:then|later|next|after that|again|afterwards)(?: again)? "
    "(?:for|in|on|by|to|until|till) (?:early |late |mid-|the (?:end|start) of )?"
)
"""A clause with nothing but a second date: promised for December 2023, then for May 31."""
_YEAR_LAST = re.compile("(?<![0-9])20[0-4][0-9]$")
_LAY_AHEAD = frozenset({days.FUTURE, days.WOULD, times.MISSED, times.MOVED})
_RELATIVE = re.compile("which |that |who ")


def tense_of(left: str, right: str) -> str:
    """The tense of a date by what stands before and after it in its sentence."""
    left = _NUMBERED.split(left)[-1]
    before = CLAUSE.split(left)
    if _APART.search(left) and (own := _own(right)):
        return own
    if (
        _THEN_FOR.fullmatch(before[-1])
        and len(before) > 1
        and _YEAR_LAST.search(before[-2])
        and _earlier(before) in _LAY_AHEAD
    ):
        return times.MISSED
    found = _last(before, right)
    if found != days.FUTURE and _IS_DONE.search(before[-1]):
        return times.PRESENT
    if found:
        reduced = found == days.FUTURE and len(before) > 1 and _REDUCED.match(before[-1])
        missed = reduced and (_TOLD_AFTER.match(right) or _FAILED.search(before[-2]))
        return times.MISSED if missed else found
    if _GAPPED.search(before[-1]) and _NO_MORE.match(right):
        return _earlier(before)
    if _ALONE.fullmatch(before[-1]) and _SAID.match(right):
        return days.OVER
    for words in _OWN.split(_THING.sub("", right, count=1).removeprefix(","))[:3]:
        first = _TENSES.search(words)
        if first and _RELATIVE.match(words) and (main := _TENSES.search(words, first.end())):
            # The last of those that the province put on its list are to start.
            first = main
        if first and _bare(first) and _now_last(before[-1]):
            return times.PRESENT
        if first and first["ed"] and _MODAL.search(words):
            # In October, the projects signed this week will be started.
            return days.FUTURE
        if first:
            return _time_of(first)
    if is_agreed(before, right):
        return times.PRESENT
    return _earlier(before) or _present(before)


def _own(right: str) -> str:
    """The tense of the clause that a date opens, if its verb is finite."""
    verb = _TENSES.search(_OWN.split(right)[0])
    return "" if not verb or _bare(verb) or right.startswith((" and", " or")) else _time_of(verb)


def _present(before: list[str]) -> str:
    """The tense of a clause that leaves its verb to the one before, where that tells what is done:
    60% is paid in June, the rest after a check in December."""
    told = any(_SCHEDULE.search(words) or _IN_PARTS.search(words) for words in before[:-1])
    return times.PRESENT if told else ""


def _now_last(words: str) -> bool:
    """Whether the last verb of some words tells what is done again and again."""
    verbs = list(_TENSES.finditer(words))
    return bool(verbs and verbs[-1]["now"])


def _earlier(before: list[str]) -> str:
    """The tense of the last of the clauses before that has one."""
    ends = range(len(before) - 1, 0, -1)
    return next((found for end in ends if (found := _last(before[:end], ""))), "")


def _last(before: list[str], right: str) -> str:
    """The tense of the last verb of a clause; of a participle that of the verb it shares with those
    before it: will be tested in May and opened in June."""
    words = before[-1]
    verbs = list(_TENSES.finditer(words))
    if len(verbs) > 1 and verbs[-1][0] in _MADE_KNOWN and _JOINED.search(*_between(words, verbs)):
        # Will be chosen in December and announced in January.
        return _time_of(verbs[-2]) if _BE.search(verbs[-2][0]) else days.PAST
    if len(verbs) > 1 and _bare(verbs[-1]) and words[slice(*_between(words, verbs)[1:])] == " ":
        # To submit revised plans is no past.
        verbs = verbs[:-1] if verbs[-2]["future"] or verbs[-2]["now"] else verbs
    if not verbs or not _bare(verbs[-1]):
        return _time_of(verbs[-1]) if verbs else ""
    end = len(verbs) - 1
    while (
        end
        and _bare(verbs[end])
        and _JOINED.search(words, verbs[end - 1].end(), verbs[end].start())
    ):
        end -= 1
    first = verbs[end]
    if not _bare(first):
        passive = first["now"] or (first["future"] and _BE.search(first[0]))
        return _time_of(first) if passive else days.DONE
    opens = not end and _JOINED.fullmatch(words, 0, first.start()) and len(before) > 1
    if opens and (len(verbs) > 1 or first.start() or _GOES_ON.search(right)):
        shared = list(_TENSES.finditer(before[-2]))
        if shared and shared[-1]["now"]:
            return times.PRESENT
        if shared and (_bare(shared[-1]) or _BE.search(shared[-1][0])):
            return _last(before[:-1], " and reopened ") or days.DONE
    return days.DONE


def _between(words: str, verbs: list[re.Match[str]]) -> tuple[str, int, int]:
    """Some words, and where those between the last two of their verbs begin and end."""
    return words, verbs[-2].end(), verbs[-1].start()


def _bare(verb: re.Match[str]) -> bool:
    """Whether a verb may be a participle that another verb governs."""
    return bool(verb["ed"]) or verb[0].lower() in _PARTICIPLES


def _time_of(verb: re.Match[str]) -> str:
    if verb["would"]:
        return times.MISSED if verb[0].lower().startswith("had ") else days.WOULD
    if verb["now"]:
        return ""
    if verb["moved"]:
        return times.MOVED
    if _bare(verb):
        return days.DONE
    return days.FUTURE if verb["future"] else days.PAST
