"""The last day that a passage before tells, with which a day of no month goes on:
12月15日开工；25日停工."""

from __future__ import annotations

from zjledger.reading.lazily import lazily

DAY_SIGNS = "".join(map(chr, range(0xE200, 0xE200 + 12 * 31)))
"""After these: the last day printed in the passage before, which a day goes on with."""
DAY = "^[0-9]{1,2} ?[日号]"
"""A day of no month, at the beginning of a passage; for the engine of a column too."""
_DAY = lazily(DAY)
_LAST_DAY = lazily(
    "(?<![0-9.])(1[0-2]|[1-9])月(3[01]|[12][0-9]|[1-9])[日号](?![^。\n]{0,120}[0-9月] ?[日号月])"
    "[^。\n]{0,120}[；;]$"
)
"""The last day of a month in a passage that goes on: 12月15日开工；25日停工."""


def day_sign(lead: str, passage: str) -> str:
    """The sign of the day with which a passage goes on that begins with a day of no month."""
    found = _LAST_DAY.search(lead) if _DAY.match(passage) else None
    return DAY_SIGNS[31 * int(found[1]) + int(found[2]) - 32] if found else ""


def day_told(signs: str) -> tuple[int, int] | None:
    """The month and day for which the last of some signs stands."""
    place = DAY_SIGNS.find(signs[-1]) if signs else -1
    return (place // 31 + 1, place % 31 + 1) if place >= 0 else None
