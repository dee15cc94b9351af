"""A cursor is one that the store has made, or it is rejected."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.errors import CursorError
from stores.jobs.reads import MAX_SEQ, decode_cursor, encode_cursor


@given(st.integers(1, MAX_SEQ))
def test_cursor_decodes_to_its_seq(seq: int) -> None:
    assert decode_cursor(encode_cursor(seq)) == seq


@given(st.text())
def test_any_other_text_is_no_cursor(text: str) -> None:
    try:
        seq = decode_cursor(text)
    except CursorError:
        return
    assert encode_cursor(seq) == text


@pytest.mark.parametrize("seq", [0, -1, MAX_SEQ + 1])
def test_cursor_of_a_seq_out_of_range_is_rejected(seq: int) -> None:
    with pytest.raises(CursorError):
        decode_cursor(encode_cursor(seq))
