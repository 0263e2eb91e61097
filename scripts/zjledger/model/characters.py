"""Which characters and which texts the ledger may hold, in hand-written files and in tables.

Chinese names come with full-width punctuation, which is content; full-width digits and letters are
slips of an input method that no search finds again. Text is in Unicode normalization form C.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

LONGEST_VALUE = 400
"""Longest value in code points; the Table Schemas allow no more."""

# Names of other scripts are not in these sources; a Cyrillic or Greek letter in one is a look-alike
# that no search finds again.
_SCRIPTS = {"LATIN", "CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "IDEOGRAPHIC"}
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_FULL_WIDTH = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000]")
_MARKUP = re.compile(
    r"</?[A-Za-z!?]|&(?:[a-z]+[0-9]*|#[0-9]+|#x[0-9a-f]+);"
    r"|\][(\[]|(?:javascript|vbscript):|data:[a-z]+/"
    r"|\{\{|\}\}|\{%|%\}|\{#|<%|[$#]\{",
    re.IGNORECASE,
)
# Full-width signs too: some spreadsheets take them for the plain ones.
_FORMULA = re.compile("[=+@\\-|%\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"-[0-9]+(?:\.[0-9]+)?")

DOUBTFUL = f"^{_FORMULA.pattern}|^ | $|(?i:{_MARKUP.pattern})|[\u0130\u0131\u017f\u212a]"
"""Pattern of polars for values whose problems are not only those of their characters.

It finds a few sound ones too. Four letters count as I, K or S where case is ignored, but not in
every engine.
"""


def character_problem(character: str) -> tuple[str, str] | None:
    """Reason and mend where a character is refused, or None."""
    if " " <= character <= "~":
        return None
    if character == "\t":
        return "tab", "indent with two spaces"
    if character == "\r":
        return "carriage return", "save the file with Unix line ends"
    if character == "\ufeff":
        return "byte-order mark", "save the file as UTF-8 without a signature"
    if _FULL_WIDTH.match(character):
        half = unicodedata.normalize("NFKC", character)
        return f"full-width character {character!r}", f"write {half!r}"
    category = unicodedata.category(character)
    if category in _INVISIBLE:
        return "invisible character", "delete it"
    if category == "Zs":
        return "unusual space", "write an ordinary space"
    if category == "Nd":
        return f"digit {character!r} of another script", "write ASCII digits"
    if category.startswith("M"):
        return "combining mark", "write the composed letter (NFC)"
    if category.startswith("L") and _script(character) not in _SCRIPTS:
        reason = f"letter {character!r} of another script ({_script(character)})"
        return reason, "write the Latin or Chinese letter it looks like"
    return None


def _script(character: str) -> str:
    """First word of the character's Unicode name, which names the script of a letter."""
    return unicodedata.name(character, "UNKNOWN").split()[0]


def decomposed_at(line: str) -> int | None:
    """Index of the first character that normalization form C would write otherwise, or None."""
    composed = unicodedata.normalize("NFC", line)
    if composed == line:
        return None
    pairs = zip(line, composed, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), len(composed))


def value_problems(value: str, longest: int = LONGEST_VALUE) -> Iterator[tuple[str, str]]:
    """Reasons and mends where a value is refused as a whole.

    A leading minus before a number passes here; only numeric properties may have one.
    """
    if len(value) > longest:
        yield f"value of {len(value)} characters", f"keep it to {longest}"
        return
    if value != value.strip(" "):
        yield "space at the edge of a value", "delete it"
    if "\n" in value:
        yield "value over several lines", "write it on one line"
    plain = value.isascii() and value.isprintable()
    for character in "" if plain else value.replace("\n", ""):
        # Escapes in quotes can hold what the file itself cannot.
        if problem := character_problem(character):
            yield f"{problem[0]} (U+{ord(character):04X})", problem[1]
    if _FORMULA.match(value) and not _NUMBER.fullmatch(value):
        reason = f"value begins with {value[0]!r}, which a spreadsheet reads as a formula"
        yield reason, "begin with a letter, a digit or a quotation mark"
    if match := _MARKUP.search(value):
        yield f"markup {match[0]!r} in a value", "write plain text without tags, links or templates"
