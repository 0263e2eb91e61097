"""Whose a figure is: the name beside it, the one the sentence before tells of, or the article's."""

import datetime as dt
from pathlib import Path

import pytest

from zjledger.curated.gazetteer import known_names
from zjledger.reading.article import read_article
from zjledger.reading.gold import OWNED, Document, documents, owners, score

ROOT = Path(__file__).resolve().parents[1]
KNOWN = known_names(ROOT)
ZHEJIANG, HANGZHOU, NINGBO, WENZHOU = (f"place/33{n}" for n in ("0000", "0100", "0200", "0300"))
TAIZHOU, DEQING = "place/331000", "place/330521"
TITLE = "Zhejiang starts 99 projects\n"
TITLE_ZH = "浙江开工99个项目\n"


def subjects(text: str) -> list[str | None]:
    """The subject of every figure of a text, that of its title left out."""
    found = read_article(text, dt.date(2024, 5, 6), "auto", KNOWN)
    end = text.find("\n") + 1
    return [p.about for p in found if p.kind in OWNED and p.start >= end]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        # A name of the sentence before the figure.
        ("Ningbo signed 12 projects worth 3 billion yuan.", [NINGBO, NINGBO]),
        ("Hangzhou signed 12 projects, and Ningbo 8 projects.", [HANGZHOU, NINGBO]),
        ("In Wenzhou growth was 5%. In Taizhou it was 2%.", [WENZHOU, TAIZHOU]),
        # A name right after it.
        ("Of these, 12 projects are in Hangzhou and 8 projects in Ningbo.", [HANGZHOU, NINGBO]),
        ("Last year 12 projects went to Hangzhou and 8 projects to Ningbo.", [HANGZHOU, NINGBO]),
        ("Growth was 8% in Hangzhou, and 7% in Ningbo.", [HANGZHOU, NINGBO]),
        ("A road of 47 km to Ningbo is planned.", [ZHEJIANG]),
        ("Hangzhou spent 5 billion yuan, 2 billion yuan more than Ningbo.", [HANGZHOU] * 2),
        # Brackets of a list, after which the sentence goes on, and a bracket of one.
        (
            "Ningbo (66.2%), Wenzhou (64.9%) and Taizhou (63.5%) lead; 45% is the least.",
            [NINGBO, WENZHOU, TAIZHOU, ZHEJIANG],
        ),
        ("The hall in Deqing (380 mu) lacks 200 million yuan.", [DEQING, DEQING]),
        # Nothing beside it: what the article is about.
        ("Last year 12 projects were opened.", [ZHEJIANG]),
        ("Ningbo did well. Last year 12 projects were opened.", [ZHEJIANG]),
        ("Ningbo did well. The other cities opened 12 projects.", [ZHEJIANG]),
        ("In Ningbo as in the province, growth was 5%.", [ZHEJIANG]),
        # A sentence that goes on with the one before, where that told of one.
        ("The park in Deqing is new. It covers 540 mu.", [DEQING]),
        ("The park in Deqing is new. It is large. The second hall covers 540 mu.", [DEQING] * 2),
        ("The park in Deqing is new.\nIt covers 540 mu.", [ZHEJIANG]),
        ("Ningbo and Wenzhou did well. They opened 12 projects.", [ZHEJIANG]),
        # Where it was held, and where a road ends.
        ("The meeting was held in Ningbo, where 12 projects were signed.", [ZHEJIANG]),
        ("Roads from Ningbo to Wenzhou cost 3 billion yuan.", [ZHEJIANG]),
        # Who attends, speaks or reports; who signs and lends.
        ("Ningbo Municipal Government made a speech on 12 projects.", [ZHEJIANG]),
        (
            "Agricultural Bank of China Zhejiang Branch and Ningbo Municipal Government signed an "
            "agreement; the former will lend 5 billion yuan.",
            ["org/abc-zhejiang"],
        ),
        (
            "Ningbo Municipal Government and BYD signed an agreement on 5 billion yuan.",
            ["org/byd"],
        ),
    ],
)
def test_whose_an_english_figure_is(said: str, wanted: list[str]) -> None:
    assert subjects(TITLE + said) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("杭州开工12个项目，宁波开工8个项目。", [HANGZHOU, NINGBO]),
        ("杭州开工12个项目；其余各市共开工8个项目。", [HANGZHOU, ZHEJIANG]),
        (
            "宁波（78.2%）、温州（76.5%）位居前列，3个市不足60%。",
            [NINGBO, WENZHOU] + [ZHEJIANG] * 2,
        ),
        ("会议在宁波召开，12个项目签约。", [ZHEJIANG]),
        ("宁波市召开会议，12个项目签约。", [NINGBO]),
        ("走访组来到慈溪。项目占地540亩。", ["place/330282"]),
        ("代表团赴宁波考察，12个项目签约。", [ZHEJIANG]),
        ("主会场设在宁波，12个项目参加。", [ZHEJIANG]),
        ("宁波、温州等2个分会场同步举行。", [ZHEJIANG]),
        ("宁波至温州公路投资30亿元。", [ZHEJIANG]),
        ("宁波进展顺利，好于全省。全省开工12个项目。", [ZHEJIANG]),
        ("慈溪的园区动工。该园区占地540亩。", ["place/330282"]),
        ("慈溪的园区动工。去年开工12个项目。", [ZHEJIANG]),
    ],
)
def test_whose_a_chinese_figure_is(said: str, wanted: list[str]) -> None:
    assert subjects(TITLE_ZH + said) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Conference of the city\nNingbo met. In Wenzhou it rained. 12 projects began.", NINGBO),
        ("Service industry conference\nNingbo opened 12 projects. 8 projects wait.", NINGBO),
        ("Zhejiang Provincial Development and Reform Commission lists\nOf all, 8 projects wait.",
         ZHEJIANG),
        ("今年安排\n全市开工8个项目。宁波领先。", NINGBO),
    ],
)  # fmt: skip
def test_what_the_article_is_about(text: str, wanted: str) -> None:
    assert subjects(text)[-1] == wanted


def test_where_no_place_is_named_an_office_stands_for_its_own() -> None:
    text = "News\nNingbo Municipal Government reported. Last year 12 projects were opened."
    assert subjects(text) == ["org/ningbo-municipal-government"]


def test_an_article_that_names_nothing_has_no_subjects() -> None:
    assert subjects("News\nLast year 12 projects were opened.") == [None]


def gold(marked: str) -> list[Document]:
    return list(documents(f"=== a-a en 2024-05-06\n{marked}\n"))


@pytest.mark.parametrize(
    ("owner", "counted"), [(NINGBO, (1, 1, 1)), (WENZHOU, (0, 1, 1)), (None, None)]
)
def test_a_subject_is_scored_where_it_is_annotated(
    owner: str | None, counted: tuple[int, int, int] | None
) -> None:
    text = "Ningbo opened {12 projects|count 12}."
    found = score(gold(text), KNOWN, {("a-a", 14): owner} if owner else {})
    row = found.get(("en", "subject"))
    assert (row and (row.right, row.given, row.wanted)) == counted


def test_a_figure_that_was_not_read_has_no_subject() -> None:
    found = score(gold("Ningbo opened {a dozen or so|count 12}."), KNOWN, {("a-a", 14): NINGBO})
    row = found["en", "subject"]
    assert (row.right, row.given, row.wanted) == (0, 0, 1)
    assert row.missed == [f"a-a: 'a dozen or so' is of {NINGBO}"]


def test_every_annotated_subject_stands_at_a_figure() -> None:
    parts = (ROOT / "tests" / "gold").glob("*.txt")
    found = {
        (document.document_id, want.start)
        for part in parts
        for document in documents(part.read_text("utf-8"))
        for want in document.wanted
        if want.kind in OWNED
    }
    own = owners((ROOT / "tests" / "gold" / "subjects.csv").read_text("utf-8"))
    assert len(own) >= 3803
    assert own.keys() - found == set()
