"""One table for other libraries: polars to pandas, Arrow or DuckDB."""

from __future__ import annotations

import importlib
from typing import Any

import polars as pl


def convert(frame: pl.DataFrame, as_: str) -> Any:
    """The same table as the named library holds it.

    Raises:
        ImportError: the library is not installed.
        ValueError: the name is not known.
    """
    if as_ == "polars":
        return frame
    if as_ == "arrow":
        return frame.to_arrow()
    if as_ == "pandas":
        _library("pandas")
        return frame.to_pandas()
    if as_ == "duckdb":
        return _library("duckdb").from_arrow(frame.to_arrow())
    raise ValueError(f"as_={as_!r} is not known; there are polars, pandas, arrow and duckdb")


def _library(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        raise ImportError(f"as_={name!r} needs {name}, which is not installed") from error
