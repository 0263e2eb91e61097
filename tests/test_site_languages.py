"""The pages in Chinese: whole, marked as what they are, and one click from their English."""

import csv
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from site_browser import DATA
from site_html import elements, scan, target, text_of

from zjledger.schema import load_schemas
from zjledger.site import words_zh
from zjledger.site.language import CHINESE, ENGLISH, WORDS
from zjledger.site.ledger import load_book
from zjledger.site.structured import TYPES
from zjledger.vocabulary import load_vocabulary

ROOT = Path(__file__).resolve().parents[1]


def test_the_table_of_words_is_whole() -> None:
    """A new table, column, code or property needs its line in zjledger/site/words_zh.csv."""
    wanted = set()
    for schema in load_schemas(ROOT).values():
        wanted |= {schema.description, *(field.description for field in schema.fields)}
        wanted |= {field.unit for field in schema.fields if field.unit}
    vocabulary = load_vocabulary(ROOT)
    for entries in vocabulary.codelists.values():
        wanted |= {entry.definition for entry in entries.values()}
    wanted |= {prop.definition for prop in vocabulary.properties.values()}
    assert sorted(wanted - {english for english, chinese in CHINESE.words.items() if chinese}) == []


def test_no_sentence_has_two_lines() -> None:
    """The later line would hide the earlier one."""
    with WORDS.open(encoding="utf-8", newline="") as file:
        lines = Counter(row["english"] for row in csv.DictReader(file))
    assert [english for english, number in lines.items() if number > 1] == []


def test_a_definition_inside_a_sentence() -> None:
    """English begins it small; Chinese has one form, and marks what it lacks as English."""
    definition = "The Chinese name was seen in a Chinese source"
    assert ENGLISH.meaning(definition) == "the Chinese name was seen in a Chinese source"
    assert CHINESE.meaning(definition) == CHINESE.words[definition]
    assert str(CHINESE.meaning("No such code")) == '<span lang="en">No such code</span>'


def test_words_keep_the_places_for_values() -> None:
    places = re.compile(r"\{[^}]*\}")
    for english, chinese in CHINESE.words.items():
        assert sorted(places.findall(english)) == sorted(places.findall(chinese)), english
        if english.strip(" .:"):
            assert chinese != english


def test_a_sentence_without_its_line_is_refused() -> None:
    with pytest.raises(KeyError):
        CHINESE.say("No such sentence")
    assert ENGLISH.say("No such sentence") == "No such sentence"


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("2023-05-09", "2023年5月9日"),
        ("2023-Q1..Q3", "2023年第一至三季度"),
        ("2023-H1", "2023年上半年"),
        ("2023..2027", "2023年至2027年"),
        ("2023-01..2023-10", "2023年1月至2023年10月"),
        ("undated", "未注明时间"),
    ],
)
def test_periods_are_said_in_chinese(label: str, said: str) -> None:
    assert words_zh.period(label) == said


def test_both_languages_of_a_page_lead_to_each_other(built_site: Path) -> None:
    files = {str(path) for path in built_site.rglob("*.html")}
    chinese = sorted((built_site / "zh").rglob("*.html"))
    programmes = json.loads(
        (built_site / "downloads/jsonl/programmes.jsonl").read_text("utf-8").splitlines()[0]
    )
    assert (built_site / "zh" / programmes["programme_id"] / "index.html").is_file()
    assert len(chinese) > 150
    for path in chinese:
        page = scan(path)
        english = built_site / path.relative_to(built_site / "zh")
        for own, other, lang in ((path, english, "en"), (english, path, "zh-Hans")):
            versions = {
                a["hreflang"]: target(built_site, own, a["href"], files)[0]
                for tag, a in scan(own).tags
                if tag == "link" and a.get("rel", "").split() == ["alternate"]
            }
            assert versions[lang] == str(other), own
            switch = [a for _, a in scan(own).tags if "zl-language" in a.get("class", "")]
            assert [target(built_site, own, a["href"], files)[0] for a in switch] == [str(other)]
        assert next(a["lang"] for tag, a in page.tags if tag == "html") == "zh"


def test_each_language_has_its_own_navigation(built_site: Path) -> None:
    def tabs(path: str) -> list[str]:
        page = elements(built_site / path / "index.html")
        return [e.text.strip() for e in page if e.tag == "a" and "md-tabs__item" in e.inside]

    assert tabs("zh") == tabs("zh/dictionary/amounts") != tabs("")
    assert "首页" in tabs("zh") and "Records" not in tabs("zh")
    assert "Records" in tabs("") and "中文" not in tabs("person/wang-hao-trm4")


def test_chinese_pages_name_things_in_both_languages(built_site: Path) -> None:
    page = text_of(built_site / "zh/programme/qianxiang-wanyi/index.html")
    for said in ("千项万亿", "Thousand-projects-trillion-yuan", "不低于", "2023年第一至三季度"):
        assert said in page
    home = text_of(built_site / "zh/index.html")
    assert "浙江投资台账" in home and "个来源" in home
    columns = text_of(built_site / "zh/dictionary/amounts/index.html")
    assert "以整数单位计的金额" in columns and "Amount" in columns


def test_definitions_on_chinese_pages_are_chinese(built_site: Path) -> None:
    def column(page: str, number: int, width: int) -> list[str]:
        """Texts of a column of its tables; the first of a row is a header and not counted."""
        found = elements(built_site / "zh/dictionary" / page / "index.html")
        return [e.text.strip() for e in found if e.tag == "td"][number::width]

    vocabulary = load_vocabulary(ROOT)
    codes = [code for entries in vocabulary.codelists.values() for code in entries.values()]
    assert column("codelists", 2, 4) == [CHINESE.words[code.definition] for code in codes]
    properties = vocabulary.properties.values()
    assert column("properties", 1, 7) == [CHINESE.words[prop.definition] for prop in properties]


def test_english_on_a_chinese_page_is_marked(built_site: Path) -> None:
    """Words of the curators are English; a screen reader must be told."""
    book = load_book(built_site.parents[1])
    seen = 0
    for row in book.tables["programmes"]:
        if row["note"]:
            page = elements(built_site / "zh" / row["programme_id"] / "index.html")
            marked = [e.text for e in page if e.attributes.get("lang") == "en"]
            assert row["note"] in marked, row["programme_id"]
            seen += 1
    assert seen > 5


def structured(path: Path) -> list[dict[str, object]]:
    return [
        json.loads(content)
        for attributes, content in scan(path).scripts
        if attributes.get("type") in DATA - {"application/json"}
    ]


def test_records_carry_structured_data_and_their_own_address(built_site: Path) -> None:
    book = load_book(built_site.parents[1])
    for subject in book.tables["subjects"]:
        path = built_site / subject["subject_id"] / "index.html"
        (data,) = structured(path)
        assert data["@type"] == TYPES[subject["kind"]]
        assert data["identifier"] == subject["subject_id"]
        assert {"@language": "en", "@value": subject["name_en"]} in data["name"]  # type: ignore[operator]
        dataset = data["subjectOf"]["url"]  # type: ignore[index]
        assert target(built_site, path, str(dataset), set())[0] == str(built_site / "index.html")
        (own,) = [a["href"] for _, a in scan(path).tags if a.get("rel") == "canonical"]
        assert target(built_site, path, own, set())[0] == str(path)
    (home,) = structured(built_site / "index.html")
    assert home["@type"] == "Dataset"
    (source,) = structured(built_site / "source/seetao-2023-07-04-99-projects/index.html")
    assert source["@type"] == "NewsArticle" and source["inLanguage"] == "en"


def test_every_record_lists_the_checks_its_rows_passed(built_site: Path) -> None:
    book = load_book(built_site.parents[1])
    paths = [row["subject_id"] for row in book.tables["subjects"]]
    paths += [f"source/{row['source_id']}" for row in book.tables["sources"]]
    for path in paths:
        page = (built_site / path / "index.html").read_text("utf-8")
        found = re.search(r"<summary>(\d+) of (\d+) checks of the tables with its rows", page)
        assert found and 0 < int(found[1]) <= int(found[2]) <= len(book.report["checks"]), path
    meeting = text_of(built_site / "meeting/2023-07-04-qianxiang-commencement/index.html")
    assert "meeting-id-names-its-day" in meeting and "pandera-meetings" in meeting
    assert "pandera-identities" not in meeting
