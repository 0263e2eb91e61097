"""The tense of the last verb of an English clause, or of that whose participle it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zjledger.reading import days
from zjledger.reading.english import times
from zjledger.reading.english.verbs import is_bare, time_of, verbs_of
from zjledger.reading.lazily import lazily

_JOINED = lazily(
    r"(?:(?:^|[^A-Za-z])(?:and|or|then|but)|^|,)(?: (?:then|finally|later|also|[a-z]{2,12}ly))? ?$|"
    r"(?:^|(?:^|[^A-Za-z])(?:and|or|but) )(?:the|its|their|all|every|half)(?: [a-z-]{2,15}){1,3}"
    r"(?: (?:for|of) 20[0-4][0-9])? $"
)
"""Before a participle that shares the verb of the one before it."""
_GOES_ON = lazily(r",? and (?:[a-z]{2,14}(?:ed|en|n|t)|made|sold|(?:re)?paid|held|laid|told) ")
"""After one that another follows: repaired by January and reopened in April."""
_SEE = lazily("(?: to)? (?:see|have|get) [^,;]{1,40} $")
"""Between a verb of the future and what it will see done: is to see 31 projects started."""
_OF_THING = lazily("(?: [a-z]{2,14}){0,2} (?:an?|the|its|their|his|her) $")
_THING = lazily(
    " (?!(?:in|on|by|at|for|from|to|until|till|before|and|or|but|with|as|this|next|last)(?![a-z]))"
    "[a-z]{3,14}(?![a-z])"
)
"""Before and after a participle that tells of what kind a thing is: will get a written answer."""
_MADE_KNOWN = frozenset(("announced", "reported", "explained", "told", "said"))
"""Verbs of who says something, and participles of what is made known."""
_ARE_DUE = lazily("(?:is|are) (?:invited|asked|requested|required|due|planned|scheduled)")
"""Verbs of a plan that those after them share: bids are due in May, opened in June."""
_BE = lazily(r"(?<![A-Za-z])(?:be(?![A-Za-z])|(?:will|shall|must|to)(?: [a-z]{2,9})? have [a-z])")


def last_tense(before: list[str], right: str) -> str:
    """The tense of the last verb of a clause; of a participle that of the verb it shares with those
    before it: will be tested in May and opened in June."""
    words = before[-1]
    verbs = verbs_of(words)
    if len(verbs) > 1 and verbs[-1][0] in _MADE_KNOWN and _JOINED.search(*_between(words, verbs)):
        # Will be chosen in December and announced in January.
        if is_bare(verbs[-2]):
            # Will be drawn up in May, discussed in June and announced in July.
            told = last_tense([*before[:-1], f"{words[: verbs[-2].end()]} "], " and reopened ")
            return days.PAST if told == days.DONE else told
        return time_of(verbs[-2]) if _BE.search(verbs[-2][0]) else days.PAST
    if len(verbs) > 1 and is_bare(verbs[-1]) and words[slice(*_between(words, verbs)[1:])] == " ":
        # To submit revised plans is no past.
        verbs = verbs[:-1] if verbs[-2]["future"] or verbs[-2]["now"] else verbs
    if _tells_kind(words, verbs):
        verbs = verbs[:-1]
    if not verbs or not is_bare(verbs[-1]):
        return time_of(verbs[-1]) if verbs else ""
    if len(verbs) > 1 and verbs[-2]["future"] and _SEE.match(*_between(words, verbs)):
        return days.FUTURE
    end = len(verbs) - 1
    while (
        end
        and is_bare(verbs[end])
        and _JOINED.search(words, verbs[end - 1].end(), verbs[end].start())
    ):
        end -= 1
    first = verbs[end]
    if not is_bare(first):
        passive = first["now"] or (first["future"] and _BE.search(first[0]))
        return time_of(first) if passive else days.DONE
    opens = not end and _JOINED.fullmatch(words, 0, first.start()) and len(before) > 1
    shared = verbs_of(before[-2]) if opens else ()
    if shared and _ARE_DUE.fullmatch(shared[-1][0]):
        return times.PRESENT
    if len(verbs) > 1 or first.start() or _GOES_ON.search(right):
        if shared and shared[-1]["now"]:
            return times.PRESENT
        if shared and (is_bare(shared[-1]) or _BE.search(shared[-1][0])):
            return last_tense(before[:-1], " and reopened ") or days.DONE
    return days.DONE


def is_now_last(words: str) -> bool:
    """Whether the last verb of some words tells what is done again and again."""
    verbs = verbs_of(words)
    return bool(verbs and verbs[-1]["now"])


def _tells_kind(words: str, verbs: Sequence[re.Match[str]]) -> bool:
    """Whether the last of some verbs tells but of what kind the thing is that one to come will
    bring."""
    if len(verbs) < 2 or not is_bare(verbs[-1]) or not verbs[-2]["future"]:
        return False
    thing = _THING.match(words, verbs[-1].end())
    return bool(thing and _OF_THING.fullmatch(words[slice(*_between(words, verbs)[1:])]))


def _between(words: str, verbs: Sequence[re.Match[str]]) -> tuple[str, int, int]:
    """Some words, and where those between the last two of their verbs begin and end."""
    return words, verbs[-2].end(), verbs[-1].start()
