"""A followed file is read again once it was replaced, whatever its timestamps."""

import gc
import os
import threading
from pathlib import Path

import pytest

from contracts.errors import StoreUnavailableError
from stores.blobs.directory import DirectoryBlobs
from stores.blobs.followed import FollowedFile


def read_all(descriptor):
    return os.read(descriptor, 1000)


def replace(path, content, stamp=(10**18, 10**18)):
    """Replace a file as the store does, always with the same timestamp."""
    temporary = path.with_name("temporary")
    temporary.write_bytes(content)
    os.utime(temporary, ns=stamp)
    temporary.replace(path)


def open_files():
    gc.collect()
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "head.json"
    replace(path, b"0")
    return path


def test_unchanged_file_is_read_once(path):
    reads = []

    def read(descriptor):
        reads.append(descriptor)
        return read_all(descriptor)

    followed = FollowedFile(str(path), read)
    assert [followed.read() for _ in range(5)] == [b"0"] * 5
    assert len(reads) == 1


def test_replacement_of_equal_size_and_time_is_detected(path):
    followed = FollowedFile(str(path), read_all)
    for number in range(200):
        content = b"%03d" % number
        replace(path, content)
        assert followed.read() == content


def test_file_written_in_place_is_read_again(path):
    followed = FollowedFile(str(path), read_all)
    assert followed.read() == b"0"
    path.write_bytes(b"changed")
    assert followed.read() == b"changed"


def test_file_may_be_created_and_removed(path):
    followed = FollowedFile(str(path), read_all)
    assert followed.read() == b"0"
    path.unlink()
    with pytest.raises(FileNotFoundError):
        followed.read()
    replace(path, b"1")
    assert followed.read() == b"1"


def test_at_most_one_file_is_open(path):
    before = open_files()
    followed = FollowedFile(str(path), read_all)
    for number in range(50):
        replace(path, b"%d" % number)
        followed.read()
    assert open_files() <= before + 1
    del followed
    assert open_files() == before


def test_threads_never_read_stale_content(path):
    followed = FollowedFile(str(path), read_all)
    written = 0
    stale = []

    def read_repeatedly():
        while written < 300:
            least = written
            found = int(followed.read())
            if found < least:
                stale.append((found, least))

    threads = [threading.Thread(target=read_repeatedly) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(1, 301):
        replace(path, b"%d" % number)
        written = number
    for thread in threads:
        thread.join()
    assert stale == []


def test_missing_root_is_an_error_but_a_missing_file_is_not(tmp_path):
    (tmp_path / "root").mkdir()
    read = DirectoryBlobs(tmp_path / "root").follow("head.json")
    assert read() is None
    (tmp_path / "root" / "head.json").write_bytes(b"1")
    assert read() == b"1"
    (tmp_path / "root").rename(tmp_path / "away")
    with pytest.raises(StoreUnavailableError):
        read()
