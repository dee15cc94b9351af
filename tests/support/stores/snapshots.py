"""Writes and reads snapshots of jobs."""

from contracts.jobs.snapshots import SnapshotInfo
from mlp_core import Network, weights_bytes
from stores.models.job_artifacts import Snapshot
from stores.models.store import ModelStore


def load_snapshot(models: ModelStore, job_id: str) -> Snapshot | None:
    """Return a job's snapshot with its weights, or None."""
    opened = models.artifacts.open_snapshot(job_id)
    if opened is None:
        return None
    with opened.weights as file:
        return Snapshot(opened.header.figures, file.read())


def save_network(
    models: ModelStore, job_id: str, network: Network, epoch: int = 1, attempt: int = 1
) -> Snapshot:
    """Store a network as a job's snapshot after an epoch of 600 steps."""
    classes = network.layer_sizes[-1]
    figures = SnapshotInfo(
        attempt=attempt,
        step=epoch * 600,
        epoch=epoch,
        train_accuracy=0.9,
        test_accuracy=0.8,
        class_accuracy=(0.5, None, *[0.8] * (classes - 2)),
        layer_sizes=network.layer_sizes,
        activation=network.activation,
    )
    snapshot = Snapshot(figures, weights_bytes(network))
    models.artifacts.save_snapshot(job_id, attempt, snapshot)
    return snapshot
