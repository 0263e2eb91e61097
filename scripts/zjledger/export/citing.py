"""How to cite the dataset, a table, or one figure: in words, as BibTeX, and as CSL-JSON.

The dataset has no address of its own that would hold for ever, so none is given; a figure has the
address of the source it was read from. BibTeX: entry type ``misc``, every value in braces, signs
with a meaning in LaTeX escaped. CSL-JSON: the form of the Citation Style Language 1.0.2, type
``dataset``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from zjledger.model.quantity import plain
from zjledger.parameters import Parameters

Row = Mapping[str, Any]
FIGURES = {"amounts": ("amount", "currency"), "indicators": ("value", "unit")}
"""Tables of figures, with their columns of value and unit."""
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_LATEX = {sign: f"\\{sign}" for sign in "&%$#_{}"} | {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_NO_KEY = re.compile(r"[^A-Za-z0-9:./_-]")


@dataclass(frozen=True)
class Citation:
    """One thing to cite; ``note`` and ``url`` belong to a figure, ``within`` to parts."""

    key: str
    title: str
    authors: tuple[str, ...]
    version: str
    date: str
    licence: str
    within: str | None = None
    note: str | None = None
    url: str | None = None


def cite_dataset(package: Mapping[str, Any], parameters: Parameters) -> Citation:
    """The dataset as a whole; ``package`` is ``schemas/package.json`` or a descriptor."""
    return Citation(
        key=package["name"],
        title=package["title"],
        authors=tuple(item["title"] for item in package["contributors"]),
        version=parameters.version,
        date=parameters.build_date,
        licence=package["licenses"][0]["name"],
    )


def cite_table(dataset: Citation, name: str, title: str) -> Citation:
    """One table of the dataset."""
    return replace(
        dataset,
        key=f"{dataset.key}:{name}",
        title=f"Table of {title[:1].lower()}{title[1:]} ({name})",
        within=dataset.title,
    )


def cite_source(dataset: Citation, source: Row) -> Citation:
    """What the dataset holds of one source; for one claim of it, add the number of the claim."""
    day = source["published_on"] or "day of publication not printed"
    return replace(
        dataset,
        key=source["source_id"],
        title=f"Claims read from: {source['title']}",
        within=dataset.title,
        note=f"source {source['source_id']}, printed by {source['publisher']}, {day}",
        url=source["url"],
    )


class Figures:
    """Citations of the figures of one version: each names its claim and its source."""

    def __init__(
        self,
        dataset: Citation,
        tables: Mapping[str, Sequence[Row]],
        titles: Mapping[str, str],
    ) -> None:
        """Take typed rows by table, and the display name of each measure."""
        self._dataset, self._titles = dataset, titles
        self._rows = {name: tables.get(name, []) for name in FIGURES}
        self._subjects = {row["subject_id"]: row for row in tables["subjects"]}
        self._claims = {row["claim_id"]: row for row in tables.get("claims", [])}
        self._sources = {row["source_id"]: row for row in tables["sources"]}
        self._supports: dict[tuple[str, str, str], str] = {}
        for row in tables.get("evidence", []):
            if row["role"] == "supports":
                cell = (row["table"], row["row_id"], row["column"])
                self._supports.setdefault(cell, row["claim_id"])

    def all(self) -> Iterator[Citation]:
        """Every figure, in the order of the tables."""
        for name, rows in self._rows.items():
            for row in rows:
                yield self.one(name, row)

    def one(self, table: str, row: Row) -> Citation:
        """One row of a table of ``FIGURES``."""
        value, unit = FIGURES[table]
        figure_id = row[f"{table.removesuffix('s')}_id"]
        note, url = f"figure {figure_id}", None
        if claim_id := self._supports.get((table, figure_id, value)):
            source = self._sources[self._claims[claim_id]["source_id"]]
            day = source["published_on"] or "day of publication not printed"
            note += f"; claim {claim_id}, printed by {source['publisher']}, {day}"
            url = source["url"]
        measure, subject = self._titles[row["measure"]], self._subjects[row["subject_id"]]
        hedge = "" if row["qualifier"] == "exact" else row["qualifier"].replace("_", " ") + " "
        said = f"{measure} of {subject['name_en']}: {hedge}{plain(Decimal(row[value]))} {row[unit]}"
        return replace(
            self._dataset,
            key=bibtex_key(figure_id),
            title=f"{said} ({row['status']}, {row['period_label']})",
            within=self._dataset.title,
            note=note,
            url=url,
        )


def bibtex_key(text: str) -> str:
    """An id as a key of BibTeX, which knows no sign that ends an entry or begins a command."""
    return _NO_KEY.sub("-", text)


def in_words(citation: Citation) -> str:
    """One line for a list of references."""
    version = f"version {citation.version}"
    parts = [f"{', '.join(citation.authors)} ({citation.date[:4]})"]
    if citation.within:
        parts += [citation.title, f"In {citation.within}, {version}"]
    else:
        parts.append(f"{citation.title}, {version}")
    if citation.note:
        parts.append(citation.note[:1].upper() + citation.note[1:])
    said = ". ".join(parts) + "."
    return f"{said} {citation.url}" if citation.url else said


def bibtex(citation: Citation) -> str:
    """One entry; the month is a macro, as BibTeX wants it."""
    year, month, _ = citation.date.split("-")
    # A second pair of braces keeps a name of several words from being cut into first and last.
    authors = " and ".join(f"{{{_latex(name)}}}" for name in citation.authors)
    fields = {
        "author": f"{{{authors}}}",
        "title": f"{{{{{_latex(citation.title)}}}}}",
        "year": f"{{{year}}}",
        "month": _MONTHS[int(month) - 1],
        "howpublished": f"{{{_latex(citation.within)}}}" if citation.within else None,
        "version": f"{{{_latex(citation.version)}}}",
        "note": f"{{{_latex(_noted(citation))}}}",
        "url": f"{{{_address(citation.url)}}}" if citation.url else None,
    }
    lines = [f"  {name} = {value}" for name, value in fields.items() if value]
    return f"@misc{{{citation.key},\n" + ",\n".join(lines) + "\n}\n"


def csl(citation: Citation) -> dict[str, Any]:
    """One item of CSL-JSON."""
    found = {
        "id": citation.key,
        "type": "dataset",
        "title": citation.title,
        "author": [{"literal": name} for name in citation.authors],
        "issued": {"date-parts": [[int(part) for part in citation.date.split("-")]]},
        "container-title": citation.within,
        "version": citation.version,
        "note": _noted(citation),
        "URL": citation.url,
    }
    return {name: value for name, value in found.items() if value}


def _noted(citation: Citation) -> str:
    terms = f"version {citation.version}, {citation.licence}"
    return f"{citation.note}; {terms}" if citation.note else terms


def _address(url: str) -> str:
    """An address is taken as it is, but a brace would end the field."""
    return url.replace("{", "%7B").replace("}", "%7D")


def _latex(text: str) -> str:
    return "".join(_LATEX.get(sign, sign) for sign in text)
