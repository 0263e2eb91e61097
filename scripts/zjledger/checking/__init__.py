"""One command that checks anything: the working tree, or a published package and nothing else."""

from __future__ import annotations

from pathlib import Path

from zjledger.checking.known import load_known
from zjledger.checking.memory import without_collecting
from zjledger.checking.package import check_package
from zjledger.checking.tree import check_tree
from zjledger.model.report import Report
from zjledger.paths import repository_root

__all__ = ["check"]


def check(path: Path, frictionless: bool = False) -> Report:
    """Check a folder: the working tree of this code, or a published package.

    Args:
        frictionless: whether Frictionless is asked too, which takes longer than all the rest.

    Raises:
        Refused: there is neither at that path.
    """
    root = repository_root()
    known = load_known(root)
    with without_collecting():
        if path.resolve() == root:
            return check_tree(known, frictionless)
        return check_package(path, known, frictionless)
