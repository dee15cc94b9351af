import io
import tracemalloc

import pytest
from offences import each_row

from stores.blobs.s3_bucket import JoinedBytes

CHUNKS = (b"head\n", b"", b"0123456789" * 3, b"end")
WHOLE = b"".join(CHUNKS)


@pytest.mark.parametrize("size", [1, 2, 5, 7, 1000])
def test_reads_of_any_size_give_the_same_bytes(size):
    file = JoinedBytes(CHUNKS)
    pieces = []
    while piece := file.read(size):
        assert len(piece) <= size
        pieces.append(piece)
    assert b"".join(pieces) == WHOLE
    assert file.read(size) == b""


@each_row(range(len(WHOLE) + 1))
def test_any_position_can_be_read(place):
    file = JoinedBytes(CHUNKS)
    assert file.seek(place) == file.tell() == place
    assert file.read() == WHOLE[place:]


def test_seek_works_from_both_ends():
    file = JoinedBytes(CHUNKS)
    assert file.seek(0, io.SEEK_END) == len(WHOLE)
    assert file.seek(-3, io.SEEK_END) == len(WHOLE) - 3
    assert file.seek(-1, io.SEEK_CUR) == len(WHOLE) - 4
    assert file.seek(-1) == 0
    assert file.seek(10_000) == len(WHOLE)
    assert file.seekable()
    assert file.readable()


def test_no_chunks_are_an_empty_file():
    assert JoinedBytes(()).read() == b""
    assert JoinedBytes((b"", b"")).read(10) == b""


def test_reading_does_not_copy_everything():
    chunks = (bytes(5_000_000), bytes(5_000_000))
    file = JoinedBytes(chunks)
    tracemalloc.start()
    while file.read(16_384):
        pass
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak_bytes < 200_000
