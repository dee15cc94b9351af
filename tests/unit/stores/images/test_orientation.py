"""Only the orientation is read from EXIF."""

import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from image_files import STORED

from stores.images.decoding import apply_orientation
from stores.images.stripped_file import read_orientation

SEEN = np.arange(6, dtype=np.uint8).reshape(2, 3)


def exif(order, orientation, kind=3, before=0):
    """Return an EXIF block; before is the number of entries before the orientation."""
    form = "<" if order == "little" else ">"
    head = (b"II" if order == "little" else b"MM") + struct.pack(f"{form}HI", 42, 8)
    other = struct.pack(f"{form}HHII", 0x0100, 3, 1, 6)
    entry = struct.pack(f"{form}HHIHH", 0x0112, kind, 1, orientation, 0)
    return head + struct.pack(f"{form}H", before + 1) + other * before + entry


@pytest.mark.parametrize("order", ["little", "big"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_each_orientation_is_read_in_both_byte_orders(order, orientation):
    assert read_orientation(exif(order, orientation, before=3)) == orientation


@pytest.mark.parametrize(
    "block",
    [
        b"",
        b"II",
        b"MM\0*\0\0\0\x08",
        b"MM\0*\xff\xff\xff\xff",
        exif("big", 0),
        exif("big", 9),
        exif("big", 6, kind=4),
        exif("big", 6, before=200),
        exif("little", 6)[:-5],
    ],
)
def test_invalid_exif_is_upright(block):
    assert read_orientation(block) == 1


@given(st.binary(max_size=200))
def test_any_bytes_have_a_valid_orientation(block):
    for start in (b"", b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08"):
        assert read_orientation(start + block) in range(1, 9)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_stored_orientation_is_undone(orientation):
    assert np.array_equal(apply_orientation(STORED[orientation](SEEN), orientation), SEEN)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_channels_are_oriented_alike(orientation):
    stored = STORED[orientation](SEEN)
    colors = np.stack([stored, stored + 50, stored * 2], axis=2)
    oriented = apply_orientation(colors, orientation)
    assert np.array_equal(oriented, np.stack([SEEN, SEEN + 50, SEEN * 2], axis=2))
