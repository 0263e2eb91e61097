"""Figures printed in full that may be none of what a text tells, and how wide the contexts are in
which the reader of a column looks.

Every sentence is invented.
"""

import datetime as dt
import re

import pytest
from test_column import differences

from zjledger.reading.article import read_article
from zjledger.reading.columns.clusters import CHINESE, ENGLISH

DAY = dt.date(2025, 5, 20)


def figures(text: str) -> list[tuple[str | None, str]]:
    return [(p.value, p.confidence) for p in read_article(text, DAY) if p.value is not None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("When she began it was 2.4 yuan.", [("2.4", "low")]),
        ("The cell now brings ¥0.35 and no more.", [("0.35", "low")]),
        ("The plant cost 2.4 million yuan.", [("2400000", "high")]),
        ("The fine was 240 yuan.", [("240", "low")]),
        ("The fine was 1,240 yuan.", [("1240", "high")]),
        ("罚款240元。", [("240", "low")]),
        ("罚款2400元。", [("2400", "high")]),
        ("A cabin goes for 310 yuan a night.", []),
        ("Booths are let at 900 yuan apiece.", []),
        ("A cook earns 310 yuan a day.", [("310", "low")]),
        ("Half a dozen bankers wrote.", [("6", "low")]),
        ("Six bankers wrote.", [("6", "high")]),
        ("电价由0.62元降下来。", [("0.62", "low")]),
        ("投资0.62亿元。", [("62000000", "high")]),
        ("帐篷每晚260元。", []),
        ("津贴每天260元。", [("260", "low")]),
        ("夜市卖虾3.4万吨。", [("34000", "low")]),
        ("全县连续五年拿奖。", [("5", "low")]),
        ("前后用了七年。", [("7", "low")]),
        ("贷款期限七年。", [("7", "high")]),
        ("Between the plan and the start three years passed.", []),
        ("A loan for three years was signed.", [("3", "high")]),
        ("走一趟要三个半小时，要三个小时，三个多小时。", []),
        ("新厂年产能3.4万吨。", [("34000", "high")]),
    ],
)
def test_what_may_be_a_price_or_a_sale_is_read_with_low_confidence(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A mu of orchard land fetches 64,000 yuan.", []),
        ("A hectare for greenhouses now costs about RMB 95,000.", []),
        ("Each ton of pulp sold for 5,120 yuan.", []),
        ("Tax revenue per mu reached 412,000 yuan.", []),
        ("Investment per mu must be at least 5 million yuan.", []),
        ("Every square meter brings 1,240 yuan in taxes.", []),
        ("The stalls are let at 860 yuan per m².", []),
        ("Plums go for 14 yuan per kilogram.", []),
        ("One mu of orchard land fetches 64,000 yuan.", [("1", "high")]),
        ("He took a ton of pulp and paid 5,120 yuan.", [("5120", "high")]),
        ("A mu was sold, which cost 64,000 yuan.", [("64000", "high")]),
        ("A mill costs 64,000 yuan.", []),
        ("A monument on a mu, finished early for 2 million yuan.", [("2000000", "high")]),
        ("A ticket costs 95 yuan.", []),
        ("The fare to Lishui rose to 31 yuan.", []),
        ("Each seat costs ¥240.", []),
        ("They pay 2,700 dollars per container.", []),
        ("Ticket sales were 31,000 yuan.", [("31000", "high")]),
        ("A ticket office costs 4 million yuan.", [("4000000", "high")]),
        ("They pay $2,700 a crate.", []),
        ("One seat costs $240.", []),
        ("They pay 2,700 dollars per company.", [("2700", "high")]),
        ("亩均税收达到36.5万元。", []),
        ("亩产税收29万元。", []),
        ("每平方米每月补6元。", []),
        ("每平方米售价2.6万元。", []),
        ("每亩投资超过450万元。", []),
        ("泊车每小时8元。", []),
        ("年均税收达到36.5万元。", [("365000", "high")]),
        ("每月补6元。", [("6", "low")]),
        ("每月补6200元。", [("6200", "high")]),
        ("学费每年4.2万元。", []),
        ("月租金1900元。", []),
        ("月租金收入1900元。", [("1900", "high")]),
    ],
)
def test_the_price_of_a_measure_or_a_thing_is_no_amount(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert figures(text) == found
    assert not differences([text], [DAY])[0]


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Her pay is 6,300 yuan a month.", "low"),
        ("Wages start at 5,300 yuan.", "low"),
        ("A pier of stone costs 1,260,000 yuan.", "low"),
        ("A bridge of stone costs 640,000 yuan.", "low"),
        ("A fee of 1,260,000 yuan per stand was waived.", "low"),
        ("The allowance is 310 yuan a day.", "low"),
        ("Thirty firms receive 40,000 yuan each.", "low"),
        ("慰问金每位310元。", "low"),
        ("厨师每天310元。", "low"),
        ("The feast cost 3,200 yuan.", "high"),
        ("The town paid 1,700 yuan for the lamps.", "high"),
        ("It received a grant of 8,200 yuan in May.", "high"),
        ("Each firm receives 3 million yuan per project.", "high"),
        ("学徒每人每天430元。", "low"),
        ("月薪7300元。", "low"),
        ("每家奖励40万元。", "high"),
        ("每条奖励35万元。", "high"),
        ("他捐了400元。", "low"),
        ("他捐了4000元。", "high"),
        ("门票收入1600元。", "high"),
    ],
)
def test_a_wage_or_what_each_gets_is_low(text: str, confidence: str) -> None:
    found = [p.confidence for p in read_article(text, DAY) if p.kind == "money"]
    assert found == [confidence]
    assert not differences([text], [DAY])[0]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("设计时速160公里，全长43公里。", ["43"]),
        ("列车每小时160公里。", []),
        ("库房每平方米月租金18元，共3间。", ["3"]),
        (
            "The rate fell from 3.1% to 2.9%, that is by 0.2 percentage points.",
            ["3.1", "2.9", "-0.2"],
        ),
        ("The rate rose by 0.2 percentage points.", ["0.2"]),
        ("The canal was dredged in four winters by 31 men.", ["31"]),
        ("这是最忙的一年，工期一年。", ["1"]),
        ("投产后的一年内还清。", ["1"]),
        ("一类4个，三类5个，共分三类。", ["4", "5", "3"]),
        ("三类项目12个，两类36个。", ["12", "2", "36"]),
        ("“十年建百家工厂，招600名工人”的口号喊了三年。", ["3"]),
        ("“招600名工人”，他说。", ["600"]),
        ('"500 shops in four years" was the motto of 12 mayors.', ["12"]),
        ('"500 shops in four years", he said.', ["500", "4"]),
        ("Their slogan is “90 firms a month”.", []),
        ("It ranked well, up two places, and 12 firms came.", ["12"]),
        ("It climbed 12 places, fell by three spots and moved up 2 positions.", []),
        ("The school has 12 places and gained 40 places.", ["12", "40"]),
        ("Factories of the 2.0 era and 4.0 factories have 3 lines.", ["3"]),
        ("It has 2.0 million people.", ["2000000"]),
    ],
)
def test_speeds_labels_and_mottoes_are_no_figures(text: str, values: list[str]) -> None:
    assert [value for value, _ in figures(text)] == values


def test_contexts_are_no_wider_than_their_rules_need() -> None:
    """A word or sign more widens the context of every number of a column: what stands beside it is
    then told apart in new shapes, and words that tell of a fall may end up out of sight. Raise
    these numbers by what a new rule adds, after test_falls has passed."""
    words = [len(set(re.findall("[A-Za-z]+", s))) for s in (ENGLISH.before, ENGLISH.after)]
    signs = [len(set(re.findall("[㐀-鿿]", s))) for s in (CHINESE.before, CHINESE.after)]
    assert (words, signs) == ([533, 400], [407, 406])
