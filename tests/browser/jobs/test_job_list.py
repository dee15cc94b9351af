"""The view "jobs": the list with its pages, filters and cancellation."""

import re

import pytest
from browser.support.accessibility import assert_accessible
from browser.support.jobs import ENDLESS, cancel, row_of
from browser.support.service import Service
from browser.support.visit import HIDE, Visit, take_screenshot
from playwright.sync_api import Page, expect

JOBS_A_PAGE = 20
KINDS = ["train", "reproduce", "import_dataset", "batch_predict", "sweep"]  # listed by default
PAUSE_MS = 60_000  # more than any polling interval


@pytest.fixture(scope="module")
def listed(service: Service) -> list[str]:
    """The ids of a page and two more cancelled jobs of the model `listed`, newest first."""
    count = JOBS_A_PAGE + 2
    ids = [service.submit({**ENDLESS, "model": "listed", "seed": n}) for n in range(count)]
    for job_id in reversed(ids):
        cancel(service, job_id)
    return ids[::-1]


def expect_rows(page: Page, job_ids: list[str]) -> None:
    names = [re.compile(job_id[-8:]) for job_id in job_ids]
    expect(page.locator("tbody th")).to_have_text(names)


def test_list_has_pages_and_a_link_opens_the_same_one(visit: Visit, listed: list[str]) -> None:
    page = visit.show("#jobs?model=listed")
    expect_rows(page, listed[:JOBS_A_PAGE])
    page.get_by_role("link", name="Older").click()
    expect_rows(page, listed[JOBS_A_PAGE:])
    assert_accessible(page)

    other = visit.open(page.url.removeprefix(visit.url + "/"))
    expect_rows(other, listed[JOBS_A_PAGE:])
    other.get_by_role("link", name="Newer").click()
    expect_rows(other, listed[:JOBS_A_PAGE])
    page.go_back()
    expect_rows(page, listed[:JOBS_A_PAGE])


def test_jobs_are_filtered_by_state_and_model(
    visit: Visit, trained: Service, listed: list[str]
) -> None:
    page = visit.show("#jobs")
    page.get_by_label("Model").fill("listed")
    page.get_by_role("button", name="Show").click()
    expect_rows(page, listed[:JOBS_A_PAGE])

    page.get_by_role("combobox", name="State").select_option("Succeeded")
    expect(page.get_by_text("No jobs match.")).to_be_visible()
    page.get_by_label("Model").fill("mnist")
    page.get_by_role("button", name="Show").click()
    expect(page).to_have_url(re.compile("#jobs\\?model=mnist&state=succeeded$"))
    query = {"state": "succeeded", "model": "mnist"}
    shown = trained.client.get("/jobs", params={**query, "limit": JOBS_A_PAGE}).json()["items"]
    expect_rows(page, [job["id"] for job in shown])

    page.reload()
    expect_rows(page, [job["id"] for job in shown])
    expect(page.get_by_role("combobox", name="State")).to_have_value("succeeded")
    page.get_by_role("link", name="Show all jobs").click()
    expect(page.get_by_label("Model")).to_have_value("")
    newest = trained.client.get("/jobs", params={"limit": JOBS_A_PAGE, "kind": KINDS}).json()
    expect_rows(page, [job["id"] for job in newest["items"]])
    page.get_by_role("combobox", name="Kind").select_option("Trials of sweeps")
    expect(page).to_have_url(re.compile("#jobs\\?kind=trial$"))
    trials = trained.client.get("/jobs", params={"limit": JOBS_A_PAGE, "kind": "trial"}).json()
    expect_rows(page, [job["id"] for job in trials["items"]])


def test_jobs_are_sorted_and_the_best_is_marked(visit: Visit, trained: Service) -> None:
    page = visit.show("#jobs?model=mnist&state=succeeded")
    accuracies = page.locator("tbody td:nth-child(6)")
    shares = [
        job["metrics"]["test_accuracy"]
        for job in trained.client.get("/jobs?model=mnist&state=succeeded").json()["items"]
    ]
    by_accuracy = [
        re.compile(f"^\\s*{share * 100:.2f}\\s%") for share in sorted(shares, reverse=True)
    ]

    page.get_by_role("button", name="Test accuracy").click()
    expect(accuracies).to_have_text(by_accuracy)
    expect(page.get_by_role("columnheader", name="Test accuracy")).to_have_attribute(
        "aria-sort", "descending"
    )
    expect(page.get_by_text("best", exact=True)).to_have_count(1)
    expect(accuracies.first).to_contain_text("best")
    page.get_by_role("button", name="Test accuracy").click()
    expect(accuracies).to_have_text(by_accuracy[::-1])
    expect(page).to_have_url(re.compile("sort=-accuracy"))


def test_invalid_model_name_shows_an_error(visit: Visit) -> None:
    visit.allowed.add(422)
    page = visit.show("#jobs?model=No Name")

    expect(page.get_by_role("main").get_by_role("alert")).to_contain_text(
        "model: must match pattern"
    )


def test_running_job_progresses_and_is_cancelled_from_the_list(
    visit: Visit, trained: Service, endless: str
) -> None:
    page = visit.show("#jobs?model=endless&state=running")
    row = row_of(page, endless)
    before = float(row.get_by_role("progressbar").get_attribute("value") or 0)
    page.wait_for_function("(n) => document.querySelector('progress').value > n", arg=before)
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("1 running")
    assert_accessible(page)

    page.get_by_role("link", name="Show all jobs").click()
    expect(page.locator("tbody tr").nth(1)).to_be_visible()
    take_screenshot(page, "jobs")
    row.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("dialog")).to_contain_text("its progress is lost")
    assert_accessible(page)
    page.get_by_role("button", name="No, keep it").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert trained.job(endless)["state"] == "running"

    row.get_by_role("button", name="Cancel").click()
    page.get_by_role("button", name="Cancel the job").click()
    expect(row).to_contain_text("Cancelled")
    expect(row.get_by_role("button")).to_have_count(0)
    assert trained.job(endless)["state"] == "cancelled"


def test_late_cancel_shows_an_error_until_the_next_poll(
    visit: Visit, service: Service, endless: str
) -> None:
    visit.allowed.add(409)
    page = visit.new_page()
    page.clock.install()
    page.goto("/#jobs?model=endless&state=running")
    row_of(page, endless).get_by_role("button", name="Cancel").click()
    cancel(service, endless)
    page.get_by_role("button", name="Cancel the job").click()

    alert = page.get_by_role("main").get_by_role("alert")
    expect(alert).to_contain_text("can't be cancelled: it")
    expect(page.get_by_text("No jobs match.")).to_be_visible()
    page.clock.run_for(PAUSE_MS)
    expect(alert).to_be_empty()


def test_list_is_not_polled_in_a_hidden_tab(visit: Visit, endless: str) -> None:
    del endless  # while a job is active, the list is polled every two seconds
    asked: list[str] = []
    page = visit.new_page()
    page.clock.install()
    page.on("request", lambda request: "/jobs?" in request.url and asked.append(request.url))
    page.goto("/#jobs?model=endless")
    expect(page.get_by_role("progressbar").first).to_be_visible()
    page.evaluate(HIDE, True)
    asked.clear()
    page.clock.run_for(PAUSE_MS)
    assert asked == []

    with page.expect_request("**/jobs?*"):
        page.evaluate(HIDE, False)
    with page.expect_request("**/jobs?*"):
        page.clock.run_for(PAUSE_MS)
