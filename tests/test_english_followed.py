"""English dates of plans and of what came of them, and of stories told in order over sentences.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import pytest
from one_column import dates


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "The last auction was held on March 4, and the next one is announced for November 12.",
            "2019-06-14",
            ["2019-03-04", "2019-11-12"],
        ),
        (
            "The fair is now planned for February 9.",
            "2019-06-14",
            ["2020-02-09"],
        ),
        (
            "The fair was announced for February 9.",
            "2019-06-14",
            ["2019-02-09"],
        ),
        (
            "By August 31 it had paid 3 million yuan; 5 million yuan is reserved for "
            "repairs by the end of March.",
            "2023-11-02",
            ["2023-08-31", "2024-03"],
        ),
        (
            "The hall was to open in May, then in June; the date now given is February 20.",
            "2023-11-02",
            ["2023-05", "2023-06", "2024-02-20"],
        ),
        (
            "Applications for the festival of 2025 were invited on August 2 in all towns of "
            "the bay.",
            "2023-09-12",
            ["2023-08-02"],
        ),
        (
            "Entries for the prize of 2022 are taken from September 5, the last day being "
            "October 30, and the list appears in December.",
            "2021-07-25",
            ["2021-09-05", "2021-10-30", "2021-12"],
        ),
        (
            "The launch, set for February 12, fell through: the yard had no water.",
            "2021-03-30",
            ["2021-02-12"],
        ),
        (
            "The launch, set for February 12, will be held in the new dock.",
            "2021-12-18",
            ["2022-02-12"],
        ),
        (
            "The mill should have been paid on January 9 but only got half of it.",
            "2023-05-11",
            ["2023-01-09"],
        ),
        (
            "The mill, which was bought in June 2021, should have been sold on January 9 "
            "but was not.",
            "2023-05-11",
            ["2021-06", "2023-01-09"],
        ),
        (
            "The first quarter is expected to see 31 halls opened, and the third quarter about 25.",
            "2021-03-26",
            ["2021-Q1", "2021-Q3"],
        ),
        (
            "The city is to see 12 roads finished in August.",
            "2021-03-26",
            ["2021-08"],
        ),
        (
            "The city has seen 12 roads finished in August.",
            "2021-03-26",
            ["2020-08"],
        ),
        (
            "The clinic, promised for October, is still empty; the new deadline is August 31.",
            "2024-04-03",
            ["2023-10", "2024-08-31"],
        ),
        (
            "The statute, adopted on September 28, will enter into force on January 1.",
            "2021-11-05",
            ["2021-09-28", "2022-01-01"],
        ),
        (
            "The statutes enter into force on January 1.",
            "2021-11-05",
            ["2022-01-01"],
        ),
        (
            "The loan, agreed on February 3 and due to be repaid by August 3, was prolonged "
            "on July 29.",
            "2020-11-24",
            ["2020-02-03", "2020-08-03", "2020-07-29"],
        ),
        (
            "The start was put off for the third time, from March to June, and now to "
            "September 30.",
            "2019-07-02",
            ["2019-09-30"],
        ),
        (
            "In the new year the tolls go: on January 1 for trucks, on July 1 for cars.",
            "2024-12-30",
            ["2025-01-01", "2025-07-01"],
        ),
    ],
)
def test_what_is_planned_and_what_came_of_it(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "Output in June was 9% higher than that for June 2023, while February was 5% "
            "lower than January.",
            "2024-07-19",
            ["2024-06", "2023-06", "2024-02", "2024-01"],
        ),
        (
            "The quay was drawn in April 2018, begun on March 6, 2019, stopped on January "
            "8, 2020, resumed on July 2 and was opened on November 3.",
            "2023-05-11",
            ["2018-04", "2019-03-06", "2020-01-08", "2020-07-02", "2020-11-03"],
        ),
        (
            "He said no on March 15, 2022, and yes at last on June 9.",
            "2024-11-14",
            ["2022-03-15", "2022-06-09"],
        ),
        (
            "The fair is held in Wuyi on March 15, 2025, and in Lanxi on June 9.",
            "2024-11-14",
            ["2025-03-15", "2025-06-09"],
        ),
        (
            "Three will start in May 2019, and two were given up in March.",
            "2018-12-05",
            ["2019-05", "2018-03"],
        ),
        (
            "On March 3, 2021, nine yards signed for 19.6 million yuan; on July 4, six for "
            "8.2 million yuan; on January 9, two more.",
            "2023-04-27",
            ["2021-03-03", "2021-07-04", "2022-01-09"],
        ),
        (
            "On March 3, 2022, nine yards signed for 19.6 million yuan; on July 4, six for "
            "8.2 million yuan; on January 9, two more.",
            "2023-04-27",
            ["2022-03-03", "2022-07-04", "2023-01-09"],
        ),
        (
            "The deed was signed on April 11, 2017. The loan was granted on December 5 of "
            "the same year.",
            "2019-10-16",
            ["2017-04-11", "2017-12-05"],
        ),
        (
            "The deed was signed on April 11, 2017. The loan was granted in December of "
            "that year, and this year, in May, it was repaid.",
            "2019-10-16",
            ["2017-04-11", "2017-12", "2019-05"],
        ),
        (
            "The loan was granted in December of that year.",
            "2019-10-16",
            [],
        ),
        (
            "The dyke was closed on April 8, 2016. On June 9 the pumps were set going. All "
            "was well until October.\n"
            "2017 was worse. The dyke broke in May.",
            "2021-09-20",
            ["2016-04-08", "2016-06-09", "2016-10", "2017-05"],
        ),
        (
            "The dyke was closed on April 8, 2016. On June 9 the pumps were set going.\n"
            "The dyke broke in May.",
            "2021-09-20",
            ["2016-04-08", "2016-06-09", "2021-05"],
        ),
        (
            "2017 was the bad year. Copper rose by 6% in February and by 11% in August. On "
            "May 9 the yard shut.",
            "2021-09-20",
            ["2017-02", "2017-08", "2017-05-09"],
        ),
        (
            "In the spring of 2019 a group from Anji came to look. It signed on June 11 and "
            "paid a first part on July 15.",
            "2020-11-24",
            ["2019-06-11", "2019-07-15"],
        ),
        (
            "In the autumn of 2019 a group from Anji came to look. It signed on June 11.",
            "2020-11-24",
            ["2020-06-11"],
        ),
        (
            "A: That was in July 2019. We stood in water until August 4, and the insurer "
            "paid on October 12.",
            "2020-11-24",
            ["2019-07", "2019-08-04", "2019-10-12"],
        ),
        (
            "Of those that signed on April 28 last year, two gave up, one in September and "
            "one in January.",
            "2022-03-08",
            ["2021-04-28", "2021-09", "2022-01"],
        ),
        (
            "On January 9 the kiln burst, and on January 20 a new one was chosen.",
            "2024-12-30",
            ["2024-01-09", "2024-01-20"],
        ),
        (
            "On January 9 they chose a kiln.",
            "2024-12-30",
            ["2024-01-09"],
        ),
    ],
)
def test_what_is_told_in_order(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "The office moved on March 1, its archive on March 15, and the staff follow on "
            "August 30.",
            "2021-08-12",
            ["2021-03-01", "2021-03-15", "2021-08-30"],
        ),
        (
            "From September 1 the toll is 5 yuan, from January 1 7 yuan.",
            "2021-08-12",
            ["2021-09-01", "2022-01-01"],
        ),
        (
            "The toll is 5 yuan from March 1, and from June 1 7 yuan.",
            "2021-08-12",
            ["2021-03-01", "2021-06-01"],
        ),
        (
            "In the fourth quarter of last year rents fell by 2%, and in the first quarter "
            "they rose.",
            "2019-04-18",
            ["2018-Q4", "2019-Q1"],
        ),
        (
            "In the first quarter of last year rents fell by 2%, and in the fourth quarter "
            "they rose.",
            "2019-04-18",
            ["2018-Q1", "2018-Q4"],
        ),
        (
            "Opened on September 28, 2019, closed on January 24, 2020, opened again on May "
            "1: the pool has seen a lot.",
            "2023-12-27",
            ["2019-09-28", "2020-01-24", "2020-05-01"],
        ),
    ],
)
def test_what_official_news_tells(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted
