"""Both services' metrics and request ids through the gateway of `mlpforge up`."""

from typing import Any

import httpx
import pytest
from scraped_metrics import ScrapedMetrics
from waiting import wait_until

IMAGE = [0] * 784
pytestmark = pytest.mark.xdist_group("up")


def scrape(client: httpx.Client, path: str) -> Any:
    response = client.get(path)
    assert (response.status_code, response.headers["Content-Type"][:10]) == (200, "text/plain")
    return ScrapedMetrics(response.text)


def counted(client: httpx.Client) -> tuple[float, float]:
    """Return how many predictions and succeeded jobs the services have counted."""
    labels = {"route": "/predict", "method": "POST", "status": "200"}
    predictions = scrape(client, "/metrics/inference").get("http_requests_total", **labels)
    return predictions or 0, scrape(client, "/metrics").get("jobs", state="succeeded") or 0


def test_metrics_sum_up_all_processes_of_a_service(client: httpx.Client) -> None:
    predictions, jobs = counted(client)
    job = client.post("/jobs", json={"steps": 5}).json()
    wait_until(lambda: client.get(f"/jobs/{job['id']}").json()["state"] == "succeeded")
    for _ in range(8):
        assert client.post("/predict", json={"pixels": IMAGE}).status_code == 200

    assert counted(client) == (predictions + 8, jobs + 1)
    assert scrape(client, "/metrics/inference").get("jobs_waiting") is None
    api = scrape(client, "/metrics")
    assert api.get("http_requests_total", route="/predict", method="POST", status="200") is None
    assert api.get("processes") == 1
    assert (api.get("workers"), api.get("broker_up"), api.get("model_store_up")) == (1, 1, 1)
    assert api.get("disk_free_bytes", disk="jobs") > 0


@pytest.mark.parametrize("path", ["/healthz", "/readyz/inference"])
def test_request_id_passes_the_gateway_or_is_generated(client: httpx.Client, path: str) -> None:
    kept = client.get(path, headers={"X-Request-Id": "mine-1"}).headers["X-Request-Id"]
    made = {client.get(path).headers["X-Request-Id"] for _ in range(2)}
    assert kept == "mine-1"
    assert len(made) == 2
