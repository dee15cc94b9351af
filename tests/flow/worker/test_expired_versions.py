"""The sweeper deletes expired versions, but none that a job needs."""

import itertools

import pytest
from faults import Faulty
from gated_jobs import run

from contracts.errors import DamagedError
from contracts.ids import make_job_id
from contracts.jobs.batch import BatchRequest
from stores.jobs.records import NewRequest
from stores.models.transitions import SettingsChange
from worker.sweeping.retention import BREAK_S, RETAIN_S, Retention

START = {"start_from": {"model": "mnist", "version": 1}}
PROMOTE = {"promote": {"alias": "production"}}


def keep_last(bench, number):
    bench.models.change_settings(SettingsChange("mnist", limits={"keep_last": number}))


def retain(jobs, models):
    Retention(jobs, models, now=lambda: 0.0).drop_some()


def numbers(bench):
    return sorted(manifest.version for manifest in bench.versions())


@pytest.fixture
def three(bench):
    for _ in range(3):
        run(bench, steps=1)
    keep_last(bench, 1)
    return bench


def test_expired_versions_are_deleted(three):
    retain(three.jobs, three.models)
    assert numbers(three) == [3]


def test_version_that_a_waiting_job_starts_from_stays(three):
    job_id = three.submit(model="other", **START)
    retain(three.jobs, three.models)
    assert numbers(three) == [1, 3]
    three.jobs.cancel(job_id)
    retain(three.jobs, three.models)
    assert numbers(three) == [3]


def test_version_that_a_batch_predicts_with_stays(three):
    request = BatchRequest(
        model="mnist", version=2, dataset="synthetic", dataset_version=1, split="test", examples=9
    )
    three.jobs.create(NewRequest(make_job_id(), request))
    retain(three.jobs, three.models)
    assert numbers(three) == [2, 3]


def test_version_that_its_job_is_about_to_promote_stays(three):
    job_id = three.submit(steps=1, **PROMOTE)
    models = Faulty(three.models, "change_alias", KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        three.runner(models=models).run_next()
    run_another = three.submit(steps=1)
    claim = three.jobs.claim("there:2")
    assert claim.job_id == run_another
    three.jobs.heartbeat(claim, None)
    three.models.publish(three.models.artifacts.load_result(job_id))
    keep_last(three, 1)
    retain(three.jobs, three.models)
    assert 4 in numbers(three)


def test_damaged_model_does_not_stop_the_others(three):
    run(three, model="other", steps=1)
    drop = Faulty(three.models.deleter, "drop_expired", DamagedError("a", "b"), 1)

    class Models:
        deleter = drop
        list_names = three.models.list_names
        find_published = three.models.find_published

    retain(three.jobs, Models())
    retain(three.jobs, three.models)
    assert numbers(three) == [3]


def test_pass_over_many_models_is_divided_into_short_calls(three):
    run(three, model="other", steps=1)
    retention = Retention(three.jobs, three.models, now=itertools.count().__next__)
    pauses = [retention.drop_some() for _ in range(4)]
    assert pauses == [BREAK_S, RETAIN_S, BREAK_S, RETAIN_S]
    assert numbers(three) == [3]
