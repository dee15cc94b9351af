"""An S3 whose responses are lost, or that is changed concurrently."""

import pytest
from s3 import BUCKET, after, cut, do_and_cut, do_and_hang, do_and_refuse_with, refuse_with
from structlog.testing import capture_logs

from contracts.errors import ForgeError, StoreUnavailableError
from stores.blobs.cache import DiskCache
from stores.blobs.s3 import MAX_PAUSE_S, S3Blobs
from stores.blobs.s3_bucket import Bucket
from stores.blobs.s3_clients import MAX_ATTEMPTS

ALWAYS = 10_000


class Counting:
    """A change that increments a counter, and the blobs that it was called with."""

    def __init__(self):
        self.seen = []

    def __call__(self, content):
        self.seen.append(content)
        return b"%d" % (int(content or b"0") + 1)


@pytest.fixture
def count():
    return Counting()


LOST_ANSWERS = {
    "cut once": (do_and_cut, 1),
    "cut at each try": (do_and_cut, MAX_ATTEMPTS),
    "500 once": (do_and_refuse_with(500, "InternalError"), 1),
    "500 at each try": (do_and_refuse_with(500, "InternalError"), MAX_ATTEMPTS),
    "silent once": (do_and_hang, 1),
    "silent at each try": (do_and_hang, MAX_ATTEMPTS),
}


@pytest.mark.parametrize("key", ["a", "new"])
@pytest.mark.parametrize("lost", LOST_ANSWERS)
def test_update_with_a_lost_response_is_recognized(blobs, proxy, count, lost, key):
    proxy.fail(*_fault(lost))
    blobs.update(key, count)
    assert len(count.seen) == 1
    assert int(blobs.read(key)) == int(count.seen[0] or b"0") + 1


@pytest.mark.parametrize("lost", LOST_ANSWERS)
def test_large_put_with_a_lost_response_is_recognized(blobs, proxy, lost):
    seen = []
    proxy.fail(*_fault(lost))
    blobs.replace("a", (b"2" * 3_000_000,), seen.append)
    assert seen == [b"1"]
    assert blobs.read("a") == b"2" * 3_000_000


def _fault(lost):
    fault, times = LOST_ANSWERS[lost]
    return fault, "PUT", times


def test_update_after_a_conflict_gets_the_current_blob(blobs, proxy, count):
    proxy.fail(after(lambda: blobs.write("a", b"7")), "PUT")
    blobs.update("a", count)
    assert count.seen == [b"1", b"7"]
    assert blobs.read("a") == b"8"


def test_equal_bytes_of_another_writer_are_not_ours(blobs, proxy, count):
    proxy.fail(after(lambda: blobs.update("a", lambda _: b"2")), "PUT")
    blobs.update("a", count)
    assert count.seen == [b"1", b"2"]
    assert blobs.read("a") == b"3"


class OlderError(ForgeError):
    pass


def test_refusal_because_of_newer_blobs_is_retried(blobs):
    """A lock would have excluded the other writer between the two reads."""
    seen = []

    def change(content):
        seen.append(content)
        if len(seen) == 1:
            blobs.write("b", b"2")
            blobs.write("a", b"2")
        if blobs.read("b") != content:
            raise OlderError
        return b"3"

    blobs.update("a", change)
    assert seen == [b"1", b"2"]
    assert blobs.read("a") == b"3"


def test_refusal_with_current_blobs_is_final(blobs):
    def change(content):
        raise OlderError(content)

    with pytest.raises(OlderError):
        blobs.update("a", change)


def test_update_of_a_concurrently_removed_blob_creates_it(blobs, proxy, count):
    proxy.fail(after(lambda: blobs.remove("a")), "PUT")
    blobs.update("a", count)
    assert count.seen == [b"1", None]
    assert blobs.read("a") == b"1"


@pytest.mark.parametrize("key", ["a", "new"])
def test_conflicting_puts_are_retried(blobs, proxy, count, key):
    proxy.fail(refuse_with(409, "ConditionalRequestConflict"), "PUT")
    blobs.update(key, count)
    assert len(count.seen) == 2
    assert int(blobs.read(key)) == int(count.seen[0] or b"0") + 1


def test_update_with_endless_conflicts_gives_up(proxy, count, prefix, tmp_path):
    pauses = []
    blobs = S3Blobs(Bucket(BUCKET), prefix, DiskCache(tmp_path), pause=pauses.append)
    blobs.check_conditional_writes()
    proxy.fail(refuse_with(412, "PreconditionFailed"), "PUT", ALWAYS)
    with capture_logs() as logs, pytest.raises(StoreUnavailableError):
        blobs.update("a", count)
    assert [entry["event"] for entry in logs] == ["blob_contended"]
    assert len(count.seen) == len(pauses) == logs[0]["tries"]
    assert 0 < max(pauses) <= MAX_PAUSE_S


def test_failed_update_is_not_reported_as_done(blobs, proxy, count):
    proxy.fail(cut, "PUT", MAX_ATTEMPTS)
    with pytest.raises(StoreUnavailableError):
        blobs.update("a", count)
    assert blobs.read("a") == b"1"
