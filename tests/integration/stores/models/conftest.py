"""A faulty proxy to the S3 server, and blobs with a unique prefix."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from uuid import uuid4

import pytest
from s3 import BUCKET, FaultyProxy, S3Server, put_s3_at
from unit.stores.conftest import artifact, make_result, make_snapshot

from stores.blobs.cache import DiskCache
from stores.blobs.s3 import S3Blobs
from stores.blobs.s3_bucket import Bucket
from stores.blobs.s3_clients import TimeLimits
from stores.blobs.s3_probe import check_conditional_writes
from stores.models.store import ModelStore

__all__ = ["artifact", "make_result", "make_snapshot"]  # fixtures of the tests of every store

MAX_AGE_S = 0.02


@pytest.fixture
def s3_environ(s3_server: S3Server, monkeypatch: pytest.MonkeyPatch) -> None:
    put_s3_at(s3_server.url, monkeypatch)


@pytest.fixture
def proxy(
    s3_server: S3Server, s3_environ: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[FaultyProxy]:
    proxy = FaultyProxy(s3_server.port)
    monkeypatch.setenv("AWS_ENDPOINT_URL", proxy.url)
    yield proxy
    proxy.stop()


@pytest.fixture
def prefix() -> str:
    return f"{uuid4().hex}/"


@pytest.fixture
def make_blobs(s3_environ: None, tmp_path: Path) -> Callable[[str], S3Blobs]:
    """Return a function that creates the blobs of another process, given a prefix."""
    return lambda prefix: S3Blobs(Bucket(BUCKET), prefix, DiskCache(tmp_path / "cache"))


@cache
def _checked_bucket(url: str) -> Bucket:
    """Return the bucket at this URL, whose conditional writes are checked."""
    with pytest.MonkeyPatch.context() as patch:
        put_s3_at(url, patch)
        bucket = Bucket(BUCKET)
        check_conditional_writes(bucket, "")
    return bucket


@pytest.fixture
def s3_blobs(s3_server: S3Server, s3_environ: None, prefix: str, tmp_path: Path) -> S3Blobs:
    blobs = S3Blobs(_checked_bucket(s3_server.url), prefix, DiskCache(tmp_path / "cache"))
    blobs._is_checked = True  # another check would take ten requests
    return blobs


@pytest.fixture
def store(s3_blobs: S3Blobs) -> ModelStore:
    """Return a store in a bucket, for the contract tests."""
    return ModelStore(s3_blobs, MAX_AGE_S)


@pytest.fixture
def limits() -> TimeLimits:
    return TimeLimits(connect_s=2, read_s=2, large_write_s=2, large_read_s=2)


@pytest.fixture
def blobs(
    proxy: FaultyProxy, s3_blobs: S3Blobs, prefix: str, tmp_path: Path, limits: TimeLimits
) -> S3Blobs:
    """Return blobs behind the faulty proxy with short timeouts, and one blob in them."""
    s3_blobs.write("a", b"1")
    blobs = S3Blobs(Bucket(BUCKET, limits), prefix, DiskCache(tmp_path / "cache"))
    blobs._is_checked = True
    return blobs
