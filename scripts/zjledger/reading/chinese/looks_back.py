"""Words with which a Chinese text looks back on a year, or asks what one brings."""

from __future__ import annotations

from zjledger.reading.lazily import lazily

_BACK = "回望|回首|回眸|回顾|盘点|告别"
_KEPT = "大事记|回眸|足迹|年终盘点|日历"
_BOOKS = "台账|账|记录|日历|日程|大事"
OWN = (
    "(?:^|[\n，。；“])(?:过去|走过|即将过去)的?(?:这)?一年|(?:^|[\n。；，“])这一年(?:[里间中]?[，。：]|的)|一年[来间](?:[，。：】])|"
    "翻(?:开|到)1月|年终的?(?:账|盘点|清点)|(?:^|[\n，。；])(?:从|自)?(?:年头|年初|1月)(?:说起|数起|看起|算起)|一年(?:走到头|就要过去|的账|的收成|的台账|的成绩单)|"
    "年就要(?:翻篇|过去)|回顾[^，。：；\n0-9]{0,6}：|(?:^|[\n。；])(?:回头看|回望来路|回首来路|回看全年|月度曲线)"
)
LOOKING = (
    rf"(?:{_BACK})[^\n。，0-9]{{0,4}}20[0-9]{{2}}年|20[0-9]{{2}}年[^\n。，0-9]{{0,10}}(?:{_KEPT})|"
    rf"去年的(?:{_BOOKS})[^\n。，0-9]{{0,6}}：|{OWN}"
)
"""A look back at a year, that which ends or has ended if it is not named."""
ASKED = (
    r"(?:[明来新去]年|新的一年|20[0-9]{2}年)[^。，？\n0-9]{0,16}？|"
    "(?:[明来]年|新的一年|20[0-9]{2}年)的?(?:安排|计划|打算|日程|日历|节奏|排期|档期)"
    r"[^。，？：\n0-9]{0,8}[。：]|20[0-9]{2}年的?清单："
)
"""A question about a year, or what is arranged for it."""
NTH = "(?:那一|[头第]一|第[二三])年"
"""A year counted from one told before, at the beginning of a sentence; for the engine of a column
too."""
FURTHER = f"{LOOKING}|{ASKED}|\n{NTH}"
"""Found in words before a passage that may name its year further off; for the engine of a column
too."""
LOOKING_BACK = lazily(LOOKING)
QUESTION = lazily(rf"({ASKED})\n?[^\n？]{{0,200}}$")
NOW = lazily("现在|如今|目前|眼下")
"""In a question on what is left of the year before: 去年的项目现在怎么样？"""
