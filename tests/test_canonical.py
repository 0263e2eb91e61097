"""The canonical form: same data, same bytes; what is written is read back as it was."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjledger.curated.canonical import format_file
from zjledger.curated.files import format_folder
from zjledger.curated.strict_yaml import Listing, Mapping, Node, Text, parse_yaml
from zjledger.model.characters import (
    LONGEST_VALUE,
    character_problem,
    decomposed_at,
    value_problems,
)

ROOT = Path(__file__).resolve().parents[1]
Plain = str | list["Plain"] | dict[str, "Plain"]

clean = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp", "M")),
    min_size=1,
    max_size=LONGEST_VALUE,
).filter(
    lambda text: (
        not any(value_problems(text))
        and not any(map(character_problem, text))
        and decomposed_at(text) is None
    )
)
awkward = st.sampled_from(
    [
        *("no", "null", "~x", "2023-05-09", "1e9", "007", "a: b", "a:b", "a #b", "a#b", "'a'"),
        *('"a"', "a, b", "{a}", "[a]", "a:", "? a", "a ? b", "*a".replace("*", "x*"), "a & b"),
        *("\\n", "a\\", "“a”", "〔2023〕8号", "…", "—", "- a".replace("- ", "a - "), "!a", "a!"),
        *("a > b", "a|b", "`a`", "a@b", "a%b", "&amp"),
    ]
)
words = st.one_of(clean, awkward).filter(lambda text: not any(value_problems(text)))
keys = st.from_regex(r"[a-z][a-z0-9_/-]{0,20}", fullmatch=True)
records = st.dictionaries(
    keys, st.one_of(words, st.lists(words, min_size=1, max_size=3)), max_size=4
)
files = st.dictionaries(
    keys,
    st.one_of(
        words,
        st.lists(records, max_size=3),
        st.dictionaries(keys, st.one_of(words, st.lists(records, max_size=2)), max_size=3),
    ),
    min_size=1,
    max_size=3,
)


def plain(node: Node) -> Plain:
    match node:
        case Text():
            return node.value
        case Listing():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key: plain(value) for key, value in node.items.items()}


@given(files)
def test_what_is_written_is_read_back_and_written_the_same(data: dict[str, Plain]) -> None:
    # JSON is YAML, so any data can be read without the writer that is tested.
    tree = parse_yaml(json.dumps(data, ensure_ascii=False) + "\n", "some.yaml")
    assert isinstance(tree, Mapping) and plain(tree) == data
    text = format_file(tree)
    again = parse_yaml(text, "some.yaml")
    assert plain(again) == data
    assert isinstance(again, Mapping) and format_file(again) == text


def test_the_curated_files_are_in_canonical_form() -> None:
    assert format_folder(ROOT, write=False) == []


def test_every_node_knows_its_place() -> None:
    tree = parse_yaml("a:\n  浙: [b, {c: d}]\n", "some.yaml")
    assert isinstance(tree, Mapping)
    outer = tree.items["a"]
    assert isinstance(outer, Mapping) and str(outer.keys["浙"]) == "some.yaml:2:3"
    listing = outer.items["浙"]
    assert isinstance(listing, Listing) and str(listing.position) == "some.yaml:2:6"
    assert [str(item.position) for item in listing.items] == ["some.yaml:2:7", "some.yaml:2:10"]


@pytest.mark.parametrize("text", ["no", "2023-05-09", "0x10", "1_000", "~", "null", "12:30"])
def test_scalars_stay_what_was_written(text: str) -> None:
    tree = parse_yaml(f"a: {text}\n", "some.yaml")
    assert isinstance(tree, Mapping) and plain(tree) == {"a": text}
