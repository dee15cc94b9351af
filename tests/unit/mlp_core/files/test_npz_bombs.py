"""What a small file must not cost."""

import struct
import tracemalloc

import pytest

from mlp_core import FormatError
from mlp_core.files.npz import read_npz

NAME = b"a.npy"


def list_of_members(count):
    """A zip that lists many empty members, of which none is there."""
    entry = struct.pack("<4s24xH16x", b"PK\x01\x02", len(NAME)) + NAME
    listed = entry * count
    zip64 = struct.pack("<4sQ12x4Q", b"PK\x06\x06", 44, count, count, len(listed), 0)
    locator = struct.pack("<4s4xQL", b"PK\x06\x07", len(listed), 1)
    end = struct.pack("<4s4x2H2L2x", b"PK\x05\x06", 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
    return listed + zip64 + locator + end


def test_list_of_a_million_members_is_rejected_unread():
    raw = list_of_members(1_000_000)
    tracemalloc.start()
    with pytest.raises(FormatError, match="holds 1000000 arrays; at most 1024 are read"):
        read_npz(raw, "the file")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100_000


def test_a_short_list_of_the_same_make_is_read():
    with pytest.raises(FormatError, match="two arrays with the same name"):
        read_npz(list_of_members(2), "the file")
