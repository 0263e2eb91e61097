"""Parts of one long text as a column that does not copy them.

The views of the Arrow columnar format, section "Variable-size Binary View Layout": 16 bytes for
each string, its size and then itself if it is short, else its first signs and its place.
"""

from __future__ import annotations

import numpy as np
import polars as pl
import pyarrow as pa

Array = np.ndarray[tuple[int], np.dtype[np.int64]]
Bytes = np.ndarray[tuple[int], np.dtype[np.uint8]]
Mask = np.ndarray[tuple[int], np.dtype[np.bool_]]

LONGEST = 2**40
"""More code points than a text has."""
LONGEST_SIGN = 4
"""Bytes of a code point in UTF-8, at most."""
_SHORT = 12
"""Bytes of a string that stands in its view."""
_PREFIX = 4
_WINDOW = 2**30
"""Bytes from one buffer to the next; a place in a buffer is told by 31 bits."""


def slices(data: pa.Buffer, start: Array, stop: Array) -> pl.Series:
    """The parts of a text in UTF-8 from some bytes to others, each less than a gigabyte.

    A code point that a part would cut in two at its beginning or end is left out.
    """
    signs = np.frombuffer(data, np.uint8)
    start, stop = _beside(signs, start, 1), _beside(signs, stop, -1)
    size = np.maximum(stop - start, 0)
    views = np.zeros((len(start), _PREFIX + _SHORT), np.uint8)
    whole = views.view("<u4")
    whole[:, 0] = size
    long = np.flatnonzero(size > _SHORT)
    views[long, _PREFIX : 2 * _PREFIX] = _next(signs, start[long], _PREFIX)
    whole[long, 2], whole[long, 3] = start[long] // _WINDOW, start[long] % _WINDOW
    short = np.flatnonzero(size <= _SHORT)
    own = np.arange(_SHORT)
    near = signs.take(start[short, np.newaxis] + own, mode="clip")
    views[short, _PREFIX:] = np.where(own < size[short, np.newaxis], near, 0)
    windows = [data.slice(begin) for begin in range(0, len(signs), _WINDOW)]
    parts = [None, pa.py_buffer(views), *windows]
    return pl.Series(pa.Array.from_buffers(pa.string_view(), len(start), parts), dtype=pl.String)


def _next(signs: Bytes, at: Array, count: int) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    """So many bytes from each of some places on, which no place lacks."""
    if not len(at):
        return np.empty((0, count), np.uint8)
    return np.lib.stride_tricks.sliding_window_view(signs, count)[at]


def _beside(signs: Bytes, at: Array, step: int) -> Array:
    """The places of bytes, moved out of the code point that they cut in two."""
    for _ in range(LONGEST_SIGN - 1):
        inside = (at < len(signs)) & (signs.take(at, mode="clip") & 0xC0 == 0x80)
        at = at + step * inside
    return at
