"""The words before a name that give it a role at a meeting, and the labels of lists of names.

A pattern that gives roles has a group named for each property of meetings.
"""

from __future__ import annotations

import re

from zjledger.reading.role_verbs import EXCHANGE, OBJECT_ZH, PAPER, REPORT, SPEECH, any_of

_ADDRESS = rf"(?:(?:opening|closing|keynote|welcoming|main|principal|key) )?{SPEECH}(?:es|s)?"
_GIVEN = "(?:(?:were|was|is|are|had been) )?(?:(?:also|then|later) )?"
_DONE = "(?:made|given|delivered|presented|heard|held|read|came|followed|submitted)"
_BY = rf"(?:{_GIVEN}(?:{_DONE} )?(?:in turn )?(?:by|from)(?: (?:both|the))?)"
_WHO = (
    r"(?:[Aa]mong (?:those|the [a-z]{1,12}) |those )?(?:who )?(?:also )?"
    r"(?:present|attended|attending|in attendance|attendees|participants|(?:other )?guests)"
)
_IS_ZH = "(?:还|也|分别|依次)?(?:有|是|为|包括)"
_BEFORE = any_of(
    (
        (
            "chaired_by",
            r"(?:chaired|presided over|hosted|moderated)(?: [a-z]{1,12}ly)? by"
            r"|under the chairmanship of"
            r"|in the chair (?:was|were|sat)|(?:chairing|presiding over) [a-z ]{2,30} was"
            r"|the chair was (?:taken|held|occupied) by|presiding was"
            rf"|主持(?:本次|这次|当天)?{OBJECT_ZH}?的，?(?:还)?是|主持人?(?:是|为)",
        ),
        (
            "exchange_speech_by",
            rf"{EXCHANGE} {_BY}|exchange speakers (?:were|included)"
            r"|(?:shared|exchanged) experiences?:|experiences? (?:was|were) (?:shared|exchanged) by"
            r"|(?:made|gave|delivered|making|giving|delivering) "
            rf"{EXCHANGE} ?(?::|were|was|included)"
            rf"|交流发言的?(?:单位|地区|代表|企业)?，?{_IS_ZH}",
        ),
        (
            "speech_by",
            rf"{_ADDRESS} {_BY}|speakers (?:were|included)"
            rf"|(?:讲话|致辞|致词)的，?(?:则|还)?(?:有|是)",
        ),
        (
            "reported_by",
            rf"(?<!to the )(?<!to a ){REPORT}(?: (?:on|of) (?:the )?[a-z]{{4,14}})? {_BY}"
            r"|(?:progress|situation|state of [a-z]{2,12}|results) "
            r"(?:was|were) (?:then |also )?(?:reported|notified|introduced|presented)(?: on)? by"
            r"|(?:heard|listened to)(?: [a-z]{1,12}){0,3} reports? (?:by|from|of)"
            rf"|(?:汇报|通报)(?:工作|情况|进展)?的，?(?:则|还)?(?:有|是)",
        ),
        (
            "signed_by",
            rf"{PAPER} (?:(?:were|was) )?(?:signed|concluded|initialled) (?:by|between)"
            r"|(?:signed|inked|concluded|initialled|struck|sealed|entered into|reached)"
            r"(?: [A-Za-z0-9,.$-]{1,14}){0,9} with"
            r"|签约的，?(?:有|是|为)|签约(?:的)?(?:双方|各方|单位)(?:分别)?(?:是|为)",
        ),
        (
            "announced_by",
            r"(?:announced|declared)(?: [a-z]{1,12}){0,3} by"
            r"|(?:signal|go-ahead|command|order)(?: to (?:start|begin)| for the start)?"
            r" (?:was|were) given by"
            r"|宣布(?:项目)?(?:开工|启动)?的，?(?:则|还)?是",
        ),
        ("covered_by", r"(?:photo(?:s|graph|graphs)?|pictures?|(?:photo|picture) taken) by"),
        (
            "attended_by",
            rf"attended by|{_WHO}(?: [a-z]{{1,12}}){{0,4}} (?:included|include|were|was|including)"
            r"|(?:sitting|seated) (?:on|in|at) the [a-z]{1,12} were|in the presence of"
            r"|(?:in the form of|by) video to[^.;]{0,40}"
            rf"|(?:出席|参加|到会|到场|列席|参会|与会){OBJECT_ZH}?"
            rf"(?:的)?(?:省|市|县|区)?(?:人员|领导|嘉宾|同志|单位)?，?(?:还|也)?(?:有|包括)"
            rf"|(?:出席|参加|到会|到场|列席|参会|与会){OBJECT_ZH}?的(?:领导|嘉宾)?，?(?:还)?(?:是|为)",
        ),
    )
)
_POST = (
    r"(?:(?:(?:the|vice|deputy|executive|acting|former|party|provincial|municipal) ){0,3}"
    r"(?:secretary|governor|mayor|director|chairman|president|head|minister|leaders?),? |"
    r"(?:省|市|县|区)?(?:委|政府|人大|政协)?(?:副)?(?:书记|省长|市长|县长|区长|主任|主席|秘书长|领导))?"
)
BEFORE = re.compile(rf"(?:{_BEFORE}) ?,? ?(?:the )?{_POST}$", re.IGNORECASE)
"""Words that end right before who did it."""

_LABELS = any_of(
    (
        (
            "chaired_by",
            r"(?:in the )?chair(?:man|woman|person|ed by)?|host|presiding|presided over by"
            r"|moderat(?:or|ed by)|(?:会议)?主\s?持(?:人|者)?",
        ),
        (
            "exchange_speech_by",
            r"exchange (?:speech(?:es)?|speakers?|talks?)(?: by)?|exchanges"
            r"|(?:经验)?交流(?:发言)?(?:单位|代表|人)?|典型发言",
        ),
        (
            "speech_by",
            rf"{_ADDRESS}(?: by)?|(?:keynote )?speakers?"
            r"|(?:领导)?讲话(?:人|领导)?|致[辞词](?:人|领导|嘉宾)?|主旨(?:演讲|发言)",
        ),
        (
            "attended_by",
            r"(?:also )?(?:attending|attended(?: by)?|present|in attendance|"
            r"in the (?:audience|hall|room)|attendees|"
            r"attendance|participants|participating|guests)"
            r"|(?:与会|出\s?席|参加|参会|到会|列席)(?:会议)?(?:的)?(?:人员|领导|嘉宾|者|人|单位)?",
        ),
        (
            "reported_by",
            r"(?:work |progress )?reports?(?: by)?|reporting|reported by"
            r"|(?:工作|情况|进展)?(?:汇报|通报)(?:单位|人)?",
        ),
        (
            "signed_by",
            r"signed(?: by)?|signator(?:y|ies)|signing parties|签约(?:双方|各方|单位|方)|签署方",
        ),
        ("announced_by", r"(?:start )?(?:announced|declared)(?: open)? by|宣布(?:人|开工|启动)?"),
    )
)
LABEL = re.compile(
    r"(?:^|[.;:。；：，,、|•·●◆■*)）】（(—–\n\t-])(?:\s|[0-9]{1,2}[.、)]){0,3}"
    rf"(?:{_LABELS})\*{{0,2}} ?[:：]\*{{0,2}} ?(?:the )?",
    re.IGNORECASE,
)
"""A label with its colon, of a list of who did it."""

WATCHED = re.compile("(?:heard|saw|watched|listened to|let|had) (?:both |the )?$")
"""What stands before a name with what it did in the infinitive."""

SAME = re.compile(
    r"[,;]? (?:and so|so|as) (?:did|was|were) (?:the )?$"
    r"|,? (?:and )?(?:was |were )?followed by (?:the )?$"
)
"""What gives a name the role of the one before."""

FOR = re.compile(
    r"(?:(?<![a-z])(?:(?:instead|in place|on behalf|in the absence) of|neither|nor|not|without|"
    r"except(?: for)?) (?:the )?|请|委托|受|接替|据|向|"
    r"(?:拟|将|即将|有望|计划|尚未|未能?)(?:于)?[^，。；]{0,8}[与和同]|"
    r"(?:[拟将应]|计划|原定)由|"
    r"(?<!人大)(?<!企业)(?<!单位)(?<!群众)(?<!客商)代表)$",
    re.IGNORECASE,
)
"""Right before a name: another does it, or it is not yet done."""
