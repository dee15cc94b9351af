"""Checkpoints of jobs, on every kind of store."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from snapshots import load_snapshot

from contracts.errors import FencedError

JOB_ID = "job-1"
CHECKPOINT = b"\n{}\0" * 1000


def test_checkpoint_is_loaded_byte_for_byte(store):
    store.artifacts.save_checkpoint(JOB_ID, 1, CHECKPOINT)
    assert store.artifacts.load_checkpoint(JOB_ID) == CHECKPOINT


def test_checkpoint_saved_again_replaces_the_old_one(store):
    store.artifacts.save_checkpoint(JOB_ID, 1, b"at step 7, longer")
    store.artifacts.save_checkpoint(JOB_ID, 1, b"at step 9")
    assert store.artifacts.load_checkpoint(JOB_ID) == b"at step 9"


def test_checkpoint_of_an_older_attempt_is_fenced(store):
    store.artifacts.save_checkpoint(JOB_ID, 1, b"at step 7")
    store.artifacts.save_checkpoint(JOB_ID, 10, b"at step 9")
    with pytest.raises(FencedError, match=f"attempt 9 of job {JOB_ID}"):
        store.artifacts.save_checkpoint(JOB_ID, 9, b"at step 8")
    assert store.artifacts.load_checkpoint(JOB_ID) == b"at step 9"
    store.artifacts.save_checkpoint("job-2", 1, b"another's")
    assert store.artifacts.load_checkpoint("job-2") == b"another's"


def test_latest_of_concurrent_attempts_is_stored(store):
    def save(attempt):
        with suppress(FencedError):
            store.artifacts.save_checkpoint(JOB_ID, attempt, f"attempt {attempt}".encode())

    for first in (1, 9, 17):
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(save, range(first, first + 8)))
        assert store.artifacts.load_checkpoint(JOB_ID) == f"attempt {first + 7}".encode()


def test_checkpoint_can_be_discarded_twice(store):
    store.artifacts.save_checkpoint(JOB_ID, 1, CHECKPOINT)
    store.artifacts.save_checkpoint("job-2", 1, b"another's")
    store.artifacts.discard(JOB_ID)
    store.artifacts.discard(JOB_ID)
    assert store.artifacts.load_checkpoint(JOB_ID) is None
    assert store.artifacts.load_checkpoint("job-2") == b"another's"


def test_checkpoint_and_result_are_separate(store, make_result):
    result = make_result(JOB_ID)
    store.artifacts.save_checkpoint(JOB_ID, 1, CHECKPOINT)
    store.artifacts.stage_result(result, 1)
    assert store.artifacts.load_checkpoint(JOB_ID) == CHECKPOINT
    store.artifacts.save_checkpoint(JOB_ID, 1, b"at step 9")
    assert store.artifacts.load_result(JOB_ID) == result


def test_discard_removes_all_artifacts_of_one_job(store, make_result, make_snapshot):
    for job_id in (JOB_ID, "job-2"):
        store.artifacts.stage_result(make_result(job_id), 1)
        store.artifacts.save_checkpoint(job_id, 1, CHECKPOINT)
        store.artifacts.save_snapshot(job_id, 1, make_snapshot(7))
    store.artifacts.discard(JOB_ID)
    for load in (
        store.artifacts.load_result,
        store.artifacts.load_checkpoint,
        store.artifacts.open_snapshot,
    ):
        assert load(JOB_ID) is None
    assert store.artifacts.list_job_ids() == ["job-2"]
    assert store.artifacts.load_result("job-2") == make_result("job-2")
    assert store.artifacts.load_checkpoint("job-2") == CHECKPOINT
    assert load_snapshot(store, "job-2") == make_snapshot(7)


@pytest.mark.parametrize("job_id", ["unknown", "", "../job-1", "a\0", "x" * 200])
def test_job_without_a_checkpoint_has_none(store, job_id):
    assert store.artifacts.load_checkpoint(job_id) is None
    store.artifacts.discard(job_id)


@pytest.mark.parametrize("job_id", ["", "../job-1", "a\0", "x" * 200, ".hidden"])
def test_checkpoint_with_an_invalid_job_id_is_refused(store, job_id):
    with pytest.raises(ValueError, match="a job's id must match"):
        store.artifacts.save_checkpoint(job_id, 1, CHECKPOINT)


def test_checkpoint_is_no_version(store):
    store.artifacts.save_checkpoint(JOB_ID, 1, CHECKPOINT)
    assert store.list_models(50, None).items == []
