"""When a checkpoint is saved, and what is read back from it."""

import json
import threading
import time
import tracemalloc

import numpy as np
import pytest
from structlog.testing import capture_logs
from waiting import TIMEOUT_S

from contracts.errors import StoreUnavailableError
from contracts.jobs.job import EpochEntry, StepEntry
from contracts.jobs.memory import EPOCH_BYTES
from contracts.jobs.spec import JobSpec
from mlp_core import FormatError, checkpoint_bytes
from stores.jobs.records import Claim, RecordedEpoch
from stores.models.open import memory_store
from worker.checkpoints import MAX_SHARE, Checkpointer
from worker.recorder import RECENT_STEPS, START, Course


class Run:
    """A run whose state is its step."""

    def __init__(self, step=0):
        self.step = step

    def state(self):
        return {"step": np.array([self.step], np.float64)}

    def restore(self, state):
        if set(state) != {"step"}:
            raise FormatError(f"a state has a step, got {set(state)}")
        self.step = int(state["step"][0])


class Recorder:
    """A recorder that keeps what it is told, and goes on from a course."""

    def __init__(self, course=START):
        self._course = course
        self.seen = []
        self.should_stop = bool
        self.on_epoch = self.seen.append

    def on_step(self, step, loss):
        self.seen.append((step, loss))
        self._course = self._course.model_copy(update={"step": step})

    def course(self):
        return self._course


def claim_every(seconds):
    """Return a claim of a job with so many seconds between checkpoints, also none."""
    return Claim("job", 1, JobSpec().model_copy(update={"checkpoint_seconds": seconds}))


def long_course():
    """Return the course of 10,000 epochs with 2,000 steps, the most there can be."""
    epochs = [
        RecordedEpoch(
            entry=EpochEntry(
                epoch=epoch,
                step=epoch,
                train_loss=1 / epoch,
                train_accuracy=1 / 3,
                test_accuracy=1 / 7,
                learning_rate=0.1,
                seconds=0.125,
            ),
            steps=[StepEntry(step=epoch, loss=1 / epoch)] if epoch % 5 == 0 else [],
        )
        for epoch in range(1, 10_001)
    ]
    return Course(step=10_000, epochs=epochs, steps=[], recent=[1 / 3] * RECENT_STEPS)


@pytest.fixture
def models():
    return memory_store()


def saved_events(checkpointer, run, steps, is_due=None):
    with capture_logs() as lines:
        for step in range(1, steps + 1):
            run.step = step
            if step == is_due:
                checkpointer._saver.due_at = 0.0
            checkpointer.on_step(step, 0.5)
    return [(line["event"], line["step"]) for line in lines]


def test_checkpoint_is_saved_when_it_is_due_and_then_not_at_once_again(models):
    run = Run()
    checkpointer = Checkpointer(models, claim_every(3600), run, Recorder())
    assert saved_events(checkpointer, run, 4, is_due=2) == [("checkpoint_saved", 2)]


def test_checkpoint_that_takes_long_is_made_less_often(models):
    run = Run()
    checkpointer = Checkpointer(models, claim_every(0), run, Recorder())
    models.artifacts.save_checkpoint = lambda *_: threading.Event().wait(0.02)
    saved_events(checkpointer, run, 1, is_due=1)
    assert checkpointer._saver.due_at - time.monotonic() > 0.015 / MAX_SHARE


def test_checkpoint_is_not_saved_before_it_is_due(models):
    run = Run()
    checkpointer = Checkpointer(models, claim_every(3600), run, Recorder())
    assert saved_events(checkpointer, run, 3) == []
    assert models.artifacts.list_job_ids() == []


def test_checkpoint_that_can_not_be_saved_is_tried_at_the_next_interval(models):
    def refuse(*_arguments):
        models.artifacts.save_checkpoint = kept
        raise StoreUnavailableError

    kept, models.artifacts.save_checkpoint = models.artifacts.save_checkpoint, refuse
    run = Run()
    checkpointer = Checkpointer(models, claim_every(3600), run, Recorder())
    assert saved_events(checkpointer, run, 1, is_due=1) == [("checkpoint_missed", 1)]
    assert saved_events(checkpointer, run, 1, is_due=1) == [("checkpoint_saved", 1)]


def test_cancel_does_not_wait_for_a_checkpoint_that_is_being_written(models):
    begun, released, ended = (threading.Event() for _ in range(3))

    def save_slowly(*_):
        begun.set()
        released.wait(TIMEOUT_S)
        ended.set()

    models.artifacts.save_checkpoint = save_slowly
    checkpointer = Checkpointer(models, claim_every(9), Run(2), Recorder(), begun.is_set)
    checkpointer.save()
    assert not ended.is_set()
    released.set()


def test_checkpoint_of_a_cancelled_job_is_not_begun(models):
    Checkpointer(models, claim_every(9), Run(2), Recorder(), lambda: True).save()
    assert models.artifacts.list_job_ids() == []


def test_saving_waits_for_its_checkpoint_while_the_job_is_wanted(models):
    asked, has_waited = [], threading.Event()

    def is_unwanted():
        asked.append(1)
        if len(asked) == 3:
            has_waited.set()
        return False

    def save_slowly(*arguments):
        has_waited.wait(TIMEOUT_S)
        kept(*arguments)

    kept, models.artifacts.save_checkpoint = models.artifacts.save_checkpoint, save_slowly
    Checkpointer(models, claim_every(9), Run(2), Recorder(), is_unwanted).save()
    assert models.artifacts.load_checkpoint("job") is not None


def test_checkpoint_holds_what_the_recorder_knows_of_the_same_step(models):
    checkpointer = Checkpointer(models, claim_every(9), Run(2), Recorder())
    checkpointer._saver.due_at = 0.0
    checkpointer.on_step(2, 0.5)
    successor = Checkpointer(models, claim_every(9), Run(), Recorder())
    assert successor.resume(models.artifacts.load_checkpoint("job")).step == 2


def test_recorder_is_told_everything(models):
    recorder, run = Recorder(), Run()
    checkpointer = Checkpointer(models, claim_every(3600), run, recorder)
    saved_events(checkpointer, run, 2)
    checkpointer.on_epoch("report")
    assert recorder.seen == [(1, 0.5), (2, 0.5), "report"]
    assert checkpointer.should_stop is recorder.should_stop


def test_run_and_course_are_read_back(models):
    course = long_course()
    Checkpointer(models, claim_every(9), Run(10_000), Recorder(course)).save()
    run = Run()
    successor = Checkpointer(models, claim_every(9), run, Recorder())
    assert successor.resume(models.artifacts.load_checkpoint("job")) == course
    assert run.step == 10_000


def test_longest_history_needs_no_more_memory_than_is_estimated(models):
    tracemalloc.start()
    Checkpointer(models, claim_every(9), Run(10_000), Recorder(long_course()))._pack()
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert 5_000 * EPOCH_BYTES < peak_bytes < 10_000 * EPOCH_BYTES


TEXTS = {"none": {}, "no JSON": {"memo": np.array(["{"])}, "other fields": {"memo": np.array("{}")}}


@pytest.mark.parametrize("memo", TEXTS.values(), ids=TEXTS)
def test_checkpoint_without_a_readable_memo_is_refused(models, memo):
    run = Run()
    raw = checkpoint_bytes({**Run(7).state(), **memo})
    with capture_logs() as lines:
        assert Checkpointer(models, claim_every(9), run, Recorder()).resume(raw) == START
    assert [line["event"] for line in lines] == ["checkpoint_refused"]
    assert run.step == 0


def test_memo_of_a_newer_build_is_read_without_its_unknown_field(models):
    spec = claim_every(9).spec.model_dump(mode="json")
    memo = json.dumps({"spec": spec, "course": START.model_dump(mode="json"), "later": 1})
    arrays = {**Run(7).state(), "memo": np.array([memo])}
    run = Run()
    checkpointer = Checkpointer(models, claim_every(9), run, Recorder())
    assert checkpointer.resume(checkpoint_bytes(arrays)) == START
    assert run.step == 7


def test_checkpoint_that_the_run_refuses_is_refused(models):
    Checkpointer(models, claim_every(9), Run(7), Recorder()).save()

    class OtherRun(Run):
        def restore(self, state):
            raise FormatError(f"not mine: {state}")

    with capture_logs() as lines:
        checkpointer = Checkpointer(models, claim_every(9), OtherRun(), Recorder())
        assert checkpointer.resume(models.artifacts.load_checkpoint("job")) == START
    assert "not mine" in lines[0]["reason"]
