"""Of histories made of sentences in any order no date is read wrongly without a doubt."""

import random

import pytest
from histories import History, history
from test_column import differences

from zjledger.reading.article import read_article

MOST = 0.7
"""The share of their dates that is read at least, and without a doubt."""


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
    histories = [history(language, rng) for _ in range(250)]
    wrong, right = zip(*map(read_wrongly, histories), strict=True)
    assert [one for some in wrong for one in some] == []
    assert sum(right) > MOST * sum(len(told.dates) for told in histories)
    different, _ = differences(
        [told.text for told in histories], [told.published_on for told in histories]
    )
    assert different == []
