"""The evaluation of a network before it is published, and its interruptions."""

import numpy as np
import pytest
from interruptions import course_of, resumed_at, run_next, run_whole
from waiting import wait_until

from contracts.errors import ModelNotFoundError
from mlp_core import TrainingRun, read_golden
from mlp_core.interruptible_matmul import MatmulInterruptedError
from stores.datasets.memory import MemoryDatasets, synthetic_dataset
from worker.stop_flag import StopFlag
from worker.training.run_factory import RunFactory, train_config


def published(bench, version):
    """Return a version's files beside its weights."""
    return (
        bench.models.read_evaluation("mnist", version),
        bench.models.read_golden("mnist", version),
    )


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_version_is_published_with_its_evaluation(bench, dtype):
    job_id = bench.submit(dtype=dtype)
    bench.runner().run_next()
    evaluation = bench.models.read_evaluation("mnist", 1)
    assert (evaluation.dataset, evaluation.examples) == ("synthetic", 100)
    assert evaluation.accuracy == bench.jobs.get(job_id).metrics.test_accuracy


def test_version_is_published_with_64_golden_predictions(bench):
    bench.submit()
    bench.runner().run_next()
    golden = read_golden(bench.models.read_golden("mnist", 1))
    images = bench.datasets.load("synthetic").test.values
    np.testing.assert_array_equal(golden.pixels, images[:64])
    assert golden.probabilities.shape == (64, 3)


def test_evaluation_works_for_every_data_set(bench):
    datasets = MemoryDatasets([synthetic_dataset(input_shape=(5,), classes=7)])
    bench.submit()
    bench.runner(datasets).run_next()
    evaluation, golden = published(bench, 1)
    assert np.shape(evaluation.confusion_matrix) == (7, 7)
    assert read_golden(golden).pixels.shape == (64, 5)


class InterruptedRunFactory(RunFactory):
    """Calls a function right before an evaluation, which must be interrupted then."""

    def __init__(self, bench, interrupt):
        super().__init__(bench.datasets)
        self.interrupt = interrupt

    def result_of(self, claim, trained, should_stop):
        self.interrupt()
        wait_until(should_stop)
        with pytest.raises(MatmulInterruptedError) as interrupted:
            super().result_of(claim, trained, should_stop)
        raise interrupted.value


def test_worker_stopped_during_evaluation_requeues_the_job(bench):
    whole, _ = run_whole(bench)
    job_id, stop_flag = bench.submit(), StopFlag()
    lines = run_next(
        bench, stop_flag=stop_flag, run_factory=InterruptedRunFactory(bench, stop_flag.set)
    )
    assert bench.jobs.get(job_id).state == "queued"
    assert bench.models.artifacts.load_result(job_id) is None
    assert "job_given_back" in [line["event"] for line in lines]
    assert resumed_at(run_next(bench)) == [40]
    assert course_of(bench, job_id, 2) == whole
    assert published(bench, 2) == published(bench, 1)


def test_job_cancelled_during_evaluation_publishes_nothing(bench):
    job_id = bench.submit()
    run_factory = InterruptedRunFactory(bench, lambda: bench.jobs.cancel(job_id))
    run_next(bench, run_factory=run_factory)
    assert bench.jobs.get(job_id).state == "cancelled"
    assert bench.models.artifacts.list_job_ids() == []
    with pytest.raises(ModelNotFoundError):
        bench.versions()


class OverflowingRun(TrainingRun):
    """A run whose outputs overflow in predictions only."""

    def run(self, observer):
        has_ended = super().run(observer)
        self.network.params[-2][...] = 3e38
        return has_ended


class OverflowingRunFactory(RunFactory):
    def create_run(self, spec, _start=None):
        return OverflowingRun(train_config(spec), self._data_of(spec))


def test_network_with_non_finite_outputs_is_not_published(bench):
    job_id = bench.submit()
    bench.runner(run_factory=OverflowingRunFactory(bench.datasets)).run_next()
    job = bench.jobs.get(job_id)
    assert (job.state, job.error.type) == ("failed", "diverged")
    assert "diverged at step 40" in job.error.message
    assert "an output of the network is not finite" in job.error.message
    assert bench.models.artifacts.list_job_ids() == []
    with pytest.raises(ModelNotFoundError):
        bench.versions()
