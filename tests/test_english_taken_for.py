"""English dates told by what was taken for a later year, came again, or is to be kept in mind."""

from __future__ import annotations

import datetime as dt

import pytest
from one_column import read

from zjledger.reading.article import read_article


def dates_of(text: str, day: str) -> list[tuple[str | None, str]]:
    """The dates of a text, each with its confidence; the same from both readers."""
    on = dt.date.fromisoformat(day)
    read(text, "date", on)
    return [(p.value, p.confidence) for p in read_article(text, on) if p.kind == "date"]


@pytest.mark.parametrize(
    ("text", "day", "told"),
    [
        ("Half of the rooms were booked for 2018 in September.", "2017-11-16", "2017-09"),
        (
            "Of the halls 41% were let for 2018 at the end of May, 57% in June.",
            "2017-07-16",
            "2017-05",
        ),
        ("The stands had been sold for 2018 in March.", "2017-05-16", "2017-03"),
        (
            "On January 14 the ferry broke down, for the fourth time since November.",
            "2022-12-29",
            "2021-11",
        ),
        (
            "On May 14 the ferry broke down, for the third time since March.",
            "2022-06-29",
            "2022-03",
        ),
        (
            "On February 3 it stood still for the first time since December 9.",
            "2022-12-29",
            "2021-12-09",
        ),
        (
            "A loan promised to a maker for July 10 was paid out on August 2.",
            "2025-03-06",
            "2024-07-10",
        ),
        ("51 left in February, when the holiday lasted until the 4th.", "2025-03-06", "2025-02-04"),
        ("It rained in May, when the dam was closed until the 9th.", "2025-08-20", "2025-05-09"),
        (
            "Q: In June 2018 you told us so.\nA: The land was bought on April 9 of that year, and "
            "the house on August 30.",
            "2020-06-23",
            "2018-08-30",
        ),
    ],
)
def test_the_year_is_certain(text: str, day: str, told: str) -> None:
    assert (told, "high") in dates_of(text, day)


@pytest.mark.parametrize(
    ("text", "day", "told"),
    [
        ("We promised 50% of it by July 31 and 75% by September 30.", "2020-06-23", "2020-07-31"),
        ("They pledged nine halls by August 9 and more by October 1.", "2020-06-23", "2020-08-09"),
    ],
)
def test_the_year_of_a_promise_is_not_certain(text: str, day: str, told: str) -> None:
    assert dates_of(text, day)[0] == (told, "low")


@pytest.mark.parametrize("day", ["2020-05-10", "2020-06-23", "2020-11-02"])
def test_a_day_to_keep_in_mind_lies_ahead(day: str) -> None:
    for text in ("Write down March 18; it is a Thursday.", "A: Mark March 18. We shall be there."):
        found = dates_of(text, day)
        assert found[0][0] == "2021-03-18" or found[0][1] == "low"


@pytest.mark.parametrize(
    ("text", "day", "told"),
    [
        ("They were booked for 2018 and will open in May.", "2017-11-16", "2018-05"),
        ("The rooms were booked for 2016 in September.", "2017-11-16", None),
        ("On May 14 it broke down, and it has been shut since March.", "2022-06-29", "2022-03"),
        ("The works were closed by May 31 and opened by June 9.", "2020-06-23", "2020-05-31"),
    ],
)
def test_other_dates_are_read_as_before(text: str, day: str, told: str | None) -> None:
    found = [day for day, sure in dates_of(text, day) if sure == "high"]
    assert told in found if told else "2017-09" not in found
