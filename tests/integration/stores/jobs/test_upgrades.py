"""A database of an earlier build is upgraded, and its jobs continue."""

from collections.abc import Callable, Iterator

import pytest
from alembic import command
from alembic.config import Config
from fork_server import call_together
from sqlalchemy import Engine, text

from contracts.jobs.job import ModelVersion
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.records import JobQuery, RecordedEpoch, TrainingClaim
from stores.jobs.revision import SCRIPTS
from stores.jobs.sql.engine import make_engine, transaction
from stores.jobs.store import JobStore

from .lifecycle import epoch_entry, event_names, events_of, manifest_of, recorded_epoch, take
from .processes import migrate_and_count

LIMITS = JobLimits(max_queued=10, lease_s=30, max_attempts=3)
INSERT = text(
    "INSERT INTO jobs (id, state, model, spec, total_steps, submitted_at, started_at,"
    " finished_at, lease_until, attempt, lost_leases, cancel_requested, metrics, model_version)"
    " VALUES (:id, :state, 'mnist', :spec, 1000, 10, :started, :finished, :lease, :attempt, 0,"
    " :cancel, :metrics, :version)"
)
METRICS = JobMetrics(test_accuracy=0.5)
# id: state, started, finished, lease, attempt, version
ROWS = {
    "succeeded": ("succeeded", 11.0, 12.0, None, 1, 4),
    "cancelled": ("cancelled", None, 12.0, None, 0, None),
    "running": ("running", 11.0, None, 1e12, 1, None),
    "queued": ("queued", None, None, None, 0, None),
}


@pytest.fixture
def old_engine(empty_url: Callable[[], str]) -> Iterator[Engine]:
    """Yield a database of a build without events, with a job in each kind of state."""
    engine = make_engine(empty_url())
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    with transaction(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001_jobs")
        for job_id, row in ROWS.items():
            connection.execute(INSERT, _values(job_id, row))
        connection.execute(
            text("INSERT INTO job_epochs (job_seq, epoch, entry, steps) VALUES (3, 1, :e, '[]')"),
            {"e": epoch_entry(1).model_dump_json()},
        )
    yield engine
    engine.dispose()


def _values(job_id: str, row: tuple[object, ...]) -> dict[str, object]:
    state, started, finished, lease, attempt, version = row
    return {
        "id": job_id,
        "state": state,
        "spec": JobSpec().model_dump_json(),
        "started": started,
        "finished": finished,
        "lease": lease,
        "attempt": attempt,
        "cancel": False,
        "metrics": METRICS.model_dump_json() if version else None,
        "version": version,
    }


@pytest.fixture
def store(old_engine: Engine) -> JobStore:
    migrate(old_engine)
    return JobStore(old_engine, LIMITS)


def test_jobs_of_the_earlier_build_are_listed(store: JobStore) -> None:
    shown = {job.id: job.state for job in store.list_jobs(JobQuery()).items}

    assert shown == {job_id: row[0] for job_id, row in ROWS.items()}
    job = store.get("succeeded")
    assert (job.metrics, job.model) == (METRICS, ModelVersion(name="mnist", version=4))
    assert (job.reproduction, store.get_weights_sha256("succeeded")) == (None, None)
    assert store.history("running").epochs == [epoch_entry(1)]


def test_jobs_of_the_earlier_build_train(store: JobStore) -> None:
    jobs = store.list_jobs(JobQuery(kinds=("train",))).items

    assert {job.id for job in jobs} == set(ROWS)
    assert all(job.spec == JobSpec() for job in jobs)


@pytest.mark.parametrize("job_id", ["succeeded", "cancelled"])
def test_job_ended_before_has_one_event(store: JobStore, job_id: str) -> None:
    events = events_of(store, job_id)

    assert [(event.number, event.kind, event.is_last) for event in events] == [(1, "state", True)]
    assert events[0].data == store.get(job_id).model_dump_json()
    assert events_of(store, job_id, after=1) == []


def test_job_that_an_older_build_ends_has_a_last_event(store: JobStore, old_engine: Engine) -> None:
    take(store)
    with old_engine.begin() as connection:  # as a worker of a build without events
        connection.execute(
            text("UPDATE jobs SET state = 'failed', finished_at = 20 WHERE id = 'queued'")
        )

    assert event_names(events_of(store, "queued")) == ["running"]
    (end,) = events_of(store, "queued", after=1)
    assert (end.number, end.kind, end.is_last) == (2, "state", True)
    assert end.data == store.get("queued").model_dump_json()
    assert events_of(store, "queued", after=1) == [end]
    assert events_of(store, "queued", after=2) == []


def test_unended_job_has_events_after_the_upgrade(store: JobStore) -> None:
    before = store.read_events({"running": 0, "queued": 0}, 10)
    taken = take(store)
    held = TrainingClaim("running", 1, JobSpec())
    store.record_epochs(held, [RecordedEpoch(entry=epoch_entry(2), steps=[])])
    store.begin_publishing(held)
    store.succeed(held, manifest_of(1))

    assert before == {"running": [], "queued": []}
    assert taken.job_id == "queued"
    assert event_names(events_of(store, "queued")) == ["running"]
    assert event_names(events_of(store, "running")) == ["epoch 2", "succeeded"]


def test_resumed_job_has_events_of_all_its_epochs(store: JobStore) -> None:
    held = TrainingClaim("running", 1, JobSpec())
    store.begin_history(held, [recorded_epoch(1), recorded_epoch(2)])

    assert event_names(events_of(store, "running")) == ["epoch 1", "epoch 2"]


def test_three_processes_upgrade_a_database_with_jobs_once(old_engine: Engine) -> None:
    url = old_engine.url.render_as_string(hide_password=False)

    assert call_together(migrate_and_count, *[(url,)] * 3) == [1] * 3

    store = JobStore(old_engine, LIMITS)
    shown = {job.id: job.state for job in store.list_jobs(JobQuery()).items}
    assert shown == {job_id: row[0] for job_id, row in ROWS.items()}
    assert store.history("running").epochs == [epoch_entry(1)]


def test_jobs_of_the_earlier_build_are_deleted(store: JobStore) -> None:
    assert store.delete_ended(older_than_s=60, limit=10) == 2
