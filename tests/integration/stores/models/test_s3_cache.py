"""Immutable files of a bucket are cached on the local disk by their sha256."""

import hashlib

import pytest
from s3 import BUCKET, FaultyProxy, refuse_with

from contracts.errors import StoreUnavailableError
from stores.blobs.cache import DiskCache
from stores.blobs.s3 import S3Blobs
from stores.blobs.s3_bucket import Bucket

CONTENT = b"weights" * 1000
SHA256 = hashlib.sha256(CONTENT).hexdigest()
KEY = "models/a/files/1/weights.npz"


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def blobs(proxy, prefix, cache):
    blobs = S3Blobs(Bucket(BUCKET), prefix, DiskCache(cache))
    blobs.write_new("models/a/files/1", {"weights.npz": CONTENT})
    proxy.seen.clear()
    return blobs


def _read(blobs):
    with blobs.open(KEY, SHA256) as file:
        return file.read()


def _fetches(proxy: FaultyProxy) -> int:
    return sum(method == "GET" for method, _, _ in proxy.seen)


def test_file_is_fetched_once(blobs, proxy):
    assert [_read(blobs) for _ in range(5)] == [CONTENT] * 5
    assert _fetches(proxy) == 1


def test_another_process_finds_the_copy(blobs, proxy, prefix, cache):
    _read(blobs)
    assert _read(S3Blobs(Bucket(BUCKET), prefix, DiskCache(cache))) == CONTENT
    assert _fetches(proxy) == 1


def test_cached_file_is_served_during_an_outage(blobs, proxy):
    _read(blobs)
    proxy.fail(refuse_with(500, "InternalError"), "GET", 1000)
    assert _read(blobs) == CONTENT
    with pytest.raises(StoreUnavailableError):
        blobs.open(KEY)


def test_damaged_copy_is_fetched_again(blobs, proxy, cache):
    _read(blobs)
    (copy,) = (path for path in cache.rglob("*") if path.is_file())
    copy.write_bytes(CONTENT[:-1] + b"!")
    assert _read(blobs) == CONTENT
    assert copy.read_bytes() == CONTENT
    assert _fetches(proxy) == 2


def test_damaged_object_is_returned_but_not_cached(blobs, proxy, cache):
    blobs.write(KEY, b"other")
    assert _read(blobs) == b"other"
    assert not [path for path in cache.rglob("*") if path.is_file()]
    blobs.write(KEY, CONTENT)
    assert _read(blobs) == CONTENT


def test_mutable_blobs_are_not_cached(blobs, proxy, cache):
    with blobs.open(KEY) as file:
        assert file.read() == CONTENT
    assert not cache.exists()


def test_unwritable_cache_fetches_everything(blobs, proxy, cache):
    cache.write_bytes(b"a file in the folder's place")
    assert [_read(blobs) for _ in range(3)] == [CONTENT] * 3
    assert _fetches(proxy) == 3
