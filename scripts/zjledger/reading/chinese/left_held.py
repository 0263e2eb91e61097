"""Words of a Chinese passage that leave the year of which sentences before it speak."""

from __future__ import annotations

import itertools

from zjledger.reading.chinese.by_story import FOLLOWS
from zjledger.reading.chinese.held import Held
from zjledger.reading.chinese.months import months_of
from zjledger.reading.lazily import lazily

NO_HELD = Held()
_NOT_DONE = lazily(
    "(?:^|[，,、])(?:其余|剩下|余下)?(?:尚|还|仍)?未(?:[开动复竣完投签交落][\u4e00-\u9fff])的[^，,。；;：:]{0,10}[0-9]{1,4}[^，,。；;：:0-9]{0,6}[，,：:]"
)
"""What is not done yet, of which a year that is over does not tell: 未开工的22个，二季度开工8个."""
_OF_NOW = lazily("[昨今][天日晚]|[上本]周[一二三四五六日天]?|[日近]日|上个?月|月初")
"""A day of now, which a story of the last year has left behind: 上周五取得许可证，2月6日开工."""


def leaves_held(held: Held, left: str, right: str, published: int) -> bool:
    """Whether a date is not of the year that sentences before speak of, given the words around it,
    of a text published in some year."""
    if "未" in left and _NOT_DONE.search(left):
        return True
    against = "比" in right and _is_set_against(held, right, published)
    return against or bool(_OF_NOW.search(left))


def _is_set_against(held: Held, right: str, published: int) -> bool:
    """Whether what is told of a date is compared with a month of that year: 2020年一季度下降11%。
    4月新增订单6亿元，比2020年4月多22%."""
    if held.year is None or held.year >= published:
        return False
    words = right.partition("。")[0]
    return f"比{held.year}年" in words or (held.year == published - 1 and "比去年" in words)


def has_turned(held: Held, left: str, published: int) -> bool:
    """Whether a story of the last year goes on in the first months of this: 去年12月停工；1月返乡，
    3月满产，4月创新高; 12月42亿元，1月回落，2月回升."""
    last = held.story.month if held.story and held.year == published - 1 else None
    course = [last, *months_of(left)] if last else []
    turns = [(a, b) for a, b in itertools.pairwise(course) if b < a]
    return len(turns) == 1 and turns[0][1] + 12 - turns[0][0] <= FOLLOWS
