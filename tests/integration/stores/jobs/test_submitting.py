"""Submitting, listing and finding jobs; on both databases."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from contracts.errors import CursorError, JobNotFoundError, QueueFullError
from contracts.jobs.job import JobState, Progress
from contracts.jobs.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.records import JobQuery, NewJob
from stores.jobs.store import JobStore

from .lifecycle import FAILURE, LEASE_S, PassTime, start, submit, take

MakeStore = Callable[[JobLimits], JobStore]


def test_created_job_is_queued_with_its_whole_spec(store: JobStore) -> None:
    spec = JobSpec(
        model="digits", dataset_version=1, epochs=3, hidden_sizes=(30, 20), tags={"who": "Zoë"}
    )

    job = store.create(NewJob("a", spec, 1800))

    assert job == store.get("a")
    assert (job.state, job.spec, job.attempt, job.queue_position) == ("queued", spec, 0, 1)
    assert job.progress == Progress(total_steps=1800)
    assert (job.started_at, job.finished_at, job.model, job.error) == (None, None, None, None)
    assert abs(job.submitted_at - datetime.now(UTC)) < timedelta(seconds=30)


def test_unknown_job_is_not_found(store: JobStore) -> None:
    for call in (store.get, store.history, store.cancel):
        with pytest.raises(JobNotFoundError, match="'nobody'"):
            call("nobody")


def test_full_queue_rejects_a_job(make_store: MakeStore) -> None:
    store = make_store(JobLimits(max_queued=2, lease_s=LEASE_S, max_attempts=1))
    submit(store, "a", "b")

    with pytest.raises(QueueFullError, match="2 jobs") as refused:
        submit(store, "c")

    assert refused.value.retry_after_s == 60
    with pytest.raises(JobNotFoundError):
        store.get("c")


def test_running_job_is_not_in_the_queue(make_store: MakeStore) -> None:
    store = make_store(JobLimits(max_queued=1, lease_s=LEASE_S, max_attempts=1))
    start(store, "a")

    submit(store, "b")

    assert store.get("b").queue_position == 1


def test_retry_after_follows_the_measured_rate(make_store: MakeStore, pass_time: PassTime) -> None:
    store = make_store(JobLimits(max_queued=1, lease_s=LEASE_S, max_attempts=1))
    for job_id in ("a", "b"):
        claim = start(store, job_id)
        pass_time(8)
        store.fail(claim, FAILURE)
    submit(store, "c")

    with pytest.raises(QueueFullError, match=r"^1 job is already queued") as refused:
        submit(store, "d")

    assert refused.value.retry_after_s in {8, 9}  # two jobs in 16 s and a moment


def test_rate_of_ten_minutes_ago_is_not_counted(make_store: MakeStore, pass_time: PassTime) -> None:
    store = make_store(JobLimits(max_queued=1, lease_s=LEASE_S, max_attempts=1))
    store.fail(start(store, "a"), FAILURE)
    pass_time(601)
    submit(store, "b")

    with pytest.raises(QueueFullError) as refused:
        submit(store, "c")

    assert refused.value.retry_after_s == 60


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
def test_unknown_cursor_is_rejected(store: JobStore, cursor: str) -> None:
    submit(store, "a")

    with pytest.raises(CursorError, match="next_cursor"):
        store.list_jobs(JobQuery(cursor=cursor))


def test_list_filters_by_state_and_model(store: JobStore) -> None:
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


def test_ids_are_found_by_their_beginning_or_end(store: JobStore) -> None:
    submit(store, "ab-1", "ab-2", "c_ab", "cxab", "d-ab-d")

    def find(part: str, limit: int = 5) -> list[str]:
        return [job.id for job in store.list_jobs(JobQuery(limit, id_part=part)).items]

    assert find("ab") == ["cxab", "c_ab", "ab-2", "ab-1"]
    assert find("ab", 2) == ["cxab", "c_ab"]
    assert find("c_") == ["c_ab"]
