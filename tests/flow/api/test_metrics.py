"""What the api says of itself and of its jobs at `GET /metrics`."""

import datetime as dt
import threading

import pytest
from prometheus_client.parser import text_string_to_metric_families
from recording_enqueue import RecordingEnqueue
from scraped_metrics import ScrapedMetrics
from sqlalchemy import update
from structlog.testing import capture_logs
from waiting import TIMEOUT_S

from contracts.errors import DatabaseUnavailableError
from contracts.jobs.job import JobFailure
from contracts.settings import load_settings
from contracts.webhooks.webhooks import WebhookRequest
from services.api import dependency_metrics
from services.api.app import create_app
from services.api.dependency_metrics import DependencyMetrics
from services.api.jobs.metrics import JobStateMetrics
from services.metrics.families import HTTP_FAMILIES, JOB_FAMILIES, PROCESS_FAMILIES, STREAMS
from services.metrics.scraping import CONTENT_TYPE
from stores.datasets.memory import MemoryDatasets, synthetic_dataset
from stores.jobs.limits import JobLimits
from stores.jobs.memory import make_memory_engine
from stores.jobs.records import JobCounts
from stores.jobs.sql.tables import jobs as table
from stores.jobs.store import JobStore
from stores.models.open import memory_store
from stores.notifications.tables import notifications
from stores.notifications.webhooks import WebhookStore

TOKEN = "a-token-of-tests"  # noqa: S105  opens nothing
STATES = ("queued", "running", "succeeded", "failed", "cancelled")


def scrape(api, **headers):
    response = api.client.get("/metrics", headers=headers)
    assert (response.status_code, response.content_type) == (200, CONTENT_TYPE)
    return ScrapedMetrics(response.get_data(as_text=True))


def states(metrics):
    return {state: metrics.get("jobs", state=state) for state in STATES}


def test_prometheus_parses_the_metrics(api):
    text = api.client.get("/metrics").get_data(as_text=True)
    found = {family.name for family in text_string_to_metric_families(text)}
    declared = (*HTTP_FAMILIES, *PROCESS_FAMILIES, *JOB_FAMILIES, STREAMS)
    assert found == {family.name.removesuffix("_total") for family in declared}


def test_jobs_are_counted_by_state(api):
    api.finish()
    _, claim = api.start()
    api.jobs.fail(claim, JobFailure(type="diverged", message="m"))
    _, claim = api.start()
    api.client.post(f"/jobs/{api.submit().id}/cancel")
    api.submit()
    api.submit()
    metrics = scrape(api)

    expected = {"queued": 2, "running": 1, "succeeded": 1, "failed": 1, "cancelled": 1}
    assert states(metrics) == expected
    assert metrics.get("jobs_waiting") == 2
    assert metrics.get("jobs_oldest_waiting_seconds") >= 0
    assert metrics.get("jobs_database_up") == 1


def test_every_state_is_counted_without_jobs(api):
    metrics = scrape(api)
    assert states(metrics) == dict.fromkeys(STATES, 0)
    assert (metrics.get("jobs_waiting"), metrics.get("jobs_oldest_waiting_seconds")) == (0, 0)


class UnavailableJobStore(JobStore):
    """Jobs whose database does not answer."""

    def count_jobs(self):
        raise DatabaseUnavailableError


def test_unavailable_database_leaves_the_other_metrics():
    jobs = UnavailableJobStore(make_memory_engine(), JobLimits(10, 30, 5))
    datasets = MemoryDatasets([synthetic_dataset()])
    app = create_app(load_settings({}), jobs, memory_store(), datasets, RecordingEnqueue())
    with capture_logs() as lines:
        response = app.test_client().get("/metrics")
    metrics = ScrapedMetrics(response.get_data(as_text=True))

    assert metrics.get("jobs_database_up") == 0
    assert [metrics.get("jobs_waiting"), *states(metrics).values()] == [None] * 6
    assert metrics.get("http_requests_in_flight") == 1
    assert [line["event"] for line in lines] == ["jobs_not_counted"]


def test_open_streams_are_counted_until_they_end(api):
    job = api.submit()
    response = api.client.get(f"/jobs/{job.id}/events", buffered=False)
    during = scrape(api).get("event_streams")
    response.close()
    assert (during, scrape(api).get("event_streams")) == (1, 0)


def test_refused_write_is_counted_by_problem_type(api):
    api.client.post("/jobs", json={"steps": -1})
    api.client.get("/jobs/0190aaaa-0000-7000-8000-000000000000")
    metrics = scrape(api)
    assert metrics.get("http_errors_total", reason="invalid_request") == 1
    assert metrics.get("http_errors_total", reason="not_found") == 1
    labels = {"route": "/jobs/{job_id}", "method": "GET", "status": "404"}
    assert metrics.get("http_requests_total", **labels) == 1


def test_the_scrape_needs_the_token(make):
    api = make(token=TOKEN)
    assert api.client.get("/metrics").status_code == 401
    assert scrape(api, Authorization=f"Bearer {TOKEN}").get("jobs_waiting") == 0


def test_silent_database_delays_a_scrape_once():
    may_answer, asked = threading.Event(), []

    def hang():
        asked.append(1)
        assert may_answer.wait(timeout=TIMEOUT_S)
        return JobCounts({"queued": 1}, 1, 5.0)

    figures = JobStateMetrics(hang, timeout_s=0.01)
    away = [figures.read() for _ in range(3)]
    may_answer.set()
    patient = JobStateMetrics(hang, timeout_s=20).read()

    assert away == [{("mlpforge_jobs_database_up", ()): 0.0}] * 3
    assert len(asked) == 2
    assert patient["mlpforge_jobs_oldest_waiting_seconds", ()] == 5.0


def test_bug_is_not_reported_as_an_outage():
    def break_down():
        raise KeyError("broken")

    with pytest.raises(KeyError):
        JobStateMetrics(break_down).read()


def test_what_may_need_an_operator_is_counted(make):
    jobs = JobStore(make_memory_engine(), JobLimits(10, lease_s=30, max_attempts=5))
    api = make(jobs=jobs)
    before = scrape(api)
    assert [before.get(f"jobs_{kind}_leases") for kind in ("lost", "expired")] == [0, 0]

    webhooks = WebhookStore.on_database_of(jobs)
    webhooks.put("mine", WebhookRequest(url="https://receiver.test/", events=("failed",)))
    _, claim = api.start(notify=["mine"])
    jobs.fail(claim, JobFailure(type="diverged", message="m"))
    api.start()
    with jobs._engine.begin() as connection:
        connection.execute(update(notifications).values(due_at=notifications.c.due_at - 3600))
        connection.execute(update(table).values(lease_until=1))
    expired = scrape(api)
    jobs.sweep_leases()
    lost = scrape(api)

    states = ("waiting", "overdue", "given_up")
    assert [expired.get("notifications", state=state) for state in states] == [1, 1, 0]
    assert (expired.get("jobs_expired_leases"), expired.get("jobs_lost_leases")) == (1, 0)
    assert (lost.get("jobs_expired_leases"), lost.get("jobs_lost_leases")) == (0, 1)


def test_dependencies_are_measured(make, tmp_path):
    api = make(data_dir=str(tmp_path))
    (tmp_path / "models").mkdir()
    metrics = scrape(api)
    api.enqueue.is_unavailable = True
    down = scrape(api)

    assert [metrics.get(name) for name in ("broker_up", "workers", "model_store_up")] == [1, 2, 1]
    assert [down.get(name) for name in ("broker_up", "workers", "model_store_up")] == [0, None, 1]
    for disk in ("models", "jobs"):
        free, size = (metrics.get(f"disk_{kind}_bytes", disk=disk) for kind in ("free", "size"))
        assert 0 < free <= size


def test_silent_dependency_is_down_and_delays_no_other():
    may_answer = threading.Event()

    def hang():
        assert may_answer.wait(timeout=TIMEOUT_S)

    metrics = DependencyMetrics(hang, memory_store(), {}, timeout_s=0.05)
    with capture_logs():
        found = metrics.read()
    may_answer.set()
    assert found["mlpforge_broker_up", ()] == 0
    assert found["mlpforge_model_store_up", ()] == 1


def test_counters_of_alerts_begin_at_zero(api):
    api.client.get("/metrics")
    for reason in ("damaged", "golden_mismatch", "internal_error"):
        assert scrape(api).get("http_errors_total", reason=reason) == 0


def test_expiry_is_that_of_the_next_keys(make, monkeypatch):
    monkeypatch.setattr(dependency_metrics, "MAX_EXPIRING", 2)
    api = make(token=TOKEN)
    headers = {"Authorization": f"Bearer {TOKEN}"}
    assert scrape(api, **headers).get("key_expiry_timestamp_seconds") is None
    ids = []
    for expires_at in (None, *(f"2100-01-0{day}T00:00:00Z" for day in (3, 2, 1))):
        body = {"name": "phone", "scopes": ["predict"], "expires_at": expires_at}
        ids.append(api.client.post("/keys", json=body, headers=headers).json["id"])
    found = scrape(api, **headers)
    ends = [found.get("key_expiry_timestamp_seconds", key=key_id) for key_id in ids]
    first_s = dt.datetime(2100, 1, 1, tzinfo=dt.UTC).timestamp()
    assert ends == [None, None, first_s + 86_400, first_s]
