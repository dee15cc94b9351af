"""Artifacts of jobs of each kind, on every kind of store."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from unit.stores.conftest import ARTIFACTS

from contracts.errors import FencedError

JOB_ID = "job-1"


def test_artifact_is_read_back_equal(store, artifact):
    artifact.save(store, JOB_ID, 1, 7)
    assert artifact.load(store, JOB_ID) == artifact.make(JOB_ID, 1, 7)


def test_artifact_saved_again_replaces_the_old_one(store, artifact):
    for step in (2, 1):  # also by a shorter one
        artifact.save(store, JOB_ID, 1, step)
        assert artifact.load(store, JOB_ID) == artifact.make(JOB_ID, 1, step)


def test_artifact_of_an_older_attempt_is_fenced(store, artifact):
    artifact.save(store, JOB_ID, 1, 2)
    artifact.save(store, JOB_ID, 10, 1)
    with pytest.raises(FencedError, match=f"attempt 9 of job {JOB_ID}"):
        artifact.save(store, JOB_ID, 9, 3)
    assert artifact.load(store, JOB_ID) == artifact.make(JOB_ID, 10, 1)
    artifact.save(store, JOB_ID, 11, 3)
    assert artifact.load(store, JOB_ID) == artifact.make(JOB_ID, 11, 3)
    artifact.save(store, "job-2", 1, 2)
    assert artifact.load(store, "job-2") == artifact.make("job-2", 1, 2)


def test_latest_of_concurrent_attempts_is_stored(store, artifact):
    def save(attempt):
        with suppress(FencedError):
            artifact.save(store, JOB_ID, attempt, attempt)

    for first in (1, 9, 17):
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(save, range(first, first + 8)))
        assert artifact.load(store, JOB_ID) == artifact.make(JOB_ID, first + 7, first + 7)


def test_artifact_can_be_discarded_twice(store, artifact):
    artifact.save(store, JOB_ID, 1, 1)
    artifact.save(store, "job-2", 1, 2)
    store.artifacts.discard(JOB_ID)
    store.artifacts.discard(JOB_ID)
    assert artifact.load(store, JOB_ID) is None
    assert artifact.load(store, "job-2") == artifact.make("job-2", 1, 2)


def test_discarded_artifact_fences_no_attempt(store, artifact):
    artifact.save(store, JOB_ID, 5, 2)
    store.artifacts.discard(JOB_ID)
    artifact.save(store, JOB_ID, 1, 1)
    assert artifact.load(store, JOB_ID) == artifact.make(JOB_ID, 1, 1)


def test_artifacts_of_other_kinds_are_separate(store, artifact):
    others = [other for other in ARTIFACTS.values() if other.file != artifact.file]
    for attempt, other in enumerate(others, 1):
        other.save(store, JOB_ID, 2 * attempt, attempt)
    artifact.save(store, JOB_ID, 3, 5)
    artifact.save(store, JOB_ID, 3, 6)
    assert artifact.load(store, JOB_ID) == artifact.make(JOB_ID, 3, 6)
    for attempt, other in enumerate(others, 1):
        assert other.load(store, JOB_ID) == other.make(JOB_ID, 2 * attempt, attempt)
        other.save(store, JOB_ID, 2 * attempt, 7)  # not fenced by the attempt of another kind


def test_discard_removes_all_artifacts_of_one_job(store):
    for job_id in (JOB_ID, "job-2"):
        for kind in ARTIFACTS.values():
            kind.save(store, job_id, 1, 1)
    store.artifacts.discard(JOB_ID)
    assert store.artifacts.list_job_ids() == ["job-2"]
    for kind in ARTIFACTS.values():
        assert kind.load(store, JOB_ID) is None
        assert kind.load(store, "job-2") == kind.make("job-2", 1, 1)


def test_job_with_an_artifact_is_listed(store, artifact):
    assert store.artifacts.list_job_ids() == []
    for job_id in ("job-2", "job-1"):
        artifact.save(store, job_id, 1, 1)
    assert store.artifacts.list_job_ids() == ["job-1", "job-2"]
    store.artifacts.discard("job-2")
    assert store.artifacts.list_job_ids() == ["job-1"]


@pytest.mark.parametrize("job_id", ["unknown", "", "../job-1", "a\0", "x" * 200])
def test_job_without_an_artifact_has_none(store, artifact, job_id):
    assert artifact.load(store, job_id) is None
    assert store.artifacts.load_snapshot_header(job_id) is None
    store.artifacts.discard(job_id)


@pytest.mark.parametrize("job_id", ["", "../job-1", "a\0", "x" * 200, ".hidden"])
def test_artifact_with_an_invalid_job_id_is_refused(store, artifact, job_id):
    with pytest.raises(ValueError, match="a job's id must match"):
        artifact.save(store, job_id, 1, 1)


def test_artifact_is_no_version(store, artifact):
    artifact.save(store, JOB_ID, 1, 1)
    assert store.list_models(50, None).items == []


def test_result_without_a_job_is_not_staged(store, make_result):
    with pytest.raises(ValueError, match="only the result of a job"):
        store.artifacts.stage_result(make_result(None), 1)
