"""What named persons and bodies did at a meeting, by the verb beside their names.

Names with nothing but commas and an "and" between them are one list, and take one verb together.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from zjledger.reading.english.numbers import NUMERAL
from zjledger.reading.proposal import Proposal

_MAY = {"exchange_speech_by": ("person", "org", "place"), "signed_by": ("org",)}
"""Who may have a role, where not persons and bodies."""

REACH = 160
"""Code points after a name in which its verb may stand, within the sentence: posts come between."""

_MADE = "(?:made|gave|delivered|presented)"
_SPEECH = r"(?:speech|address|keynote|remarks|talk)"
_PAPER = (
    r"(?:agreements?|contracts?|deals?|memorand[a-z]{1,3}|pacts?|papers|accords?|"
    r"ones?(?= (?:of|on|for|worth))|letters? of intent)"
)
_VERBS = re.compile(
    "|".join(
        f"(?P<{code}>{form})"
        for code, form in (
            (
                "chaired_by",
                r"(?:chaired|presided|(?:was|were|took) (?:in )?the chair)(?! by| over by)"
                r"(?![a-z])|主持(?!人)",
            ),
            ("announced_by", r"(?:announced|declared)(?![a-z])|宣布"),
            (
                "exchange_speech_by",
                rf"{_MADE} (?:an? )?(?:exchange speech(?:es)?|speech(?:es)? and exchanges)"
                r"|shared (?:its|their) experiences?|交流发言",
            ),
            (
                "speech_by",
                rf"(?:spoke|{_MADE} (?:an?|the)(?: (?!exchange)[a-z]{{1,12}}){{0,2}} {_SPEECH}|"
                rf"{_MADE} (?:[a-z]{{1,12}} ){{0,2}}remarks|"
                r"addressed (?:the|a) [a-z]{1,12})(?![a-z])"
                r"|讲话|致辞|致词|(?:主旨|主题)(?:演讲|发言)",
            ),
            (
                "attended_by",
                r"(?:attended|(?:was|were) (?:also )?(?:among (?:those|the guests) )?"
                r"(?:present|who attended|in attendance|in the (?:audience|"
                r"hall|room)|on hand|there(?! (?:is|are|was|were)))|present at|"
                r"took part|participated|(?:joined|followed)(?: it)? by video)(?![a-z])"
                r"|出席|参加|与会",
            ),
            (
                "reported_by",
                rf"(?:reported on|{_MADE} (?:an?|its|their|the)(?: [a-z]{{1,12}})? reports?)"
                r"(?![a-z])|汇报(?!会)",
            ),
            (
                "signed_by",
                rf"(?:signed|inked|concluded) (?!{NUMERAL} )"
                rf"(?:[A-Za-z’'-]{{1,15}} ){{0,4}}?{_PAPER}(?![a-z])"
                r"|签署|签订|签约(?!的|项目|仪式|金额|率|额|大会|活动|[0-9一二两三四五六七八九十])",
            ),
        )
    )
)
_AND = re.compile(r"[^.;；。，]{0,90}?(?:(?<![a-z])and |并)(?:作|发表)?(?:了)?(?:重要)?")
_NOT = re.compile(r"(?:n[o']t|never|without|未|没有|不) ?$|(?:听取|witness|见证)[^，。；;.]{0,40}$")
_GIVEN = "(?:were |was )?(?:made |given |delivered )?"
_BEFORE = re.compile(
    r"(?:(?P<chaired_by>(?:chaired|presided over|hosted) by|under the chairmanship of)"
    rf"|(?P<exchange_speech_by>exchange speech(?:es)? {_GIVEN}by)"
    rf"|(?P<speech_by>{_SPEECH}(?:es)? {_GIVEN}by)|(?P<reported_by>reports? {_GIVEN}by)"
    r"|(?P<signed_by>(?:agreements?|contracts?|deals?) (?:were |was )?signed by|signed(?: "
    r"[a-z]{1,12}){0,4} with)"
    r"|(?P<announced_by>(?:announced|declared)(?: [a-z]{1,12}){0,3} by)"
    r"|(?P<covered_by>(?:photo(?:s|graph|graphs)?|pictures?|(?:photo|picture) taken) by)"
    r"|(?P<attended_by>attended by|(?:present|attending|in attendance|[Aa]ttendees|participants)"
    r"(?: [a-z]{1,12}){0,4} (?:included|include|were|including)|"
    r"(?:in the form of|by) video to[^.;]{0,40}|"
    r"(?:出席|参加)(?:会议|大会|活动|仪式)?的(?:领导|嘉宾)?(?:还)?有)) ?,? ?$",
    re.IGNORECASE,
)
_WITH = re.compile("[Ww]ith $")
_IN_CHAIR = re.compile(r" (?:in the chair|presiding|chairing)(?![a-z])")
_APART = re.compile(", (?:the )?")
_SIGN = re.compile(" (?:signed|inked|concluded) ")
_CLAUSE = re.compile(r"(?:, (?:and|while|but)|;) (?:the )?$")
_ALSO = re.compile(r",? (?:and so|as) (?:did|was|were) (?:the )?$")
_BETWEEN = re.compile(
    r"(?: (?:County|City|District|Town|Street))?"
    r"(?:,? (?:and|together with|along with|as well as|accompanied by|joined by) |, |、|，|"
    r"和|及|以及|与|同)"
    r"(?:(?:[A-Z][a-z]{1,15}|the) ){0,3}"
)
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|[。！？；;\n]")


def roles(text: str, named: Sequence[Proposal]) -> Iterator[Proposal]:
    """Propose a role for each person or body whose verb stands right before or soon after it.

    The kind is ``role`` and the value a property of meetings. A person between the two takes the
    verb; a body named after a person of the same sentence is that person's post and takes none.
    Places take none but an exchange speech, and only bodies sign. A body whose person has done
    something before it is named is no post.
    """
    lists = _lists(text, [name for name in named if name.kind in ("person", "org", "place")])
    person: Proposal | None = None
    told: list[tuple[str, str]] = []
    for names, following in itertools.zip_longest(lists, lists[1:]):
        post = names[0].kind != "person" and person is not None
        if post and person and not _acted(text, person.end, names[0].start):
            # Chaired by A, B and C signed an agreement: who signs together is nobody's post.
            apart = _APART.fullmatch(text, person.end, names[0].start)
            if not (apart and len(names) > 1 and _SIGN.match(text, names[-1].end)):
                continue
        if names[0].kind == "person":
            person = names[-1]
        after = _limit(text, names, following)
        if not _ALSO.search(text, max(0, names[0].start - 20), names[0].start):
            told = list(_verbs(text, names, after))
        for code, words in told:
            for name in names:
                if name.kind in _MAY.get(code, ("person", "org")):
                    yield Proposal(
                        "role",
                        name.start,
                        name.end,
                        name.printed,
                        "role-verb",
                        value=code,
                        confidence="low",
                        about=name.value,
                        reason=f"by the words {words!r}",
                    )


def _limit(text: str, names: list[Proposal], following: list[Proposal] | None) -> int:
    """How far the verb of a list of names may stand: up to the next person, or to the next name of
    a clause that a joint begins."""
    if not following:
        return len(text)
    end, start = names[-1].end, following[0].start
    if following[0].kind == "person" or _CLAUSE.search(text, max(end, start - 12), start):
        return start
    return len(text)


def _lists(text: str, names: list[Proposal]) -> list[list[Proposal]]:
    lists: list[list[Proposal]] = []
    for name in names:
        before = lists[-1][-1] if lists else None
        alike = before and (before.kind == "person") == (name.kind == "person")
        if before and alike and _BETWEEN.fullmatch(text, before.end, name.start):
            lists[-1].append(name)
        else:
            lists.append([name])
    return lists


def _verbs(text: str, names: list[Proposal], limit: int) -> Iterator[tuple[str, str]]:
    """The roles that the words around a list of names give them, each with the words."""
    start, end = names[0].start, names[-1].end
    before = _BEFORE.search(text, max(0, start - 80), start)
    if before and before.lastgroup:
        yield before.lastgroup, before[0].strip()
        return
    chair = _IN_CHAIR.match(text, end)
    if chair and _WITH.search(text, max(0, start - 5), start):
        yield "chaired_by", chair[0].strip()
        return
    limit = min(limit, end + REACH)
    if stop := _SENTENCE_END.search(text, end, limit):
        limit = stop.start()
    verb = _VERBS.search(text, end, limit)
    if not verb or not verb.lastgroup or _NOT.search(text, end, verb.start()):
        return
    yield verb.lastgroup, verb[0]
    joint = _AND.match(text, verb.end(), limit)
    second = _VERBS.match(text, joint.end(), limit) if joint else None
    if second and second.lastgroup and second.lastgroup != verb.lastgroup:
        yield second.lastgroup, second[0]


def _acted(text: str, start: int, end: int) -> bool:
    """Whether what is told of a person ends before a body is named: a sentence ends between two
    places, a verb stands there, or they lie further apart than a verb reaches."""
    done = _VERBS.search(text, start, end) or _IN_CHAIR.match(text, start, end)
    between = _SENTENCE_END.search(text, start, end) or done
    return end - start > REACH or bool(between)
