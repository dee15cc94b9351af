"""Saves snapshots of a running job's network for clients that watch the job."""

import time
from collections.abc import Callable

from contracts.jobs.snapshots import SnapshotInfo
from contracts.urls import BUCKET_SCHEME
from mlp_core import EpochReport, Observer, TrainingRun, weights_bytes
from stores.jobs.records import Claim
from stores.models.job_artifacts import Snapshot
from stores.models.store import ModelStore
from worker.training.throttled_saver import ThrottledSaver

INTERVAL_S = 1.0
BUCKET_INTERVAL_S = 5.0  # each put on S3 costs money and takes time
FIRST_S = 0.2  # a client that has just started a run waits for it; a shorter run needs no snapshot
MAX_SHARE = 0.02  # of a run's time


def snapshot_interval_s(models: str) -> float:
    """Return the minimum seconds between two snapshots in a store at a path or a bucket's URL."""
    return BUCKET_INTERVAL_S if models.startswith(BUCKET_SCHEME) else INTERVAL_S


def snapshot_saver(
    interval_s: float = INTERVAL_S, is_unwanted: Callable[[], bool] = lambda: False
) -> ThrottledSaver:
    """Return the saver of a run's snapshots.

    Args:
        interval_s: Seconds between two of them, at least; the first one is due after FIRST_S.
        is_unwanted: Whether the job is to stop here, so that no snapshot is needed.
    """
    saver = ThrottledSaver("snapshot", interval_s, MAX_SHARE, is_unwanted)
    saver.due_at = time.monotonic() + min(FIRST_S, interval_s)
    return saver


class Snapshotter:
    """An observer of a run that calls another observer, and saves snapshots.

    Args:
        models: The store of the latest snapshot.
        claim: The job of the run.
        run: The run.
        observer: Called before a snapshot is saved.
        saver: Decides when to save.
    """

    def __init__(
        self,
        models: ModelStore,
        claim: Claim,
        run: TrainingRun,
        observer: Observer,
        saver: ThrottledSaver,
    ) -> None:
        self.should_stop = observer.should_stop
        self.on_step = observer.on_step
        self._observe_epoch = observer.on_epoch
        self._models = models
        self._claim = claim
        self._run = run
        self._saver = saver

    def on_epoch(self, report: EpochReport) -> None:
        """Call the other observer; save a snapshot if one is due.

        The end of a run needs no snapshot: its version follows at once.

        Raises:
            FencedError: another attempt has saved one.
        """
        self._observe_epoch(report)
        if self._run.stop_reason is None and time.monotonic() >= self._saver.due_at:
            self._saver.save(report.step, lambda: self._take(report), self._write)

    def _take(self, report: EpochReport) -> Snapshot:
        network = self._run.network
        info = SnapshotInfo(
            attempt=self._claim.attempt,
            step=report.step,
            epoch=report.epoch,
            train_accuracy=report.train_accuracy,
            test_accuracy=report.test_accuracy,
            class_accuracy=report.class_accuracy,
            layer_sizes=network.layer_sizes,
            activation=network.activation,
        )
        return Snapshot(info, weights_bytes(network))

    def _write(self, snapshot: Snapshot) -> None:
        self._models.artifacts.save_snapshot(self._claim.job_id, self._claim.attempt, snapshot)
