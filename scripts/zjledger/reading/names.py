"""Names: longest match against the registers, and unknown persons proposed by their titles."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from zjledger.reading.proposal import Proposal
from zjledger.reading.script import is_chinese

_TITLE_EN = re.compile(
    r"(?<![A-Za-z])(?:[Gg]overnor|[Mm]ayor|[Ss]ecretary|[Dd]irector|[Cc]hairman|[Pp]resident) "
    r"(?P<name>[A-Z][a-z]{1,5} [A-Z][a-z]{1,11})(?![a-z])(?! (?:Province|City|County|District))"
)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
    "姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤楼俞裘"
)
_TITLE_ZH = re.compile(
    r"(?:书记|市长|省长|县长|区长|主任|主席|董事长|总经理|局长|厅长)"
    rf"(?P<name>[{_SURNAMES}][\u4e00-\u9fa5]{{1,2}})"
    r"(?=主持|出席|讲话|致辞|宣布|介绍|表示|指出|参加|[、，。])"
)


_COMMON = re.compile(
    "(?<=[\u4e00-\u9fff])(?<![由和与及跟同随请向对是有给被让派叫名记长任席理员授士问])高峰|高峰(?=[时時期段值论論]|用[工电水气]|客流|车流|来临|过后)"
)
"""A word of every day that is also the name of a person, which stands after a title, a joint or no
word at all: 因感染高峰延期, 高峰时用电."""
_AS_PLACE = re.compile(
    "(?:的|内的?)?(?:写字楼|楼宇|商铺|店铺|仓库|厂房|住宅|公寓|地块|周边|附近|一带|沿线|板块|[日月]?租金|房价|地价|地铁站)"
)
"""After the name of a body that means the place where it is: 钱江世纪城写字楼."""
_WORKS = (
    "(?![新扩改在续]建|建[成设造]|完成|启[用动]|[开动竣完复停]工|投[入用产])[\u4e00-\u9fff]{0,4}"
    "(?:仓库|冷库|厂房|码头|泊位|工厂|大厦|医院|学校|体育馆|污水厂|变电站)"
)
"""A longer name that begins with one of a body: 云岭新城冷链仓库（5万平方米）2017年摘地."""
_OF_PLACE = re.compile(
    "[0-9]{1,4}[个家宗](?:项目|企业|工地|地块)|服务业|工业(?!和信息)|地区生产总值|社会消费品|全域|境内|辖区|的?常住|"
    "的[^，。；：、0-9的]{0,12}(?:仓库|厂房|工地|工厂|老板|村子?|居民|村民|住户|地块|门店|码头|园区?)|"
    "[^，。；：、0-9的]{2,5}园(?:区|[^区]|$)|"
    f"{_WORKS}(?=[（(]|(?:20[0-9]{{2}}|[今去明])年|(?:1[0-2]|[1-9])月)"
)
"""After the name of a town or an area, of which something is told: 王店镇的冷链仓库."""
_IN_PLACE = re.compile(
    "(?:(?<![现存正])在|位于|坐落于|地处|落户于?|落地|来到|走进|[开搬驶]进|驶入|抵达|前往|赶[到往]|回到|来自|选址)"
    "(?:[\u4e00-\u9fa5]{2,3}[省市县区州]){0,2}$"
)
"""Before one in which something is: 在秀洲区王店镇见到了他."""
_AS_PLACE_EN = re.compile(
    "(?<![A-Za-z])(?:hall|building|streets?|villages?|harbou?rs?|waters?|roads?|hills?|outskirts|"
    "edge|middle|north|south|east|west|people|fishermen|farmers) of (?:the )?$"
)
"""Before the name of an area that means the place where something is: the streets of Xitang Town.
"""
_AREA_EN = "Area", "Zone", "Town", "Subdistrict", "Park", "City"
_AREA = frozenset("镇乡城区园村道")
"""The last sign of the name of a body that is also that of a place."""
_BACK = 16
"""Code points before such a name that tell."""
_PLACE = "as a place"
_NEAR = 60
"""Code points between a name and the body of its post."""

_POST_ENDS = re.compile(r"[.!?;。！？；、\n]")


class Name(NamedTuple):
    """One form of a name and whose it is; ``kind`` is person, org, place, programme or project."""

    printed: str
    kind: str
    subject_id: str


@dataclass(frozen=True)
class Gazetteer:
    """All names of the registers, ready to be looked for; see :func:`gazetteer`."""

    pattern: re.Pattern[str]
    holders: dict[str, tuple[Name, ...]]
    posts: Mapping[str, frozenset[str]]
    """The bodies in which each person has held a post."""


def gazetteer(
    names: Iterable[Name], posts: Mapping[str, frozenset[str]] | None = None
) -> Gazetteer:
    """Return the names as one pattern that takes the longest at each place.

    Names of one character are left out, and so are English names of fewer than three letters.
    """
    holders: dict[str, dict[Name, None]] = {}
    for name in names:
        if len(name.printed) >= (2 if is_chinese(name.printed) else 3):
            holders.setdefault(name.printed, {})[name] = None
    tree: dict[str, Any] = {}
    for printed in holders:
        node = tree
        for sign in printed:
            node = node.setdefault(sign, {})
        node[""] = {}
    pattern = re.compile(rf"(?<![A-Za-z]){_alternation(tree)}" if tree else r"(?!)")
    found = {printed: tuple(names) for printed, names in holders.items()}
    return Gazetteer(pattern, found, posts or {})


def _alternation(node: dict[str, Any], last: str = "") -> str:
    """A tree of letters as a pattern, longer names before shorter ones; no letter is read twice."""
    branches = [
        re.escape(sign) + _alternation(below, sign) for sign, below in sorted(node.items()) if sign
    ]
    if "" in node:
        # A name that ends in a Latin letter must end a word; Chinese prints no ends of words.
        branches.append("" if is_chinese(last) else "(?![A-Za-z])")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def names(text: str, known: Gazetteer) -> list[Proposal]:
    """Propose every name of the registers, and persons known by title only.

    A name that two persons share is that of the one who has held a post in a body named right after
    it, throughout the text. Any other name that two entries share, and a name proposed by rule,
    have no value and low confidence.
    """
    found = list(_names(text, known))
    own = _by_post(text, found, known)
    return [
        replace(name, value=own[name.printed], reason="shared; by the post named after it")
        if name.value is None and name.printed in own
        else name
        for name in found
    ]


def _by_post(text: str, found: Sequence[Proposal], known: Gazetteer) -> dict[str, str]:
    """Whose each shared name is, where posts that follow it tell it and none tell otherwise."""
    told: dict[str, set[str]] = {}
    for name, body in itertools.pairwise(found):
        if name.value or body.kind != "org" or body.start - name.end > _NEAR:
            continue
        if _POST_ENDS.search(text, name.end, body.start):
            continue
        for holder in known.holders.get(name.printed, ()):
            if body.value in known.posts.get(holder.subject_id, ()):
                told.setdefault(name.printed, set()).add(holder.subject_id)
    return {printed: holders.pop() for printed, holders in told.items() if len(holders) == 1}


def _is_place(text: str, name: re.Match[str]) -> bool:
    """Whether the words around the name of a body tell of the place where it is."""
    if _AS_PLACE.match(text, name.end()):
        return True
    left = text[max(0, name.start() - _BACK) : name.start()]
    if name[0].endswith(_AREA_EN):
        return _AS_PLACE_EN.search(left) is not None
    told = _OF_PLACE.match(text, name.end()) or _IN_PLACE.search(left)
    return bool(name[0][-1] in _AREA and told)


def _names(text: str, known: Gazetteer) -> Iterator[Proposal]:
    taken: set[int] = set()
    for match in known.pattern.finditer(text):
        if match[0] == "高峰" and _COMMON.match(text, match.start()):
            continue
        holders = known.holders[match[0]]
        kinds = {holder.kind for holder in holders}
        ids = [holder.subject_id for holder in holders]
        sole = len(ids) == 1
        place = "org" in kinds and _is_place(text, match)
        taken.update(range(*match.span()))
        yield Proposal(
            kinds.pop() if len(kinds) == 1 else "name",
            *match.span(),
            match[0],
            "names-register",
            value=ids[0] if sole else None,
            confidence="high" if sole and not place else "low",
            reason=(_PLACE if place else None) if sole else f"shared by {', '.join(ids)}",
        )
    for form in (_TITLE_EN, _TITLE_ZH):
        for match in form.finditer(text):
            if match.start("name") not in taken:
                yield Proposal(
                    "person",
                    *match.span("name"),
                    match["name"],
                    "names-title",
                    confidence="low",
                    reason="not in the registers; proposed after a title",
                )
