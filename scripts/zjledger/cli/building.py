"""The stages of a build, one command each, and what came of them."""

from __future__ import annotations

import argparse

from zjledger.cli.registry import argument, command
from zjledger.paths import repository_root
from zjledger.terminal import say


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
def _wheel(_: argparse.Namespace) -> None:
    """Pack the code and the tables into build/wheel, to be installed without a network."""
    from zjledger.export.wheel import wheel

    path = wheel(repository_root())
    say(f"  build/wheel/{path.name}, {path.stat().st_size / 1e6:.1f} MB")


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


@command()
def _cache(_: argparse.Namespace) -> None:
    """Read every object of DVC's cache that the last build kept there; mend with dataset."""
    from zjledger.cache import flaws
    from zjledger.model.report import Refused

    if found := flaws(repository_root()):
        mend = "mend: `make dataset` makes them again, `dvc pull` fetches them"
        raise Refused("\n".join([*map(str, found), mend]))
    say("every object of the cache holds what it is named after")


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


@command()
def _summary(_: argparse.Namespace) -> None:
    """Say what the last build holds, what was checked and where it lies."""
    from zjledger.summary import summary

    say(summary(repository_root()))
