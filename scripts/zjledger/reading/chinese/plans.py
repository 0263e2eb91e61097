"""Headings of plans in Chinese, and verbs of decision: what follows lies ahead.

【下步】2月17日：报清单。2月24日：座谈。 A heading holds for its line, and for lines of a
list under it, until another heading or a word of the past. 会议要求， holds for its sentence alone.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from zjledger.reading.chinese.ahead import step_sign
from zjledger.reading.chinese.crossed import after_crossed
from zjledger.reading.chinese.held import SIGNS as HELD
from zjledger.reading.chinese.held import held_sign, may_lean
from zjledger.reading.chinese.held_days import day_sign
from zjledger.reading.chinese.held_this import this_sign
from zjledger.reading.lazily import lazily

LEAD = 200
"""Code points before a passage in which its heading is looked for."""
_MADE = "".join(map(chr, range(0xE000, 0xE00D)))
_WEAK = "".join(map(chr, range(0xE010, 0xE01D)))
_MET = "".join(map(chr, range(0xE020, 0xE02D)))
TOMORROW = "\ue030"
SIGNS = _MADE + _WEAK + _MET + TOMORROW
"""What stands for a plan of a passage before: of no known month, of one made in January, and so on;
then the same for plans that a sentence before this one tells; for the month before a passage
that heads a plan itself; and for what is done tomorrow before a passage."""
NO_SIGNS = str.maketrans(dict.fromkeys(SIGNS + HELD, "□"))
"""What stands for such signs of a text itself, as fonts of pictures have them."""
_BODY = (
    "(?:会上?|会议|大会|活动|方案|通知|意见|文件|[市省县区镇州乡村局厅][里委府长]|书记|主任|领导|企业|公司|银行|双方|"
    "各方|专班|小组|要点|清单|办法|纪要|协议|政府)"
)
_DECIDED = (
    rf"{_BODY}(?:还|又|最后|一致|当场|进一步|同时){{0,2}}(?:明确|议定|商定|确定|决定|定了|定下|要求|部署|提出|"
    r"约定|敲定|排定|排出|安排|拍板|同意|强调[，,]?(?:要|务必|必须))(?:[^的。，,：:；;\n0-9][^。，,：:；;\n]{0,11})?"
    "|按照?(?:既定|年度|月度|工作|时间|时序|进度|建设){0,2}(?:计划|规划|安排|时序|部署|方案|时间表|路线图)"
)
_STEPS = "(?:下一?步|下一?阶段|接下来|后续)(?:工作|重点|计划|安排|打算|部署|任务|目标|日程){0,2}"
_OF_YEAR = (
    "20[0-9]{2}年的?(?:工作|招商|投资|项目|重点|主要){0,2}(?:计划|目标|安排|打算|任务|重点|清单|任务书|"
    "日程)"
)
_SHARED = (
    r"(?:投资|资金|目标|盘子|拨付|供地|投放)[^，。：:；\n0-9]{0,4}(?:[排铺切]|分[年季月解到成为两三四五六])"
    r"[^，。：:；\n0-9看布比来行析]{0,6}[：:]"
)
_TITLE = (
    r"(?:【[^】\n]{0,4}(?:下一?步|下一?阶段|后续|计划|安排|目标|打算|展望|部署|预告|任务|要求|议定|日程|近期)"
    "(?:工作|重点|计划|打算|安排|目标|事项|任务|节点|日程|表|点|举措|要求){0,2}】|"
    rf"{_STEPS}[：:]|"
    "(?:近期|年内|本月|下月|明年|下周|节前|节后|年底|年前|春节前|具体|时间|进度)(?:工作)?(?:安排|计划|打算|日程|"
    "节点|任务)[：:]|分?[两三四]步走?[：:]|"
    "(?:工作安排|时间表|日程表?|路线图|任务清单|工作目标|时间节点|进度安排|议定事项|预告|看点|计划表[^，。：:\n]{0,4})[：:]|"
    r"(?:明年|来年|新年|下一?年)[^，。：:；\n0-9]{0,10}[：:]|"
    r"(?:来年|新年|新的一年)[^，。？：:\n0-9]{0,12}？|"
    r"(?:日程|时间表|期限|节点|路线图|进度表|任务书|任务清单|军令状|责任状)[^，。：:；\n0-9的]{0,12}[：:]|"
    r"(?:任务|工作|进度|工期)[^，。：:；\n0-9]{0,4}[排定细分][^，。：:；\n0-9]{0,5}[：:]|"
    rf"{_SHARED}|"
    r"(?:接下来|下一?步|下一?阶段|后续|今后|往后)[^。，？：:\n0-9]{0,12}？(?:\n?答[：:])?|"
    r"(?:^|[\n。、）)])(?:下一?步|下一?阶段)(?:工作)?(?:打算|安排|计划|任务|要求)。|"
    r"(?:^|\n)(?:新的|今后的?|往后的?)(?:任务|目标|安排|打算|计划|日程)。|"
    r"(?:^|\n)第[一二三四五六七八九十]{1,3}条[ 　]|"
    r"[一二三四五六七八九十]、[^。，：:；\n0-9]{0,6}(?:安排|打算|目标|日程|展望|预告|要求|下一?步|下阶段)(?:工作|安排|计划|打算)?[。：:])"
)
SHARED_OUT = lazily(f"{_SHARED}[^。；\n]{{0,200}}$")
"""A heading of what is shared out over a time that may have begun: 资金分三次拨付：10月拨30%."""
_TITLE_END = lazily("[】：:？]|[算排划标程望告求步段作务]。|条[ \u3000]")
"""The end of every such title, or of much else."""
HEADING = rf"(?:{_TITLE}|(?:{_DECIDED}|{_STEPS})[，,：:]|{_OF_YEAR}[：:])"
"""Such a heading; for the engine of a column too."""
PAST = "【已曾了去"
"""Signs of what is past: no plan goes on after one."""
_POINT = "0-9(（一二三四五六七八九十①-⑨·•◇◆●■▲—–-"
ITEM = f"^[{_POINT}]"
"""A point of a list, at the beginning of a passage; for the engine of a column too."""
_ITEM = lazily(ITEM)
_PROMISE = "约定|商定|议定|承诺|答应|答复|表态|允诺|保证|责成|责令|督促|决定"
_LINES = lazily(rf"{_TITLE}\n?[^\n{PAST}]{{0,200}}(?:\n[{_POINT}][^\n{PAST}]{{0,200}}){{0,20}}\n?$")
_SENTENCE = lazily(rf"(?:{_DECIDED}|{_STEPS})[，,：:][^\n。{PAST}]{{0,200}}$")
_PROMISED = lazily(
    rf"(?:(?<!按)(?<!按照)(?:{_PROMISE})|(?<!按)(?<!按照)(?<!根据)要求)"
    rf"[^，,。；;：:的0-9{PAST}]{{0,12}}(?:[0-9][^\n。的{PAST}]{{0,200}})?$"
)
_WEAKLY = lazily(
    rf"(?:(?:{_DECIDED}|{_STEPS})[，,：:]|{_OF_YEAR}[：:])\n?[^\n{PAST}]{{0,200}}(?:\n[{_POINT}][^\n{PAST}]{{0,200}}){{0,20}}\n?$"
)
JUST_HEADED = rf"{HEADING}\n$"
"""A heading at the end of words before a passage; for the engine of a column too."""
_JUST_HEADED = lazily(JUST_HEADED)
OPENING = rf"^[^，,。]{{0,4}}{HEADING}"
"""A heading at the beginning of a passage; for the engine of a column too."""
_OPENING = lazily(OPENING)
_TO_FOLLOW = f"明[天日](?:[上下]午|晚上?)?[，,]?[^。；;，,0-9的{PAST}][^。；;{PAST}]{{0,40}}[；;]"
"""What is done tomorrow, before a weekday: 明天，信贷员下乡；周日开专场."""
_AFTER_TOMORROW = lazily(f"{_TO_FOLLOW}$")
HEADED = rf"{HEADING}|{_PROMISE}|要求|{_TO_FOLLOW}"
"""Found in words before a passage if they may plan it; for the engine of a column."""
LONGEST = 60
"""More code points than a heading has."""
GLUE = "\ue031"
"""Between a month that a column has found and the words that follow, which may begin in a date."""
DUE = "[0-9]月[0-9]{1,2}[日号][以之]?前"
"""A day up to which something is asked, on which nobody met; for the engine of a column too."""
_MONTH = lazily(f"(?<![0-9{GLUE}])(1[0-2]|[1-9])月(?:{GLUE}|[0-9](?![0-9]?[日号][以之]?前))")


_NOT_KEPT = lazily(
    "[，,](?:但|可)?到?(?:1[0-2]|[1-9])月(?:[0-9]{1,2}[日号])?[底末初]?(?:还[在没未]|仍[在未])"
)
"""After a promise, what shows that it was not kept; what follows is none of it: 承诺8月投产，11月
还在装修；海宁项目9月更换总包."""


class Plan(NamedTuple):
    """A plan: the month in which it was made, 0 if that is not told, and whether what follows must
    belong to it."""

    month: int
    strong: bool


def planned(words: str) -> Plan | None:
    """The plan to which what follows some words belongs; they may begin with one of
    :data:`SIGNS`."""
    sign = words[:1] if words and words[0] in SIGNS else ""
    month = SIGNS.index(sign) % len(_MADE) if sign else 0
    # After a heading stands no word of the past, after one of a sentence no end of that.
    past = max(0, max([words.rfind(sign) for sign in PAST]) - LONGEST)
    sentence = max(past, words.rfind("。") + 1)
    titled = _LINES.search(words, past) if _TITLE_END.search(words, past) else None
    strong = titled or _SENTENCE.search(words, sentence) or _kept(words, sentence)
    if heading := strong or _WEAKLY.search(words, past):
        months = _MONTH.findall(words[: heading.start()])
        return Plan(int(months[-1]) if months else month, strong is not None)
    if not sign or sign in _MET + TOMORROW or any(past in words for past in PAST):
        return None
    return Plan(month, sign in _MADE)


def _kept(words: str, start: int) -> re.Match[str] | None:
    """The promise to which what follows some words belongs, unless they tell that it was broken."""
    promise = _PROMISED.search(words, start)
    if not promise:
        return None
    told = promise[0]
    broken = ("还" in told or "仍" in told) and _NOT_KEPT.search(told)
    return None if broken or after_crossed(told) != told else promise


def sign_of(lead: str, passage: str) -> str:
    """The signs to put before a passage, given the words before it: nothing if these neither plan
    it nor name its year."""
    lead = lead[-LEAD:]
    sign = sign_after(lead, item=bool(_ITEM.match(passage)), opens=bool(_OPENING.match(passage)))
    if not may_lean(passage):
        return sign
    held = held_sign(lead) or this_sign(lead, passage)
    return sign + held + step_sign(lead, passage) + day_sign(lead, passage)


def sign_after(lead: str, *, item: bool, opens: bool) -> str:
    """The same for a passage that begins as a point of a list or with a heading, or with none."""
    if lead.endswith("\n") and not (item or _JUST_HEADED.search(lead, max(0, len(lead) - LONGEST))):
        return ""
    plan = planned(lead)
    if plan:
        return (_MADE if plan.strong else _WEAK)[plan.month]
    months = _MONTH.findall(lead.rpartition("\n")[2]) if opens else ()
    if months:
        return _MET[int(months[-1])]
    return TOMORROW if _AFTER_TOMORROW.search(lead) else ""
