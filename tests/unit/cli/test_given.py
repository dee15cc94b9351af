import io
import sys
from pathlib import Path

import pytest

from cli.given import MAX_FILE_BYTES, finite, parse_json, read_text
from contracts.errors import ForgeError


def test_file_as_long_as_is_taken_is_read_whole(tmp_path):
    file = tmp_path / "long"
    file.write_bytes(b"x" * MAX_FILE_BYTES)
    assert len(read_text(file)) == MAX_FILE_BYTES


def test_file_without_end_is_refused():
    with pytest.raises(ForgeError, match="at most 1048576 bytes, got more in /dev/zero"):
        read_text(Path("/dev/zero"))


def test_standard_input_without_end_is_refused(monkeypatch):
    endless = io.TextIOWrapper(io.BytesIO(b"0" * (MAX_FILE_BYTES + 1)))
    monkeypatch.setattr(sys, "stdin", endless)
    with pytest.raises(ForgeError, match="got more in -"):
        read_text(Path("-"))


@pytest.mark.parametrize(
    "text", ["NaN", "-Infinity", "1e999", '{"a": [1, -1e999]}', "{", "1" * 5000]
)
def test_text_that_json_has_no_word_for_is_refused(text):
    with pytest.raises(ValueError, match=r"finite|Expecting|integer string"):
        parse_json(text)


def test_finite_numbers_are_read():
    assert parse_json('{"a": [1, 0.5, -1e300]}') == {"a": [1, 0.5, -1e300]}
    assert finite("255") == 255
