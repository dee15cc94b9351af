"""A step as a job takes it: the run of a job's body, with the worker's own observer."""

import dataclasses
from typing import Any

import numpy as np

from contracts.jobs.spec import NOTEBOOK_STEPS, JobSpec
from mlp_core import Examples, Scale, TrainingData, TrainingRun
from stores.models.open import memory_store
from worker.heartbeat import Heartbeat
from worker.stop_flag import StopFlag
from worker.training.checkpoints import Checkpointer
from worker.training.recorder import Recorder
from worker.training.run_factory import train_config

from contenders.contender import Contender
from harness.claims import claim_job
from harness.task import BATCH, CLASSES, PIXEL_MAX, Task

IMAGE_SHAPE = (28, 28)


class Ours(Contender):
    """Checks for a stop, draws, gathers, trains and records; does not evaluate.

    Args:
        task: Its pixels are used as they are stored.
        body: Fields of the job's body that are not the defaults.
    """

    def __init__(self, task: Task, **body: Any) -> None:
        super().__init__(task)
        self._run = make_run(make_data(task), JobSpec.model_validate(body))
        self._observer = make_observer(self._run)

    def run(self, steps: int) -> None:
        """Take a number of steps."""
        for _ in range(steps):
            if not self._observer.should_stop():
                # The loop's body without the evaluation that ends an epoch.
                self._run._advance(self._observer)  # noqa: SLF001  run() evaluates too

    def losses(self) -> list[float]:
        """Return the loss of each of the task's batches before its update."""
        run, step = self._run, self._run.fused
        for param, first in zip(run.network.params, self.task.weights, strict=True):
            param[...] = first
        step.load()
        batches = enumerate(self.task.batches)
        return [step.step(number, batch, lambda: False) for number, batch in batches]


def make_data(task: Task) -> TrainingData:
    """Return the task's examples; few of them are the test set."""
    train = Examples(task.pixels, task.labels.astype(np.intp))
    few = Examples(task.pixels[:BATCH], train.labels[:BATCH])
    return TrainingData(train, few, CLASSES, Scale(1 / PIXEL_MAX), IMAGE_SHAPE)


def make_run(data: TrainingData, spec: JobSpec) -> TrainingRun:
    """Return a run that does not end by itself."""
    config = dataclasses.replace(train_config(spec), steps=10**9, epochs=None)
    return TrainingRun(config, data)


def make_observer(run: TrainingRun) -> Checkpointer:
    """Return the observer of a worker for a job of the notebook's length; it never saves."""
    jobs, claim = claim_job(JobSpec(checkpoint_seconds=3600.0), NOTEBOOK_STEPS)
    stopping = StopFlag()

    def should_stop() -> bool:  # as in worker/training/attempt.py
        return beat.cancelled or beat.fenced or stopping.is_set()

    recorder = Recorder(jobs, claim, should_stop)
    beat = Heartbeat(jobs, claim, recorder.progress, 30)  # not started: it is another thread
    recorder.begin(NOTEBOOK_STEPS)
    return Checkpointer(memory_store(), claim, run, recorder)
