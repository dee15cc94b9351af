"""When a checkpoint is saved, and how a run resumes from it."""

import json
import tracemalloc

import numpy as np
import pytest
from structlog.testing import capture_logs

from contracts.jobs.job import EpochEntry, StepEntry
from contracts.jobs.memory import EPOCH_BYTES
from contracts.jobs.spec import JobSpec
from mlp_core import FormatError, checkpoint_bytes
from stores.jobs.records import RecordedEpoch, TrainingClaim
from stores.models.open import memory_store
from worker.training.checkpoints import Checkpointer
from worker.training.recorder import RECENT_STEPS, START, RecorderState


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
    """A recorder that lists its calls, and continues from a state."""

    def __init__(self, state=START):
        self._state = state
        self.seen = []
        self.should_stop = bool
        self.on_epoch = self.seen.append

    def on_step(self, step, loss):
        self.seen.append((step, loss))
        self._state = self._state.model_copy(update={"step": step})

    def state(self):
        return self._state


def claim_every(seconds):
    """Return a claim of a job with so many seconds between checkpoints, or 0."""
    return TrainingClaim("job", 1, JobSpec().model_copy(update={"checkpoint_seconds": seconds}))


def long_state():
    """Return the state after 10,000 epochs with 2,000 steps, the longest possible."""
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
    return RecorderState(step=10_000, epochs=epochs, steps=[], recent=[1 / 3] * RECENT_STEPS)


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


def test_due_checkpoint_is_saved_once(models):
    run = Run()
    checkpointer = Checkpointer(models, claim_every(3600), run, Recorder())
    assert saved_events(checkpointer, run, 4, is_due=2) == [("checkpoint_saved", 2)]


def test_checkpoint_is_not_saved_before_it_is_due(models):
    run = Run()
    checkpointer = Checkpointer(models, claim_every(3600), run, Recorder())
    assert saved_events(checkpointer, run, 3) == []
    assert models.artifacts.list_job_ids() == []


def test_checkpoint_holds_the_course_of_the_same_step(models):
    checkpointer = Checkpointer(models, claim_every(9), Run(2), Recorder())
    checkpointer._saver.due_at = 0.0
    checkpointer.on_step(2, 0.5)
    successor = Checkpointer(models, claim_every(9), Run(), Recorder())
    assert successor.resume(models.artifacts.load_checkpoint("job")).step == 2


def test_checkpointer_passes_every_call_to_the_recorder(models):
    recorder, run = Recorder(), Run()
    checkpointer = Checkpointer(models, claim_every(3600), run, recorder)
    saved_events(checkpointer, run, 2)
    checkpointer.on_epoch("report")
    assert recorder.seen == [(1, 0.5), (2, 0.5), "report"]
    assert checkpointer.should_stop is recorder.should_stop


def test_resume_restores_run_and_course(models):
    state = long_state()
    Checkpointer(models, claim_every(9), Run(10_000), Recorder(state)).save()
    run = Run()
    successor = Checkpointer(models, claim_every(9), run, Recorder())
    assert successor.resume(models.artifacts.load_checkpoint("job")) == state
    assert run.step == 10_000


def test_longest_history_needs_no_more_than_the_estimate(models):
    tracemalloc.start()
    Checkpointer(models, claim_every(9), Run(10_000), Recorder(long_state()))._pack()
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert 5_000 * EPOCH_BYTES < peak_bytes < 10_000 * EPOCH_BYTES


TEXTS = {"none": {}, "no JSON": {"memo": np.array(["{"])}, "other fields": {"memo": np.array("{}")}}


@pytest.mark.parametrize("memo", TEXTS.values(), ids=TEXTS)
def test_checkpoint_without_a_readable_memo_is_rejected(models, memo):
    run = Run()
    raw = checkpoint_bytes({**Run(7).state(), **memo})
    with capture_logs() as lines:
        assert Checkpointer(models, claim_every(9), run, Recorder()).resume(raw) == START
    assert [line["event"] for line in lines] == ["checkpoint_refused"]
    assert run.step == 0


def test_unknown_field_of_a_newer_builds_memo_is_ignored(models):
    spec = claim_every(9).spec.model_dump(mode="json")
    memo = json.dumps({"spec": spec, "course": START.model_dump(mode="json"), "later": 1})
    arrays = {**Run(7).state(), "memo": np.array([memo])}
    run = Run()
    checkpointer = Checkpointer(models, claim_every(9), run, Recorder())
    assert checkpointer.resume(checkpoint_bytes(arrays)) == START
    assert run.step == 7


def test_checkpoint_of_another_run_is_rejected(models):
    Checkpointer(models, claim_every(9), Run(7), Recorder()).save()

    class OtherRun(Run):
        def restore(self, state):
            raise FormatError(f"not mine: {state}")

    with capture_logs() as lines:
        checkpointer = Checkpointer(models, claim_every(9), OtherRun(), Recorder())
        assert checkpointer.resume(models.artifacts.load_checkpoint("job")) == START
    assert "not mine" in lines[0]["reason"]
