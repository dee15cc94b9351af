import io

import numpy as np
import pytest
from faults import CallFirst, Faulty
from interruptions import run_next

from contracts.errors import DamagedError, DatabaseUnavailableError, ModelNotFoundError
from contracts.jobs.job import MAX_HISTORY_STEPS
from contracts.models.versions import DatasetDigest
from mlp_core import load_weights, softmax_cross_entropy


def test_job_succeeds_with_version_metrics_and_history(bench):
    job_id = bench.submit(tags={"owner": "tests"})
    assert bench.runner().run_next()
    job = bench.jobs.get(job_id)
    assert (job.state, job.attempt, job.error) == ("succeeded", 1, None)
    assert (job.model.name, job.model.version) == ("mnist", 1)
    assert job.progress.step == job.progress.total_steps == 40
    assert job.progress.epoch == 2
    assert job.progress.steps_per_second > 0
    assert job.metrics.test_accuracy > 0.5
    assert job.metrics.best_test_accuracy >= job.metrics.test_accuracy
    assert job.metrics.warning is None
    history = bench.jobs.history(job_id)
    assert [entry.step for entry in history.epochs] == [30, 40]
    assert [entry.step for entry in history.steps] == list(range(1, 41))


def test_metrics_are_those_of_the_published_weights(bench):
    job_id = bench.submit()
    bench.runner().run_next()
    network = load_weights(io.BytesIO(bench.models.read_weights("mnist", 1)))
    train = bench.datasets.load("synthetic").train
    logits, _ = network.forward(network.transform.apply(train.values, network.dtype))
    labels = train.labels.astype(np.intp)
    loss, _ = softmax_cross_entropy(logits, labels)
    metrics = bench.jobs.get(job_id).metrics
    assert metrics.train_loss == pytest.approx(loss, rel=1e-5)
    assert metrics.train_accuracy == np.mean(logits.argmax(axis=1) == labels)


def test_run_no_better_than_chance_has_a_warning(bench):
    job_id = bench.submit(optimizer={"learning_rate": 900.0})
    bench.runner().run_next()
    job = bench.jobs.get(job_id)
    assert job.state == "succeeded"
    assert "no better than chance" in job.metrics.warning
    assert bench.models.get_manifest("mnist", "1").metrics.warning == job.metrics.warning
    again = bench.reproduce(job_id)
    bench.runner().run_next()
    assert bench.jobs.get(again).metrics == job.metrics


def test_manifest_describes_the_origin_of_a_version(bench):
    job_id = bench.submit(tags={"owner": "tests"})
    bench.runner(threads=2).run_next()
    manifest = bench.models.get_manifest("mnist", "latest")
    assert manifest.job_id == job_id
    assert manifest.spec.tags == {"owner": "tests"}
    assert manifest.layer_sizes == (16, 6, 3)
    assert manifest.parameters == 16 * 6 + 6 + 6 * 3 + 3
    info = bench.datasets.get_info("synthetic")
    assert manifest.dataset == DatasetDigest(name="synthetic", sha256=info.sha256)
    assert manifest.environment.threads == 2
    assert manifest.environment.numpy == np.__version__


def test_published_weights_open_with_plain_numpy(bench):
    bench.submit(dtype="float64")
    bench.runner().run_next()
    with np.load(io.BytesIO(bench.models.read_weights("mnist", 1)), allow_pickle=False) as file:
        assert file["W1"].shape == (16, 6)
        assert file["W1"].dtype == np.float64


def test_same_spec_gives_the_same_bytes(bench):
    runner = bench.runner()
    for _ in range(2):
        bench.submit(sampling="shuffle", seed=5)
        runner.run_next()
    second, first = bench.versions()
    assert first.weights.sha256 == second.weights.sha256


def test_another_seed_gives_other_bytes(bench):
    runner = bench.runner()
    for seed in (1, 2):
        bench.submit(seed=seed)
        runner.run_next()
    second, first = bench.versions()
    assert first.weights.sha256 != second.weights.sha256


@pytest.mark.parametrize(
    ("activation", "loss", "kind"),
    [("sigmoid", "cross_entropy", "xavier"), ("tanh", "mse", "he"), ("relu", "mse", "normal")],
)
def test_each_choice_of_the_spec_trains(bench, activation, loss, kind):
    job_id = bench.submit(
        activation=activation,
        loss=loss,
        initializer={"kind": kind},
        hidden_sizes=[6, 5],
        epochs=2,
        steps=None,
    )
    bench.runner().run_next()
    job = bench.jobs.get(job_id)
    assert job.state == "succeeded"
    assert job.progress.total_steps == 60


def test_oldest_job_runs_first(bench):
    first, second = bench.submit(), bench.submit()
    bench.runner().run_next()
    assert bench.jobs.get(first).state == "succeeded"
    assert bench.jobs.get(second).state == "queued"


def test_runner_with_an_empty_queue_does_nothing(bench):
    assert not bench.runner().run_next()


def test_job_delivered_twice_runs_once(bench):
    job_id = bench.submit()
    runner = bench.runner()
    assert [runner.run_next(), runner.run_next()] == [True, False]
    assert bench.jobs.get(job_id).attempt == 1
    assert len(bench.versions()) == 1


def test_history_is_thinned_by_total_steps_alone(bench):
    job_id = bench.submit(steps=2 * MAX_HISTORY_STEPS + 1)
    bench.runner().run_next()
    steps = [entry.step for entry in bench.jobs.history(job_id).steps]
    assert steps == list(range(3, 2 * MAX_HISTORY_STEPS + 2, 3))
    assert len(steps) <= MAX_HISTORY_STEPS


def test_diverged_run_fails_with_the_step_and_publishes_nothing(bench):
    job_id = bench.submit(
        activation="relu", optimizer={"kind": "sgd", "learning_rate": 1000}, steps=3000
    )
    bench.runner().run_next()
    job = bench.jobs.get(job_id)
    assert (job.state, job.error.type) == ("failed", "diverged")
    assert "step" in job.error.message
    assert "nan" not in job.model_dump_json().lower()
    assert 0 < job.progress.step < 3000
    assert [entry.step for entry in bench.jobs.history(job_id).steps][-1] <= job.progress.step
    with pytest.raises(ModelNotFoundError):
        bench.versions()


def test_missing_dataset_fails_by_name(bench):
    job_id = bench.submit(dataset="letters")
    bench.runner().run_next()
    assert bench.jobs.get(job_id).error.type == "dataset_missing"


def test_damaged_dataset_fails_by_name(bench):
    datasets = Faulty(bench.datasets, "load", DamagedError("train-images", "wrong sha256"))
    job_id = bench.submit()
    bench.runner(datasets=datasets).run_next()
    assert bench.jobs.get(job_id).error.type == "damaged"


def test_out_of_memory_fails_with_advice(bench):
    datasets = Faulty(bench.datasets, "load", MemoryError())
    job_id = bench.submit()
    bench.runner(datasets=datasets).run_next()
    error = bench.jobs.get(job_id).error
    assert error.type == "out_of_memory"
    assert "[6]" in error.message


def test_bug_fails_its_job_but_not_the_next(bench):
    first, second = bench.submit(), bench.submit()
    datasets = Faulty(bench.datasets, "load", ZeroDivisionError("secret"), times=1)
    runner = bench.runner(datasets=datasets)
    runner.run_next()
    runner.run_next()
    error = bench.jobs.get(first).error
    assert error.type == "internal_error"
    assert "secret" not in error.message
    assert bench.jobs.get(second).state == "succeeded"


def test_cancelled_run_stops_and_publishes_nothing(bench):
    job_id = bench.submit(steps=10_000_000)
    jobs = CallFirst(bench.jobs, "heartbeat", lambda: bench.jobs.cancel(job_id))
    bench.runner(jobs=jobs).run_next()
    assert bench.jobs.get(job_id).state == "cancelled"
    with pytest.raises(ModelNotFoundError):
        bench.versions()


def test_cancel_before_publishing_wins(bench):
    job_id = bench.submit()
    jobs = CallFirst(bench.jobs, "begin_publishing", lambda: bench.jobs.cancel(job_id))
    bench.runner(jobs=jobs).run_next()
    assert bench.jobs.get(job_id).state == "cancelled"
    assert bench.models.artifacts.load_result(job_id) is None
    with pytest.raises(ModelNotFoundError):
        bench.versions()


def test_cancel_before_a_failure_wins(bench):
    job_id = bench.submit(dataset="letters")
    jobs = CallFirst(bench.jobs, "fail", lambda: bench.jobs.cancel(job_id))
    events = {line["event"] for line in run_next(bench, jobs=jobs)}
    assert bench.jobs.get(job_id).state == "cancelled"
    assert "job_cancelled" in events
    assert "job_failed" not in events


def test_stopping_worker_claims_nothing_more(bench):
    job_id = bench.submit()
    bench.context.stop_flag.set()
    assert not bench.runner().run_next()
    assert bench.jobs.get(job_id).attempt == 0


@pytest.mark.parametrize("outages", [0, 1])
def test_stopping_worker_requeues_its_job_uncounted(bench, outages):
    job_id = bench.submit(steps=10_000_000)
    jobs = CallFirst(bench.jobs, "heartbeat", bench.context.stop_flag.set)
    jobs = Faulty(jobs, "give_back", DatabaseUnavailableError(), times=outages)
    bench.runner(jobs=jobs).run_next()
    job = bench.jobs.get(job_id)
    assert (job.state, job.queue_position) == ("queued", 1)
    bench.clock.now += 10**6
    assert bench.jobs.sweep_leases().requeued == []


def test_worker_that_lost_its_lease_publishes_nothing(bench):
    job_id = bench.submit()

    def lose_lease():
        bench.clock.now += 60
        assert bench.jobs.sweep_leases().requeued == [job_id]
        assert bench.jobs.claim("there:2").attempt == 2

    jobs = CallFirst(bench.jobs, "begin_publishing", lose_lease)
    bench.runner(jobs=jobs).run_next()
    job = bench.jobs.get(job_id)
    assert (job.state, job.attempt) == ("running", 2)
    with pytest.raises(ModelNotFoundError):
        bench.versions()


@pytest.mark.parametrize("method", ["record_epochs", "begin_publishing", "succeed", "heartbeat"])
def test_short_database_outage_changes_nothing(bench, method):
    job_id = bench.submit()
    jobs = Faulty(bench.jobs, method, DatabaseUnavailableError(), times=1)
    bench.runner(jobs=jobs).run_next()
    job = bench.jobs.get(job_id)
    assert (job.state, job.attempt) == ("succeeded", 1)
    assert [entry.step for entry in bench.jobs.history(job_id).epochs] == [30, 40]
