"""Damaged artifacts of jobs, and how much of them is read."""

import hashlib
import tracemalloc

import pytest
from damages import spread
from structlog.testing import capture_logs

from stores.models.open import directory_store

JOB_ID = "job-1"
PLACES = 150


@pytest.fixture
def store(tmp_path):
    return directory_store(tmp_path)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "jobs" / JOB_ID


@pytest.fixture(params=["result", "checkpoint", "snapshot"])
def stored(request, store, folder, make_result, make_snapshot):
    """Return an artifact of a job, and how it is loaded."""
    staged = make_result(JOB_ID, weights=b"w" * 100, evaluation=b"e" * 60, golden=b"g" * 60)
    store.artifacts.stage_result(staged, 1)
    store.artifacts.save_checkpoint(JOB_ID, 1, b"c" * 100)
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(weights=b"s" * 100))
    loads = {"result": store.artifacts.load_result, "checkpoint": store.artifacts.load_checkpoint}
    load = loads.get(request.param, store.artifacts.open_snapshot)
    return folder / request.param, lambda: load(JOB_ID)


def assert_refused(path, load, damaged):
    path.write_bytes(damaged)
    with capture_logs() as lines:
        assert load() is None, damaged
    assert [(line["event"], line["job_id"], line["file"]) for line in lines] == [
        ("job_artifact_damaged", JOB_ID, path.name)
    ]


def test_artifact_with_any_flipped_byte_counts_as_none(stored):
    path, load = stored
    raw = path.read_bytes()
    for at in spread(len(raw), PLACES):
        assert_refused(path, load, raw[:at] + bytes([raw[at] ^ 0x10]) + raw[at + 1 :])


def test_truncated_or_extended_artifact_counts_as_none(stored):
    path, load = stored
    raw = path.read_bytes()
    for damaged in [
        *(raw[:size] for size in spread(len(raw) - 1, PLACES)),
        raw + b"\0",
        b"\0" * len(raw),
    ]:
        assert_refused(path, load, damaged)


def test_artifact_of_another_kind_counts_as_none(stored, folder):
    path, load = stored
    for other in {"result", "checkpoint", "snapshot"} - {path.name}:
        assert_refused(path, load, (folder / other).read_bytes())


def test_unreadable_artifact_counts_as_none(stored):
    path, load = stored
    path.unlink()
    path.symlink_to("/proc/self/mem")  # it opens, and its first byte can't be read
    with capture_logs() as lines:
        assert load() is None
    assert "can't be read: Input/output error" in lines[0]["error"]


@pytest.mark.parametrize("damaged", [b"", b"{}\n", b"x" * 10_000])
def test_damaged_checkpoint_is_replaced_by_any_attempt(store, folder, damaged):
    store.artifacts.save_checkpoint(JOB_ID, 2, b"at step 9")
    (folder / "checkpoint").write_bytes(damaged)
    store.artifacts.save_checkpoint(JOB_ID, 1, b"at step 7")
    assert store.artifacts.load_checkpoint(JOB_ID) == b"at step 7"


def test_snapshot_weights_are_never_held_in_memory(store, make_snapshot):
    size = 8_000_000
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(weights=bytes(size)))
    tracemalloc.start()
    try:
        header = store.artifacts.load_snapshot_header(JOB_ID)
        with store.artifacts.open_snapshot(JOB_ID).weights as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak_bytes < size / 8
    assert (header.weights.size_bytes, header.weights.sha256) == (size, digest)


def test_snapshot_header_is_read_without_the_weights(store, folder, make_snapshot):
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(7))
    raw = (folder / "snapshot").read_bytes()
    (folder / "snapshot").write_bytes(raw[:-1] + b"x")
    assert store.artifacts.open_snapshot(JOB_ID) is None
    assert store.artifacts.load_snapshot_header(JOB_ID).figures == make_snapshot(7).figures


def test_snapshot_with_a_damaged_header_counts_as_none(store, folder, make_snapshot):
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(7))
    path = folder / "snapshot"
    line = path.read_bytes().partition(b"\n")[0]
    for at in range(len(line)):
        damaged = line[:at] + bytes([line[at] ^ 0x10]) + line[at + 1 :] + b"\n"
        assert_refused(path, lambda: store.artifacts.load_snapshot_header(JOB_ID), damaged)
        assert_refused(path, lambda: store.artifacts.load_snapshot_header(JOB_ID), line[:at])
