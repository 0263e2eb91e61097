"""English counts and shares whose clause has lost its noun, or that stand right after a date.

Every sentence is invented.
"""

import pytest
from test_news import read


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("In March 120 clinics applied, in April 95, in May 210.", ["120", "95", "210"]),
        ("On June 3 we received 15 bids, on June 17 nine, on July 1 22.", ["15", "9", "22"]),
        ("On Monday they saw 12 sites, on Tuesday seven, on Friday 19.", ["12", "7", "19"]),
        ("May added 2,310 members, June 1,980 and July 2,045.", ["2310", "1980", "2045"]),
        ("Last year it backed 36 start-ups, this year 41.", ["36", "41"]),
        ("On May 2 300 guests came, on May 3 450, on May 4 200.", ["300", "450", "200"]),
        ("In July 3.1 million guests came, in August 2.8 million.", ["3100000", "2800000"]),
        ("On May 9 there were 210 stalls and on May 10 nearly 300.", ["210", "300"]),
        ("They signed 14 deals, then five more. Rain fell.", ["14", "5"]),
        ("January saw 340 permits, February 290. Few were used.", ["340", "290"]),
        ("Seven cities are ahead, four behind.", ["7", "4"]),
        ("It drew 3.2 million guests in 2018 and 4.1 million in 2023.", ["3200000", "4100000"]),
        ("It sold 90 thousand books in May and about 80 thousand in June.", ["90000", "80000"]),
        ("Nineteen projects are under way, six yet to start.", ["19", "6"]),
        ("It opened 21 parks by April 30 and nine more by May 8.", ["21", "9"]),
        ("It has 34 mills, whereas in May there were only 27.", ["34", "27"]),
        ("It has 34 mills, and there had been just 12 in 2020.", ["34", "12"]),
        ("The number of guests was 5.6 million.", ["5600000"]),
        ("The count of guests from May 1 to May 5 was about 310 thousand.", ["310000"]),
        ("The number of parcels sorted in the third quarter hit 12 million.", ["12000000"]),
    ],
)
def test_a_clause_that_tells_only_its_time_or_state_borrows_its_noun(
    text: str, counts: list[str]
) -> None:
    assert read(text, "count") == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("On June 3 we received 15 bids, on June 17.", ["15"]),
        ("On June 3 we received 15 bids, on June 17 9 million yuan.", ["15"]),
        ("In March prices rose 3 percent in 14 cities, in April 45.", ["14"]),
        ("The tower is 120 meters high, in 2025 140.", []),
        ("The plant took 12 months, three more than planned, and then two more.", []),
        ("Six months are over, three ahead.", []),
        ("The 12 firms met in Room 4, in May 14 days later.", ["12"]),
        ("On May 3 the price was 45 dollars, on May 10 52.", []),
        ("They built 12 sheds in May, in June 14.", ["12"]),
        ("It employed 120 people in May, in June, 2019, none.", ["120"]),
        ("It sold 2 million books in 2018 and 4.1 million yuan in 2023.", ["2000000"]),
        ("It cost 3 million yuan for 2 million cups in 2018 and 4.1 million in 2023.", ["2000000"]),
        ("It is 3.2 million years old in 2018 and 4.1 million in 2023.", []),
        ("The road was closed on March 3 and 4 by order.", []),
        ("12 firms met on June 29 and 30 more by chance.", ["12"]),
        ("The rate is 3 percent, and there were only 27.", []),
        ("The number of guests was 5.6 million yuan.", []),
        ("The number of guests grew and sales were 5.6 million.", []),
        ("The number of guests grew and revenue was 5.6 million.", []),
        ("The value of loans was 5.6 million, the number of years 2 million.", []),
    ],
)
def test_what_no_noun_or_only_a_day_stands_for_is_left_alone(text: str, counts: list[str]) -> None:
    assert read(text, "count") == counts


@pytest.mark.parametrize(
    ("text", "counts", "rates"),
    [
        (
            "Builders hold 14 plots and 38.5 percent of the land, schools nine and 20.1 percent.",
            ["14", "9"],
            ["38.5", "20.1"],
        ),
        (
            "Ningbo had 40 deals and 31.2 percent, Wenzhou 28 and 22.9 percent, Jinhua 19 and 14 "
            "percent.",
            ["40", "28", "19"],
            ["31.2", "22.9", "14"],
        ),
        ("The 12 mills raised wages by 8 and 9.5 percent.", ["12"], []),
        ("The 12 mills had 9 percent more, and exports rose 16 and 33.1 percent.", ["12"], ["9"]),
    ],
)
def test_a_member_of_a_list_of_counts_and_shares_has_both(
    text: str, counts: list[str], rates: list[str]
) -> None:
    assert (read(text, "count"), read(text, "rate")) == (counts, rates)


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("On March 15 3,400 runners start.", "count", ["3400"]),
        ("By June 30 212 permits had been issued.", "count", ["212"]),
        ("In August 2022 118 hotels closed.", "count", ["118"]),
        ("In May 2021 4.2 percent of flats stood empty.", "rate", ["4.2"]),
        ("Growth was 8.1 percent in 2021, in May 2022 2.3 percent.", "rate", ["8.1", "2.3"]),
        ("On May 3 2018 the law passed.", "count", []),
        ("The fair runs on May 3 4 and 5.", "count", []),
    ],
)
def test_a_number_right_after_a_date(text: str, kind: str, values: list[str]) -> None:
    assert read(text, kind) == values
