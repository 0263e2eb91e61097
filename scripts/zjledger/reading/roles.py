"""What named persons and bodies did at a meeting, by the verb beside their names.

Names with nothing but commas and an "and" between them are one list, and take one verb together.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from zjledger.reading.proposal import Proposal
from zjledger.reading.role_leads import BEFORE, FOR, LABEL, SAME, WATCHED
from zjledger.reading.role_verbs import (
    ABSOLUTE,
    HEARD,
    INFINITIVE,
    JOINT,
    NO_REPORT,
    NOT,
    OF_PROJECT,
    SAID,
    VERBS,
)

_MAY = {
    "exchange_speech_by": ("person", "org", "place"),
    "signed_by": ("org",),
    "announced_by": ("person",),
    "chaired_by": ("person",),
}
"""Who may have a role, where not persons and bodies."""

REACH = 160
"""Code points after a name in which its verb may stand, within the sentence: posts come between."""

_APART = re.compile(", (?:the )?")
_SIGN = re.compile(" (?:signed|inked|concluded) ")
_LIST_ENDS = re.compile(r"[.。！？!?:：\n]|(?<![a-z])(?:was|were|is|are|has|had|who|said) ")
_EXCHANGED = re.compile("交流|典型|经验")
_IN = re.compile("(?:在|于|到|赴|来|从|(?<![a-z])(?:in|at|to|from|near) )$")
_HEARS = re.compile(r"听取|见证|(?<![a-z])(?:heard|listened to|watched|witnessed|saw) ")
_UNDER = re.compile("(?<![a-z])(?:by|to|for|from|of|with|than|met|told) $")
_CLAUSE_ZH = re.compile("[，；]")
_COMMA = re.compile("[，,]")
_OWN = re.compile(
    rf" ?(?:also |(?:先后|分别|共同|应邀|到场|一同)?(?:作)?(?:了)?)(?:{VERBS.pattern})"
)
_CLAUSE = re.compile(r"(?:, (?:and|while|but)|;) (?:the )?$|[，；]$")
_POST_ZH = (
    "(?:[^，。；、：和与]{0,14}(?:书记|省长|市长|县长|区长|主任|主席|部长|常委|秘书长|董事长|"
    "总经理|局长|厅长|行长|院长|会长))?"
)
_BETWEEN = re.compile(
    r"(?:（[^（），。；]{1,20}）| \([^()]{1,40}\)| and other [a-z ]{2,30}"
    r"|, (?:the )?(?:[a-z-]{1,12} ){0,3}"
    r"(?:secretary|governor|mayor|director|chairman|president|head)"
    r"(?=,| and))?(?: (?:County|City|District|Town|Street))?"
    r"(?:,? (?:and|together with|along with|as well as|accompanied by|joined by) |, |、|，|"
    r"，?(?:和|及|以及)|与|同)"
    rf"{_POST_ZH}"
    r"(?:(?:[A-Z][a-z]{1,15}|the) ){0,3}"
)
_SENTENCE_END = re.compile(r"(?<! etc)(?<! Mr)(?<! Ms)(?<! Dr)[.!?](?=\s|$)|[。！？；;\n【]")


def roles(text: str, named: Sequence[Proposal]) -> Iterator[Proposal]:
    """Propose a role for each person or body whose verb stands right before or soon after it.

    The kind is ``role`` and the value a property of meetings. A person between the two takes the
    verb; a body named after a person of the same sentence is that person's post and takes none.
    Places take none but an exchange speech, and only bodies sign. A body whose person has done
    something before it is named is no post.
    """
    lists = list(_lists(text, [n for n in named if n.kind in ("person", "org", "place")]))
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
        if not SAME.search(text, max(0, names[0].start - 30), names[0].start):
            told = list(_verbs(text, names, after))
        for code, words in told:
            for name in names:
                if _may(name, code, words) and not _where(text, name):
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


def _may(name: Proposal, code: str, words: str) -> bool:
    """Whether a name may have a role: only a body reports by 介绍, which persons do in talk too;
    by 发言 alone one takes its turn in an exchange, where a leader makes a speech."""
    if code == "exchange_speech_by" and words.endswith("发言") and not _EXCHANGED.search(words):
        return name.kind != "person"
    if code == "reported_by" and words.startswith("介绍"):
        return name.kind == "org"
    return name.kind in _MAY.get(code, ("person", "org"))


def _where(text: str, name: Proposal) -> bool:
    """Whether a place is where it was done, not who did it."""
    return name.kind == "place" and bool(_IN.search(text, max(0, name.start - 6), name.start))


def _limit(text: str, names: list[Proposal], following: list[Proposal] | None) -> int:
    """How far the verb of a list of names may stand: up to the next person, or to the next name of
    a clause that a joint begins."""
    if not following:
        return len(text)
    end, start = names[-1].end, following[0].start
    if following[0].kind == "person" or _CLAUSE.search(text, max(end, start - 12), start):
        return start
    return len(text)


def _lists(text: str, names: list[Proposal]) -> Iterator[list[Proposal]]:
    """Names of one kind with only joints between them, parted where another clause begins."""
    found: list[Proposal] = []
    for name in names:
        alike = found and (found[-1].kind == "person") == (name.kind == "person")
        if alike and _BETWEEN.fullmatch(text, found[-1].end, name.start):
            found.append(name)
        else:
            yield from _parted(text, found)
            found = [name]
    yield from _parted(text, found)


def _parted(text: str, names: list[Proposal]) -> Iterator[list[Proposal]]:
    """A list in which some names follow what they did and others do something themselves, as the
    two lists it is: "chaired by A, B and C attended"."""
    cut = 0
    if len(names) > 1 and _OWN.match(text, names[-1].end):
        start = names[0].start
        # Two names with a comma and an "and" after a preposition: the second one begins a clause.
        two = len(names) == 2 and _UNDER.search(text, max(0, start - 8), start)
        if two or BEFORE.search(text, max(0, start - 80), start):
            commas = (
                i
                for i, (one, other) in enumerate(itertools.pairwise(names), 1)
                if _COMMA.match(text, one.end, other.start)
            )
            cut = next(commas, 0)
    yield from (part for part in (names[:cut], names[cut:]) if part)


def _verbs(text: str, names: list[Proposal], limit: int) -> Iterator[tuple[str, str]]:
    """The roles that the words around a list of names give them, each with the words."""
    start, end = names[0].start, names[-1].end
    if FOR.search(text, max(0, start - 20), start):
        return
    before = BEFORE.search(text, max(0, start - 80), start)
    if before and before.lastgroup:
        yield before.lastgroup, before[0].strip()
        return
    if label := _label(text, start):
        yield label
        return
    heard = WATCHED.search(text, max(0, start - 30), start)
    absolute = (INFINITIVE if heard else ABSOLUTE).match(text, end)
    if absolute and absolute.lastgroup:
        # The works of a group signed for 3 billion yuan: it is they that are signed for.
        if absolute.lastgroup == "signed_by" and _UNDER.search(text, max(0, start - 8), start):
            return
        yield absolute.lastgroup, absolute[0].strip()
        return
    limit = min(limit, end + REACH)
    if stop := _SENTENCE_END.search(text, end, limit):
        limit = stop.start()
    verb = VERBS.search(text, end, limit)
    if not verb or NOT.search(text, end, verb.start()) or SAID.search(text, end, verb.start()):
        return
    if verb.lastgroup == "reported_by" and NO_REPORT.search(text, end, verb.start()):
        return
    if verb.lastgroup in ("signed_by", "reported_by") and OF_PROJECT.match(text, end, verb.start()):
        return
    if "分别" in text[end : verb.start()] and text.startswith("、", verb.end()):
        return  # each did one of several things
    told: set[str] = set()
    if HEARD.search(text, end, verb.start()):
        told.add(verb.lastgroup or "")
    while verb and verb.lastgroup:
        if verb.lastgroup not in told:
            told.add(verb.lastgroup)
            yield verb.lastgroup, verb[0]
        joint = JOINT.match(text, verb.end(), limit)
        verb = VERBS.match(text, verb.end(), limit) or (
            VERBS.match(text, joint.end(), limit) if joint else None
        )


def _label(text: str, start: int) -> tuple[str, str] | None:
    """The role of the label whose list a name stands in, with the label.

    A list goes on after a semicolon, up to the end of the sentence or the next label.
    """
    labels = list(LABEL.finditer(text, max(0, start - REACH), start))
    if not labels or not labels[-1].lastgroup:
        return None
    code, last = labels[-1].lastgroup, labels[-1].end()
    if _LIST_ENDS.search(text, last, start):
        return None
    return code, text[labels[-1].start() : last].strip()


def _acted(text: str, start: int, end: int) -> bool:
    """Whether what is told of a person ends before a body is named: a sentence ends between two
    places, a verb stands there, or they lie further apart than a verb reaches."""
    done = (
        VERBS.search(text, start, end)
        or ABSOLUTE.match(text, start, end)
        or _HEARS.search(text, start, end)
        or (_CLAUSE_ZH.search(text, start, end) and not SAID.search(text, start, end))
    )
    between = _SENTENCE_END.search(text, start, end) or done
    return end - start > REACH or bool(between)
