"""Names that begin with a number count nothing, in quotation marks or known; what is said does."""

import datetime as dt

import pytest
from one_column import every

DAY = dt.date(2024, 5, 6)


@pytest.mark.parametrize(
    "text",
    [
        "加快推进“十项重大工程”。",
        "推进“两个先行”，打造“三支队伍”，办好“十件实事”。",
        "开展“三个一批”行动，“五个一”机制落地。",
        "“10个100亿元”工程启动，“50个亿元项目”行动推进。",
        "“两个健康”先行区揭牌。",
        "“大治大美十大行动”同步启动。",
        "深刻领悟“两个确立”，增强四个意识，坚定四个自信，做到两个维护。",
        'The "Ten Major Projects" and the "three services" go on.',
        "They named the “three firsts”, “five ones” and “Four Greats”.",
        'The "10 major projects" programme goes on.',
        "The “50 projects” campaign has begun.",
    ],
)
def test_a_name_counts_nothing(text: str) -> None:
    assert every(text, DAY) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“两个率先”成效明显，签约项目12个。", ["count 12"]),
        ("“二十个项目停了”，他说。", ["count 20"]),
        ("“二十个项目已开工，三家企业投产。”", ["count 20", "count 3"]),
        ("“20个项目”撤资，查实为12个。", ["count 20", "count 12"]),
        ('"Two projects have begun", he said.', ["count 2"]),
        ('"Three firms left," she said.', ["count 3"]),
        ('"Five projects were signed for 3 billion yuan."', ["money 3000000000", "count 5"]),
        ('The "50 projects" of the list are 12 in truth.', ["count 50"]),
        ('The "50 projects" campaign brought 12 contracts.', ["count 12"]),
    ],
)
def test_what_is_said_or_stands_beside_a_name_is_read(text: str, found: list[str]) -> None:
    assert every(text, DAY) == found
