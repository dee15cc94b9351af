"""Jobs that train, import a data set or predict a batch, in one queue; on both databases."""

from hashlib import sha256

import pytest
from sqlalchemy import Engine, text

from contracts.datasets import CSV, ImportOptions
from contracts.errors import FencedError, IdempotencyKeyError
from contracts.jobs.batch import BatchMetrics, BatchRequest, BatchResult
from contracts.jobs.imports import DatasetVersion, ImportRequest
from contracts.jobs.job import JobFailure, Progress
from contracts.jobs.kinds import JobKind
from contracts.jobs.spec import JobSpec
from stores.jobs import reads
from stores.jobs.records import BatchClaim, ImportClaim, JobQuery, NewJob, NewRequest, RequestKey
from stores.jobs.store import JobStore

from .lifecycle import PassTime, event_names, events_of, lose, submit, take

REQUEST = ImportRequest(
    dataset="iris", media_type=CSV, size_bytes=900, sha256="a" * 64, options=ImportOptions()
)
VERSION = DatasetVersion(name="iris", version=3)
BATCH = BatchRequest(
    model="mnist", version=1, dataset="mnist", dataset_version=1, split="test", examples=9
)


def keyed(request: ImportRequest) -> RequestKey:
    return RequestKey("key", sha256(request.model_dump_json().encode()).hexdigest(), request)


def submit_import(store: JobStore, job_id: str = "import") -> None:
    store.create(NewRequest(job_id, REQUEST))


def take_import(store: JobStore) -> ImportClaim:
    claim = store.claim("worker-1")
    assert isinstance(claim, ImportClaim)
    return claim


def publish(store: JobStore) -> None:
    submit_import(store)
    claim = take_import(store)
    store.begin_publishing(claim)
    store.succeed_import(claim, VERSION)


def change(engine: Engine, statement: str) -> None:
    with engine.begin() as connection:
        connection.execute(text(statement))


def test_import_is_shown_with_its_request(store: JobStore) -> None:
    submit_import(store)

    job = store.get("import")
    assert (job.kind, job.spec, job.request) == ("import_dataset", None, REQUEST)
    assert job.progress == Progress(total_steps=900)


def test_jobs_of_both_kinds_are_claimed_in_their_order(store: JobStore) -> None:
    submit(store, "a")
    submit_import(store)
    submit(store, "b")

    claims = [take(store), take_import(store), take(store)]
    assert [claim.job_id for claim in claims] == ["a", "import", "b"]


def test_claim_of_an_import_has_the_request(store: JobStore) -> None:
    submit_import(store)

    assert take_import(store) == ImportClaim("import", 1, REQUEST)


def test_import_succeeds_with_its_data_set(store: JobStore) -> None:
    publish(store)

    job = store.get("import")
    assert (job.state, job.dataset, job.published) == ("succeeded", VERSION, True)
    assert job.model is None


def test_import_has_events(store: JobStore) -> None:
    publish(store)

    assert event_names(events_of(store, "import")) == ["queued", "running", "succeeded"]


def test_last_event_of_an_import_has_the_job(store: JobStore) -> None:
    publish(store)

    assert events_of(store, "import")[-1].data == store.get("import").model_dump_json()


def test_lost_publishing_import_is_only_published(store: JobStore, pass_time: PassTime) -> None:
    submit_import(store)
    store.begin_publishing(take_import(store))
    lose(store, pass_time)

    assert take_import(store) == ImportClaim("import", 2, REQUEST, only_publish=True, lost_leases=1)


@pytest.mark.parametrize(
    ("kind", "found"),
    [("train", ["a"]), ("reproduce", ["again"]), ("import_dataset", ["import"])],
)
def test_jobs_are_listed_by_kind(store: JobStore, kind: JobKind, found: list[str]) -> None:
    submit(store, "a")
    submit_import(store)
    store.create(NewJob("again", JobSpec(), 1, reproduces="a"))

    page = store.list_jobs(JobQuery(kinds=(kind,)))
    assert [job.id for job in page.items] == found


def test_repeated_upload_is_the_first_job(store: JobStore) -> None:
    first = store.create(NewRequest("import", REQUEST, keyed(REQUEST)))

    assert store.create(NewRequest("other", REQUEST, keyed(REQUEST))) == first


@pytest.mark.parametrize(
    "changed", [{"sha256": "b" * 64}, {"dataset": "wine"}, {"options": ImportOptions(seed=1)}]
)
def test_key_of_another_upload_is_refused(store: JobStore, changed: dict[str, object]) -> None:
    store.create(NewRequest("import", REQUEST, keyed(REQUEST)))

    other = REQUEST.model_copy(update=changed)
    with pytest.raises(IdempotencyKeyError):
        store.create(NewRequest("other", other, keyed(other)))


def test_key_of_an_upload_is_refused_for_a_training(store: JobStore) -> None:
    store.create(NewRequest("import", REQUEST, keyed(REQUEST)))

    with pytest.raises(IdempotencyKeyError):
        store.create(NewJob("a", JobSpec(), 1, RequestKey("key", "0" * 64, JobSpec())))


def test_job_of_an_unknown_kind_is_shown(store: JobStore, engine: Engine) -> None:
    submit_import(store)
    change(engine, "UPDATE jobs SET kind = 'of_tomorrow'")

    job = store.get("import")
    assert (job.kind, job.spec, job.request) == ("of_tomorrow", None, None)


def test_job_of_an_unknown_kind_is_never_claimed(store: JobStore, engine: Engine) -> None:
    submit_import(store)
    change(engine, "UPDATE jobs SET kind = 'of_tomorrow'")

    assert store.claim("worker-1") is None
    assert (store.count_waiting(), store.take_unsent(10)) == (0, [])


def test_unknown_kind_does_not_block_the_queue(store: JobStore, engine: Engine) -> None:
    submit_import(store)
    change(engine, "UPDATE jobs SET kind = 'of_tomorrow'")
    submit(store, "a")

    assert take(store).job_id == "a"


def test_import_with_an_unreadable_request_fails(store: JobStore, engine: Engine) -> None:
    submit_import(store)
    change(engine, "UPDATE jobs SET request = '{}'")

    assert store.claim("worker-1") is None
    error = store.get("import").error
    assert error is not None
    assert error.type == "unreadable_spec"


def start_batch(store: JobStore, job_id: str = "batch") -> BatchClaim:
    store.create(NewRequest(job_id, BATCH))
    claim = store.claim("worker-1")
    assert claim == BatchClaim(job_id, 1, BATCH)
    return claim


def test_batch_succeeds_with_metrics_and_result(store: JobStore) -> None:
    metrics, result = BatchMetrics(accuracy=0.5), BatchResult(examples=9, sha256="b" * 64)
    assert store.succeed_batch(start_batch(store), metrics, result)

    job = store.get("batch")
    assert (job.kind, job.state, job.request) == ("batch_predict", "succeeded", BATCH)
    assert (job.metrics, job.result, job.dataset, job.published) == (metrics, result, None, False)
    assert event_names(events_of(store, "batch")) == ["queued", "running", "succeeded"]


def test_page_of_jobs_with_long_metrics_ends_early(
    store: JobStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    metrics, result = BatchMetrics(accuracy=0.5), BatchResult(examples=9, sha256="b" * 64)
    for job_id in ("a", "b", "c"):
        store.succeed_batch(start_batch(store, job_id), metrics, result)
    monkeypatch.setattr(reads, "MAX_PAGE_CHARS", 2 * len(metrics.model_dump_json()))

    first = store.list_jobs(JobQuery())
    second = store.list_jobs(JobQuery(cursor=first.next_cursor))
    assert [[job.id for job in page.items] for page in (first, second)] == [["c", "b"], ["a"]]
    assert second.next_cursor is None
    monkeypatch.setattr(reads, "MAX_PAGE_CHARS", 1)
    assert [job.id for job in store.list_jobs(JobQuery()).items] == ["c"]


def test_cancelled_batch_does_not_succeed(store: JobStore) -> None:
    claim = start_batch(store)
    store.cancel("batch")

    assert not store.succeed_batch(claim, BatchMetrics(), BatchResult(examples=9, sha256=""))
    job = store.get("batch")
    assert (job.state, job.result, job.metrics) == ("cancelled", None, BatchMetrics())


def test_lost_batch_waits_for_another_attempt(store: JobStore, pass_time: PassTime) -> None:
    claim = start_batch(store)
    lose(store, pass_time)

    assert store.claim("worker-2") == BatchClaim("batch", 2, BATCH, lost_leases=1)
    with pytest.raises(FencedError):
        store.succeed_batch(claim, BatchMetrics(), BatchResult(examples=9, sha256=""))


def test_ended_jobs_are_found_by_state(store: JobStore) -> None:
    submit(store, "a", "b")
    store.cancel("a")
    start = take(store)
    store.fail(start, JobFailure(type="diverged", message="it diverged"))

    assert sorted(store.find_ended(["a", "b", "c"])) == ["a", "b"]
    assert store.find_ended(["a", "b"], ["failed"]) == ["b"]
    assert (store.exists("a"), store.exists("c")) == (True, False)
