"""English sentences that tell who was given an award.

Names stand in them as one sign each (``NAME``). The group ``who`` is the list of the awarded.
"""

from __future__ import annotations

import re

from zjledger.reading.lazily import lazily
from zjledger.reading.name_signs import ANY, NAME, PLACE

_CONTEST = (
    r"(?:the|this) (?:[a-z’'-]{3,14} ){0,3}?(?:evaluation|assessment|contest|competition|selection|"
    r"appraisal|judging|vote|voting|championship)(?![a-z])"
)
_HONOUR = (
    r"(?:(?i:prizes?|awards?|titles?|honou?rs?(?! of [a-z]{2,12}ing )|medals?|plaques?|"
    r"troph(?:y|ies)|accolades?|distinctions?|commendations?|pennants?|red banners?|"
    rf"(?:first|second|third|top) places?(?! (?:in|by|for|on|among) (?!{_CONTEST}))|"
    r"certificates? of (?:honou?r|merit|excellence|commendation))(?![A-Za-z-])"
    r"(?! (?:ceremon|notice|letter|decision|list|criteria|scheme|deed|to (?:the|a) |conference|"
    r"meeting|committee|jury|fund|pool|draw|of (?:a|the) contract)))"
)
_LAUD = (
    r"(?<!(?<!one) of the )"
    r"(?:best|model|advanced|outstanding|excellent|leading|top|champions?|winners?|pioneers?|"
    r"pace-?setters?|front-?runners?|exemplary|demonstration|stars?|[a-z]{3,5}-star|benchmark|"
    r"hero(?:es)?|meritorious|craftsm[ae]n|first-class|civili[sz]ed|of the (?:year|month|quarter))"
    r"(?![a-z])"
)
_POST = (
    r"(?! (?:as )?(?:the |a |its )?(?:new |first )?(?:acting|deputy|vice|executive|head|director|"
    r"mayor|chair|secretary|president|manager|governor|member|chief|leader|in |after ))"
)
_OBJECT = (
    r"(?:(?!(?:who|which|that|to|for|from|with|after|as|at|in|of|by|on|but|before|contracts?|"
    r"tenders?|bids?|procurement|construction) )"
    rf"(?:[A-Za-z0-9’'/-]{{1,20}}|{NAME}(?:’s|'s)?|[“\"‘][^”\"’.;]{{1,50}}[”\"’]) ){{0,7}}?"
)
"""Words before an honour with nothing that begins another phrase."""

_AN_HONOUR = rf"{_OBJECT}{_HONOUR}"
_TITLE = r"(?:first|second|third|fourth|fifth|special|grand|main|top|gold|silver|bronze|merit)"
_UNKNOWN = r"(?:[A-Z][A-Za-z0-9.&’'-]{0,24} ?){1,6}?"
_JOINT = (
    r"(?:,? (?:and|as well as|together with|along with|followed by) |, )(?:to |on )?(?:the )?"
    r"(?:[a-z]{3,12} (?:firm|company|town|group) )?"
)
_ITEM = rf"{NAME}(?:,? (?:of|in|from) (?:the )?{PLACE}| \([^()]{{1,40}}\))?"
_LIST = rf"(?P<who>{_ITEM}(?:{_JOINT}(?:{_ITEM}|{_UNKNOWN}(?=,| and ))){{0,40}})"
_LABELLED = (
    rf"(?P<who>{_ITEM}(?:(?:{_JOINT}|; ?(?:and )?)(?:[0-9]{{1,2}}[.)] )?"
    rf"(?:{_ITEM}|{_UNKNOWN}(?=[,;]| and ))){{0,40}})"
)
_OTHERS = r"(?:,? (?:and|with) (?:[0-9]{1,3}|[a-z]{3,10})(?: [a-z]{2,10})? others?)?"
_ADVERB = (
    r"(?: (?:also|again|both|each|all|jointly|together|then|finally|later|recently|once|even|"
    r"alone|now|has|have|had|duly|eventually|likewise|today|yesterday)){0,3}"
)
_BETWEEN = (
    rf"{_OTHERS}(?:, [^,.;:]{{1,60}},|,)?(?: (?:in|on|last|this) [A-Za-z0-9 ]{{3,20}})?"
    r"(?: (?!and )(?:[a-z]{2,12}ed|took|came|had|made|gave|held|spoke|led|grew|was|were)"
    rf"(?: [^.;,{ANY}]{{1,70}})?,? and)?{_ADVERB} "
)
_WHO_WON = rf"(?P<relative>, (?:who|which|(?:both|all) of (?:which|whom)){_ADVERB} )"
_ENDS = r"(?=[.,;:]|$| (?:for|as|with|and|at|in|on|by|yesterday|today|last|this)(?![a-z]))"
_WAS = (
    r"(?:was|were|is|are|been|got|being)"
    r"(?: (?:also|again|both|each|all|jointly|then|publicly|recently|officially)){0,2}"
)
_NAMED = (
    r"(?:named|declared|voted|chosen|selected|rated|judged|proclaimed|crowned|"
    r"recogni[sz]ed|acclaimed)"
)
_GOT = (
    r"(?:won|wins|winning|received|receives|receiving|took|takes|taking|claimed|collected|earned|"
    r"obtained|gained|captured|secured|landed|bagged|accepted|got|shared?|carried off|carried home|"
    r"picked up|walked away with|went home with|was the winner of|were the winners of)"
)
_TOLD = (
    rf"(?:{_WAS} (?:(?:awarded|given|granted|handed|accorded|bestowed|conferred|"
    rf"(?:presented|honou?red|rewarded|decorated) with) {_AN_HONOUR}"
    rf"|(?P<bare>awarded){_ENDS}(?! by (?:hand|lot))|honou?red(?! to | guests?| in full)(?![a-z])"
    rf"|commended(?![a-z])|{_NAMED}{_POST} [^.;,]{{0,60}}?{_LAUD}"
    r"|(?:among|one of) (?:the )?(?:[a-z]{3,12} ){0,2}(?:winners|prize-?winners|laureates|"
    r"recipients|honou?rees|those (?:honou?red|commended|awarded))"
    r"(?! of the (?:tender|bid|contract))"
    r"|the (?:prize-?)?winners?(?=[.,;]|$))"
    rf"|{_GOT} {_AN_HONOUR}(?! (?:was|were|is|are) )(?![^.;]{{0,30}} (?:on behalf|in the name) of)"
    r"|(?:came|went|stepped|were called) (?:to|onto?|up to) the (?:stage|platform|rostrum) to "
    rf"(?:receive|accept|collect) (?:{_AN_HONOUR}|awards|prizes|plaques)"
    r"|(?:won|took) (?:gold|silver|bronze)(?=[.,;]|$| (?:and|for|in|at) )"
    r"|(?:came|was|were|finished|ranked|placed) (?:first|second|third|top|on top) in "
    rf"{_CONTEST}"
    r"|topped (?:the|this) (?:[a-z’'-]{3,14} ){0,2}(?:honou?r roll|evaluation|assessment|contest))"
)
_GIVEN = r"(?:awarded|given|presented|handed(?: over| out)?|conferred|granted|bestowed|issued)"
_GIVE = (
    r"(?:presented|presents|presenting|awarded|awards|awarding|handed|hands|handing|conferred|"
    r"confers|conferring|gave|gives|giving|granted|grants|granting|bestowed|bestows)"
)
_TO = r" (?:to|on|upon) (?:both )?(?:the )?(?:[a-z]{3,12} (?:firm|company|town|group) )?"
_MARK = r"(?:[0-9]{1,2}[.)] )?"
_WINNERS = (
    r"(?:prize-?winners?|award[- ]winners?|winners?|laureates|recipients|honou?rees|"
    r"(?:those|firms|companies|towns|bodies|enterprises|units|people) "
    r"(?:honou?red|commended|awarded))"
)
_OF = rf"(?: (?:of|for|in) [^.;:{ANY}]{{1,50}}?)?"

FORMS = tuple(
    lazily(form)
    for form in (
        rf"{_LIST}(?:{_WHO_WON}|{_BETWEEN}){_TOLD}",
        # The first prize was awarded to X; the awards went to X.
        rf"(?<![A-Za-z]){_HONOUR}[^.;:]{{0,80}}? (?:(?:went|goes?)(?: (?:jointly|again|also))?|"
        rf"(?:{_WAS} {_GIVEN}(?: [a-z]{{2,12}})?)){_TO}{_LIST}",
        rf"(?<![A-Za-z]){_HONOUR},?{_TO}{_LIST}(?=[.,;]|$)",
        # He presented the awards to X.
        rf"(?<![A-Za-z])(?<!was )(?<!were ){_GIVE} (?:out |over )?{_AN_HONOUR}"
        rf"[^.;:,]{{0,50}}?{_TO}{_LIST}",
        # The county awarded X the title; it named X the best town.
        rf"(?<![A-Za-z])(?<!was )(?<!were )(?<!been ){_GIVE} (?:both )?(?:the )?{_LIST}{_OTHERS} "
        rf"(?:each |both )?(?:with )?(?:(?:the|an?|this|its|their|two|three) {_AN_HONOUR}|"
        rf"(?:{_TITLE} )?{_HONOUR})",
        rf"(?<![A-Za-z])(?:{_NAMED}|chose|names|naming) (?:both )?(?:the )?{_LIST}{_OTHERS}{_POST} "
        rf"(?!and |in )[^.;,]{{0,50}}?{_LAUD}",
        r"(?<![A-Za-z])(?<!be )(?:honou?r(?:ed|s|ing)|commend(?:ed|s|ing)) (?:both )?(?:the )?"
        rf"(?:[a-z]{{3,12}} (?:firm|company|town|group) )?{_LIST}{_OTHERS}{_ENDS}",
        rf"(?<![A-Za-z])awarded (?:both )?(?:the )?{_LIST}{_OTHERS}(?P<bare>) for "
        r"(?:its|their|his|her) ",
        # The title was won by X.
        rf"(?<![A-Za-z])(?:{_HONOUR}|(?:gold|silver|bronze)(?= (?:was|were))){_OF}[^.;:]{{0,30}}? "
        r"(?:won|taken|claimed|shared|received|secured|earned|collected|carried off|bagged) "
        rf"by (?:both )?(?:the )?{_LIST}",
        # Winners: X, Y. First prize: X. Among the winners were X and Y.
        rf"(?<![A-Za-z])(?i:(?:{_WINNERS}|{_TITLE} {_HONOUR}(?: winners?)?|awarded|honou?red|"
        rf"commended|awards|prizes|plaques){_OF}(?: (?:are|were|is|was|includ(?:ed?|ing)))?"
        rf"(?: as follows)?): ?{_MARK}(?:the )?{_LABELLED}",
        rf"(?<![A-Za-z])(?i:{_WINNERS}){_OF},? (?:are|were|is|was|includ(?:es?|ed|ing)|such as) "
        rf"(?:also |once more |again )?(?:the )?{_LIST}",
        rf"(?<![A-Za-z])(?:{_TITLE} (?:prize|medal|award)[ -]|prize-?|award-)winners?,? {_LIST}",
    )
)
"""Each tells an award by itself."""

GAPPED = tuple(
    lazily(form)
    for form in (
        # ..., the second to Y and the third to Z.
        r"(?:[,;]| and|, and|; and) (?:(?=gold|silver|bronze)|the |an? |that of |those of )"
        rf"(?:[a-z“”\"-]{{1,16}} ){{0,5}}?(?:{_TITLE}|{_HONOUR}|other|others|next|last|that|those)"
        rf"(?: (?:prize|medal|award|place|title|one|of [a-z -]{{3,40}}?))?{_TO}{_LIST}",
        rf"(?:[,;]| and|, and|; and) (?:that|those) (?:of|for) [a-z -]{{3,40}}?{_TO}{_LIST}",
        # ..., Y the second and Z the third.
        rf"(?<=[,;d] ){_LIST} (?:(?:the )?(?:{_TITLE}|runners?-up)"
        r"(?: (?:prize|medal|award|place))?|"
        rf"with {_AN_HONOUR})(?=[,.;]|$| and )",
    )
)
"""Each tells an award where one before it in its sentence is told in full."""

BARRED = lazily(
    r"(?<![a-z])(?:contracts?|tenders?|bids?|bidders?|bidding|auctions?|licen[cs]es?|concessions?|"
    r"will|would|should|may|might|could|not|never|cannot|if|whether|unless|nominated|no|neither|"
    r"stripped|revoked|withdrawn)(?![a-z])|n[’']t ",
    re.IGNORECASE,
)
"""In words that tell an award: it is none, or not given."""

PLACED = lazily(r"(?<![a-z])(?:first|second|third|top) places?(?![a-z])")
"""In words that tell an award: a rank, which is none in a list of figures."""

CONTESTED = lazily(
    r"(?<![a-z])(?:evaluat|assess|contest|competition|selection|apprais|judges|judging|jury|vote|"
    r"championship|priz|award|titles?(?![a-z])|medal|honou?r|plaque|troph)",
    re.IGNORECASE,
)
"""In a sentence in which a rank is an honour."""

BARE = lazily(
    r"(?<![a-z])(?:contracts?|tenders?|bids?|bidding|auctions?|land|plots?|parcels?|lots?|loans?|"
    r"sections?|works)(?![a-z])",
    re.IGNORECASE,
)
"""In a sentence that does not say what was awarded: no honour."""

LEAD = lazily(
    r"(?<![A-Za-z])(?:if|whether|unless|no|neither|nor|not|never|nobody|hop\w{1,9} that|"
    r"(?:would|should|could|might|to) have|"
    r"instead of|unlike|without|nominees?|candidates?|revoked?|withdrew|withdrawn)"
    r"(?: (?:the|a|any))?(?: [a-z-]{3,12})? $",
    re.IGNORECASE,
)
"""Right before: the award was not given."""

OBJECT = lazily(
    r"(?<![A-Za-z])(?:by|to|for|from|of|with|than|in|at|near|on|after|before|behind|against|over|"
    r"besides|met|told|saw|[a-z]{2,12}ed) (?:the )?$",
    re.IGNORECASE,
)
"""Right before a list: the first of it belongs to what comes before."""

NOT_TO = lazily(
    r"(?<![a-z])(?:spoke|talked|then went|returned|moved|turned|listened|replied|according|thanks|"
    r"visit|road|way|report\w{0,9}|speech|letters?|contribut\w{1,9}|dedicat\w{1,9}|servic\w{1,9}|help|support|links?|"
    r"access|next|close|up|due|addition|impact|comments?|based|remarks?|effects?|held|built) "
    r"(?:to|on|upon) (?:both )?(?:the )?$"
)
"""Right before a list: "to" and "on" belong to another word."""
