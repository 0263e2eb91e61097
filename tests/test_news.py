"""Forms that writers of such news use: what is read in each, and what is left alone.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from one_column import read as read_on

from zjledger.curated.gazetteer import known_names
from zjledger.reading.article import read_article

DAY = dt.date(2025, 12, 10)
ROOT = Path(__file__).resolve().parents[1]
STEADY = settings(deadline=None, derandomize=True, database=None, max_examples=12)


def read(text: str, kind: str) -> list[str | None]:
    """The values of a kind, as of one day."""
    return read_on(text, kind, DAY)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("It will build 15 substations, 220 charging piles and 46 towers.", ["15", "220", "46"]),
        ('The town has 112 "little giants" and 43 “little giant” companies.', ["112", "43"]),
        ("The fund backed 73 start-ups, including 21 new ones.", ["73", "21"]),
        ("Of 41 firms, 36 of which are listed, 12 of them have moved.", ["41", "36", "12"]),
        (
            "12 of the 30 projects are done; nine of the ten parks are full.",
            ["12", "30", "9", "10"],
        ),
        ("Cities launched 45, 38 and 27 projects, respectively.", ["45", "38", "27"]),
        ("There are 23 contracts, of which 12 were in steel and 11 in glass.", ["23", "12", "11"]),
        (
            "Of the 215 projects, 98 are in industry, 64 in roads and 53 in care.",
            ["215", "98", "64", "53"],
        ),
        ("Of these, 34 are private, and 9 have begun.", ["34", "9"]),
        ("It has 37 projects, with 21 in operation and 6 being planned.", ["37", "21", "6"]),
        ("The remaining 14 will start in spring; the other two are late.", ["14", "2"]),
        ("Work began on 66 projects out of 81.", ["66", "81"]),
        ("The number of such firms increased from 1,230 to 2,870.", ["2870"]),
        (
            "The list was cut from 212 to 188 projects, then grew from 188 to 190 projects.",
            ["188", "190"],
        ),
        ("Five parks cost more, 17 worth over 1 billion yuan each.", ["5", "17"]),
        ("Of the projects, 15 involve 415 firms.", ["15", "415"]),
        ("Some 200 guests came, among them 32 from overseas.", ["200", "32"]),
        ("As many as 52 foreign-funded companies came.", ["52"]),
        ("Five topics were discussed at four sub-forums.", ["5", "4"]),
        (
            "It drew three bidders, 45 headquarters and 16 hilly and coastal counties.",
            ["3", "45", "16"],
        ),
        ("Some 12 beekeepers left; 14 timber jetties and two marquees burnt.", ["12", "14", "2"]),
        ("It has 80 projects; 31, valued at 9 billion yuan, are new.", ["80", "31"]),
        (
            "Of 18 projects that stalled, 11 for want of money and 7 for want of sand.",
            ["18", "11", "7"],
        ),
        ("There are 18 late projects, 11 for want of money.", ["18", "11"]),
        ("建成充电桩2.5万根、加氢站18座，购船6艘。", ["25000", "18", "6"]),
        ("余下14个将开工，其中12个为外资项目。", ["14", "12"]),
    ],
)
def test_counts_of_many_nouns_and_of_none(text: str, counts: list[str]) -> None:
    assert read(text, "count") == counts


@pytest.mark.parametrize(
    "text",
    [
        "One in five firms plans to grow, and 1 in 10 shops has closed.",
        "The Top 500 companies, the Fortune 500 firms and the first two bidders were asked.",
        "About one third of the companies and dozens of suppliers came.",
        "Lines 3 and 5 are open; on May 29 and 30 in Hangzhou it rained.",
        "From 12 to 15 projects are picked, 2 percent more than last year.",
        "Growth will be strong, and 2026 will be a key year.",
        "He leads a team with 21 Ma Xiaohui among them.",
        "It took three full months, two short weeks and 12 working days at 30 degrees.",
        "Room 12 opens at 9, page 14 lists it, flight 36 lands, and we rank 4 among provinces.",
        "Phase 2 remains shut; at 10 a.m. whistles blew, and 3 always wins.",
        "三位一体推进，惠及纳税人12.7万户次，数百家企业、几十个项目受益。",
    ],
)
def test_what_is_no_count(text: str) -> None:
    assert read(text, "count") == []


def test_of_two_numbers_with_one_noun_the_first_may_count_another() -> None:
    assert read("It had a population of 52,000 and 3 factories.", "count") == ["3"]


# 315 and 415 are names of schemes.
MANY = st.integers(2, 999).filter(lambda number: number not in (315, 415))


@STEADY
@given(MANY, MANY, MANY)
def test_members_of_a_list_borrow_the_noun(first: int, second: int, third: int) -> None:
    wanted = [str(number) for number in (first, second, third)]
    assert read(f"They opened {first}, {second} and {third} schools.", "count") == wanted
    text = f"Of the {first} schools, {second} are new and {third} have been rebuilt."
    assert read(text, "count") == wanted


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (
            "It rose from 12.5 billion yuan in 2021 to 31.7 billion yuan in 2024.",
            ["12500000000", "31700000000"],
        ),
        ("It lent 9.6 billion yuan, up from 7.2 billion in 2023.", ["9600000000", "7200000000"]),
        (
            "A stand costs 480 yuan per night, or 1.2 billion yuan per project.",
            ["1200000000"],
        ),
        ("A flat costs 12,600 yuan per square meter, steel 5 yuan per ton.", []),
        ("It has a total investment of 81.5 billion and keeps a museum.", ["81500000000"]),
        ("成交金额60亿，出口总额3.5亿。", ["6000000000", "350000000"]),
    ],
)
def test_amounts_beside_years_and_prices(text: str, amounts: list[str]) -> None:
    assert read(text, "money") == amounts


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("By the end of May, 31 of the projects had been started.", ["2025-05"]),
        ("By the end of May, all projects should be under way.", ["2026-05"]),
        ("Papers must be handed in by March 15.", ["2026-03-15"]),
        ("By September 30, 88.9% of them had been launched.", ["2025-09-30"]),
        ("By May, and by nothing else.", []),
        ("Building is to begin in the fourth quarter.", ["2025-Q4"]),
        ("Growth was lower in Q2 than in Q3 2024.", ["2025-Q2", "2024-Q3"]),
        ("Last year, it grew; last year was good.", ["2024"]),
        ("It opened in March of 2024.", ["2024-03"]),
        ("It fell in 2021 to 3 percent.", ["2021"]),
        ("Two are carried over to 2027, and one is postponed to 2028.", ["2027", "2028"]),
        ("余下项目将于6月底前开工。", ["2026-06"]),
        ("项目已于3月底前全部开工。", ["2025-03"]),
        ("5月底前，开工率达80%。", []),
        ("12月前建成30个。", ["2025-12"]),
        ("本月5日，大会召开。", ["2025-12-05"]),
        ("去年，全县增长5%，比去年高。", ["2024"]),
    ],
)
def test_dates_take_the_year_that_their_clause_speaks_of(text: str, dates: list[str]) -> None:
    assert read(text, "date") == dates


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("In the first half of 2025, it grew.", ["2025-01/2025-06"]),
        (
            "The first nine months of 2024 and the second half of 2023.",
            ["2024-01/2024-09", "2023-07/2023-12"],
        ),
        ("The first three quarters of 2025 went well.", ["2025-01/2025-09"]),
        ("From Jan. to May it rose.", ["2025-01/2025-05"]),
        (
            "On Nov 3-5, 2025, and from May 18 to 20, it rained.",
            ["2025-11-03/2025-11-05", "2025-05-18/2025-05-20"],
        ),
        ("May 18 to 20 percent is not a span.", []),
        ("It ran from Oct 28 to Nov 2.", ["2025-10-28/2025-11-02"]),
        ("10月28日至11月2日举行。", ["2025-10-28/2025-11-02"]),
        ("2025年上半年增长，2024年前三季度持平。", ["2025-01/2025-06", "2024-01/2024-09"]),
        ("2024年前10个月，前三季度。", ["2024-01/2024-10"]),
    ],
)
def test_parts_of_a_year(text: str, periods: list[str]) -> None:
    assert read(text, "period") == periods


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("Growth slowed to 4.1 percent, then fell by 3 percent.", ["4.1", "-3"]),
        (
            "Its share rose from 8.2 percent to 9.6 percent, or 40% to 50% of ours.",
            ["8.2", "9.6", "40", "50"],
        ),
        ("Growth of 12 percent to 14 percent; sales down 3 percent to 5 percent.", ["12", "14"]),
        ("They cut the rate, 5 percent to 3 percent.", []),
        ("Its decline narrowed to 3 percent.", []),
        (
            "It got $2.5 billion, or 31.4 percent, is told; rent had fallen 4.2 percent.",
            ["31.4", "-4.2"],
        ),
        ("增速回落至9.5%，降幅收窄至3%。", ["9.5", "-3"]),
        ("It took off in 2023, and 14 percent went to ports.", ["14"]),
    ],
)
def test_a_level_is_no_change(text: str, rates: list[str]) -> None:
    assert read(text, "rate") == rates


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Wang Hao was in the chair.", [("wang-hao", "chaired_by")]),
        ("BYD signed a deal.", [("byd", "signed_by")]),
        ("Wang Hao signed a letter.", []),
        ("BYD signed 12 contracts, and signed for 3 billion yuan.", []),
        ("比亚迪签约3个项目。", []),
        (
            "Wang Hao presided, and Liu Jie addressed the meeting.",
            [("wang-hao", "chaired_by"), ("liu-jie", "speech_by")],
        ),
        ("The fair was presided over by Wang Hao.", [("wang-hao", "chaired_by")]),
        (
            "With Wang Hao in the chair, BYD signed a deal.",
            [("wang-hao", "chaired_by"), ("byd", "signed_by")],
        ),
        ("A welcoming speech was delivered by Liu Jie.", [("liu-jie", "speech_by")]),
        ("Liu Jie gave a keynote address.", [("liu-jie", "speech_by")]),
        (
            "BYD made an exchange speech, as did Huafeng Group.",
            [("byd", "exchange_speech_by"), ("huafeng", "exchange_speech_by")],
        ),
        ("Exchange speeches were given by BYD.", [("byd", "exchange_speech_by")]),
        (
            "Those present included Wang Hao and Liu Jie.",
            [("wang-hao", "attended_by"), ("liu-jie", "attended_by")],
        ),
        (
            "Wang Hao, together with Liu Jie, attended.",
            [("wang-hao", "attended_by"), ("liu-jie", "attended_by")],
        ),
        ("出席会议的有王浩、刘捷。", [("wang-hao", "attended_by"), ("liu-jie", "attended_by")]),
        ("王浩作主旨演讲。", [("wang-hao", "speech_by")]),
        (
            "BYD signed 3 contracts, and Ningbo Municipal Government gave a report.",
            [("ningbo", "reported_by")],
        ),
        ("宁波市人民政府作了汇报。", [("ningbo-municipal-government", "reported_by")]),
        ("王浩听取宁波市人民政府汇报。", [("ningbo", "reported_by")]),
        (
            "王浩出席，宁波市人民政府作交流发言。",
            [("wang-hao", "attended_by"), ("ningbo", "exchange_speech_by")],
        ),
    ],
)
def test_what_people_and_bodies_did(text: str, given: list[tuple[str, str]]) -> None:
    found = [p for p in read_article(text, DAY, "auto", known_names(ROOT)) if p.kind == "role"]
    assert len(found) == len(given)
    for proposal, (who, role) in zip(found, given, strict=True):
        assert who in str(proposal.about)
        assert (proposal.value, proposal.confidence) == (role, "low")


def test_a_list_of_places_borrows_the_noun_in_words_too() -> None:
    text = "Ningbo signed 12 projects, Wenzhou nine, and Jiaxing seven."
    found = read_article(text, DAY, "auto", known_names(ROOT))
    assert [p.value for p in found if p.kind == "count"] == ["12", "9", "7"]


def test_an_amount_of_nothing_converts_nothing() -> None:
    assert read("The grant of 5 yuan ($0) was waived.", "money") == ["5", "0"]
