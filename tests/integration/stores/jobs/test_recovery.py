"""Recovery from lost leases, unreadable rows and restarts."""

from pathlib import Path

import pytest
from sqlalchemy import update
from structlog.testing import capture_logs

from contracts.errors import DamagedError
from contracts.jobs.job import JobFailure, StepEntry
from contracts.jobs.spec import JobSpec
from contracts.settings import load_settings
from stores.jobs.limits import JobLimits
from stores.jobs.open import make_job_store
from stores.jobs.records import JobQuery, NewJob, TrainingClaim
from stores.jobs.sql.engine import make_engine
from stores.jobs.sql.tables import job_epochs, jobs
from stores.jobs.store import JobStore

from .lifecycle import events_of, recorded_epoch

NEWER = '{"from_the_future": 1, "train_loss": "low"}'
STEPS = [StepEntry(step=1, loss=2.5), StepEntry(step=2, loss=2.25)]


def submit(store, *job_ids):
    for job_id in job_ids:
        store.create(NewJob(job_id, JobSpec(), 1000))


def take(store) -> TrainingClaim:
    claim = store.claim("worker-1")
    assert claim is not None
    return claim


def test_publishing_job_never_fails_for_lost_leases(store: JobStore, pass_time) -> None:
    submit(store, "a")
    store.begin_publishing(take(store))
    for lost in range(1, 10):
        pass_time(31)
        assert store.sweep_leases().requeued == ["a"]
        claim = take(store)
        assert (claim.only_publish, claim.lost_leases) == (True, lost)


def test_steps_of_an_interrupted_epoch_are_in_the_history(store: JobStore) -> None:
    submit(store, "a")
    store.record_steps(take(store), 1, STEPS)
    history = store.history("a")
    assert (history.steps, history.epochs) == (STEPS, [])


@pytest.fixture
def sql_store(url: str):
    store = JobStore(make_engine(url), JobLimits(max_queued=10, lease_s=30, max_attempts=3))
    yield store
    store.close()


def overwrite(url: str, job_id: str, **values: object) -> None:
    engine = make_engine(url)
    with engine.begin() as connection:
        connection.execute(update(jobs).where(jobs.c.id == job_id).values(values))
    engine.dispose()


def make_unreadable(url: str, job_id: str) -> None:
    overwrite(url, job_id, spec=NEWER)


COLUMNS = ["progress", "metrics", "error", "reproduction"]


@pytest.mark.parametrize("column", COLUMNS)
def test_row_of_a_newer_build_blocks_no_sweep_or_claim(url: str, sql_store, column: str) -> None:
    submit(sql_store, "a", "b")
    sql_store.begin_publishing(take(sql_store))
    overwrite(url, "a", lease_until=0, reproduces="x", **{column: NEWER})

    assert sql_store.sweep_leases().requeued == ["a"]
    assert [take(sql_store).job_id, take(sql_store).job_id] == ["a", "b"]
    assert [event.number for event in events_of(sql_store)] == [1, 2, 3, 4]


@pytest.mark.parametrize("column", COLUMNS)
def test_unreadable_column_is_shown_as_null_and_logged(url: str, sql_store, column: str) -> None:
    submit(sql_store, "a")
    sql_store.fail(take(sql_store), JobFailure(type="diverged", message="it grew"))
    overwrite(url, "a", reproduces="x")
    shown = sql_store.get("a")
    overwrite(url, "a", **{column: NEWER})
    with capture_logs() as lines:
        job = sql_store.get("a")

    assert job == shown.model_copy(update={"error": None} if column == "error" else {})
    assert [(line["event"], line["job_id"]) for line in lines] == [("column_unreadable", "a")]


def test_unknown_field_of_a_newer_build_is_ignored(url: str, sql_store) -> None:
    submit(sql_store, "a")
    failure = JobFailure(type="diverged", message="it grew")
    sql_store.fail(take(sql_store), failure)
    shown = sql_store.get("a")
    overwrite(url, "a", error=failure.model_dump_json()[:-1] + ',"later":1}')
    with capture_logs() as lines:
        assert sql_store.get("a") == shown
    assert lines == []


def test_history_of_a_newer_build_is_read(url: str, sql_store) -> None:
    submit(sql_store, "a")
    epoch = recorded_epoch(1)
    sql_store.record_epochs(take(sql_store), [epoch])
    newer = [known.model_dump_json()[:-1] + ',"later":1}' for known in (epoch.entry, *epoch.steps)]
    engine = make_engine(url)
    with engine.begin() as connection:
        values = {"entry": newer[0], "steps": f"[{','.join(newer[1:])}]"}
        connection.execute(update(job_epochs).values(values))
    engine.dispose()
    history = sql_store.history("a")
    assert (history.epochs, history.steps) == ([epoch.entry], epoch.steps)


def test_unreadable_spec_does_not_block_the_queue(url: str, sql_store) -> None:
    submit(sql_store, "a", "b")
    make_unreadable(url, "a")
    assert take(sql_store).job_id == "b"
    assert sql_store.count_waiting() == 0


def test_trained_job_with_unreadable_spec_waits_for_newer_build(url: str, sql_store) -> None:
    submit(sql_store, "a", "b")
    sql_store.begin_publishing(take(sql_store))
    overwrite(url, "a", lease_until=0)
    sql_store.sweep_leases()
    make_unreadable(url, "a")
    assert take(sql_store).job_id == "b"
    overwrite(url, "a", spec=JobSpec().model_dump_json(), lease_until=None)

    claim = take(sql_store)

    assert (claim.job_id, claim.only_publish) == ("a", True)
    assert [event.number for event in events_of(sql_store)] == [1, 2, 3, 4]


def test_job_with_an_unreadable_spec_is_not_listed(url: str, sql_store) -> None:
    submit(sql_store, "a", "b", "c")
    make_unreadable(url, "b")
    assert [job.id for job in sql_store.list_jobs(JobQuery()).items] == ["c", "a"]
    with pytest.raises(DamagedError, match="can't read its spec"):
        sql_store.get("b")


def test_ended_job_with_an_unreadable_spec_is_found_ended(url: str, sql_store) -> None:
    submit(sql_store, "a")
    sql_store.cancel("a")
    make_unreadable(url, "a")
    assert sql_store.find_ended(["a"]) == ["a"]


def test_orphans_are_requeued_in_their_place(tmp_path: Path) -> None:
    settings = load_settings({"MLPFORGE_DATA_DIR": str(tmp_path)})
    store = make_job_store(settings)
    submit(store, "a", "b")
    take(store)
    store.requeue_orphans()
    assert take(store).job_id == "a"
    store.close()


def test_requeue_orphans_ends_pauses(sql_store: JobStore) -> None:
    submit(sql_store, "a")
    sql_store.give_back(take(sql_store), 60)
    sql_store.requeue_orphans()
    assert take(sql_store).job_id == "a"
