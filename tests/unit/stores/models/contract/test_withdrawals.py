"""A withdrawn job gets no version, even if a worker still has its result."""

import pytest

from contracts.errors import ModelNotFoundError, WithdrawnError


def test_withdrawn_job_cannot_be_published(store, make_result):
    store.publish(make_result("job-1"))
    assert store.withdraw("mnist", "job-2") is None
    with pytest.raises(WithdrawnError, match="job job-2 can no longer publish a version"):
        store.publish(make_result("job-2"))
    assert store.find_published("mnist", "job-2") is None
    assert store.resolve("mnist", "latest") == 1


def test_withdrawn_job_stays_withdrawn_permanently(store, make_result):
    for i in range(3):
        store.withdraw("mnist", f"lost-{i}")
        store.publish(make_result(f"job-{i}"))
        store.move_alias("mnist", "champion", i + 1)
    for i in range(3):
        with pytest.raises(WithdrawnError):
            store.publish(make_result(f"lost-{i}"))
        assert store.withdraw("mnist", f"lost-{i}") is None
    assert store.publish(make_result("job-3")).version == 4


def test_job_that_has_a_version_keeps_it(store, make_result):
    first = store.publish(make_result("job-1"))
    second = store.publish(make_result("job-2"))
    assert store.withdraw("mnist", "job-1") == first
    assert store.withdraw("mnist", "job-2") == second
    assert store.publish(make_result("job-1")) == first
    assert store.get_model("mnist").generation == 2


def test_model_whose_only_job_is_withdrawn_does_not_exist(store, make_result):
    store.withdraw("mnist", "job-1")
    with pytest.raises(WithdrawnError):
        store.publish(make_result("job-1"))
    with pytest.raises(ModelNotFoundError):
        store.get_model("mnist")
    assert store.list_models(50, None).items == []
    assert store.publish(make_result("job-2")).version == 1


def test_job_is_withdrawn_from_its_own_model_only(store, make_result):
    store.withdraw("other", "job-1")
    assert store.publish(make_result("job-1")).version == 1
