"""Snapshots of jobs, on every kind of store."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from snapshots import load_snapshot

from contracts.errors import FencedError
from contracts.models.versions import FileDigest

JOB_ID = "job-1"


def test_snapshot_is_read_back_equal(store, make_snapshot):
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(7))
    assert load_snapshot(store, JOB_ID) == make_snapshot(7)


def test_snapshot_header_has_figures_and_the_weights_digest(store, make_snapshot):
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(7, weights=b"weights"))
    header = store.artifacts.load_snapshot_header(JOB_ID)
    assert header.figures == make_snapshot(7).figures
    assert header.weights == FileDigest(
        sha256=hashlib.sha256(b"weights").hexdigest(), size_bytes=len(b"weights")
    )
    opened = store.artifacts.open_snapshot(JOB_ID)
    opened.weights.close()
    assert opened.header == header


def test_open_snapshot_survives_replacement_and_discard(store, make_snapshot):
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(7, weights=b"weights at step 7"))
    opened = store.artifacts.open_snapshot(JOB_ID)
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(9, weights=b"weights at step 9"))
    store.artifacts.discard(JOB_ID)
    assert opened.header.figures.step == 7
    with opened.weights as file:
        assert (file.read(7), file.read()) == (b"weights", b" at step 7")


def test_snapshot_saved_again_replaces_the_old_one(store, make_snapshot):
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(7, weights=b"longer than the next"))
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(9, weights=b"short"))
    assert load_snapshot(store, JOB_ID) == make_snapshot(9, weights=b"short")


def test_snapshot_of_an_older_attempt_is_fenced(store, make_snapshot):
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(7))
    store.artifacts.save_snapshot(JOB_ID, 10, make_snapshot(5, attempt=10))
    with pytest.raises(FencedError, match=f"attempt 9 of job {JOB_ID}"):
        store.artifacts.save_snapshot(JOB_ID, 9, make_snapshot(8, attempt=9))
    assert load_snapshot(store, JOB_ID) == make_snapshot(5, attempt=10)
    store.artifacts.save_snapshot("job-2", 1, make_snapshot(1))
    assert load_snapshot(store, "job-2") == make_snapshot(1)


def test_latest_of_concurrent_attempts_is_stored(store, make_snapshot):
    def save(attempt):
        with suppress(FencedError):
            store.artifacts.save_snapshot(JOB_ID, attempt, make_snapshot(7, attempt))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(save, range(1, 17)))
    assert load_snapshot(store, JOB_ID).figures.attempt == 16


def test_snapshots_and_checkpoints_do_not_fence_each_other(store, make_snapshot):
    store.artifacts.save_snapshot(JOB_ID, 2, make_snapshot(7, attempt=2))
    store.artifacts.save_checkpoint(JOB_ID, 1, b"at step 6")
    store.artifacts.save_checkpoint(JOB_ID, 3, b"at step 8")
    store.artifacts.save_snapshot(JOB_ID, 2, make_snapshot(9, attempt=2))
    assert load_snapshot(store, JOB_ID).figures.step == 9


def test_snapshot_can_be_discarded_twice(store, make_snapshot):
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(7))
    store.artifacts.save_snapshot("job-2", 1, make_snapshot(8))
    store.artifacts.discard(JOB_ID)
    store.artifacts.discard(JOB_ID)
    assert load_snapshot(store, JOB_ID) is None
    assert load_snapshot(store, "job-2") == make_snapshot(8)


def test_discarded_snapshot_fences_no_attempt(store, make_snapshot):
    store.artifacts.save_snapshot(JOB_ID, 5, make_snapshot(7, attempt=5))
    store.artifacts.discard(JOB_ID)
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(1))
    assert load_snapshot(store, JOB_ID) == make_snapshot(1)


def test_snapshot_is_separate_from_other_artifacts(store, make_snapshot, make_result):
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(7))
    store.artifacts.save_checkpoint(JOB_ID, 1, b"at step 7")
    store.artifacts.stage_result(make_result(JOB_ID), 1)
    assert load_snapshot(store, JOB_ID) == make_snapshot(7)
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(9))
    assert store.artifacts.load_checkpoint(JOB_ID) == b"at step 7"
    assert store.artifacts.load_result(JOB_ID) == make_result(JOB_ID)


def test_job_is_listed_while_it_keeps_a_snapshot(store, make_snapshot):
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(7))
    assert store.artifacts.list_job_ids() == [JOB_ID]
    store.artifacts.discard(JOB_ID)
    assert store.artifacts.list_job_ids() == []


@pytest.mark.parametrize("job_id", ["unknown", "", "../job-1", "a\0", "x" * 200])
def test_job_without_a_snapshot_has_none(store, job_id):
    assert store.artifacts.open_snapshot(job_id) is None
    assert store.artifacts.load_snapshot_header(job_id) is None
    store.artifacts.discard(job_id)


@pytest.mark.parametrize("job_id", ["", "../job-1", "a\0", "x" * 200, ".hidden"])
def test_snapshot_with_an_invalid_job_id_is_refused(store, make_snapshot, job_id):
    with pytest.raises(ValueError, match="a job's id must match"):
        store.artifacts.save_snapshot(job_id, 1, make_snapshot(7))


def test_snapshot_is_no_version(store, make_snapshot):
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(7))
    assert store.list_models(50, None).items == []
