"""The tables as pages need them: rows by key, rows by any column, names, and where pages lie."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from zjledger.answers.facts import Tables
from zjledger.export.citing import FIGURES, Citation, Figures, cite_dataset
from zjledger.model.quantity import parse_decimal
from zjledger.parameters import Parameters, load_parameters
from zjledger.schema import Table, load_schemas, read_table
from zjledger.site.charts.artist import Artist
from zjledger.vocabulary import Vocabulary, load_vocabulary

Record = dict[str, Any]

MEASURED = ("at_size", "checking", "profile", "corpus", "building")
"""Reports of the benchmarks on the page of performance."""


@dataclass(frozen=True)
class Figure:
    """One number about a subject, from ``amounts`` or ``indicators``."""

    table: str
    figure_id: str
    subject_id: str
    measure: str
    status: str
    value: Decimal
    unit: str
    qualifier: str
    period_label: str
    witnesses: int
    confidence: str
    counts_in_totals: bool | None

    @property
    def value_column(self) -> str:
        """The column of its table that holds the number."""
        return FIGURES[self.table][0]


@dataclass
class Book:
    """Everything the pages read. Rows are dictionaries of typed cells, in order of their key."""

    root: Path
    schemas: dict[str, Table]
    tables: dict[str, list[Record]]
    vocabulary: Vocabulary
    report: dict[str, Any]
    rules: list[Record]
    parameters: Parameters
    downloads: Path
    peers: dict[str, Any]
    """Our reader beside others, as ``benchmarks/reading.py`` measured it."""
    accuracy: dict[str, Any]
    """Our reader on annotated texts, as ``zjledger score-reading --write`` measured it."""
    column: dict[str, Any]
    """The speed of reading a column, as ``benchmarks/column.py`` measured it."""
    drafts: list[dict[str, Any]]
    """What drafts give back, as ``zjledger score-reading --articles`` measured it."""
    detection: dict[str, Any]
    """Faults put in and noticed, as ``zjledger faults`` measured it."""
    measured: dict[str, Any]
    """What the page of performance tells, each report by its name."""
    artist: Artist
    """Draws the charts of all pages."""
    stages: dict[str, Any]
    """The stages of the pipeline: ``docs/pipeline.yaml`` is a link to ``dvc.yaml``, which DVC lets
    no stage name among the files it reads."""

    @cached_property
    def answering(self) -> Tables:
        """The same rows as the answers to questions take them, indexed once for all pages."""
        return Tables(self.tables)

    def where(self, table: str, column: str, value: Any) -> list[Record]:
        """Rows whose column has the value; one pass over the table for each column ever asked."""
        return self.answering.where(table, column, value)

    def row(self, table: str, key: Any) -> Record:
        """The row of a table with a single-column key.

        Raises:
            KeyError: there is none.
        """
        found = self.where(table, self.schemas[table].primary_key[0], key)
        if not found:
            raise KeyError(f"{table} has no row {key!r}")
        return found[0]

    @cached_property
    def citation(self) -> Citation:
        """How the dataset as a whole is cited."""
        package = json.loads((self.root / "schemas/package.json").read_text("utf-8"))
        return cite_dataset(package, self.parameters)

    @cached_property
    def figure_citations(self) -> Figures:
        """How each figure is cited."""
        titles = {code: item.title for code, item in self.vocabulary.properties.items()}
        return Figures(self.citation, self.tables, titles)

    @cached_property
    def own_rows(self) -> dict[str, tuple[str, Record]]:
        """Table and row of each subject that has a table of its kind."""
        own = {
            row[table.primary_key[0]]: (table.name, row)
            for table in self.schemas.values()
            if any(
                (k.column,) == table.primary_key and k.table == "subjects"
                for k in table.foreign_keys
            )
            for row in self.tables[table.name]
        }
        for row in self.tables["places"]:
            own[f"place/{row['place_code']}"] = ("places", row)
        return own

    def record_prefix(self, table: str) -> str | None:
        """What stands before a key of a table in the id of its record; None where it has none."""
        keyed = self.schemas[table]
        if table == "subjects" or any(
            (key.column,) == keyed.primary_key and key.table == "subjects"
            for key in keyed.foreign_keys
        ):
            return ""
        return {"sources": "source/", "places": "place/"}.get(table)

    def record_columns(self, schema: Table) -> dict[str, str]:
        """Columns of a table that name a record, its own key included, with their prefixes."""
        targets = {key.column: key.table for key in schema.foreign_keys}
        if len(schema.primary_key) == 1:
            targets.setdefault(schema.primary_key[0], schema.name)
        prefixes = {column: self.record_prefix(table) for column, table in targets.items()}
        return {column: prefix for column, prefix in prefixes.items() if prefix is not None}

    @cached_property
    def pointing(self) -> dict[str, list[tuple[Table, str, Record]]]:
        """By record id: table, column and row of every key that names it, its own row included."""
        found: dict[str, list[tuple[Table, str, Record]]] = {}
        for schema in self.schemas.values():
            for column, prefix in self.record_columns(schema).items():
                for row in self.tables[schema.name]:
                    if row[column] is not None:
                        found.setdefault(prefix + row[column], []).append((schema, column, row))
        return found

    @cached_property
    def figures(self) -> dict[str, list[Figure]]:
        """Figures by subject, in order of measure and period."""
        found: dict[str, list[Figure]] = {}
        for table, (value, unit) in FIGURES.items():
            key = self.schemas[table].primary_key[0]
            for row in self.tables[table]:
                figure = Figure(
                    table=table,
                    figure_id=row[key],
                    subject_id=row["subject_id"],
                    measure=row["measure"],
                    status=row["status"],
                    value=Decimal(row[value]),
                    unit=row[unit],
                    qualifier=row["qualifier"],
                    period_label=row["period_label"],
                    witnesses=row["witnesses"],
                    confidence=row["confidence"],
                    counts_in_totals=row.get("counts_in_totals"),
                )
                found.setdefault(figure.subject_id, []).append(figure)
        order = {code: number for number, code in enumerate(self.vocabulary.properties)}
        for figures in found.values():
            figures.sort(key=lambda f: (order[f.measure], f.period_label, f.figure_id))
        return found

    @cached_property
    def _evidence(self) -> dict[tuple[str, str, str], list[Record]]:
        index: dict[tuple[str, str, str], list[Record]] = {}
        for row in self.tables["evidence"]:
            index.setdefault((row["table"], row["row_id"], row["column"]), []).append(row)
        return index

    def evidence(self, table: str, row_id: str, column: str) -> list[Record]:
        """Rows of evidence of one cell."""
        return self._evidence.get((table, row_id, column), [])

    @cached_property
    def findings(self) -> dict[str, list[Record]]:
        """Findings of the checks by the row they name (second part of ``table, row, column``)."""
        index: dict[str, list[Record]] = {}
        for finding in self.report["findings"]:
            parts = finding["where"].split(", ")
            index.setdefault(parts[1] if len(parts) > 1 else parts[0], []).append(finding)
        return index

    @cached_property
    def discrepancy_numbers(self) -> dict[str, int]:
        """Position of each discrepancy in its register, from 0."""
        rows = self.tables["discrepancies"]
        return {row["discrepancy_id"]: number for number, row in enumerate(rows)}

    def label(self, codelist: str, code: str) -> str:
        """English display name of a code."""
        return self.vocabulary.label(codelist, code)

    def label_zh(self, codelist: str, code: str) -> str:
        """Chinese display name of a code, or the code."""
        entry = self.vocabulary.codelists.get(codelist, {}).get(code)
        return entry.name_zh if entry else code

    def name(self, record_id: str) -> str:
        """English name of a subject, a source or a post; the id of anything else."""
        if found := self.where("subjects", "subject_id", record_id):
            return str(found[0]["name_en"])
        if found := self.where("sources", "source_id", record_id):
            return str(found[0]["title"])
        if found := self.where("posts", "post_id", record_id):
            return str(found[0]["title_en"])
        return record_id

    def name_zh(self, record_id: str) -> str | None:
        """Chinese name of a subject or a post, if there is one."""
        if found := self.where("subjects", "subject_id", record_id):
            name: str | None = found[0]["name_zh"]
            return name
        if found := self.where("posts", "post_id", record_id):
            title: str | None = found[0]["title_zh"]
            return title
        return None

    def part_name(self, part_id: str, whole_id: str) -> str:
        """Name of a part without the name of its whole in front, where it begins with that."""
        name, whole = self.name(part_id), f"{self.name(whole_id)}, "
        rest = name.removeprefix(whole)
        return rest[:1].upper() + rest[1:]

    def page_of(self, record_id: str) -> str | None:
        """Path of the page of a record: subjects lie at their id, sources below ``source/``."""
        if self.where("subjects", "subject_id", record_id):
            return record_id
        if self.where("sources", "source_id", record_id):
            return f"source/{record_id}"
        if found := self.where("posts", "post_id", record_id):
            return str(found[0]["person_id"])
        return None

    def sources_of(self, subject_id: str) -> list[str]:
        """Ids of the sources that say anything about a subject."""
        return sorted({c["source_id"] for c in self.where("claims", "subject_id", subject_id)})

    def cells_with_evidence(self) -> tuple[int, int]:
        """How many cells of fact tables that must have evidence have it, and how many there are."""
        needed = [
            (table.name, row[table.primary_key[0]], column.name)
            for table in self.schemas.values()
            if table.kind == "fact"
            for column in table.fields
            if column.evidence in {"claim", "derived"}
            for row in self.tables[table.name]
            if row[column.name] is not None
        ]
        return sum(key in self._evidence for key in needed), len(needed)

    def claim_quantity(self, claim: Record) -> Decimal | None:
        """The number a claim states, or None where its property is not one of numbers."""
        if self.vocabulary.properties[claim["property"]].is_numeric:
            return parse_decimal(claim["value"])
        return None


def load_book(root: Path) -> Book:
    """Read the released tables, and schemas, registers and reports below ``root``.

    Raises:
        FileNotFoundError: an earlier stage has not run.
    """
    vocabulary = load_vocabulary(root)
    schemas = load_schemas(root, vocabulary)
    downloads = root / "build" / "downloads"
    return Book(
        root=root,
        schemas=schemas,
        tables={
            n: read_table(t, downloads / "csv" / f"{n}.csv").to_dicts() for n, t in schemas.items()
        },
        vocabulary=vocabulary,
        report=json.loads((root / "reports" / "validation.json").read_text("utf-8")),
        rules=yaml.safe_load((root / "schemas/rules.yaml").read_text("utf-8"))["rules"],
        parameters=load_parameters(root),
        peers=json.loads((root / "reports" / "peers.json").read_text("utf-8")),
        accuracy=json.loads((root / "reports" / "accuracy.json").read_text("utf-8")),
        column=json.loads((root / "reports" / "column.json").read_text("utf-8")),
        drafts=json.loads((root / "reports" / "drafts.json").read_text("utf-8")),
        detection=json.loads((root / "reports" / "faults.json").read_text("utf-8")),
        measured={
            name: json.loads((root / "reports" / f"{name}.json").read_text("utf-8"))
            for name in MEASURED
        },
        downloads=downloads,
        artist=Artist(root / "docs" / "assets" / "ledger.css"),
        stages=yaml.safe_load((root / "docs" / "pipeline.yaml").read_text("utf-8"))["stages"],
    )
