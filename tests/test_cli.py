"""The command line keeps its promises: exit codes, help, clean output, a true summary."""

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from zjledger import cli
from zjledger.model.report import Refused
from zjledger.pipeline import Outcome, relay
from zjledger.summary import side_by_side, summary
from zjledger.terminal import printable

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in ("data", "schemas", "scripts", "reports"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("params.yaml", "datapackage.json"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def run(root: Path, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "zjledger", *arguments],
        cwd=cwd or root,
        env=os.environ | {"PYTHONPATH": str(root / "scripts")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (None, cli.GOOD, ""),
        (Refused("two claims disagree"), cli.REFUSED, "two claims disagree"),
        (ZeroDivisionError("division"), cli.INTERNAL, "ZeroDivisionError: division"),
        (KeyError(), cli.INTERNAL, "KeyError"),
        (KeyboardInterrupt(), cli.INTERRUPTED, "interrupted"),
    ],
)
def test_every_way_to_end_has_its_code(
    raised: BaseException | None,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def stage(_: argparse.Namespace) -> None:
        """Do nothing, or fail."""
        if raised:
            raise raised

    monkeypatch.setitem(cli.COMMANDS, "summary", cli.Command(stage, (), ()))
    assert cli.main(["summary"]) == code
    complaint = capsys.readouterr().err
    assert said in complaint
    assert "Traceback" not in complaint


@pytest.mark.parametrize("arguments", [["summary"], ["--help"]], ids=" ".join)
def test_a_reader_that_has_gone_ends_a_command_quietly(arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(
        [sys.executable, "-m", "zjledger", *arguments],
        # Unbuffered, argparse itself would swallow what its help runs into.
        env=os.environ | {"PYTHONPATH": str(ROOT / "scripts"), "PYTHONUNBUFFERED": ""},
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (cli.UNHEARD, "")


def test_a_traceback_is_shown_only_on_demand(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stage(_: argparse.Namespace) -> None:
        """Break."""
        raise ValueError("\x1b[2Jhidden")

    monkeypatch.setitem(cli.COMMANDS, "summary", cli.Command(stage, (), ()))
    for arguments in (["--debug", "summary"], ["summary", "--debug"]):
        assert cli.main(arguments) == cli.INTERNAL
        complaint = capsys.readouterr().err
        assert "Traceback" in complaint and "\x1b" not in complaint


@pytest.mark.parametrize("arguments", [[], ["sumary"], ["summary", "--wrong"], ["summary", "x"]])
def test_misuse_is_told_apart(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == cli.MISUSE
    assert "usage: zjledger" in capsys.readouterr().err


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_explains_itself_with_an_example(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([name, "--help"])
    assert ended.value.code == cli.GOOD
    shown = capsys.readouterr().out
    assert cli.COMMANDS[name].description.split()[0] in shown
    assert f"Examples:\n  zjledger {name}" in shown


def test_examples_are_command_lines_the_parser_takes() -> None:
    for entry in cli.COMMANDS.values():
        for example in entry.examples:
            program, *arguments = example.split()
            assert program == "zjledger"
            cli.build_parser().parse_args(arguments)


def test_refused_input_ends_with_1_and_writes_nothing(copy: Path) -> None:
    path = copy / "data/curated/registers/people.yaml"
    path.write_text(path.read_text("utf-8").replace("people:", "peoples:", 1), "utf-8")
    before = {p: p.read_bytes() for p in (copy / "data/tables").iterdir()}
    ended = run(copy, "assemble")
    assert ended.returncode == cli.REFUSED
    assert "data/curated/registers/people.yaml:1:1" in ended.stderr and "mend:" in ended.stderr
    assert {p: p.read_bytes() for p in (copy / "data/tables").iterdir()} == before


def test_a_crash_inside_a_check_is_never_0(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: object) -> None:
        raise RuntimeError("a slip in the check itself")

    monkeypatch.setattr("zjledger.validate.frictionless_check", broken)
    before = (ROOT / "reports/validation.json").read_bytes()
    assert cli.main(["validate"]) == cli.INTERNAL
    complaint = capsys.readouterr().err
    assert "a slip in the check itself" in complaint and "Traceback" not in complaint
    assert (ROOT / "reports/validation.json").read_bytes() == before


def test_control_characters_from_names_never_reach_the_terminal(copy: Path) -> None:
    (copy / "data/curated/\x1b[2J\x1b]8;;evil\r.yaml").write_text("a: b\n", "utf-8")
    ended = run(copy, "assemble")
    assert ended.returncode == cli.REFUSED
    assert r"\x1b[2J" in ended.stderr
    assert not any(ord(c) < 32 and c != "\n" for c in ended.stdout + ended.stderr)


def test_printable_leaves_text_and_escapes_the_rest() -> None:
    assert printable("浙江省 “千项万亿”\n–") == "浙江省 “千项万亿”\n–"
    assert printable("a\x1b\r\u202e\u200b\x00") == r"a\x1b\r\u202e\u200b\x00"


def test_code_in_the_working_folder_is_not_run(tmp_path: Path) -> None:
    for name in ("json.py", "yaml.py", "sitecustomize.py", "conftest.py"):
        (tmp_path / name).write_text("open('mark', 'w').close()\n", "utf-8")
    tool = Path(sys.executable).with_name("zjledger")
    subprocess.run([tool, "summary"], cwd=tmp_path, capture_output=True, check=True)
    assert not (tmp_path / "mark").exists()


def test_progress_of_the_pipeline_is_passed_on_without_its_noise() -> None:
    said: list[str] = []
    lines = [
        "Stage 'assemble' didn't change, skipping\n",
        "Running stage 'validate':\n",
        "> env PYTHONPATH=scripts python -m zjledger validate\n",
        "  44 checks run\n",
        "Updating lock file 'dvc.lock'\n",
        "\n",
    ]
    assert relay(lines, said.append) == (("validate",), None)
    assert said == ["assemble: unchanged", "validate ...", "  44 checks run"]


@pytest.mark.parametrize(
    ("line", "kind", "reason"),
    [
        ("failed to reproduce 'export': failed to run: x, exited with 3", RuntimeError, "export"),
        ("failed to reproduce 'validate': failed to run: x, exited with 1", Refused, "validate"),
        ("failed to reproduce 'a': 'b' is busy, it is being blocked by:", Refused, "another build"),
        ("Unable to acquire lock. Most likely another DVC process", Refused, "another build"),
    ],
)
def test_why_the_pipeline_stopped_is_told(line: str, kind: type[Exception], reason: str) -> None:
    _, failure = relay([f"ERROR: {line}\n"], lambda _: None)
    assert type(failure) is kind and reason in str(failure)


def test_summary_says_what_the_files_say(copy: Path) -> None:
    metrics = json.loads((copy / "reports/metrics.json").read_text("utf-8"))
    metrics["rows"] = {"sources": 3, "claims": 12345}
    metrics["checks"] |= {"run": 7, "passed": 6}
    (copy / "reports/metrics.json").write_text(json.dumps(metrics), "utf-8")
    sources = copy / "data/tables/sources.csv"
    sources.write_text("source_id,title\n" + "".join(f"source-{n},x\n" for n in range(3)), "utf-8")
    text = summary(copy)
    assert "12,348 rows in 2 tables" in text
    assert "7 run, 6 passed" in text
    assert "3 sources" in text and "source-2" in text
    assert "Downloads" not in text and "Build" not in text
    sources.write_text("source_id\n" + "".join(f"source-{n}\n" for n in range(300)), "utf-8")
    text = summary(copy)
    assert "300 sources" in text and "source-2" not in text, "a long list is counted, not named"
    (copy / "dist/current/site").mkdir(parents=True)
    assert "dist/current/site (0 files" in summary(copy)
    assert "Nothing has changed" in summary(copy, Outcome((), 1.5))
    assert "export in 1.5 s" in summary(copy, Outcome(("export",), 1.5))


def test_summary_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="make dataset"):
        summary(tmp_path)


def test_names_and_numbers_stand_in_columns() -> None:
    lines = side_by_side({"a": 1, "longer": 23, "mid": 4567, "z": 0})
    assert lines == ["  a          1    mid    4,567", "  longer    23    z          0"]
