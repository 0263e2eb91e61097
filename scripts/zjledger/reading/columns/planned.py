"""Plans in which the dates of a column stand, told passages before: 【下步】2月17日：报清单。

The sign of one is put before the words of a date's own passage, as the reader of one text does.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import polars as pl

from zjledger.reading.chinese import ahead, held, held_days, held_this, named_years
from zjledger.reading.chinese.looks_back import FURTHER
from zjledger.reading.chinese.plans import (
    DUE,
    GLUE,
    HEADED,
    ITEM,
    JUST_HEADED,
    LEAD,
    LONGEST,
    OPENING,
    PAST,
    sign_after,
)
from zjledger.reading.columns.cutting import CUT, Cut, coded, found_any, same_digits
from zjledger.reading.columns.once import Once, Turns
from zjledger.reading.columns.slices import LONGEST_SIGN, Array, Mask, slices
from zjledger.reading.days import BACK

_TO_PAST = f"(?s)^.*[{PAST}]"
_BESIDE = 3 * LONGEST_SIGN
"""Bytes before a heading that may tell whether it is one."""
_MONTH = "(?:^|[^0-9])(?:1[0-2]|[1-9])月[0-9]"
_NO_DAY = "前"
"""What stands for a day up to which something is asked."""
_HEAD = 100
"""Code points at the beginning of a passage that show whether it is a heading."""


def plan_signs(turns: Turns) -> Once[str]:
    """The signs of plans, each found once."""
    return Once(lambda said: sign_after(said[2:], item=said[0] == "1", opens=said[1] == "1"), turns)


def with_plans(cut: Cut, at: Array, lefts: pl.Series, signs: Once[str]) -> pl.Series:
    """The words before some dates in their passages, and before them the sign of their plan.

    ``signs`` are those met so far, as :func:`plan_signs` makes them.
    """
    # The sign of a passage that begins further back is out of reach.
    near = np.flatnonzero((lefts.str.len_chars() < BACK).to_numpy())
    begin = cut.rows["first"].to_numpy()[at] - lefts.str.len_bytes().to_numpy().astype(np.int64)
    begin, one, which = np.unique(begin[near], return_index=True, return_inverse=True)
    low, high = (cut.rows[name].to_numpy()[at[near[one]]] for name in ("low", "high"))
    lead = slices(cut.data, np.maximum(begin - LONGEST_SIGN * LEAD, low), begin).str.tail(LEAD)
    head = slices(cut.data, begin, np.minimum(begin + LONGEST_SIGN * _HEAD, high)).str.head(_HEAD)
    item, opens = head.str.contains(ITEM), head.str.contains(OPENING)
    # A line under no heading that is no point of a list belongs to no plan.
    apart = ~item & lead.str.ends_with("\n")
    apart &= ~lead.str.tail(LONGEST).str.contains(JUST_HEADED)
    led = np.flatnonzero((~apart & ~opens).to_numpy())
    low = begin - lead.str.len_bytes().to_numpy().astype(np.int64)
    led, words = _headed(cut, led, low[led], begin[led])
    opened = np.flatnonzero((opens & ~apart).to_numpy())
    some = np.concatenate([led, opened])
    words = words.extend(lead.gather(opened))
    begins = (column.gather(some).cast(pl.Int8).cast(pl.String) for column in (item, opens))
    codes, distinct = coded(pl.select(pl.concat_str(*begins, same_digits(words))).to_series())
    found = pl.Series([""]).new_from_index(0, len(begin))
    found = found.scatter(some, pl.Series(signs(distinct.to_list()), dtype=pl.String).gather(codes))
    years = _years(lead)
    found += years.zip_with(years != "", _this_year(lead, head, (years == "").to_numpy()))
    found += _steps(lead, head)
    found += _days(lead, head)
    return pl.Series([""]).new_from_index(0, len(at)).scatter(near, found.gather(which)) + lefts


def _headed(cut: Cut, led: Array, low: Array, high: Array) -> tuple[Array, pl.Series]:
    """Those of some passages before which a heading may stand, and the words from the first such
    heading on, after the last month before it.

    ``low`` and ``high`` are of the bytes where the words before each passage begin and end.
    """
    start = _first_heading(cut, low, high)
    led, low, start, high = (array[start >= 0] for array in (led, low, start, high))
    # No heading stands further than its length before a word of the past.
    rest = slices(cut.data, start, high).str.replace(_TO_PAST, "").str.len_bytes().to_numpy()
    begin = np.maximum(start, high - rest.astype(np.int64) - LONGEST_SIGN * LONGEST)
    past = np.flatnonzero(begin > start)
    start[past] = _first_heading(cut, begin[past], high[past])
    led, low, start, high = (array[start >= 0] for array in (led, low, start, high))
    near = np.maximum(start - _BESIDE, low)
    words = slices(cut.data, near, high)
    at = np.flatnonzero(near > low)
    before = slices(cut.data, low[at], start[at]).str.replace_all(DUE, _NO_DAY)
    month = before.str.extract_all(_MONTH).list.last().str.extract("([0-9]+月)").fill_null("")
    # This keeps a number that is cut in two from being a month.
    return led, words.scatter(at, month + GLUE + words.gather(at))


def _first_heading(cut: Cut, low: Array, high: Array) -> Array:
    """The byte at which the first heading between some bytes begins, or -1 where there is none."""
    words = slices(cut.data, low, high)
    place = words.str.find(HEADED).cast(pl.Int64) - words.str.len_bytes().cast(pl.Int64)
    return (pl.Series(high) + place).fill_null(-1).to_numpy().copy()


def _days(lead: pl.Series, head: pl.Series) -> pl.Series:
    """The sign of the day with which each passage goes on, given how it begins."""
    goes_on = lead.str.tail(1).is_in(pl.Series([*held.JOINTS]).implode())
    at = np.flatnonzero(goes_on.to_numpy())
    at = at[head.gather(at).str.contains(held_days.DAY).to_numpy()]
    return _found(held_days.day_sign, lead, head, at)


def _steps(lead: pl.Series, head: pl.Series) -> pl.Series:
    """The sign of the step after which each passage tells of another."""
    ends = lead.str.tail(1).is_in(pl.Series([*ahead.STEP_ENDS]).implode())
    at = np.flatnonzero(ends.to_numpy())
    at = at[head.gather(at).str.contains(ahead.BEGINS).to_numpy()]
    return _found(ahead.step_sign, lead, head, at)


def _this_year(lead: pl.Series, head: pl.Series, asked: Mask) -> pl.Series:
    """The sign of this year before each passage, of some, on the whole of it."""
    at = np.flatnonzero(asked)
    at = at[head.gather(at).str.contains(held_this.WHOLE).to_numpy()]
    at = at[lead.gather(at).str.contains(held_this.OF_THIS, literal=True).to_numpy()]
    return _found(held_this.this_sign, lead, head, at)


def _found(
    sign: Callable[[str, str], str], lead: pl.Series, head: pl.Series, at: Array
) -> pl.Series:
    """The signs of some passages, given the words before each and those that begin it."""
    signs = pl.Series([*map(sign, lead.gather(at), head.gather(at))], dtype=pl.String)
    return pl.Series([""]).new_from_index(0, len(lead)).scatter(at, signs)


def _years(lead: pl.Series) -> pl.Series:
    """The sign of the year that the words before each passage name."""
    named = np.flatnonzero(found_any(lead, held.NAMED))
    further = lead.gather(named).str.contains(FURTHER).to_numpy()
    further, some = named[further], named[~further]
    some = some[lead.gather(some).str.contains(held.LED).to_numpy()]
    line = lead.gather(some).str.split("\n").list.last()
    parts = line.str.replace_all(held.YEAR, f"{CUT}$0").str.split(CUT).to_frame("parts")
    # Of the words between two years only those beside them tell.
    between = pl.element().str
    ends = pl.concat_str(between.head(held.REACH), pl.lit("。"), between.tail(named_years.BEFORE))
    is_long = between.len_chars() > held.REACH + named_years.BEFORE
    beside = pl.when(is_long).then(ends).otherwise(pl.element())
    plain = between.replace(held.SUBJECT, f"${{1}}{held.OF_SUBJECT}${{2}}")
    # One after the other, as each part of the second would ask for the first anew.
    told = pl.col("parts").list.slice(1).list.eval(plain).list.eval(beside).list.join("")
    # What lay ahead is marked.
    last = parts["parts"].list.last()
    at = np.flatnonzero(last.str.contains(ahead.PROMISES).to_numpy())
    promised = last.gather(at)
    for form in ahead.PROMISED:
        promised = promised.str.replace_all(form, f"${{1}}{ahead.MARK}${{2}}")
    months = pl.lit(last.scatter(at, promised)).str.extract_all(held.TOLD).list.join("")
    one = pl.col("parts").list.len() > 1
    words = parts.select(
        pl.col("parts").list.first().str.tail(named_years.BEFORE)
        + told
        + CUT
        + pl.when(one).then(months).otherwise(pl.lit(""))
    ).to_series()
    codes, distinct = coded(same_digits(words))
    signs = pl.Series([held.year_sign(*said.split(CUT)) for said in distinct], dtype=pl.String)
    signs = signs.gather(codes)
    on = pl.Series([*held.JOINTS]).implode()
    goes_on = lead.gather(some).str.tail(1).is_in(on) & (signs.str.len_chars() > 1)
    signs = signs + goes_on.replace_strict({True: held.JOINED, False: ""}, return_dtype=pl.String)
    found = pl.Series([""]).new_from_index(0, len(lead)).scatter(some, signs)
    codes, distinct = coded(same_digits(lead.gather(further)))
    signs = pl.Series(map(held.held_sign, distinct.to_list()), dtype=pl.String)
    return found.scatter(further, signs.gather(codes))
