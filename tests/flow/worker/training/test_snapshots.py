"""A running job's snapshot: saved, its content, and discarded."""

import io
import threading

import numpy as np
import pytest
from faults import CallFirst, Faulty, FaultyAfter, Killed
from interruptions import run_next
from snapshots import load_snapshot
from waiting import TIMEOUT_S

from contracts.errors import StoreUnavailableError
from mlp_core import load_weights
from worker.sweeping.sweeper import requeue_lost

ENDLESS = 10_000_000  # steps


def run_until_snapshot(bench, **spec):
    """Kill the worker of a new job right after its first snapshot; return the snapshot."""
    job_id = bench.submit(steps=ENDLESS, **spec)
    models = FaultyAfter(bench.models, "save_snapshot", Killed())
    with pytest.raises(Killed):
        bench.runner(models=models, snapshot_interval_s=0).run_next()
    return load_snapshot(bench.models, job_id)


def test_snapshot_has_the_weights_of_its_step(bench):
    snapshot = run_until_snapshot(bench)
    bench.submit(steps=snapshot.figures.step)
    bench.runner().run_next()
    assert snapshot.figures.step % 30 == 0  # an epoch's end
    assert snapshot.figures.epoch == snapshot.figures.step // 30
    assert snapshot.weights == bench.models.read_weights("mnist", 1)


def test_accuracies_of_a_snapshot_are_those_of_its_weights(bench):
    snapshot = run_until_snapshot(bench)
    network = load_weights(io.BytesIO(snapshot.weights))
    assert network.layer_sizes == snapshot.figures.layer_sizes
    assert network.activation == snapshot.figures.activation
    data = bench.datasets.load("synthetic")

    def is_right(examples):
        logits, _ = network.forward(network.transform.apply(examples.values, "float32"))
        return logits.argmax(axis=1) == examples.labels

    right, labels = is_right(data.test), data.test.labels
    assert snapshot.figures.train_accuracy == np.mean(is_right(data.train))
    assert snapshot.figures.test_accuracy == np.mean(right)
    assert snapshot.figures.class_accuracy == tuple(np.mean(right[labels == c]) for c in range(3))


def test_fenced_worker_does_not_replace_its_successor_s_snapshot(bench):
    job_id = bench.submit(steps=ENDLESS)

    def claim_by_another():
        bench.clock.now += 60
        bench.jobs.sweep_leases()
        bench.jobs.claim("there:2")
        bench.models.artifacts.save_snapshot(job_id, 2, bench.snapshot)

    models = CallFirst(bench.models, "save_snapshot", claim_by_another)
    lines = run_next(bench, models=models, snapshot_interval_s=0)
    assert load_snapshot(bench.models, job_id) == bench.snapshot
    assert [line["event"] for line in lines if line["log_level"] == "warning"][-1] == "fenced"
    assert (bench.jobs.get(job_id).state, bench.jobs.get(job_id).attempt) == ("running", 2)


def test_failed_snapshot_write_does_not_fail_the_job(bench):
    job_id = bench.submit()
    models = Faulty(bench.models, "save_snapshot", StoreUnavailableError())
    lines = run_next(bench, models=models, snapshot_interval_s=0)
    assert "snapshot_missed" in [line["event"] for line in lines]
    assert (bench.jobs.get(job_id).state, len(bench.versions())) == ("succeeded", 1)
    assert bench.models.artifacts.list_job_ids() == []


def test_stopping_worker_does_not_wait_for_a_snapshot_write(bench):
    released, ended = threading.Event(), threading.Event()

    def stop_and_hang():
        bench.context.stop_flag.set()
        released.wait(TIMEOUT_S)
        ended.set()

    job_id = bench.submit(steps=ENDLESS)
    models = CallFirst(bench.models, "save_snapshot", stop_and_hang)
    run_next(bench, models=models, snapshot_interval_s=0)
    assert bench.jobs.get(job_id).state == "queued"
    assert bench.models.artifacts.load_checkpoint(job_id) is not None
    assert not ended.is_set()
    released.set()


def test_run_shorter_than_the_interval_makes_no_snapshot(bench):
    bench.submit()
    models = Faulty(bench.models, "save_snapshot", Killed())
    run_next(bench, models=models, snapshot_interval_s=TIMEOUT_S)
    assert len(bench.versions()) == 1


def succeed(bench, _job_id):
    run_next(bench)


def fail(bench, _job_id):
    run_next(bench, datasets=Faulty(bench.datasets, "load", ZeroDivisionError()))


def cancel_while_running(bench, job_id):
    jobs = CallFirst(bench.jobs, "record_epochs", lambda: bench.jobs.cancel(job_id))
    run_next(bench, jobs=jobs)


def cancel_while_given_back(bench, job_id):
    jobs = CallFirst(bench.jobs, "give_back", lambda: bench.jobs.cancel(job_id))
    jobs = CallFirst(jobs, "record_epochs", bench.context.stop_flag.set)
    run_next(bench, jobs=jobs)


def lose_worker_for_the_last_time(bench, _job_id):
    for _ in range(3):
        bench.jobs.claim("there:2")
        bench.clock.now += 60
        requeue_lost(bench.jobs, bench.models, bench.clock.now)


def lose_worker_after_a_cancel(bench, job_id):
    bench.jobs.claim("there:2")
    bench.jobs.cancel(job_id)
    bench.clock.now += 60
    requeue_lost(bench.jobs, bench.models, bench.clock.now)


@pytest.mark.parametrize(
    ("end", "state"),
    [
        (succeed, "succeeded"),
        (fail, "failed"),
        (cancel_while_running, "cancelled"),
        (cancel_while_given_back, "cancelled"),
        (lose_worker_for_the_last_time, "failed"),
        (lose_worker_after_a_cancel, "cancelled"),
    ],
)
def test_artifacts_of_a_job_are_discarded_when_it_ends(bench, end, state):
    job_id = bench.submit()
    bench.save_artifacts(job_id)
    end(bench, job_id)
    assert bench.jobs.get(job_id).state == state
    assert bench.models.artifacts.list_job_ids() == []


def test_requeued_job_keeps_its_snapshot(bench):
    job_id = bench.submit()
    bench.save_artifacts(job_id)
    run_next(bench, jobs=CallFirst(bench.jobs, "record_epochs", bench.context.stop_flag.set))
    assert bench.jobs.get(job_id).state == "queued"
    assert load_snapshot(bench.models, job_id).figures.step == 7
