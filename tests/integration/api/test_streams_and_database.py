"""What open event streams hold of a real database, and how they outlive its absence."""

from types import SimpleNamespace

import pytest
from integration.chaos.databases import PostgresServer, SqliteFile
from recording_enqueue import RecordingEnqueue
from sse import read_events
from structlog.testing import capture_logs
from waiting import wait_until

from contracts.errors import DatabaseUnavailableError
from contracts.jobs.spec import JobSpec
from contracts.settings import load_settings
from services.api.app import create_app
from stores.datasets.memory import MemoryDatasets, synthetic_dataset
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.records import NewJob
from stores.jobs.sql.engine import make_engine
from stores.jobs.store import JobStore
from stores.models.open import memory_store

STREAMS = 40  # four times what a pool has
JOB_ID = "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database(request, tmp_path):
    if request.param == "sqlite":
        yield SqliteFile(tmp_path / "jobs.sqlite3")
    else:
        server = PostgresServer()
        yield server
        server.remove()


@pytest.fixture
def api(database):
    engine = make_engine(database.url)
    migrate(engine)
    jobs = JobStore(engine, JobLimits(max_queued=10, lease_s=30, max_attempts=3))
    jobs.create(NewJob(JOB_ID, JobSpec(), 100))
    datasets = MemoryDatasets([synthetic_dataset()])
    app = create_app(load_settings({}), jobs, memory_store(), datasets, RecordingEnqueue())
    yield SimpleNamespace(client=app.test_client(), jobs=jobs, pool=engine.pool)
    engine.dispose()


def open_stream(api):
    response = api.client.get(f"/jobs/{JOB_ID}/events")
    assert response.status_code == 200
    return response, read_events(response.response)


def test_open_streams_hold_no_database_connection(api):
    streams = [open_stream(api) for _ in range(STREAMS)]
    states = [next(events).data["state"] for _, events in streams]

    # The reader has one now and then, and nobody else any.
    wait_until(lambda: api.pool.checkedout() == 0)
    seen = {api.pool.checkedout() for _ in range(1000)}

    assert states == ["queued"] * STREAMS
    assert seen <= {0, 1}
    api.jobs.cancel(JOB_ID)
    assert [[event.data["state"] for event in events] for _, events in streams] == [
        ["cancelled"]
    ] * STREAMS
    for response, _ in streams:
        response.close()


def is_away(api):
    try:
        api.jobs.ping()
    except DatabaseUnavailableError:
        return True
    return False


@pytest.mark.parametrize(
    "database", [pytest.param("postgresql", marks=pytest.mark.postgres)], indirect=True
)
def test_stream_survives_a_database_outage(api, database):
    response, events = open_stream(api)
    first = next(events)

    with capture_logs() as lines, database.unavailable():
        wait_until(lambda: "events_unread" in [line["event"] for line in lines])
        refused = api.client.get(f"/jobs/{JOB_ID}/events")
    wait_until(lambda: not is_away(api))
    api.jobs.cancel(JOB_ID)
    rest = list(events)
    response.close()

    assert refused.status_code == 503
    assert [first.data["state"], *(event.data["state"] for event in rest)] == [
        "queued",
        "cancelled",
    ]
