"""The reader of articles: exact or silent, offsets that hold, bad input refused, gold scored."""

import datetime as dt
import hashlib
import itertools
import json
import shutil
from dataclasses import astuple, replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import PAGE_ZH, PARAGRAPHS_ZH, pdf

import zjledger
from zjledger import cli
from zjledger.articles.article import Unreadable, article_from, article_of
from zjledger.articles.pdf import unwrapped
from zjledger.curated.draft import draft, drafted
from zjledger.curated.files import format_folder
from zjledger.curated.gazetteer import known_names
from zjledger.curated.load import load_curated
from zjledger.curated.regained import REPORT, regained, report
from zjledger.model.quantity import plain
from zjledger.model.report import LedgerError
from zjledger.reading.days import NEAREST
from zjledger.reading.gold import Score, documents, score
from zjledger.reading.proposal import Proposal
from zjledger.reading.scan import scan
from zjledger.vocabulary import load_vocabulary

ROOT = Path(__file__).resolve().parents[1]
GOLD = Path(__file__).parent / "gold"
DAY = dt.date(2024, 5, 6)
STEADY = settings(deadline=None, derandomize=True, database=None, max_examples=150)
PIECES = st.sampled_from(
    "3 12 1,466 0.91 2023 billion yuan $ ( ) % 亿元 万 千 个 项目 projects May 9th 至 - – to 超 近 "
    ". ， 。 \n 315 “千项万亿” over ５ 第 月 日 当日 between and RMB bn 百分之 二十 十 Wang Hao"
    " 王浩 主持 chaired".split(" ")
)


def read(text: str) -> list[Proposal]:
    return zjledger.read(text, published_on=DAY)


def values(text: str, kind: str) -> list[str | None]:
    """The values of a kind, without dates of whose year no word tells."""
    return [p.value for p in read(text) if p.kind == kind and p.reason != NEAREST]


@STEADY
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map(" ".join)))
def test_any_text_reads_and_its_offsets_hold(text: str) -> None:
    for proposal in read(text):
        assert text[proposal.start : proposal.end] == proposal.printed != ""


@STEADY
@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_figure_is_proposed_twice(text: str) -> None:
    kinds = ("money", "count", "rate", "quantity", "date", "period")
    spans = [(p.start, p.end) for p in read(text) if p.kind in kinds]
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


AMOUNTS = st.integers(1, 999_999).map(lambda number: Decimal(number) / 1000)


@STEADY
@given(AMOUNTS)
def test_amounts_in_every_form_read_back(amount: Decimal) -> None:
    digits = plain(amount)
    forms = {
        f"a total investment of {digits} billion yuan was named": 10**9,
        f"worth RMB {digits} billion in all": 10**9,
        f"the sum of {digits}bn yuan": 10**9,
        f"the sum of {digits} trillion yuan": 10**12,
        f"其中总投资{digits}亿元，": 10**8,
        f"其中总投资{digits}万亿元。": 10**12,
    }
    for text, scale in forms.items():
        whole = amount * scale
        wanted = [plain(whole)] if whole < 10**15 else []
        assert values(text, "money") == wanted, text


@STEADY
@given(st.dates(dt.date(2000, 1, 1), dt.date(2049, 12, 31)))
def test_dates_in_every_form_read_back(day: dt.date) -> None:
    for form in (
        f"Held on {day:%B} {day.day}, {day.year}, it",
        f"Held on {day.day} {day:%B} {day.year}.",
        f"{day.year}年{day.month}月{day.day}日举行",
        f"On {day.isoformat()} it",
    ):
        assert values(form, "date") == [day.isoformat()], form


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("The 1000 trillion major projects plan", "money", []),
        ("“Trillion-Yuan Projects” of the city", "money", []),
        ("“千项万亿”工程", "money", []),
        ("“百千万”工程", "count", []),
        ("元旦前有5号线", "money", []),
        ("12个，30亿元以上", "money", ["3000000000"]),
        ("3 to 6 billion yuan", "money", ["3000000000", "6000000000"]),
        ("6 to 3 billion yuan", "money", []),
        ("from 300 million to 200 million yuan", "money", ["300000000", "200000000"]),
        ("between 1 billion yuan and 3 billion yuan", "money", ["1000000000", "3000000000"]),
        ("45 million and 38.5 million yuan", "money", ["38500000"]),
        ("rose by 5.5 percentage points to 31.4%", "rate", ["5.5", "31.4"]),
        ("rents of 1,150 yuan a square metre", "money", []),
        ("每平方米1150元", "money", []),
        ("two dozen projects", "count", ["24"]),
        ("2月5日、3月18日", "date", ["2024-02-05", "2024-03-18"]),
        ("on February 5 and March 18", "date", ["2024-02-05", "2024-03-18"]),
        ("2月28日至29日", "period", ["2024-02-28/2024-02-29"]),
        ("held on February 28-29.", "period", ["2024-02-28/2024-02-29"]),
        ("30亿元至60亿元", "money", ["3000000000", "6000000000"]),
        ("15亿港元", "money", []),
        ("2.4 percentage points", "rate", ["2.4"]),
        ("In March, 12 projects began.", "date", ["2024-03"]),
        ("From January to September it grew", "period", None),
        ("总投资５亿元", "money", []),
        ("总投资２.5亿元，另有3亿元", "money", ["300000000"]),
        ("growth slowed by 0.8 percentage points", "rate", ["-0.8"]),
        ("Exports fell to 3%", "rate", ["3"]),
        ("出口下降约3.1%", "rate", ["-3.1"]),
        ("降至3%", "rate", ["3"]),
        ("the decline narrowed by 2 percentage points", "rate", []),
        ("百分之四十八点九", "rate", ["48.9"]),
        ("Hangzhou has 9 billion yuan, Ningbo 7.1 billion.", "money", ["9000000000", "7100000000"]),
        ("one zone and one project", "count", []),
        ("一个项目、三个园区", "count", ["3"]),
        ("twenty-six of them", "count", ["26"]),
        ("in the third quarter", "date", []),
        ("It will open in the third quarter", "date", ["2024-Q3"]),
        ("10月20日签约，当日开工", "date", ["2023-10-20", "2023-10-20"]),
    ],
)
def test_traps(text: str, kind: str, wanted: list[str] | None) -> None:
    assert values(text, kind) == (["2023-01/2023-09"] if wanted is None else wanted)


def test_a_number_that_is_not_read_is_named_with_its_reason() -> None:
    unread = {p.printed: p.reason for p in read("The 1000 trillion plan, 5 here and ５ dogs")}
    assert unread == {
        "1000": "part of a name or slogan, not a figure",
        "5": "no rule reads it with certainty",
        "５": "full-width digits",
    }


def test_a_conversion_is_linked_only_at_a_plausible_rate() -> None:
    (_, twin) = [p for p in read("6.35 trillion yuan ($0.91 trillion)") if p.kind == "money"]
    assert twin.converted_of == 0
    (_, chinese) = [p for p in read("1.5亿美元（约合10.8亿元）") if p.kind == "money"]
    assert chinese.converted_of == 0
    (_, other) = [p for p in read("6.35 trillion yuan ($0.91 billion)") if p.kind == "money"]
    assert other.converted_of is None


def test_names_and_roles() -> None:
    text = "Wang Hao, deputy secretary of the CPC Zhejiang Provincial Committee, made a speech."
    found = {(p.kind, p.value, p.about) for p in read(text)}
    assert ("person", "person/wang-hao-trm4", None) in found
    assert ("role", "speech_by", "person/wang-hao-trm4") in found
    assert [p.about for p in read(text) if p.kind == "role"] == ["person/wang-hao-trm4"]
    assert not [p for p in read("Wang Hao did not attend.") if p.kind == "role"]
    (shared,) = [p for p in read("Chen Wei spoke") if p.kind == "person"]
    assert (shared.value, shared.confidence) == (None, "low")
    post = "Chen Wei, Secretary of the Municipal Party Committee, attended and gave a speech."
    (told,) = [p for p in read(post) if p.kind == "person"]
    assert (told.value, told.confidence) == ("person/chen-wei-ld5b", "low")
    assert [p.value for p in read(post) if p.kind == "role"] == ["attended_by", "speech_by"]
    (unknown,) = [p for p in read("Mayor Luo Qingshan came") if p.kind == "person"]
    assert (unknown.value, unknown.rule) == (None, "names-title")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ma Xiaohui, Xu Wenguang and Meng Gang attended the meeting.",
            ["ma-xiaohui attended_by", "xu-wenguang attended_by", "meng-gang attended_by"],
        ),
        (
            "马晓晖、徐文光和孟刚出席会议。",
            ["ma-xiaohui attended_by", "xu-wenguang attended_by", "meng-gang attended_by"],
        ),
        (
            "王浩出席并讲话，刘捷主持。",
            ["wang-hao attended_by", "wang-hao speech_by", "liu-jie chaired_by"],
        ),
        ("The meeting was chaired by Wang Hao.", ["wang-hao chaired_by"]),
        ("Photo by Wang Hao", ["wang-hao covered_by"]),
        ("Wang Hao was among those present.", ["wang-hao attended_by"]),
        ("用电高峰时，高峰期和早高峰，会议没有参加者。", []),
        ("Wang Hao said little. Liu Jie chaired.", ["liu-jie chaired_by"]),
        ("马晓晖、徐文光没有出席。", []),
    ],
)
def test_a_list_of_persons_takes_one_verb(text: str, wanted: list[str]) -> None:
    found = [(p.about or "", p.value) for p in read(text) if p.kind == "role"]
    assert [f"{who.removeprefix('person/')[:-5]} {what}" for who, what in found] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "In the chair: Lu Shan. Speech: Wang Hao. Attending: Gao Feng; Niu Jian and others.",
            "lu-shan chaired, wang-hao speech, gao-feng attended, niu-jian attended",
        ),
        (
            "主持：孟刚；讲话：徐文光。参加：高峰、钮健；刘捷。请假：卢山。",
            "meng-gang chaired, xu-wenguang speech, gao-feng attended, niu-jian attended, "
            "liu-jie attended",
        ),
        (
            "In the chair was Lu Shan; it was Wang Hao who spoke.",
            "lu-shan chaired, wang-hao speech",
        ),
        (
            "Wang Hao spoke, with Lu Shan presiding and Gao Feng and Niu Jian in attendance.",
            "wang-hao speech, lu-shan chaired, gao-feng attended, niu-jian attended",
        ),
        ("The forum heard Liu Jie give a keynote speech.", "liu-jie speech"),
        (
            "Chaired by Lu Shan, Gao Feng and Niu Jian attended.",
            "lu-shan chaired, gao-feng attended, niu-jian attended",
        ),
        (
            "Wang Hao attended the meeting, made a speech and announced the start.",
            "wang-hao attended, wang-hao speech, wang-hao announced",
        ),
        (
            "主持会议的是卢山，高峰、钮健到场参加。",
            "lu-shan chaired, gao-feng attended, niu-jian attended",
        ),
        ("省委书记王浩、省长刘捷出席。", "wang-hao attended, liu-jie attended"),
        ("王浩听取汇报并讲话。", "wang-hao speech"),
        ("出席会议的有高峰，卢山主持。", "gao-feng attended, lu-shan chaired"),
        ("Wang Hao reported to Ningbo's deputies on May 6.", "wang-hao reported"),
        ("Wang Hao reported to Gao Feng at the time.", ""),
        ("Neither Wang Hao nor Liu Jie attended. Lu Shan was to have chaired.", ""),
        ("Gao Feng said that 300 guests attended. On behalf of Wang Hao, he spoke.", ""),
        ("王浩强调，各地要参加。高峰将出席。孟刚走访参加展会的企业，学习刘捷讲话精神。", ""),
    ],
)
def test_roles_in_the_words_of_reporters(text: str, wanted: str) -> None:
    found = [(p.about or "", p.value or "") for p in read(text) if p.kind == "role"]
    told = [f"{who.removeprefix('person/')[:-5]} {what[:-3]}" for who, what in found]
    assert ", ".join(told) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Exchange speeches came from BYD and Huafeng Group.", "exchange_speech_by 2"),
        ("The meeting heard BYD and Huafeng Group report.", "reported_by 2"),
        ("BYD and Huafeng Group put their names to a contract.", "signed_by 2"),
        ("Rongsheng Holding Group signed for a loan. Huafeng Group reported.", "signed_by 1"),
        ("比亚迪、华峰集团等4家单位交流。", "exchange_speech_by 2"),
        ("王浩听取了比亚迪、华峰集团的汇报。", "reported_by 2"),
        ("王浩见证比亚迪与华峰集团签约。", "signed_by 2"),
        ("BYD reported the figures; Huafeng Group reported the loss of a ship.", "reported_by 1"),
        ("会上，比亚迪介绍重点项目。华峰集团介绍，项目顺利。", "reported_by 1"),
        ("比亚迪项目去年签约。华峰集团拟与比亚迪签约。据比亚迪通报，投产顺利。", " 0"),
        ("BYD and Huafeng Group signed a framework for four years.", "signed_by 2"),
        ("BYD signed a charter on clean air; Huafeng Group refused to sign it.", "signed_by 1"),
        ("BYD was to sign a framework; Huafeng Group reached an understanding.", "signed_by 1"),
        ("BYD announced a plant, signed in May. BYD reported on Monday a profit.", " 0"),
    ],
)
def test_roles_of_bodies_in_the_words_of_reporters(text: str, wanted: str) -> None:
    kind, count = wanted.split(" ")
    found = [p.value for p in read(text) if p.kind == "role"]
    assert [value for value in found if value == kind or not kind] == [kind] * int(count)


def test_a_place_where_it_was_done_has_no_role() -> None:
    found = [p.printed for p in read("比亚迪在平湖的会上作交流发言。") if p.kind == "role"]
    assert found == ["比亚迪"]


def test_bodies_that_sign_together_are_nobodys_post() -> None:
    text = "At a meeting, chaired by Wang Hao, {} and Jiaxing Port Area signed a deal."
    signed = [p.about for p in read(text.format("BYD")) if p.value == "signed_by"]
    assert signed[:1] == ["org/byd"] and len(signed) == 2
    post = text.replace("Wang Hao, {}", "Wang Hao, head of {}").format("BYD")
    assert [p for p in read(post) if p.value == "signed_by"] == []


def test_a_word_of_every_day_is_no_person() -> None:
    assert [p for p in read("用电高峰时限电，早高峰堵车，高峰期到了") if p.kind == "person"] == []
    (known,) = [p for p in read("高峰出席会议") if p.kind == "person"]
    assert known.printed == "高峰"
    text = "因感染高峰改期，错开返程高峰，迎来了就诊高峰。"
    assert [p for p in read(text) if p.kind == "person"] == []
    people = read("王浩和高峰出席，副省长高峰讲话，高峰说了三点。")
    assert [p.printed for p in people if p.kind == "person"] == ["王浩", "高峰", "高峰", "高峰"]


def test_bodies_and_places_make_exchange_speeches() -> None:
    text = "Jiashan County, Pinghu City, and BYD made exchange speeches."
    found = [(p.about, p.value) for p in read(text) if p.kind == "role"]
    assert [who for who, _ in found] == ["place/330421", "place/330482", "org/byd"]
    assert {what for _, what in found} == {"exchange_speech_by"}


def test_the_scan_takes_time_in_proportion() -> None:
    # Twice the text has twice the candidates, and none is longer than its bound.
    text = "9" * 5000 + "亿" * 5000 + "1,2.3" * 1000
    once, twice = list(scan(text)), list(scan(text + " " + text))
    assert len(twice) == 2 * len(once)
    assert max(end - start for start, end in twice) <= 31


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x00\x01PK", "control character"),
        ("投资".encode("gb18030"), "not UTF-8"),
        ("其中产业项目12个，总投资的一半".encode("gb18030"), "it looks like GB18030"),
        (b" \n", "no text"),
        (b"", "no text"),
        (b"9" * 10_000_000, "a line of 10000000 characters"),
        ("safe \u202e nuay".encode(), "turns the direction"),
        (b"<!doctype html><nav></nav>", "no article on the page"),
        ("<html><p>开工项目12个".encode("gb18030"), "no encoding is declared"),
        (b"<html><meta charset=utf-7><p>\xff", "unknown encoding 'utf-7'"),
        (b"<html><meta charset=utf-8><p>12 projects of the \xff\xfe year", "main text is not"),
        ("<html><p>safe \u202e nuay".encode(), "turns the direction"),
        (b"<html><p>3 <bdo dir=rtl>noillib</bdo> yuan", "turns the direction of writing (<bdo)"),
        (b"<html><p>3 &#x202E;noillib yuan", "turns the direction of writing (U+202E)"),
        (b"<html><p>" + b"3 " * 5_000_000, "more than 5000000"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "web archive"),
        (b"%PDF-1.7 and no more", "cannot be opened"),
        (pdf([]), "only pictures"),
        (None, "no such file"),
    ],
)
@pytest.mark.parametrize("command", ["read", "new-source"])
def test_bad_input_ends_with_2_and_writes_nothing(
    command: str,
    content: bytes | None,
    reason: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("zjledger.cli.drafting.repository_root", lambda: tmp_path)
    path = tmp_path / "a.txt"
    if content is not None:
        path.write_bytes(content)
    options = ["--url", "https://example.org/a", "--id", "a"] if command == "new-source" else []
    assert cli.main([command, str(path), *options]) == cli.MISUSE
    said = capsys.readouterr()
    assert reason in said.err
    assert said.out == ""
    assert [p.name for p in tmp_path.iterdir()] == (["a.txt"] if content is not None else [])


def test_json_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("12 projects worth over 3 billion yuan", "utf-8")
    assert cli.main(["read", str(path), "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(x["kind"], x["value"], x["qualifier"]) for x in lines] == [
        ("count", "12", "exact"),
        ("money", "3000000000", "more_than"),
    ]


def gold(name: str) -> dict[tuple[str, str], Score]:
    content = (GOLD / name).read_text("utf-8")
    return score(documents(content), known_names(ROOT))


def test_the_blind_part_is_the_one_that_was_frozen() -> None:
    for line in (GOLD / "blind.sha256").read_text("utf-8").splitlines():
        frozen, name = line.split()
        assert hashlib.sha256((GOLD / name).read_bytes()).hexdigest() == frozen, name


def test_the_gold_is_read_without_a_silent_wrong_value() -> None:
    scores = gold("seen.txt")
    assert sum(row.wanted for row in scores.values()) > 120
    assert [said for row in scores.values() for said in row.silent] == []
    for key, row in scores.items():
        assert row.precision == 1, key
        assert row.recall is not None and row.recall > 0.84, key
        assert row.qualified == row.right, key


def test_the_blind_part_is_read_no_worse_than_at_first_sight() -> None:
    # The one wrong value left is a slip of the annotation, which stays as it was frozen.
    scores = gold("blind.txt")
    silent = [said for row in scores.values() for said in row.silent]
    assert silent == ["blind-en-b: '3 billion yuan' read 3000000000"]
    assert sum(row.right for row in scores.values()) >= 106


def test_a_malformed_gold_file_is_refused() -> None:
    for content in ("=== x fr 2024-01-01\n", "=== x en 2024-01-01\n{3|count 3\n"):
        with pytest.raises(ValueError, match="malformed"):
            list(documents(content))


def test_the_share_that_is_published_is_the_one_measured(texts: Path) -> None:
    vocabulary = load_vocabulary(ROOT)
    curated = load_curated(ROOT, vocabulary)
    measured = report(list(regained(curated, vocabulary, known_names(ROOT), texts)))
    mend = "run `zjledger score-reading --articles FOLDER`"
    assert json.loads((ROOT / REPORT).read_text("utf-8")) == measured, mend
    assert len(measured) == 3
    for one in measured:
        assert {"id", "url", "language", "text_sha256", "text_length"} <= set(one["head"])


def test_the_share_that_contributors_are_told_is_the_one_of_the_report() -> None:
    groups = [one["groups"] for one in json.loads((ROOT / REPORT).read_text("utf-8"))]
    told = " ".join((ROOT / "CONTRIBUTING.md").read_text("utf-8").split())
    for name in ("figures", "days"):
        found, claims = (sum(g[name][key] for g in groups) for key in ("found", "claims"))
        assert f"{found} of {claims} {name}" in told
    found, claims = (sum(g["people"][key] for g in groups) for key in ("found", "claims"))
    assert f"{found} of {claims} names and roles" in told
    words = sum(one["words"] for one in json.loads((ROOT / REPORT).read_text("utf-8")))
    assert f"The other {words} claims are for a person" in told


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("data", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for module in ("drafting", "texts"):
        monkeypatch.setattr(f"zjledger.cli.{module}.repository_root", lambda: tmp_path)
    return tmp_path


ARTICLE = (
    "Wang Hao chaired the ceremony of yesterday. 12 projects with a total investment of over 3 "
    "billion yuan were signed; the completion rate is 83.4%."
)
NEW = ("--url", "https://example.org/a", "--id", "example-2024-05-06-signing")


def test_a_draft_is_canonical_and_the_check_says_what_is_left(copy: Path) -> None:
    text = copy / "a.txt"
    text.write_text(ARTICLE, "utf-8")
    assert cli.main(["new-source", str(text), *NEW, "--published-on", "2024-05-06"]) == 0
    path = copy / "data" / "curated" / "sources" / "example-2024-05-06-signing.yaml"
    written = path.read_text("utf-8")
    assert format_folder(copy, write=False) == []
    assert f"text_length: {len(ARTICLE)}" in written
    assert "value: 3000000000, unit: CNY, qualifier: more_than, printed: over 3 billion" in written
    with pytest.raises(LedgerError) as refused:
        load_curated(copy, load_vocabulary(copy))
    asked = {finding.reason for finding in refused.value.findings}
    assert asked == {
        "'title' is missing",
        "'publisher' is missing",
        "wrong kind 'undecided'",
        "wrong reliability 'undecided'",
    }


def decide_draft(copy: Path) -> Path:
    """Draft the article and decide everything, as a person would; the file."""
    text = copy / "a.txt"
    text.write_text(ARTICLE, "utf-8")
    assert cli.main(["new-source", str(text), *NEW, "--published-on", "2024-05-06"]) == 0
    path = copy / "data" / "curated" / "sources" / "example-2024-05-06-signing.yaml"
    decided = path.read_text("utf-8")
    head = "id: example-2024-05-06-signing\n"
    decided = decided.replace(head, f"{head}  title: Signing\n", 1)
    decided = decided.replace("  published_on:", "  publisher: Example\n  published_on:", 1)
    for code in ("state_media", "sound"):
        decided = decided.replace("undecided", code, 1)
    kept = [line for line in decided.splitlines() if "property: undecided" not in line]
    chair = [line for line in kept if "chaired_by" in line]
    rest = "\n".join(line for line in kept if line not in chair) + "\n"
    rest = rest.replace("undecided/subject", "cohort/2023-07-04-qianxiang-commencement")
    meeting = "  meeting/2023-07-04-qianxiang-commencement:"
    path.write_text("\n".join([rest.rstrip("\n"), meeting, *chair]) + "\n", "utf-8")
    return path


def test_a_draft_with_everything_decided_is_accepted(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = decide_draft(copy)
    capsys.readouterr()
    assert cli.main(["verify-evidence"]) == cli.GOOD
    said = capsys.readouterr().out
    assert said.splitlines()[1].split()[:5] == [path.stem, "5", "5", "0", "0"]
    assert "     1 seen, 0 wrong: The text of a source has the hash" in said
    claims = load_curated(copy, load_vocabulary(copy)).claims
    mine = {c.property: c.value for c in claims.values() if c.source_id == path.stem}
    assert mine == {
        "name_en": "Wang Hao",
        "chaired_by": "person/wang-hao-trm4",
        "project_count": "12",
        "total_investment": "3000000000",
        "completion_rate": "83.4",
    }


@pytest.mark.parametrize(
    ("option", "value", "reason"),
    [
        ("--id", "Example_1", "wrong id"),
        ("--id", "../../escape", "wrong id"),
        ("--id", "seetao-2023-07-04-99-projects", "exists"),
        ("--url", "javascript:alert(1)", "wrong address"),
    ],
)
def test_a_draft_goes_nowhere_else(
    option: str, value: str, reason: str, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = copy / "a.txt"
    text.write_text(ARTICLE, "utf-8")
    before = sorted(path.stat().st_mtime_ns for path in copy.rglob("*.yaml"))
    assert cli.main(["new-source", str(text), *NEW, option, value]) == cli.MISUSE
    assert reason in capsys.readouterr().err
    assert sorted(path.stat().st_mtime_ns for path in copy.rglob("*.yaml")) == before


def test_the_scores_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["score-reading", str(GOLD / "seen.txt")]) == 0
    said = capsys.readouterr().out
    assert said.startswith("seen.txt\nlanguage kind")
    assert cli.main(["score-reading", str(GOLD / "blind.txt")]) == 0
    assert "  wrong   blind-en-b: '3 billion yuan' read 3000000000" in capsys.readouterr().out


# Pages and PDF files.


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-8-sig", "utf-16"])
def test_a_saved_page_gives_its_main_text(
    encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved = PAGE_ZH.replace("gb2312", "utf-8") if encoding == "utf-8" else PAGE_ZH
    path = tmp_path / "a.html"
    path.write_bytes(saved.encode(encoding))
    assert cli.main(["read", str(path), "--text"]) == cli.GOOD
    text = "\n".join(("集中开工", *PARAGRAPHS_ZH))
    assert capsys.readouterr().out == f"{text}\n"
    assert cli.main(["read", str(path), "--json"]) == cli.GOOD
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert "678900000000" in [one["value"] for one in found]
    assert all(text[one["start"] : one["end"]] == one["printed"] for one in found)
    assert cli.main(["read", str(path)]) == cli.GOOD
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    assert {one["text_sha256"] for one in found} == {digest}
    assert f"main text of {len(text)} characters, SHA-256 {digest}" in capsys.readouterr().out


def test_what_a_server_or_a_page_says_of_its_encoding() -> None:
    chinese = PAGE_ZH.replace("gb2312", "{}")
    for charset, declared, encoding in (
        ("gbk", "utf-8", "gb18030"),
        ("iso-8859-1", "gb2312", "gb18030"),
        ("ISO-8859-1", "nonsense", "utf-8"),
        (None, "gbk", "gb18030"),
        ("utf-8", "gb2312", "utf-8"),
    ):
        content = chinese.format(declared).encode(encoding)
        article = article_of(content, charset=charset)
        assert article.encoding == encoding and PARAGRAPHS_ZH[0] in article.text
    # A stray byte in the menu does no harm; the main text has no replacement sign.
    stray = chinese.format("gbk").encode("gb18030").replace("首页".encode("gb18030"), b"\xff")
    assert PARAGRAPHS_ZH[0] in article_of(stray).text


def test_a_pdf_file_gives_its_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(
        pdf(["开工项目99个，总投资6808", "亿元以上。", "The total is 3 billion", "yuan."])
    )
    content, article = article_from(path)
    assert article.form == "pdf" and content == path.read_bytes()
    assert article.text == "开工项目99个，总投资6808亿元以上。\nThe total is 3 billion yuan."
    amounts = [p.value for p in read(article.text.split("\n")[0]) if p.kind == "money"]
    assert amounts == ["680800000000"]


@pytest.mark.parametrize(
    ("layout", "text"),
    [
        ("总投资6808\r\n亿元", "总投资6808亿元"),
        ("3 billion\nyuan", "3 billion yuan"),
        ("the end.\nA new one", "the end.\nA new one"),
        ("the head\n\nthe text", "the head\nthe text"),
        ("invest\ufffe\nment", "investment"),
        ("2023\n12 projects", "2023\n12 projects"),
        (" \n \n", ""),
    ],
)
def test_lines_of_a_layout_are_joined(layout: str, text: str) -> None:
    assert unwrapped(layout) == text


@STEADY
@given(
    st.binary(max_size=400), st.sampled_from([b"<html>", b"%PDF-1.7\n", b"<!doctype html>", b""])
)
def test_any_bytes_are_read_or_refused(content: bytes, head: bytes) -> None:
    try:
        article = article_of(head + content)
    except Unreadable as refused:
        assert str(refused)
    else:
        assert article.text.strip() and article.length == len(article.text)


# Drafts.


def drafted_properties(text: str) -> list[tuple[str, str]]:
    return [(claim["property"], claim["value"]) for _, claim in drafted(text, read(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On May 3, 2024, the ceremony was held in Ningbo.", [("held_on", "2024-05-03")]),
        ("5月3日，开工仪式举行。", [("held_on", "2024-05-03")]),
        ("date 2024-05-03 Ningbo", [("reported_on", "2024-05-03")]),
        ("On May 3, 2024, it rained. It was held up.", [("undecided", "2024-05-03")]),
        ("Since 2023, much was done", [("period_start", "2023")]),
        ("the plan for 2023-2027", [("period_start", "2023"), ("period_end", "2027")]),
        (
            "12 projects worth over 3 billion yuan each",
            [("project_count", "12"), ("size_threshold", "3000000000")],
        ),
        (
            "a total investment of 8 billion yuan and an annual investment of 2 billion yuan",
            [("total_investment", "8000000000"), ("period_investment", "2000000000")],
        ),
        ("the starting rate reaches 85% or above", [("start_rate", "85")]),
    ],
)
def test_the_words_around_a_value_suggest_its_property(
    text: str, wanted: list[tuple[str, str]]
) -> None:
    found = drafted_properties(text)
    assert [one for one in found if not one[0].startswith("name_")] == wanted


def test_a_source_speaks_of_the_day_of_its_meeting(tmp_path: Path) -> None:
    text = "Published 2024-05-06\nOn May 3, the ceremony was held in Ningbo. 12 projects began."
    article = article_of(text.encode())
    written = draft(article, read(text), "a", "https://example.org/a", DAY)
    assert "published_on: 2024-05-06\n  observed_on: 2024-05-03\n" in written


def test_what_a_draft_gives_back_is_counted_claim_by_claim(copy: Path) -> None:
    path = decide_draft(copy)
    vocabulary = load_vocabulary(copy)
    curated = load_curated(copy, vocabulary)

    def shares(**changes: object) -> tuple[dict[str, tuple[int, int, int, int]], int]:
        claims = curated.claims.values()
        own = {c.property: c for c in claims if c.source_id == path.stem}
        changed = replace(own["project_count"], **changes)  # type: ignore[arg-type]
        told = replace(curated, claims=curated.claims.with_changed({changed.claim_id: changed}))
        (one,) = regained(told, vocabulary, known_names(copy), copy)
        groups = {name: astuple(share) for name, share in one.groups.items()}
        return groups, one.more + one.words

    whole = {"figures": (3, 3, 3, 3), "days": (0, 0, 0, 0), "people": (2, 2, 2, 2)}
    # The day is in the draft and was taken out of the file.
    assert shares() == (whole, 1)
    assert shares(value="13") == (whole | {"figures": (3, 2, 2, 2)}, 2)
    assert shares(qualifier="at_least") == (whole | {"figures": (3, 2, 2, 2)}, 2)
    assert shares(property="enterprise_count") == (whole | {"figures": (3, 3, 2, 2)}, 1)
    assert shares(printed="12 project") == (whole | {"figures": (3, 3, 3, 2)}, 1)
    assert shares(at=(0, 11)) == (whole | {"figures": (3, 2, 2, 2)}, 2)
    assert shares(reading="counted") == (whole | {"figures": (2, 2, 2, 2)}, 3)
