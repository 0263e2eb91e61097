"""What a named person or body did at a meeting, by the verb beside the name."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

from zjledger.reading.proposal import Proposal

REACH = 160
"""Code points after a name in which its verb may stand, within the sentence: posts come between."""

_AFTER = (
    ("chaired_by", r"(?:chaired|presided over)(?![a-z])|主持(?!人)"),
    ("announced_by", r"(?:announced|declared)(?![a-z])|宣布"),
    (
        "speech_by",
        r"(?:spoke|(?:made|gave|delivered) (?:a|an important|the opening) speech)(?![a-z])"
        r"|讲话|致辞",
    ),
    ("attended_by", r"(?:attended|was present|were present)(?![a-z])|出席|参加"),
)
_VERBS = re.compile("|".join(rf"(?P<{code}>{form})" for code, form in _AFTER))
_NOT = re.compile(r"(?:n[o']t|never|without|未|没有|不) ?$")
_BEFORE = re.compile(r"(?:(?P<chaired_by>chaired by|presided over by)|(?P<speech_by>speech by)) $")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|[。！？；;\n]")


def roles(text: str, named: Sequence[Proposal]) -> Iterator[Proposal]:
    """Propose a role for each person or body whose verb stands right before or soon after it.

    The kind is ``role`` and the value a property of meetings. A person between the two takes the
    verb; a body named after a person of the same sentence is that person's post and takes none.
    """
    persons = [name for name in named if name.kind == "person"]
    places = [name.start for name in persons]
    for name in (name for name in named if name.kind in ("person", "org")):
        following = bisect.bisect_right(places, name.start)
        limit = min(len(text), name.end + REACH, *places[following : following + 1])
        if stop := _SENTENCE_END.search(text, name.end, limit):
            limit = stop.start()
        last = persons[following - 1].end if following and name.kind == "org" else None
        if last is not None and last <= name.start and not _ends(text, last, name.start):
            continue
        before = _BEFORE.search(text[max(0, name.start - 24) : name.start])
        verb = before or _VERBS.search(text, name.end, limit)
        if not verb or (verb is not before and _NOT.search(text[name.end : verb.start()])):
            continue
        yield Proposal(
            "role",
            name.start,
            name.end,
            name.printed,
            "role-verb",
            value=verb.lastgroup,
            confidence="low",
            about=name.value,
            reason=f"by the words {verb[0].strip()!r}",
        )


def _ends(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends between two places, or they lie further apart than a verb reaches."""
    return end - start > REACH or bool(_SENTENCE_END.search(text, start, end))
