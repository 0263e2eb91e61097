"""Parts of a text as a column without a copy: the bytes asked for, and no half of a sign."""

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjledger.reading.columns import slices as module
from zjledger.reading.columns.slices import slices


def whole_signs(data: bytes, start: int, stop: int) -> str:
    """What a reader of bytes sees who leaves out the signs that are cut in two."""
    return data[start:stop].decode("utf-8", "ignore")


@given(st.text(max_size=60), st.data())
def test_a_part_is_that_of_its_bytes_without_halves(text: str, data: st.DataObject) -> None:
    signs = text.encode()
    places = st.integers(0, len(signs))
    spans = [
        sorted(pair) for pair in data.draw(st.lists(st.tuples(places, places), max_size=5)) if signs
    ]
    start, stop = (np.array([s[end] for s in spans], dtype=np.int64) for end in (0, 1))
    found = slices(pa.py_buffer(signs), start, stop)
    assert found.to_list() == [whole_signs(signs, *span) for span in spans]


def test_parts_beyond_the_first_buffer_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_WINDOW", 16)
    text = "".join(f"部分 {n:03}，" for n in range(40))
    signs = text.encode()
    start = np.arange(0, len(signs) - 40, 7)
    for length in (3, 12, 13, 40):
        found = slices(pa.py_buffer(signs), start, start + length)
        assert found.to_list() == [whole_signs(signs, s, s + length) for s in start.tolist()]
        assert found.str.len_chars().to_list() == [len(part) for part in found.to_list()]


def test_no_parts_of_no_text() -> None:
    none = np.zeros(0, dtype=np.int64)
    assert slices(pa.py_buffer(b""), none, none).to_list() == []
