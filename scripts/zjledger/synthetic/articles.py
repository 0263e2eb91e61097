"""Made-up articles about made-up ceremonies, with the truth of every figure marked.

They print what a reader of figures must find and what it must leave alone: names of programmes that
look like amounts, ordinals, days told as "yesterday", amounts in two currencies.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from zjledger.synthetic.ceremony import CITIES, YI, Ceremony, ceremony, share
from zjledger.synthetic.phrases import billions
from zjledger.synthetic.rates import Rates

AMOUNT, COUNT, RATE, DAY = "amount", "count", "rate", "date"
RATE_OF_EXCHANGE = 7
"""Yuan per dollar in made-up conversions; round, so that the printed dollars are exact."""


@dataclass(frozen=True)
class Mark:
    """A figure as it stands in the text: kind, value and the code points it fills."""

    kind: str
    value: str
    start: int
    end: int


@dataclass
class Article:
    """One made-up article."""

    id: str
    language: str
    published_on: date
    text: str = ""
    marks: list[Mark] = field(default_factory=list)

    def say(self, form: str, **parts: tuple[str, str, str]) -> None:
        """Append a sentence.

        Args:
            form: the sentence, with ``{name}`` where a figure goes.
            parts: for each name what is printed, its kind and its value; no kind, no mark.
        """
        for piece in form.replace("}", "{").split("{"):
            printed, kind, value = parts.get(piece, (piece, "", ""))
            if kind:
                start = len(self.text)
                self.marks.append(Mark(kind, value, start, start + len(printed)))
            self.text += printed


def articles(first: int, count: int, seed: int, rates: Rates) -> Iterator[Article]:
    """Articles in order of their number; each depends on its number and the seed alone."""
    for number in range(first, first + count):
        dice = random.Random(f"{seed} article {number}")
        told = ceremony(number, dice)
        english = dice.random() < rates.english
        article = Article(
            f"synthetic-article-{number:09}",
            "en" if english else "zh",
            told.day + timedelta(days=dice.choice((0, 1))),
        )
        (_english if english else _chinese)(article, told, dice)
        yield article


def document(article: Article) -> dict[str, str]:
    """What a reader is given of an article: no marks."""
    return {
        "document_id": article.id,
        "language": article.language,
        "published_on": article.published_on.isoformat(),
        "text": article.text,
    }


def truth(article: Article) -> Iterator[dict[str, str | int]]:
    """What an article says, a row a figure."""
    for mark in article.marks:
        yield {"document_id": article.id, **vars(mark)}


def _money(printed: str, yi: int) -> tuple[str, str, str]:
    return printed, AMOUNT, f"{yi * YI} CNY"


def _chinese(article: Article, told: Ceremony, dice: random.Random) -> None:
    whole = told.whole
    day = (f"{told.day.day}日", DAY, told.day.isoformat())
    if article.published_on > told.day and dice.random() < 0.5:
        day = ("昨日", DAY, told.day.isoformat())
    article.say("{day}上午，虚构省举行重大项目集中开工仪式。", day=day)
    article.say(
        "本次开工项目共{count}，总投资{total}，年度计划投资{year}。",
        count=(f"{whole.count}个", COUNT, str(whole.count)),
        total=_money(f"{whole.yi}亿元", whole.yi),
        year=_money(f"{told.year_yi}亿元", told.year_yi),
    )
    for rank, size in zip("一二三四", told.sizes, strict=True):
        percent = share(size.yi, whole.yi)
        article.say(
            f"其中第{rank}档{{count}}，总投资{{total}}，占{{share}}。",
            count=(f"{size.count}个", COUNT, str(size.count)),
            total=_money(f"{size.yi}亿元", size.yi),
            share=(f"{percent}%", RATE, percent),
        )
    if dice.random() < 0.5:
        # Names of programmes: thousand projects, ten thousand 亿; neither is a figure.
        article.say("这是“千项万亿”工程的第五批项目，各地要全力推进“415X”集群建设。")
    for (_, _, _, city), count in zip(CITIES, told.cities, strict=True):
        article.say(f"{city}市{{count}}；", count=(f"{count}个", COUNT, str(count)))
    article.say("\n")


def _english(article: Article, told: Ceremony, dice: random.Random) -> None:
    whole = told.whole
    day = (f"{told.day:%B} {told.day.day}, {told.day.year}", DAY, told.day.isoformat())
    if article.published_on > told.day and dice.random() < 0.5:
        day = ("yesterday", DAY, told.day.isoformat())
    article.say("The ceremony of a made-up province took place {day}. ", day=day)
    article.say(
        "It started {count} with a total investment of {total}",
        count=(f"{whole.count} projects", COUNT, str(whole.count)),
        total=_money(f"{billions(whole.yi)} billion yuan", whole.yi),
    )
    if whole.yi % RATE_OF_EXCHANGE == 0:
        dollars = whole.yi // RATE_OF_EXCHANGE
        printed = f"${billions(dollars)} billion"
        article.say(" ({twin})", twin=(printed, AMOUNT, f"{dollars * YI} USD"))
    article.say(
        ", of which {year} is planned for the year. ",
        year=_money(f"{billions(told.year_yi)} billion yuan", told.year_yi),
    )
    for rank, size in zip("ABCD", told.sizes, strict=True):
        percent = share(size.yi, whole.yi)
        article.say(
            f"Class {rank} has {{count}} worth {{total}}, {{share}} of the whole. ",
            count=(f"{size.count} projects", COUNT, str(size.count)),
            total=_money(f"{billions(size.yi)} billion yuan", size.yi),
            share=(f"{percent} percent", RATE, percent),
        )
    if dice.random() < 0.5:
        article.say('The "thousand projects, trillion yuan" drive is in its fifth round. ')
    for (_, _, city, _), count in zip(CITIES, told.cities, strict=True):
        article.say(f"{city} has {{count}}. ", count=(f"{count} projects", COUNT, str(count)))
    article.say("\n")
