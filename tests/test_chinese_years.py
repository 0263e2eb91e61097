"""The year of Chinese dates without one, by what once was planned, rates, lists and paragraphs.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest

import zjledger
from zjledger.reading.article import read_article
from zjledger.reading.days import Clause, Step, clause_from

KINDS = ("date", "period")


def dates(text: str, day: str) -> list[str | None]:
    """The dates and periods of a text, the same from both readers."""
    on = dt.date.fromisoformat(day)
    found = [(p.start, p.end, p.value) for p in read_article(text, on) if p.kind in KINDS]
    column = zjledger.read_column([text], on).to_pylist()
    also = [(r["start"], r["end"], r["value"]) for r in column if r["kind"] in KINDS]
    assert found == sorted(also)
    return [value for *_, value in found]


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("酒店原定10月1日迎客，至今没有动静。", "2025-01-10", ["2024-10-01"]),
        ("合同上写的是9月交付，11月才交付。", "2025-01-10", ["2024-09", "2024-11"]),
        ("该项目计划3月投产，因为缺电，一直拖到11月2日。", "2024-12-10", ["2024-03", "2024-11-02"]),
        ("去年12月签约时说好4月开工，可到现在还是一片荒地。", "2024-07-10", ["2023-12", "2024-04"]),
        ("第一批项目中，4月底前应开工97个，实际开工88个。", "2023-07-06", ["2023-04"]),
        ("投用时间已从12月推到明年二季度。", "2025-05-19", ["2025-12", "2026-Q2"]),
        ("计划3月投产。", "2024-12-10", ["2025-03"]),
    ],
)
def test_what_once_was_planned(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("图纸5月、7月和10月都改过。", "2025-01-10", ["2024-05", "2024-07", "2024-10"]),
        ("8月起停工，工地没人上班。", "2025-01-10", ["2024-08"]),
        ("5月签的约，9月才拿到地。", "2025-02-15", ["2024-05", "2024-09"]),
        ("前两次分别于6月5日、10月18日举行。", "2026-01-26", ["2025-06-05", "2025-10-18"]),
        ("样机8月28日下线，迟了28天。", "2025-02-15", ["2024-08-28"]),
        ("5月创下新高，8月跌到谷底。", "2025-01-21", ["2024-05", "2024-08"]),
        ("四季度增速比三季度快1.2个百分点。", "2025-01-15", ["2024-Q4", "2024-Q3"]),
        ("三季度，贷款减少46%。", "2025-01-10", ["2024-Q3"]),
        ("利率从1月的4.61%降到10月的4.23%。", "2022-11-25", ["2022-01", "2022-10"]),
        ("12月社会消费品零售额512.4亿元，增长4.3%。", "2026-03-06", ["2025-12"]),
        ("12月，全县利用外资1.02亿美元。", "2026-01-13", ["2025-12"]),
        ("第三次拍卖定在1月4日，已有两家交了保证金。", "2023-12-08", ["2024-01-04"]),
        ("主要产品供应商3月签约，模拟平台4月上线。", "2024-05-10", ["2024-03", "2024-04"]),
        ("更正：合同应为3.15亿元，12月22日签订。", "2026-01-09", ["2025-12-22"]),
    ],
)
def test_what_was_done_and_what_will_be(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("4月2日、7月27日和10月25日开工的项目共205个。", "2024-11-22", None),
        ("4月2日、9月27日和1月25日开工的项目共205个。", "2024-03-22", None),
        ("二期工程10月18日破土，到2月底完成桩基。", "2024-04-15", ["2023-10-18", "2024-02"]),
        ("酒店6月开业，12月开出二期，今年2月又拿下一块地。", "2026-04-14", None),
        ("设备11月到场，1月28日前投产。", "2024-09-26", ["2024-11", "2025-01-28"]),
        ("2条产线12月底前恢复，2条2月恢复。", "2024-11-26", ["2024-12", "2025-02"]),
        ("11月20日到账1.2亿元，12月到账2亿元。", "2023-11-13", ["2023-11-20", "2023-12"]),
        (
            "合同价款已于12月18日付清，余款1月15日前拨付。",
            "2024-12-26",
            ["2024-12-18", "2025-01-15"],
        ),
        ("去年12月已放3000万元，余款5月放完。", "2026-03-26", ["2025-12", "2026-05"]),
        ("现场踏勘定于8月14日、15日和17日。", "2023-07-06", None),
    ],
)
def test_dates_in_their_order(text: str, day: str, wanted: list[str] | None) -> None:
    others = {
        "2024-11-22": ["2024-04-02", "2024-07-27", "2024-10-25"],
        "2024-03-22": ["2023-04-02", "2023-09-27", "2024-01-25"],
        "2026-04-14": ["2025-06", "2025-12", "2026-02"],
        "2023-07-06": ["2023-08-14", "2023-08-15", "2023-08-17"],
    }
    assert dates(text, day) == (wanted or others[day])


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("企业去年4月拿地。8月结顶。", "2025-01-15", ["2024-04", "2024-08"]),
        ("企业去年4月拿地。\n8月结顶。", "2025-01-15", ["2024-04"]),
        ("比去年4月少。8月结顶。", "2025-01-15", ["2024-04"]),
        ("明年3月开标。5月进场。", "2024-10-15", ["2025-03"]),
        ("全年开工三次，4月开工88个，7月开工65个。", "2025-01-15", ["2024-04", "2024-07"]),
        ("全年安排开工三次，4月开工88个。", "2025-01-15", []),
        (
            "2024年外资到账3亿美元；四季度到账1.4亿美元，增长12%。",
            "2025-01-10",
            ["2024", "2024-Q4"],
        ),
        ("\ue1658月结顶。", "2025-01-15", []),
    ],
)
def test_the_year_of_the_paragraph(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("日程也排好了：6月12日、9月18日和12月3日开会，四季度考核。", "2026-03-06", None),
        (
            "问：下一步有什么安排？\n答：1月6日开会，4月组织签约。",
            "2025-12-16",
            ["2026-01-06", "2026-04"],
        ),
        ("三、整改要求。\n1.11月22日前报方案。\n2.12月10日前销号。", "2024-11-14", None),
        ("下一步打算。2月15日前，逐个过堂；3月底前复工。", "2024-12-19", ["2025-02-15", "2025-03"]),
        ("2024年的清单：1月领证；2月平整土地。", "2023-12-08", ["2024", "2024-01", "2024-02"]),
        ("名单前天刚刚公布，后天去东莞。", "2026-03-06", ["2026-03-04", "2026-03-08"]),
        ("前天夜里，班列开出。", "2025-05-19", ["2025-05-17"]),
        ("班列又密了 6月起再添两列", "2025-05-19", ["2025-06"]),
    ],
)
def test_schedules_and_points_of_lists(text: str, day: str, wanted: list[str] | None) -> None:
    others = {
        "2026-03-06": ["2026-06-12", "2026-09-18", "2026-12-03", "2026-Q4"],
        "2024-11-14": ["2024-11-22", "2024-12-10"],
    }
    assert dates(text, day) == (wanted or others[day])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5月投产。", "2025-01-15"),
        ("三季度投产。", "2025-01-15"),
        ("2月投产。", "2024-12-10"),
        ("今后天然气将入网，目前天气已转好。", "2024-12-10"),
        ("9月3日、4日，两批项目开工。", "2025-09-20"),
    ],
)
def test_months_that_nothing_tells_are_not_read(text: str, day: str) -> None:
    assert dates(text, day) == []


def test_a_clause_is_spelt_and_read_back() -> None:
    steps = Step(3, "plain", deadline=False), Step(6, "future", deadline=True)
    clause = Clause("told", 2024, steps=steps, listed=9, until=102, held=2023)
    assert clause_from(clause.spelt) == clause
    assert clause_from(Clause().spelt) == Clause()
