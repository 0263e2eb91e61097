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

from zjledger.model.quantity import Quantity
from zjledger.reading import doubts
from zjledger.reading.beside import left_of, right_of
from zjledger.reading.chinese import counts as chinese_counts
from zjledger.reading.chinese import falls as chinese_falls
from zjledger.reading.chinese import prices
from zjledger.reading.chinese.counts import counts, ordinals
from zjledger.reading.chinese.falls import falls
from zjledger.reading.chinese.numbers import (
    CUT_OFF,
    HEDGED,
    HEDGED_AFTER,
    MORE,
    NUMBER,
    hedges,
    read,
)
from zjledger.reading.lazily import lazily
from zjledger.reading.numerals import DIGITS, NUMERALS, value_of
from zjledger.reading.script import has_full_width_digit, simplified
from zjledger.reading.units import LATIN, Located, fallen

_MONEY = lazily(NUMBER + r" ?(?P<unit>元(?![旦素器件宵首老宇])|块钱|美元|美金)(?! ?[/每级])")
_FOREIGN_BEFORE = lazily(r"(?:[港台日澳欧韩新加美][币元金]|英镑|澳门元)约? ?$")
_FOREIGN_AFTER = lazily(r" ?[(（]?(?:[港台日]币|新台币|美[元金])")
_BARE_MONEY = lazily(NUMBER + rf"(?<=[亿万{MORE}])(?P<unit>)(?= ?(?:$|[,，。;；、)）]|左右|以上))")
_MONEY_WORD = lazily(
    r"(?:投资|投入|资金|产值|增加值|收入|营收|税收|税额|贷款|授信|融资|销售|总额|金额|资产|存款|"
    r"利润|市值|出口|进口)(?:总?额|余额|规模)?"
    r"[可将预计总约超逾近为达到高突破过 ]{0,8}$"
)
_PERCENT = lazily(NUMBER + r" ?(?P<unit>[%％]|个? ?百分点)")
_HALF_POINT = lazily(r"(?P<number>半)(?P<unit>个 ?百分点)")
_BETWEEN_RATES = lazily(
    rf"(?<![0-9.])(?P<low>{DIGITS})(?P<unit>[%％]) ?(?:至|到|[-–—~～]) ?(?P<high>{DIGITS})(?P=unit)"
)
_PER_HUNDRED = lazily(
    rf"(?P<unit>百分之)(?P<number>{DIGITS}|[{NUMERALS}]{{1,6}}(?:点[{NUMERALS}]{{1,6}})?)"
    rf"(?![点.0-9{NUMERALS}])"
)
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
_MEASURE = lazily(
    NUMBER + rf" ?(?P<unit>{'|'.join(_MEASURES)}|(?:{'|'.join(LATIN)})(?![A-Za-z0-9]))"
    r"(?!级|每|/(?!年))"
)
_YEARS_LONG = lazily(
    NUMBER + r" ?(?P<unit>年)(?!(?<![一二两三四五六七八九十]年)内|行动|规划|计划)"
    r"(?<!(?<![超不])过一年)(?<![又新头这那]一年)(?<!过去一年)"
    r"(?!(?<=的一年)(?!内|期|多|之内))(?!(?<=一年)(?:来(?!访|自|到|了)|下来|到头|又一年|比一年|一度|之约))"
    r"(?<![0-9]年一年)(?!的日子)"
    r"(?!(?:时间)?(?:已经|已|又|悄然)?过去)"
    r"(?![初末底中度级代产份前后半期]|(?<=一年)[卖销赚收挣花]|"
    r"[零又]?[0-9一二三四五六七八九十]{1,2} ?个?月)"
)
_SPEED = lazily(r"(?:时速|每小时)(?:可?达|约?为|约|最高|超过?)? ?$")
"""Before lengths that are those of an hour: 设计时速250公里."""
_ELAPSED = lazily("(?:时隔|转眼|又是)[已了]? ?$")
"""Before years that have gone by and are no length of anything."""
_SPAN_WORD = lazily(r"(?:连续|工期|为期|期限|历时|未来|今后|建设期|运营期|经营期|长达) ?$")


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
    found = hedges(simplified(before), simplified(after), more=False)
    return found.pop() if len(found) == 1 else None


def _none(_: str) -> Iterator[Located]:
    yield from ()


def _money(text: str) -> Iterator[Located]:
    for match in _MONEY.finditer(text):
        left, right = left_of(text, match), right_of(text, match)
        foreign = _FOREIGN_BEFORE.search(left) or _FOREIGN_AFTER.match(right)
        if not foreign and not prices.priced(left, match[0]):
            yield from read(text, match, "USD" if match["unit"].startswith("美") else "CNY")
    for match in _BARE_MONEY.finditer(text):
        if _MONEY_WORD.search(left_of(text, match)):
            yield from read(text, match, "CNY")


def _rates(text: str) -> Iterator[Located]:
    for match, fall in _percentages(text):
        if fall is False:
            yield from read(text, match, _rate_unit(match))
    for match in _BETWEEN_RATES.finditer(text):
        if falls(left_of(text, match), points=False) is False:
            for key, end in (("low", match.end("unit")), ("high", match.end())):
                value = value_of(match[key])
                if value is not None:
                    yield Located(match.start(key), end, Quantity(value, "percent"))


def _falls(text: str) -> Iterator[Located]:
    for match, fall in _percentages(text):
        if fall:
            yield from fallen(read(text, match, _rate_unit(match)))


def _percentages(text: str) -> Iterator[tuple[re.Match[str], bool | None]]:
    """Every rate, and whether it is one of a fall."""
    for pattern in (_PERCENT, _PER_HUNDRED, _HALF_POINT):
        for match in pattern.finditer(text):
            points = match["unit"].endswith("百分点")
            yield match, falls(left_of(text, match), points=points)


def _rate_unit(match: re.Match[str]) -> str:
    return "percentage_point" if match["unit"].endswith("百分点") else "percent"


def _measures(text: str) -> Iterator[Located]:
    for match in _MEASURE.finditer(text):
        unit = match["unit"]
        if _SPEED.search(left_of(text, match)):
            continue
        yield from read(text, match, _MEASURES.get(unit) or LATIN[unit])
    for match in _YEARS_LONG.finditer(text):
        left, digits = left_of(text, match), match["number"]
        calendar_like = digits.isdigit() and len(digits) > 1
        recent = left.rstrip().endswith("近")
        if _ELAPSED.search(left):
            continue
        if not recent and (not calendar_like or (len(digits) == 2 and _SPAN_WORD.search(left))):
            yield from read(text, match, "year")


LEFT = (
    HEDGED,
    *chinese_falls.LEFT,
    *chinese_counts.LEFT,
    _MONEY_WORD,
    _FOREIGN_BEFORE,
    *prices.LEFT,
    _SPAN_WORD,
    _SPEED,
    _ELAPSED,
    *doubts.LEFT,
    lazily("第数几好上点兆每又新头这那的"),
)
"""What may stand before a number and change how it is read."""
RIGHT = (
    _MONEY,
    _FOREIGN_AFTER,
    _BARE_MONEY,
    *chinese_counts.RIGHT,
    _MEASURE,
    _YEARS_LONG,
    HEDGED_AFTER,
    CUT_OFF,
    lazily("亿元级百分点个项目"),
)
"""What may stand after a number and change how it is read."""
_READERS: dict[str, Callable[[str], Iterable[Located]]] = {
    "money": _money,
    "rate": _rates,
    "fall": _falls,
    "count": lambda text: [*counts(text), *ordinals(text)],
    "measure": _measures,
    "quantity": lambda text: [*_measures(text)] or [*counts(text)],
}
