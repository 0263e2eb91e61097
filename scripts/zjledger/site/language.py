"""The languages of the site. A page is made once; its words come from a table for the other one.

``words_zh.csv`` holds the Chinese of every sentence, label, description and definition that a page
in both languages uses, under its English. Names and codes are not there: they come from the data.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from zjledger.site import words, words_zh
from zjledger.site.markup import Content, tag

BOTH = re.compile(r"(index|programmes|programme/.+|dictionary/.+)")
"""Paths of the pages that are written in both languages."""

WORDS = Path(__file__).with_name("words_zh.csv")


@dataclass(frozen=True)
class Language:
    """One language: code of addresses and theme, tag of HTML, and the words that differ."""

    code: str
    tag: str
    folder: str
    words: Mapping[str, str] = field(repr=False)

    @property
    def is_english(self) -> bool:
        """Whether nothing is translated."""
        return self.code == "en"

    def path(self, path: str) -> str:
        """Where the page of an English path lies in this language; pages without a second stay."""
        return f"{self.folder}{path}" if BOTH.fullmatch(path) else path

    def say(self, english: str, **values: object) -> str:
        """A sentence of ours, with values in its braces.

        Raises:
            KeyError: the table has no line for it.
        """
        sentence = english if self.is_english else self.words[english]
        return sentence.format(**values) if values else sentence

    def gloss(self, english: str) -> Content:
        """A description from the data: translated where the table has it, else marked English."""
        if self.is_english:
            return english
        found = self.words.get(english)
        return found if found is not None else tag("span", english, lang="en")

    def meaning(self, definition: str) -> Content:
        """A definition of the vocabulary inside a sentence, which in English begins it small."""
        return words.lower_first(definition) if self.is_english else self.gloss(definition)

    def period(self, label: str) -> str:
        """A period label in words."""
        return words.period(label) if self.is_english else words_zh.period(label)

    def span(self, first: dt.date, last: dt.date, precision: str) -> str:
        """Two days in words, as precisely as they are known."""
        speak = words.span if self.is_english else words_zh.span
        return speak(first, last, precision)

    def counted(self, number: int, singular: str, plural: str | None = None) -> str:
        """A number of things; Chinese names them under the English plural."""
        if self.is_english:
            return words.counted(number, singular, plural)
        return f"{number:,} {self.words[plural or singular + 's']}"

    def quantity(self, value: Decimal, unit: str, unit_name: str) -> str:
        """A number with its unit, whose name is given in this language."""
        speak = words.quantity if self.is_english else words_zh.quantity
        return speak(value, unit, unit_name)

    def qualified(self, text: str, qualifier: str, name: str) -> str:
        """The hedge before a figure, in words of this language."""
        if self.is_english:
            return words.qualified(text, qualifier, name)
        return text if qualifier == "exact" else f"{name} {text}"


def _read_words() -> dict[str, str]:
    with WORDS.open(encoding="utf-8", newline="") as file:
        return {row["english"]: row["chinese"] for row in csv.DictReader(file)}


ENGLISH = Language("en", "en", "", {})
CHINESE = Language("zh", "zh-Hans", "zh/", _read_words())
LANGUAGES = (ENGLISH, CHINESE)
