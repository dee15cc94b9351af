"""The IDX parser accepts the format and nothing else."""

import struct

import numpy as np
import pytest

from contracts.errors import DamagedError
from stores.datasets.idx import parse_idx


def _idx(shape, content, magic=None):
    magic = struct.pack(">I", 0x800 + len(shape)) if magic is None else magic
    return magic + struct.pack(f">{len(shape)}I", *shape) + content


def test_last_dimension_is_read_fastest():
    array = parse_idx(_idx((2, 1, 3), bytes(range(6))), "it", 3)
    assert array.dtype == np.uint8
    assert array.tolist() == [[[0, 1, 2]], [[3, 4, 5]]]


def test_lengths_are_big_endian():
    assert parse_idx(_idx((258,), bytes(258)), "it", 1).shape == (258,)


def test_empty_array_is_read():
    assert parse_idx(_idx((0, 28, 28), b""), "it", 3).shape == (0, 28, 28)


def test_array_is_read_only():
    with pytest.raises(ValueError, match="read-only"):
        parse_idx(_idx((1,), b"a"), "it", 1)[0] = 1


@pytest.mark.parametrize(
    ("magic", "found"),
    [
        (b"\0\0\x08\x03", "0x00000803"),  # three dimensions where one is needed
        (b"\0\0\x0d\x01", "0x00000d01"),  # floats
        (b"\x01\x08\0\0", "0x01080000"),  # little-endian
        (b"\x1f\x8b\x08\0", "0x1f8b0800"),  # gzip
    ],
)
def test_another_magic_is_rejected_and_shown(magic, found):
    with pytest.raises(DamagedError, match=f"must begin with 0x00000801, got {found}"):
        parse_idx(_idx((1,), b"a", magic), "it", 1)


@pytest.mark.parametrize("length", [0, 1, 3])
def test_file_that_ends_in_its_magic_is_rejected(length):
    with pytest.raises(DamagedError, match="must begin with"):
        parse_idx(b"\0\0\x08\x01"[:length], "it", 1)


@pytest.mark.parametrize("length", [4, 5, 15])
def test_file_that_ends_in_its_lengths_is_rejected(length):
    with pytest.raises(DamagedError, match="ends inside the 3 lengths"):
        parse_idx(_idx((1, 1, 1), b"a")[:length], "it", 3)


@pytest.mark.parametrize("content", [b"", b"a" * 5, b"a" * 7])
def test_content_of_another_length_is_rejected(content):
    with pytest.raises(DamagedError, match=rf"needs 6 bytes after the header, got {len(content)}"):
        parse_idx(_idx((2, 3), content), "it", 2)


def test_huge_declared_size_is_rejected_without_allocation():
    top = 2**32 - 1
    with pytest.raises(DamagedError, match=str(top**3)):
        parse_idx(_idx((top, top, top), b"a"), "it", 3)
