"""What a source must name: the programmes, lists, bodies and years it tells of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import polars as pl

from zjledger.rules.cases import picked, with_wholes
from zjledger.rules.claims import dated, numbers
from zjledger.rules.frame import Judgement, Ledger, Record, cell, sound
from zjledger.rules.setting import NOTHING, chains, first_claims, told
from zjledger.rules.told import MEND

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
    ledger: Ledger, claims: pl.DataFrame, names: Callable[[str], set[str] | None]
) -> Iterator[Judgement]:
    """Each source and subject of some claims: whether any of the subject's names comes up.

    What the root of a copy names, the copy names too; of a copy often less is kept.

    Args:
        names: of a subject, None of one that is not asked about.
    """
    sources = picked(ledger.tables["sources"], "source_id", claims["source_id"])
    roots = {key: row["republishes"] for key, row in sources.items()}
    texts = told(ledger, [*roots, *roots.values()])
    for claim, source, subject in claims.iter_rows():
        known = names(subject)
        if known is not None:
            both = [texts[key] for key in (source, roots.get(source)) if key in texts]
            held = any(text.names(name, _VAGUE) for name in known for text in both)
            fault = f"{source} nowhere names {subject}"
            mend = "correct the subject, or name it in a note"
            yield Judgement(cell("claims", claim, "subject_id"), None if held else fault, mend)


def source_names_its_programme(ledger: Ledger) -> Iterator[Judgement]:
    """A source names each programme it tells of, or one that the programme is part of."""
    claims = first_claims(ledger).filter(pl.col("subject_id").str.starts_with("programme/"))
    programmes = with_wholes(ledger.tables["programmes"], "programme_id", claims["subject_id"])
    variants = _variants(ledger)

    def names(subject: str) -> set[str] | None:
        known = {_spelled(subject)}
        for row in _line(programmes.get(subject), programmes):
            known |= {row["name_en"], row["name_zh"] or ""} | variants.get(
                row["programme_id"], set()
            )
        return known

    return _unnamed(ledger, claims, names)


def _undated(cohorts: pl.DataFrame) -> set[str]:
    """Cohorts without a day or month in their id, and all that are part of one, level by level."""
    key = pl.col("cohort_id")
    level = set(cohorts.filter(~key.str.contains(f"^{_DATED.pattern}"))["cohort_id"])
    found: set[str] = set()
    while level:
        found |= level
        below = cohorts.filter(pl.col("parent_id").is_in(list(level)))
        level = set(below["cohort_id"]) - found - {None}
    return found


def source_names_its_list(ledger: Ledger) -> Iterator[Judgement]:
    """A source names each undated cohort, such as a yearly list, or the programme of it.

    Parts are asked about by their whole: sources call them "of which" and no more.
    """
    table = ledger.tables["cohorts"].select(
        "cohort_id", "parent_id", "programme_id", "name_en", "name_zh"
    )
    claims = first_claims(ledger).filter(pl.col("subject_id").is_in(list(_undated(table))))
    cohorts = with_wholes(table, "cohort_id", claims["subject_id"])
    of = [row["programme_id"] for row in cohorts.values()]
    programmes = picked(ledger.tables["programmes"], "programme_id", of)
    variants = _variants(ledger)

    def names(subject: str) -> set[str] | None:
        *_, whole = _line(cohorts[subject], cohorts)
        key = whole["cohort_id"]
        if _DATED.match(key):
            return None
        programme = programmes.get(whole["programme_id"] or "", {})
        known = {_spelled(key), whole["name_en"], whole["name_zh"] or ""}
        known |= {programme.get(name) or "" for name in ("name_en", "name_zh")}
        return known | variants.get(key, set())

    return _unnamed(ledger, claims, names)


def body_placed_as_told(ledger: Ledger) -> Iterator[Judgement]:
    """A source that tells of a body in Zhejiang names its place, or one that holds it.

    A note on the body says where it lies otherwise.
    """
    lines, bodies = chains(ledger), ledger.by_key("organizations")
    names = {
        key: lines.get(body["place_code"] or "", [])
        for key, body in bodies.items()
        if not body["note"]
    }
    asked = [key for key, line in names.items() if line]
    if not asked:
        return
    claims = ledger.tables["claims"][["source_id", "subject_id", "value"]]
    about = pl.concat(
        claims.select("source_id", body=name).filter(pl.col("body").is_in(asked))
        for name in ("subject_id", "value")
    ).unique(maintain_order=True)
    texts = told(ledger, about["source_id"])
    held: dict[str, bool] = {}
    for source, key in about.iter_rows():
        named = texts.get(source, NOTHING).places(names[key])
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
    Most periods lie in the year of one of the source's own days; the others are looked at one by
    one.
    """
    figures = dated(ledger).filter("number", pl.col("period_start").is_not_null())
    first, last = pl.col("first_year"), pl.col("last_year")
    of_source = [
        (first == year) & (last == year)
        for year in (pl.col("published_year"), pl.col("observed_year"))
    ]
    doubtful = figures.filter(~pl.any_horizontal(of_source).fill_null(False))
    yield sound(figures.height - doubtful.height)
    texts = told(ledger, doubtful["source_id"])
    of_subject = _years_of_subjects(ledger, doubtful["subject_id"])
    periods, again = _periods_told(ledger, doubtful)
    for row in doubtful.iter_rows(named=True):
        source = row["source_id"]
        years = {int(year) for year in _YEAR.findall(texts[source].text)}
        years |= {row[day].year for day in ("published_on", "observed_on") if row[day]}
        years |= of_subject.get(row["subject_id"], set())
        missing = {row["period_start"].year, row["period_end"].year} - years
        beside = any(
            label == row["period_label"] and claim != row["claim_id"]
            for claim, label in periods.get(source, [])
        )
        known = not missing or beside or len(again[_said(row)]) > 1 or "year" in (row["note"] or "")
        fault = f"{row['period_label']}, but nothing in {source} tells of {min(missing, default=0)}"
        where = cell("claims", row["claim_id"], "period_label")
        yield Judgement(where, None if known else fault, MEND)


def _years_of_subjects(ledger: Ledger, wanted: Iterable[str]) -> dict[str, set[int]]:
    """Years in the ids and names of subjects and their wholes, and of programmes among these."""
    columns = ["subject_id", "parent_id", "name_en"]
    subjects = with_wholes(ledger.tables["subjects"][columns], "subject_id", wanted)
    programmes = picked(ledger.tables["programmes"], "programme_id", subjects)
    years: dict[str, set[int]] = {}
    for key in subjects:
        found = years.setdefault(key, set())
        for whole in _line(subjects[key], subjects):
            found |= {int(y) for y in _YEAR.findall(f"{whole['subject_id']} {whole['name_en']}")}
            programme = programmes.get(whole["subject_id"], {})
            edges = (programme.get("period_start"), programme.get("period_end"))
            found |= {int(str(edge)[:4]) for edge in edges if edge}
    return years


Said = tuple[str, str, str, str]


def _periods_told(
    ledger: Ledger, figures: pl.DataFrame
) -> tuple[dict[str, list[tuple[str, str]]], dict[Said, set[str]]]:
    """By source of some figures, its targets and their periods; and the sources of each figure."""
    about = pl.col("subject_id").is_in(figures["subject_id"].implode())
    of_source = pl.col("source_id").is_in(figures["source_id"].implode())
    told_of = numbers(ledger).filter(about | (of_source & (pl.col("status") == "target")))
    periods: dict[str, list[tuple[str, str]]] = {}
    again: dict[Said, set[str]] = {}
    for row in told_of.iter_rows(named=True):
        if row["status"] == "target":
            periods.setdefault(row["source_id"], []).append((row["claim_id"], row["period_label"]))
        again.setdefault(_said(row), set()).add(row["source_id"])
    return periods, again


def number_in_a_title_is_told(ledger: Ledger) -> Iterator[Judgement]:
    """A number in the title of a source stands in its id, days or note, or in one of its claims.

    A sum in billions stands there as a value; names of subjects may hold it too. Titles are our
    words, so they say what claims say.
    """
    numbered = ledger.tables["sources"].filter(pl.col("title").str.contains("[0-9]"))
    texts = _said_by(ledger, numbered["source_id"])
    for row in numbered.iter_rows(named=True):
        names = ("source_id", "publisher", "published_on", "observed_on", "note")
        own = [str(row[name] or "") for name in names]
        found = _numbers("\n".join(own + texts.get(row["source_id"], [])))
        told = {number.lstrip("0") for number in found}
        for number in _numbers(row["title"]):
            whole = _YEAR.fullmatch(number) is not None
            held = any(other == number if whole else other.startswith(number) for other in told)
            fault = f"nothing in {row['source_id']} tells of {number}"
            where = cell("sources", row["source_id"], "title")
            mend = "correct the title, or name the number in a note"
            yield Judgement(where, None if held else fault, mend)


def _said_by(ledger: Ledger, sources: pl.Series) -> dict[str, list[str]]:
    """By source what its claims say and print, and the names of their subjects."""
    names = ("subject_id", "value", "period_label", "printed", "note")
    claims = ledger.tables["claims"][["source_id", "unit", *names]]
    asked = claims.filter(pl.col("source_id").is_in(sources.implode()))
    subjects = ledger.tables["subjects"][["subject_id", "name_en"]]
    called = picked(subjects, "subject_id", asked["subject_id"])
    texts: dict[str, list[str]] = {}
    for row in asked.iter_rows(named=True):
        said = [row[name] or "" for name in names]
        if row["subject_id"] in called:
            said.append(called[row["subject_id"]]["name_en"])
        if row["unit"] in {"CNY", "USD"}:
            said.append(str(int(row["value"]) / 10**9))
        texts.setdefault(row["source_id"], []).extend(said)
    return texts


def _numbers(text: str) -> list[str]:
    return _NUMBER.findall(text.replace(",", ""))


def _said(row: Record) -> Said:
    return row["subject_id"], row["property"], row["value"], row["period_label"]
