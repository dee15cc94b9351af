"""Staged results of jobs, on every kind of store."""

import pytest

from contracts.errors import FencedError


def test_staged_result_is_read_back_equal(store, make_result):
    result = make_result("job-1", weights=b"\n{}\0" * 1000)
    store.artifacts.stage_result(result, 1)
    assert store.artifacts.load_result("job-1") == result


def test_staging_again_replaces_the_result(store, make_result):
    store.artifacts.stage_result(make_result("job-1", weights=b"old"), 1)
    store.artifacts.stage_result(make_result("job-1", weights=b"new"), 1)
    assert store.artifacts.load_result("job-1").weights == b"new"


def test_result_of_an_older_attempt_is_fenced(store, make_result):
    store.artifacts.stage_result(make_result("job-1", weights=b"of attempt 10"), 10)
    with pytest.raises(FencedError, match="attempt 9 of job job-1"):
        store.artifacts.stage_result(make_result("job-1", weights=b"of attempt 9"), 9)
    assert store.artifacts.load_result("job-1").weights == b"of attempt 10"
    store.artifacts.stage_result(make_result("job-1", weights=b"of attempt 11"), 11)
    assert store.artifacts.load_result("job-1").weights == b"of attempt 11"


def test_result_can_be_discarded_twice(store, make_result):
    store.artifacts.stage_result(make_result("job-1"), 1)
    store.artifacts.stage_result(make_result("job-2"), 1)
    store.artifacts.discard("job-1")
    store.artifacts.discard("job-1")
    assert store.artifacts.load_result("job-1") is None
    assert store.artifacts.load_result("job-2") is not None


@pytest.mark.parametrize("job_id", ["unknown", "", "../job-1", "a\0", "x" * 200])
def test_job_without_a_result_has_none(store, job_id):
    assert store.artifacts.load_result(job_id) is None
    store.artifacts.discard(job_id)


def test_result_without_a_job_is_not_staged(store, make_result):
    with pytest.raises(ValueError, match="only the result of a job"):
        store.artifacts.stage_result(make_result(None), 1)


def test_staged_result_is_no_version(store, make_result):
    store.artifacts.stage_result(make_result("job-1"), 1)
    assert store.list_models(50, None).items == []


def test_jobs_with_a_result_or_a_checkpoint_are_listed(store, make_result):
    assert store.artifacts.list_job_ids() == []
    store.artifacts.stage_result(make_result("job-2"), 1)
    store.artifacts.save_checkpoint("job-2", 1, b"at step 9")
    store.artifacts.save_checkpoint("job-1", 1, b"at step 7")
    assert store.artifacts.list_job_ids() == ["job-1", "job-2"]
    store.artifacts.discard("job-2")
    assert store.artifacts.list_job_ids() == ["job-1"]
    store.artifacts.discard("job-1")
    assert store.artifacts.list_job_ids() == []
