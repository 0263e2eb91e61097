"""Small amounts that are what one thing costs are left out; what somebody gets, or a whole project
costs, is proposed. Every sentence is invented."""

import datetime as dt

import pytest
from test_column import differences

from zjledger.reading.article import read_article
from zjledger.reading.prices import of_one_thing

DAY = dt.date(2025, 5, 20)


def amounts(text: str) -> list[str | None]:
    return [p.value for p in read_article(text, DAY) if p.kind == "money"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Tickets cost 55 yuan, and 310 million yuan were invested.", ["310000000"]),
        ("The stalls will be let from March 8 at 870 yuan a month.", []),
        ("Each lorry there pays 4.5 yuan.", []),
        ("Every vehicle now pays about 45 yuan at the gate.", []),
        ("Each brewery pays 45,000 yuan.", ["45000"]),
        ("Cabins sell for 31 yuan to 47 yuan each.", []),
        ("Between 31 and 47 yuan a box is asked.", []),
        ("They pay 1,700 to 3,400 dollars per container.", []),
        ("Booths are offered at RMB 1,300 each.", []),
        ("A pass costs 31 yuan; a hall costs 31 million yuan.", ["31000000"]),
        ("A quay of stone costs 31,000 yuan; that of iron cost 310,000 yuan.", ["310000"]),
        ("An inn costs 99,999 yuan.", []),
        ("An inn costs 100,000 yuan.", ["100000"]),
        ("A cabin goes for RMB 310 a night.", []),
        ("Twelve guests paid 310 yuan.", ["310"]),
        ("No toll of 17 yuan is asked; tolls of 17 million yuan were.", ["17000000"]),
        ("Admission will cost 35 yuan, the toll will be 17 yuan.", []),
        ("The hall will cost 35 yuan; the tower will be 17 stories high.", ["35"]),
        ("门票每人130元，陶艺课每人70元，每人补贴70元。", ["70"]),
        ("讲解每场130元，演出每场补贴130元。", ["130"]),
        ("摊位费每天4元，每月130元。", ["130"]),
        ("集装箱堆存每箱每天7元。", []),
        ("雅座每位35元，游船每位130元。", []),
        ("每位老人补贴350元。", ["350"]),
        ("每件仓储费1.7元。", []),
        ("每台检测费3.6万元，每台补贴3.6万元。", ["36000"]),
        ("每台检测费由3.6万元降到3.1万元，共170台。", []),
        ("快递费从每单5.7元降到3.1元，业务收入1.7亿元。", ["170000000"]),
        ("每箱运费从340元上涨到470元。", []),
        ("每台补贴由3万元提高到4万元。", ["30000", "40000"]),
        ("展位每个3700元，共370个。", []),
        ("展位每个补贴3700元。", ["3700"]),
        ("門票每張170元，每間房價470元。", []),
        ("每张床位补助1.7万元。", ["17000"]),
        ("单价3700元，总价3700万元。", ["37000000"]),
        ("Tickets cost 65 yuan on weekdays and 85 yuan on Sundays.", []),
        ("Tickets cost 65 yuan on weekdays, 85 yuan on Fridays and 95 yuan on Sundays.", []),
        ("The fare rose from 27 yuan to 31 yuan.", []),
        ("The fare was raised from 27 yuan to 31 yuan.", []),
        ("Entry costs 45 yuan for adults and 25 yuan for children.", []),
        ("A cup costs 13 yuan, a bowl 17 yuan.", []),
        ("A trip costs $13 or $17 in May.", []),
        ("Tickets cost 65 renminbi on weekdays and 85 renminbi on Sundays.", []),
        ("A trip costs CNY 65 or CNY 75 in May.", []),
        ("Tickets cost RMB 65 and RMB 85 at night.", []),
        ("Tickets cost 65 yuan on weekdays and about 85 yuan on Sundays.", []),
        ("Tickets cost 65 yuan and 75 yuan were donated.", ["75"]),
        ("Tickets cost 65 yuan on weekdays and 450,000 yuan came in.", ["450000"]),
        ("A ticket costs 65 yuan and each village gets 550 yuan.", ["550"]),
        ("A seat costs 350 yuan and 550 yuan of it goes to the poor.", ["550"]),
        ("The firm paid 55 yuan on Monday and 75 yuan on Tuesday.", ["55", "75"]),
    ],
)
def test_what_one_thing_costs_is_left_out_by_both_readers(text: str, values: list[str]) -> None:
    assert amounts(text) == values
    assert not differences([text], [DAY])[0]


def test_a_number_left_out_is_told_as_unread() -> None:
    found = read_article("A pass costs 31 yuan.", DAY)
    assert [(p.kind, p.printed, p.value) for p in found] == [("unread", "31", None)]


@pytest.mark.parametrize(
    ("left", "printed", "of_one"),
    [
        ("Tickets cost ", "31 yuan", True),
        ("Tickets cost ", "31 billion yuan", False),
        ("Rockets cost ", "31 yuan", False),
        ("门票", "31元", True),
        ("门票", "31亿元", False),
        ("门票收入", "31元", False),
    ],
)
def test_the_price_hangs_on_the_words_before_and_on_the_scale(
    left: str, printed: str, of_one: bool
) -> None:
    text = left + printed
    assert of_one_thing(text, len(left), len(text)) == of_one
