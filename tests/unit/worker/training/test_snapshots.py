"""When a snapshot of a run is saved, and its content."""

import io
from dataclasses import dataclass, field

import numpy as np
import pytest
from snapshots import load_snapshot

from contracts.errors import FencedError
from contracts.jobs.spec import JobSpec
from mlp_core import Affine, EpochReport, Network, load_weights
from stores.jobs.records import TrainingClaim
from stores.models.open import memory_store
from worker.training.snapshots import Snapshotter, snapshot_interval_s, snapshot_saver

CLAIM = TrainingClaim("job", 2, JobSpec())


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
    """An observer that lists its calls."""

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


def test_snapshot_has_the_figures_of_its_epoch(snapshotter, run, models):
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


def test_snapshot_has_the_weights_of_its_step(snapshotter, run, models):
    end_epoch(snapshotter, run, 30)
    run.take_step(31)
    snapshot = load_snapshot(models, "job")
    assert load_weights(io.BytesIO(snapshot.weights)).params[0] == 30


def test_next_due_epoch_replaces_the_snapshot(snapshotter, run, models):
    end_epoch(snapshotter, run, 30)
    end_epoch(snapshotter, run, 40)
    assert load_snapshot(models, "job").figures.step == 40


@pytest.mark.parametrize(
    ("models", "interval_s"), [("models", 1), ("/srv/s3:/models", 1), ("s3://bucket/prefix", 5)]
)
def test_snapshots_are_less_frequent_in_a_bucket(models, interval_s):
    assert snapshot_interval_s(models) == interval_s


def test_epoch_before_the_next_due_time_makes_no_snapshot(snapshotter, run, models):
    end_epoch(snapshotter, run, 30, is_due=False)
    assert models.artifacts.list_job_ids() == []


def test_ended_run_makes_no_snapshot(snapshotter, run, models):
    run.stop_reason = "steps"
    end_epoch(snapshotter, run, 30)
    assert models.artifacts.list_job_ids() == []


def test_snapshot_of_an_older_attempt_is_fenced(snapshotter, run, models):
    successor = Snapshotter(
        models, TrainingClaim("job", 3, JobSpec()), run, Observer(), snapshot_saver()
    )
    end_epoch(successor, run, 20)
    with pytest.raises(FencedError):
        end_epoch(snapshotter, run, 30)
    assert load_snapshot(models, "job").figures.step == 20


def test_snapshotter_calls_the_observer_first(models, run):
    observer = Observer()
    snapshotter = Snapshotter(models, CLAIM, run, observer, snapshot_saver())
    snapshotter.on_step(30, 0.5)
    models.artifacts.save_snapshot = lambda *_: observer.seen.append("saved")
    end_epoch(snapshotter, run, 30)
    assert observer.seen == [(30, 0.5), report_at(30), "saved"]
    assert snapshotter.should_stop == observer.should_stop
