"""Parts of one long text as a column that does not copy them.

The views of the Arrow columnar format, section "Variable-size Binary View Layout": 16 bytes for
each string, its size and then itself if it is short, else its first signs and its place.
"""

from __future__ import annotations

import numpy as np
import polars as pl
import pyarrow as pa

Array = np.ndarray[tuple[int], np.dtype[np.int64]]
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
    views[:, :_PREFIX] = size.astype("<u4")[:, np.newaxis].view(np.uint8)
    own = np.arange(_SHORT)
    near = signs.take(start[:, np.newaxis] + own, mode="clip")
    views[:, _PREFIX:] = np.where(own < size[:, np.newaxis], near, 0)
    long = size > _SHORT
    place = np.stack([start // _WINDOW, start % _WINDOW], axis=1)[long]
    views[long, 2 * _PREFIX :] = place.astype("<u4").view(np.uint8)
    windows = [data.slice(begin) for begin in range(0, len(signs), _WINDOW)]
    parts = [None, pa.py_buffer(views), *windows]
    return pl.Series(pa.Array.from_buffers(pa.string_view(), len(start), parts), dtype=pl.String)


def _beside(signs: np.ndarray[tuple[int], np.dtype[np.uint8]], at: Array, step: int) -> Array:
    """The places of bytes, moved out of the code point that they cut in two."""
    for _ in range(LONGEST_SIGN - 1):
        inside = (at < len(signs)) & (signs.take(at, mode="clip") & 0xC0 == 0x80)
        at = at + step * inside
    return at
