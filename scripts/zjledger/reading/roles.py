"""What named persons and bodies did at a meeting, by the verb beside their names.

Names with nothing but commas and an "and" between them are one list, and take one verb together.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from zjledger.reading.proposal import Proposal

_MAY = {"exchange_speech_by": ("person", "org", "place"), "signed_by": ("org",)}
"""Who may have a role, where not persons and bodies."""

REACH = 160
"""Code points after a name in which its verb may stand, within the sentence: posts come between."""

_MADE = "(?:made|gave|delivered)"
_VERBS = re.compile(
    "|".join(
        f"(?P<{code}>{form})"
        for code, form in (
            (
                "chaired_by",
                r"(?:chaired|presided over|(?:was|were|took) (?:in )?the chair)(?![a-z])"
                r"|主持(?!人)",
            ),
            ("announced_by", r"(?:announced|declared)(?![a-z])|宣布"),
            (
                "exchange_speech_by",
                rf"{_MADE} (?:exchange speech|speeches and exchanges)|交流发言",
            ),
            (
                "speech_by",
                rf"(?:spoke|{_MADE} (?:a|an important|the opening) speech)(?![a-z])|讲话|致辞",
            ),
            (
                "attended_by",
                r"(?:attended|(?:was|were) (?:also )?(?:present|in attendance)|present at|"
                r"took part in)(?![a-z])|出席|参加|与会",
            ),
            (
                "reported_by",
                rf"(?:reported on|{_MADE} (?:a|its|their) reports?)(?![a-z])|汇报(?!会)",
            ),
            (
                "signed_by",
                r"(?:signed|inked)(?! up)(?![a-z])|签署|签订|"
                r"签约(?!项目|仪式|金额|率|额|大会|活动)",
            ),
        )
    )
)
_AND = re.compile(r"[^.;；。，]{0,30}?(?:(?<![a-z])and |并)(?:作|发表)?(?:了)?(?:重要)?")
_NOT = re.compile(r"(?:n[o']t|never|without|未|没有|不) ?$|(?:听取|witness|见证)[^，。；;.]{0,40}$")
_BEFORE = re.compile(
    r"(?:(?P<chaired_by>chaired by|presided over by)|(?P<speech_by>speech by)"
    r"|(?P<attended_by>attended by|(?:in the form of|by) video to[^.;]{0,40})) ?,? ?$"
)
_BETWEEN = re.compile(
    r"(?: (?:County|City|District|Town|Street))?"
    r"(?:,? and |, |、|，|和|及|以及|与)(?:[A-Z][a-z]{1,15} ){0,3}"
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
    for names, following in itertools.zip_longest(lists, lists[1:]):
        post = names[0].kind != "person" and person is not None
        if post and person and not _acted(text, person.end, names[0].start):
            continue
        if names[0].kind == "person":
            person = names[-1]
        after = next((n.start for n in following or () if n.kind == "person"), len(text))
        for code, words in _verbs(text, names, after):
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
    between = _SENTENCE_END.search(text, start, end) or _VERBS.search(text, start, end)
    return end - start > REACH or bool(between)
