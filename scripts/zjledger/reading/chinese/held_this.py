"""The year of publication, where a sentence before a passage on the whole of it has planned
something for it: 今年，安排150个。全年新开工70个."""

from __future__ import annotations

from zjledger.reading.chinese.held import NAMES, YEAR_SIGNS, place_of
from zjledger.reading.lazily import lazily

_OF_THIS = lazily(
    "今年[^。；;\n0-9]{0,14}(?:安排|计划|目标|拟|谋划|[铺排][排定出]|力争|确保|要)(?!求)"
)
"""What is planned for this year, before a passage on the whole of it: 今年，安排150个。全年新开工70
个."""
WHOLE, OF_THIS = "^[^。0-9]{0,12}全年", "今年"
"""These begin such a passage and are found before it; for the engine of a column too."""
_BEGINS_WHOLE = lazily(WHOLE)


def this_sign(lead: str, passage: str) -> str:
    """The sign of this year before a passage on the whole of what is planned for it."""
    if OF_THIS not in lead or not _BEGINS_WHOLE.match(passage):
        return ""
    line = lead.rpartition("\n")[2]
    named = [match.start() for match in NAMES.finditer(line)]
    planned = named and _OF_THIS.match(line, named[-1])
    return YEAR_SIGNS[place_of("今")] if planned else ""
