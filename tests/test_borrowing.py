"""English numbers that borrow a noun or a scale, and numbers in words; read alike in a column.

Every sentence is invented.
"""

import pytest
from test_news import read


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "It has 64 contracts, of which 23 were manufacturing, nine logistics, eight tourism "
            "and 24 farming.",
            ["64", "23", "9", "8", "24"],
        ),
        (
            "Steel accounted for 238 works and 9 billion yuan, services for 117 and 4 billion "
            "yuan, and roads for 62 and RMB 5 billion.",
            ["238", "117", "62"],
        ),
        ("Energy accounts for 17, water for eight.", ["17", "8"]),
        ("Forty projects started on Monday, nine on Tuesday and 12 on June 18.", ["40", "9", "12"]),
        ("Ten firms joined in May, 12 more in June.", ["10", "12"]),
        ("It has 117 projects, 19 more than in 2023.", ["117", "19"]),
        ("Among them, eight lack land and three lack funds.", ["8", "3"]),
        ("Six of them lack money, five lack land.", ["6", "5"]),
        (
            "Nine firms must repay: five because of fraud, four because work stopped.",
            ["9", "5", "4"],
        ),
        ("Six projects cost 5 billion yuan or more, and only three at less than 300.", ["6", "3"]),
        ("It promises an answer for the four that have received nothing.", ["4"]),
        ("Of its cost, half is paid; transport has 17 and 48.15 billion yuan.", ["17"]),
        ("Industry has 41 projects, roads and power take 28 and 61.5 billion yuan.", ["41", "28"]),
        ("New projects (34) and tourism projects (21) cost 2 billion yuan.", ["34", "21"]),
        ("A county may propose 15 projects, a development zone up to six.", ["15", "6"]),
        ("The number of projects above 1 billion yuan rose to 54.", ["54"]),
        ("Workers on site: 4,300. Visitors: 12,000.", ["4300", "12000"]),
        ("Of the 66, 52 had fences and 14 had none.", ["66", "52", "14"]),
        ("Of the 80, about 61 are running.", ["80", "61"]),
        ("Of the 66, 52 percent had fences.", ["66"]),
        ("51 are to follow by June 30, and 28 are put down for May.", ["51", "28"]),
        ("Since then 36 have got going, five are crawling.", ["36", "5"]),
        ("I counted the cranes: nineteen.", ["19"]),
        ("It lists 340 stalls, 58 let, six unsold.", ["340", "58", "6"]),
        ("Of the 45 projects, 39 are done, four late and two forgotten.", ["45", "39", "4", "2"]),
        ("Thirty are running, four hang on a permit, six lose their land.", ["30", "4", "6"]),
        ("It sent 1,286 trains last year and is planning 1,400 for 2026.", ["1286", "1400"]),
        ("Altogether 54 have been approved. Just 30 are open.", ["54", "30"]),
        ("Makers won 31 prizes, shoe firms five worth 3 million yuan.", ["31", "5"]),
        ("Shoe makers took 31, and left.", ["31"]),
        ("Of the 248 mills begun on May 8, 2025, 230 are on schedule.", ["248", "230"]),
        ("It has 90 firms; and 34, valued at 2 billion yuan, are private.", ["90", "34"]),
        (
            "The remaining 55 went to schools; the other 14, worth 3 million yuan, to farms.",
            ["55", "14"],
        ),
        ("Seven stalled, three closed and two moved abroad.", ["7", "3", "2"]),
        ("They closed 37 shops, or 42 percent; 19 (21.6 percent) have moved.", ["37", "19"]),
        ("It lost 80 shops: 37, or 46 percent, in Ningbo.", ["80", "37"]),
        ("The 73 deals lie in software (24), games (18) and films (31).", ["73", "24", "18", "31"]),
        ("A fair of 24 stalls brought the total to 211.", ["24", "211"]),
        ("The firms in the park number 412.", ["412"]),
        ("Of the 24 depots, Yiwu and Keqiao have 12 each.", ["24", "12"]),
        ("In all, 86 were received; over 90 are private.", ["86", "90"]),
        (
            "The list has 68 works: transport 22, energy 18, water 15 and culture 13.",
            ["68", "22", "18", "15", "13"],
        ),
        ("Hangzhou has 26 works, more than Ningbo's 19, and Wenzhou’s 14.", ["26", "19", "14"]),
        ("In Ningbo 62 were begun, in Wenzhou 48 and in Jiaxing 37.", ["62", "48", "37"]),
        (
            "Its 24 rules include seven on land, six on money and 11 on talent.",
            ["24", "7", "6", "11"],
        ),
        (
            "Of the 45 jobs, 20 are for this year, 15 for 2026 and ten for 2027.",
            ["45", "20", "15", "10"],
        ),
        ("It had 326 works in 2024, and 41 were dropped; only 14 are large.", ["326", "41", "14"]),
        ("Of these works, 40 percent, or 22, are new, 12 of the latter in steel.", ["22", "12"]),
        ("All 24 will move, and the 15 on the list cost more.", ["24", "15"]),
        ("Of the 62 plans, 33 are old, 21 new and eight foreign-funded.", ["62", "33", "21", "8"]),
        ("Seventy-one run to plan, 14 wait for land and eight lag.", ["71", "14", "8"]),
        (
            "Of 90 permits, 31 were issued on June 2, 40 on July 9 and 19 on September 1.",
            ["90", "31", "40", "19"],
        ),
        ("Jinhua, which started 27 on May 6 and 19 on June 9, is ahead.", ["27", "19"]),
        ("Some wait for June, when 55 are planned, because eight were late.", ["55", "8"]),
        ("Nine lines are open; about the other three the board will talk.", ["9", "3"]),
        ("It went well; of the 21 signed at the last fair, 15 have begun.", ["21", "15"]),
        ("Of 14 late works, nine caught up in May, three on June 1.", ["14", "9", "3"]),
        ("The first 12 were stuck in May; the first 30 had arrived.", ["12", "30"]),
        ("The hotline had its first test: 92 calls; it answered 35 calls.", ["92", "35"]),
    ],
)
def test_counts_without_a_noun_of_their_own(text: str, counts: list[str]) -> None:
    assert read(text, "count") == counts


@pytest.mark.parametrize(
    "text",
    [
        "The county ranks 4 among its peers, and Room 8 was full.",
        "Lines 3, 5 and 7 are open; Halls 3 and 4 were shut.",
        "Zhang, 46, and Li, 51, came at 10, and left at 12.",
        "The index stood at 105, the temperature was 30, and the wind 5.",
        "It won 3 to 2. The bus 15 and the tram 3 were late.",
        "(2) open the works; (3) close the mines.",
        "It opens on June 30, and 28 is a lucky number.",
        "Prices rose by 5, and 6 percent is likely; by 2027, 40 percent is planned.",
        "It is shut on May 15 and 19 on the list is its number. Bus 12 runs late.",
        "The guard of line 2 calls, and plant 3 stands idle.",
        "Steel accounts for 45 percent, coal for 12 percent and wood for 3 million yuan.",
        "Of the works, 3 billion yuan, 12 mu and 7 percent were lost.",
        "The office opened 2016 on a high and signed 3 million yuan on May 6.",
        "The remaining 30 percent the board will sell, when 12 percent are paid.",
        "The first 12 days were wet, when 3 million yuan were lost.",
    ],
)
def test_numbers_that_borrow_nothing(text: str) -> None:
    assert read(text, "count") == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("One hundred and twenty buyers and two hundred sellers came.", ["120", "200"]),
        ("A dozen hotels, half a dozen inns and two dozen cafes opened.", ["12", "6", "24"]),
        ("A million visitors and half a million cars came.", ["1000000", "500000"]),
        ("One thousand two hundred and fifty firms, dozens of them new.", []),
        ("In one hundred days a hundred percent was done.", []),
        ("It trained 41 craftsmen, six fishermen and 3 chairwomen.", ["41", "6", "3"]),
        ("It has 14 nature and culture reserves.", ["14"]),
        ("It has 26 in steel and glass works.", []),
        ("It has 26 are and glass works.", []),
    ],
)
def test_numbers_in_words_and_nouns_with_two_words_of_their_own(
    text: str, counts: list[str]
) -> None:
    assert read(text, "count") == counts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Over a billion yuan of two and a half billion yuan.", ["1000000000", "2500000000"]),
        ("Half a trillion yuan, and a quarter of a billion yuan.", ["500000000000"]),
        ("A billion-yuan project in a trillion-dollar industry.", []),
        ("Between 300,000 yuan and 2 million yuan is lent.", ["300000", "2000000"]),
        ("It asks for 300,000 to 2 million yuan.", ["300000", "2000000"]),
        ("Grants of 300 to 500 yuan, or 8 to 5 yuan.", ["300", "500"]),
        ("It paid $3 million to $5 million.", ["3000000", "5000000"]),
        ("It paid between $3 and $5 million each.", ["3000000", "5000000"]),
        ("Steel cost 100 to 200 yuan per ton.", []),
        ("Between 200 and 250 firms paid 5 yuan.", ["5"]),
    ],
)
def test_amounts_in_words_and_in_ranges(text: str, amounts: list[str]) -> None:
    assert read(text, "money") == amounts


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("From November 6 to November 30 it rained.", ["2025-11-06/2025-11-30"]),
        (
            "Between May 6 and 10, and between May 20 and May 22.",
            ["2025-05-06/2025-05-10", "2025-05-20/2025-05-22"],
        ),
        ("On May 6 and 10 it rained.", []),
        (
            "From 16 to 18 August, and on 16-18 August 2022.",
            ["2025-08-16/2025-08-18", "2022-08-16/2022-08-18"],
        ),
        ("From October 28, 2024, to November 2, 2025, it ran.", ["2024-10-28/2025-11-02"]),
        ("From September 2024 to February 2025 it fell.", ["2024-09/2025-02"]),
        ("From November to March it was shut.", []),
        ("Between 2022 and 2024 it grew; in 2022 and 2024 it fell.", ["2022/2024"]),
        ("It was open from May 9 until May 11, and through 2027.", ["2025-05-09/2025-05-11"]),
        ("It is open from 2025 until 2027.", ["2025/2027"]),
        ("从2024年9月至2025年2月增长。", ["2024-09/2025-02"]),
        ("从2025年10月28日到2025年11月2日举行。", ["2025-10-28/2025-11-02"]),
        ("12月28日至1月3日，9日至10日。", ["2025-12-28/2026-01-03"]),
        ("自2023年起至2027年，今年从3月20日起到4月15日。", ["2023/2027", "2025-03-20/2025-04-15"]),
        ("2022年和2024年，3月、4月。", []),
    ],
)
def test_spans_are_one_period(text: str, periods: list[str]) -> None:
    assert read(text, "period") == periods


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The list for 2024 holds much; the plan for 2026 names more.", ["2024", "2026"]),
        ("It has room for 2024 firms.", []),
    ],
)
def test_a_year_after_for(text: str, dates: list[str]) -> None:
    assert read(text, "date") == dates
