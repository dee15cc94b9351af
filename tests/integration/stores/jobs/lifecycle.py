"""Steps in the life of a job, for the tests of the job store."""

import json
from collections.abc import Callable, Iterable

import pytest

from contracts.base import utc_now
from contracts.jobs.events import JobEvent
from contracts.jobs.job import EpochEntry, JobFailure, StepEntry
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.spec import JobSpec
from contracts.models.versions import DatasetDigest, Environment, FileDigest, Manifest
from stores.jobs.records import NewJob, RecordedEpoch, TrainingClaim
from stores.jobs.store import JobStore

LEASE_S = 30.0  # that of conftest's stores
TOTAL_STEPS = 1000
SPEC = JobSpec(dataset_version=1)  # an accepted one: its references are numbers
FAILURE = JobFailure(type="diverged", message="the loss is not finite")
# One process starts the server, for the tests of all files.
POSTGRESQL = pytest.param(
    "postgresql", marks=[pytest.mark.postgres, pytest.mark.xdist_group("PostgreSQL")]
)
PassTime = Callable[[float], None]


def submit(store: JobStore, *job_ids: str, model: str = "mnist") -> None:
    for job_id in job_ids:
        store.create(NewJob(job_id, SPEC.model_copy(update={"model": model}), TOTAL_STEPS))


def start(store: JobStore, job_id: str = "a") -> TrainingClaim:
    submit(store, job_id)
    return take(store)


def take(store: JobStore) -> TrainingClaim:
    claim = store.claim("worker-1")
    assert isinstance(claim, TrainingClaim)
    return claim


def lose(store: JobStore, pass_time: PassTime) -> None:
    pass_time(LEASE_S + 1)
    store.sweep_leases()


def events_of(store: JobStore, job_id: str = "a", after: int = 0) -> list[JobEvent]:
    return store.read_events({job_id: after}, 1000)[job_id]


def event_names(events: Iterable[JobEvent]) -> list[str]:
    """Name each event: its state, \"progress STEP\" or \"epoch NUMBER\"."""
    return [_name(event) for event in events]


def _name(event: JobEvent) -> str:
    fields = json.loads(event.data)
    key = {"state": "state", "progress": "step", "epoch": "epoch"}[event.kind]
    return str(fields[key]) if event.kind == "state" else f"{event.kind} {fields[key]}"


def epoch_entry(epoch: int, train_loss: float = 0.5) -> EpochEntry:
    return EpochEntry(
        epoch=epoch,
        step=epoch * 600,
        train_loss=train_loss,
        train_accuracy=0.9,
        test_accuracy=0.8,
        learning_rate=0.1,
        seconds=1.5,
    )


def recorded_epoch(epoch: int) -> RecordedEpoch:
    steps = [StepEntry(step=epoch * 600 + i, loss=1 / (epoch + i)) for i in (0, 300)]
    return RecordedEpoch(entry=epoch_entry(epoch), steps=steps)


def manifest_of(version: int, metrics: JobMetrics | None = None) -> Manifest:
    return Manifest(
        name="mnist",
        version=version,
        job_id="a",
        spec=JobSpec(),
        dataset=DatasetDigest(name="mnist", sha256="d" * 64),
        layer_sizes=(784, 50, 10),
        parameters=39760,
        metrics=metrics or JobMetrics(),
        environment=Environment(python="3", numpy="2", blas="b", kernel="k", threads=1),
        created_at=utc_now(),
        weights=FileDigest(sha256="e" * 64, size_bytes=9),
    )


def end_succeeded(store: JobStore) -> None:
    claim = start(store)
    store.begin_publishing(claim)
    store.succeed(claim, manifest_of(1))


def end_failed(store: JobStore) -> None:
    store.fail(start(store), FAILURE)


def end_cancelled(store: JobStore) -> None:
    submit(store, "a")
    store.cancel("a")


ENDINGS = [end_succeeded, end_failed, end_cancelled]
