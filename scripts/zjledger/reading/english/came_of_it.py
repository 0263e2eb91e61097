"""English dates of a thing of which is told what came: those due in May had been cancelled."""

from __future__ import annotations

from zjledger.reading.english.named import MONTH_NAMES
from zjledger.reading.english.putting_off import AND_OTHERS, CALLED_OFF
from zjledger.reading.lazily import lazily

_ONE_DUE = lazily(
    "(?:^|[a-z0-9] )(?<!is )(?<!are )(?<!be )(?<!was )(?<!were )(?<!been )"
    "(?:due|promised|planned|scheduled|expected|set|fixed|announced|called)"
    "(?: to [a-z]{2,12}(?: [a-z]{2,12}){0,2})? (?:for|in|on|by|before) (?:the end of )?"
    rf"(?:(?:{MONTH_NAMES})(?: [0-9]{{1,2}})?(?:,|,? and|,? or) "
    "(?:(?:for|in|on|by) )?){0,3}$"
)
_CAME_OF_IT = lazily(
    rf"{AND_OTHERS} (?:(?:has|have) been (?:also |all |both )?{CALLED_OFF}|"
    "was|were|had|came|appeared|arrived|opened|began|took place|failed|fell|"
    "went|never|did not|drew|attracted|brought|found|could not|ended|got)(?![a-z])"
)
"""Before and after the date of a thing of which is told what came: the one due in March appeared on
April 2, those planned for May 3 and June 12 had been cancelled."""
_ONE_OF_LIST = lazily(rf"(?:and |or )?(?:$|(?:{MONTH_NAMES})(?: [0-9]{{1,2}})?,? (?:and|or) $)")
"""What stands before a date further on in such a list, after a comma."""


def came_of_it(before: list[str], right: str, *, planned: bool) -> bool:
    """Whether words after a date tell what came of what was due on it, by the clauses up to the
    date; ``planned`` says that the last verb before it is of a plan."""
    listed = len(before) > 1 and _ONE_OF_LIST.match(before[-1])
    if not (planned or listed) or not _CAME_OF_IT.match(right):
        return False
    own = f"{before[-2]}, {before[-1]}" if listed else before[-1]
    return _ONE_DUE.search(own) is not None
