"""The Zhejiang Investment Ledger: claims, evidence and checked tables of announced investment.

Example:
    >>> import zjledger
    >>> amounts = zjledger.load("amounts")
    >>> zjledger.check("downloads").passed
    True
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from zjledger.paths import repository_root

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    import pyarrow as pa

    from zjledger.model.report import Report
    from zjledger.reading.proposal import Proposal

__all__ = ["check", "load", "read", "read_column"]


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
    version: str | None = None,
) -> Any:
    """Return one published table, typed by its Table Schema (rows by columns, sorted by key).

    Args:
        table: its name, such as ``amounts``.
        source: a folder or a zip with ``datapackage.json`` in it, or a git revision of this
            repository; where none is given the repository, or the tables that an installed wheel
            carries. Nothing else is needed to read it.
        as_: a ``polars.DataFrame``, a ``pandas.DataFrame``, a ``pyarrow.Table`` or a DuckDB
            relation.
        version: what the package must say of itself, such as ``0.2.0``. Without a source it is
            looked for among those published, built or tagged in the repository.

    Raises:
        KeyError: there is no such table; the message lists the names.
        ImportError: pandas or DuckDB is asked for and not installed.
        zjledger.model.report.Refused: the package is missing, malformed, altered, or
            of another version.
        ValueError: ``as_`` is none of these.
    """
    from zjledger.frames import convert
    from zjledger.package.versions import open_version

    return convert(open_version(repository_root(), source, version).table(table), as_)


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


def read_column(
    texts: Iterable[str | None],
    published_on: dt.date | Sequence[dt.date | None] | None = None,
    language: Literal["en", "zh", "auto"] = "auto",
) -> pa.Table:
    """Read the figures and dates of many texts at once, the same as :func:`read` gives for each.

    Args:
        texts: a list, or a polars or Arrow column, of texts.
        published_on: one day for all texts, or one for each.
        language: as for :func:`read`.

    Returns:
        One row a figure in order of text and place: the number of its text, first and last code
        point, kind, exact value, unit, currency, qualifier, rule and confidence. Names, roles and
        subjects are not looked for, so neither are numbers listed after names of places.
    """
    from zjledger.reading.columns.reader import read_column

    return read_column(texts, published_on, language)
