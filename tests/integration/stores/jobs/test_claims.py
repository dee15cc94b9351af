"""Claims, heartbeats, histories and the ends of jobs; on both databases."""

import pytest

from contracts.errors import FencedError
from contracts.jobs.job import History, ModelVersion, Progress, StepEntry
from contracts.jobs.metrics import JobMetrics
from stores.jobs.records import RecordedEpoch, TrainingClaim
from stores.jobs.store import JobStore

from .lifecycle import (
    FAILURE,
    LEASE_S,
    SPEC,
    TOTAL_STEPS,
    PassTime,
    epoch_entry,
    manifest_of,
    recorded_epoch,
    start,
    submit,
    take,
)


def test_claim_of_an_empty_queue_is_none(store: JobStore) -> None:
    assert store.claim("worker-1") is None


def test_claim_takes_the_oldest_and_counts_attempts(store: JobStore) -> None:
    submit(store, "a", "b")

    claims = [take(store), take(store), store.claim("worker-1")]

    assert claims == [TrainingClaim("a", 1, SPEC), TrainingClaim("b", 1, SPEC), None]
    job = store.get("a")
    assert (job.state, job.attempt, job.queue_position) == ("running", 1, None)
    assert job.started_at is not None
    assert job.started_at >= job.submitted_at


def test_jobs_are_claimed_in_the_order_of_submission(store: JobStore) -> None:
    submit(store, "b", "c", "a")

    assert [take(store).job_id for _ in range(3)] == ["b", "c", "a"]


def test_cancelled_job_is_never_claimed(store: JobStore) -> None:
    submit(store, "a", "b")
    store.cancel("a")

    assert take(store).job_id == "b"


def test_heartbeat_without_progress_keeps_the_last(store: JobStore) -> None:
    claim = start(store)
    progress = Progress(step=7, total_steps=TOTAL_STEPS, train_loss=0.3, eta_seconds=12.5)

    answers = [store.heartbeat(claim, progress), store.heartbeat(claim, None)]

    assert answers == [False, False]
    assert store.get("a").progress == progress


def test_loss_that_is_not_finite_is_null(store: JobStore) -> None:
    claim = start(store)
    store.heartbeat(claim, Progress(total_steps=TOTAL_STEPS, train_loss=float("nan")))
    store.record_epochs(
        claim,
        [
            RecordedEpoch(
                entry=epoch_entry(1, float("inf")), steps=[StepEntry(step=1, loss=float("nan"))]
            )
        ],
    )

    history = store.history("a")

    assert store.get("a").progress.train_loss is None
    assert (history.steps[0].loss, history.epochs[0].train_loss) == (None, None)


def test_heartbeat_reports_a_cancel(store: JobStore) -> None:
    claim = start(store)
    store.cancel("a")

    assert store.heartbeat(claim, None) is True


def test_heartbeat_renews_the_lease(store: JobStore, pass_time: PassTime) -> None:
    claim = start(store)
    for _ in range(3):
        pass_time(LEASE_S - 5)
        store.heartbeat(claim, None)
        store.sweep_leases()

    assert store.get("a").state == "running"


def test_epoch_recorded_twice_is_in_the_history_once(store: JobStore) -> None:
    claim = start(store)
    steps = [StepEntry(step=step, loss=1 / step) for step in (1, 2, 3, 4)]
    store.record_epochs(claim, [RecordedEpoch(entry=epoch_entry(1), steps=steps[:2])])
    store.record_epochs(claim, [RecordedEpoch(entry=epoch_entry(2), steps=steps[2:])])
    store.record_epochs(claim, [RecordedEpoch(entry=epoch_entry(2), steps=steps[2:])])

    assert store.history("a") == History(steps=steps, epochs=[epoch_entry(1), epoch_entry(2)])


def history_of(*epochs: RecordedEpoch) -> History:
    steps = [step for epoch in epochs for step in epoch.steps]
    return History(steps=steps, epochs=[epoch.entry for epoch in epochs])


@pytest.mark.parametrize("count", [0, 1, 3])
def test_begin_history_replaces_the_earlier_one(store: JobStore, count: int) -> None:
    claim = start(store)
    store.record_epochs(
        claim,
        [RecordedEpoch(entry=epoch_entry(1, train_loss=9), steps=[StepEntry(step=1, loss=9)])],
    )
    store.record_epochs(claim, [RecordedEpoch(entry=epoch_entry(2), steps=[])])
    store.record_steps(claim, 3, [StepEntry(step=1201, loss=9)])

    epochs = [recorded_epoch(number) for number in range(1, count + 1)]
    store.begin_history(claim, epochs)
    store.begin_history(claim, epochs)

    assert store.history("a") == history_of(*epochs)


def test_next_epoch_follows_a_begun_history(store: JobStore) -> None:
    claim = start(store)
    store.begin_history(claim, [recorded_epoch(1)])
    store.record_epochs(claim, [recorded_epoch(2)])

    assert store.history("a") == history_of(recorded_epoch(1), recorded_epoch(2))


def test_begin_history_changes_no_other_job(store: JobStore) -> None:
    first, second = start(store, "a"), start(store, "b")
    store.begin_history(first, [recorded_epoch(1)])
    store.begin_history(second, [])

    assert store.history("a") == history_of(recorded_epoch(1))


def test_long_history_is_thinned_and_keeps_the_last_epoch(store: JobStore) -> None:
    claim = start(store)
    epochs = [recorded_epoch(i) for i in (1, 2, 3, 20_001)]  # an earlier build accepted so many
    store.begin_history(claim, epochs)

    history = store.history("a")

    assert [entry.epoch for entry in history.epochs] == [3, 20_001]
    assert history.steps == history_of(*epochs).steps


def test_history_of_a_fresh_job_is_empty(store: JobStore) -> None:
    submit(store, "a")

    assert store.history("a") == History(steps=[], epochs=[])


def test_published_job_has_version_metrics_and_progress(store: JobStore) -> None:
    claim = start(store)
    stopped_early = Progress(step=900, total_steps=TOTAL_STEPS, eta_seconds=1)
    store.heartbeat(claim, stopped_early)
    metrics = JobMetrics(test_accuracy=0.97, best_epoch=3)

    assert store.begin_publishing(claim) is True
    assert store.get("a").state == "running"
    store.succeed(claim, manifest_of(4, metrics))

    job = store.get("a")
    assert (job.state, job.is_terminal, job.metrics) == ("succeeded", True, metrics)
    assert job.model == ModelVersion(name="mnist", version=4)
    assert (job.progress.step, job.progress.eta_seconds) == (900, None)
    assert job.finished_at is not None
    assert job.started_at is not None
    assert job.finished_at >= job.started_at


def test_job_that_is_not_publishing_can_not_succeed(store: JobStore) -> None:
    claim = start(store)

    with pytest.raises(FencedError):
        store.succeed(claim, manifest_of(1))

    assert (store.get("a").state, store.get("a").model) == ("running", None)


@pytest.mark.parametrize("publishing", [False, True])
def test_failed_job_has_its_failure(store: JobStore, publishing: bool) -> None:  # noqa: FBT001 (pytest's)
    claim = start(store)
    store.heartbeat(claim, Progress(step=9, total_steps=TOTAL_STEPS, eta_seconds=5))
    if publishing:
        store.begin_publishing(claim)

    store.fail(claim, FAILURE)

    job = store.get("a")
    assert (job.state, job.error, job.model) == ("failed", FAILURE, None)
    assert (job.progress.step, job.progress.eta_seconds) == (9, None)
    assert job.finished_at is not None


def test_begin_publishing_twice_is_once(store: JobStore) -> None:
    claim = start(store)

    assert [store.begin_publishing(claim), store.begin_publishing(claim)] == [True, True]
