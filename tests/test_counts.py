"""Counts and the months of Chinese words, in forms of official news; read alike in a column.

Every sentence is invented.
"""

import pytest
from test_news import DAY, read

from zjledger.reading.article import read_article


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("It has 38 deals of over 1 billion yuan and 14 of $50 million or more.", ["38", "14"]),
        ("Of the 70 deals, 9 wait for land and six lack a permit.", ["70", "9", "6"]),
        ("From June 3 to June 5 seven teams will visit the towns.", ["7"]),
        ("In 2023 four parks opened.", ["4"]),
        ("The bank sent 25 experts to 16 counties.", ["25", "16"]),
        ("It paid 2 billion yuan to 6 million households.", ["6000000"]),
        ("The 200-odd guests saw 40+ booths of 90-plus firms.", ["200", "40", "90"]),
        ("Half a dozen or so robots do it.", ["6"]),
        ("Nine cost 5 billion yuan or more and three over 8 billion yuan.", ["9", "3"]),
        ("Nine plants cost 5 billion yuan and three over 8 billion yuan.", ["9", "3"]),
        ("Between ¥2 million and 9 million, and 17 firms.", ["17"]),
        ("In 31 of 84 counties prices fell.", ["31", "84"]),
        ("It bought six 200-ton cranes and two 1,500-seat ferries.", ["6", "2"]),
        ("The 16 key and 24 general projects began.", ["16", "24"]),
        ("There are 37 in Jinhua.", ["37"]),
        ("The list has 99 projects — 55 industrial and 44 social.", ["99", "55", "44"]),
        ("Projects signed: 58. Projects started: 41.", ["58", "41"]),
        ("Of the 94 inspected, 88 met the standard.", ["94", "88"]),
        ("A shop closed.\nFifteen were built anew.", ["15"]),
        ("They found 31 cases of waste, 12 of delay and three of fraud.", ["31", "12", "3"]),
        ("Trains to Asia and the ports of Europe numbered 1,947 in May.", ["1947"]),
        ("It has 3 five-star hotels.", ["3"]),
        ("The first eight plants obtained loans.", ["8"]),
        ("Cities with fewer than 15 starts, at least 12 wins.", ["15", "12"]),
        ("From nine to four shops.", ["4"]),
        ("平台日均接2600单，一天发35车。最难的一单、8单元、3车间", ["2600", "35"]),
        ("吞吐集装箱368万箱，茶叶12箱", ["3680000", "12"]),
        ("查出虚报3起，移送案件12起，另有5起典型案例", ["3", "12", "5"]),
        ("养猪3200头，放流鱼苗50万尾，打井6口", ["3200", "500000", "6"]),
        ("举办培训班12期，开展2轮谈判，修订5部法规", ["12", "2", "5"]),
        ("走访企业240余家，车辆近40辆，纠纷逾百起", ["240", "40", "100"]),
        ("全年抽查31次，约谈8次，安装扶梯12部。", ["31", "8", "12"]),
        ("共有三类12个项目，补助四类人群。", ["3", "12", "4"]),
        ("他写了18页的方案，去年侦破31起，办过6场。", ["18", "31", "6"]),
    ],
)
def test_counts_of_official_news(text: str, counts: list[str]) -> None:
    assert read(text, "count") == counts


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Thirty-six designers and two architects moved in.", ["people", "people"]),
        ("Traders (31,000) left; 31,000 traders came back.", ["people"]),
        ("We had 118 of you and three of us.", ["people", "people"]),
        ("The auditors, five of them, came; the drivers, all 14 of them, left.", ["people"] * 2),
        ("The sheds, five of them, leak; two of them are shut.", ["count", "count"]),
        ("Twelve buyers, three developers and six containers.", ["count"] * 3),
        ("Eight colleagues and 60 interviewers left.", ["people"] * 2),
        ("It drew 3.2 million guests in 2018 and 4.1 million in 2023.", ["people"] * 2),
        ("60 drivers are in training, 22 of them abroad.", ["people"] * 2),
        ("60 nurses were trained, all 22 of them here.", ["people"] * 2),
        ("60 guests are in tents, 22 of them torn.", ["people", "count"]),
        ("60 farmers have cattle, 22 of them sick.", ["people", "count"]),
        ("In May 60 guests came, in June 95; 14 sheds stood empty.", ["people"] * 2 + ["count"]),
        ("In May she led 60 welders, in June only 22.", ["people"] * 2),
        ("In May he met eight colleagues, in June with three.", ["people"] * 2),
        ("In May 140 sheds stood empty, in June 95.", ["count"] * 2),
    ],
)
def test_persons_are_told_from_things(text: str, units: list[str]) -> None:
    read(text, "count")
    found = [p for p in read_article(text, DAY) if p.kind == "count"]
    assert [p.unit for p in found] == units


@pytest.mark.parametrize(
    "text",
    [
        "Seminar No. 12 drew a crowd.",
        "Of every 20 firms, 3 export.",
        "Seventeen out of every hundred schemes had no land.",
        "Nine out of each dozen sheds are empty.",
        "Two or three lamps were lit, and three to four ships call.",
        "On March 15 starts the fair.",
        "A family of five lives there.",
        "Plant 3 employs many; tower 4 serves them.",
        "木箱3箱子，2箱体",
        "Fifteen of 100 do.",
        "The road, 12 over the years.",
        "5月3日起，自2024起",
        "3起步",
        "下调10个基点",
        "增长两位数",
        "排名上升2位",
        "二期3期工程",
        "一类项目补助120万元，二类项目补助60万元",
        "一类补助300万元，二类80万元，三类20万元",
        "三类项目每个奖励50万元，四类企业最高10.5万元",
        "每周检查3次，日均发车31次，一年4次",
        "不止一次，第31次，心率72次/分",
        "支部12部，第26页，26页岩",
        "办过一场，又开过一场会",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert read(text, "count") == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("上个月新签12个，下个月开工9个", ["2025-11", "2026-01"]),
        ("本月完成投资2亿元，上月完成3亿元", ["2025-12", "2025-11"]),
        ("上月15日开工", ["2025-11-15"]),
        ("上月3家企业投产，本月十五家", ["2025-11", "2025-12"]),
        ("今年元月3日，2023年元月", ["2025-01-03", "2023-01"]),
        ("没有你们，就没有今天。本月开工3个", ["2025-12"]),
        ("环比上月增长5%，每人2000元月薪，日本月刊", []),
    ],
)
def test_months_by_a_word(text: str, dates: list[str]) -> None:
    assert read(text, "date") == dates


@pytest.mark.parametrize("text", ["每千瓦时0.35元", "电价降至每千瓦时约0.3元", "每公斤8元"])
def test_prices_of_energy_and_goods_are_no_amounts(text: str) -> None:
    assert read(text, "money") == []


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("the 31-year-old firm", []),
        ("a 31-year-long talk", ["31"]),
        ("One year on, the hall is let. Three years on: a loss.", []),
        ("It spent three years on it; one year on average.", ["3", "1"]),
        ("时隔一年，又到现场。时隔了三年再办。", []),
        ("一年过去，大厅建成。三年时间过去了。", []),
        ("一年一度的盛会，转眼一年，又是一年，一年之约。", []),
        ("历时一年建成，三年时间见效。", ["1", "3"]),
    ],
)
def test_an_age_is_no_length_of_time(text: str, lengths: list[str]) -> None:
    assert read(text, "quantity") == lengths


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("The park grew from 58 hectares to 66 hectares.", ["58", "66"]),
        ("It was extended from 12 kilometers to 31 kilometers.", ["12", "31"]),
        ("Turbines from 3 to 5 megawatts stand here.", []),
        ("Between 58 and 66 kilometers are left.", []),
    ],
)
def test_both_ends_of_a_growth_that_print_their_unit_are_read(text: str, areas: list[str]) -> None:
    found = [p.value for p in read_article(text, DAY) if p.kind == "quantity"]
    assert found == areas
