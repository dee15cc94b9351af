"""Records a run: its progress for the heartbeat, its history for the job store."""

import math
import time
from collections.abc import Callable

import structlog

from contracts.base import Record, finite_or_none
from contracts.errors import DatabaseUnavailableError
from contracts.jobs.job import EpochEntry, Progress, StepEntry, history_stride
from contracts.jobs.metrics import JobMetrics
from mlp_core import EpochReport, TrainingRun
from stores.jobs.records import Claim, RecordedEpoch
from stores.jobs.store import JobStore

RECENT_STEPS = 100
# Each write waits for the disk, which can take longer than an epoch on a small data set.
WRITE_S = 0.1

log = structlog.get_logger()


class RecorderState(Record):
    """The state of a recorder after a step; part of a checkpoint.

    Args:
        step: The step.
        epochs: Every epoch before it.
        steps: The thinned steps since the last epoch.
        recent: The losses of the latest steps; a step's index is its number modulo the length.
    """

    step: int
    epochs: list[RecordedEpoch]
    steps: list[StepEntry]
    recent: list[float]


START = RecorderState(step=0, epochs=[], steps=[], recent=[0.0] * RECENT_STEPS)


class Recorder:
    """The observer of one run.

    An epoch is written with a later one if it is short and follows a write within WRITE_S seconds,
    or if the database is unavailable: call `flush` before the end.

    Args:
        should_stop: Called before every step.
    """

    def __init__(self, jobs: JobStore, claim: Claim, should_stop: Callable[[], bool]) -> None:
        self.should_stop = should_stop
        self._jobs = jobs
        self._claim = claim
        self._total_steps = 0
        self._stride = 1
        self._started = 0.0
        self._ends_at = math.inf  # as _started, by time.monotonic
        self._write_at = 0.0  # by time.monotonic
        self._restore(START)

    def begin(
        self, total_steps: int, state: RecorderState = START, left_s: float = math.inf
    ) -> None:
        """Start the clock of a run.

        Args:
            total_steps: Its steps.
            state: Where it continues.
            left_s: The training time until it ends earlier.
        """
        self._total_steps = total_steps
        self._stride = history_stride(total_steps)
        self._started = time.monotonic()
        self._ends_at = self._started + left_s
        self._restore(state)

    def _restore(self, state: RecorderState) -> None:
        self._epochs = list(state.epochs)
        self._written = len(state.epochs)
        self._thinned = list(state.steps)
        self._recent = list(state.recent)
        self._first_step = state.step
        self._step = state.step  # set last: the heartbeat's thread reads it

    def state(self) -> RecorderState:
        """Return what `begin` needs to continue from here."""
        return RecorderState(
            step=self._step, epochs=self._epochs, steps=self._thinned, recent=self._recent
        )

    def begin_history(self) -> None:
        """Replace the history of earlier attempts (errors as flush)."""
        self._jobs.begin_history(self._claim, self._epochs)

    def on_step(self, step: int, loss: float) -> None:
        """Note a step's loss (the batch's mean before the update)."""
        self._recent[step % RECENT_STEPS] = loss
        self._step = step
        if step % self._stride == 0:
            self._thinned.append(StepEntry(step=step, loss=loss))

    def on_epoch(self, report: EpochReport) -> None:
        """Note an epoch's entry and the thinned steps before it, and write them if it is time."""
        values = {name: getattr(report, name) for name in EpochEntry.model_fields}
        entry = EpochEntry.model_validate(values | {"seconds": round(report.seconds, 3)})
        self._epochs.append(RecordedEpoch(entry=entry, steps=self._thinned))
        self._thinned = []
        if report.seconds < WRITE_S and time.monotonic() < self._write_at:
            return
        try:
            self.flush()
        except DatabaseUnavailableError:
            log.warning("epoch_delayed", job_id=self._claim.job_id, epoch=report.epoch)

    def flush(self) -> None:
        """Write the epochs that are not written yet; DatabaseUnavailableError, FencedError."""
        unwritten = self._epochs[self._written :]
        if unwritten:
            self._jobs.record_epochs(self._claim, unwritten)
            self._written = len(self._epochs)
            self._write_at = time.monotonic() + WRITE_S

    def flush_steps(self) -> None:
        """Write also the steps of an interrupted epoch (errors as flush)."""
        self.flush()
        if self._thinned:
            self._jobs.record_steps(self._claim, self._last_epoch() + 1, self._thinned)

    def _last_epoch(self) -> int:
        return self._epochs[-1].entry.epoch if self._epochs else 0

    def progress(self) -> Progress | None:
        """Return how far the run is; None before its first step."""
        step = self._step
        if step == 0:
            return None
        recent = self._recent[1 : step + 1] if step < RECENT_STEPS else self._recent[:]
        now = time.monotonic()
        rate = (step - self._first_step) / (now - self._started)
        left_s = max(0.0, self._ends_at - now)
        return Progress(
            step=step,
            total_steps=self._total_steps,
            epoch=self._last_epoch(),
            train_loss=finite_or_none(sum(recent) / len(recent)),
            steps_per_second=round(rate, 1) if rate else None,
            eta_seconds=round(min(left_s, (self._total_steps - step) / rate), 1) if rate else None,
        )

    def metrics(self, run: TrainingRun) -> JobMetrics:
        """Return the figures of the weights that a run has ended with, and the best epoch."""
        published = run.published_report
        if published is None:
            raise RuntimeError(f"the run has ended at step {run.step} without a report")
        entries = [epoch.entry for epoch in self._epochs]
        best = max(entries, key=lambda entry: entry.test_accuracy or 0.0)
        return JobMetrics(
            train_loss=run.train_loss,
            train_accuracy=published.train_accuracy,
            validation_loss=published.validation_loss,
            validation_accuracy=published.validation_accuracy,
            test_accuracy=published.test_accuracy,
            best_test_accuracy=best.test_accuracy,
            best_epoch=best.epoch,
            published_epoch=published.epoch,
            stop_reason=run.stop_reason,
        )
