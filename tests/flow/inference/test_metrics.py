"""The metrics of the inference service."""

import time

import pytest
from prometheus_client.parser import text_string_to_metric_families
from scraped_metrics import ScrapedMetrics

from contracts.settings import load_settings
from mlp_core import golden_bytes
from services.http.errors import OverloadedError
from services.inference.app import create_app
from services.metrics.families import (
    HTTP_FAMILIES,
    INFERENCE_FAMILIES,
    PROCESS_FAMILIES,
)
from services.metrics.inferences import InferenceMeter
from services.metrics.registry import MetricsRegistry
from services.metrics.requests import REQUESTS
from services.metrics.scraping import CONTENT_TYPE
from services.networks.cache import Networks
from stores.models.open import directory_store

IMAGE = [0] * 784
TOKEN = "a-token-of-tests"  # noqa: S105  opens nothing
VERSION = {"model": "mnist", "version": "1"}


@pytest.fixture
def make(store, publish, tmp_path):
    publish()

    def make_client(registry=None, **environ):
        environ = {f"MLPFORGE_{name.upper()}": value for name, value in environ.items()}
        settings = load_settings({"MLPFORGE_DATA_DIR": str(tmp_path), **environ})
        return create_app(settings, store, registry).test_client()

    return make_client


@pytest.fixture
def client(make):
    return make()


def scrape(client, **headers):
    response = client.get("/metrics/inference", headers=headers)
    assert (response.status_code, response.content_type) == (200, CONTENT_TYPE)
    return ScrapedMetrics(response.get_data(as_text=True))


def predict(client, pixels=IMAGE, **more):
    return client.post("/predict", json={"pixels": pixels}, **more)


def test_prometheus_parses_the_metrics(client):
    predict(client)
    text = client.get("/metrics/inference").get_data(as_text=True)
    found = {family.name for family in text_string_to_metric_families(text)}
    declared = (*HTTP_FAMILIES, *PROCESS_FAMILIES, *INFERENCE_FAMILIES)
    assert found == {family.name.removesuffix("_total") for family in declared}


def test_requests_are_counted_by_route_method_and_status(client):
    predict(client)
    predict(client, pixels=[1])
    client.head("/healthz")
    metrics = scrape(client)

    def count(**labels):
        return metrics.get("http_requests_total", **labels)

    assert count(route="/predict", method="POST", status="200") == 1
    assert count(route="/predict", method="POST", status="422") == 1
    assert count(route="/healthz", method="HEAD", status="200") == 1
    assert metrics.get("http_request_duration_seconds_count", route="/predict") == 2


def test_clients_create_no_series(client):
    for number in range(5):
        client.get(f"/nothing/{number}")
        client.open("/predict", method=f"BREW{number}")
        client.post("/predict", json={"pixels": IMAGE, "model": f"m{number}"})
        client.post(f"/v2/models/m{number}/infer", json={})
    metrics = scrape(client)

    def count(**labels):
        return metrics.get("http_requests_total", **labels)

    assert count(route="unmatched", method="GET", status="404") == 5
    assert count(route="unmatched", method="other", status="405") == 5
    assert count(route="/predict", method="POST", status="404") == 5
    assert metrics.total("http_requests_total", route="/v2/models/{model}/infer") == 5
    assert not [label for label in map(str, metrics.without()) if "m3" in label or "BREW" in label]


@pytest.mark.parametrize(
    ("ask", "reason"),
    [
        (lambda client: predict(client, pixels=[1]), "invalid_request"),
        (
            lambda client: client.post("/predict", data="{", content_type="text/x"),
            "unsupported_media_type",
        ),
        (lambda client: client.get("/nothing"), "not_found"),
        (lambda client: client.get("/predict"), "method_not_allowed"),
        (lambda client: client.get("/healthz", headers={"Host": "evil.example"}), "forbidden"),
        (lambda client: client.post("/v2/models/mnist/infer", data="{"), "bad_request"),
        (
            lambda client: predict(
                client, environ_overrides={"mlpforge.refusal": OverloadedError(9)}
            ),
            "overloaded",
        ),
    ],
)
def test_errors_are_counted_by_problem_type(client, ask, reason):
    assert ask(client).status_code >= 400
    metrics = scrape(client)
    assert metrics.get("http_errors_total", reason=reason) == 1
    assert metrics.total("http_errors_total") == 1


def test_requests_rejected_by_the_server_are_counted(client):
    client.application.extensions[REQUESTS].count_rejected(408, "request_timeout")
    metrics = scrape(client)
    labels = {"route": "unmatched", "method": "other", "status": "408"}
    assert metrics.get("http_requests_total", **labels) == 1
    assert metrics.get("http_errors_total", reason="request_timeout") == 1
    assert metrics.get("http_request_duration_seconds_count", route="unmatched") == 0


def test_damaged_version_is_counted(make, store, tmp_path):
    (damaged,) = (tmp_path / "models").rglob("weights.npz")
    damaged.write_bytes(b"x" * damaged.stat().st_size)
    client = make()
    assert predict(client).status_code == 503
    assert scrape(client).get("http_errors_total", reason="damaged") == 1


def test_golden_mismatch_has_its_own_reason(make, publish, make_network):
    publish(golden=golden_bytes(make_network(seed=9)))
    client = make()
    assert predict(client).status_code == 503
    assert scrape(client).get("http_errors_total", reason="golden_mismatch") == 1


def test_latency_includes_waiting(client):
    arrived_s = time.perf_counter() - 30
    predict(client, environ_overrides={"mlpforge.ready_at_s": arrived_s})
    metrics = scrape(client)

    assert 30 <= metrics.get("http_request_duration_seconds_sum", route="/predict") < 60
    assert 30 <= metrics.get("inference_phase_seconds_total", **VERSION, phase="queue") < 60
    assert metrics.get("inference_phase_seconds_total", **VERSION, phase="compute") < 30
    success_s = metrics.get("inference_duration_seconds_sum", **VERSION, outcome="success")
    phases_s = metrics.total("inference_phase_seconds_total")
    assert success_s == pytest.approx(phases_s)


def test_images_and_batches_are_counted(client):
    for count in (1, 1, 3, 16, 17, 40):
        predict(client, pixels=[IMAGE] * count)
    predict(client, pixels=[[0] * 783])
    metrics = scrape(client)

    assert metrics.get("inference_images_total", **VERSION) == 78
    assert metrics.get("inference_duration_seconds_count", **VERSION, outcome="success") == 6
    assert metrics.get("inference_duration_seconds_count", **VERSION, outcome="fail") == 1
    sizes = {
        size: metrics.get("inference_batch_compute_seconds_count", **VERSION, batch_size=size)
        for size in ("1", "2", "3", "16", "more")
    }
    assert sizes == {"1": 2, "2": None, "3": 1, "16": 1, "more": 2}
    assert metrics.get("inference_batch_images_count") == 6
    assert metrics.get("inference_batch_images_sum") == 78
    assert metrics.get("inference_batch_images_bucket", le="16.0") == 4
    moment_s = metrics.get("inference_last_success_timestamp_seconds", **VERSION)
    assert abs(moment_s - time.time()) < 60


def test_bodies_are_counted_in_bytes(client):
    response = client.post("/predict", data=bytes(784), content_type="application/octet-stream")
    metrics = scrape(client)
    assert metrics.get("http_request_body_bytes_total", route="/predict") == 784
    sent = metrics.get("http_response_body_bytes_total", route="/predict")
    assert sent == len(response.data) > 0


def test_requests_in_flight_are_counted(client):
    predict(client)
    client.get("/nothing")
    client.get("/healthz", headers={"Host": "evil.example"})
    assert scrape(client).get("http_requests_in_flight") == 1  # the scrape itself
    assert scrape(client).get("processes") == 1


def test_loaded_versions_and_evictions_are_counted(store, publish):
    for _ in range(3):
        publish()
    registry = MetricsRegistry()
    networks = Networks(store, max_bytes=350_000, meter=InferenceMeter(registry))

    def count():
        values = registry.read().values
        name = "mlpforge_inference_loaded_processes"
        loaded = [number for number in "123" if values[name, ("mnist", number)] == 1]
        return loaded, values["mlpforge_inference_evictions_total", ()]

    for ref in ("1", "2", "1", "3"):
        networks.resolve("mnist", ref)
    assert count() == (["1", "3"], 1)
    store.delete_version("mnist", 1)
    networks.resolve("mnist", "2")
    assert count() == (["2", "3"], 1)


def test_two_apps_of_a_process_share_no_count(make):
    one, other = make(), make()
    predict(one)
    assert scrape(one).total("inference_images_total") == 1
    assert scrape(other).total("inference_images_total") == 0


def test_the_scrape_needs_the_token(make):
    client = make(token=TOKEN)
    assert client.get("/metrics/inference").status_code == 401
    metrics = scrape(client, Authorization=f"Bearer {TOKEN}")
    assert metrics.get("http_errors_total", reason="unauthorized") == 1


def test_missing_folder_breaks_the_scrape_only(make, tmp_path):
    folder = tmp_path / "metrics"
    client = make(MetricsRegistry(folder))
    folder.rmdir()
    assert predict(client).status_code == 200
    response = client.get("/metrics/inference")
    assert (response.status_code, response.json["type"]) == (
        503,
        "urn:mlpforge:problem:unavailable",
    )
    assert "Retry-After" in response.headers
    assert client.get("/v2/models/mnist/stats").status_code == 503


def test_a_deleted_model_does_not_break_the_scrape(client, tmp_path):
    predict(client)
    directory_store(tmp_path / "models").delete_version("mnist", 1)
    assert predict(client).status_code == 404
    assert scrape(client).get("inference_images_total", **VERSION) == 1
