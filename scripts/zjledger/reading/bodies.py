"""Bodies that no register holds, proposed by the form of their names: a firm by how it ends, an
office by the place that it begins with and how it ends.

They have no value and low confidence, and take no part in what is read of the names that are known.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

from zjledger.reading.proposal import Proposal

_WORD = "[A-Z][A-Za-z0-9&’'-]{0,20}"
_NO_FIRST = (
    "(?!(?:The|At|In|On|By|From|With|And|But|For|To|An?|This|That|These|When|After|Before|Of|Under|"
    "Since|Then|Both|While|As|Its|Their|Our|His|Her|Meanwhile|Another|Each|Every|All|Also|Yesterday|"
    "Today|Tomorrow|Now|Later|Besides|Among|Last|Next)(?![A-Za-z]))"
)
"""A sentence may begin with it, but no name does."""
_LIMITED = r"(?:Co\.,? ?Ltd(?:\.|(?![A-Za-z]))|Company Limited|Corporation|Inc\.)"
_NO_FIRM = "(?<!Working )(?<!Leading )(?<!Steering )(?<!Expert )(?<!Inspection )(?<!Task )"
_FIRM = re.compile(
    rf"(?<![A-Za-z.’'&-]){_NO_FIRST}(?:{_WORD} ){{1,7}}"
    rf"(?:{_LIMITED}|{_NO_FIRM}(?:Group|Holdings)(?![A-Za-z]))"
)
_OFFICE = re.compile(
    rf"(?: {_WORD}){{1,5}}(?:(?:, {_WORD})?,? and {_WORD}(?: {_WORD}){{0,2}})?"
    "(?<= Bureau| Office|mission|mmittee|artment|tration|ciation|eration|versity|stitute|Academy)"
    r"(?: of (?:Commerce|[A-Z][a-z]{2,15}(?: and [A-Z][a-z]{2,15})?))?(?![A-Za-z])"
)
"""What stands after the place that an office is of."""
_APART = "，。；：、“”（）《》！？,.;:()与和由在向为对从给以及是\\s"
_SIGN = f"[^{_APART}的了将已被等并均其各该本我]"
_FIRM_ZH = re.compile(
    rf"(?:^|(?<=[{_APART}]))(?P<name>{_SIGN}{{2,16}}"
    r"(?:股份有限公司|有限责任公司|有限公司|集团公司|集团(?!化|军|式)))",
    re.MULTILINE,
)
_OFFICE_ZH = re.compile(
    rf"[省市县区镇]?{_SIGN}{{2,10}}(?:(?<![大格布结全开定残时当])局(?![面势部限域长])|委员会|管委会|办公室|协会|商会|联合会)"
)
_KNOWN = ("org", "person", "project", "programme", "name")


def unknown_bodies(text: str, named: Sequence[Proposal]) -> Iterator[Proposal]:
    """Propose the bodies of a text that are not among the names found in it."""
    known = sorted((p.start, p.end) for p in named if p.kind in _KNOWN)
    places = [p for p in named if p.kind == "place"]
    spans = [
        *(match.span() for match in _FIRM.finditer(text)),
        *(match.span("name") for match in _FIRM_ZH.finditer(text)),
        *(
            (place.start, match.end())
            for place in places
            for form in (_OFFICE, _OFFICE_ZH)
            if (match := form.match(text, place.end))
        ),
    ]
    last = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        before = bisect.bisect_left(known, (end, 0))
        if start >= last and not (before and known[before - 1][1] > start):
            last = end
            yield Proposal(
                "org",
                start,
                end,
                text[start:end],
                "names-form",
                confidence="low",
                reason="not in the registers; proposed by the form of the name",
            )
