"""A browser and a service for each process of pytest."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser.support.inspect_page import INDEX
from browser.support.jobs import ENDLESS, cancel
from browser.support.models import point
from browser.support.runs import LONG
from browser.support.service import Service
from browser.support.visit import IDLE, REPORT_VIOLATIONS, WIDE, Visit
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright
from waiting import TIMEOUT_S

CHROMIUM = shutil.which("chromium")
# Several times what the slowest expectation takes on two busy cores.
TIMEOUT_MS = TIMEOUT_S * 1000 / 5
# No GPU is emulated, and the tabs share a process, which has compiled the page's modules.
FLAGS = ["--disable-gpu", "--process-per-site"]
expect.set_options(timeout=TIMEOUT_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def service() -> Iterator[Service]:
    """A running service with two versions of `mnist`: 1 is poor, 2 is good."""
    started = Service()
    try:
        for epochs, units, rate in ((1, 20, 0.1), (12, 100, 0.5)):
            optimizer = {"kind": "sgd", "learning_rate": rate}
            started.train({"epochs": epochs, "hidden_sizes": [units], "optimizer": optimizer})
        yield started
    finally:
        started.stop()


@pytest.fixture(scope="session")
def trained(service: Service) -> Service:
    """The service, for tests of its versions."""
    return service


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.fail("these tests need chromium on the PATH: apt-get install chromium")
    # Chromium has no sandbox where it runs as root.
    flags = ["--no-sandbox", *FLAGS] if os.geteuid() == 0 else FLAGS
    started = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
    yield started
    started.close()


@pytest.fixture(scope="session")
def profile(browser: Browser, service: Service) -> Iterator[BrowserContext]:
    """A browser profile, which keeps the page's files in its cache."""
    yield from new_profile(browser, service.url)


def new_profile(browser: Browser, url: str) -> Iterator[BrowserContext]:
    # Without motion colors change immediately.
    context = browser.new_context(base_url=url, viewport=WIDE, reduced_motion="reduce")
    context.set_default_timeout(TIMEOUT_MS)
    yield context
    context.close()


@pytest.fixture(scope="module")
def unshared_profile(browser: Browser, service: Service) -> Iterator[BrowserContext]:
    """A profile without the shared tab, which would read the event stream of all tabs."""
    yield from new_profile(browser, service.url)


@pytest.fixture
def unshared(unshared_profile: BrowserContext, service: Service) -> Iterator[Visit]:
    """As `visit`, in that profile."""
    begun = Visit(unshared_profile, service.url)
    yield begun
    begun.end()


@pytest.fixture(scope="session")
def shared(profile: BrowserContext) -> Page:
    """A tab with the page, which tests use one after another."""
    page = profile.new_page()
    page.add_init_script(REPORT_VIOLATIONS)
    page.goto(f"/{IDLE}")
    return page


@pytest.fixture
def renamed(trained: Service) -> Iterator[Service]:
    """The service; after the test its aliases are deleted, and the default is latest again."""
    yield trained
    model = trained.client.get("/models/mnist").json()
    if model["default"] != "latest":
        trained.client.patch("/models/mnist", json={"default": "latest"})
    for alias in model["aliases"]:
        trained.client.delete(f"/models/mnist/aliases/{alias}")


@pytest.fixture
def visit(profile: BrowserContext, shared: Page, renamed: Service) -> Iterator[Visit]:
    """Opens tabs, closed before aliases are deleted; the browser's complaints fail the test."""
    begun = Visit(profile, renamed.url, shared=shared)
    yield begun
    begun.end()


@pytest.fixture
def tested(renamed: Service) -> Service:
    """The service, with an alias `tested` that points at the first version."""
    point(renamed, 1)
    return renamed


@pytest.fixture(scope="session")
def small(trained: Service) -> bytes:
    """The weights file of a version."""
    return trained.client.get("/models/mnist/versions/1/weights").content


@pytest.fixture
def endless(service: Service) -> Iterator[str]:
    """The id of a job of the model `endless` that runs until the test has ended."""
    job_id = service.submit({**ENDLESS, "model": "endless"})
    try:
        service.wait_for(job_id, {"running"})
        yield job_id
    finally:  # or the next jobs would wait for it
        cancel(service, job_id)


@pytest.fixture
def run_long(service: Service) -> Iterator[str]:
    """The id of a job of many epochs that runs until the test has ended."""
    job_id = service.submit({**LONG, "tags": {"test": "watching"}})
    try:
        service.wait_for(job_id, {"running"})
        yield job_id
    finally:  # as above
        cancel(service, job_id)


@pytest.fixture
def may_find_no_snapshot(visit: Visit) -> None:
    """Allow 404 for snapshots: a run has none in its first second and after its end."""
    visit.allowed.add(404)


@pytest.fixture(scope="module")
def form(profile: BrowserContext, service: Service) -> Iterator[Page]:
    """One page with the training form, for all tests of a module that only fill it in."""
    begun = Visit(profile, service.url, allowed={404, 422})
    page = begun.open("#train")
    expect(page.get_by_role("button", name="Start training")).to_be_visible()
    yield page
    begun.end()


@pytest.fixture(scope="session")
def example(trained: Service) -> dict[str, Any]:
    """The test image that most tests of the view "inspect" show."""
    return trained.client.get(f"/datasets/mnist/test/{INDEX}").json()
