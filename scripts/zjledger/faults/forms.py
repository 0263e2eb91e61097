"""Faults of form in published tables: characters, and spellings of values."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from random import Random

from zjledger.faults.world import (
    Fault,
    Row,
    Target,
    World,
    change_cell,
    fault_class,
)

Edit = Callable[[str, Random, Row], str | None]

_VARIANTS = str.maketrans(
    "陈会议项目办发开区业务经济计划亿万", "陳會議項目辦發開區業務經濟計劃億萬"
)
_HOMOGLYPHS = str.maketrans("aeopcxyAEOPCTHKMB", "аеорсхуАЕОРСТНКМВ")


def _texts(world: World) -> list[Target]:
    """Every column of words: names, titles, phrases, reasons."""
    return [
        (table.name, field.name)
        for table in world.schemas.values()
        for field in table.fields
        if field.type == "string"
        and not field.codelist
        and not field.name.endswith(("_id", "_code", "link", "url", "sha256", "value", "note"))
        and field.name not in {"unit", "column", "table", "field", "rule", "id"}
    ]


def _columns(world: World, kinds: tuple[str, ...]) -> list[Target]:
    return [
        (table.name, field.name)
        for table in world.schemas.values()
        for field in table.fields
        if field.type in kinds
    ]


def _inserted(character: str) -> Edit:
    def edit(was: str, random: Random, _: Row) -> str | None:
        place = random.randrange(1, len(was)) if len(was) > 1 else 1
        return was[:place] + character + was[place:]

    return edit


def _after(character: str) -> Edit:
    return lambda was, *_: was + character


def _before(character: str) -> Edit:
    return lambda was, *_: character + was


def _mojibake(was: str, _: Random, __: Row) -> str | None:
    try:
        return was.encode("utf-8").decode("latin-1") if not was.isascii() else None
    except UnicodeError:
        return None


def _translated(table: dict[int, int]) -> Edit:
    def edit(was: str, random: Random, _: Row) -> str | None:
        places = [i for i, c in enumerate(was) if ord(c) in table and table[ord(c)] != ord(c)]
        if not places:
            return None
        place = random.choice(places)
        return was[:place] + chr(table[ord(was[place])]) + was[place + 1 :]

    return edit


def _full_width(was: str, _: Random, __: Row) -> str | None:
    return re.sub("[0-9]", lambda m: chr(ord(m[0]) + 0xFEE0), was, count=1)


def _decomposed(was: str, _: Random, __: Row) -> str | None:
    composed = was.replace("a", "á", 1)
    return unicodedata.normalize("NFD", composed)


for _id, _edit, _statement in (
    ("full-width-digit", _full_width, "A full-width digit."),
    ("trailing-space", _after(" "), "A space at the end."),
    ("no-break-space", _inserted("\u00a0"), "A no-break space."),
    ("zero-width-character", _inserted("\u200b"), "A zero-width space."),
    ("bidirectional-control", _inserted("\u202e"), "A right-to-left override."),
    ("byte-order-mark-inside", _inserted("\ufeff"), "A byte-order mark inside a cell."),
    ("control-character", _inserted("\x07"), "A control character."),
    ("formula", _before("="), "A cell that a spreadsheet runs."),
    ("formula-by-at", _before("@"), "A cell that begins with @."),
    ("markup", _after("<b>x</b>"), "Markup in a cell."),
    ("template-marker", _after(" {{7*7}}"), "A template marker in a cell."),
    ("mojibake", _mojibake, "UTF-8 read as Latin-1."),
    ("look-alike-letter", _translated(_HOMOGLYPHS), "A Cyrillic letter that looks Latin."),
    ("decomposed-letter", _decomposed, "A letter and its accent as two characters."),
    ("private-use-character", _inserted("\ue000"), "A private-use character."),
    ("line-break", _inserted("\n"), "A line break inside a cell."),
):

    def _characters(world: World, random: Random, edit: Edit = _edit) -> Fault | None:
        return change_cell(world, random, _texts(world), edit)

    fault_class(_id, "text", _statement)(_characters)


@fault_class("variant-character", "text", "A traditional character in a Chinese name.")
def _variant(world: World, random: Random) -> Fault | None:
    targets = [t for t in _texts(world) if t[1].endswith("_zh")]
    return change_cell(world, random, targets, _translated(_VARIANTS))


@fault_class("name-order-swapped", "text", "Surname and given name exchanged.")
def _order(world: World, random: Random) -> Fault | None:
    def edit(was: str, random: Random, _: Row) -> str | None:
        if " " in was:
            first, _space, rest = was.partition(" ")
            return f"{rest} {first}"
        return was[1:] + was[0] if len(was) in {2, 3} else None

    return change_cell(world, random, [("people", "name_en"), ("people", "name_zh")], edit)


@fault_class("name-mistyped", "text", "A letter of a name lost.")
def _mistyped_name(world: World, random: Random) -> Fault | None:
    def edit(was: str, random: Random, _: Row) -> str | None:
        place = random.randrange(len(was))
        return was[:place] + was[place + 1 :] if len(was) > 3 else None

    tables = ("people", "organizations", "places", "meetings", "cohorts", "programmes", "subjects")
    return change_cell(world, random, [(table, "name_en") for table in tables], edit)


@fault_class("code-drifted", "text", "A code with another spelling or in capitals.")
def _code(world: World, random: Random) -> Fault | None:
    targets = [(t.name, f.name) for t in world.schemas.values() for f in t.fields if f.codelist]
    return change_cell(
        world,
        random,
        targets,
        lambda was, random, _: random.choice((was.upper(), was.title(), f"{was}s", was[:-1])),
    )


def _numbers(world: World) -> list[Target]:
    return _columns(world, ("integer", "number"))


for _id, _edit, _statement in (
    (
        "thousands-separators",
        lambda was, *_: f"{int(was):,}" if was.isdigit() and len(was) > 3 else None,
        "Separators in a number.",
    ),
    (
        "scientific-notation",
        lambda was, *_: f"{float(was):.3E}" if len(was) > 3 else None,
        "A number as a spreadsheet writes it.",
    ),
    ("float-damage", lambda was, *_: f"{was}.0", "A whole number with a point."),
    ("plus-sign", _before("+"), "A plus before a number."),
    ("leading-zero", _before("0"), "A zero before a number."),
    ("unit-in-number", _after("%"), "A sign of its unit in a number."),
):

    def _spelled(world: World, random: Random, edit: Edit = _edit) -> Fault | None:
        return change_cell(world, random, _numbers(world), edit)

    fault_class(_id, "format", _statement)(_spelled)


@fault_class("null-spelled-out", "format", "NA, NULL or None where a cell is empty.")
def _null(world: World, random: Random) -> Fault | None:
    def edit(was: str, random: Random, _: Row) -> str | None:
        return random.choice(("NA", "NULL", "None", "NaN", "n/a", "-"))

    targets = _columns(world, ("integer", "number", "date", "boolean"))
    targets += [(t.name, k.column) for t in world.schemas.values() for k in t.foreign_keys]
    return change_cell(world, random, targets, edit)


@fault_class("required-blank", "format", "A required cell left empty.")
def _blank(world: World, random: Random) -> Fault | None:
    targets = [
        (t.name, f.name)
        for t in world.schemas.values()
        for f in t.fields
        if f.required and f.name not in t.primary_key
    ]
    return change_cell(world, random, targets, lambda *_: "")


@fault_class("date-in-another-form", "format", "A date with slashes, or day first.")
def _date_form(world: World, random: Random) -> Fault | None:
    def edit(was: str, random: Random, _: Row) -> str | None:
        year, month, day = was.split("-")
        return random.choice(
            (f"{year}/{month}/{day}", f"{day}.{month}.{year}", f"{year}{month}{day}")
        )

    return change_cell(world, random, _columns(world, ("date",)), edit)


@fault_class("boolean-in-capitals", "format", "TRUE for true, or 1.")
def _boolean(world: World, random: Random) -> Fault | None:
    return change_cell(
        world,
        random,
        _columns(world, ("boolean",)),
        lambda was, random, _: random.choice((was.upper(), was.title(), str(int(was == "true")))),
    )
