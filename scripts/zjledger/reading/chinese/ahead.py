"""Months that a passage before told of what still lay ahead: a term (有效期到12月), a promise, or a
step of a building (11月封顶). What follows may stand before such a month or after it."""

from __future__ import annotations

from zjledger.reading.chinese.times import SCENE, STATED
from zjledger.reading.clause import AFTER_STEP, Turn
from zjledger.reading.days import PLAIN
from zjledger.reading.lazily import lazily
from zjledger.reading.year_rules import Asked, Told

_MONTH = "(?:1[0-2]|[1-9])"
PROMISED = (
    "((?:^|[^按照如经])(?:有效期|期限|截止|约定|承诺|答应|计划|预计|要求|原定|拟|力争|确保)"
    f"[^，,。；;：:0-9]{{0,8}}{_MONTH}月)()",
    f"((?:^|[^0-9]){_MONTH}月)((?:[0-9]{{1,2}}[日号]|底)?(?:到期|届满|期满|截止))",
)
"""A month of what was promised, or of the end of a term; for the engine of a column too."""
PROMISES = "有效期|期限|截止|约定|承诺|答应|计划|预计|要求|原定|拟|力争|确保|到期|届满|期满"
"""One of these is found in the words of every such month, and faster."""
_PROMISED = [*map(lazily, PROMISED)]
PROMISED_YEAR = lazily("(?:约定|承诺|答应|计划|预计|要求|原定|争取|力争|确保|拟|限)[于在，,]?$")
"""Right before the year for which something was promised: 2022年7月签约，约定次年12月投产."""
MARK = "↗"
"""What is put after such a month."""
_MARKED = lazily(f"({_MONTH})月{MARK}")
AHEAD_SIGNS = "".join(map(chr, range(0xE380, 0xE38C)))
"""After the sign of a story: of what lay ahead in it the last was that of January, and so on."""
STEP_SIGNS = "".join(map(chr, range(0xE390, 0xE39C)))
"""Before a passage: the sentence before it ends with a step of January, and so on."""
STEP_ENDS = "。", "；", ";"
"""What ends a sentence after such a step; for the engine of a column too."""
STEP_REACH = 40
"""Code points before a passage in which the step stands."""
_STEP = lazily(
    f"(?:(?:^|[^0-9年比较至到—–~～-])({_MONTH})月(?:[0-9]{{1,2}}[日号]|[底末初]|[上中下]旬)?"
    "(?:[以之]?前)?[^，,。；;：:\\n0-9已了曾将]{0,6}"
    "(?:[封结]顶|[竣完开动]工|建成|投[产用]|交付|启用|开业|通车|并网|到期|[届期]满|截止)|"
    f"(?:有效期|期限|截止)[^，,。；;：:\\n0-9]{{0,3}}[到至]({_MONTH})月[底末]?)[。；;]\\Z"
)
BEGINS = (
    f"^({_MONTH})月(?:[0-9]{{1,2}}[日号])?[^。；;：:0-9已了曾]{{0,12}}"
    "(?:投[产用运]|装修|设备|安装|调试|交付|启用|验收|竣工|试[产运]|达产|开业|搬|入[驻住]|通车|并网|"
    "运营|续[签期约]|换新?证|评审|公布|兑现|点火)"
)
"""A step with which a passage begins that may well follow such a one: 1月装修; for the engine of a
column too."""
_NEXT_STEP = lazily(BEGINS)


def marked(words: str) -> str:
    """Words with the months of what lay ahead marked as such."""
    for form in _PROMISED:
        words = form.sub(rf"\1{MARK}\2", words)
    return words


def unmarked(months: str) -> str:
    """Months without those that are marked."""
    return _MARKED.sub("", months)


def ahead_sign(months: str) -> str:
    """The sign of the last month of some that is marked as ahead."""
    found = _MARKED.findall(months)
    return AHEAD_SIGNS[int(found[-1]) - 1] if found else ""


def step_sign(lead: str, passage: str) -> str:
    """The sign of a step with which the words before a passage end, if that begins with another of
    an earlier month: 11月封顶。1月装修."""
    following = _NEXT_STEP.match(passage)
    step = _STEP.search(lead[-STEP_REACH:]) if following and lead.endswith(STEP_ENDS) else None
    month = int(step[1] or step[2]) if step else 0
    return STEP_SIGNS[month - 1] if following and int(following[1]) < month else ""


def month_of(signs: str, of: str) -> int | None:
    """The month for which one of some signs stands, if it is one of these."""
    places = [of.index(sign) for sign in signs if sign in of]
    return places[-1] + 1 if places else None


def after_step(signs: str) -> Turn | None:
    """The turn of a course that comes after a step of the sentence before."""
    month = month_of(signs, STEP_SIGNS)
    return Turn(AFTER_STEP, month) if month else None


def may_follow_step(date: Asked) -> Told | None:
    """What is over in this year may be of the next, after a step that is still to come in this one:
    11月封顶。1月装修, in June."""
    clause, turn = date.clause, date.clause.turn
    follows = turn and turn.kind == AFTER_STEP and date.month < (turn.month or 0)
    to_come = turn and date.published_on.month < (turn.month or 0)
    open_still = clause.year is None and clause.tense in (PLAIN, SCENE, STATED)
    return Told(None) if follows and to_come and open_still and date.past else None
