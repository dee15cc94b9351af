"""Starting runs in the view "train": each is exactly one job."""

import pytest
from browser.support.curves import assert_all_is_drawn_once, wait_for_epoch
from browser.support.runs import ENDED
from browser.support.train_form import start
from playwright.sync_api import APIResponse, Page, Route, expect

pytestmark = pytest.mark.usefixtures("may_find_no_snapshot")


def shown_id(page: Page) -> str:
    page.wait_for_function("() => location.hash.includes('jobs=')")
    return page.evaluate("new URLSearchParams(location.hash.split('?')[1]).get('jobs')")


def test_started_runs_curves_grow_until_it_ends(visit, service):
    page = visit.show("#train?epochs=4&model=started&hidden_sizes=20&batch_size=200")
    start(page)
    wait_for_epoch(page, 1)
    expect(page.get_by_text("Training.")).to_be_visible()
    wait_for_epoch(page, 2)
    expect(page.get_by_text(ENDED)).to_be_visible()

    job_id = shown_id(page)
    assert_all_is_drawn_once(page, service.client.get(f"/jobs/{job_id}/metrics").json())


def test_double_click_starts_one_job(visit, service):
    page = visit.show("#train?epochs=1&model=clicked&hidden_sizes=5&batch_size=5000")
    page.get_by_role("button", name="Start training").dblclick()
    expect(page.get_by_text(ENDED)).to_be_visible()

    assert len(service.client.get("/jobs?model=clicked").json()["items"]) == 1
    assert [request for request in visit.requests if request.method == "POST"]


def test_lost_response_is_retried_and_starts_one_job(visit, service):
    visit.may_lose_service = True
    page = visit.show("#train?epochs=1&model=lost&hidden_sizes=5&batch_size=5000")
    lost = []

    page.route("**/jobs", lambda route: route.continue_() if lost else lose(route, lost))
    start(page)
    expect(page.get_by_text(ENDED)).to_be_visible()

    assert lost[0].status == 202
    assert len(service.client.get("/jobs?model=lost").json()["items"]) == 1


def lose(route: Route, lost: list[APIResponse]) -> None:
    """Send a request, and lose its response."""
    lost.append(route.fetch())
    route.abort()


def test_reload_before_the_response_starts_one_job(visit, service):
    visit.may_lose_service = True
    page = visit.show("#train?epochs=1&model=reloaded&hidden_sizes=5&batch_size=5000")
    done = []
    # The first request reaches the service, and has no response.
    page.route("**/jobs", lambda route: route.continue_() if done else done.append(route.fetch()))
    with page.expect_request("**/jobs"):
        start(page)
    expect(page.get_by_role("button", name="Starting")).to_be_visible()
    page.reload()
    start(page)
    expect(page.get_by_text(ENDED)).to_be_visible()

    assert done[0].status == 202
    assert len(service.client.get("/jobs?model=reloaded").json()["items"]) == 1


def test_failed_run_shows_the_reason(visit):
    page = visit.show(
        "#train?steps=300&activation=relu&initializer.kind=he&optimizer.learning_rate=1000"
    )
    start(page)

    expect(page.get_by_text("Failed; nothing was published.")).to_be_visible()
    expect(page.get_by_text("try a smaller learning_rate")).to_be_visible()
