"""English counts that leave their noun to what was named before: so many more than another time
saw, so many in all, another so many, one as the last part; and changes, years and quarters that
other words tell.

Every sentence is invented.
"""

import datetime as dt

import pytest
from one_column import read as read_on
from test_news import DAY, read

from zjledger.reading.article import read_article


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Hangzhou has 21 mills, 4 more than Ningbo.", ["21", "4"]),
        ("There are 14 parks worth over 10 billion yuan, 2 more than last year.", ["14", "2"]),
        ("Nine mills have a turnover of over 3 billion yuan, six more than in May.", ["9", "6"]),
        ("It had 12 firms in 2023, two fewer than in 2022 and five more than in 2021.", "12 2 5"),
        ("17 were signed, three more than planned.", ["17", "3"]),
        ("17 have been signed, or three more than a year ago.", ["17", "3"]),
        ("That was 12 fewer than in May.", ["12"]),
        ("It had 26 parks with a cost of 1 billion yuan, an increase of 7 over 2021.", "26 7"),
        ("Eight mills lack land; in March there were 12.", ["8", "12"]),
        ("Few came. By June there were about 40.", ["40"]),
        ("May brought 41 firms; the third quarter had brought 23.", ["41", "23"]),
        ("Six more start in May. That makes 117, so all is well.", ["6", "117"]),
        ("It compiled a list of parks, 126 in all, of which 68, or 54%, are open.", "126 68"),
        ("The list of 187 completed 139.5 billion yuan.", ["187"]),
        ("On July 6 we signed 33. Rain fell.", ["33"]),
        ("The city signed 34 in March and 41 in April.", ["34", "41"]),
        ("The city issued 15 rules on May 8 and added nine on June 2.", ["15", "9"]),
        ("It started 26 mills, and on June 18 it will start another 19.", ["26", "19"]),
        ("The winter batch has 31 mills and the next batch 26.", ["31", "26"]),
        ("The other districts share 24.", ["24"]),
        ("On August 8, 88 mills start; on September 12, 60 more.", ["88", "60"]),
        ("Among the mills, 22 exceed 1 billion yuan.", ["22"]),
        ("Of the other 25, 16 will be started by May 30, six in July, three in June.", "25 16 6 3"),
        ("Of the other seven, four open soon and two in May, while one closed.", "7 4 2 1"),
        ("Of the 24 firms honored on May 6, 2015, 22 grew, one left and one closed.", "24 22 1 1"),
        ("Three shops withdrew, two of them in May and one in June.", ["3", "2", "1"]),
        ("Compared with the other batch, this batch has 13 more.", ["13"]),
        ("Wenzhou ranked first with 41, followed by Ningbo with 38.", ["41", "38"]),
        ("On the day of the commencement, 17 started in Ningbo alone.", ["17"]),
        ("It is planned to start 35 and complete 20 within the year.", ["35", "20"]),
        ("The city will add 12 by the end of June. We have signed 64 so far.", ["12", "64"]),
        ("A line was opened, and 37 calls came in before noon.", ["37"]),
    ],
)
def test_a_number_counts_what_was_named_before(text: str, counts: list[str] | str) -> None:
    counts = counts.split() if isinstance(counts, str) else counts
    assert read(text, "count") == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The line is 12 kilometers long, two more than planned.", []),
        ("Five mills took twelve months, three more than planned.", ["5"]),
        ("Exports rose 8 percent, 2 more than in May.", []),
        ("The mills need 12 million yuan, 2 more than in May.", []),
        ("The firms paid 3 percent in May, two more than in April.", []),
        ("The firms are on level 3, 2 more than in May.", []),
        ("The rate is 3 percent; in May there were 15 percent.", []),
        ("May brought 12.5 million yuan and June brought 14.", []),
        ("That makes 6.6 percent. That makes 12 million yuan. That makes 12 years.", []),
        ("On July 6 they signed 33 million yuan on page 12.", []),
        ("The list of 2023 was long.", []),
        ("The road is closed on June 25 and 26 in the morning.", []),
        ("Three shops were shut on May 6 and 7 in 2023.", ["3"]),
        ("The winter batch has 31 mills and the next phase 26 million yuan.", ["31"]),
        ("On May 8, 3 billion yuan was paid; on June 12, 2 billion more.", []),
        ("The firm with 15 calls for help.", []),
        ("Wenzhou ranked first with 4 percent, followed by Ningbo.", []),
        ("In the morning, 30 minutes passed. The one has 13 more million yuan.", []),
        ("The shops will open 9 hours a day, and they sign page 12 for the guests.", []),
        ("The town will add 12 million yuan by June.", []),
        ("Four shops withdrew, two of them in May and one in June.", ["4", "2"]),
    ],
)
def test_a_number_beside_such_words_may_count_nothing(text: str, counts: list[str]) -> None:
    assert read(text, "count") == counts


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Of the workers, 120 have found jobs.", ["people"]),
        ("Of the drivers who left, 31 came back.", ["people"]),
        ("Among our nurses, about 40 are new.", ["people"]),
        ("There are 310 on the payroll.", ["people"]),
        ("Of the mills, 31 came back.", ["count"]),
        ("Of the mills that the nurses left, 31 came back.", ["count"]),
        ("There are 310 on the list.", ["count"]),
    ],
)
def test_who_was_named_before_is_counted(text: str, units: list[str]) -> None:
    found = [p for p in read_article(text, DAY, "en") if p.kind == "count"]
    assert [p.unit for p in found] == units
    assert read(text, "count") == [p.value for p in found]


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        (
            "It fell from 3.12% in April 2025 to 2.83% in April this year, that is by 0.29 "
            "percentage points.",
            ["3.12", "2.83", "-0.29"],
        ),
        (
            "It rose from 3.12% in May to 3.83% in June, or by 0.71 percentage points.",
            ["3.12", "3.83", "0.71"],
        ),
        ("Beds were down from 31 in the old town to 28 in May, that is, by 10 percent.", ["-10"]),
        ("It fell in May. It is 3.1% now, that is by 0.29 points another.", ["3.1"]),
        ("Sales fell by 3 million yuan in the last two years, or by 12 percent.", []),
    ],
)
def test_a_change_told_again_is_a_fall_if_it_was_one(text: str, rates: list[str]) -> None:
    assert read(text, "rate") == rates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "Trade grew 3% in the first quarter of 2020 and 5% in the second quarter.",
            "2021-04-16",
            2,
        ),
        (
            "Trade grew 3% in the first quarter of 2020 and 5% in the second quarter.",
            "2021-08-16",
            1,
        ),
        ("It has spent 22% of the plan for 2022 of 312.4 billion yuan.", "2022-04-20", 1),
        ("The rankings for 2017 published in May are void.", "2017-12-08", 2),
        ("The 2018 conference was held in Wenzhou.", "2018-05-24", 1),
        ("The hall has seats for 2028 of 3,000 guests.", "2026-03-12", 0),
        ("The 2018 firms were asked.", "2018-05-24", 0),
    ],
)
def test_years_and_quarters_beside_other_words(text: str, day: str, dates: int) -> None:
    assert len(read_on(text, "date", dt.date.fromisoformat(day))) == dates
