"""Commands that read an article and propose; a person decides."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from zjledger.cli.registry import Misused, argument, command
from zjledger.paths import repository_root
from zjledger.terminal import say

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
    argument("files", nargs="+", type=Path, metavar="FILE", help="plain text in UTF-8"),
    _PUBLISHED,
    _LANGUAGE,
    argument("--json", action="store_true", help="print one JSON object a line"),
    examples=("zjledger read article.txt --published-on 2023-05-10 --json",),
)
def _read(options: argparse.Namespace) -> None:
    """Propose the figures, dates, names and roles that articles print; write nothing."""
    from zjledger.curated.articles import Unreadable, article_from
    from zjledger.curated.gazetteer import known_names
    from zjledger.reading.article import read_article
    from zjledger.reading.spoken import json_lines, table

    try:
        articles = [(path, article_from(path)) for path in options.files]
    except Unreadable as error:
        raise Misused(str(error)) from None
    known = known_names(repository_root())
    for path, article in articles:
        found = read_article(article.text, options.published_on, options.language, known)
        say(json_lines(str(path), found) if options.json else table(str(path), found))


@command(
    argument("file", type=Path, metavar="FILE", help="the text of the article, UTF-8"),
    argument("--url", required=True, help="where it was published"),
    argument("--id", required=True, dest="source_id", help="id and file name of the source"),
    _PUBLISHED,
    _LANGUAGE,
    examples=(
        "zjledger new-source a.txt --url https://example.org/a --id example-2023-05-10-signing",
    ),
)
def _new_source(options: argparse.Namespace) -> None:
    """Write the draft of a source file from the text of an article; never over an existing one."""
    from zjledger.curated.articles import Unreadable, article_from
    from zjledger.curated.draft import draft, draft_path
    from zjledger.curated.gazetteer import known_names
    from zjledger.paths import write_atomically
    from zjledger.reading.article import read_article

    root = repository_root()
    try:
        article = article_from(options.file)
        path = draft_path(root, options.source_id, options.url)
    except Unreadable as error:
        raise Misused(str(error)) from None
    found = read_article(article.text, options.published_on, options.language, known_names(root))
    written = draft(article, found, options.source_id, options.url, options.published_on)
    write_atomically(path, written.encode())
    say(f"{path.relative_to(root)} is a draft; `zjledger check` says what is left to decide")


@command(
    argument("files", nargs="*", type=Path, metavar="FILE", help="default: those of tests/gold"),
    examples=("zjledger score-reading tests/gold/blind.txt",),
)
def _score_reading(options: argparse.Namespace) -> None:
    """Score the reader against texts annotated by hand; ends with 0 whatever the score."""
    from zjledger.curated.gazetteer import known_names
    from zjledger.reading.gold import documents, score, table

    root = repository_root()
    for path in options.files or sorted((root / "tests" / "gold").glob("*.txt")):
        say(f"{path.name}\n{table(score(documents(path.read_text('utf-8')), known_names(root)))}\n")
