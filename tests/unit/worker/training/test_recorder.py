"""The recorder of a run that resumes from a checkpoint."""

import time
from dataclasses import replace

import pytest

from contracts.jobs.job import EpochEntry, StepEntry
from contracts.jobs.spec import JobSpec
from mlp_core import EpochReport
from stores.jobs.records import RecordedEpoch, TrainingClaim
from worker.training.recorder import RECENT_STEPS, Recorder, RecorderState

CLAIM = TrainingClaim("job", 2, JobSpec())
ENTRY = EpochEntry(
    epoch=4,
    step=400,
    train_loss=0.5,
    train_accuracy=0.8,
    test_accuracy=0.75,
    learning_rate=0.1,
    seconds=2.0,
)
STATE = RecorderState(
    step=450,
    epochs=[RecordedEpoch(entry=ENTRY, steps=[StepEntry(step=400, loss=0.5)])],
    steps=[StepEntry(step=450, loss=0.25)],
    recent=[0.25] * RECENT_STEPS,
)
REPORT = EpochReport(
    epoch=5,
    step=500,
    train_loss=0.4,
    train_accuracy=0.9,
    test_accuracy=0.7,
    learning_rate=0.1,
    seconds=1.23456,
    validation_loss=0.45,
    validation_accuracy=0.85,
)


class RecordedCalls:
    """A job store that lists what is recorded."""

    def __init__(self):
        self.epochs = []
        self.steps = []

    def begin_history(self, _claim, epochs):
        self.epochs = list(epochs)

    def record_epochs(self, _claim, epochs):
        self.epochs += epochs

    def record_steps(self, _claim, epoch, steps):
        self.steps = [(epoch, step.step) for step in steps]


@pytest.fixture
def jobs():
    return RecordedCalls()


@pytest.fixture
def recorder(jobs):
    recorder = Recorder(jobs, CLAIM, lambda: False)
    recorder.begin(1000, STATE)
    recorder.begin_history()
    return recorder


def test_resumed_run_has_the_progress_of_its_checkpoint(recorder):
    progress = recorder.progress()
    assert (progress.step, progress.epoch, progress.train_loss) == (450, 4, 0.25)
    assert (progress.steps_per_second, progress.eta_seconds) == (None, None)


def test_rate_counts_the_steps_of_this_attempt(jobs):
    recorder = Recorder(jobs, CLAIM, lambda: False)
    before = time.monotonic()
    recorder.begin(1000, STATE)
    begun = time.monotonic()
    for step in range(451, 471):
        recorder.on_step(step, 0.25)
    ended = time.monotonic()
    progress = recorder.progress()
    longest_s, shortest_s = time.monotonic() - before, ended - begun
    assert 20 / longest_s - 0.1 <= progress.steps_per_second <= 20 / shortest_s + 0.1
    assert 530 * shortest_s / 20 - 0.1 <= progress.eta_seconds <= 530 * longest_s / 20 + 0.1


def test_run_ends_at_its_time_limit(jobs):
    recorder = Recorder(jobs, CLAIM, lambda: False)
    recorder.begin(10**12, left_s=5.0)
    recorder.on_step(1, 0.25)
    assert recorder.progress().eta_seconds <= 5.0


def test_run_without_a_step_has_no_progress(jobs):
    recorder = Recorder(jobs, CLAIM, lambda: False)
    recorder.begin(1000)
    assert recorder.progress() is None


def test_loss_of_the_first_steps_is_their_mean(jobs):
    recorder = Recorder(jobs, CLAIM, lambda: False)
    recorder.begin(1000)
    for step, loss in enumerate([3.0, 2.0, 1.0], start=1):
        recorder.on_step(step, loss)
    assert recorder.progress().train_loss == 2


def test_course_is_unchanged_by_json(recorder):
    recorder.on_step(451, 0.1 + 0.2)
    state = recorder.state()
    assert RecorderState.model_validate_json(state.model_dump_json()) == state
    assert state.step == 451


def test_next_epoch_follows_those_of_the_checkpoint(recorder, jobs):
    recorder.on_epoch(REPORT)
    first, second = jobs.epochs
    assert first == STATE.epochs[0]
    assert second.steps == STATE.steps
    assert (second.entry.seconds, second.entry.validation_loss) == (1.235, 0.45)
    assert second.entry.validation_accuracy == 0.85


def test_steps_of_an_interrupted_epoch_are_written(recorder, jobs):
    recorder.flush_steps()
    recorder.flush_steps()
    assert jobs.steps == [(5, 450)]
    assert recorder.state() == STATE


class EndedRun:
    """A run that ended early with the weights of the reported epoch."""

    published_report = REPORT
    stop_reason = "early_stopping"
    train_loss = 0.39


def test_metrics_are_of_the_published_and_the_best_epoch(recorder):
    recorder.on_epoch(REPORT)
    metrics = recorder.metrics(EndedRun())
    assert (metrics.train_loss, metrics.train_accuracy, metrics.test_accuracy) == (0.39, 0.9, 0.7)
    assert (metrics.validation_loss, metrics.validation_accuracy) == (0.45, 0.85)
    assert (metrics.best_test_accuracy, metrics.best_epoch) == (0.75, 4)
    assert (metrics.published_epoch, metrics.stop_reason) == (REPORT.epoch, "early_stopping")


def test_short_epochs_are_written_together(recorder, jobs, monkeypatch):
    monkeypatch.setattr(
        "worker.training.recorder.WRITE_S", 1000
    )  # no epoch of this test takes as long
    written = []
    for epoch in (5, 6, 7):
        recorder.on_epoch(replace(REPORT, epoch=epoch))
        written.append([item.entry.epoch for item in jobs.epochs])
    recorder.flush()
    assert written == [[4, 5]] * 3
    assert [item.entry.epoch for item in jobs.epochs] == [4, 5, 6, 7]


def test_long_epoch_is_written_immediately(recorder, jobs):
    for epoch in (5, 6):
        recorder.on_epoch(replace(REPORT, epoch=epoch))
        assert jobs.epochs[-1].entry.epoch == epoch
