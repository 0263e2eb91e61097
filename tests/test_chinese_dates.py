"""Chinese dates without a year, days of the week and spans, by plan, tense and the dates around.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import column

from zjledger.reading.article import read_article
from zjledger.reading.days import NEAREST

KINDS = ("date", "period")


def dates(text: str, day: str) -> list[str | None]:
    """The dates and periods of a text whose year is printed or told, the same from both readers."""
    on = dt.date.fromisoformat(day)
    found = [p for p in read_article(text, on) if p.kind in KINDS]
    keys = ("start", "end", "value", "confidence")
    rows = column(text, on)
    also = [tuple(r[key] for key in keys) for r in rows if r["kind"] in KINDS]
    assert [tuple(getattr(p, key) for key in keys) for p in found] == sorted(also)
    return [p.value for p in found if p.reason != NEAREST]


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "会上定了：2月底前加开两条通道，4月增加车位500个；6月底前做到。",
            "2024-12-25",
            ["2025-02", "2025-04", "2025-06"],
        ),
        (
            "【下步】2月17日：报清单。4月底：盘点成绩。5月18日：集中签约40个。",
            "2023-02-10",
            ["2023-02-17", "2023-04", "2023-05-18"],
        ),
        (
            "【下步】\n1. 1月底前报清单。\n2. 4月，盘点成绩。\n【回顾】5月18日，集中签约40个。",
            "2023-12-10",
            ["2024-01", "2024-04", "2023-05-18"],
        ),
        ("会上决定：开通两条通道。7月，港口吞吐量增长5%。", "2025-12-18", ["2025-07"]),
        (
            "4月18日，市里开会。会上定了：6月底前完成征迁，9月开工；12月底前结顶。",
            "2025-10-20",
            ["2025-04-18", "2025-06", "2025-09", "2025-12"],
        ),
        ("会议确定的25个项目，7月签约。", "2025-12-18", ["2025-07"]),
        ("双方约定3月底前签约。", "2025-12-06", ["2026-03"]),
        ("2026年项目盘子12月报审，计划安排350个左右。", "2025-08-22", ["2026", "2025-12"]),
        ("2024年度考核结果3月公布，15家优秀。", "2025-06-06", ["2024", "2025-03"]),
    ],
)
def test_plans_and_documents_of_a_year(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "去年9月28日开工的148个项目和2月14日开工的201个项目，正常推进322个。",
            "2022-06-02",
            ["2021-09-28", "2022-02-14"],
        ),
        (
            "下一场定在明年3月，1月15日开始报名，2月28日截止（外资企业2月20日截止）。",
            "2023-11-13",
            ["2024-03", "2024-01-15", "2024-02-28", "2024-02-20"],
        ),
        ("4月下旬和5月逐个评审。", "2026-03-06", ["2026-04", "2026-05"]),
        ("6月、9月和12月各办一场签约会。", "2025-05-06", ["2025-06", "2025-09", "2025-12"]),
        ("4月与3月持平。", "2025-05-06", ["2025-04", "2025-03"]),
        (
            "项目3月动工，8月结顶，预计明年3月投产、6月达产。",
            "2025-10-20",
            ["2025-03", "2025-08", "2026-03", "2026-06"],
        ),
        ("二期（4月动工）预计12月投产。", "2025-10-20", ["2025-04", "2025-12"]),
        (
            "2022年10月签约，翌年3月2日开工，同年12月投产。",
            "2025-11-10",
            ["2022-10", "2023-03-02", "2023-12"],
        ),
        ("新政策1月1日起施行。", "2025-12-20", ["2026-01-01"]),
        ("名单1月10日下班前报齐。", "2025-12-22", ["2026-01-10"]),
    ],
)
def test_the_dates_around_tell_the_year(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("周一来了何中伟，后天银行的人要来。", "2024-12-25", ["2024-12-23", "2024-12-27"]),
        (
            "周三将签约，周四将开工，周五已开会。",
            "2025-02-10",
            ["2025-02-12", "2025-02-13", "2025-02-07"],
        ),
        (
            "前天签了3家，后天要签5家，大后天将赴沪。",
            "2025-01-06",
            ["2025-01-04", "2025-01-08", "2025-01-09"],
        ),
        ("目前天气已转好，今后天气将更好，扩大后天然气将入网。", "2024-12-25", []),
        ("周五例会已开。周五市集已办。", "2024-12-25", []),
        ("会期两天，7日至8日开会。", "2025-05-06", ["2025-05-07/2025-05-08"]),
        ("8月20日签约，25日开工。", "2025-10-10", ["2025-08-20", "2025-08-25"]),
        ("8月20日签约的项目，9日开工。", "2025-10-10", ["2025-08-20", "2025-10-09"]),
        ("大会定于1月7日至9日举行。", "2024-12-20", ["2025-01-07/2025-01-09"]),
        ("去年1—6月完成投资3亿元。", "2025-08-20", ["2024-01/2024-06"]),
        ("下月5日至8日举办展会。", "2025-08-20", ["2025-09-05/2025-09-08"]),
        ("本月15日前报名，下月8日开标。", "2025-01-06", ["2025-01-15", "2025-02-08"]),
        (
            "三座码头先后于2021年6月3日、2022年12月18日和2024年9月7日开港。",
            "2025-02-10",
            ["2021-06-03", "2022-12-18", "2024-09-07"],
        ),
        ("三期工程于2018年、2021年和2024年投用。", "2025-02-10", ["2018", "2021", "2024"]),
        ("2018、2021年各投用一期。", "2025-02-10", []),
        (
            "两批贷款于2023年5月、2024年8月到账，2022年10月和2023年签过意向。",
            "2025-02-10",
            ["2023-05", "2024-08", "2022-10", "2023"],
        ),
    ],
)
def test_days_and_spans(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize("sign", ["\ue000", "\ue003", "\ue011", "\ue02c"])
def test_signs_of_a_text_itself_plan_nothing(sign: str) -> None:
    # Pages print small pictures with signs of private use, as the reader marks plans.
    assert dates(f"{sign}2月，完成投资3亿元。", "2024-12-25") == ["2024-02"]
    assert dates(f"{sign}开会了。\n{sign} 4月，签约3家。", "2024-12-25") == ["2024-04"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("今年前4月，出口增长3%。", []),
        ("前6月全省投资37亿元，前四月增长3%。", []),
        ("前6月和前4月相比加快2个百分点。", []),
        ("此前4月，该项目已开工。之前3月的会上定了目标。", ["2024-04", "2024-03"]),
        ("日前，4月的成绩出炉。", ["2024-04"]),
    ],
)
def test_so_many_months_of_a_year_are_no_month(text: str, wanted: list[str]) -> None:
    assert dates(text, "2024-07-06") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("截至去年10月末，开工率76%；到12月底，达到97%。", ["2023-10", "2023-12"]),
        ("截至去年10月末，开工率76%，12月底达到97%。", ["2023-10", "2023-12"]),
        ("截至2023年10月开工率76%，12月达到97%。", ["2023-10", "2023-12"]),
        ("截至去年10月累计签约17家，4月又签约3家。", ["2023-10", "2024-04"]),
        (
            "2023年3月开工的46个项目，到去年12月底完成投资76亿元，其中6月完成7亿元。",
            ["2023-03", "2023-12", "2023-06"],
        ),
        ("截至去年10月，开工17个，预计今年6月完工。", ["2023-10", "2024-06"]),
    ],
)
def test_what_is_told_as_of_a_month_may_go_on_from_there(text: str, wanted: list[str]) -> None:
    assert dates(text, "2024-05-22") == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("6月底前完成整改。", "2024-11-22", []),
        ("6月底前要完成整改。", "2024-11-22", ["2025-06"]),
        ("6月底前已完成整改。", "2024-11-22", ["2024-06"]),
        ("6月底前完成整改。", "2024-03-22", ["2024-06"]),
        ("1月底前完成整改。", "2024-11-22", ["2025-01"]),
    ],
)
def test_a_deadline_long_past_is_sure_by_a_verb_alone(
    text: str, day: str, wanted: list[str]
) -> None:
    assert dates(text, day) == wanted
