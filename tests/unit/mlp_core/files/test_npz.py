"""Arrays are read within the memory of their file, with the bits that a copy has."""

import io
import zipfile

import numpy as np
import pytest

from mlp_core import FormatError
from mlp_core.files.npz import ALIGNMENT_BYTES, read_npz, write_npz

RNG = np.random.default_rng(0)
NAME = "a" * 13  # so that the arrays begin at odd addresses
ARRAYS = {
    f"{NAME}{number}": array
    for number, array in enumerate(
        [
            RNG.normal(size=(7, 5)).astype(np.float32),
            RNG.normal(size=11),
            RNG.integers(0, 256, (3, 5), np.uint8),
            np.array(2.5),
            np.zeros((0, 4), np.float32),
            np.array("a text"),
        ]
    )
}


def savez(**arrays):
    file = io.BytesIO()
    np.savez(file, **arrays)
    return file.getvalue()


def memory_of(raw, offset=0):
    """Return a file in memory that can be written, at an odd address if the offset is odd."""
    memory = np.zeros(offset + len(raw), np.uint8)[offset:]
    memory[:] = np.frombuffer(raw, np.uint8)
    return memory


@pytest.mark.parametrize("offset", [0, 1, 63])
def test_arrays_in_memory_are_aligned_views(offset):
    memory = memory_of(write_npz(ARRAYS), offset)
    read = read_npz(memory, "the file")
    assert list(read) == list(ARRAYS)
    for name, array in read.items():
        assert (array.dtype, array.shape) == (ARRAYS[name].dtype, ARRAYS[name].shape)
        assert array.tobytes() == ARRAYS[name].tobytes()
        if array.size:
            assert array.ctypes.data % ALIGNMENT_BYTES == 0
            assert np.shares_memory(array, memory)


FOREIGN = {"big": RNG.normal(size=(6, 3)).astype(">f4"), "columns": RNG.normal(size=(3, 4)).T}


def test_foreign_layouts_are_converted():
    raw = savez(**FOREIGN, after=np.arange(9.0))
    for read in (read_npz(raw, "the file"), read_npz(memory_of(raw), "the file")):
        for name, array in FOREIGN.items():
            assert np.array_equal(read[name], array)
            assert read[name].flags.c_contiguous
            assert read[name].dtype.isnative
        assert np.array_equal(read["after"], np.arange(9.0))


def test_bytes_and_read_only_memory_are_copied():
    raw = write_npz(ARRAYS)
    memory = memory_of(raw)
    memory.flags.writeable = False
    for source in (raw, memory):
        for array in read_npz(source, "the file").values():
            array[...] = array.dtype.type(1)
    assert memory.tobytes() == raw


def overlapping():
    """Return a file with an array whose content contains the whole file of another array."""
    inner = write_npz({"b": np.zeros(4, np.float32)})
    with zipfile.ZipFile(io.BytesIO(inner)) as archive:
        (member,) = archive.infolist()
    outer, file = io.BytesIO(), io.BytesIO()
    np.save(outer, np.frombuffer(inner, np.uint8))
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.npy", outer.getvalue())
        member.header_offset = file.getvalue().index(inner)
        archive.writestr("unlisted", bytes(len(inner)))  # else more is declared than stored
        archive.filelist[-1] = member
    return file.getvalue()


def test_overlapping_arrays_are_refused():
    raw = overlapping()
    for source in (raw, memory_of(raw)):
        with pytest.raises(FormatError, match="two arrays overlap"):
            read_npz(source, "the file")
