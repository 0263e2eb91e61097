"""What Chinese counts: things and people with their measure word, places, batches and ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from zjledger.model.quantity import Quantity
from zjledger.reading.beside import left_of
from zjledger.reading.chinese.numbers import HEDGED, NUMBER, read
from zjledger.reading.lazily import lazily
from zjledger.reading.numerals import DIGITS, NUMERALS, value_of
from zjledger.reading.script import simplified
from zjledger.reading.units import LARGEST, Located

CLASS = "类(?:项目|企业)?(?:各|每[个家]|最高)?(?:补助|补贴|奖励|奖补)?"
"""Between the number of a class and the figure for it: 一类补助80万元，三类20万元."""
_COUNT = lazily(
    NUMBER + r" ?(?P<unit>个人(?=[，。；、,;”）)\n看说来去在要上]|$)|"
    r"个(?! ?百分点| ?基点|[多半]?月|季度|年|工作日|[多半]?小时|点(?![位状])|亿(?![元级]))|"
    r"大类|批次|项|家(?![庭次])|张|座|台(?!州)|条(?!件|例)|套|发(?![展电布生改挥射现明])|辆|幢|栋|"
    r"处(?![理置于在])|"
    r"名(?![单录列义])|位(?![于列居置数次])|人(?![民次均大口工行物])|户(?!次)|件(?!次)|份|场|所|宗|笔|只|"
    rf"(?!{CLASS} ?[0-9.]{{1,8}} ?[万亿])类(?!别)|"
    r"支(?![付持出撑])|趟|封(?![闭口])|班次|艘|架(?!构)|根(?![据本])|间(?!接)|款(?!项)|"
    r"种(?![植子业])|枚|辆次|[株棵]|"
    r"幅(?!度)|册|片(?!区)|块(?!钱)|组(?![织建团合])|例(?!如)|"
    r"榀|(?<!一)本(?=[，。；、,;）)\n书册]|$|工作|日)|"
    r"箱(?![子体包梁变式型根房])|列(?![为入在席])|对(?=夫妇|新人|轮|车)|门(?=课)|篇|"
    r"页(?=的?(?:报告|材料|方案|文件|图纸|清单|纪要|合同|标书|规划|手册|说明))|"
    r"次(?=[，。；、,;）)\n]|$)|部(?=[，。；、,;）)\n]|$)|"
    r"部(?=电梯|委|门|影|手机|作品|法规|地方性|规章|电视|纪录|微电影|动漫|宣传片|著作|图书)|"
    r"票(?![价据房面])|栏(?!目)|股(?![份东权票价市息本])|"
    r"(?<!一)起(?=[，。；、,;”）)（(\n]|$|[较重特]大|安全|一般|典型|案|事[故件]|纠纷|投诉|违[法规]|问题|并购|火灾|矛盾|"
    r"虚报|举报|诉讼|信访|欠薪)|"
    r"(?<![一两])头(?=[，。；、,;）)]|[猪牛羊])|羽(?![毛绒翼])|尾(?=[，。；、,;）)]|鱼)|扇(?![形区])|盏|"
    r"轮(?=谈判|磋商|会谈|洽谈|评审|论证|检查|督查|走访|融资|调研|审核)|口(?![岸径碑罩腔味号])|"
    r"期(?=[，。；、,;）)]|培训|研修|讲座)|(?<!一)[单车](?=[，。；,;”）)\n]|$)|"
    r"大(?=(?:产业|重点|主要|战略|核心|支柱)?(?:目标|任务|产业|集群|板块|领域|行动|平台)))"
)
_LOOSE_COUNT = lazily(
    NUMBER + r" ?(?P<unit>批|次(?!性)|地市|设区市|市(?![场值民政重委区级长])|县|"
    r"大(?![类小批量幅力型]))"
)
_BETWEEN = lazily(
    rf"(?<![0-9A-Za-z./第十百千万亿兆至到,，-])(?P<low>{DIGITS}) ?(?P<unit>[个家项户名人条])"
    rf" ?(?:至|到) ?(?P<high>{DIGITS}) ?(?P=unit)"
    r"(?!百分点|多?月|半|季度|年|小时|点|[余多]|以[上下内])"
)
"""The two ends of a range that both print their unit: 15个至20个."""
PROPORTION = (
    rf"每 ?[0-9{NUMERALS}]{{1,4}} "
    rf"?[^0-9{NUMERALS}，。；、]{{1,6}}中[^0-9{NUMERALS}，。；、]{{0,4}}[0-9{NUMERALS}]{{1,4}}|"
    rf"(?:每|[日月年周人平]均)[^0-9{NUMERALS}，。；、,;]{{0,6}}[0-9{NUMERALS}]{{1,4}} ?次"
)
"""A share or a rate in words, whose numbers count nothing: 每10户中要有3户, 每周检查3次."""
_PROPORTION = lazily(PROPORTION)
_CLASS_NAME = lazily(rf"[三四五六七八九十] ?{CLASS} ?[0-9]")
_OF_CLASSES = lazily("[共有分为] ?$")
"""Before a number of classes that another number follows: 共有三类12个项目; but 三类3个 are three
of the third class."""
_EACH = lazily("[每均]")
_FIRST_FEW = lazily(r"(?<![目此以])前 ?$")
_NOT_BEFORE = {
    "位": lazily(r"(?:上升|前移|前进|跃升|提升|攀升|上移|下降|后退|下滑|下跌|[升降进退])了? ?$"),
    "起": lazily("[自从由月] ?$"),
    "次": lazily("一(?:年|天|日|周|个?月) ?$"),
}
"""What makes a number with such a unit a rank, a date or a rate: 上升2位, 从8起, 一年3次."""
_ONLY_AFTER = {
    "口": lazily("井 ?$"),
    "部": lazily("(?:电梯|扶梯|手机|电话|法规|规章|影片|电影|影视|作品|纪录片|电视剧) ?$"),
    "期": lazily(r"(?:举办|开办|开设|培训|研修|讲座|[^月周]班|刊发)了? ?$"),
}
"""What must stand before some units that mean much else, unless their noun follows: 打井6口."""
_OWN_NOUN = lazily("口井|期(?:培训|研修|讲座)|部(?![，。；、,;）)\n]|$)")
_YEAR = lazily("(?:19|20)[0-9]{2}")
_PEOPLE = frozenset({"人", "名", "位", "个人"})
_PERSONS = lazily("个(?:同学|同事|孩子)")
"""People who are counted by the word for things; each sign of such a word widens the contexts of a
column."""
_ORDINAL = lazily(
    rf"第 ?(?P<number>[0-9]{{1,4}}|[{NUMERALS}]{{1,6}})(?=[批次个名位届轮期家项大,，。、;；)）]|$)"
)
_FIRST = lazily(r"首(?=[位批次个])")

LEFT = (_FIRST_FEW, _OF_CLASSES, *_NOT_BEFORE.values(), *_ONLY_AFTER.values())
"""What may stand before a number and change whether it is a count."""
RIGHT = (_COUNT, _PERSONS, _ORDINAL, _FIRST, _OWN_NOUN)
"""What may stand after a number and change whether it is a count."""


def counts(text: str) -> list[Located]:
    """Counts of things and people with their measure word, and both ends of a range of them."""
    known = (m for m in _COUNT.finditer(text) if _counts_things(text, m))
    return [*_counted(text, known), *_ends(text)]


def _counts_things(text: str, match: re.Match[str]) -> bool:
    """Whether a unit that has other meanings too is one of things, by the words around it."""
    unit, left = match["unit"], left_of(text, match)
    if match["number"] == "二":
        # 两类 are two kinds, 二类 is the second.
        return False
    if unit == "类" and _CLASS_NAME.match(text, match.start()):
        return bool(_OF_CLASSES.search(left))
    if unit == "次" and match["number"] == "一":
        # 不止一次 says no number.
        return False
    if unit in _ONLY_AFTER and not _OWN_NOUN.match(text, match.start("unit")):
        return bool(_ONLY_AFTER[unit].search(left))
    year = unit == "起" and _YEAR.fullmatch(match["number"])
    return not year and not (unit in _NOT_BEFORE and _NOT_BEFORE[unit].search(left))


def _ends(text: str) -> Iterator[Located]:
    for match in _BETWEEN.finditer(text):
        if HEDGED.search(left_of(text, match)) or "." in match["low"] + match["high"]:
            continue
        unit = "people" if match["unit"] in _PEOPLE else "count"
        for key, end in (("low", match.end("unit")), ("high", match.end())):
            value = value_of(match[key])
            if value is not None and value < LARGEST:
                yield Located(match.start(key), end, Quantity(value, unit))


def _counted(text: str, matches: Iterable[re.Match[str]]) -> list[Located]:
    shares = [match.span() for match in _PROPORTION.finditer(text)] if _EACH.search(text) else []
    return [
        found
        for match in matches
        if not any(start <= match.start() < end for start, end in shares)
        and not _FIRST_FEW.search(left_of(text, match))
        for found in read(text, match, "people" if _of_people(text, match) else "count")
        if found.quantity.value == int(found.quantity.value)
    ]


def _of_people(text: str, match: re.Match[str]) -> bool:
    """Whether a measure word counts people, by itself or by the noun after it: 4个同学."""
    return match["unit"] in _PEOPLE or bool(_PERSONS.match(text, match.start("unit")))


def ordinals(text: str) -> Iterator[Located]:
    """Numbers of an order: 第3批, 首个."""
    for match in _ORDINAL.finditer(text):
        value = value_of(match["number"])
        if value is not None:
            yield Located(match.start(), match.end(), Quantity(value, "ordinal"))
    for match in _FIRST.finditer(text):
        yield Located(match.start(), match.end(), Quantity(Decimal(1), "ordinal"))


def loose_counts(printed: str) -> list[Located]:
    """Counts of places, batches and times, for phrases that print no other count."""
    text = simplified(printed)
    return _counted(text, (m for m in _LOOSE_COUNT.finditer(text) if m["number"] != "一"))
