"""Jobs on tables, images in colors and several data sets, and jobs that publish nothing."""

import io

import numpy as np
import pytest
from interruptions import StopAt, run_next

from contracts.jobs.spec import JobSpec
from mlp_core import check_golden, load_weights, read_golden


def train(bench, **spec):
    job_id = bench.submit(**spec)
    bench.runner().run_next()
    return bench.jobs.get(job_id)


def test_training_examples_are_joined_in_order(bench):
    spec = JobSpec(dataset="table", dataset_version=1, extra_datasets=("other-table@1", "table@1"))
    data = bench.context.run_factory._data_of(spec)
    parts = [bench.datasets.load(name) for name in ("table", "other-table", "table")]
    np.testing.assert_array_equal(
        data.train.pixels, np.concatenate([part.train.values for part in parts])
    )
    np.testing.assert_array_equal(
        data.train.labels, np.concatenate([part.train.labels for part in parts])
    )
    np.testing.assert_array_equal(data.test.pixels, parts[0].test.values)
    mean = [column.mean for column in parts[0].info.columns[:3]]
    np.testing.assert_array_equal(data.transform.mean[:3], mean)


def test_job_with_extra_data_is_bit_identical_when_stopped(bench):
    spec = {"dataset": "table", "dataset_version": 1, "extra_datasets": ["other-table@1"]}
    assert train(bench, **spec).state == "succeeded"
    bench.submit(**spec)
    bench.runner(stop_flag=StopAt(9)).run_next()
    run_next(bench)
    train(bench, dataset="table")
    whole, stopped, without = (bench.models.read_weights("mnist", number) for number in (1, 2, 3))
    assert stopped == whole
    assert without != whole
    manifest = bench.models.get_manifest("mnist", "1")
    assert (manifest.dataset_version, manifest.spec.extra_datasets) == (1, ("other-table@1",))


def test_only_the_latest_data_set_stays_loaded(bench):
    factory = bench.context.run_factory
    specs = [JobSpec(dataset=name, dataset_version=1) for name in ("table", "colored")]
    first, second = map(factory._data_of, specs)
    assert factory._data_of(specs[1]) is second
    assert factory._data_of(specs[0]) is not first
    assert len(factory._latest) == 1
    factory.prepare_all(map(bench.datasets.get_info, bench.datasets.list_names()))
    prepared = [factory._data_of(spec) for spec in specs]
    assert [factory._data_of(spec) for spec in specs] == prepared


def test_missing_extra_data_set_fails_the_job(bench):
    job = train(bench, extra_datasets=["gone@1"])
    assert (job.state, job.error.type) == ("failed", "dataset_missing")


def test_unpublished_job_has_metrics_and_leaves_nothing(bench):
    job = train(bench, publish="never")
    published = train(bench)
    assert (job.state, job.model, job.published) == ("succeeded", None, False)
    assert (published.model.version, published.published) == (1, True)
    assert job.metrics == published.metrics
    job_id = job.id
    assert bench.models.artifacts.load_result(job_id) is None
    assert bench.models.artifacts.load_checkpoint(job_id) is None
    assert not [info for info in bench.models._blobs.walk("") if job_id in info.key]


def test_unpublished_job_is_reproduced(bench):
    job = train(bench, publish="never")
    again = bench.reproduce(job.id)
    bench.runner().run_next()
    assert bench.jobs.get(again).reproduction.identical is True


def test_unpublished_job_resumes_and_can_be_cancelled(bench):
    whole = train(bench, publish="never")
    job_id = bench.submit(publish="never")
    bench.runner(stop_flag=StopAt(9)).run_next()
    run_next(bench)
    assert bench.jobs.get(job_id).metrics == whole.metrics
    assert bench.jobs.get_weights_sha256(job_id) == bench.jobs.get_weights_sha256(whole.id)


@pytest.mark.parametrize("dataset", ["table", "colored"])
def test_version_has_its_transform_evaluation_and_golden_answers(bench, dataset):
    bench.submit(dataset=dataset, steps=200)
    bench.runner().run_next()
    manifest = bench.models.get_manifest("mnist", "1")
    loaded = bench.datasets.load(dataset)
    assert (manifest.dataset_version, manifest.input_transform) == (1, loaded.info.transform)
    network = load_weights(io.BytesIO(bench.models.read_weights("mnist", 1)))
    predicted = network.predict_probs(loaded.test.values).argmax(axis=1)
    evaluation = bench.models.read_evaluation("mnist", 1)
    assert evaluation.accuracy == (predicted == loaded.test.labels).mean() > 0.8
    assert evaluation.accuracy == manifest.metrics.test_accuracy
    golden = bench.models.read_golden("mnist", 1)
    assert read_golden(golden).pixels.tobytes() == loaded.test.values[:64].tobytes()
    check_golden(network, golden)
