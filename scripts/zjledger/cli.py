"""The command line: ``zjledger COMMAND``, or ``python -m zjledger COMMAND``.

A command is a function marked with :func:`command`; its name, its help and its examples are taken
from it. It has no logic of its own: it calls one function and says what came of it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zjledger.model.report import Refused
from zjledger.paths import repository_root
from zjledger.terminal import complain, say

GOOD, REFUSED, MISUSE, INTERNAL, INTERRUPTED, UNHEARD = 0, 1, 2, 3, 130, 141
"""Exit codes; argparse itself ends with 2. The last two are what shells give to Ctrl-C and to a
program whose reader, such as ``head``, has gone."""

_EXIT_CODES = (
    "Ends with 0 when all is well, 1 when input was refused or a check failed, "
    "2 when the command line is wrong, 3 when the program itself is."
)


@dataclass(frozen=True)
class Argument:
    """One argument of a command, as ``argparse.add_argument`` takes it."""

    flags: tuple[str, ...]
    options: dict[str, Any]


@dataclass(frozen=True)
class Command:
    """One command: what runs, what it takes, and how it is called."""

    run: Callable[[argparse.Namespace], None]
    arguments: tuple[Argument, ...]
    examples: tuple[str, ...]

    @property
    def description(self) -> str:
        """The docstring of the function."""
        return (self.run.__doc__ or "").strip()


class Misused(Exception):
    """The command line asks for what cannot be; the message says what."""


COMMANDS: dict[str, Command] = {}
"""Commands by name, in the order of the flow."""


def argument(*flags: str, **options: Any) -> Argument:
    """An argument for :func:`command`, such as ``argument("--port", type=int, default=8000)``."""
    return Argument(flags, options)


def command(
    *arguments: Argument, examples: Sequence[str] = ()
) -> Callable[[Callable[[argparse.Namespace], None]], Callable[[argparse.Namespace], None]]:
    """Make a function a command named after it (``verify_evidence`` is ``verify-evidence``).

    Args:
        arguments: what it takes; the values are attributes of the function's one parameter.
        examples: command lines for ``--help``; without any, the bare one.
    """

    def register(
        run: Callable[[argparse.Namespace], None],
    ) -> Callable[[argparse.Namespace], None]:
        name = run.__name__.strip("_").replace("_", "-")
        COMMANDS[name] = Command(run, arguments, tuple(examples) or (f"zjledger {name}",))
        return run

    return register


@command()
def _dataset(_: argparse.Namespace) -> None:
    """Run every stage whose inputs changed, then say what there is and where it lies."""
    from zjledger.pipeline import repro
    from zjledger.summary import summary

    root = repository_root()
    outcome = repro(root, say)
    say(summary(root, outcome))


@command()
def _assemble(_: argparse.Namespace) -> None:
    """Read data/curated, refuse what is malformed, write data/tables and datapackage.json."""
    from zjledger.assemble.stage import assemble

    rows = assemble(repository_root())
    say(f"  {len(rows)} tables, {sum(rows.values())} rows in data/tables")


@command()
def _validate(_: argparse.Namespace) -> None:
    """Check the tables in every layer and write reports/validation.json and metrics.json."""
    from zjledger.validate import validate

    report = validate(repository_root())
    warnings = sum(check.warnings for check in report.checks)
    say(f"  {len(report.checks)} checks run and passed, {warnings} warnings (reports/)")


@command()
def _export(_: argparse.Namespace) -> None:
    """Write every download into build/downloads and read each back."""
    from zjledger.export.stage import export

    say(f"  {len(export(repository_root()))} files in build/downloads, each read back")


@command()
def _site(_: argparse.Namespace) -> None:
    """Write the pages, build them, and put the site into build/site."""
    from zjledger.site.stage import site

    say(f"  {site(repository_root())} pages in build/site")


@command()
def _release(_: argparse.Namespace) -> None:
    """Put the finished build into dist and point dist/current at it."""
    from zjledger.export.release import release

    say(f"  dist/current is {release(repository_root()).name}")


@command(
    argument("--port", type=int, default=8000, help="port on this machine (default: 8000)"),
    examples=("zjledger serve --port 8001",),
)
def _serve(options: argparse.Namespace) -> None:
    """Serve the released site on this machine alone until interrupted."""
    from zjledger.site.serve import released_site, server_for

    with server_for(released_site(repository_root()), options.port) as server:
        say(f"The site is at http://127.0.0.1:{server.server_port}/ (Ctrl-C ends it)")
        server.serve_forever()


@command(
    argument("folder", help="a folder of downloads, with SHA256SUMS in it"),
    examples=("zjledger verify dist/current/downloads",),
)
def _verify(options: argparse.Namespace) -> None:
    """Find altered, cut, removed, added and swapped files and mixed releases in downloads."""
    from zjledger.export.verify import verify

    if problems := verify(Path(options.folder)):
        raise Refused("\n".join(problems))
    say("every file is as it was released")


@command(
    argument("old", help="a folder or a zip with datapackage.json in it, or a git revision"),
    argument("new", help="the same, of the newer version"),
    argument(
        "--format", choices=("text", "json", "markdown"), default="text", help="how to say it"
    ),
    argument(
        "--release",
        action="store_true",
        help="end with 1 only where NEW may not follow OLD: version too low, or an id vanished",
    ),
    examples=(
        "zjledger diff v0.1.0 .",
        "zjledger diff old.zip dist/current/downloads --format markdown",
    ),
)
def _diff(options: argparse.Namespace) -> None:
    """Say which rows and cells differ between two versions: ends with 0 when equal, 1 when not."""
    from zjledger.export.changelog import FORMS
    from zjledger.export.diff import compare, release_problems
    from zjledger.package.snapshot import open_package

    try:
        old, new = (open_package(x, repository_root()) for x in (options.old, options.new))
        difference = compare(old, new)
    except Refused as refused:
        complain(f"diff cannot compare:\n{refused}")
        raise SystemExit(MISUSE) from refused
    say(FORMS[options.format](difference))
    if not options.release:
        raise SystemExit(GOOD if difference.equal else REFUSED)
    if problems := release_problems(old, new, difference):
        raise Refused("\n".join(problems))


@command(
    argument("--package", type=Path, metavar="DIR", help="a published package, folder or zip"),
    argument(
        "--frictionless", action="store_true", help="ask Frictionless too, which takes longer"
    ),
    argument("--json", action="store_true", help="print the whole report as JSON"),
    argument("--sarif", type=Path, metavar="FILE", help="write the findings as SARIF 2.1.0"),
    examples=("zjledger check --package downloads", "zjledger check --sarif findings.sarif"),
)
def _check(options: argparse.Namespace) -> None:
    """Check the working tree, or a published package alone, in every layer; write nothing."""
    from zjledger.checking import check
    from zjledger.checking.output import report_sarif, report_text
    from zjledger.parameters import load_parameters
    from zjledger.paths import write_atomically
    from zjledger.validate import report_json

    root = repository_root()
    if options.package and not options.package.exists():
        raise Misused(f"there is nothing at {options.package}")
    report = check(options.package or root, options.frictionless)
    if options.sarif:
        sarif = report_sarif(report, load_parameters(root).version)
        write_atomically(options.sarif, (json.dumps(sarif, indent=2) + "\n").encode())
    as_json = json.dumps(report_json(report), ensure_ascii=False, indent=2)
    say(as_json if options.json else report_text(report))
    if not report.passed:
        raise Refused(f"{sum(check.errors for check in report.checks)} errors")


@command(
    argument("--per-class", type=int, default=12, help="faults of each class (default: 12)"),
    argument("--processes", type=int, default=2, help="processes to work with (default: 2)"),
    examples=("zjledger faults --per-class 3",),
)
def _faults(options: argparse.Namespace) -> None:
    """Inject faults of every kind, see which are noticed, and write reports/faults.json."""
    from zjledger.faults.scorecard import scorecard_text
    from zjledger.faults.stage import faults

    card = faults(repository_root(), options.per_class, options.processes, say)
    say(scorecard_text(card))


@command()
def _summary(_: argparse.Namespace) -> None:
    """Say what the last build holds, what was checked and where it lies."""
    from zjledger.summary import summary

    say(summary(repository_root()))


@command(
    argument("--check", action="store_true", help="write nothing; end with 1 where a file differs"),
    examples=("zjledger format", "zjledger format --check"),
)
def _format(options: argparse.Namespace) -> None:
    """Rewrite the curated files in their canonical form."""
    from zjledger.curated.files import format_folder

    changed = format_folder(repository_root(), write=not options.check)
    if options.check and changed:
        raise Refused("not in the canonical form (mend: `make format`):\n" + "\n".join(changed))
    say("\n".join(f"rewritten: {name}" for name in changed) or "all files are in canonical form")


@command()
def _record_ids(_: argparse.Namespace) -> None:
    """Record the ids of the curated files as published; from then on none may disappear."""
    from zjledger.curated.load import load_curated
    from zjledger.curated.published import ids_of, record_published
    from zjledger.vocabulary import load_vocabulary

    root = repository_root()
    curated = load_curated(root, load_vocabulary(root))
    new = record_published(root, ids_of(curated.registers, curated.sources))
    say(f"{len(new)} new ids recorded")


@command(
    argument(
        "--texts",
        type=Path,
        default=Path("texts"),
        help="folder of the texts, under any names (default: texts, which git ignores)",
    ),
    examples=("zjledger verify-evidence --texts ~/articles",),
)
def _verify_evidence(options: argparse.Namespace) -> None:
    """Look every printed phrase up in the texts of the sources that lie in a folder."""
    from zjledger.curated.load import load_curated
    from zjledger.curated.texts import spoken, verify_evidence
    from zjledger.vocabulary import load_vocabulary

    if not options.texts.is_dir():
        raise Refused(f"{options.texts} is not a folder; name the one that holds the texts")
    vocabulary = load_vocabulary(repository_root())
    curated = load_curated(repository_root(), vocabulary)
    report = verify_evidence(curated, vocabulary, options.texts)
    say(spoken(report))
    if not report.passed:
        raise Refused("the evidence does not stand, see above")


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


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--debug",
        action="store_true",
        default=argparse.SUPPRESS,
        help="show where in the code an internal error arose",
    )
    parser = argparse.ArgumentParser(
        prog="zjledger",
        description="Build and check the Zhejiang Investment Ledger.",
        epilog=f"Example: zjledger validate --help\n\n{_EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[common],
    )
    below = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, entry in COMMANDS.items():
        sub = below.add_parser(
            name,
            help=entry.description,
            description=entry.description,
            epilog="Examples:\n" + "\n".join(f"  {example}" for example in entry.examples),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            parents=[common],
        )
        for item in entry.arguments:
            sub.add_argument(*item.flags, **item.options)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    Raises:
        SystemExit: with 2 on a wrong command line, with 0 after ``--help``; from argparse.
    """
    # A terminal that cannot show Chinese names gets escapes, not a crash.
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")
    try:
        try:
            return _run(build_parser().parse_args(arguments))
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more when it ends, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNHEARD


def _run(options: argparse.Namespace) -> int:
    try:
        COMMANDS[options.command].run(options)
    except Refused as refused:
        complain(f"{options.command} refused:\n{refused}")
        return REFUSED
    except Misused as misused:
        complain(f"{options.command}: {misused}")
        return MISUSE
    except KeyboardInterrupt:
        complain(f"{options.command} interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as error:
        if getattr(options, "debug", False):
            complain(traceback.format_exc())
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        complain(f"{options.command} failed: {reason}")
        complain("This is a fault of the program, not of the data; --debug shows where it arose.")
        return INTERNAL
    return GOOD
