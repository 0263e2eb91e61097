"""Claims against the phrases they were printed in, as far as names and places can tell.

Numbers and dates are read again by the reader when the content is loaded; here it is ids, which a
phrase names in words, and phrases that stand over each other in one text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zjledger.model.variants import folded
from zjledger.rules.frame import Judgement, Ledger, Record, cell
from zjledger.rules.names import words

_CHINESE = re.compile("[\u4e00-\u9fff]")
_NAMED = {"person": "people", "org": "organizations", "place": "places"}
"""Kinds of value that a phrase names, and their tables."""

_COMMON = set("city province provincial district county municipal".split())


def _names(ledger: Ledger) -> dict[str, set[str]]:
    """Every name of every subject: English, Chinese, and the variants that sources print."""
    names: dict[str, set[str]] = {}
    for row in ledger.rows("subjects"):
        names[row["subject_id"]] = {row["name_en"], row["name_zh"] or ""} - {""}
    for row in ledger.rows("name_variants"):
        names.setdefault(row["subject_id"], set()).add(row["variant"])
    return names


def phrase_names_its_value(ledger: Ledger) -> Iterator[Judgement]:
    """A phrase holds the name of the person it is about, or a word of the name of a body or place.

    Where the phrase does not, the note on the claim must, as it says how the value was known.
    """
    names = _names(ledger)
    for row in ledger.rows("claims"):
        kind = row["value"].split("/")[0]
        if row["unit"] != "id" or kind not in _NAMED or row["reading"] != "printed":
            continue
        spoken = _spoken if kind == "person" else _hinted
        text = f"{row['printed']} {row['note'] or ''}"
        held = any(spoken(name, text) for name in names.get(row["value"], ()))
        fault = f"the phrase {row['printed']!r} does not name {row['value']}"
        mend = "correct the value, or say in a note, with its name, how it was known"
        yield Judgement(cell("claims", row["claim_id"], "value"), None if held else fault, mend)


def _spoken(name: str, printed: str) -> bool:
    """Whether a phrase holds a whole name, in either form of the characters."""
    return folded(name).lower() in folded(printed).lower()


def _hinted(name: str, printed: str) -> bool:
    """Whether a phrase holds a telling word of a name, or two of its characters in a row."""
    if (words(name) - _COMMON) & words(printed):
        return True
    mine, theirs = folded(name), folded(printed)
    pairs = (mine[i : i + 2] for i in range(len(mine) - 1))
    return any(_CHINESE.match(pair) and pair in theirs for pair in pairs)


def overlapping_phrases_agree(ledger: Ledger) -> Iterator[Judgement]:
    """Where two phrases of one source stand over each other, they print the same characters."""
    texts: dict[tuple[str, int], tuple[str, str]] = {}
    for row in ledger.rows("claims"):
        if row["at_start"] is None:
            continue
        other = None
        for place, character in enumerate(row["printed"], start=row["at_start"]):
            held, claim = texts.setdefault((row["source_id"], place), (character, row["claim_id"]))
            if held != character:
                other = claim
        fault = f"prints other characters than {other} at the same place of the text"
        where = cell("claims", row["claim_id"], "printed")
        yield Judgement(where, fault if other else None, "look both phrases up in the text")


def phrase_within_its_text(ledger: Ledger) -> Iterator[Judgement]:
    """No phrase ends behind the end of its text, and each is as long as its place."""
    lengths = {row["source_id"]: row["text_length"] for row in ledger.rows("sources")}
    for row in ledger.rows("claims"):
        if row["at_start"] is not None and row["at_end"] is not None:
            fault = None
            length = lengths.get(row["source_id"])
            if row["at_end"] - row["at_start"] != len(row["printed"]):
                fault = f"{row['at_end'] - row['at_start']} places for {len(row['printed'])} signs"
            elif length is not None and row["at_end"] > length:
                fault = f"ends at {row['at_end']}, the text at {length}"
            yield Judgement(cell("claims", row["claim_id"], "at_end"), fault)


def claim_said_once(ledger: Ledger) -> Iterator[Judgement]:
    """One source says one thing of one subject once."""
    seen: dict[tuple[object, ...], str] = {}
    for row in ledger.rows("claims"):
        columns = "source_id subject_id property status period_label value unit"
        said = tuple(row[column] for column in columns.split())
        first = seen.setdefault(said, row["claim_id"])
        fault = None if first == row["claim_id"] else f"says what {first} says"
        mend = "delete one of the two"
        yield Judgement(cell("claims", row["claim_id"], "value"), fault, mend)


def language_fits_the_phrases(ledger: Ledger) -> Iterator[Judgement]:
    """Phrases of an English source hold no Chinese character; of another some letters do."""
    printed: dict[str, list[Record]] = {}
    for row in ledger.rows("claims"):
        printed.setdefault(row["source_id"], []).append(row)
    for row in ledger.rows("sources"):
        phrases = [claim["printed"] for claim in printed.get(row["source_id"], ())]
        wordy = [phrase for phrase in phrases if re.search(r"[^\W\d_]{2}", phrase)]
        if not wordy:
            continue
        chinese = any(_CHINESE.search(phrase) for phrase in wordy)
        fault = (
            f"{'Chinese' if chinese else 'no Chinese'} phrases in the language {row['language']}"
        )
        wrong = chinese == (row["language"] == "en")
        yield Judgement(cell("sources", row["source_id"], "language"), fault if wrong else None)
