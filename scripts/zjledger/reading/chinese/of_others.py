"""Years in a Chinese sentence that are those of a plan, a payment or a document, so that no date
beside them is of them: 10月谋划2025年项目."""

from __future__ import annotations

from zjledger.reading.chinese.beside import CLAUSE
from zjledger.reading.chinese.telling import SUFFIX
from zjledger.reading.lazily import lazily

_DOCUMENT = lazily(
    "^度?的?(?:[^，,。；;：:、（）()0-9]{1,10}$|(?:项目|任务|计划|清单|名单|工程)[^。；;：:（）()]{0,12}[，,]$)"
)
_BEING = lazily("(?:前期|前期工作|编制|申报|谋划|储备|筛选|征集|评审|摸排)$")
PREPARED = lazily(
    rf"{SUFFIX}(?:[以之]?前)?[^，,。；;0-9]{{0,4}}?(?:报审|初筛|收齐|过会|报名|预订|受理|截止|对接|储备|摸底|征集|初稿|出稿|成稿|初审|复审|审核|汇总|报(?:[省市县]|计划|方案)|编[制完好成报写排]|申领|填报|下达|印发|公布|发布|出台|上报|征求|审议|"
    "审定|通过|敲定|定稿|定案|定盘|排定|排出|确定|报送|提交|下发|摸排|排摸|排查|梳理|酝酿|起草|谋划|申报|形成|完成编制|完成申报|报批|送审|上会|入库|评审|论证)"
)
"""Of 2026年项目清单12月编制 the year is not that of the verb."""
_TAKEN_IN = lazily(
    "^度?的?[^，,。；;：:、（）()0-9]{1,10}(?:1[0-2]|[1-9])月(?:[1-3]?[0-9][日号])?(?:[上中下]旬)?起?"
    "(?:已经?|就|将)?(?:开始|开放|启动)?(?:接受)?(?:申报|受理|报名|征集)[^。；;：:（）()]{0,60}[，,]$"
)
"""After a year for which applications are taken: 2023年重点项目6月9日起受理，8月12日截止."""
OF_COMING = lazily(
    "20[0-9]{2}年度?的(?![^，,。；;0-9]{0,8}(?:会|活动|仪式|签约|展|节|赛))[^，,。；;：:0-9]{1,8}"
    "(?:$|(?:1[0-2]|[1-9])月[^。；;：:]{0,60}$)"
)
"""After a year whose affairs are prepared: 2023年的盘子9月起编，11月30日封盘."""
CARRIED_OVER = lazily("^(?:结转|遗留|续建)[^，,。；;]{0,16}[，,]")
"""After a year, what was left to the next: 去年结转的11个项目，3月底已全部开工."""
_BY = lazily("(?:谋划|筹备|编制|制定|储备|编排|围绕|瞄准|面向|着眼|为编?)$")
"""Before a year for which something is drawn up: 10月谋划2025年项目."""
_DATED = lazily("(?<![0-9.])(?:(?:1[0-2]|[1-9])月|[一二三四]季度)[^，,、0-9]{0,60}$")
_PAID = lazily("^度?的?[^，,。；;0-9]{0,6}?(?:补助|补贴|奖[励金补]|贴息|分红|返还|退税|尾款)")
"""After a year for which something is paid, in the next as a rule."""


def of_others(before: str, noun: str, right: str) -> bool:
    """Whether a year is that of a plan, a payment or a document, by the words around it."""
    own = CLAUSE.split(before)[-1]
    if noun.startswith("同"):
        # 去年同一批次7月3日受理
        return False
    if _BY.search(own) or _DATED.search(own) or _PAID.match(noun) or _TAKEN_IN.match(noun):
        return True
    document = _DOCUMENT.match(noun)
    return bool(document and (_BEING.search(noun) or PREPARED.match(right)))
