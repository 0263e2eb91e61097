"""Chinese amounts that are yields or classes, people counted by the word for things, and bodies
whose names mean the places where they are.

Every sentence is invented. Figures are read as an article and as a text of a column, which must
agree.
"""

import datetime as dt

import pytest
from test_column import differences

from zjledger.reading.article import read_article
from zjledger.reading.names import Name, gazetteer, names

DAY = dt.date(2025, 5, 20)


def figures(text: str, kind: str) -> list[str]:
    """Value and unit of each figure of a kind, with a sign where the confidence is low."""
    assert differences([text], [DAY])[0] == []
    found = [p for p in read_article(text, DAY) if p.kind == kind]
    return [f"{p.value} {p.unit}{'?' * (p.confidence == 'low')}" for p in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("亩均税收不低于36万元。", []),
        ("亩均税收要达到36万元，亩均增加值要高于150万元。", []),
        ("每亩投资强度不低于420万元。", []),
        ("亩均税收由18万元提高到25万元。", []),
        ("每亩税收从18.5万元增加至25万元。", []),
        (
            "亩均税收由18万元提高到25万元，总产值由3亿元提高到5亿元。",
            ["300000000 CNY", "500000000 CNY"],
        ),
        ("税收由18万元提高到25万元。", ["180000 CNY", "250000 CNY"]),
        ("税收不低于36万元。", ["360000 CNY"]),
        ("投资强度高，窑厂投资不低于420万元。", ["4200000 CNY"]),
        ("在建亿元以上项目2148个。", ["100000000 CNY?"]),
        ("对亿元以上的企业开展辅导。", ["100000000 CNY?"]),
        ("在建10亿元以上项目48个。", ["1000000000 CNY"]),
        ("投资门槛放宽到亿元以上。", ["100000000 CNY"]),
    ],
)
def test_a_yield_of_land_is_no_amount_and_a_class_of_projects_a_doubted_one(
    text: str, found: list[str]
) -> None:
    assert figures(text, "money") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("他和4个同学办了窑厂。", ["4 people"]),
        ("窑厂收留了23个孩子。", ["23 people"]),
        ("来了12个同事。", ["12 people"]),
        ("来了12个专家组。", ["12 count"]),
        ("建了4个学生公寓。", ["4 count"]),
        ("建了4个窑口。", ["4 count"]),
    ],
)
def test_the_word_for_things_counts_people_too(text: str, found: list[str]) -> None:
    assert figures(text, "count") == found


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("云岭新城写字楼日租金上涨。", "low"),
        ("云岭新城周边商铺满租。", "low"),
        ("云岭新城作交流发言。", "high"),
        ("云岭新城的项目开工。", "high"),
        ("云岭新城的冷链仓库开门。", "low"),
        ("云岭新城12个项目开工10个。", "low"),
        ("云岭新城服务业增加值增长8%。", "low"),
        ("仓库位于云岭新城。", "low"),
        ("他在东河区云岭新城见到厂长。", "low"),
        ("会上，云岭新城的负责人发言。", "high"),
        ("现在云岭新城主办展会。", "high"),
        ("东河区云岭新城作交流发言。", "high"),
        ("云岭新城冷链仓库（5万平方米）2017年12月摘地。", "low"),
        ("云岭新城码头3月开工。", "low"),
        ("云岭新城建成仓库（5万平方米）。", "high"),
        ("云岭新城冷链仓库建成5万平方米。", "high"),
    ],
)
def test_a_body_may_be_the_place_where_it_is(text: str, confidence: str) -> None:
    known = gazetteer([Name("云岭新城", "org", "org/yunling")])
    (found,) = names(text, known)
    assert (found.value, found.confidence) == ("org/yunling", confidence)
