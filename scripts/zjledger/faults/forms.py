"""Faults of form in published tables: characters, spellings of values, headers, bytes."""

from __future__ import annotations

import csv
import io
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


def _some_table(world: World, random: Random, least: int = 1) -> str:
    return random.choice([name for name in sorted(world.rows) if len(world.rows[name]) >= least])


def _bytes(table: str, was: str, now: str, content: bytes | None) -> Fault:
    return Fault(table, was, now, {table: content})


def _lines(world: World, table: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(world.contents[table].decode("utf-8"), newline="")))


def _written(lines: list[list[str]], **options: object) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n", **options).writerows(lines)  # type: ignore[arg-type]
    return text.getvalue().encode("utf-8")


@fault_class("rows-out-of-order", "structure", "Two rows in the wrong order.")
def _order_of_rows(world: World, random: Random) -> Fault | None:
    table = _some_table(world, random, least=2)
    lines = _lines(world, table)
    one, other = random.sample(range(1, len(lines)), 2)
    lines[one], lines[other] = lines[other], lines[one]
    return _bytes(table, "sorted", f"rows {one} and {other} exchanged", _written(lines))


@fault_class("headers-swapped", "structure", "Two headers exchanged over the data.")
def _headers(world: World, random: Random) -> Fault | None:
    table = _some_table(world, random)
    lines = _lines(world, table)
    one, other = random.sample(range(len(lines[0])), 2)
    lines[0][one], lines[0][other] = lines[0][other], lines[0][one]
    return _bytes(table, "header", f"{lines[0][one]} and {lines[0][other]}", _written(lines))


@fault_class("header-misspelt", "structure", "A header in another case or with a space.")
def _header(world: World, random: Random) -> Fault | None:
    table = _some_table(world, random)
    lines = _lines(world, table)
    place = random.randrange(len(lines[0]))
    was = lines[0][place]
    lines[0][place] = random.choice((was.upper(), was.title(), f"{was} ", f" {was}"))
    return _bytes(table, was, lines[0][place], _written(lines))


@fault_class("extra-column", "structure", "A column that the schema does not have.")
def _extra(world: World, random: Random) -> Fault | None:
    table = _some_table(world, random)
    lines = [[*line, "extra" if i == 0 else ""] for i, line in enumerate(_lines(world, table))]
    return _bytes(table, "columns", "one more", _written(lines))


@fault_class("column-lost", "structure", "A column deleted.")
def _lost_column(world: World, random: Random) -> Fault | None:
    table = _some_table(world, random)
    lines = _lines(world, table)
    place = random.randrange(len(lines[0]))
    lost = lines[0][place]
    return _bytes(
        table, lost, "gone", _written([line[:place] + line[place + 1 :] for line in lines])
    )


@fault_class("columns-reordered", "structure", "Columns with their data in another order.")
def _reordered(world: World, random: Random) -> Fault | None:
    table = _some_table(world, random)
    lines = _lines(world, table)
    one, other = random.sample(range(len(lines[0])), 2)
    for line in lines:
        line[one], line[other] = line[other], line[one]
    return _bytes(table, "columns", f"{lines[0][one]} and {lines[0][other]}", _written(lines))


def _utf8_cut(content: bytes, at: int) -> bytes:
    return content[:at]


_BYTES: dict[str, tuple[str, Callable[[bytes, Random], bytes | None]]] = {
    "carriage-returns": ("CRLF line ends.", lambda c, _: c.replace(b"\n", b"\r\n")),
    "empty-file": ("An empty file, as a full disk leaves it.", lambda *_: b""),
    "missing-file": ("The file is gone.", lambda *_: None),
    "byte-order-mark": ("A byte-order mark.", lambda c, _: b"\xef\xbb\xbf" + c),
    "nul-tail": (
        "The tail overwritten with NUL.",
        lambda c, _: c[: -min(40, len(c) // 2)] + bytes(40),
    ),
    "cut-inside-a-row": (
        "Cut off inside a row.",
        lambda c, r: c[: r.randrange(len(c) // 2, len(c) - 1)],
    ),
    "no-last-line-feed": ("The last line feed is lost.", lambda c, _: c[:-1]),
    "written-twice": ("The file twice in a row.", lambda c, _: c + c),
    "another-separator": ("Semicolons for commas.", lambda c, _: c.replace(b",", b";")),
}
for _id, (_statement, _change) in _BYTES.items():

    def _damaged(
        world: World,
        random: Random,
        change: Callable[[bytes, Random], bytes | None] = _change,
        now: str = _statement,
    ) -> Fault | None:
        table = _some_table(world, random)
        return _bytes(table, "whole", now, change(world.contents[table], random))

    fault_class(_id, "bytes", _statement)(_damaged)


@fault_class("cut-between-rows", "bytes", "The last rows are gone.")
def _cut_rows(world: World, random: Random) -> Fault | None:
    table = _some_table(world, random, least=2)
    lines = _lines(world, table)
    kept = random.randrange(1, len(lines))
    return _bytes(table, f"{len(lines) - 1} rows", f"{kept - 1} rows", _written(lines[:kept]))


@fault_class("another-encoding", "bytes", "The file in GB18030.")
def _encoding(world: World, random: Random) -> Fault | None:
    foreign = [name for name, content in sorted(world.contents.items()) if not content.isascii()]
    table = random.choice(foreign)
    content = world.contents[table].decode("utf-8").encode("gb18030")
    return _bytes(table, "UTF-8", "GB18030", content)


@fault_class("interleaved-writes", "bytes", "Two builds wrote into one file.")
def _interleaved(world: World, random: Random) -> Fault | None:
    table = _some_table(world, random, least=2)
    content = world.contents[table]
    at = random.randrange(len(content) // 3, len(content) - 1)
    return _bytes(table, "one writer", "two", content[:at] + content[at // 2 :])


@fault_class("quoted-throughout", "bytes", "Quotes around every cell, as some editors write.")
def _quoted(world: World, random: Random) -> Fault | None:
    table = _some_table(world, random)
    return _bytes(
        table, "quotes where needed", "all", _written(_lines(world, table), quoting=csv.QUOTE_ALL)
    )
