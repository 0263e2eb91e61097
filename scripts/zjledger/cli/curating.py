"""Commands for what is written by hand: canonical form, published ids and versions."""

from __future__ import annotations

import argparse

from zjledger.cli.registry import argument, command
from zjledger.model.report import Refused
from zjledger.paths import repository_root
from zjledger.terminal import say


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
    new = record_published(root, ids_of(curated.registers, curated.sources, curated.claims))
    say(f"{len(new)} new ids recorded")


@command(
    argument("package", help="a folder or a zip with datapackage.json in it, or a git revision"),
    examples=("zjledger record-release dist/current/downloads",),
)
def _record_release(options: argparse.Namespace) -> None:
    """Record a version as published: the next one is held against it, and nothing changes it."""
    from zjledger.export.record import record
    from zjledger.package.snapshot import open_package

    root = repository_root()
    path = record(root, open_package(options.package, root))
    say(f"{path.relative_to(root)} is on record; commit it")
