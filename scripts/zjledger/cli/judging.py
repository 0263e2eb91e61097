"""Commands that check: the tree, a package, a download, two versions, the evidence."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from zjledger.cli.registry import GOOD, MISUSE, REFUSED, Misused, argument, command
from zjledger.model.report import Refused
from zjledger.paths import repository_root
from zjledger.terminal import complain, say


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
    argument("--per-class", type=int, default=10, help="faults of each class (default: 10)"),
    argument("--processes", type=int, default=2, help="processes to work with (default: 2)"),
    examples=("zjledger faults --per-class 3",),
)
def _faults(options: argparse.Namespace) -> None:
    """Inject faults of every kind, see which are noticed, and write reports/faults.json."""
    from zjledger.faults.scorecard import scorecard_text
    from zjledger.faults.stage import faults

    began = time.monotonic()
    card = faults(repository_root(), options.per_class, options.processes, say)
    say(scorecard_text(card))
    say(f"measured in {(time.monotonic() - began) / 60:.1f} minutes")


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
        "zjledger diff data/releases/0.1.0.zip .",
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
