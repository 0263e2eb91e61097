"""What each peer finds in texts, and how long it takes: one peer a process, called by reading.py.

Reads documents as JSON from standard input (``text``, ``day``, ``language``) and writes what was
found in each, with the processor seconds of each pass. A finding is kind (money, date, rate), start
and end in code points, value as text, and unit; only what a peer itself says is translated.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import importlib.metadata
import json
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

Found = tuple[str, int, int, str, str]
Finder = Callable[[str, dt.date, str], Iterator[Found]]

ENOUGH_SECONDS = 4.0
MOST_PASSES = 40


def zjledger() -> Finder:
    """Our own reader, with the names of the registers, as ``zjledger read`` runs it."""
    from zjledger.curated.gazetteer import known_names
    from zjledger.paths import repository_root
    from zjledger.reading.article import read_article

    known = known_names(repository_root())

    def find(text: str, day: dt.date, language: str) -> Iterator[Found]:
        for found in read_article(text, day, "auto", known):
            if found.kind in ("money", "date", "rate") and found.value is not None:
                yield found.kind, found.start, found.end, found.value, found.unit or ""

    return find


def recognizers() -> Finder:
    """Microsoft Recognizers: currency, percentage, date and time."""
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_percentage
    from recognizers_number_with_unit import recognize_currency
    from recognizers_text import Culture

    cultures = {"en": Culture.English, "zh": Culture.Chinese}

    def find(text: str, day: dt.date, language: str) -> Iterator[Found]:
        culture = cultures[language]
        for one in recognize_currency(text, culture):
            if one.resolution and one.resolution.get("value"):
                unit = one.resolution.get("isoCurrency") or one.resolution["unit"]
                yield "money", one.start, one.end + 1, one.resolution["value"], unit
        for one in recognize_percentage(text, culture):
            if one.resolution and one.resolution.get("value"):
                value = one.resolution["value"].rstrip("%")
                yield "rate", one.start, one.end + 1, value, "percent"
        noon = dt.datetime.combine(day, dt.time(12))
        for one in recognize_datetime(text, culture, reference=noon):
            # Of some phrases it finds the place and no value.
            offered = one.resolution["values"] if one.resolution else ()
            days = [found for said in offered if (found := _one_day(said))]
            # It offers both years of a day without one; a report tells of what is past.
            past = [found for found in days if found <= day.isoformat()]
            if days:
                yield "date", one.start, one.end + 1, (past or days)[-1], ""

    return find


def _one_day(said: dict[str, str]) -> str | None:
    """The day that a value of Recognizers means, or None where it is longer than a day."""
    if said.get("type") in ("date", "datetime") and "value" in said:
        return said["value"][:10]
    # An end that is open is there and has no value.
    same = (said.get("start") or "")[:10] == (said.get("end") or "-")[:10]
    return said["start"][:10] if said.get("type") == "datetimerange" and same else None


def jionlp() -> Finder:
    """JioNLP: money and time, for Chinese."""
    import jionlp as jio

    currencies = {"元": "CNY", "美元": "USD"}

    def find(text: str, day: dt.date, language: str) -> Iterator[Found]:
        for one in jio.ner.extract_money(text, with_parsing=True):
            detail = one.get("detail") or {}
            numbers = detail.get("num")
            for number in numbers if isinstance(numbers, list) else [numbers]:
                if number is not None:
                    unit = currencies.get(detail["case"], detail["case"])
                    yield "money", *one["offset"], number, unit
        noon = dt.datetime.combine(day, dt.time(12)).timestamp()
        for one in jio.ner.extract_time(text, time_base=noon, with_parsing=True):
            detail = one.get("detail") or {}
            if detail.get("type") in ("time_point", "time_span"):
                first, last = (moment[:10] for moment in detail["time"])
                if first == last:
                    yield "date", *one["offset"], first, ""

    return find


def quantulum3() -> Finder:
    """quantulum3, without its classifier, which current libraries cannot load."""
    from quantulum3 import parser

    def find(text: str, day: dt.date, language: str) -> Iterator[Found]:
        for one in parser.parse(text):
            if one.unit.entity.name == "currency":
                unit = getattr(one.unit, "currency_code", None) or one.unit.name
                yield "money", *one.span, repr(one.value), unit
            elif one.unit.name == "percentage":
                yield "rate", *one.span, repr(one.value), "percent"

    return find


def duckling() -> Finder:
    """Duckling with its Haskell engine: money and time."""
    import duckling as engine

    zones = engine.load_time_zones("/usr/share/zoneinfo")
    dimensions = engine.parse_dimensions(["amount-of-money", "time"])
    locales = {
        "en": engine.parse_locale("EN_US", engine.default_locale_lang(engine.parse_lang("EN"))),
        "zh": engine.parse_locale("ZH_CN", engine.default_locale_lang(engine.parse_lang("ZH"))),
    }

    def find(text: str, day: dt.date, language: str) -> Iterator[Found]:
        noon = dt.datetime.combine(day, dt.time(4), dt.UTC)
        reference = engine.parse_ref_time(zones, "Asia/Shanghai", int(noon.timestamp()))
        context = engine.Context(reference, locales[language])
        for one in engine.parse(text, context, dimensions, False):
            said = one["value"]
            if one["dim"] == "amount-of-money":
                amount = said if "value" in said else said.get("from") or said["to"]
                unit = {"$": "USD"}.get(amount["unit"], amount["unit"])
                yield "money", one["start"], one["end"], repr(amount["value"]), unit
            elif found := _day_of_duckling(said):
                yield "date", one["start"], one["end"], found, ""

    return find


def _day_of_duckling(said: dict[str, Any]) -> str | None:
    """The day that Duckling's first answer means, or None where it is longer than a day."""
    if said["type"] == "value":
        return said["value"][:10] if said["grain"] in ("day", "hour", "minute", "second") else None
    if "from" in said and "to" in said and said["from"]["grain"] in ("hour", "minute", "second"):
        return str(said["from"]["value"][:10])
    return None


def dateparser() -> Finder:
    """dateparser's search, told to prefer the past. It gives phrases without offsets or grain."""
    from dateparser.search import search_dates

    def find(text: str, day: dt.date, language: str) -> Iterator[Found]:
        settings = {
            "RELATIVE_BASE": dt.datetime.combine(day, dt.time(12)),
            "PREFER_DATES_FROM": "past",
        }
        place = 0
        for phrase, moment in search_dates(text, languages=[language], settings=settings) or ():
            start = text.find(phrase, place)
            if start >= 0:
                place = start + len(phrase)
                yield "date", start, place, moment.date().isoformat(), ""

    return find


PEERS: dict[str, tuple[Callable[[], Finder], str, tuple[str, ...], tuple[str, ...]]] = {
    "zjledger": (zjledger, "zjledger", ("en", "zh"), ("money", "date", "rate")),
    "Recognizers": (
        recognizers,
        "recognizers-text-suite",
        ("en", "zh"),
        ("money", "date", "rate"),
    ),
    "JioNLP": (jionlp, "jionlp", ("zh",), ("money", "date")),
    "quantulum3": (quantulum3, "quantulum3", ("en",), ("money", "rate")),
    "Duckling": (duckling, "pyduckling-native-phihos", ("en", "zh"), ("money", "date")),
    "dateparser": (dateparser, "dateparser", ("en", "zh"), ("date",)),
}
"""By name: how it is made ready, its package, the languages and the kinds it reads."""


def _plain(value: str) -> str:
    """A number without an exponent; anything else as it is."""
    return (
        format(Decimal(value), "f") if re.fullmatch(r"-?[0-9.]+(?:e[+-]?[0-9]+)?", value) else value
    )


def run(name: str, documents: list[dict[str, str]]) -> dict[str, Any]:
    """What a peer finds in each document, and the processor seconds of each pass over them."""
    make, package, languages, kinds = PEERS[name]
    started = time.process_time()
    find = make()
    ready = time.process_time() - started
    read = [d for d in documents if d["language"] in languages]
    days = [dt.date.fromisoformat(d["day"]) for d in read]
    found = [list(find(d["text"], day, d["language"])) for d, day in zip(read, days, strict=True)]
    seconds: dict[str, list[float]] = {}
    for language in languages:
        own = [
            (d["text"], day) for d, day in zip(read, days, strict=True) if d["language"] == language
        ]
        spent = seconds.setdefault(language, [])
        while sum(spent) < ENOUGH_SECONDS and len(spent) < MOST_PASSES:
            begun = time.process_time()
            for text, day in own:
                for _ in find(text, day, language):
                    pass
            spent.append(time.process_time() - begun)
    return {
        "version": importlib.metadata.version(package),
        "languages": languages,
        "kinds": kinds,
        "ready_seconds": ready,
        "seconds": seconds,
        "found": {
            d["id"]: [
                (kind, start, end, _plain(value), unit) for kind, start, end, value, unit in f
            ]
            for d, f in zip(read, found, strict=True)
        },
    }


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    # Some of them greet on standard output.
    with contextlib.redirect_stdout(sys.stderr):
        answer = run(sys.argv[1], json.load(sys.stdin))
    json.dump(answer, sys.stdout, ensure_ascii=False)
