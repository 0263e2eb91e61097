"""Four digits that could be a year: what stands after them tells whether they count something."""

import datetime as dt

import pytest
from one_column import every

DAY = dt.date(2024, 5, 6)

COUNTED = [
    ("It fell by 2023% in all", ["rate -2023"]),
    ("It rose by 1900 percent.", ["rate 1900"]),
    ("It fell from 1990% to 2010%.", ["rate 1990", "rate 2010"]),
    ("It grew from 1950 to 2000 percent.", ["rate 2000"]),
    ("It grew by 1900-2000 percent.", []),
    ("Taxes grew by 2000 yuan.", ["money 2000"]),
    ("More than 1978.5 billion yuan was lent.", ["money 1978500000000"]),
    ("Profits were less than 2042.5 million yuan.", ["money 2042500000"]),
    ("It was sold for 1961.5 million yuan in 2019.", ["date 2019", "money 1961500000"]),
    ("It fell by 1967.5% in all.", ["rate -1967.5"]),
    ("Loans rose from 2010 to 2031.5 million yuan.", ["money 2010000000", "money 2031500000"]),
    ("由1950至1985.5亩。", []),
    ("A fund of 2013 million yuan was set up.", ["money 2013000000"]),
    ("The output of 2013 billion yuan grew.", ["money 2013000000000"]),
    ("Aid rose from 1950 yuan to 2010 yuan.", ["money 1950", "money 2010"]),
    ("Aid rose from 1950 to 2010 yuan.", ["money 1950", "money 2010"]),
    ("Aid of between 1950 and 2010 yuan was paid.", ["money 1950", "money 2010"]),
    ("Aid of 1950-2010 yuan was paid.", ["money 1950", "money 2010"]),
    ("They paid 1950 and 2010 yuan.", []),
    ("A line of 2000 km and a park of 1950 mu.", ["quantity 2000", "quantity 1950"]),
    ("A total of 2000 projects were signed in 2019.", ["date 2019"]),
    ("Staff were cut from 2050 people to 1800 people.", ["count 2050", "count 1800"]),
    ("A team of 2000 people works here.", []),
    ("It is made up of 2000 households.", []),
    ("Of 2000 applicants many were taken.", []),
    (
        "On May 3, 1923 million yuan was spent on roads.",
        ["date 2024-05-03", "money 1923000000"],
    ),
    ("On May 3, 2013.5 million yuan came.", ["date 2024-05-03", "money 2013500000"]),
    ("On May 3, 2012% more came.", ["date 2024-05-03", "rate 2012"]),
    ("By 3 May 2013 million yuan had come.", ["date 2024-05-03", "money 2013000000"]),
    ("Output rose by 2053bn yuan.", ["money 2053000000000"]),
    ("In April, 2067 projects were added.", ["count 2067", "date 2024-04"]),
    ("By the end of April, 2067 projects were added.", ["count 2067", "date 2024-04"]),
    ("新增岗位2000~2050个。", []),
    ("共有1950至2010户。", []),
    ("投资1950-2010万元。", ["money 19500000", "money 20100000"]),
]
YEARS = [
    ("Prices are in 2015 yuan, and in 2020 people stayed at home.", ["date 2015", "date 2020"]),
    ("In 2023 yuan loans rose by 3 percent.", ["date 2023", "rate 3"]),
    ("By 2030 people over 60 will be many.", ["date 2030"]),
    ("The total of 2023 was 3 billion yuan.", ["date 2023", "money 3000000000"]),
    (
        "Pay rose from 1800 yuan in 2010 to 2000 yuan in 2015.",
        ["date 2010", "date 2015", "money 1800", "money 2000"],
    ),
    ("On May 3, 2023 the works began.", ["date 2023-05-03"]),
    ("In May 2013 yuan loans grew.", ["date 2013-05"]),
    ("In May 2045 the bridge is to be renewed.", ["date 2045-05"]),
    ("In May 2023 million-yuan projects began.", ["date 2023-05"]),
    ("The list of 2023 projects was approved.", ["date 2023"]),
    ("Between 2010 and 2015 it grew.", ["period 2010/2015"]),
    ("The growth of 2023 and 2024 was even.", ["date 2023", "date 2024"]),
    ("From 2021 to 2025 people will move.", ["period 2021/2025"]),
    ("2020至2025年人口稳定。", ["period 2020/2025"]),
    ("2020-2025规划出台。", ["period 2020/2025"]),
]


@pytest.mark.parametrize(("text", "found"), COUNTED)
def test_what_is_counted_is_no_year(text: str, found: list[str]) -> None:
    assert sorted(every(text, DAY)) == sorted(found)


@pytest.mark.parametrize(("text", "found"), YEARS)
def test_a_year_is_one_beside_what_it_does_not_count(text: str, found: list[str]) -> None:
    assert sorted(every(text, DAY)) == sorted(found)
