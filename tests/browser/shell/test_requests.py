"""Requests of the page: broken responses, temporary errors and retries."""

import re

import pytest
from browser.support.page_modules import run
from browser.support.visit import Visit
from playwright.sync_api import Page, expect

REFUSED_STREAMS = """async (load) => {
  const { readJobs } = await load("streams/job_stream");
  const plainTimeout = window.setTimeout;
  const waited = [];
  window.setTimeout = (goOn, ms) => {
    waited.push(ms);
    return plainTimeout(goOn, 0);
  };
  let streams = 0;
  window.fetch = async (path) => {
    if (!path.startsWith("/events")) return Response.json({});
    streams += 1;
    return streams > 3 ? new Response(null, { status: 204 }) : Response.json({}, { status: 404 });
  };
  await readJobs({ ids: ["a"], lastEventId: null }, () => {}, new AbortController().signal);
  return waited;
}"""
RETRY_AFTER = """async (load, text) => {
  const { readApiError } = await load("api_error");
  const headers = text === null ? {} : { "Retry-After": text };
  return (await readApiError(new Response("{}", { status: 503, headers }))).retryAfterS;
}"""
GIVEN_UP = """async (load) => {
  const { withRetry } = await load("client");
  const { connection } = await load("connection");
  const stop = new AbortController();
  const noted = new Promise((goOn) => connection.addEventListener("change", goOn));
  const refuse = async () => {
    throw Object.assign(new Error("It is unavailable."), { isTemporary: true });
  };
  const asked = withRetry(refuse, stop.signal).catch(() => {});
  await noted;
  const before = connection.outage.reason;
  stop.abort();
  await asked;
  return [before, connection.outage];
}"""
EVENTS_OF_ANOTHER_LEADER = """async (load) => {
  Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined });
  const { SharedStream } = await load("streams/shared_stream");
  const received = [];
  new SharedStream((events) => received.push(...events));
  const [other, last] = [1, 2].map(() => new BroadcastChannel("mlpforge.job-events"));
  const came = new Promise((goOn) => {
    last.onmessage = ({ data }) => data.kind === "events" && goOn();
  });
  other.postMessage({ kind: "events", events: ["a"], position: { ids: ["b"], lastEventId: "c" } });
  await came;
  return received;
}"""
INPUT_AFTER_AN_ERROR = """async (load) => {
  const { LatestRequest } = await load("latest_request");
  const failed = new Promise((goOn) => {
    const note = (event) => goOn(event.preventDefault());
    addEventListener("unhandledrejection", note, { once: true });
  });
  const sent = [];
  const requests = new LatestRequest(async (input) => {
    sent.push(input);
    if (input === 1) throw new Error("It is refused.");
  });
  requests.submit(1);
  await failed;
  requests.submit(2);
  return sent;
}"""
LEFT_ADDRESS = """async (load) => {
  const { Address } = await load("address");
  new Address("models").change({ alias: "late" });
  return location.hash;
}"""


@pytest.fixture
def page(visit: Visit) -> Page:
    """A separate page without pending requests, whose functions a test may replace."""
    opened = visit.open("#train")
    expect(opened.get_by_role("button", name="Start training")).to_be_visible()
    expect(opened.locator("#spec-dataset")).to_contain_text("examples")
    return opened


def test_rejected_stream_is_retried_after_a_pause(page: Page) -> None:
    assert run(page, REFUSED_STREAMS) == [1000, 1000, 1000]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("2", 2), ("0", 0.5), ("86400", 60), ("Wed, 21 Oct 2026 07:28:00 GMT", None), (None, None)],
)
def test_retry_after_is_clamped(visit: Visit, text, seconds) -> None:
    assert run(visit.show("#train"), RETRY_AFTER, text) == seconds


def test_aborted_request_reports_no_outage(page: Page) -> None:
    assert run(page, GIVEN_UP) == ["It is unavailable.", None]


def test_tab_without_locks_ignores_other_tabs_events(page: Page) -> None:
    assert run(page, EVENTS_OF_ANOTHER_LEADER) == []


def test_input_after_an_error_is_sent(visit: Visit) -> None:
    assert run(visit.show("#train"), INPUT_AFTER_AN_ERROR) == [1, 2]


def test_closed_view_does_not_change_the_address(visit: Visit) -> None:
    assert run(visit.show("#train"), LEFT_ADDRESS) == "#train"


def test_broken_response_is_retried(visit: Visit) -> None:
    page = visit.show("#draw")
    broken = {"status": 200, "content_type": "application/json", "body": '{"items": ['}
    page.route(re.compile(r"/jobs\?.*limit=20"), lambda route: route.fulfill(**broken), times=1)
    page.evaluate("() => { location.hash = '#jobs'; }")

    expect(page.get_by_text("The service can't be reached.")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("status")).to_be_visible()
    expect(page.get_by_text("The service can't be reached.")).to_be_hidden()
