"""English figures that words beside them make something else: the price of one thing, what another
figure is told by, a preposition that is no hedge, people; and counts without their noun.

Every sentence is invented.
"""

import datetime as dt

import pytest
from test_column import differences

from zjledger.reading.article import read_article

DAY = dt.date(2025, 5, 20)
KINDS = ("money", "count", "quantity")


def told(text: str) -> list[str]:
    """Value and unit of each figure, a sign of its hedge, and one where the confidence is low."""
    signs = {"more_than": ">", "less_than": "<", "at_most": "<=", "at_least": ">="}
    signs |= {"approximately": "~", "exact": ""}
    found = [p for p in read_article(text, DAY, "en") if p.kind in KINDS]
    return [
        f"{signs[p.qualifier or 'exact']}{p.value} {p.unit}{'?' * (p.confidence == 'low')}"
        for p in found
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Output per mu of the 230 mu must reach 540,000 yuan.", ["230 mu"]),
        ("Per mu of its 1,230 mu it earned 540,000 yuan.", ["1230 mu"]),
        ("A mu of the 230 mu was sold, which cost 540,000 yuan.", ["230 mu", "540000 CNY"]),
        ("A fee of 150 yuan per mooring is asked.", []),
        ("The charge is 30 yuan for each boat.", []),
        ("A fee of 150 million yuan was paid per mooring.", ["150000000 CNY"]),
        ("The fee was 150 yuan.", []),
        ("A grant of 2,000 yuan per project is paid.", ["2000 CNY"]),
        ("They pay 2 yuan per 10 shares.", []),
        ("A pot costs 11 to 14 yuan.", []),
        ("A cup costs 11 to 14 yuan.", []),
        ("A cup costs 11 to 14 million yuan.", ["11000000 CNY?", "14000000 CNY"]),
        ("Petrol rose 0.2 yuan to 7.3 yuan a litre.", []),
        ("Debt rose 200 million yuan to 7.3 billion yuan.", ["200000000 CNY", "7300000000 CNY"]),
        ("The carbon price fell to 83 yuan.", []),
        ("The contract price fell to 83,000 yuan.", ["83000 CNY"]),
    ],
)
def test_the_price_of_one_thing_or_of_a_measure_is_no_amount(text: str, found: list[str]) -> None:
    assert told(text) == found
    assert not differences([text], [DAY])[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Energy per 10,000 yuan of output fell.", []),
        ("Of every 100 yuan earned, some went to rice.", []),
        ("Every 100-million-yuan yard has a guide.", ["100000000 CNY"]),
        ("There are two shops per 300 households.", ["2 count"]),
        ("Paragraph 4 of the rules says so.", []),
        ("It owes 260 million U.S. dollars.", ["260000000 USD"]),
        ("It drew RMB 31 and RMB 76, not 40 to RMB 52.", ["31 CNY?", "76 CNY?"]),
    ],
)
def test_what_another_figure_is_told_by_is_none(text: str, found: list[str]) -> None:
    assert told(text) == found
    assert not differences([text], [DAY])[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bank lends 4 billion yuan over six years.", ["4000000000 CNY", "6 year"]),
        ("She has worked here for over 20 years.", [">20 year"]),
        ("They asked about 12 yards.", ["12 count"]),
        ("They opened about 12 yards.", ["~12 count"]),
        ("Talks over three yards failed.", ["3 count"]),
        ("They opened over 30 yards.", [">30 count"]),
        ("Under two contracts it builds 30 ships.", ["2 count", "30 count"]),
        ("A yard with under 12 contracts shut.", ["<12 count"]),
        ("Under 12 yards were open.", ["<12 count"]),
    ],
)
def test_prepositions_hedge_no_number(text: str, found: list[str]) -> None:
    assert told(text) == found
    assert not differences([text], [DAY])[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The isle has 91,000 inhabitants and 14 bankers.", ["91000 people", "14 people"]),
        ("Then 27 schoolchildren sang.", ["27 people"]),
        ("Nine crew members and 11 union members came.", ["9 people", "11 count"]),
        ("740 welders will be employed, 210 of them by July.", ["740 people", "210 people"]),
        ("It hired 740 welders last year, 210 of them here.", ["740 people", "210 people"]),
        ("740 welders have sheep, 210 of them sick.", ["740 people", "210 count"]),
        (
            "740 people in eight hamlets were moved, 210 of them in May.",
            ["740 people", "8 count", "210 count?"],
        ),
        ("Eight envoys signed 14 deals, six of them here.", ["8 people", "14 count", "6 count"]),
        ("97 out of 113 delegates were there.", ["97 people?", "113 people"]),
        ("97 of the 113 mills run.", ["97 count", "113 count"]),
        ("The guests, about 70, were fed.", ["~70 people?"]),
    ],
)
def test_people_are_told_from_things(text: str, found: list[str]) -> None:
    assert told(text) == found
    assert not differences([text], [DAY])[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There are 640 mills, 22 more than in May.", ["640 count", "22 count?"]),
        ("The fair is 33 meters wide, four more than in May.", ["33 m"]),
        ("A list of 64 mills was enlarged by six on June 3.", ["64 count", "6 count?"]),
        ("The term of 64 mills was extended by six.", ["64 count"]),
        ("They lend to 40 mills. The guild had nominated 64 in July.", ["40 count", "64 count?"]),
        ("The guild had nominated 64 rules in July.", ["64 count"]),
        ("Of the others, nine follow in July, six in August.", ["9 count?", "6 count?"]),
        ("The mills, no more than 70, are named in May.", ["<=70 count?"]),
        ("The mills, about 70 percent, are idle.", []),
        ("In Anji 93 mills out of 118 are running.", ["93 count", "118 count?"]),
        (
            "Its 47 mills start by May and the last 12 by the end of July.",
            ["47 count", "12 count?"],
        ),
        ("Its 47 mills start by May, the last 12 days by July.", ["47 count"]),
        ("Six more start in July and nine in August.", ["6 count?", "9 count?"]),
        ("A further 140 are waiting.", ["140 count?"]),
        ("A further 140 days are lost.", []),
    ],
)
def test_more_counts_leave_their_noun(text: str, found: list[str]) -> None:
    assert told(text) == found
    assert not differences([text], [DAY])[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A third of the mills run.", []),
        ("Just over a third is ours.", []),
        ("One fifth is ours.", []),
        ("A third bridge was built.", ["3 ordinal"]),
        ("It is the third of its kind.", ["3 ordinal"]),
    ],
)
def test_fractions_are_no_ordinals(text: str, found: list[str]) -> None:
    assert [t for t in told(text) if "ordinal" in t] == found
    assert not differences([text], [DAY])[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "By May it was 167: 88 in the first quarter, 65 in April and 14 in May.",
            ["167 count?", "88 count?", "65 count?", "14 count?"],
        ),
        ("By May there were 167: 88 in the first quarter, 65 in April and 15 in May.", []),
        ("Then it was 30:12, 12 in the room and 18 in the hall.", []),
        ("It was 37: 12 percent in Anji and 25 in Wuyi.", []),
    ],
)
def test_a_whole_is_told_before_a_colon_if_its_parts_add_up(text: str, found: list[str]) -> None:
    assert [t for t in told(text) if "ordinal" not in t] == found
    assert not differences([text], [DAY])[0]
