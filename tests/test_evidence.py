"""The evidence stands in the texts of the sources, and whatever is altered is noticed."""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from zjledger.cli import GOOD, REFUSED, main
from zjledger.curated.load import Curated, load_curated
from zjledger.curated.texts import verify_evidence
from zjledger.model.claim import Claim, Source
from zjledger.model.report import Report
from zjledger.vocabulary import Vocabulary, load_vocabulary

ROOT = Path(__file__).resolve().parents[1]
SEETAO = "seetao-2023-07-04-99-projects"
HANGZHOU = "hangzhounet-2023-05-09-service-scheduling"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(ROOT)


@pytest.fixture(scope="module")
def curated(vocabulary: Vocabulary) -> Curated:
    return load_curated(ROOT, vocabulary)


def errors(report: Report) -> list[str]:
    return [f"{f.check}: {f.reason}" for f in report.findings() if f.severity == "error"]


def with_claim(curated: Curated, claim_id: str, **changes: object) -> Curated:
    claim = replace(curated.claims[claim_id], **changes)  # type: ignore[arg-type]
    return replace(curated, claims=curated.claims.with_changed({claim_id: claim}))


def test_every_phrase_of_every_source_with_a_text_is_read_again(
    texts: Path, curated: Curated, vocabulary: Vocabulary
) -> None:
    report = verify_evidence(curated, vocabulary, texts)
    assert errors(report) == []
    unread = {f.where.split(":")[0] for f in report.findings()}
    texted = [s for s in curated.sources.values() if s.text_sha256]
    assert not unread & {s.position.file for s in texted}
    seen = {check.check_id: check.seen for check in report.checks}
    of_texts = {s.source_id for s in texted}
    claims = [c for c in curated.claims.values() if c.source_id in of_texts]
    assert seen["text-is-the-one-curated"] == len(texted) >= 3
    assert seen["phrase-stands-at-its-offsets"] == len(claims) >= 300
    assert seen["no-hedge-was-left-out"] >= 20 and seen["term-is-printed"] >= 40


def claim_moved(curated: Curated) -> Curated:
    start, end = curated.claims[f"{SEETAO}#17"].at or (0, 0)
    return with_claim(curated, f"{SEETAO}#17", at=(start + 1, end + 1))


def printed_edited(curated: Curated) -> Curated:
    return with_claim(curated, f"{SEETAO}#17", printed="678.8 billion yuan", value="678800000000")


def value_edited(curated: Curated) -> Curated:
    return with_claim(curated, f"{SEETAO}#17", value="6789000000000")


def unit_edited(curated: Curated) -> Curated:
    return with_claim(curated, f"{SEETAO}#17", unit="USD")


def date_edited(curated: Curated) -> Curated:
    return with_claim(curated, f"{SEETAO}#01", value="2023-07-05")


def label_edited(curated: Curated) -> Curated:
    return with_claim(curated, f"{SEETAO}#29", value="thousand projects, one trillion yuan")


def qualifier_edited(curated: Curated) -> Curated:
    return with_claim(curated, f"{HANGZHOU}#27", qualifier="exact")


def hedge_left_out(curated: Curated) -> Curated:
    claim = curated.claims[f"{HANGZHOU}#27"]
    start, end = claim.at or (0, 0)
    shorter = claim.printed.removeprefix("exceeds ")
    at = (start + len("exceeds "), end)
    return with_claim(curated, claim.claim_id, printed=shorter, at=at, qualifier="exact")


def hedge_behind_left_out(curated: Curated) -> Curated:
    start, _ = curated.claims[f"{SEETAO}#26"].at or (0, 0)
    changes = {"printed": "75%", "at": (start, start + 3), "qualifier": "exact"}
    return with_claim(curated, f"{SEETAO}#26", **changes)


def source_edited(curated: Curated, **changes: object) -> Curated:
    source: Source = replace(curated.sources[SEETAO], **changes)  # type: ignore[arg-type]
    return replace(curated, sources=curated.sources | {SEETAO: source})


def hash_edited(curated: Curated) -> Curated:
    return source_edited(curated, text_sha256="0" * 64)


def length_edited(curated: Curated) -> Curated:
    return source_edited(curated, text_length=4099)


@pytest.mark.parametrize(
    ("alter", "check", "found"),
    [
        (claim_moved, "phrase-stands-at-its-offsets", "expected '678.9 billion yuan'"),
        (printed_edited, "phrase-stands-at-its-offsets", "found '678.9 billion yuan'"),
        (value_edited, "value-is-what-the-phrase-prints", "prints 678900000000"),
        (unit_edited, "value-is-what-the-phrase-prints", "CNY, the unit is USD"),
        (date_edited, "value-is-what-the-phrase-prints", "prints 2023-07-04"),
        (label_edited, "value-is-what-the-phrase-prints", "letter by letter"),
        (qualifier_edited, "value-is-what-the-phrase-prints", "reads more_than"),
        (hedge_left_out, "no-hedge-was-left-out", "reads more_than"),
        (hedge_behind_left_out, "no-hedge-was-left-out", "reads at_least"),
        (hash_edited, "text-is-the-one-curated", "not the recorded"),
        (length_edited, "text-is-the-one-curated", "4098 code points, not 4099"),
    ],
)
def test_what_is_altered_in_the_ledger_is_noticed(
    texts: Path,
    curated: Curated,
    vocabulary: Vocabulary,
    alter: Callable[[Curated], Curated],
    check: str,
    found: str,
) -> None:
    report = verify_evidence(alter(curated), vocabulary, texts)
    named = [f for f in report.findings() if f.check == check and found in f.reason]
    assert len(named) == 1 and not report.passed
    assert re.fullmatch(r"data/curated/sources/[a-z0-9-]+\.yaml:[0-9]+:[0-9]+", named[0].where)
    assert named[0].mend


@pytest.mark.parametrize(
    "alter",
    [
        lambda text: text.replace("678.9", "678.8"),
        lambda text: text.replace("ceremony", "ceremon", 1),
        lambda text: text + "\n",
        lambda text: text.replace("75% or above", "75% or below"),
        lambda text: text.replace(" with a total", " with a  total", 1),
    ],
)
def test_a_text_changed_by_one_character_is_noticed(
    texts: Path,
    curated: Curated,
    vocabulary: Vocabulary,
    tmp_path: Path,
    alter: Callable[[str], str],
) -> None:
    folder = copy_of(texts, tmp_path)
    path = text_of(folder, curated.sources[SEETAO])
    path.write_bytes(alter(path.read_bytes().decode("utf-8")).encode("utf-8"))
    found = errors(verify_evidence(curated, vocabulary, folder))
    assert any("not the recorded" in reason for reason in found)


def copy_of(texts: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for path in texts.iterdir():
        shutil.copyfile(path, folder / path.name)
    return folder


def text_of(folder: Path, source: Source) -> Path:
    for path in folder.iterdir():
        if len(path.read_bytes().decode("utf-8")) == source.text_length:
            return path
    raise AssertionError(f"no text of {source.source_id}")


def test_a_missing_text_is_said_and_the_others_are_read(
    texts: Path, curated: Curated, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    folder = copy_of(texts, tmp_path)
    text_of(folder, curated.sources[SEETAO]).unlink()
    report = verify_evidence(curated, vocabulary, folder)
    assert report.passed
    said = [f.reason for f in report.findings()]
    assert f"the evidence of {SEETAO} was not read again: its text is not here" in said
    assert not any(HANGZHOU in reason for reason in said)


def test_names_of_files_do_not_matter_and_other_files_are_left_alone(
    texts: Path, curated: Curated, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    folder = copy_of(texts, tmp_path)
    for number, path in enumerate(sorted(folder.iterdir())):
        path.rename(folder / f"renamed-{number}")
    (folder / "picture.png").write_bytes(b"\x89PNG\xff")
    (folder / "notes.txt").write_text("nothing of this", "utf-8")
    assert verify_evidence(curated, vocabulary, folder).passed


def test_nothing_read_is_no_success(
    curated: Curated, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    report = verify_evidence(curated, vocabulary, tmp_path)
    assert not report.passed
    unread = [f.reason for f in report.findings() if f.severity == "warning"]
    assert len(unread) == len(curated.sources)
    with pytest.raises(FileNotFoundError):
        verify_evidence(curated, vocabulary, tmp_path / "none")


def test_the_command_ends_with_1_on_findings(
    texts: Path, curated: Curated, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify-evidence", "--texts", str(texts)]) == GOOD
    assert "0 wrong" in capsys.readouterr().out
    folder = copy_of(texts, tmp_path)
    path = text_of(folder, curated.sources[SEETAO])
    path.write_bytes(path.read_bytes().replace(b"99 major", b"98 major"))
    assert main(["verify-evidence", "--texts", str(folder)]) == REFUSED
    said = capsys.readouterr().out
    assert re.search(rf"{SEETAO}\.yaml:[0-9]+:[0-9]+: error: .*expected '99 major projects'", said)
    assert main(["verify-evidence", "--texts", str(tmp_path / "none")]) == REFUSED
    text_of(folder, curated.sources[HANGZHOU]).unlink()
    main(["verify-evidence", "--texts", str(folder)])
    assert re.search(
        rf"Not read again.*^  .*{HANGZHOU}\.yaml:2:3$", capsys.readouterr().out, re.M | re.S
    )


def everything_below(folder: Path) -> Iterator[str]:
    """The text of every file, those inside of zips included."""
    for path in folder.rglob("*"):
        if path.suffix == ".zip":
            with ZipFile(path) as archive:
                yield from (archive.read(name).decode("utf-8") for name in archive.namelist())
        elif path.is_file():
            yield path.read_text("utf-8")


def test_no_more_than_a_phrase_of_a_text_is_kept(texts: Path, curated: Curated) -> None:
    """The repository holds figures and short phrases, never the article."""
    kept: list[Claim] = [c for c in curated.claims.values() if c.at]
    assert max(len(claim.printed) for claim in kept) <= 60
    content = "\n".join(everything_below(ROOT / "data"))
    for path in texts.iterdir():
        text = path.read_bytes().decode("utf-8")
        pieces = {text[i : i + 120] for i in range(0, len(text) - 120, 40)}
        assert len(pieces) > 50 and not [piece for piece in pieces if piece in content]
