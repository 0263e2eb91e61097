"""Who was given an award, in the words of official news and of its translations.

Every sentence is invented.
"""

import pytest
from test_news import DAY, ROOT

from zjledger.curated.draft import UNDECIDED, drafted
from zjledger.curated.gazetteer import known_names
from zjledger.reading.article import read_article
from zjledger.reading.proposal import Proposal


def _told(text: str) -> list[Proposal]:
    found = read_article(text, DAY, "auto", known_names(ROOT))
    return [p for p in found if p.kind == "role" and p.value == "awarded_to"]


def _awarded(text: str) -> str:
    return ", ".join(p.printed for p in _told(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("BYD and Huafeng Group were honoured at the conference.", "BYD, Huafeng Group"),
        ("BYD was named the best exporter of the year.", "BYD"),
        ("BYD, a maker of batteries, won the first prize.", "BYD"),
        ("Wang Hao, mayor of Hangzhou, was awarded a medal.", "Wang Hao"),
        ("BYD, Foo Works and Huafeng Group received plaques.", "BYD, Huafeng Group"),
        ("BYD and 34 others were commended.", "BYD"),
        ("BYD and Huafeng Group came to the stage to receive awards.", "BYD, Huafeng Group"),
        (
            "The first prize went to BYD, the second to Ningbo and the third to Xitang Town.",
            "BYD, Ningbo, Xitang Town",
        ),
        (
            "First prize went to BYD, the second prize to Ningbo, and a special prize to Wang Hao.",
            "BYD, Ningbo, Wang Hao",
        ),
        ("Plaques were handed to BYD and Huafeng Group.", "BYD, Huafeng Group"),
        ("Wang Hao presented the awards to BYD and Huafeng Group.", "BYD, Huafeng Group"),
        ("The county awarded BYD the title of leading firm.", "BYD"),
        (
            "The county awarded BYD and Huafeng Group the title of “Model Firm”.",
            "BYD, Huafeng Group",
        ),
        ("The winners: BYD, Huafeng Group.", "BYD, Huafeng Group"),
        ("Winners of the first prize were BYD and Huafeng Group.", "BYD, Huafeng Group"),
        ("First prize: BYD; second prize: Huafeng Group.", "BYD, Huafeng Group"),
        (
            "The conference commended BYD and Huafeng Group for their services.",
            "BYD, Huafeng Group",
        ),
        ("Chaired by Wang Hao, BYD won the first prize.", "BYD"),
        ("The meeting was attended by Wang Hao, and BYD received the title of model firm.", "BYD"),
        (
            "BYD won the first prize, Huafeng Group the second and Xitang Town the third.",
            "BYD, Huafeng Group, Xitang Town",
        ),
        ("The title of leading firm was won by BYD.", "BYD"),
        ("Among those honoured were BYD and Huafeng Group.", "BYD, Huafeng Group"),
        ("BYD attended the meeting and received a plaque.", "BYD"),
        ("It was built by BYD, which won the title last year.", "BYD"),
        ("Honours were conferred on BYD and Xitang Town.", "BYD, Xitang Town"),
        ("The county named Xitang Town a model of service.", "Xitang Town"),
        ("BYD was presented with a plaque and Huafeng Group with a trophy.", "BYD, Huafeng Group"),
        ("In the contest BYD took first place.", "BYD"),
        ("BYD came first in the annual evaluation.", "BYD"),
        ("BYD has again been awarded the Zhejiang Quality Award.", "BYD"),
        ("BYD was awarded for its services.", "BYD"),
        ("The committee presented BYD with a plaque.", "BYD"),
        ("Prizes went to BYD (Hangzhou) and to Huafeng Group.", "BYD, Huafeng Group"),
        (
            "The gold medal was awarded to Xitang Town of Jiashan, and silver to Huafeng Group.",
            "Xitang Town, Huafeng Group",
        ),
        ("Wang Hao and BYD were both commended.", "Wang Hao, BYD"),
        ("BYD was among the winners.", "BYD"),
        ("BYD won gold, Huafeng Group silver.", "BYD, Huafeng Group"),
        (
            "After Wang Hao's talk, plaques were presented to BYD and Huafeng Group by them.",
            "BYD, Huafeng Group",
        ),
        ("The city honored BYD, Foo Group and Huafeng Group yesterday.", "BYD, Huafeng Group"),
        ('BYD (Hangzhou) received the title of "green factory" in May.', "BYD"),
        ("Wang Hao, who won a medal in 2019, chaired the meeting.", "Wang Hao"),
        ("BYD, together with Huafeng Group, was awarded the first prize.", "BYD, Huafeng Group"),
        (
            "In the evaluation Xitang Town took first place, Puyuan Town, Tongxiang the second.",
            "Xitang Town, Puyuan Town, Tongxiang",
        ),
        ("Three firms were honoured: BYD, Huafeng Group and Foo Works.", "BYD, Huafeng Group"),
        ("Award winners include BYD and Huafeng Group.", "BYD, Huafeng Group"),
        ("Prizewinners: BYD; Huafeng Group; Xitang Town.", "BYD, Huafeng Group, Xitang Town"),
        (
            "Wang Hao and Liu Jie, the two oldest workers, were named model workers.",
            "Wang Hao, Liu Jie",
        ),
        ("BYD received 5 million yuan and the title of leading firm.", "BYD"),
        ("The prize was shared by BYD and Huafeng Group.", "BYD, Huafeng Group"),
        ("The awards went to BYD, Huafeng Group and 12 other firms.", "BYD, Huafeng Group"),
        ("Second prize went to Huafeng Group.", "Huafeng Group"),
        ("Mayor Wang Hao handed BYD and Huafeng Group their plaques.", "BYD, Huafeng Group"),
        ("The title of model town, given for the third time, went to Xitang Town.", "Xitang Town"),
        ("BYD was recognised as an advanced unit.", "BYD"),
        ("The jury chose BYD as the best exporter of the year.", "BYD"),
        ("The award was presented to BYD by Wang Hao.", "BYD"),
        (
            "Wang Hao, on behalf of the county, presented plaques to BYD and Xitang Town.",
            "BYD, Xitang Town",
        ),
        ("“Model Firm” plaques were given to BYD and Huafeng Group.", "BYD, Huafeng Group"),
        ("The county gave BYD the first prize and Huafeng Group the second.", "BYD, Huafeng Group"),
        ("BYD walked away with the first prize.", "BYD"),
        ("Xitang Town was the winner of the first prize.", "Xitang Town"),
        ("Wang Hao was honoured as a model worker.", "Wang Hao"),
        ("For its services BYD was awarded the title of leading firm.", "BYD"),
        (
            "Winners: Xitang Town (first prize), Puyuan Town, Tongxiang (second prize).",
            "Xitang Town, Puyuan Town, Tongxiang",
        ),
    ],
)
def test_who_is_awarded_in_english(text: str, wanted: str) -> None:
    assert _awarded(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The contract was awarded to BYD.",
        "The county awarded BYD a contract worth 3 billion yuan.",
        "BYD was awarded the contract.",
        "BYD was awarded the land at an auction.",
        "The land was awarded to BYD and Huafeng Group.",
        "BYD won the bid for the second section.",
        "Wang Hao presented the awards.",
        "BYD presented the first prize to the workers.",
        "BYD hopes to win the first prize.",
        "BYD did not win the first prize.",
        "No prize was awarded to BYD.",
        "If BYD wins the first prize, it will build a plant.",
        "BYD was nominated for the title.",
        "Wang Hao was named mayor of Hangzhou.",
        "Wang Hao was named head of the leading group.",
        "BYD took the lead in the award ceremony.",
        "A firm in Hangzhou won the first prize.",
        "Hangzhou firms won prizes.",
        "BYD's rival won the first prize.",
        "BYD received the award notice.",
        "BYD was honored to build the bridge.",
        "BYD honoured the contract.",
        "The county commended firms in Hangzhou.",
        "Wang Hao handed over the prizes and then spoke to BYD.",
        "The awards were handed over by Wang Hao in Hangzhou.",
        "BYD received a loan of 3 billion yuan.",
        "BYD received approval for the third line.",
        "The prize may go to BYD.",
        "BYD will be honoured next year.",
        "The county honoured Hangzhou firms.",
        "BYD was stripped of the title.",
        "The prize for contributions to Hangzhou was not awarded.",
        "Wang Hao attended the award ceremony in Hangzhou.",
        "BYD took second place in sales of batteries.",
        "BYD signed a loan and the county won the first prize.",
        "The title to the land was given to BYD.",
        "Licences were awarded to BYD.",
        "The winner of the tender: BYD.",
        "Wang Hao accepted the prize on behalf of BYD.",
        "BYD took part in the conference on quality awards.",
        "Hangzhou took first place with 15.2 billion yuan, followed by Ningbo.",
        "The meeting honoured 20 firms and was chaired by Wang Hao.",
        "Wang Hao chaired the meeting and presented prizes to 20 firms.",
        "The awards were presented by Wang Hao and Liu Jie.",
        "Wang Hao, Liu Jie and BYD presented the plaques.",
        "The county awarded contracts to BYD and prizes to nobody.",
        "Loans of 3 billion yuan were granted to BYD.",
        "BYD, which has never won the first prize, built the bridge.",
        "BYD and the title of the book are well known.",
        "In Hangzhou, 20 firms received plaques.",
        "Of the winners, three work in Hangzhou.",
        "The winners come from Hangzhou and Ningbo.",
        "The award ceremony was attended by BYD and Huafeng Group.",
        "The winners were received by Wang Hao in Hangzhou.",
        "The best service in Hangzhou was named after a poet.",
        "BYD has applied for the title of leading firm.",
        "The project was named Xitang Town after its village.",
        "BYD received guests who had won prizes.",
        "BYD was selected as the builder of the best road.",
        "Wang Hao was elected to the top body.",
        "Prizes worth 3 million yuan were given at a meeting in Hangzhou.",
        "The 18 winners were driven to Hangzhou.",
        "The awards are linked to Hangzhou.",
        "The prize is a trip to Hangzhou.",
        "The first prize is a visit to BYD.",
        "Titles matter less to Hangzhou.",
        "Wang Hao commended the work of BYD.",
        "Wang Hao commended BYD's work.",
        "BYD honoured its debts.",
        "The plaque was unveiled by Wang Hao and given to the museum.",
        "BYD is named in the list of outstanding debts.",
        "BYD was given two weeks to return the award.",
        "The county awarded BYD 300 mu of land.",
        "BYD took the first place in line.",
        "BYD won the top contract.",
        "Wang Hao visited BYD and Huafeng Group and presented prizes to workers.",
        "The title of the exhibition in Hangzhou is old.",
        "The conference in Hangzhou honoured the best firms, chaired by Wang Hao.",
        "BYD received the mayor's congratulations on the award.",
        "The award for BYD's rival was presented by Wang Hao.",
        "The award was founded by BYD.",
        "BYD sponsors the award.",
        "BYD's award was taken back.",
        "Wang Hao told the winners about Hangzhou.",
        "The winner is driven to Hangzhou.",
        "Hangzhou is the winner of the year in housing.",
        "Wang Hao presided over the conference that commended 30 firms of Hangzhou.",
        "The prizes were paid to the banks of Hangzhou.",
        "The certificates of honour were printed in Ningbo.",
        "BYD gave the museum of Hangzhou a medal.",
        "Applications for the title are sent to Hangzhou Development and Reform Commission.",
        "The list of winners was submitted to Huzhou Municipal Government.",
        "The awards were handed to the winners by Wang Hao.",
        "Nine winners moved to Hangzhou.",
        "The first prize, 3 million yuan, is paid by BYD.",
        "Hangzhou received 3 million visitors and the awards were given on Friday.",
        "BYD was named as the supplier of the best steel.",
        "BYD received top management and workers at the plant.",
        "Hangzhou took third place in exports, Ningbo the second.",
    ],
)
def test_no_award_in_english(text: str) -> None:
    assert _awarded(text) == ""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("比亚迪、华峰集团荣获先进单位称号。", "比亚迪, 华峰集团"),
        ("比亚迪获评省级示范企业。", "比亚迪"),
        ("比亚迪等30家企业被评为先进单位。", "比亚迪"),
        ("西塘镇被授予“服务业强镇”称号。", "西塘镇"),
        ("比亚迪、某某公司、华峰集团获奖。", "比亚迪, 华峰集团"),
        ("比亚迪等获奖。", "比亚迪"),
        ("授予比亚迪、华峰集团等50家企业“领军企业”称号。", "比亚迪, 华峰集团"),
        ("会议表彰了比亚迪、华峰集团。", "比亚迪, 华峰集团"),
        ("会上，王浩为比亚迪、华峰集团授牌。", "比亚迪, 华峰集团"),
        ("王浩为比亚迪颁奖。", "比亚迪"),
        ("获奖单位：比亚迪、华峰集团。", "比亚迪, 华峰集团"),
        ("一等奖由比亚迪获得，二等奖由华峰集团获得。", "比亚迪, 华峰集团"),
        ("比亚迪获一等奖，华峰集团、西塘镇获二等奖。", "比亚迪, 华峰集团, 西塘镇"),
        ("比亚迪获一等奖，华峰集团二等奖。", "比亚迪, 华峰集团"),
        ("金奖授予比亚迪，银奖授予华峰集团。", "比亚迪, 华峰集团"),
        ("西塘镇荣登榜首。", "西塘镇"),
        ("在全市考核中，西塘镇位列第一。", "西塘镇"),
        ("比亚迪获得2023年度省政府质量奖。", "比亚迪"),
        ("比亚迪被杭州市人民政府授予“先进单位”称号。", "比亚迪"),
        ("比亚迪董事长王浩获得劳动模范荣誉。", "王浩"),
        ("对比亚迪、华峰集团予以通报表彰。", "比亚迪, 华峰集团"),
        ("获得一等奖的是比亚迪。", "比亚迪"),
        ("荣获金奖的比亚迪作交流发言。", "比亚迪"),
        ("王浩主持会议，比亚迪获授牌。", "比亚迪"),
        ("比亚迪凭借优异成绩荣获金奖。", "比亚迪"),
        ("比亚迪参加大赛并获得一等奖。", "比亚迪"),
        ("一等奖：比亚迪；二等奖：华峰集团、西塘镇。", "比亚迪, 华峰集团, 西塘镇"),
        ("将比亚迪评为先进单位。", "比亚迪"),
        ("比亚迪、华峰集团分别获得一、二等奖。", "比亚迪, 华峰集团"),
        ("受到表彰的有比亚迪、华峰集团。", "比亚迪, 华峰集团"),
        ("比亚迪受到市政府表彰。", "比亚迪"),
        ("向比亚迪颁发了奖牌。", "比亚迪"),
        ("表彰先进企业比亚迪、华峰集团等30家。", "比亚迪, 华峰集团"),
        ("西塘镇夺得流动红旗。", "西塘镇"),
        ("比亚迪上台领奖。", "比亚迪"),
        ("5月6日，比亚迪、华峰集团等5家企业获此殊荣。", "比亚迪, 华峰集团"),
        ("王浩、刘捷被评为劳动模范。", "王浩, 刘捷"),
        ("会议对西塘镇、比亚迪等先进集体进行表彰。", "西塘镇, 比亚迪"),
        ("比亚迪捧回省政府质量奖奖杯。", "比亚迪"),
        ("大会向获奖的比亚迪、华峰集团颁发荣誉证书。", "比亚迪, 华峰集团"),
        ("给比亚迪颁发“领军企业”奖牌。", "比亚迪"),
        ("“领军企业”称号授予比亚迪、华峰集团。", "比亚迪, 华峰集团"),
        ("比亚迪连续三年获评先进单位。", "比亚迪"),
        ("获奖企业有比亚迪、华峰集团。", "比亚迪, 华峰集团"),
        ("获奖名单如下：1.比亚迪；2.华峰集团。", "比亚迪, 华峰集团"),
        ("西塘镇在全省评比中名列第一。", "西塘镇"),
        ("先进单位：比亚迪、华峰集团。", "比亚迪, 华峰集团"),
        ("比亚迪（杭州）荣获“领军企业”称号。", "比亚迪"),
        ("王浩出席会议，为比亚迪颁发“金牌企业”奖牌，刘捷主持。", "比亚迪"),
        ("嘉兴市西塘镇喜获“服务业强镇”。", "西塘镇"),
        ("冠军由比亚迪夺得。", "比亚迪"),
        ("比亚迪和华峰集团获“领军企业”称号，王浩获“优秀企业家”称号。", "比亚迪, 华峰集团, 王浩"),
        ("王浩为获得金奖的比亚迪颁奖。", "比亚迪"),
        ("西塘镇、濮院镇被评为十强镇，王浩等10人被评为先进个人。", "西塘镇, 濮院镇, 王浩"),
    ],
)
def test_who_is_awarded_in_chinese(text: str, wanted: str) -> None:
    assert _awarded(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "比亚迪获批建设用地。",
        "比亚迪获得贷款3亿元。",
        "比亚迪获得批准。",
        "比亚迪中标二标段。",
        "授予比亚迪土地使用权。",
        "王浩颁奖。",
        "王浩为获奖企业颁奖。",
        "表彰大会在杭州召开。",
        "会议表彰了杭州的30家企业。",
        "比亚迪未获奖。",
        "拟授予比亚迪先进单位称号。",
        "撤销比亚迪先进单位称号。",
        "比亚迪被撤销先进单位称号。",
        "比亚迪力争获得金奖。",
        "比亚迪获得奖励资金50万元。",
        "比亚迪获得奖补300万元。",
        "杭州的企业荣获金奖。",
        "杭州增速位列第一。",
        "比亚迪产值位列全市第一。",
        "比亚迪参加表彰会。",
        "比亚迪被评为不合格单位。",
        "由比亚迪承建的项目获奖。",
        "如比亚迪获奖，将继续投资。",
        "王浩出席颁奖仪式。",
        "王浩为比亚迪揭牌。",
        "比亚迪在杭州发布获奖名单。",
        "比亚迪获悉后表示欢迎。",
        "比亚迪获奖作品展出。",
        "会议向比亚迪通报了表彰决定。",
        "比亚迪拟申报省政府质量奖。",
        "比亚迪有望获评先进单位。",
        "杭州市荣获的称号很多。",
        "王浩宣读表彰决定。",
        "王浩、刘捷为先进单位颁奖。",
        "王浩出席并为获奖者颁奖。",
        "由杭州市人民政府授予先进单位称号的企业有30家。",
        "比亚迪表彰了30名员工。",
        "杭州市表彰先进企业30家。",
        "在杭州获奖的企业有3家。",
        "比亚迪等企业代表上台为先进个人颁奖。",
        "比亚迪获得授信10亿元，用于奖励员工。",
        "比亚迪获得国家级奖励资金。",
        "会议为比亚迪解决了授牌问题。",
        "比亚迪获评审通过。",
        "西塘镇一季度增速名列第一。",
        "王浩主持表彰大会并讲话。",
        "比亚迪申报先进单位。",
        "先进单位代表王浩发言。",
        "比亚迪获得一等奖的消息不实。",
        "会议在杭州表彰一批先进。",
        "省政府对杭州进行了评估。",
        "通过比亚迪获得订单。",
        "将杭州建设成为示范城市。",
        "把西塘镇打造为十强镇。",
        "为杭州争取荣誉。",
        "为比亚迪提供服务的企业荣获金奖。",
        "以杭州为主题的作品获奖。",
        "王浩指出，要争创先进单位，为杭州赢得荣誉。",
        "王浩为比亚迪项目开工授旗。",
        "比亚迪未获得表彰。",
        "落选的有比亚迪。",
        "王浩向杭州表示祝贺，希望企业再获表彰。",
        "会议通报了杭州的获奖情况。",
        "比亚迪颁发奖学金。",
        "比亚迪设立奖项。",
        "杭州市人民政府授予30家企业称号。",
        "杭州承办颁奖大会，王浩出席。",
        "比亚迪获得第一名员工的支持。",
        "表彰会由王浩主持。",
        "获奖企业代表参观了比亚迪。",
        "获奖的30家企业来自杭州、宁波。",
        "比亚迪奖励员工50万元。",
        "对杭州的先进单位进行表彰。",
        "获奖名单由王浩宣读。",
        "比亚迪争先创优，争取荣誉。",
        "比亚迪获得省发改委表扬的项目停工。",
        "华峰集团获得比亚迪的奖金。",
        "王浩代表杭州市领奖。",
    ],
)
def test_no_award_in_chinese(text: str) -> None:
    assert _awarded(text) == ""


def test_an_award_is_of_low_confidence_and_says_its_words() -> None:
    (one,) = _told("The title of leading firm was awarded to BYD.")
    assert (one.about, one.confidence, one.rule) == ("org/byd", "low", "role-award")
    assert one.reason == "by the words 'title of leading firm was awarded to'"


def test_the_place_of_the_awarded_is_that_of_the_text() -> None:
    text = "Wang Hao spoke.\nPrizes went to BYD. 比亚迪、华峰集团获奖。"
    assert [text[p.start : p.end] for p in _told(text)] == ["BYD", "比亚迪", "华峰集团"]


def test_a_draft_asks_whose_award_it_is() -> None:
    text = "The first prize went to BYD."
    claims = list(drafted(text, _told(text)))
    assert [(subject, said["property"], said["value"]) for subject, said in claims] == [
        (f"{UNDECIDED}/subject", "awarded_to", "org/byd")
    ]


@pytest.mark.parametrize("joint", [", ", "、", " and "])
def test_a_long_list_is_read_in_time(joint: str) -> None:
    names = joint.join(["BYD", "Foo Bar Works", "Huafeng Group"] * 40)
    assert not _told(f"At the prize meeting {names} waited and {names}.")


@pytest.mark.parametrize("sign", ["\ue000", "\ue001", "\ue002"])
def test_a_sign_of_private_use_is_no_name(sign: str) -> None:
    assert not _told(f"{sign} won the first prize, and the second went to {sign}.")
