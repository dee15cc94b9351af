"""Jobs that start from a version."""

import io

import pytest
from interruptions import StopAt, run_next

from mlp_core import load_weights


def publish(bench, **spec):
    bench.submit(**spec)
    bench.runner().run_next()
    return {"model": "mnist", "version": len(bench.versions())}


def weights(bench, version):
    return bench.models.read_weights("mnist", version)


@pytest.mark.parametrize("dataset", ["synthetic", "table"])
def test_job_trains_the_version_on_bit_identically_when_stopped(bench, dataset):
    start = publish(bench, dataset=dataset)
    spec = {"dataset": dataset, "start_from": start, "seed": 5}
    publish(bench, **spec)
    bench.submit(**spec)
    for check in (2, 9):
        bench.runner(stop_flag=StopAt(check)).run_next()
    run_next(bench)
    assert weights(bench, 3) == weights(bench, 2)
    assert weights(bench, 2) != weights(bench, 1)
    one, two = (bench.models.get_manifest("mnist", str(number)) for number in (1, 2))
    assert two.input_transform == one.input_transform
    assert two.metrics.train_loss < one.metrics.train_loss


def test_transform_of_the_version_holds_on_another_data_set(bench):
    start = publish(bench, dataset="table")
    publish(bench, dataset="other-table", start_from=start)
    one, two = (load_weights(io.BytesIO(weights(bench, number))).transform for number in (1, 2))
    assert (one.mean == two.mean).all()
    assert (two.mean != bench.datasets.load("other-table").train.values.mean(axis=0)).any()


def test_job_whose_version_was_deleted_fails(bench):
    start = publish(bench)
    job_id = bench.submit(start_from=start)
    bench.models.delete_version("mnist", 1)
    bench.runner().run_next()
    job = bench.jobs.get(job_id)
    assert (job.state, job.error.type) == ("failed", "start_missing")
    assert "the version to start from is gone" in job.error.message
