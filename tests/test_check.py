"""One command checks anything: the working tree and a package alone, each layer in its turn."""

from __future__ import annotations

import gc
import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import polars as pl
import pytest
from packages import ROOT, copy_package, reseal, table_path

import zjledger
from zjledger import cli
from zjledger.checking.known import Known, load_known
from zjledger.checking.layers import Layered, run_layers
from zjledger.checking.memory import without_collecting
from zjledger.checking.output import report_sarif, report_text
from zjledger.checking.tree import check_tree
from zjledger.model.report import Check, Finding, Report
from zjledger.package.canonical import csv_bytes, parse_csv, text_frame
from zjledger.rules.frame import Ledger
from zjledger.schema import load_schemas, read_text_table

SOURCE = "data/curated/sources/seetao-2023-07-04-99-projects.yaml"
FACTS = [
    (table.name, field.name)
    for table in load_schemas(ROOT).values()
    if table.kind == "fact"
    for field in table.fields
    if field.evidence in {"claim", "derived"}
]


@pytest.fixture(scope="module")
def known() -> Known:
    return load_known(ROOT)


@pytest.fixture(scope="module")
def clean(known: Known) -> Layered:
    texts = {name: read_text_table(ROOT / f"data/tables/{name}.csv") for name in known.schemas}
    return run_layers(known, known.schemas, texts)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("data", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("params.yaml", "datapackage.json"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def errors(report: Report) -> list[Finding]:
    return [finding for finding in report.findings() if finding.severity == "error"]


def test_the_package_alone_passes_every_layer(tmp_path: Path) -> None:
    report = zjledger.check(copy_package(tmp_path / "package"), frictionless=True)
    assert [str(finding) for finding in errors(report)] == []
    layers = {check.layer for check in report.checks}
    assert layers == {"package", "frictionless", "types", "pandera", "rules", "rebuild"}


def test_rows_in_memory_are_what_reading_their_file_gives(known: Known) -> None:
    for name, table in known.schemas.items():
        content = (ROOT / f"data/tables/{name}.csv").read_bytes()
        frame, found = parse_csv(content, table, name)
        assert frame is not None and found == []
        rows = frame.sample(fraction=1, shuffle=True, seed=1).to_dicts()
        assert text_frame(table, rows).equals(frame)
        assert csv_bytes(table, rows) == content


def test_the_working_tree_passes_every_layer() -> None:
    report = zjledger.check()
    assert [str(finding) for finding in errors(report)] == []
    assert {c.layer for c in report.checks} == {"parser", "types", "pandera", "rules", "release"}


def _another(column: pl.Series) -> Iterator[str]:
    """Values a careless hand might put into the first filled cell of a column."""
    held = column.drop_nulls()
    yield from (value for value in held.unique(maintain_order=True) if value != held[0])
    yield from {"true": ["false"], "false": ["true"]}.get(held[0], [])
    yield f"{held[0]}1"


@pytest.mark.parametrize(("table", "column"), FACTS)
def test_a_fact_changed_in_one_cell_contradicts_its_package(
    known: Known, clean: Layered, table: str, column: str
) -> None:
    frame = clean.texts[table]
    if frame[column].null_count() == frame.height:
        assert known.schemas[table].may_be_empty or not known.schemas[table].field(column).required
        return
    row = frame[column].is_not_null().arg_true()[0]
    other = next(_another(frame[column]))
    values = [other if i == row else value for i, value in enumerate(frame[column])]
    changed = frame.with_columns(pl.Series(column, values, dtype=pl.String))
    after = run_layers(known, known.schemas, {**clean.texts, table: changed}, clean)
    report = Report(tuple(after.checks.values()))
    assert not report.passed
    assert any(f.where.startswith(table) for f in errors(report))


def test_a_clean_run_after_a_fault_is_clean_again(known: Known, clean: Layered) -> None:
    frame = clean.texts["claims"]
    fault = run_layers(known, known.schemas, {**clean.texts, "claims": frame.head(5)}, clean)
    assert not Report(tuple(fault.checks.values())).passed
    after = run_layers(known, known.schemas, clean.texts, fault)
    assert Report(tuple(after.checks.values())).passed


class Watched(dict[str, pl.DataFrame]):
    """Tables that remember which of them were read."""

    def __init__(self, tables: Mapping[str, pl.DataFrame]) -> None:
        super().__init__(tables)
        self.read: set[str] = set()

    def __getitem__(self, name: str) -> pl.DataFrame:
        self.read.add(name)
        return super().__getitem__(name)


def test_every_rule_reads_the_tables_it_declares(known: Known, clean: Layered) -> None:
    facts = {name for name, table in known.schemas.items() if table.kind == "fact"}
    words = {"all": set(known.schemas), "all fact tables": facts}
    for entry in known.rules:
        tables = Watched(clean.typed)
        list(entry.function(Ledger(tables, known.schemas, known.parameters)))
        declared = set().union(*(words.get(name, {name}) for name in entry.tables))
        assert tables.read <= declared, entry.id


def test_hashes_give_a_change_away_and_so_does_its_meaning(tmp_path: Path) -> None:
    package = copy_package(tmp_path / "package")
    path = table_path(package, "amounts")
    path.write_text(path.read_text("utf-8").replace(",34394000000,", ",34394000001,"), "utf-8")
    assert "package" in {finding.check for finding in errors(zjledger.check(package))}
    reseal(package)
    checks = {finding.check for finding in errors(zjledger.check(package))}
    assert "package" not in checks and {"evidence-agrees", "built-again"} <= checks


def test_a_curated_edit_without_a_build_is_told(tree: Path) -> None:
    path = tree / SOURCE
    text = path.read_text("utf-8")
    path.write_text(text.replace("value: 99,", "value: 98,", 1), "utf-8")
    (finding,) = errors(check_tree(load_known(tree)))
    assert finding.where.startswith(f"{SOURCE}:") and "prints 99" in finding.reason
    path.write_text(text.replace("note: declared the", "note: announced the", 1), "utf-8")
    (finding,) = errors(check_tree(load_known(tree)))
    assert finding.check == "committed" and "make dataset" in finding.mend


def test_strangers_and_lost_tables_are_told(tree: Path) -> None:
    (tree / "data/tables/extra.csv").write_text("a\n", "utf-8")
    (tree / "data/tables/people.csv").unlink()
    reasons = {f.where: f.reason for f in errors(check_tree(load_known(tree)))}
    assert reasons["data/tables/extra.csv"] == "not one of the tables"
    assert reasons["data/tables/people.csv"] == "the file is missing"


def test_exit_codes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    package = copy_package(tmp_path / "package")
    assert cli.main(["check", "--package", str(package)]) == cli.GOOD
    table_path(package, "people").write_bytes(b"")
    assert cli.main(["check", "--package", str(package)]) == cli.REFUSED
    shown = capsys.readouterr()
    assert "data/tables/people.csv:1: error: the file is empty" in shown.out
    assert cli.main(["check", "--package", str(tmp_path / "nowhere")]) == cli.MISUSE

    def broken(*_: object) -> Report:
        raise ZeroDivisionError

    monkeypatch.setattr("zjledger.checking.check", broken)
    assert cli.main(["check"]) == cli.INTERNAL


def test_reports_for_machines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = copy_package(tmp_path / "package")
    path = table_path(package, "people")
    path.write_text(path.read_text("utf-8").replace("Chen Lei", "Chen Lai"), "utf-8")
    sarif = tmp_path / "findings.sarif"
    options = ["check", "--package", str(package), "--json", "--sarif", str(sarif)]
    assert cli.main(options) == cli.REFUSED
    told = json.loads(capsys.readouterr().out)
    run = json.loads(sarif.read_text("utf-8"))["runs"][0]
    assert len(run["results"]) == len(told["findings"]) > 0
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run["results"]} <= rules
    assert {result["level"] for result in run["results"]} <= {"error", "warning", "note"}


def test_sarif_places_files_and_tables() -> None:
    report = Report(
        (
            Check(
                "parser",
                "parser",
                "Strict.",
                1,
                (
                    Finding("parser", "data/x.yaml:3:7", "wrong", "mend"),
                    Finding("parser", "amounts, cohort/a:b, amount", "wrong", "mend"),
                ),
            ),
        )
    )
    file, table = report_sarif(report, "1.0.0")["runs"][0]["results"]
    physical = file["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "data/x.yaml"
    assert physical["region"] == {"startLine": 3, "startColumn": 7}
    assert "physicalLocation" not in table["locations"][0]
    name = table["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]
    assert name == "amounts, cohort/a:b, amount"


def test_a_long_list_of_findings_is_cut_and_counted() -> None:
    findings = tuple(Finding("a", f"row {n}", "wrong", "mend") for n in range(100))
    text = report_text(Report((Check("a", "rules", "Right.", 100, findings),)))
    assert "and 60 more" in text and "0 passed" in text


def test_garbage_is_collected_as_before_whatever_a_check_does() -> None:
    for was_on in (True, False):
        (gc.enable if was_on else gc.disable)()
        try:
            with pytest.raises(KeyError), without_collecting():
                assert not gc.isenabled()
                raise KeyError
            assert gc.isenabled() is was_on
        finally:
            gc.enable()
