"""What a Chinese phrase prints: numbers with unit and qualifier.

Reading rules: a scale word multiplies exactly (亿 is 10^8); traditional characters read as
simplified ones; a hedge beside the number sets the qualifier. Not read: ranges, members of a list
that share one unit, falling rates, bare scales without a hedge (百亿元项目 is a class, 超百亿元 an
amount), labels (千项万亿), and any phrase with full-width digits. An amount may lack 元 only right
after a word of money (总投资62.5亿).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from zjledger.model.quantity import Quantity
from zjledger.reading import chinese_falls
from zjledger.reading.beside import left_of, right_of
from zjledger.reading.chinese_falls import falls, negative
from zjledger.reading.numerals import DIGITS, NUMERALS, SCALES, value_of
from zjledger.reading.script import has_full_width_digit, simplified
from zjledger.reading.units import LARGEST, LATIN, Located, fallen

_MORE = "余多"
_SCALE = "|".join(SCALES)
_IN_DIGITS = (
    rf"(?<![0-9A-Za-z./第十百千万亿兆])(?<![0-9][,: ])(?<!第 )"
    rf"{DIGITS}(?: ?[{_MORE}])?(?: ?(?:{_SCALE}))?(?:{DIGITS}(?:{_SCALE})?){{0,2}}"
)
_IN_NUMERALS = (
    rf"(?<![0-9A-Za-z.第数几好上点兆{NUMERALS}])(?<![0-9] )"
    rf"[{NUMERALS}]{{1,16}}(?:[{_MORE}][万亿]{{0,2}})?"
)
_NUMBER = rf"(?=[0-9{NUMERALS}])(?P<number>(?:{_IN_DIGITS}|{_IN_NUMERALS})(?: ?[{_MORE}])?)"

_MONEY = re.compile(_NUMBER + r" ?(?P<unit>元(?![旦素器件宵首老宇])|块钱|美元|美金)(?! ?[/每级])")
_FOREIGN_BEFORE = re.compile(r"(?:[港台日澳欧韩新加美][币元金]|英镑|澳门元)约? ?$")
_FOREIGN_AFTER = re.compile(r" ?[(（]?(?:[港台日]币|新台币|美[元金])")
_PRICE_BEFORE = re.compile(
    r"(?:每(?:平方米|平方公里|立方米|公里|千瓦时?|亩|吨|度电?)|亩均)"
    r"(?:每[天日月年]|(?:成交|出让|销售)?(?:均价|单价|价格?)|起始价|挂牌价|租金|税收|产值|增加值|效益|投资|补贴|补助|奖励)?"
    r"[约为达近超]{0,2} ?$|"
    r"(?:均价|单价|楼面价)(?:约?[为达]|[近超约]|涨到|降到|降至|涨至)? ?$"
)
_BARE_MONEY = re.compile(
    _NUMBER + rf"(?<=[亿万{_MORE}])(?P<unit>)(?= ?(?:$|[,，。;；、)）]|左右|以上))"
)
_MONEY_WORD = re.compile(
    r"(?:投资|投入|资金|产值|增加值|收入|营收|税收|税额|贷款|授信|融资|销售|总额|金额|资产|存款|"
    r"利润|市值|出口|进口)(?:总?额|规模)?"
    r"[可将预计总约超逾近为达到高突破过 ]{0,8}$"
)
_PERCENT = re.compile(_NUMBER + r" ?(?P<unit>[%％]|个? ?百分点)")
_HALF_POINT = re.compile(r"(?P<number>半)(?P<unit>个 ?百分点)")
_BETWEEN_RATES = re.compile(
    rf"(?<![0-9.])(?P<low>{DIGITS})(?P<unit>[%％]) ?(?:至|到|[-–—~～]) ?(?P<high>{DIGITS})(?P=unit)"
)
_PER_HUNDRED = re.compile(
    rf"(?P<unit>百分之)(?P<number>{DIGITS}|[{NUMERALS}]{{1,6}}(?:点[{NUMERALS}]{{1,6}})?)"
    rf"(?![点.0-9{NUMERALS}])"
)
_COUNT = re.compile(
    _NUMBER + r" ?(?P<unit>个人(?=[，。；、,;”）)\n]|$)|"
    r"个(?! ?百分点|[多半]?月|季度|年度|年头|工作日|小时|点|亿(?![元级]))|大类|批次|"
    r"项|家(?!庭)|张|座|台(?!州)|条(?!件|例)|套|发(?![展电布生改挥射现明])|辆|幢|栋|"
    r"处(?![理置于在])|"
    r"名(?![单录列义])|位(?![于列居置])|人(?![民次均大口工行物])|户(?!次)|件|份|场|所|宗|笔|只|"
    r"类(?!别)|"
    r"支(?![付持出撑])|趟|封(?![闭口])|班次|艘|架(?!构)|根(?![据本])|间(?!接)|款(?!项)|"
    r"种(?![植子业])|枚|辆次|株|"
    r"幅(?!度)|册|片(?!区)|块(?!钱)|组(?![织建团合])|例(?!如)|"
    r"列(?![为入在席])|对(?=夫妇|新人|轮|车)|部(?=电梯|委|门|影|手机|作品)|口(?=井)|门(?=课)|篇|"
    r"票(?![价据房面])|栏(?!目)|股(?![份东权票价市息本])|"
    r"大(?=(?:产业|重点|主要|战略|核心|支柱)?(?:目标|任务|产业|集群|板块|领域|行动|平台)))"
)
_LOOSE_COUNT = re.compile(
    _NUMBER + r" ?(?P<unit>批|次(?!性)|地市|设区市|市(?![场值民政重委区级长])|县|"
    r"大(?![类小批量幅力型]))"
)
_BETWEEN = re.compile(
    rf"(?<![0-9A-Za-z./第十百千万亿兆至到,，-])(?P<low>{DIGITS}) ?(?P<unit>[个家项户名人条])"
    rf" ?(?:至|到) ?(?P<high>{DIGITS}) ?(?P=unit)"
    r"(?!百分点|多?月|半|季度|年|小时|点|[余多]|以[上下内])"
)
"""The two ends of a range that both print their unit: 15个至20个."""
PROPORTION = (
    rf"每 ?[0-9{NUMERALS}]{{1,4}} "
    rf"?[^0-9{NUMERALS}，。；、]{{1,6}}中[^0-9{NUMERALS}，。；、]{{0,4}}[0-9{NUMERALS}]{{1,4}}"
)
"""A share in words, whose numbers count nothing: 每10户中要有3户."""
_PROPORTION = re.compile(PROPORTION)
_FIRST_FEW = re.compile(r"(?<![目此以])前 ?$")
_PEOPLE = frozenset({"人", "名", "位", "个人"})
_ORDINAL = re.compile(
    rf"第 ?(?P<number>[0-9]{{1,4}}|[{NUMERALS}]{{1,6}})(?=[批次个名位届轮期家项大,，。、;；)）]|$)"
)
_FIRST = re.compile(r"首(?=[位批次个])")

_MEASURES = {
    "亩": "mu",
    "公顷": "hectare",
    "平方公里": "km2",
    "平方千米": "km2",
    "平方米": "m2",
    "立方米": "m3",
    "公里": "km",
    "千米": "km",
    "米": "m",
    "吨": "t",
    "千瓦时": "kWh",
    "兆瓦时": "MWh",
    "吉瓦时": "GWh",
    "千瓦": "kW",
    "兆瓦": "MW",
    "吉瓦": "GW",
    "标准箱": "TEU",
    "标箱": "TEU",
}
_MEASURE = re.compile(
    _NUMBER + rf" ?(?P<unit>{'|'.join(_MEASURES)}|(?:{'|'.join(LATIN)})(?![A-Za-z0-9]))"
    r"(?!级|每|/(?!年))"
)
_YEARS_LONG = re.compile(
    _NUMBER + r" ?(?P<unit>年)(?!(?<![一二两三四五六七八九十]年)内|行动|规划|计划)"
    r"(?![初末底中度级代产份前后半期]|(?<=一年)[卖销赚收挣花]|"
    r"[零又]?[0-9一二三四五六七八九十]{1,2} ?个?月)"
)
_SPAN_WORD = re.compile(r"(?:连续|工期|为期|期限|历时|未来|今后|建设期|运营期|经营期|长达) ?$")

_HEDGES_BEFORE = {
    "at_most": "不超过 未超过 没有超过 不超 不大于 不多于 不高于 未突破 至多 最多 最高 不过 ≤",
    "at_least": "不低于 不少于 不小于 不下 至少 ≥",
    "less_than": "不到 不足 不及 未达到 未达 低于 少于 小于 < ＜",
    "more_than": "超过 超出 突破 高于 大于 多于 不止 超 逾 破 过 > ＞",
    "approximately": "接近 将近 大约 近 约",
}
_HEDGE_BEFORE = {word: code for code, words in _HEDGES_BEFORE.items() for word in words.split()}
_BEFORE = re.compile(
    rf"(?<![签节续预制合契条附最临靠通经履公租违特])(?P<hedge>{'|'.join(_HEDGE_BEFORE)})"
    r"[为达到有合占了]{0,2}(?:人民币)? ?$"
)
_SHARE_OF = re.compile(r"(?<![签节续预制合契条])约占[^0-9,，;；。]{1,20}$")
_HEDGES_AFTER = {
    "at_least": "以上",
    "at_most": "以内 以下",
    "approximately": "左右 上下",
    "more_than": "余 多",
}
_HEDGE_AFTER = {word: code for code, words in _HEDGES_AFTER.items() for word in words.split()}
# 3个余杭项目, 5个多功能厅 and 10个上下游项目 hold no hedge.
_AFTER = re.compile(
    rf" ?(?:人民币)?(?:[(（]含[)）])?及?(?P<hedge>{'|'.join(_HEDGE_AFTER)})"
    r"(?!游)(?:(?<![余多])|(?=[,，。;；、)）]|$))"
)

RANGED = "元个项家张座台亩米里吨%％"
"""What may stand before a sign of a range: 家 in 12家至15家, and in 专家到15个县."""
TO = "(?:至|到|[-−–—~～])"
_RANGE_BEFORE = re.compile(rf"[0-9{NUMERALS}][余餘多]? ?[{RANGED}]? ?{TO} ?$")
_TOUCHING = re.compile(r"[0-9] ?(?:[、,，/+。．·∶：;；'’]|和|及|与|或) ?$")
_SIGN_BEFORE = re.compile(r"(?<!—)[-−–—~～]$")
_RANGE_AFTER = re.compile(
    rf" ?(?:至|到|(?:[-−–~～]|—(?!—))) ?(?:[0-9][0-9,.]{{0,15}}|[{NUMERALS}]{{1,16}})"
    rf"(?![0-9.]| ?[年月日])"
)
_CUT_OFF = re.compile(r"以$")


def located(printed: str, value_kind: str) -> list[Located]:
    """Return the numbers of a kind that a phrase prints with certainty, in order, and where.

    Args:
        printed: at most 60 characters of text.
        value_kind: money, count, rate or quantity, as in the vocabulary; fall, for rates that fall,
            whose value is below 0; or measure, for quantities that are no counts.

    Money comes in CNY or USD, counts in ``count``, ``people`` or ``ordinal``, rates in ``percent``
    or ``percentage_point``, quantities in the unit printed.
    """
    if has_full_width_digit(printed):
        return []
    text = simplified(printed)
    return sorted(_READERS.get(value_kind, _none)(text), key=lambda item: item.start)


def hedge_around(before: str, after: str) -> str | None:
    """The qualifier that the words right before or right after a figure give it, or None."""
    found = _hedges(simplified(before), simplified(after), more=False)
    return found.pop() if len(found) == 1 else None


def _none(_: str) -> Iterator[Located]:
    yield from ()


def _money(text: str) -> Iterator[Located]:
    for match in _MONEY.finditer(text):
        left, right = left_of(text, match), right_of(text, match)
        foreign = _FOREIGN_BEFORE.search(left) or _FOREIGN_AFTER.match(right)
        if not foreign and not _PRICE_BEFORE.search(left):
            yield from _read(text, match, "USD" if match["unit"].startswith("美") else "CNY")
    for match in _BARE_MONEY.finditer(text):
        if _MONEY_WORD.search(left_of(text, match)):
            yield from _read(text, match, "CNY")


def _rates(text: str) -> Iterator[Located]:
    for match, fall in _percentages(text):
        if fall is False:
            yield from _read(text, match, _rate_unit(match))
    for match in _BETWEEN_RATES.finditer(text):
        if falls(left_of(text, match), points=False) is False:
            for key, end in (("low", match.end("unit")), ("high", match.end())):
                value = value_of(match[key])
                if value is not None:
                    yield Located(match.start(key), end, Quantity(value, "percent"))


def loose_counts(printed: str) -> list[Located]:
    """Counts of places, batches and times, for phrases that print no other count."""
    text = simplified(printed)
    return _counted(text, (m for m in _LOOSE_COUNT.finditer(text) if m["number"] != "一"))


def _falls(text: str) -> Iterator[Located]:
    for match, fall in _percentages(text):
        if fall:
            yield from fallen(_read(text, match, _rate_unit(match)))


def _percentages(text: str) -> Iterator[tuple[re.Match[str], bool | None]]:
    """Every rate, and whether it is one of a fall."""
    for pattern in (_PERCENT, _PER_HUNDRED, _HALF_POINT):
        for match in pattern.finditer(text):
            points = match["unit"].endswith("百分点")
            yield match, falls(left_of(text, match), points=points)


def _rate_unit(match: re.Match[str]) -> str:
    return "percentage_point" if match["unit"].endswith("百分点") else "percent"


def _counts(text: str) -> list[Located]:
    return [*_counted(text, _COUNT.finditer(text)), *_ends(text)]


def _ends(text: str) -> Iterator[Located]:
    for match in _BETWEEN.finditer(text):
        if _BEFORE.search(left_of(text, match)) or "." in match["low"] + match["high"]:
            continue
        unit = "people" if match["unit"] in _PEOPLE else "count"
        for key, end in (("low", match.end("unit")), ("high", match.end())):
            value = value_of(match[key])
            if value is not None and value < LARGEST:
                yield Located(match.start(key), end, Quantity(value, unit))


def _counted(text: str, matches: Iterable[re.Match[str]]) -> list[Located]:
    shares = [match.span() for match in _PROPORTION.finditer(text)] if "每" in text else []
    return [
        found
        for match in matches
        if not any(start <= match.start() < end for start, end in shares)
        and not _FIRST_FEW.search(left_of(text, match))
        for found in _read(text, match, "people" if match["unit"] in _PEOPLE else "count")
        if found.quantity.value == int(found.quantity.value)
    ]


def _ordinals(text: str) -> Iterator[Located]:
    for match in _ORDINAL.finditer(text):
        value = value_of(match["number"])
        if value is not None:
            yield Located(match.start(), match.end(), Quantity(value, "ordinal"))
    for match in _FIRST.finditer(text):
        yield Located(match.start(), match.end(), Quantity(Decimal(1), "ordinal"))


def _measures(text: str) -> Iterator[Located]:
    for match in _MEASURE.finditer(text):
        unit = match["unit"]
        yield from _read(text, match, _MEASURES.get(unit) or LATIN[unit])
    for match in _YEARS_LONG.finditer(text):
        left, digits = left_of(text, match), match["number"]
        calendar_like = digits.isdigit() and len(digits) > 1
        recent = left.rstrip().endswith("近")
        if not recent and (not calendar_like or (len(digits) == 2 and _SPAN_WORD.search(left))):
            yield from _read(text, match, "year")


def _read(text: str, match: re.Match[str], unit: str) -> Iterator[Located]:
    """The quantity of a match; nothing where it is part of a range or list, or its value unsure."""
    left, right = left_of(text, match), right_of(text, match)
    rate = unit in ("percent", "percentage_point")
    unsure = (_RANGE_BEFORE, _TOUCHING, *(() if rate and negative(left) else (_SIGN_BEFORE,)))
    if any(pattern.search(left) for pattern in unsure):
        return
    if _RANGE_AFTER.match(right) or _CUT_OFF.match(right):
        return
    number = re.sub(f"[ {_MORE}]", "", match["number"])
    hedges = _hedges(left, right, more=number != match["number"].replace(" ", ""))
    if len(hedges) > 1:
        return
    qualifier = hedges.pop() if hedges else "exact"
    value = Decimal("0.5") if number == "半" else value_of(number)
    if value is None and number in SCALES and (qualifier != "exact" or match["unit"] == "百分之"):
        value = Decimal(SCALES[number])
    if value is not None and value < LARGEST:
        yield Located(match.start(), match.end(), Quantity(value, unit, qualifier))


def _hedges(before: str, after: str, *, more: bool) -> set[str]:
    found = {"more_than"} if more else set()
    if match := _BEFORE.search(before):
        found.add(_HEDGE_BEFORE[match["hedge"]])
    elif _SHARE_OF.search(before):
        found.add("approximately")
    if match := _AFTER.match(after):
        found.add(_HEDGE_AFTER[match["hedge"]])
    return found


LEFT = (
    _BEFORE,
    *chinese_falls.LEFT,
    _MONEY_WORD,
    _FOREIGN_BEFORE,
    _PRICE_BEFORE,
    _FIRST_FEW,
    _SPAN_WORD,
    re.compile("第数几好上点兆每"),
)
"""What may stand before a number and change how it is read."""
RIGHT = (
    _MONEY,
    _FOREIGN_AFTER,
    _BARE_MONEY,
    _COUNT,
    _MEASURE,
    _YEARS_LONG,
    _AFTER,
    _CUT_OFF,
    _ORDINAL,
    _FIRST,
    re.compile("亿元级百分点个项目"),
)
"""What may stand after a number and change how it is read."""
_READERS: dict[str, Callable[[str], Iterable[Located]]] = {
    "money": _money,
    "rate": _rates,
    "fall": _falls,
    "count": lambda text: [*_counts(text), *_ordinals(text)],
    "measure": _measures,
    "quantity": lambda text: [*_measures(text)] or [*_counts(text)],
}
