"""What a source must name: the programmes, lists, bodies and years it tells of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from zjledger.rules.frame import Judgement, Ledger, Record, cell
from zjledger.rules.setting import chains, comes_up, told
from zjledger.rules.told import MEND, appeared, figures

_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]*[1-9])?")
_DATED = re.compile(r"cohort/[0-9]{4}-[0-9]{2}")

_VAGUE = frozenset("major list programme provincial first second third fourth quarter plan".split())
"""Words that the names of many lists and programmes have."""


def _variants(ledger: Ledger) -> dict[str, set[str]]:
    variants: dict[str, set[str]] = {}
    for row in ledger.rows("name_variants"):
        variants.setdefault(row["subject_id"], set()).add(row["variant"])
    return variants


def _line(row: Record | None, rows: dict[str, Record]) -> Iterator[Record]:
    """A row, its whole, the whole of that, and so on; a circle ends after the first round."""
    seen: set[int] = set()
    while row is not None and id(row) not in seen:
        seen.add(id(row))
        yield row
        row = rows.get(row["parent_id"] or "")


def _spelled(subject: str) -> str:
    return re.sub("[/-]", " ", subject.partition("/")[2])


def _unnamed(
    ledger: Ledger, names: Callable[[str], set[str] | None], kind: str
) -> Iterator[Judgement]:
    """Each source and subject of a kind once: whether any of the subject's names comes up.

    What the root of a copy names, the copy names too; of a copy often less is kept.

    Args:
        names: of a subject, None of one that is not asked about.
    """
    texts = told(ledger)
    roots = {row["source_id"]: row["republishes"] for row in ledger.rows("sources")}
    seen: set[tuple[str, str]] = set()
    for row in ledger.rows("claims"):
        source, subject = row["source_id"], row["subject_id"]
        if (source, subject) in seen or not subject.startswith(kind):
            continue
        seen.add((source, subject))
        known = names(subject)
        if known is not None:
            both = [texts[key] for key in (source, roots.get(source)) if key in texts]
            held = any(comes_up(name, *text, _VAGUE) for name in known for text in both)
            fault = f"{source} nowhere names {subject}"
            mend = "correct the subject, or name it in a note"
            where = cell("claims", row["claim_id"], "subject_id")
            yield Judgement(where, None if held else fault, mend)


def source_names_its_programme(ledger: Ledger) -> Iterator[Judgement]:
    """A source names each programme it tells of, or one that the programme is part of."""
    programmes, variants = ledger.by_key("programmes"), _variants(ledger)

    def names(subject: str) -> set[str] | None:
        known = {_spelled(subject)}
        for row in _line(programmes.get(subject), programmes):
            known |= {row["name_en"], row["name_zh"] or ""} | variants.get(
                row["programme_id"], set()
            )
        return known

    return _unnamed(ledger, names, "programme/")


def source_names_its_list(ledger: Ledger) -> Iterator[Judgement]:
    """A source names each undated cohort, such as a yearly list, or the programme of it.

    Parts are asked about by their whole: sources call them "of which" and no more.
    """
    cohorts, programmes = ledger.by_key("cohorts"), ledger.by_key("programmes")
    variants = _variants(ledger)

    def names(subject: str) -> set[str] | None:
        whole = list(_line(cohorts.get(subject), cohorts))[-1:]
        if not whole or _DATED.match(whole[0]["cohort_id"]):
            return None
        key = whole[0]["cohort_id"]
        programme = programmes.get(whole[0]["programme_id"] or "", {})
        known = {_spelled(key), whole[0]["name_en"], whole[0]["name_zh"] or ""}
        known |= {programme.get(name) or "" for name in ("name_en", "name_zh")}
        return known | variants.get(key, set())

    return _unnamed(ledger, names, "cohort/")


def body_placed_as_told(ledger: Ledger) -> Iterator[Judgement]:
    """A source that tells of a body in Zhejiang names its place, or one that holds it.

    A note on the body says where it lies otherwise.
    """
    texts, lines = told(ledger), chains(ledger)
    bodies = ledger.by_key("organizations")
    held: dict[str, bool] = {}
    for row in ledger.rows("claims"):
        for key in (row["subject_id"], row["value"]):
            body = bodies.get(key)
            names = lines.get(body["place_code"] or "", []) if body else []
            if names and body and not body["note"]:
                text, chinese = texts.get(row["source_id"], ("", ""))
                named = any(english in text or stem in chinese for english, stem in names)
                held[key] = held.get(key, False) or named
    for key, named in held.items():
        fault = f"no source that tells of it names {bodies[key]['place_code']}"
        mend = "correct the place, or say in a note of the body how it is known"
        where = cell("organizations", key, "place_code")
        yield Judgement(where, None if named else fault, mend)


def year_of_a_period_is_told(ledger: Ledger) -> Iterator[Judgement]:
    """The years of a figure's period come up: in its source, its subject, or another source.

    In its source: the year it appeared or speaks of, and any year in its title, address, phrases
    and notes. In its subject: id, name and the years of its programme. Else another target of the
    source, or the same figure in another source, has that period, or a note speaks of the year.
    """
    texts, days = told(ledger), appeared(ledger)
    sources, subjects = ledger.by_key("sources"), ledger.by_key("subjects")
    programmes = ledger.by_key("programmes")
    periods: dict[str, list[tuple[str, str]]] = {}
    again: dict[tuple[str, str, str, str], set[str]] = {}
    for row in figures(ledger):
        if row["status"] == "target":
            periods.setdefault(row["source_id"], []).append((row["claim_id"], row["period_label"]))
        again.setdefault(_said(row), set()).add(row["source_id"])
    for row in figures(ledger):
        source = row["source_id"]
        if row["period_start"] is None or source not in days:
            continue
        years = _years_of_source(sources[source], texts[source][0])
        for whole in _line(subjects.get(row["subject_id"]), subjects):
            years |= {int(y) for y in _YEAR.findall(f"{whole['subject_id']} {whole['name_en']}")}
            programme = programmes.get(whole["subject_id"], {})
            edges = (programme.get("period_start"), programme.get("period_end"))
            years |= {int(str(edge)[:4]) for edge in edges if edge}
        missing = {row["period_start"].year, row["period_end"].year} - years
        beside = any(
            label == row["period_label"] and claim != row["claim_id"]
            for claim, label in periods.get(source, [])
        )
        known = not missing or beside or len(again[_said(row)]) > 1 or "year" in (row["note"] or "")
        fault = f"{row['period_label']}, but nothing in {source} tells of {min(missing, default=0)}"
        where = cell("claims", row["claim_id"], "period_label")
        yield Judgement(where, None if known else fault, MEND)


def number_in_a_title_is_told(ledger: Ledger) -> Iterator[Judgement]:
    """A number in the title of a source stands in its id, days or note, or in one of its claims.

    A sum in billions stands there as a value; names of subjects may hold it too. Titles are our
    words, so they say what claims say.
    """
    texts: dict[str, list[str]] = {}
    called = {row["subject_id"]: row["name_en"] for row in ledger.rows("subjects")}
    for row in ledger.rows("claims"):
        names = ("subject_id", "value", "period_label", "printed", "note")
        said = [row[name] or "" for name in names] + [called.get(row["subject_id"], "")]
        if row["unit"] in {"CNY", "USD"}:
            said.append(str(int(row["value"]) / 10**9))
        texts.setdefault(row["source_id"], []).extend(said)
    for row in ledger.rows("sources"):
        names = ("source_id", "publisher", "published_on", "observed_on", "note")
        own = [str(row[name] or "") for name in names]
        told = {
            n.lstrip("0") for text in own + texts.get(row["source_id"], []) for n in _numbers(text)
        }
        for number in _numbers(row["title"]):
            whole = _YEAR.fullmatch(number) is not None
            held = any(other == number if whole else other.startswith(number) for other in told)
            fault = f"nothing in {row['source_id']} tells of {number}"
            where = cell("sources", row["source_id"], "title")
            mend = "correct the title, or name the number in a note"
            yield Judgement(where, None if held else fault, mend)


def _numbers(text: str) -> list[str]:
    return _NUMBER.findall(text.replace(",", ""))


def _said(row: Record) -> tuple[str, str, str, str]:
    return row["subject_id"], row["property"], row["value"], row["period_label"]


def _years_of_source(source: Record, text: str) -> set[int]:
    days = (source["published_on"], source["observed_on"])
    return {int(year) for year in _YEAR.findall(text)}.union(day.year for day in days if day)
