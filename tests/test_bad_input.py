"""Whatever is malformed is refused with file, line, column, reason and mend; nothing is written."""

import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from zjledger.assemble.stage import assemble
from zjledger.curated import published
from zjledger.curated.addresses import address_problem
from zjledger.curated.files import LARGEST, format_folder
from zjledger.curated.strict_yaml import parse_yaml
from zjledger.model.report import Finding, LedgerError
from zjledger.vocabulary import load_vocabulary

ROOT = Path(__file__).resolve().parents[1]
SEETAO = "data/curated/sources/seetao-2023-07-04-99-projects.yaml"
HANGZHOU = "data/curated/sources/hangzhounet-2023-05-09-service-scheduling.yaml"
PEOPLE = "data/curated/registers/people.yaml"
POSTS = "data/curated/registers/posts.yaml"
ORGANIZATIONS = "data/curated/registers/organizations.yaml"
PLACES = "data/curated/registers/places.yaml"
TERMS = "data/curated/registers/terms.yaml"
DISCREPANCIES = "data/curated/registers/discrepancies.yaml"
CORRECTIONS = "data/curated/registers/corrections.yaml"

TEXT_CELLS = {
    "title of a source": (SEETAO, "title: ", "SeeTao report on"),
    "publisher": (SEETAO, "publisher: ", "SeeTao (见道网)"),
    "note of a source": (SEETAO, "  note: ", "English rendering"),
    "value of a claim": (SEETAO, "value: ", "morning"),
    "printed phrase": (SEETAO, "printed: ", "Wang Hao"),
    "note of a claim": (SEETAO, "note: ", "declared the start of construction"),
    "English name": (PEOPLE, "name_en: ", "Wang Hao"),
    "Chinese name": (PEOPLE, "name_zh: ", "王浩"),
    "note of an entry": (PEOPLE, "note: ", "Jiaxing secretary"),
    "title of a post": (POSTS, "title_en: ", "Editor"),
    "term": (TERMS, "printed: ", "policy striving"),
    "statement": (DISCREPANCIES, "statement: ", "about 100 platforms"),
    "reason": (DISCREPANCIES, "reason: ", "百家"),
}
"""One cell of each kind of text column: file, what stands before it, how its value begins."""

BAD_TEXTS = {
    "equals": ("=1+1", "formula"),
    "plus": ("+1+1", "formula"),
    "minus": ("-1+1", "formula"),
    "at": ("@SUM(A1)", "formula"),
    "full-width equals": ("＝1", "formula"),
    "tab": ("\tx", "tab"),
    "escaped tab": (r"\tx", "tab"),
    "carriage return": ("\rx", "carriage return"),
    "escaped carriage return": (r"\rx", "carriage return"),
    "NUL": ("\0x", "invisible character (U+0000)"),
    "escaped NUL": (r"\0x", "invisible character (U+0000)"),
    "escape sequence": (r"\x1b[2J", "invisible character (U+001B)"),
    "line end": (r"one\ntwo", "several lines"),
    "space at the edge": (" x", "space at the edge"),
    "tag": ("<b>x</b>", "markup"),
    "tag in another case": ("<IMG src=x onerror=y", "markup"),
    "script": ("<script>alert(1)</script>", "markup"),
    "comment": ("<!-- x", "markup"),
    "entity": ("&lt;img", "markup"),
    "numeric entity": ("&#60;b&#x3e;", "markup"),
    "Markdown link": ("[here](https://example.org)", "markup"),
    "Markdown reference": ("[here][1]", "markup"),
    "script address": ("JavaScript:alert(1)", "markup"),
    "data address": ("data:text/html,x", "markup"),
    "template marker": ("{{7*7}}", "markup"),
    "template statement": ("{% include x %}", "markup"),
    "template expression": ("${7*7}", "markup"),
    "full-width digit": ("９9", "full-width"),
    "full-width letter": ("Ｗang", "full-width"),
    "Arabic-Indic digit": ("٣", "digit '٣' of another script"),
    "decomposed": ("Cafe\u0301", "combining mark"),
    "compatibility ideograph": ("\uf90a", "NFC"),
    "zero width": ("Wang\u200bHao", "invisible character (U+200B)"),
    "escaped zero width": (r"Wang\u200bHao", "invisible character (U+200B)"),
    "soft hyphen": ("Wang\u00adHao", "invisible character (U+00AD)"),
    "right to left": ("\u202eoaH", "invisible character (U+202E)"),
    "isolate": ("\u2066x", "invisible character (U+2066)"),
    "private use": ("\ue000", "invisible character (U+E000)"),
    "unassigned": ("\u0378", "invisible character (U+0378)"),
    "line separator": ("a\u2028b", "invisible character (U+2028)"),
    "byte-order mark": ("\ufeffx", "byte-order mark"),
    "no-break space": ("Wang\u00a0Hao", "unusual space"),
    "one Cyrillic letter": ("W\u0430ng H\u0430o", "letter 'а' of another script (CYRILLIC)"),
    "one Greek letter": ("\u039dingbo", "letter 'Ν' of another script (GREEK)"),
    "too long": ("x" * 401, "value of 401 characters"),
}


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[Path, bytes]]:
    """A ledger of two sources that assembles, and its curated files."""
    root = tmp_path_factory.mktemp("ledger")
    shutil.copytree(ROOT / "schemas", root / "schemas")
    shutil.copytree(ROOT / "data/tables", root / "data/tables")
    for name in ("params.yaml", "datapackage.json"):
        shutil.copy(ROOT / name, root / name)
    good = {root / name: text.encode("utf-8") for name, text in two_sources().items()}
    restore(root, good)
    assemble(root)
    return root, good


def two_sources() -> dict[str, str]:
    """The curated files cut down to two sources and the entries they lead to.

    Entries are one line each, so a register is cut by its lines.
    """
    kept = {name: (ROOT / name).read_text("utf-8") for name in (SEETAO, HANGZHOU)}
    ids = {Path(name).stem for name in kept}
    kept |= {published.FILE: ""}
    registers = sorted((ROOT / "data/curated/registers").glob("*.yaml"))
    lines = {path: path.read_text("utf-8").splitlines(keepends=True) for path in registers}
    token = re.compile(r"[a-z]+/[0-9a-z./-]+|(?<![0-9a-z-])[0-9]{6}(?![0-9])")
    entries: dict[str, str] = {}
    for line in (line for found in lines.values() for line in found[1:]):
        if key := token.match(line.partition(": ")[2]):
            entries[key[0]] = line
    wanted: set[str] = set()
    queue = [word for text in kept.values() for word in token.findall(text)]
    while queue:
        word = queue.pop()
        for key in (word, word.removeprefix("place/")):
            if key in entries and key not in wanted:
                wanted.add(key)
                queue += token.findall(entries[key])
    for path, (head, *rest) in lines.items():
        part = []
        for line in rest:
            key = token.match(line.partition(": ")[2])
            named = {
                *re.findall(r"([0-9a-z-]+)#[0-9]", line),
                *re.findall(r"source: ([0-9a-z-]+)", line),
            }
            told = named <= ids and {*token.findall(line)} & entries.keys() <= wanted
            if key[0] in wanted if key else told:
                part.append(line)
        text = head + "".join(part) if part else f"{path.stem}: []\n"
        kept[str(path.relative_to(ROOT))] = text
    kept["data/curated/published_ids.txt"] = ""
    return kept


def restore(root: Path, good: dict[Path, bytes]) -> None:
    shutil.rmtree(root / "data/curated", ignore_errors=True)
    for path, content in good.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@pytest.fixture
def copy(workshop: tuple[Path, dict[Path, bytes]]) -> Iterator[Path]:
    """The root of that ledger; its curated files are made good again after each test."""
    root, good = workshop
    yield root
    restore(root, good)


def standing(root: Path) -> dict[str, bytes]:
    """Everything below the root but the curated files: nothing of it may change."""
    files = (p for p in root.rglob("*") if p.is_file())
    return {
        str(p.relative_to(root)): p.read_bytes()
        for p in files
        if not p.is_relative_to(root / "data/curated")
    }


def refused(root: Path) -> tuple[Finding, ...]:
    """Assemble, expect a refusal that leaves all as it was, and return what was found."""
    before = standing(root)
    with pytest.raises(LedgerError) as caught:
        assemble(root)
    assert standing(root) == before
    for finding in caught.value.findings:
        assert re.fullmatch(r"data/curated\S*?:[1-9][0-9]*:[1-9][0-9]*", finding.where), finding
        assert finding.reason and finding.mend
    return caught.value.findings


def altered(root: Path, file: str, old: str, new: str) -> int:
    """Replace the first ``old`` of a file; returns its line."""
    path = root / file
    text = path.read_bytes().decode("utf-8")
    assert old in text, old
    path.write_bytes(text.replace(old, new, 1).encode("utf-8"))
    return text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize("fault", BAD_TEXTS)
@pytest.mark.parametrize("cell", TEXT_CELLS)
def test_no_text_cell_takes_what_is_no_plain_text(cell: str, fault: str) -> None:
    file, before, value = TEXT_CELLS[cell]
    bad, reason = BAD_TEXTS[fault]
    text = (ROOT / file).read_bytes().decode("utf-8")
    start = next(
        m.end() for m in re.finditer(before + '"?', text) if text.startswith(value, m.end())
    )
    start -= text[start - 1] == '"'
    rest = re.compile(r'"(?:[^"\\]|\\.)*"|[^,}\n]+').match(text, start)
    assert rest
    with pytest.raises(LedgerError) as caught:
        parse_yaml(f'{text[:start]}"{bad}"{text[rest.end() :]}', file)
    found = [f for f in caught.value.findings if reason in f.reason]
    assert found, [f.reason for f in caught.value.findings]
    line, column = text[:start].count("\n") + 1, start - text.rfind("\n", 0, start)
    where, at = found[0].where.rsplit(":", 1)
    assert where == f"{file}:{line}"
    assert column <= int(at) <= column + len(bad) + 1
    assert found[0].mend


@pytest.mark.parametrize("fault", list(BAD_TEXTS)[::4])
def test_a_bad_text_stops_the_build_and_leaves_the_tables(copy: Path, fault: str) -> None:
    bad, reason = BAD_TEXTS[fault]
    line = altered(copy, PEOPLE, "name_en: Wang Hao", f'name_en: "{bad}"')
    assert any(
        reason in f.reason and f.where.startswith(f"{PEOPLE}:{line}:") for f in refused(copy)
    )


@pytest.mark.parametrize(
    "good",
    [
        "R&D and 5% > 3%",
        "浙政办发〔2023〕8号《浙江省服务业高质量发展“百千万”工程实施方案(2023—2027年)》",
        "“415X”先进制造业集群，能快则快、能早则早",
        "Café, naïve, Lǚ",
        "当湖の町カ々〇",
        "±2; [sic]; 1/15; a < b",
        "http://example.org/?a=1&b=2",
    ],
)
def test_plain_text_of_these_sources_passes(good: str) -> None:
    tree = parse_yaml(f'note: "{good}"\n', "some.yaml")
    assert tree.items["note"].value == good  # type: ignore[union-attr,call-overload]


BOMB = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9) if n else 'x'}]\n" for n in range(9))

STRUCTURES: dict[str, tuple[str, str, str, str]] = {
    "bracket that never closes": (SEETAO, "claims:\n", "claims: [\n", "malformed YAML"),
    "quote that never closes": (
        PEOPLE,
        "name_en: Wang Hao",
        'name_en: "Wang Hao',
        "malformed YAML",
    ),
    "duplicate key in a header": (
        SEETAO,
        "  language: en\n",
        "  language: en\n" * 2,
        "duplicate key",
    ),
    "duplicate key in a claim": (SEETAO, "value: 99,", "value: 99, value: 98,", "duplicate key"),
    "duplicate subject": (
        SEETAO,
        "  programme/415x-clusters:",
        "  programme/qianxiang-wanyi:",
        "duplicate key",
    ),
    "harmless anchor": (PEOPLE, "name_en: Wang Hao", "name_en: &a Wang Hao", "anchor or alias"),
    "alias": (PEOPLE, "name_en: Wang Hao", "name_en: *a", "anchor or alias"),
    "alias bomb": (PEOPLE, "people:\n", BOMB + "people:\n", "anchor or alias"),
    "custom tag": (PEOPLE, "name_en: Wang Hao", "name_en: !!python/name:os.system x", "tag"),
    "plain tag": (PEOPLE, "name_en: Wang Hao", "name_en: !x Wang Hao", "tag"),
    "second document": (PEOPLE, "people:\n", "a: b\n---\npeople:\n", "second document"),
    "key that is a list": (PEOPLE, "people:\n", "? [a]\n: b\npeople:\n", "a key must be a word"),
    "deep nesting": (PEOPLE, "people:\n", f"a: {'[' * 20}{']' * 20}\n", "nested too deeply"),
    "very deep nesting": (PEOPLE, "people:\n", "a: " + "[" * 20_000 + "\n", "malformed YAML"),
    "tab for indentation": (SEETAO, "  language: en", "\tlanguage: en", "tab"),
    "Windows line ends": (SEETAO, "  language: en\n", "  language: en\r\n", "carriage return"),
    "byte-order mark": (SEETAO, "source:\n", "\ufeffsource:\n", "byte-order mark"),
    "other order of keys": (
        PEOPLE,
        "name_en: Wang Hao, name_zh: 王浩",
        "name_zh: 王浩, name_en: Wang Hao",
        "keys out of order",
    ),
    "other form": (PEOPLE, "name_en: Wang Hao", "name_en:  Wang Hao", "not in the canonical form"),
    "comment": (PEOPLE, "people:\n", "# ours\npeople:\n", "not in the canonical form"),
    "unknown key": (PEOPLE, "name_en: Wang Hao", "name: Wang Hao", "unknown key 'name'"),
    "unknown outer key": (SEETAO, "claims:\n", "claim:\n", "unknown key 'claim'"),
    "missing key": (PEOPLE, "name_en: Wang Hao, ", "", "'name_en' is missing"),
    "missing value": (SEETAO, "value: 99, ", "", "'value' is missing"),
    "empty value": (SEETAO, "value: 99,", 'value: "",', "must be a single value"),
    "list for a text": (PEOPLE, "name_en: Wang Hao", "name_en: [Wang, Hao]", "must be a single"),
    "text for a list": (
        DISCREPANCIES,
        'claims: ["seetao-2023-07-04-99-projects#29"]',
        'claims: "seetao-2023-07-04-99-projects#29"',
        "must be a list",
    ),
    "mapping in a list": (
        DISCREPANCIES,
        'claims: ["seetao-2023-07-04-99-projects#29"]',
        "claims: [{a: b}]",
        "must list single values",
    ),
    "text for an entry": (PEOPLE, "people:\n", "people:\n  - Wang Hao\n", "must be a mapping"),
    "text for a claim": (
        SEETAO,
        "  programme/415x-clusters:\n",
        "  programme/415x-clusters:\n    - x\n",
        "must be a mapping",
    ),
    "wrong property": (
        SEETAO,
        "property: investment_share",
        "property: investment_shar",
        "wrong property",
    ),
    "property of another kind": (
        SEETAO,
        "property: time_of_day",
        "property: project_count",
        "project_count cannot be said of a meeting",
    ),
    "wrong unit": (SEETAO, "unit: CNY", "unit: RMB", "wrong unit"),
    "missing unit": (SEETAO, "unit: CNY, ", "", "'unit' is missing"),
    "wrong status": (SEETAO, "status: plan", "status: planned", "wrong status"),
    "wrong qualifier": (SEETAO, "qualifier: at_least", "qualifier: atleast", "wrong qualifier"),
    "wrong period": (SEETAO, "period: 2023-Q1..Q3", "period: 2023-Q3..Q1", "wrong period"),
    "wrong reading": (SEETAO, "reading: interpreted", "reading: guessed", "wrong reading"),
    "wrong claim id": (SEETAO, "{id: 01,", "{id: 1,", "wrong claim id"),
    "claim id used twice": (SEETAO, "{id: 02,", "{id: 01,", "used twice"),
    "wrong kind": (ORGANIZATIONS, "kind: party", "kind: partei", "wrong kind"),
    "wrong certainty": (
        PEOPLE,
        "name_zh_status: seen",
        "name_zh_status: sure",
        "wrong name_zh_status",
    ),
    "wrong level": (PLACES, "level: province", "level: state", "wrong level"),
    "wrong severity": (DISCREPANCIES, "severity: A", "severity: D", "wrong severity"),
    "wrong field": (CORRECTIONS, "field: unit", "field: printed", "wrong field"),
    "wrong language": (SEETAO, "language: en", "language: english", "wrong language"),
    "wrong code of a place": (PLACES, "code: 330109", "code: 33109", "wrong code"),
    "year out of range": (
        PLACES,
        "gb2260_vintage: 2023",
        "gb2260_vintage: 1023",
        "wrong gb2260_vintage",
    ),
    "day that does not exist": (
        SEETAO,
        "observed_on: 2023-07-04",
        "observed_on: 2023-07-34",
        "wrong observed_on",
    ),
    "post seen in no period": (
        POSTS,
        "seen_from: 2023-07-04",
        "seen_from: soon",
        "wrong seen_from",
    ),
    "post seen at no time": (POSTS, ", seen_from: 2023-07-04", "", "'seen_from' is missing"),
    "post of another person": (
        SEETAO,
        "value: post/wang-hao-trm4-09",
        "value: post/zhao-e-fr7q-01",
        "is a post of person/zhao-e-fr7q",
    ),
    "hash without length": (SEETAO, "  text_length: 4098\n", "", "belong together"),
    "day without hyphens": (
        SEETAO,
        "observed_on: 2023-07-04",
        "observed_on: 20230704",
        "wrong observed_on",
    ),
    "wrong hash": (SEETAO, "text_sha256: e13a", "text_sha256: E13a", "wrong text_sha256"),
    "id of another kind": (PEOPLE, "person/wang-hao-trm4", "org/wang-hao-trm4", "is not a person"),
    "entry registered twice": (
        PEOPLE,
        "person/zhao-e-fr7q",
        "person/wang-hao-trm4",
        "registered twice",
    ),
    "id differs from the file": (SEETAO, "id: seetao", "id: seatao", "differs from the file name"),
    "unknown subject": (
        SEETAO,
        "  programme/415x-clusters:",
        "  programme/416x-clusters:",
        "unknown subject",
    ),
    "dangling id in a claim": (
        SEETAO,
        "value: person/wang-hao-trm4",
        "value: person/wang-hao-zzzz",
        "dangling id",
    ),
    "dangling id in an entry": (
        POSTS,
        "person: person/wang-hao-trm4",
        "person: person/wang-hao-zzzz",
        "dangling id",
    ),
    "dangling claim": (DISCREPANCIES, "99-projects#29", "99-projects#999", "dangling id"),
    "dangling source": (
        TERMS,
        "source: seetao-2023-07-04-99-projects",
        "source: seetao",
        "dangling id",
    ),
    "dangling repost": (
        SEETAO,
        "  text_sha256",
        "  republishes: nobody\n  text_sha256",
        "dangling id",
    ),
    "statement made twice": (
        SEETAO,
        "  programme/415x-clusters:\n",
        "  programme/415x-clusters:\n    - {id: 900, property: printed_as, "
        "value: 415X advanced manufacturing clusters, "
        "printed: 415X advanced manufacturing clusters, at: [2275, 2311]}\n",
        "says again what",
    ),
    "offset of another length": (SEETAO, "at: [18, 30]", "at: [18, 31]", "broken offset"),
    "offset below zero": (SEETAO, "at: [18, 30]", 'at: ["-18", 30]', "broken offset"),
    "offset behind the end": (SEETAO, "at: [18, 30]", "at: [9018, 9030]", "behind the end"),
    "offset of three": (SEETAO, "at: [18, 30]", "at: [[1], 18, 30]", "broken offset"),
    "offset that is a word": (SEETAO, "at: [18, 30]", "at: 18-30", "broken offset"),
    "offset left out": (SEETAO, ", at: [18, 30]", "", "'at' is missing"),
    "phrase too long": (
        SEETAO,
        "printed: Wang Hao, at: [384, 392]",
        f"printed: {'x' * 61}, at: [384, 445]",
        "61 characters",
    ),
    "value against its phrase": (
        SEETAO,
        "value: 678900000000",
        "value: 6789000000000",
        "prints 678900000000",
    ),
    "unit against its phrase": (SEETAO, "unit: CNY", "unit: USD", "CNY, the unit is USD"),
    "qualifier against its phrase": (
        SEETAO,
        "qualifier: at_least",
        "qualifier: more_than",
        "reads at_least",
    ),
    "date against its phrase": (
        SEETAO,
        "value: 2023-07-04",
        "value: 2023-07-05",
        "prints 2023-07-04",
    ),
    "name against its phrase": (
        SEETAO,
        "value: Wang Hao, printed: Wang Hao",
        "value: Wang Ho, printed: Wang Hao",
        "letter by letter",
    ),
    "reading without a note": (
        SEETAO,
        "value: 99, printed: 99 major projects",
        "value: 98, printed: 99 major projects",
        "prints 99",
    ),
}


LATER = {
    "bracket that never closes": 2,
    "duplicate key in a header": 1,
    "second document": 1,
    "text for an entry": 1,
    "text for a claim": 1,
    "statement made twice": 2,
    "unknown subject": 1,
    "dangling repost": -9,
    "hash without length": -10,
}
"""Lines from what was altered to where it is noticed: the record it belongs to, or the next."""


@pytest.mark.parametrize("fault", STRUCTURES)
def test_a_broken_file_is_refused_with_its_place(copy: Path, fault: str) -> None:
    file, old, new, reason = STRUCTURES[fault]
    line = altered(copy, file, old, new)
    found = [f for f in refused(copy) if reason in f.reason]
    assert found, fault
    assert found[0].where.startswith(f"{file}:")
    wanted = line + LATER.get(fault, 0)
    assert found[0].where.startswith(f"{file}:{wanted}:"), found[0]


@pytest.mark.parametrize(
    "number",
    [
        "1_000",
        "1e9",
        ".5",
        "5.",
        "+1",
        "1,000",
        "007",
        "-0",
        "0x10",
        "NaN",
        "Infinity",
        "１２３",
        "٣",
        "9" * 26,
        "9" * 10_000,
    ],
)
def test_a_number_in_another_form_is_never_converted(copy: Path, number: str) -> None:
    line = altered(copy, SEETAO, "value: 678900000000", f'value: "{number}"')
    assert any(f.where.startswith(f"{SEETAO}:{line}:") for f in refused(copy))


def test_bytes_that_are_not_utf8_are_refused_where_they_stand(copy: Path) -> None:
    path = copy / PEOPLE
    content = path.read_bytes()
    index = content.index("王浩".encode())
    path.write_bytes(content[:index] + "王浩".encode("gb18030") + content[index + 6 :])
    line = content[:index].count(b"\n") + 1
    column = index - content.rfind(b"\n", 0, index)
    (finding,) = refused(copy)
    assert finding.where == f"{PEOPLE}:{line}:{column}" and finding.reason == "not UTF-8"


def test_a_huge_file_is_refused_before_it_is_read(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (copy / PEOPLE).open("r+b") as file:
        file.truncate(100_000_000)
    read = Path.read_bytes
    before = standing(copy)

    def guarded(path: Path) -> bytes:
        assert path != copy / PEOPLE, "the huge file was read"
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", guarded)
    with pytest.raises(LedgerError) as caught:
        assemble(copy)
    (finding,) = caught.value.findings
    assert finding.where == f"{PEOPLE}:1:1"
    assert finding.reason == f"the file has 100000000 bytes, more than {LARGEST}"
    assert standing(copy) == before


def missing(root: Path) -> str:
    (root / PEOPLE).unlink()
    return PEOPLE


def empty(root: Path) -> str:
    (root / PEOPLE).write_text("", "utf-8")
    return PEOPLE


def only_a_list(root: Path) -> str:
    (root / PEOPLE).write_text("- a\n", "utf-8")
    return PEOPLE


def linked(root: Path) -> str:
    (root / PEOPLE).unlink()
    (root / PEOPLE).symlink_to(ROOT / PEOPLE)
    return PEOPLE


def foreign(root: Path) -> str:
    (root / "data/curated/registers/people.csv").write_text("a\n", "utf-8")
    return "data/curated/registers/people.csv"


def register_in_another_folder(root: Path) -> str:
    (root / "data/curated/people.yaml").write_text("people: []\n", "utf-8")
    return "data/curated/people.yaml"


def no_claims(root: Path) -> str:
    for path in (root / "data/curated/sources").iterdir():
        path.unlink()
    for path in (root / "data/curated/registers").iterdir():
        if re.search(r"#[0-9]|source: ", path.read_text("utf-8")):
            path.write_text(f"{path.stem}: []\n", "utf-8")
    return "data/curated/sources"


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (missing, "the file is missing"),
        (empty, "the file is empty"),
        (only_a_list, "must be a mapping"),
        (linked, "the file is a link"),
        (foreign, "unknown file"),
        (register_in_another_folder, "unknown file"),
        (no_claims, "no claims at all"),
    ],
)
def test_a_folder_that_is_not_whole_is_refused(
    copy: Path, spoil: Callable[[Path], str], reason: str
) -> None:
    file = spoil(copy)
    assert any(reason in f.reason and f.where == f"{file}:1:1" for f in refused(copy))


def test_every_fault_of_every_file_is_told_at_once(copy: Path) -> None:
    altered(copy, SEETAO, "value: 678900000000", "value: 6789000000000")
    altered(copy, SEETAO, "qualifier: at_least", "qualifier: atleast")
    altered(copy, PEOPLE, "name_zh_status: seen", "name_zh_status: sure")
    assert {f.where.split(":")[0] for f in refused(copy)} == {SEETAO, PEOPLE}
    assert len(refused(copy)) == 3


def test_what_is_refused_is_not_rewritten_either(copy: Path) -> None:
    altered(copy, PEOPLE, "name_en: Wang Hao", "name_en:  Wang Hao")
    altered(copy, POSTS, "title_en: Editor", 'title_en: "=Editor"')
    before = (copy / PEOPLE).read_bytes()
    with pytest.raises(LedgerError):
        format_folder(copy)
    assert (copy / PEOPLE).read_bytes() == before


BAD_ADDRESSES = {
    "javascript:alert(1)": "does not begin with http",
    "data:text/html,x": "does not begin with http",
    "file:///etc/passwd": "does not begin with http",
    "ftp://example.org/x": "does not begin with http",
    "//example.org/x": "does not begin with http",
    "example.org": "does not begin with http",
    "https://user:pw@example.org/": "credentials",
    "https://user@example.org/": "credentials",
    "https:///x": "no host",
    "http://localhost/": "not public",
    "http://printer.local/": "not public",
    "http://a.localhost./": "not public",
    "http://127.0.0.1/": "not public",
    "http://10.1.2.3/": "not public",
    "http://172.16.0.1/": "not public",
    "http://192.168.1.1:8080/": "not public",
    "http://169.254.169.254/latest": "not public",
    "http://0.0.0.0/": "not public",
    "http://224.0.0.1/": "not public",
    "http://[::1]/": "not public",
    "http://[fe80::1]/": "not public",
    "http://[fc00::1]/": "not public",
    "http://[::ffff:127.0.0.1]/": "not public",
    "http://[2002:7f00:1::]/": "not public",
    "http://2130706433/": "odd form",
    "http://0x7f000001/": "odd form",
    "http://0177.0.0.1/": "odd form",
    "http://127.1/": "odd form",
    "http://[::1/": "taken apart",
    "http://example.org:99999/": "taken apart",
    "http://intranet/": "not public",
    "http://zhejiang/": "not a name on the internet",
    "http://exa_mple.org/": "not a name on the internet",
    "http://127%2e0%2e0%2e1/": "not a name on the internet",
    "https://example.org/a b": "percent-encode",
    "https://example.org/见道网": "percent-encode",
    "https://example.org\\@10.0.0.1/": "percent-encode",
    'https://example.org/"onclick="x': "percent-encode",
    "https://example.org/<b>": "percent-encode",
    "https://example.org/" + "x" * 400: "longer than",
}


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_only_public_pages_are_addresses(address: str) -> None:
    assert BAD_ADDRESSES[address] in (address_problem(address) or "")


@pytest.mark.parametrize(
    "address",
    [
        "https://www.seetao.com/details/219695.html",
        "http://5sw.com/news/html/f1/46264.html",
        "https://example.org:8443/a?b=c&d=%E6%B5%99#e",
        "http://1.2.4.8/",
        "https://xn--fiqs8s.xn--fiqz9s/",
        "http://[2606:4700::1111]/",
    ],
)
def test_public_pages_are_addresses(address: str) -> None:
    assert address_problem(address) is None


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://x.org/", "http://10.0.0.1/"])
def test_a_wrong_address_stops_the_build(copy: Path, address: str) -> None:
    line = altered(copy, SEETAO, "https://www.seetao.com/details/219695.html", address)
    assert any(f.where.startswith(f"{SEETAO}:{line}:") for f in refused(copy))


CODES = "schemas/codes/qualifiers.csv"


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("code,", "\ufeffcode,", 1, "U+FEFF"),
        ("code,name_en", "name_en,code", 1, "columns name_en, code"),
        ("exact,Exact,", "exact,Exact,x,", 2, "6 cells, not 5"),
        ("approximately,", "exact,", 3, "there already"),
        ("exact,Exact", 'exact,"Exact', 7, "malformed CSV"),
        ("exact,Exact", "exact,Ex\0act", 2, "U+0000"),
        ("exact,Exact,", "exact,Exact,\r", 2, "U+000D"),
        ("exact,Exact", "exact,Ex\u202eact", 2, "U+202E"),
        ("exact,Exact", "exact," + "x" * 100_000, 2, "a cell of more than"),
        ("exact,Exact", "exact," + "x," * 600_000, 1, "larger than"),
    ],
)
def test_a_malformed_codelist_is_refused(
    tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    altered(tmp_path, CODES, old, new)
    with pytest.raises(LedgerError) as caught:
        load_vocabulary(tmp_path)
    (finding,) = caught.value.findings
    assert finding.where == f"{CODES}:{line}:1" and reason in finding.reason and finding.mend


def mutated(line: str, chance: random.Random) -> str:
    """One line with a slip in it: a value, a character, a key or the rest of it lost or swapped."""
    values = re.findall(r": ([^,{}\[\]]+)[,}]", line)
    at = chance.randrange(len(line) + 1)
    match chance.randrange(6):
        case 0 if values:
            odd = (
                "x",
                "0",
                "9" * 30,
                "2023-13",
                "2023-02-30",
                "null",
                "person/x",
                "-5",
                "2027..2023",
            )
            return line.replace(chance.choice(values), chance.choice(odd), 1)
        case 1:
            return re.sub(r"[a-z_]+: [^,}]+, ", "", line, count=1)
        case 2:
            return line[:at] + chance.choice("[]{}:,\"'#&*! 9xé") + line[at + 1 :]
        case 3 if len(values) > 1:
            return line.replace(*chance.sample(values, 2), 1)
        case 4:
            return f"{line}\n{line}"
    return line[:at]


@pytest.mark.parametrize("seed", range(8))
def test_any_slip_is_refused_or_harmless_never_a_crash(copy: Path, seed: int) -> None:
    chance = random.Random(seed)
    files = sorted((copy / "data/curated").rglob("*.yaml"))
    for _ in range(5):
        path = chance.choice(files)
        good = path.read_bytes()
        lines = good.decode("utf-8").split("\n")
        number = chance.randrange(len(lines))
        lines[number] = mutated(lines[number], chance)
        path.write_bytes("\n".join(lines).encode("utf-8"))
        before = standing(copy)
        try:
            assemble(copy)
        except LedgerError as refusal:
            assert standing(copy) == before
            assert all(finding.mend for finding in refusal.findings)
        path.write_bytes(good)
