"""Jobs that were given back, or whose lease ran out; on both databases."""

from contracts.jobs.job import Progress, StepEntry
from stores.jobs.records import RecordedEpoch, TrainingClaim
from stores.jobs.store import JobStore

from .lifecycle import (
    LEASE_S,
    SPEC,
    TOTAL_STEPS,
    PassTime,
    epoch_entry,
    lose,
    manifest_of,
    start,
    submit,
    take,
)

MAX_ATTEMPTS = 3


def test_given_back_job_keeps_its_place_and_loses_no_lease(store: JobStore) -> None:
    submit(store, "a", "b")
    for attempt in range(1, MAX_ATTEMPTS + 2):
        claim = take(store)
        assert (claim.job_id, claim.attempt) == ("a", attempt)
        store.give_back(claim)

    assert (store.get("a").state, store.get("a").queue_position) == ("queued", 1)


def test_lost_job_keeps_its_place(store: JobStore, pass_time: PassTime) -> None:
    claim = start(store, "a")
    submit(store, "b")
    store.heartbeat(claim, Progress(step=500, total_steps=TOTAL_STEPS))
    pass_time(LEASE_S + 1)

    swept = store.sweep_leases()

    assert (swept.requeued, swept.failed, swept.cancelled) == (["a"], [], [])
    job = store.get("a")
    assert (job.state, job.queue_position, job.attempt) == ("queued", 1, 1)
    assert job.progress == Progress(total_steps=TOTAL_STEPS)
    assert take(store) == TrainingClaim("a", 2, SPEC, lost_leases=1)


def test_current_lease_is_not_swept(store: JobStore, pass_time: PassTime) -> None:
    start(store)
    pass_time(LEASE_S - 5)

    swept = store.sweep_leases()

    assert (swept.requeued, swept.failed, swept.cancelled) == ([], [], [])
    assert store.get("a").state == "running"


def test_sweep_uses_the_time_that_the_sweeper_read(store: JobStore) -> None:
    start(store)
    now = store.read_clock()

    assert store.sweep_leases(now + LEASE_S - 5).requeued == []
    assert store.sweep_leases(now + LEASE_S + 1).requeued == ["a"]


def test_lease_is_cut_after_the_clock_was_set_back(store: JobStore, pass_time: PassTime) -> None:
    start(store)
    pass_time(-3600)  # all times in the table are later

    assert store.sweep_leases().requeued == []
    pass_time(LEASE_S + 1)
    assert store.sweep_leases().requeued == ["a"]


def test_only_a_dead_worker_loses_its_jobs(store: JobStore) -> None:
    submit(store, "a", "b", "c")
    for worker in ("node_1:7", "node_1:8", "node-1:7"):
        store.claim(worker)

    assert sorted(store.find_holders("node_1:")) == ["node_1:7", "node_1:8"]
    swept = store.sweep_holders(["node_1:7"])

    assert (swept.requeued, swept.failed, swept.cancelled) == (["a"], [], [])
    assert store.find_holders("node_1:") == ["node_1:8"]
    assert take(store) == TrainingClaim("a", 2, SPEC, lost_leases=1)


def test_late_heartbeat_before_the_sweep_renews(store: JobStore, pass_time: PassTime) -> None:
    claim = start(store)
    pass_time(LEASE_S + 1)
    store.heartbeat(claim, None)

    assert store.sweep_leases().requeued == []
    assert store.begin_publishing(claim) is True


def test_job_that_lost_too_many_leases_fails(store: JobStore, pass_time: PassTime) -> None:
    submit(store, "a")
    for _ in range(MAX_ATTEMPTS - 1):
        take(store)
        lose(store, pass_time)
    take(store)
    pass_time(LEASE_S + 1)

    swept = store.sweep_leases()

    assert (swept.requeued, swept.failed, swept.cancelled) == ([], ["a"], [])
    job = store.get("a")
    assert job.state == "failed"
    assert job.error is not None
    assert (job.error.type, "3 times" in job.error.message) == ("worker_lost", True)
    assert job.finished_at is not None
    assert store.claim("worker-1") is None


def test_successor_of_a_lost_publisher_only_publishes(store: JobStore, pass_time: PassTime) -> None:
    claim = start(store)
    progress = Progress(step=TOTAL_STEPS, total_steps=TOTAL_STEPS)
    store.heartbeat(claim, progress)
    store.record_epochs(claim, [RecordedEpoch(entry=epoch_entry(1), steps=[])])
    store.begin_publishing(claim)
    lose(store, pass_time)
    assert store.get("a").state == "running"

    successor = take(store)

    assert (successor.attempt, successor.only_publish) == (2, True)
    assert store.get("a").progress == progress
    assert store.history("a").epochs == [epoch_entry(1)]
    assert store.begin_publishing(successor) is True
    store.succeed(successor, manifest_of(1))
    assert store.get("a").state == "succeeded"


def test_next_attempt_keeps_history_and_first_start(
    store: JobStore,
) -> None:
    claim = start(store)
    store.heartbeat(claim, Progress(step=600, total_steps=TOTAL_STEPS))
    store.record_epochs(
        claim, [RecordedEpoch(entry=epoch_entry(1), steps=[StepEntry(step=1, loss=2.3)])]
    )
    before = store.history("a")
    started_at = store.get("a").started_at
    store.give_back(claim)

    take(store)

    assert store.history("a") == before
    assert store.get("a").progress == Progress(total_steps=TOTAL_STEPS)
    assert store.get("a").started_at == started_at
