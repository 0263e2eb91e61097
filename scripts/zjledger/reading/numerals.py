"""Exact values of Chinese numbers: 3亿5000万, 1.46万亿, 五亿, 两千万, 十二.

Colloquial short forms (一百二 for 120, 三亿五 for 350 million) are refused: their value hangs on an
elided unit.
"""

from __future__ import annotations

import re
from decimal import Decimal

SCALES = {
    "万亿": 10**12,
    "千亿": 10**11,
    "百亿": 10**10,
    "十亿": 10**9,
    "亿": 10**8,
    "万万": 10**8,
    "千万": 10**7,
    "百万": 10**6,
    "十万": 10**5,
    "万": 10**4,
    "千": 10**3,
    "百": 10**2,
}
"""Words that multiply the number before them, the longest first."""

NUMERALS = "零〇一二两三四五六七八九十百千万亿"
"""Characters a number written in words is made of."""

DIGITS = r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|[1-9][0-9]{0,11}|0)(?:\.[0-9]{1,6})?"
"""A number in digits; one that begins with 0 and is not a fraction was cut from a longer one."""
_SCALE = "|".join(SCALES)
_PARTS = re.compile(rf"(?P<number>{DIGITS})(?P<scale>{_SCALE})?")
_VALUES = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_ONES = "[一二两三四五六七八九]"
_BELOW_WAN = re.compile(
    rf"(?:(?P<k>{_ONES})千)?(?:(?P<kz>[零〇])?(?P<h>{_ONES})百)?"
    rf"(?:(?P<hz>[零〇])?(?P<t>{_ONES})?(?P<ten>十))?(?:(?P<tz>[零〇])?(?P<o>{_ONES}))?"
)


def value_of(text: str) -> Decimal | None:
    """Return the value of a number in digits or in numerals, or None where it is not certain."""
    return from_digits(text) if text[:1].isdigit() else from_numerals(text)


def from_digits(text: str) -> Decimal | None:
    """Return the value of digits with scale words, whose parts add: 3亿5000万 is 350 million."""
    total, end, ceiling = Decimal(0), 0, None
    for match in _PARTS.finditer(text):
        scale = SCALES.get(match["scale"] or "", 1)
        number = Decimal(match["number"].replace(",", ""))
        part = number * scale
        compound = match.start() > 0 or match.end() < len(text)
        bad = compound and ("." in match["number"] or not part)
        if match.start() != end or bad or (ceiling and not 0 < part < ceiling):
            return None
        total, end, ceiling = total + part, match.end(), scale
    return total if end and end == len(text) else None


def from_numerals(text: str) -> Decimal | None:
    """Return the value of a number written in Chinese numerals, or None where it is not certain."""
    whole, point, decimals = text.partition("点")
    if point:
        high = from_numerals(whole)
        if high is None or not decimals or set(decimals) - set(_VALUES):
            return None
        return high + Decimal("0." + "".join(str(_VALUES[sign]) for sign in decimals))
    if text.startswith(("零", "〇")):
        return Decimal(0) if len(text) == 1 else None
    value = _section(text, ("亿", "万"))
    return None if value is None else Decimal(value)


def _section(text: str, units: tuple[str, ...]) -> int | None:
    if not units:
        return _below_wan(text)
    unit, *lower = units
    head, found, tail = text.rpartition(unit)
    if not found:
        return _section(text, tuple(lower))
    high = _section(head, tuple(lower))
    if high is None or high == 0:
        return None
    if not tail:
        return high * SCALES[unit]
    if re.fullmatch(_ONES, tail):
        return None
    low = _section(tail, tuple(lower))
    return None if low is None else high * SCALES[unit] + low


def _below_wan(text: str) -> int | None:
    zeroed = text[:1] in ("零", "〇")
    match = _BELOW_WAN.fullmatch(text[1:] if zeroed else text)
    if not match or not match[0]:
        return None
    higher = match["k"] or match["h"]
    hidden_one = match["ten"] and not match["t"] and (higher or zeroed)
    elided_unit = match["o"] and not match["ten"] and higher and not match["tz"]
    elided_hundred = match["ten"] and match["k"] and not match["h"] and not match["hz"]
    stray_zero = (
        (match["kz"] and not match["k"])
        or (match["hz"] and (match["h"] or not match["k"]))
        or (match["tz"] and (match["ten"] or not higher))
    )
    if hidden_one or elided_unit or elided_hundred or stray_zero or match["kz"]:
        return None
    digits = (_VALUES.get(match[key] or "零", 0) for key in ("k", "h", "t", "o"))
    thousands, hundreds, tens, ones = digits
    if match["ten"] and not match["t"]:
        tens = 1
    return 1000 * thousands + 100 * hundreds + 10 * tens + ones
