"""Scripts and characters: which grammar reads a phrase, and the forms it is brought to."""

from __future__ import annotations

import re

_CHINESE = re.compile("[\u3007\u3400-\u9fff\uf900-\ufaff]")
_FULL_WIDTH_DIGIT = re.compile("[\uff10-\uff19]")
_SIMPLIFIED = str.maketrans(
    "億萬個項產類張臺條發輛處噸畝裝機時點過無餘約總達從開節簽續預約製契價貸稅銷資額規營間層標準連歷為兩號後"
    "內戶場崗種隻筆階級層戰領導將計劃超標農臘當國線滿減跌長電設區縣",
    "亿万个项产类张台条发辆处吨亩装机时点过无余约总达从开节签续预约制契价贷税销资额规营间层标准连历为两号后"
    "内户场岗种只笔阶级层战领导将计划超标农腊当国线满减跌长电设区县",
)


_TRADITIONAL = {simple: sign for sign, simple in _SIMPLIFIED.items()}
_OLD = re.compile(f"[{''.join(map(chr, _SIMPLIFIED))}]")


def is_chinese(text: str) -> bool:
    """Whether a phrase holds a Chinese character."""
    return bool(_CHINESE.search(text))


def has_full_width_digit(text: str) -> bool:
    """Whether a phrase holds a digit such as ５, which is never read: copies mix the two widths."""
    return bool(_FULL_WIDTH_DIGIT.search(text))


def simplified(text: str) -> str:
    """Return the phrase with the traditional characters of figures simplified, one for one."""
    # To look for one of them takes a tenth of the time, and few texts have any.
    return text.translate(_SIMPLIFIED) if _OLD.search(text) else text


def traditional(text: str) -> str:
    """Return the phrase with those characters in their traditional form, one for one."""
    return text.translate(_TRADITIONAL)
