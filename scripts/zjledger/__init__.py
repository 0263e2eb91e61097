"""The Zhejiang Investment Ledger: claims, evidence and checked tables of announced investment.

Example:
    >>> import zjledger
    >>> amounts = zjledger.load("amounts")
    >>> zjledger.check("downloads").passed
    True
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from zjledger.paths import repository_root

if TYPE_CHECKING:
    import datetime as dt

    from zjledger.model.report import Report
    from zjledger.reading.proposal import Proposal

__all__ = ["check", "load", "read"]


def check(path: str | Path | None = None, frictionless: bool = False) -> Report:
    """Check a published package (a folder or zip), or without a path the working tree.

    Args:
        frictionless: whether Frictionless is asked too, which takes longer than all the rest.

    Returns:
        Every check that ran with the cells it saw and its findings; ``report.passed`` says
        whether none of them is an error.

    Raises:
        zjledger.model.report.Refused: there is no package at that path.
    """
    from zjledger.checking import check

    return check(repository_root() if path is None else Path(path), frictionless)


def load(
    table: str,
    source: str | Path | None = None,
    as_: Literal["polars", "pandas", "arrow", "duckdb"] = "polars",
) -> Any:
    """Return one published table, typed by its Table Schema (rows by columns, sorted by key).

    Args:
        table: its name, such as ``amounts``.
        source: a folder or a zip with ``datapackage.json`` in it, or a version such as ``0.1.0``
            that this repository holds; the repository itself where none is given. To read a
            folder or a zip nothing else is needed.
        as_: a ``polars.DataFrame``, a ``pandas.DataFrame``, a ``pyarrow.Table`` or a DuckDB
            relation.

    Raises:
        KeyError: there is no such table; the message lists the names.
        ImportError: pandas or DuckDB is asked for and not installed.
        zjledger.model.report.Refused: the package is missing, malformed or altered.
        ValueError: ``as_`` is none of these.
    """
    from zjledger.export.record import of_version
    from zjledger.frames import convert
    from zjledger.package.snapshot import open_package

    if source is None:
        source = repository_root()
    elif re.fullmatch(r"\d+\.\d+\.\d+", str(source)):
        source = of_version(repository_root(), str(source))
    return convert(open_package(source).table(table), as_)


def read(
    text: str,
    published_on: dt.date | None = None,
    language: Literal["en", "zh", "auto"] = "auto",
) -> list[Proposal]:
    """Propose the figures, dates, names and roles that an article prints, in order of place.

    Args:
        text: the article; offsets of the answer count its code points.
        published_on: what dates without a year are counted from; without it they stay unread.
        language: whose grammar reads the figures; ``auto`` takes that of most letters.

    Raises:
        zjledger.model.report.LedgerError: a register of names is refused.
    """
    from zjledger.curated.gazetteer import known_names
    from zjledger.reading.article import read_article

    return read_article(text, published_on, language, known_names(repository_root()))
