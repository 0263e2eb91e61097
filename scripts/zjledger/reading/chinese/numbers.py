"""A Chinese number with its unit: its value, the words beside it that hedge it, and what makes it
part of a range or list, so that its value is unsure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from zjledger.model.quantity import Quantity
from zjledger.reading.beside import left_of, right_of
from zjledger.reading.chinese.falls import negative
from zjledger.reading.lazily import lazily
from zjledger.reading.numerals import DIGITS, NUMERALS, SCALES, value_of
from zjledger.reading.units import LARGEST, Located

MORE = "余多"
"""Signs of a number that is a little more than it says."""
_SCALE = "|".join(SCALES)
_IN_DIGITS = (
    rf"(?<![0-9A-Za-z./×第十百千万亿兆])(?<![0-9][,: ])(?<!第 )"
    rf"{DIGITS}(?: ?[{MORE}])?(?: ?(?:{_SCALE}))?(?:{DIGITS}(?:{_SCALE})?){{0,2}}"
)
_IN_NUMERALS = (
    rf"(?<![0-9A-Za-z.第数几好上点兆{NUMERALS}])(?<![0-9] )"
    rf"[{NUMERALS}]{{1,16}}(?:[{MORE}][万亿]{{0,2}})?"
)
NUMBER = rf"(?=[0-9{NUMERALS}])(?P<number>(?:{_IN_DIGITS}|{_IN_NUMERALS})(?: ?[{MORE}])?)"

_HEDGES_BEFORE = {
    "at_most": "不超过 未超过 没有超过 不超 不大于 不多于 不高于 未突破 至多 最多 最高 不过 ≤",
    "at_least": "不低于 不少于 不小于 不下 至少 ≥",
    "less_than": "不到 不足 不及 未达到 未达 低于 少于 小于 < ＜",
    "more_than": "超过 超出 突破 高于 大于 多于 不止 超 逾 破 过 > ＞",
    "approximately": "接近 将近 大约 近 约",
}
_HEDGE_BEFORE = {word: code for code, words in _HEDGES_BEFORE.items() for word in words.split()}
_NO_HEDGE = "(?<=[办开来去做搞写谈说见换修跑试查])过|(?<=[爆打攻侦告])破"
"""The end of a verb that only looks like a hedge: 办过20场, 爆破31次."""
HEDGED = lazily(
    rf"(?<![签节续预制合契条附最临靠通经履公租违特])(?!{_NO_HEDGE})(?P<hedge>{'|'.join(_HEDGE_BEFORE)})"
    r"[为达到有合占了]{0,2}(?:人民币)? ?$"
)
_SHARE_OF = lazily(r"(?<![签节续预制合契条])约占[^0-9,，;；。]{1,20}$")
_HEDGES_AFTER = {
    "at_least": "以上",
    "at_most": "以内 以下",
    "approximately": "左右 上下",
    "more_than": "余 多",
}
_HEDGE_AFTER = {word: code for code, words in _HEDGES_AFTER.items() for word in words.split()}
# 3个余杭项目, 5个多功能厅 and 10个上下游项目 hold no hedge; in 以上月 a column sees 上月.
HEDGED_AFTER = lazily(
    rf" ?(?:人民币)?(?:[(（]含[)）])?及?(?P<hedge>{'|'.join(_HEDGE_AFTER)})"
    r"(?![游月])(?:(?<![余多])|(?=[,，。;；、)）]|$))"
)

RANGED = "元个项家张座台亩米里吨%％"
"""What may stand before a sign of a range: 家 in 12家至15家, and in 专家到15个县."""
TO = "(?:至|到|[-−–—~～])"
_RANGE_BEFORE = lazily(rf"[0-9{NUMERALS}][余餘多]? ?[{RANGED}]? ?{TO} ?$")
_TOUCHING = lazily(r"[0-9] ?(?:[、,，/+。．·∶：;；'’]|和|及|与|或) ?$")
_SIGN_BEFORE = lazily(r"(?<!—)[-−–—~～]$")
_RANGE_AFTER = lazily(
    rf" ?(?:至|到|(?:[-−–~～]|—(?!—))) ?(?:[0-9][0-9,.]{{0,15}}|[{NUMERALS}]{{1,16}})"
    rf"(?![0-9.]| ?[年月日])"
)
_CHANGED = lazily(r"[%％] ?[至到]$")
_TO_LEVEL = lazily(rf"[至到]{DIGITS}[{MORE}]?(?:[万亿]|元|美元)")
CUT_OFF = lazily(r"以$")


def read(text: str, match: re.Match[str], unit: str) -> Iterator[Located]:
    """The quantity of a match; nothing where it is part of a range or list, or its value unsure."""
    left, right = left_of(text, match), right_of(text, match)
    rate = unit in ("percent", "percentage_point")
    unsure = (_RANGE_BEFORE, _TOUCHING, *(() if rate and negative(left) else (_SIGN_BEFORE,)))
    # 降0.05个百分点至0.62%, 增长4%至12亿元: a change and a level.
    reached = not rate and _CHANGED.search(left)
    if not reached and any(pattern.search(left) for pattern in unsure):
        return
    level = unit == "percentage_point" and right[:1] in ("至", "到")
    level = level or (unit == "percent" and _TO_LEVEL.match(right) is not None)
    if (not level and _RANGE_AFTER.match(right)) or CUT_OFF.match(right):
        return
    number = re.sub(f"[ {MORE}]", "", match["number"])
    hedged = hedges(left, right, more=number != match["number"].replace(" ", ""))
    if len(hedged) > 1:
        return
    qualifier = hedged.pop() if hedged else "exact"
    value = Decimal("0.5") if number == "半" else value_of(number)
    if value is None and number in SCALES and (qualifier != "exact" or match["unit"] == "百分之"):
        value = Decimal(SCALES[number])
    if value is not None and value < LARGEST:
        yield Located(match.start(), match.end(), Quantity(value, unit, qualifier))


def hedges(before: str, after: str, *, more: bool) -> set[str]:
    """The qualifiers that the words right before and after a number give it; ``more`` if it has
    one of :data:`MORE` in itself."""
    found = {"more_than"} if more else set()
    if match := HEDGED.search(before):
        found.add(_HEDGE_BEFORE[match["hedge"]])
    elif _SHARE_OF.search(before):
        found.add("approximately")
    if match := HEDGED_AFTER.match(after):
        found.add(_HEDGE_AFTER[match["hedge"]])
    return found
