"""Follows a run: its progress for the heartbeat, its history for the job store."""

import time
from collections.abc import Callable

import structlog

from contracts.base import finite_or_none
from contracts.errors import DatabaseAwayError
from contracts.jobs import EpochEntry, JobMetrics, Progress, StepEntry, history_stride
from mlp_core import EpochReport
from stores.jobs.store import Claim, JobStore

RECENT_STEPS = 100

log = structlog.get_logger()


class Recorder:
    """The observer of one run.

    Args:
        should_stop: Asked before every step.

    An epoch that can't be written, since the database is away, is kept and written with a later
    one: `flush` before the end.
    """

    def __init__(self, jobs: JobStore, claim: Claim, should_stop: Callable[[], bool]) -> None:
        self.should_stop = should_stop
        self._jobs = jobs
        self._claim = claim
        self._total_steps = 0
        self._stride = 1
        self._started = 0.0
        self._step = 0
        self._recent = [0.0] * RECENT_STEPS
        self._thinned: list[StepEntry] = []
        self._unwritten: list[tuple[EpochEntry, list[StepEntry]]] = []
        self._epochs: list[EpochEntry] = []

    def begin(self, total_steps: int) -> None:
        """Start the clock of a run of that many steps."""
        self._total_steps = total_steps
        self._stride = history_stride(total_steps)
        self._started = time.monotonic()

    def on_step(self, step: int, loss: float) -> None:
        """Note a step's loss (the batch's mean before the update)."""
        self._recent[step % RECENT_STEPS] = loss
        self._step = step
        if step % self._stride == 0:
            self._thinned.append(StepEntry(step=step, loss=loss))

    def on_epoch(self, report: EpochReport) -> None:
        """Write an epoch's entry and the thinned steps before it."""
        entry = EpochEntry(
            epoch=report.epoch,
            step=report.step,
            train_loss=report.train_loss,
            train_accuracy=report.train_accuracy,
            test_accuracy=report.test_accuracy,
            learning_rate=report.learning_rate,
            seconds=round(report.seconds, 3),
        )
        self._epochs.append(entry)
        self._unwritten.append((entry, self._thinned))
        self._thinned = []
        try:
            self.flush()
        except DatabaseAwayError:
            log.warning("epoch_kept_back", job_id=self._claim.job_id, epoch=report.epoch)

    def flush(self) -> None:
        """Write what is not written yet; DatabaseAwayError and FencedError pass through."""
        while self._unwritten:
            entry, steps = self._unwritten[0]
            self._jobs.record_epoch(self._claim, entry, steps)
            del self._unwritten[0]

    def flush_steps(self) -> None:
        """Write the steps of an epoch that was broken off (errors as flush)."""
        self.flush()
        if self._thinned:
            self._jobs.record_steps(self._claim, self._next_epoch(), self._thinned)
            self._thinned = []

    def _next_epoch(self) -> int:
        return self._epochs[-1].epoch + 1 if self._epochs else 1

    def progress(self) -> Progress | None:
        """Return how far the run is; None before its first step."""
        step = self._step
        if step == 0:
            return None
        rate = step / (time.monotonic() - self._started)
        recent = self._recent[1 : step + 1] if step < RECENT_STEPS else self._recent[:]
        return Progress(
            step=step,
            total_steps=self._total_steps,
            epoch=self._epochs[-1].epoch if self._epochs else 0,
            train_loss=finite_or_none(sum(recent) / len(recent)),
            steps_per_second=round(rate, 1),
            eta_seconds=round((self._total_steps - step) / rate, 1),
        )

    def metrics(self, train_loss: float) -> JobMetrics:
        """Return the figures of the last weights, and the best epoch.

        Args:
            train_loss: Of the last weights on the whole training set; the epochs hold the means
                of step losses, each measured before its update.
        """
        last = self._epochs[-1]
        best = max(self._epochs, key=lambda entry: entry.test_accuracy or 0.0)
        return JobMetrics(
            train_loss=train_loss,
            train_accuracy=last.train_accuracy,
            test_accuracy=last.test_accuracy,
            best_test_accuracy=best.test_accuracy,
            best_epoch=best.epoch,
        )
