"""English dates that lie ahead though a verb of the past stands before them: sales began in March
and end in September; it is required that projects signed in May start by August.
"""

from __future__ import annotations

from zjledger.reading.english.verbs import verbs_of
from zjledger.reading.lazily import lazily

_AND_END = lazily(
    " and (?:then )?(?:end|close|finish|run|last|continue|go on|expire|return|reopen|resume|start|"
    "begin|open)(?: again)? (?:in|on|by|until|till) (?:early |late |mid-|the end of )?$"
)
"""Right before a date, a verb of what goes on to it, which is no participle."""
_BEGAN = lazily("(?!let|had|did|put|set|made|saw|helped|promised)[a-z]{3,14}")
"""A verb before it of what has begun, which does not govern it."""
_DEMANDED = lazily(
    "(?:(?:is|are) (?:required|requested|necessary|stipulated)|requires?|demands?|stipulates?|"
    "ensure) that [^;:]{3,120}(?<![A-Za-z])(?:start|begin|complete|finish|submit|reach|open|"
    "achieve|report|hand in|sign|deliver|hold|establish|set up|pay) (?:[a-z]{2,14} ){0,3}"
    "(?:before|by) (?:the end of )?$"
)
"""Before a date by which others are to do something."""
_GOAL = lazily("(?<![A-Za-z])(?i:goal|target|task|quota)s? (?:of|for) (?:the )?$")
_SET_GOAL = lazily(
    "(?<![A-Za-z])(?:(?:has|have) (?:set|put forward|fixed|proposed|announced|adopted) "
    "(?:[a-z]{2,12} ){0,3}|with )(?:the |a |an )?(?:[a-z]{4,12} )?(?:goal|target|task|aim) of "
    "[a-z]{3,14}ing [^;:]{2,90} (?:by|before|until) (?:the end of )?$"
)
"""Before one by which something is to be done: has set itself the goal of building half by May."""
_IS = lazily("(?: quarter)? (?:is|are)(?: to)? ")
"""Before and after one of which a goal is told."""
_WHEN = lazily(
    "(?:^|[^A-Za-z])(?i:when|once|as soon as) (?:all )?(?:the )?"
    "(?:figures|results|data|numbers|accounts) (?:of|for) (?:the )?$"
)
_ARE_KNOWN = lazily(
    "(?: quarter)? (?:are|have been) (?:known|available|out|in|ready|published|there|closed)"
    "(?![a-z])"
)
"""Before and after a time of which the figures are not known yet: once those of May are known."""


def lies_ahead(own: str, right: str) -> bool:
    """Whether a date lies ahead, by the words before it in its clause and after it."""
    return bool(
        (_AND_END.search(own) and _has_begun(own))
        or _DEMANDED.search(own)
        or (_GOAL.search(own) and _IS.match(right))
        or not_known_yet(own, right)
        or (" of " in own and _SET_GOAL.search(own))
    )


def not_known_yet(left: str, right: str) -> bool:
    """Whether a date is of a time of which the figures are to be known."""
    return bool(_ARE_KNOWN.match(right) and _WHEN.search(left))


def _has_begun(words: str) -> bool:
    """Whether the last verb of some words tells what has begun."""
    verbs = verbs_of(words)
    return bool(verbs and _BEGAN.fullmatch(verbs[-1][0]))
