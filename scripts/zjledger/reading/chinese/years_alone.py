"""A Chinese sentence that tells of a year that is over no more than what it was like, before one
with a date: 2012年签约不少。3月签了18个."""

from __future__ import annotations

from zjledger.reading.days import FUTURE
from zjledger.reading.lazily import lazily
from zjledger.reading.year_rules import Asked, Told

_ALONE = lazily(
    "(?:^|。)(?:20[0-9]{2} ?|去)年(?!起(?![步跑])|[以末底初前同之至到度])"
    "[^，,。；;：:0-9月季年的]{2,8}。$"
)


def stands_alone(words: str) -> bool:
    """Whether words before a passage end in such a sentence."""
    return words.endswith("。") and bool(_ALONE.search(words))


def may_be_of_year_alone(date: Asked) -> Told | None:
    """A date after such a sentence is of its year, or tells of this one: 2012年建成。3月获奖."""
    clause, story = date.clause, date.clause.story
    over = story and story.alone and (clause.held or date.year) < date.year
    if not over or clause.year is not None or clause.deadline or clause.tense == FUTURE:
        return None
    return None if date.to_come or not date.back else Told(None)
