"""What the programmes are: their names taken apart sign by sign, with the figures behind each.

What a sign stands for is our reading, kept in ``NAMES``; every figure comes from the tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from zjledger.site.language import LANGUAGES, Language
from zjledger.site.ledger import Book, Figure, Record
from zjledger.site.markup import Content, Html, bullets, details, join, table, tag
from zjledger.site.page import Page, Pen


@dataclass(frozen=True)
class Sign:
    """A sign of a name, what it counts, and the figures that say so as (subject, measure)."""

    sign: str
    counts: str
    figures: tuple[tuple[str, str], ...] = ()


_QW, _BQ = "programme/qianxiang-wanyi", "programme/service-baiqianwan"
_X, _P, _S = "programme/415x-clusters", "programme/8plus4-policies", "programme/commencement-series"
NAMES: dict[str, tuple[str, tuple[Sign, ...]]] = {
    _QW: (
        "千项万亿",
        (
            Sign("千项", "a thousand projects", ((_QW, "project_count_per_year"),)),
            Sign("万亿", "a trillion yuan", ((_QW, "investment_per_year"),)),
        ),
    ),
    _BQ: (
        "百千万",
        (
            Sign("百", "a hundred platforms", ((f"{_BQ}/platforms", "component_count"),)),
            Sign("千", "a thousand firms", ((f"{_BQ}/enterprises", "enterprise_count"),)),
            Sign(
                "万",
                "a trillion yuan (万亿) and ten thousand talents (万名)",
                ((f"{_BQ}/projects", "total_investment"), (f"{_BQ}/talents", "people_count")),
            ),
        ),
    ),
    _X: (
        "415X",
        (
            Sign("4", "trillion-level clusters", ((f"{_X}/trillion-level", "component_count"),)),
            Sign(
                "15",
                "hundred-billion-level clusters",
                ((f"{_X}/hundred-billion-level", "component_count"),),
            ),
            Sign("X", "ten-billion-level new stars", ((f"{_X}/new-stars", "component_count"),)),
        ),
    ),
    _P: (
        "8+4",
        (
            Sign("8", "policy packages", ((f"{_P}/packages", "component_count"),)),
            Sign("4", "lists of what they need", ((f"{_P}/lists", "component_count"),)),
        ),
    ),
    _S: (
        "集中开工",
        (
            Sign(
                "集中",
                "together: ceremonies of one day",
                ((f"{_S}/ceremonies", "component_count"),),
            ),
            Sign("开工", "start of work: projects", ((_S, "project_count"),)),
        ),
    ),
    "programme/three-no1-projects": ("一号工程", ()),
}
"""Programmes that a newcomer meets first: the label in their names, and its signs."""

FIRST_YEAR, LAST_YEAR = 2016, 2027
"""Years of the picture: from the first ceremony to the end of the plans of five years."""


def pages(book: Book) -> Iterator[Page]:
    """The page in each language."""
    for language in LANGUAGES:
        yield _page(book, language)


def _page(book: Book, language: Language) -> Page:
    pen = Pen(book, language.path("programmes"), language)
    about = "The names of the programmes taken apart, with the figures behind each sign."
    page = Page(
        pen.path, pen.say("What the programmes are"), pen.say(about), boost=2, language=language
    )
    page.add(
        tag(
            "p",
            pen.say(
                "Zhejiang names its programmes with numbers. A translator reads them as sums of "
                "money; read as names, they say what will be counted."
            ),
            class_="zl-lead",
        )
    )
    for programme_id, (label, signs) in NAMES.items():
        if book.where("programmes", "programme_id", programme_id):
            _add_programme(page, pen, programme_id, label, signs)
    _add_years(page, pen)
    page.heading(pen.say("Programme, group, project"), "words")
    page.add(
        tag(
            "p",
            pen.say(
                "A programme is a plan with goals. Projects announced together are a group, and a "
                "group can be a part of another. The same money is named at each level, so it is "
                "never added across them."
            ),
        ),
        tag("p", pen.page("method/double-counting", pen.say("What may be added up"))),
        tag("p", pen.page("programme/index", pen.say("All programmes and their parts"))),
    )
    return page


def _add_programme(
    page: Page, pen: Pen, programme_id: str, label: str, signs: tuple[Sign, ...]
) -> None:
    book = pen.book
    row = book.row("programmes", programme_id)
    names = [row["name_en"], row["name_zh"] or row["name_en"]]
    first, second = names if pen.language.is_english else reversed(names)
    page.heading(first, programme_id.partition("/")[2])
    other = tag("span", second, lang="zh-Hans" if pen.language.is_english else "en")
    its_page = pen.page(programme_id, pen.say("its page, with every figure"))
    page.add(
        tag("p", join((other, " · ", its_page)), class_="zl-meta"),
        _taken_apart(pen, signs) if signs else "",
        tag("p", _years(pen, row), class_="zl-meta"),
        _parts(pen, programme_id),
        _misread(pen, label),
    )


def _taken_apart(pen: Pen, signs: tuple[Sign, ...]) -> Html:
    made = (
        tag(
            "li",
            join(
                (
                    tag("span", sign.sign, class_="zl-sign", lang="zh-Hans"),
                    tag("span", pen.say(sign.counts), class_="zl-counts"),
                    *(_counted(pen, *wanted) for wanted in sign.figures),
                ),
                "\n",
            ),
        )
        for sign in signs
    )
    return tag("ul", join(made, "\n"), class_="zl-signs")


def _counted(pen: Pen, subject_id: str, measure: str) -> Content:
    figure = _latest(pen.book, subject_id, measure)
    if figure is None:
        return ""
    status = pen.within(pen.label("claim_statuses", figure.status))
    when = pen.language.period(figure.period_label)
    said = join((pen.figure(figure), tag("small", f" {status}, {when}")))
    return pen.page(subject_id, said)


def _latest(book: Book, subject_id: str, measure: str) -> Figure | None:
    """The figure of a measure whose period ends last, in yuan where there are twins."""
    found = [
        figure
        for figure in book.figures.get(subject_id, [])
        if figure.measure == measure and figure.unit != "USD"
    ]
    return max(found, key=lambda figure: figure.period_label.rpartition("..")[2], default=None)


def _years(pen: Pen, row: Record) -> str:
    first, last = row["period_start"], row["period_end"]
    if first and last:
        return pen.say("It covers {first} to {last}.", first=first, last=last)
    if first:
        return pen.say("It began in {first}; no end is recorded.", first=first)
    return pen.say("Its years are not recorded.")


def _parts(pen: Pen, programme_id: str) -> Content:
    parts = [
        row
        for row in pen.book.where("subjects", "parent_id", programme_id)
        if row["kind"] == "programme" and row["name_zh"]
    ]
    if not parts:
        return ""
    number = pen.language.counted(len(parts), "named part")
    return details(number, bullets(pen.record(row["subject_id"]) for row in parts))


def _misread(pen: Pen, label: str) -> Content:
    """What translations made of the label, from the register of terms."""
    terms = [
        term
        for term in pen.book.tables["terms"]
        if label in (term["correct_zh"] or "") and term["language"] == "en"
    ]
    if not terms:
        return ""
    quoted = (
        # Some are printed between marks of their own; two pairs would be one too many.
        pen.page("quality/terms", tag("q", t["printed"].strip('“”"'), lang="en"), t["term_id"])
        for t in terms
    )
    misread = join((pen.say("Printed in English as: "), join(quoted, ", "), pen.say(".")))
    return tag("p", misread, class_="zl-note")


def _add_years(page: Page, pen: Pen) -> None:
    """Which programme covered which years, as bars in a table."""
    rows = [
        row
        for row in pen.book.tables["programmes"]
        if row["period_start"] and row["parent_id"] is None and row["place_code"] == "330000"
    ]
    rows.sort(key=lambda row: (row["period_start"], row["period_end"] or 9999, row["programme_id"]))
    if not rows:
        return
    page.heading(pen.say("Which years they cover"), "years")
    head = (
        pen.say("Programme"),
        pen.say("From {first} to {last}", first=FIRST_YEAR, last=LAST_YEAR),
        pen.say("Years"),
    )
    cells = ((pen.record(row["programme_id"]), _bar(row), _span(pen, row)) for row in rows)
    page.add(table(head, cells, pen.say("Which years they cover")))
    page.add(
        tag(
            "p",
            pen.say("A bar that reaches the edge has no recorded end, or began earlier."),
            class_="zl-meta",
        )
    )


def _span(pen: Pen, row: Record) -> str:
    end = row["period_end"]
    return (
        f"{row['period_start']}–{end}"
        if end
        else pen.say("from {first}", first=row["period_start"])
    )


def _bar(row: Record) -> Html:
    years = LAST_YEAR - FIRST_YEAR + 1
    first = max(int(row["period_start"]), FIRST_YEAR)
    last = min(int(row["period_end"] or LAST_YEAR), LAST_YEAR)
    share = Decimal(100) / years
    bar = tag(
        "rect",
        x=f"{(first - FIRST_YEAR) * share:.2f}%",
        width=f"{max(last - first + 1, 0) * share:.2f}%",
        height="14",
        rx="1",
    )
    return tag("svg", bar, width="100%", height="14", aria_hidden="true", class_="zl-years")
