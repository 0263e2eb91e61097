"""The words after a name that give it a role at a meeting, and those that take one away.

A pattern that gives roles has a group named for each property of meetings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zjledger.reading.english.numbers import NUMERAL

_MEETING = (
    r"(?:assembly|briefing|ceremony|conference|debate|discussion|event|fair|forum|gathering|"
    r"launch|meeting|occasion|opening|presentation|proceedings|programme|rally|round|seminar|"
    r"session|signing|summit|symposium|talks|workshop)s?"
)
_A_MEETING = rf"(?:the|this|that|a|its) (?:[a-z-]{{1,14}} ){{0,3}}?{_MEETING}"
MADE = "(?:made|gave|delivered|presented|held|read)"
SPEECH = r"(?:speech|address|keynote|remarks|talk)"
EXCHANGE = (
    r"(?:exchange (?:speech(?:es)?|talks?|address(?:es)?|remarks|presentations?|statements?)|"
    r"(?:experience|experience-sharing|typical) (?:speech(?:es)?|talks?|presentations?)|"
    r"speech(?:es)? (?:and|of) exchanges?)"
)
REPORT = r"(?:reports?|briefings?|updates?|account(?= (?:of|on)))"
PAPER = (
    r"(?:agreements?|contracts?|deals?|memorand[a-z]{1,3}|pacts?|papers|accords?|"
    r"ones?(?= (?:of|on|for|worth))|letters? of intent|MoUs?|protocols?|documents?|loans?|"
    r"compacts?|charters?|covenants?|declarations?|pledges?|"
    r"(?:frameworks?|partnerships?|arrangements?|understandings?)"
    r"(?= (?:on|for|with|worth|to|in|at)(?![a-z])|[.,;]|$))"
)
_MOST = r"(?:meeting|conference|event|ceremony|launch|forum|opening|signing|session|programme)"
_PROGRESS = r"(?:progress|situation|status|preparations|state of [a-z]{2,12})"
_WORK = (
    rf"(?:{_PROGRESS}|results|figures|work|projects (?:of|in) (?:the|this) "
    r"(?:[a-z]{1,12} )?(?:batch|cohort|list|round))"
)
_THE = r"(?:the|its|their|this) (?:[a-z-]{1,14} ){0,3}?"
_BARE = (
    r"(?=[.,;]|$| (?:first|next|then|to the|at the|in turn|back|that|how|for the|"
    r"to (?:[A-Z][a-z]{2,15}[’']s )?(?:deputies|delegates|councillors|members)|"
    r"to (?:him|her|them|it))(?![a-z])| and (?:the )?[A-Z])"
)
OBJECT_ZH = "(?:[一-龥]{0,5}(?:会议|会|仪式|活动|论坛|签约|开工))"
_NO_NOUN_ZH = (
    rf"(?!{OBJECT_ZH}?的|{OBJECT_ZH}?(?:人员|领导|嘉宾|单位)|人|"
    r"[^，。；的]{0,8}的(?:企业|客商|人|代表|单位|嘉宾|领导|专家))"
)
_CROWD_ZH = r"(?!的|场|客商|嘉宾|人|企业|代表|单位|领导)"


def any_of(forms: Sequence[tuple[str, str]]) -> str:
    """A pattern of several forms, each a group named by its code."""
    return "|".join(f"(?P<{code}>{form})" for code, form in forms)


VERBS = re.compile(
    any_of(
        (
            (
                "chaired_by",
                r"(?:chair(?:ed|s(?= (?:the|a) (?:meeting|conference|event|session)))|"
                r"presid(?:ed|es)|moderated|(?:acted|served) as host|"
                r"(?:was|were|took|taking|held|occupied|assumed) (?:in )?the chair"
                rf"|(?:was|acted as|served as) (?:the )?(?:chair(?:man|woman|person)?|"
                rf"moderator)(?: (?:of|at|for) {_A_MEETING}|(?=[.,;]|$))"
                rf"|(?:led|conducted|ran|steered|was in charge of) (?:the|this) {_MOST}"
                r"|(?<!which )(?<!that )(?:hosted|compered|emceed) (?:it(?=[.,;]|$)|(?:the|this) "
                rf"(?:[a-z-]{{1,14}} ){{0,3}}?{_MEETING})"
                r"|(?:was|acted as|served as) (?:the )?(?:host|master of ceremonies)(?=[.,;]|$)"
                r"|(?:wielded|held) the gavel)(?! by| over by)(?![a-z])"
                rf"|主持{_NO_NOUN_ZH}|担任主持",
            ),
            (
                "announced_by",
                r"(?:announced|declared|proclaimed)(?! by| (?:him|her|it|them)sel"
                r"| the (?:[a-z]{1,12} )?(?:results|winners|list|names|decision)(?![a-z]))(?![a-z])"
                r"|(?:will|is to|are to) (?:announce|declare) the (?:start|opening|launch|"
                r"beginning|commencement)(?![a-z])|将宣布(?=[一-龥“”]{0,8}(?:开工|启动|开幕))"
                r"|gave the (?:[a-z]{1,12} ){0,2}(?:signal|go-ahead|command|starting order|"
                r"order(?= to (?:start|begin)| for the start))"
                r"|宣布(?!了?[一-龥]{0,8}(?:名单|结果|决定|任免|获奖|表彰))"
                rf"{_NO_NOUN_ZH}|(?:下达|发布|发出)(?:了)?(?:项目)?开工(?:动员)?(?:指?令|号令)",
            ),
            (
                "exchange_speech_by",
                rf"{MADE} (?:an? |the |their |its )?(?:[a-z]{{1,12}} )?{EXCHANGE}(?![a-z])"
                rf"|followed with (?:an )?{EXCHANGE}(?![a-z])"
                r"|(?:shared|exchanged) (?:(?:its|their|his|her) )?experiences?(?![a-z])"
                r"|(?:(?:spoke|told|talked) (?:of|about|on)|shared|described|introduced) "
                r"(?:its|their)(?: [a-z-]{1,14}){0,2}? (?:experiences?|practices)(?![a-z])"
                r"|spoke in (?:the )?exchanges?(?![a-z])"
                r"|spoke on behalf of (?:the |all |other )?(?:[a-z]{2,14} )?(?:enterprises|"
                r"companies|firms|businesses|investors|banks)(?![a-z])"
                r"|(?:作|做)了?(?:典型|先进)?经验(?:介绍|分享)|交流发言|(?:作|做)(?:了)?(?:(?:经验|典型|先进|工作|大会|书面)){0,2}(?:交流|典型发言)"
                r"|交流(?:了)?(?:(?:经验|做法|体会|情况)|(?=[。，；;,]|$))"
                r"|(?:(?:作|做)了?)?(?:表态)?发言(?=[。；，]|$)"
                r"|(?:分享|介绍)(?:了)?[^，。；、：“”]{0,10}?(?:经验|做法|体会)(?!丰富|[^，。；、]{0,4}的)",
            ),
            (
                "speech_by",
                rf"(?:(?<!he )(?<!she )spoke(?! in exchange)"
                rf"|{MADE} (?:an?|the|his|her|its)(?: (?!exchange)[a-z-]{{1,12}}){{0,3}} {SPEECH}"
                rf"|{MADE} (?:[a-z]{{1,12}} ){{0,2}}(?:remarks|speeches)"
                r"|addressed (?:the|a|those|all|some|more than|about|over) [a-z]{1,12}"
                r"|took the (?:floor|rostrum|microphone)"
                r"|(?:said|added) a few words"
                r"|was the (?:[a-z]{1,12} )?speaker)(?! by (?!video))(?![a-z])"
                rf"|讲(?:了)?话(?!精神|稿|人)|致(?:了)?(?:[一-龥]{{2}})?[辞词]{_NO_NOUN_ZH}"
                r"|(?<=发布会并)介绍了?(?:有关|相关|总体)?情况"
                r"|(?:主旨|主题)(?:演讲|发言)|(?:作|做|发表)(?:了)?(?:[一-龥]{2}){0,2}演讲"
                r"|(?:作|做|发表)了?题为[^，。；]{1,30}的(?:[一-龥]{2})?演讲",
            ),
            (
                "attended_by",
                r"(?:attend(?:ed|s(?= (?:the|a) (?:meeting|conference|event|session|ceremony)))|"
                r"(?:was|were) (?:also )?(?:both |all |too )?"
                r"(?:among (?:those|the [a-z]{1,12}) )?"
                r"(?:(?:who were )?present|who attended|attending|in attendance|"
                r"in the (?:audience|hall|room)|on hand|"
                r"on the (?:podium|platform|rostrum|guest list)|"
                r"at the (?:meeting|ceremony|event|conference|table)|"
                r"there(?! (?:is|are|was|were))|invited to attend(?=[.,;]|$| the))|"
                r"(?:was|were) among the guests|present at|"
                r"took part|participated|(?:joined|followed)(?: it)? by video|"
                rf"sat in(?: on)?(?= {_A_MEETING}|[.,;])|(?:came to|turned up (?:at|for)|"
                rf"joined|were guests at|was a guest at|dialled into) (?:the|this) {_MOST}|"
                r"sat (?:on|at) the (?:podium|platform|rostrum))"
                r"(?! by (?!video))(?![a-z])"
                rf"|出席{_NO_NOUN_ZH}|参加(?!工作|过|革命|培训|者){_NO_NOUN_ZH}|与会{_CROWD_ZH}"
                rf"|(?:到会|到场|参会|列席|在座|在场){_CROWD_ZH}"
                r"|(?:一同|陪同)(?:走访|调研|考察)(?=[，。；]|$)"
                r"|莅临(?:会议|大会|活动|仪式)",
            ),
            (
                "reported_by",
                rf"(?:(?<!was )(?<!were )(?<!been )"
                rf"reported(?: progress(?= on)| on(?! [A-Z][a-z]{{2,5}}day)(?![a-z])|{_BARE}|"
                r" (?:the|its|their) (?:work(?= of| in|[.,;])|"
                r"figures|results|progress|preparations|state|situation|"
                r"status|findings|balance)(?![a-z]))"
                rf"|(?:{MADE}|submitted|provided|read out) (?:an?|its|their|the|two)"
                rf"(?: [a-z-]{{1,12}}){{0,3}} {REPORT}"
                rf"|(?:notified|circulated|introduced) {_THE}{_WORK}"
                rf"|(?:outlined|presented|summari[sz]ed) {_THE}(?:{_PROGRESS}|work(?=[.,;]|$))"
                r"|introduced the projects(?=[.,;]|$| and )"
                r"|(?:outlined|presented) the plans?(?=[.,;]|$)"
                r"|briefed (?:the|those|all|participants|delegates)"
                rf"|briefed on {_THE}{_WORK}"
                r"|(?:informed|notified) (?:the|all) (?:[a-z]{1,12} )?(?:meeting|conference|"
                r"participants|delegates|guests) (?:of|about|on))(?! by)(?![a-z])"
                r"|介绍了?[^，。；、：“”]{0,12}?(?:项目|情况|进展|规划|方案)(?![^，。；、]{0,6}的)"
                r"|(?:作|做)了?(?:[一-龥]{2}){0,3}(?:工作|说明)报告"
                r"|报告了?[^，。；、：“”的]{0,14}?(?:工作|情况|进展)(?=[，。；]|$)"
                r"|发布了?[^，。；、：“”《的]{0,6}(?:评[价估]|分析|研究|运行|发展|监测)报告(?=[，。；]|$)"
                r"|(?:汇|通)报(?!会|人|说明|批评|表扬|称|的)",
            ),
            (
                "signed_by",
                rf"(?:signed|inked|concluded|initialled|struck|sealed|entered into|reached) "
                rf"(?!{NUMERAL} )(?:[A-Za-z’'-]{{1,15}} ){{0,5}}?{PAPER}(?! by(?! which))(?![a-z])"
                r"|(?:(?<=which )|(?<=, )(?:the|a) (?:[a-z]{3,12} ){1,2}(?:borrower|bank|lender|"
                r"firm|company|investor), )signed for (?:about |over |some )?(?:RMB |¥)?"
                r"[0-9][0-9.,]{0,9} (?:[mb]illion )?yuan"
                r"|(?<!, )signed (?:for (?:a|an|the|its)|with)"
                rf"(?! [0-9]| {NUMERAL} )(?![a-z])"
                r"|(?:put|set) (?:its|their) (?:names?|signatures?|seals?) (?:to|on|under)(?![a-z])"
                r"|签署|签订|签下|签了(?:约|(?:[一-龥]{2}){0,3}(?:协议|合同))|订立"
                r"|(?<!从)签约(?!的|项目|仪式|金额|率|额|大会|活动|[0-9一二两三四五六七八九十])"
                r"|(?:率先|带头|当场|(?<=[0-9]日)(?:[与和同][^，。；0-9]{1,8})?)签约(?=[0-9.]{1,8}[亿万]元)"
                r"|签字(?=[，。；、]|$)"
                r"|达成(?:了)?(?:[一-龥]{2}){0,3}协议",
            ),
        )
    )
)
"""Verbs that follow who did it."""

ABSOLUTE = re.compile(
    r",? (?:(?P<chaired_by>in the chair|(?:presiding|chairing)(?! judge))"
    r"|(?P<attended_by>(?:also )?(?:in attendance|attending|looking on))"
    r"|(?P<speech_by>(?:speaking|delivering (?:a|the) [a-z ]{0,12}speech)(?! of)))(?![a-z])"
    r"| (?P<signed_by>signed)(?=[.;]|, | and [a-z]|$|"
    r" for (?:about |over |some )?(?:RMB |(?:US)?[$¥])?[0-9])"
)
"""What is told of who stands right before it, without a verb or with no paper that is signed."""

INFINITIVE = re.compile(
    r" (?:(?P<exchange_speech_by>(?:give|make|deliver|making|giving|delivering) "
    rf"(?:an? |the )?{EXCHANGE})"
    r"|(?P<speech_by>speak(?:ing)?|(?:give|make|deliver|giving|making|delivering) "
    rf"(?:an?|the|his|her)(?: [a-z-]{{1,12}}){{0,3}} {SPEECH})"
    r"|(?P<reported_by>report(?:ing)?|(?:give|make|deliver|present|giving|making|presenting) "
    rf"(?:an?|the|its|their)(?: [a-z-]{{1,12}}){{0,3}} {REPORT})"
    r"|(?P<announced_by>(?:announce|declare)(?= the| that| work| open))"
    rf"|(?P<signed_by>sign(?: [A-Za-z-]{{1,15}}){{0,4}} {PAPER}))(?![a-z])"
)
"""What is told of who is heard or seen."""

HEARD = re.compile("(?:听取|(?<!邀)请(?![求示])|heard|listen|witness|见证)[^，。；;.]{0,40}$")
"""Before a verb: it is told of another who is heard or watched."""

NOT = re.compile(
    r"(?:n[o't]t|never|without|to have|(?:should|would|could|might) have|instead of|refused to|"
    r"was to|were to|未|未能|没|没能|没有|不|不再|无法|原定|本应|本该|将|拟|被|请|委托|要求|要|"
    r"(?:印发|下发|发布|发出)了?《?|(?:拟|将于|将与|将和|即将|有望|计划[于与]|尚未|还未|暂未)[^，。；]{0,30}|"
    r"，(?:合同|协议)[^，。；]{0,12}) ?"
    r"(?:[a-z]{1,8}ly )?$"
)
"""Right before a verb: it was not done, or not by them."""

SAID = re.compile(
    r" (?:said|says|stressed|noted|explained|pointed out|warned|claimed|hoped|demanded)"
    r"(?! a few words)(?![a-z])|(?:强调|指出|要求|表示|希望|认为|介绍|说)[，,：:]"
)
"""Before a verb: what is said, not done."""

NO_REPORT = re.compile(
    "(?:印发|下发|发布|发出|宣读|传达)了?[^，。；并]{1,30}$|向(?!大会|会议|全会|与会)[^，。；]{1,12}$"
)
"""Before a report: it is a paper read out or sent, or told to guests: 宣读表彰通报, 向客商介绍."""

OF_PROJECT = re.compile(
    "(?:的)?[一-龥]{0,6}(?:项目|工程)|在[一-龥]{1,6}的[一-龥]{0,6}(?:工厂|厂房|基地|园区|中心)，"
)
"""After a body: what is signed, not who signs."""

JOINT = re.compile(
    r"[^.;；。，]{0,90}?(?:(?:(?<![a-z])and|, then|before|but) |[，、]?并|[,，、] ?)"
    r"(?:(?:also|then|later|afterwards|himself|herself|both|formally|where|he|she|they) ){0,2}"
    r"(?:当场|随后|同时|一并|在[一-龥]{0,4}会上)?(?:(?:作|做|发表)(?:了)?(?:重要|[一-龥]{2,6}的|[一-龥]{2}(?=讲话|发言))?|重要)?"
)
"""What joins a second verb of the same."""
