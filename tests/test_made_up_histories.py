"""Of histories made of sentences in any order no date is read wrongly without a doubt."""

import datetime as dt
import itertools
import random

import pytest
from histories import History, history
from test_column import differences

from zjledger.reading.article import read_article
from zjledger.reading.days import DAY_LENGTH

MOST = 0.7
"""The share of their dates that is read at least, and without a doubt."""


def tells_of_now(told: History) -> bool:
    """Whether a day of a history, without its year, was the day of publication or that before, of
    which a report rather tells."""
    days = (dt.date.fromisoformat(value) for _, value in told.dates if len(value) == DAY_LENGTH)
    ago = ((told.published_on - day).days % 365 for day in days)
    return any(not 2 < day < 364 for day in ago)


def read_wrongly(told: History) -> tuple[list[str], int]:
    """The dates without a doubt that are not those told, and how many are."""
    found = [
        p
        for p in read_article(told.text, told.published_on)
        if p.kind in ("date", "period") and p.confidence == "high"
    ]
    wrong, right, place = [], 0, 0
    for printed, value in told.dates:
        place = told.text.index(printed, place)
        end = place + len(printed)
        for one in (p for p in found if p.overlaps(place, end)):
            if value in (one.value or "").split("/"):
                right += 1
            else:
                wrong.append(f"{told.published_on} {told.text} {printed}: {one.value}")
        place = end
    return wrong, right


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_date_is_read_wrongly_without_a_doubt(language: str) -> None:
    rng = random.Random(2026)
    made_up = (history(language, rng) for _ in itertools.count())
    histories = list(itertools.islice(itertools.filterfalse(tells_of_now, made_up), 250))
    wrong, right = zip(*map(read_wrongly, histories), strict=True)
    assert [one for some in wrong for one in some] == []
    assert sum(right) > MOST * sum(len(told.dates) for told in histories)
    different, _ = differences(
        [told.text for told in histories], [told.published_on for told in histories]
    )
    assert different == []
