"""Whose a figure is: the named place, body, project or programme that it most likely belongs to.

A name beside a figure owns it, in its clause or before it in its sentence; else the figure is of
what the sentence before was told of, where this one goes on with it ("It covers 540 mu"), and else
of the place that the article is about. Who attends, speaks or reports owns nothing, and no figure
is of the place where a meeting was held.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from zjledger.reading.proposal import Proposal
from zjledger.reading.scan import WHOLE_SENTENCE_END

PROVINCE = "place/330000"
"""Zhejiang, which is "the province" and 全省 here whether or not a text names it."""

_KINDS = frozenset({"place", "org", "project", "programme"})
_BEFORE_VENUE = re.compile(
    r"(?:held|convened|opened|met|meet|gather(?:ed)?|took place|meeting|conference|ceremony|"
    r"venues?(?: set up)?|travel(?:led)?) (?:[a-z-]{1,12} ){0,3}?"
    r"(?:in|at|to) (?:the )?$|会场设?在$|赴$"
)
"""Before a place where something was held."""
_AT = re.compile("[在于]$")
_AFTER_VENUE = re.compile("[市县区省]?(?:召开|举行|举办|开幕|会面)")
"""In Chinese, around one: 会议在杭州举行; but 杭州举行会议 is of the city."""
_SUB_VENUES = re.compile(r"[^，。；\n]{0,14}[分主]会场")
_BEFORE_ROUTE = re.compile("(?:[至—]|[A-Z][a-z]{1,15} to )$")
_AFTER_ROUTE = re.compile("[至—]| to (?=[A-Z])")
"""Between the ends of a road, which is in neither place alone."""
_AGENCY = re.compile(
    "Government|Committee|Commission|Bureau|Department|政府|委员会|委|局|厅|办公室"
)
_STATES = re.compile(
    "(?<![a-z])(?:proposes?|proposed|includes?|contains?|comprises?|sets? out|has|have)(?![a-z])|"
    "提出|明确|包括|包含|涵盖|共有?|有"
)
"""Between a programme and what stands in it."""
_GENERIC = re.compile(
    r"(?P<province>[Tt]he (?:whole |entire )?province(?![a-z])|[Pp]rovince-?wide|全省|我省|省内)|"
    r"(?P<city>(?:[Tt]he (?:whole |entire )?|[Oo]ur )city(?![a-z])|[Cc]ity-?wide|全市|我市|市里)|"
    r"(?P<county>(?:[Tt]he (?:whole |entire )?|[Oo]ur )(?:county|district)(?![a-z])|[全我][县区])|"
    r"(?P<rest>(?:other|remaining) (?:cities|counties|districts|towns)|"
    "其[余他][^，。；、]{0,4}[市县区地])"
)
"""Words for the places of a text by their level, and for all but those named."""
_PROVINCIAL = re.compile("Provincial|Zhejiang|浙江|^省")
_GOES_ON = re.compile(
    r"[ ”\"“]{0,2}(?:(?:It|Its|They|Their|This (?!year|month|week|time)|"
    r"The (?:first|second|third|other|two|park|project|base|plant|hall|port|center|centre|company|"
    r"firm|enterprise|bank|site|land|building|factory|line|road|workshop)\b|"
    r"A (?:first|second|third|new) (?:phase|hall|line|plant|building)\b)|"
    "(?:该|其|它|项目|园区|基地|公司|企业|一期|二期|三期|厂房|工程|主体|余下|首笔))"
)
"""How a sentence begins that goes on with what the one before was told of."""
_AFTER = re.compile(
    r"(?: (?!and |but |while |than |after |before |behind |against )[A-Za-z’'-]{1,20}){0,6}"
    r"(?: (?:in|at|of|for|from)|(?: (?:go|goes|went|given|allotted|belong) to)) (?:the )?|"
    "(?:[^，。；、]{0,8})?(?:在|位于|落户)"
)
"""Between a figure and the name after it that owns it."""
_TO = re.compile("(?: [a-z]{1,20})? to ")
"""The same where things or money go to a place, which a road of so many kilometres does not."""
_BRACKETED = re.compile(r" ?[(（][^()（）]{1,40}[)）](?P<joint>[,，、和]| and )?")
"""A figure in brackets right after its owner; of a list of such, none owns what follows."""
_REACH = 60
"""Code points before or after a name, or a figure, in which words tell whose it is."""
_FORMER = re.compile("(?<![a-z])the former(?![a-z])|前者")
"""The first of two names before it."""
_STEPS = 8
"""Names in brackets that are passed over, so that a list of any length is read in linear time."""


class _Owner(NamedTuple):
    start: int
    end: int
    subject: str


def subjects(
    text: str, figures: Sequence[Proposal], named: Sequence[Proposal], acted: Iterable[Proposal]
) -> Iterator[str | None]:
    """Yield the subject of each figure, None where the article names none.

    Args:
        text: the article.
        figures: in order of place.
        named: the names of the text.
        acted: the roles of persons and bodies; a name that has one owns no figure.
    """
    actors = {(role.start, role.end): role for role in acted}
    owners = [
        _Owner(name.start, name.end, name.value)
        for name in named
        if name.kind in _KINDS
        and name.value
        and not _is_venue(text, name)
        and _may_own(text, name, actors.get((name.start, name.end)))
    ]
    first: dict[str, str] = {}
    for owner in owners:
        first.setdefault(_level(owner.subject), owner.subject)
    topic = _topic(text, owners, named, first)
    return _by_sentence(text, figures, sorted([*owners, *_generic(text, topic, first)]), topic)


def _is_venue(text: str, name: Proposal) -> bool:
    """Whether a place is where something was held, or the end of a road."""
    if name.kind != "place":
        return False
    left = text[max(0, name.start - _REACH) : name.start]
    return bool(
        _BEFORE_VENUE.search(left)
        or _BEFORE_ROUTE.search(left)
        or _SUB_VENUES.match(text, name.end)
        or (_AT.search(left) and _AFTER_VENUE.match(text, name.end))
        or _AFTER_ROUTE.match(text, name.end)
    )


def _may_own(text: str, name: Proposal, role: Proposal | None) -> bool:
    """Whether a name with such a role, or none, owns figures: of who acts, a firm that signs."""
    if name.kind == "programme":
        return bool(_STATES.search(text, name.end, name.end + _REACH // 2))
    return role is None or (role.value == "signed_by" and not _AGENCY.search(name.printed))


def _level(subject: str) -> str:
    """Province, city or county, by the digits of a place; none for what is no place."""
    if not subject.startswith("place/"):
        return ""
    return (
        "province" if subject.endswith("0000") else "city" if subject.endswith("00") else "county"
    )


def _topic(
    text: str, owners: Sequence[_Owner], named: Sequence[Proposal], first: Mapping[str, str]
) -> str | None:
    """The place that the article is about: that of its title, or of who speaks there, else of its
    lead, else the one that is named most; where no place is named, the first office."""
    start = 0
    for number, line in enumerate(text.split("\n", 2)[:2]):
        end = start + len(line)
        for word in _GENERIC.finditer(text, start, end):
            told = PROVINCE if word.lastgroup == "province" else first.get(word.lastgroup or "")
            if told:
                return told
        for owner in owners:
            if start <= owner.start < end and _level(owner.subject):
                return owner.subject
        bodies = [name.printed for name in named if name.kind == "org" and name.start < end]
        if number == 0 and any(map(_PROVINCIAL.search, bodies)):
            return PROVINCE
        start = end + 1
    places = Counter(owner.subject for owner in owners if _level(owner.subject))
    if places:
        return places.most_common(1)[0][0]
    offices = (name.value for name in named if _AGENCY.search(name.printed))
    return next(offices, None)


def _generic(text: str, topic: str | None, first: Mapping[str, str]) -> Iterator[_Owner]:
    """The words for the province, the city and the county, as names."""
    for match in _GENERIC.finditer(text):
        level = match.lastgroup or ""
        told = topic if level == "rest" or _level(topic or "") == level else None
        told = told or (first.get(level) if level == "city" else None)
        told = PROVINCE if level == "province" else told
        if told:
            yield _Owner(*match.span(), told)


def _by_sentence(
    text: str, figures: Sequence[Proposal], owners: Sequence[_Owner], topic: str | None
) -> Iterator[str | None]:
    starts = [0, *(match.end() for match in WHOLE_SENTENCE_END.finditer(text)), len(text) + 1]
    figure_at = [figure.start for figure in figures]
    owner_at = [owner.start for owner in owners]
    kept: str | None = None
    for begin, end in itertools.pairwise(starts):
        told = slice(bisect.bisect_left(figure_at, begin), bisect.bisect_left(figure_at, end))
        first, stop = bisect.bisect_left(owner_at, begin), bisect.bisect_left(owner_at, end)
        if not _GOES_ON.match(text, begin):
            kept = None
        for figure in figures[told]:
            at = bisect.bisect_left(owner_at, figure.start)
            before = owners[max(first, at - _STEPS) : at]
            after = owners[at : min(stop, at + 1)]
            yield _owner(text, figure, before, after) or kept or topic
        own = {owner.subject for owner in owners[first:stop]}
        kept = own.pop() if len(own) == 1 else None if own else kept


def _owner(
    text: str, figure: Proposal, before: Sequence[_Owner], after: Sequence[_Owner]
) -> str | None:
    """The owner of a figure among the names of its sentence: right after it, else before."""
    for owner in after:
        forms = (_AFTER, _TO) if figure.kind in ("count", "money") else (_AFTER,)
        near = owner.start - figure.end < _REACH
        if near and any(form.fullmatch(text, figure.end, owner.start) for form in forms):
            return owner.subject
    told_from = figure.start - _REACH
    if before and _FORMER.search(text, max(before[-1].end, told_from), figure.start):
        return before[0].subject
    found: str | None = None
    listed = False
    for owner in before:
        bracketed = _BRACKETED.match(text, owner.end, figure.start)
        listed = bracketed is not None and (listed or bracketed["joint"] is not None)
        found = found if listed else owner.subject
    return found
