"""Following runs in the view "train" by events: nothing is lost when a connection breaks."""

import re

import pytest
from browser.support.curves import assert_all_is_drawn_once, curve, epochs_drawn, wait_for_epoch
from browser.support.runs import ENDED, SHORT
from browser.support.visit import Visit
from playwright.sync_api import Request, expect
from waiting import wait_until

pytestmark = pytest.mark.usefixtures("may_find_no_snapshot")

STREAMS = "/events?"


@pytest.fixture
def visit(unshared: Visit) -> Visit:
    return unshared


def streams_of(visit: Visit) -> list[Request]:
    return [request for request in visit.requests if STREAMS in request.url]


def test_reload_during_training_loses_nothing(visit, service, run_long):
    page = visit.open(f"#train?jobs={run_long}")
    wait_for_epoch(page, 1)
    page.reload()
    wait_for_epoch(page, 2)
    drawn = [epoch for epoch, _ in curve(page, "test_accuracy")]
    assert drawn == list(range(1, len(drawn) + 1))

    service.client.post(f"/jobs/{run_long}/cancel")
    expect(page.get_by_text("Cancelled; nothing was published.")).to_be_visible()
    assert_all_is_drawn_once(page, service.client.get(f"/jobs/{run_long}/metrics").json())


def test_restarted_api_shows_a_notice_and_loses_nothing(visit, service, run_long):
    visit.may_lose_service = True
    visit.allowed |= {502, 503, 504}
    page = visit.open(f"#train?jobs={run_long}")
    wait_for_epoch(page, 1)
    notice = page.get_by_text("The page retries by itself.")
    old_state = page.locator("main.stale").get_by_text(re.compile(r"^last known \d+ s ago$"))

    def is_said() -> bool:
        service.kill_api()  # again and again: it may be back before the page sends a request
        return notice.is_visible() and old_state.first.is_visible()

    wait_until(is_said)
    expect(notice).to_be_hidden()
    expect(old_state).to_have_count(0)
    wait_for_epoch(page, epochs_drawn(page) + 1)
    service.client.post(f"/jobs/{run_long}/cancel")
    expect(page.get_by_text("Cancelled; nothing was published.")).to_be_visible()
    assert_all_is_drawn_once(page, service.client.get(f"/jobs/{run_long}/metrics").json())


@pytest.mark.parametrize(
    ("status", "headers", "why"),
    [
        (503, {"Retry-After": "1"}, "All 100 event streams are open."),
        (422, {}, "This stream is odd."),
    ],
)
def test_rejected_stream_shows_a_notice_and_is_retried(visit, run_long, status, headers, why):
    visit.allowed.add(status)
    page = visit.open("#train")
    refused = {"status": status, "headers": headers, "json": {"detail": why}}
    page.route("**/events?**", lambda route: route.fulfill(**refused), times=1)
    page.evaluate("(id) => { location.hash = `#train?jobs=${id}`; }", run_long)

    expect(page.get_by_text(f"{why} The page retries by itself.")).to_be_visible()
    wait_for_epoch(page, 1)
    wait_for_epoch(page, epochs_drawn(page) + 1)
    expect(page.get_by_text(why)).to_be_hidden()


def test_two_tabs_share_a_stream_until_one_closes(visit, service, run_long):
    first = visit.open(f"#train?jobs={run_long}")
    wait_for_epoch(first, 1)
    second = visit.open(f"#train?jobs={run_long}")
    wait_for_epoch(second, epochs_drawn(first) + 1)
    wait_for_epoch(first, epochs_drawn(second))
    wait_for_epoch(second, epochs_drawn(second) + 1)  # by an event, not only by the history

    assert len(streams_of(visit)) == 1

    first.close()
    wait_for_epoch(second, epochs_drawn(second) + 1)
    service.client.post(f"/jobs/{run_long}/cancel")
    expect(second.get_by_text("Cancelled; nothing was published.")).to_be_visible()

    _, resumed = streams_of(visit)
    assert resumed.headers["last-event-id"]
    assert_all_is_drawn_once(second, service.client.get(f"/jobs/{run_long}/metrics").json())


def test_runs_of_two_tabs_share_one_stream(visit, service, run_long):
    waiting = service.submit(SHORT)
    first = visit.open(f"#train?jobs={run_long}")
    expect(first.get_by_text("Training.")).to_be_visible()
    with first.expect_request(lambda request: request.url.count("job=") == 2):
        second = visit.open(f"#train?jobs={waiting}")
    expect(second.get_by_text("number 1 in the queue")).to_be_visible()
    assert len(streams_of(visit)) == 2
    service.client.post(f"/jobs/{run_long}/cancel")

    expect(first.get_by_text("Cancelled; nothing was published.")).to_be_visible()
    expect(second.get_by_text(ENDED)).to_be_visible()
    assert_all_is_drawn_once(second, service.client.get(f"/jobs/{waiting}/metrics").json())


def test_page_without_locks_follows_a_run(visit, run_long):
    without_locks = "Object.defineProperty(Navigator.prototype, 'locks', {get: () => undefined});"
    page = visit.open(f"#train?jobs={run_long}", without_locks)
    wait_for_epoch(page, 1)

    wait_for_epoch(page, epochs_drawn(page) + 1)
