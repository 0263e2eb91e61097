"""English dates of figures: visitors: 310 in March, 240 in June; the December figure is due.

A figure told with its month has been counted, unless its list is one of what is to come; one
that is still to be told or paid is that of a month that is over.
"""

from __future__ import annotations

from zjledger.reading.beside import at_end
from zjledger.reading.english.named import MONTH_NAMES
from zjledger.reading.lazily import lazily

_AMOUNT = (
    r"(?<![A-Za-z0-9.,$¥-])(?:(?:(?:US)?[$¥]|RMB )?[0-9][0-9,]{0,8}(?:[.][0-9]{1,2})?"
    "(?: (?:thousand|million|billion|trillion))?"
    "(?: (?:yuan|dollars|mu|tons|tonnes|beds|flats|seats))?|"
    "[0-9]{1,3}(?:[.][0-9]{1,2})? ?(?:%|per ?cent)|none|nothing|zero)"
)
_DATUM = lazily(rf"{_AMOUNT},? (?:(?:in|on|at the end of) (?:the )?|[(])$")
"""A figure before its date."""
_LABEL = lazily(
    r"(?:^|[.] |\n)(?:[A-Z][A-Za-z’' -]{2,40}|"
    "[A-Za-z ,’'-]{0,40} (?:have|has|had) [a-z ]{2,40}): $"
)
_STOP = lazily("(?: [0-9]{1,2})?(?:[.)]|$)")
"""Before such a figure, and after its date."""
_JOINT = f"[)]?(?:,|;|,? and|[,;] then) (?:[a-z]{{2,8}} )?{_AMOUNT} (?:in |on |[(])"
_NEXT = lazily(
    rf"(?: [0-9]{{1,2}}(?![0-9]))?{_JOINT}(?:{MONTH_NAMES})(?![A-Za-z])(?!,? (?:of )?20[0-9]{{2}})"
)
_LAST = lazily(rf"{_AMOUNT} (?:in |on |[(])(?:{MONTH_NAMES})(?: [0-9]{{1,2}})?{_JOINT}$")
"""After and before a date, another figure and its date."""
_OF_A_PLAN = lazily(
    "(?<![A-Za-z])(?i:expect(?:ed|s)?|plan(?:s|ned)?|targets?|forecasts?|quotas?|goals?|due|needed|"
    "outlook|aims?|hoped|budget|schedules?d?|instal(?:l)?ments?|payments?|to be|promised|next|"
    "prices?d? from|tickets?|fees?|deadlines?|limits?|subsid(?:y|ies)|grants?|loans?|paid|shares?|"
    "repay(?:ment|ments)?|rest|half)(?![A-Za-z])"
)
"""Words of a list of what is to come."""
_FIGURE = lazily(
    "(?: quarter)?(?:['’]s)? (?:[a-z-]{3,14} )?(?:figures?|data|results?|numbers?|statistics|"
    "readings?|accounts|books|statements?|turnover|output|sales|salary|salaries|wages|rent|"
    "invoices?|bills?|payroll)(?! (?:of|for) )(?![a-z-])"
)
_FIGURE_FOR = lazily(
    "(?<![A-Za-z])(?i:figures?|data|results?|numbers?|statistics|reports?|accounts|statements?|"
    "wages|salaries|invoices?|bills?|subsid(?:y|ies)|rates?|ranking|reading|audit|balance|review)"
    "(?: [a-z]{3,14})? for (?:the (?:months? of |whole of )?)?$"
)
_PAID_FOR = lazily(
    "(?<![A-Za-z])(?i:bonus(?:es)?|pay|pensions?|interest|allowances?|dividends?|tax(?:es)?|fees?|"
    "instal(?:l)?ments?|premiums?) for (?:the )?$"
)
_THOSE_FOR = lazily("(?<![A-Za-z])(?i:those|that|the one)s? for (?:the )?$")
_PAY_OF = lazily(
    "(?<![A-Za-z])(?i:those|that|wages|salaries|bonus(?:es)?|bills?|invoices?) of (?:the )?$"
)
_REVIEW_OF = lazily(
    "(?<![A-Za-z])(?i:acceptance|reviews?|evaluation|assessment|appraisal|audit|inspection) of "
    "(?:the )?(?:[a-z-]{3,14} ){0,2}(?:[a-z]{3,14}s of (?:the )?)?$"
)
_BEGINS_THE_YEAR = lazily(
    " quarter [^.;]{3,50} (?:in|on|by|until) (?:January|February|March)(?![a-z])"
)
"""Before and after the quarter of what is looked at in the first months of a year, once it is over:
the acceptance of the tasks of the fourth quarter ends on January 20."""
_IS_PAID = lazily(
    "(?: quarter)? (?:is|are|will be|must be) (?:paid(?: out)?|settled|due) "
    "(?:on|in|at|by|before|this|next)(?![a-z])"
)
_IS_OUT = lazily(
    "(?: quarter)? (?:(?:is|are|will be|must be) (?:[a-z]{4,12}ed|paid(?: out)?|sent|due|out|"
    "ready)|"
    "appears?|follows?|comes? out) (?:on|in|at|by|before|this|next)(?![a-z])|"
    f"(?: quarter)? (?:on|in) (?:{MONTH_NAMES})(?![a-z])"
)
"""After and before a time of which something is counted or paid."""
_NEAR = 50
"""Code points before a date that its figure takes at most."""


def is_datum(left: str, right: str) -> bool:
    """Whether a date of no verb is that of a figure told with others, or after its label."""
    datum = at_end(_DATUM, left, _NEAR)
    if not datum or _OF_A_PLAN.search(left):
        return False
    labelled = _STOP.match(right) and _LABEL.search(left[: len(left) - len(datum[0])])
    if labelled or not (": " in left or left.endswith("(")):
        return bool(labelled)
    return bool(_NEXT.match(right) or at_end(_LAST, left, 2 * _NEAR))


def is_counted(left: str, right: str) -> bool:
    """Whether a date is a month or quarter of which something is counted or paid afterwards."""
    if left.endswith((" for ", " for the ")) and at_end(_FIGURE_FOR, left, _NEAR):
        return True
    if left.endswith((" of ", " of the ")) and _IS_PAID.match(right):
        return at_end(_PAY_OF, left, _NEAR) is not None
    if right.startswith(" quarter") and _BEGINS_THE_YEAR.match(right):
        return at_end(_REVIEW_OF, left, 2 * _NEAR) is not None
    if left.endswith((" for ", " for the ")) and _IS_OUT.match(right):
        told = at_end(_THOSE_FOR, " " + left, _NEAR) or at_end(_PAID_FOR, left, _NEAR)
        return told is not None
    return right[:1] in " ’'" and _FIGURE.match(right) is not None
