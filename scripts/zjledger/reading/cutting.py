"""Stage one of a column: every text cut at its clusters."""

from __future__ import annotations

import numpy as np
import polars as pl
import pyarrow as pa

from zjledger.reading.clusters import Clusters

Array = np.ndarray[tuple[int], np.dtype[np.int64]]
Mask = np.ndarray[tuple[int], np.dtype[np.bool_]]

CUT, PART = "\x1f", "\x1e"
"""Signs that no text has: between the parts of a key, and in the place of its number."""

Part = tuple[Array, pl.Series]
"""What many rows say, told once: the place of each among the distinct ones, and these."""


def cut_up(sheet: pl.DataFrame, clusters: Clusters) -> pl.DataFrame:
    """One row a cluster: its text, where it starts and ends, and what stands on either side.

    ``row`` is that of the sheet, ``of`` the place in it, ``place`` is odd and grows along a text.
    """
    marked = (sheet["text"] + "\n").str.replace_all(clusters.cluster, f"{CUT}$0{CUT}")
    lists = marked.str.split(CUT)
    lengths = lists.list.len().to_numpy().astype(np.int64)
    pieces = lists.explode()
    ends = np.cumsum(pieces.str.len_chars().to_numpy().astype(np.int64))
    begins = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    rows = np.repeat(np.arange(len(lengths)), lengths)
    place = np.arange(len(pieces)) - begins[rows]
    at = np.flatnonzero(place % 2 == 1)
    offset = np.where(begins > 0, ends[begins - 1], 0)[rows[at]]
    return pl.DataFrame(
        {
            "row": sheet["row"].cast(pl.Int64).gather(rows[at]),
            "day": sheet["day"].gather(rows[at]),
            "of": rows[at],
            "place": place[at],
            "cluster": pieces.gather(at),
            "left": pieces.gather(at - 1),
            "right": pieces.gather(at + 1),
            "start": ends[at - 1] - offset,
            "end": ends[at] - offset,
        }
    )


def coded(values: pl.Series | Array) -> Part:
    """What each row says, told once."""
    found = values.to_arrow() if isinstance(values, pl.Series) else pa.array(values)
    found = found.dictionary_encode()
    return found.indices.to_numpy().astype(np.int64), pl.Series(found.dictionary)
