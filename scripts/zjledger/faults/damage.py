"""Faults of structure and bytes in published tables: headers, columns, order, torn files."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from random import Random

from zjledger.faults.world import Fault, World, fault_class


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
