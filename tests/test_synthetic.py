"""Made-up ledgers: seeded, sound, like the real one in their slips, and never beside it."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

import zjledger
from zjledger.checking.known import load_known
from zjledger.model.report import Refused
from zjledger.partitions.files import read_partition
from zjledger.partitions.work import Assembled, assemble_partition, known_for_parts
from zjledger.reading.phrase import reads_as
from zjledger.schema import read_text_table
from zjledger.synthetic.articles import AMOUNT, COUNT, DAY, RATE, articles
from zjledger.synthetic.ledger import CLAIMS_EACH, inputs, partitions_of
from zjledger.synthetic.phrases import OVER, billions, phrase
from zjledger.synthetic.rates import Rates, measured_rates
from zjledger.synthetic.stage import MARK, synthetic, synthetic_corpus

ROOT = Path(__file__).resolve().parents[1]
KNOWN = load_known(ROOT)
REAL = {name: read_text_table(ROOT / f"data/tables/{name}.csv") for name in KNOWN.schemas}
RATES = measured_rates(REAL)
MANY = 250


def made(first: int = 0, count: int = 20, seed: int = 7) -> dict[str, pl.DataFrame]:
    return inputs(first, count, seed, RATES, KNOWN.schemas, REAL["places"])


@pytest.fixture(scope="module")
def built() -> Assembled:
    return assemble_partition(made(count=MANY), known_for_parts(KNOWN))


def test_the_seed_alone_decides() -> None:
    one, same, other = made(), made(), made(seed=8)
    assert all(one[name].equals(same[name]) for name in one)
    assert not one["claims"].equals(other["claims"])


def test_parts_made_apart_are_those_of_the_whole() -> None:
    whole, first, second = made(count=20), made(count=8), made(first=8, count=12)
    for name in ("claims", "sources", "cohorts", "discrepancies"):
        together = pl.concat([first[name], second[name]]).sort(KNOWN.schemas[name].primary_key)
        assert together.equals(whole[name]), name


def test_every_check_passes_and_looks_at_something(built: Assembled) -> None:
    assert [str(finding) for finding in built.findings] == []
    seen = {check.check_id: check.seen for check in built.checks}
    for rule in (
        "part-within-whole",
        "partition-within-whole",
        "complete-partition-adds-up",
        "investment-share-matches",
        "evidence-agrees",
        "rivals-have-a-verdict",
        "copy-says-what-its-root-says",
    ):
        assert seen[rule] > 0, rule


def test_pages_repost_agree_and_contradict_as_often_as_real_ones(built: Assembled) -> None:
    synthetic_rates = measured_rates(built.texts)
    figures = built.texts["amounts"].height + built.texts["indicators"].height
    # Three standard errors of a share, and pages come in lots of a few figures.
    for name, of in (
        ("english", MANY),
        ("reposted", built.texts["sources"].height),
        ("witnessed_twice", MANY),
        ("rival", figures / 3),
        ("approximate", figures),
    ):
        real, mine = getattr(RATES, name), getattr(synthetic_rates, name)
        assert abs(real - mine) <= 3 * (real * (1 - real) / of) ** 0.5 + 0.02, (name, real, mine)


def test_it_speaks_both_languages_and_says_that_it_is_made_up(built: Assembled) -> None:
    sources = built.texts["sources"]
    assert set(sources["language"]) == {"en", "zh"}
    assert sources["source_id"].str.starts_with("synthetic-").all()
    assert sources["publisher"].str.contains("Synthetic").all()
    assert sources["url"].str.starts_with("https://example.org/").all()


def test_a_figure_that_no_longer_adds_up_is_found(built: Assembled) -> None:
    changed = made(count=5)
    wrong = pl.col("property").eq("total_investment") & pl.col("subject_id").str.ends_with(
        "over-10bn"
    )
    changed["claims"] = changed["claims"].with_columns(
        pl.when(wrong).then(pl.col("value") + "0").otherwise(pl.col("value")).alias("value")
    )
    found = {f.check for f in assemble_partition(changed, KNOWN).findings}
    assert found


def test_partitions_cover_what_was_asked_for_without_a_gap() -> None:
    parts = list(partitions_of(10_000, 900))
    assert [first for first, _ in parts[1:]] == [first + count for first, count in parts[:-1]]
    assert sum(count for _, count in parts) * CLAIMS_EACH >= 10_000


@pytest.mark.parametrize(
    ("yi", "text"), [(955, "95.5"), (100, "10"), (7, "0.7"), (12155, "1215.5")]
)
def test_hundred_millions_are_printed_as_billions(yi: int, text: str) -> None:
    assert billions(yi) == text


def test_a_made_up_ledger_is_marked_and_never_written_over_other_files(tmp_path: Path) -> None:
    told: list[str] = []
    count = synthetic(ROOT, tmp_path / "made", 300, 150, 1, told.append)
    assert count >= 300
    assert "made up" in (tmp_path / "made" / MARK).read_text("utf-8")
    parts = sorted(path for path in (tmp_path / "made").iterdir() if path.is_dir())
    assert len(parts) == len(told) > 1
    assert sum(read_partition(path, KNOWN.schemas)["claims"].height for path in parts) == count
    with pytest.raises(Refused, match="holds other files"):
        synthetic(ROOT, tmp_path, 300, 150, 1, told.append)


def test_an_article_holds_what_its_marks_say_and_the_reader_finds_it() -> None:
    kinds: Counter[str] = Counter()
    for article in articles(0, 40, 5, RATES):
        read = {
            (p.start, p.end): p.value
            for p in zjledger.read(
                article.text,
                published_on=article.published_on,
                language="en" if article.language == "en" else "zh",
            )
        }
        for mark in article.marks:
            kinds[mark.kind] += 1
            values = [v for (s, e), v in read.items() if s < mark.end and e > mark.start]
            printed = article.text[mark.start : mark.end]
            assert mark.value.split()[0] in values, (article.id, printed, mark, values)
    assert min(kinds[kind] for kind in (AMOUNT, COUNT, RATE, DAY)) >= 40


def test_a_corpus_is_written_with_its_truth_beside_it(tmp_path: Path) -> None:
    written = synthetic_corpus(ROOT, tmp_path / "corpus", 25, 10, 1, lambda _: None)
    files = sorted((tmp_path / "corpus/articles").glob("*.parquet"))
    texts = pl.concat([pl.read_parquet(path) for path in files])
    truth = pl.read_parquet(tmp_path / "corpus/truth/*.parquet")
    assert len(files) == 3 and texts["document_id"].n_unique() == texts.height == 25
    assert sum(len(text.encode()) for text in texts["text"]) == written
    assert set(truth["document_id"]) == set(texts["document_id"])


def test_rates_are_shares() -> None:
    assert isinstance(RATES, Rates)
    for name, share in vars(RATES).items():
        assert 0 < share < 1, name


@pytest.mark.parametrize("count", [7, 203, 1960, 2030, 12_345])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_printed_count_reads_back_though_it_may_look_like_a_year(
    language: str, count: int
) -> None:
    printed = phrase(language, "project_count", count, OVER)
    assert reads_as(printed, "count", "count", Decimal(count), OVER) is None
