"""English numbers in words: seven, forty-six, one hundred and twenty, two dozen, half a billion."""

from __future__ import annotations

import re
from decimal import Decimal

from zjledger.reading.lazily import lazily

_UNDER_20 = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SIMPLE = (
    {word: value for value, word in enumerate(_UNDER_20, start=1)}
    | {word: 10 * value for value, word in enumerate(_TENS, start=2)}
    | {
        f"{ten}-{one}": 10 * tens + ones
        for tens, ten in enumerate(_TENS, start=2)
        for ones, one in enumerate(_UNDER_20[:9], start=1)
    }
)
"""Words below a hundred."""
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        start=1,
    )
}
_PARTS = {
    "half": Decimal("0.5"),
    "a quarter of": Decimal("0.25"),
    "one quarter of": Decimal("0.25"),
    "three quarters of": Decimal("0.75"),
    "three-quarters of": Decimal("0.75"),
}
MAGNITUDES = {
    "hundred billion": 10**11,
    "hundred million": 10**8,
    "ten thousand": 10**4,
    "trillion": 10**12,
    "billion": 10**9,
    "million": 10**6,
    "thousand": 10**3,
    "tn": 10**12,
    "bn": 10**9,
    "mn": 10**6,
    "m": 10**6,
}

_ONES = "one|two|three|four|five|six|seven|eight|nine"
NUMERAL = (
    rf"(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:{_ONES}))?|"
    rf"(?:thir|four|fif|six|seven|eigh|nine)teen|{_ONES}|ten|eleven|twelve)"
)
"""A word of :data:`SIMPLE`, as a short pattern without look-around."""
IN_WORDS = rf"(?:(?:{NUMERAL}|an?)(?: hundred(?: and {NUMERAL})?| dozen)|half an? dozen|{NUMERAL})"
"""A number in words, in small letters, as a pattern without look-around."""
LARGE = "(?:hundred|dozen|thousand|million|billion|trillion)"
"""What "a" and "half a" make a number of."""
OF_POINT = "(?:(?:half|(?:a|one) quarter of|three[ -]quarters of) )?an?"
"""A part of a percentage point."""
BEFORE_SCALE = (
    rf"(?:(?:half )?an?|{NUMERAL} and a half)(?= (?:thousand|million|billion|trillion) [A-Za-z])|"
    rf"{OF_POINT}(?= (?:full )?percentage point(?!s))|"
    rf"{NUMERAL} and a half(?=[ -](?:per ?cent|percentage points))"
)
"""A number in words that is one only before a scale."""

LONGER = lazily(
    r"(?<![a-z])(?:(?:hundred|thousand)(?:,? and|,)?|"
    r"(?:half|quarters?|thirds?|fifths?|tenths?|fraction|and a half) of) $",
    re.IGNORECASE,
)
"""What stands before the last part of a number in words that is longer than any of these, or of a
fraction: a quarter of a billion."""


def decimal_of(number: str) -> Decimal:
    """The value of a number in digits, or in words as :data:`IN_WORDS` has them."""
    words = number.lower()
    if words[0].isdigit():
        return Decimal(words.replace(",", ""))
    whole, half, _ = words.partition(" and a half")
    if half:
        return SIMPLE[whole] + Decimal("0.5")
    many, hundred, rest = words.partition(" hundred")
    if hundred:
        return 100 * decimal_of(many) + (SIMPLE[rest.removeprefix(" and ")] if rest else 0)
    many, dozen, _ = words.partition(" dozen")
    if dozen:
        return 12 * decimal_of(many)
    part, _, of = words.rpartition(" a")
    if part in _PARTS and of in ("", "n"):
        return _PARTS[part]
    return Decimal(1 if words in ("a", "an") else SIMPLE[words])


def whole_number(number: str) -> int:
    """The value of a whole number in digits or in words."""
    return int(decimal_of(number))
