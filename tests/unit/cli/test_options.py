import io
import os
import sys
from pathlib import Path

import pytest

from cli.options import MAX_FILE_BYTES, finite, opened_weights, parse_json, read_text
from contracts.errors import ForgeError


def test_file_of_the_maximum_size_is_read(tmp_path):
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


def test_weights_file_is_opened_directly(tmp_path):
    file = tmp_path / "a.npz"
    file.write_bytes(b"weights")
    with opened_weights(file) as opened:
        assert (opened.name, opened.read()) == (str(file), b"weights")


def test_pipe_is_copied_to_get_its_length():
    ours, theirs = os.pipe()
    os.write(theirs, b"weights")
    os.close(theirs)
    with opened_weights(Path(f"/dev/fd/{ours}")) as opened:
        assert (os.fstat(opened.fileno()).st_size, opened.read()) == (7, b"weights")
    os.close(ours)


def test_standard_input_is_copied_to_get_its_length(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"weights")))
    with opened_weights(Path("-")) as opened:
        assert (os.fstat(opened.fileno()).st_size, opened.read()) == (7, b"weights")


def test_pipe_without_end_is_refused(monkeypatch):
    monkeypatch.setenv("MLPFORGE_MAX_IMPORT_BYTES", "1048576")
    refusal = pytest.raises(ForgeError, match="at most 1048576 bytes, got more in /dev/zero")
    with refusal, opened_weights(Path("/dev/zero")):
        pass


@pytest.mark.parametrize("file", [".", "/does/not/exist"])
def test_path_without_a_file_is_refused(file):
    refusal = pytest.raises(ForgeError, match=f"FILE must be a file with weights, got {file}$")
    with refusal, opened_weights(Path(file)):
        pass


@pytest.mark.parametrize(
    "text", ["NaN", "-Infinity", "1e999", '{"a": [1, -1e999]}', "{", "1" * 5000]
)
def test_invalid_or_non_finite_json_is_refused(text):
    with pytest.raises(ValueError, match=r"finite|Expecting|integer string"):
        parse_json(text)


def test_finite_numbers_are_read():
    assert parse_json('{"a": [1, 0.5, -1e300]}') == {"a": [1, 0.5, -1e300]}
    assert finite("255") == 255
