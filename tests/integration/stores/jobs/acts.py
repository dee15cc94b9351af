"""What happens to a job in most tests of the job store."""

from collections.abc import Callable

from contracts.jobs import EpochEntry, JobFailure, JobMetrics, StepEntry
from contracts.spec import JobSpec
from stores.jobs.store import Claim, JobStore, NewJob, RecordedEpoch

LEASE_S = 30.0  # that of conftest's stores
TOTAL_STEPS = 1000
FAILURE = JobFailure(type="diverged", message="the loss is not finite")
PassTime = Callable[[float], None]


def submit(store: JobStore, *job_ids: str, model: str = "mnist") -> None:
    for job_id in job_ids:
        store.create(NewJob(job_id, JobSpec(model=model), TOTAL_STEPS))


def start(store: JobStore, job_id: str = "a") -> Claim:
    submit(store, job_id)
    return take(store)


def take(store: JobStore) -> Claim:
    claim = store.claim("worker-1")
    assert claim is not None
    return claim


def lose(store: JobStore, pass_time: PassTime) -> None:
    pass_time(LEASE_S + 1)
    store.sweep_leases()


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


def end_succeeded(store: JobStore) -> None:
    claim = start(store)
    store.begin_publishing(claim)
    store.succeed(claim, 1, JobMetrics())


def end_failed(store: JobStore) -> None:
    store.fail(start(store), FAILURE)


def end_cancelled(store: JobStore) -> None:
    submit(store, "a")
    store.cancel("a")


ENDINGS = [end_succeeded, end_failed, end_cancelled]
