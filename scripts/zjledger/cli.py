"""Commands: one for each stage, no logic of their own."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from zjledger.model.report import LedgerError
from zjledger.paths import repository_root


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0, or 1 when input was refused or a check failed."""
    parser = argparse.ArgumentParser(
        prog="zjledger",
        description="Build and check the Zhejiang Investment Ledger.",
        epilog="Example: python -m zjledger assemble",
    )
    parser.add_argument("command", choices=sorted(_COMMANDS), help="the stage to run")
    chosen = parser.parse_args(arguments).command
    try:
        _COMMANDS[chosen]()
    except LedgerError as error:
        print(f"{chosen} refused:\n{error}", file=sys.stderr)
        return 1
    return 0


def _assemble() -> None:
    from zjledger.assemble.stage import assemble

    for table, rows in assemble(repository_root()).items():
        print(f"  {table:<20} {rows:>6} rows")


def _validate() -> None:
    from zjledger.validate import validate

    report = validate(repository_root())
    warnings = sum(check.warnings for check in report.checks)
    print(f"  {len(report.checks)} checks run and passed, {warnings} warnings (reports/)")


def _export() -> None:
    from zjledger.export.stage import export

    print(f"  {len(export(repository_root()))} files in build/downloads, each read back")


def _release() -> None:
    from zjledger.export.release import release

    print(f"  dist/current is {release(repository_root()).name}")


def _summary() -> None:
    from zjledger.summary import summary

    print(summary(repository_root()))


def _format() -> None:
    from zjledger.curated.canonical import format_folder

    for name in format_folder(repository_root()):
        print(f"  {name}")


_COMMANDS = {
    "format": _format,
    "summary": _summary,
    "assemble": _assemble,
    "validate": _validate,
    "export": _export,
    "release": _release,
}
