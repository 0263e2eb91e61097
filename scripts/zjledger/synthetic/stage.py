"""The command ``synthetic``: a made-up ledger in partitions, or a corpus, marked as such."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import polars as pl

from zjledger.checking.known import Known, load_known
from zjledger.model.report import Refused
from zjledger.partitions.files import write_partition
from zjledger.paths import write_atomically
from zjledger.schema import read_text_table
from zjledger.synthetic.articles import articles, document, truth
from zjledger.synthetic.ledger import inputs, partitions_of
from zjledger.synthetic.rates import measured_rates

MARK = "SYNTHETIC.txt"
_SAID = """Everything below this folder is made up by `zjledger synthetic`: nobody printed any
figure in it. It serves to measure the pipeline and must never be mixed with the ledger.
"""


def synthetic(
    root: Path, target: Path, claims: int, size: int, seed: int, tell: Callable[[str], None]
) -> int:
    """Write a made-up ledger.

    Args:
        root: the folder of the schemas, and of the real tables, whose rates it takes over.
        target: a folder that is empty, missing, or holds an earlier one of the kind.
        claims: of the whole ledger, at least.
        size: claims of a partition, about.

    Returns:
        The number of claims written.

    Raises:
        Refused: the folder holds something else.
    """
    _mark(target)
    known = load_known(root)
    tables = _real(root, known)
    rates = measured_rates(tables)
    parts, written = list(partitions_of(claims, size)), 0
    for number, (first, ceremonies) in enumerate(parts):
        made = inputs(first, ceremonies, seed, rates, known.schemas, tables["places"])
        write_partition(target / f"part-{number:05}", made)
        written += made["claims"].height
        tell(f"{number + 1} of {len(parts)} partitions, {written:,} claims")
    return written


def synthetic_corpus(
    root: Path, target: Path, count: int, size: int, seed: int, tell: Callable[[str], None]
) -> int:
    """Write made-up articles as Parquet files below ``articles``, and what they say in ``truth``.

    Args:
        root: the folder of the real tables, whose rates it takes over.
        target: a folder that is empty, missing, or holds an earlier one of the kind.
        count: of articles.
        size: articles of a file.

    Returns:
        Bytes of text written, in UTF-8.

    Raises:
        Refused: the folder holds something else.
    """
    _mark(target)
    rates = measured_rates(_real(root, load_known(root)))
    written = 0
    for folder in ("articles", "truth"):
        (target / folder).mkdir(exist_ok=True)
    for first in range(0, count, size):
        made = list(articles(first, min(size, count - first), seed, rates))
        name = f"part-{first // size:05}.parquet"
        pl.DataFrame([document(article) for article in made]).write_parquet(
            target / "articles" / name
        )
        pl.DataFrame([line for article in made for line in truth(article)]).write_parquet(
            target / "truth" / name
        )
        written += sum(len(article.text.encode()) for article in made)
        tell(f"{first + len(made):,} of {count:,} articles, {written / 1e6:.1f} MB")
    return written


def _mark(target: Path) -> None:
    if target.exists() and not (target / MARK).is_file() and any(target.iterdir()):
        raise Refused(f"{target} holds other files (mend: name a new folder)")
    write_atomically(target / MARK, _SAID.encode())


def _real(root: Path, known: Known) -> dict[str, pl.DataFrame]:
    return {name: read_text_table(root / f"data/tables/{name}.csv") for name in known.schemas}
