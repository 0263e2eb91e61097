"""How a Chinese text names a year of which dates after it may be."""

from __future__ import annotations

from zjledger.reading.lazily import lazily
from zjledger.reading.numerals import from_numerals

FIRST_PART = "前(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2}|几|半)(?:个月|季度|年)"
"""After a year, the first part of it: 2019年前10个月."""
HOLIDAYS = {"元旦": 1, "春节": 2, "五一": 5, "中秋": 9, "国庆": 10}
"""Months of the holidays after which something was done: 去年国庆后才动工."""
YEARS = lazily(
    r"(?:(?<![比较与和从自到至超由以对])|(?<=[从自])"
    r"(?=20[0-9]{2} ?年(?:1[0-2]|[1-9])月(?:[0-9]{1,2}[日号])?(?:开始|启动|动手|起步)[，。；])|"
    r"(?<=[到至])(?=[次翌当同]年(?:$|(?:1[0-2]|[1-9])月))|"
    r"(?<=直[到至])(?=(?:20[0-9]{2} ?|[今去])年(?:1[0-2]|[1-9])月)|"
    r"(?:(?<=截至)|(?<=[，；][至到]))"
    r"(?=(?:20[0-9]{2} ?|去)年(?:1[0-2]|[1-9])月(?![^。；;]{0,40}其中))|"
    r"(?<=[和及与、])(?=[次翌]年$)|(?<=回到)(?=20[0-9]{2} ?年))"
    r"(?<!参照)(?<!比照)(?<!借鉴)(?<!沿用)(?<!同(?=[0-9今本去明]))(?<![高低多少快慢大小长短早晚][于过])(?<![0-9])"
    r"(?:(?P<year>20[0-9]{2}) ?年|"
    r"(?P<word>[今本去明次翌同]年|(?<![0-9以之目当此])前年(?!度)|(?<![年近以])来年(?=[的，：怎这])|第二年|^[那头第]一年|[当那]年(?=[0-9]{1,2}月|$)|"
    r"那年(?=[春夏秋冬][天季]?[，,])))"
    rf"(?! ?(?!{FIRST_PART})"
    r"(?:以来|前|底前|之前|[-–—~～至]|到(?![位账])|末?的?同期(?![，,])|初?起?至))"
    r"(?! ?(?:[一二三四]季度|[0-9]{1,2}月(?:份|[底末初]|[0-9]{1,2}日)?)以来)"
    rf"(?:(?P<month>1[0-2]|[1-9])月|(?P<holiday>{'|'.join(HOLIDAYS)}))?"
)
"""A year with which nothing is compared and up to or since which nothing is counted, with its month
or holiday; but what is told as of a month of it may go on from there: 截至去年9月签约12家，12月
15家."""
SHIFT = {"今": 0, "本": 0, "去": -1, "前": -2, "明": 1, "来": 1}
"""Years from that of publication to the one a word names."""
_NUMBER = lazily("[一二两三四五六七八九十]{1,3}$")
_MOST_AGO = 9


def years_ago(words: str) -> str | None:
    """The number of years with which words before 年前的8月 end, if a year so many ago is no round
    one."""
    found = _NUMBER.search(words)
    number = from_numerals(found[0].replace("两", "二")) if found else None
    return str(int(number)) if number and number <= _MOST_AGO else None
