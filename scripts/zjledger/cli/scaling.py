"""Commands for ledgers of other sizes than ours."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from zjledger.cli.registry import Misused, argument, command
from zjledger.model.report import Refused
from zjledger.paths import repository_root
from zjledger.terminal import say

ARTICLES = 5000
"""Articles in a file of a made-up corpus."""


@command(
    argument("folder", type=Path, help="where to write it"),
    argument("--claims", type=int, default=100_000, help="claims of the ledger (default: 100000)"),
    argument(
        "--partition", type=int, default=25_000, help="claims of a partition (default: 25000)"
    ),
    argument("--articles", type=int, help="write a corpus of so many articles, and no ledger"),
    argument("--seed", type=int, default=1, help="another seed, another ledger (default: 1)"),
    examples=(
        "zjledger synthetic made-up --claims 1000000",
        "zjledger synthetic made-up-texts --articles 50000",
    ),
)
def _synthetic(options: argparse.Namespace) -> None:
    """Make up a ledger, or a corpus, of any size for measuring; nothing in it is real."""
    from zjledger.synthetic.stage import synthetic, synthetic_corpus

    if min(options.claims, options.partition, options.articles or 1) < 1:
        raise Misused("--claims, --partition and --articles must be at least 1")
    root, folder = repository_root(), options.folder
    if options.articles:
        size = synthetic_corpus(root, folder, options.articles, ARTICLES, options.seed, say)
        say(f"{size:,} bytes of made-up text in {folder}")
        return
    count = synthetic(root, folder, options.claims, options.partition, options.seed, say)
    say(f"{count:,} made-up claims in {folder}")


@command(
    argument("source", type=Path, help="a folder with a folder of Parquet files per partition"),
    argument("target", type=Path, help="where the finished partitions and report.json go"),
    argument("--processes", type=int, default=os.cpu_count() or 1, help="how many side by side"),
    examples=("zjledger partitions made-up checked --processes 2",),
)
def _partitions(options: argparse.Namespace) -> None:
    """Build and check a large ledger part by part; a second start goes on where the first ended."""
    from zjledger.partitions.stage import partitions

    if not options.source.is_dir():
        raise Misused(f"{options.source} is no folder")
    if options.processes < 1:
        raise Misused("--processes must be at least 1")
    root = repository_root()
    report = partitions(root, options.source, options.target, options.processes, say)
    rows = sum(report["rows"].values())
    say(f"{report['partitions']} partitions, {rows:,} rows, {report['errors']} errors")
    if report["errors"]:
        raise Refused(f"errors were found; they stand in {options.target / 'report.json'}")
