"""Commands that need the texts of the sources, which are kept outside of git."""

from __future__ import annotations

import argparse
from pathlib import Path

from zjledger.cli.registry import Misused, argument, command
from zjledger.model.report import Refused
from zjledger.paths import repository_root
from zjledger.terminal import say

TEXTS = argument(
    "--texts",
    type=Path,
    metavar="FOLDER",
    help="where the texts are (default: texts in the repository, which git ignores)",
)


@command(
    argument("sources", nargs="+", metavar="SOURCE_ID", help="ids of sources of the ledger"),
    argument("--archived", action="store_true", help="fetch the copy in the Internet Archive"),
    TEXTS,
    examples=("zjledger acquire seetao-2023-07-04-99-projects",),
)
def _acquire(options: argparse.Namespace) -> None:
    """Fetch the pages of sources over https and keep them with their texts, outside of git."""
    from zjledger.acquire.pages import acquire
    from zjledger.curated.load import load_curated
    from zjledger.vocabulary import load_vocabulary

    root = repository_root()
    known = load_curated(root, load_vocabulary(root)).sources
    if unknown := [name for name in options.sources if name not in known]:
        raise Misused(f"no such source: {', '.join(unknown)} (mend: see data/curated/sources)")
    chosen = [known[name] for name in dict.fromkeys(options.sources)]
    lost = 0
    for outcome in acquire(chosen, options.texts or root / "texts", options.archived):
        say(f"{outcome.source_id}: {outcome.said}")
        lost += not outcome.kept
    if lost:
        raise Refused(f"{lost} of {len(chosen)} pages were not kept, see above")


@command(TEXTS, examples=("zjledger verify-evidence --texts ~/articles",))
def _verify_evidence(options: argparse.Namespace) -> None:
    """Look every printed phrase up in the texts of a folder, and in the pages acquired into it."""
    from zjledger.acquire.lookup import look_up, table
    from zjledger.curated.load import load_curated
    from zjledger.curated.texts import spoken, verify_evidence
    from zjledger.vocabulary import load_vocabulary

    root = repository_root()
    folder = options.texts or root / "texts"
    if not folder.is_dir():
        raise Refused(f"{folder} is not a folder; name the one that holds the texts")
    vocabulary = load_vocabulary(root)
    curated = load_curated(root, vocabulary)
    pages = look_up(curated, folder)
    report = verify_evidence(curated, vocabulary, folder)
    # Pages alone are enough: none of them may have the text that was curated.
    stands = report.passed if report.checks[0].seen or not pages else True
    say("\n\n".join(([table(pages)] if pages else []) + [spoken(report)]))
    if not (stands and all(page.stands for page in pages)):
        raise Refused("the evidence does not stand, see above")
