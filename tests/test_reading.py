"""The reader gives exactly what a phrase prints, or nothing."""

import datetime as dt
import importlib
import pkgutil
import re
from collections.abc import Iterator
from decimal import Decimal
from re import _constants, _parser  # type: ignore[attr-defined]

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phrases import sole

import zjledger.reading
from zjledger.model.quantity import Quantity, plain
from zjledger.reading.lazily import Lazy
from zjledger.reading.numerals import value_of
from zjledger.reading.phrase import (
    candidates,
    date_reads_as,
    read_date,
    read_years,
    reads_as,
)

HEDGES = {
    ">": "more_than",
    ">=": "at_least",
    "~": "approximately",
    "<": "less_than",
    "<=": "at_most",
    "": "exact",
}
PUBLISHED = dt.date(2023, 5, 10)
STEADY = settings(deadline=None, derandomize=True, database=None)


def wanted(text: str) -> Quantity:
    hedge, value, unit = re.fullmatch(r"([<>=~]*)([0-9.]+) (\w+)", text).groups()  # type: ignore[union-attr]
    return Quantity(Decimal(value), unit, HEDGES[hedge])


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("总投资352亿元", "35200000000 CNY"),
        ("1.46万亿元", "1460000000000 CNY"),
        ("4,600万元", "46000000 CNY"),
        ("3亿5000万元", "350000000 CNY"),
        ("12万3456元", "123456 CNY"),
        ("總投資26,921億元", "2692100000000 CNY"),
        ("1.6 萬億元", "1600000000000 CNY"),
        ("约14亿元人民币", "~1400000000 CNY"),
        ("含外资5.8亿美元", "580000000 USD"),
        ("五亿元", "500000000 CNY"),
        ("两千万元", "20000000 CNY"),
        ("三亿五千万元", "350000000 CNY"),
        ("一千零五十万元", "10500000 CNY"),
        ("1.43万万元", "143000000 CNY"),
        ("300余亿元", ">30000000000 CNY"),
        ("8亿多元", ">800000000 CNY"),
        ("均超百亿元", ">10000000000 CNY"),
        ("超亿美元", ">100000000 USD"),
        ("亿元以上", ">=100000000 CNY"),
        ("100亿元(含)以上", ">=10000000000 CNY"),
        ("不超过5亿元", "<=500000000 CNY"),
        ("未超过5亿元", "<=500000000 CNY"),
        ("不到5亿元", "<500000000 CNY"),
        ("最高达500万元", "<=5000000 CNY"),
        ("近740亿元", "~74000000000 CNY"),
        ("约合人民币3.5亿元", "~350000000 CNY"),
        ("过百亿元", ">10000000000 CNY"),
        ("投资额:5亿元", "500000000 CNY"),
        ("约65亿元左右", "~6500000000 CNY"),
        ("＞200亿元", ">20000000000 CNY"),
        ("签约5亿元", "500000000 CNY"),
        ("总投资62.5亿", "6250000000 CNY"),
        ("投资超千亿", ">100000000000 CNY"),
        ("82.467 billion yuan", "82467000000 CNY"),
        ("41.27bn yuan", "41270000000 CNY"),
        ("370m RMB", "370000000 CNY"),
        ("RMB 47.62 billion", "47620000000 CNY"),
        ("more than RMB1.73 trillion", ">1730000000000 CNY"),
        ("¥3,000", "3000 CNY"),
        ("(US$157.1 billion)", "157100000000 USD"),
        ("$12.2 billion", "12200000000 USD"),
        ("5 million US dollars or more", ">=5000000 USD"),
        ("3 trillion USD", "3000000000000 USD"),
        ("exceed 4trillion yuan", ">4000000000000 CNY"),
        ("not exceeding 5 billion yuan", "<=5000000000 CNY"),
        ("five billion yuan", "5000000000 CNY"),
        ("18 billion 700 million yuan", "18700000000 CNY"),
        ("7,588 million yuan", "7588000000 CNY"),
        ("a 2.5-billion-yuan project", "2500000000 CNY"),
    ],
)
def test_money_is_read_exactly(printed: str, value: str) -> None:
    assert sole(printed, "money") == wanted(value)


@pytest.mark.parametrize(
    "printed",
    [
        *("30亿元至60亿元", "3—6亿元", "50-100亿元", "投资5亿至8亿元", "3 to 6 billion yuan"),
        *("between 3 billion and 6 billion yuan", "$3-6 billion"),
        *("22、33和46亿元", "5亿元、8亿元", "从5亿元增加到8亿元"),
        *("数十亿元", "上百亿元", "几百亿元", "百亿元项目", "万亿元级", "several billion yuan"),
        *("一点五亿元", "一百二亿元", "三亿五元", "1万2000亿元", "1,0000亿元", "1.5.3亿元"),
        *(
            "总投资３亿元",
            "1兆6,553亿元",
            "1兆五亿元",
            "1.5亿3000万元",
            "3亿0500万元",
            "23323395346268亿元",
            "减负2500亿元以",
            "3個億",
        ),
        *(
            "港币5亿元",
            "5亿元港币",
            "新台币5亿元",
            "欧元约5亿元",
            "05亿元",
            "1 500亿元",
            "NT$5 billion",
        ),
        *("5亿港元", "HK$5 billion", "5 billion Hong Kong dollars", "5元/吨", "5 yuan per ton"),
        *("超5亿元以上", "62.5亿千瓦时", "总投资62.5亿千瓦时", "到2027年突破1.2万亿", "160億"),
        *("trillion-dollar", "1000 trillion yuan", "thousands of trillion yuan major projects"),
        *("the total reached 36.4 billion", "20.29 billion", "100 billion yuan-level clusters"),
        *(
            "0.85 yuan per watt",
            "12 yuan a gram",
            "several dozen billion yuan",
            "3 million 700 million yuan",
            "元旦前5",
            "-5亿元",
            "−5 billion yuan",
            "千项万亿",
        ),
    ],
)
def test_doubtful_money_is_not_read(printed: str) -> None:
    assert sole(printed, "money") is None


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("37个重大项目", "37 count"),
        ("重大項目87個", "87 count"),
        ("共安排 130 个", "130 count"),
        ("2000余个", ">2000 count"),
        ("1000個以上", ">=1000 count"),
        ("20个左右", "~20 count"),
        ("超5000 家", ">5000 count"),
        ("共签约37个项目", "37 count"),
        ("附近3个项目", "3 count"),
        ("3个余杭项目", "3 count"),
        ("5个多功能厅", "5 count"),
        ("10个上下游项目", "10 count"),
        ("项目数:12个", "12 count"),
        ("通过5个项目", "5 count"),
        ("12个百亿元以上项目", "12 count"),
        ("4个万亿级产业群", "4 count"),
        ("12个亿元以上项目", "12 count"),
        ("三个", "3 count"),
        ("九大领域", "9 count"),
        ("11地市分别设会场", "11 count"),
        ("山区26县共安排48个项目", "48 count"),
        ("两批共1282个", "1282 count"),
        ("1.2万人", "12000 people"),
        ("5000多名", ">5000 people"),
        ("第四批", "4 ordinal"),
        ("全省第七", "7 ordinal"),
        ("位居首位", "1 ordinal"),
        ("a total of 268 projects", "268 count"),
        ("including 37 projects", "37 count"),
        ("12 Hangzhou projects", "12 count"),
        ("268 major projects", "268 count"),
        ("no less than 14 projects", ">=14 count"),
        ("over 1,000 major projects each year", ">1000 count"),
        ("nine projects", "9 count"),
        ("In March, 12 projects", "12 count"),
        ("14 projects in May 2023", "14 count"),
        ("18 projects worth over 10 billion yuan", "18 count"),
        ("seven have already started", "7 count"),
        ("fourth batch of buildings", "4 ordinal"),
        ("top ten towns", "10 count"),
        ("10 thousand people", "10000 people"),
    ],
)
def test_counts_are_read(printed: str, value: str) -> None:
    assert sole(printed, "count") == wanted(value)


@pytest.mark.parametrize(
    "printed",
    [
        *("3个百分点", "3个月", "3个亿", "1.5个", "一批项目", "第三产业", "“千项万亿”项目", "百家"),
        *("十几个", "三五个", "二三十个", "30-40个", "5个和8个", "21、27、100位"),
        *("前10名", "全国前十位", "第二季度", "第三方", "3万人次", "1 500 projects"),
        *("one of the projects", "Phase 2 project", "Line 5 station", "8+4 economic policy system"),
        *("1000 trillion major projects", "hundreds of key platforms", "dozens of projects"),
        *("12 to 15 projects", "between 5 and 10 projects", "2023 projects", "12 months", "369"),
        *("July 4 projects", "No. 1 reform project", "100 km railway", "99 projects, 55 of them"),
        *("“百千万”工程", "“millions” project scheduling"),
    ],
)
def test_doubtful_counts_are_not_read(printed: str) -> None:
    assert sole(printed, "count") is None


@pytest.mark.parametrize(
    ("printed", "kind", "unit", "value"),
    [
        ("占59％", "rate", "percent", "59 percent"),
        ("59%", "rate", None, "59 percent"),
        ("约占全市投资的24%", "rate", "percent", "~24 percent"),
        ("百分之五十九", "rate", "percent", "59 percent"),
        ("百分之百", "rate", "percent", "100 percent"),
        ("至少30%", "rate", "percent", ">=30 percent"),
        ("高出1.6个百分点", "rate", "percentage_point", "1.6 percentage_point"),
        ("6.5-percent", "rate", "percent", "6.5 percent"),
        ("over seven per cent", "rate", "percent", ">7 percent"),
        ("75% or above", "rate", "percent", ">=75 percent"),
        ("2.8 percentage points", "rate", "percentage_point", "2.8 percentage_point"),
        ("占地35万亩以上", "quantity", "mu", ">=350000 mu"),
        ("27.7万平方米", "quantity", "m2", "277000 m2"),
        ("7平方公里", "quantity", "km2", "7 km2"),
        ("全长约6.4公里", "quantity", "km", "~6.4 km"),
        ("主跨1488米", "quantity", "m", "1488 m"),
        ("4000吨/年", "quantity", "t_per_year", "4000 t_per_year"),
        ("年產60萬噸", "quantity", "t_per_year", "600000 t_per_year"),
        ("装机30万千瓦", "quantity", "MW", "300 MW"),
        ("电力总装机1.68亿千瓦", "quantity", "MW", "168000 MW"),
        ("约200亿千瓦时", "quantity", "kWh_per_year", "~20000000000 kWh_per_year"),
        ("年产20GWh", "quantity", "GWh_per_year", "20 GWh_per_year"),
        ("4500万标箱", "quantity", "TEU_per_year", "45000000 TEU_per_year"),
        ("连续12年", "quantity", "year", "12 year"),
        ("建设工期6年", "quantity", "year", "6 year"),
        ("next five years", "quantity", "year", "5 year"),
        ("安装58台", "count", "turbine", "58 turbine"),
        ("床位1850张", "count", "bed", "1850 bed"),
        ("年产150万套", "quantity", "piece_per_year", "1500000 piece_per_year"),
        ("约1600个就业岗位", "count", "people", "~1600 people"),
        ("第一批791个项目", "count", "count", "791 count"),
        ("第一批791个项目", "count", "ordinal", "1 ordinal"),
        ("some 3,000 mu (200 hectares)", "quantity", "mu", "~3000 mu"),
        ("44 square kilometers", "quantity", "km2", "44 km2"),
        ("300 megawatts", "quantity", "MW", "300 MW"),
        ("600,000 tons", "quantity", "t_per_year", "600000 t_per_year"),
        ("6.35 trillion yuan ($0.91 trillion)", "money", "CNY", "6350000000000 CNY"),
        ("6.35 trillion yuan ($0.91 trillion)", "money", "USD", "910000000000 USD"),
        ("2亿美元(约合14亿元)", "money", "CNY", "~1400000000 CNY"),
        ("年产值221亿元", "money", "CNY_per_year", "22100000000 CNY_per_year"),
    ],
)
def test_the_unit_asked_for_picks_and_converts(
    printed: str, kind: str, unit: str | None, value: str
) -> None:
    assert sole(printed, kind, unit) == wanted(value)


@pytest.mark.parametrize(
    ("printed", "kind", "unit"),
    [
        *((text, "rate", "percent") for text in ("下降3.2%", "-3%", "5%至6%", "5-6 percent")),
        *((text, "rate", "percent") for text in ("fell by 3.2%", "1.6个百分点", "百分之三点")),
        *(
            (text, "rate", "percent")
            for text in (
                "降幅3%",
                "负3%",
                "降幅收窄至3%",
                "a 3 percent decline",
                "between 59% and 65%",
            )
        ),
        *((text, "rate", "percentage_point") for text in ("低2.1个百分点", "少3个百分点")),
        ("2 percentage points lower", "rate", "percentage_point"),
        *((text, "rate", "percent") for text in ("2.8:41.1:56.1", "0.7", "三分之二", "5。5%")),
        *((text, "quantity", "year") for text in ("近3年", "2023年", "23年", "3年内", "3年5个月")),
        *((text, "quantity", "t") for text in ("10万吨级码头", "3-5吨", "5 tons/day")),
        ("时速350公里/小时", "quantity", "km"),
        ("5立方米", "quantity", "m"),
        ("7平方公里", "quantity", "mu"),
        ("年产20GWh", "quantity", "MW"),
        ("安装58台", "quantity", "km"),
        ("5亿元", "money", "USD"),
        ("21人", "count", "count"),
        ("第4个集群", "count", "count"),
    ],
)
def test_doubtful_rates_and_measures_are_not_read(printed: str, kind: str, unit: str) -> None:
    assert sole(printed, kind, unit) is None


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("2023年7月4日上午", "2023-07-04"),
        ("2024 年 10 月 15 日", "2024-10-15"),
        ("二〇二三年七月四日", "2023-07-04"),
        ("2月21日电", "2023-02-21"),
        ("12月28日", "2022-12-28"),
        ("去年12月3日", "2022-12-03"),
        ("今年12月31日前", "2023-12-31"),
        ("9日上午", "2023-05-09"),
        ("31日", "2023-03-31"),
        ("昨天上午", "2023-05-09"),
        ("今日", "2023-05-10"),
        ("8月底前全部開工", "2023-08"),
        ("2024年四季度", "2024-Q4"),
        ("一季度", "2023-Q1"),
        ("2017年以来", "2017"),
        ("July 4, 2023", "2023-07-04"),
        ("5 March 2024", "2024-03-05"),
        ("On the morning of May 9th", "2023-05-09"),
        ("Nov 25", "2022-11-25"),
        ("on the 14th", "2023-04-14"),
        ("Yesterday morning", "2023-05-09"),
        ("by the end of August", "2023-08"),
        ("the first quarter of 2024", "2024-Q1"),
        ("in 2018", "2018"),
        ("Since 2023", "2023"),
        ("date 2022-10-15", "2022-10-15"),
    ],
)
def test_dates_resolve_against_the_day_of_publication(printed: str, date: str) -> None:
    assert read_date(printed, PUBLISHED) == date


@pytest.mark.parametrize(
    "printed",
    [
        *("1-9月", "1月至9月", "5月1日至3日", "1月5日、6日", "2022年3月29日和5月", "2021-2025年"),
        *(
            "2月30日",
            "30日内",
            "5号线",
            "第14日",
            "7月4日开工,8月2日投产",
            "当年3月4日",
            "没有你们就没有今天",
            "才有今天。",
            "农历七月四日",
            "３月4日",
            "前三季度",
        ),
        *("3月底前", "3天", "June 31", "2023-13-45", "January to September", "July 4-6", "may 5"),
        *(
            "It began on July 4 and ran on August 2",
            "2022-10-15, 2022-10-16",
            "July 4 and July 5",
            "May scheduling meeting",
            "Sun Wei",
            "today's economy",
            "the 11th",
        ),
    ],
)
def test_doubtful_dates_are_not_read(printed: str) -> None:
    assert read_date(printed, PUBLISHED) is None


@pytest.mark.parametrize("printed", ["7月4日", "14日", "昨天", "Mar 6", "on the 9th", "一季度"])
def test_a_date_that_leans_on_publication_needs_it(printed: str) -> None:
    assert read_date(printed, PUBLISHED) is not None
    assert read_date(printed, None) is None


@pytest.mark.parametrize(
    ("printed", "years"),
    [
        ("2021-2025年", ("2021", "2025")),
        ("2023年至2027年", ("2023", "2027")),
        ("from 2023 to 2027", ("2023", "2027")),
        ("2023-05-09", None),
        ("2023", None),
    ],
)
def test_years(printed: str, years: tuple[str, str] | None) -> None:
    assert read_years(printed) == years


def test_the_reason_names_what_is_printed() -> None:
    printed = "总投资6789亿元"
    assert reads_as(printed, "money", "CNY", Decimal(678900000000), "exact") is None
    reason = reads_as(printed, "money", "CNY", Decimal(6789000000000), "exact")
    assert reason == "the phrase prints 678900000000 CNY, the value is 6789000000000"
    reason = reads_as(printed, "money", "USD", Decimal(678900000000), "exact")
    assert reason == "the phrase prints CNY, the unit is USD"
    reason = reads_as(printed, "money", "CNY", Decimal(678900000000), "more_than")
    assert reason == "the phrase reads exact, not more_than"
    reason = reads_as("总投资", "money", "CNY", Decimal(1), "exact")
    assert reason == "the phrase does not print a number of this kind"


def test_of_several_numbers_the_value_must_be_one() -> None:
    printed = "5大类14项指标"
    assert sole(printed, "count", "count") is None
    assert [plain(q.value) for q in candidates(printed, "count")] == ["5", "14"]
    assert reads_as(printed, "count", "count", Decimal(5), "exact") is None
    assert reads_as(printed, "count", "count", Decimal(14), "exact") is None
    assert "prints 5 count, 14 count" in str(
        reads_as(printed, "count", "count", Decimal(19), "exact")
    )


def test_a_deadline_may_be_the_last_day_of_what_is_printed() -> None:
    printed = "8月底前全部开工"
    assert date_reads_as(printed, "2023-08-31", "at_most", PUBLISHED) is None
    assert "prints 2023-08," in str(date_reads_as(printed, "2023-08-31", "exact", PUBLISHED))
    assert "prints 2023-08," in str(date_reads_as(printed, "2023-08-30", "at_most", PUBLISHED))
    assert date_reads_as("2021-2025年", "2025", "exact", None, end_of_span=1) is None
    assert "prints 2021," in str(date_reads_as("2021-2025年", "2025", "exact", None, end_of_span=0))
    assert "no date" in str(date_reads_as("2021-2025年", "2025", "exact", None))
    assert "no date that is certain" in str(date_reads_as("近日", "2023-05-09", "exact", PUBLISHED))


HEDGED_CHINESE = st.sampled_from(
    [
        *(("{}", "exact"), ("达{}", "exact"), ("超{}", "more_than"), ("逾{}", "more_than")),
        *(("约{}", "approximately"), ("近{}", "approximately"), ("{}左右", "approximately")),
        *(("不低于{}", "at_least"), ("{}以上", "at_least"), ("不超过{}", "at_most")),
        *(("{}以下", "at_most"), ("不到{}", "less_than"), ("總計{}，", "exact")),
    ]
)
HEDGED_ENGLISH = st.sampled_from(
    [
        *(("{}", "exact"), ("reached {}.", "exact"), ("over {}", "more_than")),
        *(("about {}", "approximately"), ("nearly {}", "approximately"), ("up to {}", "at_most")),
        *(("no less than {}", "at_least"), ("{} or more", "at_least")),
        *(("no more than {}", "at_most"), ("less than {}", "less_than")),
    ]
)
POWERS = {
    "千": 3,
    "万": 4,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "十亿": 9,
    "百亿": 10,
    "千亿": 11,
    "万亿": 12,
}
FIGURES = st.decimals(min_value="0.001", max_value=99999, places=3)


def written(number: Decimal, *, commas: bool) -> str:
    """The number in digits, without trailing zeros."""
    text = f"{number:,f}" if commas else f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@STEADY
@given(FIGURES, st.booleans(), st.sampled_from(sorted(POWERS)), HEDGED_CHINESE, st.booleans())
def test_every_chinese_amount_reads_back(
    number: Decimal, commas: bool, scale: str, hedge: tuple[str, str], dollars: bool
) -> None:
    value = number * 10 ** POWERS[scale]
    amount = written(number, commas=commas) + scale + ("美元" if dollars else "元")
    read = sole(hedge[0].format(amount), "money")
    expected = Quantity(value, "USD" if dollars else "CNY", hedge[1])
    assert read == (expected if value < 10**15 else None)
    traditional = str.maketrans("亿万", "億萬")
    assert sole(hedge[0].format(amount).translate(traditional), "money") == read


@STEADY
@given(
    FIGURES,
    st.booleans(),
    st.sampled_from(["thousand", "million", "billion", "trillion", "bn", "mn", "tn"]),
    HEDGED_ENGLISH,
    st.sampled_from(
        [
            *(("{} {} yuan", "CNY"), ("{} {} RMB", "CNY"), ("RMB {} {}", "CNY")),
            *(("¥{} {}", "CNY"), ("{}{} yuan", "CNY"), ("US${} {}", "USD")),
            *(("${} {}", "USD"), ("{} {} USD", "USD"), ("{} {} US dollars", "USD")),
        ]
    ),
)
def test_every_english_amount_reads_back(
    number: Decimal, commas: bool, scale: str, hedge: tuple[str, str], form: tuple[str, str]
) -> None:
    powers = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "mn": 6, "bn": 9, "tn": 12}
    value = number * 10 ** powers[scale]
    printed = hedge[0].format(form[0].format(written(number, commas=commas), scale))
    expected = Quantity(value, form[1], hedge[1])
    assert sole(printed, "money") == (expected if value < 10**15 else None)


def test_a_hedge_after_a_million_is_no_list() -> None:
    assert sole("RMB 5 million or more", "money") == Quantity(Decimal(5_000_000), "CNY", "at_least")
    assert sole("5 million or 6 million yuan", "money") == wanted("6000000 CNY")


@STEADY
@given(st.integers(1, 999999), HEDGED_CHINESE, st.sampled_from(["{}个", "{} 家", "{}項"]))
def test_every_chinese_count_reads_back(count: int, hedge: tuple[str, str], form: str) -> None:
    printed = hedge[0].format(form.format(count))
    assert sole(printed, "count", "count") == Quantity(Decimal(count), "count", hedge[1])


@STEADY
@given(st.integers(1, 10**13 - 1))
def test_every_number_in_numerals_reads_back(number: int) -> None:
    assert value_of(in_numerals(number)) == number


def in_numerals(number: int) -> str:
    """The standard way of writing a whole number: 零 for a gap, 一十 as 十 at the front."""
    text = by_unit(number, "亿", 10**8)
    return text.removeprefix("一") if text.startswith("一十") else text


@pytest.mark.parametrize(
    "numeral",
    [
        *("一百二", "一千五十", "一百十二", "一百零五十", "一千零五百", "三亿五", "一万二", "零五"),
        *("二三", "二〇二三", "百", "千万", "十百", "一亿亿", "万万", "两两"),
    ],
)
def test_colloquial_numerals_are_refused(numeral: str) -> None:
    assert value_of(numeral) is None


def by_unit(number: int, unit: str, size: int) -> str:
    write = four_digits if unit == "万" else lambda part: by_unit(part, "万", 10**4)
    high, low = divmod(number, size)
    gap = "零" if high and 0 < low < size // 10 else ""
    return (write(high) + unit if high else "") + gap + write(low)


def four_digits(group: int) -> str:
    text = ""
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = group // power % 10
        if digit:
            higher = group // (power * 10)
            text += "零" if text and higher % 10 == 0 else ""
            text += "零一二三四五六七八九"[digit] + unit
    return text


@STEADY
@given(st.dates(dt.date(1990, 1, 1), dt.date(2059, 12, 31)))
def test_every_day_reads_back(day: dt.date) -> None:
    year, month, number = day.year, day.month, day.day
    forms = [f"{year}年{month}月{number}日", f"{year} 年 {month:02} 月 {number:02} 日"]
    forms += [f"{day:%B} {number}, {year}", f"{number} {day:%B} {year}", day.isoformat()]
    forms += [
        f"{day:%b} {number}, {year}",
        f"{year}年{in_numerals(month)}月{in_numerals(number)}日",
    ]
    assert {read_date(form, None) for form in forms} == {day.isoformat()}
    near = [f"{month}月{number}日上午", f"{number}日", f"{day:%B} {number}", "今天", "today"]
    assert {read_date(form, day) for form in near} == {day.isoformat()}
    assert read_date("昨日", day + dt.timedelta(days=1)) == day.isoformat()


FIGURE_LIKE = st.text(
    alphabet="0123456789,.%-—、 余多第上下年月日号个项至到约超万亿千百十一二两零"
    "元億萬個美yuanbilo$¥３％",
    max_size=60,
)


@STEADY
@given(st.one_of(st.text(max_size=60), FIGURE_LIKE), st.dates())
def test_no_text_breaks_the_reader(text: str, published_on: dt.date) -> None:
    for kind in ("money", "count", "rate", "quantity"):
        for unit in (None, "CNY", "count", "people", "percent", "km", "year", "ordinal"):
            found = candidates(text, kind, unit)
            assert all(0 <= q.value < 10**15 and q.bounds() for q in found)
            read = sole(text, kind, unit)
            assert read is None or found == [read]
    read_years(text)
    date = read_date(text, published_on)
    assert date is None or re.fullmatch(r"[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?", date)


def patterns() -> Iterator[tuple[str, re.Pattern[str] | Lazy]]:
    for module in pkgutil.walk_packages(zjledger.reading.__path__, "zjledger.reading."):
        names = vars(importlib.import_module(module.name))
        for name, value in names.items():
            for pattern in value if isinstance(value, tuple) else (value,):
                if isinstance(pattern, re.Pattern | Lazy):
                    yield f"{module.name}.{name}", pattern


def test_no_pattern_repeats_without_a_bound() -> None:
    """Bounded repeats on phrases keep reading linear in the length of a text."""
    found = list(patterns())
    assert len(found) > 1000
    unbounded = [name for name, pattern in found if has_unbounded(_parser.parse(pattern.pattern))]
    assert unbounded == []
    assert has_unbounded(_parser.parse(r"a(?:b|c*)"))


def has_unbounded(tree: object) -> bool:
    """Whether a parsed pattern holds a repeat without an upper bound, at any depth."""
    if isinstance(tree, _parser.SubPattern):
        return any(has_unbounded(item) for item in tree.data)
    if isinstance(tree, tuple | list):
        operation = tree[0] if tree else None
        if operation in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
            return tree[1][1] == _constants.MAXREPEAT or has_unbounded(tree[1][2])
        return any(has_unbounded(item) for item in tree)
    return False
