"""What every job store promises, in memory, on SQLite and on PostgreSQL."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from contracts.errors import (
    CursorError,
    FencedError,
    JobConflictError,
    JobNotFoundError,
    QueueFullError,
)
from contracts.jobs import (
    EpochEntry,
    History,
    JobFailure,
    JobMetrics,
    JobState,
    ModelVersion,
    Progress,
    StepEntry,
)
from contracts.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.store import Claim, JobQuery, JobStore, NewJob

LEASE_S = 30.0
MAX_ATTEMPTS = 3
TOTAL_STEPS = 1000
FAILURE = JobFailure(type="diverged", message="the loss is not finite")

PassTime = Callable[[float], None]
MakeStore = Callable[[JobLimits], JobStore]


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


# create and get


def test_created_job_is_queued_with_its_whole_spec(store: JobStore) -> None:
    spec = JobSpec(model="digits", epochs=3, hidden_sizes=(30, 20), tags={"who": "Zoë"})

    job = store.create(NewJob("a", spec, 1800))

    assert job == store.get("a")
    assert (job.state, job.spec, job.attempt, job.queue_position) == ("queued", spec, 0, 1)
    assert job.progress == Progress(total_steps=1800)
    assert (job.started_at, job.finished_at, job.model, job.error) == (None, None, None, None)
    assert abs(job.submitted_at - datetime.now(UTC)) < timedelta(seconds=30)


def test_unknown_job_is_not_found(store: JobStore) -> None:
    for ask in (store.get, store.history, store.cancel):
        with pytest.raises(JobNotFoundError, match="'nobody'"):
            ask("nobody")


def test_full_queue_refuses_and_keeps_nothing(make_store: MakeStore) -> None:
    store = make_store(JobLimits(max_queued=2, lease_s=LEASE_S, max_attempts=1))
    submit(store, "a", "b")

    with pytest.raises(QueueFullError, match="2 jobs") as refused:
        submit(store, "c")

    assert refused.value.retry_after_s == 60
    with pytest.raises(JobNotFoundError):
        store.get("c")


def test_running_job_takes_no_place_in_the_queue(make_store: MakeStore) -> None:
    store = make_store(JobLimits(max_queued=1, lease_s=LEASE_S, max_attempts=1))
    start(store, "a")

    submit(store, "b")

    assert store.get("b").queue_position == 1


def test_full_queue_names_the_measured_rate(make_store: MakeStore, pass_time: PassTime) -> None:
    store = make_store(JobLimits(max_queued=1, lease_s=LEASE_S, max_attempts=1))
    for job_id in ("a", "b"):
        claim = start(store, job_id)
        pass_time(8)
        store.fail(claim, FAILURE)
    submit(store, "c")

    with pytest.raises(QueueFullError) as refused:
        submit(store, "d")

    assert refused.value.retry_after_s in {8, 9}  # two jobs in 16 s and a moment


def test_rate_of_ten_minutes_ago_counts_no_more(make_store: MakeStore, pass_time: PassTime) -> None:
    store = make_store(JobLimits(max_queued=1, lease_s=LEASE_S, max_attempts=1))
    store.fail(start(store, "a"), FAILURE)
    pass_time(601)
    submit(store, "b")

    with pytest.raises(QueueFullError) as refused:
        submit(store, "c")

    assert refused.value.retry_after_s == 60


# lists


def test_list_is_newest_first(store: JobStore) -> None:
    submit(store, "a", "b", "c")

    page = store.list_jobs(JobQuery())

    assert [job.id for job in page.items] == ["c", "b", "a"]
    assert [job.queue_position for job in page.items] == [3, 2, 1]
    assert page.next_cursor is None


def test_pages_show_each_job_once_while_new_ones_arrive(store: JobStore) -> None:
    submit(store, "a", "b", "c", "d", "e")
    first = store.list_jobs(JobQuery(limit=2))
    submit(store, "f")
    second = store.list_jobs(JobQuery(limit=2, cursor=first.next_cursor))
    third = store.list_jobs(JobQuery(limit=2, cursor=second.next_cursor))

    shown = [[job.id for job in page.items] for page in (first, second, third)]

    assert shown == [["e", "d"], ["c", "b"], ["a"]]
    assert third.next_cursor is None


@pytest.mark.parametrize(
    "cursor", ["", "x", "AAAA", "🦆", "MTA=", "LTE", "MA", "IDE", "../etc", "9" * 400]
)
def test_cursor_of_nobody_is_refused(store: JobStore, cursor: str) -> None:
    submit(store, "a")

    with pytest.raises(CursorError, match="next_cursor"):
        store.list_jobs(JobQuery(cursor=cursor))


def test_list_shows_one_state_and_one_model(store: JobStore) -> None:
    submit(store, "a", model="other")
    submit(store, "b", "c")
    store.cancel("c")
    take(store)

    def ids(state: JobState | None, model: str | None = None) -> list[str]:
        return [job.id for job in store.list_jobs(JobQuery(state=state, model=model)).items]

    assert ids("queued") == ["b"]
    assert ids("running") == ["a"]
    assert ids("cancelled") == ["c"]
    assert ids("failed") == []
    assert ids(None, "other") == ["a"]
    assert ids("queued", "other") == []
    assert ids(None, "nobody") == []


def test_publishing_job_is_listed_as_running(store: JobStore) -> None:
    claim = start(store)
    store.begin_publishing(claim)
    held = store.list_jobs(JobQuery(state="running")).items
    store.give_back(claim)
    waiting = store.list_jobs(JobQuery(state="running")).items

    assert [job.state for job in held + waiting] == ["running", "running"]
    assert waiting[0].queue_position is None


def test_queue_position_moves_up(store: JobStore) -> None:
    submit(store, "a", "b", "c")
    store.cancel("b")
    before = store.get("c").queue_position
    take(store)

    assert (before, store.get("c").queue_position) == (2, 1)
    assert store.get("a").queue_position is None


# claim


def test_nothing_to_claim_is_none(store: JobStore) -> None:
    assert store.claim("worker-1") is None


def test_claim_takes_the_oldest_and_raises_attempt(store: JobStore) -> None:
    submit(store, "a", "b")

    claims = [take(store), take(store), store.claim("worker-1")]

    assert claims == [Claim("a", 1, JobSpec()), Claim("b", 1, JobSpec()), None]
    job = store.get("a")
    assert (job.state, job.attempt, job.queue_position) == ("running", 1, None)
    assert job.started_at is not None
    assert job.started_at >= job.submitted_at


def test_order_is_that_of_submission_not_of_ids(store: JobStore) -> None:
    submit(store, "b", "c", "a")

    assert [take(store).job_id for _ in range(3)] == ["b", "c", "a"]


def test_cancelled_job_is_never_claimed(store: JobStore) -> None:
    submit(store, "a", "b")
    store.cancel("a")

    assert take(store).job_id == "b"


# what a worker reports


def test_heartbeat_keeps_progress_and_no_progress_keeps_it_too(store: JobStore) -> None:
    claim = start(store)
    progress = Progress(step=7, total_steps=TOTAL_STEPS, train_loss=0.3, eta_seconds=12.5)

    answers = [store.heartbeat(claim, progress), store.heartbeat(claim, None)]

    assert answers == [False, False]
    assert store.get("a").progress == progress


def test_loss_that_json_has_no_word_for_is_null(store: JobStore) -> None:
    claim = start(store)
    store.heartbeat(claim, Progress(total_steps=TOTAL_STEPS, train_loss=float("nan")))
    store.record_epoch(claim, epoch_entry(1, float("inf")), [StepEntry(step=1, loss=float("nan"))])

    history = store.history("a")

    assert store.get("a").progress.train_loss is None
    assert (history.steps[0].loss, history.epochs[0].train_loss) == (None, None)


def test_heartbeat_tells_of_a_cancel(store: JobStore) -> None:
    claim = start(store)
    store.cancel("a")

    assert store.heartbeat(claim, None) is True


def test_heartbeat_keeps_the_lease(store: JobStore, pass_time: PassTime) -> None:
    claim = start(store)
    for _ in range(3):
        pass_time(LEASE_S - 5)
        store.heartbeat(claim, None)
        store.sweep_leases()

    assert store.get("a").state == "running"


def test_history_is_in_order_and_an_epoch_twice_is_once(store: JobStore) -> None:
    claim = start(store)
    steps = [StepEntry(step=step, loss=1 / step) for step in (1, 2, 3, 4)]
    store.record_epoch(claim, epoch_entry(1), steps[:2])
    store.record_epoch(claim, epoch_entry(2), steps[2:])
    store.record_epoch(claim, epoch_entry(2), steps[2:])

    assert store.history("a") == History(steps=steps, epochs=[epoch_entry(1), epoch_entry(2)])


def test_history_of_a_fresh_job_is_empty(store: JobStore) -> None:
    submit(store, "a")

    assert store.history("a") == History(steps=[], epochs=[])


# the ends


def test_published_job_has_version_metrics_and_all_its_steps(store: JobStore) -> None:
    claim = start(store)
    store.heartbeat(claim, Progress(step=900, total_steps=TOTAL_STEPS, eta_seconds=1))
    metrics = JobMetrics(test_accuracy=0.97, best_epoch=3)

    assert store.begin_publishing(claim) is True
    assert store.get("a").state == "running"
    store.succeed(claim, 4, metrics)

    job = store.get("a")
    assert (job.state, job.is_terminal, job.metrics) == ("succeeded", True, metrics)
    assert job.model == ModelVersion(name="mnist", version=4)
    assert (job.progress.step, job.progress.eta_seconds) == (TOTAL_STEPS, None)
    assert job.finished_at is not None
    assert job.started_at is not None
    assert job.finished_at >= job.started_at


def test_job_that_is_not_publishing_can_not_succeed(store: JobStore) -> None:
    claim = start(store)

    with pytest.raises(FencedError):
        store.succeed(claim, 1, JobMetrics())

    assert (store.get("a").state, store.get("a").model) == ("running", None)


@pytest.mark.parametrize("publishing", [False, True])
def test_failed_job_says_why(store: JobStore, publishing: bool) -> None:  # noqa: FBT001 (pytest's)
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


# cancel


def test_cancel_ends_a_queued_job_at_once(store: JobStore) -> None:
    submit(store, "a")

    job = store.cancel("a")

    assert job == store.get("a")
    assert (job.state, job.started_at, job.queue_position) == ("cancelled", None, None)
    assert job.finished_at is not None
    assert store.count_waiting() == 0


def test_cancel_of_a_running_job_waits_for_its_worker(store: JobStore) -> None:
    claim = start(store)

    states = [store.cancel("a").state, store.cancel("a").state]
    store.end_cancelled(claim)

    assert states == ["running", "running"]
    job = store.get("a")
    assert (job.state, job.error) == ("cancelled", None)
    assert job.finished_at is not None


def test_worker_can_not_cancel_what_nobody_asked_to_cancel(store: JobStore) -> None:
    claim = start(store)

    with pytest.raises(FencedError):
        store.end_cancelled(claim)

    assert store.get("a").state == "running"


def test_cancel_before_publishing_publishes_nothing(store: JobStore) -> None:
    claim = start(store)
    store.cancel("a")

    assert store.begin_publishing(claim) is False
    assert store.get("a").state == "cancelled"
    with pytest.raises(FencedError):
        store.succeed(claim, 1, JobMetrics())


def test_cancel_while_publishing_is_a_conflict(store: JobStore) -> None:
    claim = start(store)
    store.begin_publishing(claim)
    with pytest.raises(JobConflictError, match="a is being published"):
        store.cancel("a")
    store.give_back(claim)
    with pytest.raises(JobConflictError, match="a is being published"):
        store.cancel("a")

    publish_only = take(store)

    assert store.begin_publishing(publish_only) is True


@pytest.mark.parametrize("end", ENDINGS)
def test_cancel_of_an_ended_job_is_a_conflict(
    store: JobStore, end: Callable[[JobStore], None]
) -> None:
    end(store)
    before = store.get("a")

    with pytest.raises(JobConflictError, match=f"a is {before.state} and can't be cancelled"):
        store.cancel("a")

    assert store.get("a") == before


def test_failure_after_a_cancel_is_cancelled(store: JobStore) -> None:
    claim = start(store)
    store.cancel("a")

    store.fail(claim, FAILURE)

    assert (store.get("a").state, store.get("a").error) == ("cancelled", None)


def test_give_back_after_a_cancel_is_cancelled(store: JobStore) -> None:
    claim = start(store)
    store.cancel("a")

    store.give_back(claim)

    assert store.get("a").state == "cancelled"
    assert store.get("a").finished_at is not None


# give back, and lost leases


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

    assert (swept.requeued, swept.failed) == (["a"], [])
    job = store.get("a")
    assert (job.state, job.queue_position, job.attempt) == ("queued", 1, 1)
    assert job.progress == Progress(total_steps=TOTAL_STEPS)
    assert take(store) == Claim("a", 2, JobSpec())


def test_lease_that_has_not_run_out_is_left_alone(store: JobStore, pass_time: PassTime) -> None:
    start(store)
    pass_time(LEASE_S - 5)

    swept = store.sweep_leases()

    assert (swept.requeued, swept.failed) == ([], [])
    assert store.get("a").state == "running"


def test_late_heartbeat_before_the_sweep_still_holds(store: JobStore, pass_time: PassTime) -> None:
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

    assert (swept.requeued, swept.failed) == ([], ["a"])
    job = store.get("a")
    assert job.state == "failed"
    assert job.error is not None
    assert (job.error.type, "3 times" in job.error.message) == ("worker_lost", True)
    assert job.finished_at is not None
    assert store.claim("worker-1") is None


def test_lost_job_that_was_to_be_cancelled_is_cancelled(
    store: JobStore, pass_time: PassTime
) -> None:
    start(store)
    store.cancel("a")
    lose(store, pass_time)

    job = store.get("a")
    assert (job.state, job.error) == ("cancelled", None)
    assert job.finished_at is not None


def test_successor_of_a_lost_publisher_only_publishes(store: JobStore, pass_time: PassTime) -> None:
    claim = start(store)
    progress = Progress(step=TOTAL_STEPS, total_steps=TOTAL_STEPS)
    store.heartbeat(claim, progress)
    store.record_epoch(claim, epoch_entry(1), [])
    store.begin_publishing(claim)
    lose(store, pass_time)
    assert store.get("a").state == "running"

    successor = take(store)

    assert (successor.attempt, successor.only_publish) == (2, True)
    assert store.get("a").progress == progress
    assert store.history("a").epochs == [epoch_entry(1)]
    assert store.begin_publishing(successor) is True
    store.succeed(successor, 1, JobMetrics())
    assert store.get("a").state == "succeeded"


def test_new_attempt_starts_with_an_empty_history(store: JobStore) -> None:
    claim = start(store)
    store.heartbeat(claim, Progress(step=600, total_steps=TOTAL_STEPS))
    store.record_epoch(claim, epoch_entry(1), [StepEntry(step=1, loss=2.3)])
    started_at = store.get("a").started_at
    store.give_back(claim)

    take(store)

    assert store.history("a") == History(steps=[], epochs=[])
    assert store.get("a").progress == Progress(total_steps=TOTAL_STEPS)
    assert store.get("a").started_at == started_at


# fencing

FENCED: dict[str, Callable[[JobStore, Claim], object]] = {
    "heartbeat": lambda store, claim: store.heartbeat(claim, Progress(step=9, total_steps=9)),
    "record_epoch": lambda store, claim: store.record_epoch(claim, epoch_entry(1), []),
    "begin_publishing": lambda store, claim: store.begin_publishing(claim),
    "succeed": lambda store, claim: store.succeed(claim, 1, JobMetrics()),
    "fail": lambda store, claim: store.fail(claim, FAILURE),
    "end_cancelled": lambda store, claim: store.end_cancelled(claim),
    "give_back": lambda store, claim: store.give_back(claim),
}


@pytest.fixture(params=FENCED)
def fenced(request: pytest.FixtureRequest) -> Callable[[JobStore, Claim], object]:
    return FENCED[request.param]


def test_worker_whose_job_was_swept_is_fenced(
    store: JobStore, pass_time: PassTime, fenced: Callable[[JobStore, Claim], object]
) -> None:
    claim = start(store)
    lose(store, pass_time)
    before = store.get("a")

    with pytest.raises(FencedError, match="attempt 1 of job a"):
        fenced(store, claim)

    assert store.get("a") == before


def test_worker_whose_job_has_a_new_holder_is_fenced(
    store: JobStore, pass_time: PassTime, fenced: Callable[[JobStore, Claim], object]
) -> None:
    claim = start(store)
    lose(store, pass_time)
    successor = take(store)
    store.cancel("a")  # so that end_cancelled too is refused for the attempt alone
    before = store.get("a")

    with pytest.raises(FencedError):
        fenced(store, claim)

    assert (store.get("a"), store.history("a").epochs) == (before, [])
    assert store.heartbeat(successor, None) is True


@pytest.mark.parametrize("end", ENDINGS)
def test_ended_job_is_never_changed_again(
    store: JobStore,
    end: Callable[[JobStore], None],
    fenced: Callable[[JobStore, Claim], object],
) -> None:
    end(store)
    before = store.get("a")

    with pytest.raises(FencedError):
        fenced(store, Claim("a", before.attempt, before.spec))

    assert (store.get("a"), store.history("a").epochs) == (before, [])


def test_claim_of_an_unknown_job_is_fenced(
    store: JobStore, fenced: Callable[[JobStore, Claim], object]
) -> None:
    with pytest.raises(FencedError):
        fenced(store, Claim("nobody", 1, JobSpec()))


# wake-ups


def test_wake_ups_are_taken_oldest_first_and_once(store: JobStore) -> None:
    submit(store, "a", "b", "c")

    taken = [store.take_unsent(2), store.take_unsent(2), store.take_unsent(2)]

    assert taken == [["a", "b"], ["c"], []]


def test_wake_up_that_led_to_nothing_is_due_again(store: JobStore, pass_time: PassTime) -> None:
    submit(store, "a")
    store.mark_sent("a")
    soon = store.take_unsent(9)
    pass_time(6)

    assert (soon, store.take_unsent(9)) == ([], ["a"])


def test_requeued_job_needs_a_wake_up_at_once(store: JobStore, pass_time: PassTime) -> None:
    for job_id in ("a", "b"):
        submit(store, job_id)
        store.mark_sent(job_id)
    store.give_back(take(store))
    given_back = store.take_unsent(9)
    take(store)
    lose(store, pass_time)

    assert given_back == ["a"]
    assert "a" in store.take_unsent(9)


def test_held_and_ended_jobs_need_no_wake_up(store: JobStore) -> None:
    submit(store, "a", "b", "c")
    store.cancel("b")
    take(store)
    for job_id in ("a", "b", "nobody"):
        store.mark_sent(job_id)

    assert store.take_unsent(9) == ["c"]


def test_waiting_jobs_are_counted(store: JobStore) -> None:
    submit(store, "a", "b", "c")
    claim = take(store)
    counts = [store.count_waiting()]
    store.begin_publishing(claim)
    store.give_back(claim)

    assert [*counts, store.count_waiting()] == [2, 3]


def test_store_that_answers_says_so(store: JobStore) -> None:
    store.ping()
