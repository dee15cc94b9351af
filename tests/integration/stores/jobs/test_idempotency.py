"""One idempotency key makes one job; on both databases."""

import hashlib
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine, event, text
from waiting import TIMEOUT_S

from contracts.errors import IdempotencyKeyError, JobNotFoundError, QueueFullError
from contracts.jobs.references import describe_sent
from contracts.jobs.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.records import JobQuery, NewJob, RequestKey
from stores.jobs.sql import engine as engine_module
from stores.jobs.sql.engine import make_engine
from stores.jobs.store import JobStore

from .lifecycle import (
    FAILURE,
    LEASE_S,
    POSTGRESQL,
    PassTime,
    end_succeeded,
    events_of,
    manifest_of,
    submit,
    take,
)

SPEC = JobSpec(epochs=3)
MakeStore = Callable[[JobLimits], JobStore]


def request(
    job_id: str, spec: JobSpec = SPEC, key: str | None = "k", of: str | None = None
) -> NewJob:
    return NewJob(job_id, spec, 1800, key=keyed(of or spec, key) if key else None, reproduces=of)


def keyed(sent: JobSpec | str, value: str = "k") -> RequestKey:
    """Return a key as the api makes it: the digest is of the request before it was resolved."""
    document = sent if isinstance(sent, str) else json.dumps(describe_sent(sent), sort_keys=True)
    return RequestKey(value, hashlib.sha256(document.encode()).hexdigest(), sent)


def test_known_key_returns_the_first_job_as_it_is_now(store: JobStore) -> None:
    queued = store.create(request("a"))
    again = store.create(request("b"))
    claim = take(store)
    running = store.create(request("c"))
    store.begin_publishing(claim)
    store.succeed(claim, manifest_of(1))
    ended = store.create(request("d"))

    assert again == queued
    assert [running.state, ended.state] == ["running", "succeeded"]
    assert ended == store.get("a")
    assert [job.id for job in store.list_jobs(JobQuery()).items] == ["a"]
    assert len(events_of(store)) == 3


def test_specs_are_compared_with_their_defaults(store: JobStore) -> None:
    store.create(request("a", JobSpec.model_validate_json("{}")))

    spelled = '{"steps": 50000, "hidden_sizes": [50], "optimizer": {"kind": "sgd"}}'

    assert store.create(request("b", JobSpec.model_validate_json(spelled))).id == "a"


def test_requests_are_compared_before_latest_is_resolved(store: JobStore) -> None:
    resolved = SPEC.model_copy(update={"dataset_version": 1})
    first = store.create(NewJob("a", resolved, 1800, keyed(SPEC)))
    moved = SPEC.model_copy(update={"dataset_version": 2})

    assert store.create(NewJob("b", moved, 1800, keyed(SPEC))) == first
    with pytest.raises(IdempotencyKeyError):
        store.create(NewJob("c", resolved, 1800, keyed(resolved)))


def test_job_without_a_digest_is_compared_by_its_spec(store: JobStore, engine: Engine) -> None:
    store.create(request("a"))
    with engine.begin() as connection:  # as a build without digests wrote it
        connection.execute(text("UPDATE jobs SET request_sha256 = NULL"))

    assert store.create(request("b")).id == "a"
    with pytest.raises(IdempotencyKeyError):
        store.create(request("c", JobSpec()))


def test_find_by_key_returns_the_job_as_it_is_now(store: JobStore) -> None:
    assert store.find_by_key(keyed(SPEC)) is None
    store.create(request("a"))
    queued = store.find_by_key(keyed(SPEC))
    take(store)

    assert queued is not None
    assert queued.state == "queued"
    assert store.find_by_key(keyed(SPEC)) == store.get("a")
    assert store.find_by_key(keyed(SPEC, "K")) is None


def test_key_of_a_reproduction_outlives_its_original(store: JobStore, pass_time: PassTime) -> None:
    end_succeeded(store)
    pass_time(100)
    store.create(request("b", of="a"))
    store.fail(take(store), FAILURE)

    assert store.delete_ended(older_than_s=60, limit=10) == 1
    known = store.find_by_key(keyed("a"))
    assert known == store.get("b")
    assert store.create(request("c", of="a")).id == "b"


@pytest.mark.parametrize(
    ("key", "spec", "of"),
    [
        ("plain", JobSpec(epochs=4), None),
        ("plain", SPEC, "a"),
        ("again", SPEC, None),
        ("again", SPEC, "b"),
    ],
)
def test_key_of_another_request_is_rejected(
    store: JobStore, key: str, spec: JobSpec, of: str | None
) -> None:
    end_succeeded(store)
    store.create(request("b", key="plain"))
    store.create(request("c", key="again", of="a"))

    with pytest.raises(IdempotencyKeyError, match=f"{key!r} belongs to job"):
        store.create(request("d", spec, key, of))
    with pytest.raises(IdempotencyKeyError):
        store.find_by_key(keyed(of or spec, key))

    assert store.create(request("e", key="again", of="a")).id == "c"
    assert store.count_waiting() == 2


def test_jobs_without_a_key_are_different(store: JobStore) -> None:
    assert [store.create(request(job_id, key=None)).id for job_id in ("a", "b")] == ["a", "b"]


def test_full_queue_returns_the_job_of_a_known_key(make_store: MakeStore) -> None:
    store = make_store(JobLimits(max_queued=1, lease_s=LEASE_S, max_attempts=1))
    store.create(request("a"))

    assert store.create(request("b")).id == "a"
    with pytest.raises(IdempotencyKeyError):
        store.create(request("c", JobSpec()))
    with pytest.raises(QueueFullError):
        store.create(request("d", key="other"))


def test_rejected_request_leaves_its_key_free(make_store: MakeStore) -> None:
    store = make_store(JobLimits(max_queued=1, lease_s=LEASE_S, max_attempts=1))
    submit(store, "a")
    with pytest.raises(QueueFullError):
        store.create(request("b"))
    store.cancel("a")

    assert store.create(request("c", JobSpec())).id == "c"


def test_hundred_concurrent_requests_make_one_job(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "POOL_TIMEOUT_S", TIMEOUT_S)  # on a busy machine
    store = JobStore(make_engine(url), JobLimits(max_queued=20, lease_s=LEASE_S, max_attempts=1))
    with ThreadPoolExecutor(100) as pool:
        jobs = list(pool.map(lambda number: store.create(request(f"job{number}")), range(100)))

    (job,) = store.list_jobs(JobQuery()).items
    assert {job.id for job in jobs} == {job.id}
    assert len(events_of(store, job.id)) == 1
    store.close()


def test_key_of_a_deleted_job_is_free(store: JobStore, pass_time: PassTime) -> None:
    store.create(request("a"))
    store.fail(take(store), FAILURE)
    pass_time(100)

    assert store.delete_ended(older_than_s=60, limit=10) == 1
    assert store.create(request("b", JobSpec())).id == "b"
    with pytest.raises(JobNotFoundError):
        store.get("a")


@pytest.mark.parametrize(("is_claimed", "states"), [(False, []), (True, ["running"])])
def test_key_of_a_withdrawn_job_is_free(
    store: JobStore, *, is_claimed: bool, states: list[str]
) -> None:
    store.create(request("a"))
    if is_claimed:
        take(store)

    assert store.withdraw("a")
    assert [job.state for job in store.list_unended()] == states
    assert store.create(request("b", JobSpec())).id == "b"


def test_ended_job_is_not_withdrawn(store: JobStore) -> None:
    end_succeeded(store)

    assert not store.withdraw("a")
    assert store.withdraw("unknown")
    assert store.get("a").state == "succeeded"


@pytest.mark.parametrize("call", ["create", "find_by_key"])
@pytest.mark.parametrize("database_kind", [POSTGRESQL], indirect=True)  # SQLite reads one snapshot
def test_job_deleted_during_its_lookup_is_returned(engine: Engine, call: str) -> None:
    store = JobStore(engine, JobLimits(max_queued=1, lease_s=LEASE_S, max_attempts=1))
    store.create(request("a"))
    store.fail(take(store), FAILURE)

    def delete(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("SELECT") and "idempotency_key =" in statement:
            store.delete_ended(older_than_s=-1, limit=1)

    event.listen(engine, "after_cursor_execute", delete)
    known = store.create(request("b")) if call == "create" else store.find_by_key(keyed(SPEC))

    assert known is not None
    assert (known.id, known.state) == ("a", "failed")
    with pytest.raises(JobNotFoundError):
        store.get("a")
