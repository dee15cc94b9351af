"""When a snapshot of a run is saved, and what is in it."""

import io
import threading
import time
from dataclasses import dataclass, field

import numpy as np
import pytest
from snapshots import load_snapshot
from structlog.testing import capture_logs

from contracts.errors import FencedError, StoreUnavailableError
from contracts.jobs.spec import JobSpec
from mlp_core import Affine, EpochReport, Network, load_weights
from stores.jobs.records import Claim
from stores.models.open import memory_store
from worker.snapshots import INTERVAL_S, Snapshotter, snapshot_interval_s, snapshot_saver

CLAIM = Claim("job", 2, JobSpec())


@dataclass
class Run:
    """A run of a network whose only weight is the step."""

    network: Network = field(default_factory=lambda: Network([Affine(*_step(0))], "tanh"))
    stop_reason: str | None = None

    def take_step(self, step):
        for param, value in zip(self.network.params, _step(step), strict=True):
            param[...] = value


def _step(step):
    return np.full((1, 1), float(step)), np.zeros(1)


class Observer:
    """An observer that keeps what it is told."""

    should_stop = bool

    def __init__(self):
        self.seen = []

    def on_step(self, step, loss):
        self.seen.append((step, loss))

    def on_epoch(self, report):
        self.seen.append(report)


def report_at(step):
    return EpochReport(
        epoch=step // 10,
        step=step,
        train_loss=0.5,
        train_accuracy=0.75,
        test_accuracy=0.5,
        class_accuracy=(0.25, None),
        learning_rate=0.1,
        seconds=1.0,
    )


@pytest.fixture
def models():
    return memory_store()


@pytest.fixture
def run():
    return Run()


@pytest.fixture
def snapshotter(models, run):
    return Snapshotter(models, CLAIM, run, Observer(), snapshot_saver())


def end_epoch(snapshotter, run, step, *, is_due=True):
    run.take_step(step)
    if is_due:
        snapshotter._saver.due_at = 0.0
    snapshotter.on_epoch(report_at(step))


def refuse(error):
    def save(*_arguments):
        raise error

    return save


def test_snapshot_says_what_was_measured_at_the_end_of_the_epoch(snapshotter, run, models):
    end_epoch(snapshotter, run, 30)
    assert load_snapshot(models, "job").figures.model_dump() == {
        "attempt": 2,
        "step": 30,
        "epoch": 3,
        "train_accuracy": 0.75,
        "test_accuracy": 0.5,
        "class_accuracy": (0.25, None),
        "layer_sizes": (1, 1),
        "activation": "tanh",
    }


def test_weights_are_those_of_its_step_however_the_run_goes_on(snapshotter, run, models):
    end_epoch(snapshotter, run, 30)
    run.take_step(31)
    snapshot = load_snapshot(models, "job")
    assert load_weights(io.BytesIO(snapshot.weights)).params[0] == 30


def test_next_epoch_that_is_due_replaces_the_snapshot(snapshotter, run, models):
    end_epoch(snapshotter, run, 30)
    end_epoch(snapshotter, run, 40)
    assert load_snapshot(models, "job").figures.step == 40


def test_epochs_in_quick_succession_make_one_snapshot_a_second(snapshotter, run, models):
    before = time.monotonic()
    end_epoch(snapshotter, run, 30)
    end_epoch(snapshotter, run, 40, is_due=False)
    assert INTERVAL_S == 1
    assert snapshotter._saver.due_at >= before + INTERVAL_S
    assert load_snapshot(models, "job").figures.step == 30


def test_first_second_of_a_run_has_no_snapshot(models, run):
    before = time.monotonic()
    snapshotter = Snapshotter(models, CLAIM, run, Observer(), snapshot_saver())
    assert snapshotter._saver.due_at >= before + INTERVAL_S


@pytest.mark.parametrize(
    ("models", "interval_s"), [("models", 1), ("/srv/s3:/models", 1), ("s3://bucket/prefix", 5)]
)
def test_bucket_takes_a_snapshot_every_five_seconds_and_a_folder_each_second(models, interval_s):
    assert snapshot_interval_s(models) == interval_s


def test_interval_of_the_saver_is_kept(models, run):
    before = time.monotonic()
    snapshotter = Snapshotter(models, CLAIM, run, Observer(), snapshot_saver(700.0))
    assert snapshotter._saver.due_at >= before + 700
    end_epoch(snapshotter, run, 30)
    assert snapshotter._saver.due_at >= before + 700


def test_run_that_has_ended_makes_none(snapshotter, run, models):
    run.stop_reason = "steps"
    end_epoch(snapshotter, run, 30)
    assert models.artifacts.list_job_ids() == []


def test_cancelled_job_makes_none(models, run):
    snapshotter = Snapshotter(
        models, CLAIM, run, Observer(), snapshot_saver(is_unwanted=lambda: True)
    )
    end_epoch(snapshotter, run, 30)
    assert models.artifacts.list_job_ids() == []


@pytest.mark.parametrize("error", [StoreUnavailableError(), MemoryError()], ids=repr)
def test_snapshot_that_can_not_be_saved_is_tried_again_later(snapshotter, run, models, error):
    kept, models.artifacts.save_snapshot = models.artifacts.save_snapshot, refuse(error)
    with capture_logs() as lines:
        end_epoch(snapshotter, run, 30)
    assert [(line["event"], line["step"]) for line in lines] == [("snapshot_missed", 30)]
    assert lines[0]["reason"]
    assert snapshotter._saver.due_at > time.monotonic()
    models.artifacts.save_snapshot = kept
    end_epoch(snapshotter, run, 40)
    assert load_snapshot(models, "job").figures.step == 40


def test_snapshot_is_saved_also_where_no_thread_can_be_started(
    snapshotter, run, models, monkeypatch
):
    monkeypatch.setattr(threading.Thread, "start", refuse(RuntimeError("can't start new thread")))
    end_epoch(snapshotter, run, 30)
    assert load_snapshot(models, "job").figures.step == 30


def test_no_memory_for_a_copy_of_the_weights_does_not_end_the_run(snapshotter, run, models):
    snapshotter._take = refuse(MemoryError())
    with capture_logs() as lines:
        end_epoch(snapshotter, run, 30)
    assert [line["event"] for line in lines] == ["snapshot_missed"]


def test_worker_that_lost_its_job_leaves_its_successor_s_and_is_told(snapshotter, run, models):
    successor = Snapshotter(models, Claim("job", 3, JobSpec()), run, Observer(), snapshot_saver())
    end_epoch(successor, run, 20)
    with pytest.raises(FencedError):
        end_epoch(snapshotter, run, 30)
    assert load_snapshot(models, "job").figures.step == 20


def test_observer_is_told_everything_first(models, run):
    observer = Observer()
    snapshotter = Snapshotter(models, CLAIM, run, observer, snapshot_saver())
    snapshotter.on_step(30, 0.5)
    models.artifacts.save_snapshot = lambda *_: observer.seen.append("saved")
    end_epoch(snapshotter, run, 30)
    assert observer.seen == [(30, 0.5), report_at(30), "saved"]
    assert snapshotter.should_stop == observer.should_stop
