"""Bodies that no register holds are proposed by the form of their names, without a value."""

import datetime as dt

import pytest

from zjledger.reading.article import read_article
from zjledger.reading.bodies import unknown_bodies
from zjledger.reading.names import Gazetteer, Name, gazetteer, names
from zjledger.reading.proposal import Proposal

DAY = dt.date(2024, 5, 6)
KNOWN = gazetteer(
    [
        *(Name(name, "place", f"place/{n}") for n, name in enumerate(("Lishui", "Quzhou", "丽水"))),
        Name("Alibaba Group", "org", "org/alibaba"),
        Name("Lishui Water Bureau", "org", "org/lishui-water"),
        Name("华峰集团", "org", "org/huafeng-group"),
        Name("Wang Hao", "person", "person/wang-hao"),
    ]
)


def bodies(text: str, known: Gazetteer = KNOWN) -> list[str]:
    return [p.printed for p in unknown_bodies(text, names(text, known))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Lishui Hydrogen Group Co., Ltd. signed.", ["Lishui Hydrogen Group Co., Ltd."]),
        ("Today Blue Wave Group and Green Hill Holdings spoke.",
         ["Blue Wave Group", "Green Hill Holdings"]),
        ("At noon Marlin Tools Corporation paid.", ["Marlin Tools Corporation"]),
        ("The Lishui Municipal Investment Promotion Bureau reported.",
         ["Lishui Municipal Investment Promotion Bureau"]),
        ("Quzhou Port, Shipping and Logistics Bureau met.",
         ["Quzhou Port, Shipping and Logistics Bureau"]),
        ("Quzhou Reform Commission, Lishui Commission of Commerce came.",
         ["Quzhou Reform Commission", "Lishui Commission of Commerce"]),
        ("蓝波集团与衢州绿山科技有限公司签约。", ["蓝波集团", "衢州绿山科技有限公司"]),
        ("昨天丽水市投资促进局通报。", ["丽水市投资促进局"]),
    ],
)  # fmt: skip
def test_an_unknown_body_is_found_by_its_form(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Alibaba Group and Lishui Water Bureau came.",
        "A Working Group was formed. The group left. The Leading Group met.",
        "In Lishui the bureau met, and Quzhou has a commission.",
        "华峰集团签约。集团化发展，全市格局一新。丽水市大局已定。",
        "Group photo. Bureau of all. Co., Ltd.",
        "",
    ],
)
def test_what_is_known_or_no_name_is_not(text: str) -> None:
    assert bodies(text) == []


def test_an_unknown_body_has_no_value_and_says_why() -> None:
    (body,) = unknown_bodies("Blue Wave Group came.", [])
    assert (body.kind, body.value, body.confidence) == ("org", None, "low")
    assert (body.start, body.end, body.rule) == (0, 15, "names-form")
    assert body.reason == "not in the registers; proposed by the form of the name"


def test_it_takes_no_part_in_what_is_read_of_others() -> None:
    text = "Wang Hao chaired. Blue Wave Group invested 3 billion yuan in Lishui."
    found = read_article(text, DAY, "en", KNOWN)

    def others() -> list[Proposal]:
        return [p for p in found if p.rule != "names-form"]

    assert [p.printed for p in found if p.rule == "names-form"] == ["Blue Wave Group"]
    assert [(p.kind, p.printed) for p in others()] == [
        ("person", "Wang Hao"),
        ("role", "Wang Hao"),
        ("money", "3 billion yuan"),
        ("place", "Lishui"),
    ]
