import io

import pytest
import structlog

from contracts.settings import load_settings
from services.api.app import create_app
from services.http.body_limits import MAX_SPEC_BYTES
from stores.datasets.memory import MemoryDatasets, synthetic_dataset
from stores.jobs.limits import JobLimits
from stores.jobs.sql.engine import make_engine
from stores.jobs.store import JobStore

UNKNOWN = "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c"


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/jobs/", "/jobs//x", "/Jobs", "/docs/../app.py", "/docs/LICENSE", "/\u00e9"],
)
def test_unknown_address_is_a_404_problem(api, path):
    response = api.client.get(path)

    assert response.status_code == 404
    assert response.mimetype == "application/problem+json"


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "/jobs", {"GET", "HEAD", "POST"}),
        ("PUT", f"/jobs/{UNKNOWN}", {"DELETE", "GET", "HEAD", "PATCH"}),
        ("GET", f"/jobs/{UNKNOWN}/cancel", {"POST"}),
        ("OPTIONS", "/jobs", {"GET", "HEAD", "POST"}),
        ("POST", "/healthz", {"GET", "HEAD"}),
    ],
)
def test_other_method_is_405_with_the_allowed_ones(api, method, path, allowed):
    response = api.client.open(path, method=method)

    assert response.status_code == 405
    assert set(response.headers["Allow"].split(", ")) == allowed
    assert f"{method} is not allowed for this path; allowed: " in response.json["detail"]


def test_head_answers_like_get_without_a_body(api):
    response = api.client.head("/jobs")

    assert (response.status_code, response.data) == (200, b"")


def post_chunked(api, body):
    return api.client.post(
        "/jobs",
        input_stream=io.BytesIO(body),
        headers={"Transfer-Encoding": "chunked"},
        content_type="application/json",
        environ_overrides={"wsgi.input_terminated": True, "CONTENT_LENGTH": ""},
    )


def test_chunked_body_above_the_limit_is_413(api):
    whole = b'{"dataset": "synthetic"}'.ljust(MAX_SPEC_BYTES)

    assert post_chunked(api, whole + b"}").status_code == 413
    assert post_chunked(api, whole).status_code == 202


def test_body_that_ends_early_is_400(api):
    response = api.client.post(
        "/jobs",
        input_stream=io.BytesIO(b'{"dataset"'),
        headers={"Content-Length": "100"},
        content_type="application/json",
    )

    assert response.status_code == 400


class BrokenDatasets(MemoryDatasets):
    def get_info(self, name, *_ref):
        raise RuntimeError(f"secret of {name}")


def test_unexpected_error_is_logged_once_without_details(api):
    app = create_app(load_settings({}), api.jobs, api.models, BrokenDatasets([]), api.enqueue)

    with structlog.testing.capture_logs() as lines:
        response = app.test_client().post("/jobs", json={"dataset": "synthetic"})

    assert response.status_code == 500
    assert response.mimetype == "application/problem+json"
    assert "secret" not in response.text
    assert [line["event"] for line in lines] == ["request_failed"]
    assert "secret" in str(lines[0]["exc_info"])


@pytest.fixture
def without_database(api):
    # Nothing listens on port 1.
    engine = make_engine("postgresql+psycopg://nobody@127.0.0.1:1/nothing")
    jobs = JobStore(engine, JobLimits(10, 30, 5))
    datasets = MemoryDatasets([synthetic_dataset()])
    app = create_app(load_settings({}), jobs, api.models, datasets, api.enqueue)
    yield app.test_client()
    engine.dispose()


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/jobs"),
        ("GET", "/jobs"),
        ("GET", f"/jobs/{UNKNOWN}"),
        ("GET", f"/jobs/{UNKNOWN}/metrics"),
        ("POST", f"/jobs/{UNKNOWN}/cancel"),
    ],
)
def test_unavailable_database_is_503_with_retry_after(api, without_database, method, path):
    body = {"json": {"dataset": "synthetic"}} if path == "/jobs" and method == "POST" else {}

    response = without_database.open(path, method=method, **body)

    assert response.status_code == 503
    assert response.json["type"] == "urn:mlpforge:problem:database_away"
    # A commit whose answer was lost is done: nothing else may be promised.
    assert "may have succeeded" in response.json["detail"]
    assert int(response.headers["Retry-After"]) >= 1
    assert api.enqueue.sent == []


def test_unavailable_database_leaves_models_and_liveness(without_database):
    assert without_database.get("/models").status_code == 200
    assert without_database.get("/datasets").status_code == 200
    assert without_database.get("/healthz").status_code == 200


def test_unavailable_database_is_not_ready(without_database):
    response = without_database.get("/readyz")

    assert response.status_code == 503
    assert response.json["checks"] == {"database": "away", "broker": "ok", "models": "ok"}


def test_unavailable_broker_is_degraded_and_ready(api):
    api.enqueue.is_unavailable = True

    response = api.client.get("/readyz")

    assert response.status_code == 200
    assert response.json == {
        "status": "degraded",
        "checks": {"database": "ok", "broker": "away", "models": "ok"},
    }
