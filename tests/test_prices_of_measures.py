"""Amounts that are the price of a measure, or what it was at another time, and those that are not.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read

DAY = dt.date(2024, 5, 6)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("商铺每平方米月租46元。", []),
        ("The tax per mu 300,000 yuan and the output per mu of 5 million yuan are asked.", []),
        ("Tax per mu: 300,000 yuan. Per hectare 5 million yuan is wanted.", []),
        ("They get 12 yuan per mu: 3 million yuan in all.", ["3000000"]),
        ("库房每平方米月租约26元，共34间。", []),
        ("库房每平方米的租金每月仅26元。", []),
        ("茶园每亩年租金降至约700元。", []),
        ("冷库每吨每天收费3.4元。", []),
        ("每千瓦时电价0.56元。", []),
        ("每千瓦时上网电价约0.43元。", []),
        ("组件每瓦成本降到0.8元，每瓦价格为0.9元。", []),
        ("每度收费0.7元，每立方米水价3.6元。", []),
        ("每公斤平均售价涨到13元，每吨运费达到140元。", []),
        ("标准厂房每平方米月租由38元降至32元。", []),
        ("每吨运费从140元涨到约160元，投资由38亿元增至42亿元。", ["3800000000", "4200000000"]),
        ("每吨处理费310元，污水每吨处理费为1.6元。", []),
        ("该路每公里综合造价约为1.3亿元。", []),
        ("每公里建设成本由1.7亿元降至1.4亿元，每公里票价0.4元。", []),
        ("每亩地价约为67万元，每公顷地价700万元，每亩流转费700元。", []),
        ("楼面地价7100元，批发价为3100元。", []),
        ("收购价从每公斤310元涨到370元。", []),
        ("每平方米租金比去年上涨4元，达到67元。", []),
        ("每吨垃圾处理费由70元调整为97元，每标准箱运费1700元。", []),
        ("每公里设一座驿站共投资3.1亿元。", ["310000000"]),
        ("每公里设一座驿站，投资3.1亿元。", ["310000000"]),
        ("每吨钢材降碳带来投资1.3亿元。", ["130000000"]),
        ("每平方米屋顶带来投资1.3亿元，每平方公里年产出达到47亿元。", ["130000000"]),
        ("零售额3100万元，批发额1.3亿元。", ["31000000", "130000000"]),
        ("每床每月收费由4100元降至3800元。", []),
        ("每亩收入6400元，全村收入64万元。", ["640000"]),
        ("每亩投资360万元。", []),
        ("亩均收入2.7万元。", ["27000"]),
        ("设床位430张，每床每月收费4100元。", []),
        ("客房每间每晚640元，门票每张140元。", []),
        ("月薪7400元，月租金1700元。", ["7400"]),
        ("每家租金2.6万元，每户收入3万元。", ["26000", "30000"]),
        ("三方签约，每方收入3亿元。", ["300000000"]),
        ("用电1700千瓦时电费640元。", ["640"]),
        ("去年电费640万元，租金收入每年240万元。", ["6400000", "2400000"]),
    ],
)
def test_what_a_measure_is_let_or_sold_for_is_no_amount(text: str, wanted: list[str]) -> None:
    assert read(text, "money", DAY) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The rent is 3 yuan per square metre per day; it was 2.5 yuan when we came.", []),
        ("The rent is 3 yuan per square metre per day, but it was 2.5 yuan in May.", []),
        ("Rents are 3 yuan per square metre; but they were about 2 yuan in 2019.", []),
        ("Cement costs 410 yuan a ton, and last year it was 370 yuan.", []),
        ("Power costs 0.7 yuan per kWh; in 2020 it was only 0.6 yuan.", []),
        ("Power costs 0.7 yuan a kWh, though it used to be 0.6 yuan.", []),
        ("A mu costs 210,000 yuan; it was 170,000 yuan last year.", []),
        ("A panel that cost 0.9 yuan per watt in 2023 brought 0.7 yuan in April.", []),
        ("Pork which cost 31 yuan per kilo last year now sells for 26 yuan.", []),
        ("Steel selling at $410 per ton in 2023 now goes for $390.", []),
        ("Steel cost 4,100 yuan per ton in 2023 and 3,900 yuan in 2024.", []),
        ("Steel cost 4,100 yuan a ton in May 2023, then about 3,900 yuan last year.", []),
        ("Steel cost 4,100 yuan per ton in 2023, and 3,900 yuan was paid back.", ["3900"]),
        ("Steel cost 4,100 yuan per ton in 2023 and 3.9 million yuan in 2024.", ["3900000"]),
        ("The tax is 4 yuan per mu; it was 3.2 million yuan that he lost.", ["3200000"]),
        ("The firm sells steel at 3,900 yuan per ton; it paid 3,100 yuan.", ["3100"]),
        ("The firm sells steel at 3,900 yuan per ton; it was fined 3,100 yuan.", ["3100"]),
        ("The firm that paid 30 yuan per kilo earned 24,000 yuan.", ["24000"]),
        ("The firm that paid 30 yuan per kilo in May earned 24,000 yuan.", ["24000"]),
        ("At $30 per kilo the firm got $24,000.", ["24000"]),
        ("Rent of 30 yuan a square metre was 24 yuan then.", []),
        ("A kilo earned 24 yuan.", []),
        ("A stall is let at 1,700 yuan a month, and booths are rented at 400 yuan apiece.", []),
        (
            "The booths are rented at 1,700 yuan per month, the stalls are let at 940 yuan a week.",
            [],
        ),
        (
            "The hall was let at 17 million yuan; a stall sells at 70 yuan a month.",
            ["17000000"],
        ),
        ("The prize was small; it was 310 yuan.", ["310"]),
        ("Steel is 3,900 yuan per ton. It was 3,100 yuan that he paid.", ["3100"]),
        ("He bought pears at 3 yuan per kilo, and the cart cost 310 yuan.", ["310"]),
        ("The fee is 140 yuan per person; it was 120 yuan in May.", ["120"]),
        ("The land he let at 700 yuan per mu in 2015 brought 210,000 yuan.", ["210000"]),
    ],
)
def test_what_a_price_was_at_another_time_is_no_amount(text: str, wanted: list[str]) -> None:
    assert read(text, "money", DAY) == wanted
