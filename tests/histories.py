"""Histories made of sentences in any order, each date of which is known, whether it prints its
year or not: what is told after another is of the first such date after it."""

import calendar
import datetime as dt
import random
from collections.abc import Callable
from typing import NamedTuple

MONTHS = [name for name in calendar.month_name if name]
OPENINGS = {
    "en": (
        "The {thing} was begun on {day}.",
        "The contract for the {thing} was signed on {day}.",
        "On {day}, the county chose a site for the {thing}.",
        "It all started on {day}, when a storm broke the old {thing}.",
        "The {thing} opened on {day} and drew 400 guests.",
        "In {month}, the county decided to build the {thing}.",
        "The idea of a {thing} came up in {month}.",
        "The old {thing} was pulled down in {month}.",
        "Back in {month}, nobody wanted a {thing}.",
    ),
    "zh": (
        "{thing}{day}开工。",
        "{day}，{thing}奠基。",
        "{thing}合同签于{day}。",
        "{day}，县里为{thing}选址。",
        "{day}一场大风吹垮了老{thing}。",
        "{thing}{month}获批。",
        "{month}，县里决定建{thing}。",
        "{thing}的故事要从{month}说起。",
        "早在{month}，村里就想修{thing}。",
    ),
}
"""Sentences whose date prints its year."""
GOING_ON = {
    "en": (
        "The walls were finished {1}.",
        "A flood came {1} and washed away the banks.",
        "{1}, a second loan was granted.",
        "The last beam was set {1}.",
        "A crack was found {1}; it was mended {2}.",
        "Water was let in {1}, and {2} the gates were shut.",
        "After a test {1}, it was handed over {2}.",
        "{1}, 12 firms handed in bids; the winner was named {2}.",
        "The town paid 2 million yuan {1} and 4 million yuan {2}.",
        "The pumps, ordered {1}, arrived {2}.",
        "By {end}, 40 people had moved in.",
        "Nothing happened until {bare}.",
        "The lift was stuck from {bare} to {then}.",
        "Between {bare} and {then}, 300 loads were carried away.",
    ),
    "zh": (
        "{1}墙体砌完。",
        "{1}，洪水冲了河堤。",
        "{1}第二笔贷款到账。",
        "{1}最后一根梁架好。",
        "{1}，县长来过一次。",
        "{1}发现裂缝，{2}补好。",
        "{1}通水，{2}关闸。",
        "{1}改图，{2}复工。",
        "{1}招标，{2}签约，{3}进场。",
        "{end}，40户搬进来。",
    ),
}
"""Sentences whose dates print none."""
CLOSINGS = {
    "en": ("", " Today it serves 40 villages.", " It now has 30 rooms.", " Yesterday it rained."),
    "zh": ("", "如今，这里每天接待400人。", "县里为它自豪。", "昨天，又下了一场雨。"),
}
THINGS = {"en": ("dam", "hall", "bridge", "market", "pier"), "zh": ("水库", "礼堂", "大桥", "码头")}
STEPS = (20, 240)
"""Days from one date to the next."""
SINCE = (40, 90, 200, 400, 800, 1500)
"""Days from the last date to publication."""


class History(NamedTuple):
    """A text, the day of its publication, and the dates in it as printed, each with its value."""

    text: str
    published_on: dt.date
    dates: list[tuple[str, str]]


def history(language: str, rng: random.Random) -> History:
    """One history of at most five sentences."""
    english = language == "en"
    day = dt.date(rng.randint(2008, 2020), rng.randint(1, 12), rng.randint(1, 28))
    dates: list[tuple[str, str]] = []

    def told(printed: str, value: str) -> str:
        dates.append((printed, value))
        return printed

    def of_day(full: bool) -> str:
        name = f"{MONTHS[day.month - 1]} {day.day}" if english else f"{day.month}月{day.day}日"
        year = f", {day.year}" if english else f"{day.year}年"
        return told((name + year if english else year + name) if full else name, day.isoformat())

    def of_month(full: bool) -> str:
        name = MONTHS[day.month - 1] if english else f"{day.month}月"
        year = f" {day.year}" if english else f"{day.year}年"
        return told((name + year if english else year + name) if full else name, f"{day:%Y-%m}")

    def any_date() -> str:
        nonlocal day
        day += dt.timedelta(days=rng.randint(*STEPS))
        if rng.random() < 0.6:
            return ("on " if english else "") + of_day(full=False)
        return ("in " if english else "") + of_month(full=False)

    def end_of_month() -> str:
        nonlocal day
        day += dt.timedelta(days=rng.randint(*STEPS))
        return f"the end of {of_month(full=False)}" if english else of_month(full=False) + "底"

    fields: dict[str, Callable[[], str]] = {
        "{thing}": lambda: rng.choice(THINGS[language]),
        "{day}": lambda: of_day(full=True),
        "{month}": lambda: of_month(full=True),
        "{1}": any_date,
        "{2}": any_date,
        "{3}": any_date,
        "{end}": end_of_month,
        "{bare}": lambda: any_date()[3:],
        "{then}": lambda: any_date()[3:],
    }

    def filled(form: str) -> str:
        for field in sorted(filter(form.count, fields), key=form.index):
            form = form.replace(field, fields[field]())
        return form[0].upper() + form[1:]

    sentences = [filled(rng.choice(OPENINGS[language]))]
    sentences += [filled(rng.choice(GOING_ON[language])) for _ in range(rng.randint(1, 4))]
    text = (" " if english else "").join(sentences) + rng.choice(CLOSINGS[language])
    return History(text, day + dt.timedelta(days=rng.choice(SINCE)), dates)
