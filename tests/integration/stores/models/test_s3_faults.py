"""An S3 that fails, does not respond, or closes connections."""

import socket
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from botocore.exceptions import ReadTimeoutError
from s3 import (
    BUCKET,
    SECRET,
    after,
    cut,
    cut_in_the_middle,
    forget_conditions,
    hang,
    refuse_with,
    tell_a_date,
)
from structlog.testing import capture_logs

from contracts.errors import StoreUnavailableError
from stores.blobs.cache import DiskCache
from stores.blobs.s3 import S3Blobs
from stores.blobs.s3_bucket import Bucket, PutConflictError, StoredObject
from stores.blobs.s3_clients import MAX_ATTEMPTS, TIME_LIMITS, TimeLimits

ALWAYS = 10_000
ASKS = {
    "read": lambda blobs: blobs.read("a"),
    "read the start": lambda blobs: blobs.read("a", 10),
    "open": lambda blobs: blobs.open("a").close(),
    "write": lambda blobs: blobs.write("b", b"1"),
    "write new": lambda blobs: blobs.write_new("f", {"b": b"1" * 2_000_000}),
    "update": lambda blobs: blobs.update("a", lambda _: b"2"),
    "replace": lambda blobs: blobs.replace("a", (b"2",), lambda _: None),
    "walk": lambda blobs: list(blobs.walk("")),
    "list names": lambda blobs: blobs.list_names("jobs/"),
    "remove": lambda blobs: blobs.remove("a"),
    "remove a folder": lambda blobs: blobs.remove("jobs/"),
    "ping": lambda blobs: blobs.ping(),
}
FAILURES = {
    "500": refuse_with(500, "InternalError"),
    "403": refuse_with(403, "AccessDenied"),
    "no bucket": refuse_with(404, "NoSuchBucket"),
    "cut": cut,
}


def _fail_always(proxy, fault):
    for method in ("GET", "HEAD", "PUT", "DELETE", "POST"):
        proxy.fail(fault, method, ALWAYS)


@pytest.mark.parametrize("ask", ASKS)
def test_failing_s3_is_unavailable_and_recovers(blobs, proxy, ask):
    for failure in FAILURES.values():
        _fail_always(proxy, failure)
        with capture_logs() as logs, pytest.raises(StoreUnavailableError):
            ASKS[ask](blobs)
        assert [entry["event"] for entry in logs] == ["model_store_unavailable"]
        assert logs[0]["error"]
        assert SECRET not in str(logs)
        proxy.heal()
        assert blobs.read("a") == b"1"
    ASKS[ask](blobs)


@pytest.mark.parametrize("ask", ["read", "open", "write", "update", "walk", "ping"])
def test_single_failure_is_retried(blobs, proxy, ask):
    for failure in (refuse_with(500, "InternalError"), refuse_with(503, "SlowDown"), cut):
        proxy.fail(failure, "GET")
        proxy.fail(failure, "PUT")
        ASKS[ask](blobs)
        proxy.heal()


@pytest.mark.parametrize("ask", ["read", "write new", "update", "ping"])
def test_silent_s3_is_unavailable_and_recovers(blobs, proxy, ask):
    _fail_always(proxy, hang)
    with pytest.raises(StoreUnavailableError):
        ASKS[ask](blobs)
    proxy.heal()
    ASKS[ask](blobs)


def test_silent_s3_is_unavailable_within_8_seconds():
    longest_pause_s = 1  # of botocore, before its second attempt
    assert MAX_ATTEMPTS * TIME_LIMITS.read_s + longest_pause_s < 8


def test_unreachable_s3_is_unavailable(s3_environ, monkeypatch, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{port}")
    with pytest.raises(StoreUnavailableError):
        S3Blobs(Bucket(BUCKET), "", DiskCache(tmp_path)).read("a")


def test_unparsable_listing_is_an_outage(blobs, proxy):
    def greet(request, body):
        page = b"<html>Welcome to our network"
        request.answer(200, [("Content-Length", str(len(page)))], page)

    proxy.fail(greet, "GET", ALWAYS)
    with pytest.raises(StoreUnavailableError):
        blobs.list_names("models/")


def test_partial_object_is_never_read(blobs, proxy, tmp_path):
    content = b"weights" * 100_000
    blobs.write("w", content)
    proxy.fail(cut_in_the_middle, "GET", 3)
    with pytest.raises(StoreUnavailableError):
        blobs.read("w")
    with pytest.raises(StoreUnavailableError):
        blobs.open("w")
    with pytest.raises(StoreUnavailableError):
        blobs.open("w", "ab" * 32)
    assert not list((tmp_path / "cache").rglob("*"))


def test_large_upload_may_exceed_every_timeout(blobs, proxy):
    proxy.slow_down(piece_bytes=2**20, pause_s=0.2)
    began = time.monotonic()
    blobs.replace("a", (b"2" * (10 * 2**20),), lambda _: None)
    assert time.monotonic() - began > 2
    assert blobs.read("a", 10) == b"2" * 10


def test_s3_may_be_busy_with_a_large_blob_for_longer(proxy, prefix):
    bucket = Bucket(BUCKET, TimeLimits(read_s=0.5, large_read_s=10))
    proxy.fail(after(lambda: proxy.end.wait(1.5)), "PUT", 1 + MAX_ATTEMPTS)
    bucket.put(f"{prefix}large", (b"1" * 1_000_000, b"2" * 1_000_000))
    with pytest.raises(ReadTimeoutError):
        bucket.put(f"{prefix}small", (b"1",))


def test_removal_of_a_folder_that_is_written_to_fails(blobs, proxy):
    blobs.write("jobs/1/checkpoint", b"old")
    proxy.fail(after(lambda: blobs.write("jobs/1/snapshot", b"new")), "DELETE")
    with capture_logs() as logs, pytest.raises(StoreUnavailableError):
        blobs.remove("jobs/1/")
    assert [entry["event"] for entry in logs] == ["blob_written_while_removed"]


def test_ages_use_the_clock_of_s3(blobs, proxy):
    in_an_hour = datetime.now(UTC) + timedelta(hours=1)
    proxy.fail(tell_a_date(format_datetime(in_an_hour, usegmt=True)), "GET")
    (info,) = blobs.walk("")
    assert info.age_s == pytest.approx(3600, abs=30)


def test_long_listing_is_paged(proxy, blobs, prefix):
    for number in range(5):
        blobs.write(f"x/{number}", b"1")
        blobs.write(f"x/{number}.d/y", b"1")
    pages = list(Bucket(BUCKET).list(f"{prefix}x/", delimiter="/", page_size=3))
    keys = [key for page in pages for key, _, _ in page.objects]
    assert len(pages) > 3
    assert keys == [f"{prefix}x/{number}" for number in range(5)]
    assert [f for page in pages for f in page.folders] == [f"{prefix}x/{n}.d/" for n in range(5)]


def test_s3_without_conditions_would_overwrite_another_put(proxy, prefix):
    """Checks that the fault used by the tests of the start has the intended effect."""
    bucket = Bucket(BUCKET)
    bucket.put(f"{prefix}a", (b"1",))
    with pytest.raises(PutConflictError):
        bucket.put_if_unchanged(f"{prefix}a", (b"2",), StoredObject(b"", '"other"'), "mark")
    proxy.fail(forget_conditions, "PUT")
    bucket.put_if_unchanged(f"{prefix}a", (b"2",), StoredObject(b"", '"other"'), "mark")
    assert bucket.get(f"{prefix}a").content == b"2"
