"""Chinese plans that something crossed: 计划5月1日开放，2月6日因雪停工，3月11日复工.

What is told after that is no part of the plan, and the month that was planned is not one after
which it follows.
"""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.chinese.beside import Beside
from zjledger.reading.chinese.tenses import FUTURES
from zjledger.reading.lazily import lazily

_SIGNS = "因", "受", "遭", "遇", "发"
"""The first signs of the words of an event that crosses a plan, one of which is found at once."""
_MONTH = "(?:1[0-2]|[1-9])月(?:[0-9]{1,2}[日号])?(?:[底初中末]|[上中下]旬)?"
_PLAN = (
    "(?:[本原][应该定拟约计先来]|(?<![按占])计划|约定|拟|定[于在])[^，,。；;：:0-9]{0,8}"
    f"(?:20[0-9]{{2}} ?年|[今去]年)?{_MONTH}(?:[以之]?前)?[^，,。；;：:0-9]{{0,12}}[，,]"
)
_BUT = "(?:但是?|不料|可是?|然而|却|结果|谁知|没想到|岂料|不想)?(?:[到在])?"
_EVENT = (
    "(?:突然?|却|忽然?|又|竟)?(?:因(?![此而地材])|受(?=[^，,。；;0-9]{0,10}(?:影响|灾|阻|损|困|限))|"
    "遭|遇(?!见)|发(?:现|生))"
)
_CROSSED = lazily(f"{_PLAN}{_BUT}{_MONTH}{_EVENT}")
_PLANNED = lazily(f"{_PLAN}{_BUT}$")
_CROSSES = lazily(f"^(?:月(?:[底初中末]|[上中下]旬)?|[日号]){_EVENT}")


def after_crossed(left: str) -> str:
    """The words before a date from where a plan in them was crossed, or all of them."""
    if not any(sign in left for sign in _SIGNS):
        return left
    found = _CROSSED.search(left)
    return left[found.end() :] if found else left


def is_crossed(left: str, right: str) -> bool:
    """Whether a plan was crossed before a date, given the words around it, or on it."""
    return after_crossed(left) != left or _crosses(left, right)


def crosses_plan(words: Beside) -> str | None:
    """What crossed a plan is over: 本应5月1日开放，但3月发现地基沉降."""
    crosses = _crosses(words.left, words.right)
    return days.PAST if crosses and not FUTURES.search(words.after) else None


def _crosses(left: str, right: str) -> bool:
    return bool(_CROSSES.match(right) and _PLANNED.search(left))
