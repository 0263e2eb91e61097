"""Claims against the phrases they were printed in, as far as names and places can tell.

Numbers and dates are read again by the reader when the content is loaded; here it is ids, which a
phrase names in words, and phrases that stand over each other in one text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl

from zjledger.model.variants import folded
from zjledger.rules.cases import beside, judged, picked, told_again
from zjledger.rules.frame import SOUND, Judgement, Ledger, Record, cell, sound
from zjledger.rules.names import words

_CHINESE = re.compile("[\u4e00-\u9fff]")
_NAMED = "^(?:person|org|place)(?:/|$)"
"""Values that a phrase names, by their kind."""

_COMMON = set("city province provincial district county municipal".split())


def _names(ledger: Ledger, subjects: set[str]) -> dict[str, set[str]]:
    """Every name of some subjects: English, Chinese, and the variants that sources print."""
    names: dict[str, set[str]] = {}
    for key, row in picked(ledger.tables["subjects"], "subject_id", subjects).items():
        names[key] = {row["name_en"], row["name_zh"] or ""} - {""}
    for row in ledger.rows("name_variants"):
        names.setdefault(row["subject_id"], set()).add(row["variant"])
    return names


def phrase_names_its_value(ledger: Ledger) -> Iterator[Judgement]:
    """A phrase holds the name of the person it is about, or a word of the name of a body or place.

    Where the phrase does not, the note on the claim must, as it says how the value was known.
    """
    claims = ledger.tables["claims"][["claim_id", "value", "unit", "reading", "printed", "note"]]
    ids = claims.filter(pl.col("unit") == "id", pl.col("reading") == "printed")
    named = ids.filter(pl.col("value").str.contains(_NAMED))
    names = _names(ledger, set(named["value"]))
    for row in named.iter_rows(named=True):
        spoken = _spoken if row["value"].startswith("person") else _hinted
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
    placed = ledger.tables["claims"].filter(pl.col("at_start").is_not_null())
    columns = ("claim_id", "source_id", "printed", "at_start")
    for row in placed.select(columns).iter_rows(named=True):
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
    columns = ["claim_id", "source_id", "at_start", "at_end", "printed"]
    placed = ledger.tables["claims"][columns].drop_nulls(["at_start", "at_end"])
    lengths = ledger.tables["sources"][["source_id", "text_length"]]
    cases = beside(placed, lengths, "source_id", "left")
    places = pl.col("at_end") - pl.col("at_start")
    misfits = places != pl.col("printed").str.len_chars().cast(pl.Int64)

    def finding(row: Record) -> Judgement:
        long, signs = row["at_end"] - row["at_start"], len(row["printed"])
        fault = f"{long} places for {signs} signs"
        if long == signs:
            fault = f"ends at {row['at_end']}, the text at {row['text_length']}"
        return Judgement(cell("claims", row["claim_id"], "at_end"), fault)

    too_far = (pl.col("at_end") > pl.col("text_length")).fill_null(False)
    return judged(cases, misfits | too_far, finding)


def claim_said_once(ledger: Ledger) -> Iterator[Judgement]:
    """One source says one thing of one subject once."""
    said = "source_id subject_id property status period_label value unit".split()
    claims = ledger.tables["claims"][["claim_id", *said]]
    again = told_again(claims, said)
    again = again.filter(pl.col("claim_id").ne_missing(pl.col("claim_id_of_first")))
    yield sound(claims.height - again.height)
    for row in again.iter_rows(named=True):
        fault = f"says what {row['claim_id_of_first']} says"
        yield Judgement(cell("claims", row["claim_id"], "value"), fault, "delete one of the two")


def phrases_of_sources(ledger: Ledger) -> pl.DataFrame:
    """Sources with claims, their ``language`` and all their ``phrases``, a line each."""
    return ledger.once("phrases of sources", lambda: _phrases_of_sources(ledger))


def _phrases_of_sources(ledger: Ledger) -> pl.DataFrame:
    lines = pl.col("printed").str.join("\n").alias("phrases")
    sources = ledger.tables["sources"][["source_id", "language"]]
    return beside(sources, ledger.tables["claims"].group_by("source_id").agg(lines), "source_id")


def language_fits_the_phrases(ledger: Ledger) -> Iterator[Judgement]:
    """Phrases of an English source hold no Chinese character; of another some letters do.

    Phrases without two letters in a row, such as numbers, say nothing. Where two Chinese
    characters stand in a row, or Latin letters alone, the source is clear at once.
    """
    text = pl.col("phrases").str
    chinese = text.contains(_CHINESE.pattern + "{2}")
    latin = text.contains("[A-Za-z]{2}") & ~text.contains(_CHINESE.pattern)
    told = phrases_of_sources(ledger).drop_nulls("phrases")
    told = told.with_columns(chinese.alias("chinese"), (chinese | latin).alias("clear"))
    english = pl.col("language").eq_missing("en")
    yield from judged(told.filter("clear"), pl.col("chinese") == english, _in_another_language)
    for row in told.filter(~pl.col("clear")).iter_rows(named=True):
        lines = row["phrases"].split("\n")
        wordy = [line for line in lines if re.search(r"[^\W\d_]{2}", line)]
        if wordy:
            row["chinese"] = any(_CHINESE.search(line) for line in wordy)
            wrong = row["chinese"] == (row["language"] == "en")
            yield _in_another_language(row) if wrong else SOUND


def _in_another_language(row: Record) -> Judgement:
    phrases = f"{'Chinese' if row['chinese'] else 'no Chinese'} phrases"
    fault = f"{phrases} in the language {row['language']}"
    return Judgement(cell("sources", row["source_id"], "language"), fault)
