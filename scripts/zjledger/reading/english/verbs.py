"""Patterns of English verbs, and the tense that each of them tells."""

from __future__ import annotations

import functools
import itertools
import re

from zjledger.reading import days
from zjledger.reading.english import times
from zjledger.reading.lazily import lazily

_IRREGULAR = (
    "(?:managed|failed|helped|used|began|continued|started|refused|happened|went on|"
    "(?:was|were) able|took(?: [a-z0-9-]{1,12}){1,4}?|"
    "(?<!with the )(?<!with a )"
    "(?:first|last|only|second|third)(?: (?!(?:is|are|due|set|has|have) |(?:stage|phase|part|half|"
    "section|batch|round|step|group) to follow )[a-z]{2,12})?) to (?!be(?![a-z]))(?-i:[a-z]{2,14})|"
    "(?:(?<=we )|(?<=he )|(?<=I )|(?<=they )|(?<=you ))"
    "(?:asked|demanded|announced|reported|stated|urged|called|added|noted|stressed|told)(?![a-z])|"
    "(?:(?<=nothing )|(?<=nobody )|(?<=no one )|(?<=none ))[a-z]{2,12}ed|"
    "(?:could|did) not(?: (?!(?:and|or|but|in|on|by|at|until|for|to|the|a|an|its|their|with|"
    "so)(?![a-z]))[a-z]{2,14}){0,3}|couldn[’']t|fell due|"
    "had(?: to be [a-z]{2,14})?|burst(?! of)|chosen(?= (?:in|on|by) )|"
    "let(?: (?:the|it|its|their|an?|them))?(?: [a-z]{2,12}){1,2}(?= (?:in|on|by) )|"
    "(?<!will )(?<!shall )"
    "(?:have|has) (?:[a-z]{1,12} )?(?:been|gone|come|become|overcome|undergone|broken|driven|"
    "frozen|spoken|torn|withdrawn|undertaken|overtaken|seen|sunk|thrown|flown|proven|arisen|"
    "shrunk|sprung|run)|"
    "(?:said|told|pointed out|stressed|noted|explained|reported|announced|asked)"
    "(?=(?:[a-z0-9, ¥$]|[.][0-9]){0,40} (?:on|in|at|late|early) $)"
)
_PAST_WORDS = (
    "was were did done rose fell grew came stood began met went took made saw spent sold bought "
    "paid beat won lost led gave got held kept left brought drew shrank slid sank ran hit broke "
    "built sent sat shut cut put set became found lay wrote flew drove bore won known begun grown "
    "risen fallen threw spoke taught fought rang struck hung fed fled heard knew lent lit rode "
    "sought shook shot slept swept thought tore understood caught dealt felt flung hid laid arose "
    "awoke blew chose crept dug forbade froze overcame overtook shone sprang stole swung withdrew "
    "woke wore taken given drawn shown written already ago"
).split()
"""Irregular verbs, and adverbs, that alone tell of the past."""
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
_PERFECT = (
    "(?:(?:(?<=will)|(?<=shall)|(?<!ought to)(?<= to)|(?<!he must)(?<!it must)(?<!dy must)"
    "(?<!one must)(?<=must)(?=[^;]{5,70} (?:by|before|until) ))"
    "(?: (?:not|all|both|each|only|then|thus|long|already|also|[a-z]{2,9}ly))? have|"
    "(?<=expected to have)|(?<=due to have)|(?<=planned to have)|(?<=scheduled to have)|"
    "(?<=hopes to have)|(?<=hope to have)|(?<=wants to have)|(?<=want to have)|(?<=aims to have))"
    "(?: (?:not|all|both|each|then|long|already|also|been|[a-z]{2,9}ly)){0,2} "
    "(?:[a-z]{2,12}(?:ed|en|wn)|begun|run|won|built|sold|paid|laid|sent|spent|lent|cut|put|shut|"
    "set|met|got|left|lost|made|done|gone|come|become|held|found|brought|bought|kept)(?![a-z])"
)
"""What belongs to one of what will have been done: must really have started by May."""
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
_GETS = "receive|arrive|serve|replace|cover|get|last|stay|meet|merge|supply|house|employ|retire"
"""More of them after "due to", which may as well tell of a cause: closed in May due to heat."""
_SCHEDULED = (
    "(?:is|are) (?:planned|expected|scheduled|foreseen|envisaged)(?= ?[.,;]| ?$)|"
    "(?:was|were|been) (?:agreed|decided|ordered|stipulated|resolved|ruled|recommended)(?= that )|"
    f"(?:(?:is|are|be|been(?! {_ACTS} (?:in|on) )) )?"
    f"(?!(?<!is )(?<!are )(?<!be ){_ACTS} (?:in|on) )"
    "(?:(?<!we )(?<!he )(?<!I )(?<!they )(?<!you )|(?=due ))"
    f"(?:planned|expected|scheduled|due(?! to (?!be(?![a-z])|{_EVENTS}|{_GETS}))|slated|"
    "earmarked|promised|proposed|foreseen|pencill?ed in|"
    "booked|hoped|meant|intended|urged|demanded|required|requested|instructed|"
    "(?:(?<=is )|(?<=are )|(?<=be )|(?<=been ))asked(?! for [a-z])|asked(?! for )|"
    "(?:postponed|deferred|delayed|rescheduled|put off|put back|pushed back)(?! by )|lined up|"
    "queued|invited)"
    "(?= (?:to|for|in|by|on|at|from|that|before|until|no|within|this|next|as) |$)"
)
_PRESENT = (
    r"(?=[abcdeghjlmprstw][a-z]{1,8} )"
    r"(?<!\bthe )(?<!\bof )(?<!\bits )(?<!\ban )(?<!\bnew )(?<!\bnot )(?<!\bto )"
    r"(?:(?<![0-9] )|(?<= 20[0-9]{2} ))(?<!\bdid )(?<!\bhad )(?<!\bhas )(?<!\bhave )"
    r"(?-i:(?:gets?|goes|go back|pays?|expires?|belongs?(?! to (?:(?:the )?$|[A-Z]))|"
    r"awaits?|receives?|enters|joins|"
    r"publishes|announces|launches|delivers|"
    r"decides|loses?|becomes?|returns|collects?|hears?|call again|moves? (?:in|out)|come|go|submit|"
    r"leave|hands(?= (?:it|them|over|back) )|retires|withdraws|switches|takes over|steps down|"
    r"stops(?= [a-z]{3,12}ing ))"
    r"(?= (?!of )))|"
    r"(?:is|are) (?:reserved|for (?:us|them|me|you|(?:the )?[a-z]{3,12}s))|"
    r"brings(?= (?:an?|the|its|their) )|"
    r"(?:is|are)(?: out)?(?= (?:on|in|not before) (?:early |late |mid-)?$)|"
    r"(?:valid|open|free|available|in force)(?= (?:until|till|through) (?:the end of )?$)|"
    r"(?<=^[Nn]ow )the [a-z]{3,12} says(?= $)|otherwise|"
    r"(?:(?:has|have) (?:promised|pledged)|promises|pledges|demands|guarantees|wants?|asks for)"
    r"(?= [a-z0-9.,% ]{2,60} (?:by|before|until) (?:the end of )?$)"
)
"""Verbs of the present that with a date tell of what is agreed."""
_FUTURE = (
    r"(?:will|shall|should|must|would|might|could(?! not)|won[’']t|can|cannot|ought to|(?-i:may)|"
    r"(?:is|are|has|have|needs?) (?:still )?to(?! the)|to have|going to|about to|"
    rf"to (?:{_EVENTS})(?! of))(?:{_PERFECT}|{_PARTICIPLE}{_ALIKE})|{_SCHEDULED}|{_DECIDED}|"
    "(?<=^and )to (?!(?:the|an?|its|their)(?![a-z]))(?-i:[a-z]{2,14})|"
    r"(?:to )?be(?: [a-z]{2,12}ly)? [a-z]{2,14}|(?:is|are|be) set (?:to|for)|"
    r"(?:(?:has|have) been|is|are) (?:now )?"
    r"(?:set|fixed|called|scheduled|announced|booked|planned|arranged) for|"
    r"(?:is|are) (?:still )?arranged(?= (?:in|on|by|from|before) )|"
    r"(?:is|are) (?:set aside|reserved|provided|allotted|allocated|available|budgeted) for|"
    r"(?:has|have) been (?:set aside|reserved|earmarked|allotted|allocated|budgeted) for"
    r"(?= (?:an?|another|further|more|new) [a-z -]{3,40} (?:in|on|from) (?:the )?$)|"
    r"(?:date|day|deadline|term) (?:now )?(?:given|set|named|fixed|announced|agreed) is|"
    r"(?:new|next|latest) (?:date|deadline) is(?= (?:the end of )?$)|"
    r"(?<!first )(?<!originally )(?<!once )(?<!was )(?<!were )(?<!been )(?:set|fixed) (?:for|on)"
    r"(?= (?:the end of )?$)|"
    r"needs? (?:not|only) [a-z]{2,14}|being (?:prepared|planned|drawn up|readied|considered)|"
    r"now (?:names|gives|cites|mentions|speaks of)(?= (?:the end of )?$)|"
    r"now (?:it[’']s|it is|they say|we say|he says|she says)(?= (?:early |late |mid-)?$)|"
    r"(?:plan|aim|hope|intend|strive)s?(?= (?:to|for|at) )|"
    r"(?:means|seeks)(?= to )|expects?|promises?|intends|"
    r"(?=[robsc][a-z]{3,7}(?![a-z]))"
    r"(?<!\bthe )(?<!\ban )(?<!\bits )(?<!\btheir )(?:(?<![0-9] )|(?<= 20[0-9]{2} ))"
    r"(?<!\bmass )(?<!\bnew )(?<!\bjoint )(?<!\bof )(?<!\bdid )(?<!\ba )(?<!\bfirst )"
    r"(?<!could not )(?-i:(?<!was )(?<!were )(?<!been )(?<!stayed )(?<!kept )(?:re)?opens?|"
    r"starts?|begins?|closes?|resumes?)"
    r"(?! (?:of|on a|-|since|rates?|dates?|in(?= the (?:province|city)))|"
    r"(?<!begins)(?<!resumes)[,.:])|"
    rf"{_PRESENT}|"
    r"(?:remains?|stays?|runs?|lasts?|applies|apply|continues?|holds?|stands?|costs?|goes|gets|"
    r"offers?|pays?|is|are) (?:(?!and(?![a-z]))[a-z0-9.,%]{1,12} ){0,6}"
    r"(?:until|till|through)(?= (?:the (?:end of )?)?$)|"
    r"(?:arrives?|appears?|comes|meets?|returns|votes?|decides?|leaves?|matures?|lapses?|convenes?|gathers?|"
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
    r"(?:counts?|counting|reckons?|reckoning) (?:on|with) (?:[a-z]{2,8} ){0,2}[0-9][^,;:]{1,40}"
    r"(?= (?:in|by|for) (?:the )?$)|"
    r"(?:promised|pledged)(?= (?!(?:in|on|at|for|by|to|as) )(?:[A-Za-z0-9-]{1,14} ){1,8}for "
    r"(?:early |late |mid-|the (?:end|start) of )?$)|"
    r"(?<!had )(?<!has )(?<!have )run out(?= (?:in|on|at|by) )|"
    r"goes (?:on|into|live|out)|comes into|(?:come|enters?) into (?:force|effect|use|operation)|"
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
    r"foresaw|envisaged|set (?:itself |themselves )?(?:the|an?) (?:goal|target|task|aim) of|"
    r"had (?:first |originally |once )?(?:counted on|reckoned with)|"
    "had (?:once |first |originally |always )?(?:hoped|wanted|intended|meant|wished|planned|"
    "promised|aimed|vowed|sworn) to [a-z]{2,14}|"
    r"would have (?:been )?[a-z]{2,14}(?:[nt]|ed|ld|de|un)(?![a-z])|"
    r"should(?: (?:all|not|both|already|[a-z]{2,9}ly))? have"
    r"(?! (?:an?|the|its|their|no|at|more|all)(?![a-z]))(?: (?:been|already))?"
    r"(?: [a-z]{2,14}(?:[nt]e?|ed|id|ld|de|un))?"
)
"""Verbs of what lay ahead in the past, and may have been put off since."""
_MOVED = (
    "(?:moved(?! until)|(?<=was )moved|(?<=were )moved|(?<=been )moved|"
    "shifted|extended|prolonged|renewed|adjourned|brought forward|postponed|deferred|"
    "delayed|rescheduled|put off|put back|pushed back|advanced|slipped|"
    "(?<=be )(?:changed|altered|adjusted)|(?<=is )(?:changed|altered|adjusted)|"
    "(?<=are )(?:changed|altered|adjusted)|(?<=was )(?:changed|altered|adjusted)|"
    "(?<=were )(?:changed|altered|adjusted)|(?<=been )(?:changed|altered|adjusted))"
    "(?: on [A-Z][a-z]{2,8} [0-9]{1,2}(?=,? (?:to|until)))?"
    "(?: (?:from|by) [^,;]{3,30})?(?:(?: to| until)[^,;]{3,30},?"
    "(?: and)? (?:then|later|now|again|finally|eventually))? (?:to|until|till)"
    "(?= (?:the (?:end of )?)?$)"
)
"""What has another date now, which may lie before publication or after it."""
_BY_LETTER = "|".join(
    f"[{letter.upper()}{letter}](?i:{'|'.join(word[1:] for word in words)})"
    for letter, words in itertools.groupby(sorted(_PAST_WORDS), key=lambda word: word[0])
)
"""The same, of which few are tried at each word."""
_NOW = (
    "(?:is|are) (?:(?:fully|all|basically) )?(?:[a-z]{2,14}ed|cut|put|paid|held|built|sold|kept|"
    "given|taken|made|left|lost|done|drawn|shut|sent|set|shown|told|let|lent|read|heard|laid|met|"
    "begun|written|taught|brought|bought|caught|fed|led|lit|fought|sought|flown|thrown|driven|"
    "broken|chosen|spent|swept|struck|hung|shot|torn|dealt|known)"
)
_ENDS_IN_ED = "(?=[a-z]{4,16}+(?<=ed)(?![a-z-]))"
_NONE = (
    "(?![Tt]he (?!next|[a-z]{3,12} says)|of |[Ii]n (?!force)|[Oo]n |and |[Bb]y |[Aa]t |an? |for |"
    "with |its |their |from (?!now))"
)
"""Words that begin none of these, and are found at once."""
VERB = lazily(
    rf"(?<![A-Za-z-])(?=[A-Za-z]){_NONE}(?:(?P<would>(?i:{_WOULD}))|(?P<moved>(?i:{_MOVED}))|"
    rf"(?P<future>(?i:{_FUTURE}))|(?P<now>(?i:{_NOW}))|"
    rf"(?P<past>(?i:{_IRREGULAR})|{_BY_LETTER})|"
    rf"(?P<ed>(?i:{_ENDS_IN_ED}(?!(?:{_NO_TENSE})(?![a-z]))[a-z]{{4,16}})))(?![A-Za-z-])"
)
_PARTICIPLES = frozenset(
    "done spent sold paid led held kept left brought sent shut cut put set built begun taken given "
    "drawn shown written chosen made found won lost known met laid lit lent taught fed heard "
    "caught felt "
    "struck hung sought fought swept told shot dealt bought understood".split()
)
"""Irregular ones of verbs, which with no other verb may be of what is to come."""


@functools.lru_cache(maxsize=4096)
def verbs_of(words: str) -> tuple[re.Match[str], ...]:
    """The verbs of a clause, in order. Most clauses are asked about more than once."""
    return tuple(VERB.finditer(words))


def is_bare(verb: re.Match[str]) -> bool:
    """Whether a verb may be a participle that another verb governs."""
    return bool(verb["ed"]) or verb[0].lower() in _PARTICIPLES


def time_of(verb: re.Match[str]) -> str:
    """The tense of a clause of such a verb."""
    if verb["would"]:
        return times.MISSED if verb[0].lower().startswith("had ") else days.WOULD
    if verb["now"]:
        return ""
    if verb["moved"]:
        return times.MOVED
    if is_bare(verb):
        return days.DONE
    return days.FUTURE if verb["future"] else days.PAST
