"""Commands that read an article and propose; a person decides."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from zjledger.cli.registry import Misused, argument, command
from zjledger.cli.texts import TEXTS
from zjledger.model.report import Refused
from zjledger.paths import repository_root
from zjledger.terminal import say

if TYPE_CHECKING:
    from zjledger.reading.names import Gazetteer

_PUBLISHED = argument(
    "--published-on",
    type=dt.date.fromisoformat,
    metavar="DATE",
    help="day of publication, 2023-05-10; without it dates without a year stay unread",
)
_LANGUAGE = argument(
    "--language", choices=("en", "zh", "auto"), default="auto", help="default: that of most letters"
)


@command(
    argument("files", nargs="*", type=Path, metavar="FILE", help="text in UTF-8, page or PDF"),
    _PUBLISHED,
    _LANGUAGE,
    argument("--json", action="store_true", help="print one JSON object a line"),
    argument("--text", action="store_true", help="print the text that offsets point into, no more"),
    argument("--corpus", type=Path, metavar="PATH", help="Parquet, JSON Lines or folder of texts"),
    argument("--out", type=Path, metavar="PATH", help="folder for what a corpus proposes"),
    argument("--engine", choices=("local", "dask"), default="local", help="default: local"),
    argument("--scheduler", metavar="ADDRESS", help="of Dask, such as tcp://10.0.0.1:8786"),
    argument("--processes", type=int, default=os.cpu_count() or 1, help="of the local engine"),
    argument("--batch", type=int, default=500, help="documents of a batch (default: 500)"),
    examples=(
        "zjledger read article.txt --published-on 2023-05-10 --json",
        "zjledger read --corpus articles --out proposed --processes 2",
        "zjledger read --corpus articles --out proposed --engine dask --scheduler tcp://10.0.0.1:8786",
    ),
)
def _read(options: argparse.Namespace) -> None:
    """Propose the figures, dates, names and roles that articles print; a corpus goes to files.

    Of a corpus each document brings its own day and language. A second start goes on where the
    first ended; documents that cannot be read are skipped with their reason.
    """
    if options.corpus:
        _read_corpus(options)
        return
    if not options.files:
        raise Misused("name files, or a --corpus")
    from zjledger.articles.article import Unreadable, article_from
    from zjledger.curated.gazetteer import known_names
    from zjledger.reading.article import read_article
    from zjledger.reading.spoken import json_lines, table

    try:
        articles = [(path, article_from(path)[1]) for path in options.files]
    except Unreadable as error:
        raise Misused(str(error)) from None
    if options.text:
        say("\n".join(article.text for _, article in articles))
        return
    known = known_names(repository_root())
    for path, article in articles:
        if article.form != "text" and not options.json:
            say(f"{path}: main text of {article.length} characters, SHA-256 {article.sha256}")
        found = read_article(article.text, options.published_on, options.language, known)
        if options.json:
            say(json_lines(str(path), article.sha256, found))
        else:
            say(table(str(path), found))


def _read_corpus(options: argparse.Namespace) -> None:
    from zjledger.corpus.engines import dask, local
    from zjledger.corpus.job import read_corpus

    if options.files or options.published_on or options.json or options.text:
        raise Misused("a --corpus stands alone: no files, no day, no --json and no --text")
    if options.out is None or not options.corpus.exists():
        raise Misused("a --corpus that is there needs a folder to write to: --out PATH")
    if (options.engine == "dask") != (options.scheduler is not None):
        raise Misused("--engine dask and --scheduler ADDRESS go together")
    if min(options.processes, options.batch) < 1:
        raise Misused("--processes and --batch must be at least 1")
    engine = dask(options.scheduler) if options.scheduler else local(options.processes)
    report = read_corpus(options.corpus, options.out, options.batch, engine, say)
    say(
        f"{report['documents']:,} documents, {report['skipped']:,} of them skipped, "
        f"{report['proposals']:,} proposals in {options.out}"
    )


@command(
    argument("where", metavar="URL-or-FILE", help="the page, or a file: text, saved page or PDF"),
    argument("--url", help="where a file was published"),
    argument("--id", required=True, dest="source_id", help="id and file name of the source"),
    _PUBLISHED,
    _LANGUAGE,
    TEXTS,
    examples=(
        "zjledger new-source https://example.org/a --id example-2023-05-10-signing",
        "zjledger new-source a.html --url https://example.org/a --id example-2023-05-10-signing",
    ),
)
def _new_source(options: argparse.Namespace) -> None:
    """Write the draft of a source file from an article, and keep its text; never over a file."""
    from zjledger.acquire.fetch import NotFetched
    from zjledger.acquire.pages import new_article
    from zjledger.articles.article import Unreadable
    from zjledger.curated.draft import draft, draft_path
    from zjledger.curated.gazetteer import known_names
    from zjledger.paths import write_atomically
    from zjledger.reading.article import read_article

    root = repository_root()
    from_web = "://" in options.where
    if from_web == bool(options.url):
        raise Misused("name the page, or a file and with --url where it was published")
    url = options.where if from_web else options.url
    try:
        path = draft_path(root, options.source_id, url)
        new = new_article(options.where)
    except Unreadable as error:
        raise Misused(str(error)) from None
    except NotFetched as error:
        raise Refused(f"{options.where}: {error}") from None
    article = new.article
    found = read_article(article.text, options.published_on, options.language, known_names(root))
    written = draft(article, found, options.source_id, url, options.published_on)
    kept = new.keep(options.texts or root / "texts", options.source_id)
    write_atomically(path, written.encode())
    say(f"the text that offsets point into is kept in {kept}")
    say(f"{path.relative_to(root)} is a draft; `zjledger check` says what is left to decide")


@command(
    argument("files", nargs="*", type=Path, metavar="FILE", help="default: those of tests/gold"),
    argument(
        "--articles",
        type=Path,
        metavar="FOLDER",
        help="instead, draft the sources whose texts lie there again, and write the report",
    ),
    argument(
        "--write",
        action="store_true",
        help="write reports/accuracy.json, which the site shows, from the files of tests/gold",
    ),
    examples=(
        "zjledger score-reading tests/gold/blind.txt",
        "zjledger score-reading --write",
        "zjledger score-reading --articles ~/articles",
    ),
)
def _score_reading(options: argparse.Namespace) -> None:
    """Score the reader against texts annotated by hand, or drafts against curated files."""
    from zjledger.curated.gazetteer import known_names
    from zjledger.reading.gold import SUBJECTS, documents, owners, score, table

    root = repository_root()
    known = known_names(root)
    if options.articles:
        _score_drafts(root, options.articles, known)
        return
    if options.write:
        _write_accuracy(root, known)
        return
    for path in options.files or sorted((root / "tests" / "gold").glob("*.txt")):
        beside = path.with_name(SUBJECTS)
        own = owners(beside.read_text("utf-8")) if beside.exists() else None
        say(f"{path.name}\n{table(score(documents(path.read_text('utf-8')), known, own))}\n")


def _write_accuracy(root: Path, known: Gazetteer) -> None:
    from zjledger.paths import write_atomically
    from zjledger.reading.accuracy import BESIDE, REPORT, accuracy

    gold = root / "tests" / "gold"
    parts = {path.name: path.read_text("utf-8") for path in gold.glob("*.txt")}
    beside = {name: (gold / name).read_text("utf-8") for name in BESIDE}
    measured = accuracy(parts, beside, known)
    content = json.dumps(measured, ensure_ascii=False, indent=1) + "\n"
    write_atomically(root / REPORT, content.encode())
    say(f"{REPORT} holds the scores of {len(parts)} files")


def _score_drafts(root: Path, folder: Path, known: Gazetteer) -> None:
    from zjledger.curated.load import load_curated
    from zjledger.curated.regained import REPORT, regained, report, table
    from zjledger.paths import write_atomically
    from zjledger.vocabulary import load_vocabulary

    if not folder.is_dir():
        raise Misused(f"{folder} is not a folder; name the one that holds the texts")
    vocabulary = load_vocabulary(root)
    results = list(regained(load_curated(root, vocabulary), vocabulary, known, folder))
    if not results:
        raise Refused(f"no text of a source lies in {folder}")
    content = json.dumps(report(results), ensure_ascii=False, indent=1) + "\n"
    write_atomically(root / REPORT, content.encode())
    say(table(results))
