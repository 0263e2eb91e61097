"""English counts without their noun: parts that add up, pairs, and what stands alone after a date.

Every sentence is invented.
"""

import pytest
from test_column import DAY, differences
from test_news import read


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Of the 24 mills, 15 run, eight are idle and one was burnt.", ["24", "15", "8", "1"]),
        (
            "Of the other 2, 1 will begin on May 9, and 1 was given up on June 3.",
            ["2", "1", "1"],
        ),
        (
            "Of the 14 that have not begun, 9 will begin in May, 4 wait for land, and 1 was lost.",
            ["14", "9", "4", "1"],
        ),
        (
            "Of the nine clinics, six are shut, two leak and one is let.",
            ["9", "6", "2", "1"],
        ),
        (
            "It spoke of the ten leaks: five in pipes, four in taps and one unknown.",
            ["10", "5", "4", "1"],
        ),
        (
            "Of the 24 mills, 15 run, eight are idle and one is let.",
            ["24", "15", "8", "1"],
        ),
        (
            "Of the 19 listed in May, 15 are let, three burnt and one was sold.",
            ["19", "15", "3", "1"],
        ),
        (
            "The remaining 17 were given a day: eight move in May, six by July 4 and three in "
            "August.",
            ["17", "8", "6", "3"],
        ),
        (
            "It told of the twelve thefts: six on ships, four out of cars and two out of sheds.",
            ["12", "6", "4", "2"],
        ),
        (
            "Of the 38 bays begun on May 8, 35 are let, two shut and one was sold.",
            ["38", "35", "2", "1"],
        ),
        ("A fair with about 900 stands opens. He had nineteen calls.", ["900", "19"]),
        ("Three shops moved, two on May 6 and one in June.", ["3", "2", "1"]),
        ("Six of them had roofs by May 2, four by July 8.", ["6", "4"]),
        (
            "37 mills had roofs by the end of 2023, 41 by March 31 and 46 by the end of July.",
            ["37", "41", "46"],
        ),
        ("They met between March 3 and 5 by the lake.", []),
        ("It gave 18 prizes instead of 15.", ["18", "15"]),
        ("It had 310 shops at the end of May, an increase of 22 over April.", ["310", "22"]),
        ("Ninety members voted for the law of 2024, six against it.", ["90", "6"]),
        ("Last month it sorted 1.2 billion parcels.", ["1200000000"]),
        ("About 3 billion urban passengers came.", ["3000000000"]),
        ("It named 40 ponds. There were 14. All were dry.", ["40", "14"]),
        ("Five that should have moved in May did not.", ["5"]),
        ("Six more followed in June.", ["6"]),
        ("The last two have no roof.", ["2"]),
        ("It is bigger than that of May 18, and six cost over 2 billion yuan.", ["6"]),
        ("It has 40 ships and four since May.", ["40", "4"]),
        ("Nine docks open on May 2 and 11 worth 3 billion yuan on June 8.", ["9", "11"]),
        ("Of the 52 of 2023, 43 have begun.", ["52", "43"]),
    ],
)
def test_a_count_that_has_lost_its_noun(text: str, counts: list[str]) -> None:
    assert read(text, "count") == counts
    assert differences([text], [DAY])[0] == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Of the 24 mills, 15 have work, seven are idle and one was burnt.", ["24", "15", "7"]),
        ("Of the 24 hours, 15 passed, eight were lost and one was left.", ["15", "8"]),
        ("Of the 24 mills, 15 have work, and one was burnt on May 9.", ["24", "15"]),
        ("Four shops moved, two on May 6 and one in June.", ["4", "2"]),
        ("The fair with 900 stands out.", []),
        ("The plan has 12 flats, 3 by 4 meters.", ["12"]),
        ("It worked 18 hours instead of 15.", []),
        ("It had 310 shops in 2023 instead of 2022.", ["310"]),
        ("The cost of 310 shops was high, an increase of 22 over April.", ["310"]),
        ("It traded 1.2 billion yuan in parcels.", []),
        ("There were 14 degrees.", []),
        ("The last two years have passed.", []),
        ("They met on May 2 and 11 by chance.", []),
    ],
)
def test_what_adds_up_to_nothing_or_is_measured_stays_unread(text: str, counts: list[str]) -> None:
    assert read(text, "count") == counts
    assert differences([text], [DAY])[0] == []
