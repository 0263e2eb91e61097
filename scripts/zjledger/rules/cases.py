"""Judging cases in whole columns: the sound ones are counted, the faulty ones told row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

import polars as pl

from zjledger.rules.frame import Judgement, Record, sound


def judged(
    cases: pl.DataFrame, wrong: pl.Expr, finding: Callable[[Record], Judgement]
) -> Iterator[Judgement]:
    """One judgement for all cases that are not wrong, and one for each that is.

    Args:
        wrong: null counts as not wrong.
        finding: what to say of a wrong row.
    """
    found = cases.filter(wrong)
    yield sound(cases.height - found.height)
    yield from map(finding, found.iter_rows(named=True))


def judged_by_kind(
    cases: pl.DataFrame,
    columns: tuple[str, ...],
    judge: Callable[[Record], Iterable[str | None]],
    finding: Callable[[Record], Judgement],
) -> Iterator[Judgement]:
    """Judge cases that are alike in some columns once, however many there are.

    Args:
        judge: what is wrong with rows of these columns, and ``cases``, their number: one text, or
            None if it is right, for each thing there is to ask about such a row.
        finding: the judgement of one row, but for its fault.
    """
    faults: list[tuple[int, Judgement]] = []
    for kind in cases.group_by(columns).len("cases").iter_rows(named=True):
        for fault in judge(kind):
            if fault is None:
                yield sound(kind["cases"])
                continue
            alike = (pl.col(name).eq_missing(pl.lit(kind[name], pl.String)) for name in columns)
            for row in cases.with_row_index("place").filter(*alike).iter_rows(named=True):
                faults.append((row["place"], finding(row)._replace(fault=fault)))
    yield from (judgement for _, judgement in sorted(faults, key=lambda found: found[0]))


def last_of_each(frame: pl.DataFrame, key: str) -> pl.DataFrame:
    """Rows of a register by key: the last of each, should a damaged register repeat one."""
    if frame[key].n_unique() == frame.height:
        return frame
    return frame.unique(key, keep="last", maintain_order=True)


def beside(
    frame: pl.DataFrame, register: pl.DataFrame, key: str, how: Literal["inner", "left"] = "inner"
) -> pl.DataFrame:
    """Rows, in order, with the columns of the row of a register whose key they have.

    A damaged row without a key names the row of the register without one, if there is one.

    Args:
        how: ``left`` to keep rows whose key is not in the register.
    """
    once = last_of_each(register, key)
    return frame.join(once, on=key, how=how, nulls_equal=True, maintain_order="left")


def picked(frame: pl.DataFrame, key: str, wanted: Iterable[str | None]) -> dict[str, Record]:
    """Rows of a register that have one of some keys, by that key: the last of each."""
    keys = set(wanted) - {None}
    if not keys:
        return {}
    rows = frame.filter(pl.col(key).is_in(list(keys)))
    return {row[key]: row for row in rows.iter_rows(named=True)}


def with_wholes(frame: pl.DataFrame, key: str, wanted: Iterable[str | None]) -> dict[str, Record]:
    """Rows that have one of some keys and all rows that these are part of, by their keys."""
    rows: dict[str, Record] = {}
    while found := picked(frame, key, set(wanted) - rows.keys()):
        rows |= found
        wanted = {row["parent_id"] for row in found.values()}
    return rows


def maybe_alike(frame: pl.DataFrame, columns: Sequence[str]) -> pl.DataFrame:
    """Rows that may be alike in some columns with another: those whose hashes are."""
    return frame.filter(frame[list(columns)].hash_rows().is_duplicated())


def told_again(frame: pl.DataFrame, columns: Sequence[str]) -> pl.DataFrame:
    """Rows alike in some columns with an earlier one, with the first such row as ``…_of_first``."""
    alike = maybe_alike(frame, columns).with_row_index("place")
    first = alike.unique(columns, keep="first", maintain_order=True)
    rest = alike.join(first, on="place", how="anti", maintain_order="left")
    return rest.join(first, on=columns, nulls_equal=True, maintain_order="left", suffix="_of_first")


def odd_ones_out(
    frame: pl.DataFrame, keys: tuple[str, ...], column: str, peers: int
) -> tuple[int, pl.DataFrame]:
    """Rows against all others of their group, where these have one value and are enough.

    Args:
        peers: how many others there must be.

    Returns:
        Number of rows that have the value of all others; and the rows that have another, in order,
        with ``usual``, the value of the others, and ``others``, their number.
    """
    counts = frame.group_by(*keys, column).len("rows")
    groups = counts.group_by(keys).agg(
        pl.len().alias("values"),
        pl.col("rows").sum().alias("all"),
        pl.col(column).first().alias("one"),
        pl.col(column).last().alias("two"),
    )
    large = groups.filter(pl.col("all") > peers)
    same = int(large.filter(pl.col("values") == 1)["all"].sum())
    # Of three values or more no row leaves others with only one.
    split = large.filter(pl.col("values") == 2)
    if split.is_empty():
        return same, frame.clear()
    odd = counts.filter(pl.col("rows") == 1).join(split, on=keys, nulls_equal=True)
    found = frame.join(odd, on=(*keys, column), nulls_equal=True, maintain_order="left")
    usual = pl.when(pl.col(column).eq_missing(pl.col("one"))).then("two").otherwise("one")
    return same, found.with_columns(usual.alias("usual"), (pl.col("all") - 1).alias("others"))
