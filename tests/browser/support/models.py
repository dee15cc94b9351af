"""Requests of the tests of models, and their place on a page."""

from typing import Any

from browser.support.service import Service
from playwright.sync_api import Locator, Page

ALIAS = "/models/mnist/aliases/tested"


def point(service: Service, version: int) -> None:
    service.client.put(ALIAS, json={"version": version}).raise_for_status()


def import_version(service: Service, model: str, weights: bytes) -> int:
    headers = {"Content-Type": "application/octet-stream"}
    answer = service.client.post(f"/models/{model}/versions", content=weights, headers=headers)
    assert answer.status_code == 201, answer.text
    return answer.json()["version"]


def predicting_version(service: Service) -> str:
    """Return the version that the alias predicts with."""
    body = {"pixels": [0] * 784, "model": "mnist", "version": "tested"}
    return service.client.post("/predict", json=body).headers["X-Model-Version"]


def get(service: Service, path: str) -> Any:
    return service.client.get(path).raise_for_status().json()


def evaluation_of(service: Service, version: int) -> dict[str, Any]:
    return get(service, f"/models/mnist/versions/{version}/evaluation")


def job_of(service: Service, version: int) -> dict[str, Any]:
    """Return the job that made a version."""
    return service.job(get(service, f"/models/mnist/versions/{version}")["job_id"])


def card(page: Page, heading: str) -> Locator:
    return page.locator("section").filter(has=page.get_by_role("heading", name=heading, exact=True))
