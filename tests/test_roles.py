"""Who did what at a meeting, in the words of official news and of its translations.

Every sentence is invented; roles are asked for by the last part of the name.
"""

import pytest
from test_news import DAY, ROOT

from zjledger.curated.gazetteer import known_names
from zjledger.reading.article import read_article


def _roles(text: str) -> str:
    found = [p for p in read_article(text, DAY, "auto", known_names(ROOT)) if p.kind == "role"]
    return ", ".join(f"{p.printed} {str(p.value).removesuffix('_by')}" for p in found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Wang Hao was there, Liu Jie hosted the opening ceremony, and Gao Feng came to speak.",
            "Wang Hao attended, Liu Jie chaired",
        ),
        ("Wang Hao emceed the signing.", "Wang Hao chaired"),
        ("Wang Hao presided and BYD presented the plans.", "Wang Hao chaired, BYD reported"),
        ("BYD presented the plans of others.", ""),
        ("BYD reported the work of 2023.", "BYD reported"),
        ("BYD reported the workers to the police.", ""),
        (
            "Wang Hao will announce the start; Liu Jie is to declare the opening.",
            "Wang Hao announced, Liu Jie announced",
        ),
        (
            "It was a meeting which Wang Hao attended and where he gave a talk.",
            "Wang Hao attended, Wang Hao speech",
        ),
        ("Among them is BYD, which signed for 2 billion yuan.", "BYD signed"),
        ("BYD, the largest borrower, signed for 2 billion yuan.", "BYD signed"),
        ("The sites of BYD, 12 contracts, signed for 2 billion yuan.", ""),
        ("BYD spoke on behalf of the investors.", "BYD exchange_speech"),
        ("BYD alone signed for 2 billion yuan.", ""),
        ("王浩将宣布开工。", "王浩 announced"),
        ("王浩出席发布会并介绍有关情况。", "王浩 attended, 王浩 speech"),
        ("王浩出席发布会，并向客商介绍情况。", "王浩 attended"),
        ("Wang Hao acted as master of ceremonies.", "Wang Hao chaired"),
        ("Wang Hao was the moderator.", "Wang Hao chaired"),
        ("Wang Hao welcomed guests by video.", ""),
        ("Wang Hao addressed the forum by video.", "Wang Hao speech"),
        (
            "Wang Hao took part. BYD and Huafeng Group signed an agreement by which both lend.",
            "Wang Hao attended, BYD signed, Huafeng Group signed",
        ),
        (
            "BYD and Huafeng Group signed a new long-term strategic supply agreement.",
            "BYD signed, Huafeng Group signed",
        ),
        (
            "Wang Hao attended, and BYD notified the overall progress.",
            "Wang Hao attended, BYD reported",
        ),
        ("BYD briefed on the preparations.", "BYD reported"),
        ("BYD informed the meeting of a delay.", "BYD reported"),
        ("BYD introduced the projects of the second batch.", "BYD reported"),
        ("BYD summarised the state of affairs.", "BYD reported"),
        ("A briefing on progress was given by BYD.", "BYD reported"),
        ("The situation was then reported by BYD.", "BYD reported"),
        (
            "BYD presented the report and Huafeng Group spoke of its experience.",
            "BYD reported, Huafeng Group exchange_speech",
        ),
        ("BYD shared its best practices.", "BYD exchange_speech"),
        ("BYD made a typical speech.", "BYD exchange_speech"),
        ("BYD followed with an exchange speech.", "BYD exchange_speech"),
        ("BYD reported progress on the ring road.", "BYD reported"),
        (
            "Wang Hao gave the order to begin, Liu Jie hosted it.",
            "Wang Hao announced, Liu Jie chaired",
        ),
        ("Wang Hao sat on the rostrum.", "Wang Hao attended"),
        (
            "Alibaba Group and BYD signed, and Wang Hao spoke.",
            "Alibaba Group signed, BYD signed, Wang Hao speech",
        ),
        ("BYD signed for RMB 3 billion.", "BYD signed"),
        (
            "BYD reported and Alibaba Group made an exchange speech.",
            "BYD reported, Alibaba Group exchange_speech",
        ),
        ("BYD reported to him that trade had grown.", "BYD reported"),
        (
            "Wang Hao was invited to attend. BYD summarised the work.",
            "Wang Hao attended, BYD reported",
        ),
        (
            "BYD introduced the projects, and Alibaba Group made an exchange speech.",
            "BYD reported, Alibaba Group exchange_speech",
        ),
    ],
)
def test_roles_in_english(text: str, wanted: str) -> None:
    assert _roles(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Wang Hao is mayor of Ningbo, which hosted the ceremony.",
        "Wang Hao hosted the guests at home.",
        "Wang Hao will announce the winners, Liu Jie is to announce the plan.",
        "BYD, which signed for 12 parcels, will announce the start.",
        "Wang Hao will host the ceremony, and BYD plans to brief on the progress.",
        "BYD hosted the forum.",
        "BYD introduced the projects to Zhejiang.",
        "Wang Hao was invited to attend by post, BYD summarised the working paper.",
        "BYD notified the banks and presented its new car.",
        "BYD told of its plans and reported progress in batteries.",
        "Wang Hao gave the order of the day.",
        "Wang Hao announced the winners.",
        "An agreement signed by hand was lost.",
        "BYD signed up for the fair.",
        "Works of Alibaba Group signed for 3 billion yuan were shown.",
    ],
)
def test_no_roles_in_english(text: str) -> None:
    assert _roles(text) == ""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("王浩主持会议并作总结讲话。", "王浩 chaired, 王浩 speech"),
        ("王浩作了题为开放之路的主旨演讲。", "王浩 speech"),
        ("王浩到会，刘捷作方案说明报告。", "王浩 attended, 刘捷 reported"),
        ("王浩莅临大会，刘捷作工作报告。", "王浩 attended, 刘捷 reported"),
        ("王浩参加，比亚迪介绍这批项目。", "王浩 attended, 比亚迪 reported"),
        ("比亚迪介绍了全市建设推进情况。", "比亚迪 reported"),
        ("比亚迪向大会通报进展。", "比亚迪 reported"),
        ("比亚迪分享了节能改造的经验。", "比亚迪 exchange_speech"),
        (
            "比亚迪、华峰集团作先进典型发言。",
            "比亚迪 exchange_speech, 华峰集团 exchange_speech",
        ),
        ("比亚迪作经验介绍。", "比亚迪 exchange_speech"),
        ("比亚迪与华峰集团签了供货合同。", "比亚迪 signed, 华峰集团 signed"),
        ("王浩宣读表彰通报并讲话。", ""),
        ("王浩宣读决定并讲话。", "王浩 speech"),
        ("王浩、刘捷，以及高峰参加。", "王浩 attended, 刘捷 attended, 高峰 attended"),
        ("比亚迪和华峰集团签字，王浩讲话。", "比亚迪 signed, 华峰集团 signed, 王浩 speech"),
        ("比亚迪3月2日与镇里签约3.5亿元。", "比亚迪 signed"),
        ("比亚迪介绍规划。", "比亚迪 reported"),
        ("王浩参加走访并在座谈会上讲话。", "王浩 attended, 王浩 speech"),
        ("王浩一同走访，刘捷陪同调研。", "王浩 attended, 刘捷 attended"),
        ("比亚迪报告2025年工作。", "比亚迪 reported"),
        ("比亚迪发布评价报告。", "比亚迪 reported"),
        (
            "比亚迪、华峰集团作表态发言，王浩讲话。",
            "比亚迪 exchange_speech, 华峰集团 exchange_speech, 王浩 speech",
        ),
        ("比亚迪作了发言。华峰集团发言。", "比亚迪 exchange_speech, 华峰集团 exchange_speech"),
    ],
)
def test_roles_in_chinese(text: str, wanted: str) -> None:
    assert _roles(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "拟由王浩主持会议，将由刘捷讲话。",
        "比亚迪在东岸的新基地，6月签约。夏天高峰用电，高峰用工900人。",
        "王浩将宣布获奖名单。",
        "王浩宣布了获奖名单。",
        "王浩宣读了贺信。比亚迪宣读表扬通报。",
        "王浩介绍情况。",
        "王浩发言。比亚迪发言人说，华峰集团发言提纲已印好。",
        "比亚迪向王浩介绍了项目进展。",
        "比亚迪向客商介绍了投资情况。",
        "比亚迪项目介绍了情况。",
        "比亚迪介绍项目的由来，华峰集团介绍经验丰富的团队。",
        "比亚迪签字仪式在此。",
        "比亚迪去年签约30亿元，3月2日签约30个项目。",
        "日记：比亚迪园区从签约到开园。",
        "王浩一同走访的企业有9家。",
        "比亚迪报告的情况属实。比亚迪向公安局报告情况。",
        "比亚迪发布年度报告。比亚迪发布的评价报告，引人关注。",
    ],
)
def test_no_roles_in_chinese(text: str) -> None:
    assert _roles(text) == ""


def test_what_brackets_add_to_a_name_is_left_out() -> None:
    found = read_article("Huolala came.", DAY, "auto", known_names(ROOT))
    assert [(p.kind, p.value) for p in found] == [("org", "org/huolala")]


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("In the hall of the Zhoushan Archipelago New Area we met.", "low"),
        ("The streets of Xitang Town were dark.", "low"),
        ("Xitang Town reported.", "high"),
        ("卡车开进沈荡镇。", "low"),
        ("惠民街道储能园开园。", "low"),
        ("惠民街道的产业园开园。", "low"),
        ("惠民街道汇报。", "high"),
    ],
)
def test_the_name_of_an_area_may_be_that_of_a_place(text: str, confidence: str) -> None:
    found = read_article(text, DAY, "auto", known_names(ROOT))
    assert [p.confidence for p in found if p.kind == "org"] == [confidence]
